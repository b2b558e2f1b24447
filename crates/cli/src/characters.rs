//! What Unicode knows of a character that may not stand in a text: its name, and which letter it looks like. The build, which has
//! no such tables, gives its number alone.

use std::borrow::Cow;

use idv_catalogue_codegen::clean_text::quoted;
use idv_catalogue_codegen::names::is_snake_case;
use idv_catalogue_codegen::problem::Problem;
use idv_catalogue_codegen::problem::place::Place;
use idv_catalogue_codegen::problem::rule::Rule;
use idv_catalogue_codegen::reading::files::Sources;
use toml::de::DeValue;
use unicode_normalization::UnicodeNormalization;
use unicode_security::confusable_detection::skeleton;

/// The character of a problem, where it stands, and what it is called.
pub struct Named {
    pub character: char,
    pub place: Place,
    pub name: String,
}

impl Named {
    pub fn of(problem: &Problem, sources: &Sources) -> Option<Self> {
        let (character, place) = (problem.character?, problem.place_of_character(sources)?);
        Some(Self { character, place, name: name(character) })
    }

    /// `U+0430`
    pub fn code_point(&self) -> String {
        format!("U+{:04X}", u32::from(self.character))
    }

    /// What is said beside the character.
    pub fn label(&self) -> String {
        match plain(self.character).filter(|plain| !self.character.is_ascii() && is_seen(plain)) {
            Some(plain) => format!("{}, which looks like {plain}", self.name),
            None => self.name.clone(),
        }
    }
}

fn is_seen(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// The name in Unicode; of a character that has none, why that is.
pub fn name(character: char) -> String {
    let number = u32::from(character);
    match unicode_names2::name(character) {
        Some(name) => name.to_string(),
        None if character == '\t' => "a tab".to_owned(),
        None if character.is_control() => "a control character".to_owned(),
        None if matches!(number, 0xe000..=0xf8ff | 0xf_0000..) && number & 0xfffe != 0xfffe => {
            "a private-use character, which each font draws otherwise".to_owned()
        }
        None => "no character that Unicode has".to_owned(),
    }
}

/// The problem with the text as it was probably meant, where letters in it look like others.
pub fn explained<'a>(problem: &'a Problem, sources: &Sources) -> Cow<'a, Problem> {
    let Some(mended) = problem.character.and_then(|it| mended(problem, it, sources)) else {
        return Cow::Borrowed(problem);
    };
    let mut explained = problem.clone();
    if problem.replacement.is_some() {
        explained.help = None;
    }
    Cow::Owned(explained.replacement(quoted(&mended)))
}

/// The text with the letters that those of another kind look like.
fn mended(problem: &Problem, character: char, sources: &Sources) -> Option<String> {
    let is_right: fn(&str) -> bool = match problem.rule {
        Rule::ForeignCharacter | Rule::ForeignLetter => |_| true,
        Rule::NotSnakeCase => is_snake_case,
        Rule::MalformedFieldPath | Rule::MalformedUrl => is_seen,
        _ => return None,
    };
    let raw = sources.get(problem.place.file)?.text.get(problem.place.start..problem.place.end)?;
    let value = DeValue::parse(raw).ok()?;
    let text = value.get_ref().as_str()?;
    let mended = match plain(character) {
        Some(_) => {
            let mended: String = text.chars().map(|it| as_meant(it, character)).collect();
            is_of_other_letters(&mended, character).then_some(mended)?
        }
        // An accent behind its letter makes one letter with it.
        None => text.nfc().collect::<String>(),
    };
    (!mended.contains(character) && is_right(&mended)).then_some(mended)
}

/// Whether nothing in a text is of the kind of a character: a text of another script is meant to be one.
fn is_of_other_letters(text: &str, character: char) -> bool {
    text.chars().all(|it| it.is_ascii() || kind(it) != kind(character))
}

/// A character of the same kind as another by the letters that it looks like; every other as it is.
fn as_meant(character: char, like: char) -> String {
    let is_alike = character == like || (!character.is_ascii() && kind(character) == kind(like));
    let plain = plain(character).filter(|_| is_alike && !character.is_ascii());
    plain.unwrap_or_else(|| character.to_string())
}

/// The script or the shape, which names begin with: `CYRILLIC`, `FULLWIDTH`.
fn kind(character: char) -> Option<String> {
    let name = unicode_names2::name(character)?.to_string();
    name.split(' ').next().map(str::to_owned)
}

/// What a character is in ASCII, or looks like there; `None` where it is a letter with an accent, or like nothing.
fn plain(character: char) -> Option<String> {
    let is_ascii = |text: &str| !text.is_empty() && text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    let compatible: String = character.nfkc().collect();
    if is_ascii(&compatible) {
        return Some(compatible);
    }
    let mut alone = [0; 4];
    let shape: String = skeleton(character.encode_utf8(&mut alone)).collect();
    let has_shape = |letter: &char| {
        let mut alone = [0; 4];
        skeleton(letter.encode_utf8(&mut alone)).eq(shape.chars())
    };
    let alike = (' '..='~').filter(has_shape);
    // l, I, 1 and | have one shape.
    let case = |letter: char| (letter.is_uppercase(), letter.is_lowercase(), letter.is_numeric());
    let best = alike.min_by_key(|letter| case(*letter) != case(character));
    best.map(String::from).or_else(|| Some(shape).filter(|shape| is_ascii(shape)))
}

#[cfg(test)]
mod tests {
    use super::{as_meant, name, plain};

    #[test]
    fn what_looks_like_a_plain_letter_is_known_by_it() {
        let pairs = [
            ('а', "a"),
            ('А', "A"),
            ('і', "i"),
            ('І', "I"),
            ('ο', "o"),
            ('Ε', "E"),
            ('ｍ', "m"),
            ('Ａ', "A"),
            ('１', "1"),
            ('ﬁ', "fi"),
            ('…', "..."),
            ('–', "-"),
            ('𝐚', "a"),
            ('＆', "&"),
        ];
        assert_eq!(pairs.map(|(character, _)| plain(character)), pairs.map(|(_, plain)| Some(plain.to_owned())));
        assert_eq!(['é', 'ß', '•', '日', 'Ж', '\u{301}', '\u{e000}', '🎉'].map(plain), [const { None }; 8]);
    }

    #[test]
    fn only_letters_of_the_same_kind_are_mended_together() {
        let mended: String = "Uрdаte für ο".chars().map(|it| as_meant(it, 'а')).collect();
        assert_eq!(mended, "Update für ο");
    }

    #[test]
    fn a_character_without_a_name_says_why() {
        let names = ['\u{430}', '\u{7}', '\u{e000}', '\u{378}', '\u{fffe}', '\u{e0041}'].map(name);
        let expected = [
            "CYRILLIC SMALL LETTER A",
            "a control character",
            "a private-use character, which each font draws otherwise",
            "no character that Unicode has",
            "no character that Unicode has",
            "TAG LATIN CAPITAL LETTER A",
        ];
        assert_eq!(names, expected);
    }
}
