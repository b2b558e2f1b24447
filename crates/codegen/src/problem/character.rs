//! Where in a file a character of a value stands, which may be written there as an escape.

use super::place::Place;
use crate::reading::files::Sources;

/// The place of the first such character within a value or a key as it is written.
#[must_use]
pub fn place(character: char, within: Place, sources: &Sources) -> Option<Place> {
    let raw = sources.get(within.file)?.text.get(within.start..within.end)?;
    // Between single quotes a backslash is one.
    let has_escapes = !raw.starts_with('\'');
    let mut rest = raw.char_indices();
    while let Some((at, letter)) = rest.next() {
        let (is, length) = match (letter, raw.get(at + 1..)) {
            ('\\', Some(behind)) if has_escapes => escaped(behind).unwrap_or((None, 2)),
            _ => (Some(letter), letter.len_utf8()),
        };
        if is == Some(character) {
            return Some(Place { file: within.file, start: within.start + at, end: within.start + at + length });
        }
        while length > letter.len_utf8() && rest.offset() < at + length && rest.next().is_some() {}
    }
    None
}

/// What the text behind a backslash makes with it, and how long both are.
fn escaped(behind: &str) -> Option<(Option<char>, usize)> {
    let kind = behind.chars().next()?;
    let digits = match kind {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => {
            let is = match kind {
                'b' => '\u{8}',
                't' => '\t',
                'n' => '\n',
                'f' => '\u{c}',
                'r' => '\r',
                'e' => '\u{1b}',
                other => other,
            };
            return Some((Some(is), 1 + kind.len_utf8()));
        }
    };
    let number = u32::from_str_radix(behind.get(1..=digits)?, 16).ok()?;
    Some((char::from_u32(number), digits + 2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Problems;
    use crate::reading::files::Folder;

    #[test]
    fn a_character_is_found_as_it_is_written() {
        let texts = [
            ("\"a\u{430}b\"", '\u{430}', "\u{430}"),
            (r#""a\\u0430 \u0430b""#, '\u{430}', r"\u0430"),
            (r#""\U00000430""#, '\u{430}', r"\U00000430"),
            (r#""a\tb""#, '\t', r"\t"),
            (r#""""a\e""""#, '\u{1b}', r"\e"),
            ("'\\\u{e9}'", '\u{e9}', "\u{e9}"),
            ("\"é\\\"\u{430}\"", '\u{430}', "\u{430}"),
        ];
        for (raw, character, expected) in texts {
            let text = format!("title = {raw}\n");
            let mut sources = Sources::default();
            let files = [("source.toml", text.as_str())];
            sources.read(&Folder::Texts(&files), &crate::shape::CATALOGUE, "", &mut Problems::default());
            let (file, _) = sources.iter().next().expect("a file");
            let within = Place { file, start: 8, end: 8 + raw.len() };
            let found = place(character, within, &sources).expect(raw);
            assert_eq!(&text[found.start..found.end], expected, "{raw}");
            assert_eq!(place('z', within, &sources), None);
        }
    }
}
