//! Inputs of any size as blocks of whole lines or values, in memory that does not grow with them.

use std::io::{self, Cursor, Read};
use std::mem;

use super::block::{BYTE_ORDER_MARK, Block, Content, FIRST_ROOM, Input, LONGEST_LINE, read};
use super::event_stream::EventStream;
use super::finder::Finder;
use super::look::{Shape, shape};
use super::place::InputLine;
use super::table::Table;

/// What is known of the inputs before any of them is looked at.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'a> {
    /// They are tables, and this is the name of the column in which the notifications stand.
    pub column: Option<&'a str>,
    /// They are lines, whatever they look like.
    pub are_lines: bool,
    /// An array is an envelope, and not a list of values.
    pub arrays_are_values: bool,
}

/// What one look at an input showed.
enum Seen {
    Shape(Shape),
    Table(Box<Table>),
}

impl Known<'_> {
    /// Of what an input begins with, unless more of it has to be seen.
    fn see(&self, file: usize, head: &[u8], is_end: bool) -> Option<io::Result<Seen>> {
        if !is_end && head.len() < BYTE_ORDER_MARK.len() && BYTE_ORDER_MARK.starts_with(head) {
            return None;
        }
        let head = head.strip_prefix(BYTE_ORDER_MARK).unwrap_or(head);
        match self {
            Self { column: Some(name), .. } => {
                let table = Table::of(file, head, is_end, name)?;
                Some(table.map(|table| Seen::Table(Box::new(table))).map_err(io::Error::other))
            }
            Self { are_lines: true, .. } => Some(Ok(Seen::Shape(Shape::Lines))),
            Self { arrays_are_values, .. } => shape(head, is_end, *arrays_are_values).map(Seen::Shape).map(Ok),
        }
    }
}

/// Inputs, one behind the other, from which threads take blocks in turn.
pub struct Blocks<'a, I> {
    inputs: I,
    known: Known<'a>,
    /// The input that is being read.
    open: Option<Open>,
    /// What was read behind the last block.
    rest: Vec<u8>,
    unread: Vec<(usize, String)>,
}

struct Open {
    /// Its position among the inputs.
    file: usize,
    input: Input,
    reading: Reading,
}

/// How an input is read, by its shape.
enum Reading {
    /// So many lines were given out.
    Lines(u64),
    Values(Box<Finder>),
    EventStream(Box<(Finder, EventStream)>),
    Table(Box<Table>),
}

impl<'a, I: Iterator<Item = (usize, io::Result<Input>)>> Blocks<'a, I> {
    pub const fn new(inputs: I, known: Known<'a>) -> Self {
        Self { inputs, known, open: None, rest: Vec::new(), unread: Vec::new() }
    }

    /// The inputs that could not be read to their end, each with the reason.
    pub fn into_unread(self) -> Vec<(usize, String)> {
        self.unread
    }

    /// Reads what comes next into a block, and says whether there was anything.
    pub fn next_into(&mut self, block: &mut Block) -> bool {
        loop {
            let Some(mut open) = self.open.take().or_else(|| self.open_next()) else { return false };
            match self.fill(block, &mut open) {
                Ok(false) => (),
                Ok(true) => {
                    self.open = Some(open);
                    return true;
                }
                Err(error) => self.unread.push((open.file, error.to_string())),
            }
        }
    }

    fn open_next(&mut self) -> Option<Open> {
        loop {
            let (file, opened) = self.inputs.next()?;
            self.rest.clear();
            match opened.and_then(|input| self.look(file, input)) {
                Ok(open) => return Some(open),
                Err(error) => self.unread.push((file, error.to_string())),
            }
        }
    }

    /// Reads what shows the shape of an input, and keeps it.
    fn look(&mut self, file: usize, mut input: Input) -> io::Result<Open> {
        let mut is_end = false;
        loop {
            if let Some(seen) = self.known.see(file, &self.rest, is_end) {
                return self.begin(file, input, seen?);
            }
            match self.read_head(&mut input) {
                Ok(count) => is_end = count == 0,
                Err(error) => {
                    // What was read is read as far as it goes, and then told of.
                    is_end = true;
                    input = Box::new(Failed(Some(error)));
                }
            }
        }
    }

    fn begin(&mut self, file: usize, input: Input, seen: Seen) -> io::Result<Open> {
        let values = || Finder::new(file, self.known.arrays_are_values);
        if let Seen::Shape(Shape::Lines) = seen {
            return Ok(Open { file, input, reading: Reading::Lines(0) });
        }
        // Lines count the mark as well, as they always did; the columns of values do not.
        let marked = mem::take(&mut self.rest);
        let rest = marked.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&marked).to_vec();
        let (input, reading): (Input, _) = match seen {
            Seen::Shape(Shape::Parquet) => return Err(io::Error::other(PARQUET)),
            Seen::Shape(Shape::EventStream) => {
                let reading = Reading::EventStream(Box::new((values(), EventStream::new(file))));
                (Box::new(Cursor::new(rest).chain(input)), reading)
            }
            Seen::Shape(_) => {
                let reading = Reading::Values(Box::new(values()));
                self.rest = rest;
                (input, reading)
            }
            Seen::Table(table) => (input, Reading::Table(table)),
        };
        Ok(Open { file, input, reading })
    }

    fn read_head(&mut self, input: &mut Input) -> io::Result<usize> {
        let length = self.rest.len();
        self.rest.resize((length * 2).clamp(FIRST_ROOM, LONGEST_LINE + 1).max(length + 1), 0);
        let count = read(input, self.rest.get_mut(length..).unwrap_or_default());
        self.rest.truncate(length + count.as_ref().copied().unwrap_or(0));
        count
    }

    /// Reads a block, and says whether there was anything.
    fn fill(&mut self, block: &mut Block, open: &mut Open) -> io::Result<bool> {
        let Open { file, input, reading } = open;
        block.begin_with(&self.rest);
        self.rest.clear();
        match reading {
            Reading::Lines(given) => {
                let lines = self.fill_with_lines(block, input)?;
                block.first = InputLine::whole(*file, *given + 1);
                *given += lines;
                Ok(lines > 0)
            }
            Reading::Values(finder) => self.fill_with_values(block, input, finder, None),
            Reading::EventStream(reading) => {
                let (finder, stream) = &mut **reading;
                self.fill_with_values(block, input, finder, Some(stream))
            }
            Reading::Table(table) => {
                block.content = Content::Cells;
                let has_any = table.fill(block, input)?;
                self.rest.extend_from_slice(block.room.get(block.begun..block.end).unwrap_or_default());
                block.end = block.begun;
                Ok(has_any)
            }
        }
    }

    /// Reads until a value ends, or the input.
    fn fill_with_values(
        &mut self,
        block: &mut Block,
        input: &mut Input,
        finder: &mut Finder,
        mut stream: Option<&mut EventStream>,
    ) -> io::Result<bool> {
        block.content = Content::Values;
        let mut is_end = false;
        loop {
            let is_all = block.find(finder, is_end);
            if let Some(stream) = &mut stream {
                stream.note(&block.pieces);
                if is_all && is_end {
                    stream.finish(&mut block.pieces);
                }
            }
            let keep = finder.keep_from();
            if !block.pieces.is_empty() {
                self.rest.extend_from_slice(block.held().get(keep..).unwrap_or_default());
                finder.forget(keep);
                return Ok(true);
            }
            if is_all && is_end {
                return Ok(false);
            }
            block.forget(keep);
            finder.forget(keep);
            let begin = block.end;
            let count = block.read_more(input)?;
            is_end = count == 0;
            if let Some(stream) = &mut stream {
                let arrived = block.room.get_mut(begin..begin + count).unwrap_or_default();
                stream.take(arrived, &mut block.pieces);
            }
        }
    }

    /// Reads until there is the end of a line, or of the input, and gives back how many lines that is.
    fn fill_with_lines(&mut self, block: &mut Block, input: &mut Input) -> io::Result<u64> {
        let mut searched = 0;
        loop {
            let unsearched = block.room.get(searched..block.end).unwrap_or_default();
            if let Some(found) = memchr::memrchr(b'\n', unsearched) {
                let end = searched + found + 1;
                self.rest.extend_from_slice(block.room.get(end..block.end).unwrap_or_default());
                block.end = end;
                return Ok(block.count_ends());
            }
            searched = block.end;
            if block.end > LONGEST_LINE {
                self.rest.extend_from_slice(pass_over(&mut block.room, input)?);
                block.content = Content::TooLong;
                return Ok(1);
            }
            if block.read_more(input)? == 0 {
                return Ok(u64::from(block.end > 0));
            }
        }
    }
}

const PARQUET: &str = "this is Parquet, which other engines read: let one pipe the column here, such as duckdb -c \"COPY (SELECT body FROM \
                       'FILE') TO '/dev/stdout' (FORMAT json)\" | idv audit - --at /body";

/// An input that could not be read on.
struct Failed(Option<io::Error>);

impl Read for Failed {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        self.0.take().map_or(Ok(0), Err)
    }
}

/// Goes on to the end of a line, and gives back what was read behind it.
fn pass_over<'a>(room: &'a mut [u8], input: &mut Input) -> io::Result<&'a [u8]> {
    loop {
        let count = read(input, room)?;
        let found = memchr::memchr(b'\n', room.get(..count).unwrap_or_default());
        if count == 0 || found.is_some() {
            let behind = found.map_or(count, |end| end + 1);
            return Ok(room.get(behind..count).unwrap_or_default());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, Read};

    use super::{Blocks, Known};
    use crate::notifications::block::{Block, Input, LONGEST_LINE, Line};

    /// Gives what it holds in pieces of one size, with an interruption before each, and ends with an error if it is to.
    struct Pieces {
        rest: Vec<u8>,
        size: usize,
        is_interrupted: bool,
        error: Option<&'static str>,
    }

    impl Read for Pieces {
        fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
            self.is_interrupted = !self.is_interrupted;
            if self.is_interrupted {
                return Err(io::ErrorKind::Interrupted.into());
            }
            let length = self.size.min(room.len()).min(self.rest.len());
            if length == 0 {
                return self.error.map_or(Ok(0), |error| Err(io::Error::other(error)));
            }
            room[..length].copy_from_slice(&self.rest[..length]);
            self.rest.drain(..length);
            Ok(length)
        }
    }

    fn pieces(text: &[u8], size: usize, error: Option<&'static str>) -> Input {
        Box::new(Pieces { rest: text.to_vec(), size, is_interrupted: false, error })
    }

    type Given = Vec<(usize, u64, Option<Vec<u8>>)>;

    /// Each line with its place: its text, or nothing where it is too long; and what could not be read.
    fn lines(inputs: Vec<io::Result<Input>>) -> (Given, Vec<(usize, String)>) {
        let mut blocks = Blocks::new(inputs.into_iter().enumerate(), Known::default());
        // Threads take turns, each with a room of its own.
        let mut turns = [Block::new(), Block::new()];
        let mut all = Vec::new();
        while blocks.next_into(&mut turns[0]) {
            all.extend(turns[0].lines().map(|(place, line)| match line {
                Line::Whole(text) => (place.file, place.line, Some(text.to_vec())),
                _ => (place.file, place.line, None),
            }));
            turns.reverse();
        }
        assert!(turns.iter().all(|block| block.room.len() <= LONGEST_LINE + 1));
        (all, blocks.into_unread())
    }

    #[test]
    fn lines_are_the_same_however_they_arrive() {
        let texts: [(&str, &[&str]); 9] = [
            ("", &[]),
            ("\n", &[""]),
            ("a", &["a"]),
            ("a\n", &["a"]),
            ("a\n\nb", &["a", "", "b"]),
            ("a\n\n", &["a", ""]),
            ("\u{feff}a\r\n\u{feff}b\n", &["a\r", "\u{feff}b"]),
            ("\u{feff}", &[""]),
            ("\u{feff}\n\n", &["", ""]),
        ];
        for (text, expected) in texts {
            let file = |file| (1..).zip(expected).map(move |(at, line)| (file, at, Some(line.as_bytes().to_vec())));
            let expected: Given = file(0).chain(file(1)).collect();
            for piece in [1, 2, 1 << 20] {
                let twice = vec![Ok(pieces(text.as_bytes(), piece, None)), Ok(pieces(text.as_bytes(), piece, None))];
                assert_eq!(lines(twice), (expected.clone(), Vec::new()), "{text:?} in pieces of {piece}");
            }
        }
    }

    #[test]
    fn a_line_is_given_back_up_to_the_longest_and_passed_over_beyond() {
        let longest = vec![b'x'; LONGEST_LINE];
        let too_long = vec![b'x'; LONGEST_LINE + 1];
        let far_too_long = vec![b'x'; 3 * LONGEST_LINE];
        let text = [&b"a"[..], &longest, &too_long, b"b", &far_too_long, b"", &longest, &too_long].join(&b'\n');
        let whole = |text: &[u8]| Some(text.to_vec());
        let expected = [whole(b"a"), whole(&longest), None, whole(b"b"), None, whole(b""), whole(&longest), None];
        let expected: Given = (1..).zip(expected).map(|(at, line)| (0, at, line)).collect();
        for piece in [1 << 16, 1 << 20, 1 << 24] {
            assert!(lines(vec![Ok(pieces(&text, piece, None))]).0 == expected, "in pieces of {piece}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_told_and_the_whole_lines_before_it_are_given() {
        let cut = pieces(b"a\nb\nc", 3, Some("it was cut"));
        let missing = Err(io::Error::other("it is missing"));
        let too_long = pieces(&[&b"a\n"[..], &vec![b'x'; LONGEST_LINE + 1]].concat(), 1 << 16, Some("it was cut"));
        let given = lines(vec![Ok(cut), missing, Ok(too_long), Ok(pieces(b"d", 1, None))]);
        let line = |file, line, text: &str| (file, line, Some(text.as_bytes().to_vec()));
        let expected = vec![line(0, 1, "a"), line(0, 2, "b"), line(2, 1, "a"), line(3, 1, "d")];
        let unread = [(0, "it was cut"), (1, "it is missing"), (2, "it was cut")];
        assert_eq!(given, (expected, unread.map(|(file, error)| (file, error.to_owned())).to_vec()));
    }

    #[test]
    fn lines_are_given_as_soon_as_they_are_there() {
        let mut blocks = Blocks::new([Ok(pieces(b"a\nb\nc", 2, None))].into_iter().enumerate(), Known::default());
        let mut block = Block::new();
        let mut counts = Vec::new();
        while blocks.next_into(&mut block) {
            counts.push(block.lines().count());
        }
        assert_eq!(counts, [1, 1, 1]);
    }
}
