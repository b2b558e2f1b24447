//! `rules`: what the catalogue is checked for, and how each rule is kept and broken; and the kinds of change that `diff`
//! tells.

mod examples;

use std::io::{self, Write};

use crate::called;
use crate::outcome::{Outcome, fail};
use crate::output::format::Format;
use crate::output::style::{FAINT, LABEL, TITLE};
use examples::{Changes, Edit, Example, Examples};
use idv_catalogue_codegen::change_rule::{ChangeRule, Level};
use idv_catalogue_codegen::problem::rule::Rule;
use idv_catalogue_codegen::suggest;

/// List the rules that the catalogue keeps and the kinds of change, or explain one with an example
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The rule to explain, by its id, such as unknown-remedy; without it, all are listed
    id: Option<String>,

    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let Some(id) = &arguments.id else {
        match arguments.format {
            Format::Text => list(out)?,
            Format::Json => {
                let (examples, changes) = (Examples::read()?, Changes::read()?);
                let rules = Rule::ALL.iter().map(|rule| described(*rule, &examples));
                let kinds = ChangeRule::ALL.iter().map(|rule| described_change(*rule, &changes));
                json(&rules.chain(kinds).collect::<io::Result<_>>()?, out)?;
            }
        }
        return Ok(Outcome::Clean);
    };
    let rule = Rule::ALL.iter().find(|rule| rule.id() == id);
    let change = ChangeRule::ALL.iter().find(|rule| rule.id() == id);
    match (rule, change, arguments.format) {
        (Some(rule), _, Format::Text) => explain(*rule, out)?,
        (Some(rule), _, Format::Json) => json(&described(*rule, &Examples::read()?)?, out)?,
        (None, Some(rule), Format::Text) => explain_change(*rule, out)?,
        (None, Some(rule), Format::Json) => json(&described_change(*rule, &Changes::read()?)?, out)?,
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
    let examples = Examples::read()?;
    let Example { file, keeps, breaks, message, help } = examples.of(rule)?;
    writeln!(out, "{TITLE}{}{TITLE:#}  {}", rule.id(), rule.sentence())?;
    writeln!(out, "{FAINT}{}{FAINT:#}", rule.group().title())?;
    let place = file.as_ref().map(|file| format!(", in {file}")).unwrap_or_default();
    section(out, &format!("This breaks it{place}"), breaks)?;
    section(out, "This keeps it", keeps)?;
    let said = format!("{}[{}]: {message}\nhelp: {help}", rule.severity().id(), rule.id());
    section(out, "What `check` says where it is broken", &said)
}

fn explain_change(rule: ChangeRule, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{TITLE}{}{TITLE:#}  {}", rule.id(), rule.sentence())?;
    writeln!(out, "{FAINT}{}{FAINT:#}", rule.level().title())?;
    for edit in Changes::read()?.edits(rule)? {
        let text: Vec<_> = marked('-', &edit.before).chain(marked('+', &edit.after)).collect();
        section(out, &format!("Such as this, in {}", edit.file), &text.join("\n"))?;
    }
    Ok(())
}

fn marked(mark: char, text: &str) -> impl Iterator<Item = String> {
    text.trim_ascii().lines().map(move |line| format!("{mark} {line}"))
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
fn described(rule: Rule, examples: &Examples) -> io::Result<serde_json::Value> {
    let Example { file, keeps, breaks, message, help } = examples.of(rule)?;
    Ok(serde_json::json!({
        "id": rule.id(),
        "group": rule.group().id(),
        "severity": rule.severity().id(),
        "sentence": rule.sentence(),
        "file": file,
        "breaks": breaks,
        "keeps": keeps,
        "message": message,
        "help": help,
    }))
}

/// The kind of change and an edit that makes it, for a program.
fn described_change(rule: ChangeRule, changes: &Changes) -> io::Result<serde_json::Value> {
    let edit = |it: &Edit| serde_json::json!({ "file": it.file, "before": it.before, "after": it.after });
    let edits: Vec<_> = changes.edits(rule)?.iter().map(edit).collect();
    Ok(serde_json::json!({
        "id": rule.id(),
        "level": rule.level().id(),
        "sentence": rule.sentence(),
        "edits": edits,
    }))
}

fn json(value: &serde_json::Value, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", serde_json::to_string_pretty(value)?)
}

fn unknown(id: &str) -> String {
    match suggest::nearest(id, Rule::ALL.iter().map(|rule| rule.id()).chain(ChangeRule::IDS.iter().copied())) {
        Some(known) => format!("there is no rule `{id}`; did you mean `{known}`?"),
        None => format!("there is no rule `{id}`; `{} rules` lists the rules", called::idv()),
    }
}
