//! `explain`: everything that the catalogue knows about what was asked for.

mod json;
mod language;
mod text;

use std::io::{self, Write};

use crate::catalogue::{Facts, Row, Shown};
use crate::outcome::{Outcome, fail, note};
use crate::output::format::Format;
use crate::output::written::written;

/// Explain a status code, a status, a risk code, a series, a remedy or a language
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// A number, a status, a name, a series, or a language, such as 3105, completed, 500, "3000 series", or nl
    #[arg(required = true, num_args = 1..)]
    query: Vec<String>,

    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,

    /// The language in which to show what clients are told and asked, such as nl [default: English]
    #[arg(long, value_name = "TAG")]
    language: Option<String>,

    #[command(flatten)]
    shown: Shown,
}

const HOW_TO_ASK: &str = "ask for a number, a status, a name, or a series such as \"3000 series\".";

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let query = arguments.query.join(" ");
    let opened = match arguments.shown.read() {
        Ok(opened) => opened,
        Err(outcome) => return Ok(outcome),
    };
    let facts = opened.facts();
    // A catalogue that breaks a rule may have no words at all, and is shown without.
    let language = match arguments.language.as_deref() {
        None => facts.languages().first().copied(),
        Some(tag) => match facts.language_asked(tag) {
            Ok(language) => Some(language),
            Err(why) => return Ok(opened.tell_problems(fail(&why))),
        },
    };
    let rows = Row::named(&query, facts);
    let named = language::named(&query, facts).filter(|_| rows.is_empty());
    if let Some(named) = named {
        return opened.show(out, Outcome::Clean, |out| match arguments.format {
            Format::Text => language::print(named, out),
            Format::Json => json::write(&[language::object(named)], out),
        });
    }
    if rows.is_empty() {
        let query = query.trim();
        note(
            &query
                .parse()
                .map_or_else(|_| Row::unknown(query, facts, HOW_TO_ASK), |number| unknown_number(number, facts)),
        );
    }
    let outcome = if rows.is_empty() { Outcome::Findings } else { Outcome::Clean };
    opened.show(out, outcome, |out| match arguments.format {
        Format::Text if rows.is_empty() => Ok(()),
        Format::Text => text::print(&rows, facts, language, out),
        Format::Json => json::print(&rows, facts, language, out),
    })
}

/// The rows that a query names, or else the language, each explained by itself.
pub fn named(query: &str, facts: Facts<'_>) -> io::Result<Vec<String>> {
    let rows = Row::named(query, facts);
    let language = facts.languages().first().copied();
    match language::named(query, facts).filter(|_| rows.is_empty()) {
        Some(named) => Ok(vec![written(|out| language::print(named, out))?]),
        None => rows.into_iter().map(|row| written(|out| text::row(row, facts, language, out))).collect(),
    }
}

fn unknown_number(number: u16, facts: Facts<'_>) -> String {
    let series = facts.series_of(number);
    let series = series.map_or("no series".to_owned(), |series| format!("series {series} ({})", series.title()));
    let near = facts.neighbours(number).map(|code| {
        let guidance = code.guidance();
        let meanings: Vec<_> = guidance.iter().map(|guidance| guidance.description()).collect();
        format!("  near         {code} {}", meanings.join(", or: "))
    });
    let first = format!("{number} is not in the catalogue; it lies in {series}.");
    [first].into_iter().chain(near).collect::<Vec<_>>().join("\n")
}
