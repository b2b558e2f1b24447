//! Notifications in the lines of a log, behind a text that says so.

use crate::notifications::grammar::{Grammar, Scanned};

/// The value that stands in a line behind a text, up to its end, and where it begins; nothing where none does.
///
/// Where the text stands several times, it is meant where a value that can hold a notification follows.
pub fn value_after<'a>(line: &'a [u8], text: &str) -> Option<(usize, &'a [u8])> {
    memchr::memmem::find_iter(line, text).find_map(|found| {
        let behind = found + text.len();
        let blanks = line.get(behind..)?.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        let begin = behind + blanks;
        let value = line.get(begin..)?;
        if !matches!(value.first(), Some(b'{' | b'[' | b'"')) {
            return None;
        }
        let end = if let Scanned::Ends(end) = Grammar::new().scan(value, 0) { end } else { value.len() };
        Some((begin, value.get(..end)?))
    })
}

#[cfg(test)]
mod tests {
    use super::value_after;

    #[test]
    fn the_value_behind_the_text_is_found_whatever_stands_around_it() {
        let found = |line: &'static str| {
            value_after(line.as_bytes(), "body=").map(|(at, it)| (at, str::from_utf8(it).expect("text")))
        };
        assert_eq!(found("INFO body={\"a\":{}} took=3ms}"), Some((10, "{\"a\":{}}")));
        assert_eq!(found("somebody=me body= \"{\\\"a\\\":1}\" \""), Some((18, "\"{\\\"a\\\":1}\"")));
        assert_eq!(found("body={\"a\":"), Some((5, "{\"a\":")));
        assert_eq!(found("body=none"), None);
        assert_eq!(found("{\"a\":1}"), None);
    }
}
