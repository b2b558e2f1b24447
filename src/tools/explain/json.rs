//! `explain` for a program: an object for each subject, with all that the text shows of it.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::Subject;
use crate::serialisation::PerIntegration;
use crate::tools::codes;
use crate::{Remedy, RiskCode, SOURCE, Series, Status, StatusCode, Transition};

pub(super) fn print(subjects: &[Subject], out: &mut dyn Write) -> io::Result<()> {
    let objects: Vec<Value> = subjects.iter().map(|subject| object(*subject)).collect();
    writeln!(out, "{}", serde_json::to_string_pretty(&objects)?)
}

/// What the subject is, all that the catalogue says of it, and which page it is from.
fn object(subject: Subject) -> Value {
    let (kind, facts) = match subject {
        Subject::Code(it) => ("status_code", code(it)),
        Subject::Status(it) => ("status", status(it)),
        Subject::RiskCode(it) => ("risk_code", risk_code(it)),
        Subject::Series(it) => ("series", series(it)),
        Subject::Remedy(it) => ("remedy", remedy(it)),
    };
    let facts = facts.as_object().cloned().unwrap_or_default();
    let source = [("source".to_owned(), json!(SOURCE))];
    [("kind".to_owned(), json!(kind))].into_iter().chain(facts).chain(source).collect()
}

fn code(code: StatusCode) -> Value {
    let own = [
        ("series_title", json!(code.series().title())),
        ("since", json!(code.since())),
        ("rust", json!(format!("StatusCode::{code:?}"))),
    ];
    let own = own.into_iter().map(|(name, value)| (name.to_owned(), value));
    codes::object(code).into_iter().chain(own).collect()
}

fn status(status: Status) -> Value {
    let next = |transition: &&Transition| transition.from() == Some(status);
    let then = |transition: &Transition| json!({ "to": transition.to(), "event": transition.event(), "grounds": transition.grounds() });
    json!({
        "status": status,
        "name": status.name(),
        "description": status.description(),
        "action": PerIntegration::of(|integration| status.action(integration)),
        "remedy": PerIntegration::of(|integration| status.remedy(integration)),
        "cdd_report": status.cdd_report(),
        "final": status.finality(),
        "then": Transition::ALL.iter().filter(next).map(then).collect::<Vec<_>>(),
        "risk_codes": status.risk_codes(),
        "status_codes": status.status_codes(),
        "retired": status.retired(),
        "since": status.since(),
        "rust": format!("Status::{status:?}"),
    })
}

fn risk_code(risk_code: RiskCode) -> Value {
    let statuses = Status::ALL.iter().filter(|status| status.risk_codes().contains(&risk_code));
    let can_come = |series: &&Series| series.risk_codes().is_some_and(|possible| possible.contains(&risk_code));
    json!({
        "risk_code": risk_code,
        "name": risk_code.name(),
        "risk_score": risk_code.risk_score(),
        "statuses": statuses.collect::<Vec<_>>(),
        "series": Series::ALL.iter().filter(can_come).collect::<Vec<_>>(),
        "retired": risk_code.retired(),
        "since": risk_code.since(),
        "rust": format!("RiskCode::{risk_code:?}"),
    })
}

fn series(series: Series) -> Value {
    let described = |code: &StatusCode| {
        let descriptions: Vec<_> = code.guidance().iter().map(|guidance| guidance.description()).collect();
        json!({ "status_code": code, "name": code.name(), "descriptions": descriptions })
    };
    json!({
        "series": series,
        "name": series.name(),
        "title": series.title(),
        "first": series.range().start(),
        "last": series.range().end(),
        "statuses": series.statuses(),
        "risk_codes": series.risk_codes(),
        "disclosure": series.disclosure(),
        "status_codes": series.codes().iter().map(described).collect::<Vec<_>>(),
        "retired": series.retired(),
        "since": series.since(),
        "rust": format!("Series::{series:?}"),
    })
}

fn remedy(remedy: Remedy) -> Value {
    let codes = StatusCode::ALL.iter().filter(|code| code.remedies().contains(&remedy));
    json!({
        "remedy": remedy,
        "meaning": remedy.meaning(),
        "remedy_kind": remedy.kind(),
        "status_codes": codes.collect::<Vec<_>>(),
        "rust": format!("Remedy::{remedy:?}"),
    })
}
