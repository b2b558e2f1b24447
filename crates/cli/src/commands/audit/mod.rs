//! `audit`: what past notifications hold, counted and judged line by line, however many there are.

mod counts;
mod json;
mod lines;
mod overlaid;
mod progress;
mod tally;
mod text;

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use self::counts::{InputLine, excerpt};
use self::lines::{LONGEST_LINE, Line, Lines};
use self::overlaid::Comparison;
use self::tally::{Flaw, Tally};
use crate::catalogue::{Over, tell_other_judgement};
use crate::outcome::{Outcome, fail};
use crate::output::format::Format;
use idv_catalogue::Notification;

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
    tally: Tally,
    /// What an institution's overlay judges otherwise, where one was named.
    otherwise: Option<Comparison<'a>>,
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let files = arguments.files.iter().map(|file| name(file)).collect();
    let both = match arguments.over.read_both() {
        Ok(both) => both,
        Err(outcome) => return Ok(outcome),
    };
    let otherwise = both.as_ref().map(|(house, overlaid)| Comparison::between(house.facts(), overlaid.facts()));
    let mut audit = Audit { files, unread: Vec::new(), tally: Tally::new(), otherwise };
    tell_other_judgement();
    let bar = progress::bar(&arguments.files);
    for (file, path) in arguments.files.iter().enumerate() {
        let result = if is_standard_input(path) {
            count(io::stdin().lock(), file, &mut audit)
        } else {
            File::open(path).and_then(|opened| count(bar.wrap_read(opened), file, &mut audit))
        };
        if let Err(error) = result {
            audit.unread.push((file, error.to_string()));
        }
    }
    bar.finish_and_clear();
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
fn count(input: impl Read, file: usize, audit: &mut Audit<'_>) -> io::Result<()> {
    let tally = &mut audit.tally;
    let mut lines = Lines::new(input);
    while let Some((line, content)) = lines.next()? {
        let place = InputLine { file, line };
        match content {
            Line::TooLong => tally.malformed_line(place, || Flaw {
                column: None,
                message: format!("the line is longer than {LONGEST_LINE} bytes"),
            }),
            Line::Whole(bytes) if bytes.trim_ascii_start().is_empty() => tally.blank_line(),
            Line::Whole(bytes) => match notification(bytes) {
                Ok(notification) => {
                    tally.notification(&notification, place);
                    if let Some(otherwise) = &mut audit.otherwise {
                        otherwise.add(&notification, place);
                    }
                }
                Err(error) => tally.malformed_line(place, || error.flaw()),
            },
        }
    }
    Ok(())
}

/// Why a line is no notification.
enum Malformed {
    NotUtf8(std::str::Utf8Error),
    NotACase(serde_json::Error),
}

/// The text is checked as a whole, since the parser passes over what it does not need without a look at it.
fn notification(bytes: &[u8]) -> Result<Notification, Malformed> {
    let text = std::str::from_utf8(bytes).map_err(Malformed::NotUtf8)?;
    serde_json::from_str(text).map_err(Malformed::NotACase)
}

impl Malformed {
    fn flaw(&self) -> Flaw {
        match self {
            Self::NotUtf8(error) => {
                Flaw { column: Some(error.valid_up_to() + 1), message: "this is not UTF-8".to_owned() }
            }
            Self::NotACase(error) => {
                let message = error.to_string();
                // The parser counts lines within the one line that it is given.
                let end = format!(" at line {} column {}", error.line(), error.column());
                let message = excerpt(message.strip_suffix(&end).unwrap_or(&message));
                Flaw { column: Some(error.column()).filter(|column| *column > 0), message }
            }
        }
    }
}

impl Audit<'_> {
    fn outcome(&self) -> Outcome {
        for (file, error) in &self.unread {
            fail(&format!("{}: {error}", self.file(*file)));
        }
        match self.unread.is_empty() {
            false => Outcome::Failure,
            true if self.tally.is_clean() => Outcome::Clean,
            true => Outcome::Findings,
        }
    }

    fn file(&self, file: usize) -> &str {
        self.files.get(file).map(String::as_str).unwrap_or_default()
    }
}
