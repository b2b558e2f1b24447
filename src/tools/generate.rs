//! `generate`: the Rust of the catalogue, as the build wrote it, for the committed copy.

use std::io::{self, Write};
use std::path::PathBuf;

use super::Outcome;
use super::output::write_file;

/// Write the Rust that the build generated from the catalogue, as src/prebuilt.rs holds it
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Where to write it [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// What this program was built from: the TOML's own Rust with the feature `codegen`, else the committed copy's.
#[cfg(feature = "codegen")]
const GENERATED: &str = include_str!(concat!(env!("OUT_DIR"), "/catalogue.rs"));
#[cfg(not(feature = "codegen"))]
const GENERATED: &str = include_str!("../prebuilt.rs");

pub(super) fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    match &arguments.out {
        Some(path) => write_file(path, GENERATED, out),
        None => out.write_all(GENERATED.as_bytes()).map(|()| Outcome::Clean),
    }
}
