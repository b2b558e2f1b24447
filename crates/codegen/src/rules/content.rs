//! What the texts of a row say agrees with the keys beside them.

use std::collections::{BTreeMap, BTreeSet};

use super::targets::Targets;
use super::text::{is_field_path, named_fields};
use crate::problem::place::Place;
use crate::problem::rule::Rule;
use crate::problem::{Problem, Problems};
use crate::reading::rows::{Found, Row, Written};
use crate::shape::Target;
use crate::vocabulary::RemedyKind;

pub(super) fn check(written: &Written<'_>, targets: &Targets<'_>, problems: &mut Problems) {
    let kinds = RemedyKinds::new(written, targets);
    for status in written.statuses() {
        kinds.check(status, Judgement::Never, problems);
        deviations(status, problems);
    }
    let known_fields: BTreeSet<_> =
        codes(written).flat_map(|code| code.texts("fields")).map(|field| field.value).collect();
    for rows in written.series() {
        let mut descriptions = Descriptions::default();
        for code in rows.codes() {
            fields(code, &known_fields, problems);
            distinct_guidances(code, problems);
            descriptions.add(code, problems);
            for guidance in code.rows("guidance") {
                kinds.check(guidance, Judgement::WithReason, problems);
                deviations(guidance, problems);
            }
        }
    }
}

fn codes<'a>(written: &'a Written<'_>) -> impl Iterator<Item = Row<'a>> {
    written.series().flat_map(crate::reading::rows::SeriesRows::codes)
}

/// Whether a row without an action may have a remedy of the house's judgement.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Judgement {
    Never,
    WithReason,
}

/// Which remedies say that the source states no action, and which say what an action of the source comes to.
struct RemedyKinds<'a> {
    unstated: BTreeSet<&'a str>,
    /// Those that only an action can ask for.
    acting: BTreeSet<&'a str>,
    /// Those that, without an action, are the house's judgement.
    judged: BTreeSet<&'a str>,
}

impl<'a> RemedyKinds<'a> {
    fn new(written: &'a Written<'_>, targets: &Targets<'_>) -> Self {
        let named = |row: Row<'a>| Some((row.text("name")?.value, RemedyKind::of_word(row.text("kind")?.value)?));
        let of_kind = |kind| written.remedies().filter_map(named).filter(move |it| it.1 == kind).map(|it| it.0);
        let acting =
            if targets.is_certain(Target::Remedy) { of_kind(RemedyKind::Act).collect() } else { BTreeSet::new() };
        let unstated: BTreeSet<_> = of_kind(RemedyKind::Unstated).collect();
        let named = written.remedies().filter_map(named).map(|it| it.0);
        let judged = named.filter(|name| !unstated.contains(name)).collect();
        Self { unstated, acting, judged }
    }

    /// An action has the remedy that it comes to. Where the page states none, the remedy says so, or it is the house's
    /// judgement, which is explained.
    fn check(&self, row: Row<'_>, judgement: Judgement, problems: &mut Problems) {
        let remedies = remedies(row);
        let unstated = remedies.iter().find(|remedy| self.unstated.contains(remedy.value));
        if let Some(remedy) = unstated.filter(|_| row.has("action")) {
            let message =
                format!("there is an action, but the remedy `{}` says that the source states none", remedy.value);
            problems.push(
                Problem::new(Rule::ActionRemedyMismatch, remedy.place, message)
                    .help("name the remedy that the action comes to, or take the action out".to_owned()),
            );
        }
        if !row.surely_lacks("action") {
            return;
        }
        let judged = remedies.iter().find(|remedy| self.judged.contains(remedy.value));
        let stated = remedies.iter().find(|remedy| self.acting.contains(remedy.value));
        if let Some(remedy) = stated.or_else(|| judged.filter(|_| judgement == Judgement::Never)) {
            let message = format!("the remedy is `{}`, but there is no action that asks for it", remedy.value);
            problems.push(
                Problem::new(Rule::ActionRemedyMismatch, remedy.place, message)
                    .help(format!("add the page's action, or name the remedy for none: {}", self.for_none())),
            );
        } else if let Some(remedy) = judged.filter(|_| row.surely_lacks("because")) {
            let message = format!("the page states no action, so `{}` is a judgement of ours", remedy.value);
            problems.push(
                Problem::new(Rule::UnexplainedJudgement, remedy.place, message)
                    .help("say why in a sentence: because = \"…\"".to_owned()),
            );
        }
    }

    fn for_none(&self) -> String {
        let names: Vec<_> = self.unstated.iter().map(|name| format!("\"{name}\"")).collect();
        if names.is_empty() { "a row of remedies.toml with kind = \"unstated\"".to_owned() } else { names.join(" or ") }
    }
}

/// The remedy, or the one for each integration.
fn remedies(guidance: Row<'_>) -> Vec<Found<&str>> {
    let per_integration = guidance.table("remedy");
    let named = ["sdk", "api"].into_iter().filter_map(|key| per_integration?.text(key));
    guidance.text("remedy").into_iter().chain(named).collect()
}

fn deviations(row: Row<'_>, problems: &mut Problems) {
    for deviation in row.rows("deviations") {
        let (Some(key), Some(page)) = (deviation.text("key"), deviation.text("page")) else { continue };
        // Where a description is missing, that is the one problem.
        if key.value != "description" && row.surely_lacks(key.value) {
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

fn fields(code: Row<'_>, known: &BTreeSet<&str>, problems: &mut Problems) {
    let mut named = BTreeMap::new();
    // A field that a strange character stands in is no other field.
    let plain = |text: &Found<&str>| !text.value.contains(|it: char| it.is_control() || !it.is_ascii());
    for text in code.rows("guidance").flat_map(texts).filter(plain) {
        for word in named_fields(text.value, known) {
            named.entry(word).or_insert(text.place);
        }
    }
    if named.is_empty() {
        return;
    }
    let Some(listed) = listed_fields(code) else { return };
    for (word, place) in named.into_iter().filter(|(word, _)| !listed.contains(word)) {
        problems.push(unlisted_field(word, place, &listed));
    }
}

/// What the row's `fields` hold; `None` where something in it is no field, so that any may be meant.
fn listed_fields(code: Row<'_>) -> Option<BTreeSet<&str>> {
    if code.surely_lacks("fields") {
        return Some(BTreeSet::new());
    }
    let items = code.get("fields")?.get_ref().as_array()?;
    items.iter().map(|item| item.get_ref().as_str().filter(|field| is_field_path(field))).collect()
}

fn unlisted_field(word: &str, place: Place, listed: &BTreeSet<&str>) -> Problem {
    let help = if listed.is_empty() {
        format!("write fields = [\"{word}\"] below the code's name")
    } else {
        format!("add \"{word}\" to the code's `fields`")
    };
    Problem::new(
        Rule::UnlistedField,
        place,
        format!("this text names the request field `{word}`, which the code's `fields` leave out"),
    )
    .help(help)
}

/// The condition, the description and the action, or actions, of a guidance.
fn texts(guidance: Row<'_>) -> impl Iterator<Item = Found<&str>> {
    let action = guidance.table("action");
    let whole = ["condition", "description", "action"].into_iter().filter_map(move |key| guidance.text(key));
    whole.chain(["sdk", "api"].into_iter().filter_map(move |key| action?.text(key)))
}

/// What the codes of a series that are in use are described by, and where.
#[derive(Default)]
struct Descriptions<'a>(BTreeMap<Said<'a>, (u16, Place)>);

/// Condition, description and disclosure: where the last differs, that asks for a reason already.
type Said<'a> = (Option<&'a str>, &'a str, Option<&'a str>);

impl<'a> Descriptions<'a> {
    /// Whoever writes a row begins with a copy of its neighbour.
    fn add(&mut self, code: Row<'a>, problems: &mut Problems) {
        let Some(number) = code.number("number").filter(|_| !code.has("retired")) else { return };
        let disclosure = code.text("disclosure").map(|disclosure| disclosure.value);
        for guidance in code.rows("guidance") {
            let Some(description) = guidance.text("description") else { continue };
            let condition = guidance.text("condition").map(|condition| condition.value);
            let said = (condition, description.value, disclosure);
            let (first, place) = *self.0.entry(said).or_insert((number.value, description.place));
            if first == number.value || guidance.has("because") {
                continue;
            }
            let message = format!("{} is described in the same words as {first}", number.value);
            let help = "write what the page says of it; where it says the same, say so below: because = \"…\"";
            problems.push(
                Problem::new(Rule::RepeatedDescription, description.place, message)
                    .related(place, "the same words")
                    .help(help.to_owned()),
            );
        }
    }
}

fn distinct_guidances(code: Row<'_>, problems: &mut Problems) {
    let mut first_places = BTreeMap::new();
    for guidance in code.rows("guidance") {
        let Some(description) = guidance.text("description") else { continue };
        let condition = guidance.text("condition").map(|condition| condition.value);
        match first_places.get(&(condition, description.value)) {
            Some(first) => problems.push(
                Problem::new(
                    Rule::DuplicateGuidance,
                    description.place,
                    "the code has this guidance already".to_owned(),
                )
                .related(*first, "first given")
                .help("take one of the two out, or give the condition that tells them apart".to_owned()),
            ),
            None => {
                first_places.insert((condition, description.value), description.place);
            }
        }
    }
}
