//! What is wrong with the quotation marks of a cell, which the parser of tables takes as it finds it.

use super::finder::Turn;

/// Where in a cell the next byte stands. A quotation mark within a cell that does not begin with one is text like any other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quotes {
    /// At the beginning of the cell.
    Begin,
    /// In a cell without quotes, or behind text that follows the closing one.
    Bare,
    Quoted,
    /// Behind a quotation mark that closes, or is the first of two.
    Closing,
    TextBehind,
}

impl Quotes {
    /// Goes on in the cell, of which the separator or the end of the line may be the last byte.
    pub fn take(&mut self, bytes: &[u8], separator: u8) {
        let mut rest = bytes;
        while let Some((byte, behind)) = rest.split_first() {
            *self = match (*self, byte) {
                (Self::Bare | Self::TextBehind, _) => return,
                (Self::Begin | Self::Closing, b'"') => Self::Quoted,
                (Self::Begin, _) => Self::Bare,
                (Self::Quoted, _) => {
                    let Some(end) = memchr::memchr(b'"', rest) else { return };
                    rest = rest.get(end + 1..).unwrap_or_default();
                    *self = Self::Closing;
                    continue;
                }
                (Self::Closing, b' ' | b'\t' | b'\r' | b'\n') => Self::Closing,
                (Self::Closing, byte) if *byte == separator => Self::Closing,
                (Self::Closing, _) => Self::TextBehind,
            };
            rest = behind;
        }
    }

    /// What is wrong with a cell that ends here.
    pub const fn flaw(self) -> Option<Turn> {
        match self {
            Self::Quoted => Some(Turn::OpenQuote),
            Self::TextBehind => Some(Turn::TextBehindQuote),
            Self::Begin | Self::Bare | Self::Closing => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Quotes, Turn};

    #[test]
    fn quotation_marks_are_text_or_open_and_close_a_cell_or_are_told() {
        let flaws = [
            ("", None),
            ("a \"b\" c,", None),
            ("\"a, \"\"b\"\"\nc\",", None),
            ("\"\"\r\n", None),
            ("\"a\" \n", None),
            ("\"a", Some(Turn::OpenQuote)),
            ("\"a\"\"", Some(Turn::OpenQuote)),
            ("\"a\"b,", Some(Turn::TextBehindQuote)),
            ("\"open\n2,\"{\"", Some(Turn::TextBehindQuote)),
        ];
        for (cell, flaw) in flaws {
            for cut in 0..=cell.len() {
                let mut quotes = Quotes::Begin;
                let (first, second) = cell.as_bytes().split_at(cut);
                quotes.take(first, b',');
                quotes.take(second, b',');
                assert_eq!(quotes.flaw(), flaw, "{cell:?} at {cut}");
            }
        }
    }
}
