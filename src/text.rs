//! Comparing and parsing text in `const fn`, where the standard library's own ways cannot go yet.

use core::cmp::Ordering;
use core::fmt;

/// Whether two texts are the same, eight bytes at a time.
#[inline]
pub(crate) const fn equal(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    let (one_words, one_rest) = one.as_chunks::<8>();
    let (other_words, other_rest) = other.as_chunks::<8>();
    let mut word = 0;
    while word < one_words.len() && word < other_words.len() {
        if u64::from_ne_bytes(one_words[word]) != u64::from_ne_bytes(other_words[word]) {
            return false;
        }
        word += 1;
    }
    let mut byte = 0;
    while byte < one_rest.len() && byte < other_rest.len() {
        if one_rest[byte] != other_rest[byte] {
            return false;
        }
        byte += 1;
    }
    true
}

/// The order of two texts by their bytes, as `str` has it.
pub(crate) const fn compare(one: &str, other: &str) -> Ordering {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut byte = 0;
    while byte < one.len() && byte < other.len() {
        if one[byte] != other[byte] {
            return if one[byte] < other[byte] { Ordering::Less } else { Ordering::Greater };
        }
        byte += 1;
    }
    match (one.len() == byte, other.len() == byte) {
        (true, true) => Ordering::Equal,
        (true, false) => Ordering::Less,
        (false, _) => Ordering::Greater,
    }
}

/// The number that a text writes in decimal digits alone: no sign, no leading zero, no white space.
#[inline]
pub(crate) const fn decimal(text: &str) -> Option<u16> {
    let digits = text.as_bytes();
    // A number of type u16 has at most five digits; a first digit of zero is neither a code nor a way to write one.
    if digits.is_empty() || digits.len() > 5 || digits[0] == b'0' {
        return None;
    }
    let mut number = 0_u32;
    let mut position = 0;
    while position < digits.len() {
        let digit = digits[position].wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        number = number * 10 + digit as u32;
        position += 1;
    }
    #[expect(clippy::cast_possible_truncation, reason = "what does not fit is refused in the same line")]
    if number <= u16::MAX as u32 { Some(number as u16) } else { None }
}

/// Writes a name of the catalogue as its variant: `selfie_photo_too_bright` as `SelfiePhotoTooBright`.
///
/// `Debug` goes this way, from the one column of names, because deriving it costs the compiler more than any table.
pub(crate) fn fmt_variant(name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for word in name.split('_') {
        let mut letters = word.chars();
        if let Some(first) = letters.next() {
            fmt::Write::write_char(f, first.to_ascii_uppercase())?;
        }
        f.write_str(letters.as_str())?;
    }
    Ok(())
}

/// Values as a sentence lists them: `new, pending or completed`.
pub(crate) struct Listed<T: 'static>(pub &'static [T]);

impl<T: fmt::Display> fmt::Display for Listed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("none");
        }
        for (position, value) in self.0.iter().enumerate() {
            let separator = match position {
                0 => "",
                _ if position + 1 == self.0.len() => " or ",
                _ => ", ",
            };
            write!(f, "{separator}{value}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{compare, decimal, equal};

    const TEXTS: [&str; 10] =
        ["", "a", "b", "ab", "completed", "completes", "inconsistent_data", "inconsistent_datb", "invalid_data", "é"];

    #[test]
    fn texts_compare_as_the_standard_library_compares_them() {
        for one in TEXTS {
            for other in TEXTS {
                assert_eq!((equal(one, other), compare(one, other)), (one == other, one.cmp(other)), "{one} {other}");
            }
        }
    }

    #[test]
    fn a_decimal_number_is_digits_alone() {
        let texts = [
            "3105", "1", "65535", "65536", "99999", "100000", "", "0", "03105", "+3105", "-1", " 3105", "3105 ",
            "31O5", "３",
        ];
        let numbers = [Some(3105), Some(1), Some(65535)];
        assert_eq!(texts.map(decimal)[..3], numbers);
        assert_eq!(texts.map(decimal)[3..], [None; 12]);
    }
}
