//! What a sentence for clients must keep to.

use std::collections::BTreeMap;

use crate::clean_text::is_clean;
use crate::clean_text::shown;
use crate::letters::{Letters, is_mark};
use crate::model::{Catalogue, Language, Words};
use crate::problem::place::Place;
use crate::problem::rule::Rule;
use crate::problem::{Problem, Problems};
use crate::reading::rows::{Found, Row};
use crate::rules::characters::{listed, where_letters_stand};
use crate::rules::placeholder;

/// As many characters as fit where clients read them: a line or two on a phone.
const LONGEST: usize = 160;

/// What stands between words, whatever the language: with Latin, Greek and Cyrillic letters, in Chinese and Japanese, in
/// Arabic, and in Devanagari.
const STOPS: &str = " .,;:?-'()\u{bf}\u{b7}\u{3001}\u{3002}\u{ff08}\u{ff09}\u{ff0c}\u{ff1a}\u{ff1b}\u{ff1f}\u{60c}\u{61b}\u{61f}\u{964}";

/// How a sentence ends, in the same order.
const ENDS: [char; 6] = ['.', '?', '\u{3002}', '\u{ff1f}', '\u{61f}', '\u{964}'];

/// Checks the sentences of a file by the letters of the language and by what is never said in it, as that file or another
/// has them.
pub(super) fn check(file: Row<'_>, language: Row<'_>, never: Option<Row<'_>>, problems: &mut Problems) {
    // By letters that are not to be used for now no sentence is measured.
    let letters = listed(language).map(Letters::listed);
    let never = never.and_then(|never| never.text("never_say"));
    let where_letters_stand = where_letters_stand(file.has("letters"));
    let unknown_status = file.text("unknown_status");
    let words = ["statuses", "reasons", "requests"].into_iter().flat_map(|key| file.words(key)).map(|word| word.text);
    for text in unknown_status.into_iter().chain(words) {
        // What is not clean, or has lost letters, has been reported as such.
        if is_clean(text.value) && !text.value.contains(char::REPLACEMENT_CHARACTER) {
            problems.extend(blemish(text, letters.as_ref(), never, where_letters_stand));
        }
    }
}

/// The first thing that is wrong with a sentence.
fn blemish(
    text: Found<&str>,
    letters: Option<&Letters>,
    never: Option<Found<&str>>,
    where_letters_stand: &str,
) -> Option<Problem> {
    let problem = |rule, message| Problem::new(rule, text.place, message);
    if let Some(alarm) = never.and_then(|never| alarm(text, never)) {
        return Some(alarm);
    }
    if let Some(word) = placeholder::found_in_any_language(text.value) {
        let message = format!("this sentence for clients says `{word}`, which only keeps the place of a sentence");
        return Some(problem(Rule::PlaceholderText, message).help("write the sentence, or take it out".to_owned()));
    }
    // A letter of another script in the midst of a word would else be taken for the capital of a name.
    if let Some(letter) = letters.and_then(|letters| foreign(text.value, letters)) {
        let message = format!("{} is not among the letters of this language", shown(letter));
        let help = format!("write the letter that looks like it; if it is one of the language, {where_letters_stand}");
        return Some(problem(Rule::ForeignLetter, message).holding(Some(letter)).help(help));
    }
    if let Some((what, sign)) = technical(text.value) {
        let message = format!("this sentence for clients holds {what}");
        let help = "say it in words that anyone understands".to_owned();
        return Some(problem(Rule::TechnicalWords, message).holding(sign).help(help));
    }
    if words(text.value).next().is_none() {
        let message = "this sentence for clients says nothing".to_owned();
        return Some(problem(Rule::UnfinishedSentence, message).help("write what the client is to know".to_owned()));
    }
    if !text.value.ends_with(ENDS) {
        let message = "this sentence for clients has no end".to_owned();
        return Some(problem(Rule::UnfinishedSentence, message).help("end it with a full stop".to_owned()));
    }
    let length = text.value.chars().count();
    (length > LONGEST).then(|| {
        let message = format!("this sentence for clients has {length} characters, more than {LONGEST}");
        problem(Rule::LongSentence, message).help("say less, or in fewer words".to_owned())
    })
}

/// The first of what is never said that a sentence holds, be it as a part of a word.
fn alarm(text: Found<&str>, never: Found<&str>) -> Option<Problem> {
    let said = text.value.to_lowercase();
    let mut never_said = never.value.split(',').map(str::trim).filter(|word| !word.is_empty());
    let word = never_said.find(|word| said.contains(&word.to_lowercase()))?;
    let message = format!("this sentence for clients holds `{word}`, which is never said to them");
    Some(
        Problem::new(Rule::AlarmingWords, text.place, message)
            .related(never.place, "what is never said")
            .help("say what the client can mend, and nothing of what was suspected".to_owned()),
    )
}

/// What clients do not read: names of fields, digits, braces, mark-up.
fn technical(text: &str) -> Option<(String, Option<char>)> {
    if let Some(field) = text.split_whitespace().find(|word| is_a_field(word)) {
        return Some((format!("`{field}`, which looks like the name of a field or an abbreviation"), None));
    }
    if let Some(word) = words(text).find(|word| is_an_abbreviation(word)) {
        return Some((format!("`{word}`, which looks like an abbreviation"), None));
    }
    let other = text.chars().find(|letter| !letter.is_alphabetic() && !is_mark(*letter) && !STOPS.contains(*letter))?;
    let what = if other.is_numeric() { format!("the digit {other}") } else { format!("the sign {}", shown(other)) };
    Some((what, Some(other).filter(|other| !other.is_ascii())))
}

/// `fullName`, `person.type`, and what else has letters on both sides of what parts no words.
fn is_a_field(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    letters.windows(2).any(|two| two[0].is_lowercase() && two[1].is_uppercase())
        || letters.windows(3).any(|three| three[0].is_alphabetic() && three[1] == '.' && three[2].is_alphabetic())
}

/// `TIN`: more than one letter, and none that is small although there are small ones.
fn is_an_abbreviation(word: &str) -> bool {
    let has_two = word.chars().nth(1).is_some();
    has_two && word.chars().all(char::is_uppercase)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty())
}

/// A letter that the language does not use.
fn foreign(text: &str, letters: &Letters) -> Option<char> {
    let is_letter = |letter: char| letter.is_alphabetic() || is_mark(letter);
    text.chars().find(|letter| is_letter(*letter) && !STOPS.contains(*letter) && !letters.has(*letter))
}

/// What is told or asked in the same words, although it is not the same: the client could not know what to do.
pub(crate) fn ambiguous(catalogue: &Catalogue, language: &Language, problems: &mut Problems) {
    let mut told = BTreeMap::new();
    for (code, reasons) in catalogue.codes.iter().zip(&language.reasons) {
        for (guidance, words) in code.guidances.iter().zip(reasons) {
            let remedies = Said::Reason(guidance.remedy.sdk, guidance.remedy.api);
            problems.extend(clash(&mut told, words.as_ref(), remedies, code.number.to_string()));
        }
    }
    for (row, (remedy, words)) in catalogue.remedies.iter().zip(&language.requests).enumerate() {
        problems.extend(clash(&mut told, words.as_ref(), Said::Request(row), format!("`{}`", remedy.name)));
    }
}

/// What a sentence comes to: the remedies of what is wrong, or the remedy that is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Reason(usize, usize),
    Request(usize),
}

type Told = BTreeMap<String, (Said, String, Place)>;

fn clash(told: &mut Told, words: Option<&Words>, said: Said, name: String) -> Option<Problem> {
    let words = words?;
    let (before, other, place) =
        told.entry(words.text.to_lowercase()).or_insert_with(|| (said, name, words.place)).clone();
    // Of two rows of one name the sentence is one.
    if before == said || place == words.place {
        return None;
    }
    let message = format!("{other} is told in the same words, and asks for another remedy");
    Some(
        Problem::new(Rule::AmbiguousWords, words.place, message)
            .related(place, "the same words")
            .help("say in each what is wrong with that alone".to_owned()),
    )
}
