//! Finding a text among a few, at the same cost whichever it is.
//!
//! On mixed texts a comparison that ends where the text ends is a branch that no processor predicts, and costs more than
//! all the rest. So the text's length chooses what to compare with, and every comparison goes on to the length of the
//! longest.

use crate::lookup::text::equal;

/// Texts, each known by its row, cut into words as far as the longest needs.
pub(crate) struct ByLength<const ROWS: usize, const LONGEST: usize, const WORDS: usize> {
    texts: [&'static str; ROWS],
    /// For each length, the first row with such a text; as many rows as there are where none has.
    first: [u16; LONGEST],
    words: [[u32; WORDS]; ROWS],
}

/// Letters of a word.
const WORD: usize = 4;

impl<const ROWS: usize, const LONGEST: usize, const WORDS: usize> ByLength<ROWS, LONGEST, WORDS> {
    #[expect(clippy::cast_possible_truncation, reason = "no type has so many values")]
    pub(crate) const fn new(texts: &[&'static str; ROWS]) -> Self {
        let mut first = [ROWS as u16; LONGEST];
        let mut words = [[0; WORDS]; ROWS];
        let mut row = ROWS;
        while row > 0 {
            row -= 1;
            let text = texts[row].as_bytes();
            first[text.len() - 1] = row as u16;
            let mut place = 0;
            while place < WORDS && text.len() >= WORD {
                words[row][place] = word(text, place);
                place += 1;
            }
        }
        Self { texts: *texts, first, words }
    }

    /// The row of a text.
    #[inline]
    pub(crate) const fn row(&self, text: &str) -> Option<usize> {
        let length = text.len().wrapping_sub(1);
        if length >= LONGEST {
            return None;
        }
        let row = self.first[length] as usize;
        if row >= ROWS {
            return None;
        }
        let is_equal =
            if text.len() < WORD { equal(self.texts[row], text) } else { self.has_words(row, text.as_bytes()) };
        if is_equal {
            return Some(row);
        }
        match self.later_row(row + 1, text) {
            // Said here, so that no caller asks again of the row of most texts.
            Some(row) if row < ROWS => Some(row),
            _ => None,
        }
    }

    /// Whether a row is this text, if it is as long and not shorter than a word.
    #[inline]
    const fn has_words(&self, row: usize, text: &[u8]) -> bool {
        let mut differences = 0;
        let mut place = 0;
        while place < WORDS {
            differences |= self.words[row][place] ^ word(text, place);
            place += 1;
        }
        differences == 0
    }

    /// The row of a text from some row on.
    #[cold]
    const fn later_row(&self, mut row: usize, text: &str) -> Option<usize> {
        while row < ROWS {
            if equal(self.texts[row], text) {
                return Some(row);
            }
            row += 1;
        }
        None
    }
}

/// A word of a text of at least one word. Where the text has ended it is the last one, part of which came before.
#[inline]
const fn word(text: &[u8], place: usize) -> u32 {
    let last = text.len().saturating_sub(WORD);
    let start = if place * WORD < last { place * WORD } else { last };
    match text.split_at_checked(start) {
        Some((_, rest)) => match rest.first_chunk() {
            Some(word) => u32::from_ne_bytes(*word),
            None => 0,
        },
        None => 0,
    }
}

/// The length of the longest text.
pub(crate) const fn longest(texts: &[&str]) -> usize {
    let (mut row, mut longest) = (0, 0);
    while row < texts.len() {
        if texts[row].len() > longest {
            longest = texts[row].len();
        }
        row += 1;
    }
    longest
}

/// How many words the longest text has.
pub(crate) const fn most_words(texts: &[&str]) -> usize {
    longest(texts).div_ceil(WORD)
}

#[cfg(test)]
mod tests {
    use super::{ByLength, longest, most_words};

    #[test]
    fn each_text_has_its_own_row_among_others_of_its_length_and_nothing_else_has_one() {
        const TEXTS: [&str; 7] = ["new", "pending", "old", "several", "inconsistent_data", "a", "bending"];
        const BY_LENGTH: ByLength<7, { longest(&TEXTS) }, { most_words(&TEXTS) }> = ByLength::new(&TEXTS);
        assert_eq!(TEXTS.map(|text| BY_LENGTH.row(text)), [0, 1, 2, 3, 4, 5, 6].map(Some));
        let others = ["", "b", "ab", "now", "data", "pendinf", "qending", "pemding", "inconsistent_dats", "é"];
        assert_eq!(others.map(|text| BY_LENGTH.row(text)), [None; 10]);
        for place in 0..TEXTS[4].len() {
            let mut letters = TEXTS[4].to_owned();
            letters.replace_range(place..=place, "#");
            assert_eq!(BY_LENGTH.row(&letters), None);
        }
    }
}
