//! Characters that are written as HTML has them: `&amp;`, `&#39;`.

/// The names that are known, with the characters that they stand for.
const NAMED: [(&str, char); 20] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("ensp", ' '),
    ("emsp", ' '),
    ("thinsp", ' '),
    ("shy", '\u{ad}'),
    ("zwnj", '\u{200c}'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
];

/// One that stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entity<'a> {
    /// As it is written.
    pub written: &'a str,
    start: usize,
    /// The character that it stands for, if its name is known.
    pub stands_for: Option<char>,
}

/// The first in a text.
pub(crate) fn first(text: &str) -> Option<Entity<'_>> {
    text.match_indices('&').find_map(|(start, _)| at(text, start))
}

fn at(text: &str, start: usize) -> Option<Entity<'_>> {
    let behind = text.get(start + 1..)?;
    let (is_number, digits) = behind.strip_prefix('#').map_or((false, behind), |digits| (true, digits));
    let length = digits.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let name = digits.get(..length).filter(|name| !name.is_empty())?;
    let is_ended = digits[length..].starts_with(';');
    let stands_for = if is_number { numbered(name) } else { named(name) };
    // Where the semicolon is lost, only a name that is known is one.
    if !is_ended && (is_number || stands_for.is_none()) {
        return None;
    }
    let end = start + 1 + usize::from(is_number) + length + usize::from(is_ended);
    Some(Entity { written: text.get(start..end)?, start, stands_for })
}

fn named(name: &str) -> Option<char> {
    NAMED.iter().find(|(known, _)| *known == name).map(|(_, character)| *character)
}

fn numbered(digits: &str) -> Option<char> {
    let number = match digits.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => digits.parse(),
    };
    char::from_u32(number.ok()?)
}

/// The text with the characters themselves; those that are unknown stay.
pub(crate) fn decoded(text: &str) -> String {
    let (mut decoded, mut rest) = (String::new(), text.to_owned());
    // One can stand for the beginning of another: `&amp;amp;`.
    while let Some(Entity { written, start, stands_for }) = first(&rest) {
        let (before, behind) = (&rest[..start], &rest[start + written.len()..]);
        rest = match stands_for {
            Some(character) => format!("{before}{character}{behind}"),
            None => {
                decoded.push_str(before);
                decoded.push_str(written);
                behind.to_owned()
            }
        };
    }
    decoded + &rest
}

#[cfg(test)]
mod tests {
    use super::{decoded, first};

    #[test]
    fn an_entity_is_the_character_that_it_stands_for() {
        let texts = [
            ("Terms &amp; conditions", "Terms & conditions"),
            ("can&#39;t, can&#x27;t, can&rsquo;t", "can't, can't, can’t"),
            ("twice &amp;amp; thrice &amp;amp;lt;", "twice & thrice <"),
            ("no end &nbsp here, AT&T; &unheard; &#1114112;", "no end   here, AT&T; &unheard; &#1114112;"),
        ];
        assert_eq!(texts.map(|(text, _)| decoded(text)), texts.map(|(_, expected)| expected));
    }

    #[test]
    fn an_ampersand_by_itself_is_none() {
        let plain = ["Terms & conditions", "R&D", "AT&T", "&", "&;", "&#;", "a=1&b=2", "&#39"];
        assert_eq!(plain.map(first), [None; 8]);
    }
}
