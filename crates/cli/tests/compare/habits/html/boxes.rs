//! Tables, cards and lists that are made of other elements.

use super::{Written, joined, paragraphs, plain_table};

/// Boxes with one name of element, attribute or class for each part of a table.
pub fn boxes(names: &[&str], rows: &[Written], parts: [&str; 5], name: fn(&str) -> String) -> String {
    let [table, row, head, key, cell] = parts;
    let end = |part: &str| part.split(' ').next().unwrap_or_default().to_owned();
    let boxed = |part: &str, inner: &str| format!("<{part}>{inner}</{}>", end(part));
    let head = boxed(row, &joined(names, |it| boxed(head, &name(it))));
    let rows = joined(rows, |it| format!("{}\n", boxed(row, &(boxed(key, &it.key) + &boxed(cell, &it.cell)))));
    boxed(table, &(head + &rows))
}

pub fn role_table(names: &[&str], rows: &[Written]) -> String {
    let parts = ["div role=table", "div role=row", "div role=columnheader", "div role=cell", "div role=cell"];
    boxes(names, rows, parts, str::to_owned)
}

pub fn role_grid(names: &[&str], rows: &[Written]) -> String {
    let parts = [
        "div role=grid aria-rowcount=-1",
        "div role=row",
        "span role=columnheader",
        "span role=rowheader",
        "span role=gridcell",
    ];
    boxes(names, rows, parts, |name| format!("<button>{name} <span aria-hidden=true>▲</span></button>"))
}

pub fn styled_table(names: &[&str], rows: &[Written]) -> String {
    let parts = [
        "div style='display: table'",
        "div style='display:table-row'",
        "div style='display:table-cell'",
        "div style='display:table-cell'",
        "div style='display:table-cell'",
    ];
    boxes(names, rows, parts, str::to_owned)
}

pub fn class_table(names: &[&str], rows: &[Written]) -> String {
    let parts =
        ["div class=rt-table", "div class='rt-tr -odd'", "div class=rt-th", "div class=rt-td", "div class=rt-td"];
    boxes(names, rows, parts, str::to_owned)
}

pub fn own_elements(names: &[&str], rows: &[Written]) -> String {
    boxes(names, rows, ["doc-table", "doc-row", "doc-header-cell", "doc-cell", "doc-cell"], str::to_owned)
}

pub fn definitions(_: &[&str], rows: &[Written]) -> String {
    let mut html = String::from("<dl>");
    for row in rows {
        if row.key.is_empty() {
            html += &format!("<div><dd>{}</dd></div>", row.cell);
        } else {
            html += &format!("<div><dt>{}</dt><dd>{}</dd></div>", row.key, row.cell);
        }
    }
    html + "</dl>\n"
}

/// Statuses have more than a meaning and an action, and some codes have no action.
pub fn paired_definitions(names: &[&str], rows: &[Written]) -> String {
    let is_pair = |row: &Written| {
        row.covers == 0
            && !row.key.is_empty()
            && row.parts.iter().all(|(label, _)| label == "Description" || label == "Action")
    };
    if !rows.iter().all(|row| is_pair(row) && row.parts.len() == 2) {
        return definitions(names, rows);
    }
    let row =
        |row: &Written| format!("<dt>{}</dt>{}", row.key, joined(&row.parts, |(_, text)| format!("<dd>{text}</dd>")));
    format!("<dl>{}</dl>\n", joined(rows, row))
}

pub fn cards_of_definitions(names: &[&str], rows: &[Written]) -> String {
    joined(rows, |row| {
        format!(
            "<dl class=card><dt>{}</dt><dd>{}</dd><dt>{}</dt><dd>{}</dd></dl>\n",
            names[0], row.plain_key, names[1], row.cell
        )
    })
}

pub fn flat_grid(names: &[&str], rows: &[Written]) -> String {
    let head = joined(names, |name| format!("<div>{name}</div>"));
    let rows = joined(rows, |row| format!("<div>{}</div>{}", row.key, row.cell));
    format!("<div style='display:grid'>{head}{rows}</div>\n")
}

pub fn cards_of_paragraphs(names: &[&str], rows: &[Written]) -> String {
    let card = |row: &Written| {
        let key = if row.key.is_empty() { String::new() } else { format!("<p>{}: {}</p>", names[0], row.key) };
        format!("<div class=box>{key}{}</div>\n", paragraphs(&row.parts))
    };
    joined(rows, card)
}

pub fn list(names: &[&str], rows: &[Written]) -> String {
    if names[0] != "Status code" {
        return plain_table(names, rows);
    }
    let mut html = String::from("<ul>");
    for row in rows {
        let (key, cell) = (&row.key, &row.cell);
        html += &if key.is_empty() { cell.clone() } else { format!("<li>{key} – {cell}") };
    }
    html + "</ul>\n"
}

pub fn code_headings(names: &[&str], rows: &[Written]) -> String {
    if names[0] != "Status code" {
        return plain_table(names, rows);
    }
    let entry = |row: &Written| {
        let heading = if row.key.is_empty() { String::new() } else { format!("<h4>{}</h4>", row.key) };
        format!("{heading}{}\n", row.cell)
    };
    joined(rows, entry)
}

pub fn meaning_headings(names: &[&str], rows: &[Written]) -> String {
    let is_plain = |row: &Written| {
        row.covers == 0 && !row.key.is_empty() && row.parts.first().is_some_and(|(label, _)| label == "Description")
    };
    if names[0] != "Status code" || !rows.iter().all(is_plain) {
        return plain_table(names, rows);
    }
    let entry =
        |row: &Written| format!("<h4>{}: {}</h4>{}\n", row.plain_key, row.parts[0].1, paragraphs(&row.parts[1..]));
    joined(rows, entry)
}

pub fn status_cards(names: &[&str], rows: &[Written]) -> String {
    match names[0] {
        "Status" => joined(rows, |row| format!("<div class=card><h4>{}</h4>{}</div>\n", row.key, row.cell)),
        "Risk code" => joined(rows, |row| format!("<div class=card><h4>{}</h4><p>{}</p></div>\n", row.key, row.cell)),
        _ => plain_table(names, rows),
    }
}

/// What a browser puts inside an element of the site's own.
pub fn shadow_table(names: &[&str], rows: &[Written]) -> String {
    format!("<doc-table><template shadowrootmode=open>{}</template></doc-table>\n", plain_table(names, rows))
}
