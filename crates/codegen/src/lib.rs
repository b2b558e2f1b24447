//! The catalogue of TOML files as Rust data: read it, check it, and have it whole or have every problem named; and the
//! Rust that comes of it.
//!
//! The build script of `idv-catalogue` and its command line are made of this. It is no interface for others: it follows the
//! library's version, and may change with each.

pub mod change_rule;
pub mod clean_text;
pub mod date;
pub mod digest;
mod garbled;
pub mod generate;
mod html_entity;
pub mod letters;
pub mod model;
pub mod names;
mod overlay;
pub mod problem;
pub mod reading;
pub mod report;
pub mod rules;
pub mod shape;
pub mod suggest;
pub mod vocabulary;
mod white_space;

use std::path::Path;

use model::Catalogue;
use problem::rule::{Rule, Severity};
use problem::{Problem, Problems};
use reading::files::{Drafts, Folder, Sources};
use reading::rows::Written;
use report::Report;
use shape::{CATALOGUE, OVERLAY};

/// A catalogue that can be used, its files, and what in them a person has yet to look at.
#[derive(Debug)]
pub struct Loaded {
    pub catalogue: Catalogue,
    pub report: Report,
}

/// Reads and checks the catalogue in a directory.
///
/// # Errors
/// Every problem of every file, in the order of files and lines.
pub fn load(directory: &Path) -> Result<Loaded, Report> {
    load_drafted(directory, &Drafts::new())
}

/// The catalogue as it would be with some of its files drafted, which is how an edit is checked before it is made.
///
/// # Errors
/// Every problem that it would have.
pub fn load_drafted(directory: &Path, drafts: &Drafts) -> Result<Loaded, Report> {
    read_from(&Folder::Drafted { directory, drafts }, &directory.to_string_lossy(), None).whole()
}

/// What came of reading a catalogue: its files, their problems, and what of it can be shown.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What could be read, with references that lead somewhere: the catalogue itself only where `is_whole`.
    pub catalogue: Catalogue,
    /// Whether nothing is missing from the catalogue or made up in it.
    pub is_whole: bool,
    pub report: Report,
}

impl Reading {
    /// The catalogue, where no rule is broken.
    ///
    /// # Errors
    /// Every problem that it has.
    pub fn whole(self) -> Result<Loaded, Report> {
        let Self { catalogue, is_whole, report } = self;
        let is_sound = is_whole && report.lines(Severity::Error).next().is_none();
        if is_sound { Ok(Loaded { catalogue, report }) } else { Err(report) }
    }

    /// The catalogue, where no rule is broken by what it has from the vendor.
    ///
    /// # Errors
    /// Every problem that it has.
    pub fn factual(self) -> Result<Loaded, Report> {
        let Self { catalogue, is_whole, report } = self;
        let mut errors = report.problems.iter().filter(|problem| problem.rule.severity() == Severity::Error);
        let is_factual = is_whole && errors.all(|problem| problem.rule.is_of_judgement());
        if is_factual { Ok(Loaded { catalogue, report }) } else { Err(report) }
    }
}

/// Reads and checks the catalogue in a directory, for those who also use one that breaks a rule or need its files.
#[must_use]
pub fn read(directory: &Path) -> Reading {
    read_as(directory, &directory.to_string_lossy())
}

/// The same of a directory that a person knows by another path.
#[must_use]
pub fn read_as(directory: &Path, shown: &str) -> Reading {
    read_overlaid_as(directory, shown, None)
}

/// The same with an institution's overlay over it, if there is one.
#[must_use]
pub fn read_overlaid(directory: &Path, overlay: Option<&Path>) -> Reading {
    read_overlaid_as(directory, &directory.to_string_lossy(), overlay)
}

/// The same of a directory that a person knows by another path.
#[must_use]
pub fn read_overlaid_as(directory: &Path, shown: &str, overlay: Option<&Path>) -> Reading {
    read_from(&Folder::Drafted { directory, drafts: &Drafts::new() }, shown, overlay.map(undrafted))
}

/// Reads and checks a catalogue that stands in no directory: its files are texts, by their paths below it.
#[must_use]
pub fn read_texts(files: &[(&str, &str)], shown: &str, overlay: Option<&Path>) -> Reading {
    read_from(&Folder::Texts(files), shown, overlay.map(undrafted))
}

/// A directory of which some files are drafted.
#[derive(Clone, Copy, Debug)]
pub struct Drafted<'a> {
    pub directory: &'a Path,
    pub drafts: &'a Drafts,
}

/// Reads and checks a catalogue with an overlay over it as that would be with some of its files drafted.
#[must_use]
pub fn read_overlay_drafted(directory: &Path, overlay: Drafted<'_>) -> Reading {
    let house = Folder::Drafted { directory, drafts: &Drafts::new() };
    read_from(&house, &directory.to_string_lossy(), Some(overlay))
}

/// The same over a catalogue that stands in no directory.
#[must_use]
pub fn read_overlay_drafted_over_texts(files: &[(&str, &str)], shown: &str, overlay: Drafted<'_>) -> Reading {
    read_from(&Folder::Texts(files), shown, Some(overlay))
}

fn undrafted(directory: &Path) -> Drafted<'_> {
    static NONE: Drafts = Drafts::new();
    Drafted { directory, drafts: &NONE }
}

fn read_from(folder: &Folder<'_>, shown: &str, overlay: Option<Drafted<'_>>) -> Reading {
    let mut problems = Problems::default();
    let mut sources = Sources::default();
    sources.read(folder, &CATALOGUE, shown, &mut problems);
    // An overlay over nothing would be all wrong.
    let overlay = overlay.filter(|_| folder.is_there());
    if let Some(Drafted { directory, drafts }) = overlay {
        let folder = Folder::Drafted { directory, drafts };
        sources.read(&folder, &OVERLAY, &directory.to_string_lossy(), &mut problems);
    }
    let (catalogue, is_whole, looked) = {
        let written = Written::parse(&sources, &CATALOGUE, &mut problems);
        rules::check(&written, &sources, &mut problems);
        let (mut catalogue, is_whole) = Catalogue::resolve(&written);
        rules::client_words::check(&catalogue, &written, &sources, &mut problems);
        let mut looked: Vec<_> = written.source().and_then(|source| source.date("retrieved")).into_iter().collect();
        if overlay.is_some() {
            problems.forget_notes();
            let overlay = Written::parse(&sources, &OVERLAY, &mut problems);
            looked.extend(overlay.institution().and_then(|institution| institution.date("looked_at")));
            rules::check_overlay(&overlay, &written, &sources, &mut problems);
            // Over what is broken nothing is laid, for it could hide what the house has; and nothing that is broken itself, for
            // its slips would be told of twice.
            let is_slip =
                |problem: &Problem| problem.rule.severity() == Severity::Error && problem.rule != Rule::UnexpectedFile;
            if is_whole && !problems.iter().any(is_slip) {
                overlay::lay(&mut catalogue, &overlay, &mut problems);
            }
        }
        (catalogue, is_whole, looked)
    };
    Reading { catalogue, is_whole, report: Report { sources, problems: problems.into_sorted(), looked } }
}
