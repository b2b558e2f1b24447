//! `schema`: JSON Schemas of the TOML files, with which an editor completes, explains and checks what is written, and of
//! decisions on record.

mod document;
mod vocabulary;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;

use crate::called;
use crate::catalogue::Which;
use crate::outcome::{Outcome, fail};
use crate::output::files::write_files;
use crate::output::shown::shown;
use idv_catalogue::Decision;
use idv_catalogue_codegen::model::Catalogue;
use idv_catalogue_codegen::shape::{self, FileShape};
use idv_catalogue_codegen::{self as codegen, Loaded};

/// Print the JSON Schema of a kind of TOML file, for editors, or write those of all kinds
///
/// `decision` prints that of a decision on record, as `idv case --format json` writes it.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The kind of file, or decision
    #[arg(value_name = "FILE-KIND", value_parser = kinds(), required_unless_present = "out", conflicts_with = "out")]
    kind: Option<String>,

    /// Write every kind's schema into a directory instead
    #[arg(long, value_name = "DIRECTORY")]
    out: Option<PathBuf>,

    #[command(flatten)]
    which: Which,
}

const DECISION: &str = "decision";

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    if arguments.kind.as_deref() == Some(DECISION) {
        writeln!(out, "{:#}", schemars::schema_for!(Decision).as_value())?;
        return Ok(Outcome::Clean);
    }
    let directory = arguments.which.directory();
    let Ok(Loaded { catalogue, .. }) = codegen::load(&directory) else {
        fail(&format!(
            "the catalogue in {0} is broken, and a schema of it would mislead; `{1} {0}` explains",
            shown(&directory),
            called::check()
        ));
        return Ok(Outcome::Findings);
    };
    if let Some(directory) = &arguments.out {
        return write_all(directory, &catalogue, out);
    }
    for file in shape::files().filter(|file| arguments.kind.as_deref() == Some(kind(file))) {
        out.write_all(schema(file, &catalogue).as_bytes())?;
    }
    Ok(Outcome::Clean)
}

/// The schema of every kind of file, into a directory.
pub fn write_all(directory: &Path, catalogue: &Catalogue, out: &mut dyn Write) -> io::Result<Outcome> {
    let schemas = shape::files().map(|file| (format!("{}.schema.json", kind(file)), schema(file, catalogue)));
    write_files(directory, schemas, out)
}

fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(shape::files().map(kind).chain([DECISION]))
}

/// What a person calls a kind of file: `statuses`, or `series` for each file of that folder.
fn kind(file: &FileShape) -> &'static str {
    file.path.trim_end_matches(".toml").trim_end_matches("/*")
}

fn schema(file: &FileShape, catalogue: &Catalogue) -> String {
    format!("{:#}\n", document::of(file, catalogue))
}
