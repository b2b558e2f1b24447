//! The lines of an input of any size, in memory that does not grow with it.

use std::io::{self, ErrorKind, Read};

/// A longer line is no notification; it is passed over without being held.
pub const LONGEST_LINE: usize = 1 << 20;
/// Enough for reading to cost little, and little enough to stay near the processor.
const FIRST_ROOM: usize = 1 << 18;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

pub struct Lines<R> {
    input: R,
    /// What was read and not yet given back stands from `start` to `end`; up to `searched` it holds no end of a line.
    room: Vec<u8>,
    start: usize,
    searched: usize,
    end: usize,
    number: u64,
}

#[derive(Debug, PartialEq, Eq)]
pub enum Line<'a> {
    Whole(&'a [u8]),
    TooLong,
}

impl<R: Read> Lines<R> {
    pub fn new(input: R) -> Self {
        Self { input, room: vec![0; FIRST_ROOM], start: 0, searched: 0, end: 0, number: 0 }
    }

    /// The next line, without its end, and its number.
    pub fn next(&mut self) -> io::Result<Option<(u64, Line<'_>)>> {
        let (start, end) = loop {
            if let Some(length) = memchr::memchr(b'\n', self.unsearched()) {
                break (self.start, self.searched + length);
            }
            self.searched = self.end;
            if self.end - self.start > LONGEST_LINE {
                self.pass_over()?;
                self.number += 1;
                return Ok(Some((self.number, Line::TooLong)));
            }
            if self.read_more()? == 0 {
                if self.start == self.end {
                    return Ok(None);
                }
                break (self.start, self.end);
            }
        };
        self.start = self.end.min(end + 1);
        self.searched = self.start;
        self.number += 1;
        let line = self.room.get(start..end).unwrap_or_default();
        let line = if self.number == 1 { line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line) } else { line };
        Ok(Some((self.number, Line::Whole(line))))
    }

    fn unsearched(&self) -> &[u8] {
        self.room.get(self.searched..self.end).unwrap_or_default()
    }

    /// Reads behind what is there, after making room for it: no more than the longest line and what shows that it ended.
    fn read_more(&mut self) -> io::Result<usize> {
        if self.end == self.room.len() {
            match self.start {
                0 => self.room.resize((self.room.len() * 2).min(LONGEST_LINE + 1), 0),
                start => {
                    self.room.copy_within(start..self.end, 0);
                    self.end -= start;
                    self.searched -= start;
                    self.start = 0;
                }
            }
        }
        let count = read(&mut self.input, self.room.get_mut(self.end..).unwrap_or_default())?;
        self.end += count;
        Ok(count)
    }

    /// Forgets what was read of a line, and goes on to its end.
    fn pass_over(&mut self) -> io::Result<()> {
        loop {
            let found = memchr::memchr(b'\n', self.unsearched());
            self.start = found.map_or(self.end, |length| self.searched + length + 1);
            self.searched = self.start;
            if found.is_some() {
                return Ok(());
            }
            (self.start, self.searched, self.end) = (0, 0, 0);
            if self.read_more()? == 0 {
                return Ok(());
            }
        }
    }
}

/// Reads once, and again if a signal came between.
fn read(input: &mut impl Read, room: &mut [u8]) -> io::Result<usize> {
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

    use super::{LONGEST_LINE, Line, Lines};

    /// Gives what it holds in pieces of one size, with an interruption before each.
    struct Pieces<'a>(&'a [u8], usize, bool);

    impl Read for Pieces<'_> {
        fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
            self.2 = !self.2;
            if self.2 {
                return Err(io::ErrorKind::Interrupted.into());
            }
            let length = self.1.min(room.len()).min(self.0.len());
            let (piece, rest) = self.0.split_at(length);
            room[..length].copy_from_slice(piece);
            self.0 = rest;
            Ok(length)
        }
    }

    /// Each line with its number: its text, or nothing where it is too long.
    fn lines(input: &[u8], piece: usize) -> Vec<(u64, Option<Vec<u8>>)> {
        let mut lines = Lines::new(Pieces(input, piece, false));
        let mut all = Vec::new();
        while let Some((number, line)) = lines.next().expect("no error") {
            all.push(match line {
                Line::Whole(text) => (number, Some(text.to_vec())),
                Line::TooLong => (number, None),
            });
        }
        assert!(lines.room.len() <= LONGEST_LINE + 1);
        all
    }

    #[test]
    fn lines_are_the_same_however_they_arrive() {
        let texts: [(&str, &[&str]); 7] = [
            ("", &[]),
            ("\n", &[""]),
            ("a", &["a"]),
            ("a\n", &["a"]),
            ("a\n\nb", &["a", "", "b"]),
            ("\u{feff}a\r\n\u{feff}b\n", &["a\r", "\u{feff}b"]),
            ("\u{feff}", &[""]),
        ];
        for (text, expected) in texts {
            let expected: Vec<_> = (1..).zip(expected.iter().map(|line| Some(line.as_bytes().to_vec()))).collect();
            for piece in [1, 2, 1 << 20] {
                assert_eq!(lines(text.as_bytes(), piece), expected, "{text:?} in pieces of {piece}");
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
        for piece in [4096, 1 << 20, 1 << 24] {
            let given = lines(&text, piece);
            let numbered: Vec<_> = (1..).zip(expected.clone()).collect();
            assert!(given == numbered, "in pieces of {piece}");
        }
    }
}
