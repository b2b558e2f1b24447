//! A code as an object for programs, and as rows for a spreadsheet.

use std::io;

use serde_json::{Map, Value, json};

use crate::tools::csv;
use crate::{Guidance, Integration, StatusCode};

/// Everything about a code that a program would ask for.
pub(in super::super) fn object(code: StatusCode) -> Map<String, Value> {
    let fields = [
        ("status_code", json!(code)),
        ("name", json!(code.name())),
        ("series", json!(code.series())),
        ("statuses", json!(code.statuses())),
        ("risk_codes", json!(code.risk_codes())),
        ("guidance", json!(code.guidance())),
        ("fields", json!(code.fields())),
        ("disclosure", json!(code.disclosure())),
        ("retired", json!(code.retired())),
    ];
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

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
pub(super) fn csv(codes: &[StatusCode]) -> io::Result<Vec<u8>> {
    let rows = codes.iter().flat_map(|code| code.guidance().iter().map(|guidance| row(*code, *guidance)));
    csv::table(HEADING, rows)
}

fn row(code: StatusCode, guidance: Guidance) -> [String; HEADING.len()] {
    let action = |integration| guidance.action(integration).unwrap_or_default().to_owned();
    let remedy = |integration| guidance.remedy_for(integration).to_string();
    let risk_codes = match code.risk_codes() {
        None => "unstated".to_owned(),
        Some([]) => "none".to_owned(),
        Some(possible) => joined(possible),
    };
    [
        code.to_string(),
        code.name().to_owned(),
        code.series().to_string(),
        joined(code.statuses()),
        risk_codes,
        guidance.description().to_owned(),
        guidance.condition().unwrap_or_default().to_owned(),
        action(Integration::Sdk),
        action(Integration::Api),
        remedy(Integration::Sdk),
        remedy(Integration::Api),
        joined(code.fields()),
        code.disclosure().to_string(),
        code.retired().map(|retirement| retirement.on().to_string()).unwrap_or_default(),
    ]
}

fn joined<T: ToString>(values: &[T]) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
