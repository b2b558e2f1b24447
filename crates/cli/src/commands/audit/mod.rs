//! `audit`: what past notifications hold, counted and judged one by one, however many there are.

#[cfg(test)]
mod adding_up;
mod after;
mod alike;
mod arrows;
mod beside;
mod beside_parts;
mod charts;
mod counts;
mod envelope;
mod flaws;
mod guarded;
mod html;
#[cfg(test)]
mod in_any_shape;
mod json;
mod judging;
mod malformed;
mod markdown;
mod otherwise;
mod parts;
mod periods;
mod plain;
mod pointed;
mod progress;
mod tally;
mod text;
mod trends;
mod ways;

use std::collections::HashSet;
use std::fmt;
use std::fs::File;
use std::io::{self, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::thread;

use anstream::StripStream;
use clap::builder::NonEmptyStringValueParser;
use indicatif::ProgressBar;
use same_file::Handle;
use serde::{Deserialize, Serialize};

use self::arrows::Follow;
use self::beside::{Asked, By};
use self::envelope::Pointer;
use self::judging::{Counts, How};
use self::otherwise::{Compared, Comparison, Sides, otherwise_markdown};
use self::periods::Per;
use crate::catalogue::{Over, tell_other_judgement};
use crate::notifications::block::Input;
use crate::notifications::opened;
use crate::outcome::{Outcome, fail, note};
use crate::output::files::write_file;
use crate::output::shown::shown;

/// Count and judge past notifications, in files of any size and in the shape in which they are kept, packed by gzip or zstd or not
///
/// One look at its beginning tells whether a file holds one notification on each line, one array of them, or values in any layout, with blanks, commas,
/// NULs or record separators between them, or as an event stream; in UTF-8, or in UTF-16 with its mark. Tables are read with --column, and logs with
/// --after. What holds a notification is judged by the catalogue that this program was built with. Blank lines are passed over; what is no notification
/// is malformed, is counted by its kind and does not end the audit, and so is what has more than 1 MiB.
///
/// `--format html` and `--format markdown` can be shown to others: they hold counts, names of files and places, and of what notifications hold only
/// the catalogue's own values and what looks like the name of a status or a field, or like a code.
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
    format: ReportFormat,

    /// The file to write, replaced whole or not at all [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    out: Option<PathBuf>,

    /// Merge reports into the one of the whole: the files are what `--format json` wrote of parts of it, by one version
    #[arg(long, conflicts_with_all = ["at", "column", "lines", "after", "by", "id", "threads", "overlay", "against"])]
    merge: bool,

    /// Where in each line or value the notification stands, such as /body: as an object, or as a text that holds JSON
    #[arg(long, value_name = "POINTER", value_parser = Pointer::parse)]
    at: Option<Pointer>,

    /// The column in which the notifications stand, by its name in the first line: the files are CSV, with commas or semicolons, or TSV
    #[arg(long, value_name = "NAME", conflicts_with_all = ["after", "lines"])]
    column: Option<String>,

    /// Read each line by itself, whatever the beginning looks like: for parts of a file that was cut at line ends
    #[arg(long)]
    lines: bool,

    /// The text behind which the notifications stand, such as body=: the files are logs, of which the other lines are passed over
    #[arg(long, value_name = "TEXT", value_parser = NonEmptyStringValueParser::new())]
    after: Option<String>,

    /// Where in each line or value, also where --at is given, there is the day or the time of the notification, such as /createdAt:
    /// counts by week or month, and tells which codes rose or appeared. A date, a time as RFC 3339 has it, or seconds or
    /// milliseconds since 1970
    #[arg(long, value_name = "POINTER", value_parser = Pointer::parse)]
    by: Option<Pointer>,

    /// How long the periods of --by are
    #[arg(long, value_name = "PERIOD", default_value = "week", requires = "by")]
    per: Per,

    /// Where in each line or value, also where --at is given, there is the id of the case, such as /verificationId: counts how many
    /// cases took each arrow of the status flow, in the order in which notifications stand in the files, within this run
    #[arg(long, value_name = "POINTER", value_parser = Pointer::parse)]
    id: Option<Pointer>,

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

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum ReportFormat {
    /// For a person
    Text,
    /// For a program, and to be merged
    Json,
    /// For a ticket: counts, the catalogue's values and places; with --against, what is judged otherwise and no more
    Markdown,
    /// The same as one page to look at, which works from disk
    Html,
}

/// What an audit came to.
struct Audit {
    judged_by: JudgedBy,
    /// The names by which places tell of the files.
    files: Vec<String>,
    /// The files that could not be read to their end, each with the reason.
    unread: Vec<(usize, String)>,
    counts: Counts,
    /// By what notifications were counted beside what they hold.
    asked: Asked,
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

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    // A pattern that the shell has filled in can put the first file there.
    if let Some(path) = arguments.out.as_ref().filter(|path| arguments.reads(path)) {
        return Ok(fail(&format!("{}: this is read, so the report cannot be written there", shown(path))));
    }
    arguments.tell_twice();
    let audit =
        if arguments.merge { parts::merged(&arguments.files).map_err(|error| fail(&error)) } else { audit(arguments) };
    let audit = match audit {
        Ok(audit) => audit,
        Err(outcome) => return Ok(outcome),
    };
    let print: fn(&Audit, &mut dyn Write) -> io::Result<()> = match arguments.format {
        ReportFormat::Text => text::print,
        ReportFormat::Json => json::print,
        ReportFormat::Markdown if audit.tells_a_change() => otherwise_markdown,
        ReportFormat::Markdown => markdown::print,
        ReportFormat::Html => html::print,
    };
    let Some(path) = &arguments.out else {
        print(&audit, out)?;
        return Ok(audit.outcome());
    };
    let mut report = Vec::new();
    // Colours are for a terminal.
    print(&audit, &mut StripStream::new(&mut report))?;
    Ok(match write_file(path, report, out)? {
        Outcome::Clean => audit.outcome(),
        failure => failure,
    })
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
    let follow = arguments.id.clone().map(Follow::by);
    let beside = beside::How { by: arguments.by.as_ref().map(|by| (by, arguments.per)), follow: follow.as_ref() };
    let how = arguments.how(comparison.as_ref(), beside);
    let (mut counts, unread) = judging::judge(inputs, threads, how);
    if let Some(follow) = follow {
        counts.arrows.merge(&follow.into_counts());
    }
    bar.finish_and_clear();
    let compared = sides.as_ref().map(|sides| sides.compared().clone());
    Ok(Audit { judged_by: JudgedBy::this_program(), files, unread, counts, asked: arguments.asked(), compared })
}

impl Arguments {
    /// Whether a file is among those that are read. What is no file is not opened: who writes into a pipe would take that for its end.
    fn reads(&self, path: &Path) -> bool {
        let is_it = |file: &Handle| {
            let handle = |input: &PathBuf| {
                if is_standard_input(input) { Handle::stdin().ok() } else { handle_of_file(input) }
            };
            self.files.iter().any(|input| handle(input).is_some_and(|input| input == *file))
        };
        handle_of_file(path).as_ref().is_some_and(is_it)
    }

    /// Says which files are named twice, since what is in them is counted twice.
    fn tell_twice(&self) {
        let mut named = HashSet::new();
        for file in self.files.iter().filter(|file| file.is_file()) {
            if file.canonicalize().is_ok_and(|path| !named.insert(path)) {
                note(&format!("note: {} is named twice, and what is in it is counted twice", name(file)));
            }
        }
    }

    fn how<'a>(&'a self, comparison: Option<&'a Comparison<'a>>, beside: beside::How<'a>) -> How<'a> {
        let (column, after) = (self.column.as_deref(), self.after.as_deref());
        How { comparison, at: self.at.as_ref(), column, are_lines: self.lines, after, beside }
    }

    fn asked(&self) -> Asked {
        Asked {
            by: self.by.as_ref().map(|pointer| By { pointer: pointer.to_string(), per: self.per }),
            id: self.id.as_ref().map(Pointer::to_string),
        }
    }
}

fn handle_of_file(path: &Path) -> Option<Handle> {
    path.is_file().then(|| Handle::from_path(path).ok()).flatten()
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
    if is_standard_input(path) { STANDARD_INPUT.to_owned() } else { shown(path) }
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
    fn of_nothing(judged_by: JudgedBy, compared: Option<Compared>) -> Self {
        Self {
            judged_by,
            files: Vec::new(),
            unread: Vec::new(),
            counts: Counts::new(),
            asked: Asked::default(),
            compared,
        }
    }

    /// Whether it was made for what a change would have meant, by --against.
    fn tells_a_change(&self) -> bool {
        self.compared.as_ref().is_some_and(|compared| compared.institution().is_none())
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
