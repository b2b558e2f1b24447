//! Sections, and what came how often as a table.

use maud::{Markup, html};

use crate::commands::audit::guarded::Row;
use crate::output::wording::grouped;

pub fn section(anchor: &str, title: &str, content: &Markup) -> Markup {
    html! {
        section id=(anchor) aria-labelledby={ (anchor) "-title" } {
            h2 id={ (anchor) "-title" } { (title) }
            (content)
        }
    }
}

/// What was counted, with the place where each was first.
pub fn rows(caption: &str, rows: &[Row]) -> Markup {
    html! {
        table {
            caption.unseen { (caption) }
            thead {
                tr { th scope="col" { "What" } th.number scope="col" { "Count" } th scope="col" { "First at" } }
            }
            tbody {
                @for row in rows {
                    tr {
                        th scope="row" { (row.what) }
                        td.number { (grouped(row.count)) }
                        td { @if let Some(first) = &row.first { code { (first) } } @else { span.none { "not kept" } } }
                    }
                }
            }
        }
    }
}
