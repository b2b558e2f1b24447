//! What the catalogue declares, for the rules that follow a reference.

use std::collections::BTreeMap;

use super::super::files::{Place, Sources};
use super::super::report::Problems;
use super::super::rows::{Row, Written};
use super::super::shape::{FileShape, Target};

/// Where a row is declared, and whether it is retired.
#[derive(Clone, Copy, Debug)]
pub struct Declaration {
    pub place: Place,
    pub is_retired: bool,
}

/// Every row that can be referred to.
#[derive(Debug, Default)]
pub struct Declared<'a> {
    words: BTreeMap<(Target, &'a str), Declaration>,
    numbers: BTreeMap<(Target, u16), Declaration>,
    /// Targets whose files could not be read in full, so that a reference may well be right.
    uncertain: Vec<Target>,
}

impl<'a> Declared<'a> {
    pub fn collect(written: &'a Written<'_>, sources: &Sources, problems: &Problems) -> Self {
        let mut declared = Self::default();
        for row in written.statuses() {
            declared.add_word(Target::Status, row, "status");
        }
        for row in written.remedies() {
            declared.add_word(Target::Remedy, row, "name");
        }
        for row in written.risk_codes() {
            declared.add_number(Target::RiskCode, row);
        }
        for rows in written.series() {
            rows.series.into_iter().for_each(|series| declared.add_number(Target::Series, series));
            rows.codes().for_each(|code| declared.add_number(Target::Code, code));
        }
        declared.uncertain = uncertain(sources, problems);
        declared
    }

    pub fn word(&self, target: Target, word: &str) -> Option<Declaration> {
        self.words.get(&(target, word)).copied()
    }

    pub fn number(&self, target: Target, number: u16) -> Option<Declaration> {
        self.numbers.get(&(target, number)).copied()
    }

    pub fn words(&self, target: Target) -> impl Iterator<Item = &'a str> {
        self.words.keys().filter(move |(kind, _)| *kind == target).map(|(_, word)| *word)
    }

    pub fn is_certain(&self, target: Target) -> bool {
        !self.uncertain.contains(&target)
    }

    /// The declared number below and the one above, for a suggestion.
    pub fn neighbours(&self, target: Target, number: u16) -> Vec<u16> {
        let below = self.numbers.range((target, 0)..(target, number)).next_back();
        let above = self.numbers.range((target, number)..=(target, u16::MAX)).next();
        below.into_iter().chain(above).map(|((_, number), _)| *number).collect()
    }

    fn add_word(&mut self, target: Target, row: Row<'a>, key: &str) {
        if let Some(word) = row.text(key) {
            let declaration = Declaration { place: word.place, is_retired: row.has("retired") };
            self.words.entry((target, word.value)).or_insert(declaration);
        }
    }

    fn add_number(&mut self, target: Target, row: Row<'_>) {
        if let Some(number) = row.number("number") {
            let declaration = Declaration { place: number.place, is_retired: row.has("retired") };
            self.numbers.entry((target, number.value)).or_insert(declaration);
        }
    }
}

/// The targets of which a row may stand in a file, or a part of one, that could not be read.
fn uncertain(sources: &Sources, problems: &Problems) -> Vec<Target> {
    let headings = [
        (Target::Status, "status"),
        (Target::RiskCode, "risk_code"),
        (Target::Remedy, "remedy"),
        (Target::Series, "series"),
        (Target::Code, "code"),
    ];
    let is_uncertain = |heading: &str| {
        let holds = |shape: &FileShape| shape.table.key(heading).is_some();
        let mut holders = sources.iter().filter(|(_, file)| file.shape.is_some_and(holds)).peekable();
        holders.peek().is_none() || holders.any(|(id, _)| problems.is_incomplete(id))
    };
    headings.into_iter().filter(|(_, heading)| is_uncertain(heading)).map(|(target, _)| target).collect()
}
