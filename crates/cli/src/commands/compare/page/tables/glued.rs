//! Cells that lost what parted them on the way: `newDescription: …`, `100False positive sanctions hit`.

use super::super::columns::{self, ColumnKind};
use super::super::loose::{Key, keys, names_in};
use super::super::{Cell, Table};
use super::only_cell;

/// The table with a cell for each of its columns, where all rows have a single one that holds them all.
pub fn parted(table: Table) -> Table {
    let Some(names) = table.rows.first().and_then(|row| only_cell(row)).and_then(|cell| names_in(&cell.text)) else {
        return table;
    };
    if table.rows.iter().any(|row| only_cell(row).is_none()) {
        return table;
    }
    let kind = names.first().and_then(|name| columns::kind(&columns::name(name)));
    let parted = table.rows[1..].iter().filter_map(|row| only_cell(row)).map(|cell| match key(kind, &cell.text) {
        Some(key) => vec![Cell::single(&key.text), Cell::single(&key.rest)],
        None => vec![Cell::single(""), cell.clone()],
    });
    let names = names.iter().map(|name| Cell::single(name)).collect();
    Table { rows: std::iter::once(names).chain(parted).collect() }
}

fn key(kind: Option<ColumnKind>, text: &str) -> Option<Key> {
    match kind? {
        ColumnKind::Statuses => keys::status(text, |_| false),
        ColumnKind::RiskCodes => keys::risk_code(text),
        ColumnKind::Codes => keys::code(text),
    }
}
