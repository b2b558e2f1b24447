//! What a value says that the catalogue knows.

use alloc::string::ToString;
use alloc::vec::Vec;
use core::fmt;

use super::super::forms::letters;
use super::super::text_tree;
use super::super::tree::Tree;
use super::field::Field;
use crate::disclosure::Disclosure;
use crate::generated::{RiskCode, Status, StatusCode};

/// Something that the catalogue knows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    StatusCode(StatusCode),
    RiskCode(RiskCode),
    RiskScore(RiskCode),
    Status(Status),
}

impl Meaning {
    /// Whether it is to be seen first where there is much.
    pub(super) fn is_grave(self) -> bool {
        match self {
            Self::StatusCode(code) => code.disclosure() == Disclosure::Internal,
            Self::RiskCode(_) | Self::RiskScore(_) => true,
            Self::Status(_) => false,
        }
    }
}

impl Meaning {
    /// The number of a code or of a risk.
    pub(super) fn number(self) -> Option<u16> {
        match self {
            Self::StatusCode(code) => Some(code.as_u16()),
            Self::RiskCode(risk_code) | Self::RiskScore(risk_code) => Some(risk_code.as_u16()),
            Self::Status(_) => None,
        }
    }
}

impl fmt::Display for Meaning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::StatusCode(code) => code.fmt(f),
            Self::RiskCode(risk_code) => risk_code.fmt(f),
            Self::RiskScore(risk_code) => f.write_str(risk_code.risk_score()),
            Self::Status(status) => status.fmt(f),
        }
    }
}

/// All that a value can mean in a field: its numbers, those in its texts and keys, and the catalogue's words.
pub(super) struct Meanings {
    pub(super) field: Field,
    pub(super) found: Vec<Meaning>,
    /// Whether the texts may be about a code that is read: in the vendor's words of one may be the name of another.
    pub(super) is_beside_a_code: bool,
}

impl Meanings {
    pub(super) fn of(value: &Tree, field: Field) -> Vec<Meaning> {
        let mut meanings = Self::none(field);
        meanings.value(value);
        meanings.found
    }

    pub(super) fn none(field: Field) -> Self {
        Self { field, found: Vec::new(), is_beside_a_code: false }
    }

    pub(super) fn value(&mut self, value: &Tree) {
        let is_sure = self.field.is_sure();
        match value {
            Tree::Nothing | Tree::Bool(_) => (),
            Tree::Number(number) => self.numbers(&number.to_string()),
            Tree::OtherNumber(number) => self.numbers(number),
            Tree::Text(text) => self.text(text),
            // What stands in objects is looked at by its own names, unless it belongs to the value.
            Tree::List(items) => {
                let is_map = |item: &Tree| matches!(item, Tree::Map(_));
                items.iter().filter(|item| is_sure || !is_map(item)).for_each(|item| self.value(item));
            }
            Tree::Map(entries) if is_sure => {
                for (name, value) in entries {
                    self.text(name);
                    self.value(value);
                }
            }
            Tree::Map(_) => (),
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        match self.field {
            // What a body in a text says is looked at by its own names.
            Field::Other if text_tree::is_one(text) => return,
            Field::Other => (),
            _ => match text.trim().parse().map(Tree::of_float) {
                Ok(Tree::Number(number)) => self.number(&number.to_string()),
                _ => self.numbers(text),
            },
        }
        if self.is_beside_a_code {
            self.find(StatusCode::from_name(text.trim()).map(Meaning::StatusCode));
            self.find(RiskCode::from_name(text.trim()).map(Meaning::RiskCode));
        }
        self.words(&letters(text));
    }

    fn numbers(&mut self, text: &str) {
        if self.field.is_sure() {
            let runs: Vec<_> = text.split(|character: char| !character.is_ascii_digit()).collect();
            for digits in &runs {
                self.number(digits);
            }
            // Thousands may be set apart.
            for pair in runs.windows(2).filter(|pair| pair[0].len() == 1 && pair[1].len() == 3) {
                self.number(&pair.concat());
            }
            return;
        }
        // A number by itself, or the first of what is joined: a day has several, a sentence begins with none.
        for word in text.split([',', ';', '|']).filter_map(|joined| joined.split_whitespace().next()) {
            let mut runs =
                word.split(|character: char| !character.is_ascii_digit()).filter(|digits| !digits.is_empty());
            if let (Some(digits), None) = (runs.next(), runs.next()) {
                self.number(digits);
            }
        }
    }

    fn number(&mut self, digits: &str) {
        let Ok(number) = digits.trim_start_matches('0').parse::<u16>() else { return };
        self.find(StatusCode::from_u16(number).map(Meaning::StatusCode));
        self.find(RiskCode::from_u16(number).map(Meaning::RiskCode));
    }

    fn words(&mut self, text: &str) {
        for risk_code in RiskCode::ALL {
            self.find(has_word(text, risk_code.risk_score()).then_some(Meaning::RiskScore(*risk_code)));
        }
        for status in Status::ALL {
            let is_all = text.len() <= status.as_str().len() && has_word(text, status.as_str());
            self.find(is_all.then_some(Meaning::Status(*status)));
        }
        if self.field == Field::Other || self.is_beside_a_code {
            return;
        }
        // Where the name says that it is a risk, `high` is a high one; one that asks for nothing is everybody's word.
        let is_of_risk = matches!(self.field, Field::RiskCode | Field::Risk);
        for risk_code in RiskCode::ALL {
            let is_grave = || risk_code.remedy().is_none_or(|remedy| remedy.kind().is_for_a_person());
            let is_short = is_of_risk && risk_code.name().strip_suffix("_risk") == Some(text) && is_grave();
            self.find((is_short || has_word(text, risk_code.name())).then_some(Meaning::RiskCode(*risk_code)));
        }
        for code in StatusCode::ALL {
            self.find(has_word(text, code.name()).then_some(Meaning::StatusCode(*code)));
        }
    }

    fn find(&mut self, meaning: Option<Meaning>) {
        let is_new = |meaning: &Meaning| self.field.can_mean(*meaning) && !self.found.contains(meaning);
        if let Some(meaning) = meaning.filter(is_new) {
            self.found.push(meaning);
        }
    }
}

/// Whether the letters of a text have those of a word in them, whose parts are separated as the catalogue does it.
fn has_word(text: &str, word: &str) -> bool {
    if text.len() < word.bytes().filter(|byte| *byte != b'_').count() {
        return false;
    }
    let (first, others) = word.split_once('_').unwrap_or((word, ""));
    let mut beginnings = text.match_indices(first);
    beginnings.any(|(place, _)| {
        let rest = text.get(place + first.len()..);
        others.split('_').try_fold(rest.unwrap_or_default(), |rest, part| rest.strip_prefix(part)).is_some()
    })
}
