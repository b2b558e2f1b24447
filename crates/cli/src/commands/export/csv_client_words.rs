//! What clients are told as CSV: a row for each sentence in each language, for those who read them beside each other.

use std::io::{self, Write};

use super::client_words::{Subject, client_words};
use crate::catalogue::{Facts, Language, Words};
use crate::output::csv;

/// A sentence with its language and its subject, and whether it is an institution's own.
type Row<'a> = (Language<'a>, Subject<'a>, Words<'a>, bool);
type Column = (&'static str, fn(&Row<'_>) -> String);

const COLUMNS: [Column; 8] = [
    ("language", |(language, ..)| language.to_string()),
    ("reviewed", |(language, ..)| if language.is_reviewed() { "yes" } else { "no" }.to_owned()),
    ("kind", |(_, subject, ..)| subject.kind().to_owned()),
    ("key", |(_, subject, ..)| subject.key()),
    ("status_code", |(_, subject, ..)| match subject {
        Subject::Reason(code, ..) => code.to_string(),
        _ => String::new(),
    }),
    ("text", |(_, _, words, _)| words.to_string()),
    ("text_language", |(_, _, words, _)| words.language().to_string()),
    ("overlaid", |(.., is_overlaid)| if *is_overlaid { "yes" } else { "no" }.to_owned()),
];

pub fn write(facts: Facts<'_>, dialect: csv::Dialect, out: &mut dyn Write) -> io::Result<()> {
    let rows = facts.languages().into_iter().flat_map(|language| {
        let words = client_words(facts, language).into_iter();
        words.map(move |(subject, words)| (language, subject, words, subject.is_overlaid(facts, words)))
    });
    let rows = rows.map(|row| COLUMNS.map(|(_, cell)| cell(&row)));
    out.write_all(&csv::table(COLUMNS.map(|(heading, _)| heading), rows, dialect)?)
}
