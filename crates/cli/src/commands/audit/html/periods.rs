//! Notifications over time, and the codes that rose or appeared.

use maud::{Markup, html};

use super::bars::per_mille;
use super::tables;
use crate::commands::audit::Audit;
use crate::commands::audit::trends::{ABOUT, Course, Trend};
use crate::output::wording::{counted, grouped};

/// How many codes are shown, those that rose most.
const MOST_SHOWN: usize = 12;

/// Nothing where no times were asked for.
pub fn section(audit: &Audit) -> Option<Markup> {
    let by = audit.asked.by.as_ref()?;
    let periods = &audit.counts.periods;
    let course = Course::of(by.per, periods);
    let content = html! {
        p.about {
            "Notifications by " (by.per) ", by the time at " code { (by.pointer) } "."
            @if periods.without_time > 0 {
                " " (counted(periods.without_time, "notification")) " without a time that can be read."
            }
            @if let Some(course) = course.as_ref().filter(|course| course.earlier.notifications > 0) {
                " " (counted(course.earlier.notifications, "notification")) " before the first " (by.per) " that is shown."
            }
        }
        @if let Some(course) = course { (shown(&course)) }
    };
    Some(tables::section("periods", "Over time", &content))
}

fn shown(course: &Course) -> Markup {
    let trends = course.trends();
    let told = trends.get(..MOST_SHOWN).unwrap_or(&trends);
    html! {
        (columns(course))
        div.part {
            h3 { "Codes that rose or appeared in the " (course.recent_in_words()) }
            @if told.is_empty() { p.none { "None." } } @else { (rising(course, told)) }
            @if trends.len() > told.len() { p.about { (counted((trends.len() - told.len()) as u64, "other")) " as well." } }
            p.about { (ABOUT) }
        }
        details {
            summary { "The numbers by " (course.per) }
            div.wide tabindex="0" role="group" aria-label={ "The numbers by " (course.per) } { (numbers(course, told)) }
        }
    }
}

/// All notifications, a column a period.
fn columns(course: &Course) -> Markup {
    let counts: Vec<_> = course.shown.iter().map(|(_, counts)| counts.notifications).collect();
    let most = counts.iter().copied().max().unwrap_or_default();
    let name = |at: Option<&(jiff::civil::Date, _)>| at.map(|(day, _)| course.per.name(*day)).unwrap_or_default();
    html! {
        div.columns {
            p.most { (grouped(most)) }
            (chart(&counts, course.shown.len() - course.recent))
            p.ends { span { (name(course.shown.first())) } span { (name(course.shown.last())) } }
        }
    }
}

/// A column for each count; the latest stand upon a line. The table with the numbers says the same.
fn chart(counts: &[u64], first_recent: usize) -> Markup {
    const WIDTH: usize = 10;
    const HEIGHT: u64 = 1000;
    const LINE: u64 = 60;
    let most = counts.iter().copied().max().unwrap_or_default();
    let (width, height) = (counts.len() * WIDTH, HEIGHT + 2 * LINE);
    html! {
        svg.chart viewBox={ "0 0 " (width) " " (height) } preserveAspectRatio="none" aria-hidden="true" {
            @for (at, count) in counts.iter().enumerate() {
                @let tall = per_mille(*count, most);
                rect x=(at * WIDTH + 1) y=(HEIGHT - tall) width=(WIDTH - 2) height=(tall) {}
            }
            rect.latest x=(first_recent * WIDTH) y=(HEIGHT + LINE) width=(width - first_recent * WIDTH) height=(LINE) {}
        }
    }
}

fn rising(course: &Course, trends: &[Trend]) -> Markup {
    let first_recent = course.shown.len() - course.recent;
    html! {
        table.rising {
            caption.unseen { "Codes that rose or appeared" }
            thead {
                tr {
                    th scope="col" { "Status code" }
                    th.number scope="col" { "Before" }
                    th.number scope="col" { "In the " (course.recent_in_words()) }
                    th.number scope="col" { "Rate" }
                }
            }
            tbody {
                @for trend in trends {
                    tr {
                        th scope="row" {
                            (name(trend))
                            (chart(&trend.counts, first_recent))
                        }
                        td.number { (grouped(trend.before)) }
                        td.number { (grouped(trend.recent)) }
                        td.number { (trend.in_words()) }
                    }
                }
            }
        }
    }
}

fn name(trend: &Trend) -> Markup {
    html! {
        span.what {
            @match trend.code {
                Some(code) => {
                    code { (code) } " "
                    span.meaning { (code.guidance().first().map_or("", |guidance| guidance.description())) }
                }
                None => "All codes that the catalogue does not know",
            }
        }
    }
}

fn numbers(course: &Course, trends: &[Trend]) -> Markup {
    html! {
        table.numbers {
            caption.unseen { "Notifications and codes that rose, by " (course.per) }
            thead {
                tr {
                    th scope="col" { (if course.per.to_string() == "week" { "Week from" } else { "Month" }) }
                    th.number scope="col" { "Notifications" }
                    @for trend in trends {
                        th.number scope="col" {
                            @match trend.code { Some(code) => (code), None => "unknown codes" }
                        }
                    }
                }
            }
            tbody {
                @for (at, (day, counts)) in course.shown.iter().enumerate() {
                    tr {
                        th scope="row" { (course.per.name(*day)) }
                        td.number { (grouped(counts.notifications)) }
                        @for trend in trends {
                            td.number { (grouped(trend.counts.get(at).copied().unwrap_or_default())) }
                        }
                    }
                }
            }
        }
    }
}
