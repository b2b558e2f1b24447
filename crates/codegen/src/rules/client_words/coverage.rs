//! Whether every sentence that is needed is there, in English and in each language.

use std::collections::BTreeSet;

use super::superfluous::Meant;
use crate::model::{Catalogue, Language, REFERENCE_LANGUAGE, Words, listed};
use crate::problem::place::{FileId, Place};
use crate::problem::rule::Rule;
use crate::problem::{Problem, Problems};
use crate::reading::files::Sources;
use crate::reading::rows::{Found, Row, Word, Written};
use crate::shape;
use crate::suggest;

pub(super) fn check(
    catalogue: &Catalogue,
    written: &Written<'_>,
    meant: &Meant,
    sources: &Sources,
    problems: &mut Problems,
) {
    let is_tag_wrong = problems.iter().any(|problem| problem.rule == Rule::MalformedLanguage);
    let reference = catalogue.reference_language();
    // A file whose tag has a slip may be the English one.
    if reference.is_some() || !is_tag_wrong {
        problems.extend(missing_in_english(catalogue, meant, sources));
    }
    let others = catalogue.languages.iter().filter(|language| language.tag != REFERENCE_LANGUAGE);
    for language in others {
        problems.extend(untranslated(catalogue, language, meant));
        problems.extend(stale(catalogue, language, written));
    }
}

fn missing_in_english(catalogue: &Catalogue, meant: &Meant, sources: &Sources) -> Option<Problem> {
    let reference = catalogue.reference_language();
    let missing = missing(catalogue, reference, meant);
    let first = missing.first()?;
    let name = format!("{}/{REFERENCE_LANGUAGE}.toml", shape::CLIENT_WORDS.name);
    let message = match (reference, missing.len()) {
        (None, many) => format!("clients are told nothing in English: {many} sentences are missing"),
        (Some(_), 1) => format!("an English sentence is missing: {first}"),
        (Some(_), many) => format!("{many} English sentences are missing: {}", listed(&missing)),
    };
    let (table, key) = first.split_once('.').unwrap_or(("", first.as_str()));
    let under = if table.is_empty() { String::new() } else { format!(" under [{table}]") };
    let file = sources.iter().find(|(_, file)| file.path.ends_with(&name)).map(|(id, _)| id);
    let place = file.map_or(catalogue.source.place, |file| Place { file, start: 0, end: 0 });
    let help = format!("write in {name}{under}: {key} = \"…\", a sentence for the client");
    Some(Problem::new(Rule::MissingWords, place, message).help(help))
}

fn untranslated(catalogue: &Catalogue, language: &Language, meant: &Meant) -> Option<Problem> {
    // What English lacks as well has been told, and is to be written there first.
    let lacking: BTreeSet<_> =
        keys(catalogue, catalogue.reference_language(), |words| words.is_none()).into_iter().collect();
    let mut missing = missing(catalogue, Some(language), meant);
    missing.retain(|key| !lacking.contains(key));
    (!missing.is_empty()).then(|| {
        let (message, them) = told_in_english(Rule::UntranslatedWords, language, &missing);
        Problem::new(Rule::UntranslatedWords, language.place, message)
            .help(format!("write {them} when someone can who speaks the language"))
    })
}

/// What was made from older English, or of which nothing shows from what it was made, told where the first of it stands.
fn stale(catalogue: &Catalogue, language: &Language, written: &Written<'_>) -> Option<Problem> {
    let stale = catalogue.sentences(Some(language)).into_iter();
    let stale: Vec<_> =
        stale.filter_map(|(key, words)| Some((key.to_string(), words.filter(|words| words.is_stale)?))).collect();
    let (key, first) = stale.first()?;
    let keys: Vec<_> = stale.iter().map(|(key, _)| key.clone()).collect();
    let (message, them) = told_in_english(Rule::StaleWords, language, &keys);
    let confirm = format!("`cargo idv words confirm {}`", language.tag);
    let file = written.languages().find(|file| file.place.file == first.place.file);
    let slip = file.and_then(|file| Slip::of_record(file, key, catalogue));
    let (place, help) = match slip {
        Some(Slip::Digest(place)) => (place, format!("this is not the digest of a sentence: {confirm} writes it")),
        Some(Slip::Key(place)) => (place, format!("this is the digest of no sentence: did you mean `{key}`?")),
        None => (first.place, format!("compare {them} with the English, mend {them}, and run {confirm}")),
    };
    Some(Problem::new(Rule::StaleWords, place, message).help(help))
}

/// A slip of the pen in what is recorded of a sentence.
enum Slip {
    Digest(Place),
    Key(Place),
}

impl Slip {
    fn of_record(file: Row<'_>, key: &str, catalogue: &Catalogue) -> Option<Self> {
        let records = records(file);
        if let Some((_, text, _)) = records.iter().find(|(of, ..)| of == key) {
            return (!is_digest(text.value)).then_some(Self::Digest(text.place));
        }
        let known: BTreeSet<_> = keys(catalogue, None, |_| true).into_iter().collect();
        let stray = records.iter().filter(|(of, ..)| !known.contains(of));
        let mut meant = stray.filter(|(of, ..)| suggest::nearest(of, [key]).is_some());
        meant.next().map(|(.., place)| Self::Key(*place))
    }
}

/// Each digest with the key of the sentence that it is recorded of, and where the key stands.
fn records(file: Row<'_>) -> Vec<(String, Found<&str>, Place)> {
    let Some(made_from) = file.table("made_from") else { return Vec::new() };
    let unknown_status = made_from.text(UNKNOWN_STATUS).map(|text| (UNKNOWN_STATUS.to_owned(), text, text.place));
    let tables = ["statuses", "reasons", "requests"].into_iter();
    let words = tables.flat_map(|table| made_from.words(table).map(move |word| (table, word)));
    let words = words.map(|(table, Word { of, part, text })| match part {
        Some(part) => (format!("{table}.{}.{}", of.value, part.value), text, part.place),
        None => (format!("{table}.{}", of.value), text, of.place),
    });
    unknown_status.into_iter().chain(words).collect()
}

const UNKNOWN_STATUS: &str = "unknown_status";

/// As `digest::of_sentence` writes one.
fn is_digest(text: &str) -> bool {
    text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

/// Says of which sentences clients are told the English, and the word for them in what helps.
pub(crate) fn told_in_english(rule: Rule, language: &Language, keys: &[String]) -> (String, &'static str) {
    let what = if rule == Rule::StaleWords { "stale" } else { "untranslated" };
    let (sentences, them) = sentences(keys.len());
    let message =
        format!("{}: {sentences} {what} ({}); clients are told {them} in English", language.name, listed(keys));
    (message, them)
}

/// The keys of the sentences that a language lacks, but for those that a superfluous one was meant for.
fn missing(catalogue: &Catalogue, language: Option<&Language>, meant: &Meant) -> Vec<String> {
    let file: Option<FileId> = language.map(|language| language.place.file);
    let meant: BTreeSet<_> = file.and_then(|file| meant.get(&file)).into_iter().flatten().map(String::as_str).collect();
    let is_meant =
        |key: &str| meant.contains(key) || key.rsplit_once('.').is_some_and(|(above, _)| meant.contains(above));
    let mut missing = keys(catalogue, language, |words| words.is_none());
    missing.retain(|key| !is_meant(key));
    missing
}

/// The keys of the sentences that a language has so, or has not.
fn keys<'a>(
    catalogue: &'a Catalogue,
    language: Option<&'a Language>,
    is_so: impl Fn(Option<&'a Words>) -> bool,
) -> Vec<String> {
    let sentences = catalogue.sentences(language).into_iter();
    sentences.filter(|(_, words)| is_so(*words)).map(|(key, _)| key.to_string()).collect()
}

/// How many there are, and what to call them after that.
fn sentences(count: usize) -> (String, &'static str) {
    if count == 1 { ("1 sentence is".to_owned(), "it") } else { (format!("{count} sentences are"), "them") }
}
