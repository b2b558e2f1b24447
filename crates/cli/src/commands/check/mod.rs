//! `check`: every problem of the catalogue, for a person, a program, or the page of a pull request.

mod formats;

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::PathBuf;

use crate::called;
use crate::catalogue::{Over, carried, default_directory, nearest_directory};
use crate::day;
use crate::outcome::{Outcome, fail};
use crate::output::draw;
use crate::output::wording::counted;
use idv_catalogue_codegen as codegen;
use idv_catalogue_codegen::date::Date;
use idv_catalogue_codegen::model::Catalogue;
use idv_catalogue_codegen::problem::Problem;
use idv_catalogue_codegen::problem::rule::Severity;
use idv_catalogue_codegen::report::Report;

/// Check the catalogue and explain every problem at its line
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The catalogue's directory [default: catalogue; with an overlay, else what this program carries]
    directory: Option<PathBuf>,

    /// The same, as other commands take it
    #[arg(long, value_name = "DIRECTORY", conflicts_with = "directory")]
    catalogue: Option<PathBuf>,

    #[command(flatten)]
    over: Over,

    /// The day to check on: what was read or looked at after it is told [default: today]
    #[arg(long, value_name = "DATE", value_parser = day::parse)]
    day: Option<Date>,

    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: CheckFormat,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum CheckFormat {
    /// Drawn with the lines on which the problems stand
    Text,
    /// For a program
    Json,
    /// Annotations on a pull request, as GitHub's workflow commands
    Github,
    /// For code scanning: SARIF 2.1.0
    Sarif,
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let overlay = arguments.over.directory();
    let named = arguments.directory.as_ref().or(arguments.catalogue.as_ref());
    let today = match arguments.day.map_or_else(day::latest, Ok) {
        Ok(today) => today,
        Err(message) => return Ok(fail(&message)),
    };
    let mut reading = match named.cloned().or_else(nearest_directory) {
        // Whoever has an overlay need not have the catalogue beside it.
        None if overlay.is_some() => carried(overlay),
        directory => codegen::read_overlaid(&directory.unwrap_or_else(default_directory), overlay),
    };
    reading.report.add_what_is_after(today);
    let (catalogue, report) = match reading.whole() {
        Ok(loaded) => (Some(loaded.catalogue), loaded.report),
        Err(report) => (None, report),
    };
    match arguments.format {
        CheckFormat::Text => text(catalogue.as_ref(), &report, out)?,
        CheckFormat::Github => formats::github(&report, out)?,
        CheckFormat::Sarif => formats::sarif(&report, out)?,
        CheckFormat::Json => formats::json(&report, out)?,
    }
    Ok(if asks_for_something(&report) { Outcome::Findings } else { Outcome::Clean })
}

fn asks_for_something(report: &Report) -> bool {
    report.problems.iter().any(|problem| problem.rule.severity() != Severity::Note)
}

fn text(catalogue: Option<&Catalogue>, report: &Report, out: &mut dyn Write) -> io::Result<()> {
    for problem in &report.problems {
        writeln!(out, "{}\n", draw::problem(problem, &report.sources))?;
    }
    writeln!(out, "{}", summary(catalogue, report))
}

/// What there is to say of a catalogue in a line; there is none where it is broken.
pub fn summary(catalogue: Option<&Catalogue>, report: &Report) -> String {
    match catalogue.filter(|_| !asks_for_something(report)) {
        Some(catalogue) => sound(catalogue),
        None => problems(report),
    }
}

fn sound(catalogue: &Catalogue) -> String {
    let (codes, series) = (catalogue.codes.len(), catalogue.series.len());
    let overlay = match &catalogue.overlay {
        Some(overlay) => {
            let changes = counted(overlay.changes.len() as u64, "change");
            format!(" So is the overlay of {}: {changes}.", overlay.name)
        }
        None => String::new(),
    };
    format!("The catalogue is sound: {codes} status codes in {series} series.{overlay}")
}

fn problems(report: &Report) -> String {
    let is_note = |problem: &&Problem| problem.rule.severity() == Severity::Note;
    let (notes, problems): (Vec<_>, Vec<_>) = report.problems.iter().partition(is_note);
    let files: BTreeSet<_> = problems.iter().map(|problem| problem.place.file).collect();
    let count: usize = problems.iter().map(|problem| 1 + problem.others).sum();
    let (problems, files) = (counted(count as u64, "problem"), counted(files.len() as u64, "file"));
    let notes = match notes.len() as u64 {
        0 => String::new(),
        some => format!(", {}", counted(some, "note")),
    };
    format!("{problems} in {files}{notes}; `{} rules` lists the rules.", called::idv())
}
