//! How readings of the catalogue that is edited differ, for who shows it while it is.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use super::revision::{Asked, Revision};
use super::{Difference, compare, older, report};
use crate::outcome::Outcome;
use crate::output::shown::shown;
use idv_catalogue_codegen::Reading;
use idv_catalogue_codegen::change_rule::Level;
use idv_catalogue_codegen::model::Catalogue;

/// What lies between two readings.
pub struct Between {
    /// How many changes there are, by level.
    pub summary: String,
    /// The gravest first, and those of the judgement before all.
    pub changes: Vec<String>,
}

impl Revision {
    /// A reading to compare later ones with; `None` where it is broken.
    pub fn of_reading(name: &Path, reading: &Reading) -> Option<Self> {
        Self::without_version(shown(name), reading.clone(), Asked::Sound).ok()
    }

    /// The older catalogue that somebody asked for: a directory, or a revision of the repository that `here` is in.
    ///
    /// # Errors
    /// The outcome of the command, where there is none that can be compared with: that has been said.
    pub fn asked(asked: &str, here: &Path) -> Result<Self, Outcome> {
        older(asked, here).map_err(|why| why.tell())
    }
}

/// What `diff` says of two readings.
pub fn between(old: Revision, new: Revision) -> io::Result<Between> {
    let has_overlay = new.catalogue.overlay.is_some();
    let compared = if has_overlay { Difference::of_overlay } else { Difference::between };
    let difference = compared(old, new, Level::Breaking);
    Ok(Between { summary: report::summary(&difference.changes), changes: report::each(&difference)? })
}

/// What to ask `explain` for the rows that differ: each row once, those of the gravest changes first.
pub fn rows(old: &Catalogue, new: &Catalogue) -> Vec<Vec<String>> {
    let mut seen = BTreeSet::new();
    let queries = compare::changes(old, new).into_iter().map(|change| change.row.queries());
    queries.filter(|queries| !queries.is_empty() && seen.insert(queries.clone())).collect()
}
