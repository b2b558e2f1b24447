//! `export`: the whole catalogue in the formats of those who are not on Rust.
//!
//! Every format is written from the TOML, as a build would read it, so that an edit shows in all of them at once.

mod csv;
mod html;
mod json;
mod markdown;
mod mermaid;
mod sql;
mod svg;
mod typescript;

use std::io::{self, Write};
use std::path::PathBuf;

use crate::catalogue::{Facts, Shown};
use crate::outcome::{Outcome, note};
use crate::output::files::write_file;

/// Write the whole catalogue as HTML, JSON, CSV, Markdown, SQL or TypeScript, or its status flow as Mermaid or SVG
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[arg(long, value_name = "FORMAT")]
    format: ExportFormat,

    /// The file to write, replaced whole or not at all [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,

    #[command(flatten)]
    shown: Shown,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum ExportFormat {
    /// One page to read and to search, which works from disk
    Html,
    /// Everything, for any program
    Json,
    /// A row for each guidance, for a spreadsheet; a cell that begins with = + - or @ gets an apostrophe before it, so
    /// that it is not run as a formula
    Csv,
    /// Tables and the status flow, for a wiki
    Markdown,
    /// Tables with keys and foreign keys, for PostgreSQL and SQLite
    Sql,
    /// Typed data with look-ups and type guards, for `tsc --strict`
    Typescript,
    /// The status flow as a state diagram
    Mermaid,
    /// The status flow as a picture
    Svg,
}

impl ExportFormat {
    fn write(self, facts: Facts<'_>, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Html => html::write(facts, out),
            Self::Json => json::write(facts, out),
            Self::Csv => csv::write(facts, out),
            Self::Markdown => markdown::write(facts, out),
            Self::Sql => sql::write(facts, out),
            Self::Typescript => typescript::write(facts, out),
            Self::Mermaid => mermaid::write(facts, out),
            Self::Svg => svg::write(facts, out),
        }
    }
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let opened = match arguments.shown.read() {
        Ok(opened) => opened,
        Err(outcome) => return Ok(outcome),
    };
    let mut text = Vec::new();
    arguments.format.write(opened.facts(), &mut text)?;
    let outcome = match &arguments.out {
        // Part of a catalogue is to look at, and not for whoever loads the file next.
        Some(path) if !opened.is_sound() => {
            note(&format!(
                "{} is left as it was: a broken catalogue is shown on standard output alone",
                path.display()
            ));
            Outcome::Findings
        }
        Some(path) => write_file(path, text, out)?,
        None => return opened.show(out, Outcome::Clean, |out| out.write_all(&text)),
    };
    Ok(opened.tell_problems(outcome))
}

/// What stands above the data of a format that has comments: where the facts come from, and whose word they are.
fn provenance(facts: Facts<'_>) -> [String; 3] {
    let source = facts.source();
    [
        format!("The catalogue of idv-catalogue {}, written by `idv export`.", env!("CARGO_PKG_VERSION")),
        on_one_line(&format!("The facts follow {} ({}), retrieved {}.", source.title, source.url, source.retrieved)),
        "Names, remedies and disclosure are the catalogue's own judgement.".to_owned(),
    ]
}

/// A comment ends with its line, so what is put into one must not hold another.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
