//! One value where one is asked for, in whatever shape it is.

use std::io::{self, Read};

use super::block::{BYTE_ORDER_MARK, Input};
use super::event_stream::{EventStream, is_event_stream};
use super::finder::{Finder, Piece, What};
use super::place::InputLine;

/// No case is longer.
const LONGEST: u64 = 1 << 24;

/// What an input holds.
pub enum Sole {
    One(String),
    /// More than one.
    Several,
    /// No value, or one that is broken: all that is there.
    None(String),
}

/// The value in an input. A list with one element is that, and so are the data of one event.
pub fn sole(input: Input) -> io::Result<Sole> {
    let mut bytes = Vec::new();
    input.take(LONGEST).read_to_end(&mut bytes)?;
    let unmarked = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&bytes);
    let mut text = String::new();
    match is_event_stream(unmarked.trim_ascii_start()) {
        Some(true) => EventStream::new(unmarked).read_to_string(&mut text)?,
        _ => (&mut &*unmarked).read_to_string(&mut text)?,
    };
    let is_value = |piece: &Piece| matches!(piece.what, What::Value { is_whole: true, .. });
    let first: Vec<_> = Finder::all_in(text.as_bytes(), InputLine::whole(0, 1), false).take(2).collect();
    Ok(match &first[..] {
        some if !some.iter().all(is_value) => Sole::None(text),
        [_, _, ..] => Sole::Several,
        [Piece { what: What::Value { at, .. }, .. }] => Sole::One(text.get(at.clone()).unwrap_or_default().to_owned()),
        _ => Sole::None(text),
    })
}
