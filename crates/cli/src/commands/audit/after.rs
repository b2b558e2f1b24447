//! Notifications in the lines of a log, behind a text that says so.

use crate::notifications::grammar::{Grammar, Scanned};

/// The values that stand in a line behind a text, each up to its end, and where they begin: more than one where a line has no end,
/// or one that no other system knows.
///
/// Where the text stands several times, it is meant where a value that can hold a notification follows.
pub fn values_after<'a>(line: &'a [u8], text: &str) -> impl Iterator<Item = (usize, &'a [u8])> {
    let mut from = 0;
    memchr::memmem::find_iter(line, text).filter_map(move |found| {
        if found < from {
            return None;
        }
        let behind = found + text.len();
        let blanks = line.get(behind..)?.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        let begin = behind + blanks;
        let value = line.get(begin..)?;
        if !matches!(value.first(), Some(b'{' | b'[' | b'"')) {
            return None;
        }
        let end = if let Scanned::Ends(end) = Grammar::new().scan(value, 0) { end } else { value.len() };
        from = begin + end;
        Some((begin, value.get(..end)?))
    })
}

#[cfg(test)]
mod tests {
    use super::values_after;

    #[test]
    fn the_value_behind_the_text_is_found_whatever_stands_around_it() {
        let found = |line: &'static str| {
            let found = values_after(line.as_bytes(), "body=");
            found.map(|(at, it)| (at, str::from_utf8(it).expect("text"))).collect::<Vec<_>>()
        };
        assert_eq!(found("INFO body={\"a\":{}} took=3ms}"), [(10, "{\"a\":{}}")]);
        assert_eq!(found("somebody=me body= \"{\\\"a\\\":1}\" \""), [(18, "\"{\\\"a\\\":1}\"")]);
        assert_eq!(found("body={\"a\":"), [(5, "{\"a\":")]);
        assert_eq!(found("body={\"a\":\"body={}\"}\rbody={} body=1"), [(5, "{\"a\":\"body={}\"}"), (26, "{}")]);
        assert_eq!(found("body=none"), []);
        assert_eq!(found("{\"a\":1}"), []);
    }
}
