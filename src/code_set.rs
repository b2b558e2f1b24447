//! A set of status codes, in one bit each.

use core::fmt;

use crate::generated::{StatusCode, tables};
use crate::lookup::row;

const WORDS: usize = tables::CODES.len().div_ceil(64);

/// A set of status codes: a handful of words, copied freely, and known while compiling where its codes are.
///
/// ```
/// use idv_catalogue::{StatusCode, StatusCodeSet};
///
/// const RETAKE: StatusCodeSet =
///     StatusCodeSet::of(&[StatusCode::SelfiePhotoTooBright, StatusCode::SelfiePhotoTooDark]);
/// const { assert!(RETAKE.contains(StatusCode::SelfiePhotoTooDark)) };
///
/// let mut seen: StatusCodeSet = StatusCode::ALL.iter().filter(|code| code.as_u16() < 110).collect();
/// assert!(!seen.insert(StatusCode::ALL[0]), "it was there");
/// assert!(seen.insert(StatusCode::SelfiePhotoTooBright));
/// assert_eq!(seen.iter().last().map(StatusCode::as_u16), Some(3100)); // in the order of their numbers
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StatusCodeSet {
    words: [u64; WORDS],
}

impl StatusCodeSet {
    /// No code.
    #[must_use]
    pub const fn new() -> Self {
        Self { words: [0; WORDS] }
    }

    /// Of these codes.
    #[must_use]
    pub const fn of(codes: &[StatusCode]) -> Self {
        let mut set = Self::new();
        let mut place = 0;
        while place < codes.len() {
            set.insert(codes[place]);
            place += 1;
        }
        set
    }

    /// Whether the code is in the set.
    #[must_use]
    pub const fn contains(&self, code: StatusCode) -> bool {
        let (word, bit) = place(code);
        word < WORDS && self.words[word] & bit != 0
    }

    /// Adds a code, and says whether it was not there.
    pub const fn insert(&mut self, code: StatusCode) -> bool {
        let is_new = !self.contains(code);
        let (word, bit) = place(code);
        if word < WORDS {
            self.words[word] |= bit;
        }
        is_new
    }

    /// Takes a code out, and says whether it was there.
    pub const fn remove(&mut self, code: StatusCode) -> bool {
        let was_there = self.contains(code);
        let (word, bit) = place(code);
        if word < WORDS {
            self.words[word] &= !bit;
        }
        was_there
    }

    /// How many codes there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        let (mut word, mut count) = (0, 0);
        while word < WORDS {
            count += self.words[word].count_ones() as usize;
            word += 1;
        }
        count
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The codes, in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = StatusCode> {
        StatusCode::ALL.iter().copied().filter(|code| self.contains(*code))
    }
}

/// The word of a code, and its bit there.
const fn place(code: StatusCode) -> (usize, u64) {
    let row = row(code);
    (row / 64, 1 << (row % 64))
}

impl Default for StatusCodeSet {
    fn default() -> Self {
        Self::new()
    }
}

impl Extend<StatusCode> for StatusCodeSet {
    fn extend<I: IntoIterator<Item = StatusCode>>(&mut self, codes: I) {
        for code in codes {
            self.insert(code);
        }
    }
}

impl FromIterator<StatusCode> for StatusCodeSet {
    fn from_iter<I: IntoIterator<Item = StatusCode>>(codes: I) -> Self {
        let mut set = Self::new();
        set.extend(codes);
        set
    }
}

impl<'a> FromIterator<&'a StatusCode> for StatusCodeSet {
    fn from_iter<I: IntoIterator<Item = &'a StatusCode>>(codes: I) -> Self {
        codes.into_iter().copied().collect()
    }
}

impl fmt::Debug for StatusCodeSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
