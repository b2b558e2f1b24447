//! What the catalogue declares, for the rules that follow a reference.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::clean_text::quoted;
use crate::names::is_snake_case;
use crate::problem::Problems;
use crate::problem::place::Place;
use crate::reading::files::{SourceFile, Sources};
use crate::reading::rows::{Row, Written};
use crate::shape::{FileShape, Target};

/// Where a row is declared, and whether it is retired.
#[derive(Clone, Copy, Debug)]
pub struct TargetRow {
    pub place: Place,
    pub is_retired: bool,
}

/// What a row is called by where it is referred to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Called<'a> {
    Word(&'a str),
    Number(u16),
}

impl Called<'_> {
    /// As it stands in a file.
    pub fn written(&self) -> String {
        match self {
            Self::Word(word) => quoted(word),
            Self::Number(number) => number.to_string(),
        }
    }
}

impl fmt::Display for Called<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word(word) => f.write_str(word),
            Self::Number(number) => write!(f, "{number}"),
        }
    }
}

/// Every row that can be referred to.
#[derive(Debug, Default)]
pub struct Targets<'a> {
    words: BTreeMap<(Target, &'a str), TargetRow>,
    numbers: BTreeMap<(Target, u16), TargetRow>,
    /// Targets of which not every row could be read.
    uncertain: Vec<Target>,
}

impl<'a> Targets<'a> {
    pub fn collect(written: &'a Written<'_>, sources: &Sources, problems: &Problems) -> Self {
        let mut targets = Self { uncertain: uncertain(written, sources, problems), ..Self::default() };
        for row in written.statuses() {
            targets.add_word(Target::Status, row, "status");
        }
        for row in written.remedies() {
            targets.add_word(Target::Remedy, row, "name");
        }
        for row in written.risk_codes() {
            targets.add_number(Target::RiskCode, row);
        }
        for rows in written.series() {
            rows.series.into_iter().for_each(|series| targets.add_number(Target::Series, series));
            rows.codes().for_each(|code| targets.add_number(Target::Code, code));
        }
        targets
    }

    /// With the remedies that an overlay adds.
    pub fn and_remedies_of(mut self, overlay: &'a Written<'_>) -> Self {
        overlay.remedies().for_each(|row| self.add_word(Target::Remedy, row, "name"));
        self
    }

    pub fn word(&self, target: Target, word: &str) -> Option<TargetRow> {
        self.words.get(&(target, word)).copied()
    }

    pub fn number(&self, target: Target, number: u16) -> Option<TargetRow> {
        self.numbers.get(&(target, number)).copied()
    }

    pub fn words(&self, target: Target) -> impl Iterator<Item = &'a str> {
        self.words.keys().filter(move |(kind, _)| *kind == target).map(|(_, word)| *word)
    }

    /// What the rows of a kind are called by.
    pub fn called(&self, target: Target) -> impl Iterator<Item = Called<'a>> {
        let numbers = self.numbers.range((target, 0)..=(target, u16::MAX));
        self.words(target).map(Called::Word).chain(numbers.map(|((_, number), _)| Called::Number(*number)))
    }

    pub fn row(&self, target: Target, called: Called<'_>) -> Option<TargetRow> {
        match called {
            Called::Word(word) => self.word(target, word),
            Called::Number(number) => self.number(target, number),
        }
    }

    /// The file of the rows of a kind, as a whole, where they stand in one.
    pub fn file(&self, target: Target) -> Option<Place> {
        let rows = self.called(target).filter_map(|called| self.row(target, called));
        let files: BTreeSet<_> = rows.map(|row| row.place.file).collect();
        let only = files.first().filter(|_| files.len() == 1)?;
        Some(Place { file: *only, start: 0, end: 0 })
    }

    /// Whether a reference that leads nowhere is wrong. Where a row could not be read it may be right; where there is
    /// no row at all, that is the one problem.
    pub fn is_certain(&self, target: Target) -> bool {
        let mut numbers = self.numbers.range((target, 0)..=(target, u16::MAX));
        !self.uncertain.contains(&target) && (self.words(target).next().is_some() || numbers.next().is_some())
    }

    /// The declared number below and the one above, for a suggestion.
    pub fn neighbours(&self, target: Target, number: u16) -> Vec<u16> {
        let below = self.numbers.range((target, 0)..(target, number)).next_back();
        let above = self.numbers.range((target, number)..=(target, u16::MAX)).next();
        below.into_iter().chain(above).map(|((_, number), _)| *number).collect()
    }

    fn add_word(&mut self, target: Target, row: Row<'a>, key: &str) {
        // What is written wrongly here may be written rightly where it is referred to.
        match row.text(key).filter(|word| {
            crate::clean_text::is_clean(word.value)
                && word.value.is_ascii()
                && (key != "name" || is_snake_case(word.value))
        }) {
            Some(word) => add(&mut self.words, (target, word.value), word.place, row),
            None => self.uncertain.push(target),
        }
    }

    fn add_number(&mut self, target: Target, row: Row<'_>) {
        match row.number("number") {
            Some(number) => add(&mut self.numbers, (target, number.value), number.place, row),
            None => self.uncertain.push(target),
        }
    }
}

/// The first row counts, unless only a later one is in use: that they are two has a rule of its own.
fn add<K: Ord>(declarations: &mut BTreeMap<K, TargetRow>, key: K, place: Place, row: Row<'_>) {
    let declaration = TargetRow { place, is_retired: row.has("retired") };
    let first = declarations.entry(key).or_insert(declaration);
    if first.is_retired {
        *first = declaration;
    }
}

/// The targets of which a row may stand in a file that could not be read in full or is none of the catalogue's, or under a heading
/// that is unknown.
fn uncertain(written: &Written<'_>, sources: &Sources, problems: &Problems) -> Vec<Target> {
    let headings = [
        (Target::Status, "status"),
        (Target::RiskCode, "risk_code"),
        (Target::Remedy, "remedy"),
        (Target::Series, "series"),
        (Target::Code, "code"),
    ];
    let is_stranger = |file: &SourceFile| file.shape.is_none();
    let has_strangers = sources.iter().any(|(id, file)| is_stranger(file) && problems.is_incomplete(id));
    let is_uncertain = |heading: &'static str| {
        let holds = |shape: &FileShape| shape.table.key(heading).is_some();
        let mut holders = sources.iter().filter(|(_, file)| file.shape.is_some_and(holds));
        let mut read = written.files.iter().filter(|file| holds(file.shape));
        has_strangers || holders.any(|(id, _)| problems.is_incomplete(id)) || read.any(|file| file.has_foreign_heading)
    };
    headings.into_iter().filter(|(_, heading)| is_uncertain(heading)).map(|(target, _)| target).collect()
}
