//! The status flow, with how many cases took each arrow where they were followed.

use maud::{Markup, html};

use super::tables;
use crate::catalogue::{self, Facts, carried};
use crate::commands::audit::charts::{anchor, share};
use crate::commands::audit::ways::{self, Way};
use crate::commands::audit::{Audit, arrows::ArrowCounts};
use crate::flow;
use crate::output::page;
use crate::output::wording::grouped;
use idv_catalogue::Status;

pub fn section(audit: &Audit) -> Markup {
    let content = match &audit.asked.id {
        Some(_) => counted(audit, &audit.counts.arrows),
        None => html! {
            p.none {
                "Cases were not followed: with " code { "--id /verificationId" } ", or wherever the id of a case stands in a "
                "notification, it is counted how many took each arrow."
            }
        },
    };
    tables::section("flow", "Status flow", &content)
}

fn counted(audit: &Audit, counts: &ArrowCounts) -> Markup {
    html! {
        p.about { @for sentence in ways::about(&audit.asked, counts) { (sentence) " " } }
        figure tabindex="0" role="group" aria-labelledby="flow-title" { (page::drawing(&drawing(audit, counts))) }
        div.part { h3 { "Arrows of the flow" } (table("Arrows of the flow", &ways::of_the_flow(counts))) }
        @let others = ways::of_no_flow(counts);
        @if !others.is_empty() {
            div.part {
                h3 { "Ways that the flow does not have" }
                p.about {
                    "A status that follows itself may be a notification that was delivered twice; others may have come late, or tell \
                     of what the catalogue does not."
                }
                (table("Ways that the flow does not have", &others))
            }
        }
        div.part { h3 { "First status of a case in the input" } (first(counts)) }
    }
}

/// Each status is a link to how often it was reported, if it was.
fn drawing(audit: &Audit, counts: &ArrowCounts) -> String {
    let catalogue = carried(None).catalogue;
    let named = |status: catalogue::Status<'_>| Status::from_name(status.name());
    let href = |status: catalogue::Status<'_>| {
        let reported = audit.counts.tally.statuses.reported().map(|(status, _)| status);
        let reported = reported.into_iter().find(|reported| Some(*reported) == named(status));
        reported.map_or("#statuses".to_owned(), |status| format!("#{}", anchor(status)))
    };
    flow::counted(Facts::of(&catalogue), href, |transition| match transition.from {
        Some(from) => counts.of(named(from), named(transition.to)),
        None => counts.first.get(&named(transition.to)).copied().unwrap_or_default(),
    })
}

fn table(caption: &str, ways: &[Way]) -> Markup {
    html! {
        table.ways {
            caption.unseen { (caption) }
            thead {
                tr {
                    th scope="col" { "From" }
                    th scope="col" { "To" }
                    th.number scope="col" { "Count" }
                }
            }
            tbody {
                @for way in ways {
                    tr {
                        td { (page::breakable(&way.from)) }
                        td {
                            (page::breakable(&way.to))
                            @if let Some(event) = way.event { " " span.meaning { (event) } }
                        }
                        td.number { (grouped(way.count)) }
                    }
                }
            }
        }
    }
}

fn first(counts: &ArrowCounts) -> Markup {
    html! {
        table {
            caption.unseen { "First status of a case in the input" }
            thead {
                tr {
                    th scope="col" { "Status" }
                    th.number scope="col" { "Cases" }
                    th.number scope="col" { "Of all" }
                }
            }
            tbody {
                @for (status, count) in ways::first(counts) {
                    tr {
                        th scope="row" { (page::breakable(&status)) }
                        td.number { (grouped(count)) }
                        td.number { (share(count, counts.cases())) }
                    }
                }
            }
        }
    }
}
