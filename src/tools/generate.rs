//! `generate`: the Rust of the catalogue, as the build wrote it, for the committed copy.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use super::{Outcome, fail};

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
    let Some(path) = &arguments.out else {
        out.write_all(GENERATED.as_bytes())?;
        return Ok(Outcome::Clean);
    };
    match fs::read(path) {
        Ok(present) if present == GENERATED.as_bytes() => writeln!(out, "{} is up to date.", path.display())?,
        _ => match fs::write(path, GENERATED) {
            Ok(()) => writeln!(out, "Wrote {}.", path.display())?,
            Err(error) => return Ok(fail(&format!("{}: {error}", path.display()))),
        },
    }
    Ok(Outcome::Clean)
}
