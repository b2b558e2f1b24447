//! One table for several series: a row across the table, or a cell beside many rows, names the series.

use super::super::headings::{self, IN_TEXT};
use super::super::introduction;
use super::super::known::Known;
use super::super::rows::key_number;
use super::super::{Block, Cell, Table};
use super::{heading, only_cell};

/// The table in as many as there are series in it, each below its heading.
pub fn apart(table: Table, known: &Known) -> Vec<Block> {
    let Some((at, _)) = heading(&table) else { return vec![Block::Table(table)] };
    let names = table.rows[at].clone();
    let mut blocks = Vec::new();
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for (number, row) in table.rows.into_iter().enumerate() {
        let group = only_cell(&row).filter(|cell| names_group(cell, row.len(), names.len(), known));
        match group.map(lines) {
            Some(lines) if number != at => {
                blocks.extend(below(&names, std::mem::take(&mut rows)));
                blocks.extend(lines);
            }
            _ => rows.push(row),
        }
    }
    blocks.extend(below(&names, rows));
    blocks
}

/// The rows of a group below the names of the columns, unless these are among them.
fn below(names: &[Cell], mut rows: Vec<Vec<Cell>>) -> Option<Block> {
    if !rows.iter().any(|row| row == names) {
        rows.insert(0, names.to_vec());
    }
    (rows.len() > 1).then_some(Block::Table(Table { rows }))
}

/// Whether a cell that stands alone in its row says of what the rows below are.
fn names_group(cell: &Cell, cells: usize, width: usize, known: &Known) -> bool {
    let first = cell.text.lines().next().unwrap_or_default();
    if introduction::is_introduction(&cell.text) {
        return true;
    }
    if key_number(first).is_some() {
        return false;
    }
    // A cell beside nothing is also what is left of a row whose other cells are empty.
    let is_across = cell.columns >= width || cells == 1;
    match headings::series(first) {
        Some(name) => is_across || cell.is_head || known.is_series(name.number, &name.title),
        None => cell.is_head && is_across && cell.text.len() < LONGEST_GROUP,
    }
}

const LONGEST_GROUP: usize = 60;

/// The heading, and the sentence that introduces the series.
fn lines(cell: &Cell) -> Vec<Block> {
    let (first, rest) = cell.text.split_once('\n').unwrap_or((&cell.text, ""));
    if headings::series(first).is_none() {
        return vec![Block::Paragraph(cell.text.clone())];
    }
    let heading = Block::Heading { level: IN_TEXT, text: first.to_owned() };
    let rest = Some(rest).filter(|rest| !rest.is_empty()).map(|rest| Block::Paragraph(rest.to_owned()));
    std::iter::once(heading).chain(rest).collect()
}
