//! The two catalogues that judge each case: which is before, which is now, and how each is named.

use std::path::Path;

use idv_catalogue_codegen::model::Catalogue;
use serde::{Deserialize, Serialize};

use crate::catalogue::{Facts, Over, Shown, default_directory};
use crate::commands::diff::change::Change;
use crate::commands::diff::compare;
use crate::commands::diff::matching::Matching;
use crate::commands::diff::revision::{Asked, Revision};
use crate::outcome::{Outcome, note};
use crate::output::shown::shown;

/// The catalogue by which cases were judged, and the one by which they are.
pub struct Sides {
    /// Its remedies are called what they are called now, so that a new name is no other step.
    before: Catalogue,
    now: Catalogue,
    changes: Vec<Change>,
    compared: Compared,
}

/// What a report compares.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Compared {
    pub before: Side,
    pub now: Side,
}

/// One of two catalogues that are compared. It is the same by whatever name it goes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Side {
    /// Where it stands, for a person.
    pub name: String,
    /// The digest of its facts and judgement, an overlay's among them.
    digest: String,
    pub overlay: Option<OverlayOf>,
}

/// The overlay that stands over a catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverlayOf {
    pub institution: String,
    digest: String,
}

impl Compared {
    /// The institution, where what its overlay judges otherwise than the house is all that is compared.
    pub fn institution(&self) -> Option<&str> {
        let overlay = self.now.overlay.as_ref().filter(|_| self.before.overlay.is_none())?;
        Some(&overlay.institution)
    }

    pub fn is_same(&self, other: &Self) -> bool {
        self.before.is_same(&other.before) && self.now.is_same(&other.now)
    }
}

impl Side {
    fn of(name: String, catalogue: &Catalogue) -> Self {
        let overlay = catalogue.overlay.as_ref();
        let overlay = overlay.map(|it| OverlayOf { institution: it.name.clone(), digest: it.digest.clone() });
        Self { name, digest: Facts::of(catalogue).digest(), overlay }
    }

    fn is_same(&self, other: &Self) -> bool {
        (&self.digest, &self.overlay) == (&other.digest, &other.overlay)
    }
}

impl Sides {
    /// What is to be compared; `None` where nothing is.
    ///
    /// Now is the catalogue that is here, with the overlay over it that is named. Before is what `against` names, with the same
    /// overlay over it, or an overlay, which stands in the other's place; without `against`, it is the catalogue without an overlay.
    ///
    /// # Errors
    /// The outcome of the command, where one of them is not there or is broken: that has been said.
    pub fn read(over: &Over, against: Option<&str>) -> Result<Option<Self>, Outcome> {
        let overlay = over.directory();
        if overlay.is_none() && against.is_none() {
            return Ok(None);
        }
        let now = here(overlay)?;
        let before = match against {
            None => here(None)?,
            Some(directory) if Path::new(directory).join("overlay.toml").is_file() => {
                if overlay.is_none() {
                    note(&format!(
                        "note: the overlay in {directory} is taken for what was before, and no overlay for now; what it would \
                         change is told by `--overlay {directory}` alone"
                    ));
                }
                here(Some(Path::new(directory)))?
            }
            Some(revision) => other(revision, overlay)?,
        };
        Ok(Some(Self::between(before, now)))
    }

    fn between((before, mut was): (String, Catalogue), (name, now): (String, Catalogue)) -> Self {
        let compared = Compared { before: Side::of(before, &was), now: Side::of(name, &now) };
        let changes = compare::changes_of_rows(&was, &now);
        Matching::of(&was, &now).rename_remedies(&mut was, &now);
        Self { before: was, now, changes, compared }
    }

    pub fn before(&self) -> Facts<'_> {
        Facts::of(&self.before)
    }

    pub fn now(&self) -> Facts<'_> {
        Facts::of(&self.now)
    }

    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    pub fn compared(&self) -> &Compared {
        &self.compared
    }

    #[cfg(test)]
    pub fn of(was: Catalogue, now: Catalogue) -> Self {
        Self::between(("before".to_owned(), was), ("now".to_owned(), now))
    }
}

/// The catalogue that is here, with an overlay over it, if there is one.
fn here(overlay: Option<&Path>) -> Result<(String, Catalogue), Outcome> {
    let opened = Shown::of(None, overlay.map(Path::to_owned)).read_to_judge()?;
    let name = opened.directory().map_or_else(|| "what this program carries".to_owned(), shown);
    Ok((named(name, overlay), opened.catalogue().clone()))
}

/// The catalogue of a directory or a revision, with an overlay over it, if there is one.
fn other(revision: &str, overlay: Option<&Path>) -> Result<(String, Catalogue), Outcome> {
    let asked = overlay.map_or(Asked::Whole, Asked::Under);
    let read = match Path::new(revision) {
        directory if directory.is_dir() => Revision::in_directory(directory, asked),
        _ => Revision::in_revision(revision, &default_directory(), asked),
    };
    let Revision { name, catalogue, .. } = read.map_err(|why| why.tell())?;
    Ok((named(name, overlay), catalogue))
}

fn named(catalogue: String, overlay: Option<&Path>) -> String {
    match overlay {
        Some(overlay) => format!("{catalogue} with the overlay {} over it", shown(overlay)),
        None => catalogue,
    }
}
