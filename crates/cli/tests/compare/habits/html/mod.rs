//! HTML, as documentation sites and editors write it.

mod boxes;
mod cells;
mod headings;
mod letters;
mod outlines;
mod tables;

pub use boxes::*;
pub use cells::*;
pub use headings::*;
pub use letters::*;
pub use outlines::*;
pub use tables::*;

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
