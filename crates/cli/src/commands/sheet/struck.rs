//! What is struck out in a sheet: nobody knows whether it is to be taken out, or the line through it.

use std::collections::BTreeMap;

use super::brought::Reader;
use super::columns::Whose;

const MESSAGE: &str = "this is struck out, which is not read: write what is meant, or take the line through it away";

impl Reader<'_> {
    /// Tells where a row, a column or a value of the house's is struck out.
    pub fn struck(&mut self, rows: &BTreeMap<usize, u32>) {
        let mut rows: Vec<u32> = rows.values().copied().chain([self.head.row]).collect();
        rows.sort_unstable();
        let head = self.head;
        for (column, at) in self.table.columns.iter().zip(&head.columns) {
            let (Some(at), Whose::Key | Whose::House(_)) = (*at, &column.whose) else { continue };
            let struck: Vec<u32> = rows.iter().copied().filter(|row| self.is_struck(*row, at)).collect();
            self.lost(at, &struck, MESSAGE);
        }
    }

    pub fn is_struck(&self, row: u32, column: u32) -> bool {
        self.head.grid.struck.contains(&(row, column))
    }
}
