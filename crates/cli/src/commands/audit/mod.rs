//! `audit`: what past notifications hold, counted and judged line by line, however many there are.

#[cfg(test)]
mod adding_up;
mod alike;
mod blocks;
mod counts;
mod envelope;
mod json;
mod judging;
mod otherwise;
mod parts;
mod plain;
mod progress;
mod tally;
mod text;
mod unpacked;

use std::fmt;
use std::fs::File;
use std::io::{self, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::thread;

use indicatif::ProgressBar;
use serde::{Deserialize, Serialize};

use self::blocks::Input;
use self::envelope::Pointer;
use self::judging::{Counts, How};
use self::otherwise::{Compared, Comparison, Sides, otherwise_markdown};
use self::unpacked::unpacked;
use crate::catalogue::{Over, tell_other_judgement};
use crate::outcome::{Outcome, fail};

/// Count and judge past notifications: newline-delimited JSON, in files of any size, as they are or packed by gzip or zstd
///
/// Each line is one notification, judged by the catalogue that this program was built with. Blank lines are passed over; a line that is no notification
/// is malformed, is counted and does not end the audit, and so is one of more than 1 MiB.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Exit status: 0 if every notification agrees with the catalogue, 1 if something was found, unknown \
                  or malformed, 2 if a file could not be read (the others are audited all the same). What is judged \
                  otherwise is no finding."
)]
pub struct Arguments {
    /// The files, of which those that gzip or zstd packed are known by their first bytes; - is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: AuditFormat,

    /// Merge reports into the one of the whole: the files are what `--format json` wrote of parts of it, by one version
    #[arg(long, conflicts_with_all = ["at", "threads", "overlay", "against"])]
    merge: bool,

    /// Where in each line the notification stands, such as /body: as an object, or as a text that holds JSON
    #[arg(long, value_name = "POINTER", value_parser = Pointer::parse)]
    at: Option<Pointer>,

    /// How many lines are judged at once; the report is the same whatever it is [default: as many as there are cores]
    #[arg(long, value_name = "NUMBER", value_parser = threads)]
    threads: Option<NonZeroU16>,

    /// Tell what the catalogue that is here judges otherwise than REV, which is before: a git revision such as main, or the
    /// directory of a catalogue or of an overlay
    ///
    /// Before is REV, now is the catalogue that is here, read from its TOML; `--overlay` stands over both, so that what differs is the
    /// catalogue. Where REV is the directory of an overlay, before is the catalogue that is here with that overlay over it, and now the
    /// same with the one of `--overlay`: name the old overlay here and the new one there. `--overlay` without `--against` tells what the
    /// institution judges otherwise than the house: the house is before, the overlay is now.
    #[arg(long, value_name = "REV")]
    against: Option<String>,

    #[command(flatten)]
    over: Over,
}

/// The forms of an audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum AuditFormat {
    /// For a person
    Text,
    /// For a program, and for --merge
    Json,
    /// For a ticket or a pull request: what is judged otherwise, by --against or --overlay, without personal data
    Markdown,
}

/// What an audit came to.
struct Audit {
    judged_by: JudgedBy,
    /// The names by which places tell of the files.
    files: Vec<String>,
    /// The files that could not be read to their end, each with the reason.
    unread: Vec<(usize, String)>,
    counts: Counts,
    /// Which judgements are compared, if any.
    compared: Option<Compared>,
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

const NOTHING_COMPARED: &str =
    "`--format markdown` tells what is judged otherwise: name what is compared by --against or --overlay";

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let audit =
        if arguments.merge { parts::merged(&arguments.files).map_err(|error| fail(&error)) } else { audit(arguments) };
    let audit = match audit {
        Ok(audit) => audit,
        Err(outcome) => return Ok(outcome),
    };
    match arguments.format {
        AuditFormat::Text => text::print(&audit, out)?,
        AuditFormat::Json => json::print(&audit, out)?,
        AuditFormat::Markdown if audit.compared.is_none() => return Ok(fail(NOTHING_COMPARED)),
        AuditFormat::Markdown => otherwise_markdown(&audit, out)?,
    }
    Ok(audit.outcome())
}

fn audit(arguments: &Arguments) -> Result<Audit, Outcome> {
    let files = arguments.files.iter().map(|file| name(file)).collect();
    let sides = Sides::read(&arguments.over, arguments.against.as_deref())?;
    let comparison = sides.as_ref().map(Comparison::of);
    tell_other_judgement(
        comparison.as_ref().map_or("", |_| "; what is judged otherwise is told by the two that are compared"),
    );
    let bar = progress::bar(&arguments.files);
    let inputs = arguments.files.iter().map(|path| open(path, &bar)).enumerate();
    let threads = arguments.threads.unwrap_or_else(all_cores);
    let (counts, unread) =
        judging::judge(inputs, threads, How { comparison: comparison.as_ref(), at: arguments.at.as_ref() });
    bar.finish_and_clear();
    let compared = sides.as_ref().map(|sides| sides.compared().clone());
    Ok(Audit { judged_by: JudgedBy::this_program(), files, unread, counts, compared })
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
        return unpacked(Box::new(io::stdin()));
    }
    unpacked(Box::new(bar.wrap_read(File::open(path)?)))
}

/// One thread for each core that this process may use.
fn all_cores() -> NonZeroU16 {
    thread::available_parallelism().ok().and_then(|cores| cores.try_into().ok()).unwrap_or(NonZeroU16::MIN)
}

impl Audit {
    fn of_nothing(judged_by: JudgedBy, compared: Option<Compared>) -> Self {
        Self { judged_by, files: Vec::new(), unread: Vec::new(), counts: Counts::new(), compared }
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
