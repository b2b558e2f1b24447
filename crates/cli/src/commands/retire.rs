//! `retire`: marks a row that has left the page, with the day, the reason and what to use in its place.

use std::io::{self, Write};
use std::path::Path;

use crate::catalogue::{Facts, Row, Which};
use crate::day;
use crate::edit::{self, Draft, Refused, RowRef};
use crate::outcome::{Outcome, fail, note};
use crate::output::shown::shown;
use crate::row_id::RowId;
use idv_catalogue_codegen::clean_text::clean;
use idv_catalogue_codegen::date::Date;
use idv_catalogue_codegen::model::{Catalogue, Retired};
use idv_catalogue_codegen::problem::place::Place;
use idv_catalogue_codegen::problem::rule::Severity;
use idv_catalogue_codegen::{self as codegen, Loaded};

/// Retire a status code, a status, a risk code or a series
///
/// What is published is never deleted: the row stays, old cases are still understood, and programs that name it are told
/// by their compiler. The rest of the file is left as it is, and nothing is written if the catalogue would break a rule.
///
/// Who retires a row has seen that the page no longer lists it, so the page counts as read on that day: `retrieved` in
/// source.toml follows. Were the day an earlier one, those who reviewed the catalogue since would not be told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// What to retire, such as 3101, completed, "risk code 400", or "3000 series"
    #[arg(required = true, num_args = 1..)]
    what: Vec<String>,

    /// Why, in a sentence that dependents will read
    #[arg(long, value_name = "TEXT")]
    reason: String,

    /// What to use in its place: another of the same kind
    #[arg(long, value_name = "WHAT")]
    successor: Option<String>,

    /// The day from which it is retired [default: today]
    #[arg(long, value_name = "DATE", value_parser = day::parse)]
    on: Option<Date>,

    #[command(flatten)]
    which: Which,
}

const SOURCE: &str = "source.toml";
const HOW_TO_NAME: &str = "name a status code, a status, a risk code, or a series such as \"3000 series\"";

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let directory = match arguments.which.directory_to_edit() {
        Ok(directory) => directory,
        Err(outcome) => return Ok(outcome),
    };
    let loaded = match codegen::load(&directory) {
        Ok(loaded) => loaded,
        Err(report) => {
            let first = report.lines(Severity::Error).next().unwrap_or_default();
            return Ok(fail(&format!("the catalogue is broken, and has to be mended first: {first}")));
        }
    };
    let retirement = match Retirement::asked_for(arguments, &loaded.catalogue) {
        Ok(retirement) => retirement,
        Err(message) => return Ok(fail(&message)),
    };
    match retirement.make(&directory, &loaded) {
        Ok(path) => retirement.report(&directory, &path, out),
        Err(refused) => edit::explain(&refused, out),
    }
}

/// What is to be retired, once it is known that it can be.
struct Retirement {
    row: RowId,
    name: String,
    place: Place,
    on: Date,
    /// Whether the page counts as read on that day, since it was last read before.
    is_reading: bool,
    /// Whether nobody gave the day.
    is_unasked: bool,
    reason: String,
    successor: Option<RowId>,
}

impl Retirement {
    fn asked_for(arguments: &Arguments, catalogue: &Catalogue) -> Result<Self, String> {
        let Found { row, name, place, since, retired } = find(&arguments.what.join(" "), catalogue)?;
        if let Some(retired) = retired {
            return Err(format!("{row} was already retired on {}: {}", retired.on, retired.reason));
        }
        let reason = clean(&arguments.reason);
        if reason.is_empty() {
            return Err("give a reason: a sentence that says why, for those who depend on it".to_owned());
        }
        let retrieved = catalogue.source.retrieved;
        // A clock that is behind does not undo what was read.
        let latest = day::today()?.max(retrieved);
        let on = arguments.on.unwrap_or(latest);
        if on <= since || latest < on {
            return Err(format!(
                "{row} is in the catalogue since {since}, and is retired on a later day, up to {latest}, not on {on}: give \
                 another day with --on"
            ));
        }
        let successor = match &arguments.successor {
            Some(successor) => Some(successor_of(&row, successor, catalogue)?),
            None => None,
        };
        Ok(Self {
            row,
            name: name.to_owned(),
            place,
            on,
            is_reading: retrieved < on,
            is_unasked: arguments.on.is_none(),
            reason,
            successor,
        })
    }

    /// Edits the file, and gives its path below the directory.
    fn make(&self, directory: &Path, loaded: &Loaded) -> Result<String, Refused> {
        let path = edit::file(self.place, loaded).unwrap_or_default();
        let mut draft = Draft::new(directory);
        let successor = self.successor.as_ref().map(|successor| edit::word(&successor.value()));
        let value = edit::retirement(self.on, &self.reason, successor);
        let set = draft.file(&path)?.set(&edit::row(&self.row), "retired", value);
        set.map_err(|why| Refused::NoPlace(path.clone(), why))?;
        if self.is_reading {
            let set = draft.file(SOURCE)?.set(&RowRef::File, "retrieved", edit::date(self.on));
            set.map_err(|why| Refused::NoPlace(SOURCE.to_owned(), why))?;
        }
        draft.save()?;
        Ok(path)
    }

    fn report(&self, directory: &Path, path: &str, out: &mut dyn Write) -> io::Result<Outcome> {
        let successor =
            self.successor.as_ref().map(|successor| format!("; use {}", successor.value())).unwrap_or_default();
        writeln!(out, "Retired {} ({}) on {}: {}{successor}", self.row, self.name, self.on, self.reason)?;
        writeln!(out, "Wrote {}.", shown(directory.join(path)))?;
        if self.is_reading {
            let source = directory.join(SOURCE);
            writeln!(out, "Wrote {}: the page counts as read on {}.", shown(&source), self.on)?;
        }
        if self.is_unasked && !self.is_reading {
            note(&format!(
                "note: the page counts as read on {} already; if a catalogue of that day is released, whoever reviewed it is \
                 not told: then retire it on a later day",
                self.on
            ));
        }
        Ok(Outcome::Clean)
    }
}

/// A row that can be retired.
struct Found<'a> {
    row: RowId,
    name: &'a str,
    place: Place,
    since: Date,
    retired: Option<&'a Retired>,
}

fn successor_of(row: &RowId, query: &str, catalogue: &Catalogue) -> Result<RowId, String> {
    let is_alike = |other: &Found<'_>| std::mem::discriminant(&other.row) == std::mem::discriminant(row);
    let Some(Found { row: successor, retired, .. }) = meant(query, catalogue).into_iter().find(is_alike) else {
        let other = find(query, catalogue)?.row;
        return Err(format!("{other} cannot be the successor of {row}: it is of another kind"));
    };
    if successor == *row {
        return Err(format!("{row} cannot be its own successor"));
    }
    match retired {
        Some(retired) => {
            Err(format!("the successor, {successor}, is itself retired, since {}: name what is in use", retired.on))
        }
        None => Ok(successor),
    }
}

/// The one row that is meant.
fn find<'a>(query: &str, catalogue: &'a Catalogue) -> Result<Found<'a>, String> {
    let mut found = meant(query, catalogue);
    if found.len() > 1 {
        let rows: Vec<_> = found.iter().map(|found| format!("\"{}\"", found.row)).collect();
        return Err(format!("`{query}` may be {}: say which", rows.join(" or ")));
    }
    let facts = Facts::of(catalogue);
    found.pop().ok_or_else(|| match Row::named(query, facts).first() {
        Some(_) => format!("`{query}` is a remedy, which is never retired: leave the row, since programs may name it"),
        None => Row::unknown(query, facts, HOW_TO_NAME),
    })
}

/// Every row that a query can mean and that can be retired.
fn meant<'a>(query: &str, catalogue: &'a Catalogue) -> Vec<Found<'a>> {
    let found = |row: Row<'a>| {
        let (place, since, retired) = row.life()?;
        Some(Found { row: row.id()?, name: row.name(), place, since, retired })
    };
    Row::named(query, Facts::of(catalogue)).into_iter().filter_map(found).collect()
}
