//! Inputs of any size as blocks of whole lines, in memory that does not grow with them.

use std::io::{self, ErrorKind, Read};

use super::counts::InputLine;

/// A longer line is no notification; it is passed over without being held.
pub const LONGEST_LINE: usize = 1 << 20;
/// Enough for reading to cost little, and little enough to stay near the processor.
const FIRST_ROOM: usize = 1 << 18;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// An input that some thread reads.
pub type Input = Box<dyn Read + Send>;

/// Inputs, one behind the other, from which threads take blocks in turn.
pub struct Blocks<I> {
    inputs: I,
    /// The position of the input that is being read, and the input.
    open: Option<(usize, Input)>,
    /// What was read behind the last block.
    rest: Vec<u8>,
    /// How many lines of the input were given out.
    lines: u64,
    unread: Vec<(usize, String)>,
}

/// Lines that stand one behind the other in an input: those that were there when it was read, however few.
pub struct Block {
    first: InputLine,
    /// Used again for the next block; the lines stand at its beginning, up to `end`.
    room: Vec<u8>,
    end: usize,
    /// Whether this is one line, of which nothing is held.
    is_too_long: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line<'a> {
    Whole(&'a [u8]),
    TooLong,
}

impl<I: Iterator<Item = (usize, io::Result<Input>)>> Blocks<I> {
    pub fn new(inputs: I) -> Self {
        Self { inputs, open: None, rest: Vec::new(), lines: 0, unread: Vec::new() }
    }

    /// The inputs that could not be read to their end, each with the reason.
    pub fn into_unread(self) -> Vec<(usize, String)> {
        self.unread
    }

    /// Reads what comes next into a block, and says whether there was anything.
    pub fn next_into(&mut self, block: &mut Block) -> bool {
        loop {
            let Some((file, mut input)) = self.open.take().or_else(|| self.open_next()) else { return false };
            match self.fill(block, &mut input) {
                Ok(0) => (),
                Ok(lines) => {
                    block.first = InputLine { file, line: self.lines + 1 };
                    self.lines += lines;
                    self.open = Some((file, input));
                    return true;
                }
                Err(error) => self.unread.push((file, error.to_string())),
            }
        }
    }

    fn open_next(&mut self) -> Option<(usize, Input)> {
        loop {
            let (file, opened) = self.inputs.next()?;
            match opened {
                Ok(input) => {
                    self.rest.clear();
                    self.lines = 0;
                    return Some((file, input));
                }
                Err(error) => self.unread.push((file, error.to_string())),
            }
        }
    }

    /// Reads until there is the end of a line, or of the input, and gives back how many lines that is.
    fn fill(&mut self, block: &mut Block, input: &mut Input) -> io::Result<u64> {
        block.begin_with(&self.rest);
        self.rest.clear();
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
                block.is_too_long = true;
                return Ok(1);
            }
            if block.read_more(input)? == 0 {
                return Ok(u64::from(block.end > 0));
            }
        }
    }
}

impl Block {
    pub fn new() -> Self {
        let first = InputLine { file: 0, line: 1 };
        Self { first, room: vec![0; FIRST_ROOM], end: 0, is_too_long: false }
    }

    /// Each line without its end, and where it stands.
    pub fn lines(&self) -> impl Iterator<Item = (InputLine, Line<'_>)> {
        let InputLine { file, line } = self.first;
        let held = if self.is_too_long { &[] } else { self.room.get(..self.end).unwrap_or_default() };
        let held = if line == 1 { held.strip_prefix(BYTE_ORDER_MARK).unwrap_or(held) } else { held };
        // What follows the last end is no line; but what has no end is one, though it may have been a mark alone.
        let held = held.strip_suffix(b"\n").unwrap_or(held);
        let whole = SplitAtEnds { rest: (!self.is_too_long).then_some(held) }.map(Line::Whole);
        let too_long = self.is_too_long.then_some(Line::TooLong);
        (line..).zip(too_long.into_iter().chain(whole)).map(move |(line, content)| (InputLine { file, line }, content))
    }

    fn begin_with(&mut self, rest: &[u8]) {
        self.is_too_long = false;
        self.end = rest.len();
        if self.room.len() < rest.len() {
            self.room.resize(rest.len(), 0);
        }
        self.room.iter_mut().zip(rest).for_each(|(room, byte)| *room = *byte);
    }

    /// Reads behind what is there, after making room for it: no more than the longest line and what shows that it ended.
    fn read_more(&mut self, input: &mut Input) -> io::Result<usize> {
        if self.end == self.room.len() {
            self.room.resize((self.room.len() * 2).min(LONGEST_LINE + 1), 0);
        }
        let count = read(input, self.room.get_mut(self.end..).unwrap_or_default())?;
        self.end += count;
        Ok(count)
    }

    fn count_ends(&self) -> u64 {
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

/// Reads once, and again if a signal came between.
pub fn read(input: &mut impl Read, room: &mut [u8]) -> io::Result<usize> {
    loop {
        match input.read(room) {
            Err(error) if error.kind() == ErrorKind::Interrupted => (),
            result => return result,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, Read};

    use super::{Block, Blocks, Input, LONGEST_LINE, Line};

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
        let mut blocks = Blocks::new(inputs.into_iter().enumerate());
        // Threads take turns, each with a room of its own.
        let mut turns = [Block::new(), Block::new()];
        let mut all = Vec::new();
        while blocks.next_into(&mut turns[0]) {
            all.extend(turns[0].lines().map(|(place, line)| match line {
                Line::Whole(text) => (place.file, place.line, Some(text.to_vec())),
                Line::TooLong => (place.file, place.line, None),
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
        let mut blocks = Blocks::new([Ok(pieces(b"a\nb\nc", 2, None))].into_iter().enumerate());
        let mut block = Block::new();
        let mut counts = Vec::new();
        while blocks.next_into(&mut block) {
            counts.push(block.lines().count());
        }
        assert_eq!(counts, [1, 1, 1]);
    }
}
