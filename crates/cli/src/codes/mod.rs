//! What `list` and `search` share: which codes are meant, and the three forms in which codes are printed.

mod filter_words;
mod filters;
mod spreadsheet;
mod table;

use std::io::{self, IsTerminal, Write};

pub use filters::Filters;
pub use spreadsheet::risk_codes;

use crate::catalogue::{Facts, StatusCode};
use crate::json;
use crate::output::style::FAINT;

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub enum ListFormat {
    /// A table for a person, as wide as the terminal; of 100 columns, or as many as COLUMNS says, where there is none
    Text,
    /// An array for a program, with an object for each code
    Json,
    /// A row for each guidance; a cell that begins with = + - or @ gets an apostrophe before it, so that no spreadsheet
    /// runs it as a formula
    Csv,
}

pub fn print(codes: &[StatusCode<'_>], facts: Facts<'_>, format: ListFormat, out: &mut dyn Write) -> io::Result<()> {
    match format {
        ListFormat::Text if codes.is_empty() => Ok(()),
        ListFormat::Text => {
            out.write_all(table::of(codes, width()).as_bytes())?;
            writeln!(out, "\n{FAINT}{} of {} codes{FAINT:#}", codes.len(), facts.status_codes().len())
        }
        ListFormat::Json => {
            let objects: Vec<_> = codes.iter().map(|code| json::status_code(*code)).collect();
            writeln!(out, "{}", serde_json::to_string_pretty(&objects)?)
        }
        ListFormat::Csv => out.write_all(&spreadsheet::csv(codes)?),
    }
}

/// The columns of the terminal; without one, those that the environment asks for.
fn width() -> u16 {
    let terminal = Some(io::stdout()).filter(IsTerminal::is_terminal).and_then(terminal_size::terminal_size_of);
    let asked_for = || std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    terminal.map(|(width, _)| width.0).or_else(asked_for).filter(|width| *width > 0).unwrap_or(100)
}
