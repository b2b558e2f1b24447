//! What several sections of the page show alike.

use std::fmt::Display;

use maud::{Markup, html};

use crate::{
    Basis, Change, Date, Disclosure, Grounds, Integration, Remedy, Retirement, RiskCode, SOURCE, Series, Status,
    StatusCode,
};

/// What has a place on the page: its anchor, which tickets may quote, so it is made of what never changes.
pub(super) trait Anchored: Copy + Display {
    fn anchor(self) -> String;
}

impl Anchored for StatusCode {
    fn anchor(self) -> String {
        format!("code-{}", self.as_u16())
    }
}

impl Anchored for Status {
    fn anchor(self) -> String {
        format!("status-{}", self.name())
    }
}

impl Anchored for Series {
    fn anchor(self) -> String {
        format!("series-{}", self.number())
    }
}

impl Anchored for RiskCode {
    fn anchor(self) -> String {
        format!("risk-code-{}", self.as_u16())
    }
}

impl Anchored for Remedy {
    fn anchor(self) -> String {
        format!("remedy-{}", self.name())
    }
}

pub(super) fn link(to: impl Anchored) -> Markup {
    html! { a.term href={ "#" (to.anchor()) } { (breakable(&to.to_string())) } }
}

pub(super) fn links<T: Anchored>(to: &[T], none: &str) -> Markup {
    html! {
        @for (position, it) in to.iter().enumerate() {
            @if position > 0 { ", " }
            (link(*it))
        }
        @if to.is_empty() { span.none { (none) } }
    }
}

/// No risk code, and nothing said about any, are two answers.
pub(super) fn risk_codes(risk_codes: Option<&[RiskCode]>) -> Markup {
    match risk_codes {
        Some(risk_codes) => links(risk_codes, "none"),
        None => html! { span.none { "not stated" } },
    }
}

/// A long name, which may break after its underscores and dots.
pub(super) fn breakable(name: &str) -> Markup {
    html! { @for piece in name.split_inclusive(['_', '.']) { (piece) wbr; } }
}

/// What an entry is called, with its anchor to go to and to copy.
pub(super) fn heading(of: impl Anchored) -> Markup {
    html! {
        div.key {
            h3 { (link(of)) }
            button.copy.scripted type="button" data-anchor=(of.anchor()) aria-label={ "Copy link to " (of) } {
                "Copy link"
            }
        }
    }
}

pub(super) fn house_tag() -> Markup {
    html! { span.tag { "House" } }
}

/// The panel of what is this catalogue's own word: a notice, where there is one, and rows.
pub(super) fn house(notice: &Markup, rows: &Markup) -> Markup {
    html! { div.house role="group" aria-label="House judgement" { (house_tag()) (notice) dl { (rows) } } }
}

/// One row of a description list.
pub(super) fn row(label: &str, value: &Markup) -> Markup {
    html! { div { dt { (label) } dd { (value) } } }
}

/// A value for each integration where they differ, else one for both.
pub(super) fn per_integration<T: PartialEq>(value: impl Fn(Integration) -> T, show: impl Fn(T) -> Markup) -> Markup {
    let (sdk, api) = (value(Integration::Sdk), value(Integration::Api));
    match sdk == api {
        true => show(api),
        false => html! {
            span.integration { b { "SDK" } " " (show(sdk)) } " "
            span.integration { b { "API" } " " (show(api)) }
        },
    }
}

pub(super) fn action(action: impl Fn(Integration) -> Option<&'static str>) -> Markup {
    let text = |action: Option<&str>| match action {
        Some(action) => html! { (action) },
        None => html! { span.none { "The source states no action." } },
    };
    html! { p.action { (per_integration(action, text)) } }
}

/// That the vendor says so, or that it was concluded, and from what.
pub(super) fn grounds(grounds: Grounds) -> Markup {
    html! { (basis(grounds.basis())) " " (grounds.because()) }
}

pub(super) fn basis(basis: Basis) -> Markup {
    match basis {
        Basis::Stated => html! { span.basis.stated { "Stated" } },
        Basis::Inferred => html! { span.basis.inferred { "Inferred" } },
    }
}

pub(super) fn disclosure(disclosure: Disclosure) -> Markup {
    html! { span.disclosure.(disclosure) { (disclosure_words(disclosure)) } }
}

pub(super) const fn disclosure_words(disclosure: Disclosure) -> &'static str {
    match disclosure {
        Disclosure::Client => "Client may be told",
        Disclosure::Internal => "Internal only",
    }
}

/// Since when a row stands in the catalogue, where the foot of the page does not say so for all; and what it came to
/// mean.
pub(super) fn history(since: Date, changes: &[Change]) -> Markup {
    html! {
        @if since > SOURCE.since() { (row("Since", &day(since))) }
        @for change in changes { (row("Changed", &html! { (day(change.on())) ": " (change.what()) })) }
    }
}

pub(super) fn day(day: Date) -> Markup {
    html! { time datetime=(day) { (day) } }
}

pub(super) fn retirement<T: Anchored>(retirement: Option<Retirement<T>>) -> Markup {
    html! {
        @if let Some(retirement) = retirement {
            p.retired {
                b { "Retired" } " on " (day(retirement.on())) ": " (retirement.reason())
                @if let Some(successor) = retirement.successor() { " Use " (link(successor)) " instead." }
            }
        }
    }
}

/// How many codes a filter shows, as a link that sets it.
pub(super) fn codes_with(filter: &str, value: &str, count: usize) -> Markup {
    match count {
        0 => html! { span.none { "no status code" } },
        _ => html! { a href={ "#?" (filter) "=" (value) } { (count) (if count == 1 { " code" } else { " codes" }) } },
    }
}

/// Values for the script to filter by.
pub(super) fn tokens(values: impl IntoIterator<Item = impl Display>) -> String {
    values.into_iter().map(|value| value.to_string()).collect::<Vec<_>>().join(" ")
}
