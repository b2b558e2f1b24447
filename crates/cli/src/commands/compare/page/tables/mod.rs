//! Tables in the shape that is read: names above the columns, each series by itself, no cell that repeats what stands above
//! it. Each habit of a site is a step from blocks to blocks.

mod cards;
mod glued;
mod groups;
mod names;

use super::Block;
use super::columns::Columns;
use super::grid::Grid;
use super::known::Known;
use super::{Cell, Table};

pub fn in_shape(blocks: Vec<Block>, known: &Known) -> Vec<Block> {
    let mut names = names::Names::default();
    let mut shaped = Vec::new();
    for block in blocks {
        let Block::Table(table) = block else {
            names.meet(&block);
            shaped.push(block);
            continue;
        };
        let table = groups::across(glued::parted(cards::plain(cards::upright(table))));
        let Some(table) = names.above(table, known) else { continue };
        match shaped.last_mut() {
            Some(Block::Table(before)) if cards::is_next(before, &table) => before.rows.extend(cards::row(table)),
            _ => shaped.extend(groups::apart(table, known)),
        }
    }
    shaped
}

/// Where a table names its columns, and what they hold; some tables have a title above that.
fn heading(table: &Table) -> Option<(usize, Columns)> {
    let first = Table { rows: table.rows.iter().take(FIRST_ROWS).cloned().collect() };
    Grid::of(&first).rows.iter().enumerate().find_map(|(at, row)| Some((at, Columns::of(row)?)))
}

const FIRST_ROWS: usize = 3;

/// The only cell of a row that says something, where no other stands beside it.
fn only_cell(row: &[Cell]) -> Option<&Cell> {
    let mut cells = row.iter().filter(|cell| !cell.text.trim().is_empty());
    cells.next().filter(|_| cells.next().is_none())
}
