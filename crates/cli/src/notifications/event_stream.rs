//! The lines of an event stream, as the service's events are kept by what listens to them: the data of each event, and nothing else.

use super::finder::{Piece, Turn, What};
use super::place::InputLine;

/// The fields of the format, each named at the very beginning of its line. A line that begins with a colon is a comment.
const FIELDS: [&[u8]; 4] = [DATA, b"event", b"id", b"retry"];
const DATA: &[u8] = b"data";

/// Whether a line is one of an event stream; nothing where more of it has to be seen.
pub fn is_event_stream(line: &[u8]) -> Option<bool> {
    let (name, has_colon) = match memchr::memchr(b':', line) {
        Some(end) => (line.get(..end).unwrap_or_default(), true),
        None => (line, false),
    };
    if has_colon {
        return Some(name.is_empty() || FIELDS.contains(&name));
    }
    if FIELDS.iter().any(|field| field.starts_with(name)) { None } else { Some(false) }
}

/// Puts blanks in place of all that is no data, so that each byte stays where it was, and tells what the format has no place for.
///
/// An object in a line that is no data stays as it is, and is read as well.
pub struct EventStream {
    part: Part,
    /// Which line the next byte is in.
    line: InputLine,
    has_fields: bool,
    has_pieces: bool,
}

#[derive(Clone, Copy)]
enum Part {
    /// In what may be the name of a field: which it may be, and how much of it was there.
    Name {
        may_be: [bool; FIELDS.len()],
        length: usize,
    },
    Data,
    /// A comment, or a field that is no data.
    Other,
    /// Blanks at the beginning of a line.
    Blanks,
    /// A line that is none of an event stream, up to an object in it.
    Strange,
    /// What was told, and is to be read.
    Told,
}

const BEGIN: Part = Part::Name { may_be: [true; FIELDS.len()], length: 0 };

impl EventStream {
    pub const fn new(file: usize) -> Self {
        Self { part: BEGIN, line: InputLine::whole(file, 1), has_fields: false, has_pieces: false }
    }

    /// Goes through what comes next.
    pub fn take(&mut self, bytes: &mut [u8], pieces: &mut Vec<Piece>) {
        for byte in bytes {
            let was_data = matches!(self.part, Part::Data);
            if matches!(byte, b'\n' | b'\r') {
                self.end_line(pieces);
                self.line.line += u64::from(*byte == b'\n');
            } else {
                self.part = self.go_on(*byte, pieces);
                if !was_data && !matches!(self.part, Part::Told) {
                    *byte = b' ';
                }
            }
        }
    }

    /// Takes note of what was found in the data.
    pub const fn note(&mut self, pieces: &[Piece]) {
        self.has_pieces |= !pieces.is_empty();
    }

    /// Tells what shows at the end of the input.
    pub fn finish(&mut self, pieces: &mut Vec<Piece>) {
        self.end_line(pieces);
        if self.has_fields && !self.has_pieces && pieces.is_empty() {
            self.tell(Turn::NoData, pieces);
        }
        self.note(pieces);
    }

    fn end_line(&mut self, pieces: &mut Vec<Piece>) {
        match self.part {
            Part::Name { length: 0, .. } => (),
            // A field may stand without a colon, and is then empty.
            Part::Name { may_be, length } if field(may_be, length).is_some() => self.has_fields = true,
            Part::Name { .. } => self.tell(Turn::OutsideData, pieces),
            _ => (),
        }
        self.part = BEGIN;
    }

    /// What the next byte is part of.
    fn go_on(&mut self, byte: u8, pieces: &mut Vec<Piece>) -> Part {
        match self.part {
            Part::Name { length: 0, .. } if byte == b':' => Part::Other,
            Part::Name { length: 0, .. } | Part::Blanks if matches!(byte, b' ' | b'\t') => Part::Blanks,
            Part::Name { may_be, length } => {
                if byte == b':'
                    && let Some(field) = field(may_be, length)
                {
                    self.has_fields = true;
                    return if field == DATA { Part::Data } else { Part::Other };
                }
                let may_be = still(may_be, length, byte);
                if may_be.contains(&true) {
                    Part::Name { may_be, length: length + 1 }
                } else {
                    self.strange(byte, length == 0, pieces)
                }
            }
            Part::Blanks => self.strange(byte, true, pieces),
            // Nothing that is no data is an object: it may be a notification in what is no event stream.
            Part::Other if byte == b'{' => {
                self.tell(Turn::OutsideData, pieces);
                Part::Told
            }
            Part::Strange if byte == b'{' => Part::Told,
            part => part,
        }
    }

    fn strange(&self, byte: u8, is_first: bool, pieces: &mut Vec<Piece>) -> Part {
        self.tell(Turn::OutsideData, pieces);
        let is_of_value = byte == b'{' || is_first && matches!(byte, b'[' | b'"' | b']' | b'}');
        if is_of_value { Part::Told } else { Part::Strange }
    }

    fn tell(&self, turn: Turn, pieces: &mut Vec<Piece>) {
        pieces.push(Piece { place: self.line, what: What::Turn(turn) });
    }
}

/// Which of the fields a name may be with one more byte.
fn still(may_be: [bool; FIELDS.len()], length: usize, byte: u8) -> [bool; FIELDS.len()] {
    let mut still = may_be;
    for (field, may_be) in FIELDS.iter().zip(&mut still) {
        *may_be &= field.get(length) == Some(&byte);
    }
    still
}

/// The field that has the name.
fn field(may_be: [bool; FIELDS.len()], length: usize) -> Option<&'static [u8]> {
    FIELDS.into_iter().zip(may_be).find(|(field, may_be)| *may_be && field.len() == length).map(|(field, _)| field)
}
