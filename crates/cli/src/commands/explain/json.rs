//! `explain` for a program: the row as `export` has it, and what the text shows beside it.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::catalogue::{Facts, Row, Series, Status, StatusCode};
use crate::json;

pub fn print(rows: &[Row<'_>], facts: Facts<'_>, out: &mut dyn Write) -> io::Result<()> {
    let objects: Vec<Value> = rows.iter().map(|row| object(*row, facts)).collect();
    writeln!(out, "{}", serde_json::to_string_pretty(&objects)?)
}

/// What kind of row it is, all that the catalogue says of it, and which page it is from.
fn object(row: Row<'_>, facts: Facts<'_>) -> Value {
    let (kind, facts_of_it, more) = match row {
        Row::Code(it) => {
            ("status_code", json::status_code(it), json!({ "series_title": it.series().title(), "rust": it.in_rust() }))
        }
        Row::Status(it) => {
            ("status", json::status(it), json!({ "transitions": transitions(it), "rust": it.in_rust() }))
        }
        Row::RiskCode(it) => {
            let more = json!({ "statuses": it.statuses(), "series": it.series(), "rust": it.in_rust() });
            ("risk_code", json::risk_code(it), more)
        }
        Row::Series(it) => ("series", json::series(it), json!({ "codes": described(it), "rust": it.in_rust() })),
        Row::Remedy(it) => {
            let more = json!({ "status_codes": it.status_codes(), "rust": it.in_rust() });
            ("remedy", json::remedy(it), more)
        }
    };
    let parts = [json!({ "row": kind }), facts_of_it, more, json!({ "source": json::source(facts) })];
    parts.iter().filter_map(Value::as_object).flatten().map(|(key, value)| (key.clone(), value.clone())).collect()
}

/// The codes of a series, each with what it means.
fn described(series: Series<'_>) -> Vec<Value> {
    let described = |code: StatusCode<'_>| {
        let guidance = code.guidance();
        let descriptions: Vec<_> = guidance.iter().map(|guidance| guidance.description()).collect();
        json!({ "status_code": code, "name": code.name(), "descriptions": descriptions })
    };
    series.codes().into_iter().map(described).collect()
}

fn transitions(status: Status<'_>) -> Vec<Value> {
    status.transitions().map(json::transition).collect()
}
