//! What several sections of the page show alike.

use std::fmt::Display;

use maud::{Markup, html};

pub use crate::output::page::{breakable, row};

use crate::catalogue::{
    Facts, PerIntegration, Remedy, Retirement, RiskCode, Series, Status, StatusCode, overlaid::OverlaidValue,
};
use idv_catalogue_codegen::date::Date;
use idv_catalogue_codegen::model::{Change, Provenance};
use idv_catalogue_codegen::vocabulary::{Basis, Disclosure};

/// What has a place on the page: its anchor, which tickets may quote, so it is made of what never changes.
pub trait Anchored: Copy + Display {
    fn anchor(self) -> String;
}

impl Anchored for StatusCode<'_> {
    fn anchor(self) -> String {
        format!("code-{}", self.number())
    }
}

impl Anchored for Status<'_> {
    fn anchor(self) -> String {
        format!("status-{}", self.name())
    }
}

impl Anchored for Series<'_> {
    fn anchor(self) -> String {
        format!("series-{}", self.number())
    }
}

impl Anchored for RiskCode<'_> {
    fn anchor(self) -> String {
        format!("risk-code-{}", self.number())
    }
}

impl Anchored for Remedy<'_> {
    fn anchor(self) -> String {
        format!("remedy-{}", self.name())
    }
}

pub fn link(to: impl Anchored) -> Markup {
    html! { a.term href={ "#" (to.anchor()) } { (breakable(&to.to_string())) } }
}

pub fn links<T: Anchored>(to: &[T], none: &str) -> Markup {
    html! {
        @for (position, it) in to.iter().enumerate() {
            @if position > 0 { ", " }
            (link(*it))
        }
        @if to.is_empty() { span.none { (none) } }
    }
}

/// No risk code, and nothing said about any, are two answers.
pub fn risk_codes(risk_codes: Option<&[RiskCode<'_>]>) -> Markup {
    if let Some(risk_codes) = risk_codes {
        links(risk_codes, "none")
    } else {
        html! { span.none { "not stated" } }
    }
}

/// What an entry is called, with its anchor to go to and to copy.
pub fn heading(of: impl Anchored) -> Markup {
    html! {
        div.key {
            h3 { (link(of)) }
            button.copy.scripted type="button" data-anchor=(of.anchor()) aria-label={ "Copy link to " (of) } {
                "Copy link"
            }
        }
    }
}

/// What of an entry is an institution's own, in place of the house's.
pub fn overlaid(changes: &[OverlaidValue<'_>], facts: Facts<'_>) -> Markup {
    html! {
        @if let Some(overlay) = facts.overlay() {
            @for change in changes {
                (row(&overlay.name, &html! {
                    b { "Its " (change.what().unwrap_or_else(|| "own".to_owned())) } ", " (change.in_words())
                }))
            }
        }
    }
}

pub fn house_tag() -> Markup {
    html! { span.tag { "House" } }
}

/// The panel of what is this catalogue's own word: a notice, where there is one, and rows.
pub fn house(notice: &Markup, rows: &Markup) -> Markup {
    html! { div.house role="group" aria-label="House judgement" { (house_tag()) (notice) dl { (rows) } } }
}

/// A value for each integration where they differ, else one for both.
pub fn per_integration<T: PartialEq>(value: PerIntegration<T>, show: impl Fn(T) -> Markup) -> Markup {
    match value.agreed() {
        Ok(both) => show(both),
        Err(each) => html! {
            span.integration { b { "SDK" } " " (show(each.sdk)) } " "
            span.integration { b { "API" } " " (show(each.api)) }
        },
    }
}

pub fn action(action: PerIntegration<Option<&str>>) -> Markup {
    let text = |action: Option<&str>| {
        if let Some(action) = action {
            html! { (action) }
        } else {
            html! { span.none { "The source states no action." } }
        }
    };
    html! { p.action { (per_integration(action, text)) } }
}

/// Why the house judges so, where it says so.
pub fn because(because: Option<&str>) -> Markup {
    html! { @if let Some(because) = because { (row("Because", &html! { (because) })) } }
}

/// That the vendor says so, or that it was concluded, and from what.
pub fn provenance(provenance: &Provenance) -> Markup {
    html! { (basis(provenance.basis)) " " (provenance.because) }
}

pub fn basis(basis: Basis) -> Markup {
    match basis {
        Basis::Stated => html! { span.basis.stated { "Stated" } },
        Basis::Inferred => html! { span.basis.inferred { "Inferred" } },
    }
}

pub fn disclosure(disclosure: Disclosure) -> Markup {
    html! { span.disclosure.(disclosure) { (disclosure_words(disclosure)) } }
}

pub const fn disclosure_words(disclosure: Disclosure) -> &'static str {
    match disclosure {
        Disclosure::Client => "Client may be told",
        Disclosure::Internal => "Internal only",
    }
}

/// Since when a row stands in the catalogue, where the foot of the page does not say so for all; and what it came to
/// mean.
pub fn history(later: Option<Date>, changes: &[Change]) -> Markup {
    html! {
        @if let Some(since) = later { (row("Since", &day(since))) }
        @for change in changes { (row("Changed", &html! { (day(change.on)) ": " (change.what) })) }
    }
}

pub fn day(day: Date) -> Markup {
    html! { time datetime=(day) { (day) } }
}

pub fn retirement<T: Anchored>(retirement: Option<Retirement<'_, T>>) -> Markup {
    html! {
        @if let Some(retirement) = retirement {
            p.retired {
                b { "Retired" } " on " (day(retirement.on)) ": " (retirement.reason)
                @if let Some(successor) = retirement.successor { " Use " (link(successor)) " instead." }
            }
        }
    }
}

/// How many codes a filter shows, as a link that sets it.
pub fn codes_with(filter: &str, value: &str, count: usize) -> Markup {
    if count == 0 {
        html! { span.none { "no status code" } }
    } else {
        html! { a href={ "#?" (filter) "=" (value) } { (count) (if count == 1 { " code" } else { " codes" }) } }
    }
}

/// Values for the script to filter by.
pub fn tokens(values: impl IntoIterator<Item = impl Display>) -> String {
    values.into_iter().map(|value| value.to_string()).collect::<Vec<_>>().join(" ")
}
