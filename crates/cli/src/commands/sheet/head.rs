//! The head of a sheet: in which row it stands, and which column of ours stands where.

use std::collections::BTreeMap;

use super::columns::{FREE, Whose};
use super::memory;
use super::normalise::{folded, tidy};
use super::read::{Cell, Grid};
use super::tables::Table;

pub struct Head<'a> {
    pub grid: &'a Grid,
    pub row: u32,
    /// The place of each column of the table.
    pub columns: Vec<Option<u32>>,
    /// Those that are there twice.
    pub twice: Vec<(u32, usize)>,
    /// The free ones, and those that are none of ours, with what stands over them.
    pub free: Vec<u32>,
    pub others: BTreeMap<u32, String>,
    pub known: usize,
}

/// Above a head there may be a title, and what else an institution writes there.
const MOST_ABOVE: usize = 30;

impl<'a> Head<'a> {
    /// The row with the most of the headings, where the first of them, what a row is called by, is among them.
    pub fn of(grid: &'a Grid, table: &Table) -> Option<Self> {
        Self::best(grid, table, |head| head.columns.first().is_some_and(Option::is_some) && head.known > 1)
    }

    /// The row with the most of the headings, where what a row is called by is not among them.
    pub fn without_key(grid: &'a Grid, table: &Table) -> Option<Self> {
        let is_ours =
            |at: &Option<u32>, column: usize| at.is_some() && matches!(table.columns[column].whose, Whose::House(_));
        let has_ours = |head: &Self| head.columns.iter().enumerate().any(|(column, at)| is_ours(at, column));
        Self::best(grid, table, |head| {
            head.columns.first().is_some_and(Option::is_none) && head.known > 1 && has_ours(head)
        })
    }

    fn best(grid: &'a Grid, table: &Table, is_head: impl Fn(&Self) -> bool) -> Option<Self> {
        if memory::HIDDEN.contains(&grid.name.as_str()) {
            return None;
        }
        let heads = grid.rows().into_iter().take(MOST_ABOVE).map(|row| Self::in_row(grid, row, table));
        heads.filter(is_head).rev().max_by_key(|head| head.known)
    }

    fn in_row(grid: &'a Grid, row: u32, table: &Table) -> Self {
        let columns = vec![None; table.columns.len()];
        let mut head =
            Self { grid, row, columns, twice: Vec::new(), free: Vec::new(), others: BTreeMap::new(), known: 0 };
        // Merged with one of the free columns, it is one of them.
        let mut is_free = false;
        for ((_, place), cell) in grid.cells.range((row, 0)..=(row, u32::MAX)) {
            let shown = cell.shown();
            let heading = folded(&shown);
            let at = table.columns.iter().position(|column| folded(&column.heading) == heading);
            is_free = (is_free && *cell == Cell::Merged) || FREE.iter().any(|(free, _)| folded(free) == heading);
            match at {
                _ if is_free => head.free.push(*place),
                Some(at) if head.columns[at].is_none() => {
                    head.columns[at] = Some(*place);
                    head.known += 1;
                }
                Some(at) => head.twice.push((*place, at)),
                None if heading.is_empty() => (),
                None => drop(head.others.insert(*place, tidy(&shown))),
            }
        }
        head
    }

    /// Whether a heading stands over a column.
    pub fn is_over(&self, column: u32) -> bool {
        self.columns.contains(&Some(column))
            || self.twice.iter().any(|(at, _)| *at == column)
            || self.free.contains(&column)
            || self.others.contains_key(&column)
    }

    /// Whether the sheet is more likely one of another table.
    pub fn is_of_another(&self, tables: &[Table]) -> bool {
        tables.iter().filter_map(|table| Head::of(self.grid, table)).any(|other| other.known > self.known)
    }

    pub fn first_column(&self) -> u32 {
        self.columns.first().copied().flatten().unwrap_or_default()
    }

    /// Whether the head stands in that row again, as where pages begin.
    pub fn is_again_in(&self, row: u32, table: &Table) -> bool {
        let again = Self::in_row(self.grid, row, table);
        again.known > 1 && again.columns == self.columns
    }
}
