//! Codes in Markdown with what is said of them below: lists within lists, headings, lines.

use super::joined;
use super::markdown::{MdRow, md_table};

type Part = (String, String);

/// An entry for each code, of what the code is called and of all that is said below it.
fn entries(names: &[&str], rows: &[MdRow], entry: fn(&str, &[&Part]) -> String) -> String {
    if names[0] != "Status code" {
        return md_table(names, rows);
    }
    let codes = rows.chunk_by(|_, (below, _)| below.is_empty());
    let written = codes.map(|rows| entry(&rows[0].0, &rows.iter().flat_map(|(_, parts)| parts).collect::<Vec<_>>()));
    written.chain([String::from("\n")]).collect()
}

fn labelled((label, text): &Part) -> String {
    if label.is_empty() { text.clone() } else { format!("{label}: {text}") }
}

fn lines(parts: &[&Part], before: &str, write: fn(&Part) -> String) -> String {
    joined(parts, |part| format!("{before}{}\n", write(part)))
}

pub fn bullets_in_bullets(names: &[&str], rows: &[MdRow]) -> String {
    entries(names, rows, |key, parts| format!("* {key}\n{}", lines(parts, "    * ", labelled)))
}

pub fn bullets_apart(names: &[&str], rows: &[MdRow]) -> String {
    entries(names, rows, |key, parts| {
        format!("-   {key}\n\n{}", lines(parts, "    -   ", labelled).replace('\n', "\n\n"))
    })
}

pub fn plain_bullets_in_bullets(names: &[&str], rows: &[MdRow]) -> String {
    entries(names, rows, |key, parts| {
        format!("- **{}**\n{}", key.trim_matches('`'), lines(parts, "  - ", |part| part.1.clone()))
    })
}

/// The meaning stands behind the code, and below it what to do.
pub fn meanings_and_bullets(names: &[&str], rows: &[MdRow]) -> String {
    entries(names, rows, |key, parts| match parts {
        [(label, meaning), others @ ..]
            if label == "Description" && others.iter().all(|(label, _)| label == "Action") =>
        {
            format!("* {key} – {meaning}\n{}", lines(others, "  * ", |part| part.1.clone()))
        }
        parts => format!("* {key}\n{}", lines(parts, "  * ", |part| part.1.clone())),
    })
}

pub fn meanings_and_labelled_bullets(names: &[&str], rows: &[MdRow]) -> String {
    entries(names, rows, |key, parts| match parts {
        [(label, meaning), others @ ..]
            if label == "Description" && others.iter().all(|(label, _)| label == "Action") =>
        {
            format!("1. **{}**: {meaning}\n{}", key.trim_matches('`'), lines(others, "   - ", labelled))
        }
        parts => format!("1. **{}**\n{}", key.trim_matches('`'), lines(parts, "   - ", labelled)),
    })
}

pub fn headings_and_bullets(names: &[&str], rows: &[MdRow]) -> String {
    entries(names, rows, |key, parts| format!("#### {key}\n\n{}\n", lines(parts, "- ", |part| part.1.clone())))
}

pub fn headings_and_paragraphs(names: &[&str], rows: &[MdRow]) -> String {
    entries(names, rows, |key, parts| {
        format!("#### {key}\n\n{}", lines(parts, "", |part| part.1.clone()).replace('\n', "\n\n"))
    })
}
