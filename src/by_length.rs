//! Finding a text among a few: its length leaves one to compare with, or seldom more.

use crate::text::equal;

/// Texts, each known by its row, for every length up to that of the longest.
pub(crate) struct ByLength<const ROWS: usize, const LONGEST: usize> {
    texts: [&'static str; ROWS],
    /// For each length but that of no letter, the first row with such a text.
    first: [u16; LONGEST],
    /// For each row, the next one with a text as long.
    next: [u16; ROWS],
}

/// No row: none has this number, since rows are numbered from 0 and no type has so many values.
const NONE: u16 = u16::MAX;

impl<const ROWS: usize, const LONGEST: usize> ByLength<ROWS, LONGEST> {
    pub(crate) const fn new(texts: &[&'static str; ROWS]) -> Self {
        let mut first = [NONE; LONGEST];
        let mut next = [NONE; ROWS];
        let mut row = ROWS;
        while row > 0 {
            row -= 1;
            let length = texts[row].len();
            next[row] = first[length - 1];
            #[expect(clippy::cast_possible_truncation, reason = "rows are fewer")]
            let number = row as u16;
            first[length - 1] = number;
        }
        Self { texts: *texts, first, next }
    }

    /// The row of a text.
    #[inline]
    pub(crate) const fn row(&self, text: &str) -> Option<usize> {
        let length = text.len().wrapping_sub(1);
        let mut row = if length < LONGEST { self.first[length] as usize } else { NONE as usize };
        while row < ROWS {
            if equal(self.texts[row], text) {
                return Some(row);
            }
            row = self.next[row] as usize;
        }
        None
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

#[cfg(test)]
mod tests {
    use super::{ByLength, longest};

    #[test]
    fn each_text_has_its_own_row_among_others_of_its_length_and_nothing_else_has_one() {
        const TEXTS: [&str; 7] = ["new", "pending", "old", "several", "inconsistent_data", "a", "bending"];
        const BY_LENGTH: ByLength<7, { longest(&TEXTS) }> = ByLength::new(&TEXTS);
        assert_eq!(TEXTS.map(|text| BY_LENGTH.row(text)), [0, 1, 2, 3, 4, 5, 6].map(Some));
        let others = ["", "b", "ab", "now", "pendinf", "qending", "inconsistent_dats", "inconsistent_data ", "é"];
        assert_eq!(others.map(|text| BY_LENGTH.row(text)), [None; 9]);
    }
}
