//! The languages, a line each, or for programs with the keys of what each lacks.

use std::io::{self, Write};

use comfy_table::{CellAlignment, Table, presets};
use serde_json::{Value, json};

use crate::catalogue::Shown;
use crate::outcome::Outcome;
use crate::output::format::Format;
use crate::output::style::TITLE;
use idv_catalogue_codegen::model::{Catalogue, Language};

/// What a language has of the sentences that clients may be told.
struct Standing<'a> {
    language: &'a Language,
    sentences: usize,
    /// By their keys, as the stale ones.
    untranslated: Vec<String>,
    stale: Vec<String>,
}

impl<'a> Standing<'a> {
    fn of(language: &'a Language, catalogue: &'a Catalogue) -> Self {
        let all = catalogue.sentences(Some(language));
        let untranslated = all.iter().filter(|(_, words)| words.is_none());
        let stale = all.iter().filter(|(_, words)| words.is_some_and(|words| words.is_stale));
        let untranslated: Vec<_> = untranslated.map(|(key, _)| key.to_string()).collect();
        let stale = stale.map(|(key, _)| key.to_string()).collect();
        Self { language, sentences: all.len() - untranslated.len(), untranslated, stale }
    }

    /// Whether a person who speaks the language has reviewed the sentences.
    fn is_reviewed(&self) -> bool {
        self.language.review.is_none()
    }

    fn cells(&self) -> [String; 6] {
        let Self { language, sentences, untranslated, stale } = self;
        let numbers = [*sentences, untranslated.len(), stale.len()].map(|number| number.to_string());
        let [sentences, untranslated, stale] = numbers;
        let mark = if self.is_reviewed() { "reviewed" } else { "draft" };
        [language.tag.clone(), language.name.clone(), sentences, untranslated, stale, mark.to_owned()]
    }

    fn json(&self) -> Value {
        json!({
            "tag": self.language.tag,
            "name": self.language.name,
            "sentences": self.sentences,
            "untranslated": self.untranslated,
            "stale": self.stale,
            "reviewed": self.is_reviewed(),
            "review": self.language.review,
        })
    }
}

pub(super) fn run(shown: &Shown, format: Format, out: &mut dyn Write) -> io::Result<Outcome> {
    let opened = match shown.read() {
        Ok(opened) => opened,
        Err(outcome) => return Ok(outcome),
    };
    let catalogue = opened.catalogue();
    let languages: Vec<_> = catalogue.languages.iter().map(|language| Standing::of(language, catalogue)).collect();
    opened.show(out, Outcome::Clean, |out| match format {
        Format::Text => text(&languages, out),
        Format::Json => {
            let languages: Vec<_> = languages.iter().map(Standing::json).collect();
            serde_json::to_writer_pretty(&mut *out, &languages)?;
            writeln!(out)
        }
    })
}

fn text(languages: &[Standing<'_>], out: &mut dyn Write) -> io::Result<()> {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_header(["tag", "name", "sentences", "untranslated", "stale", "state"]);
    table.add_rows(languages.iter().map(Standing::cells));
    for (position, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, 2));
        if (2..5).contains(&position) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    for (position, line) in table.lines().enumerate() {
        let line = line.trim_end();
        if position == 0 { writeln!(out, "{TITLE}{line}{TITLE:#}")? } else { writeln!(out, "{line}")? }
    }
    Ok(())
}
