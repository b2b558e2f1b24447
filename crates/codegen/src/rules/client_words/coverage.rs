//! Whether every sentence that is needed is there, and none that gives something away.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Catalogue, Disclosure, Language, REFERENCE_LANGUAGE, Words};
use crate::problem::place::Place;
use crate::problem::rule::Rule;
use crate::problem::{Problem, Problems};
use crate::reading::files::Sources;
use crate::reading::rows::{Row, SeriesRows, Word, Written};
use crate::shape;
use crate::suggest;

/// How many keys a message lists before it counts the rest.
const MOST_LISTED: usize = 8;

pub(super) fn check(catalogue: &Catalogue, written: &Written<'_>, sources: &Sources, problems: &mut Problems) {
    superfluous(catalogue, written, problems);
    let reference = catalogue.languages.iter().find(|language| language.tag == REFERENCE_LANGUAGE);
    missing_in_english(catalogue, reference, sources, problems);
    for language in catalogue.languages.iter().filter(|language| language.tag != REFERENCE_LANGUAGE) {
        untranslated(catalogue, language, problems);
    }
}

/// Every sentence that clients may be told or asked with, by its key, in the order of the files: what a language is to have.
fn needed<'a>(catalogue: &'a Catalogue, language: Option<&'a Language>) -> Vec<(String, Option<&'a Words>)> {
    let mut needed = vec![("unknown_status".to_owned(), language.and_then(|it| it.unknown_status.as_ref()))];
    for (row, status) in catalogue.statuses.iter().enumerate() {
        needed.push((format!("statuses.{}", status.name), language.and_then(|it| it.statuses[row].as_ref())));
    }
    for (row, code) in catalogue.codes.iter().enumerate().filter(|(_, code)| code.disclosure == Disclosure::Client) {
        for (part, guidance) in code.guidances.iter().enumerate() {
            let name = guidance.name.as_ref().filter(|_| code.guidances.len() > 1);
            let key = format!("reasons.{}{}", code.name, name.map(|name| format!(".{name}")).unwrap_or_default());
            needed.push((key, language.and_then(|it| it.reasons[row][part].as_ref())));
        }
    }
    for (row, remedy) in catalogue.remedies.iter().enumerate().filter(|(_, remedy)| remedy.asks_client) {
        needed.push((format!("requests.{}", remedy.name), language.and_then(|it| it.requests[row].as_ref())));
    }
    needed
}

fn missing_in_english(catalogue: &Catalogue, reference: Option<&Language>, sources: &Sources, problems: &mut Problems) {
    let needed = needed(catalogue, reference);
    let missing: Vec<_> = needed.iter().filter(|(_, words)| words.is_none()).map(|(key, _)| key.as_str()).collect();
    let Some(first) = missing.first() else { return };
    let name = format!("{}/{REFERENCE_LANGUAGE}.toml", shape::CLIENT_WORDS.name);
    let file = sources.iter().find(|(_, file)| file.path.ends_with(&name)).map(|(id, _)| id);
    let message = match (reference, missing.len()) {
        (None, many) => format!("clients are told nothing in English: {many} sentences are missing from {name}"),
        (Some(_), 1) => format!("an English sentence is missing: {first}"),
        (Some(_), many) => format!("{many} English sentences are missing: {}", listed(&missing)),
    };
    let (table, key) = first.split_once('.').unwrap_or(("", first));
    let under = if table.is_empty() { String::new() } else { format!(" under [{table}]") };
    let place = reference.map_or_else(
        || file.map_or(catalogue.source.place, |file| Place { file, start: 0, end: 0 }),
        |reference| Place { start: 0, end: 0, ..reference.place },
    );
    problems.push(
        Problem::new(Rule::MissingWords, place, message)
            .help(format!("write in {name}{under}: {key} = \"…\", a sentence for the client")),
    );
}

fn untranslated(catalogue: &Catalogue, language: &Language, problems: &mut Problems) {
    let needed = needed(catalogue, Some(language));
    let missing: Vec<_> = needed.iter().filter(|(_, words)| words.is_none()).map(|(key, _)| key.as_str()).collect();
    let stale = needed.iter().filter(|(_, words)| words.is_some_and(|words| words.is_stale));
    let stale: Vec<_> = stale.map(|(key, _)| key.as_str()).collect();
    let mut parts = Vec::new();
    if !missing.is_empty() {
        parts.push(format!("{} missing ({})", sentences(missing.len()), listed(&missing)));
    }
    if !stale.is_empty() {
        parts.push(format!("{} not made from today's English ({})", sentences(stale.len()), listed(&stale)));
    }
    if parts.is_empty() {
        return;
    }
    let message = format!("{}: {}; clients are told those in English", language.name, parts.join(", and "));
    let help = if stale.is_empty() {
        "write them when someone can who speaks the language".to_owned()
    } else {
        format!("compare them with the English, mend them, and run `idv words confirm {}`", language.tag)
    };
    problems.push(Problem::new(Rule::UntranslatedWords, language.place, message).help(help));
}

fn sentences(count: usize) -> String {
    if count == 1 { "1 sentence is".to_owned() } else { format!("{count} sentences are") }
}

fn listed(keys: &[&str]) -> String {
    let shown = keys.iter().take(MOST_LISTED).copied().collect::<Vec<_>>().join(", ");
    match keys.len().saturating_sub(MOST_LISTED) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

/// A sentence for what clients are told nothing of: told once, at the first language that has it.
fn superfluous(catalogue: &Catalogue, written: &Written<'_>, problems: &mut Problems) {
    let rows = Rows::of(catalogue, under_review(written));
    let mut told: BTreeMap<(&str, &str, Option<&str>), usize> = BTreeMap::new();
    let mut found: Vec<(Problem, usize)> = Vec::new();
    for file in written.languages() {
        for table in ["statuses", "reasons", "requests"] {
            for word in file.words(table) {
                let Some((why, help)) = rows.objection(table, word) else { continue };
                let key = (table, word.of.value, word.part.map(|part| part.value));
                let at = *told.entry(key).or_insert(found.len());
                match found.get_mut(at) {
                    Some((problem, others)) => {
                        *others += 1;
                        if problem.related.is_none() {
                            problem.related = Some(crate::problem::Related {
                                place: word.text.place,
                                note: "in another language".to_owned(),
                            });
                        }
                    }
                    None => found.push((
                        Problem::new(Rule::SuperfluousWords, word.part.unwrap_or(word.of).place, why).help(help),
                        0,
                    )),
                }
            }
        }
    }
    problems.extend(found.into_iter().map(|(mut problem, others)| {
        if others > 1 {
            problem.message += &format!(", here and in {others} other languages");
        }
        problem
    }));
}

/// The names of the codes that wait for a person to look: the client is told nothing of them, and whatever words stand
/// there wait as well.
fn under_review<'a>(written: &'a Written<'_>) -> BTreeSet<&'a str> {
    let codes = written.series().flat_map(SeriesRows::codes);
    codes.filter(|code| code.has("review")).filter_map(|code: Row<'_>| Some(code.text("name")?.value)).collect()
}

/// What of a catalogue there can be words for.
struct Rows<'a> {
    statuses: BTreeSet<&'a str>,
    /// With the names of their guidances, where they have several, and whether clients may be told.
    codes: BTreeMap<&'a str, (Vec<&'a str>, bool)>,
    under_review: BTreeSet<&'a str>,
    remedies: BTreeMap<&'a str, bool>,
}

impl<'a> Rows<'a> {
    fn of(catalogue: &'a Catalogue, under_review: BTreeSet<&'a str>) -> Self {
        let codes = catalogue.codes.iter().map(|code| {
            let parts = code.guidances.iter().filter_map(|it| it.name.as_deref());
            let parts = if code.guidances.len() > 1 { parts.collect() } else { Vec::new() };
            (code.name.as_str(), (parts, code.disclosure == Disclosure::Client))
        });
        Self {
            statuses: catalogue.statuses.iter().map(|status| status.name.as_str()).collect(),
            codes: codes.collect(),
            under_review,
            remedies: catalogue.remedies.iter().map(|remedy| (remedy.name.as_str(), remedy.asks_client)).collect(),
        }
    }

    /// Why there can be no such sentence, and what to do about it.
    fn objection(&self, table: &str, word: Word<'_>) -> Option<(String, String)> {
        let name = word.of.value;
        let out = || "take the sentence out, in every language".to_owned();
        let unknown = |noun: &str, names: Vec<&str>| {
            let help = match suggest::nearest(name, names) {
                Some(near) => format!("did you mean `{near}`?"),
                None => out(),
            };
            Some((format!("there is no {noun} `{name}`"), help))
        };
        match table {
            "statuses" if self.statuses.contains(name) => None,
            "reasons" if self.under_review.contains(name) => None,
            "statuses" => unknown("status", self.statuses.iter().copied().collect()),
            "requests" => match self.remedies.get(name) {
                None => unknown("remedy", self.remedies.keys().copied().collect()),
                Some(true) => None,
                Some(false) => Some((
                    format!("the remedy `{name}` asks nothing of the client"),
                    "take the sentence out; or, if the client has a part in it, write asks_client = true in its row"
                        .to_owned(),
                )),
            },
            _ => match (self.codes.get(name), word.part.map(|part| part.value)) {
                (None, _) => unknown("status code", self.codes.keys().copied().collect()),
                (Some((_, false)), _) => {
                    Some((format!("the client must not be told of `{name}`, which is internal"), out()))
                }
                (Some((parts, true)), None) if parts.is_empty() => None,
                (Some((parts, true)), Some(part)) if parts.contains(&part) => None,
                (Some((parts, true)), None) => Some((
                    format!("`{name}` means one of several things, and this sentence does not say which"),
                    format!("write one for each: {}", each(name, parts)),
                )),
                (Some((parts, true)), Some(part)) if parts.is_empty() => {
                    Some((format!("`{name}` has one guidance, and no `{part}`"), format!("write {name} = \"…\"")))
                }
                (Some((parts, true)), Some(part)) => Some((
                    format!("`{name}` has no guidance of the name `{part}`"),
                    format!("it has {}", each(name, parts)),
                )),
            },
        }
    }
}

fn each(name: &str, parts: &[&str]) -> String {
    parts.iter().map(|part| format!("{name}.{part}")).collect::<Vec<_>>().join(" and ")
}
