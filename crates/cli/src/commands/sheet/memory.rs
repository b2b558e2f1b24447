//! What a workbook remembers of the catalogue that it was made from, on a hidden sheet: every value that it showed, so that
//! what was changed in the sheet and what was changed in the TOML since can be told apart.

use std::collections::BTreeMap;

use hmac_sha256::Hash;

use super::columns::Sheet;
use super::read::{Cell, Grid};
use super::tables::{Table, hex};

/// The name of the hidden sheet.
pub const TITLE: &str = "idv memory";
/// The name of the other, which holds the words of the drop-downs.
pub const LISTS: &str = "idv lists";
pub const HIDDEN: [&str; 2] = [TITLE, LISTS];

/// What stands on the sheet that explains the others before the digest, and before whose overlay it is.
pub const LABEL_OF_DIGEST: &str = "Digest of the judgement";
pub const LABEL_OF_OVERLAY: &str = "Overlay";

/// With whose overlay a workbook was made, as it stands beside the memory: a memory can be taken out.
#[derive(Debug, Default, PartialEq, Eq)]
pub enum OverlayBeside {
    Of(String),
    /// Of the catalogue alone.
    None,
    #[default]
    Unknown,
}

impl OverlayBeside {
    pub fn of(grids: &[Grid]) -> Self {
        let behind = |grid: &Grid, label: &str| {
            let is_label = |cell: &Cell| cell.shown().trim() == label;
            let (row, column) = grid.cells.iter().find(|(_, cell)| is_label(cell)).map(|(place, _)| *place)?;
            grid.get(row, column + 1).map(Cell::shown)
        };
        for grid in grids.iter().filter(|grid| grid.name != TITLE) {
            if let Some(name) =
                behind(grid, LABEL_OF_OVERLAY).and_then(|it| Some(it.rsplit_once(": sha256:")?.0.to_owned()))
            {
                return Self::Of(name);
            }
            if behind(grid, LABEL_OF_DIGEST).is_some_and(|it| it.starts_with("sha256:")) {
                return Self::None;
            }
        }
        Self::Unknown
    }
}

/// What is remembered beside the values: of what a workbook was made, and whether anybody has changed the memory.
const ABOUT: &str = "about";
const SEAL: &str = "seal";
const DIGEST: &str = "digest";
const OVERLAY: &str = "overlay";

/// A line of the hidden sheet: the sheet, the row, the column and the value.
pub type Line = [String; 4];

/// The values that a workbook was made from.
#[derive(Debug, Default)]
pub struct Memory {
    /// The digest of the catalogue.
    pub digest: String,
    /// The name of the institution whose overlay stood over it.
    pub overlay: Option<String>,
    values: BTreeMap<(String, String, String), String>,
    /// The keys of the rows of each sheet, which are asked for at every row that is not known.
    rows: BTreeMap<String, Vec<String>>,
}

/// Why a memory is none.
#[derive(Debug, PartialEq, Eq)]
pub struct Changed;

impl Memory {
    pub fn of(digest: String, overlay: Option<String>, tables: &[Table]) -> Self {
        let mut values = BTreeMap::new();
        for table in tables {
            for row in &table.rows {
                for (column, value) in table.columns.iter().zip(&row.values) {
                    let place = (table.sheet.title().to_owned(), row.key.clone(), column.heading.to_string());
                    values.insert(place, value.clone());
                }
            }
        }
        let rows = rows(&values);
        Self { digest, overlay, values, rows }
    }

    /// As it stands on the hidden sheet, the seal first.
    pub fn lines(&self) -> Vec<Line> {
        let about = |name: &str, value: &str| [ABOUT.to_owned(), name.to_owned(), String::new(), value.to_owned()];
        let mut lines = vec![about(DIGEST, &self.digest)];
        lines.extend(self.overlay.as_ref().map(|name| about(OVERLAY, name)));
        let values = self.values.iter();
        lines.extend(
            values.map(|((sheet, row, column), value)| [sheet.clone(), row.clone(), column.clone(), value.clone()]),
        );
        let seal = seal(&lines);
        lines.insert(0, about(SEAL, &seal));
        lines
    }

    /// # Errors
    /// That somebody has changed it.
    pub fn read(lines: Vec<Line>) -> Result<Self, Changed> {
        let mut memory = Self::default();
        let is_seal = |line: &Line| line[0] == ABOUT && line[1] == SEAL;
        let (seals, lines): (Vec<_>, Vec<_>) = lines.into_iter().partition(is_seal);
        if seals.len() != 1 || seals[0][3] != seal(&lines) {
            return Err(Changed);
        }
        for [sheet, row, column, value] in lines {
            match (sheet.as_str(), row.as_str()) {
                (ABOUT, DIGEST) => memory.digest = value,
                (ABOUT, OVERLAY) => memory.overlay = Some(value),
                _ => drop(memory.values.insert((sheet, row, column), value)),
            }
        }
        memory.rows = rows(&memory.values);
        Ok(memory)
    }

    pub fn value(&self, sheet: Sheet, row: &str, column: &str) -> Option<&str> {
        let place = (sheet.title().to_owned(), row.to_owned(), column.to_owned());
        self.values.get(&place).map(String::as_str)
    }

    /// The keys of the rows that a sheet had.
    pub fn rows(&self, sheet: Sheet) -> Vec<&str> {
        self.rows.get(sheet.title()).into_iter().flatten().map(String::as_str).collect()
    }
}

/// The keys of the rows of each sheet: those of a row stand together.
fn rows(values: &BTreeMap<(String, String, String), String>) -> BTreeMap<String, Vec<String>> {
    let mut rows: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (sheet, row, _) in values.keys() {
        let rows = rows.entry(sheet.clone()).or_default();
        if rows.last() != Some(row) {
            rows.push(row.clone());
        }
    }
    rows
}

/// The digest of the lines, in whatever order they stand.
fn seal(lines: &[Line]) -> String {
    let mut lines: Vec<_> = lines.iter().collect();
    lines.sort();
    let mut hash = Hash::new();
    for cell in lines.into_iter().flatten() {
        hash.update((cell.len() as u64).to_le_bytes());
        hash.update(cell);
    }
    hex(hash)
}

#[cfg(test)]
mod tests {
    use super::Memory;

    fn memory() -> Memory {
        let mut memory = Memory { digest: "sha256:0".to_owned(), ..Memory::default() };
        let place = |row: &str| ("Remedies".to_owned(), row.to_owned(), "Kind".to_owned());
        memory.values.insert(place("wait"), "wait".to_owned());
        memory.values.insert(place("upload"), "act".to_owned());
        memory
    }

    #[test]
    fn a_memory_is_read_in_whatever_order_its_lines_stand() {
        let mut lines = memory().lines();
        lines.reverse();
        let read = Memory::read(lines).expect("a memory");
        assert_eq!((read.digest.as_str(), &read.values), ("sha256:0", &memory().values));
    }

    #[test]
    fn a_memory_that_somebody_changed_is_none() {
        let mut changed = memory().lines();
        changed[3][3].push('x');
        let mut shortened = memory().lines();
        shortened.pop();
        let mut unsealed = memory().lines();
        unsealed.remove(0);
        for lines in [changed, shortened, unsealed, Vec::new()] {
            assert!(Memory::read(lines).is_err());
        }
    }
}
