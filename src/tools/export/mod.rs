//! `export`: the whole catalogue in the formats of those who are not on Rust.
//!
//! Every format is written from the tables that this program was built with, so no file is read, and what is exported
//! is what dependents see.

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

use super::Outcome;
use super::output::write_file;

/// Write the whole catalogue as HTML, JSON, CSV, Markdown, SQL or TypeScript, or its status flow as Mermaid or SVG
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "FORMAT")]
    format: Format,

    /// The file to write, replaced whole or not at all [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Format {
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

impl Format {
    fn write(self, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Html => html::write(out),
            Self::Json => json::write(out),
            Self::Csv => csv::write(out),
            Self::Markdown => markdown::write(out),
            Self::Sql => sql::write(out),
            Self::Typescript => typescript::write(out),
            Self::Mermaid => mermaid::write(out),
            Self::Svg => svg::write(out),
        }
    }
}

pub(super) fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let mut text = Vec::new();
    arguments.format.write(&mut text)?;
    match &arguments.out {
        Some(path) => write_file(path, text, out),
        None => out.write_all(&text).map(|()| Outcome::Clean),
    }
}

/// What stands above the data of a format that has comments: where the facts come from, and whose word they are.
fn provenance() -> [String; 3] {
    let source = crate::SOURCE;
    [
        format!("The catalogue of idv-catalogue {}, written by `idv export`.", env!("CARGO_PKG_VERSION")),
        on_one_line(&format!(
            "The facts follow {} ({}), retrieved {}.",
            source.title(),
            source.url(),
            source.retrieved()
        )),
        "Names, remedies and disclosure are the catalogue's own judgement.".to_owned(),
    ]
}

/// A comment ends with its line, so what is put into one must not hold another.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Values one after the other.
fn joined<T: ToString>(values: impl IntoIterator<Item = T>, separator: &str) -> String {
    values.into_iter().map(|value| value.to_string()).collect::<Vec<_>>().join(separator)
}
