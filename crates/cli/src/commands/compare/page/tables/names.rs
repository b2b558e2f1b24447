//! The names of columns that stand somewhere else than in the table: in a table of their own above it, or in one before.

use super::super::cells::bare;
use super::super::columns::{ColumnKind, is_blank};
use super::super::known::Known;
use super::super::rows::key_number;
use super::super::{Block, Cell, Table};
use super::{heading, only_cell};

/// The names that were last met.
#[derive(Default)]
pub struct Names {
    row: Vec<Cell>,
    kind: Option<ColumnKind>,
    /// Whether they are all that the last table had.
    is_waiting: bool,
}

impl Names {
    /// A heading or a sentence after names alone: their rows are missing, and the names go with nothing else.
    pub fn meet(&mut self, block: &Block) {
        if matches!(block, Block::Heading { .. }) {
            self.is_waiting = false;
        }
    }

    /// The table with names above its columns; `None` where it has nothing but names, which belong to the next.
    pub fn above(&mut self, mut table: Table, known: &Known) -> Option<Table> {
        if let Some((at, columns)) = heading(&table) {
            self.row = table.rows[at].iter().map(|cell| Cell { rows: 1, ..cell.clone() }).collect();
            self.kind = Some(columns.kind);
            self.is_waiting = table.rows.len() == at + 1;
            return (!self.is_waiting).then_some(table);
        }
        // A cell alone in its row may name a group of them.
        let whole = table.rows.iter().filter(|row| row.iter().filter(|cell| !is_blank(&cell.text)).count() > 1);
        let keys: Vec<_> = whole.filter_map(|row| row.first()).map(|cell| bare(&cell.text)).collect();
        let numbers = keys.iter().filter(|key| key_number(key).is_some()).count();
        let width = table.rows.iter().map(Vec::len).max().unwrap_or_default();
        let are_keys = numbers * 2 > keys.len();
        let is_next = self.is_waiting || (are_keys && self.kind == Some(ColumnKind::Codes));
        let row = if is_next && self.row.len() == width {
            self.row.clone()
        } else {
            guessed(&table, &keys, known).map_or_else(Vec::new, |names| names.map(Cell::single).to_vec())
        };
        self.is_waiting = false;
        if !row.is_empty() {
            table.rows.insert(0, row);
        }
        Some(table)
    }
}

/// The names of a table of two columns, of which the first holds what the catalogue knows.
fn guessed(table: &Table, keys: &[String], known: &Known) -> Option<[&'static str; 2]> {
    let is_pair = |row: &Vec<Cell>| only_cell(row).is_some() || row.iter().skip(2).all(|cell| is_blank(&cell.text));
    if !table.rows.iter().all(is_pair) {
        return None;
    }
    let are_most = |is_it: &dyn Fn(&str) -> bool| keys.iter().filter(|key| is_it(key)).count() * 2 > keys.len();
    let is_score = |row: &Vec<Cell>| row.get(1).is_some_and(|cell| cell.text.contains('_') && !cell.text.contains(' '));
    if are_most(&|key| key_number(key).is_some()) && table.rows.iter().all(is_score) {
        Some(["Risk code", "Risk score"])
    } else if are_most(&|key| key_number(key).is_some_and(|number| known.has_code(number))) {
        Some(["Status code", "Guidance"])
    } else if are_most(&|key| known.has_status(key)) {
        Some(["Status", "Guidance"])
    } else {
        None
    }
}
