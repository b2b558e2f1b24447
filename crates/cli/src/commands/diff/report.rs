//! The changes for a person, for a program, and for the page of a pull request.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde_json::{Value, json};

use super::Difference;
use super::change::{Change, RowKind};
use crate::called;
use crate::output::style::{FAINT, GRAVE, LABEL, TITLE};
use crate::output::workflow_command;
use crate::output::written::written;
use idv_catalogue_codegen::change_rule::{ChangeRule, Level};
use idv_catalogue_codegen::problem::place::Place;
use idv_catalogue_codegen::reading::files::Sources;

/// What a change was before and is now, a line each.
fn lines(change: &Change, most: usize) -> Vec<(char, String)> {
    let was = change.values.before.clone().filter(|_| change.values.after.is_some());
    let news = change.news(most).into_iter().map(|line| ('+', line));
    was.map(|line| ('-', line)).into_iter().chain(news).collect()
}

/// How many sentences are shown beside each change: few changes show them all, and many none but the English.
fn most_sentences(changes: &[Change]) -> usize {
    let with_sentences = changes.iter().filter(|change| !change.sentences.is_empty()).count();
    if with_sentences <= 8 { 8 } else { 0 }
}

pub fn text(difference: &Difference, out: &mut dyn Write) -> io::Result<()> {
    let most = most_sentences(&difference.changes);
    for change in &difference.changes {
        change_text(change, most, difference, out)?;
        writeln!(out)?;
    }
    closing(difference, out)
}

fn change_text(change: &Change, most: usize, difference: &Difference, out: &mut dyn Write) -> io::Result<()> {
    let style = if change.level() >= Level::Behaviour { GRAVE } else { LABEL };
    let (level, rule) = (change.level_shown(), change.rule.id());
    writeln!(out, "{style}{level}[{rule}]{style:#}: {TITLE}{}{TITLE:#}", change.headline())?;
    for (sign, line) in lines(change, most) {
        writeln!(out, "  {sign} {line}")?;
    }
    let now = shown(change.places.after, &difference.new.sources);
    let before = shown(change.places.before, &difference.old.sources);
    let place = [now, before.map(|place| format!("was {place}"))].into_iter().flatten().collect::<Vec<_>>();
    writeln!(out, "  {FAINT}--> {}{FAINT:#}", place.join(", "))?;
    if let Some(because) = &change.accepted {
        writeln!(out, "  accepted: {because}")?;
    }
    if difference.fails(change) {
        writeln!(out, "  {LABEL}help{LABEL:#}: {}", help(change, difference))?;
    }
    Ok(())
}

/// Each change by itself, as `text` prints it.
pub fn each(difference: &Difference) -> io::Result<Vec<String>> {
    let most = most_sentences(&difference.changes);
    let changes = difference.changes.iter();
    changes.map(|change| written(|out| change_text(change, most, difference, out))).collect()
}

/// How many changes there are, what keeps them from passing, and the version that they need.
pub fn closing(difference: &Difference, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", summary(&difference.changes))?;
    match difference.changes.iter().filter(|change| difference.fails(change)).count() {
        0 => (),
        1 => writeln!(out, "1 of them does not pass: undo it, or accept it with a reason.")?,
        many => writeln!(out, "{many} of them do not pass: undo them, or accept them with a reason.")?,
    }
    for entry in difference.idle_acceptances() {
        writeln!(
            out,
            "An accepted {} (was = {}) is none of them: take it out, since it would accept a later one.",
            entry.change,
            json!(entry.was),
        )?;
    }
    match difference.new.reviews {
        0 => (),
        1 => writeln!(out, "1 row still asks for a review: `{}` shows it.", called::check())?,
        many => writeln!(out, "{many} rows still ask for a review: `{}` shows them.", called::check())?,
    }
    if let Some(advice) = &difference.advice {
        writeln!(out, "{advice}")?;
    }
    Ok(())
}

/// `3 changes: 1 breaking, 2 wording.`
pub fn summary(changes: &[Change]) -> String {
    let counted =
        Level::GRAVEST_FIRST.map(|level| (changes.iter().filter(|it| it.level() == level).count(), level.id()));
    let counted: Vec<_> =
        counted.iter().filter(|(count, _)| *count > 0).map(|(count, id)| format!("{count} {id}")).collect();
    let permissive = changes.iter().filter(|it| it.is_permissive()).count();
    let counted = counted.join(", ");
    let counted = match permissive {
        0 => counted,
        some => format!("{counted}; {some} of them permissive"),
    };
    match changes.len() {
        0 => "No change.".to_owned(),
        1 => format!("1 change: {counted}."),
        many => format!("{many} changes: {counted}."),
    }
}

/// What to do about a change that does not pass.
fn help(change: &Change, difference: &Difference) -> String {
    if difference.is_of_overlay {
        return "keep to the house's, or say in the overlay why and who answers for it: because, accepted_by"
            .to_owned();
    }
    let entry = format!(
        "accepted = [{{ change = \"{}\", was = {}, because = \"…\" }}]",
        change.rule.id(),
        json!(change.values.before.as_deref().unwrap_or_default()),
    );
    if change.rule == ChangeRule::NewsMissed {
        return format!(
            "give it a day after that, which needs the page read again (`retrieved`); or, where the older catalogue was never \
             released, say so: {entry}"
        );
    }
    match (change.places.after, change.rule.asks_to_retire()) {
        (_, true) => format!("put the row back and retire it, or say why not in source.toml: {entry}"),
        (None, false) if change.row.kind == RowKind::Language => {
            format!("put its file back, or say in source.toml why it had to go: {entry}")
        }
        (None, false) => format!("put the row back, or say in source.toml why it had to go: {entry}"),
        (Some(_), false) if change.has_no_row_for_an_entry() => {
            format!("undo it, or say in source.toml why it must be: {entry}")
        }
        (Some(_), false) => format!("undo it, or say beside the row why it must be: {entry}"),
    }
}

fn shown(place: Option<Place>, sources: &Sources) -> Option<String> {
    place.map(|place| format!("{}:{}", sources.path(place.file), sources.position(place)))
}

pub fn json(difference: &Difference, out: &mut dyn Write) -> io::Result<()> {
    let changes: Vec<_> = difference.changes.iter().map(|change| described(change, difference)).collect();
    let version = difference.advice.as_ref().map(|advice| {
        json!({
            "old": advice.old.to_string(),
            "new": advice.new.to_string(),
            "needed": advice.needed.to_string(),
            "enough": advice.is_followed(),
        })
    });
    let difference = json!({ "changes": changes, "version": version });
    writeln!(out, "{}", serde_json::to_string_pretty(&difference)?)
}

fn described(change: &Change, difference: &Difference) -> Value {
    json!({
        "rule": change.rule.id(),
        "level": change.level().id(),
        "permissive": change.is_permissive(),
        "kind": change.row.kind.id(),
        "id": change.row.id,
        "name": change.row.name,
        "message": change.headline(),
        "before": change.values.before,
        "after": change.values.after,
        "sentences": change.sentences.iter().cloned().collect::<BTreeMap<_, _>>(),
        "old": described_place(change.places.before, &difference.old.sources),
        "new": described_place(change.places.after, &difference.new.sources),
        "accepted": change.accepted,
        "passes": !difference.fails(change),
    })
}

fn described_place(place: Option<Place>, sources: &Sources) -> Value {
    let Some(place) = place else { return Value::Null };
    let position = sources.position(place);
    json!({ "file": sources.path(place.file), "line": position.line, "column": position.column })
}

impl Difference {
    /// The file in which a row stood that is gone, as it is called now.
    fn path_now(&self, change: &Change) -> String {
        let before = change.places.before.map(|place| self.old.sources.path(place.file)).unwrap_or_default();
        let below = before.strip_prefix(self.old.name.as_str()).unwrap_or_default();
        let path = format!("{}{below}", self.new.name);
        let is_there = self.new.sources.iter().any(|(_, file)| file.path == path);
        if is_there { path } else { format!("{}/source.toml", self.new.name) }
    }
}

/// What does not pass is an error; what allows or discloses more, a warning; the rest, a notice.
pub fn github(difference: &Difference, out: &mut dyn Write) -> io::Result<()> {
    let most = most_sentences(&difference.changes);
    for change in &difference.changes {
        let level = match (difference.fails(change), change.is_permissive()) {
            (true, _) => "error",
            (false, true) => "warning",
            (false, false) => "notice",
        };
        let new = &difference.new.sources;
        let (path, line) = match change.places.after {
            Some(place) => (new.path(place.file).to_owned(), new.position(place).line),
            // What is gone has no line any more; where it stood is in the message.
            None => (difference.path_now(change), 1),
        };
        let mut message = change.headline();
        for (sign, line) in lines(change, most) {
            message += &format!("\n{sign} {line}");
        }
        if let Some(before) = shown(change.places.before, &difference.old.sources) {
            message += &format!("\nwas at {before}");
        }
        if difference.fails(change) {
            message += &format!("\n{}", help(change, difference));
        }
        let title = format!("{}: {}", change.level_shown(), change.rule.id());
        writeln!(out, "{}", workflow_command::annotation(level, &path, &[("line", line)], &[], &title, &message))?;
    }
    if let Some(advice) = &difference.advice {
        let level = if advice.is_followed() { "notice" } else { "error" };
        let manifest = &difference.new.manifest;
        let message = advice.to_string();
        writeln!(out, "{}", workflow_command::annotation(level, manifest, &[("line", 1)], &[], "version", &message))?;
    }
    Ok(())
}
