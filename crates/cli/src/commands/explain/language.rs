//! `explain` for a language: what it is called, and how far its words have come.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::text::line;
use crate::catalogue::{Facts, Language};
use crate::output::style::TITLE;

/// The language that a query names, by its tag or by its own name.
pub fn named<'a>(query: &str, facts: Facts<'a>) -> Option<Language<'a>> {
    let query = query.trim();
    facts.languages().into_iter().find(|it| it.tag().eq_ignore_ascii_case(query) || it.name() == query)
}

pub fn print(language: Language<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{TITLE}{language} {}{TITLE:#}  language, {}", language.name(), language.in_rust())?;
    line(out, "review", &reviewed(language))?;
    match language.untranslated() {
        0 => line(out, "sentences", &"all there"),
        1 => {
            line(out, "sentences", &"1 is missing or was not made from today's English: clients are told it in English")
        }
        many => {
            let said = "are missing or were not made from today's English: clients are told them in English";
            line(out, "sentences", &format!("{many} {said}"))
        }
    }
}

pub fn object(language: Language<'_>) -> Value {
    json!({
        "row": "language",
        "language": language,
        "name": language.name(),
        "reviewed": language.is_reviewed(),
        "untranslated": language.untranslated(),
        "rust": language.in_rust(),
    })
}

/// Whether its words are a draft.
pub fn reviewed(language: Language<'_>) -> &'static str {
    match (language.is_reviewed(), language.is_reference()) {
        (true, _) => "a person who speaks the language has read its sentences",
        (false, true) => "a draft that nobody has read yet",
        (false, false) => "a draft that no one who speaks the language has read yet",
    }
}
