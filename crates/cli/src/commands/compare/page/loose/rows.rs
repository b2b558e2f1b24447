//! The rows that are being gathered, and to which cell a line belongs.

use super::super::Cell;
use super::super::cells::{is_label, numbered_entries, opens_with_integration, opens_with_label, parts};
use super::super::columns::{self, ColumnKind};
use super::super::spans::spans;
use super::keys::{Key, opens_with_name};

/// What stands between the cells of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Between {
    Tabs,
    Lines,
    /// Spaces, which stand between words as well, or nothing at all.
    Spaces,
}

pub struct Rows {
    pub kind: ColumnKind,
    names: Vec<String>,
    between: Between,
    gathered: Vec<Row>,
}

/// A key, and the lines that stand behind it.
struct Row {
    key: String,
    lines: Vec<String>,
}

impl Rows {
    pub fn below(names: Vec<String>, between: Between) -> Self {
        let kind = names.first().and_then(|name| columns::kind(&columns::name(name))).unwrap_or(ColumnKind::Codes);
        Self { kind, names, between, gathered: Vec::new() }
    }

    /// Rows without names above them.
    pub fn of(kind: ColumnKind) -> Self {
        let names = match kind {
            ColumnKind::Statuses => ["Status", "Guidance"],
            ColumnKind::RiskCodes => ["Risk code", "Risk score"],
            ColumnKind::Codes => ["Status code", "Guidance"],
        };
        Self { kind, names: names.map(str::to_owned).to_vec(), between: Between::Lines, gathered: Vec::new() }
    }

    pub fn begin(&mut self, key: &Key) {
        self.gathered.push(Row { key: key.text.clone(), lines: Vec::new() });
        if !key.rest.is_empty() {
            self.go_on(&key.rest);
        }
    }

    /// A further line of the last row.
    pub fn go_on(&mut self, text: &str) {
        let is_named = self.kind == ColumnKind::RiskCodes && opens_with_name(text, "risk score");
        let text = if is_named { text["risk score".len()..].trim_start_matches([':', ' ', '\n']) } else { text };
        // A row that goes on may have the bar of its empty first cell.
        let text = text.trim_start_matches(['|', ' ']).trim_end_matches([' ', '|']);
        self.gathered.iter_mut().last().into_iter().for_each(|row| row.lines.extend(text.lines().map(str::to_owned)));
    }

    /// Whether a line behind the last row can only belong to it.
    pub fn goes_on_with(&self, text: &str, next: Option<&str>) -> bool {
        let Some(row) = self.gathered.last() else { return false };
        let is_listed = |text: &str| {
            let is_entry = |entry: &String| entry.contains(':') && entry.starts_with(|it: char| it.is_ascii_digit());
            // The label of what comes behind the list may stand in its last line.
            let first = parts(text).into_iter().next().filter(|part| part.label.is_none());
            first.is_some_and(|first| numbered_entries(&first.text).iter().all(is_entry))
        };
        if columns::kind(&columns::name(text)).is_some() {
            // `Risk codes` is a label of a status, and the heading of what comes next.
            return self.kind == ColumnKind::Statuses
                && next.is_some_and(|next| is_listed(next) || spans(next).is_some());
        }
        let last = row.lines.last().map_or("", String::as_str);
        let is_rest_of_sentence = text.starts_with(char::is_lowercase)
            && !last.is_empty()
            && !last.ends_with(['.', ':', '!', '?'])
            && self.kind != ColumnKind::RiskCodes;
        is_rest_of_sentence
            || opens_with_label(text)
            || opens_with_integration(text)
            || is_label(last)
            || (self.kind == ColumnKind::Statuses && is_listed(text))
            || self.is_missing_cells(row, text)
    }

    /// Whether a row has fewer cells than most, or than the names above it and a sentence to go with them.
    fn is_missing_cells(&self, row: &Row, text: &str) -> bool {
        let count = |row: &Row| 1 + row.lines.iter().map(|line| line.split('\t').count()).sum::<usize>();
        let full = self.gathered.iter().filter(|row| count(row) >= self.names.len()).count();
        let is_short = !row.is_labelled() && count(row) < self.names.len();
        row.lines.is_empty() || (is_short && (full * 2 >= self.gathered.len() - 1 || text.ends_with('.')))
    }

    pub fn cells(self) -> Vec<Vec<Cell>> {
        let width = self.names.len();
        let rows = self.gathered.into_iter().flat_map(|row| row.cells(width, self.between));
        let row = |row: Vec<String>| row.iter().map(|text| Cell::single(text.trim())).collect();
        std::iter::once(self.names).chain(rows).map(row).collect()
    }
}

impl Row {
    fn is_labelled(&self) -> bool {
        self.lines.iter().any(|line| opens_with_label(line))
    }

    /// The row with a cell for each column, or several, where its code has several meanings.
    fn cells(self, width: usize, between: Between) -> Vec<Vec<String>> {
        let said = width - 1;
        if self.lines.iter().any(|line| line.contains('\t')) {
            return self.cells_by_tabs(width);
        }
        if said == 1 || self.is_labelled() || self.lines.is_empty() {
            return vec![vec![self.key, self.lines.join("\n")]];
        }
        if between == Between::Spaces {
            let line = self.lines.join(" ");
            let pieces: Vec<_> = line.split("  ").map(str::trim).filter(|piece| !piece.is_empty()).collect();
            let is_told = pieces.len() == said && self.lines.len() == 1;
            return if is_told {
                vec![[vec![self.key.as_str()], pieces].concat().into_iter().map(str::to_owned).collect()]
            } else {
                self.nowhere(said)
            };
        }
        if !self.lines.len().is_multiple_of(said) && self.lines.len() > said {
            return self.nowhere(said);
        }
        let meanings = self.lines.chunks(said).enumerate();
        let key = |at| if at == 0 { self.key.clone() } else { String::new() };
        meanings.map(|(at, meaning)| std::iter::once(key(at)).chain(meaning.iter().cloned()).collect()).collect()
    }

    /// Which words belong to which column cannot be told: they have no place, and are shown.
    fn nowhere(&self, said: usize) -> Vec<Vec<String>> {
        vec![[vec![self.key.clone()], vec![String::new(); said], vec![self.lines.join("\n")]].concat()]
    }

    /// A line break is within a cell where tabs part the cells, unless the row is full and the line fills another.
    fn cells_by_tabs(self, width: usize) -> Vec<Vec<String>> {
        let mut rows = vec![vec![self.key]];
        for (number, line) in self.lines.iter().enumerate() {
            let pieces: Vec<_> = line.trim_start_matches('\t').split('\t').collect();
            let Some(row) = rows.last_mut() else { break };
            if row.len() == width && pieces.len() > 1 && pieces.len() + 1 == width {
                rows.push(std::iter::once("").chain(pieces).map(str::to_owned).collect());
                continue;
            }
            for (at, piece) in pieces.into_iter().enumerate() {
                match row.last_mut().filter(|_| at == 0 && number > 0) {
                    Some(cell) => *cell = format!("{cell}\n{piece}"),
                    None => row.push(piece.to_owned()),
                }
            }
        }
        rows
    }
}
