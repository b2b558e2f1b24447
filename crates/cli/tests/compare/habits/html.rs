//! HTML, as documentation sites and editors write it.

use std::cell::RefCell;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::super::page::{Block, Page, Row};
use super::joined;

/// How a site writes down what a page is made of.
pub struct Site {
    pub heading: fn(u8, &str) -> String,
    /// A series with what stands below its heading, where that is more than a heading.
    pub series: Option<fn(&str, &str) -> String>,
    pub table: fn(&[&str], &[Written]) -> String,
    pub key: fn(&str) -> String,
    pub guidance: fn(&[(String, String)]) -> String,
}

pub const SITE: Site = Site {
    heading: plain_heading,
    series: None,
    table: plain_table,
    key: |key| format!("<code>{key}</code>"),
    guidance: paragraphs,
};

/// A row in HTML: its key, what it covers below it, and its cell.
pub struct Written {
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

pub fn site(page: &Page, site: &Site) -> String {
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

fn plain_heading(level: u8, text: &str) -> String {
    format!("<h{level}>{text}</h{level}>\n")
}

pub fn bold_heading(level: u8, text: &str) -> String {
    if level == 1 { plain_heading(1, text) } else { format!("<p><b><span>{text}</span></b></p>\n") }
}

pub fn role_heading(level: u8, text: &str) -> String {
    format!("<div role=heading aria-level={level}>{text}</div>\n")
}

pub fn box_heading(level: u8, text: &str) -> String {
    if level < 3 { plain_heading(level, text) } else { format!("<div class=title-3>{text}</div>\n") }
}

pub fn hash_heading(level: u8, text: &str) -> String {
    format!("<h{level}><a class=anchor href='#x'>#</a> {text} <span hidden>4 codes</span></h{level}>\n")
}

pub fn pilcrow_heading(level: u8, text: &str) -> String {
    format!("<h{level}>{text}<a class=headerlink href='#x' title='Permalink to this heading'>¶</a></h{level}>\n")
}

pub fn badge_heading(level: u8, text: &str) -> String {
    format!("<h{level}>{text} <span class='badge badge-new'>New</span><button>Copy</button></h{level}>\n")
}

pub fn paragraphs(parts: &[(String, String)]) -> String {
    joined(parts, |(label, text)| match label.as_str() {
        "" => format!("<p>{text}</p>"),
        label => format!("<p><strong>{label}</strong>: {text}</p>"),
    })
}

pub fn bold_labels(parts: &[(String, String)]) -> String {
    joined(parts, |(label, text)| format!("<b>{label}</b> {text}<br>"))
}

pub fn capital_labels(parts: &[(String, String)]) -> String {
    joined(parts, |(label, text)| match label.as_str() {
        "" => format!("{text}<br>"),
        label => format!("{}: {text}<br>", label.to_uppercase()),
    })
}

pub fn heading_labels(parts: &[(String, String)]) -> String {
    joined(parts, |(label, text)| format!("<h5>{label}</h5><div>{text}</div>"))
}

pub fn dashed_labels(parts: &[(String, String)]) -> String {
    joined(parts, |(label, text)| match label.as_str() {
        "" => format!("<div>{text}</div>"),
        label => format!("<div>{label} – {text}</div>"),
    })
}

pub fn folded_actions(parts: &[(String, String)]) -> String {
    joined(parts, |(label, text)| match label.as_str() {
        "" => format!("<p>{text}</p>"),
        "Action" => format!("<div class=collapse style='display: none'><p>Action: {text}</p></div>"),
        label => format!("<p><span class=sr-only>{label}:</span> {text}</p>"),
    })
}

pub fn inner_table(parts: &[(String, String)]) -> String {
    format!("<table>{}</table>", joined(parts, |(label, text)| format!("<tr><td>{label}</td><td>{text}</td></tr>")))
}

pub fn inner_definitions(parts: &[(String, String)]) -> String {
    let said = joined(parts, |(label, text)| match label.as_str() {
        "" => String::new(),
        label => format!("<dt>{label}</dt><dd>{text}</dd>"),
    });
    let condition = parts.iter().find(|(label, _)| label.is_empty()).map(|(_, text)| format!("<p>{text}</p>"));
    format!("{}<dl>{said}</dl>", condition.unwrap_or_default())
}

pub fn badge_key(key: &str) -> String {
    format!("<code>{key}</code> <span class='badge'>Updated</span>")
}

pub fn footnote_key(key: &str) -> String {
    format!("<code>{key}</code><sup id=r1><a href='#fn1'>1</a></sup>")
}

pub fn linked_key(key: &str) -> String {
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

pub fn sticky_head(names: &[&str], rows: &[Written]) -> String {
    let (head, _) = head_and_rows(names, rows);
    format!("<div class=sticky><table aria-hidden=true>{head}</table></div>{}", plain_table(names, rows))
}

pub fn tables_of_ten(names: &[&str], rows: &[Written]) -> String {
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

pub fn headless_tables(names: &[&str], rows: &[Written]) -> String {
    let mut html = plain_table(names, &[]);
    for rows in chunks(rows) {
        let (_, rows) = head_and_rows(names, rows);
        html += &format!("<table>{}</table>\n", rows.concat());
    }
    html
}

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

pub fn cell_names(names: &[&str], rows: &[Written]) -> String {
    let row = |row: &Written| {
        format!(
            "<tr><td data-label='{}'>{}</td><td data-label='{}'>{}</td></tr>\n",
            names[0], row.plain_key, names[1], row.cell
        )
    };
    format!("<table>{}</table>", joined(rows, row))
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

pub fn upright_tables(names: &[&str], rows: &[Written]) -> String {
    joined(rows, |row| {
        format!("<table><tr><th>{}<td>{}<tr><th>{}<td>{}</table>\n", names[0], row.plain_key, names[1], row.cell)
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

pub fn details(heading: &str, body: &str) -> String {
    format!(
        "<details><summary><span>{heading}</span><svg><title>Open</title></svg></summary><div>{body}</div></details>\n"
    )
}

pub fn heading_accordion(heading: &str, body: &str) -> String {
    format!(
        "<h3><button aria-expanded=false>{heading}<i aria-hidden=true>+</i></button></h3><div hidden>{body}</div>\n"
    )
}

pub fn button_accordion(heading: &str, body: &str) -> String {
    format!("<button class=toggle aria-expanded=false>{heading}</button><div style='display:none'>{body}</div>\n")
}

pub fn labelled_section(heading: &str, body: &str) -> String {
    format!("<section aria-label='{}'>{body}</section>\n", heading.replace('\'', "&#39;"))
}

pub fn figure(heading: &str, body: &str) -> String {
    format!("<figure>{body}<figcaption>{heading}</figcaption></figure>\n")
}

pub fn tabs(page: &Page, tab: fn(&str) -> String, panel: fn(&str, &str) -> String) -> String {
    thread_local! { static TABS: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) } }
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

pub fn tabs_in_order(page: &Page) -> String {
    tabs(
        page,
        |heading| format!("<li role=tab>{heading}</li>"),
        |_, body| format!("<div role=tabpanel hidden>{body}</div>"),
    )
}

pub fn tabs_by_address(page: &Page) -> String {
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
pub fn headed(page: &Page, heading: fn(u32, &str) -> String) -> Page {
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
pub fn introduced(page: &Page) -> Page {
    let mut number = String::new();
    let blocks = page.0.iter().map(|block| match block {
        Block::Heading(3, text) => {
            number = String::from(text.split(':').next().unwrap_or_default());
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

pub fn unseen_letters(html: &str) -> String {
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

pub fn no_breaks(html: &str) -> String {
    in_texts(html, |text| text.replace(' ', "&nbsp;"))
}

pub fn spans(html: &str) -> String {
    in_texts(html, |text| match text.trim() {
        "" => text.to_owned(),
        _ => format!("<span style='font-size:11pt'>{}</span><o:p></o:p>", text.replace(' ', "\n")),
    })
}

pub fn mhtml(page: &Page, is_base64: bool) -> String {
    let html = site(page, &SITE);
    let (encoding, body) = if is_base64 {
        let letters = STANDARD.encode(html);
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

pub fn icon_heading(level: u8, text: &str) -> String {
    format!(
        "<div class=markdown-heading><h{level}>{text}</h{level}><a class=anchor aria-label='Permalink: {text}' href='#x'>\
         <span aria-hidden=true>x</span></a></div><span class=material-icons>link</span>\n",
        text = text.replace('\'', "&#39;")
    )
}

pub fn wiki_heading(level: u8, text: &str) -> String {
    format!("<h{level}><span>{text}</span><span class=edit>[<a href='/edit'>edit</a>]</span></h{level}>\n")
}

pub fn button_key(key: &str) -> String {
    format!("<code>{key}</code><button class=copy>Copy</button>")
}

pub fn label_boxes(parts: &[(String, String)]) -> String {
    joined(parts, |(label, text)| format!("<span class=l>{label}</span><span class=v>{text}</span>"))
}

pub fn footed_table(names: &[&str], rows: &[Written]) -> String {
    plain_table(names, rows).replace("</tbody>", "</tbody><tfoot><tr><td colspan=2>Codes may change.</td></tr></tfoot>")
}

pub fn copied_table(names: &[&str], rows: &[Written]) -> String {
    let table = plain_table(names, rows);
    format!("<div class=narrow aria-hidden=true>{table}</div>{table}")
}

/// A row for each part of what is said, beside one key; a code with several meanings stays as it is.
fn rows_of_parts(names: &[&str], rows: &[Written], part: fn(&(String, String)) -> String, width: usize) -> String {
    let row = |row: &Written| {
        let is_alone = row.covers == 0 && !row.key.is_empty();
        let parts = if is_alone { row.parts.as_slice() } else { &[] };
        match parts {
            [first, others @ ..] if first.0 == "Description" && others.iter().all(|(label, _)| label == "Action") => {
                let others = joined(others, |other| format!("<tr>{}</tr>", part(other)));
                format!("<tr><td rowspan={}>{}</td>{}</tr>{others}\n", parts.len(), row.key, part(first))
            }
            _ => {
                let span = if row.covers > 0 { format!(" rowspan={}", row.covers + 1) } else { String::new() };
                let key = if row.key.is_empty() { String::new() } else { format!("<td{span}>{}</td>", row.key) };
                format!("<tr>{key}<td colspan={width}>{}</td></tr>\n", row.cell)
            }
        }
    };
    format!("<table><tr><th>{}<th colspan={width}>{}</tr>{}</table>\n", names[0], names[1], joined(rows, row))
}

pub fn action_rows(names: &[&str], rows: &[Written]) -> String {
    rows_of_parts(names, rows, |(label, text)| format!("<td>{label}: {text}</td>"), 1)
}

pub fn label_column(names: &[&str], rows: &[Written]) -> String {
    rows_of_parts(names, rows, |(label, text)| format!("<td><b>{label}</b></td><td>{text}</td>"), 2)
}
