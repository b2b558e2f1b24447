//! The marks with which the entries of a list begin. A copy has them as letters of its text: dots, dashes, numbers.

use super::super::normalise::is_dash;

/// The marks that entries of a list get here, by how many lists they stand in.
const BY_DEPTH: [char; 3] = ['•', '◦', '▪'];

/// The mark of an entry that stands in so many lists, one within the other.
pub fn mark(depth: usize) -> char {
    BY_DEPTH[depth.clamp(1, BY_DEPTH.len()) - 1]
}

/// In how many lists an entry stands, by its mark; none where it is no entry.
pub fn depth(text: &str) -> usize {
    text.chars().next().and_then(|first| BY_DEPTH.iter().position(|mark| *mark == first)).map_or(0, |at| at + 1)
}

/// What an entry of a list says.
pub fn entry(text: &str) -> Option<&str> {
    text.strip_prefix(BY_DEPTH).map(str::trim)
}

/// Whether a text is the mark of an entry, and nothing else.
pub fn is_mark_alone(text: &str) -> bool {
    entry(text) == Some("")
}

/// Marks that stand before entries and nowhere in a text of the page.
pub fn is_mark(character: char) -> bool {
    matches!(
        character,
        '•' | '◦'
            | '▪'
            | '●'
            | '‣'
            | '·'
            | '⁃'
            | '∙'
            | '○'
            | '■'
            | '□'
            | '►'
            | '▸'
            | '▶'
            | '→'
            | '➤'
            | '✓'
            | '\u{f0b7}'
            | '\u{f0a7}'
    )
}

/// The text without the mark at its start.
pub fn without(text: &str) -> &str {
    let text = text.trim();
    let bare = text.trim_start_matches(is_mark);
    if bare.len() < text.len() {
        return bare.trim_start();
    }
    match text.split_once([' ', '\t']) {
        Some((mark, rest)) if is_bullet(mark) && begins_entry(mark, rest) => rest.trim_start(),
        _ => text,
    }
}

/// The text without a mark at its end, which is that of the next entry.
pub fn without_next(text: &str) -> &str {
    let text = text.trim();
    match text.rsplit_once([' ', '\n', '\t']) {
        Some((before, mark)) if is_bullet(mark) => before.trim_end(),
        _ if is_bullet(text) => "",
        _ => text.trim_end_matches(is_mark).trim_end(),
    }
}

/// Whether a text is such a mark and nothing else: `–`, `*`, `1.`, `a)`.
pub fn is_bullet(text: &str) -> bool {
    let is_one_mark = |it: char| is_mark(it) || is_dash(it) || matches!(it, '*' | '+' | 'o');
    let mut characters = text.chars();
    let is_single = characters.next().is_some_and(is_one_mark) && characters.next().is_none();
    let inner = text.strip_suffix(['.', ')']).map(|inner| inner.trim_start_matches('('));
    let is_number = inner.is_some_and(|inner| {
        matches!(inner.len(), 1 | 2) && inner.bytes().all(|byte| byte.is_ascii_digit())
            || (inner.len() == 1 && inner.bytes().all(|byte| byte.is_ascii_lowercase()))
    });
    is_single || is_number
}

/// A letter or a number is the mark of an entry that begins with a capital or a number.
fn begins_entry(mark: &str, rest: &str) -> bool {
    let is_word = mark.starts_with(char::is_alphanumeric) || mark.starts_with('(');
    !is_word || rest.trim_start().starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{without, without_next};

    #[test]
    fn a_mark_before_an_entry_is_no_part_of_it() {
        let entries =
            ["• Wait", "•Wait", "– Wait", "* Wait", "+ Wait", "o Wait", "1. Wait", "a) Wait", "(2) Wait", "→ Wait"];
        assert_eq!(entries.map(without), ["Wait"; 10]);
        let others = ["o wait", "3100 Wait", "2FA", "-1", "*"];
        assert_eq!(others.map(without), others);
        let ends = ["Wait. •", "Wait. –", "Wait.\n2.", "Wait. b)", "Wait. o"];
        assert_eq!(ends.map(without_next), ["Wait."; 5]);
        assert_eq!(["Wait for 2", "1.", "4000 – 5000"].map(without_next), ["Wait for 2", "", "4000 – 5000"]);
    }
}
