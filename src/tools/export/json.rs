//! The catalogue as JSON: everything that this crate knows, in the words of its TOML.
//!
//! What may differ by integration is one value where it does not, else `{ "sdk": …, "api": … }`; `null` is what the
//! source does not state.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::serialisation::PerIntegration;
use crate::{Remedy, RiskCode, SOURCE, Series, Status, StatusCode, Transition};

pub(super) fn write(out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &catalogue())?;
    writeln!(out)
}

fn catalogue() -> Value {
    json!({
        "source": SOURCE,
        "statuses": rows(Status::ALL, status),
        "transitions": Transition::ALL,
        "risk_codes": rows(RiskCode::ALL, risk_code),
        "series": rows(Series::ALL, series),
        "remedies": rows(Remedy::ALL, remedy),
        "status_codes": rows(StatusCode::ALL, status_code),
    })
}

fn rows<T: Copy>(all: &[T], row: fn(T) -> Value) -> Vec<Value> {
    all.iter().map(|it| row(*it)).collect()
}

pub(super) fn status(it: Status) -> Value {
    json!({
        "status": it,
        "name": it.name(),
        "description": it.description(),
        "action": PerIntegration::of(|integration| it.action(integration)),
        "remedy": PerIntegration::of(|integration| it.remedy(integration)),
        "cdd_report": it.cdd_report(),
        "expects_codes": it.expects_codes(),
        "final": it.is_final(),
        "finality": it.finality(),
        "next": it.next(),
        "status_codes": it.status_codes(),
        "risk_codes": it.risk_codes(),
        "since": it.since(),
        "changed": it.changes(),
        "retired": it.retired(),
    })
}

pub(super) fn risk_code(it: RiskCode) -> Value {
    json!({
        "risk_code": it,
        "risk_score": it.risk_score(),
        "name": it.name(),
        "since": it.since(),
        "changed": it.changes(),
        "retired": it.retired(),
    })
}

pub(super) fn series(it: Series) -> Value {
    json!({
        "series": it,
        "first": it.range().start(),
        "last": it.range().end(),
        "name": it.name(),
        "title": it.title(),
        "statuses": it.statuses(),
        "risk_codes": it.risk_codes(),
        "status_codes": it.codes(),
        "disclosure": it.disclosure(),
        "since": it.since(),
        "changed": it.changes(),
        "retired": it.retired(),
    })
}

pub(super) fn remedy(it: Remedy) -> Value {
    json!({
        "remedy": it,
        "kind": it.kind(),
        "meaning": it.meaning(),
    })
}

pub(super) fn status_code(it: StatusCode) -> Value {
    json!({
        "status_code": it,
        "name": it.name(),
        "series": it.series(),
        "statuses": it.statuses(),
        "risk_codes": it.risk_codes(),
        "guidance": it.guidance(),
        "remedies": it.remedies(),
        "fields": it.fields(),
        "disclosure": it.disclosure(),
        "since": it.since(),
        "changed": it.changes(),
        "retired": it.retired(),
    })
}
