//! The rows that are being gathered, and to which cell a line belongs.

use super::super::Cell;
use super::super::bullets;
use super::super::cells::{is_label, numbered_entries, opens_with_integration, opens_with_label, parts};
use super::super::columns::{self, ColumnKind};
use super::super::known::Known;
use super::super::spans::spans;
use super::keys::{Key, opens_with_name};
use super::pairs;

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
    /// Whether each text is all of a paragraph or an entry, and none is a piece of a line.
    are_whole: bool,
    gathered: Vec<Row>,
}

/// A key, in how many lists it stands, and the texts that stand behind it.
struct Row {
    key: String,
    depth: usize,
    said: Vec<String>,
}

impl Rows {
    pub fn below(names: Vec<String>, between: Between, are_whole: bool) -> Self {
        let kind = names.first().and_then(|name| columns::kind(&columns::name(name))).unwrap_or(ColumnKind::Codes);
        Self { kind, names, between, are_whole, gathered: Vec::new() }
    }

    /// Rows without names above them.
    pub fn of(kind: ColumnKind, are_whole: bool) -> Self {
        let names = match kind {
            ColumnKind::Statuses => ["Status", "Guidance"],
            ColumnKind::RiskCodes => ["Risk code", "Risk score"],
            ColumnKind::Codes => ["Status code", "Guidance"],
        };
        let names = names.map(str::to_owned).to_vec();
        Self { kind, names, between: Between::Lines, are_whole, gathered: Vec::new() }
    }

    pub fn begin(&mut self, key: &Key, depth: usize) {
        self.gathered.push(Row { key: key.text.clone(), depth, said: Vec::new() });
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
        self.gathered.iter_mut().last().into_iter().for_each(|row| row.said.push(text.to_owned()));
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
        let last = row.lines().last().unwrap_or_default();
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
            || self.is_missing_entries(row, text)
    }

    /// Whether a row has fewer cells than most, or than the names above it and a sentence to go with them.
    fn is_missing_cells(&self, row: &Row, text: &str) -> bool {
        let count = |row: &Row| 1 + row.lines().map(|line| line.split('\t').count()).sum::<usize>();
        let full = self.gathered.iter().filter(|row| count(row) >= self.names.len()).count();
        let is_short = !row.is_labelled() && count(row) < self.names.len();
        row.said.is_empty() || (is_short && (full * 2 >= self.gathered.len() - 1 || text.ends_with('.')))
    }

    /// Whether a text is an entry within that of the row, or where most rows have two it is the second.
    fn is_missing_entries(&self, row: &Row, text: &str) -> bool {
        let depth = bullets::depth(text);
        let is_within = row.depth > 0 && depth > row.depth;
        let is_second = (depth > 0 || self.are_whole) && row.said.len() < 2;
        self.kind == ColumnKind::Codes && (is_within || (is_second && self.are_in_pairs()))
    }

    /// Whether most rows have what a code means and what to do about it, one after the other and without labels.
    fn are_in_pairs(&self) -> bool {
        let is_entry = |text: &String| self.are_whole || bullets::depth(text) > 0;
        let are_entries = |row: &&Row| row.said.len() > 1 && row.said.iter().skip(1).all(is_entry);
        let several = self.gathered.iter().filter(are_entries);
        let pairs = several.clone().filter(|row| pairs::meanings(&row.said).is_some_and(|it| it.len() == 1)).count();
        let has_codes = self.kind == ColumnKind::Codes && self.names.len() == 2;
        has_codes
            && !self.gathered.iter().any(Row::is_labelled)
            && pairs * 2 > several.count()
            && pairs * 2 > self.gathered.len()
    }

    pub fn cells(self, known: &Known) -> Vec<Vec<Cell>> {
        let width = self.names.len();
        let are_in_pairs = self.are_in_pairs();
        let cells = |row: Row| if are_in_pairs { row.labelled(known) } else { row.cells(width, self.between) };
        let rows = self.gathered.into_iter().flat_map(cells);
        let row = |row: Vec<String>| row.iter().map(|text| Cell::single(text.trim())).collect();
        std::iter::once(self.names).chain(rows).map(row).collect()
    }
}

impl Row {
    fn is_labelled(&self) -> bool {
        self.lines().any(opens_with_label)
    }

    fn lines(&self) -> impl Iterator<Item = &str> {
        self.said.iter().flat_map(|text| text.lines())
    }

    /// The row with the labels that its texts have not; one of which that cannot be told is shown.
    fn labelled(self, known: &Known) -> Vec<Vec<String>> {
        let most = self.key.parse().map_or(1, |number| known.meanings(number).max(1));
        match pairs::meanings(&self.said).filter(|meanings| meanings.len() <= most) {
            Some(meanings) => vec![vec![self.key, meanings.join("\n")]],
            None if self.said.is_empty() => vec![vec![self.key, String::new()]],
            None => self.nowhere(1),
        }
    }

    /// The row with a cell for each column, or several, where its code has several meanings.
    fn cells(self, width: usize, between: Between) -> Vec<Vec<String>> {
        let said = width - 1;
        let lines: Vec<_> = self.lines().map(str::to_owned).collect();
        if lines.iter().any(|line| line.contains('\t')) {
            return self.cells_by_tabs(width);
        }
        if said == 1 || self.is_labelled() || lines.is_empty() {
            return vec![vec![self.key, lines.join("\n")]];
        }
        if between == Between::Spaces {
            let line = lines.join(" ");
            let pieces: Vec<_> = line.split("  ").map(str::trim).filter(|piece| !piece.is_empty()).collect();
            let is_told = pieces.len() == said && lines.len() == 1;
            return if is_told {
                vec![[vec![self.key.as_str()], pieces].concat().into_iter().map(str::to_owned).collect()]
            } else {
                self.nowhere(said)
            };
        }
        if !lines.len().is_multiple_of(said) && lines.len() > said {
            return self.nowhere(said);
        }
        let meanings = lines.chunks(said).enumerate();
        let key = |at| if at == 0 { self.key.clone() } else { String::new() };
        meanings.map(|(at, meaning)| std::iter::once(key(at)).chain(meaning.iter().cloned()).collect()).collect()
    }

    /// Which words belong to which column cannot be told: they have no place, and are shown.
    fn nowhere(&self, said: usize) -> Vec<Vec<String>> {
        vec![[vec![self.key.clone()], vec![String::new(); said], vec![self.said.join("\n")]].concat()]
    }

    /// A line break is within a cell where tabs part the cells, unless the row is full and the line fills another.
    fn cells_by_tabs(&self, width: usize) -> Vec<Vec<String>> {
        let mut rows = vec![vec![self.key.clone()]];
        for (number, line) in self.lines().enumerate() {
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
