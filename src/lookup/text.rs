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
    // What is left beyond whole words is compared with the last word, a part of it for the second time; texts shorter than
    // a word likewise by halves of a word.
    let (Some(one_last), Some(other_last)) = (one.last_chunk(), other.last_chunk()) else {
        return equal_short(one, other);
    };
    let (mut one_rest, mut other_rest) = (one, other);
    while let (Some((one_word, one_later)), Some((other_word, other_later))) =
        (one_rest.split_first_chunk(), other_rest.split_first_chunk())
    {
        if u64::from_ne_bytes(*one_word) != u64::from_ne_bytes(*other_word) {
            return false;
        }
        (one_rest, other_rest) = (one_later, other_later);
    }
    u64::from_ne_bytes(*one_last) == u64::from_ne_bytes(*other_last)
}

/// Whether two texts of one length, shorter than eight bytes, are the same.
#[inline]
const fn equal_short(one: &[u8], other: &[u8]) -> bool {
    if let (Some(one_first), Some(other_first), Some(one_last), Some(other_last)) =
        (one.first_chunk(), other.first_chunk(), one.last_chunk(), other.last_chunk())
    {
        return u32::from_ne_bytes(*one_first) == u32::from_ne_bytes(*other_first)
            && u32::from_ne_bytes(*one_last) == u32::from_ne_bytes(*other_last);
    }
    let mut byte = 0;
    while byte < one.len() && byte < other.len() {
        if one[byte] != other[byte] {
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

/// Whether a text is decimal digits alone, and does not begin with a zero that is none of its number.
pub(crate) fn is_digits(text: &str) -> bool {
    let is_plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_plain && (text == "0" || !text.starts_with('0'))
}

/// The whole number that a text writes as `Display` does: decimal digits, behind a minus where it is below zero.
pub(crate) fn whole(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').filter(|digits| *digits != "0").unwrap_or(text);
    if is_digits(digits) { text.parse().ok() } else { None }
}

/// The same of three or four digits, as nearly every code has: all of them at once, in the bytes of a word. `None` says
/// nothing of texts that are shorter or longer.
#[inline]
pub(crate) const fn short_decimal(text: &str) -> Option<u16> {
    match *text.as_bytes() {
        [first, second, third, fourth] => four_digits([first, second, third, fourth], 1),
        // With a zero behind them, and divided by ten.
        [first, second, third] => four_digits([first, second, third, b'0'], 10),
        _ => None,
    }
}

/// A part of the number of four decimal digits, the first of which is not zero.
#[inline]
const fn four_digits(digits: [u8; 4], divisor: u32) -> Option<u16> {
    // Bytes above '9' are carried to their highest bit by adding, those below '0' by subtracting, and the first likewise if
    // it is '0'. What is carried beyond a byte comes of one that is refused anyway.
    const ABOVE_NINE: u32 = u32::from_le_bytes([0x7f - b'9'; 4]);
    const ZEROS: u32 = u32::from_le_bytes(*b"0000");
    const HIGHEST_BITS: u32 = u32::from_le_bytes([0x80; 4]);
    // The first digit is in the lowest byte.
    let word = u32::from_le_bytes(digits);
    if (word.wrapping_add(ABOVE_NINE) | word.wrapping_sub(ZEROS + 1)) & HIGHEST_BITS != 0 {
        return None;
    }
    let digits = word - ZEROS;
    // In the lowest byte and in the third: a digit times ten, and the next one.
    let pairs = digits * 10 + (digits >> 8);
    let number = (pairs & 0xff) * 100 + (pairs >> 16 & 0xff);
    #[expect(clippy::cast_possible_truncation, reason = "four digits make less than 10,000")]
    Some((number / divisor) as u16)
}

/// Whether a character shows as nothing, or turns what stands around it.
pub(crate) fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Writes a name of the catalogue as its variant: `selfie_photo_too_bright` as `SelfiePhotoTooBright`.
///
/// `Debug` goes this way, from the one column of names, because deriving it costs the compiler more than any table.
pub(crate) fn fmt_variant(name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for word in name.split(['_', '-']) {
        let mut letters = word.chars();
        if let Some(first) = letters.next() {
            fmt::Write::write_char(f, first.to_ascii_uppercase())?;
        }
        f.write_str(letters.as_str())?;
    }
    Ok(())
}

/// Values as a sentence lists them: `new, pending or completed`.
pub(crate) struct Listed<'a, T>(pub &'a [T]);

impl<T: fmt::Display> fmt::Display for Listed<'_, T> {
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
    use super::{compare, decimal, equal, is_digits, short_decimal, whole};

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

    #[test]
    fn a_whole_number_is_read_where_it_is_written_as_display_writes_it() {
        for number in [0, 7, -7, 3105, i64::MAX, i64::MIN] {
            assert_eq!(whole(&number.to_string()), Some(number));
        }
        for text in ["", "-", "-0", "00", "01", "-01", "+1", "--1", " 1", "1 ", "1.0", "1e3", "9223372036854775808"] {
            assert_eq!(whole(text), None, "{text:?}");
        }
        assert!(is_digits("18446744073709551616") && is_digits("0"));
        assert!(["", "00", "01", "-1", "1a"].iter().all(|text| !is_digits(text)));
    }

    #[test]
    fn three_and_four_digits_are_read_at_once_as_they_are_one_by_one() {
        // What stands beside the digits, at the bounds of a byte's halves, and what is no ASCII.
        let letters = ["0", "1", "2", "8", "9", "/", ":", "\0", "@", "\x7f", "\u{80}", "\u{bf}", "߿", "ࠀ", "￿"];
        let mut texts = vec![String::new()];
        for _ in 0..4 {
            let longer = texts.iter().flat_map(|text| letters.map(|letter| format!("{text}{letter}")));
            texts = longer.collect();
            for text in texts.iter().filter(|text| matches!(text.len(), 3 | 4)) {
                assert_eq!(short_decimal(text), decimal(text), "{text:?}");
            }
        }
        for number in 100..10_000 {
            assert_eq!(short_decimal(&number.to_string()), Some(number));
        }
        assert_eq!(["", "1", "12", "12345"].map(short_decimal), [None; 4]);
    }
}
