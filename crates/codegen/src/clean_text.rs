//! A text as it should be: the letters that were meant, which can be seen, straight quotes, single spaces.

use crate::letters::is_mark;
use crate::{garbled, html_entity};

/// Whether a text is as it should be.
#[must_use]
pub fn is_clean(text: &str) -> bool {
    is_plain(text) || (!text.is_empty() && text == clean(text))
}

/// Whether it can be seen at one glance that nothing is wrong with a text, as with nearly all: visible ASCII with single
/// spaces inside, and nothing that could stand for another character.
pub(crate) fn is_plain(text: &str) -> bool {
    let mut before = b' ';
    for letter in text.bytes() {
        if !matches!(letter, b' '..=b'~') || matches!(letter, b'&' | b'`') || (letter == b' ' && before == b' ') {
            return false;
        }
        before = letter;
    }
    before != b' '
}

/// The text as it should be.
#[must_use]
pub fn clean(text: &str) -> String {
    let written = garbled::mended(text).map_or_else(|| text.to_owned(), |(mended, _)| mended);
    let visible: String = html_entity::decoded(&written).chars().filter_map(seen).collect();
    straightened(&visible).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text on one line, without what a terminal would obey.
#[must_use]
pub fn visible(text: &str) -> String {
    text.chars().filter_map(seen).map(|character| if character.is_control() { ' ' } else { character }).collect()
}

/// What is seen of a character: fillers look like spaces.
fn seen(character: char) -> Option<char> {
    match character {
        '\u{2800}' | '\u{3164}' | '\u{ffa0}' => Some(' '),
        _ => (!is_invisible(character)).then_some(character),
    }
}

/// Control characters but for white space, those that only steer how others are shown, and those that show nothing.
pub(crate) fn is_invisible(character: char) -> bool {
    let shows_nothing = matches!(
        character,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    );
    shows_nothing || (character.is_control() && !character.is_whitespace())
}

/// Characters that each font may draw otherwise, or that are none.
pub(crate) fn is_nobodys(character: char) -> bool {
    let number = u32::from(character);
    matches!(number, 0xe000..=0xf8ff | 0xfdd0..=0xfdef | 0xe_0000..) || number & 0xfffe == 0xfffe
}

/// A character by its number.
pub(crate) fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// A character as it is, and by its number, since it may look like another; by that alone where it has no looks of its own.
pub(crate) fn shown(character: char) -> String {
    if is_mark(character) {
        // By itself it would stand on the space before it.
        return format!("the mark {}", code_point(character));
    }
    if is_nobodys(character) || character.is_control() || character.is_whitespace() || is_invisible(character) {
        return code_point(character);
    }
    format!("{character} ({})", code_point(character))
}

/// Whether a character stands for no other apostrophe or quotation mark.
pub(crate) fn is_straight(character: char) -> bool {
    straight(character) == character
}

/// Whether a clean text may have the character within a word, of whatever language.
#[must_use]
pub fn is_of_word(character: char) -> bool {
    let is_straight = character == '`' || straight(character) == character;
    is_straight && !is_invisible(character) && !character.is_whitespace()
}

/// The straight form of what stands for an apostrophe or a quotation mark.
fn straight(character: char) -> char {
    match character {
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | '′' | '‵' | '´' | 'ʹ' | 'ʻ' | 'ʼ' | 'ʽ' | 'ˈ' | 'ˊ' | 'ˋ' | '`' | '＇' => {
            '\''
        }
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '‶' | 'ʺ' | '＂' => '"',
        other => other,
    }
}

/// The text with straight apostrophes and quotation marks. A grave accent is one within a word alone: elsewhere it marks code.
fn straightened(text: &str) -> String {
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    let mut straightened = String::with_capacity(text.len());
    while let Some(letter) = letters.next() {
        let is_within = before.is_alphabetic() && letters.peek().is_some_and(|next| next.is_alphabetic());
        straightened.push(if letter == '`' && !is_within { letter } else { straight(letter) });
        before = letter;
    }
    straightened
}

/// The first apostrophe or quotation mark that is not straight.
pub(crate) fn not_straight(text: &str) -> Option<char> {
    text.chars().zip(straightened(text).chars()).find(|(is, should_be)| is != should_be).map(|(is, _)| is)
}

/// The text as a TOML string.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            letter if letter.is_control() => quoted += &format!("\\u{:04X}", u32::from(letter)),
            letter => quoted.push(letter),
        }
    }
    quoted + "\""
}
