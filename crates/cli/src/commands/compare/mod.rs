//! `compare`: where the vendor's page and the catalogue say different things.
//!
//! The page is a file that someone saved: nothing is fetched. It is read in small steps, from mark-up to blocks, to grids,
//! to facts, and the facts are laid beside the catalogue.

mod apply;
mod co_occurrence;
mod drift;
mod finder;
mod meanings;
mod normalise;
mod page;
mod report;
mod words;

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::catalogue::Which;
use crate::outcome::{Outcome, fail, note};
use crate::output::format::ReviewFormat;
use crate::{day, edit};
use drift::Drift;
use idv_catalogue_codegen::date::Date;
use idv_catalogue_codegen::problem::rule::Severity;
use idv_catalogue_codegen::{self as codegen, Loaded};
use page::facts::PageFacts;
use page::known::Known;

/// Compare the vendor's page, as it was saved, with the catalogue
///
/// The page is HTML as a browser saves it, Markdown, or text. Nothing is fetched. What counts is what the page says:
/// mark-up, white space, dashes and curly apostrophes are no difference, and neither is a deviation that the catalogue
/// declares, as long as the page says what was declared.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The saved page, or - for standard input
    page: PathBuf,

    #[command(flatten)]
    which: Which,

    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: ReviewFormat,

    /// Edit the catalogue so that it says what the page says, all of it or nothing, and show what changes
    ///
    /// New rows get a proposed name and remedy, are kept from the client, and are marked for review, as is a row whose
    /// action changed; rows that are gone are retired. What the page cannot tell is left, and reported: a status that
    /// came or went, and a code that stands under another series' heading.
    #[arg(long)]
    apply: bool,

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
    let facts = match facts(&arguments.page, &Known::of(&loaded.catalogue)) {
        Ok(facts) => facts,
        Err(message) => return Ok(fail(&message)),
    };
    let drift = Drift::between(&loaded.catalogue, &facts);
    if arguments.apply {
        return apply(arguments, &directory, &facts, &drift, loaded, out);
    }
    tell(arguments.format, &drift, &loaded, out)?;
    Ok(if drift.is_none() { Outcome::Clean } else { Outcome::Findings })
}

fn apply(
    arguments: &Arguments,
    directory: &Path,
    facts: &PageFacts,
    drift: &Drift,
    loaded: Loaded,
    out: &mut dyn Write,
) -> io::Result<Outcome> {
    let retrieved = match arguments.retrieved.map_or_else(day::today, Ok) {
        Ok(retrieved) => retrieved,
        Err(message) => return Ok(fail(&message)),
    };
    let before = loaded.catalogue.source.retrieved;
    if retrieved < before {
        let message =
            format!("the catalogue follows the page of {before}, and this one would be of {retrieved}, before that");
        return Ok(fail(&format!("{message}; give the day on which it was saved with --retrieved")));
    }
    if !drift.unplaced.is_empty() {
        tell(arguments.format, drift, &loaded, out)?;
        note(
            "Nothing was changed: what is not understood could be what seems to be missing. Mend or remove it in the saved page.",
        );
        return Ok(Outcome::Findings);
    }
    let applied = match apply::draft(directory, facts, loaded, retrieved) {
        Ok(applied) => applied,
        Err(refused) => return edit::explain(&refused, out),
    };
    report::applied(arguments.format, directory, drift, &applied, out)?;
    out.flush()?;
    if let Err(refused) = applied.draft.save() {
        return edit::explain(&refused, out);
    }
    report::after(arguments.format, directory, &applied, out)?;
    Ok(if applied.left.is_none() { Outcome::Clean } else { Outcome::Findings })
}

fn tell(format: ReviewFormat, drift: &Drift, loaded: &Loaded, out: &mut dyn Write) -> io::Result<()> {
    match format {
        ReviewFormat::Text => report::text(drift, loaded, out),
        ReviewFormat::Json => report::json(drift, out),
        ReviewFormat::Markdown => report::markdown(drift, loaded, out),
        ReviewFormat::Github => report::github(drift, loaded, out),
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
fn facts(path: &Path, known: &Known) -> Result<PageFacts, String> {
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
