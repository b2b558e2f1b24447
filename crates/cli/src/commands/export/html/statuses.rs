//! The statuses of a case.

use maud::{Markup, html};

use super::parts::{self, Anchored, row};
use super::words;
use crate::catalogue::{Facts, Status};

pub fn section(facts: Facts<'_>) -> Markup {
    html! {
        section #statuses aria-labelledby="statuses-title" {
            h2 #statuses-title { "Statuses" }
            @for status in facts.statuses() { (entry(status, facts)) }
            (words::of_unknown_status(facts))
        }
    }
}

fn entry<'a>(status: Status<'a>, facts: Facts<'a>) -> Markup {
    let codes = status.status_codes().len();
    let rows = html! {
        (row("Remedy", &parts::per_integration(status.remedy(), parts::link)))
        (parts::overlaid(&status.overlaid(), facts))
        @if !status.next().is_empty() { (row("Then", &next(status))) }
        @if let Some(provenance) = status.finality() { (row("Final", &parts::provenance(provenance))) }
        @if status.name() != status.as_str() { (row("Name", &html! { code { (status.name()) } })) }
        (parts::history(status.since_later(), status.changes()))
    };
    html! {
        article.entry.status id=(status.anchor()) {
            (parts::heading(status))
            div.vendor {
                div.guidance {
                    p.description { (status.description()) }
                    (parts::action(status.action()))
                }
                dl.facts {
                    (row("CDD Report", &html! { (if status.cdd_report() { "available" } else { "not available" }) }))
                    (row("Risk codes", &parts::risk_codes(Some(&status.risk_codes()))))
                    (row("Accompanied by", &html! {
                        @if status.expects_codes() && codes > 1 { "at least one of " }
                        (parts::codes_with("status", status.name(), codes))
                    }))
                }
            }
            (parts::house(&parts::retirement(status.retired()), &rows))
            (words::of_status(status, facts))
        }
    }
}

/// What can follow, and whether the vendor says so; a status that stays as it is does not follow itself.
fn next(status: Status<'_>) -> Markup {
    let steps = status.transitions().filter(|it| it.to != status);
    html! {
        @for step in steps { span.step { (parts::link(step.to)) " " (parts::basis(step.provenance.basis)) } " " }
    }
}
