//! A value that is written into a text, as gateways and queues put a body into a field of theirs.

use alloc::string::String;
use alloc::vec::Vec;

use super::tree::Tree;

/// What a text holds that begins as an object or a list does. It is read as far as it can be: it may be cut short, or be the
/// way in which some language prints an object.
pub(super) fn of(text: &str) -> Option<Tree> {
    is_one(text).then(|| Reader { rest: beginning(text), depth: 0 }.value())
}

/// Whether a text begins as an object or a list does, or one that is quoted.
pub(super) fn is_one(text: &str) -> bool {
    let text = beginning(text);
    // Quoted once more, it is the text of a text.
    text.strip_prefix('"').unwrap_or(text).starts_with(['{', '['])
}

fn beginning(text: &str) -> &str {
    text.trim_start_matches(|character: char| character.is_whitespace() || character == '\u{feff}')
}

struct Reader<'a> {
    rest: &'a str,
    depth: usize,
}

impl Reader<'_> {
    /// What is nested deeper is no body of anybody's.
    const DEEPEST: usize = 64;

    fn value(&mut self) -> Tree {
        self.skip();
        match self.rest.chars().next() {
            None | Some('}' | ']') => Tree::Nothing,
            Some('{' | '[') if self.depth == Self::DEEPEST => {
                self.rest = "";
                Tree::Nothing
            }
            Some('{') => self.nested(|reader| {
                let mut entries = Vec::new();
                while reader.is_inside() {
                    let name = match reader.value() {
                        Tree::Text(name) => name,
                        other => other.shown(),
                    };
                    entries.push((name, reader.value()));
                }
                Tree::Map(entries)
            }),
            Some('[') => self.nested(|reader| {
                let mut items = Vec::new();
                while reader.is_inside() {
                    items.push(reader.value());
                }
                Tree::List(items)
            }),
            Some(quote @ ('"' | '\'')) => self.quoted(quote),
            Some(_) => self.bare(),
        }
    }

    fn nested(&mut self, read: impl FnOnce(&mut Self) -> Tree) -> Tree {
        self.rest = &self.rest[1..];
        self.depth += 1;
        let tree = read(self);
        self.depth -= 1;
        tree
    }

    fn skip(&mut self) {
        self.rest = self.rest.trim_start_matches(|it: char| it.is_whitespace() || matches!(it, ',' | ':'));
    }

    /// Whether more is to come before the end, which is taken.
    fn is_inside(&mut self) -> bool {
        self.skip();
        let is_inside = !self.rest.is_empty() && !self.rest.starts_with(['}', ']']);
        if !is_inside {
            self.rest = self.rest.get(1..).unwrap_or_default();
        }
        is_inside
    }

    fn quoted(&mut self, quote: char) -> Tree {
        let mut text = String::new();
        let mut characters = self.rest[1..].chars();
        while let Some(character) = characters.next().filter(|character| *character != quote) {
            text.push(match character {
                '\\' => match characters.next() {
                    Some('u') => {
                        let digits: String = characters.by_ref().take(4).collect();
                        let number = u32::from_str_radix(&digits, 16).ok();
                        number.and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER)
                    }
                    Some('n' | 'r' | 't' | 'b' | 'f') => ' ',
                    Some(escaped) => escaped,
                    None => break,
                },
                plain => plain,
            });
        }
        self.rest = characters.as_str();
        Tree::Text(text)
    }

    /// A number, or a word that is not quoted.
    fn bare(&mut self) -> Tree {
        let is_end = |it: char| it.is_whitespace() || matches!(it, ',' | ':' | '{' | '}' | '[' | ']' | '"');
        let (word, rest) = self.rest.split_at(self.rest.find(is_end).unwrap_or(self.rest.len()));
        self.rest = rest;
        match word {
            "null" | "None" | "nil" => Tree::Nothing,
            "true" | "false" => Tree::Bool(word == "true"),
            number if number.parse::<f64>().is_ok() => Tree::of_digits(number.into()),
            word => Tree::Text(word.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;
    use alloc::vec;

    use super::{Tree, of};

    #[test]
    fn a_body_in_a_text_is_read_as_one_and_as_far_as_it_goes() {
        let codes = |codes| Some(Tree::Map(vec![("statusCodes".to_string(), Tree::List(codes))]));
        let numbers = vec![Tree::Number(4110), Tree::Number(3105)];
        assert_eq!(of(r#" {"statusCodes": [4110, 3105]}"#), codes(numbers.clone()));
        assert_eq!(of("{'statusCodes': [4110, 3105]}"), codes(numbers.clone()));
        assert_eq!(of("{statusCodes: [4110, 3105]}"), codes(numbers.clone()));
        assert_eq!(of(r#"{"statusCodes": [4110, 3105"#), codes(numbers.clone()));
        assert_eq!(of(r#"{"status\u0043odes":[4110.0,31.05e2]} and more"#), codes(numbers));
        assert_eq!(of(r#"{"statusCodes": ["#), codes(vec![]));
        assert_eq!(of(r#""{\"statusCodes\":[4110]}""#), Some(Tree::Text(r#"{"statusCodes":[4110]}"#.to_string())));
        assert_eq!(of("4110"), None);
    }

    #[test]
    fn no_text_is_too_odd_to_be_read() {
        for text in
            ["{", "[", "{]", "[}", "{:}", "[,", "{\"", "{\"\\", "{\"\\u12", "{{}}", "[[[]", "{a", "{\u{e9}:'\u{e9}"]
        {
            assert!(of(text).is_some(), "{text}");
        }
        assert!(of(&"[".repeat(1_000_000)).is_some());
    }
}
