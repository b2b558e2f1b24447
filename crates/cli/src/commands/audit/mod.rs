//! `audit`: what past notifications hold, counted and judged line by line, however many there are.

#[cfg(test)]
mod adding_up;
mod counts;
mod json;
mod judging;
mod lines;
mod overlaid;
mod progress;
mod tally;
mod text;

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use self::counts::InputLine;
use self::judging::{Counts, Judge};
use self::lines::Lines;
use self::overlaid::Comparison;
use crate::catalogue::{Over, tell_other_judgement};
use crate::outcome::{Outcome, fail};
use crate::output::format::Format;

/// Count and judge past notifications: newline-delimited JSON, in files of any size
///
/// Each line is one notification, judged by the catalogue that this program was built with. Blank lines are passed over; a line that is no notification
/// is malformed, is counted and does not end the audit, and so is one of more than 1 MiB.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Exit status: 0 if every notification agrees with the catalogue, 1 if something was found, unknown \
                        or malformed, 2 if a file could not be read (the others are audited all the same)."
)]
pub struct Arguments {
    /// The files; - is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,

    #[command(flatten)]
    over: Over,
}

/// What an audit came to.
struct Audit<'a> {
    /// The names by which places tell of the files.
    files: Vec<String>,
    /// The files that could not be read to their end, each with the reason.
    unread: Vec<(usize, String)>,
    counts: Counts,
    /// The two judgements that are compared, where an institution's overlay was named.
    comparison: Option<Comparison<'a>>,
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let files = arguments.files.iter().map(|file| name(file)).collect();
    let both = match arguments.over.read_both() {
        Ok(both) => both,
        Err(outcome) => return Ok(outcome),
    };
    let comparison = both.as_ref().map(|(house, overlaid)| Comparison::between(house.facts(), overlaid.facts()));
    let mut unread = Vec::new();
    let mut judge = Judge::new(comparison);
    tell_other_judgement();
    let bar = progress::bar(&arguments.files);
    for (file, path) in arguments.files.iter().enumerate() {
        let result = if is_standard_input(path) {
            count(io::stdin().lock(), file, &mut judge)
        } else {
            File::open(path).and_then(|opened| count(bar.wrap_read(opened), file, &mut judge))
        };
        if let Err(error) = result {
            unread.push((file, error.to_string()));
        }
    }
    bar.finish_and_clear();
    let audit = Audit { files, unread, counts: judge.finish(), comparison };
    match arguments.format {
        Format::Text => text::print(&audit, out)?,
        Format::Json => json::print(&audit, out)?,
    }
    Ok(audit.outcome())
}

fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}

fn name(path: &Path) -> String {
    if is_standard_input(path) { "standard input".to_owned() } else { path.display().to_string() }
}

/// Counts what is in one input.
fn count(input: impl Read, file: usize, judge: &mut Judge<'_>) -> io::Result<()> {
    let mut lines = Lines::new(input);
    while let Some((line, content)) = lines.next()? {
        judge.line(content, InputLine { file, line });
    }
    Ok(())
}

impl Audit<'_> {
    fn outcome(&self) -> Outcome {
        for (file, error) in &self.unread {
            fail(&format!("{}: {error}", self.file(*file)));
        }
        match self.unread.is_empty() {
            false => Outcome::Failure,
            true if self.counts.tally.is_clean() => Outcome::Clean,
            true => Outcome::Findings,
        }
    }

    fn file(&self, file: usize) -> &str {
        self.files.get(file).map(String::as_str).unwrap_or_default()
    }
}
