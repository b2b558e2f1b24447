//! In what shape an input holds notifications, by one look at its beginning.

use super::block::LONGEST_LINE;
use super::event_stream::is_event_stream;
use super::grammar::{Grammar, Scanned};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One on each line, or nothing that is known: then each line is told.
    Lines,
    /// One array, or values one after the other in any layout.
    Values,
    EventStream,
    /// What only the engines read that wrote it.
    Parquet,
}

const PARQUET: &[u8] = b"PAR1";

/// The shape, or nothing as long as more has to be seen: never more than the longest line, and of lines no more than the first.
pub fn shape(head: &[u8], is_end: bool, arrays_are_values: bool) -> Option<Shape> {
    if head.starts_with(PARQUET) {
        return Some(Shape::Parquet);
    }
    let is_all = is_end || head.len() > LONGEST_LINE;
    let begin = head.iter().position(|byte| !byte.is_ascii_whitespace());
    let Some((begin, byte)) = begin.and_then(|begin| Some((begin, head.get(begin)?))) else {
        return is_all.then_some(Shape::Lines);
    };
    let rest = head.get(begin..).unwrap_or_default();
    match byte {
        0x1e => Some(Shape::Values),
        // One NUL stands between texts. More are what a file system leaves behind after a crash.
        0 => match rest.get(1) {
            Some(0) => Some(Shape::Lines),
            Some(_) => Some(Shape::Values),
            None => is_end.then_some(Shape::Lines),
        },
        b'[' if !arrays_are_values => Some(Shape::Values),
        b'{' | b'[' => of_first_value(rest, is_end).or_else(|| is_all.then_some(of_unfinished(rest))),
        b'P' if !is_all && PARQUET.starts_with(rest) => None,
        // Only where a line begins is there the name of a field.
        _ if begin > 0 && !matches!(head.get(begin - 1), Some(b'\n' | b'\r')) => Some(Shape::Lines),
        _ => match is_event_stream(rest) {
            Some(true) => Some(Shape::EventStream),
            None if !is_all => None,
            _ => Some(Shape::Lines),
        },
    }
}

/// By where the first value ends, or how far it goes.
fn of_first_value(value: &[u8], is_end: bool) -> Option<Shape> {
    let (scanned, first_line) = (Grammar::new().scan(value, 0), memchr::memchr(b'\n', value));
    let goes_over_lines = |end: usize| first_line.is_some_and(|line| has_content(value.get(line..end)));
    match scanned {
        Scanned::Ends(end) if goes_over_lines(end) => Some(Shape::Values),
        Scanned::Ends(end) => {
            let behind = value.get(end..).unwrap_or_default();
            match behind.iter().find(|byte| !matches!(byte, b' ' | b'\t' | b'\r')) {
                Some(b'{' | b'[' | b'"' | b',' | 0x1e | 0) => Some(Shape::Values),
                Some(_) => Some(Shape::Lines),
                None => is_end.then_some(Shape::Lines),
            }
        }
        Scanned::Breaks(at) => {
            let (before, behind) = value.split_at_checked(at).unwrap_or_default();
            Some(match behind.first() {
                Some(0x1e | 0) => Shape::Values,
                // The line was cut off, and this is the next.
                Some(b'{') if before.ends_with(b"\n") && !goes_over_lines(at) => Shape::Lines,
                _ if memchr::memchr(b'\n', before).is_some() => Shape::Values,
                _ => Shape::Lines,
            })
        }
        Scanned::More if goes_over_lines(value.len()) => Some(Shape::Values),
        Scanned::More => None,
    }
}

/// A value that has not ended where the look does.
fn of_unfinished(value: &[u8]) -> Shape {
    let is_one_line = memchr::memchr(b'\n', value).is_none();
    if is_one_line && value.len() > LONGEST_LINE { Shape::Values } else { Shape::Lines }
}

fn has_content(bytes: Option<&[u8]>) -> bool {
    bytes.is_some_and(|bytes| !bytes.trim_ascii().is_empty())
}
