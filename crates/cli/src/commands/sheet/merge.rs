//! Three ways meet: what a sheet was made from, what it has, and what the TOML has today.

use std::collections::BTreeMap;

use idv_catalogue_codegen::model::REFERENCE_LANGUAGE;
use idv_catalogue_codegen::problem::rule::Rule;

use super::brought::{Brought, File};
use super::columns::{Column, Field, Sheet, Whose};
use super::memory::Memory;
use super::normalise::Slip;
use super::tables::{Row, Subject, Table};
use super::told::Told;

/// A value of the house's that a sheet changes.
#[derive(Clone, Debug)]
pub struct Edit {
    pub subject: Subject,
    pub field: Field,
    /// What the row and the column are called.
    pub of: String,
    pub heading: String,
    /// The stable name of the row; empty where it has none.
    pub name: String,
    pub before: String,
    pub after: String,
    /// Its cell.
    pub place: String,
}

/// A value that was changed on both sides, or a change in a row of which something else was changed since.
#[derive(Clone, Debug)]
pub struct Conflict {
    pub of: String,
    pub heading: String,
    /// What was changed in the sheet, where that is another value of the row.
    pub decided: Option<Decided>,
    pub made_from: String,
    pub sheet: String,
    pub today: String,
    pub place: String,
}

/// A value that was changed in the sheet, by a row of which another was changed in the TOML.
#[derive(Clone, Debug)]
pub struct Decided {
    pub heading: String,
    pub sheet: String,
    pub today: String,
    /// Why both go together.
    pub together: &'static str,
}

#[derive(Default)]
pub struct Merged {
    pub edits: Vec<Edit>,
    pub conflicts: Vec<Conflict>,
    pub told: Vec<Told>,
}

/// What the values of a file come to.
pub fn merge(file: &File, tables: &[Table]) -> Merged {
    let mut merged = Merged::default();
    let mut rows: BTreeMap<(Sheet, usize), Vec<&Brought>> = BTreeMap::new();
    for brought in &file.values {
        rows.entry((brought.sheet, brought.row)).or_default().push(brought);
    }
    for table in tables {
        for (at, row) in table.rows.iter().enumerate() {
            let Some(brought) = rows.get(&(table.sheet, at)) else { continue };
            Meeting { table, row, brought, memory: file.memory.as_ref() }.add_to(&mut merged);
        }
    }
    let of_codes: Vec<_> = file.values.iter().filter(|it| it.sheet == Sheet::StatusCodes).collect();
    if let Some(table) = tables.iter().find(|table| table.sheet == Sheet::StatusCodes) {
        agree(table, &of_codes, &mut merged);
    }
    merged
}

/// A row where the three ways meet.
struct Meeting<'a> {
    table: &'a Table,
    row: &'a Row,
    brought: &'a [&'a Brought],
    memory: Option<&'a Memory>,
}

impl Meeting<'_> {
    fn add_to(&self, merged: &mut Merged) {
        for brought in self.brought {
            let column = &self.table.columns[brought.column];
            let Whose::House(field) = &column.whose else { continue };
            let today = &self.row.values[brought.column];
            let made_from = self.made_from(brought.column).unwrap_or(today);
            if brought.value == made_from || brought.value == *today {
                continue;
            }
            let of = self.of();
            if let Some((other, then)) = self.changed_since(brought) {
                merged.conflicts.push(Conflict {
                    of,
                    heading: self.table.columns[other].heading.to_string(),
                    decided: (other != brought.column).then(|| Decided {
                        heading: column.heading.to_string(),
                        sheet: or_nothing(&brought.value).to_owned(),
                        today: or_nothing(today).to_owned(),
                        together: self.together(other, field),
                    }),
                    made_from: or_nothing(then).to_owned(),
                    sheet: or_nothing(self.in_sheet(other).unwrap_or(then)).to_owned(),
                    today: or_nothing(&self.row.values[other]).to_owned(),
                    place: brought.place.clone(),
                });
                continue;
            }
            merged.edits.push(Edit {
                subject: self.row.subject.clone(),
                field: field.clone(),
                of,
                heading: column.heading.to_string(),
                name: self.name(),
                before: today.clone(),
                after: brought.value.clone(),
                place: brought.place.clone(),
            });
        }
    }

    fn of(&self) -> String {
        let (key, part) = self.row.key.split_once('/').unwrap_or((&self.row.key, ""));
        let part = if part.is_empty() { String::new() } else { format!(", guidance {part}") };
        format!("{} {key}{part}", self.table.sheet.noun())
    }

    fn name(&self) -> String {
        // A remedy is called by its name.
        let is_name = |column: &Column| column.heading == "Name" || self.table.sheet == Sheet::Remedies;
        let name = self.table.columns.iter().position(is_name);
        name.map(|column| self.row.values[column].clone()).unwrap_or_default()
    }

    fn made_from(&self, column: usize) -> Option<&str> {
        self.memory?.value(self.table.sheet, &self.row.key, &self.table.columns[column].heading)
    }

    fn in_sheet(&self, column: usize) -> Option<&str> {
        self.brought.iter().find(|it| it.column == column).map(|it| it.value.as_str())
    }

    /// A value of the row that is another in the TOML since the sheet was made, with what it was: the one that was changed in
    /// the sheet before all. Whoever decided did so of the row as it was.
    fn changed_since(&self, brought: &Brought) -> Option<(usize, &str)> {
        let all = (0..self.table.columns.len()).filter(|column| self.belongs(*column, brought.column));
        let mut first = vec![brought.column];
        first.extend(all);
        first.into_iter().find_map(|column| {
            let (then, today) = (self.made_from(column)?, &self.row.values[column]);
            let is_agreed = self.in_sheet(column) == Some(today);
            (then != today && !is_agreed).then_some((column, then))
        })
    }

    /// Why a value of the row goes together with one that is decided.
    fn together(&self, other: usize, decided: &Field) -> &'static str {
        let Whose::House(other) = &self.table.columns[other].whose else {
            return "the cells of a row are decided together";
        };
        if decided.explains().as_ref() == Some(other) || other.explains().as_ref() == Some(decided) {
            return "a reason belongs to what it is the reason of";
        }
        match decided {
            Field::Sentence(_) => "a sentence is made from the English one",
            _ => "the cells of a row are decided together",
        }
    }

    /// Whether a value of the row is one that whoever decided on another has gone by. A sentence is made from the English.
    fn belongs(&self, other: usize, decided: usize) -> bool {
        let columns = &self.table.columns;
        let language = |column: &Column| match &column.whose {
            Whose::House(Field::Sentence(tag)) => Some(tag.clone()),
            _ => None,
        };
        match (language(&columns[other]), language(&columns[decided])) {
            (Some(other), Some(decided)) => other == decided || other == REFERENCE_LANGUAGE,
            _ => !matches!(columns[other].whose, Whose::Fixed(_)),
        }
    }
}

pub fn or_nothing(value: &str) -> &str {
    if value.is_empty() { "nothing" } else { value }
}

/// What holds for a whole code stands in each of its rows, and is changed in all of them.
fn agree(table: &Table, brought: &[&Brought], merged: &mut Merged) {
    let code_of = |row: usize| match table.rows[row].subject {
        Subject::Guidance { code, .. } => Some(code),
        _ => None,
    };
    for (at, column) in table.columns.iter().enumerate() {
        let Whose::House(field) = &column.whose else { continue };
        if !field.is_of_whole_code() {
            continue;
        }
        let mut said: BTreeMap<usize, &Brought> = BTreeMap::new();
        for it in brought.iter().filter(|it| it.column == at) {
            let Some(code) = code_of(it.row) else { continue };
            match said.get(&code) {
                Some(first) if first.value != it.value => {
                    let message = format!(
                        "\"{}\" holds for all of a code, and {} says \"{}\"",
                        column.heading,
                        first.place,
                        or_nothing(&first.value)
                    );
                    let help = Some("write the same in each row of the code".to_owned());
                    merged.told.push(Told::slip(it.place.clone(), Slip { rule: Rule::DuplicateItem, message, help }));
                }
                Some(_) => (),
                None => drop(said.insert(code, it)),
            }
        }
    }
    // Each is one edit, however many rows say it.
    let mut seen = Vec::new();
    let mut is_first = |subject: &Subject, heading: &str, is_of_whole_code: bool| {
        let Subject::Guidance { code, .. } = subject else { return true };
        if !is_of_whole_code || seen.contains(&(*code, heading.to_owned())) {
            return !is_of_whole_code;
        }
        seen.push((*code, heading.to_owned()));
        true
    };
    merged.edits.retain(|edit| is_first(&edit.subject, &edit.heading, edit.field.is_of_whole_code()));
}
