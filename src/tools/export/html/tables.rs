//! The short lists at the end: what comes with a completed case, and the answers to "what now".

use maud::{Markup, html};

use super::parts::{self, Anchored, row};
use crate::tools::explain::kind_in_words;
use crate::{Remedy, RiskCode, Series, Status, StatusCode};

pub(super) fn risk_codes() -> Markup {
    html! {
        section #risk-codes aria-labelledby="risk-codes-title" {
            h2 #risk-codes-title { "Risk codes" }
            p.about { "The vendor's recommendation to accept or reject the client." }
            @for risk_code in RiskCode::ALL { (risk_code_entry(*risk_code)) }
        }
    }
}

fn risk_code_entry(risk_code: RiskCode) -> Markup {
    let statuses: Vec<_> =
        Status::ALL.iter().copied().filter(|status| status.risk_codes().contains(&risk_code)).collect();
    let can_come = |series: &Series| series.risk_codes().is_some_and(|codes| codes.contains(&risk_code));
    let series: Vec<_> = Series::ALL.iter().copied().filter(can_come).collect();
    let rows = html! {
        (row("Name", &html! { code { (parts::breakable(risk_code.name())) } }))
        (parts::history(risk_code.since(), risk_code.changes()))
    };
    html! {
        article.entry.risk-code id=(risk_code.anchor()) {
            (parts::heading(risk_code))
            div.vendor {
                p.description { code { (parts::breakable(risk_code.risk_score())) } }
                dl.facts {
                    (row("Comes with", &parts::links(&statuses, "no status")))
                    (row("Can come with series", &parts::links(&series, "none")))
                }
            }
            (parts::house(&parts::retirement(risk_code.retired()), &rows))
        }
    }
}

pub(super) fn remedies() -> Markup {
    html! {
        section #remedies aria-labelledby="remedies-title" {
            h2 #remedies-title { "Remedies" }
            p.about {
                (parts::house_tag()) " Our own list of answers to \u{201c}what now?\u{201d}. "
                "Where a case calls for several, this is their order."
            }
            @for remedy in Remedy::ALL { (remedy_entry(*remedy)) }
        }
    }
}

fn remedy_entry(remedy: Remedy) -> Markup {
    let codes = StatusCode::ALL.iter().filter(|code| code.remedies().contains(&remedy)).count();
    html! {
        article.entry.remedy id=(remedy.anchor()) {
            (parts::heading(remedy))
            div.house {
                p.description { (remedy.meaning()) }
                dl.facts {
                    (row("Kind", &html! { (remedy.kind()) ", " (kind_in_words(remedy.kind())) }))
                    (row("For", &parts::codes_with("remedy", remedy.name(), codes)))
                }
            }
        }
    }
}
