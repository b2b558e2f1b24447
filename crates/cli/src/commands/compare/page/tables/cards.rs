//! Tables for narrow screens: each cell repeats the name of its column, or each row stands on its side.

use super::super::columns::{Columns, name};
use super::super::grid::CellPlace;
use super::super::{Cell, Table};
use super::heading;

/// A table whose names stand in its first column, turned so that they stand in the first row.
pub fn upright(table: Table) -> Table {
    let names: Vec<_> = table.rows.iter().filter_map(|row| row.first()).collect();
    let places: Vec<_> = names.iter().map(|cell| place(&cell.text)).collect();
    let is_on_its_side = heading(&table).is_none() && table.rows.len() > 1 && Columns::of(&places).is_some();
    if !is_on_its_side {
        return table;
    }
    if let Some(said) = repeated(&table) {
        return said;
    }
    let width = table.rows.iter().map(Vec::len).max().unwrap_or_default();
    let column =
        |at: usize| table.rows.iter().map(|row| row.get(at).cloned().unwrap_or_else(|| Cell::single(""))).collect();
    Table { rows: (0..width).map(column).collect() }
}

/// The card of a code with several meanings, which has the same names again: what is said, with the names for labels.
fn repeated(card: &Table) -> Option<Table> {
    let (first, others) = card.rows.split_first()?;
    let names: Vec<_> = others.iter().filter_map(|row| row.first()).map(|cell| name(&cell.text)).collect();
    let is_repeated = names.iter().enumerate().any(|(at, name)| names[..at].contains(name));
    if !is_repeated || card.rows.iter().any(|row| row.len() != 2) {
        return None;
    }
    let said = others.iter().map(|row| format!("{}: {}", row[0].text.trim_end_matches([':', ' ']), row[1].text));
    let said = said.collect::<Vec<_>>().join("\n");
    let names = vec![first[0].clone(), Cell::single("Guidance")];
    Some(Table { rows: vec![names, vec![first[1].clone(), Cell::single(&said)]] })
}

fn place(text: &str) -> CellPlace<'_> {
    CellPlace { text, is_from_above: false, is_from_before: false }
}

/// The table without the names that its cells repeat.
pub fn plain(mut table: Table) -> Table {
    let Some((at, _)) = heading(&table) else { return table };
    let names: Vec<_> = table.rows[at].iter().map(|cell| name(&cell.text)).collect();
    let repeated: Vec<_> = names
        .iter()
        .enumerate()
        .filter(|(column, name)| {
            let rows = table.rows[at + 1..].iter().filter(|row| row.len() == names.len());
            let cells: Vec<_> = rows.filter_map(|row| row.get(*column)).filter(|cell| !cell.text.is_empty()).collect();
            !cells.is_empty() && cells.iter().all(|cell| behind(&cell.text, name).is_some())
        })
        .map(|(_, name)| name.clone())
        .collect();
    // The name of the first column is repeated in every card, or there are no cards.
    if !names.first().is_some_and(|name| repeated.contains(name)) {
        return table;
    }
    for cell in table.rows[at + 1..].iter_mut().flatten() {
        let said = repeated.iter().find_map(|name| behind(&cell.text, name));
        if let Some(said) = said.map(str::to_owned) {
            cell.text = said;
        }
    }
    table
}

/// Whether a table is the card of the next row, in the same columns.
pub fn is_next(before: &Table, table: &Table) -> bool {
    table.rows.len() == 2 && before.rows.first().map(|row| texts(row)) == table.rows.first().map(|row| texts(row))
}

/// The row of a card.
pub fn row(table: Table) -> Option<Vec<Cell>> {
    let row = table.rows.into_iter().nth(1)?;
    Some(row.into_iter().map(|cell| Cell { rows: 1, ..cell }).collect())
}

fn texts(row: &[Cell]) -> Vec<&str> {
    row.iter().map(|cell| cell.text.as_str()).collect()
}

/// What stands in a cell behind the name of its column.
fn behind<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let start = text.get(..name.len()).filter(|start| !name.is_empty() && start.eq_ignore_ascii_case(name))?;
    Some(text[start.len()..].trim_start_matches([':', ' ', '\n']))
}
