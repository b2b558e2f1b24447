//! What is wrong with a catalogue, said so that the person who edits it can mend it.

pub mod character;
pub mod place;
pub mod rule;

use std::collections::BTreeSet;

use crate::problem::place::{FileId, Place};
use crate::problem::rule::{Rule, Severity};
use crate::reading::files::Sources;

/// One problem: the rule that was broken, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub rule: Rule,
    pub place: Place,
    pub message: String,
    pub help: Option<String>,
    /// The other place, where two clash.
    pub related: Option<Related>,
    /// What would be right in the place of what stands there.
    pub replacement: Option<String>,
    /// The character that may not stand there, where it is one: nobody tells it from others by its looks.
    pub character: Option<char>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    pub place: Place,
    pub note: String,
}

impl Problem {
    #[must_use]
    pub fn new(rule: Rule, place: Place, message: String) -> Self {
        Self { rule, place, message, help: None, related: None, replacement: None, character: None }
    }

    /// `[code]` where rows begin with `[[code]]`, or the other way about.
    #[must_use]
    pub fn wrong_heading(place: Place, right: String) -> Self {
        Self::new(Rule::WrongType, place, "this heading has the wrong number of square brackets".to_owned())
            .replacement(right)
    }

    /// A key whose heading is missing above it, or that slipped under another.
    #[must_use]
    pub fn misplaced_key(name: &str, place: Place, heading: &str) -> Self {
        Self::may_not_stand_here(name, place, heading)
            .help(format!("write {heading} above it where a new one begins, else move it up or down to its own"))
    }

    #[must_use]
    pub fn may_not_stand_here(name: &str, place: Place, heading: &str) -> Self {
        let message = format!("`{name}` may not stand here: it belongs under {heading}");
        Self::new(Rule::UnknownKey, place, message)
    }

    #[must_use]
    pub fn help(mut self, help: String) -> Self {
        self.help = Some(help);
        self
    }

    #[must_use]
    pub fn related(mut self, place: Place, note: &str) -> Self {
        self.related = Some(Related { place, note: note.to_owned() });
        self
    }

    /// `suggestion` is the value as it should stand in the file, quotes included.
    #[must_use]
    pub fn replacement(mut self, suggestion: String) -> Self {
        self.help.get_or_insert_with(|| format!("write {suggestion}"));
        self.replacement = Some(suggestion);
        self
    }
}

impl Problem {
    /// Where the character stands that may not stand there.
    #[must_use]
    pub fn place_of_character(&self, sources: &Sources) -> Option<Place> {
        character::place(self.character?, self.place, sources)
    }

    /// `character` is what is wrong there, or a part of what is.
    #[must_use]
    pub fn holding(mut self, character: Option<char>) -> Self {
        self.character = character;
        self
    }
}

/// The problems found so far, and the files of which not everything could be read.
#[derive(Debug, Default)]
pub struct Problems {
    list: Vec<Problem>,
    incomplete: BTreeSet<FileId>,
}

impl Problems {
    pub fn push(&mut self, problem: Problem) {
        self.list.push(problem);
    }

    pub fn extend(&mut self, problems: impl IntoIterator<Item = Problem>) {
        self.list.extend(problems);
    }

    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.list.iter()
    }

    /// Leaves out what hinders nobody and is for whoever edits the catalogue.
    pub fn forget_notes(&mut self) {
        self.list.retain(|problem| problem.rule.severity() != Severity::Note);
    }

    /// From now on nothing is concluded from what this file does not hold.
    pub fn mark_incomplete(&mut self, file: FileId) {
        self.incomplete.insert(file);
    }

    #[must_use]
    pub fn is_incomplete(&self, file: FileId) -> bool {
        self.incomplete.contains(&file)
    }

    /// All problems, in the order of files and places.
    #[must_use]
    pub fn into_sorted(mut self) -> Vec<Problem> {
        self.list.sort_by_key(|one| (one.place, one.rule));
        self.list.dedup();
        self.list
    }
}
