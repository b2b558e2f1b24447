//! One table for several series: a row across the table, or a cell beside many rows, names the series.

use super::super::columns;
use super::super::grid::Grid;
use super::super::headings::{self, IN_TEXT};
use super::super::introduction;
use super::super::known::Known;
use super::super::rows::key_number;
use super::super::{Block, Cell, Table};
use super::{heading, only_cell};

/// The table without a column that says for each row of which series it is; that becomes a row across the table.
pub fn across(table: Table) -> Table {
    let names_series = |name: &Cell| matches!(columns::name(&name.text).as_str(), "series" | "group" | "category");
    let Some((at, _)) = heading(&table) else { return table };
    let Some(column) = table.rows[at].iter().position(names_series) else { return table };
    let grid = Grid::of(&table);
    let mut rows = table.rows[..=at].to_vec();
    rows[at].remove(column);
    let mut last = String::new();
    for (row, places) in table.rows.iter().zip(&grid.rows).skip(at + 1) {
        let place = places.get(column).copied();
        let series = place.map_or("", |place| place.text);
        // A row that goes on with the cell above has none of its own in this column.
        let own = place
            .filter(|place| !place.is_from_above)
            .map(|_| places[..column].iter().filter(|place| !place.is_from_above && !place.is_from_before).count());
        if !series.trim().is_empty() && series != last {
            last = String::from(series);
            rows.push(vec![Cell { columns: table.rows[at].len(), ..Cell::single(series) }]);
        }
        let mut row = row.clone();
        own.filter(|own| *own < row.len()).into_iter().for_each(|own| drop(row.remove(own)));
        rows.push(row);
    }
    Table { rows }
}

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
