//! What a person calls the white space that looks like a space and is none.

/// The name of such a character; `None` for a plain space, a tab, the end of a line, and all that is no white space.
pub fn name(letter: char) -> Option<String> {
    match letter {
        '\u{a0}' => Some("a no-break space".to_owned()),
        '\u{202f}' => Some("a narrow no-break space".to_owned()),
        '\u{200b}' => Some("a zero-width space".to_owned()),
        '\u{feff}' => Some("a byte-order mark".to_owned()),
        ' ' | '\t' | '\n' | '\r' => None,
        _ if letter.is_control() || !letter.is_whitespace() => None,
        _ => Some(format!("the space U+{:04X}", u32::from(letter))),
    }
}
