//! `rules`: what the catalogue is checked for, and how each rule is kept and broken; and the kinds of change that `diff`
//! tells.

mod changes;
mod examples;

use std::io::{self, Write};

use super::format::Format;
use super::style::{FAINT, LABEL, TITLE};
use super::{Outcome, fail};
use crate::catalogue::change_rule::{ChangeRule, Level};
use crate::catalogue::{rule::Rule, suggest};
use changes::Change;
use examples::{Example, Scene};

/// List the rules that the catalogue keeps and the kinds of change, or explain one with an example
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The rule to explain, by its id, such as unknown-remedy; without it, all are listed
    id: Option<String>,

    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

pub(super) fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let Some(id) = &arguments.id else {
        match arguments.format {
            Format::Text => list(out)?,
            Format::Json => {
                let rules = Rule::ALL.iter().copied().map(described);
                json(&rules.chain(ChangeRule::ALL.iter().copied().map(described_change)).collect(), out)?;
            }
        }
        return Ok(Outcome::Clean);
    };
    let rule = Rule::ALL.iter().find(|rule| rule.id() == id);
    let change = ChangeRule::ALL.iter().find(|rule| rule.id() == id);
    match (rule, change, arguments.format) {
        (Some(rule), _, Format::Text) => explain(*rule, out)?,
        (Some(rule), _, Format::Json) => json(&described(*rule), out)?,
        (None, Some(rule), Format::Text) => explain_change(*rule, out)?,
        (None, Some(rule), Format::Json) => json(&described_change(*rule), out)?,
        (None, None, _) => return Ok(fail(&unknown(id))),
    }
    Ok(Outcome::Clean)
}

/// Every rule in a line, under its group.
fn list(out: &mut dyn Write) -> io::Result<()> {
    let ids = Rule::ALL.iter().map(|rule| rule.id()).chain(ChangeRule::IDS.iter().copied());
    let widest = ids.map(str::len).max().unwrap_or_default();
    let mut group = None;
    for rule in Rule::ALL {
        if group.replace(rule.group()) != Some(rule.group()) {
            let gap = if *rule == Rule::ALL[0] { "" } else { "\n" };
            writeln!(out, "{gap}{}", rule.group().title())?;
        }
        writeln!(out, "  {:widest$}  {}", rule.id(), rule.sentence())?;
    }
    writeln!(out, "\nWhat `diff` tells of a change")?;
    for level in Level::GRAVEST_FIRST {
        writeln!(out, "\n{}", level.title())?;
        for rule in ChangeRule::ALL.iter().filter(|rule| rule.level() == level) {
            writeln!(out, "  {:widest$}  {}", rule.id(), rule.sentence())?;
        }
    }
    Ok(())
}

fn explain(rule: Rule, out: &mut dyn Write) -> io::Result<()> {
    let Example { scene, keeps, breaks, message, help } = Example::of(rule);
    writeln!(out, "{TITLE}{}{TITLE:#}  {}", rule.id(), rule.sentence())?;
    writeln!(out, "{FAINT}{}{FAINT:#}", rule.group().title())?;
    let place = match scene {
        Scene::LinesOf(file) => format!(", in {file}"),
        Scene::Files => String::new(),
    };
    section(out, &format!("This breaks it{place}"), breaks)?;
    section(out, "This keeps it", keeps)?;
    let said = format!("{}[{}]: {message}\nhelp: {help}", rule.level().id(), rule.id());
    section(out, "What `check` says where it is broken", &said)
}

fn explain_change(rule: ChangeRule, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{TITLE}{}{TITLE:#}  {}", rule.id(), rule.sentence())?;
    writeln!(out, "{FAINT}{}{FAINT:#}", rule.level().title())?;
    for edit in Change::of(rule).edits {
        let marked =
            |mark: char, text: &'static str| text.trim_ascii().lines().map(move |line| format!("{mark} {line}"));
        let text: Vec<_> = marked('-', edit.before).chain(marked('+', edit.after)).collect();
        section(out, &format!("Such as this, in {}", edit.file), &text.join("\n"))?;
    }
    Ok(())
}

fn section(out: &mut dyn Write, title: &str, text: &str) -> io::Result<()> {
    writeln!(out, "\n{LABEL}{title}{LABEL:#}")?;
    for line in text.lines() {
        let indent = if line.is_empty() { "" } else { "  " };
        writeln!(out, "{indent}{line}")?;
    }
    Ok(())
}

/// The rule and its example, for a program. The example is of no `file` where it is one in words.
fn described(rule: Rule) -> serde_json::Value {
    let Example { scene, keeps, breaks, message, help } = Example::of(rule);
    let file = match scene {
        Scene::LinesOf(file) => Some(file),
        Scene::Files => None,
    };
    serde_json::json!({
        "id": rule.id(),
        "group": rule.group().id(),
        "severity": rule.level().id(),
        "sentence": rule.sentence(),
        "file": file,
        "breaks": breaks,
        "keeps": keeps,
        "message": message,
        "help": help,
    })
}

/// The kind of change and an edit that makes it, for a program. What is set up before the edit is for a test of it.
fn described_change(rule: ChangeRule) -> serde_json::Value {
    let Change { set_up, edits } = Change::of(rule);
    let described = |edits: &[changes::Edit]| -> Vec<_> {
        let edit = |it: &changes::Edit| serde_json::json!({ "file": it.file, "before": it.before, "after": it.after });
        edits.iter().map(edit).collect()
    };
    serde_json::json!({
        "id": rule.id(),
        "level": rule.level().id(),
        "sentence": rule.sentence(),
        "set_up": described(set_up),
        "edits": described(&edits),
    })
}

fn json(value: &serde_json::Value, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", serde_json::to_string_pretty(value)?)
}

fn unknown(id: &str) -> String {
    match suggest::nearest(id, Rule::ALL.iter().map(|rule| rule.id()).chain(ChangeRule::IDS.iter().copied())) {
        Some(known) => format!("there is no rule `{id}`; did you mean `{known}`?"),
        None => format!("there is no rule `{id}`; `cargo idv rules` lists the rules"),
    }
}
