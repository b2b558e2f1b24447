//! Why a text is no notification, in words that tell no more of it than is needed.

use serde::de::IgnoredAny;
use serde_json::error::Category;

use super::counts::{InputLine, excerpt};
use super::malformed::{Flaw, Kind, outline};
use crate::notifications::block::LONGEST_LINE;
use crate::notifications::finder::Turn;

/// Where a text comes from that is read for a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It is a line.
    Line,
    /// It stands in the input as it is, and may go over several lines.
    Value,
    /// It was written otherwise in the input, so that places in it are none in that.
    Copy,
}

/// Why there is no notification in a text, and how to tell it.
pub struct Refusal {
    pub kind: Kind,
    /// What the parser said; nothing where it is JSON that can be no notification.
    error: Option<serde_json::Error>,
}

impl Refusal {
    /// Of a text for which a parser had an error.
    pub fn of(text: &str, error: serde_json::Error, origin: Origin) -> Self {
        // The parser of a notification ceases where it sees that there is none, and what follows may be no JSON.
        let error = match error.classify() {
            Category::Data | Category::Io => serde_json::from_str::<IgnoredAny>(text).err().unwrap_or(error),
            Category::Syntax | Category::Eof => error,
        };
        let is_open = matches!(first(text), Some(b'{' | b'[' | b'"'));
        let is_value = matches!(first(text), Some(b'{' | b'['));
        let kind = match error.classify() {
            Category::Data | Category::Io => Kind::NoNotification,
            Category::Eof if is_open => Kind::CutShort,
            Category::Syntax if is_value => Kind::BrokenJson,
            _ if origin == Origin::Copy => Kind::NoJson,
            _ => of_no_json(text.as_bytes()),
        };
        let is_told = kind == Kind::NoNotification && !is_value;
        Self { kind, error: (!is_told).then_some(error) }
    }

    /// Of an array where a notification is expected.
    pub fn of_array(text: &str, origin: Origin) -> Self {
        match serde_json::from_str::<IgnoredAny>(text) {
            Ok(_) => Self { kind: Kind::NoNotification, error: None },
            Err(error) => Self::of(text, error, origin),
        }
    }

    pub fn flaw(&self, text: &str, place: InputLine, origin: Origin) -> Flaw {
        let looks_like =
            matches!(self.kind, Kind::RowOfTable | Kind::JsonInText | Kind::NoJson).then(|| outline(text.as_bytes()));
        let Some(error) = &self.error else {
            let what = match first(text) {
                Some(b'[') => "an array",
                Some(b'"') => "a text",
                Some(b't' | b'f') => "a yes or no",
                Some(b'n') => "null",
                _ => "a number",
            };
            return Flaw { looks_like, ..Flaw::new(self.kind, format!("there is {what}, and no notification")) };
        };
        let message = error.to_string();
        // The parser counts lines within the text that it is given.
        let end = format!(" at line {} column {}", error.line(), error.column());
        let message = excerpt(message.strip_suffix(&end).unwrap_or(&message));
        let flaw = Flaw { looks_like, ..Flaw::new(self.kind, message) };
        match error.column() {
            0 => flaw,
            column => located(flaw, place, origin, error.line().saturating_sub(1), column),
        }
    }
}

/// A flaw so many ends of lines behind the beginning of its value, and in which column of the line there, counted from 1.
fn located(flaw: Flaw, place: InputLine, origin: Origin, lines: usize, column: usize) -> Flaw {
    match (origin, lines) {
        (Origin::Copy, _) => flaw,
        (_, 0) => Flaw { column: Some(place.column_of(column - 1)), ..flaw },
        _ => Flaw { line: Some(place.line + lines as u64), column: Some(column as u64), ..flaw },
    }
}

pub fn not_utf8(bytes: &[u8], valid: usize, place: InputLine, origin: Origin) -> Flaw {
    let before = bytes.get(..valid).unwrap_or_default();
    let begin = memchr::memrchr(b'\n', before).map_or(0, |end| end + 1);
    let lines = memchr::memchr_iter(b'\n', before).count();
    located(Flaw::new(Kind::NotUtf8, "this is not UTF-8"), place, origin, lines, valid - begin + 1)
}

pub fn too_long(place: InputLine) -> Flaw {
    let what = if place.column.is_some() { "value" } else { "line" };
    Flaw::new(Kind::TooLong, format!("the {what} is longer than {LONGEST_LINE} bytes"))
}

pub fn several_in_line() -> Flaw {
    Flaw::new(Kind::SeveralInLine, "each value in the line was read")
}

/// Of what turns out otherwise than it began.
pub fn turn(turn: Turn) -> Flaw {
    match turn {
        Turn::ArrayBehindValues => Flaw::new(Kind::ArrayBehindValues, "what is in it was read as well"),
        Turn::ValueBehindArray => Flaw::new(Kind::ValueBehindArray, "what follows the array was read as well"),
        Turn::ArrayWithoutEnd => Flaw::new(Kind::ArrayWithoutEnd, "the file may have been cut off"),
        Turn::NoCell => Flaw::new(Kind::NoCell, "the record ends before the column"),
        Turn::OtherLength => Flaw::new(Kind::OtherLength, "a quotation mark or a separator may be in the wrong place"),
        Turn::OpenQuote => Flaw::new(Kind::OpenQuote, "all that follows was taken for a part of the cell"),
        Turn::TextBehindQuote => Flaw::new(Kind::OpenQuote, "there is text behind the closing quote of the cell"),
        Turn::ColumnTwice => Flaw::new(Kind::ColumnTwice, "the first of them was read"),
        Turn::OutsideData => Flaw::new(Kind::OutsideData, "an object in it was read as well"),
        Turn::NoData => Flaw::new(Kind::NoData, "no line with data was found in it"),
    }
}

/// The first byte that is no blank.
pub fn first(text: &str) -> Option<u8> {
    text.trim_ascii_start().bytes().next()
}

/// What a line is that does not begin as a notification does.
fn of_no_json(line: &[u8]) -> Kind {
    let has = |some: &[&str]| some.iter().any(|it| memchr::memmem::find(line, it.as_bytes()).is_some());
    match () {
        () if has(&[",\"{", ";\"{", "\t\"{", "\t{"]) || line.starts_with(b"\"{\"\"") => Kind::RowOfTable,
        () if has(&["{\"", "{ \"", "{\\\""]) => Kind::JsonInText,
        () => Kind::NoJson,
    }
}
