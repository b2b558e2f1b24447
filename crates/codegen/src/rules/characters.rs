//! The characters of a text: whatever is not listed for its language is refused, by a rule that says of which kind it is.

use crate::clean_text::{clean, code_point, is_invisible, is_plain, not_straight, quoted, shown};
use crate::letters::{Letters, is_mark};
use crate::problem::Problem;
use crate::problem::place::Place;
use crate::problem::rule::Rule;
use crate::reading::rows::{File, Row, Written};
use crate::shape::{CLIENT_WORDS, OVERLAY, OVERLAY_WORDS};
use crate::white_space;
use crate::{garbled, html_entity};

/// How the texts of a file are written.
#[derive(Debug)]
pub(super) struct Writing {
    /// With which letters; `None` where that is to be told first.
    pub letters: Option<Letters>,
    /// What to do for a letter of the language that is not among them.
    pub where_letters_stand: &'static str,
    /// Whether the file is one of client words.
    pub is_of_words: bool,
    /// Whether the file is text: what stands in place of its bytes that are none has been told.
    pub is_text: bool,
}

/// The languages of a catalogue, by which its texts and those of an overlay are measured.
pub(super) struct Languages<'a> {
    house: &'a Written<'a>,
    overlay: Option<&'a Written<'a>>,
}

impl<'a> Languages<'a> {
    pub fn of(house: &'a Written<'a>) -> Self {
        Self { house, overlay: None }
    }

    pub fn and_of(house: &'a Written<'a>, overlay: &'a Written<'a>) -> Self {
        Self { house, overlay: Some(overlay) }
    }

    pub fn writing(&self, file: &'a File<'a>, is_text: bool) -> Writing {
        let words = [CLIENT_WORDS.file, OVERLAY_WORDS.file];
        let is_of_words = words.iter().any(|words| std::ptr::eq(file.shape, *words));
        let (letters, where_letters_stand) = if is_of_words {
            let has_own = file.root().has("letters");
            (self.letters_of_language(file.root()).map(Letters::and_all_latin), where_letters_stand(has_own))
        } else if OVERLAY.has(file.shape) {
            // An institution writes in its own language, and names its own people.
            let mut letters = Letters::default();
            let all = self.house.languages().chain(self.overlay.into_iter().flat_map(Written::languages));
            all.filter_map(listed).for_each(|listed| letters.add(listed));
            let where_letters_stand = "add it to the `letters` of the language, in client_words/";
            (Some(letters.and_all_latin()), where_letters_stand)
        } else {
            let english = self.house.languages().find(|file| tag(*file) == Some(crate::model::REFERENCE_LANGUAGE));
            let letters = Letters::listed(english.and_then(listed).unwrap_or_default());
            (Some(letters), "add it to `letters` in client_words/en.toml")
        };
        Writing { letters, where_letters_stand, is_of_words, is_text }
    }

    /// The letters that a file of client words goes by: its own, or what the house lists for the language.
    fn letters_of_language(&self, file: Row<'a>) -> Option<Letters> {
        let house = || self.house.languages().find(|house| tag(*house) == tag(file));
        let file = if file.has("letters") { file } else { house()? };
        listed(file).map(Letters::listed)
    }
}

/// What is said where a file of client words has its own letters, or goes by the house's.
pub(super) fn where_letters_stand(has_own: bool) -> &'static str {
    if has_own { "add it to `letters` above" } else { "the house's `letters` lack it" }
}

fn tag(file: Row<'_>) -> Option<&str> {
    file.text("tag").map(|tag| tag.value)
}

/// The letters of a language, unless they are not to be used for now.
pub(super) fn listed(file: Row<'_>) -> Option<&str> {
    let letters = file.text("letters")?.value;
    (!letters.is_empty() && crate::letters::unfit(letters).is_none()).then_some(letters)
}

/// What is wrong with the characters of a text, each rule once. What follows from a slip of another rule is not told beside it.
pub(super) fn problems(key: &str, text: &str, place: Place, is_text: bool) -> Vec<Problem> {
    if is_plain(text) {
        return Vec::new();
    }
    if let Some(problem) = garbled(key, text, place, is_text) {
        return vec![problem];
    }
    let problem = |rule, character, what: String| {
        // One clean text mends them all.
        let problem = Problem::new(rule, place, format!("`{key}` {what}")).holding(character);
        problem.replacement(quoted(&clean(text)))
    };
    let mut found = Vec::new();
    if let Some(entity) = html_entity::first(text) {
        let what = format!("holds {}, as HTML writes a character", entity.written);
        found.push(match entity.stands_for {
            Some(_) => problem(Rule::HtmlEntity, None, what),
            None => Problem::new(Rule::HtmlEntity, place, format!("`{key}` {what}"))
                .help("write the character that it stands for".to_owned()),
        });
    }
    if let Some(character) = text.chars().find(|character| is_invisible(*character)) {
        let what = format!("holds the invisible character {}", code_point(character));
        found.push(problem(Rule::ControlCharacter, Some(character), what));
    }
    if let Some(character) = not_straight(text) {
        let what = format!("holds {character}, which is not straight");
        found.push(problem(Rule::CurlyApostrophe, Some(character), what));
    }
    if let Some((character, what)) = stray_space(text) {
        found.push(problem(Rule::StrayWhiteSpace, character, what));
    }
    found
}

fn garbled(key: &str, text: &str, place: Place, is_text: bool) -> Option<Problem> {
    let problem = |what: &str, character| {
        Problem::new(Rule::GarbledText, place, format!("`{key}` {what}")).holding(Some(character))
    };
    if let Some((mended, first)) = garbled::mended(text) {
        let written = mended.chars().zip(text.chars()).find(|(is, was)| is != was).map_or(first, |(is, _)| is);
        let what = format!("holds what becomes of {} in another encoding than UTF-8", shown(written));
        return Some(problem(&what, first).replacement(quoted(&clean(text))));
    }
    let lost = char::REPLACEMENT_CHARACTER;
    (is_text && text.contains(lost)).then(|| {
        let what = "holds U+FFFD, which stands for a letter that was lost";
        problem(what, lost).help("write the letter that stood there, and look whether others are lost".to_owned())
    })
}

/// The first character of a text that is of another script, or on no keyboard; what other rules are about is left to them.
pub(super) fn foreign(key: &str, text: &str, place: Place, writing: &Writing) -> Option<Problem> {
    let letters = writing.letters.as_ref()?;
    let character = text.chars().find(|it| !letters.allow(*it) && !is_told_otherwise(*it))?;
    let is_letter = character.is_alphabetic() || is_mark(character);
    let is_of_the_page = ["condition", "description", "action", "sdk", "api"].contains(&key);
    let page = if is_of_the_page { "; where the page itself has it, say so in `deviations`" } else { "" };
    let (what, help) = if is_letter {
        let help = format!(
            "write the letter that looks like it; if it is one of the language, {}{page}",
            writing.where_letters_stand
        );
        ("is not among the letters of the language", help)
    } else {
        ("is on no keyboard", format!("write what is on every keyboard, or say it in words{page}"))
    };
    let message = format!("`{key}` holds {}, which {what}", shown(character));
    Some(Problem::new(Rule::ForeignCharacter, place, message).holding(Some(character)).help(help))
}

/// Whether a character by itself breaks another rule.
pub(super) fn is_told_otherwise(character: char) -> bool {
    let mut alone = [0; 4];
    is_invisible(character)
        || character.is_whitespace()
        || character == char::REPLACEMENT_CHARACTER
        || not_straight(character.encode_utf8(&mut alone)).is_some()
}

/// The first character of a text that is not in ASCII, where it is to be written with that alone.
pub(super) fn beyond_ascii(text: &str) -> Option<char> {
    text.chars().find(|character| !matches!(character, ' '..='~'))
}

fn stray_space(text: &str) -> Option<(Option<char>, String)> {
    let is_foreign = |character: &char| *character != ' ' && character.is_whitespace();
    let foreign = text.chars().find(is_foreign);
    let named = |character| white_space::name(character).unwrap_or_else(|| code_point(character));
    let what = match () {
        () if text.contains(['\n', '\r']) => return Some((None, "runs over more than one line".to_owned())),
        () if text.trim() != text => "begins or ends with white space".to_owned(),
        () if text.contains("  ") => "holds two spaces in a row".to_owned(),
        () => format!("holds {}, which is not a plain space", named(foreign?)),
    };
    Some((foreign, what))
}
