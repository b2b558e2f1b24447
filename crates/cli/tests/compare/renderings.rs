//! The page in the forms in which it can be saved, none of which changes what it says.

use super::page::{Block, Columns, Page, Row};
use super::*;

fn joined(pieces: impl Iterator<Item = String>) -> String {
    pieces.collect::<Vec<_>>().concat()
}

/// Everything in a row that a label can stand before, in one text.
fn guidance(row: &Row, separator: &str) -> String {
    let labelled = |label: &str, text: &str| (!text.is_empty()).then(|| format!("{label}{text}"));
    let parts = [
        labelled("", &row.condition),
        labelled("Description: ", &row.description),
        labelled("", &row.status_codes),
        labelled("Risk codes: ", &row.risk_codes),
        labelled("Action: ", &row.action),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(separator)
}

/// The page as the vendor's site shows it: whole, with all that stands around it, and as carelessly written as HTML can be.
pub fn html(page: &Page, columns: Columns) -> String {
    let mut html = String::from(
        "<!DOCTYPE html>\n<html lang=en><head><meta charset=utf-8><title>Identity Verification Statuses</title>\
         <link rel='canonical' href='https://docs.fourthline.com/docs/idv-statuses'><style>table { width: 100% }</style>\
         <script>document.write('<table><tr><th>Status code</th><th>Description</th></tr></table>')</script></head>\n\
         <body><header><h1><a href='/'>Docs</a></h1><nav><ul><li><a href='#100'>100: AML screening</a>\
         <li><a href='#1000'>1000: Identity data</a></ul></nav></header><table role=presentation><tr><td>\
         <aside><h3><a href='#6000'>6000: Qualified Electronic Signature errors</a></h3></aside><td><main>\n",
    );
    for block in &page.0 {
        html += &html_block(block, columns);
    }
    html + "</main></table><footer><p>© 2026 <a href='/terms'>Terms</a></footer></body></html>\n"
}

fn html_block(block: &Block, columns: Columns) -> String {
    match block {
        Block::Heading(level, text) => format!(
            "<h{level} class=heading><div id=x></div><div>{}</div><a href='#x' aria-label='Link'>\u{200b}</a></h{level}>\n",
            escape(text)
        ),
        Block::Paragraph(text) => format!("<p>{}</p>\n", marked_up(text)),
        Block::RiskCodes(rows) => {
            let rows =
                joined(rows.iter().map(|(key, score)| format!("<tr><td><code>{key}</code></td><td>{score}</td>")));
            format!(
                "<table><thead><tr><th>Risk code</th><th>Risk score</th></tr></thead><tbody>{rows}</tbody></table>\n"
            )
        }
        Block::Statuses(rows) => html_table("Status", rows, columns),
        Block::Codes(rows) => html_table("Status code", rows, columns),
    }
}

fn html_table(key: &str, rows: &[Row], columns: Columns) -> String {
    let names: &[&str] = match columns {
        Columns::Two => &["Guidance", ""],
        Columns::Three => &["Description", "Action"],
    };
    let mut html = format!("<div class=wide><table>\n<thead><tr><th>{key}</th>");
    for name in names {
        html += &format!("<th><b>{name}</b></th>");
    }
    html += "</tr></thead>\n<tbody>\n";
    for (at, row) in rows.iter().enumerate() {
        let covered = rows[at + 1..].iter().take_while(|row| row.key.is_empty()).count();
        // A row's end and a cell's end need no tag.
        html += "<tr>";
        match (row.key.is_empty(), covered) {
            (true, _) => (),
            (false, 0) => html += &format!("<td><code>{}</code></td>", row.key),
            (false, _) => html += &format!("<td rowspan=\"{}\"><code>{}</code>", covered + 1, row.key),
        }
        match columns {
            Columns::Two => html += &format!("<td>{}<td>", marked_up(&guidance(row, "<br>"))),
            Columns::Three => {
                let described = Row { action: String::new(), ..row.clone() };
                let is_plain = row.condition.is_empty() && row.status_codes.is_empty() && row.risk_codes.is_empty();
                let text = if is_plain { row.description.clone() } else { guidance(&described, "<br/>") };
                html += &format!("<td>{}</td><td>{}", marked_up(&text), marked_up(&row.action));
            }
        }
        html += "\n";
    }
    html + "</tbody></table></div>\n"
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace("<br>", "\u{1}")
        .replace("<br/>", "\u{1}")
        .replace('<', "&lt;")
        .replace('\u{1}', "<br>")
}

/// Bold labels, lists, code, entities, curly apostrophes and no-break spaces.
fn marked_up(text: &str) -> String {
    let mut html = escape(text).replace('\'', "&rsquo;").replace(" – ", "&nbsp;&ndash; ");
    for label in ["Description:", "Action:", "Risk codes:"] {
        html = html.replace(label, &format!("<strong>{label}</strong>"));
    }
    if let Some((before, items)) = html.split_once("• ") {
        let items = joined(items.split("• ").map(|item| format!("<li>{}", item.trim_end())));
        // A list ends where the next label begins.
        let list = match items.split_once("<br>") {
            Some((items, after)) => format!("<ul>{items}</ul>{after}"),
            None => format!("<ul>{items}</ul>"),
        };
        html = format!("{before}{list}");
    }
    let fields = ["person.fullName", "completed status", "riskRequirement", "pending status"];
    for field in fields {
        let word = field.split(' ').next().unwrap_or_default();
        html = html.replace(field, &field.replacen(word, &format!("<code>{word}</code>"), 1));
    }
    html
}

pub fn markdown(page: &Page, columns: Columns) -> String {
    let mut markdown = String::new();
    for block in &page.0 {
        markdown += &match block {
            Block::Heading(level, text) => format!("{} {text}\n\n", "#".repeat(usize::from(*level))),
            Block::Paragraph(text) => format!("{}\n\n", text.replace('_', "\\_")),
            Block::RiskCodes(rows) => {
                let rows = joined(rows.iter().map(|(key, score)| format!("| `{key}` | {score} |\n")));
                format!("| Risk code | Risk score |\n|---|---|\n{rows}\n")
            }
            Block::Statuses(rows) => markdown_table("Status", rows, columns),
            Block::Codes(rows) => markdown_table("Status code", rows, columns),
        };
    }
    markdown
}

fn markdown_table(key: &str, rows: &[Row], columns: Columns) -> String {
    let mut markdown = match columns {
        Columns::Two => format!("| {key} | Guidance | |\n|---|---|---|\n"),
        Columns::Three => format!("{key} | Description | Action\n:--|:--|:--\n"),
    };
    for row in rows {
        let row = &in_markdown(row);
        let text = |text: &str| text.replace(" • ", "<br>• ").replace("Description:", "**Description**:");
        markdown += &match columns {
            Columns::Two => format!("| {} | {} | |\n", text(&row.key), text(&guidance(row, "<br />"))),
            Columns::Three => {
                let described = Row { action: String::new(), ..row.clone() };
                format!("{} | {} | {}\n", text(&row.key), text(&guidance(&described, "<br>")), text(&row.action))
            }
        };
    }
    markdown + "\n"
}

/// The row with what would be mark-up escaped.
fn in_markdown(row: &Row) -> Row {
    let escape = |text: &String| {
        let escaped = text.chars().map(|character| match character {
            '\\' | '*' | '_' | '<' | '>' | '&' | '#' | '|' | '[' | ']' | '~' | '`' => format!("\\{character}"),
            plain => plain.to_string(),
        });
        escaped.collect()
    };
    Row {
        key: escape(&row.key),
        condition: escape(&row.condition),
        description: escape(&row.description),
        action: escape(&row.action),
        status_codes: escape(&row.status_codes),
        risk_codes: escape(&row.risk_codes),
    }
}

/// As the page was copied: rows end with a bar, and a covered cell is lost.
pub fn plain(page: &Page, columns: Columns) -> String {
    let mut text = String::new();
    for block in &page.0 {
        text += &match block {
            Block::Heading(_, text) | Block::Paragraph(text) => format!("{text}\n"),
            Block::RiskCodes(rows) => {
                let rows = joined(rows.iter().map(|(key, score)| format!("{key} | {score} |\n")));
                format!("| Risk code | Risk score |\n|---|---|\n{rows}")
            }
            Block::Statuses(rows) => plain_table("Status", rows, columns),
            Block::Codes(rows) => plain_table("Status code", rows, columns),
        };
    }
    text
}

fn plain_table(key: &str, rows: &[Row], columns: Columns) -> String {
    let mut text = match columns {
        Columns::Two => format!("| {key} | Guidance | |\n|---|---|---|\n"),
        Columns::Three => format!("| {key} | Description | Action |\n|---|---|---|\n"),
    };
    for row in rows {
        let described = Row { action: String::new(), ..row.clone() };
        let cells = match (columns, row.key.is_empty()) {
            (Columns::Two, false) => [row.key.clone(), guidance(row, " "), String::new()],
            (Columns::Two, true) => [guidance(row, " "), String::new(), String::new()],
            (Columns::Three, false) => [row.key.clone(), guidance(&described, " "), row.action.clone()],
            (Columns::Three, true) => [guidance(&described, " "), row.action.clone(), String::new()],
        };
        text += &format!("{} |\n", cells.join(" | "));
    }
    text
}

/// Every form of a page, by the name under which it would be saved.
pub fn forms(page: &Page) -> Vec<(&'static str, String)> {
    let both = [Columns::Two, Columns::Three];
    let html = both.map(|columns| ("page.html", html(page, columns)));
    let markdown = both.map(|columns| ("page.md", markdown(page, columns)));
    let plain = both.map(|columns| ("page.txt", plain(page, columns)));
    html.into_iter().chain(markdown).chain(plain).collect()
}

#[test]
fn the_page_as_it_was_copied_says_what_the_catalogue_says_but_for_what_is_declared() {
    let folder = with_catalogue("compare_text");
    fs::write(folder.join("page.txt"), PAGE).expect("the page can be saved");
    let output = idv(&["compare", "page.txt"], &folder);
    let expected = "The page says what the catalogue says, apart from 1 declared deviation.\n";
    assert_eq!((stdout(&output).as_str(), stderr(&output).as_str(), output.status.code()), (expected, "", CLEAN));
    assert_eq!(report(&folder, "page.txt", PAGE), nothing());
}

#[test]
fn the_page_in_every_form_says_what_the_catalogue_says() {
    let folder = scratch("compare_forms");
    for (name, form) in forms(&Page::of_text(PAGE)) {
        assert_eq!(report(&folder, name, &form), nothing(), "{form}");
    }
}

#[test]
fn what_editors_on_windows_add_changes_nothing() {
    let folder = scratch("compare_windows");
    for (name, form) in forms(&Page::of_text(PAGE)) {
        let saved = format!("\u{feff}{}", form.replace('\n', "\r\n"));
        assert_eq!(report(&folder, name, &saved), nothing(), "{name}");
    }
}

#[test]
fn tables_that_stand_on_the_page_twice_say_no_more_than_once() {
    let folder = scratch("compare_twice");
    let page = Page::of_text(PAGE);
    let twice = Page(page.0.iter().chain(&page.0).cloned().collect());
    for (name, form) in forms(&twice) {
        assert_eq!(report(&folder, name, &form), nothing(), "{name}");
    }
}

#[test]
fn a_status_code_may_be_repeated_in_every_row_that_it_covers() {
    let folder = scratch("compare_repeated");
    let mut page = Page::of_text(PAGE);
    let row = page.codes("1000").iter_mut().find(|row| row.key.is_empty()).expect("1022 has two rows");
    row.key = "1022".into();
    for (name, form) in forms(&page) {
        assert_eq!(report(&folder, name, &form), nothing(), "{name}");
    }
}
