//! An edit while it is made: the catalogue as it was before, and as each save leaves it.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use idv_catalogue_codegen::Reading;
use idv_catalogue_codegen::model::Catalogue;
use idv_catalogue_codegen::problem::rule::Severity;

use super::view::{Section, View};
use crate::catalogue::Opened;
use crate::commands::diff::{self, Revision};
use crate::commands::{check, explain};
use crate::output::draw;

/// With what the catalogue is compared.
pub enum Since {
    /// What was there at the start; where that was broken, the first that is sound.
    Start,
    Revision(String, Box<Revision>),
}

pub struct Edit {
    now: Opened,
    /// `None` until there is something to compare with.
    old: Option<Revision>,
    /// What that is, for a person.
    since: String,
    /// The last that could be read as a whole.
    last: Option<Catalogue>,
    /// What to ask `explain` for the rows that were touched last.
    rows: Vec<Vec<String>>,
}

impl Edit {
    pub fn begun(now: Opened, since: Since) -> Self {
        let (since, old) = match since {
            Since::Start => ("the start".to_owned(), None),
            Since::Revision(name, revision) => (name, Some(*revision)),
        };
        let last = old.as_ref().map(|old| old.catalogue.clone());
        let mut edit = Self { now, old, since, last, rows: Vec::new() };
        edit.follow();
        if edit.old.is_none() {
            "it was first sound".clone_into(&mut edit.since);
        }
        edit
    }

    /// Reads what stands there by now, and tells whether that is anything new.
    pub fn read_again(&mut self) -> bool {
        let now = self.now.read_again();
        if is_same(now.reading(), self.now.reading()) {
            return false;
        }
        self.now = now;
        self.follow();
        true
    }

    fn follow(&mut self) {
        let reading = self.now.reading();
        // What is made up in a broken catalogue was touched by nobody.
        if !reading.is_whole {
            return;
        }
        let mut touched = self.last.as_ref().map(|last| diff::rows(last, &reading.catalogue)).unwrap_or_default();
        // Rows that are called the same are explained together.
        let mut known = BTreeSet::new();
        touched.retain(|queries| known.insert(queries.clone()));
        if !touched.is_empty() {
            self.rows = touched;
        }
        self.last = Some(reading.catalogue.clone());
        if self.old.is_none() {
            self.old = self.revision();
        }
    }

    /// What stands there, to be compared; `None` where it is broken.
    fn revision(&self) -> Option<Revision> {
        Revision::of_reading(self.now.directory().unwrap_or(Path::new("catalogue")), self.now.reading())
    }

    pub fn view(&self) -> io::Result<View> {
        let report = &self.now.reading().report;
        let drawn = |is_note: bool| -> Vec<_> {
            let problems = report.problems.iter();
            let meant = problems.filter(|problem| (problem.rule.severity() == Severity::Note) == is_note);
            meant.map(|problem| draw::problem(problem, &report.sources)).collect()
        };
        let section = |title: &str, noun, parts: Vec<_>| {
            let has_something = !parts.is_empty();
            has_something.then(|| Section { title: title.to_owned(), noun, parts })
        };
        let sections = [
            section("What is wrong or asks for a look", "problem", drawn(false)),
            Some(self.changes()?),
            section("What the last edit touched", "row", self.touched()?),
            section("Notes", "note", drawn(true)),
        ];
        let sound = Some(self.now.catalogue()).filter(|_| self.now.is_sound());
        Ok(View { headline: check::summary(sound, report), sections: sections.into_iter().flatten().collect() })
    }

    /// What changed since the catalogue was as it is compared with.
    fn changes(&self) -> io::Result<Section> {
        let Some((old, new)) = self.old.clone().zip(self.revision()) else {
            let title = "Nothing is compared until the catalogue is sound".to_owned();
            return Ok(Section { title, noun: "change", parts: Vec::new() });
        };
        let between = diff::between(old, new)?;
        Ok(Section {
            title: format!("Since {}: {}", self.since, between.summary),
            noun: "change",
            parts: between.changes,
        })
    }

    /// The rows as they are explained, as far as they are still there.
    fn touched(&self) -> io::Result<Vec<String>> {
        let mut explained = Vec::new();
        for queries in &self.rows {
            for query in queries {
                let named = explain::named(query, self.now.facts())?;
                if !named.is_empty() {
                    explained.extend(named);
                    break;
                }
            }
        }
        Ok(explained)
    }
}

/// Whether two readings are of the same texts, with the same problems.
fn is_same(one: &Reading, other: &Reading) -> bool {
    let texts = |reading: &Reading| -> Vec<_> {
        reading.report.sources.iter().map(|(_, file)| (file.path.clone(), file.text.clone())).collect()
    };
    one.report.problems == other.report.problems && texts(one) == texts(other)
}
