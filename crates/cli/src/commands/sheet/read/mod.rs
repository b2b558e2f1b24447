//! A file that a spreadsheet saved, as cells: nothing in it is run, fetched or unpacked without a limit.

mod ods;
mod one_cell;
mod room;
mod struck;
mod text;
mod unpacked;
mod xlsx;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Read;
use std::iter::successors;
use std::path::Path;

pub use self::one_cell::values_in_one;
use super::normalise::clipped;
use room::{LARGEST, Room};

/// What stands in a cell. An empty one stands in no grid.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Text(String),
    Number(f64),
    Flag(bool),
    /// A day or a time that the program made out of what was typed.
    Day(String),
    /// What went wrong in a formula: `#REF!`.
    Error(String),
    /// A formula of which the file holds no result.
    Unknown,
    /// One that is merged with others, of which another holds what stands in all.
    Merged,
}

/// A sheet: its cells by row and column, from 0.
#[derive(Debug, Default)]
pub struct Grid {
    pub name: String,
    pub cells: BTreeMap<(u32, u32), Cell>,
    /// Those in which something is struck out.
    pub struck: BTreeSet<(u32, u32)>,
}

impl Cell {
    /// What a reader sees.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) | Self::Day(text) | Self::Error(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Flag(flag) => flag.to_string(),
            Self::Unknown | Self::Merged => String::new(),
        }
    }
}

impl Grid {
    pub fn get(&self, row: u32, column: u32) -> Option<&Cell> {
        self.cells.get(&(row, column))
    }

    /// The numbers of the rows in which something stands.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = u32> {
        // A row can have hundreds of cells that are merged with one.
        let next = |row: u32| self.cells.range((row, 0)..).next().map(|((row, _), _)| *row);
        let rows: Vec<_> = successors(next(0), |row| next(row.checked_add(1)?)).collect();
        rows.into_iter()
    }

    /// Adds a cell, where it is one that somebody may have meant.
    fn insert(&mut self, row: u32, column: u32, cell: Cell, room: &mut Room) -> Result<(), String> {
        let is_blank = |text: &str| text.chars().all(|letter| letter.is_whitespace() || letter.is_control());
        if matches!(&cell, Cell::Text(text) if is_blank(text)) {
            return Ok(());
        }
        room.take(&self.name, (row, column), &cell)?;
        self.cells.insert((row, column), cell);
        Ok(())
    }
}

/// What a file is, which no name of it decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Workbook,
    /// One sheet, and nothing about it.
    Text,
}

#[derive(Debug)]
pub struct Saved {
    pub format: Format,
    pub grids: Vec<Grid>,
}

/// `Status codes!G41`
pub fn place(sheet: &str, row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    let letters: String = letters.iter().rev().collect();
    format!("{}!{letters}{}", clipped(sheet), row + 1)
}

/// Reads a file.
///
/// # Errors
/// Why it cannot be read.
pub fn open(path: &Path) -> Result<Saved, String> {
    // A pipe would be waited for as soon as it is opened.
    if !fs::metadata(path).map_err(|error| error.to_string())?.is_file() {
        return Err("it is no file; name one that a spreadsheet saved".to_owned());
    }
    let file = File::open(path).map_err(|error| error.to_string())?;
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    if bytes.len() as u64 > LARGEST {
        return Err("it is larger than any sheet of ours could be; save the sheet by itself".to_owned());
    }
    read(bytes, &path.file_stem().unwrap_or_default().to_string_lossy())
}

/// Reads what stands in a file; `name` is what a sheet without a name of its own is called.
fn read(bytes: Vec<u8>, name: &str) -> Result<Saved, String> {
    const PACKED: &[u8] = b"PK\x03\x04";
    const OLD: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];
    if bytes.starts_with(OLD) {
        return Err(
            "it is a workbook in the format of Excel 97, or has a password; save it as .xlsx, without one".to_owned()
        );
    }
    if !bytes.starts_with(PACKED) {
        let grids = vec![text::grid(&bytes, name)?];
        one_cell::none_is_a_row(&grids)?;
        return Ok(Saved { format: Format::Text, grids });
    }
    let parts = unpacked::measured(&bytes)?;
    let has = |part: &str| parts.iter().any(|name| name == part);
    let grids = if has("xl/workbook.xml") {
        xlsx::grids(&bytes)?
    } else if has("content.xml") {
        ods::grids(bytes)?
    } else {
        return Err("it is packed, and no workbook that can be read; save it as .xlsx, .ods or .csv".to_owned());
    };
    one_cell::none_is_a_row(&grids)?;
    Ok(Saved { format: Format::Workbook, grids })
}

/// Why a workbook cannot be read, of what the reader of its format says.
fn broken(error: &dyn std::fmt::Display) -> String {
    format!("it cannot be read ({error}); open it, and save it anew")
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn a_cell_is_called_as_a_spreadsheet_calls_it() {
        let places = [(0, 0), (40, 6), (0, 25), (0, 26), (9, 701), (0, 702)];
        let called = ["S!A1", "S!G41", "S!Z1", "S!AA1", "S!ZZ10", "S!AAA1"];
        assert_eq!(places.map(|(row, column)| place("S", row, column)), called);
    }
}
