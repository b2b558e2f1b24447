//! `list`: the codes that pass a set of filters, in the order of their numbers.

use std::io::{self, Write};

use crate::catalogue::Shown;
use crate::codes::{self, Filters, ListFormat};
use crate::outcome::{Outcome, fail, note};

/// List status codes, all or those that pass filters
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Exit status: 0 if codes are listed, 1 if none passes the filters or the catalogue is broken, 2 if it could not be run."
)]
pub struct Arguments {
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: ListFormat,

    #[command(flatten)]
    shown: Shown,

    #[command(flatten)]
    filters: Filters,
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let opened = match arguments.shown.read() {
        Ok(opened) => opened,
        Err(outcome) => return Ok(outcome),
    };
    let facts = opened.facts();
    let codes = match arguments.filters.pass(facts) {
        Ok(codes) => codes,
        Err(why) => return Ok(opened.tell_problems(fail(&why))),
    };
    let outcome = if codes.is_empty() { Outcome::Findings } else { Outcome::Clean };
    if codes.is_empty() {
        note("No code passes all of these filters.");
    }
    opened.show(out, outcome, |out| codes::print(&codes, facts, arguments.format, out))
}
