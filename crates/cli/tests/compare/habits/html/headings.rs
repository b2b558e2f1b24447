//! Headings, and what else names a series: what can be folded up, tabs, captions.

use std::cell::RefCell;

use super::super::super::page::{Block, Page};
use super::{SITE, Site, Written, joined, plain_table, site};

pub fn plain_heading(level: u8, text: &str) -> String {
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

pub fn badge_before_heading(level: u8, text: &str) -> String {
    format!("<h{level}><span class=chip>Updated</span> {text} <em>Beta</em></h{level}>\n")
}

/// The first table of series 3000 in groups, of which the first begins with the number of the series.
pub fn own_number_groups(names: &[&str], rows: &[Written]) -> String {
    if !rows.first().is_some_and(|row| row.plain_key.starts_with('3')) {
        return plain_table(names, rows);
    }
    let group = |row: &Written| row.plain_key.chars().nth(1);
    let groups = rows.chunk_by(|one, other| group(one) == group(other)).enumerate();
    let groups = groups.map(|(at, rows)| {
        let number = rows[0].plain_key.parse::<u32>().unwrap_or_default() / 100 * 100;
        let number = if at == 0 { 3000 } else { number };
        format!("<h4>{number} – {}: Data</h4>{}", number + 99, plain_table(names, rows))
    });
    groups.collect::<Vec<_>>().concat()
}

/// The page with the number of its codes behind each heading of a series.
pub fn counted(page: &Page) -> Page {
    let mut counted = page.clone();
    for at in 0..page.0.len() {
        let rows = page.0[at..].iter().find_map(|block| match block {
            Block::Codes(rows) => Some(rows.iter().filter(|row| !row.key.is_empty()).count()),
            _ => None,
        });
        if let (Block::Heading(3, heading), Some(rows)) = (&mut counted.0[at], rows) {
            *heading = format!("{heading} ({rows})");
        }
    }
    counted
}

pub fn tabs_by_links(page: &Page) -> String {
    tabs_by_address(page).replace(" data-toggle=tab", "").replace("role=tablist", "class='nav nav-tabs'")
}

/// The sections of the page, which are no series, with numbers of their own.
pub fn numbered_sections(page: &Page) -> Page {
    let mut number = 0;
    let blocks = page.0.iter().map(|block| match block {
        Block::Heading(level @ 1..=2, text) => {
            number += 1;
            let outline = if *level == 1 { "I.".to_owned() } else { format!("{number}.") };
            Block::Heading(*level, format!("{outline} {text}"))
        }
        other => other.clone(),
    });
    Page(blocks.collect())
}

/// As Sphinx writes it: the table is numbered in a box of its own.
pub fn numbered_caption(heading: &str, body: &str) -> String {
    let caption = format!("<caption><span class=caption-number>Table 4 </span><span>{heading}</span></caption>");
    body.replacen("<table>", &format!("<table>{caption}"), 1)
}

/// As a word processor writes it: a paragraph below the table.
pub fn numbered_caption_below(heading: &str, body: &str) -> String {
    body.replace("</table>", &format!("</table><p class=MsoCaption>Tabelle 12. {heading}</p>"))
}
