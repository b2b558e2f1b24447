//! `generate`: the Rust of the catalogue, and the picture of its status flow, for the committed copy.

use std::io::{self, Write};
use std::path::PathBuf;

use idv_catalogue_codegen as codegen;
use idv_catalogue_codegen::generate::generate;

use crate::catalogue::{Facts, Which};
use crate::flow;
use crate::outcome::{Outcome, fail};
use crate::output::files::write_file;

/// Write the Rust that a build generates from the catalogue, as src/prebuilt.rs holds it
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Where to write it [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,

    /// Where to write the picture of the status flow that the Rust's documentation shows, such as src/flow.svg
    #[arg(long, value_name = "FILE")]
    picture: Option<PathBuf>,

    #[command(flatten)]
    which: Which,
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let directory = arguments.which.directory();
    let Ok(loaded) = codegen::load(&directory) else {
        fail(&format!(
            "the catalogue in {0} is broken, so there is no Rust of it; `cargo check-catalogue {0}` explains",
            directory.display()
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
    let rust = generate(&loaded.catalogue);
    match &arguments.out {
        Some(path) => write_file(path, rust, out),
        None => out.write_all(rust.as_bytes()).map(|()| Outcome::Clean),
    }
}
