//! One value where one is asked for, in whatever shape it is.

use std::io::{self, ErrorKind, Read};

use super::block::{BYTE_ORDER_MARK, Input};
use super::event_stream::EventStream;
use super::finder::{Finder, Piece, Turn, What};
use super::look::{Shape, shape};
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
    input.take(LONGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LONGEST {
        return Err(io::Error::other(format!("this is no case: it is longer than {LONGEST} bytes")));
    }
    let mut bytes = bytes.strip_prefix(BYTE_ORDER_MARK).map(<[u8]>::to_vec).unwrap_or(bytes);
    if shape(&bytes, true, false) == Some(Shape::EventStream) {
        let (mut stream, mut told) = (EventStream::new(0), Vec::new());
        stream.take(&mut bytes, &mut told);
        stream.finish(&mut told);
        if let Some(Piece { place, .. }) = told.iter().find(|it| it.what == What::Turn(Turn::OutsideData)) {
            let line = place.line;
            return Err(io::Error::other(format!(
                "in line {line}, the event stream holds what is no data: give it alone"
            )));
        }
    }
    let text = String::from_utf8(bytes).map_err(|error| io::Error::new(ErrorKind::InvalidData, error.utf8_error()))?;
    let is_value = |piece: &Piece| matches!(piece.what, What::Value { is_whole: true, .. });
    let first: Vec<_> = Finder::all_in(text.as_bytes(), InputLine::whole(0, 1), false).take(2).collect();
    Ok(match &first[..] {
        some if !some.iter().all(is_value) => Sole::None(text),
        [_, _, ..] => Sole::Several,
        [Piece { what: What::Value { at, .. }, .. }] => Sole::One(text.get(at.clone()).unwrap_or_default().to_owned()),
        _ => Sole::None(text),
    })
}
