//! What the texts of a row say agrees with the keys beside them.

use std::collections::BTreeSet;

use super::super::report::{Problem, Problems};
use super::super::rows::{Found, Row, Written};
use super::super::shape::Target;
use super::Rule;
use super::declared::Declared;
use super::text::is_plainly_a_field;

pub(super) fn check(written: &Written<'_>, declared: &Declared<'_>, problems: &mut Problems) {
    let kinds = RemedyKinds::new(written, declared);
    for status in written.statuses() {
        kinds.check(status, problems);
        deviations(status, problems);
    }
    let known_fields: BTreeSet<_> =
        codes(written).flat_map(|code| code.texts("fields")).map(|field| field.value).collect();
    for rows in written.series() {
        let series_disclosure = rows.series.and_then(|series| series.text("disclosure"));
        for code in rows.codes() {
            disclosure(code, series_disclosure, problems);
            fields(code, &known_fields, problems);
            distinct_guidances(code, problems);
            for guidance in code.rows("guidance") {
                kinds.check(guidance, problems);
                deviations(guidance, problems);
            }
        }
    }
}

fn codes<'a>(written: &'a Written<'_>) -> impl Iterator<Item = Row<'a>> {
    written.series().flat_map(super::super::rows::SeriesRows::codes)
}

/// Which remedies say that the source states no action.
struct RemedyKinds<'a> {
    unstated: BTreeSet<&'a str>,
    known: BTreeSet<&'a str>,
}

impl<'a> RemedyKinds<'a> {
    fn new(written: &'a Written<'_>, declared: &Declared<'_>) -> Self {
        let named = |row: Row<'a>| Some((row.text("name")?.value, row.text("kind")?.value));
        let remedies: Vec<_> = written.remedies().filter_map(named).collect();
        let known = if declared.is_certain(Target::Remedy) {
            remedies.iter().map(|(name, _)| *name).collect()
        } else {
            BTreeSet::new()
        };
        let unstated = remedies.iter().filter(|(_, kind)| *kind == "unstated").map(|(name, _)| *name).collect();
        Self { unstated, known }
    }

    /// An action and a remedy that says there is none, or neither.
    fn check(&self, guidance: Row<'_>, problems: &mut Problems) {
        let per_integration = guidance.table("remedy");
        let named = ["sdk", "api"].into_iter().filter_map(|key| per_integration?.text(key));
        for remedy in guidance.text("remedy").into_iter().chain(named) {
            let is_unstated = self.unstated.contains(remedy.value);
            if !self.known.contains(remedy.value) || is_unstated != guidance.has("action") {
                continue;
            }
            let problem = match is_unstated {
                true => Problem::new(
                    Rule::ActionRemedyMismatch,
                    remedy.place,
                    format!("there is an action, but the remedy `{}` says that the source states none", remedy.value),
                )
                .help("name the remedy that the action comes to, or take the action out".to_owned()),
                false => Problem::new(
                    Rule::ActionRemedyMismatch,
                    remedy.place,
                    format!("the remedy is `{}`, but there is no action that asks for it", remedy.value),
                )
                .help(format!("add the page's action, or name the remedy for none: {}", self.for_none())),
            };
            problems.push(problem);
        }
    }

    fn for_none(&self) -> String {
        let names: Vec<_> = self.unstated.iter().map(|name| format!("\"{name}\"")).collect();
        if names.is_empty() { "a row of remedies.toml with kind = \"unstated\"".to_owned() } else { names.join(" or ") }
    }
}

fn deviations(row: Row<'_>, problems: &mut Problems) {
    for deviation in row.rows("deviations") {
        let (Some(key), Some(page)) = (deviation.text("key"), deviation.text("page")) else { continue };
        if !row.has(key.value) {
            problems.push(
                Problem::new(
                    Rule::NeedlessDeviation,
                    key.place,
                    format!("the row has no `{}` that could deviate", key.value),
                )
                .help("name the key whose text deliberately differs from the page's".to_owned()),
            );
        } else if row.text(key.value).is_some_and(|text| text.value == page.value) {
            problems.push(
                Problem::new(
                    Rule::NeedlessDeviation,
                    page.place,
                    format!("the catalogue's `{}` says the same as the page", key.value),
                )
                .help("take the deviation out, or write what the page says".to_owned()),
            );
        }
    }
}

fn disclosure(code: Row<'_>, series: Option<Found<&str>>, problems: &mut Problems) {
    let Some(own) = code.text("disclosure").filter(|own| own.value == "client") else { return };
    if series.is_some_and(|series| series.value == "client") {
        return;
    }
    let problem = Problem::new(
        Rule::WidenedDisclosure,
        own.place,
        "this code would be disclosed to the client although its series is internal".to_owned(),
    )
    .help("take the key out: a code may be more careful than its series, never less".to_owned());
    problems.push(match series {
        Some(series) => problem.related(series.place, "the series"),
        None => problem,
    });
}

fn fields(code: Row<'_>, known: &BTreeSet<&str>, problems: &mut Problems) {
    let listed: BTreeSet<_> = code.texts("fields").map(|field| field.value).collect();
    let mut reported = BTreeSet::new();
    for text in code.rows("guidance").flat_map(texts) {
        let words = text.value.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '.');
        for word in words.map(|word| word.trim_matches('.')) {
            // A bare word is a field only where its letters and another row's `fields` say so: `riskRequirement`.
            let is_field =
                is_plainly_a_field(word) || (known.contains(word) && word.contains(|c: char| c.is_ascii_uppercase()));
            if is_field && !listed.contains(word) && reported.insert(word) {
                problems.push(
                    Problem::new(
                        Rule::UnlistedField,
                        text.place,
                        format!("this text names the request field `{word}`, which `fields` leaves out"),
                    )
                    .help(format!("add \"{word}\" to the code's `fields`")),
                );
            }
        }
    }
}

/// The description and the action, or actions, of a guidance.
fn texts(guidance: Row<'_>) -> impl Iterator<Item = Found<&str>> {
    let action = guidance.table("action");
    let whole = ["description", "action"].into_iter().filter_map(move |key| guidance.text(key));
    whole.chain(["sdk", "api"].into_iter().filter_map(move |key| action?.text(key)))
}

fn distinct_guidances(code: Row<'_>, problems: &mut Problems) {
    let mut seen: Vec<(Option<&str>, Found<&str>)> = Vec::new();
    for guidance in code.rows("guidance") {
        let Some(description) = guidance.text("description") else { continue };
        let condition = guidance.text("condition").map(|condition| condition.value);
        let same = |(its_condition, its): &&(Option<&str>, Found<&str>)| {
            *its_condition == condition && its.value == description.value
        };
        match seen.iter().find(same) {
            Some((_, first)) => problems.push(
                Problem::new(
                    Rule::DuplicateGuidance,
                    description.place,
                    "the code has this guidance already".to_owned(),
                )
                .related(first.place, "first given")
                .help("take one of the two out, or give the condition that tells them apart".to_owned()),
            ),
            None => seen.push((condition, description)),
        }
    }
}
