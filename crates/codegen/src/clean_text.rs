//! A text as it should be: letters that can be seen, straight quotes, single spaces.

/// Whether a text is as it should be.
#[must_use]
pub fn is_clean(text: &str) -> bool {
    is_plain(text) || (!text.is_empty() && text == clean(text))
}

/// Whether it can be seen at one glance that nothing is wrong with a text, as with nearly all: visible ASCII with single
/// spaces inside.
pub(crate) fn is_plain(text: &str) -> bool {
    let mut before = b' ';
    for letter in text.bytes() {
        if !matches!(letter, b' '..=b'~') || (letter == b' ' && before == b' ') {
            return false;
        }
        before = letter;
    }
    before != b' '
}

/// The text as it should be.
#[must_use]
pub fn clean(text: &str) -> String {
    let visible: String = text.chars().filter(|character| !is_invisible(*character)).map(straight).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text on one line, without what a terminal would obey.
#[must_use]
pub fn visible(text: &str) -> String {
    let visible = text.chars().filter(|character| !is_invisible(*character));
    visible.map(|character| if character.is_control() { ' ' } else { character }).collect()
}

/// Control characters but for white space, and those that only steer how others are shown.
pub(crate) fn is_invisible(character: char) -> bool {
    let steers = matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
    );
    steers || (character.is_control() && !character.is_whitespace())
}

/// The straight form of a typographic apostrophe or quotation mark.
pub(crate) fn straight(character: char) -> char {
    match character {
        '‘' | '’' | '‚' | '‛' | '′' | 'ʼ' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => '"',
        other => other,
    }
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
