//! What a single text must keep to: its characters, its length, the form of its kind, and that it says something.

use std::collections::BTreeSet;

use super::characters::{self, Writing, beyond_ascii};
use super::{address, placeholder};
use crate::clean_text::{clean, is_plain};
use crate::names;
use crate::problem::Problem;
use crate::problem::place::Place;
use crate::problem::rule::Rule;
use crate::shape::{Key, Kind, Need};

/// As many characters as a text has at most, and a name.
const LONGEST_TEXT: usize = 1000;
/// Files are called by names, and systems take 255 bytes.
const LONGEST_NAME: usize = 240;

/// The problems of the text behind a key; an empty one has no others.
pub(super) fn problems(key: &Key, kind: &Kind, text: &str, place: Place, writing: &Writing) -> Vec<Problem> {
    if let Some(problem) = empty(key.name, key.need, text, place) {
        return vec![problem];
    }
    if let Some(problem) = long(key, kind, text, place) {
        return vec![problem];
    }
    let form = match kind {
        Kind::Name => name(text, place),
        Kind::FieldPath => field_path(text, place),
        Kind::Url => address::problem(key.name, text, place),
        _ => None,
    };
    // A text of the wrong form is wrong as a whole; its spaces are a part of that.
    if let Some(problem) = form {
        return vec![problem];
    }
    let mut problems = characters::problems(key.name, text, place, writing.is_text);
    if problems.is_empty() {
        // What was said elsewhere is repeated with whatever was in it, and letters are measured by themselves.
        let is_measured = matches!(kind, Kind::Text | Kind::Wire) && !is_of_a_language(key, text, writing);
        let foreign = || characters::foreign(key.name, text, place, writing);
        problems.extend(is_measured.then(foreign).flatten().or_else(|| left_over(key, kind, text, place, writing)));
    }
    problems
}

/// The problems of a text of a table of words, but for what is asked of sentences alone.
pub(super) fn problems_of_word(name: &str, text: &str, place: Place, writing: &Writing) -> Vec<Problem> {
    match empty(name, Need::Optional, text, place) {
        Some(problem) => vec![problem],
        None => characters::problems(name, text, place, writing.is_text),
    }
}

fn empty(key: &str, need: Need, text: &str, place: Place) -> Option<Problem> {
    if is_plain(text) || !clean(text).is_empty() {
        return None;
    }
    let help = match need {
        Need::Required => "write the text",
        Need::Optional => "write the text, or take it out",
    };
    let problem = Problem::new(Rule::EmptyText, place, format!("`{key}` is given an empty text"));
    Some(problem.holding(beyond_ascii(text)).help(help.to_owned()))
}

/// What a language is written with and called by, which has a rule of its own: a name in another script than Latin may have
/// signs that no sentence has.
fn is_of_a_language(key: &Key, text: &str, writing: &Writing) -> bool {
    let is_in_latin = || text.contains(|letter: char| letter.is_ascii_alphabetic());
    writing.is_of_words && (matches!(key.name, "letters" | "tag") || (key.name == "name" && !is_in_latin()))
}

/// Those of lists of letters and words, which some languages have many of.
fn is_a_list(key: &Key) -> bool {
    matches!(key.name, "letters" | "never_say")
}

fn long(key: &Key, kind: &Kind, text: &str, place: Place) -> Option<Problem> {
    let longest = match kind {
        Kind::Text | Kind::Url | Kind::Quote => LONGEST_TEXT,
        _ => LONGEST_NAME,
    };
    // A letter takes four bytes at most.
    if text.len() <= longest || is_a_list(key) {
        return None;
    }
    let length = text.chars().count();
    (length > longest).then(|| {
        let message = format!("`{}` has {length} characters, more than {longest}", key.name);
        Problem::new(Rule::LongText, place, message)
            .help("say less; if it was pasted, look where it should end".to_owned())
    })
}

/// What only keeps the place of a text. A mark for review may say what is still to be done.
fn left_over(key: &Key, kind: &Kind, text: &str, place: Place, writing: &Writing) -> Option<Problem> {
    let is_named = writing.is_of_words && matches!(key.name, "tag" | "name");
    let keeps_a_place = matches!(kind, Kind::Text) && key.name != "review" && !is_named && !is_a_list(key);
    let found = placeholder::found(text).filter(|_| keeps_a_place)?;
    let help = match key.need {
        Need::Required => "write the text",
        Need::Optional => "write the text, or take the key out where there is none",
    };
    let message = format!("`{}` says `{found}`, which only keeps the place of a text", key.name);
    Some(Problem::new(Rule::PlaceholderText, place, message).help(help.to_owned()))
}

fn name(text: &str, place: Place) -> Option<Problem> {
    if !names::is_snake_case(text) {
        let message = format!("`{text}` is not a name in small letters and underscores");
        let problem = Problem::new(Rule::NotSnakeCase, place, message);
        let problem = problem.holding(beyond_ascii(text));
        let suggestion = names::to_snake_case(text);
        return Some(if suggestion.is_empty() {
            problem.help("write a name such as selfie_photo_too_bright".to_owned())
        } else {
            problem.replacement(format!("\"{suggestion}\""))
        });
    }
    names::is_reserved(text).then(|| {
        Problem::new(Rule::ReservedName, place, format!("`{text}` is a word that Rust reserves for itself"))
            .help("choose a name that says more, of two words or three".to_owned())
    })
}

/// Whether a text is the path of a request field: `riskRequirement`, `person.fullName`.
pub(super) fn is_field_path(text: &str) -> bool {
    let is_name = |name: &str| {
        name.starts_with(|first: char| first.is_ascii_lowercase())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    text.split('.').all(is_name)
}

/// Whether a word in a sentence can only be meant as a field: `person.fullName`, but not `e.g`.
fn is_plainly_a_field(word: &str) -> bool {
    word.contains('.') && is_field_path(word) && word.split('.').all(|name| name.len() > 1)
}

/// The request fields that a text names. A bare word is one only where its letters and another row's `fields` say so:
/// `riskRequirement`.
pub fn named_fields<'a>(text: &'a str, known: &BTreeSet<&str>) -> impl Iterator<Item = &'a str> {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '.');
    words.map(|word| word.trim_matches('.')).filter(|word| {
        is_plainly_a_field(word) || (known.contains(word) && word.contains(|c: char| c.is_ascii_uppercase()))
    })
}

fn field_path(text: &str, place: Place) -> Option<Problem> {
    (!is_field_path(text)).then(|| {
        Problem::new(Rule::MalformedFieldPath, place, format!("`{text}` is not the path of a request field"))
            .holding(beyond_ascii(text))
            .help("write it as it is sent: names in camelCase, joined by dots, such as person.fullName".to_owned())
    })
}
