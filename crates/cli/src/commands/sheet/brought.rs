//! What a file brings: each of its sheets known by its headings, each row by what it is called by, and so every cell by what
//! it is of, wherever it stands.

use std::collections::BTreeMap;

use idv_catalogue_codegen::problem::rule::Rule;

use super::called::{Line, says_one_of};
use super::columns::{Field, Kind, Sheet, Whose};
use super::head::Head;
use super::letters::{self, Lost};
use super::memory::{self, Memory, OverlayBeside};
use super::normalise::{self, Slip};
use super::read::{Cell, Format, Grid, Saved, place};
use super::tables::{Row, Table};
use super::told::Told;
use super::unread;
use crate::output::wording::counted;

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
    /// The cells that nobody has changed, and that the TOML has otherwise since the file was made.
    pub outdated: Vec<Told>,
    /// `None` where the file has none, or one that somebody has changed.
    pub memory: Option<Memory>,
    /// With whose overlay the file was made, where it says so beside its memory.
    pub beside: OverlayBeside,
    /// Whether anything in it was known.
    pub is_known: bool,
}

/// What a file holds, for the tables of today.
pub fn file(saved: &Saved, tables: &[Table], remedies: &[&str]) -> File {
    let mut file = File::default();
    file.remember(saved);
    let mut absent = Vec::new();
    for table in tables {
        let mut found: Vec<_> = saved.grids.iter().filter_map(|grid| Head::of(grid, table)).collect();
        found.retain(|head| !head.is_of_another(tables));
        match found.as_slice() {
            [] => absent.push(table),
            [head] => {
                file.is_known = true;
                Reader { head, table, remedies, file: &mut file, lost: 0 }.read();
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
    let unread = unread::sheets(saved, tables, &absent);
    file.is_known |= !unread.is_empty();
    for table in absent.iter().filter(|table| unread.iter().all(|(sheet, _)| *sheet != table.sheet)) {
        if saved.format == Format::Workbook {
            file.tell(Told::note(format!(
                "the sheet of {} is not in the file, and nothing of it was compared",
                table.sheet.title()
            )));
        }
    }
    file.told.extend(unread.into_iter().map(|(_, told)| told));
    file
}

impl File {
    pub fn tell(&mut self, told: Told) {
        self.told.push(told);
    }

    /// Tells, after all else, how old the file is.
    pub fn tell_outdated(&mut self) {
        let cells = self.outdated.iter().filter(|told| told.place.is_some()).count() as u64;
        if cells > 0 {
            let (cells, show) = (counted(cells, "cell"), if cells == 1 { "shows" } else { "show" });
            self.tell(Told::note(format!(
                "{cells} {show} what the TOML has otherwise by now: what is to be signed is a new sheet of `idv sheet new`"
            )));
        }
        self.told.append(&mut self.outdated);
    }

    fn remember(&mut self, saved: &Saved) {
        if saved.format == Format::Text {
            let message = "text holds one sheet and no memory of what it was made from: it is compared with the TOML of \
                           today, and who changed what cannot be known";
            return self.tell(Told::note(message.to_owned()));
        }
        self.beside = OverlayBeside::of(&saved.grids);
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

    /// With whose overlay the file was made; `None` where nobody knows.
    pub fn overlay(&self) -> Option<Option<&str>> {
        match (&self.memory, &self.beside) {
            (Some(memory), _) => Some(memory.overlay.as_deref()),
            (None, OverlayBeside::Of(name)) => Some(Some(name)),
            (None, OverlayBeside::None) => Some(None),
            (None, OverlayBeside::Unknown) => None,
        }
    }
}

/// The lines of the hidden sheet.
fn lines(grid: &Grid) -> Vec<memory::Line> {
    let cell = |row, column| grid.get(row, column).map(Cell::shown).unwrap_or_default();
    grid.rows().map(|row| [0, 1, 2, 3].map(|column| cell(row, column))).collect()
}

/// Reads the sheet of one table.
pub struct Reader<'a> {
    pub head: &'a Head<'a>,
    pub table: &'a Table,
    pub remedies: &'a [&'a str],
    pub file: &'a mut File,
    /// The cells that have lost letters, so far.
    pub lost: usize,
}

/// How many cells that have lost letters are told before they are counted: where one is, all of the file are.
const MOST_LOST: usize = 6;

impl Reader<'_> {
    fn read(&mut self) {
        let Head { grid, row: head, .. } = self.head;
        self.twice();
        let lines: Vec<_> = grid.rows().filter(|row| row > head).map(|row| (row, self.line(row))).collect();
        let last = lines.iter().filter(|(_, line)| matches!(line, Line::Row(_))).map(|(row, _)| *row).next_back();
        let mut seen: BTreeMap<usize, u32> = BTreeMap::new();
        let mut no_rows = Vec::new();
        for (row, line) in lines {
            match line {
                Line::Row(of) => match seen.get(&of) {
                    Some(first) => self.second(row, *first, of),
                    None => drop(seen.insert(of, row)),
                },
                // Whatever is written below the table to sign it, or as a remark, is no row of it.
                Line::Unclear(_) if last.is_some_and(|last| row > last) && !self.resembles_row(row) => {
                    no_rows.push(row);
                }
                Line::Unclear(told) => self.file.tell(told),
                Line::None => no_rows.push(row),
                Line::Head => (),
            }
        }
        for (of, row) in &seen {
            for column in 0..self.table.columns.len() {
                self.cell(*row, *of, column);
            }
        }
        if let Some(more) = self.lost.checked_sub(MOST_LOST).filter(|more| *more > 0) {
            let message = format!("{more} more cells of {} have lost letters", self.table.sheet.title());
            self.file.tell(Told::error(message));
        }
        self.struck(&seen);
        self.displaced();
        self.no_rows(&no_rows);
        self.unread_columns(&seen);
        self.missing(&seen);
    }

    fn second(&mut self, row: u32, first: u32, of: usize) {
        let first = place(&self.head.grid.name, first, self.head.first_column());
        let message = format!("{} stands here a second time, after {first}", self.called(&self.table.rows[of].key));
        let help = Some("take one of the two rows out".to_owned());
        self.slip(row, self.head.first_column(), Slip { rule: Rule::DuplicateNumber, message, help });
    }

    pub fn slip(&mut self, row: u32, column: u32, slip: Slip) {
        self.file.tell(Told::slip(place(&self.head.grid.name, row, column), slip));
    }

    /// What stood in a cell when the sheet was made, as far as that is known.
    pub fn before(&self, of: usize, at: usize) -> &str {
        let known = &self.table.rows[of];
        let remembered = self.file.memory.as_ref();
        let remembered =
            remembered.and_then(|it| it.value(self.table.sheet, &known.key, &self.table.columns[at].heading));
        remembered.unwrap_or(&known.values[at])
    }

    fn cell(&mut self, row: u32, of: usize, at: usize) {
        let Some(place_of_column) = self.head.columns[at] else { return };
        let column = &self.table.columns[at];
        let known = &self.table.rows[of];
        let cell = self.head.grid.get(row, place_of_column);
        let place = place(&self.head.grid.name, row, place_of_column);
        let before = self.before(of, at).to_owned();
        if column.whose == Whose::Key {
            return;
        }
        if let Some(lost) = lost_letters(cell, column.kind, [&before, &known.values[at]]) {
            self.lost += 1;
            if self.lost <= MOST_LOST {
                self.file.tell(Told::slip(place, normalise::lost(column, &lost)));
            }
            return;
        }
        match &column.whose {
            Whose::Key => (),
            Whose::Vendor | Whose::Fixed(_) => {
                if normalise::is_same(cell, column, &before) {
                    self.outdated(place, of, at);
                } else {
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
            Whose::House(Field::FinalBasis) if self.is_not_final(row) => {
                let message = format!("that {} is final is not taken away in a sheet", self.called(&known.key));
                let help = "write what stood in both cells, or take `final` out of statuses.toml".to_owned();
                self.file.tell(Told::slip(place, Slip { rule: Rule::MissingKey, message, help: Some(help) }));
            }
            Whose::House(Field::FinalBecause) if self.is_not_final(row) => (),
            Whose::House(_) if self.is_struck(row, place_of_column) => (),
            Whose::House(_) => match normalise::read(cell, column, &before, self.remedies) {
                Ok(value) => {
                    if value == before {
                        self.outdated(place.clone(), of, at);
                    }
                    self.file.values.push(Brought { sheet: self.table.sheet, row: of, column: at, value, place });
                }
                Err(slip) => self.file.tell(Told::slip(place, slip)),
            },
        }
    }

    /// Tells what the TOML has by now, of a cell that has what it was made from.
    fn outdated(&mut self, place: String, of: usize, at: usize) {
        let known = &self.table.rows[of];
        let (before, today) = (self.before(of, at), &known.values[at]);
        if before != today {
            let told = Told::outdated(place, &self.table.columns[at], &self.called(&known.key), today);
            self.file.outdated.push(told);
        }
    }

    /// Whether nothing is left in a row of how it is known that a status is final.
    fn is_not_final(&self, row: u32) -> bool {
        let columns = self.table.columns.iter().zip(&self.head.columns);
        let mut cells =
            columns.filter(|(column, _)| matches!(column.whose, Whose::House(Field::FinalBasis | Field::FinalBecause)));
        cells.all(|(_, at)| at.is_some_and(|at| self.head.grid.get(row, at).is_none()))
    }

    /// Whether a text that is not ours to change stands in another row of the catalogue: then what is decided in this one was
    /// decided for that one.
    fn is_of_another(&self, cell: Option<&Cell>, of: usize, at: usize) -> bool {
        let others = self.table.rows.iter().enumerate().filter(|(row, _)| *row != of);
        let texts = others.map(|(_, row)| row.values[at].as_str()).filter(|text| !text.is_empty());
        let column = &self.table.columns[at];
        column.kind == Kind::Text && cell.is_some_and(|cell| says_one_of(cell, column, texts))
    }

    /// Texts of the house's of which each stands in the row of another: their column was sorted alone. Two that are swapped are
    /// shown as what they are, and several that move are no decision.
    fn displaced(&mut self) {
        const FEW: usize = 3;
        for (at, column) in self.table.columns.iter().enumerate().filter(|(_, column)| column.kind == Kind::Text) {
            let mut rows: BTreeMap<&str, Option<usize>> = BTreeMap::new();
            for of in 0..self.table.rows.len() {
                // A text that several rows have is of none of them.
                rows.entry(self.before(of, at)).and_modify(|row| *row = None).or_insert(Some(of));
            }
            let is_here = |it: &&Brought| it.sheet == self.table.sheet && it.column == at && !it.value.is_empty();
            let here = self.file.values.iter().filter(is_here);
            let from = here.filter_map(|it| Some((it, rows.get(it.value.as_str()).copied().flatten()?)));
            let moved: Vec<_> = from.filter(|(it, row)| it.row != *row).collect();
            let is_left = |row: usize| moved.iter().any(|(it, _)| it.row == row);
            let displaced: Vec<_> = moved.iter().filter(|(_, row)| is_left(*row)).map(|(it, _)| *it).collect();
            if displaced.len() >= FEW {
                let told: Vec<_> = displaced
                    .iter()
                    .map(|it| Told::of_another(it.place.clone(), column, &self.called(&self.table.rows[it.row].key)))
                    .collect();
                self.file.told.extend(told);
            }
        }
    }

    /// Rows that were there and are not: nothing is retired by that.
    fn missing(&mut self, seen: &BTreeMap<usize, u32>) {
        let sheet = self.table.sheet;
        let rows = self.table.rows.iter().enumerate();
        let was_there = |key: &str| self.file.memory.as_ref().is_none_or(|memory| memory.rows(sheet).contains(&key));
        let has_guidances = self.head.columns.get(1).is_some_and(Option::is_some) || sheet != Sheet::StatusCodes;
        let not_here = rows
            .filter(|(of, _)| !seen.contains_key(of))
            .filter(|(_, row)| has_guidances || !row.key.contains('/'))
            .partition::<Vec<_>, _>(|(_, row)| was_there(&row.key));
        let called = |rows: Vec<(usize, &Row)>| rows.iter().map(|(_, row)| self.called(&row.key)).collect::<Vec<_>>();
        let (missing, new) = (called(not_here.0), called(not_here.1));
        if !missing.is_empty() {
            self.file.tell(Told::missing(sheet, &missing));
        }
        if !new.is_empty() {
            self.file.outdated.push(Told::new_by_now(sheet, &new));
        }
    }
}

/// What a cell has lost of what stood there.
fn lost_letters(cell: Option<&Cell>, kind: Kind, before: [&str; 2]) -> Option<Lost> {
    let Some(Cell::Text(text)) = cell else { return None };
    let before = before.map(normalise::tidy);
    let lost = || letters::lost(&normalise::tidy(text), before.iter().map(String::as_str));
    (kind == Kind::Text).then(lost).flatten()
}
