//! Fields that are none of a case's, and look as if they were: named alike, and filled with what the catalogue knows.
//!
//! Between the vendor and whoever judges stand gateways, queues and spreadsheets, each of which renames, wraps and joins. A
//! field is told by its name and its value together, since names alone are often alike and numbers alone are codes by chance:
//!
//! * A name is its letters and digits, whatever their case and what separates them, without what is put behind it (`List`, `2`).
//! * A status code is looked for where a name has `status code` in it, ends in `status`, or ends in `code` and is not known to
//!   be one of something else (`postalCode`). A bare `code` is one of what it stands in (`country.code`).
//! * A risk code is looked for where a name, or that of what it stands in, has `risk` in it.
//! * Where a name says that it is codes, or a risk code, all that stands in the field counts, in whatever form. Elsewhere
//!   only what is a number by itself does, so that none is found in days and sentences.
//! * The vendor's words for the risk are the vendor's alone, and count everywhere.
//! * What the case says as well is not told, so that a copy of the notification in an envelope says nothing.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::{fmt, slice};

use super::forms::{self, letters};
use super::text_tree;
use super::tree::Tree;
use crate::case::{Case, Unreadable, UnreadableKind};
use crate::disclosure::Disclosure;
use crate::generated::{RiskCode, Status, StatusCode};

/// Adds to a case what among the other fields looks like its own and says something else, and gives the names of those that
/// look like its own and say nothing that the catalogue knows.
pub(super) fn told(others: &[(String, Tree)], case: &mut Case) -> Vec<String> {
    let mut search = Search { case, passed_over: Vec::new() };
    search.fields(others, &Place::default(), DEEPEST);
    search.passed_over
}

/// Whether a value has anything in it that the catalogue knows as a risk code or a risk score.
pub(super) fn means_risk(value: &Tree) -> bool {
    !Meanings::of(value, Field::RiskCode).is_empty()
}

/// Whether the value of an envelope's status has anything in it but a status.
pub(super) fn means_more_than_status(value: &Tree) -> bool {
    let meanings = Meanings::of(value, Field::Status);
    !value.is_text() || meanings.iter().any(|meaning| !matches!(meaning, Meaning::Status(_)))
}

/// A value as it stands there; if it is long, behind what the catalogue knows in it, so that its beginning tells that.
pub(super) fn recognisable(value: &Tree, shown: String) -> String {
    let is_short = shown.chars().count() <= SHORT;
    if is_short { shown } else { behind(&Meanings::of(value, Field::StatusCodes), &shown) }
}

/// What fits into an excerpt.
const SHORT: usize = 60;

fn behind(known: &[Meaning], shown: &str) -> String {
    let mut known: Vec<_> = known.iter().collect();
    known.sort_by_key(|meaning| !meaning.is_grave());
    known.dedup();
    let known: Vec<_> = known.into_iter().map(ToString::to_string).collect();
    if known.is_empty() { shown.to_string() } else { alloc::format!("{} in {shown}", known.join(", ")) }
}

/// Deeper than any body that is read: a bound for what texts in texts may ask for.
const DEEPEST: usize = 256;

/// Enough to see what it is about.
const MOST: usize = 64;

struct Search<'a> {
    case: &'a mut Case,
    passed_over: Vec<String>,
}

/// Where a value stands: its name with those around it, its own name by its letters, and what it seems to hold.
#[derive(Default)]
struct Place {
    shown: String,
    letters: String,
    field: Field,
}

impl Place {
    fn within(&self, name: &str) -> Self {
        let dot = if self.shown.is_empty() { "" } else { "." };
        let shown = last_of(alloc::format!("{}{dot}{name}", self.shown));
        let own = letters(name);
        // The place in a list, or `value`: what it is of is said around it.
        let (letters, field) = match stem(&own) {
            "" => (self.letters.clone(), self.field),
            stem => (own.clone(), Field::of(stem, &self.letters)),
        };
        Self { shown, letters, field }
    }
}

/// The end of a name, which says more of it than its beginning.
fn last_of(name: String) -> String {
    let count = name.chars().count();
    if count <= SHORT { name } else { "…".chars().chain(name.chars().skip(count - SHORT + 1)).collect() }
}

impl Search<'_> {
    fn fields(&mut self, fields: &[(String, Tree)], around: &Place, depth: usize) {
        // A name may stand as a value, and what is called so beside it: `{"name": "statusCodes", "value": "4110"}`.
        let named = fields.iter().find_map(|(_, value)| Field::named_by(value));
        for (name, value) in fields {
            let mut place = around.within(name);
            if place.field == Field::Other {
                place.field = named.unwrap_or_default();
            }
            if !self.is_told(name, value, &place) {
                self.within(value, &place, depth);
            }
        }
    }

    /// What stands in the objects of a value, which a text may hold as well.
    fn within(&mut self, value: &Tree, place: &Place, depth: usize) {
        let Some(depth) = depth.checked_sub(1) else { return };
        match value {
            Tree::Map(fields) => self.fields(fields, place, depth),
            Tree::List(items) => {
                let named = items.first().and_then(Field::named_by);
                for item in items {
                    match named {
                        Some(field) => drop(self.tell(&Meanings::of(item, field), item, place)),
                        None => self.within(item, place, depth),
                    }
                }
            }
            Tree::Text(text) => match text_tree::of(text) {
                Some(tree) => self.within(&tree, place, depth),
                None => self.names_in(text, value, place),
            },
            Tree::Nothing | Tree::Bool(_) | Tree::Number(_) | Tree::OtherNumber(_) => (),
        }
    }

    /// A text that names a field of ours itself, as a line of a log does.
    fn names_in(&mut self, text: &str, value: &Tree, place: &Place) {
        let letters = letters(text);
        for (name, field) in
            [("statuscode", Field::StatusCodes), ("riskcode", Field::RiskCode), ("riskscore", Field::RiskCode)]
        {
            if place.field == Field::Other && letters.contains(name) {
                self.tell(&Meanings::of(value, field), value, place);
            }
        }
    }

    /// Looks at a field by itself, and says whether it is told.
    fn is_told(&mut self, name: &str, value: &Tree, place: &Place) -> bool {
        let mut meanings = Meanings { field: place.field, found: Vec::new() };
        // A value may stand in the name as well, as in `code_4110`.
        meanings.text(name);
        meanings.value(value);
        let says_something = !matches!(value, Tree::Nothing | Tree::Map(_) | Tree::List(_));
        if meanings.found.is_empty() && self.is_ours_by_its_letters(name, value, place) {
            let value = recognisable(value, value.whole());
            self.case.unreadable.push(Unreadable::new(UnreadableKind::LookAlike, &place.shown, None, &value));
            return true;
        }
        let is_called_so = NAMES.iter().any(|known| place.letters.contains(known));
        if meanings.found.is_empty() && is_called_so && says_something && self.passed_over.len() < MOST {
            self.passed_over.push(place.shown.clone());
        }
        self.tell(&meanings.found, value, place)
    }

    /// Whether a field at the top is the case's own but for case and separators, and says what the case does not, whether
    /// or not the catalogue knows it: it may be the first of its kind.
    fn is_ours_by_its_letters(&self, name: &str, value: &Tree, place: &Place) -> bool {
        if place.shown != name || self.case.unreadable.len() >= MOST {
            return false;
        }
        let items = match value {
            Tree::Nothing => return false,
            Tree::List(items) => items.as_slice(),
            other => slice::from_ref(other),
        };
        let is_said = |item: &Tree| match place.letters.as_str() {
            "statuscodes" => {
                forms::status_code(item).is_some_and(|number| self.case.status_codes.contains(&number.into()))
            }
            "riskcode" => forms::risk_code(item).is_some_and(|number| self.case.risk_code == Some(number.into())),
            "verificationstatus" => matches!(item, Tree::Text(text) if self.case.status == text.as_str()),
            _ => true,
        };
        !items.iter().all(is_said)
    }

    fn tell(&mut self, meanings: &[Meaning], value: &Tree, place: &Place) -> bool {
        let told: Vec<_> = meanings.iter().filter(|meaning| !self.is_in_case(**meaning)).copied().collect();
        if !told.is_empty() && self.case.unreadable.len() < MOST {
            let shown = value.whole();
            let shown = if shown.chars().count() <= SHORT { shown } else { behind(&told, &shown) };
            self.case.unreadable.push(Unreadable::new(UnreadableKind::LookAlike, &place.shown, None, &shown));
        }
        !told.is_empty()
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

/// What a field seems to hold, by its name.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Field {
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

/// Of what there are codes that are none of ours: places, languages, money, trade, telephones, and what is sent to be typed in.
const OTHER_CODES: &[&str] = &[
    "post",
    "postal",
    "zip",
    "address",
    "country",
    "countrie",
    "nationality",
    "nationalitie",
    "currency",
    "currencie",
    "area",
    "region",
    "district",
    "municipality",
    "geo",
    "language",
    "lang",
    "locale",
    "timezone",
    "dial",
    "dialing",
    "calling",
    "phone",
    "mobile",
    "sms",
    "sort",
    "bank",
    "branch",
    "swift",
    "bic",
    "tax",
    "merchant",
    "processor",
    "processorresponse",
    "issuerresponse",
    "networkresponse",
    "issuer",
    "network",
    "promo",
    "coupon",
    "discount",
    "product",
    "category",
    "categorie",
    "industry",
    "occupation",
    "http",
    "pin",
    "bar",
    "qr",
    "pass",
    "access",
    "auth",
    "confirmation",
    "referral",
    "response",
    "sic",
    "nace",
    "naics",
    "sbi",
    "mcc",
    "activity",
    "activitie",
    "iso",
    "numeric",
    "gl",
    "ledger",
    "account",
    "cost",
    "center",
    "centre",
    "job",
    "location",
    "store",
    "city",
    "station",
    "airline",
    "exit",
    "return",
    "key",
    "char",
    "hs",
    "item",
    "batch",
    "event",
    "fault",
    "coding",
    "sub",
];

/// What is put behind a name, and says nothing of what it is a name of.
const ENDINGS: &[&str] = &[
    "list", "array", "detail", "info", "number", "old", "values", "value", "raw", "set", "text", "string", "json",
    "csv", "new", "all", "items", "item", "cd", "s",
];

/// What a name holds that is ours, or nearly so.
const NAMES: [&str; 4] = ["statuscode", "riskcode", "riskscore", "verificationstatus"];

impl Field {
    /// What a value says that something beside it is, if it is such a name itself.
    fn named_by(value: &Tree) -> Option<Self> {
        /// A sentence with such a word in it is no name.
        const LONGEST: usize = 40;
        let Tree::Text(text) = value else { return None };
        let is_name = |it: char| it.is_alphanumeric() || matches!(it, '_' | '-' | '.' | '/' | ' ');
        if text.len() > LONGEST || !text.chars().all(is_name) {
            return None;
        }
        let letters = letters(text);
        let is_ours = NAMES.iter().take(3).any(|name| letters.contains(name));
        is_ours.then(|| Self::of(stem(&letters), "")).filter(|field| field.is_sure())
    }

    /// By the stem of a name, and the letters of the name around it.
    fn of(name: &str, around: &str) -> Self {
        if name.contains("statuscode") {
            return Self::StatusCodes;
        }
        if name.contains("riskcode") || name.contains("riskscore") {
            return Self::RiskCode;
        }
        // `code` is one of what it stands in.
        let of_what = |noun: &str| name.strip_suffix(noun).map(|kind| if kind.is_empty() { around } else { kind });
        // Of many codes it is said whatever is put behind.
        let of_many = || name.split_once("codes").map(|(kind, _)| if kind.is_empty() { around } else { kind });
        match (of_what("code").or_else(of_many), of_what("score")) {
            (Some(kind), _) | (_, Some(kind)) if kind.contains("risk") => Self::RiskCode,
            (Some(kind), _) if !is_of_something_else(kind) => Self::StatusCodes,
            _ if name.contains("risk") || around.ends_with("risk") => Self::Risk,
            _ if name.contains("verificationstatu") || (name == "statu" && around.is_empty()) => {
                Self::VerificationStatus
            }
            _ if name.ends_with("statu") || name.ends_with("statuse") => Self::Status,
            _ => Self::Other,
        }
    }

    /// Whether all that stands in it belongs to it, under whatever names and in whatever form.
    fn is_sure(self) -> bool {
        matches!(self, Self::StatusCodes | Self::RiskCode)
    }

    fn can_mean(self, meaning: Meaning) -> bool {
        match meaning {
            Meaning::StatusCode(_) => !matches!(self, Self::Risk | Self::Other),
            Meaning::RiskCode(_) => matches!(self, Self::RiskCode | Self::Risk),
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

fn is_of_something_else(kind: &str) -> bool {
    let one = kind.strip_suffix('s').unwrap_or(kind);
    OTHER_CODES.iter().any(|other| kind.ends_with(other) || one.ends_with(other))
}

/// A name without what was put behind it.
fn stem(name: &str) -> &str {
    let mut stem = name.trim_end_matches(|character: char| character.is_ascii_digit());
    while let Some(shorter) = ENDINGS.iter().find_map(|ending| stem.strip_suffix(ending)) {
        stem = shorter;
    }
    stem
}

/// Something that the catalogue knows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meaning {
    StatusCode(StatusCode),
    RiskCode(RiskCode),
    RiskScore(RiskCode),
    Status(Status),
}

impl Meaning {
    /// Whether it is to be seen first where there is much.
    fn is_grave(self) -> bool {
        match self {
            Self::StatusCode(code) => code.disclosure() == Disclosure::Internal,
            Self::RiskCode(_) | Self::RiskScore(_) => true,
            Self::Status(_) => false,
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
struct Meanings {
    field: Field,
    found: Vec<Meaning>,
}

impl Meanings {
    fn of(value: &Tree, field: Field) -> Vec<Meaning> {
        let mut meanings = Self { field, found: Vec::new() };
        meanings.value(value);
        meanings.found
    }

    fn value(&mut self, value: &Tree) {
        let is_sure = self.field.is_sure();
        match value {
            Tree::Nothing | Tree::Bool(_) => (),
            Tree::Number(number) => self.numbers(&number.to_string()),
            Tree::OtherNumber(number) => self.numbers(number),
            Tree::Text(text) => self.text(text),
            // What stands in objects is looked at by its own names, unless it belongs to the value.
            Tree::List(items) => {
                items.iter().filter(|item| is_sure || !item.is_nested()).for_each(|item| self.value(item));
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

    fn text(&mut self, text: &str) {
        match self.field {
            // What a body in a text says is looked at by its own names.
            Field::Other if text_tree::is_one(text) => return,
            Field::Other => (),
            _ => match text.trim().parse().map(Tree::of_float) {
                Ok(Tree::Number(number)) => self.number(&number.to_string()),
                _ => self.numbers(text),
            },
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
        if self.field == Field::Other {
            return;
        }
        for risk_code in RiskCode::ALL {
            self.find(has_word(text, risk_code.name()).then_some(Meaning::RiskCode(*risk_code)));
        }
        for status in Status::ALL {
            let is_all = text.len() <= status.as_str().len() && has_word(text, status.as_str());
            self.find(is_all.then_some(Meaning::Status(*status)));
        }
        for code in StatusCode::ALL {
            self.find(has_word(text, code.name()).then_some(Meaning::StatusCode(*code)));
        }
    }

    fn find(&mut self, meaning: Option<Meaning>) {
        self.found.extend(meaning.filter(|meaning| self.field.can_mean(*meaning)));
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
