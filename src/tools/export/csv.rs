//! The status codes as CSV: a row for each guidance, for those who read the catalogue in a spreadsheet.
//!
//! Its cells are those of `list --format csv`, and more. An action is empty where the source states none; a text that a
//! spreadsheet would run as a formula has an apostrophe before it.

use std::io::{self, Write};

use super::joined;
use crate::tools::csv;
use crate::{Guidance, Integration, Retirement, RiskCode, StatusCode};

/// One meaning of a code.
struct Meaning {
    code: StatusCode,
    /// Its place among the meanings of the code, from 1.
    number: usize,
    guidance: Guidance,
}

type Column = (&'static str, fn(&Meaning) -> String);

const COLUMNS: [Column; 20] = [
    ("status_code", |it| it.code.to_string()),
    ("name", |it| it.code.name().to_owned()),
    ("series", |it| it.code.series().to_string()),
    ("series_title", |it| it.code.series().title().to_owned()),
    ("statuses", |it| joined(it.code.statuses(), ", ")),
    ("risk_codes", |it| risk_codes(it.code.risk_codes())),
    ("guidance", |it| it.number.to_string()),
    ("description", |it| it.guidance.description().to_owned()),
    ("condition", |it| or_empty(it.guidance.condition())),
    ("action_sdk", |it| or_empty(it.guidance.action(Integration::Sdk))),
    ("action_api", |it| or_empty(it.guidance.action(Integration::Api))),
    ("remedy_sdk", |it| it.guidance.remedy_for(Integration::Sdk).to_string()),
    ("remedy_api", |it| it.guidance.remedy_for(Integration::Api).to_string()),
    ("fields", |it| joined(it.code.fields(), ", ")),
    ("disclosure", |it| it.code.disclosure().to_string()),
    ("since", |it| it.code.since().to_string()),
    ("changed", |it| joined(it.code.changes().iter().map(|change| format!("{}: {}", change.on(), change.what())), " ")),
    ("retired", |it| or_empty(it.code.retired().map(Retirement::on))),
    ("retired_reason", |it| or_empty(it.code.retired().map(Retirement::reason))),
    ("successor", |it| or_empty(it.code.retired().and_then(Retirement::successor))),
];

pub(super) fn write(out: &mut dyn Write) -> io::Result<()> {
    let rows = meanings().map(|meaning| COLUMNS.map(|(_, cell)| cell(&meaning)));
    out.write_all(&csv::table(COLUMNS.map(|(heading, _)| heading), rows)?)
}

fn risk_codes(stated: Option<&[RiskCode]>) -> String {
    match stated {
        None => "unstated".to_owned(),
        Some([]) => "none".to_owned(),
        Some(possible) => joined(possible, ", "),
    }
}

fn or_empty(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn meanings() -> impl Iterator<Item = Meaning> {
    StatusCode::ALL.iter().flat_map(|code| {
        let numbered = (1..).zip(code.guidance());
        numbered.map(|(number, guidance)| Meaning { code: *code, number, guidance: *guidance })
    })
}
