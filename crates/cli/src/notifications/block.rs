//! Lines or values that one thread judges while others read on.

use std::io::{self, ErrorKind, Read};

use super::finder::{Finder, Piece, Turn, What};
use super::place::InputLine;

/// A longer line is no notification; it is passed over without being held.
pub const LONGEST_LINE: usize = if cfg!(fuzzing) { 1 << 10 } else { 1 << 20 };
/// Enough for reading to cost little, and little enough to stay near the processor; `fuzz/` has small inputs, of which
/// several are to be needed.
pub const FIRST_ROOM: usize = if cfg!(fuzzing) { 1 << 6 } else { 1 << 18 };
pub const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// An input that some thread reads.
pub type Input = Box<dyn Read + Send>;

/// Lines or values that stand one behind the other in an input: those that were there when it was read, however few.
pub struct Block {
    pub(super) first: InputLine,
    /// Used again for the next block; what is given stands at its beginning, up to `end`.
    pub(super) room: Vec<u8>,
    pub(super) end: usize,
    pub(super) content: Content,
    /// Where in the room the values stand, if it holds no lines.
    pub(super) pieces: Vec<Piece>,
    /// Behind the last of them.
    pub(super) begun: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Content {
    Lines,
    /// One line, of which nothing is held.
    TooLong,
    Values,
    /// What stands in the cells of a table, one behind the other.
    Cells,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line<'a> {
    Whole(&'a [u8]),
    /// What begins in the line, and may go on in others.
    Value(&'a [u8]),
    /// What stands in the cell of a table, in which it may be written otherwise.
    Cell(&'a [u8]),
    TooLong,
    Turn(Turn),
}

impl Block {
    pub fn new() -> Self {
        let first = InputLine::whole(0, 1);
        let (content, pieces) = (Content::Lines, Vec::new());
        Self { first, room: vec![0; FIRST_ROOM], end: 0, content, pieces, begun: 0 }
    }

    /// Each line without its end, or each value, and where it stands.
    pub fn lines(&self) -> impl Iterator<Item = (InputLine, Line<'_>)> {
        let InputLine { file, line, .. } = self.first;
        let held = if self.content == Content::Lines { self.held() } else { &[] };
        let held = if line == 1 { held.strip_prefix(BYTE_ORDER_MARK).unwrap_or(held) } else { held };
        // What follows the last end is no line; but what has no end is one, though it may have been a mark alone.
        let held = held.strip_suffix(b"\n").unwrap_or(held);
        let whole = SplitAtEnds { rest: (self.content == Content::Lines).then_some(held) }.map(Line::Whole);
        let too_long = (self.content == Content::TooLong).then_some(Line::TooLong);
        let lines = (line..).zip(too_long.into_iter().chain(whole));
        lines.map(move |(line, content)| (InputLine::whole(file, line), content)).chain(self.values())
    }

    fn values(&self) -> impl Iterator<Item = (InputLine, Line<'_>)> {
        self.pieces.iter().map(|Piece { place, what }| {
            let line = match what {
                What::Value { at, .. } => {
                    let bytes = self.room.get(at.clone()).unwrap_or_default();
                    if self.content == Content::Cells { Line::Cell(bytes) } else { Line::Value(bytes) }
                }
                What::TooLong => Line::TooLong,
                What::Turn(turn) => Line::Turn(*turn),
            };
            (*place, line)
        })
    }

    /// Finds what ends in what is held, and says whether that is all.
    pub fn find(&mut self, finder: &mut Finder, is_end: bool) -> bool {
        finder.find(self.room.get(..self.end).unwrap_or_default(), is_end, &mut self.pieces)
    }

    /// Forgets so much of the beginning.
    pub fn forget(&mut self, count: usize) {
        self.room.copy_within(count..self.end, 0);
        self.end -= count;
    }

    pub fn held(&self) -> &[u8] {
        self.room.get(..self.end).unwrap_or_default()
    }

    /// The room behind what is held.
    pub fn free(&mut self) -> &mut [u8] {
        self.room.get_mut(self.end..).unwrap_or_default()
    }

    pub fn begin_with(&mut self, rest: &[u8]) {
        self.content = Content::Lines;
        self.pieces.clear();
        self.begun = 0;
        self.end = rest.len();
        if self.room.len() < rest.len() {
            self.room.resize(rest.len(), 0);
        }
        self.room.iter_mut().zip(rest).for_each(|(room, byte)| *room = *byte);
    }

    /// Makes room behind what is held for more of a cell.
    pub fn make_room(&mut self) {
        if self.end == self.room.len() {
            self.room.resize((self.room.len() * 2).min(FIRST_ROOM + LONGEST_LINE + 1).max(self.end + 1), 0);
        }
    }

    /// Reads behind what is there, after making room for it: no more than the longest line and what shows that it ended.
    pub fn read_more(&mut self, input: &mut Input) -> io::Result<usize> {
        if self.end == self.room.len() {
            self.room.resize((self.room.len() * 2).min(LONGEST_LINE + 1), 0);
        }
        let count = read(input, self.free())?;
        self.end += count;
        Ok(count)
    }

    pub fn count_ends(&self) -> u64 {
        memchr::memchr_iter(b'\n', self.room.get(..self.end).unwrap_or_default()).count() as u64
    }
}

struct SplitAtEnds<'a> {
    rest: Option<&'a [u8]>,
}

impl<'a> Iterator for SplitAtEnds<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.rest?;
        let (line, rest) = match memchr::memchr(b'\n', rest).and_then(|end| rest.split_at_checked(end)) {
            Some((line, end_and_rest)) => (line, end_and_rest.get(1..)),
            None => (rest, None),
        };
        self.rest = rest;
        Some(line)
    }
}

/// Reads once, and again if a signal came between.
pub fn read(input: &mut impl Read, room: &mut [u8]) -> io::Result<usize> {
    loop {
        match input.read(room) {
            Err(error) if error.kind() == ErrorKind::Interrupted => (),
            result => return result,
        }
    }
}
