//! The file of a series that the page has and the catalogue has not.

use super::super::page::facts;
use super::proposals::name_of;
use super::{risk_codes, said};
use crate::edit::{self, Entries};
use idv_catalogue_codegen::date::Date;
use idv_catalogue_codegen::model::Catalogue;
use idv_catalogue_codegen::shape::SERIES;

/// Its path and its text; `None` where the page does not say enough for a series that keeps the rules.
pub fn file(
    catalogue: &Catalogue,
    series: &facts::Series,
    statuses: &[String],
    own_risk_codes: Option<&[u16]>,
    codes: &[&facts::Code],
    rows: Vec<(Entries, Vec<Entries>)>,
    retrieved: Date,
) -> Option<(String, String)> {
    let last = last(catalogue, series.number, codes)?;
    let is_known = |wire: &String| catalogue.statuses.iter().any(|status| status.wire == *wire);
    if statuses.is_empty() || !statuses.iter().all(is_known) || rows.len() != codes.len() {
        return None;
    }
    let name = Some(name_of(&series.title)).filter(|name| !name.is_empty())?;
    let entries = vec![
        ("number", i64::from(series.number).into()),
        ("last", i64::from(last).into()),
        ("name", edit::text(&name)),
        ("title", said(&series.title)),
        ("statuses", edit::texts(statuses.iter().map(String::as_str))),
        ("risk_codes", risk_codes(own_risk_codes)),
        ("disclosure", edit::text("internal")),
        ("since", edit::date(retrieved)),
        ("review", edit::text("Proposed from the page: look at the name, the last number and the disclosure.")),
    ];
    let mut text = format!(
        "#:schema ../schema/series.schema.json\n# {}: say here in a sentence what the series is about.\n{ABOUT}",
        series.title
    );
    text += &written("[series]", entries);
    for (entries, guidances) in rows {
        text += &written("[[code]]", entries);
        for entries in guidances {
            text += &written("[[code.guidance]]", entries);
        }
    }
    Some((format!("{}/{}_{name}.toml", SERIES.name, series.number), text))
}

const ABOUT: &str = "\
# The vendor's facts: number, title, statuses, risk_codes, condition, description, action. Copy the page's
# wording, but with straight apostrophes (').
# House judgements: name (fixed once published), remedy (from remedies.toml), fields (the request fields the
# texts name), disclosure (\"internal\": the client must not be told the reason).
# Add a code as a new [[code]] row in numeric order, with `since`, the day it came. A code is never deleted but
# retired, with a successor if there is one: retired = { on = 2027-01-01, reason = \"...\" }
# `cargo check-catalogue` explains every mistake.
";

/// The last number of a series: hundreds and thousands are round, as far as no other series begins.
fn last(catalogue: &Catalogue, number: u16, codes: &[&facts::Code]) -> Option<u16> {
    let size = match number {
        number if number % 1000 == 0 => 1000,
        number if number % 100 == 0 => 100,
        _ => return None,
    };
    let last = number.checked_add(size - 1)?;
    let is_free = catalogue.series.iter().all(|other| other.last < number || last < other.number);
    let is_enough = codes.iter().all(|code| (number..=last).contains(&code.number));
    (is_free && is_enough && !codes.is_empty()).then_some(last)
}

fn written(heading: &str, entries: Entries) -> String {
    let lines: Vec<_> = entries.into_iter().map(|(key, value)| format!("{key} = {value}")).collect();
    format!("\n{heading}\n{}\n", lines.join("\n"))
}
