//! Codes as rows for a spreadsheet.

use std::io;

use crate::catalogue::{Guidance, RiskCode, StatusCode};
use crate::output::csv;
use crate::output::wording::listed;

const HEADING: [&str; 14] = [
    "status_code",
    "name",
    "series",
    "statuses",
    "risk_codes",
    "description",
    "condition",
    "action_sdk",
    "action_api",
    "remedy_sdk",
    "remedy_api",
    "fields",
    "disclosure",
    "retired",
];

/// A row for each guidance of each code.
pub fn csv(codes: &[StatusCode<'_>]) -> io::Result<Vec<u8>> {
    let rows = codes.iter().flat_map(|code| code.guidance().into_iter().map(|guidance| row(*code, guidance)));
    csv::table(HEADING, rows, csv::Dialect::PLAIN)
}

fn row(code: StatusCode<'_>, guidance: Guidance<'_>) -> [String; HEADING.len()] {
    let action = guidance.action().map(|action| action.unwrap_or_default().to_owned());
    let remedy = guidance.remedy().map(|remedy| remedy.to_string());
    [
        code.to_string(),
        code.name().to_owned(),
        code.series().to_string(),
        listed(&code.statuses(), ""),
        risk_codes(code.risk_codes().as_deref()),
        guidance.description().to_owned(),
        guidance.condition().unwrap_or_default().to_owned(),
        action.sdk,
        action.api,
        remedy.sdk,
        remedy.api,
        listed(code.fields(), ""),
        code.disclosure().to_string(),
        code.retired().map(|retirement| retirement.on.to_string()).unwrap_or_default(),
    ]
}

/// No risk code, and nothing said about any, are two answers.
pub fn risk_codes(stated: Option<&[RiskCode<'_>]>) -> String {
    stated.map_or("unstated".to_owned(), |possible| listed(possible, "none"))
}
