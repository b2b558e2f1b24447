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
    /// What the columns of the table are called, folded.
    headings: Vec<String>,
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

/// The rows in which a head may stand.
pub fn first_rows(grid: &Grid) -> impl Iterator<Item = u32> {
    grid.rows().take(MOST_ABOVE)
}

/// Which of some headings another one names, with words before it or after it: `Remedy (new)`, `1. Remedy`. The longest of them:
/// that of "Why this remedy" is not "Remedy".
pub fn named_in<'a>(heading: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let heading = folded(heading);
    let is_named = |known: &&str| {
        let known = folded(known);
        let rest = heading.strip_prefix(&known).map(|rest| rest.starts_with('_'));
        rest.or_else(|| heading.strip_suffix(&known).map(|rest| rest.ends_with('_'))).unwrap_or_default()
    };
    known.into_iter().filter(is_named).max_by_key(|known| known.len())
}

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
        let headings: Vec<_> = table.columns.iter().map(|column| folded(&column.heading)).collect();
        let heads = first_rows(grid).map(|row| Self::in_row(grid, row, &headings));
        heads.filter(is_head).reduce(|best, head| if head.known > best.known { head } else { best })
    }

    fn in_row(grid: &'a Grid, row: u32, headings: &[String]) -> Self {
        let columns = vec![None; headings.len()];
        let mut head = Self {
            grid,
            row,
            headings: headings.to_vec(),
            columns,
            twice: Vec::new(),
            free: Vec::new(),
            others: BTreeMap::new(),
            known: 0,
        };
        let free = FREE.map(|(free, _)| folded(free));
        // Merged with one of the free columns, it is one of them.
        let mut is_free = false;
        for ((_, place), cell) in grid.cells.range((row, 0)..=(row, u32::MAX)) {
            if *cell == Cell::Merged {
                head.free.extend(is_free.then_some(*place));
                continue;
            }
            let shown = cell.shown();
            let heading = folded(&shown);
            let at = headings.iter().position(|it| *it == heading);
            is_free = free.contains(&heading);
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
    pub fn is_again_in(&self, row: u32) -> bool {
        let first = self.grid.get(row, self.first_column()).map(Cell::shown).unwrap_or_default();
        if self.headings.first().is_none_or(|heading| *heading != folded(&first)) {
            return false;
        }
        let again = Self::in_row(self.grid, row, &self.headings);
        again.known > 1 && again.columns == self.columns
    }
}
