//! The status codes as CSV: a row for each guidance, for those who read the catalogue in a spreadsheet.
//!
//! Its cells are those of `list --format csv`, and more. An action is empty where the source states none; a text that a
//! spreadsheet would run as a formula has an apostrophe before it.

use std::io::{self, Write};

use crate::catalogue::{Facts, Guidance, StatusCode};
use crate::codes::risk_codes;
use crate::output::csv;
use crate::output::wording::{joined, listed};

/// One meaning of a code.
struct Meaning<'a> {
    code: StatusCode<'a>,
    /// Its place among the meanings of the code, from 1.
    number: usize,
    guidance: Guidance<'a>,
}

type Column = (&'static str, fn(&Meaning<'_>) -> String);

const COLUMNS: [Column; 25] = [
    ("status_code", |it| it.code.to_string()),
    ("name", |it| it.code.name().to_owned()),
    ("series", |it| it.code.series().to_string()),
    ("series_title", |it| it.code.series().title().to_owned()),
    ("statuses", |it| listed(&it.code.statuses(), "")),
    ("risk_codes", |it| risk_codes(it.code.risk_codes().as_deref())),
    ("guidance", |it| it.number.to_string()),
    ("guidance_name", |it| or_empty(it.guidance.name())),
    ("description", |it| it.guidance.description().to_owned()),
    ("condition", |it| or_empty(it.guidance.condition())),
    ("action_sdk", |it| or_empty(it.guidance.action().sdk)),
    ("action_api", |it| or_empty(it.guidance.action().api)),
    ("remedy_sdk", |it| it.guidance.remedy().sdk.to_string()),
    ("remedy_api", |it| it.guidance.remedy().api.to_string()),
    ("remedy_because", |it| or_empty(it.guidance.because())),
    ("fields", |it| listed(it.code.fields(), "")),
    ("evidence", |it| listed(it.code.evidence(), "")),
    ("disclosure", |it| it.code.disclosure().to_string()),
    ("disclosure_because", |it| or_empty(it.code.because())),
    ("since", |it| it.code.since().to_string()),
    ("changed", |it| changes(it.code)),
    ("retired", |it| or_empty(it.code.retired().map(|it| it.on))),
    ("retired_reason", |it| or_empty(it.code.retired().map(|it| it.reason))),
    ("successor", |it| or_empty(it.code.retired().and_then(|it| it.successor))),
    ("overlaid", overlaid),
];

pub fn write(facts: Facts<'_>, dialect: csv::Dialect, out: &mut dyn Write) -> io::Result<()> {
    let rows = meanings(facts).map(|meaning| COLUMNS.map(|(_, cell)| cell(&meaning)));
    out.write_all(&csv::table(COLUMNS.map(|(heading, _)| heading), rows, dialect)?)
}

fn changes(code: StatusCode<'_>) -> String {
    code.changes().iter().map(|change| format!("{}: {}", change.on, change.what)).collect::<Vec<_>>().join(" ")
}

/// What of the code and of this meaning is the institution's: `disclosure in place of internal`.
fn overlaid(of: &Meaning<'_>) -> String {
    let values = of.code.overlaid().into_iter().filter(|it| it.is_of_meaning(of.number));
    joined(values.map(|it| format!("{} {}", it.change.key, it.in_words())), "; ")
}

fn or_empty(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn meanings(facts: Facts<'_>) -> impl Iterator<Item = Meaning<'_>> {
    facts.status_codes().into_iter().flat_map(|code| {
        let numbered = (1..).zip(code.guidance());
        numbered.map(move |(number, guidance)| Meaning { code, number, guidance })
    })
}
