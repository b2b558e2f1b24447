//! What two texts have in common once typography is set aside: apostrophes, dashes and white space do not tell them apart.

use idv_catalogue_codegen::clean_text;
use unicode_normalization::UnicodeNormalization;

/// The text as the catalogue would hold it: straight quotation marks, single spaces, nothing invisible.
pub fn clean(text: &str) -> String {
    clean_text::clean(text)
}

/// Whether two texts say the same in the same words.
pub fn same(one: &str, other: &str) -> bool {
    one == other || key(one) == key(other)
}

/// Whether two headings do, for which letter case does not count.
pub fn same_heading(one: &str, other: &str) -> bool {
    heading_key(one) == heading_key(other)
}

/// The text as the catalogue may hold it: what a page has for what stands on a keyboard is written as that.
pub fn plain(text: &str) -> String {
    let clean = clean(text);
    if clean.is_ascii() {
        return clean;
    }
    let mut plain = String::with_capacity(clean.len());
    for character in clean.nfc() {
        match character {
            dash if is_dash(dash) => plain.push('-'),
            // Three dots in one, letters in full width, and letters that are joined.
            '…' | '\u{ff01}'..='\u{ff5e}' | '\u{fb00}'..='\u{fb06}' => {
                plain.extend(std::iter::once(character).nfkc());
            }
            other => plain.push(other),
        }
    }
    plain
}

/// What all texts that are the same have in common.
pub fn key(text: &str) -> String {
    plain(text)
}

pub fn heading_key(text: &str) -> String {
    key(text).to_lowercase()
}

pub fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

#[cfg(test)]
mod tests {
    use super::{same, same_heading};

    #[test]
    fn typography_and_white_space_are_no_difference_and_letters_are() {
        let pairs = [
            ("doesn’t match", "doesn't  match\n"),
            ("200\u{a0}– 500", "200 - 500"),
            ("self\u{ad}ie\u{200b} photo", "selfie photo"),
            ("Ｗait…", "Wait..."),
            ("the PoAdocument", "the PoA document"),
            ("Expired", "expired"),
        ];
        assert_eq!(pairs.map(|(one, other)| same(one, other)), [true, true, true, true, false, false]);
        assert!(same_heading("AML Screening", "AML\u{a0}screening"));
    }
}
