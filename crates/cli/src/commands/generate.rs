//! `generate`: the Rust of the catalogue, for the committed copy, and what else is committed of what comes of it.

use std::io::{self, Write};
use std::path::PathBuf;

use idv_catalogue_codegen as codegen;
use idv_catalogue_codegen::generate::generate;

use super::schema;
use crate::called;
use crate::catalogue::{Facts, Which};
use crate::flow;
use crate::outcome::{Outcome, fail};
use crate::output::files::write_file;
use crate::output::shown::shown;

/// Write the Rust that a build generates from the catalogue, as src/prebuilt.rs holds it
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Where to write it [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,

    /// Where to write the picture of the status flow that the Rust's documentation shows, such as src/flow.svg
    #[arg(long, value_name = "FILE")]
    picture: Option<PathBuf>,

    /// Where to write the editors' schemas as well, such as catalogue/schema
    #[arg(long, value_name = "DIRECTORY")]
    schemas: Option<PathBuf>,

    #[command(flatten)]
    which: Which,
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let directory = arguments.which.directory();
    let Ok(loaded) = codegen::load(&directory) else {
        fail(&format!(
            "the catalogue in {0} is broken, so there is no Rust of it; `{1} {0}` explains",
            shown(&directory),
            called::check()
        ));
        return Ok(Outcome::Findings);
    };
    let facts = Facts::of(&loaded.catalogue);
    if let Some(path) = &arguments.picture {
        let picture = flow::of(facts, |status| format!("../enum.{}", status.in_rust().replace("::", ".html#variant.")));
        let outcome = write_file(path, picture + "\n", out)?;
        if outcome != Outcome::Clean {
            return Ok(outcome);
        }
    }
    if let Some(directory) = &arguments.schemas {
        let outcome = schema::write_all(directory, &loaded.catalogue, out)?;
        if outcome != Outcome::Clean {
            return Ok(outcome);
        }
    }
    let rust = generate(&loaded.catalogue);
    match &arguments.out {
        Some(path) => write_file(path, rust, out),
        None => out.write_all(rust.as_bytes()).map(|()| Outcome::Clean),
    }
}
