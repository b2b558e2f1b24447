//! What is judged otherwise, the more permissive first, each with what its cases have and the rows to blame.

use maud::{Markup, html};

use super::tables;
use crate::commands::audit::Audit;
use crate::commands::audit::guarded::Row;
use crate::commands::audit::otherwise::{Detail, Way};
use crate::output::wording::counted;

pub fn section(audit: &Audit) -> Markup {
    let Some(compared) = &audit.compared else { return html! {} };
    let otherwise = &audit.counts.otherwise;
    let content = html! {
        p.about { "Before: " code { (compared.before.name) } "; now: " code { (compared.now.name) } "." }
        @if otherwise.ways().next().is_none() { p.clean { "Nothing is judged otherwise." } }
        @for (way, times) in otherwise.ways() {
            div.part {
                h3 { (way.in_words()) ": " (counted(times.count(), "notification")) }
                (tables::rows(way.in_words(), &details(audit, way)))
            }
        }
    };
    tables::section("otherwise", &otherwise.heading(compared), &content)
}

fn details(audit: &Audit, way: Way) -> Vec<Row> {
    let details = audit.counts.otherwise.details(way).into_iter();
    let row = |detail| match detail {
        Detail::Shown(by, times) => audit.row(by.in_words(), times.times),
        Detail::Hidden(count, noun) => {
            Row { count: count as u64, what: format!("more {noun}, which are not shown here"), first: None }
        }
    };
    details.map(row).collect()
}
