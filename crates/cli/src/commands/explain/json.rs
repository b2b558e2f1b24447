//! `explain` for a program: the row as `export` has it, and what the text shows beside it.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::catalogue::{Facts, Guidance, Language, Row, Series, Status, StatusCode, Words, overlaid::OverlaidValue};
use crate::json;

pub fn print(
    rows: &[Row<'_>],
    facts: Facts<'_>,
    language: Option<Language<'_>>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let objects: Vec<Value> = rows.iter().map(|row| object(*row, facts, language)).collect();
    write(&objects, out)
}

pub fn write(objects: &[Value], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", serde_json::to_string_pretty(objects)?)
}

/// What kind of row it is, all that the catalogue says of it, and which page it is from.
fn object(row: Row<'_>, facts: Facts<'_>, language: Option<Language<'_>>) -> Value {
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
    let words = language.and_then(|language| client_words(row, language)).unwrap_or_default();
    let overlaid: Vec<_> = row.overlaid(facts).into_iter().map(OverlaidValue::json).collect();
    let source = json!({ "overlaid": overlaid, "source": json::source(facts) });
    let parts = [json!({ "row": kind }), facts_of_it, words, more, source];
    parts.iter().filter_map(Value::as_object).flatten().map(|(key, value)| (key.clone(), value.clone())).collect()
}

/// What clients are told and asked, and in which language; `None` where the row has no such words.
fn client_words(row: Row<'_>, language: Language<'_>) -> Option<Value> {
    let (what, words) = match row {
        Row::Code(it) => ("guidance", it.guidance().into_iter().map(|it| told(it, language)).collect()),
        Row::Status(it) => ("status", json!(sentence(it.client_sentence(language)))),
        Row::Remedy(it) => ("request", json!(it.request(language).map(sentence))),
        Row::RiskCode(_) | Row::Series(_) => return None,
    };
    let reviewed = language.is_reviewed();
    Some(json!({ "client_words": { "language": language, "reviewed": reviewed, what: words } }))
}

/// `null` for what clients are told and asked nothing of.
fn told(guidance: Guidance<'_>, language: Language<'_>) -> Value {
    let reason = guidance.reason(language);
    let request = guidance.remedy().map(|remedy| {
        let request = remedy.request(language).filter(|_| reason.is_some());
        request.map(sentence)
    });
    json!({
        "name": guidance.name(),
        "reason": reason.map(sentence),
        "request": json::per_integration(request),
    })
}

/// With the language that it is in, which is English where the one that was asked for has none.
fn sentence(words: Words<'_>) -> Value {
    json!({ "text": words.text(), "language": words.language() })
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
