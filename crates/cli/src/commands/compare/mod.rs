//! `compare`: where the vendor's page and the catalogue say different things.
//!
//! The page is a file that someone saved: nothing is fetched. It is read in small steps, from mark-up to blocks, to grids,
//! to facts, and the facts are laid beside the catalogue. Before anything is claimed to be gone, two things are asked: is
//! this the page, and is all of it there?

mod alike;
mod apply;
mod co_occurrence;
mod drift;
mod evidence;
mod finder;
mod identity;
mod limit;
mod meanings;
mod normalise;
mod page;
mod report;
mod words;

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::catalogue::Which;
use crate::outcome::{Outcome, fail, note};
use crate::output::format::ReviewFormat;
use crate::{day, edit};
use drift::Drift;
use evidence::Evidence;
use idv_catalogue_codegen::date::Date;
use idv_catalogue_codegen::problem::rule::Severity;
use idv_catalogue_codegen::{self as codegen, Loaded};
use limit::Mismatch;
use page::facts::PageFacts;

/// Compare the vendor's page, as it was saved, with the catalogue
///
/// The page is HTML as a browser saves it, Markdown, or text. Nothing is fetched. What counts is what the page says:
/// mark-up, white space, dashes and curly apostrophes are no difference, and neither is a deviation that the catalogue
/// declares, as long as the page says what was declared.
///
/// Ends with 0 where nothing differs, with 1 where something does, and with 2 where no honest comparison can be made: this
/// is another page, or a part of it is missing, in which case no row is taken to be gone. With --apply, ends with 0 where
/// nothing is left to do, with 1 where something is left to a person or not understood, and with 2 where it edits nothing
/// because more would go than may go without being named.
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
    let directory = arguments.which.directory();
    let loaded = match codegen::load(&directory) {
        Ok(loaded) => loaded,
        Err(report) => return Ok(fail(&broken(&directory, report.lines(Severity::Error).next()))),
    };
    let facts = match facts(&arguments.page) {
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

/// The edits that `--apply` asks for, and what decides whether they are made.
struct Edits<'a> {
    arguments: &'a Arguments,
    directory: PathBuf,
    facts: PageFacts,
    found: Drift,
    evidence: Vec<Evidence>,
    loaded: Loaded,
}

impl Edits<'_> {
    fn make(self, out: &mut dyn Write) -> io::Result<Outcome> {
        let retrieved = match self.retrieved() {
            Ok(retrieved) => retrieved,
            Err(message) => return Ok(fail(&message)),
        };
        if let Some((outcome, why)) = self.refusal() {
            report::tell(self.arguments.format, &self.found.doubted(self.evidence), &self.loaded, out)?;
            note(&format!("Nothing was changed: {why}"));
            return Ok(outcome);
        }
        let Self { arguments, directory, facts, found, loaded, .. } = self;
        let applied = match apply::draft(&directory, &facts, loaded, retrieved) {
            Ok(applied) => applied,
            Err(refused) => return edit::explain(&refused, out),
        };
        report::applied(arguments.format, &directory, &found, &applied, out)?;
        out.flush()?;
        if let Err(refused) = applied.draft.save() {
            return edit::explain(&refused, out);
        }
        report::after(arguments.format, &directory, &found, &applied, out)?;
        Ok(if applied.left.is_none() { Outcome::Clean } else { Outcome::Findings })
    }

    /// The day of the page, which is no earlier than that of the page that the catalogue follows.
    fn retrieved(&self) -> Result<Date, String> {
        let retrieved = self.arguments.retrieved.map_or_else(day::today, Ok)?;
        let before = self.loaded.catalogue.source.retrieved;
        if before <= retrieved {
            return Ok(retrieved);
        }
        Err(format!(
            "the catalogue follows the page of {before}, and this one would be of {retrieved}, before that; give the day on \
             which it was saved with --retrieved"
        ))
    }

    /// Why nothing is edited, and what to do.
    fn refusal(&self) -> Option<(Outcome, String)> {
        if self.evidence.iter().any(|evidence| !evidence.is_of_rows()) {
            let why = "a part of the page is missing, and nothing is edited by halves. Save the page again, whole, after it \
                       has been shown in full.";
            return Some((Outcome::Failure, why.to_owned()));
        }
        if !self.found.unplaced.is_empty() {
            let why = "what is not understood could be what seems to be missing. Mend or remove it in the saved page.";
            let outcome = if self.evidence.is_empty() { Outcome::Findings } else { Outcome::Failure };
            return Some((outcome, why.to_owned()));
        }
        let going = limit::going(&self.found);
        let named: BTreeSet<_> = self.arguments.retire.iter().cloned().collect();
        let why = if !named.is_empty() {
            Mismatch::between(&named, &going, &self.loaded.catalogue)?.to_string()
        } else if !self.evidence.is_empty() || !limit::is_little(&going, &self.loaded.catalogue) {
            limit::how_to_name(&going, &self.arguments.command())
        } else {
            return None;
        };
        Some((Outcome::Failure, why))
    }
}

impl Arguments {
    /// The command as it was given, for a shell.
    fn command(&self) -> String {
        let mut command = format!("cargo idv compare {}", quoted(&self.page.display().to_string()));
        if let Some(directory) = self.which.named() {
            command += &format!(" --catalogue {}", quoted(&directory.display().to_string()));
        }
        if self.another_page {
            command += " --another-page";
        }
        command += " --apply";
        if let Some(retrieved) = self.retrieved {
            command += &format!(" --retrieved {retrieved}");
        }
        command
    }
}

/// A word of a command, in quotation marks where a shell would read it otherwise.
fn quoted(word: &str) -> String {
    let is_plain = |character: char| character.is_alphanumeric() || "-_./:\\".contains(character);
    if !word.is_empty() && word.chars().all(is_plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

fn broken(directory: &Path, first: Option<String>) -> String {
    let directory = directory.display();
    format!(
        "the catalogue in {directory} is broken, and nothing can be compared with it; `cargo check-catalogue {directory}` \
         shows every problem, of which the first is: {}",
        first.unwrap_or_default()
    )
}

/// What the page says; a message where it says nothing that could be compared.
fn facts(path: &Path) -> Result<PageFacts, String> {
    let shown = if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() };
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
    let facts = PageFacts::of(&page::read(&text, path));
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
