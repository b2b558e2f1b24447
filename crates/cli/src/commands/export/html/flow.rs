//! How a case moves from status to status: as a picture whose states are links, and in words.

use maud::{Markup, html};

use super::parts::{self, Anchored};
use crate::catalogue::{Facts, Transition};
use crate::flow;
use crate::output::page;

pub fn section(facts: Facts<'_>) -> Markup {
    html! {
        section #flow aria-labelledby="flow-title" {
            h2 #flow-title { "Status flow" }
            figure tabindex="0" role="group" aria-labelledby="flow-title" { (page::drawing(&flow::of(facts, |status| format!("#{}", status.anchor())))) }
            ol.steps { @for transition in facts.transitions() { (step(transition)) } }
        }
    }
}

fn step(transition: Transition<'_>) -> Markup {
    html! {
        li {
            p.way {
                @match transition.from {
                    Some(from) => (parts::link(from)),
                    None => span.none { "beginning" },
                }
                " \u{2192} " (parts::link(transition.to))
            }
            p.event { (transition.event) }
            p.provenance { (parts::provenance(transition.provenance)) }
        }
    }
}
