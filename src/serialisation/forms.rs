//! In which forms a status, a status code and a risk code are read, and which are only told.
//!
//! What can be read without a doubt is read; what can at best be guessed is told, see [`Case`](crate::Case).

use alloc::string::String;
use alloc::vec::Vec;

use super::look_alike;
use super::tree::Tree;
use crate::generated::{RiskCode, Status};
use crate::lookup::text::is_digits;

/// The status code that a value stands for without a doubt.
pub(super) fn status_code(value: &Tree) -> Option<i64> {
    match value {
        Tree::Map(entries) => only(entries, &["code", "statuscode"], number),
        other => number(other),
    }
}

/// The risk code that a value stands for without a doubt.
pub(super) fn risk_code(value: &Tree) -> Option<i64> {
    match value {
        Tree::Map(entries) => only(entries, &["code", "riskcode", "riskscore"], number_or_word),
        other => number_or_word(other),
    }
}

/// The risk code of a risk score in the vendor's word.
pub(super) fn risk_score(value: &Tree) -> Option<i64> {
    match value {
        Tree::Map(entries) => only(entries, &["score", "riskscore"], word),
        other => word(other),
    }
}

/// The status whose word a text is, however it is written.
pub(super) fn status(text: &str) -> Option<Status> {
    let text = letters(text);
    Status::ALL.iter().copied().find(|status| letters(status.as_str()) == text)
}

fn number(value: &Tree) -> Option<i64> {
    match value {
        Tree::Number(number) => Some(*number),
        Tree::Text(text) => digits(text),
        _ => None,
    }
}

fn number_or_word(value: &Tree) -> Option<i64> {
    number(value).or_else(|| word(value))
}

fn word(value: &Tree) -> Option<i64> {
    let Tree::Text(text) = value else { return None };
    let known = RiskCode::ALL.iter().find(|risk_code| risk_code.risk_score() == text.trim_ascii())?;
    Some(known.as_u16().into())
}

/// A number written in decimal digits alone, as strict parsing has it; blanks around it are none of its own.
pub(super) fn digits(text: &str) -> Option<i64> {
    let text = text.trim_ascii();
    if is_digits(text) { text.parse().ok() } else { None }
}

/// What the one value of an object stands for whose key says that it is what is looked for, where nothing else in the object
/// says more.
fn only(entries: &[(String, Tree)], names: &[&str], read: fn(&Tree) -> Option<i64>) -> Option<i64> {
    let (found, others): (Vec<_>, Vec<_>) =
        entries.iter().partition(|(name, _)| names.contains(&letters(name).as_str()));
    let [(_, value)] = found[..] else { return None };
    let number = read(value)?;
    let says_more = others.iter().any(|(name, other)| look_alike::means_more(name, other, number));
    (!says_more).then_some(number)
}

/// A name without what differs from one way of writing to another: case, separators, and signs that are none of it.
pub(super) fn letters(name: &str) -> String {
    name.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
