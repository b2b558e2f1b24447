//! The whole catalogue as one page to read and to search, which works from disk: no network, nothing beside it.
//!
//! Every text goes through maud, which escapes it. Only the page's own style and script, and the drawing of the flow,
//! are written as they are.

mod codes;
mod flow;
mod parts;
mod statuses;
mod tables;
mod words;

use std::io::{self, Write};

use maud::{Markup, html};

use idv_catalogue_codegen::vocabulary::Disclosure;

use crate::catalogue::Facts;
use crate::output::page::{self, Page};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

pub fn write(facts: Facts<'_>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(page(facts).into_string().as_bytes())
}

fn page(facts: Facts<'_>) -> Markup {
    let body = html! {
        (page::skip_link("Skip to the catalogue"))
        (head(facts))
        (controls(facts))
        div.layout {
            (contents(facts))
            main #content {
                p #result .scripted role="status" {}
                (flow::section(facts))
                (statuses::section(facts))
                @for series in facts.series() { (codes::section(series, facts)) }
                (tables::risk_codes(facts))
                (tables::remedies(facts))
            }
        }
        footer {
            p {
                "Every row stands in the catalogue since " (parts::day(facts.source().since))
                " unless it says otherwise. "
                "Written by idv-catalogue " (env!("CARGO_PKG_VERSION")) "."
            }
            p { "A decision on record by this catalogue has the digest " code { (facts.digest()) } "." }
        }
        p #said role="status" {}
    };
    Page { title: &facts.source().title, style: STYLE, script: Some(SCRIPT) }.around(&body)
}

fn head(facts: Facts<'_>) -> Markup {
    let (codes, series) = (facts.status_codes().len(), facts.series().len());
    html! {
        header.head #top {
            div.title {
                h1 { (facts.source().title) }
                (words::choice(facts))
                button #theme .scripted type="button" aria-pressed="false" { span { "Dark theme" } }
            }
            p.lead {
                "What the service reports about a case, and what to do about it: "
                (facts.statuses().len()) " statuses, " (codes) " status codes in " (series) " series, "
                (facts.risk_codes().len()) " risk codes."
            }
            p.source {
                "As the vendor's page has it: "
                a href=(facts.source().url) rel="noreferrer" { (facts.source().title) }
                ", read on " (parts::day(facts.source().retrieved)) "."
            }
            @if let Some(overlay) = facts.overlay() {
                p.source {
                    "Above the catalogue's judgement and words stand those of " b { (overlay.name) } ": "
                    (overlay.changes.len()) " values are its own, and say so. The overlay's digest is "
                    code { (overlay.digest) } "."
                }
            }
            dl.legend {
                div.vendor {
                    dt { "The vendor's word" }
                    dd { "Numbers, texts, statuses, risk codes and fields, as the source page has them: a solid edge." }
                }
                div.house {
                    dt { (parts::house_tag()) "Our own judgement" }
                    dd {
                        "Names, remedies, disclosure and the words for clients are this catalogue's, and so is what is "
                        "inferred: a dashed edge."
                    }
                }
            }
        }
    }
}

/// What needs the script; without it all of this is hidden, and all of the catalogue is shown.
fn controls(facts: Facts<'_>) -> Markup {
    html! {
        search.bar.scripted aria-label="Search and filters" {
            div.query {
                label.unseen for="query" { "Search" }
                input #query name="q" type="search" autocomplete="off" spellcheck="false" aria-describedby="result"
                    aria-keyshortcuts="/" placeholder="Number, word, field or remedy";
                kbd title="Press / to search" { "/" }
                span #found aria-hidden="true" {}
            }
            button #more type="button" aria-expanded="false" aria-controls="filters" { "Filters" }
            div #filters {
                (filter("series", facts.series(), |it| (it.to_string(), format!("{it} {}", it.title()))))
                (filter("status", facts.statuses(), |it| (it.name().to_owned(), it.to_string())))
                (filter("remedy", facts.remedies(), |it| (it.name().to_owned(), it.to_string())))
                (filter("disclosure", vec![Disclosure::Client, Disclosure::Internal], |it| {
                    (it.to_string(), parts::disclosure_words(it).to_owned())
                }))
                button #reset type="button" hidden { "Clear" }
            }
        }
    }
}

/// A choice among all values, each with what the script compares and what a reader sees.
fn filter<T>(name: &str, values: Vec<T>, option: impl Fn(T) -> (String, String)) -> Markup {
    html! {
        select name=(name) aria-label=(name) {
            option value="" { "Any " (name) }
            @for (value, label) in values.into_iter().map(option) { option value=(value) { (label) } }
        }
    }
}

fn contents(facts: Facts<'_>) -> Markup {
    let entry = |anchor: &str, title: Markup, count: Option<usize>| {
        html! {
            li { a href={ "#" (anchor) } { span { (title) } @if let Some(count) = count { " " small { (count) } } } }
        }
    };
    html! {
        nav.contents aria-label="Contents" {
            ul {
                (entry("flow", html! { "Status flow" }, None))
                (entry("statuses", html! { "Statuses" }, Some(facts.statuses().len())))
                @for series in facts.series() {
                    @let title = html! { b { (series) } " " span { (series.title()) } };
                    (entry(&parts::Anchored::anchor(series), title, Some(series.codes().len())))
                }
                (entry("risk-codes", html! { "Risk codes" }, Some(facts.risk_codes().len())))
                (entry("remedies", html! { "Remedies" }, Some(facts.remedies().len())))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use idv_catalogue_codegen::date::Date;

    use super::*;
    use crate::catalogue::{Retirement, Status, carried};

    #[test]
    fn a_text_is_text_whatever_it_says() {
        let reason = r#"</script><img src=x onerror="x()">'&amp;"#;
        let retirement =
            Retirement::<Status<'_>> { on: Date { year: 2027, month: 1, day: 1 }, reason, successor: None };
        let escaped = "&lt;/script&gt;&lt;img src=x onerror=&quot;x()&quot;&gt;'&amp;amp;";
        let notice = r#"<p class="retired"><b>Retired</b> on <time datetime="2027-01-01">2027-01-01</time>: "#;
        assert_eq!(parts::retirement(Some(retirement)).into_string(), format!("{notice}{escaped}</p>"));
    }

    #[test]
    fn the_style_and_the_script_cannot_end_their_elements() {
        assert!(page::can_stand_in_an_element(STYLE) && page::can_stand_in_an_element(SCRIPT));
    }

    #[test]
    fn no_style_stands_in_an_attribute_which_the_policy_would_refuse() {
        let catalogue = carried(None).catalogue;
        assert!(!page(Facts::of(&catalogue)).into_string().contains(" style="));
    }

    #[test]
    fn whatever_has_an_anchor_is_on_the_page_once() {
        fn anchors<T: parts::Anchored>(all: Vec<T>) -> impl Iterator<Item = String> {
            all.into_iter().map(|it| format!(r#" id="{}""#, it.anchor()))
        }
        let catalogue = carried(None).catalogue;
        let facts = Facts::of(&catalogue);
        let page = page(facts).into_string();
        let codes = anchors(facts.status_codes()).chain(anchors(facts.statuses())).chain(anchors(facts.risk_codes()));
        for anchor in codes.chain(anchors(facts.series())).chain(anchors(facts.remedies())) {
            assert_eq!(page.matches(&anchor).count(), 1, "{anchor}");
        }
    }
}
