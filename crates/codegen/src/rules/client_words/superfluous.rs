//! Sentences for what clients are told nothing of, or that are of nothing at all.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Catalogue, Disclosure, REFERENCE_LANGUAGE, Remedy, RemedyKind, SentenceKey};
use crate::problem::place::FileId;
use crate::problem::rule::Rule;
use crate::problem::{Problem, Problems, Related};
use crate::reading::rows::{Row, SeriesRows, Written};
use crate::suggest;

/// The keys that superfluous sentences were probably meant for, by the file in which they stand: those are not told to be
/// missing there as well.
pub(super) type Meant = BTreeMap<FileId, Vec<String>>;

/// Why there can be no such sentence.
pub(crate) struct Objection {
    pub why: String,
    pub help: String,
    /// The key that was probably meant, or the table of it.
    pub meant: Option<String>,
}

/// Why a catalogue can have no sentence under a key.
pub(crate) fn objection(catalogue: &Catalogue, key: &SentenceKey) -> Option<Objection> {
    let [table, name, part @ ..] = key.names() else { return None };
    let table = TABLES.into_iter().find(|it| it == table)?;
    Rows::of(catalogue, BTreeSet::new()).objection(table, name, part.first().map(String::as_str))
}

/// Reports each once: in English, or else at the first language that has it.
pub(super) fn check(catalogue: &Catalogue, written: &Written<'_>, problems: &mut Problems) -> Meant {
    let rows = Rows::of(catalogue, under_review(written));
    let mut meant = Meant::new();
    let mut told: BTreeMap<(&str, &str, Option<&str>), Vec<Problem>> = BTreeMap::new();
    let mut files: Vec<_> = written.languages().collect();
    files.sort_by_key(|file| file.text("tag").is_none_or(|tag| tag.value != REFERENCE_LANGUAGE));
    for file in files {
        for table in TABLES {
            for word in file.words(table) {
                let part = word.part.map(|part| part.value);
                let Some(objection) = rows.objection(table, word.of.value, part) else { continue };
                let place = word.part.unwrap_or(word.of).place;
                meant.entry(place.file).or_default().extend(objection.meant);
                let key = (table, word.of.value, word.part.map(|part| part.value));
                let problem = Problem::new(Rule::SuperfluousWords, place, objection.why).help(objection.help);
                told.entry(key).or_default().push(problem);
            }
        }
    }
    problems.extend(told.into_values().filter_map(in_one));
    for remedy in asked_of_nobody(catalogue, &rows) {
        let message = format!("clients are told of no code that has them do `{}`, and so nobody is asked", remedy.name);
        problems.push(
            Problem::new(Rule::SuperfluousWords, remedy.place, message)
                .help("take `asks_client` out, and the sentences for the remedy".to_owned()),
        );
        for file in written.languages() {
            meant.entry(file.place.file).or_default().push(format!("requests.{}", remedy.name));
        }
    }
    meant
}

/// A request that no client comes to see would tell of what is internal whoever came across it.
fn asked_of_nobody<'a>(catalogue: &'a Catalogue, rows: &'a Rows<'_>) -> impl Iterator<Item = &'a Remedy> {
    let is_asked_for = |remedy: usize| {
        catalogue.codes.iter().any(|code| {
            let may_be_told = code.disclosure == Disclosure::Client || rows.under_review.contains(code.name.as_str());
            may_be_told && code.guidances.iter().any(|it| [it.remedy.sdk, it.remedy.api].contains(&remedy))
        })
    };
    let asking = catalogue.remedies.iter().enumerate().filter(|(_, remedy)| remedy.asks_client);
    // Clients are told of what leaves something to do.
    asking.filter(move |(row, remedy)| remedy.kind != RemedyKind::Act || !is_asked_for(*row)).map(|(_, remedy)| remedy)
}

/// The tables of sentences, and what those are of.
const TABLES: [&str; 3] = ["statuses", "reasons", "requests"];

/// One problem of what several languages have.
fn in_one(problems: Vec<Problem>) -> Option<Problem> {
    let mut problems = problems.into_iter();
    let mut first = problems.next()?;
    if let Some(second) = problems.next() {
        let note = match problems.count() {
            0 => "in another language".to_owned(),
            more => format!("in another language, and in {more} more"),
        };
        first.related = Some(Related { place: second.place, note });
    }
    Some(first)
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

    fn objection(&self, table: &'static str, name: &str, part: Option<&str>) -> Option<Objection> {
        match table {
            "statuses" if self.statuses.contains(name) => None,
            "reasons" if self.under_review.contains(name) => None,
            "requests" => match self.remedies.get(name) {
                None => Some(self.unknown(table, name)),
                Some(true) => None,
                Some(false) => Some(Objection {
                    why: format!("the remedy `{name}` asks nothing of the client"),
                    help:
                        "take the sentence out; or, if the client has a part in it, write asks_client = true in its row"
                            .to_owned(),
                    meant: None,
                }),
            },
            "reasons" => match self.codes.get(name) {
                None => Some(self.unknown(table, name)),
                Some((_, false)) => Some(Objection {
                    why: format!("the client must not be told of `{name}`, which is internal"),
                    help: TAKE_OUT.to_owned(),
                    meant: None,
                }),
                Some((parts, true)) => part_objection(name, part, parts),
            },
            _ => Some(self.unknown(table, name)),
        }
    }

    /// What there is no row of; it may be a slip of the pen, or stand under the heading of another table.
    fn unknown(&self, table: &'static str, name: &str) -> Objection {
        let why = format!("there is no {} `{name}`", noun(table));
        if let Some(other) = TABLES.into_iter().find(|other| self.names(other).any(|it| it == name)) {
            let help = format!("`{name}` is a {}: its sentence stands under [{other}]", noun(other));
            return Objection { why, help, meant: Some(format!("{other}.{name}")) };
        }
        match suggest::nearest(name, self.names(table)) {
            Some(near) => {
                Objection { why, help: format!("did you mean `{near}`?"), meant: Some(format!("{table}.{near}")) }
            }
            None => Objection { why, help: TAKE_OUT.to_owned(), meant: None },
        }
    }

    fn names(&self, table: &str) -> Box<dyn Iterator<Item = &'a str> + '_> {
        match table {
            "statuses" => Box::new(self.statuses.iter().copied()),
            "requests" => Box::new(self.remedies.keys().copied()),
            _ => Box::new(self.codes.keys().copied()),
        }
    }
}

const TAKE_OUT: &str = "take the sentence out, in every language";

fn noun(table: &str) -> &'static str {
    match table {
        "statuses" => "status",
        "requests" => "remedy",
        _ => "status code",
    }
}

/// Where a sentence stands for another part of a code than there is.
fn part_objection(name: &str, part: Option<&str>, parts: &[&str]) -> Option<Objection> {
    let (why, help) = match part {
        None if parts.is_empty() => return None,
        Some(part) if parts.contains(&part) => return None,
        None => (
            format!("`{name}` means one of several things, and this sentence does not say which"),
            format!("write one for each: {}", each(name, parts)),
        ),
        Some(part) if parts.is_empty() => {
            (format!("`{name}` has one guidance, and no `{part}`"), format!("write {name} = \"…\""))
        }
        Some(part) => {
            (format!("`{name}` has no guidance of the name `{part}`"), format!("it has {}", each(name, parts)))
        }
    };
    Some(Objection { why, help, meant: Some(format!("reasons.{name}")) })
}

fn each(name: &str, parts: &[&str]) -> String {
    parts.iter().map(|part| format!("{name}.{part}")).collect::<Vec<_>>().join(" and ")
}
