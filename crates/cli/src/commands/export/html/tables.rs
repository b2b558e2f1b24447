//! The short lists at the end: what comes with a completed case, and the answers to "what now".

use maud::{Markup, html};

use super::parts::{self, Anchored, row};
use super::words;
use crate::catalogue::{Facts, Remedy, RiskCode};

pub fn risk_codes(facts: Facts<'_>) -> Markup {
    html! {
        section #risk-codes aria-labelledby="risk-codes-title" {
            h2 #risk-codes-title { "Risk codes" }
            p.about { "The vendor's recommendation to accept or reject the client." }
            @for risk_code in facts.risk_codes() { (risk_code_entry(risk_code, facts)) }
        }
    }
}

fn risk_code_entry(risk_code: RiskCode<'_>, facts: Facts<'_>) -> Markup {
    let rows = html! {
        @match risk_code.remedy() {
            Some(remedy) => (row("Remedy", &parts::link(remedy))),
            None => (row("Remedy", &html! { span.none { "a person decides" } })),
        }
        (parts::because(risk_code.because()))
        (parts::overlaid(&risk_code.overlaid(), facts))
        (row("Name", &html! { code { (parts::breakable(risk_code.name())) } }))
        (parts::history(risk_code.since_later(), risk_code.changes()))
    };
    html! {
        article.entry.risk-code id=(risk_code.anchor()) {
            (parts::heading(risk_code))
            div.vendor {
                p.description { code { (parts::breakable(risk_code.risk_score())) } }
                dl.facts {
                    (row("Comes with", &parts::links(&risk_code.statuses(), "no status")))
                    (row("Can come with series", &parts::links(&risk_code.series(), "none")))
                }
            }
            (parts::house(&parts::retirement(risk_code.retired()), &rows))
        }
    }
}

pub fn remedies(facts: Facts<'_>) -> Markup {
    html! {
        section #remedies aria-labelledby="remedies-title" {
            h2 #remedies-title { "Remedies" }
            p.about {
                (parts::house_tag()) " Our own list of answers to \u{201c}what now?\u{201d}. "
                "Where a case calls for several, this is their order."
            }
            @for remedy in facts.remedies() { (remedy_entry(remedy, facts)) }
        }
    }
}

fn remedy_entry<'a>(remedy: Remedy<'a>, facts: Facts<'a>) -> Markup {
    let codes = remedy.status_codes().len();
    html! {
        article.entry.remedy id=(remedy.anchor()) {
            (parts::heading(remedy))
            div.house {
                p.description { (remedy.meaning()) }
                dl.asks { (row("Client is asked", &words::request(remedy, facts))) }
                dl.facts {
                    (parts::overlaid(&remedy.overlaid(), facts))
                    (row("Kind", &html! { (remedy.kind()) ", " (remedy.kind().meaning()) }))
                    @if !remedy.includes().is_empty() {
                        (row("In place of", &parts::links(&remedy.includes(), "none")))
                    }
                    (row("For", &parts::codes_with("remedy", remedy.name(), codes)))
                }
            }
        }
    }
}
