//! Codes with what is said of them below: lists within lists, headings, cards, what can be folded up; with labels and without.

use super::{Written, joined, plain_table};

/// An entry for each code, of what the code is called and of all that is said below it.
fn entries(names: &[&str], rows: &[Written], entry: fn(&str, &[&(String, String)]) -> String) -> String {
    if names[0] != "Status code" {
        return plain_table(names, rows);
    }
    let codes = rows.chunk_by(|_, below| below.key.is_empty());
    let written = codes.map(|rows| entry(&rows[0].key, &rows.iter().flat_map(|row| &row.parts).collect::<Vec<_>>()));
    written.collect()
}

fn labelled((label, text): &(String, String)) -> String {
    if label.is_empty() { text.clone() } else { format!("<b>{label}:</b> {text}") }
}

fn items(parts: &[&(String, String)], write: fn(&(String, String)) -> String) -> String {
    format!("<ul>{}</ul>", joined(parts, |part| format!("<li>{}</li>", write(part))))
}

fn plain((_, text): &(String, String)) -> String {
    text.clone()
}

pub fn lists_in_lists(names: &[&str], rows: &[Written]) -> String {
    let list = entries(names, rows, |key, parts| format!("<li>{key}{}</li>\n", items(parts, labelled)));
    if names[0] == "Status code" { format!("<ul>{list}</ul>\n") } else { list }
}

pub fn plain_lists_in_lists(names: &[&str], rows: &[Written]) -> String {
    let list = entries(names, rows, |key, parts| format!("<li><p>{key}</p>{}</li>\n", items(parts, plain)));
    if names[0] == "Status code" { format!("<ul>{list}</ul>\n") } else { list }
}

pub fn lists_below_headings(names: &[&str], rows: &[Written]) -> String {
    entries(names, rows, |key, parts| format!("<h4>{key}</h4>{}\n", items(parts, labelled)))
}

pub fn plain_lists_below_headings(names: &[&str], rows: &[Written]) -> String {
    entries(names, rows, |key, parts| format!("<h4>{key}</h4>{}\n", items(parts, plain)))
}

pub fn plain_paragraphs_below_headings(names: &[&str], rows: &[Written]) -> String {
    entries(names, rows, |key, parts| {
        format!("<h4>{key}</h4>{}\n", joined(parts, |(_, text)| format!("<p>{text}</p>")))
    })
}

pub fn folded_codes(names: &[&str], rows: &[Written]) -> String {
    entries(names, rows, |key, parts| {
        let parts = joined(parts, |part| format!("<p>{}</p>", labelled(part)));
        format!("<details><summary>{key}</summary>{parts}</details>\n")
    })
}

pub fn folded_meanings(names: &[&str], rows: &[Written]) -> String {
    entries(names, rows, |key, parts| match parts {
        [(label, meaning), others @ ..]
            if label == "Description" && others.iter().all(|(label, _)| label == "Action") =>
        {
            let others = joined(others, |(_, text)| format!("<p>{text}</p>"));
            format!("<details><summary>{key} – {meaning}</summary><div>{others}</div></details>\n")
        }
        parts => format!("<details><summary>{key}</summary>{}</details>\n", items(parts, plain)),
    })
}

/// Each code on a button, and what is said of it in a panel that is hidden until someone presses it.
pub fn buttons_of_codes(names: &[&str], rows: &[Written]) -> String {
    entries(names, rows, |key, parts| {
        let id: String = key.chars().filter(char::is_ascii_digit).collect();
        let parts = joined(parts, |(_, text)| format!("<p>{text}</p>"));
        format!(
            "<div class=accordion-item><button aria-expanded=false aria-controls=c{id}>{key}</button>\
             <div id=c{id} hidden>{parts}</div></div>\n"
        )
    })
}

/// A card for each code: its number, and a list of definitions that repeats the names of the columns.
pub fn cards_with_definitions(names: &[&str], rows: &[Written]) -> String {
    entries(names, rows, |key, parts| {
        let said = joined(parts, |(label, text)| match label.as_str() {
            "" => format!("<dt>Condition</dt><dd>{text}</dd>"),
            label => format!("<dt>{label}</dt><dd>{text}</dd>"),
        });
        format!("<div class=card><div class=card-header>{key}</div><dl>{said}</dl></div>\n")
    })
}

/// The same with the number among the definitions.
pub fn cards_of_all_names(names: &[&str], rows: &[Written]) -> String {
    entries(names, rows, |key, parts| {
        let said = joined(parts, |(label, text)| match label.as_str() {
            "" => format!("<div><dt>Condition</dt><dd>{text}</dd></div>"),
            label => format!("<div><dt>{label}</dt><dd>{text}</dd></div>"),
        });
        format!("<article class=card><dl><div><dt>Status code</dt><dd>{key}</dd></div>{said}</dl></article>\n")
    })
}

/// The same of paragraphs: the name of each column in a box before what it holds.
pub fn cards_of_boxes(names: &[&str], rows: &[Written]) -> String {
    entries(names, rows, |key, parts| {
        let said = joined(parts, |(label, text)| match label.as_str() {
            "" => format!("<div><span>Condition</span><span>{text}</span></div>"),
            label => format!("<div><span class=l>{label}</span> <span>{text}</span></div>"),
        });
        format!("<div class=box><div><span class=l>Status code</span> <span>{key}</span></div>{said}</div>\n")
    })
}

/// A table in a box of letters, in a text that is shown as it is written.
pub fn written_box(names: &[&str], rows: &[Written]) -> String {
    let said = |(label, text): &(String, String)| {
        if label.is_empty() || label == "Risk score" { text.clone() } else { format!("{label}: {text}") }
    };
    let rows: Vec<_> = rows
        .iter()
        .map(|row| {
            let key = if row.key.is_empty() { String::new() } else { row.plain_key.clone() };
            (key, row.parts.iter().map(said).collect::<Vec<_>>().join(" "))
        })
        .collect();
    let width = rows.iter().map(|(_, said)| said.chars().count()).max().unwrap_or_default();
    let rule = format!("+{}+{}+\n", "-".repeat(20), "-".repeat(width + 2));
    let line = |key: &str, said: &str| format!("| {key:<18} | {said:<width$} |\n");
    let body = joined(&rows, |(key, said)| line(key, said));
    format!("<pre>{rule}{}{rule}{body}{rule}</pre>\n", line(names[0], names[1]))
}
