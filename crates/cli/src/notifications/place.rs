//! Where in the input something stands.

use std::num::NonZeroU64;

/// A line of an input, or a value that begins in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct InputLine {
    /// The input, by its position among those given.
    pub file: usize,
    /// Counted from 1.
    pub line: u64,
    /// Where in the line a value begins, in bytes and counted from 1; nothing where the line itself is meant.
    pub column: Option<NonZeroU64>,
    /// Which element of an array the value is, counted from 0.
    pub index: Option<u64>,
}

impl InputLine {
    /// A line as a whole.
    pub const fn whole(file: usize, line: u64) -> Self {
        Self { file, line, column: None, index: None }
    }

    /// The column of what begins so many bytes behind the beginning of this, in the same line.
    pub fn column_of(&self, byte: usize) -> u64 {
        self.column.map_or(1, NonZeroU64::get) + byte as u64
    }
}
