//! Characters that TOML has in texts and comments alone: those that are not seen, look like a space or are nobody's letter,
//! and those that look like a sign of TOML.

use std::borrow::Cow;
use std::ops::Range;

use super::foreign_notation::letters_and_quotes;
use super::mending::is_toml;
use crate::clean_text::{code_point, is_invisible, is_nobodys, is_straight, shown};
use crate::letters::is_mark;
use crate::white_space;

/// Where in a statement such characters stand, what is said of the first, and what to write in their place.
pub(super) struct Stray {
    pub range: Range<usize>,
    pub first: char,
    pub name: String,
    pub help: String,
    pub replacement: Option<String>,
}

impl Stray {
    /// The first that are not seen, or look like a space: whatever else is wrong, they are.
    pub fn unseen(statement: &str) -> Option<Self> {
        let mut refused = refused(statement).filter(|(_, letter)| is_unseen(*letter));
        let (start, first) = refused.next()?;
        let (name, help) = match white_space::name(first) {
            Some(name) => (name, "write a plain space, or take it out"),
            None if is_invisible(first) || first.is_control() => {
                (format!("the invisible character {}", code_point(first)), "take it out")
            }
            None => (format!("the character {}", code_point(first)), "write what was meant, or take it out"),
        };
        // However many stand together, it is one slip.
        let mut end = start + first.len_utf8();
        while let Some((next, another)) = refused.next().filter(|(next, _)| *next == end) {
            end = next + another.len_utf8();
        }
        Some(Self { range: start..end, first, name, help: help.to_owned(), replacement: None })
    }

    /// Those but for which the statement is TOML.
    pub fn only(statement: &str) -> Option<Self> {
        if !is_toml(&as_meant(statement)) {
            return None;
        }
        let mut strays = refused(statement).filter(|(_, letter)| meant(*letter) != Meant::AsItIs);
        let (start, first) = strays.next()?;
        let last = strays.take_while(|(at, _)| !statement[start..*at].contains('\n')).last().unwrap_or((start, first));
        let range = start..last.0 + last.1.len_utf8();
        let replacement = as_meant(&statement[range.clone()]).into_owned();
        let help = if replacement.is_empty() { "take it out".to_owned() } else { format!("write {replacement}") };
        Some(Self { range, first, name: shown(first), help, replacement: Some(replacement) })
    }
}

/// The statement as it looks: with plain spaces for what looks like one, and without what is not seen.
pub(super) fn as_seen(statement: &str) -> Cow<'_, str> {
    with(statement, |character| if is_unseen(character) { meant(character) } else { Meant::AsItIs })
}

/// Whether the statement is TOML as it looks, or without what is not seen and looks like a space.
pub(super) fn is_toml_but_for_unseen(statement: &str) -> bool {
    let without = || with(statement, |character| if is_unseen(character) { Meant::Nothing } else { Meant::AsItIs });
    is_toml(&as_seen(statement)) || is_toml(&without())
}

/// The statement with the signs of TOML for what looks like them, and without what is neither letter nor number.
fn as_meant(statement: &str) -> Cow<'_, str> {
    with(statement, meant)
}

fn with(statement: &str, meant: fn(char) -> Meant) -> Cow<'_, str> {
    let mut written = String::new();
    let mut end = 0;
    for (at, character) in refused(statement) {
        let sign = match meant(character) {
            Meant::AsItIs => continue,
            Meant::Sign(sign) => Some(sign),
            Meant::Nothing => None,
        };
        written.push_str(&statement[end..at]);
        written.extend(sign);
        end = at + character.len_utf8();
    }
    if end == 0 { Cow::Borrowed(statement) } else { Cow::Owned(written + &statement[end..]) }
}

/// The characters that the parser refuses by themselves, each with its place.
fn refused(statement: &str) -> impl Iterator<Item = (usize, char)> {
    let mut is_comment = false;
    letters_and_quotes(statement).filter(move |(_, letter)| {
        is_comment = (is_comment || *letter == '#') && *letter != '\n';
        let is_control = letter.is_ascii_control() && !matches!(letter, '\t' | '\n' | '\r');
        is_control || (!letter.is_ascii() && !is_comment)
    })
}

/// The characters of comments that turn the order in which letters are shown.
pub(super) fn turning(text: &str) -> impl Iterator<Item = (usize, char)> {
    let is_turning = |letter: char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let lines = text.split_inclusive('\n').scan(0, |end, line| {
        let start = *end;
        *end += line.len();
        Some((start, line))
    });
    lines.filter(move |(_, line)| line.contains(is_turning)).flat_map(move |(start, line)| {
        let comment = letters_and_quotes(line).skip_while(|(_, letter)| *letter != '#');
        comment.filter(move |(_, letter)| is_turning(*letter)).map(move |(at, letter)| (start + at, letter))
    })
}

/// Whether the character is not seen, looks like a space, or is nobody's letter.
pub(super) fn is_unseen(character: char) -> bool {
    match character {
        ' '..='~' | '\t' | '\n' | '\r' => false,
        _ => {
            character.is_control()
                || character.is_whitespace()
                || character == char::REPLACEMENT_CHARACTER
                || is_invisible(character)
                || is_nobodys(character)
        }
    }
}

/// What somebody meant who wrote a character.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meant {
    AsItIs,
    Sign(char),
    Nothing,
}

/// Letters are meant as they are, and quotation marks that are not straight have a slip of their own.
fn meant(character: char) -> Meant {
    let number = u32::from(character);
    let from = |first: u32| number.checked_sub(first).and_then(|behind| u8::try_from(behind).ok());
    let zero = |zero: &u32| from(*zero).filter(|digit| *digit < 10);
    match character {
        _ if is_unseen(character) && character.is_whitespace() => Meant::Sign(' '),
        _ if is_unseen(character) || is_mark(character) => Meant::Nothing,
        // As wide as a sign of Chinese or Japanese.
        '\u{ff01}'..='\u{ff5e}' => from(0xff01).map_or(Meant::AsItIs, |behind| Meant::Sign(char::from(b'!' + behind))),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹣' => Meant::Sign('-'),
        '、' | '،' | '﹐' | '﹑' | '､' => Meant::Sign(','),
        '꞊' | '═' | '﹦' => Meant::Sign('='),
        _ => match ZEROS.iter().find_map(zero) {
            Some(digit) => Meant::Sign(char::from(b'0' + digit)),
            None if character.is_alphanumeric() || !is_straight(character) => Meant::AsItIs,
            None => Meant::Nothing,
        },
    }
}

/// The first of ten digits of Arabic, Persian and Hindi.
const ZEROS: [u32; 3] = [0x0660, 0x06f0, 0x0966];
