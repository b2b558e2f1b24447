//! `list`: the codes that pass a set of filters, in the order of their numbers.

use std::io::{self, Write};

use super::codes::{self, Filters, Format};
use super::{Outcome, note};
use crate::StatusCode;

/// List status codes, all or those that pass filters
#[derive(Debug, clap::Args)]
#[command(after_help = "Exit status: 0 if codes are listed, 1 if none passes the filters, 2 if it could not be run.")]
pub(super) struct Arguments {
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,

    #[command(flatten)]
    filters: Filters,
}

pub(super) fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let codes: Vec<_> = StatusCode::ALL.iter().copied().filter(|code| arguments.filters.admit(*code)).collect();
    codes::print(&codes, arguments.format, out)?;
    if codes.is_empty() {
        note("No code passes all of these filters.");
        return Ok(Outcome::Findings);
    }
    Ok(Outcome::Clean)
}
