//! How much a file may hold, in all that a few of its letters can stand for: what would be more is refused before memory is taken
//! for it. Each limit is some twenty times what the largest sheet of ours has, or what Excel itself allows.

use super::{Cell, place};

/// Rows and columns that are more than all that a catalogue could have.
pub const MOST_ROWS: u32 = 20_000;
pub const MOST_COLUMNS: u32 = 500;
/// How large a file may be, and what is packed in it.
pub const LARGEST: u64 = 64 << 20;
/// How many parts a workbook may have: pictures and charts are parts as well.
pub const MOST_PARTS: usize = 5000;
/// How many tags the parts of a workbook may have, all of them together.
pub const MOST_TAGS: usize = 2_000_000;
pub const MOST_SHEETS: usize = 50;
/// How many cells something may stand in, of all sheets together.
const MOST_CELLS: usize = 250_000;
/// The same with those that are empty, from the first cell of a sheet to its last.
const MOST_IN_BETWEEN: u64 = 1_000_000;
/// How many bytes of text may stand in all cells together.
const MOST_TEXT: u64 = 32 << 20;
const MOST_MERGED: usize = 10_000;
/// As many characters as Excel has room for in a cell.
pub const MOST_CHARACTERS: usize = 32_767;
/// As many values as Excel has columns for.
pub const MOST_VALUES: usize = 16_384;

/// What is left of it.
pub struct Room {
    cells: usize,
    in_between: u64,
    text: u64,
    merged: usize,
}

impl Room {
    pub fn new() -> Self {
        Self { cells: MOST_CELLS, in_between: MOST_IN_BETWEEN, text: MOST_TEXT, merged: MOST_MERGED }
    }

    /// For a cell at its place.
    pub fn take(&mut self, sheet: &str, (row, column): (u32, u32), cell: &Cell) -> Result<(), String> {
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(format!(
                "something stands in {}, and a sheet of ours ends far above and to the left of that: take it out",
                place(sheet, row, column)
            ));
        }
        let text = match cell {
            Cell::Text(text) | Cell::Day(text) | Cell::Error(text) => text.as_str(),
            Cell::Number(_) | Cell::Flag(_) | Cell::Unknown | Cell::Merged => "",
        };
        if text.len() > MOST_CHARACTERS && text.chars().nth(MOST_CHARACTERS).is_some() {
            return Err(too_long(&place(sheet, row, column)));
        }
        self.text(text.len() as u64)?;
        let Some(left) = self.cells.checked_sub(1) else {
            return Err(more_than(MOST_CELLS, "cells in which something stands"));
        };
        self.cells = left;
        Ok(())
    }

    /// For so many cells of a sheet, whether anything stands in them or not.
    pub fn in_between(&mut self, rows: u32, columns: u32) -> Result<(), String> {
        let Some(left) = self.in_between.checked_sub(u64::from(rows) * u64::from(columns)) else {
            return Err(format!(
                "its sheets reach over more than {MOST_IN_BETWEEN} cells, most of them empty or repeated: take out what stands \
                 far from the rest"
            ));
        };
        self.in_between = left;
        Ok(())
    }

    /// For so many bytes of text.
    pub fn text(&mut self, bytes: u64) -> Result<(), String> {
        let Some(left) = self.text.checked_sub(bytes) else {
            return Err(format!(
                "its cells hold more than {MOST_TEXT} bytes of text; save the sheets of ours by themselves"
            ));
        };
        self.text = left;
        Ok(())
    }

    /// For cells that were merged into one.
    pub fn merged(&mut self) -> Result<(), String> {
        let Some(left) = self.merged.checked_sub(1) else { return Err(more_than(MOST_MERGED, "merged cells")) };
        self.merged = left;
        Ok(())
    }
}

pub fn more_than(most: usize, what: &str) -> String {
    format!("it has more than {most} {what}, and a sheet of ours has far less; save the sheets of ours by themselves")
}

pub fn too_long(place: &str) -> String {
    format!("{place} holds more than {MOST_CHARACTERS} characters, which are as many as Excel has room for: shorten it")
}
