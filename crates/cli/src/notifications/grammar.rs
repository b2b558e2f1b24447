//! Where a JSON value ends, and where it ceases to be one, found byte by byte and without holding any of it.
//!
//! It knows the order in which braces, brackets, commas, colons and texts can stand. What numbers, words and escapes are made of is
//! left to the parser that reads the value.

use super::nesting::{Nesting, Within};
use super::recovery::NextLine;

/// What a part of the input came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scanned {
    /// All of it belongs to the value, which goes on.
    More,
    /// The value ends before this byte.
    Ends(usize),
    /// With this byte it is no JSON value any more.
    Breaks(usize),
}

#[derive(Clone, Debug)]
pub struct Grammar {
    nesting: Nesting,
    state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Value,
    ValueOrEnd,
    Name,
    NameOrEnd,
    Colon,
    /// Behind a value: a comma, or what ends that in which it stands.
    Behind,
    Text {
        is_name: bool,
    },
    /// Behind a backslash in a text.
    Escape {
        is_name: bool,
    },
    /// A number, or one of the three words.
    Word,
}

impl Grammar {
    pub const fn new() -> Self {
        Self { nesting: Nesting::new(), state: State::Value }
    }

    /// In what the scanned part of the value left open.
    pub const fn nesting(&self) -> Nesting {
        self.nesting
    }

    pub fn scan(&mut self, bytes: &[u8], from: usize) -> Scanned {
        let rest = bytes.get(from..).unwrap_or_default();
        for (at, byte) in (from..).zip(rest) {
            match self.take(*byte) {
                Some(true) => (),
                Some(false) => return Scanned::Ends(at + 1),
                None => return Scanned::Breaks(at),
            }
        }
        Scanned::More
    }

    /// As [`Self::scan`], but breaks as well where a line begins what is probably another value.
    pub fn scan_until(&mut self, next: &mut NextLine, bytes: &[u8], from: usize) -> Scanned {
        let rest = bytes.get(from..).unwrap_or_default();
        for (at, byte) in (from..).zip(rest) {
            match self.take(*byte) {
                _ if next.begins_at(*byte) => return Scanned::Breaks(at),
                Some(true) => (),
                Some(false) => return Scanned::Ends(at + 1),
                None => return Scanned::Breaks(at),
            }
        }
        Scanned::More
    }

    /// Whether the value goes on behind this byte, if the byte can stand there.
    fn take(&mut self, byte: u8) -> Option<bool> {
        match self.state {
            State::Text { is_name } => match byte {
                b'"' if is_name => self.state = State::Colon,
                b'"' => return Some(self.value_ended()),
                b'\\' => self.state = State::Escape { is_name },
                0..b' ' => return None,
                _ => (),
            },
            State::Escape { is_name } if byte >= b' ' => self.state = State::Text { is_name },
            State::Escape { .. } => return None,
            State::Word if is_of_a_word(byte) => (),
            _ if matches!(byte, b' ' | b'\t' | b'\n' | b'\r') => {
                if self.state == State::Word {
                    self.state = State::Behind;
                }
            }
            State::Word | State::Behind => return self.behind(byte),
            State::Value | State::ValueOrEnd => return self.value(byte),
            State::Name | State::NameOrEnd => match byte {
                b'"' => self.state = State::Text { is_name: true },
                b'}' if self.state == State::NameOrEnd => return Some(self.closed()),
                _ => return None,
            },
            State::Colon if byte == b':' => self.state = State::Value,
            State::Colon => return None,
        }
        Some(true)
    }

    fn value(&mut self, byte: u8) -> Option<bool> {
        match byte {
            b'{' => {
                self.nesting.open(Within::Object);
                self.state = State::NameOrEnd;
            }
            b'[' => {
                self.nesting.open(Within::Array);
                self.state = State::ValueOrEnd;
            }
            b'"' => self.state = State::Text { is_name: false },
            b']' if self.state == State::ValueOrEnd => return Some(self.closed()),
            // At a depth where it is not known any more in what this stands.
            b'}' if self.nesting.innermost().is_none() => return Some(self.closed()),
            _ if is_of_a_word(byte) => self.state = State::Word,
            _ => return None,
        }
        Some(true)
    }

    fn behind(&mut self, byte: u8) -> Option<bool> {
        let within = self.nesting.innermost();
        match (byte, within) {
            (b',', Some(Within::Object)) => self.state = State::Name,
            (b',', _) | (b':', None) => self.state = State::Value,
            (b'}', Some(Within::Object) | None) | (b']', Some(Within::Array) | None) => return Some(self.closed()),
            _ => return None,
        }
        Some(true)
    }

    fn closed(&mut self) -> bool {
        self.nesting.close();
        self.value_ended()
    }

    /// Whether the outermost value goes on.
    fn value_ended(&mut self) -> bool {
        self.state = State::Behind;
        !self.nesting.is_outside()
    }
}

fn is_of_a_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.')
}
