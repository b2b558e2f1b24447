//! What a file brings: each of its sheets known by its headings, each row by what it is called by, and so every cell by what
//! it is of, wherever it stands.

use std::collections::BTreeMap;

use idv_catalogue_codegen::problem::rule::Rule;
use idv_catalogue_codegen::suggest;

use super::columns::{FREE, Field, Kind, Sheet, Whose};
use super::memory::{self, Memory};
use super::normalise::{self, Slip, folded};
use super::read::{Cell, Format, Grid, Saved, place};
use super::tables::{Table, key};
use super::told::{Gravity, Told};

/// A value of the house's as a sheet has it.
#[derive(Clone, Debug)]
pub struct Brought {
    /// Where in the tables of today it belongs: the sheet, the row and the column.
    pub sheet: Sheet,
    pub row: usize,
    pub column: usize,
    pub value: String,
    /// `Status codes!G41`
    pub place: String,
}

/// Everything that a file brings.
#[derive(Default)]
pub struct File {
    pub values: Vec<Brought>,
    pub told: Vec<Told>,
    /// `None` where the file has none, or one that somebody has changed.
    pub memory: Option<Memory>,
    /// Whether anything in it was known.
    pub is_known: bool,
}

/// What a file holds, for the tables of today.
pub fn file(saved: &Saved, tables: &[Table], remedies: &[&str]) -> File {
    let mut file = File::default();
    file.remember(saved);
    for table in tables {
        let mut found: Vec<_> = saved.grids.iter().filter_map(|grid| Head::of(grid, table)).collect();
        found.retain(|head| !head.is_of_another(tables));
        match found.as_slice() {
            [] if saved.format == Format::Text => (),
            [] => file.tell(Told::note(format!(
                "the sheet of {} is not in the file, and nothing of it was compared",
                table.sheet.title()
            ))),
            [head] => {
                file.is_known = true;
                Reader { head, table, remedies, file: &mut file }.read();
            }
            [first, second, ..] => {
                file.is_known = true;
                let message = format!("this is a second sheet of {}, beside {}", table.sheet.title(), first.grid.name);
                let slip =
                    Slip { rule: Rule::DuplicateItem, message, help: Some("take one of the two out".to_owned()) };
                file.tell(Told::slip(place(&second.grid.name, second.row, 0), slip));
            }
        }
    }
    file
}

impl File {
    fn tell(&mut self, told: Told) {
        self.told.push(told);
    }

    fn remember(&mut self, saved: &Saved) {
        if saved.format == Format::Text {
            let message = "text holds one sheet and no memory of what it was made from: it is compared with the TOML of \
                           today, and who changed what cannot be known";
            return self.tell(Told::note(message.to_owned()));
        }
        let hidden = saved.grids.iter().find(|grid| grid.name == memory::TITLE);
        self.memory = hidden.and_then(|grid| Memory::read(lines(grid)).ok());
        if self.memory.is_none() {
            let what = if hidden.is_some() { "has been changed" } else { "is not there" };
            self.tell(Told::note(format!(
                "the hidden sheet \"{}\" {what}: the file is compared with the TOML of today, and who changed what cannot \
                 be known",
                memory::TITLE
            )));
        }
    }
}

/// The lines of the hidden sheet.
fn lines(grid: &Grid) -> Vec<memory::Line> {
    let cell = |row, column| match grid.get(row, column) {
        Some(Cell::Text(text)) => text.clone(),
        Some(Cell::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    grid.rows().into_iter().map(|row| [0, 1, 2, 3].map(|column| cell(row, column))).collect()
}

/// The head of a sheet: in which row it stands, and which column of ours stands where.
struct Head<'a> {
    grid: &'a Grid,
    row: u32,
    /// The place of each column of the table.
    columns: Vec<Option<u32>>,
    /// Those that are there twice, and those that are no columns of ours.
    twice: Vec<(u32, usize)>,
    strange: Vec<(u32, String)>,
    known: usize,
}

/// Above a head there may be a title, and what else an institution writes there.
const MOST_ABOVE: usize = 30;

impl<'a> Head<'a> {
    /// The row with the most of the headings, where the first of them, what a row is called by, is among them.
    fn of(grid: &'a Grid, table: &Table) -> Option<Self> {
        if grid.name == memory::TITLE {
            return None;
        }
        let heads = grid.rows().into_iter().take(MOST_ABOVE).map(|row| Self::in_row(grid, row, table));
        let heads = heads.filter(|head| head.columns.first().is_some_and(Option::is_some) && head.known > 1);
        heads.rev().max_by_key(|head| head.known)
    }

    fn in_row(grid: &'a Grid, row: u32, table: &Table) -> Self {
        let columns = vec![None; table.columns.len()];
        let mut head = Self { grid, row, columns, twice: Vec::new(), strange: Vec::new(), known: 0 };
        for ((_, place), cell) in grid.cells.range((row, 0)..=(row, u32::MAX)) {
            let Cell::Text(text) = cell else { continue };
            let heading = folded(text);
            let at = table.columns.iter().position(|column| folded(&column.heading) == heading);
            match at {
                Some(at) if head.columns[at].is_none() => {
                    head.columns[at] = Some(*place);
                    head.known += 1;
                }
                Some(at) => head.twice.push((*place, at)),
                None if FREE.iter().any(|(free, _)| folded(free) == heading) => (),
                None => head.strange.push((*place, normalise::tidy(text))),
            }
        }
        head
    }

    /// Whether the sheet is more likely one of another table.
    fn is_of_another(&self, tables: &[Table]) -> bool {
        tables.iter().filter_map(|table| Head::of(self.grid, table)).any(|other| other.known > self.known)
    }
}

struct Reader<'a> {
    head: &'a Head<'a>,
    table: &'a Table,
    remedies: &'a [&'a str],
    file: &'a mut File,
}

impl Reader<'_> {
    fn read(&mut self) {
        let Head { grid, row: head, .. } = self.head;
        self.columns();
        let mut seen: BTreeMap<String, u32> = BTreeMap::new();
        for row in grid.rows().into_iter().filter(|row| row > head) {
            let Some(key) = self.key(row) else { continue };
            if let Some(first) = seen.get(&key) {
                let first = place(&grid.name, *first, self.first_column());
                let message = format!("{} stands here a second time, after {first}", self.called(&key));
                let help = "take one of the two rows out";
                self.slip(row, self.first_column(), Rule::DuplicateNumber, message, Some(help.to_owned()));
                continue;
            }
            seen.insert(key.clone(), row);
            let Some(of) = self.table.rows.iter().position(|it| it.key == key) else { continue };
            for column in 0..self.table.columns.len() {
                self.cell(row, of, column);
            }
        }
        self.missing(&seen);
    }

    fn first_column(&self) -> u32 {
        self.head.columns.first().copied().flatten().unwrap_or_default()
    }

    fn called(&self, key: &str) -> String {
        let (key, part) = key.split_once('/').unwrap_or((key, ""));
        let part = if part.is_empty() { String::new() } else { format!(", guidance {part}") };
        format!("{} {key}{part}", self.table.sheet.noun())
    }

    fn slip(&mut self, row: u32, column: u32, rule: Rule, message: String, help: Option<String>) {
        let place = place(&self.head.grid.name, row, column);
        self.file.tell(Told::slip(place, Slip { rule, message, help }));
    }

    /// Tells what becomes of columns: none of it is a change.
    fn columns(&mut self) {
        for (at, column) in &self.head.twice {
            let message = format!("there is a second column \"{}\"", self.table.columns[*column].heading);
            let help = "take one of the two out".to_owned();
            self.slip(self.head.row, *at, Rule::DuplicateKey, message, Some(help));
        }
        let absent = self
            .table
            .columns
            .iter()
            .zip(&self.head.columns)
            .filter(|(column, at)| at.is_none() && matches!(column.whose, Whose::House(_)));
        let absent: Vec<_> = absent.map(|(column, _)| format!("\"{}\"", column.heading)).collect();
        if !absent.is_empty() {
            let title = self.table.sheet.title();
            let (verb, were) = if absent.len() == 1 { ("is", "was") } else { ("are", "were") };
            let absent = absent.join(", ");
            self.file.tell(Told::note(format!("{title}: {absent} {verb} not in the sheet, and {were} not compared")));
        }
        for (at, heading) in &self.head.strange {
            let known = self.table.columns.iter().map(|column| &*column.heading);
            let near = suggest::nearest(heading, known).map(|near| format!("; did you mean \"{near}\"?"));
            let message = format!("the column \"{heading}\" is not read{}", near.unwrap_or_default());
            let place = place(&self.head.grid.name, self.head.row, *at);
            self.file.tell(Told { place: Some(place), gravity: Gravity::Note, message });
        }
    }

    /// What a row is called by; `None` where it is none of ours, or it is told why that cannot be known.
    fn key(&mut self, row: u32) -> Option<String> {
        let mut values = Vec::new();
        for (column, at) in self.table.columns.iter().zip(&self.head.columns) {
            let cell = at.and_then(|at| self.head.grid.get(row, at));
            let read = if column.whose == Whose::Key { normalise::key_of(cell, column) } else { Ok(String::new()) };
            match read {
                Ok(value) => values.push(value),
                // Where nothing of ours stands in the row, it is no row of ours.
                Err(_) if !self.holds_ours(row) => return None,
                Err(slip) => {
                    let at = at.unwrap_or_default();
                    self.file.tell(Told::slip(place(&self.head.grid.name, row, at), slip));
                    return None;
                }
            }
        }
        let key = key(&self.table.columns, &values);
        let Some(known) = self.known(&key) else {
            if self.holds_ours(row) {
                self.unknown(row, &key);
            }
            return None;
        };
        Some(known)
    }

    /// The key as the table has it, where it is one of the table's.
    fn known(&self, key: &str) -> Option<String> {
        let exactly = self.table.rows.iter().find(|row| row.key == key);
        let alike = || self.table.rows.iter().find(|row| !key.is_empty() && row.key.eq_ignore_ascii_case(key));
        // A code with one guidance is called by its number, whatever the guidance is called.
        exactly.or_else(alike).map(|row| row.key.clone())
    }

    fn unknown(&mut self, row: u32, key: &str) {
        let sheet = self.table.sheet;
        let column = self.first_column();
        if self.file.memory.as_ref().is_some_and(|memory| memory.rows(sheet).contains(&key)) {
            let message = format!("{} is no longer in the catalogue", self.called(key));
            let help = "make a new sheet, and decide in that".to_owned();
            return self.slip(row, column, Rule::UnknownRow, message, Some(help));
        }
        let several = self.table.rows.iter().filter(|it| it.key.starts_with(&format!("{key}/"))).count();
        if key.is_empty() {
            let message = format!("this row does not say of which {} it is", sheet.noun());
            let help = "write what it is called by, or empty the row".to_owned();
            return self.slip(row, column, Rule::MissingKey, message, Some(help));
        }
        if several > 0 && self.head.columns.get(1).is_some_and(Option::is_none) {
            let message = format!(
                "{} has several guidances, and the column \"Guidance\" is not there: not compared",
                self.called(key)
            );
            let place = place(&self.head.grid.name, row, column);
            return self.file.tell(Told { place: Some(place), gravity: Gravity::Note, message });
        }
        if several > 0 {
            let message = "the code has several guidances, and this does not say which is meant".to_owned();
            return self.slip(
                row,
                column,
                Rule::UnknownRow,
                message,
                Some("write it in the column \"Guidance\"".to_owned()),
            );
        }
        let help = self.nearest(key).unwrap_or_else(|| {
            "rows come with the vendor's page: `idv compare --apply` adds them to the TOML".to_owned()
        });
        let message = format!("there is no {}", self.called(key));
        self.slip(row, column, Rule::UnknownRow, message, Some(help));
    }

    /// What may have been meant by what no row is called by.
    fn nearest(&self, key: &str) -> Option<String> {
        let keys = self.table.rows.iter().map(|row| row.key.as_str());
        let Ok(number) = key.parse::<u16>() else {
            return suggest::nearest(key, keys).map(|near| format!("did you mean `{near}`?"));
        };
        let numbers: Vec<u16> = keys.filter_map(|key| key.split('/').next()?.parse().ok()).collect();
        let below = numbers.iter().filter(|it| **it < number).max();
        let above = numbers.iter().filter(|it| **it > number).min();
        let near: Vec<_> = below.into_iter().chain(above).map(ToString::to_string).collect();
        (!near.is_empty()).then(|| format!("the nearest in the catalogue: {}", near.join(", ")))
    }

    /// Whether anything stands in a row under a heading of ours, but for what it is called by.
    fn holds_ours(&self, row: u32) -> bool {
        let ours = self.table.columns.iter().zip(&self.head.columns).filter(|(column, _)| column.whose != Whose::Key);
        let mut cells = ours.filter_map(|(_, at)| self.head.grid.get(row, (*at)?));
        cells.any(|cell| *cell != Cell::Merged)
    }

    fn cell(&mut self, row: u32, of: usize, at: usize) {
        let Some(place_of_column) = self.head.columns[at] else { return };
        let column = &self.table.columns[at];
        let known = &self.table.rows[of];
        let cell = self.head.grid.get(row, place_of_column);
        let place = place(&self.head.grid.name, row, place_of_column);
        let remembered = self.file.memory.as_ref();
        let remembered = remembered.and_then(|it| it.value(self.table.sheet, &known.key, &column.heading));
        let before = remembered.unwrap_or(&known.values[at]).to_owned();
        match &column.whose {
            Whose::Key => (),
            Whose::Vendor | Whose::Fixed => {
                if !normalise::is_same(cell, column, &before) {
                    let called = self.called(&known.key);
                    self.file.tell(if self.is_of_another(cell, of, at) {
                        Told::of_another(place, column, &called)
                    } else {
                        Told::elsewhere(place, column, &called)
                    });
                }
            }
            // That nothing follows a status is the vendor's; how it is known is ours.
            Whose::House(Field::FinalBasis | Field::FinalBecause) if before.is_empty() => {
                if cell.is_some() {
                    self.file.tell(Told::elsewhere(place, column, &self.called(&known.key)));
                }
            }
            Whose::House(_) => match normalise::read(cell, column, &before, self.remedies) {
                Ok(value) => {
                    self.file.values.push(Brought { sheet: self.table.sheet, row: of, column: at, value, place });
                }
                Err(slip) => self.file.tell(Told::slip(place, slip)),
            },
        }
    }

    /// Whether a text that is not ours to change stands in another row of the catalogue: then what is decided in this one was
    /// decided for that one.
    fn is_of_another(&self, cell: Option<&Cell>, of: usize, at: usize) -> bool {
        let others = self.table.rows.iter().enumerate().filter(|(row, _)| *row != of);
        let mut texts = others.map(|(_, row)| row.values[at].as_str()).filter(|text| !text.is_empty());
        let is_text = self.table.columns[at].kind == Kind::Text;
        is_text && cell.is_some() && texts.any(|text| normalise::is_same(cell, &self.table.columns[at], text))
    }

    /// Rows that were there and are not: nothing is retired by that.
    fn missing(&mut self, seen: &BTreeMap<String, u32>) {
        let sheet = self.table.sheet;
        let known = |key: &str| self.table.rows.iter().any(|row| row.key == key);
        let had: Vec<String> = match &self.file.memory {
            Some(memory) => memory.rows(sheet).into_iter().filter(|key| known(key)).map(str::to_owned).collect(),
            None => self.table.rows.iter().map(|row| row.key.clone()).collect(),
        };
        let has_guidances = self.head.columns.get(1).is_some_and(Option::is_some) || sheet != Sheet::StatusCodes;
        let missing: Vec<_> = had
            .into_iter()
            .filter(|key| !seen.contains_key(key) && (has_guidances || !key.contains('/')))
            .map(|key| self.called(&key))
            .collect();
        if !missing.is_empty() {
            self.file.tell(Told::missing(sheet, &missing));
        }
    }
}
