//! The differences for a person, at a terminal.

use std::io::{self, Write};

use super::{
    ADDED, ALIKE, CHANGED, CUT, DOUBTFUL, REMOVED, UNPLACED, advice, clipped, marked, place_on_page, sentence, summary,
    visible,
};
use crate::commands::compare::alike;
use crate::commands::compare::drift::{Drift, Removed};
use crate::output::style::{LABEL, TITLE};
use idv_catalogue_codegen::Loaded;

pub fn tell(drift: &Drift, loaded: &Loaded, out: &mut dyn Write) -> io::Result<()> {
    if !drift.evidence.is_empty() {
        writeln!(out, "{LABEL}{CUT}{LABEL:#}")?;
        for evidence in &drift.evidence {
            writeln!(out, "  {}", visible(&sentence(evidence)))?;
        }
        writeln!(out, "{}\n", advice(&drift.evidence))?;
    }
    let (alike, single) = alike::parted(&drift.changed);
    section(ALIKE, &alike, out, |alike, out| {
        writeln!(out, "  {}", alike.sentence(|text| old(&visible(text)), |text| new(&visible(text))))?;
        writeln!(out, "    {}", visible(&alike.places()))
    })?;
    section(ADDED, &drift.added, out, |added, out| {
        writeln!(out, "  {}", added.row())?;
        for words in added.words() {
            writeln!(out, "    page       {}", visible(&words))?;
        }
        Ok(())
    })?;
    let removed = |removed: &Removed, out: &mut dyn Write| {
        writeln!(out, "  {}\n    catalogue  {}", removed, visible(&removed.words))
    };
    section(REMOVED, &drift.removed, out, removed)?;
    section(DOUBTFUL, &drift.doubtful, out, removed)?;
    section(CHANGED, &single, out, |changed, out| {
        let (catalogue, page) = marked(changed, str::to_owned, old, new);
        writeln!(out, "  {}, {}", changed.row, changed.change.field())?;
        writeln!(out, "    catalogue  {catalogue}")?;
        writeln!(out, "    page       {page}")
    })?;
    section(UNPLACED, &drift.unplaced, out, |unplaced, out| {
        writeln!(out, "  {}", place_on_page(unplaced))?;
        if !unplaced.text.is_empty() {
            writeln!(out, "    page       {}", visible(&clipped(&unplaced.text)))?;
        }
        writeln!(out, "    why        {}", visible(&unplaced.why))
    })?;
    writeln!(out, "{}", summary(drift, loaded))
}

fn old(text: &str) -> String {
    format!("{TITLE}[-{text}-]{TITLE:#}")
}

fn new(text: &str) -> String {
    format!("{TITLE}{{+{text}+}}{TITLE:#}")
}

fn section<T>(
    title: &str,
    entries: &[T],
    out: &mut dyn Write,
    write: impl Fn(&T, &mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    writeln!(out, "{LABEL}{title}{LABEL:#}")?;
    for entry in entries {
        write(entry, out)?;
    }
    writeln!(out)
}
