//! `explain` for a language: what it is called, and how far its words have come.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::text::line;
use crate::catalogue::{Facts, Language};
use crate::output::style::TITLE;

/// The language that a query names: by its tag, or by one that begins with it, such as nl-BE, or by its own name.
pub fn named<'a>(query: &str, facts: Facts<'a>) -> Option<Language<'a>> {
    let query = query.trim();
    let of_name = || facts.languages().into_iter().find(|it| it.name().to_lowercase() == query.to_lowercase());
    facts.language(query).or_else(of_name)
}

pub fn print(language: Language<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{TITLE}{language} {}{TITLE:#}  language, {}", language.name(), language.in_rust())?;
    line(out, "review", &reviewed(language))?;
    let (untranslated, stale) = (language.untranslated(), language.stale());
    let said = match (untranslated + stale, stale) {
        (0, _) => "all translated".to_owned(),
        (_, 0) => format!("{untranslated} untranslated, which clients are told in English"),
        _ => format!("{untranslated} untranslated and {stale} stale, which clients are told in English"),
    };
    line(out, "sentences", &if language.is_reference() { "all there".to_owned() } else { said })
}

pub fn object(language: Language<'_>) -> Value {
    json!({
        "row": "language",
        "language": language,
        "name": language.name(),
        "reviewed": language.is_reviewed(),
        "untranslated": language.untranslated(),
        "stale": language.stale(),
        "rust": language.in_rust(),
    })
}

/// Whether its words are a draft.
pub fn reviewed(language: Language<'_>) -> &'static str {
    match (language.is_reviewed(), language.is_reference()) {
        (true, _) => "a person who speaks the language has reviewed its sentences",
        (false, true) => "a draft that nobody has reviewed yet",
        (false, false) => "a draft that no one who speaks the language has reviewed yet",
    }
}
