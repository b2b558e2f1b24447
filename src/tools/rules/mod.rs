//! `rules`: what the catalogue is checked for, and how each rule is kept and broken.

mod examples;

use std::io::{self, Write};

use super::format::Format;
use super::style::{FAINT, LABEL, TITLE};
use super::{Outcome, fail};
use crate::catalogue::{rule::Rule, suggest};
use examples::{Example, Scene};

/// List the rules that the catalogue keeps, or explain one with an example
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
            Format::Json => json(&Rule::ALL.iter().copied().map(described).collect(), out)?,
        }
        return Ok(Outcome::Clean);
    };
    let Some(rule) = Rule::ALL.iter().find(|rule| rule.id() == id) else {
        return Ok(fail(&unknown(id)));
    };
    match arguments.format {
        Format::Text => explain(*rule, out)?,
        Format::Json => json(&described(*rule), out)?,
    }
    Ok(Outcome::Clean)
}

/// Every rule in a line, under its group.
fn list(out: &mut dyn Write) -> io::Result<()> {
    let widest = Rule::ALL.iter().map(|rule| rule.id().len()).max().unwrap_or_default();
    let mut group = None;
    for rule in Rule::ALL {
        if group.replace(rule.group()) != Some(rule.group()) {
            let gap = if *rule == Rule::ALL[0] { "" } else { "\n" };
            writeln!(out, "{gap}{}", rule.group().title())?;
        }
        writeln!(out, "  {:widest$}  {}", rule.id(), rule.sentence())?;
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
        "level": rule.level().id(),
        "sentence": rule.sentence(),
        "file": file,
        "breaks": breaks,
        "keeps": keeps,
        "message": message,
        "help": help,
    })
}

fn json(value: &serde_json::Value, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", serde_json::to_string_pretty(value)?)
}

fn unknown(id: &str) -> String {
    match suggest::nearest(id, Rule::ALL.iter().map(|rule| rule.id())) {
        Some(known) => format!("there is no rule `{id}`; did you mean `{known}`?"),
        None => format!("there is no rule `{id}`; `cargo idv rules` lists the rules"),
    }
}
