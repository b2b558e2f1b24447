//! What stands in a file and is not read: where it may have been decided, nothing is written, so that nobody takes it for done.

use std::collections::{BTreeMap, BTreeSet};

use idv_catalogue_codegen::suggest;

use super::brought::Reader;
use super::columns::{Field, Kind, Sheet, Whose};
use super::head::{Head, first_rows, named_in};
use super::memory;
use super::normalise::{self, clipped, folded};
use super::read::{Cell, Grid, Saved, place};
use super::tables::Table;
use super::told::Told;

/// Sheets of tables that are nowhere else in the file, and whose rows cannot be known: the heading of what a row is called by is
/// another, or all headings are gone.
pub fn sheets(saved: &Saved, tables: &[Table], absent: &[&Table]) -> Vec<(Sheet, Told)> {
    let is_strange = |grid: &&Grid| tables.iter().all(|table| Head::of(grid, table).is_none());
    let strange: Vec<_> = saved.grids.iter().filter(is_strange).collect();
    let mut told: Vec<(Sheet, Told)> = Vec::new();
    for grid in &strange {
        let heads = absent.iter().filter_map(|table| Some((table, Head::without_key(grid, table)?)));
        // The first of those that fit alike.
        let Some((table, head)) = heads.rev().max_by_key(|(_, head)| head.known) else {
            let headless = absent.iter().find(|table| is_without_head(grid, table));
            told.extend(headless.map(|table| {
                let title = table.sheet.title();
                let lost = format!("the headings of {title} are not there, and nothing that was decided in it is read");
                let (at, message) = match nearest_head(grid, table) {
                    Some((at, said, meant)) => (
                        at,
                        format!("{lost}: call \"{}\" \"{meant}\", and each of the others so again", clipped(&said)),
                    ),
                    None => ((0, 0), format!("{lost}; bring them back")),
                };
                (table.sheet, Told::lost(place(&grid.name, at.0, at.1), message))
            }));
            continue;
        };
        let key = &table.columns[0].heading;
        let mut others = head.others.values().map(String::as_str);
        let near = others.clone().find(|other| named_in(other, [key.as_ref()]).is_some());
        let near = near.or_else(|| suggest::nearest(key, &mut others));
        let at = near.and_then(|near| head.others.iter().find(|(_, heading)| *heading == near));
        let at = at.or_else(|| head.others.iter().next()).map_or(0, |(at, _)| *at);
        let message = format!(
            "no column is called \"{key}\", so it is not known of which {} a row is, and nothing that was decided here is read; \
             call the column so again",
            table.sheet.noun()
        );
        told.push((table.sheet, Told::lost(place(&grid.name, head.row, at), message)));
    }
    told
}

/// More letters than anything has that a row is called by.
const LONGEST_KEY: usize = 200;

/// The cell that most likely is a heading of a table under another name, with what it says and what it may mean: the first in the
/// row with the most of them.
fn nearest_head<'a>(grid: &Grid, table: &'a Table) -> Option<((u32, u32), String, &'a str)> {
    let known = || table.columns.iter().map(|column| column.heading.as_ref());
    let rows = first_rows(grid).map(|row| {
        let cells = grid.cells.range((row, 0)..=(row, u32::MAX));
        let texts = cells.filter_map(|(at, cell)| match cell {
            Cell::Text(text) if text.len() < LONGEST_KEY => Some((*at, normalise::tidy(text))),
            _ => None,
        });
        let near = texts.filter_map(|(at, said)| {
            let meant = named_in(&said, known()).or_else(|| suggest::nearest(&said, known()))?;
            Some((at, said, meant))
        });
        near.collect::<Vec<_>>()
    });
    let most = rows.reduce(|most, row| if row.len() > most.len() { row } else { most })?;
    // One alone may be of a row.
    (most.len() > 1).then(|| most.into_iter().next()).flatten()
}

/// Whether a sheet is called as a table is, or most of what its rows are called by stands in one column.
fn is_without_head(grid: &Grid, table: &Table) -> bool {
    if memory::HIDDEN.contains(&grid.name.as_str()) || grid.cells.is_empty() {
        return false;
    }
    let keys: BTreeSet<_> = table.rows.iter().filter_map(|row| row.key.split('/').next()).collect();
    let mut found: BTreeMap<u32, BTreeSet<&str>> = BTreeMap::new();
    for ((_, column), cell) in &grid.cells {
        if matches!(cell, Cell::Text(text) if text.len() > LONGEST_KEY) {
            continue;
        }
        let key = normalise::key_of(Some(cell), &table.columns[0]).unwrap_or_default();
        if let Some(key) = keys.get(key.as_str()) {
            found.entry(*column).or_default().insert(key);
        }
    }
    let most = found.values().map(BTreeSet::len).max().unwrap_or_default();
    folded(&grid.name) == folded(table.sheet.title()) || (most > 1 && most * 2 >= keys.len())
}

/// How many cells are named before they are counted.
const MOST_NAMED: usize = 3;

impl Reader<'_> {
    /// Tells what becomes of columns: that one is moved, taken out or added is no change.
    pub fn twice(&mut self) {
        for (at, column) in &self.head.twice {
            let message = format!("there is a second column \"{}\"", self.table.columns[*column].heading);
            let help = Some("take one of the two out".to_owned());
            let rule = idv_catalogue_codegen::problem::rule::Rule::DuplicateKey;
            self.slip(self.head.row, *at, normalise::Slip { rule, message, help });
        }
        let absent: Vec<_> = self.absent().map(|at| format!("\"{}\"", self.heading(at))).collect();
        if !absent.is_empty() {
            let title = self.table.sheet.title();
            let (verb, were) = if absent.len() == 1 { ("is", "was") } else { ("are", "were") };
            let absent = absent.join(", ");
            self.file.tell(Told::note(format!("{title}: {absent} {verb} not in the sheet, and {were} not compared")));
        }
    }

    /// The columns of the house's.
    fn ours(&self) -> impl Iterator<Item = usize> {
        let columns = self.table.columns.iter().enumerate();
        columns.filter(|(_, column)| matches!(column.whose, Whose::House(_))).map(|(at, _)| at)
    }

    /// Those that are not in the sheet.
    fn absent(&self) -> impl Iterator<Item = usize> {
        self.ours().filter(|at| self.head.columns[*at].is_none())
    }

    fn heading(&self, at: usize) -> &str {
        &self.table.columns[at].heading
    }

    /// Columns that are none of ours. What stands in one is an institution's own, unless nothing says so over it, or it may be
    /// what belongs in a column that is not there.
    pub fn unread_columns(&mut self, rows: &BTreeMap<usize, u32>) {
        let cells = rows.values().flat_map(|row| self.head.grid.cells.range((*row, 0)..=(*row, u32::MAX)));
        let cells = cells.filter(|(_, cell)| **cell != Cell::Merged);
        let nameless = cells.map(|((_, column), _)| *column).filter(|column| !self.head.is_over(*column));
        let nameless: BTreeSet<_> = nameless.collect();
        for column in nameless {
            let unread = self.decided_in(column, rows, |_, _, _| true);
            let message = "this stands in a row and under no heading, and is not read; write a heading over the column, or \
                           take it out";
            self.lost(column, &unread, message);
        }
        for (column, heading) in &self.head.others {
            let known = || self.table.columns.iter().map(|column| column.heading.as_ref());
            let named = named_in(heading, known());
            let named = self.ours().find(|at| named == Some(self.heading(*at)));
            let mut may_be: BTreeSet<usize> = self.meant(*column, rows).into_iter().collect();
            let unread = self.decided_in(*column, rows, |cell, of, row| {
                let fits = |at: &usize| {
                    self.is_decision(cell, of, row, *at) || (named == Some(*at) && self.is_news(cell, of, row, *at))
                };
                let fitting: Vec<_> = self.ours().filter(fits).collect();
                may_be.extend(&fitting);
                !fitting.is_empty()
            });
            if unread.is_empty() {
                let near = suggest::nearest(heading, known()).map(|near| format!("; did you mean \"{near}\"?"));
                let message = format!("the column \"{}\" is not read{}", clipped(heading), near.unwrap_or_default());
                let place = place(&self.head.grid.name, self.head.row, *column);
                self.file.tell(Told::note_at(place, message));
                continue;
            }
            let heading = clipped(heading);
            let is_absent = |at: &usize| self.head.columns[*at].is_none();
            // What is not in the sheet is the likelier one.
            let absent: BTreeSet<_> = may_be.iter().copied().filter(is_absent).collect();
            let is_any_absent = !absent.is_empty();
            let may_be = if is_any_absent { absent } else { may_be };
            let may_be: Vec<_> = may_be.into_iter().map(|at| format!("\"{}\"", self.heading(at))).collect();
            let may_be = may_be.join(" or ");
            let message = if is_any_absent {
                format!(
                    "this may have been decided for {may_be}, which is not in the sheet, and the column \"{heading}\" is not \
                     read; call it {may_be} if it is that, or \"Remarks\" if it is your own"
                )
            } else {
                format!(
                    "this may have been decided for {may_be}, and the column \"{heading}\" is not read; write it in {may_be}, \
                     and call this column \"Remarks\" if it is your own"
                )
            };
            self.lost(*column, &unread, &message);
        }
    }

    /// The column of the house's that stands under another heading or none: most of what stood in it stands there.
    fn meant(&self, column: u32, rows: &BTreeMap<usize, u32>) -> Option<usize> {
        self.absent().find(|at| {
            let filled: Vec<_> = rows.iter().filter(|(of, _)| !self.before(**of, *at).is_empty()).collect();
            let is_kept = |(of, row): &&(&usize, &u32)| {
                let cell = self.head.grid.get(**row, column).filter(|cell| **cell != Cell::Merged);
                cell.is_some() && normalise::is_same(cell, &self.table.columns[*at], self.before(**of, *at))
            };
            let kept = filled.iter().filter(is_kept).count();
            kept > 0 && kept * 2 >= filled.len()
        })
    }

    /// The rows in which something stands in a column that does not stand in the catalogue already, in what is not in the sheet; or
    /// in which something else stands than did, where it is known which column it is.
    fn decided_in(
        &self,
        column: u32,
        rows: &BTreeMap<usize, u32>,
        mut is_decision: impl FnMut(&Cell, usize, u32) -> bool,
    ) -> Vec<u32> {
        let mut unread: Vec<u32> = Vec::new();
        if let Some(at) = self.meant(column, rows) {
            let cell = |row: u32| self.head.grid.get(row, column);
            let is_kept = |of, row| {
                !self.is_struck(row, column)
                    && normalise::is_same(cell(row), &self.table.columns[at], self.before(of, at))
            };
            unread.extend(rows.iter().filter(|(of, row)| !is_kept(**of, **row)).map(|(_, row)| *row));
            unread.sort_unstable();
            return unread;
        }
        for (of, row) in rows {
            let Some(cell) = self.head.grid.get(*row, column).filter(|cell| **cell != Cell::Merged) else { continue };
            let missing = self.head.columns.iter().enumerate().filter(|(_, at)| at.is_none());
            let mut missing =
                missing.map(|(at, _)| (at, self.before(*of, at))).filter(|(_, before)| !before.is_empty());
            let is_there = missing.any(|(at, before)| normalise::is_same(Some(cell), &self.table.columns[at], before));
            if !is_there && is_decision(cell, *of, *row) {
                unread.push(*row);
            }
        }
        unread.sort_unstable();
        unread
    }

    /// Whether a cell would change a column of the house's, were it read as one of it. Where that column is in the sheet, a word of
    /// its own alone is no text.
    fn is_decision(&self, cell: &Cell, of: usize, row: u32, at: usize) -> bool {
        let column = &self.table.columns[at];
        let before = self.before(of, at);
        let is_decided_elsewhere =
            before.is_empty() && matches!(column.whose, Whose::House(Field::FinalBasis | Field::FinalBecause));
        let is_word = matches!(column.kind, Kind::Word(_) | Kind::Remedy | Kind::Remedies);
        !is_decided_elsewhere
            && (is_word || self.head.columns[at].is_none())
            && self.is_news(cell, of, row, at)
            && normalise::read(Some(cell), column, before, self.remedies).is_ok_and(|value| value != before)
    }

    /// Whether a cell says something else than what stands in a column of the house's, in the catalogue and in the sheet.
    fn is_news(&self, cell: &Cell, of: usize, row: u32, at: usize) -> bool {
        let column = &self.table.columns[at];
        let in_sheet = self.head.columns[at].and_then(|at| self.head.grid.get(row, at)).map(Cell::shown);
        let said = [Some(self.before(of, at)), in_sheet.as_deref()];
        !said.into_iter().flatten().any(|said| normalise::is_same(Some(cell), column, said))
    }

    pub fn lost(&mut self, column: u32, rows: &[u32], message: &str) {
        let Some(first) = rows.first() else { return };
        let others: Vec<_> = rows.iter().skip(1).map(|row| place("", *row, column)[1..].to_owned()).collect();
        let named = others.iter().take(MOST_NAMED).cloned().collect::<Vec<_>>().join(", ");
        let beside = match others.len().saturating_sub(MOST_NAMED) {
            _ if others.is_empty() => String::new(),
            0 => format!(" (as in {named})"),
            more => format!(" (as in {named} and {more} more)"),
        };
        self.file.tell(Told::lost(place(&self.head.grid.name, *first, column), format!("{message}{beside}")));
    }

    /// Lines that are no rows of the table: a heading in between, a signature or a remark below.
    pub fn no_rows(&mut self, rows: &[u32]) {
        let grid = self.head.grid;
        let places: Vec<_> = rows
            .iter()
            .filter_map(|row| grid.cells.range((*row, 0)..=(*row, u32::MAX)).find(|(_, cell)| **cell != Cell::Merged))
            .map(|((row, column), _)| (*row, *column))
            .collect();
        let Some((row, column)) = places.first() else { return };
        let more = match places.len() - 1 {
            0 => String::new(),
            1 => ", and neither is 1 more".to_owned(),
            more => format!(", and neither are {more} more"),
        };
        let message = format!("this line is no row of {}, and is not read{more}", self.table.sheet.title());
        self.file.tell(Told::note_at(place(&grid.name, *row, *column), message));
    }
}
