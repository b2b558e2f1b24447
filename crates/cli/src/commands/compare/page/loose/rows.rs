//! The rows that are being gathered, and to which cell a line belongs.

use super::super::Cell;
use super::super::cells::{entries, is_label, opens_with_label};
use super::super::columns::{self, ColumnKind};
use super::super::spans::spans;
use super::keys::{Key, opens_with_name};

pub struct Rows {
    pub kind: ColumnKind,
    names: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Rows {
    pub fn below(names: Vec<String>) -> Self {
        let kind = names.first().and_then(|name| columns::kind(&columns::name(name))).unwrap_or(ColumnKind::Codes);
        Self { kind, names, rows: Vec::new() }
    }

    /// Rows without names above them.
    pub fn of(kind: ColumnKind) -> Self {
        let names = match kind {
            ColumnKind::Statuses => ["Status", "Guidance"],
            ColumnKind::RiskCodes => ["Risk code", "Risk score"],
            ColumnKind::Codes => ["Status code", "Guidance"],
        };
        Self { kind, names: names.map(str::to_owned).to_vec(), rows: Vec::new() }
    }

    pub fn begin(&mut self, key: &Key) {
        self.rows.push(vec![key.text.clone()]);
        if !key.rest.is_empty() {
            self.go_on(&key.rest);
        }
    }

    /// A further line of the last row.
    pub fn go_on(&mut self, text: &str) {
        let text = if self.kind == ColumnKind::RiskCodes && opens_with_name(text, "risk score") {
            text["risk score".len()..].trim_start_matches([':', ' ', '\n'])
        } else {
            text
        };
        let width = self.names.len();
        let is_covered = self.is_another_meaning(text);
        let Some(row) = self.rows.last_mut() else { return };
        if is_covered {
            let cells =
                std::iter::once("").chain(text.trim_start_matches('\t').split('\t')).map(|it| it.trim().to_owned());
            return self.rows.push(cells.collect());
        }
        let is_labelled = opens_with_label(text) || row[1..].iter().any(|cell| opens_with_label(cell));
        for (at, piece) in text.split('\t').enumerate() {
            let is_own = at > 0 || row.len() == 1 || (!is_labelled && !text.contains('\t') && row.len() < width);
            match row.last_mut().filter(|_| !is_own) {
                Some(cell) => *cell = format!("{cell}\n{piece}"),
                None => row.push(piece.to_owned()),
            }
        }
    }

    /// Whether a line fills all columns but the first, below a row that is full: its code is the one above.
    fn is_another_meaning(&self, text: &str) -> bool {
        let pieces = text.trim_start_matches('\t').split('\t').count();
        let is_full = self.rows.last().is_some_and(|row| row.len() == self.names.len());
        is_full && pieces > 1 && pieces + 1 == self.names.len()
    }

    /// Whether a line behind the last row can only belong to it.
    pub fn goes_on_with(&self, text: &str, next: Option<&str>) -> bool {
        let Some(row) = self.rows.last() else { return false };
        let is_listed = |text: &str| {
            let is_entry = |entry: &String| entry.contains(':') && entry.starts_with(|it: char| it.is_ascii_digit());
            entries(text).iter().all(is_entry)
        };
        if columns::kind(&columns::name(text)).is_some() {
            // `Risk codes` is a label of a status, and the heading of what comes next.
            return self.kind == ColumnKind::Statuses
                && next.is_some_and(|next| is_listed(next) || spans(next).is_some());
        }
        let last = row.last().and_then(|cell| cell.lines().last()).unwrap_or_default();
        opens_with_label(text)
            || is_label(last)
            || (self.kind == ColumnKind::Statuses && is_listed(text))
            || self.is_missing_cells(row)
    }

    /// Whether a row has fewer cells than most.
    fn is_missing_cells(&self, row: &[String]) -> bool {
        let is_full = |row: &&Vec<String>| row.len() == self.names.len();
        let are_full = self.rows.iter().filter(is_full).count() * 2 >= self.rows.len().saturating_sub(1);
        row.len() == 1 || (row.len() < self.names.len() && are_full)
    }

    pub fn cells(self) -> Vec<Vec<Cell>> {
        let row = |row: Vec<String>| row.iter().map(|text| Cell::single(text.trim())).collect();
        std::iter::once(self.names).chain(self.rows).map(row).collect()
    }
}
