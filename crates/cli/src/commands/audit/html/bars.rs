//! What came most, as bars that stand in a table with their figures.

use maud::{Markup, html};

use super::tables;
use crate::commands::audit::charts::{Bar, Chart, share};
use crate::output::page::breakable;
use crate::output::wording::{counted, grouped};

/// So many are seen at once, the others when they are asked for.
const MOST_SHOWN: usize = 15;

pub fn section(chart: &Chart, notifications: u64) -> Markup {
    let most = chart.bars.first().map_or(0, |bar| bar.count);
    let (shown, others) = chart.bars.split_at(chart.bars.len().min(MOST_SHOWN));
    tables::section(
        chart.anchor,
        chart.title,
        &html! {
            p.about { (chart.about) }
            @if shown.is_empty() { p.none { "No " (chart.noun) " of the catalogue was reported." } }
            @else { (table(chart, shown, most, notifications)) }
            @if !others.is_empty() {
                details {
                    summary { (counted(others.len() as u64, "other")) }
                    (table(chart, others, most, notifications))
                }
            }
        },
    )
}

fn table(chart: &Chart, bars: &[Bar], most: u64, notifications: u64) -> Markup {
    html! {
        table.bars {
            caption.unseen { (chart.title) ", the most frequent first" }
            thead {
                tr {
                    th scope="col" { (chart.title) }
                    th.number scope="col" { "Count" }
                    th.number scope="col" { "Of all" }
                }
            }
            tbody { @for it in bars { (row(it, most, notifications)) } }
        }
    }
}

fn row(it: &Bar, most: u64, notifications: u64) -> Markup {
    html! {
        tr id=[it.anchor.as_deref()] {
            th scope="row" {
                span.what {
                    code { (breakable(&it.key)) }
                    @if let Some(name) = it.name { " " code.name { (breakable(name)) } }
                    " " span.meaning { (it.meaning) }
                }
                (bar(it.count, most))
            }
            td.number { (grouped(it.count)) }
            td.number { (share(it.count, notifications)) }
        }
    }
}

/// The figure beside it says the same.
fn bar(count: u64, most: u64) -> Markup {
    let width = per_mille(count, most);
    html! {
        svg.bar viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" {
            rect.track width="1000" height="10" {}
            rect width=(width) height="10" {}
        }
    }
}

/// Of the longest bar; what there is at all is seen.
pub fn per_mille(count: u64, most: u64) -> u64 {
    if count == 0 {
        return 0;
    }
    let length = u128::from(count) * 1000 / u128::from(most.max(1));
    u64::try_from(length).unwrap_or(1000).clamp(4, 1000)
}
