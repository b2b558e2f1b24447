//! A series with its codes.

use maud::{Markup, html};

use super::parts::{self, Anchored, row};
use super::words;
use crate::catalogue::{Facts, Guidance, Series, StatusCode};
use idv_catalogue_codegen::vocabulary::Disclosure;

pub fn section<'a>(series: Series<'a>, facts: Facts<'a>) -> Markup {
    let (first, last) = series.range().into_inner();
    html! {
        section.series id=(series.anchor()) aria-labelledby={ (series.anchor()) "-title" } {
            h2 id={ (series.anchor()) "-title" } { span.number { (series) } " " (series.title()) }
            dl.facts {
                (row("Numbers", &html! { (first) " to " (last) }))
                (row("Accompanies", &parts::links(&series.statuses(), "no status")))
                (row("Risk codes", &parts::risk_codes(series.risk_codes().as_deref())))
            }
            div.house {
                (parts::house_tag())
                p { (policy(series)) }
                (parts::retirement(series.retired()))
                dl.facts {
                    (parts::overlaid(&series.overlaid(), facts))
                    (row("Name", &html! { code { (parts::breakable(series.name())) } }))
                    (parts::history(series.since_later(), series.changes()))
                }
            }
            @for code in series.codes() { (entry(code, facts)) }
        }
    }
}

/// A code may be more careful than its series, never less.
fn policy(series: Series<'_>) -> &'static str {
    let is_internal = |code: &StatusCode<'_>| code.disclosure() == Disclosure::Internal;
    match series.disclosure() {
        Disclosure::Internal => "Internal only: no code of this series may be told to the client.",
        Disclosure::Client if series.codes().iter().any(is_internal) => {
            "The client may be told the reason, except for the codes marked internal."
        }
        Disclosure::Client => "The client may be told the reason.",
    }
}

fn entry<'a>(code: StatusCode<'a>, facts: Facts<'a>) -> Markup {
    let guidance = code.guidance();
    let several = guidance.len() > 1;
    let rows = html! {
        @for (position, guidance) in guidance.iter().enumerate() {
            @let label = if several { format!("Remedy {}", position + 1) } else { "Remedy".to_owned() };
            (row(&label, &parts::per_integration(guidance.remedy(), parts::link)))
            (parts::because(guidance.because()))
        }
        @if !code.evidence().is_empty() { (row("Evidence", &html! { (code.evidence().join(", ")) })) }
        (row("Disclosure", &parts::disclosure(code.disclosure())))
        (parts::because(code.because()))
        (parts::overlaid(&code.overlaid(), facts))
        (row("Name", &html! { code { (parts::breakable(code.name())) } }))
        (parts::history(code.since_later(), code.changes()))
    };
    html! {
        article.entry.code id=(code.anchor()) data-series=(code.series())
            data-status=(parts::tokens(code.statuses().iter().map(|status| status.name())))
            data-remedy=(parts::tokens(code.remedies())) data-disclosure=(code.disclosure()) {
            (parts::heading(code))
            div.vendor {
                @for (position, meant) in guidance.iter().enumerate() {
                    @if several { p.meaning { "Meaning " (position + 1) " of " (guidance.len()) } }
                    (meaning(*meant))
                }
                dl.facts {
                    (row("Accompanies", &parts::links(&code.statuses(), "no status")))
                    (row("Risk codes", &parts::risk_codes(code.risk_codes().as_deref())))
                    @if !code.fields().is_empty() { (row("Fields", &fields(code))) }
                }
            }
            (parts::house(&parts::retirement(code.retired()), &rows))
            (words::of_code(code, facts))
        }
    }
}

fn meaning(guidance: Guidance<'_>) -> Markup {
    html! {
        div.guidance {
            div {
                p.description { (guidance.description()) }
                @if let Some(condition) = guidance.condition() { p.condition { b { "When" } " " (condition) } }
            }
            (parts::action(guidance.action()))
        }
    }
}

fn fields(code: StatusCode<'_>) -> Markup {
    html! {
        span.fields {
            @for (position, field) in code.fields().iter().enumerate() {
                @if position > 0 { ", " }
                code { (parts::breakable(field)) }
            }
        }
    }
}
