//! `audit`: what past notifications hold, counted and judged one by one, however many there are.

#[cfg(test)]
mod adding_up;
mod after;
mod counts;
mod envelope;
mod flaws;
#[cfg(test)]
mod in_any_shape;
mod json;
mod judging;
mod malformed;
mod overlaid;
mod parts;
mod plain;
mod progress;
mod tally;
mod text;

use std::fmt;
use std::fs::File;
use std::io::{self, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::thread;

use clap::builder::NonEmptyStringValueParser;
use indicatif::ProgressBar;
use serde::{Deserialize, Serialize};

use self::envelope::Pointer;
use self::judging::{Counts, How};
use self::overlaid::{Comparison, Overlaid};
use crate::catalogue::{Over, tell_other_judgement};
use crate::notifications::block::Input;
use crate::notifications::opened;
use crate::outcome::{Outcome, fail};
use crate::output::format::Format;

/// Count and judge past notifications, in files of any size and in the shape in which they are kept, packed by gzip or zstd or not
///
/// One look at its beginning tells whether a file holds one notification on each line, one array of them, or values in any layout, with blanks, commas,
/// NULs or record separators between them, or as an event stream; in UTF-8, or in UTF-16 with its mark. Tables are read with --column, and logs with
/// --after. What holds a notification is judged by the catalogue that this program was built with. Blank lines are passed over; what is no notification
/// is malformed, is counted by its kind and does not end the audit, and so is what has more than 1 MiB.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Exit status: 0 if every notification agrees with the catalogue, 1 if something was found, unknown \
                        or malformed, 2 if a file could not be read (the others are audited all the same)."
)]
pub struct Arguments {
    /// The files, of which those that gzip or zstd packed are known by their first bytes; - is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,

    /// Merge reports into the one of the whole: the files are what `--format json` wrote of parts of it, by one version
    #[arg(long, conflicts_with_all = ["at", "column", "after", "threads", "overlay"])]
    merge: bool,

    /// Where in each line or value the notification stands, such as /body: as an object, or as a text that holds JSON
    #[arg(long, value_name = "POINTER", value_parser = Pointer::parse)]
    at: Option<Pointer>,

    /// The column in which the notifications stand, by its name in the first line: the files are CSV, with commas or semicolons, or TSV
    #[arg(long, value_name = "NAME", conflicts_with = "after")]
    column: Option<String>,

    /// The text behind which the notifications stand, such as body=: the files are logs, of which the other lines are passed over
    #[arg(long, value_name = "TEXT", value_parser = NonEmptyStringValueParser::new())]
    after: Option<String>,

    /// How many lines are judged at once; the report is the same whatever it is [default: as many as there are cores]
    #[arg(long, value_name = "NUMBER", value_parser = threads)]
    threads: Option<NonZeroU16>,

    #[command(flatten)]
    over: Over,
}

impl Arguments {
    fn how<'a>(&'a self, comparison: Option<Comparison<'a>>) -> How<'a> {
        How { comparison, at: self.at.as_ref(), column: self.column.as_deref(), after: self.after.as_deref() }
    }
}

/// What an audit came to.
struct Audit {
    judged_by: JudgedBy,
    /// The names by which places tell of the files.
    files: Vec<String>,
    /// The files that could not be read to their end, each with the reason.
    unread: Vec<(usize, String)>,
    counts: Counts,
    /// Whose judgement is compared with the house's, where an institution's overlay was named.
    overlaid: Option<Overlaid>,
}

/// What a report was judged by: reports of different judgements do not add up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct JudgedBy {
    version: String,
    digest: String,
}

impl JudgedBy {
    fn this_program() -> Self {
        let source = idv_catalogue::SOURCE;
        Self { version: source.version().to_owned(), digest: source.digest().to_owned() }
    }
}

impl fmt::Display for JudgedBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "version {} with the digest {}", self.version, self.digest)
    }
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let audit =
        if arguments.merge { parts::merged(&arguments.files).map_err(|error| fail(&error)) } else { audit(arguments) };
    let audit = match audit {
        Ok(audit) => audit,
        Err(outcome) => return Ok(outcome),
    };
    match arguments.format {
        Format::Text => text::print(&audit, out)?,
        Format::Json => json::print(&audit, out)?,
    }
    Ok(audit.outcome())
}

fn audit(arguments: &Arguments) -> Result<Audit, Outcome> {
    let files = arguments.files.iter().map(|file| name(file)).collect();
    let both = arguments.over.read_both()?;
    let comparison = both.as_ref().map(|(house, overlaid)| Comparison::between(house.facts(), overlaid.facts()));
    tell_other_judgement();
    let bar = progress::bar(&arguments.files);
    let inputs = arguments.files.iter().map(|path| open(path, &bar)).enumerate();
    let threads = arguments.threads.unwrap_or_else(all_cores);
    let (counts, unread) = judging::judge(inputs, threads, arguments.how(comparison));
    bar.finish_and_clear();
    let overlaid = comparison.map(|comparison| comparison.of());
    Ok(Audit { judged_by: JudgedBy::this_program(), files, unread, counts, overlaid })
}

/// As many threads as are of use on any machine of today.
fn threads(number: &str) -> Result<NonZeroU16, String> {
    const MOST: u16 = 1024;
    let number = number.parse().ok().filter(|number: &NonZeroU16| number.get() <= MOST);
    number.ok_or_else(|| format!("a number from 1 to {MOST} is expected"))
}

/// By what places tell of it.
const STANDARD_INPUT: &str = "standard input";

fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}

fn name(path: &Path) -> String {
    if is_standard_input(path) { STANDARD_INPUT.to_owned() } else { path.display().to_string() }
}

fn open(path: &Path, bar: &ProgressBar) -> io::Result<Input> {
    if is_standard_input(path) {
        return opened(Box::new(io::stdin()));
    }
    opened(Box::new(bar.wrap_read(File::open(path)?)))
}

/// One thread for each core that this process may use.
fn all_cores() -> NonZeroU16 {
    thread::available_parallelism().ok().and_then(|cores| cores.try_into().ok()).unwrap_or(NonZeroU16::MIN)
}

impl Audit {
    fn of_nothing(judged_by: JudgedBy, overlaid: Option<Overlaid>) -> Self {
        Self { judged_by, files: Vec::new(), unread: Vec::new(), counts: Counts::new(), overlaid }
    }

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
