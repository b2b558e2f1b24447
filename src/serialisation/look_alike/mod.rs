//! Fields that are none of a case's, and look as if they were: named alike, and filled with what the catalogue knows.
//!
//! Between the vendor and whoever judges stand gateways, queues and spreadsheets, each of which renames, wraps and joins. A
//! field is told by its name and its value together, since names alone are often alike and numbers alone are codes by chance:
//!
//! * A name is its letters and digits, whatever their case and what separates them, without what is put behind it (`List`, `2`).
//!   One of the case's own names may have one slip of the pen.
//! * A status code is looked for where a name has `status code` in it, ends in `status`, `status id` or `reason`, or ends in
//!   `code` and is not known to be one of something else (`postalCode`). A bare `code` is one of what it stands in (`country.code`).
//! * A risk code is looked for where a name, or that of what it stands in, has `risk` in it.
//! * Where a name says that it is codes, or a risk code, all that stands in the field counts, in whatever form. Elsewhere
//!   only what is a number by itself does, so that none is found in days and sentences.
//! * The vendor's words for the risk, and `invalid_data` and `inconsistent_data`, are the vendor's alone, and count everywhere.
//! * What the case says as well is not told, so that a copy of the notification in an envelope says nothing.

mod field;
mod meaning;
mod other_codes;

use alloc::collections::BTreeSet;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::slice;

use self::field::{Field, NAMES, stem};
use self::meaning::{Meaning, Meanings};
use self::other_codes::words;
use super::forms::{self, letters};
use super::text_tree;
use super::tree::Tree;
use crate::case::{Case, Unreadable, UnreadableKind};

/// Adds to a case what among the other fields looks like its own and says something else, and gives the names of those that
/// look like its own and say nothing that the catalogue knows.
pub(super) fn told(others: &[(String, Tree)], case: &mut Case) -> Vec<String> {
    let mut search = Search { case, further: None, passed_over: Vec::new() };
    search.fields(others, &Place::default(), DEEPEST);
    search.tell_further();
    search.passed_over
}

/// Whether a value has anything in it that the catalogue knows as a risk code or a risk score.
pub(super) fn means_risk(value: &Tree) -> bool {
    !Meanings::of(value, Field::RiskCode).is_empty()
}

/// Whether what stands beside a code, by its name or its value, is a code or a risk other than that.
pub(super) fn means_more(name: &str, value: &Tree, number: i64) -> bool {
    [Field::StatusCodes, Field::RiskCode].into_iter().any(|field| {
        let mut meanings = Meanings { is_beside_a_code: true, ..Meanings::none(field) };
        meanings.text(name);
        meanings.value(value);
        meanings.found.into_iter().any(|meaning| meaning.number().is_some_and(|it| i64::from(it) != number))
    })
}

/// Whether the value of an envelope's status has anything in it but a status.
pub(super) fn means_more_than_status(value: &Tree) -> bool {
    let meanings = Meanings::of(value, Field::Status);
    !value.is_text() || meanings.iter().any(|meaning| !matches!(meaning, Meaning::Status(_)))
}

/// A value as it stands there; if it is long, what the catalogue knows in it, and the value only where that is nothing.
pub(super) fn recognisable(value: &Tree, shown: String) -> String {
    shortened(shown, || Meanings::of(value, Field::StatusCodes))
}

/// What fits into an excerpt.
const SHORT: usize = 60;

/// A long value may be anybody's letter or address: what is known in it says enough.
fn shortened(shown: String, known: impl FnOnce() -> Vec<Meaning>) -> String {
    if shown.chars().count() <= SHORT {
        return shown;
    }
    match listed(known()) {
        known if known.is_empty() => shown,
        known => alloc::format!("{known} in a longer value"),
    }
}

/// What is grave first.
fn listed(mut known: Vec<Meaning>) -> String {
    known.sort_by_key(|meaning| !meaning.is_grave());
    known.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// Deeper than any body that is read: a bound for what texts in texts may ask for.
const DEEPEST: usize = 256;

/// Enough to see what it is about.
const MOST: usize = 64;

struct Search<'a> {
    case: &'a mut Case,
    further: Option<Further>,
    passed_over: Vec<String>,
}

/// What is told in one, where there is much: the first field, how many there are, and what the catalogue knows in them.
struct Further {
    first: String,
    count: usize,
    known: Vec<Meaning>,
}

/// Where a value stands: its name with those around it, its own name by its letters, and what it seems to hold.
#[derive(Default)]
struct Place {
    shown: String,
    letters: String,
    words: Vec<String>,
    field: Field,
}

impl Place {
    fn within(&self, name: &str) -> Self {
        let dot = if self.shown.is_empty() { "" } else { "." };
        let shown = last_of(alloc::format!("{}{dot}{name}", self.shown));
        let own = letters(name);
        // The place in a list, or `value`: what it is of is said around it.
        match stem(&own) {
            "" | "id" | "key" => {
                Self { shown, letters: self.letters.clone(), words: self.words.clone(), field: self.field }
            }
            stem => {
                let words = words(name);
                let field = Field::of(stem, &words, self);
                Self { shown, letters: own, words, field }
            }
        }
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
        let mut meanings = Meanings::none(place.field);
        // A value may stand in the name as well, as in `code_4110`.
        meanings.text(name);
        meanings.value(value);
        let says_something = !matches!(value, Tree::Nothing | Tree::Map(_) | Tree::List(_));
        if meanings.found.is_empty() && self.is_ours_by_its_letters(value, place) {
            self.push(place, value, &[]);
            return true;
        }
        let is_called_so = place.field == Field::Risk || NAMES.iter().any(|known| place.letters.contains(known));
        if meanings.found.is_empty() && is_called_so && says_something && self.passed_over.len() < MOST {
            self.passed_over.push(place.shown.clone());
        }
        self.tell(&meanings.found, value, place)
    }

    /// Whether a field is called as one of the case's own, and says what the case does not, whether
    /// or not the catalogue knows it: it may be the first of its kind.
    fn is_ours_by_its_letters(&self, value: &Tree, place: &Place) -> bool {
        let items = match value {
            Tree::Nothing => return false,
            Tree::List(items) => items.as_slice(),
            other => slice::from_ref(other),
        };
        let codes: BTreeSet<_> = match place.letters.as_str() {
            "statuscodes" => self.case.status_codes.iter().copied().collect(),
            _ => BTreeSet::new(),
        };
        let is_said = |item: &Tree| match place.letters.as_str() {
            "statuscodes" => forms::status_code(item).is_some_and(|number| codes.contains(&number.into())),
            "riskcode" => forms::risk_code(item).is_some_and(|number| self.case.risk_code == Some(number.into())),
            "verificationstatus" => matches!(item, Tree::Text(text) if self.case.status == text.as_str()),
            _ => true,
        };
        let is_empty = |item: &Tree| match item {
            Tree::List(items) => items.is_empty(),
            Tree::Map(fields) => fields.is_empty(),
            item => *item == Tree::Nothing,
        };
        !items.iter().all(|item| is_empty(item) || is_said(item))
    }

    fn tell(&mut self, meanings: &[Meaning], value: &Tree, place: &Place) -> bool {
        let told: Vec<_> = meanings.iter().filter(|meaning| !self.is_in_case(**meaning)).copied().collect();
        if !told.is_empty() {
            self.push(place, value, &told);
        }
        !told.is_empty()
    }

    fn push(&mut self, place: &Place, value: &Tree, known: &[Meaning]) {
        if self.case.unreadable.len() < MOST {
            let shown = shortened(value.whole(), || known.to_vec());
            self.case.unreadable.push(Unreadable::new(UnreadableKind::LookAlike, &place.shown, None, &shown));
            return;
        }
        let first = || Further { first: place.shown.clone(), count: 0, known: Vec::new() };
        let further = self.further.get_or_insert_with(first);
        further.count += 1;
        further
            .known
            .extend(known.iter().filter(|meaning| !further.known.contains(meaning)).copied().collect::<Vec<_>>());
    }

    fn tell_further(&mut self) {
        if let Some(Further { first, count, known }) = self.further.take() {
            let shown = alloc::format!("the first of {count}: {}", listed(known));
            self.case.unreadable.push(Unreadable::new(UnreadableKind::LookAlike, &first, None, &shown));
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
