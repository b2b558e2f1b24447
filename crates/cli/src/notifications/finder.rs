//! The values of an input, found one after the other in whatever layout they stand: in one array or in none, on lines or over them,
//! with blanks, commas, NULs or record separators between them.

use std::iter;
use std::num::NonZeroU64;
use std::ops::Range;

use super::block::LONGEST_LINE;
use super::grammar::{Grammar, Scanned};
use super::place::InputLine;
use super::recovery::{NextLine, Recovery, another_in, is_separator};

/// What was found, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub place: InputLine,
    pub what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A value, or what stands in the place of one, and where its bytes are.
    Value {
        at: Range<usize>,
        is_whole: bool,
    },
    /// More than [`LONGEST_LINE`], of which nothing is held.
    TooLong,
    Turn(Turn),
}

/// Where an input turns out otherwise than it began. What follows is read all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    ArrayBehindValues,
    ValueBehindArray,
    ArrayWithoutEnd,
    /// A record of a table that lacks the column in which the notifications stand.
    NoCell,
    /// A record of a table that has more or fewer cells than its first line has names.
    OtherLength,
    /// A cell of a table in which something stands behind the closing quote, or of which the quote is not closed.
    OpenQuote,
    TextBehindQuote,
    ColumnTwice,
    /// A line of an event stream that is none, or holds an object where there is no data.
    OutsideData,
    /// An event stream with fields and without data.
    NoData,
}

/// Finds values in bytes that arrive by and by. Positions are those in what is given; [`Self::forget`] tells that its beginning is gone.
pub struct Finder {
    file: usize,
    /// Whether an array is a value like others, and not a list of them.
    arrays_are_values: bool,
    /// Up to where the bytes were looked at.
    at: usize,
    /// Where in the input the first of the bytes stands.
    base: u64,
    lines: LineCount,
    open: Option<Open>,
    /// The array in which values stand: where it began, and the position of the next.
    array: Option<(InputLine, u64)>,
    behind: Behind,
    follows_nul: bool,
    /// How many bytes were looked at, again or not, and where in the input the furthest of them ends.
    pub(super) looked: u64,
    reached: u64,
}

/// Which line a position is in.
struct LineCount {
    /// Up to where the bytes were counted.
    at: usize,
    line: u64,
    /// Where in the input the line begins.
    begin: u64,
}

/// What came before, outside of any array.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Behind {
    Nothing,
    Values,
    Array,
}

/// A value of which the end was not found yet.
struct Open {
    place: InputLine,
    /// Where it begins; nothing where it is too long and is not held.
    begin: Option<usize>,
    scan: Scan,
}

enum Scan {
    Value(Grammar),
    /// Of a value where too much was looked at again: it goes no further than to what is probably another one.
    Again(Grammar, NextLine),
    /// Of what is broken at a position.
    Broken(usize, Recovery),
    /// What begins no object, array or text: a number, a word, or anything.
    Other,
}

impl Finder {
    /// So many pieces at most are found at once.
    pub const MOST_PIECES: usize = 1 << 12;

    pub const fn new(file: usize, arrays_are_values: bool) -> Self {
        Self {
            file,
            arrays_are_values,
            at: 0,
            base: 0,
            lines: LineCount { at: 0, line: 1, begin: 0 },
            open: None,
            array: None,
            behind: Behind::Nothing,
            follows_nul: false,
            looked: 0,
            reached: 0,
        }
    }

    /// In an input where something stands already before the bytes.
    fn beginning_at(place: InputLine, arrays_are_values: bool) -> Self {
        let mut finder = Self::new(place.file, arrays_are_values);
        // As if the line began with the input.
        finder.lines.line = place.line;
        finder.base = place.column_of(0) - 1;
        finder
    }

    /// All that is in a line or a text, of which the beginning stands at a place.
    pub fn all_in(bytes: &[u8], place: InputLine, arrays_are_values: bool) -> impl Iterator<Item = Piece> {
        let mut finder = Self::beginning_at(place, arrays_are_values);
        let mut is_all = false;
        iter::from_fn(move || {
            if is_all {
                return None;
            }
            let mut pieces = Vec::new();
            is_all = finder.find(bytes, true, &mut pieces);
            Some(pieces)
        })
        .flatten()
    }

    /// Finds what ends in the bytes, and says whether that is all: then either more bytes or their end are to be given next.
    pub fn find(&mut self, bytes: &[u8], is_end: bool, pieces: &mut Vec<Piece>) -> bool {
        while pieces.len() < Self::MOST_PIECES {
            let goes_on = match self.open.take() {
                None => self.go_to_value(bytes, pieces),
                Some(open) => self.go_on(open, bytes, is_end, pieces),
            };
            if !goes_on {
                self.count_lines(bytes, self.keep_from());
                if is_end && let Some((place, _)) = self.array.take() {
                    pieces.push(Piece { place, what: What::Turn(Turn::ArrayWithoutEnd) });
                }
                return true;
            }
        }
        false
    }

    /// From where on the bytes are still needed.
    pub fn keep_from(&self) -> usize {
        self.open.as_ref().and_then(|open| open.begin).unwrap_or(self.at)
    }

    /// Takes it that so many bytes are not there any more, of those that are not needed.
    pub fn forget(&mut self, count: usize) {
        self.base += count as u64;
        self.at = self.at.saturating_sub(count);
        self.lines.at = self.lines.at.saturating_sub(count);
        if let Some(open) = &mut self.open {
            open.begin = open.begin.map(|begin| begin.saturating_sub(count));
            if let Scan::Broken(from, _) = &mut open.scan {
                *from = from.saturating_sub(count);
            }
        }
    }

    /// Goes to where a value begins, and says whether there is one.
    fn go_to_value(&mut self, bytes: &[u8], pieces: &mut Vec<Piece>) -> bool {
        while let Some(byte) = bytes.get(self.at) {
            let is_first_nul = *byte == 0 && !self.follows_nul;
            self.follows_nul = *byte == 0;
            match byte {
                b' ' | b'\t' | b'\n' | b'\r' | b',' | 0x1e => (),
                _ if is_first_nul => (),
                b'[' if self.array.is_none() && !self.arrays_are_values => {
                    let place = self.place(bytes);
                    if self.behind != Behind::Nothing {
                        pieces.push(Piece { place, what: What::Turn(Turn::ArrayBehindValues) });
                    }
                    self.array = Some((place, 0));
                }
                b']' if self.array.take().is_some() => self.behind = Behind::Array,
                _ => {
                    self.begin(*byte, bytes, pieces);
                    return true;
                }
            }
            self.at += 1;
        }
        false
    }

    fn begin(&mut self, byte: u8, bytes: &[u8], pieces: &mut Vec<Piece>) {
        let mut place = self.place(bytes);
        match &mut self.array {
            Some((_, next)) => {
                place.index = Some(*next);
                *next += 1;
            }
            None => {
                if self.behind == Behind::Array {
                    pieces.push(Piece { place, what: What::Turn(Turn::ValueBehindArray) });
                }
                self.behind = Behind::Values;
            }
        }
        let scan = match byte {
            b'{' | b'[' | b'"' if self.has_looked_enough() => {
                Scan::Again(Grammar::new(), NextLine::new(place.column_of(0)))
            }
            b'{' | b'[' | b'"' => Scan::Value(Grammar::new()),
            _ => Scan::Other,
        };
        if matches!(scan, Scan::Other) {
            // It is part of it, whatever it is.
            self.at += 1;
        }
        self.open = Some(Open { place, begin: Some(self.lines.at), scan });
    }

    /// Goes on in a value, and says whether there is anything behind it.
    fn go_on(&mut self, mut open: Open, bytes: &[u8], is_end: bool, pieces: &mut Vec<Piece>) -> bool {
        let own_column = open.place.column_of(0);
        let scanned = match &mut open.scan {
            Scan::Value(grammar) => grammar.scan(bytes, self.at),
            Scan::Again(grammar, next) => grammar.scan_until(next, bytes, self.at),
            Scan::Broken(_, recovery) => recovery.scan(bytes, self.at),
            Scan::Other => self.end_of_other(bytes).map_or(Scanned::More, Scanned::Ends),
        };
        self.note_look(scanned, bytes);
        match (scanned, open.begin) {
            (Scanned::Ends(end), _) => self.close(&open, end, bytes, pieces),
            (Scanned::Breaks(at), begin) => {
                let held = bytes.get(begin.unwrap_or(at)..=at).unwrap_or_default();
                let another = begin.and_then(|begin| Some(begin + another_in(held, own_column)?));
                let ends_it = bytes.get(at).is_some_and(|byte| is_separator(*byte) || *byte == b'{');
                match another.or(ends_it.then_some(at)) {
                    Some(end) => self.close_broken(&mut open, end, bytes, pieces),
                    None => {
                        let recovery = match (&open.scan, begin) {
                            (Scan::Value(grammar), Some(_)) => Recovery::new(grammar.nesting(), own_column),
                            _ => Recovery::hasty(own_column),
                        };
                        self.at = at;
                        self.open = Some(Open { scan: Scan::Broken(at, recovery), ..open });
                        true
                    }
                }
            }
            (Scanned::More, Some(begin)) if is_end || bytes.len() - begin > LONGEST_LINE => {
                self.give_up(open, begin, bytes, is_end, pieces)
            }
            (Scanned::More, begin) => {
                self.at = bytes.len();
                if is_end {
                    return self.close(&open, bytes.len(), bytes, pieces);
                }
                if begin.is_none() {
                    self.count_lines(bytes, bytes.len());
                }
                self.open = Some(open);
                false
            }
        }
    }

    /// Looks for what else there may be in a value that does not end, before it is passed over.
    fn give_up(&mut self, mut open: Open, begin: usize, bytes: &[u8], is_end: bool, pieces: &mut Vec<Piece>) -> bool {
        let own_column = open.place.column_of(0);
        let held = bytes.get(begin..).unwrap_or_default();
        let another = another_in(held, own_column).map(|at| begin + at);
        match (another, &open.scan) {
            (Some(end), Scan::Value(_) | Scan::Again(..) | Scan::Broken(..)) => {
                self.close_broken(&mut open, end, bytes, pieces)
            }
            (None, Scan::Broken(from, recovery)) if !recovery.is_hasty() => {
                self.at = *from;
                self.open = Some(Open { scan: Scan::Broken(*from, Recovery::hasty(own_column)), ..open });
                true
            }
            _ if is_end => self.close_broken(&mut open, bytes.len(), bytes, pieces),
            _ => {
                self.at = bytes.len();
                self.count_lines(bytes, self.at);
                self.open = Some(Open { begin: None, ..open });
                false
            }
        }
    }

    fn note_look(&mut self, scanned: Scanned, bytes: &[u8]) {
        let end = match scanned {
            Scanned::More => bytes.len(),
            Scanned::Ends(end) | Scanned::Breaks(end) => end,
        };
        self.looked += end.saturating_sub(self.at) as u64;
        self.reached = self.reached.max(self.base + end as u64);
    }

    /// Whether what comes next was looked at before, and so much was by now that looking on for the best end of each broken value
    /// would take time by the square of what there is.
    const fn has_looked_enough(&self) -> bool {
        let at = self.base + self.at as u64;
        at < self.reached && self.looked > 2 * (at + LONGEST_LINE as u64)
    }

    fn end_of_other(&self, bytes: &[u8]) -> Option<usize> {
        let is_end = |byte: &u8| match byte {
            b'\n' | b'{' | 0x1e => true,
            b',' | b']' => self.array.is_some(),
            _ => false,
        };
        Some(self.at + bytes.get(self.at..)?.iter().position(is_end)?)
    }

    fn close_broken(&mut self, open: &mut Open, end: usize, bytes: &[u8], pieces: &mut Vec<Piece>) -> bool {
        open.scan = Scan::Other;
        self.close(open, end, bytes, pieces)
    }

    fn close(&mut self, open: &Open, end: usize, bytes: &[u8], pieces: &mut Vec<Piece>) -> bool {
        let is_whole = matches!(open.scan, Scan::Value(_) | Scan::Again(..));
        let held = open.begin.filter(|begin| end - begin <= LONGEST_LINE);
        let value = held.map(|begin| {
            // Blanks behind what is broken are none of it.
            let length = bytes.get(begin..end).unwrap_or_default().trim_ascii_end().len();
            What::Value { at: begin..begin + length, is_whole }
        });
        pieces.push(Piece { place: open.place, what: value.unwrap_or(What::TooLong) });
        self.at = end;
        self.count_lines(bytes, end);
        true
    }

    /// Where the next byte stands.
    fn place(&mut self, bytes: &[u8]) -> InputLine {
        self.count_lines(bytes, self.at);
        let column = self.base + self.at as u64 - self.lines.begin + 1;
        InputLine { file: self.file, line: self.lines.line, column: NonZeroU64::new(column), index: None }
    }

    fn count_lines(&mut self, bytes: &[u8], to: usize) {
        let uncounted = bytes.get(self.lines.at..to).unwrap_or_default();
        self.lines.line += memchr::memchr_iter(b'\n', uncounted).count() as u64;
        if let Some(end) = memchr::memrchr(b'\n', uncounted) {
            self.lines.begin = self.base + (self.lines.at + end + 1) as u64;
        }
        self.lines.at = to;
    }
}
