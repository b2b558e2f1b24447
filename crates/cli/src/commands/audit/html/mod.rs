//! An audit as one page to look at, which works from disk and needs no script.
//!
//! Every text goes through maud, which escapes it, and none is of a notification unless [`guarded`] shows it.

mod bars;
mod flow;
mod otherwise;
mod periods;
mod tables;

use std::io::{self, Write};

use maud::{Markup, html};

use super::Audit;
use super::charts::charts;
use super::guarded;
use crate::output::page::{self, Page};
use crate::output::wording::counted;

const STYLE: &str = include_str!("report.css");

pub fn print(audit: &Audit, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(report(audit).into_string().as_bytes())
}

fn report(audit: &Audit) -> Markup {
    let charts = charts(&audit.counts.tally);
    let periods = periods::section(audit);
    let body = html! {
        (page::skip_link("Skip to the report"))
        (head(audit))
        (contents(audit, periods.is_some()))
        main #content {
            (first(audit))
            @if let Some(periods) = periods { (periods) }
            (flow::section(audit))
            @for chart in &charts { (bars::section(chart, audit.counts.tally.notifications)) }
            (otherwise::section(audit))
        }
        footer {
            p {
                "Judged by idv-catalogue " (audit.judged_by.version) " with the digest "
                code { (audit.judged_by.digest) } "."
            }
            p {
                "This page holds counts, names of files and places in them. Of what notifications hold it shows the catalogue's \
                 own values, and other ones only where they look like the name of a field or a status, or like a code."
            }
        }
    };
    Page { title: "Audit of notifications", style: STYLE, script: None }.around(&body)
}

fn head(audit: &Audit) -> Markup {
    let tally = &audit.counts.tally;
    html! {
        header.head {
            div.title { h1 { "Audit of notifications" } }
            p.lead {
                b { (counted(tally.notifications, "notification")) } " in " (counted(audit.files.len() as u64, "file")) ", "
                (counted(tally.malformed.count, "malformed line")) ", " (counted(tally.blank_lines, "blank line")) "."
            }
            @for (file, error) in &audit.unread {
                p.source { b { "Not read to the end: " } (audit.shown_file(*file)) ", " (error) }
            }
        }
    }
}

fn contents(audit: &Audit, has_periods: bool) -> Markup {
    let sections = [
        ("first", "To look at first", true),
        ("periods", "Over time", has_periods),
        ("flow", "Status flow", true),
        ("statuses", "Statuses", true),
        ("status-codes", "Status codes", true),
        ("remedies", "Remedies", true),
        ("risk-codes", "Risk codes", true),
        ("otherwise", "Judged otherwise", audit.compared.is_some()),
    ];
    html! {
        nav.pills aria-label="Contents" {
            ul {
                @for (anchor, title, is_there) in sections {
                    @if is_there { li { a href={ "#" (anchor) } { (title) } } }
                }
            }
        }
    }
}

/// What someone has to do something about.
fn first(audit: &Audit) -> Markup {
    let tally = &audit.counts.tally;
    let parts = [
        ("What contradicts the catalogue", guarded::findings(audit)),
        ("What the catalogue does not know", guarded::unknown(audit)),
        ("Fields in doubt, or not read", guarded::fields(audit)),
        ("What is retired", guarded::retired(audit)),
        ("What is no notification", guarded::malformed(audit)),
    ];
    let is_clean = tally.is_clean() && parts.iter().all(|(_, rows)| rows.is_empty());
    tables::section(
        "first",
        "To look at first",
        &html! {
            @if is_clean { p.clean { "Nothing contradicts the catalogue, nothing in it is unknown, and no line is malformed." } }
            @for (title, rows) in &parts {
                @if !rows.is_empty() { div.part { h3 { (title) } (tables::rows(title, rows)) } }
            }
        },
    )
}
