//! Whether every sentence that is needed is there, in English and in each language.

use std::collections::BTreeSet;

use super::superfluous::Meant;
use crate::model::{Catalogue, Language, REFERENCE_LANGUAGE, Words, listed};
use crate::problem::place::{FileId, Place};
use crate::problem::rule::Rule;
use crate::problem::{Problem, Problems};
use crate::reading::files::Sources;
use crate::shape;

pub(super) fn check(catalogue: &Catalogue, meant: &Meant, sources: &Sources, problems: &mut Problems) {
    let is_tag_wrong = problems.iter().any(|problem| problem.rule == Rule::MalformedLanguage);
    let reference = catalogue.reference_language();
    // A file whose tag has a slip may be the English one.
    if reference.is_some() || !is_tag_wrong {
        problems.extend(missing_in_english(catalogue, meant, sources));
    }
    let others = catalogue.languages.iter().filter(|language| language.tag != REFERENCE_LANGUAGE);
    problems.extend(others.filter_map(|language| untranslated(catalogue, language, meant)));
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
    let stale = keys(catalogue, Some(language), |words| words.is_some_and(|words| words.is_stale));
    let message = told_in_english(language, &missing, &stale)?;
    let help = if stale.is_empty() {
        "write them when someone can who speaks the language".to_owned()
    } else {
        format!("compare them with the English, mend them, and run `cargo idv words confirm {}`", language.tag)
    };
    Some(Problem::new(Rule::UntranslatedWords, language.place, message).help(help))
}

/// Says of which sentences clients are told the English, where there are some.
pub(crate) fn told_in_english(language: &Language, missing: &[String], stale: &[String]) -> Option<String> {
    let parts: Vec<_> = [(missing, "missing"), (stale, "not made from today's English")]
        .into_iter()
        .filter(|(keys, _)| !keys.is_empty())
        .map(|(keys, what)| format!("{} {what} ({})", sentences(keys.len()), listed(keys)))
        .collect();
    let told = || format!("{}: {}; clients are told those in English", language.name, parts.join(", and "));
    (!parts.is_empty()).then(told)
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

fn sentences(count: usize) -> String {
    if count == 1 { "1 sentence is".to_owned() } else { format!("{count} sentences are") }
}
