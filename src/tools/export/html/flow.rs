//! How a case moves from status to status: as a picture whose states are links, and in words.

use maud::{Markup, PreEscaped, html};

use super::super::svg;
use super::parts::{self, Anchored};
use crate::Transition;

pub(super) fn section() -> Markup {
    html! {
        section #flow aria-labelledby="flow-title" {
            h2 #flow-title { "Status flow" }
            figure tabindex="0" role="group" aria-labelledby="flow-title" { (PreEscaped(picture())) }
            ol.steps { @for transition in Transition::ALL { (step(*transition)) } }
        }
    }
}

/// The drawing escapes what it is given. The page's policy forbids its style, in an attribute; page.css says the same.
fn picture() -> String {
    svg::drawing(|status| format!("#{}", status.anchor())).replacen(r#" style="max-width:100%;height:auto""#, "", 1)
}

fn step(transition: Transition) -> Markup {
    html! {
        li {
            p.way {
                @match transition.from() {
                    Some(from) => (parts::link(from)),
                    None => span.none { "beginning" },
                }
                " \u{2192} " (parts::link(transition.to()))
            }
            p.event { (transition.event()) }
            p.grounds { (parts::grounds(transition.grounds())) }
        }
    }
}
