//! What is no notification: counted by its kind, with the first of each.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::counts::{Count, InputLine, note_first};

/// Why something is no notification, what is wrong with whole files first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    ArrayWithoutEnd,
    ArrayBehindValues,
    ValueBehindArray,
    /// One line of many holds several values, an array of them or what separates them.
    SeveralInLine,
    /// The row of a table, for which no column was named.
    RowOfTable,
    /// Text with JSON in it, as the lines of a log are.
    JsonInText,
    NoJson,
    NotUtf8,
    TooLong,
    CutShort,
    BrokenJson,
    NoCell,
    /// A record of a table that is longer or shorter than the line with the names.
    OtherLength,
    /// A quotation mark in a table that does not close a cell, or not at its end.
    OpenQuote,
    ColumnTwice,
    /// A line of an event stream that is none, or holds an object and no data.
    OutsideData,
    /// A whole event stream.
    NoData,
    NoNotification,
}

impl Kind {
    /// What so many of them are.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::ArrayWithoutEnd => "array without its end",
            Self::ArrayBehindValues => "arrays behind other values",
            Self::ValueBehindArray => "values behind an array",
            Self::SeveralInLine => "lines of several values, or of a list",
            Self::RowOfTable => "rows of a table: name the column that holds the notifications, as in --column body",
            Self::JsonInText => "JSON behind other text: give what stands before it, as in --after 'body='",
            Self::NoJson => "no JSON",
            Self::NotUtf8 => "not UTF-8",
            Self::TooLong => "too long",
            Self::CutShort => "JSON that ends early",
            Self::BrokenJson => "broken JSON",
            Self::NoCell => "records without the column",
            Self::OtherLength => "records with more or fewer cells than there are columns",
            Self::OpenQuote => "cells with a quotation mark out of place",
            Self::ColumnTwice => "tables with two columns of that name",
            Self::OutsideData => "lines that are none of an event stream, or hold an object that is no data",
            Self::NoData => "event streams without data",
            Self::NoNotification => "JSON, and no notification",
        }
    }
}

/// What is wrong, and from which byte of the line on, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    pub kind: Kind,
    /// Where it is not the one in which the value begins.
    pub line: Option<u64>,
    pub column: Option<u64>,
    pub message: String,
    /// What is no JSON, by its [`outline`].
    pub looks_like: Option<String>,
}

impl Flaw {
    pub fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self { kind, line: None, column: None, message: message.into(), looks_like: None }
    }
}

/// How often there was each kind, and what was first.
#[derive(Debug, Default)]
pub struct FlawCounts {
    pub count: u64,
    /// The first of all.
    pub first: Vec<(InputLine, Flaw)>,
    /// Of each kind, with the first of it.
    pub kinds: BTreeMap<Kind, (Count, Flaw)>,
}

impl FlawCounts {
    /// How many of the first are kept.
    pub const MOST_FIRST: usize = 10;

    /// Adds one; the flaw is asked for only if it is the first of anything.
    pub fn note(&mut self, place: InputLine, kind: Kind, flaw: impl Fn() -> Flaw) {
        self.count += 1;
        let rank = self.first.partition_point(|(other, flaw)| (*other, flaw.kind) <= (place, kind));
        if rank < Self::MOST_FIRST {
            self.first.insert(rank, (place, flaw()));
            self.first.truncate(Self::MOST_FIRST);
        }
        self.note_kind(kind, Count::once(place), flaw);
    }

    /// Adds what was counted in another part of the input.
    pub fn merge(&mut self, other: Self) {
        self.count += other.count;
        self.first.extend(other.first);
        self.first.sort_by_key(|(place, flaw)| (*place, flaw.kind));
        self.first.truncate(Self::MOST_FIRST);
        for (kind, (times, flaw)) in other.kinds {
            self.note_kind(kind, times, || flaw.clone());
        }
    }

    pub fn note_kind(&mut self, kind: Kind, times: Count, flaw: impl FnOnce() -> Flaw) {
        note_first(&mut self.kinds, kind, times, flaw);
    }
}

/// What a text looks like, and nothing of what it says, since it may be a person's: `9-9-9 A a={"a":9}`.
///
/// Digits are told as 9, letters as a or A and other signs beyond ASCII as ?, so many of a kind by one.
pub fn outline(text: &[u8]) -> String {
    const LONGEST: usize = 40;
    // Enough of it to fill the outline, or it is of one kind.
    let text = text.get(..1024).unwrap_or(text);
    let mut outline = String::new();
    for letter in String::from_utf8_lossy(text).trim().chars() {
        let told = match letter {
            '0'..='9' => '9',
            _ if letter.is_alphabetic() => {
                if letter.is_uppercase() {
                    'A'
                } else {
                    'a'
                }
            }
            ' ' | '\t' => ' ',
            '!'..='~' => letter,
            _ => '?',
        };
        if told.is_ascii_punctuation() && told != '?' || !outline.ends_with(told) {
            outline.push(told);
        }
        if outline.len() >= LONGEST {
            outline.push('…');
            break;
        }
    }
    outline
}

#[cfg(test)]
mod tests {
    use super::outline;

    #[test]
    fn an_outline_says_what_a_text_looks_like_and_nothing_that_is_in_it() {
        for (text, expected) in [
            ("2026-11-26T10:21:07Z INFO body={\"status\":\"new\"}", "9-9-9A9:9:9A A a={\"a\":\"a\"}"),
            ("Zoë Jansen,1990-01-02", "Aa Aa,9-9-9"),
            ("\u{1b}[31m\0\0\0", "?[9a?"),
            ("", ""),
        ] {
            assert_eq!(outline(text.as_bytes()), expected);
        }
        assert_eq!(outline("a,".repeat(900).as_bytes()), format!("{}…", "a,".repeat(20)));
        assert_eq!(outline(&[0xff, 0xff, b'a']), "?a");
    }
}
