//! What a single text must keep to: letters that can be seen, straight quotes, single spaces, and the form of its kind.

use std::collections::BTreeSet;

use crate::clean_text::{clean, is_invisible, is_plain, quoted, straight};
use crate::names;
use crate::problem::Problem;
use crate::problem::place::Place;
use crate::problem::rule::Rule;
use crate::shape::{Kind, Need};
use crate::white_space;

/// The problems of one text; an empty one has no others.
pub(super) fn problems(key: &str, need: Need, kind: &Kind, text: &str, place: Place) -> Vec<Problem> {
    let is_plain = is_plain(text);
    if !is_plain && clean(text).is_empty() {
        let help = match need {
            Need::Required => "write the text",
            Need::Optional => "write the text, or take it out",
        };
        let problem = Problem::new(Rule::EmptyText, place, format!("`{key}` is given an empty text"));
        return vec![problem.help(help.to_owned())];
    }
    let form = match kind {
        Kind::Name => name(text, place),
        Kind::FieldPath => field_path(text, place),
        Kind::Url => url(key, text, place),
        _ => None,
    };
    match form {
        // A text of the wrong form is wrong as a whole; its spaces are a part of that.
        Some(problem) => vec![problem],
        None if is_plain => Vec::new(),
        None => blemishes(text)
            .into_iter()
            .map(|(rule, what)| {
                // One clean text mends them all.
                Problem::new(rule, place, format!("`{key}` {what}")).replacement(quoted(&clean(text)))
            })
            .collect(),
    }
}

fn name(text: &str, place: Place) -> Option<Problem> {
    if !names::is_snake_case(text) {
        let message = format!("`{text}` is not a name in small letters and underscores");
        let problem = Problem::new(Rule::NotSnakeCase, place, message);
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
            .help("write it as it is sent: names in camelCase, joined by dots, such as person.fullName".to_owned())
    })
}

fn url(key: &str, text: &str, place: Place) -> Option<Problem> {
    let host = text.strip_prefix("https://").unwrap_or_default();
    let is_good = host.starts_with(|first: char| first.is_ascii_alphanumeric())
        && text.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte));
    (!is_good).then(|| {
        let message = format!("`{key}` takes an address that begins with https:// and has no spaces, not `{text}`");
        Problem::new(Rule::MalformedUrl, place, message)
            .help("copy it from the browser's address line, with the page open".to_owned())
    })
}

/// What is wrong with the letters and spaces of a text, each rule once.
fn blemishes(text: &str) -> Vec<(Rule, String)> {
    let mut found = Vec::new();
    if let Some(character) = text.chars().find(|character| is_invisible(*character)) {
        found.push((Rule::ControlCharacter, format!("holds the invisible character {}", code_point(character))));
    }
    if let Some(character) = text.chars().find(|character| straight(*character) != *character) {
        found.push((Rule::CurlyApostrophe, format!("holds {character}, which is not straight")));
    }
    found.extend(stray_space(text).map(|what| (Rule::StrayWhiteSpace, what)));
    found
}

fn stray_space(text: &str) -> Option<String> {
    let is_foreign = |character: &char| *character != ' ' && character.is_whitespace();
    let named = |character| white_space::name(character).unwrap_or_else(|| code_point(character));
    Some(match () {
        () if text.contains(['\n', '\r']) => "runs over more than one line".to_owned(),
        () if text.trim() != text => "begins or ends with white space".to_owned(),
        () if text.contains("  ") => "holds two spaces in a row".to_owned(),
        () => format!("holds {}, which is not a plain space", named(text.chars().find(is_foreign)?)),
    })
}

fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}
