//! The backslash in a text: TOML gives it a meaning, where whoever wrote it may have meant nothing but a backslash.

/// The text between double quotes with every backslash twice that was not meant to make another letter: one that makes a tab,
/// an end of line or the like in the middle of a word, or nothing at all; `None` where there is none.
pub(crate) fn meant_as_such(raw: &str) -> Option<String> {
    let inner = raw.strip_prefix('"').filter(|inner| !inner.starts_with("\"\"") && !raw.contains('\n'))?;
    let mut meant = String::from("\"");
    let mut is_any = false;
    let mut rest = inner.strip_suffix('"').unwrap_or(inner);
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        meant.push_str(before);
        let length = honest(escape).unwrap_or_default();
        if length == 0 {
            is_any = true;
            meant.push_str("\\\\");
        }
        meant.push_str(&escape[..length]);
        rest = &escape[length.max(1)..];
    }
    meant.push_str(rest);
    meant.push('"');
    is_any.then_some(meant)
}

/// How long the escape is with which the text begins, if it is one that somebody writes who knows what it makes.
fn honest(escape: &str) -> Option<usize> {
    let digits = |count: usize| {
        let digits = escape.get(2..2 + count)?;
        let code = u32::from_str_radix(digits, 16).ok().filter(|_| digits.bytes().all(|it| it.is_ascii_hexdigit()))?;
        char::from_u32(code).map(|_| 2 + count)
    };
    match escape.chars().nth(1)? {
        '\\' | '"' => Some(2),
        'u' => digits(4),
        'U' => digits(8),
        'x' => digits(2),
        'b' | 't' | 'n' | 'f' | 'r' | 'e' => {
            let goes_on =
                escape.chars().nth(2).is_some_and(|next| next.is_lowercase() || next.is_ascii_digit() || next == '_');
            (!goes_on).then_some(2)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::meant_as_such;

    #[test]
    fn a_backslash_in_the_middle_of_a_word_is_meant_as_such() {
        let texts = [r#""C:\temp\new""#, r#""a\b""#, r#""C:\users\xampp""#, r#""C:\""#, r#""\d+\\s""#];
        let meant = [r#""C:\\temp\\new""#, r#""a\b""#, r#""C:\\users\\xampp""#, r#""C:\\""#, r#""\\d+\\s""#];
        let found = texts.map(|text| meant_as_such(text).unwrap_or_else(|| text.to_owned()));
        assert_eq!(found, meant);
    }

    #[test]
    fn an_escape_that_somebody_meant_stays() {
        for text in [
            r#""One.\nTwo.""#,
            r#""say \"yes\"""#,
            r#""caf\u00e9""#,
            r#""a\\b""#,
            r#""\t""#,
            "plain",
            "\"\"\"\\d\"\"\"",
        ] {
            assert_eq!(meant_as_such(text), None, "{text}");
        }
    }
}
