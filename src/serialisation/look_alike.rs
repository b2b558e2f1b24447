//! Fields that are none of a case's, and look as if they were: named alike, and filled with what the catalogue knows.
//!
//! Between the vendor and whoever judges stand gateways, queues and spreadsheets, each of which renames, wraps and joins. A
//! field is told by its name and its value together: names alone are often alike, and numbers alone are codes by chance.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use super::forms::letters;
use super::tree::Tree;
use crate::case::{Case, Unreadable, UnreadableKind};
use crate::generated::{RiskCode, Status, StatusCode};

/// How far down a look-alike is looked for: the top, what stands in one of its objects, and what stands in one of those.
const DEPTH: usize = 2;

/// Adds to a case what among the other fields looks like its own and says something else, and gives the names of those that
/// look like its own and say nothing that the catalogue knows.
pub(super) fn told(others: &[(String, Tree)], case: &mut Case) -> Vec<String> {
    let mut search = Search { case, passed_over: Vec::new() };
    search.fields(others, &Names::default(), DEPTH);
    search.passed_over
}

/// Whether a value has anything in it that the catalogue knows as a risk code or a risk score.
pub(super) fn means_risk(value: &Tree) -> bool {
    let mut meanings = Vec::new();
    collect(value, true, &mut meanings);
    meanings.iter().any(|meaning| matches!(meaning, Meaning::RiskCode(_) | Meaning::RiskScore(_)))
        || matches!(value, Tree::Text(text) if letters(text).starts_with("completed"))
}

struct Search<'a> {
    case: &'a mut Case,
    passed_over: Vec<String>,
}

/// The names of the fields around a value, as they are shown and by their letters alone.
#[derive(Clone, Default)]
struct Names {
    shown: String,
    letters: String,
}

impl Names {
    fn with(&self, name: &str) -> Self {
        let dot = if self.shown.is_empty() { "" } else { "." };
        Self { shown: alloc::format!("{}{dot}{name}", self.shown), letters: self.letters.clone() + &letters(name) }
    }
}

impl Search<'_> {
    fn fields(&mut self, fields: &[(String, Tree)], around: &Names, depth: usize) {
        let is_http = fields.iter().any(|(name, _)| HTTP.contains(&letters(name).as_str()));
        for (name, value) in fields {
            let names = around.with(name);
            let field = match (Field::of(&letters(name), &names.letters, is_http), value) {
                (Field::Other, Tree::Text(text)) => Field::of_text(text),
                (field, _) => field,
            };
            self.field(field, &names, value);
            self.within(&names, value, depth);
        }
    }

    /// What stands in the objects of a value.
    fn within(&mut self, names: &Names, value: &Tree, depth: usize) {
        match value {
            Tree::Map(fields) if depth > 0 => self.fields(fields, names, depth - 1),
            Tree::List(items) => items.iter().for_each(|item| self.within(names, item, depth)),
            _ => (),
        }
    }

    fn field(&mut self, field: Field, names: &Names, value: &Tree) {
        let mut meanings = Vec::new();
        collect(value, field.is_sure(), &mut meanings);
        meanings.retain(|meaning| field.can_mean(*meaning));
        let told: Vec<_> = meanings.iter().filter(|meaning| !self.is_in_case(**meaning)).collect();
        if meanings.is_empty() {
            let says_something = !matches!(value, Tree::Nothing | Tree::Map(_) | Tree::List(_));
            if field != Field::Other && says_something && self.passed_over.len() < MOST {
                self.passed_over.push(names.shown.clone());
            }
        } else if !told.is_empty() && self.case.unreadable.len() < MOST {
            let shown = shown(value, told);
            self.case.unreadable.push(Unreadable::new(UnreadableKind::LookAlike, &names.shown, None, &shown));
        }
    }

    /// Whether what is said elsewhere is said in the case as well.
    fn is_in_case(&self, meaning: Meaning) -> bool {
        match meaning {
            Meaning::StatusCode(code) => self.case.status_codes.iter().any(|reported| *reported == code),
            Meaning::RiskCode(risk_code) | Meaning::RiskScore(risk_code) => {
                self.case.risk_code.is_some_and(|reported| reported == risk_code)
            }
            Meaning::Status(status) => self.case.status == status,
        }
    }
}

/// A value as it stands there, or what is known of it if it is long.
fn shown(value: &Tree, known: Vec<&Meaning>) -> String {
    const SHORT: usize = 60;
    let shown = value.shown();
    if shown.chars().count() <= SHORT {
        return shown;
    }
    known.into_iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// Enough to see what it is about.
const MOST: usize = 64;

/// Fields beside which a `statusCode` is one of HTTP.
const HTTP: [&str; 8] = ["headers", "method", "url", "path", "httpversion", "requestid", "responsetime", "useragent"];

/// What a field seems to hold, by its name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    StatusCodes,
    RiskCode,
    /// Risk under another name, such as a level: a number in it is its own.
    Risk,
    /// The vendor's own name for the status, written otherwise.
    VerificationStatus,
    Status,
    /// Nothing of ours, though a word in it may be the vendor's alone.
    Other,
}

/// Words before `codes` by which they are no status codes.
const OTHER_CODES: [&str; 26] = [
    "postal", "post", "zip", "country", "currency", "area", "language", "lang", "locale", "dial", "dialing", "phone",
    "calling", "sort", "bank", "branch", "swift", "bic", "promo", "coupon", "discount", "http", "region", "state",
    "category", "error",
];

/// Words before `code`, of which there is more that is something else, by which it may be a status code.
const SUCH_CODE: [&str; 16] = [
    "",
    "reason",
    "result",
    "rejection",
    "verification",
    "decision",
    "finding",
    "fraud",
    "aml",
    "screening",
    "outcome",
    "check",
    "idv",
    "kyc",
    "case",
    "status",
];

/// What is put behind a name, and says nothing of what it is a name of.
const ENDINGS: [&str; 13] =
    ["list", "array", "values", "value", "raw", "set", "text", "string", "json", "csv", "new", "all", "s"];

impl Field {
    /// By the letters of a name, and by those of the names around it as well.
    fn of(name: &str, names: &str, is_http: bool) -> Self {
        let is_plural = name.contains("codes");
        let (name, names) = (stem(name), stem(names));
        let holds = |word: &str| name.contains(word) || names.ends_with(word);
        match () {
            () if holds("riskcode") || holds("riskscore") => Self::RiskCode,
            () if name.contains("http") || (is_http && name == "statuscode") => Self::Other,
            () if holds("statuscode") || is_some_code(name, is_plural) => Self::StatusCodes,
            () if name.contains("risk") => Self::Risk,
            () if name == "verificationstatu" => Self::VerificationStatus,
            () if name.ends_with("statu") => Self::Status,
            () => Self::Other,
        }
    }

    /// Of a text that may hold names itself, as JSON in a text does.
    fn of_text(text: &str) -> Self {
        let letters = letters(text);
        match () {
            () if letters.contains("riskcode") || letters.contains("riskscore") => Self::RiskCode,
            () if letters.contains("statuscode") => Self::StatusCodes,
            () => Self::Other,
        }
    }

    /// Whether all that stands in it belongs to it, under whatever names.
    fn is_sure(self) -> bool {
        matches!(self, Self::StatusCodes | Self::RiskCode)
    }

    fn can_mean(self, meaning: Meaning) -> bool {
        match meaning {
            Meaning::StatusCode(_) => self.is_sure(),
            Meaning::RiskCode(_) => self == Self::RiskCode,
            // These words are the vendor's alone, whatever they are called.
            Meaning::RiskScore(_) => true,
            // Some words for a status are everybody's.
            Meaning::Status(Status::InvalidData | Status::InconsistentData) => {
                matches!(self, Self::Status | Self::VerificationStatus)
            }
            Meaning::Status(_) => self == Self::VerificationStatus,
        }
    }
}

/// A name without what was put behind it.
fn stem(name: &str) -> &str {
    let mut stem = name.trim_end_matches(|character: char| character.is_ascii_digit());
    while let Some(shorter) = ENDINGS.iter().find_map(|ending| stem.strip_suffix(ending)).filter(|it| !it.is_empty()) {
        stem = shorter;
    }
    stem
}

/// `code`, `codes`, and codes of any kind but those that are known to be others.
fn is_some_code(name: &str, is_plural: bool) -> bool {
    let Some(kind) = name.strip_suffix("code") else { return false };
    SUCH_CODE.contains(&kind) || (is_plural && !OTHER_CODES.iter().any(|other| kind.ends_with(other)))
}

/// Something that the catalogue knows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meaning {
    StatusCode(StatusCode),
    RiskCode(RiskCode),
    RiskScore(RiskCode),
    Status(Status),
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

/// All that a value can mean, in whatever form: its numbers, those in its texts and keys, and the vendor's words. What stands
/// deeper in it is looked at by its own names, unless it belongs to the value.
fn collect(value: &Tree, is_deep: bool, found: &mut Vec<Meaning>) {
    match value {
        Tree::Nothing | Tree::Bool(_) => (),
        Tree::Number(number) => number_means(&number.to_string(), found),
        Tree::OtherNumber(number) => number_means(number, found),
        Tree::Text(text) => text_means(text, found),
        Tree::List(items) => {
            items.iter().filter(|item| is_deep || !is_nested(item)).for_each(|it| collect(it, is_deep, found));
        }
        Tree::Map(entries) => {
            for (name, value) in entries {
                text_means(name, found);
                if is_deep {
                    collect(value, is_deep, found);
                }
            }
        }
    }
}

fn is_nested(value: &Tree) -> bool {
    matches!(value, Tree::Map(_) | Tree::List(_))
}

fn text_means(text: &str, found: &mut Vec<Meaning>) {
    text.split(|character: char| !character.is_ascii_digit()).for_each(|digits| number_means(digits, found));
    let letters = letters(text);
    let risk_scores = RiskCode::ALL.iter().filter(|risk_code| letters.contains(&self::letters(risk_code.risk_score())));
    found.extend(risk_scores.map(|risk_code| Meaning::RiskScore(*risk_code)));
    let statuses = Status::ALL.iter().filter(|status| self::letters(status.as_str()) == letters);
    found.extend(statuses.map(|status| Meaning::Status(*status)));
    found.extend(StatusCode::from_name(text).map(Meaning::StatusCode));
}

fn number_means(digits: &str, found: &mut Vec<Meaning>) {
    let Ok(number) = digits.trim_start_matches('0').parse::<u16>() else { return };
    found.extend(StatusCode::from_u16(number).map(Meaning::StatusCode));
    found.extend(RiskCode::from_u16(number).map(Meaning::RiskCode));
}
