//! `retire`: marks a row that has left the page, with the day, the reason and what to use in its place.

use std::io::{self, Write};
use std::path::Path;

use crate::catalogue::Which;
use crate::day;
use crate::edit::{self, Draft, Refused};
use crate::outcome::{Outcome, fail};
use crate::subject::Subject;
use idv_catalogue_codegen::date::Date;
use idv_catalogue_codegen::model::{Catalogue, Lifecycle};
use idv_catalogue_codegen::problem::place::Place;
use idv_catalogue_codegen::problem::rule::Level;
use idv_catalogue_codegen::rules::text::clean;
use idv_catalogue_codegen::{self as codegen, Loaded, suggest};

/// Retire a status code, a status, a risk code or a series
///
/// What is published is never deleted: the row stays, old cases are still understood, and programs that name it are told
/// by their compiler. The rest of the file is left as it is, and nothing is written if the catalogue would break a rule.
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

    /// The day from which it is retired [default: the day on which the page was last read]
    #[arg(long, value_name = "DATE", value_parser = day::parse)]
    on: Option<Date>,

    #[command(flatten)]
    which: Which,
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let directory = arguments.which.directory();
    let loaded = match codegen::load(&directory) {
        Ok(loaded) => loaded,
        Err(report) => {
            let first = report.lines(Level::Error).next().unwrap_or_default();
            return Ok(fail(&format!("the catalogue is broken, and has to be mended first: {first}")));
        }
    };
    let retirement = match Retirement::asked_for(arguments, &loaded.catalogue) {
        Ok(retirement) => retirement,
        Err(message) => return Ok(fail(&message)),
    };
    match retirement.make(&directory, &loaded) {
        Ok(path) => retirement.report(&directory.join(path), out),
        Err(refused) => edit::explain(&refused, out),
    }
}

/// What is to be retired, once it is known that it can be.
struct Retirement {
    subject: Subject,
    name: String,
    place: Place,
    on: Date,
    reason: String,
    successor: Option<Subject>,
}

impl Retirement {
    fn asked_for(arguments: &Arguments, catalogue: &Catalogue) -> Result<Self, String> {
        let (subject, Found { name, lifecycle, place }) = find(&arguments.what.join(" "), catalogue)?;
        if let Some(retired) = &lifecycle.retired {
            return Err(format!("{subject} is retired already, since {}: {}", retired.on, retired.reason));
        }
        let reason = clean(&arguments.reason);
        if reason.is_empty() {
            return Err("give a reason: a sentence that says why, for those who depend on it".to_owned());
        }
        let retrieved = catalogue.source.retrieved;
        let on = arguments.on.unwrap_or(retrieved);
        if on <= lifecycle.since || retrieved < on {
            let since = lifecycle.since;
            return Err(format!(
                "{subject} is in the catalogue since {since}, the page was last read on {retrieved}, and a row is retired \
                 between the two, not on {on}: give another day with --on, or read the page again and set `retrieved` in \
                 source.toml"
            ));
        }
        let successor = match &arguments.successor {
            Some(successor) => Some(successor_of(&subject, successor, catalogue)?),
            None => None,
        };
        Ok(Self { subject, name: name.to_owned(), place, on, reason, successor })
    }

    /// Edits the file, and gives its path below the directory.
    fn make(&self, directory: &Path, loaded: &Loaded) -> Result<String, Refused> {
        let path = edit::file(self.place, loaded).unwrap_or_default();
        let mut draft = Draft::new(directory);
        let successor = self.successor.as_ref().map(|successor| edit::word(&successor.value()));
        let value = edit::retirement(self.on, &self.reason, successor);
        let set = draft.file(&path)?.set(&edit::row(&self.subject), "retired", value);
        set.map_err(|why| Refused::NoPlace(path.clone(), why))?;
        draft.save()?;
        Ok(path)
    }

    fn report(&self, path: &Path, out: &mut dyn Write) -> io::Result<Outcome> {
        let successor =
            self.successor.as_ref().map(|successor| format!("; use {}", successor.value())).unwrap_or_default();
        writeln!(out, "Retired {} ({}) on {}: {}{successor}", self.subject, self.name, self.on, self.reason)?;
        writeln!(out, "Wrote {}.", path.display())?;
        Ok(Outcome::Clean)
    }
}

/// A row of the catalogue, of whatever kind.
struct Found<'a> {
    name: &'a str,
    lifecycle: &'a Lifecycle,
    place: Place,
}

fn successor_of(subject: &Subject, query: &str, catalogue: &Catalogue) -> Result<Subject, String> {
    let is_alike = |other: &Subject| std::mem::discriminant(other) == std::mem::discriminant(subject);
    let Some((successor, found)) = meant(query, catalogue).into_iter().find(|(other, _)| is_alike(other)) else {
        let (other, _) = find(query, catalogue)?;
        return Err(format!("{other} cannot be the successor of {subject}: it is of another kind"));
    };
    if successor == *subject {
        return Err(format!("{subject} cannot be its own successor"));
    }
    match &found.lifecycle.retired {
        Some(retired) => {
            Err(format!("the successor, {successor}, is itself retired, since {}: name what is in use", retired.on))
        }
        None => Ok(successor),
    }
}

/// The one row that is meant.
fn find<'a>(query: &str, catalogue: &'a Catalogue) -> Result<(Subject, Found<'a>), String> {
    let mut found = meant(query, catalogue);
    if found.len() > 1 {
        let subjects: Vec<_> = found.iter().map(|(subject, _)| format!("\"{subject}\"")).collect();
        return Err(format!("`{query}` may be {}: say which", subjects.join(" or ")));
    }
    found.pop().ok_or_else(|| {
        let names = rows(catalogue).flat_map(|(subject, found)| [subject.value(), found.name.to_owned()]);
        let names: Vec<_> = names.filter(|name| name.parse::<u16>().is_err()).collect();
        let advice = match suggest::nearest(query, names.iter().map(String::as_str)) {
            Some(known) => format!("did you mean `{known}`?"),
            None => "name a status code, a status, a risk code, or a series such as \"3000 series\"".to_owned(),
        };
        format!("`{query}` is not in the catalogue; {advice}")
    })
}

/// Every row that a query can mean: by number, by wire string, by name, or by number or name with its kind.
fn meant<'a>(query: &str, catalogue: &'a Catalogue) -> Vec<(Subject, Found<'a>)> {
    let query = query.trim();
    let is_meant = |(subject, found): &(Subject, Found<'a>)| {
        let value = subject.value();
        let is_series = matches!(subject, Subject::Series(_));
        // A series is called by the number of its first code, so a number alone is never a series.
        let by_value = query == value && !is_series;
        let by_kind = query == subject.to_string() || (is_series && query == format!("{value} series"));
        by_value || by_kind || query == found.name
    };
    let mut found: Vec<_> = rows(catalogue).filter(is_meant).collect();
    // A status's wire string says more than another row's name.
    if let Some(at) = found.iter().position(|(subject, _)| matches!(subject, Subject::Status(wire) if wire == query)) {
        found = vec![found.swap_remove(at)];
    }
    found
}

fn rows(catalogue: &Catalogue) -> impl Iterator<Item = (Subject, Found<'_>)> {
    let statuses = catalogue.statuses.iter().map(|row| {
        (Subject::Status(row.wire.clone()), Found { name: &row.name, lifecycle: &row.lifecycle, place: row.place })
    });
    let risk_codes = catalogue.risk_codes.iter().map(|row| {
        (Subject::RiskCode(row.number), Found { name: &row.name, lifecycle: &row.lifecycle, place: row.place })
    });
    let series = catalogue.series.iter().map(|row| {
        (Subject::Series(row.number), Found { name: &row.name, lifecycle: &row.lifecycle, place: row.place })
    });
    let codes = catalogue
        .codes
        .iter()
        .map(|row| (Subject::Code(row.number), Found { name: &row.name, lifecycle: &row.lifecycle, place: row.place }));
    statuses.chain(risk_codes).chain(series).chain(codes)
}
