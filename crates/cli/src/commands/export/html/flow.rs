//! How a case moves from status to status: as a picture whose states are links, and in words.

use maud::{Markup, PreEscaped, html};

use super::parts::{self, Anchored};
use crate::catalogue::{Facts, Transition};
use crate::flow;

pub fn section(facts: Facts<'_>) -> Markup {
    html! {
        section #flow aria-labelledby="flow-title" {
            h2 #flow-title { "Status flow" }
            figure tabindex="0" role="group" aria-labelledby="flow-title" { (PreEscaped(picture(facts))) }
            ol.steps { @for transition in facts.transitions() { (step(transition)) } }
        }
    }
}

/// The drawing escapes what it is given. The page's policy forbids its style, in an attribute; page.css says the same.
fn picture(facts: Facts<'_>) -> String {
    flow::of(facts, |status| format!("#{}", status.anchor())).replacen(r#" style="max-width:100%;height:auto""#, "", 1)
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
