//! `compare`: where the vendor's page and the catalogue say different things.
//!
//! The page is a file that someone saved: nothing is fetched. It is read in small steps, from mark-up to blocks, to grids,
//! to facts, and the facts are laid beside the catalogue. Before anything is claimed to be gone, two things are asked: is
//! this the page, and is all of it there?

mod alike;
mod apply;
mod co_occurrence;
mod drift;
mod edits;
mod ends;
mod evidence;
mod finder;
mod identity;
mod limit;
mod meanings;
mod normalise;
mod page;
mod report;
mod words;

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::called;
use crate::catalogue::Which;
use crate::day;
use crate::outcome::{Outcome, fail};
use crate::output::format::ReviewFormat;
use crate::output::shown::shown;
use drift::Drift;
use edits::Edits;
use evidence::Evidence;
use idv_catalogue_codegen as codegen;
use idv_catalogue_codegen::date::Date;
use idv_catalogue_codegen::problem::rule::Severity;
use page::facts::PageFacts;
use page::known::Known;

/// Compare the vendor's page, as it was saved, with the catalogue
///
/// The page is HTML or .mhtml as a browser saves it, Markdown or a documentation site's own source, or text copied out of a
/// browser. Nothing is fetched. What counts is what the page says:
/// mark-up, white space, dashes and curly apostrophes are no difference, and neither is a deviation that the catalogue
/// declares, as long as the page says what was declared.
///
/// Ends with 0 where nothing differs, with 1 where something does, and with 2 where no honest comparison can be made: this
/// is another page, or a part of it is missing, in which case no row is taken to be gone. With --apply, ends with 0 where
/// nothing is left to do, with 1 where something is left to a person, is not understood or would break a rule, and with 2
/// where nothing is edited because the page is not all there or more would go than may go without being named.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The saved page, or - for standard input
    page: PathBuf,

    #[command(flatten)]
    which: Which,

    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: ReviewFormat,

    /// Compare the page even if it is another one than the catalogue follows
    ///
    /// For a page that has taken the place of the one that the catalogue follows, and of which most is new.
    #[arg(long)]
    another_page: bool,

    /// Edit the catalogue so that it says what the page says, all of it or nothing, and show what changes
    ///
    /// New rows get a proposed name and remedy, are kept from the client, and are marked for review, as is a row whose
    /// action changed; rows that are gone are retired, a few at a time. What the page cannot tell is left, and reported: a
    /// status that came or went, and a code that stands under another series' heading.
    #[arg(long)]
    apply: bool,

    /// The rows that are gone, where they are many: exactly those, with commas between them
    ///
    /// Five status codes, or one in twenty of those in use if that is fewer, are retired without being named. Where more
    /// are gone, or a status, a risk code or a whole series is, nothing is edited until a person has looked at the page and
    /// named all that is gone: `3100,3101,series:2000,risk_code:300,status:pending`. The command says how.
    #[arg(long, value_name = "ROWS", value_delimiter = ',', value_parser = limit::parse, requires = "apply")]
    retire: Vec<limit::Name>,

    /// The day on which the page was saved [default: today]
    #[arg(long, value_name = "DATE", value_parser = day::parse, requires = "apply")]
    retrieved: Option<Date>,
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let directory = match to_read(arguments) {
        Ok(directory) => directory,
        Err(outcome) => return Ok(outcome),
    };
    // What the house judges is no part of the page: a slip in it keeps from editing, and not from comparing.
    let reading = codegen::read(&directory);
    let loaded = match if arguments.apply { reading.whole() } else { reading.factual() } {
        Ok(loaded) => loaded,
        Err(report) => return Ok(fail(&broken(&directory, report.lines(Severity::Error).next()))),
    };
    let facts = match facts(&arguments.page, &Known::of(&loaded.catalogue)) {
        Ok(facts) => facts,
        Err(message) => return Ok(fail(&message)),
    };
    if let Some(message) = identity::another_page(&loaded.catalogue, &facts).filter(|_| !arguments.another_page) {
        return Ok(fail(&message));
    }
    let found = Drift::between(&loaded.catalogue, &facts);
    let evidence = Evidence::of(&loaded.catalogue, &facts, &found);
    if arguments.apply {
        return Edits { arguments, directory, facts, found, evidence, loaded }.make(out);
    }
    let is_whole = evidence.is_empty();
    let drift = found.doubted(evidence);
    report::tell(arguments.format, &drift, &loaded, out)?;
    Ok(match (is_whole, drift.is_none()) {
        (false, _) => Outcome::Failure,
        (true, false) => Outcome::Findings,
        (true, true) => Outcome::Clean,
    })
}

fn to_read(arguments: &Arguments) -> Result<PathBuf, Outcome> {
    if arguments.apply { arguments.which.directory_to_edit() } else { Ok(arguments.which.directory()) }
}

fn broken(directory: &Path, first: Option<String>) -> String {
    let directory = shown(directory);
    format!(
        "the catalogue in {directory} is broken, and nothing can be compared with it; `{} {directory}` \
         shows every problem, of which the first is: {}",
        called::check(),
        first.unwrap_or_default()
    )
}

/// What the page says; a message where it says nothing that could be compared.
fn facts(path: &Path, known: &Known) -> Result<PageFacts, String> {
    let shown = if path == Path::new("-") { "standard input".to_owned() } else { shown(path) };
    let bytes = read(path).map_err(|error| match error.kind() {
        io::ErrorKind::IsADirectory => format!("{shown} is a folder; name the file in which the page was saved"),
        _ => format!("{shown}: {error}"),
    })?;
    if bytes.trim_ascii().is_empty() {
        return Err(format!("{shown} is empty; save the page again"));
    }
    let text = String::from_utf8(bytes).map_err(|_| {
        format!("{shown} is not UTF-8 text; save the page as HTML, as Markdown or as text, with the encoding UTF-8")
    })?;
    let facts = page::facts(&text, path, known).map_err(|why| format!("{shown}: {why}; nothing was compared"))?;
    if !facts.are_none() {
        return Ok(facts);
    }
    let seen = match facts.unplaced.len() {
        0 => "it has no table".to_owned(),
        _ => format!("its tables have columns of other names, such as \"{}\"", facts.unplaced[0].text),
    };
    Err(format!(
        "{shown} has no table of statuses, risk codes or status codes: {seen}; nothing was compared. Save the page whole, \
         after it has been shown in full"
    ))
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    if path != Path::new("-") {
        return fs::read(path);
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}
