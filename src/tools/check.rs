//! `check`: every problem of the catalogue, drawn with the line on which it stands.

use std::io::{self, Write};
use std::path::PathBuf;

use super::{Outcome, default_directory, draw};
use crate::catalogue;

/// Check the catalogue and explain every problem at its line
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The catalogue's directory [default: catalogue]
    directory: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let directory = arguments.directory.clone().unwrap_or_else(default_directory);
    let report = match catalogue::load(&directory) {
        Ok(catalogue) => {
            let (codes, series) = (catalogue.codes.len(), catalogue.series.len());
            writeln!(out, "The catalogue is sound: {codes} status codes in {series} series.")?;
            return Ok(Outcome::Clean);
        }
        Err(report) => report,
    };
    for problem in &report.problems {
        writeln!(out, "{}\n", draw::problem(problem, &report.sources))?;
    }
    let files: std::collections::BTreeSet<_> = report.problems.iter().map(|problem| problem.place.file).collect();
    writeln!(
        out,
        "{} in {}; `cargo idv rules` lists the rules.",
        counted(report.problems.len(), "problem"),
        counted(files.len(), "file")
    )?;
    Ok(Outcome::Findings)
}

fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
