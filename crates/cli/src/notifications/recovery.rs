//! Where to read on behind a value that is broken: where it probably ends, or where another one probably begins.

use super::grammar::Scanned;
use super::nesting::{Nesting, Within};

/// What stands between JSON texts and never in one: a record separator (RFC 7464), or a NUL.
pub const fn is_separator(byte: u8) -> bool {
    matches!(byte, 0x1e | 0)
}

/// Looks for the end of a broken value, byte by byte.
///
/// It ends where its braces and brackets do, at a separator, or before a line that begins with an object and is indented no more
/// than the value was: a line within it would be.
#[derive(Clone, Debug)]
pub struct Recovery {
    nesting: Nesting,
    next: NextLine,
    text: Text,
    /// How much of `},{` was seen, if that is enough of an end.
    between_objects: Option<u8>,
}

/// Looks, byte by byte, for a line that begins with an object and is indented no more than a value was.
#[derive(Clone, Debug)]
pub struct NextLine {
    own_column: u64,
    /// While there are blanks alone, the column of the next byte in its line.
    column: Option<u64>,
}

impl NextLine {
    pub const fn new(own_column: u64) -> Self {
        Self { own_column, column: None }
    }

    pub fn begins_at(&mut self, byte: u8) -> bool {
        if byte == b'{' && self.column.is_some_and(|column| column <= self.own_column) {
            return true;
        }
        self.column = match byte {
            b'\n' => Some(1),
            b' ' | b'\t' | b'\r' => self.column.map(|column| column + 1),
            _ => None,
        };
        false
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Text {
    Outside,
    Inside,
    Escape,
}

impl Recovery {
    pub const fn new(nesting: Nesting, own_column: u64) -> Self {
        Self { nesting, next: NextLine::new(own_column), text: Text::Outside, between_objects: None }
    }

    /// Takes `},{` for an end wherever it stands, since nothing else was found.
    pub const fn hasty(own_column: u64) -> Self {
        Self { between_objects: Some(0), ..Self::new(Nesting::new(), own_column) }
    }

    pub const fn is_hasty(&self) -> bool {
        self.between_objects.is_some()
    }

    pub fn scan(&mut self, bytes: &[u8], from: usize) -> Scanned {
        let rest = bytes.get(from..).unwrap_or_default();
        for (at, byte) in (from..).zip(rest) {
            if is_separator(*byte) || self.begins_another(*byte) {
                return Scanned::Ends(at);
            }
            if self.between_objects.is_none() {
                match self.take(*byte) {
                    Scanned::More => (),
                    Scanned::Ends(behind) => return Scanned::Ends(at + behind),
                    Scanned::Breaks(_) => return Scanned::Ends(at),
                }
            }
        }
        Scanned::More
    }

    fn begins_another(&mut self, byte: u8) -> bool {
        if self.next.begins_at(byte) {
            return true;
        }
        if let Some(seen) = &mut self.between_objects {
            *seen = match (byte, *seen) {
                (b'}', _) => 1,
                (b',', 1) => 2,
                (b'{', 2) => return true,
                (b' ' | b'\t' | b'\r' | b'\n', seen) => seen,
                _ => 0,
            };
        }
        false
    }

    /// What the byte came to, as if it were the first.
    fn take(&mut self, byte: u8) -> Scanned {
        match (self.text, byte) {
            // A text cannot go over the end of a line: it was left open.
            (Text::Inside | Text::Escape, b'\n') | (Text::Inside, b'"') => self.text = Text::Outside,
            (Text::Escape, _) => self.text = Text::Inside,
            (Text::Inside, b'\\') => self.text = Text::Escape,
            (Text::Inside, _) => (),
            // What was broken was a text by itself.
            (Text::Outside, b',' | b'\n') if self.nesting.is_outside() => return Scanned::Breaks(0),
            (Text::Outside, b'"') => self.text = Text::Inside,
            (Text::Outside, b'{') => self.nesting.open(Within::Object),
            (Text::Outside, b'[') => self.nesting.open(Within::Array),
            (Text::Outside, b'}') => {
                self.nesting.close_nearest(Within::Object);
                if self.nesting.is_outside() {
                    return Scanned::Ends(1);
                }
            }
            (Text::Outside, b']') => {
                // Else it ends what the value stands in.
                if !self.nesting.close_nearest(Within::Array) {
                    return Scanned::Breaks(0);
                }
                if self.nesting.is_outside() {
                    return Scanned::Ends(1);
                }
            }
            (Text::Outside, _) => (),
        }
        Scanned::More
    }
}

/// Where in a value that begins with the first of these bytes another one probably begins: at an object that begins a line, which is
/// indented no more than the value was.
pub fn another_in(bytes: &[u8], own_column: u64) -> Option<usize> {
    memchr::memchr_iter(b'\n', bytes).find_map(|end| {
        let line = bytes.get(end + 1..)?;
        let blanks = line.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r')).count();
        let is_another = line.get(blanks) == Some(&b'{') && (blanks as u64) < own_column;
        is_another.then_some(end + 1 + blanks)
    })
}
