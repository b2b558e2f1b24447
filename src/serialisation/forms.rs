//! In which forms a status, a status code and a risk code are read, and which are only told.
//!
//! What can be read without a doubt is read; what can at best be guessed is told, see [`Case`](crate::Case).

use alloc::string::String;

use super::tree::Tree;
use crate::generated::RiskCode;

/// The status code that a value stands for without a doubt.
pub(super) fn status_code(value: &Tree) -> Option<i64> {
    match value {
        Tree::Map(_) => number(only(value, &["code", "statuscode"])?),
        other => number(other),
    }
}

/// The risk code that a value stands for without a doubt.
pub(super) fn risk_code(value: &Tree) -> Option<i64> {
    match value {
        Tree::Map(_) => number_or_word(only(value, &["code", "riskcode", "riskscore"])?),
        other => number_or_word(other),
    }
}

/// The risk code of a risk score in the vendor's word.
pub(super) fn risk_score(value: &Tree) -> Option<i64> {
    match value {
        Tree::Map(_) => word(only(value, &["score", "riskscore"])?),
        other => word(other),
    }
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
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit()) && (!text.starts_with('0') || text == "0");
    is_plain.then(|| text.parse().ok()).flatten()
}

/// The one value of an object whose key says that it is what is looked for.
fn only<'a>(object: &'a Tree, names: &[&str]) -> Option<&'a Tree> {
    let Tree::Map(entries) = object else { return None };
    let mut found = entries.iter().filter(|(name, _)| names.contains(&letters(name).as_str()));
    let (_, value) = found.next()?;
    found.next().is_none().then_some(value)
}

/// A name without what differs from one way of writing to another: case, separators, and signs that are none of it.
pub(super) fn letters(name: &str) -> String {
    name.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
