//! The catalogue of TOML files as Rust data: read it, check it, and have it whole or have every problem named.
//!
//! `build.rs` and the command line share this module, so it uses the standard library and `toml` alone.

pub mod change_rule;
pub mod files;
pub mod model;
pub mod names;
pub mod place;
pub mod problem;
pub mod report;
mod resolve;
pub mod rows;
pub mod rule;
pub mod rules;
pub mod shape;
mod spaces;
pub mod suggest;
mod syntax;
pub mod vocabulary;

use std::path::Path;

use files::{Drafts, Sources};
use model::Catalogue;
use problem::Problems;
use report::Report;
use rows::Written;
use rule::Level;

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
    let Reading { catalogue, report } = read_drafted(directory, &directory.to_string_lossy(), drafts);
    match catalogue {
        Some(catalogue) if report.lines(Level::Error).next().is_none() => Ok(Loaded { catalogue, report }),
        _ => Err(report),
    }
}

/// What came of reading a catalogue: the files, their problems, and the catalogue as far as its references lead
/// somewhere.
#[derive(Debug)]
pub struct Reading {
    /// `None` where the problems leave no whole catalogue.
    pub catalogue: Option<Catalogue>,
    pub report: Report,
}

/// Reads and checks the catalogue in a directory, for those who also use one that breaks a rule or need its files.
pub fn read(directory: &Path) -> Reading {
    read_as(directory, &directory.to_string_lossy())
}

/// The same of a directory that a person knows by another path.
pub fn read_as(directory: &Path, shown: &str) -> Reading {
    read_drafted(directory, shown, &Drafts::new())
}

fn read_drafted(directory: &Path, shown: &str, drafts: &Drafts) -> Reading {
    let mut problems = Problems::default();
    let sources = Sources::read(directory, shown, drafts, &mut problems);
    let catalogue = {
        let written = Written::parse(&sources, &mut problems);
        rules::check(&written, &sources, &mut problems);
        Catalogue::resolve(&written)
    };
    Reading { catalogue, report: Report { sources, problems: problems.into_sorted() } }
}
