//! The page as documentation sites, editors and exporters lay it out, each habit by itself.

use base64::Engine as _;

use super::mutations::{MUTATIONS, whole};
use super::page::{Block, Columns, Page, Row};
use super::*;

/// A page saved in one way: what the file is called, and what is in it.
pub struct Habit {
    pub name: &'static str,
    pub file: &'static str,
    pub render: fn(&Page) -> String,
    /// Whether any number is read as that of a row, and not only those that a series can have.
    pub holds_any_row: bool,
}

const fn html(name: &'static str, render: fn(&Page) -> String) -> Habit {
    Habit { name, file: "page.html", render, holds_any_row: true }
}

const fn markdown(name: &'static str, render: fn(&Page) -> String) -> Habit {
    Habit { name, file: "page.md", render, holds_any_row: true }
}

const fn text(name: &'static str, render: fn(&Page) -> String) -> Habit {
    Habit { name, file: "page.txt", render, holds_any_row: false }
}

const fn loose(name: &'static str, render: fn(&Page) -> String) -> Habit {
    Habit { name, file: "page.html", render, holds_any_row: false }
}

pub const HABITS: &[Habit] = &[
    html("a table of roles", |page| site(page, &Site { table: role_table, ..SITE })),
    html("a grid of roles, sorted by buttons", |page| site(page, &Site { table: role_grid, ..SITE })),
    html("boxes styled as a table", |page| site(page, &Site { table: styled_table, ..SITE })),
    html("boxes with the classes of a table", |page| site(page, &Site { table: class_table, ..SITE })),
    html("elements of the site's own", |page| site(page, &Site { table: own_elements, ..SITE })),
    html("names in each cell, and nowhere else", |page| site(page, &Site { table: cell_names, ..SITE })),
    html("definitions", |page| site(page, &Site { table: definitions, ..SITE })),
    html("definitions of meaning and action", |page| site(page, &Site { table: paired_definitions, ..SITE })),
    html("a card for each code, as definitions", |page| site(page, &Site { table: cards_of_definitions, ..SITE })),
    html("a table on its side for each code", |page| site(page, &Site { table: upright_tables, ..SITE })),
    html("a table for every ten rows", |page| site(page, &Site { table: tables_of_ten, ..SITE })),
    html("a table that goes on without its head", |page| site(page, &Site { table: headless_tables, ..SITE })),
    html("a sticky copy of the head", |page| site(page, &Site { table: sticky_head, ..SITE })),
    html("a table within each cell", |page| site(page, &Site { guidance: inner_table, ..SITE })),
    html("definitions within each cell", |page| site(page, &Site { guidance: inner_definitions, ..SITE })),
    html("labels in bold without a colon", |page| site(page, &Site { guidance: bold_labels, ..SITE })),
    html("labels in capitals", |page| site(page, &Site { guidance: capital_labels, ..SITE })),
    html("labels in headings of their own", |page| site(page, &Site { guidance: heading_labels, ..SITE })),
    html("labels with a dash", |page| site(page, &Site { guidance: dashed_labels, ..SITE })),
    html("actions folded up", |page| site(page, &Site { guidance: folded_actions, ..SITE })),
    html("codes with a badge", |page| site(page, &Site { key: badge_key, ..SITE })),
    html("codes with a footnote", |page| site(page, &Site { key: footnote_key, ..SITE })),
    html("codes as links in heads of rows", |page| site(page, &Site { key: linked_key, ..SITE })),
    html("what can be folded up", |page| site(page, &Site { series: Some(details), ..SITE })),
    html("an accordion of headings", |page| site(page, &Site { series: Some(heading_accordion), ..SITE })),
    html("an accordion of buttons", |page| site(page, &Site { series: Some(button_accordion), ..SITE })),
    html("sections with labels", |page| site(page, &Site { series: Some(labelled_section), ..SITE })),
    html("figures with captions below", |page| site(page, &Site { series: Some(figure), ..SITE })),
    html("tabs in order", tabs_in_order),
    html("tabs by address", tabs_by_address),
    html("bold paragraphs as headings", |page| site(page, &Site { heading: bold_heading, ..SITE })),
    html("roles as headings", |page| site(page, &Site { heading: role_heading, ..SITE })),
    html("boxes as headings", |page| site(page, &Site { heading: box_heading, ..SITE })),
    html("hash marks in headings", |page| site(page, &Site { heading: hash_heading, ..SITE })),
    html("pilcrows in headings", |page| site(page, &Site { heading: pilcrow_heading, ..SITE })),
    html("badges in headings", |page| site(page, &Site { heading: badge_heading, ..SITE })),
    html("the number of a series behind its title", |page| {
        site(&headed(page, |n, title| format!("{title} ({n} series)")), &SITE)
    }),
    html("series in words", |page| site(&headed(page, |n, title| format!("Series {n} – {title}")), &SITE)),
    html("series before a dash", |page| site(&headed(page, |n, title| format!("{n} series — {title}")), &SITE)),
    html("ranges in headings", |page| site(&headed(page, |n, title| format!("{n} – {}: {title}", n + 99)), &SITE)),
    html("numbered sections", |page| site(&headed(page, |n, title| format!("4.1 {n}: {title}")), &SITE)),
    html("letters that cannot be seen", |page| unseen_letters(&site(page, &SITE))),
    html("no-break spaces", |page| no_breaks(&site(page, &SITE))),
    html("a word processor's spans", |page| spans(&site(page, &SITE))),
    html("a site's own sentence for each series", |page| site(&introduced(page), &SITE)),
    Habit { name: "one file of a browser", file: "page.mhtml", render: |page| mhtml(page, false), holds_any_row: true },
    Habit {
        name: "one file of a browser, in base64",
        file: "page.mht",
        render: |page| mhtml(page, true),
        holds_any_row: true,
    },
    markdown("a table below a line, without outer bars", |page| md(page, &Md { table: bare_table, ..MD })),
    markdown("one table with rows that name the series", one_table),
    markdown("tabs of GitBook", |page| md(page, &Md { series: gitbook_tab, ..MD })),
    markdown("tabs of MDX", |page| md(page, &Md { series: mdx_tab, ..MD })),
    markdown("tabs of a margin", |page| md(page, &Md { series: margin_tab, ..MD })),
    markdown("boxes of colons", |page| md(page, &Md { series: colon_box, ..MD })),
    markdown("what can be folded up, in Markdown", |page| md(page, &Md { series: details_in_markdown, ..MD })),
    markdown("bold lines as headings", |page| md(page, &Md { heading: bold_line, ..MD })),
    markdown("underlined headings and metadata", |page| {
        format!("---\ntitle: Identity Verification Statuses\n---\n\n{}", md(page, &MD))
    }),
    markdown("tables of JSON", |page| md(page, &Md { table: json_table, heading: json_heading, ..MD })),
    markdown("tables of JSX", |page| md(page, &Md { table: jsx_table, ..MD })),
    markdown("tables of HTML with Markdown in them", |page| md(page, &Md { table: html_in_markdown, ..MD })),
    markdown("footnotes", |page| md(page, &Md { key: |key| format!("{key}[^1]"), ..MD }) + "\n[^1]: In the EEA.\n"),
    markdown("raised notes", |page| md(page, &Md { key: |key| format!("`{key}`<sup>1</sup>"), ..MD })),
    text("copied with tabs", |page| copied(page, Columns::Three, "\t", true)),
    text("copied with tabs and labels", |page| copied(page, Columns::Two, "\t", true)),
    text("copied with spaces", |page| copied(page, Columns::Two, " ", true)),
    text("copied with nothing between", |page| copied(page, Columns::Two, "", true)),
    text("copied with a cell a line", |page| copied(page, Columns::Two, "\n", true)),
    text("copied with three cells a line each", |page| copied(page, Columns::Three, "\n", true)),
    text("copied without names", |page| copied(page, Columns::Two, " ", false)),
    loose("boxes of a grid without roles", |page| site(page, &Site { table: flat_grid, ..SITE })),
    loose("cards of paragraphs", |page| site(page, &Site { table: cards_of_paragraphs, ..SITE })),
    loose("lists", |page| site(page, &Site { table: list, ..SITE })),
    loose("a heading for each code", |page| site(page, &Site { table: code_headings, ..SITE })),
    loose("a heading with the meaning of each code", |page| site(page, &Site { table: meaning_headings, ..SITE })),
];

/// How a site writes down what a page is made of.
struct Site {
    heading: fn(u8, &str) -> String,
    /// A series with what stands below its heading, where that is more than a heading.
    series: Option<fn(&str, &str) -> String>,
    table: fn(&[&str], &[Written]) -> String,
    key: fn(&str) -> String,
    guidance: fn(&[(String, String)]) -> String,
}

const SITE: Site = Site {
    heading: plain_heading,
    series: None,
    table: plain_table,
    key: |key| format!("<code>{key}</code>"),
    guidance: paragraphs,
};

/// A row in HTML: its key, what it covers below it, and its cell.
struct Written {
    plain_key: String,
    key: String,
    covers: usize,
    cell: String,
    parts: Vec<(String, String)>,
}

/// The labels of a row and what stands behind each; the condition has none.
fn parts(row: &Row) -> Vec<(String, String)> {
    let (label, codes) = row.status_codes.split_once(": ").unwrap_or(("", ""));
    let parts = [
        ("", row.condition.as_str()),
        ("Description", &row.description),
        (label, codes),
        ("Risk codes", &row.risk_codes),
        ("Action", &row.action),
    ];
    parts
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(label, text)| (label.to_owned(), escape(text)))
        .collect()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

fn site(page: &Page, site: &Site) -> String {
    let mut html = String::from("<!doctype html><html><head><title>Statuses</title></head><body><main>\n");
    let mut open: Option<(&str, String)> = None;
    let end = |open: &mut Option<(&str, String)>, html: &mut String| {
        if let (Some((heading, body)), Some(series)) = (open.take(), site.series) {
            html.push_str(&series(&escape(heading), &body));
        }
    };
    for block in &page.0 {
        if let Block::Heading(level, text) = block {
            end(&mut open, &mut html);
            if *level == 3 && site.series.is_some() {
                open = Some((text, String::new()));
            } else {
                html += &(site.heading)(*level, &escape(text));
            }
            continue;
        }
        let written = written(block, site);
        match &mut open {
            Some((_, body)) => body.push_str(&written),
            None => html += &written,
        }
    }
    end(&mut open, &mut html);
    html + "</main></body></html>\n"
}

fn written(block: &Block, site: &Site) -> String {
    let rows = |rows: &[Row]| -> Vec<Written> {
        let row = |(at, row): (usize, &Row)| Written {
            plain_key: rows[..=at]
                .iter()
                .rfind(|row| !row.key.is_empty())
                .map(|row| row.key.clone())
                .unwrap_or_default(),
            key: if row.key.is_empty() { String::new() } else { (site.key)(&row.key) },
            covers: rows[at + 1..].iter().take_while(|row| row.key.is_empty()).count(),
            cell: (site.guidance)(&parts(row)),
            parts: parts(row),
        };
        rows.iter().enumerate().map(row).collect()
    };
    match block {
        Block::Heading(..) => String::new(),
        Block::Paragraph(text) => format!("<p>{}</p>\n", escape(text)),
        Block::Statuses(all) => (site.table)(&["Status", "Guidance"], &rows(all)),
        Block::Codes(all) => (site.table)(&["Status code", "Guidance"], &rows(all)),
        Block::RiskCodes(all) => {
            let row = |(key, score): &(String, String)| Written {
                plain_key: key.clone(),
                key: (site.key)(key),
                covers: 0,
                cell: score.clone(),
                parts: vec![("Risk score".to_owned(), score.clone())],
            };
            (site.table)(&["Risk code", "Risk score"], &all.iter().map(row).collect::<Vec<_>>())
        }
    }
}

fn joined<T>(items: &[T], write: impl Fn(&T) -> String) -> String {
    items.iter().map(write).collect::<Vec<_>>().concat()
}

fn plain_heading(level: u8, text: &str) -> String {
    format!("<h{level}>{text}</h{level}>\n")
}

fn bold_heading(level: u8, text: &str) -> String {
    if level == 1 { plain_heading(1, text) } else { format!("<p><b><span>{text}</span></b></p>\n") }
}

fn role_heading(level: u8, text: &str) -> String {
    format!("<div role=heading aria-level={level}>{text}</div>\n")
}

fn box_heading(level: u8, text: &str) -> String {
    if level < 3 { plain_heading(level, text) } else { format!("<div class=title-3>{text}</div>\n") }
}

fn hash_heading(level: u8, text: &str) -> String {
    format!("<h{level}><a class=anchor href='#x'>#</a> {text} <span hidden>4 codes</span></h{level}>\n")
}

fn pilcrow_heading(level: u8, text: &str) -> String {
    format!("<h{level}>{text}<a class=headerlink href='#x' title='Permalink to this heading'>¶</a></h{level}>\n")
}

fn badge_heading(level: u8, text: &str) -> String {
    format!("<h{level}>{text} <span class='badge badge-new'>New</span><button>Copy</button></h{level}>\n")
}

fn paragraphs(parts: &[(String, String)]) -> String {
    joined(parts, |(label, text)| match label.as_str() {
        "" => format!("<p>{text}</p>"),
        label => format!("<p><strong>{label}</strong>: {text}</p>"),
    })
}

fn bold_labels(parts: &[(String, String)]) -> String {
    joined(parts, |(label, text)| format!("<b>{label}</b> {text}<br>"))
}

fn capital_labels(parts: &[(String, String)]) -> String {
    joined(parts, |(label, text)| match label.as_str() {
        "" => format!("{text}<br>"),
        label => format!("{}: {text}<br>", label.to_uppercase()),
    })
}

fn heading_labels(parts: &[(String, String)]) -> String {
    joined(parts, |(label, text)| format!("<h5>{label}</h5><div>{text}</div>"))
}

fn dashed_labels(parts: &[(String, String)]) -> String {
    joined(parts, |(label, text)| match label.as_str() {
        "" => format!("<div>{text}</div>"),
        label => format!("<div>{label} – {text}</div>"),
    })
}

fn folded_actions(parts: &[(String, String)]) -> String {
    joined(parts, |(label, text)| match label.as_str() {
        "" => format!("<p>{text}</p>"),
        "Action" => format!("<div class=collapse style='display: none'><p>Action: {text}</p></div>"),
        label => format!("<p><span class=sr-only>{label}:</span> {text}</p>"),
    })
}

fn inner_table(parts: &[(String, String)]) -> String {
    format!("<table>{}</table>", joined(parts, |(label, text)| format!("<tr><td>{label}</td><td>{text}</td></tr>")))
}

fn inner_definitions(parts: &[(String, String)]) -> String {
    let said = joined(parts, |(label, text)| match label.as_str() {
        "" => String::new(),
        label => format!("<dt>{label}</dt><dd>{text}</dd>"),
    });
    let condition = parts.iter().find(|(label, _)| label.is_empty()).map(|(_, text)| format!("<p>{text}</p>"));
    format!("{}<dl>{said}</dl>", condition.unwrap_or_default())
}

fn badge_key(key: &str) -> String {
    format!("<code>{key}</code> <span class='badge'>Updated</span>")
}

fn footnote_key(key: &str) -> String {
    format!("<code>{key}</code><sup id=r1><a href='#fn1'>1</a></sup>")
}

fn linked_key(key: &str) -> String {
    format!("<a id=c href='#{key}' title='Link to {key}'><wbr>{key}</a>")
}

fn head_and_rows(names: &[&str], rows: &[Written]) -> (String, Vec<String>) {
    let row = |row: &Written| {
        let span = if row.covers > 0 { format!(" rowspan={}", row.covers + 1) } else { String::new() };
        let key = if row.key.is_empty() { String::new() } else { format!("<th scope=row{span}>{}</th>", row.key) };
        format!("<tr>{key}<td>{}</td></tr>\n", row.cell)
    };
    (format!("<tr>{}</tr>", joined(names, |name| format!("<th>{name}</th>"))), rows.iter().map(row).collect())
}

fn plain_table(names: &[&str], rows: &[Written]) -> String {
    let (head, rows) = head_and_rows(names, rows);
    format!("<table><thead>{head}</thead><tbody>{}</tbody></table>\n", rows.concat())
}

fn sticky_head(names: &[&str], rows: &[Written]) -> String {
    let (head, _) = head_and_rows(names, rows);
    format!("<div class=sticky><table aria-hidden=true>{head}</table></div>{}", plain_table(names, rows))
}

fn tables_of_ten(names: &[&str], rows: &[Written]) -> String {
    chunks(rows).map(|rows| plain_table(names, rows)).collect::<Vec<_>>().concat()
}

/// Ten rows each, and those that a code covers with it.
fn chunks(rows: &[Written]) -> impl Iterator<Item = &[Written]> {
    let mut rest = rows;
    std::iter::from_fn(move || {
        let mut length = rest.len().min(10);
        while rest.get(length).is_some_and(|row| row.key.is_empty()) {
            length += 1;
        }
        let (chunk, after) = rest.split_at(length);
        rest = after;
        (!chunk.is_empty()).then_some(chunk)
    })
}

fn headless_tables(names: &[&str], rows: &[Written]) -> String {
    let mut html = plain_table(names, &[]);
    for rows in chunks(rows) {
        let (_, rows) = head_and_rows(names, rows);
        html += &format!("<table>{}</table>\n", rows.concat());
    }
    html
}

/// Boxes with one name of element, attribute or class for each part of a table.
fn boxes(names: &[&str], rows: &[Written], parts: [&str; 5], name: fn(&str) -> String) -> String {
    let [table, row, head, key, cell] = parts;
    let end = |part: &str| part.split(' ').next().unwrap_or_default().to_owned();
    let boxed = |part: &str, inner: &str| format!("<{part}>{inner}</{}>", end(part));
    let head = boxed(row, &joined(names, |it| boxed(head, &name(it))));
    let rows = joined(rows, |it| format!("{}\n", boxed(row, &(boxed(key, &it.key) + &boxed(cell, &it.cell)))));
    boxed(table, &(head + &rows))
}

fn role_table(names: &[&str], rows: &[Written]) -> String {
    let parts = ["div role=table", "div role=row", "div role=columnheader", "div role=cell", "div role=cell"];
    boxes(names, rows, parts, str::to_owned)
}

fn role_grid(names: &[&str], rows: &[Written]) -> String {
    let parts = [
        "div role=grid aria-rowcount=-1",
        "div role=row",
        "span role=columnheader",
        "span role=rowheader",
        "span role=gridcell",
    ];
    boxes(names, rows, parts, |name| format!("<button>{name} <span aria-hidden=true>▲</span></button>"))
}

fn styled_table(names: &[&str], rows: &[Written]) -> String {
    let parts = [
        "div style='display: table'",
        "div style='display:table-row'",
        "div style='display:table-cell'",
        "div style='display:table-cell'",
        "div style='display:table-cell'",
    ];
    boxes(names, rows, parts, str::to_owned)
}

fn class_table(names: &[&str], rows: &[Written]) -> String {
    let parts =
        ["div class=rt-table", "div class='rt-tr -odd'", "div class=rt-th", "div class=rt-td", "div class=rt-td"];
    boxes(names, rows, parts, str::to_owned)
}

fn own_elements(names: &[&str], rows: &[Written]) -> String {
    boxes(names, rows, ["doc-table", "doc-row", "doc-header-cell", "doc-cell", "doc-cell"], str::to_owned)
}

fn cell_names(names: &[&str], rows: &[Written]) -> String {
    let row = |row: &Written| {
        format!(
            "<tr><td data-label='{}'>{}</td><td data-label='{}'>{}</td></tr>\n",
            names[0], row.plain_key, names[1], row.cell
        )
    };
    format!("<table>{}</table>", joined(rows, row))
}

fn definitions(_: &[&str], rows: &[Written]) -> String {
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
fn paired_definitions(names: &[&str], rows: &[Written]) -> String {
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

fn cards_of_definitions(names: &[&str], rows: &[Written]) -> String {
    joined(rows, |row| {
        format!(
            "<dl class=card><dt>{}</dt><dd>{}</dd><dt>{}</dt><dd>{}</dd></dl>\n",
            names[0], row.plain_key, names[1], row.cell
        )
    })
}

fn upright_tables(names: &[&str], rows: &[Written]) -> String {
    joined(rows, |row| {
        format!("<table><tr><th>{}<td>{}<tr><th>{}<td>{}</table>\n", names[0], row.plain_key, names[1], row.cell)
    })
}

fn flat_grid(names: &[&str], rows: &[Written]) -> String {
    let head = joined(names, |name| format!("<div>{name}</div>"));
    let rows = joined(rows, |row| format!("<div>{}</div>{}", row.key, row.cell));
    format!("<div style='display:grid'>{head}{rows}</div>\n")
}

fn cards_of_paragraphs(names: &[&str], rows: &[Written]) -> String {
    let card = |row: &Written| {
        let key = if row.key.is_empty() { String::new() } else { format!("<p>{}: {}</p>", names[0], row.key) };
        format!("<div class=box>{key}{}</div>\n", paragraphs(&row.parts))
    };
    joined(rows, card)
}

fn list(names: &[&str], rows: &[Written]) -> String {
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

fn code_headings(names: &[&str], rows: &[Written]) -> String {
    if names[0] != "Status code" {
        return plain_table(names, rows);
    }
    let entry = |row: &Written| {
        let heading = if row.key.is_empty() { String::new() } else { format!("<h4>{}</h4>", row.key) };
        format!("{heading}{}\n", row.cell)
    };
    joined(rows, entry)
}

fn meaning_headings(names: &[&str], rows: &[Written]) -> String {
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

fn details(heading: &str, body: &str) -> String {
    format!(
        "<details><summary><span>{heading}</span><svg><title>Open</title></svg></summary><div>{body}</div></details>\n"
    )
}

fn heading_accordion(heading: &str, body: &str) -> String {
    format!(
        "<h3><button aria-expanded=false>{heading}<i aria-hidden=true>+</i></button></h3><div hidden>{body}</div>\n"
    )
}

fn button_accordion(heading: &str, body: &str) -> String {
    format!("<button class=toggle aria-expanded=false>{heading}</button><div style='display:none'>{body}</div>\n")
}

fn labelled_section(heading: &str, body: &str) -> String {
    format!("<section aria-label='{}'>{body}</section>\n", heading.replace('\'', "&#39;"))
}

fn figure(heading: &str, body: &str) -> String {
    format!("<figure>{body}<figcaption>{heading}</figcaption></figure>\n")
}

fn tabs(page: &Page, tab: fn(&str) -> String, panel: fn(&str, &str) -> String) -> String {
    thread_local! { static TABS: std::cell::RefCell<Vec<(String, String)>> = const { std::cell::RefCell::new(Vec::new()) } }
    TABS.take();
    let series: fn(&str, &str) -> String = |heading, body| {
        TABS.with_borrow_mut(|tabs| tabs.push((heading.to_owned(), body.to_owned())));
        String::new()
    };
    let html = site(page, &Site { series: Some(series), ..SITE });
    let tabs_of_page = TABS.take();
    let list = joined(&tabs_of_page, |(heading, _)| tab(heading));
    let panels = joined(&tabs_of_page, |(heading, body)| panel(heading, body));
    html.replace("</main>", &format!("<ul role=tablist>{list}</ul>{panels}</main>"))
}

fn tabs_in_order(page: &Page) -> String {
    tabs(
        page,
        |heading| format!("<li role=tab>{heading}</li>"),
        |_, body| format!("<div role=tabpanel hidden>{body}</div>"),
    )
}

fn tabs_by_address(page: &Page) -> String {
    fn id(heading: &str) -> String {
        heading.chars().filter(char::is_ascii_alphanumeric).collect()
    }
    tabs(
        page,
        |heading| format!("<li><a data-toggle=tab href='#{}'>{heading}</a></li>", id(heading)),
        |heading, body| format!("<div class=tab-pane id={}>{body}</div>", id(heading)),
    )
}

/// The page with other headings for its series.
fn headed(page: &Page, heading: fn(u32, &str) -> String) -> Page {
    let blocks = page.0.iter().map(|block| match block {
        Block::Heading(3, text) => {
            let named = text.split_once(": ").and_then(|(number, title)| Some(heading(number.parse().ok()?, title)));
            Block::Heading(3, named.unwrap_or_else(|| text.clone()))
        }
        other => other.clone(),
    });
    Page(blocks.collect())
}

/// The page with the number of the series in each sentence that introduces one.
fn introduced(page: &Page) -> Page {
    let mut number = String::new();
    let blocks = page.0.iter().map(|block| match block {
        Block::Heading(3, text) => {
            number = text.split(':').next().unwrap_or_default().to_owned();
            block.clone()
        }
        Block::Paragraph(text) if !number.is_empty() => {
            Block::Paragraph(text.replace("This series", &format!("Series {number}")))
        }
        other => other.clone(),
    });
    Page(blocks.collect())
}

/// Outside of tags and of entities.
fn in_texts(html: &str, change: impl Fn(&str) -> String) -> String {
    let mut changed = String::new();
    for piece in html.split_inclusive(['>', ';']) {
        let at = piece.find(['<', '&']).unwrap_or(piece.len());
        changed += &change(&piece[..at]);
        changed += &piece[at..];
    }
    changed
}

fn unseen_letters(html: &str) -> String {
    in_texts(html, |text| {
        let letters = text.chars().enumerate();
        let marks = ["\u{ad}", "\u{200b}", "<wbr>", "\u{2060}", "&shy;"];
        letters
            .map(
                |(at, it)| {
                    if at % 3 == 1 && it.is_alphanumeric() { format!("{}{it}", marks[at % 5]) } else { it.to_string() }
                },
            )
            .collect()
    })
}

fn no_breaks(html: &str) -> String {
    in_texts(html, |text| text.replace(' ', "&nbsp;"))
}

fn spans(html: &str) -> String {
    in_texts(html, |text| match text.trim() {
        "" => text.to_owned(),
        _ => format!("<span style='font-size:11pt'>{}</span><o:p></o:p>", text.replace(' ', "\n")),
    })
}

fn mhtml(page: &Page, is_base64: bool) -> String {
    let html = site(page, &SITE);
    let (encoding, body) = if is_base64 {
        let letters = base64::engine::general_purpose::STANDARD.encode(html);
        let lines: Vec<_> =
            letters.as_bytes().chunks(76).map(|line| String::from_utf8_lossy(line).into_owned()).collect();
        ("base64", lines.join("\r\n"))
    } else {
        let quoted = |byte: u8| match byte {
            b'=' => "=3D".to_owned(),
            b'\n' => "\r\n".to_owned(),
            b' '..=b'~' => char::from(byte).to_string(),
            byte => format!("={byte:02X}=\r\n"),
        };
        ("quoted-printable", html.bytes().map(quoted).collect())
    };
    format!(
        "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"----b--\"\r\n\r\n\r\n\
         ------b--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{body}\r\n\
         ------b--\r\nContent-Type: text/css\r\n\r\np {{ }}\r\n------b----\r\n"
    )
}

/// How a page of Markdown writes down what it is made of.
struct Md {
    heading: fn(u8, &str) -> String,
    series: fn(&str, &str) -> String,
    table: fn(&[&str], &[MdRow]) -> String,
    key: fn(&str) -> String,
}

type MdRow = (String, Vec<(String, String)>);

const MD: Md = Md { heading: hashes, series: |_, _| String::new(), table: md_table, key: |key| format!("`{key}`") };

fn md(page: &Page, md: &Md) -> String {
    let has_series = !(md.series)("a", "b").is_empty();
    let mut text = String::new();
    let mut open: Option<(String, String)> = None;
    for block in page.0.iter().map(Some).chain([None]) {
        let heading = match block {
            Some(Block::Heading(level, heading)) => Some((*level, in_markdown(heading))),
            Some(_) => None,
            None => Some((0, String::new())),
        };
        if let Some((level, heading)) = heading {
            if let Some((heading, body)) = open.take() {
                text += &(md.series)(&heading, &body);
            }
            match level {
                0 => (),
                3 if has_series => open = Some((heading, String::new())),
                level => text += &(md.heading)(level, &heading),
            }
            continue;
        }
        let written = block.map(|block| md_block(block, md)).unwrap_or_default();
        match &mut open {
            Some((_, body)) => *body += &written,
            None => text += &written,
        }
    }
    text
}

fn md_block(block: &Block, md: &Md) -> String {
    let rows = |rows: &[Row]| -> Vec<MdRow> {
        let row = |row: &Row| {
            let parts = [
                (String::new(), in_markdown(&row.condition)),
                ("Description".to_owned(), in_markdown(&row.description)),
                row.status_codes
                    .split_once(": ")
                    .map_or((String::new(), String::new()), |(l, t)| (l.to_owned(), in_markdown(t))),
                ("Risk codes".to_owned(), in_markdown(&row.risk_codes)),
                ("Action".to_owned(), in_markdown(&row.action)),
            ];
            let key = if row.key.is_empty() { String::new() } else { (md.key)(&row.key) };
            (key, parts.into_iter().filter(|(_, text)| !text.is_empty()).collect())
        };
        rows.iter().map(row).collect()
    };
    match block {
        Block::Heading(..) => String::new(),
        Block::Paragraph(text) => format!("{}\n\n", in_markdown(text)),
        Block::Statuses(all) => (md.table)(&["Status", "Guidance"], &rows(all)),
        Block::Codes(all) => (md.table)(&["Status code", "Guidance"], &rows(all)),
        Block::RiskCodes(all) => {
            let row = |(key, score): &(String, String)| ((md.key)(key), vec![(String::new(), in_markdown(score))]);
            (md.table)(&["Risk code", "Risk score"], &all.iter().map(row).collect::<Vec<_>>())
        }
    }
}

fn in_markdown(text: &str) -> String {
    let escaped = text.chars().map(|it| if r"\*_<>&#|[]~`".contains(it) { format!("\\{it}") } else { it.to_string() });
    escaped.collect()
}

fn hashes(level: u8, text: &str) -> String {
    format!("{} {text}\n\n", "#".repeat(usize::from(level)))
}

fn bold_line(level: u8, text: &str) -> String {
    if level == 1 { format!("{text}\n===\n\n") } else { format!("**{text}**\n\n") }
}

fn md_cell(parts: &[(String, String)]) -> String {
    let part = |(label, text): &(String, String)| match label.as_str() {
        "" => text.clone(),
        label => format!("**{label}:** {text}"),
    };
    parts.iter().map(part).collect::<Vec<_>>().join("<br>")
}

fn md_table(names: &[&str], rows: &[MdRow]) -> String {
    let rows = joined(rows, |(key, parts)| format!("| {key} | {} |\n", md_cell(parts)));
    format!("| {} | {} |\n|---|---|\n{rows}\n", names[0], names[1])
}

/// It follows right below the line before it.
fn bare_table(names: &[&str], rows: &[MdRow]) -> String {
    let rows = joined(rows, |(key, parts)| format!("{key} | {}\n", md_cell(parts)));
    format!("It is:\n{} | {}\n--- | ---\n{rows}\n", names[0], names[1])
}

fn one_table(page: &Page) -> String {
    let mut text = String::new();
    for (at, block) in page.0.iter().enumerate() {
        let is_begun = page.0[..at].iter().any(|block| matches!(block, Block::Heading(3, _)));
        text += &match block {
            Block::Heading(3, heading) if is_begun => format!("| **{}** | |\n", in_markdown(heading)),
            Block::Heading(3, heading) => {
                format!("| Status code | Guidance |\n|---|---|\n| **{}** | |\n", in_markdown(heading))
            }
            Block::Paragraph(text) if is_begun && text.starts_with("This series") => {
                format!("| {} | |\n", in_markdown(text))
            }
            Block::Heading(level, heading) => hashes(*level, &in_markdown(heading)),
            Block::Codes(_) if is_begun => {
                let table = md_block(block, &MD);
                table.lines().skip(2).filter(|line| !line.is_empty()).map(|line| format!("{line}\n")).collect()
            }
            block => format!("\n{}", md_block(block, &MD)),
        };
    }
    text
}

fn gitbook_tab(heading: &str, body: &str) -> String {
    format!("{{% tabs %}}\n{{% tab title=\"{heading}\" %}}\n{body}{{% endtab %}}\n{{% endtabs %}}\n\n")
}

fn mdx_tab(heading: &str, body: &str) -> String {
    let body: Vec<_> = body.lines().map(|line| format!("    {line}")).collect();
    format!("<Tabs>\n  <TabItem value=\"x\" label=\"{heading}\">\n{}\n  </TabItem>\n</Tabs>\n\n", body.join("\n"))
}

fn margin_tab(heading: &str, body: &str) -> String {
    let body: Vec<_> = body.lines().map(|line| format!("    {line}")).collect();
    format!("=== \"{heading}\"\n\n{}\n\n", body.join("\n"))
}

fn colon_box(heading: &str, body: &str) -> String {
    format!(":::details[{heading}]\n{body}:::\n\n")
}

fn details_in_markdown(heading: &str, body: &str) -> String {
    format!("<details>\n<summary>{heading}</summary>\n\n{body}</details>\n\n")
}

fn json_heading(level: u8, text: &str) -> String {
    if level < 3 {
        return hashes(level, text);
    }
    format!("[block:api-header]\n{}\n[/block]\n\n", json!({ "title": text, "level": 3 }))
}

fn json_table(names: &[&str], rows: &[MdRow]) -> String {
    let mut data = serde_json::Map::new();
    names.iter().enumerate().for_each(|(at, name)| drop(data.insert(format!("h-{at}"), json!(name))));
    for (at, (key, parts)) in rows.iter().enumerate() {
        data.insert(format!("{at}-0"), json!(key));
        data.insert(format!("{at}-1"), json!(md_cell(parts).replace("<br>", "  \n  \n")));
    }
    format!("[block:parameters]\n{:#}\n[/block]\n\n", json!({ "data": data, "cols": 2, "rows": rows.len() }))
}

fn jsx_table(names: &[&str], rows: &[MdRow]) -> String {
    let cell = |name: &str, lines: &[String]| {
        format!("      <{name}>\n        {}\n      </{name}>\n\n", lines.join("\n\n        "))
    };
    let row = |cells: &[String]| format!("    <tr>\n{}    </tr>\n\n", cells.concat());
    let head = row(&names.iter().map(|name| cell("th", &[(*name).to_owned()])).collect::<Vec<_>>());
    let rows = joined(rows, |(key, parts)| {
        let parts: Vec<_> = parts.iter().map(|part| md_cell(std::slice::from_ref(part))).collect();
        row(&[cell("td", std::slice::from_ref(key)), cell("td", &parts)])
    });
    format!(
        "<Table align={{[\"left\",\"left\"]}}>\n  <thead>\n{head}  </thead>\n\n  <tbody>\n{rows}  </tbody>\n</Table>\n\n"
    )
}

fn html_in_markdown(names: &[&str], rows: &[MdRow]) -> String {
    let rows = joined(rows, |(key, parts)| format!("<tr>\n<td>{key}</td>\n\n<td>{}</td>\n</tr>\n", md_cell(parts)));
    format!("<table>\n<tr><th>{}</th><th>{}</th></tr>\n\n{rows}</table>\n\n", names[0], names[1])
}

/// The page as text, with something between the cells, and with the names of the columns or without.
fn copied(page: &Page, columns: Columns, between: &str, has_names: bool) -> String {
    let mut text = String::new();
    let name = |names: &[&str]| if has_names { names.join(between) + "\n" } else { String::new() };
    let cells = |row: &Row| -> Vec<String> {
        let labelled = |parts: Vec<(&str, &str)>| {
            let said = parts.into_iter().filter(|(_, text)| !text.is_empty());
            said.map(|(label, text)| format!("{label}{text}")).collect::<Vec<_>>().join("\n")
        };
        let others = [("", row.status_codes.as_str()), ("Risk codes: ", &row.risk_codes), ("Action: ", &row.action)];
        match columns {
            Columns::Three if row.status_codes.is_empty() && row.risk_codes.is_empty() => {
                let said = format!("{} {}", row.condition, row.description);
                vec![said.trim().to_owned(), row.action.clone()]
            }
            _ => vec![labelled(
                [vec![("", row.condition.as_str()), ("Description: ", &row.description)], others.into()].concat(),
            )],
        }
    };
    let written = |row: &Row| {
        let cells = cells(row).into_iter().filter(|cell| !cell.is_empty());
        let key = Some(row.key.clone()).filter(|key| !key.is_empty());
        key.into_iter().chain(cells).collect::<Vec<_>>().join(between) + "\n"
    };
    let names: &[&str] = match columns {
        Columns::Two => &["Guidance"],
        Columns::Three => &["Description", "Action"],
    };
    for block in &page.0 {
        text += &match block {
            Block::Heading(_, heading) | Block::Paragraph(heading) => format!("{heading}\n"),
            Block::RiskCodes(rows) => {
                name(&["Risk code", "Risk score"]) + &joined(rows, |(key, score)| format!("{key}{between}{score}\n"))
            }
            Block::Statuses(rows) => name(&[&["Status"], names].concat()) + &joined(rows, written),
            Block::Codes(rows) => name(&[&["Status code"], names].concat()) + &joined(rows, written),
        };
    }
    text
}

/// What `compare` reports of a page, or why it does not.
pub fn found(folder: &Path, habit: &Habit, page: &Page) -> Result<Value, String> {
    fs::write(folder.join(habit.file), (habit.render)(page)).expect("the page can be saved");
    let catalogue = support::frozen_catalogue();
    let catalogue = catalogue.to_str().expect("a path in UTF-8");
    let output = idv(&["compare", habit.file, "--catalogue", catalogue, "--format", "json"], folder);
    serde_json::from_slice(&output.stdout).map_err(|_| stderr(&output))
}

#[test]
fn the_page_in_every_habit_of_a_site_says_what_the_catalogue_says() {
    let folder = scratch("compare_habits");
    let page = Page::of_text(PAGE);
    for habit in HABITS {
        if let Ok(dir) = std::env::var("DUMP") {
            fs::write(format!("{dir}/{} {}", habit.name, habit.file), (habit.render)(&page)).unwrap();
            continue;
        }
        assert_eq!(found(&folder, habit, &page), Ok(nothing()), "{}", habit.name);
    }
}

/// Every so many habits are tried with each change, and each habit with many.
const EVERY: usize = 9;

#[test]
fn each_change_is_reported_in_whatever_habit_the_page_is_laid_out() {
    let folder = scratch("compare_changed_habits");
    let every = std::env::var("EVERY").ok().and_then(|it| it.parse().ok()).unwrap_or(EVERY);
    let mut failed = Vec::new();
    for (number, mutation) in MUTATIONS.iter().enumerate() {
        let mut page = Page::of_text(PAGE);
        (mutation.change)(&mut page);
        let mut expected = whole(&(mutation.report)());
        let is_placed = expected["unplaced"] == json!([]);
        for habit in HABITS.iter().skip(number % every).step_by(every) {
            let mut found = found(&folder, habit, &page).unwrap_or_else(|error| json!({ "error": error }));
            // What is not understood is shown as it stands on the page.
            if !is_placed && found["unplaced"] != json!([]) {
                found["unplaced"] = Value::Null;
                expected["unplaced"] = Value::Null;
            }
            if found != expected {
                failed.push(format!("{} / {}: {found}\n", mutation.name, habit.name));
            }
        }
    }
    assert!(failed.is_empty(), "{} {}", failed.len(), failed.concat());
}
