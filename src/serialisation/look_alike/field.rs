//! What a field seems to hold, by its name.

use alloc::string::String;

use super::super::forms::letters;
use super::super::tree::Tree;
use super::Place;
use super::meaning::Meaning;
use super::other_codes::{self, words};
use crate::generated::Status;

/// What a field seems to hold, by its name.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Field {
    StatusCodes,
    RiskCode,
    /// Risk under another name, such as a level.
    Risk,
    /// The vendor's own name for the status, written otherwise.
    VerificationStatus,
    Status,
    /// Nothing of ours, though a word in it may be the vendor's alone.
    #[default]
    Other,
}

/// What is put behind a name, and says nothing of what it is a name of.
const ENDINGS: &[&str] = &[
    "list", "array", "detail", "info", "number", "old", "values", "value", "raw", "set", "text", "string", "json",
    "csv", "new", "all", "items", "item", "cd", "s",
];

/// What a name holds that is ours, or nearly so.
pub(super) const NAMES: [&str; 4] = ["statuscode", "riskcode", "riskscore", "verificationstatus"];

impl Field {
    /// What a value says that something beside it is, if it is such a name itself.
    pub(super) fn named_by(value: &Tree) -> Option<Self> {
        /// A sentence with such a word in it is no name.
        const LONGEST: usize = 40;
        let Tree::Text(text) = value else { return None };
        let is_name = |it: char| it.is_alphanumeric() || matches!(it, '_' | '-' | '.' | '/' | ' ');
        if text.len() > LONGEST || !text.chars().all(is_name) {
            return None;
        }
        let letters = letters(text);
        let is_ours = NAMES.iter().take(3).any(|name| letters.contains(name));
        is_ours.then(|| Self::of(stem(&letters), &words(text), &Place::default())).filter(|field| field.is_sure())
    }

    /// By the stem of a name, its words, and what stands around it.
    pub(super) fn of(name: &str, words: &[String], around: &Place) -> Self {
        if name.contains("statuscode") || is_slip_of(name, "statuscode") {
            return Self::StatusCodes;
        }
        if ["riskcode", "riskscore"].iter().any(|known| name.contains(known) || is_slip_of(name, known)) {
            return Self::RiskCode;
        }
        // `code` is one of what it stands in.
        let of_what = |noun: &str| {
            let kind = name.strip_suffix(noun).or_else(|| name.split_once("codes").map(|(kind, _)| kind))?;
            Some(if kind.is_empty() { around.letters.as_str() } else { kind })
        };
        match (of_what("code"), of_what("score")) {
            (Some(kind), _) | (_, Some(kind)) if kind.contains("risk") => Self::RiskCode,
            (Some(_), _) if !other_codes::are_meant(words, &around.words) => Self::StatusCodes,
            _ if name.contains("risk") || around.letters.ends_with("risk") => Self::Risk,
            _ if name.contains("verificationstatu") || (name == "statu" && around.letters.is_empty()) => {
                Self::VerificationStatus
            }
            _ if ["statu", "statuse", "statusid", "reason"].iter().any(|ending| name.ends_with(ending)) => Self::Status,
            _ => Self::Other,
        }
    }

    /// Whether all that stands in it belongs to it, under whatever names and in whatever form.
    pub(super) fn is_sure(self) -> bool {
        matches!(self, Self::StatusCodes | Self::RiskCode)
    }

    pub(super) fn can_mean(self, meaning: Meaning) -> bool {
        match meaning {
            Meaning::StatusCode(_) => !matches!(self, Self::Risk | Self::Other),
            Meaning::RiskCode(_) => matches!(self, Self::RiskCode | Self::Risk),
            // These words are the vendor's alone, whatever they are called.
            Meaning::RiskScore(_) => true,
            // Of the words for a status these are the vendor's, and the others everybody's.
            Meaning::Status(Status::InvalidData | Status::InconsistentData) => true,
            Meaning::Status(_) => self == Self::VerificationStatus,
        }
    }
}

/// Whether a name is a known one but for one letter that is missing, too many, another, or in its neighbour's place.
fn is_slip_of(name: &str, known: &str) -> bool {
    let same = name.bytes().zip(known.bytes()).take_while(|(one, other)| one == other).count();
    match (&name.as_bytes()[same..], &known.as_bytes()[same..]) {
        ([_, name @ ..], known) if name == known => true,
        (name, [_, known @ ..]) if name == known => true,
        ([first, second, name @ ..], [third, fourth, known @ ..]) if (first, second) == (fourth, third) => {
            name == known
        }
        ([_, name @ ..], [_, known @ ..]) => name == known,
        _ => false,
    }
}

/// A name without what was put behind it.
pub(super) fn stem(name: &str) -> &str {
    let mut stem = name.trim_end_matches(|character: char| character.is_ascii_digit());
    while let Some(shorter) = ENDINGS.iter().find_map(|ending| stem.strip_suffix(ending)) {
        stem = shorter;
    }
    stem
}
