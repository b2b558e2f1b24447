//! `check`: every problem of the catalogue, for a person, a program, or the page of a pull request.

mod formats;

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::PathBuf;

use crate::called;
use crate::catalogue::{Over, carried, default_directory, nearest_directory};
use crate::outcome::Outcome;
use crate::output::draw;
use crate::output::wording::counted;
use idv_catalogue_codegen as codegen;
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
    let reading = match named.cloned().or_else(nearest_directory) {
        // Whoever has an overlay need not have the catalogue beside it.
        None if overlay.is_some() => carried(overlay),
        directory => codegen::read_overlaid(&directory.unwrap_or_else(default_directory), overlay),
    };
    let (catalogue, report) = match reading.whole() {
        Ok(loaded) => (Some(loaded.catalogue), loaded.report),
        Err(report) => (None, report),
    };
    let asks_for_something = report.problems.iter().any(|problem| problem.rule.severity() != Severity::Note);
    match (arguments.format, &catalogue) {
        (CheckFormat::Text, Some(catalogue)) if !asks_for_something => sound(catalogue, &report, out)?,
        (CheckFormat::Text, _) => text(&report, out)?,
        (CheckFormat::Github, _) => formats::github(&report, out)?,
        (CheckFormat::Sarif, _) => formats::sarif(&report, out)?,
        (CheckFormat::Json, _) => formats::json(&report, out)?,
    }
    Ok(if asks_for_something { Outcome::Findings } else { Outcome::Clean })
}

fn sound(catalogue: &Catalogue, report: &Report, out: &mut dyn Write) -> io::Result<()> {
    drawn(report, out)?;
    let (codes, series) = (catalogue.codes.len(), catalogue.series.len());
    let overlay = match &catalogue.overlay {
        Some(overlay) => {
            let changes = counted(overlay.changes.len() as u64, "change");
            format!(" So is the overlay of {}: {changes}.", overlay.name)
        }
        None => String::new(),
    };
    writeln!(out, "The catalogue is sound: {codes} status codes in {series} series.{overlay}")
}

fn drawn(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    report.problems.iter().try_for_each(|problem| writeln!(out, "{}\n", draw::problem(problem, &report.sources)))
}

fn text(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    drawn(report, out)?;
    let is_note = |problem: &&Problem| problem.rule.severity() == Severity::Note;
    let (notes, problems): (Vec<_>, Vec<_>) = report.problems.iter().partition(is_note);
    let files: BTreeSet<_> = problems.iter().map(|problem| problem.place.file).collect();
    let (problems, files) = (counted(problems.len() as u64, "problem"), counted(files.len() as u64, "file"));
    let notes = match notes.len() as u64 {
        0 => String::new(),
        some => format!(", {}", counted(some, "note")),
    };
    writeln!(out, "{problems} in {files}{notes}; `{} rules` lists the rules.", called::idv())
}
