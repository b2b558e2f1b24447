//! From the rows of a table to facts.

use super::super::super::normalise::{self, same};
use super::super::cells::{Guidance, Label, bare, numbered_entries, opens_with_label};
use super::super::columns::{Column, ColumnKind, Columns, is_blank};
use super::super::cut;
use super::super::facts::{Code, RiskCode, RiskSpan, Status};
use super::super::grid::{CellPlace, Grid};
use super::super::rows::{Keyed, Texts, key, key_beside_words, key_number, key_status};
use super::super::spans;
use super::super::{NO_CODE, Table};
use super::{BESIDE, Reader, TWICE, says_the_same, words_of};
use crate::row_id::RowId;

impl Reader {
    pub fn table(&mut self, table: &Table) {
        let grid = Grid::of(table);
        let rows: Vec<_> = grid.rows.iter().filter(|row| row.iter().any(|place| !is_blank(place.text))).collect();
        if rows.is_empty() {
            return;
        }
        // Some tables have a title above their columns' names.
        let heading = rows.iter().take(3).enumerate().find_map(|(at, row)| Some((at, Columns::of(row)?)));
        let Some((at, columns)) = heading else {
            let why = "this table has no columns by which it could be told what it is about";
            return self.unplaced(None, shown(rows[0]), why);
        };
        for row in &rows[..at] {
            self.unplaced(None, shown(row), "this row stands above the columns' names");
        }
        let names: Vec<_> = rows[at].iter().map(|place| bare(place.text)).collect();
        let is_named = |row: &[CellPlace<'_>]| row.iter().map(|place| bare(place.text)).eq(names.iter().cloned());
        let mut said: Vec<&Vec<CellPlace<'_>>> = Vec::new();
        let series = self.series.as_ref().map(|series| series.number);
        for row in rows[at + 1..].iter().filter(|row| !is_named(row)) {
            if row.iter().all(|place| is_blank(place.text) || cut::is_dots(place.text)) {
                let why = "a row of dots stands in a table for others";
                self.missing.cut(self.heading.as_deref(), why);
                continue;
            }
            // A row across the table may say that the table goes on elsewhere.
            if only_text(row).is_none_or(|text| !self.missing.row(self.heading.as_deref(), series, text)) {
                said.push(row);
            }
        }
        match columns.kind {
            ColumnKind::Statuses => self.statuses(&columns, said.into_iter()),
            ColumnKind::RiskCodes => self.risk_codes(&columns, said.into_iter()),
            ColumnKind::Codes => {
                self.count_series();
                self.codes(&columns, said.into_iter());
            }
        }
        self.foreign_columns(&columns, &grid, &names);
    }

    fn statuses<'r, 'a: 'r>(&mut self, columns: &Columns, rows: impl Iterator<Item = &'r Vec<CellPlace<'a>>>) {
        let before = self.facts.unplaced.len();
        let mut above: Option<RowId> = None;
        for row in rows {
            let texts = Texts::of(columns, row);
            let key = key_status(key(columns, row));
            let is_below = above.as_ref().is_some_and(|above| key.is_empty() || *above == RowId::Status(key.clone()));
            let last = self.facts.statuses.last_mut();
            let last = last.filter(|last| is_below && above == Some(RowId::Status(last.wire.clone())));
            if let Some(action) = texts.action_alone()
                && add_action(last.map(|status| &mut status.guidance), action)
            {
                continue;
            }
            // The first cell is empty, or the copy has lost it.
            if (key.is_empty() || opens_with_label(&key)) && above.is_some() {
                self.unplaced(above.clone(), shown(row), "a status has one description, and this is another");
                continue;
            }
            if !is_wire(&key) {
                self.unplaced(None, shown(row), "a status is a single word in small letters");
                continue;
            }
            let id = || Some(RowId::Status(key.clone()));
            above = id();
            let Some(guidance) = texts.guidances().and_then(only) else {
                self.unplaced(id(), shown(row), "a status has one description");
                continue;
            };
            let status_codes = texts.labelled(Label::StatusCodes);
            let spans = if status_codes.is_empty() { Some(Vec::new()) } else { spans::spans(&status_codes) };
            let risk_codes =
                numbered_entries(&texts.labelled(Label::RiskCodes)).iter().map(|it| risk_span(it)).collect();
            let Some((spans, risk_codes)) = spans.zip(risk_codes) else {
                self.unplaced(id(), shown(row), "the status codes or risk codes that it names are not plain numbers");
                continue;
            };
            let status = Status { wire: key.clone(), guidance, codes: bare(&status_codes), spans, risk_codes };
            match self.statuses.get(&status.wire).and_then(|at| self.facts.statuses.get(*at)) {
                None => {
                    self.statuses.insert(status.wire.clone(), self.facts.statuses.len());
                    self.facts.statuses.push(status);
                }
                Some(known)
                    if says_the_same(std::slice::from_ref(&known.guidance), std::slice::from_ref(&status.guidance)) => {
                }
                Some(_) => self.unplaced(id(), shown(row), TWICE),
            }
        }
        self.facts.has_unread_statuses |= self.facts.unplaced.len() > before;
    }

    fn risk_codes<'r, 'a: 'r>(&mut self, columns: &Columns, rows: impl Iterator<Item = &'r Vec<CellPlace<'a>>>) {
        for row in rows {
            let risk_score = Texts::of(columns, row).risk_score;
            let beside = key_beside_words(key(columns, row));
            let number = key_number(key(columns, row)).or_else(|| Some(beside.as_ref()?.0));
            let Some(number) = number.filter(|_| !risk_score.is_empty()) else {
                self.unplaced(None, shown(row), "a risk code is a number with a risk score");
                continue;
            };
            if let Some((number, words)) = beside {
                self.unplaced(Some(RowId::RiskCode(number)), words, BESIDE);
            }
            match self.facts.risk_codes.iter().find(|known| known.number == number) {
                None => self.facts.risk_codes.push(RiskCode { number, risk_score }),
                Some(known) if same(&known.risk_score, &risk_score) => (),
                Some(_) => self.unplaced(Some(RowId::RiskCode(number)), shown(row), TWICE),
            }
        }
    }

    fn codes<'r, 'a: 'r>(&mut self, columns: &Columns, rows: impl Iterator<Item = &'r Vec<CellPlace<'a>>>) {
        let series = self.series.as_ref().map(|series| series.number);
        if series.is_none() {
            self.unplaced(None, String::new(), "no heading says of which series the status codes in this table are");
        }
        let mut is_first = true;
        let (mut keyed, mut keyless) = (0, 0);
        for row in rows {
            let (texts, number) = match Keyed::of(columns, row) {
                Keyed::Number(texts, number) => {
                    keyed += 1;
                    (texts, Some(number))
                }
                Keyed::Continued(texts) if is_first => {
                    keyless += 1;
                    let row = None;
                    self.unplaced(row, texts.shown(), NO_CODE);
                    continue;
                }
                Keyed::Continued(texts) => (texts, None),
                Keyed::Unknown => {
                    self.unplaced(None, shown(row), "a status code is a number from 1 to 65535");
                    // What follows without a number would be taken for the code above.
                    is_first = true;
                    continue;
                }
            };
            if number.is_none() && !texts.is_new {
                continue;
            }
            if let Some((number, words)) = number.and_then(|_| key_beside_words(key(columns, row))) {
                self.unplaced(Some(RowId::Code(number)), words, BESIDE);
            }
            let above = self.facts.codes.last().map(|code| code.number).filter(|_| !is_first);
            if let Some(action) = texts.action_alone().filter(|_| number.is_none())
                && add_action(self.facts.codes.last_mut().and_then(|code| code.guidances.last_mut()), action)
            {
                continue;
            }
            let Some(guidances) = texts.guidances().filter(|_| texts.labelled_others().is_empty()) else {
                let id = number.or(above).map(RowId::Code);
                self.unplaced(id, shown(row), "a status code has a description, and perhaps a condition and an action");
                // The code is on the page, whatever is said of it.
                if let Some(number) = number {
                    self.facts.codes.push(Code { number, series, guidances: Vec::new() });
                    self.said.clear();
                    is_first = false;
                }
                continue;
            };
            if let Some(number) = number.filter(|number| above != Some(*number)) {
                self.facts.codes.push(Code { number, series, guidances: Vec::new() });
                self.said.clear();
            }
            self.add(guidances);
            is_first = false;
        }
        if keyed == 0 && keyless > 0 {
            self.missing.cut(self.heading.as_deref(), "the column of the status codes is empty");
        }
    }

    /// A row of the last status code: another meaning, unless it repeats one.
    fn add(&mut self, guidances: Vec<Guidance>) {
        let Some(code) = self.facts.codes.last_mut() else { return };
        let said = &mut self.said;
        code.guidances
            .extend(guidances.into_iter().filter(|guidance| said.insert(normalise::key(&words_of(guidance)))));
    }

    /// What stands in columns that the catalogue knows nothing of, once for each column.
    fn foreign_columns(&mut self, columns: &Columns, grid: &Grid<'_>, names: &[String]) {
        let mut reported = Vec::new();
        for row in grid.rows.iter().filter(|row| row.iter().map(|place| bare(place.text)).ne(names.iter().cloned())) {
            if matches!(Keyed::of(columns, row), Keyed::Unknown) && columns.kind == ColumnKind::Codes {
                continue;
            }
            for (at, _, place) in columns.cells(row).filter(|(_, column, _)| *column == Column::Foreign) {
                if is_blank(place.text) || place.is_from_above || reported.contains(&at) || counts_rows(grid, at) {
                    continue;
                }
                reported.push(at);
                let why = match names.get(at).filter(|name| !name.is_empty()) {
                    Some(name) => format!("the catalogue has no place for the column \"{name}\""),
                    None => "the catalogue has no place for a column without a name".to_owned(),
                };
                self.unplaced(None, bare(place.text), &why);
            }
        }
    }
}

/// An action in a row of its own, below what it is the action of; gives back whether there is a place for it.
fn add_action(above: Option<&mut Guidance>, action: String) -> bool {
    let Some(guidance) = above.filter(|guidance| guidance.action.is_none()) else { return false };
    guidance.action = Some(action);
    true
}

/// The only text of a row, if it is short.
fn only_text<'a>(row: &[CellPlace<'a>]) -> Option<&'a str> {
    let mut texts = row.iter().filter(|place| !place.is_from_before && !is_blank(place.text)).map(|place| place.text);
    texts.next().filter(|text| texts.next().is_none() && text.len() < LONGEST_NOTE)
}

const LONGEST_NOTE: usize = 80;

/// Whether a column holds nothing but the numbers of the rows.
fn counts_rows(grid: &Grid<'_>, column: usize) -> bool {
    let cells = grid.rows.iter().skip(1).filter_map(|row| row.get(column)).filter(|place| !place.is_from_above);
    cells.enumerate().all(|(at, place)| bare(place.text).trim_end_matches('.') == (at + 1).to_string())
}

/// `200 – 500: 100 series status codes`, or risk codes alone.
fn risk_span(entry: &str) -> Option<RiskSpan> {
    let Some((risk_codes, codes)) = entry.split_once(':') else {
        return Some(RiskSpan { risk_codes: spans::range(entry)?, codes: Vec::new() });
    };
    Some(RiskSpan { risk_codes: spans::range(risk_codes)?, codes: spans::spans(codes)? })
}

/// A status as it is sent.
fn is_wire(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

fn only(guidances: Vec<Guidance>) -> Option<Guidance> {
    let mut guidances = guidances.into_iter();
    guidances.next().filter(|_| guidances.next().is_none())
}

/// A row as text, for a person who looks for it on the page.
fn shown(row: &[CellPlace<'_>]) -> String {
    let cells = row.iter().filter(|place| !place.is_from_before).map(|place| bare(place.text));
    cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" | ")
}
