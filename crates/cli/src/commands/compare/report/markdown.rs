//! The differences for an issue or a pull request.

use std::io::{self, Write};

use super::{
    ADDED, ALIKE, CHANGED, CUT, DOUBTFUL, REMOVED, UNPLACED, advice, clipped, marked, place_on_page, sentence, summary,
    visible,
};
use crate::commands::compare::alike;
use crate::commands::compare::drift::{Drift, Removed};
use crate::output::wording::joined;
use idv_catalogue_codegen::Loaded;

pub fn tell(drift: &Drift, loaded: &Loaded, out: &mut dyn Write) -> io::Result<()> {
    if !drift.evidence.is_empty() {
        writeln!(out, "### {CUT}\n")?;
        for evidence in &drift.evidence {
            writeln!(out, "- {}", escaped(&sentence(evidence)))?;
        }
        writeln!(out, "\n{}\n", advice(&drift.evidence))?;
    }
    writeln!(out, "{}", summary(drift, loaded))?;
    let (alike, single) = alike::parted(&drift.changed);
    let facts = alike.iter().map(|alike| format!("{}\n  - {}", alike.sentence(old, new), escaped(&alike.places())));
    section(ALIKE, out, facts)?;
    let added = drift.added.iter().map(|added| {
        let words = joined(added.words().iter().map(|words| escaped(words)), " / ");
        format!("**{}**: {words}", added.row())
    });
    section(ADDED, out, added)?;
    let removed = |removed: &Removed| format!("**{}**: {}", removed, escaped(&removed.words));
    section(REMOVED, out, drift.removed.iter().map(removed))?;
    section(DOUBTFUL, out, drift.doubtful.iter().map(removed))?;
    let changed = single.iter().map(|changed| {
        let (catalogue, page) = marked(changed, escaped, old, new);
        format!("**{}**, `{}`\n  - catalogue: {catalogue}\n  - page: {page}", changed.row, changed.change.field())
    });
    section(CHANGED, out, changed)?;
    let unplaced = drift.unplaced.iter().map(|unplaced| {
        let text = Some(clipped(&unplaced.text)).filter(|text| !text.is_empty());
        let text = text.map(|text| format!("\n  - page: {}", escaped(&text))).unwrap_or_default();
        format!("{}: {}{text}", escaped(&place_on_page(unplaced)), escaped(&unplaced.why))
    });
    section(UNPLACED, out, unplaced)
}

fn old(text: &str) -> String {
    format!("~~{}~~", escaped(text))
}

fn new(text: &str) -> String {
    format!("**{}**", escaped(text))
}

fn section(title: &str, out: &mut dyn Write, entries: impl Iterator<Item = String>) -> io::Result<()> {
    let entries: Vec<_> = entries.collect();
    if entries.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n### {title}\n")?;
    entries.iter().try_for_each(|entry| writeln!(out, "- {entry}"))
}

/// What a page says is text in Markdown as well, never mark-up.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in visible(text).chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '#' | '|' | '@') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
