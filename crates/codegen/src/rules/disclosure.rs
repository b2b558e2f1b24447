//! Who may be told: no code is told where its series is not, and what rests on the same is told alike.

use std::collections::BTreeMap;

use super::targets::Targets;
use crate::problem::place::Place;
use crate::problem::rule::Rule;
use crate::problem::{Problem, Problems};
use crate::reading::rows::{Found, Row, Written};
use crate::shape::Target;
use crate::suggest;

pub(super) fn check(written: &Written<'_>, targets: &Targets<'_>, problems: &mut Problems) {
    let mut codes = Vec::new();
    for rows in written.series() {
        for code in rows.codes() {
            rows.series.into_iter().for_each(|series| widened(code, series, problems));
            codes.push(Disclosed { code, disclosure: disclosure(code, rows.series) });
        }
    }
    // Where the heading of a row is missing, what it says seems to be another row's.
    if !problems.iter().any(|problem| problem.rule == Rule::UnknownKey) {
        unequal(&codes, problems);
        if targets.is_certain(Target::Code) {
            lone_evidence(&codes, problems);
        }
    }
}

/// A code, and whether the client may be told; `None` where that cannot be read.
struct Disclosed<'a> {
    code: Row<'a>,
    disclosure: Option<&'a str>,
}

fn disclosure<'a>(code: Row<'a>, series: Option<Row<'a>>) -> Option<&'a str> {
    // What was proposed and waits for a person is told nobody until then, and says nothing of others.
    if code.has("review") {
        return None;
    }
    let own = |row: Row<'a>| row.text("disclosure").map(|it| it.value);
    let of_series = || {
        let series = series?;
        own(series).or_else(|| series.surely_lacks("disclosure").then_some(INTERNAL))
    };
    own(code).or_else(|| code.surely_lacks("disclosure").then(of_series).flatten())
}

const INTERNAL: &str = "internal";
const CLIENT: &str = "client";

fn widened(code: Row<'_>, series: Row<'_>, problems: &mut Problems) {
    let Some(own) = code.text("disclosure").filter(|own| own.value == CLIENT) else { return };
    let message = match series.text("disclosure") {
        Some(of_series) if of_series.value == INTERNAL => "its series is internal",
        None if series.surely_lacks("disclosure") => "its series, which leaves `disclosure` out, is internal",
        _ => return,
    };
    let series = series.text("disclosure").map_or(series.place, |of_series| of_series.place);
    problems.push(
        Problem::new(
            Rule::WidenedDisclosure,
            own.place,
            format!("this code would be disclosed to the client, although {message}"),
        )
        .related(series, "the series")
        .help("take the key out: a code may be more careful than its series, never less".to_owned()),
    );
}

/// What a code says or rests on, by which it is compared with others.
fn grounds(code: Row<'_>) -> impl Iterator<Item = (Ground, Found<&str>)> {
    let evidence = code.texts("evidence").map(|it| (Ground::Evidence, it));
    let descriptions = code.rows("guidance").filter_map(|guidance| guidance.text("description"));
    evidence.chain(descriptions.map(|it| (Ground::Description, it)))
}

/// A text without what is no other meaning: case, spaces and stops.
fn letters(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Ground {
    Evidence,
    Description,
}

/// A code that is told, and another of the same evidence or description that is internal: what the one says, the other was
/// to keep.
fn unequal(codes: &[Disclosed<'_>], problems: &mut Problems) {
    let mut internal: BTreeMap<(Ground, String), (Place, u16)> = BTreeMap::new();
    for Disclosed { code, .. } in codes.iter().filter(|it| it.disclosure == Some(INTERNAL)) {
        let Some(number) = code.number("number") else { continue };
        for (ground, text) in grounds(*code) {
            internal.entry((ground, letters(text.value))).or_insert((text.place, number.value));
        }
    }
    for Disclosed { code, .. } in codes.iter().filter(|it| it.disclosure == Some(CLIENT)) {
        if !code.surely_lacks("because") {
            continue;
        }
        let found = grounds(*code).find_map(|(ground, text)| {
            let (place, number) = internal.get(&(ground, letters(text.value)))?;
            Some((ground, text, *place, *number))
        });
        let Some((ground, text, place, number)) = found else { continue };
        let same = match ground {
            Ground::Evidence => format!("rests on the same evidence, `{}`", text.value),
            Ground::Description => "has the same description".to_owned(),
        };
        problems.push(
            Problem::new(
                Rule::UnequalDisclosure,
                text.place,
                format!("the client may be told of this code, while {number}, which {same}, is internal"),
            )
            .related(place, "internal")
            .help(format!(
                "write disclosure = \"{INTERNAL}\", or say why it may be told all the same: because = \"…\""
            )),
        );
    }
}

/// Evidence that one code alone rests on is compared with nothing: most often it is misspelt.
fn lone_evidence(codes: &[Disclosed<'_>], problems: &mut Problems) {
    let mut found: BTreeMap<&str, Vec<Place>> = BTreeMap::new();
    for Disclosed { code, .. } in codes {
        for evidence in code.texts("evidence") {
            found.entry(evidence.value).or_default().push(evidence.place);
        }
    }
    let known: Vec<&str> = found.iter().filter(|(_, places)| places.len() > 1).map(|(evidence, _)| *evidence).collect();
    for (evidence, places) in found.iter().filter(|(_, places)| places.len() == 1) {
        let help = match suggest::nearest(evidence, known.iter().copied()) {
            Some(near) => format!("did you mean \"{near}\"?"),
            None => "name it in the other codes that rest on it, or take it out".to_owned(),
        };
        let message = format!("no other code rests on `{evidence}`, so its disclosure is compared with nothing");
        problems.push(Problem::new(Rule::LoneEvidence, places[0], message).help(help));
    }
}
