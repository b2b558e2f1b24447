//! A row of the catalogue as a JSON object, in the words of its TOML: the same in every command that shows one.
//!
//! What may differ by integration is one value where it does not, else `{ "sdk": …, "api": … }`; `null` is what the
//! source does not state.

use idv_catalogue_codegen::model::{Change, Provenance};
use serde_json::{Value, json};

use crate::catalogue::overlaid::OverlaidValue;
use crate::catalogue::{
    Facts, Guidance, Language, PerIntegration, Remedy, Retirement, RiskCode, Series, Status, StatusCode, Transition,
};

pub fn source(facts: Facts<'_>) -> Value {
    let it = facts.source();
    json!({
        "title": it.title,
        "url": it.url,
        "retrieved": it.retrieved.to_string(),
        "since": it.since.to_string(),
        "digest": facts.digest(),
        "overlay": facts.overlay().map(|it| json!({ "institution": it.name, "digest": it.digest })),
    })
}

/// Every value that is an institution's, each with the row that it is of.
pub fn overlaid(facts: Facts<'_>) -> Vec<Value> {
    facts.overlaid().into_iter().map(OverlaidValue::json).collect()
}

pub fn language(it: Language<'_>) -> Value {
    json!({ "tag": it, "name": it.name(), "reviewed": it.is_reviewed() })
}

pub fn status(it: Status<'_>) -> Value {
    json!({
        "status": it,
        "name": it.name(),
        "description": it.description(),
        "action": per_integration(it.action()),
        "remedy": per_integration(it.remedy()),
        "cdd_report": it.cdd_report(),
        "expects_codes": it.expects_codes(),
        "final": it.is_final(),
        "finality": it.finality().map(provenance),
        "next": it.next(),
        "status_codes": it.status_codes(),
        "risk_codes": it.risk_codes(),
        "since": it.since().to_string(),
        "changed": changes(it.changes()),
        "retired": retirement(it.retired()),
    })
}

pub fn transition(it: Transition<'_>) -> Value {
    json!({ "from": it.from, "to": it.to, "event": it.event, "provenance": provenance(it.provenance) })
}

pub fn risk_code(it: RiskCode<'_>) -> Value {
    json!({
        "risk_code": it,
        "risk_score": it.risk_score(),
        "name": it.name(),
        "remedy": it.remedy(),
        "because": it.because(),
        "since": it.since().to_string(),
        "changed": changes(it.changes()),
        "retired": retirement(it.retired()),
    })
}

pub fn series(it: Series<'_>) -> Value {
    json!({
        "series": it,
        "first": it.range().start(),
        "last": it.range().end(),
        "name": it.name(),
        "title": it.title(),
        "statuses": it.statuses(),
        "risk_codes": it.risk_codes(),
        "status_codes": it.codes(),
        "disclosure": it.disclosure().word(),
        "since": it.since().to_string(),
        "changed": changes(it.changes()),
        "retired": retirement(it.retired()),
    })
}

pub fn remedy(it: Remedy<'_>) -> Value {
    json!({
        "remedy": it,
        "kind": it.kind().word(),
        "asks_client": it.asks_client(),
        "includes": it.includes(),
        "meaning": it.meaning(),
    })
}

pub fn status_code(it: StatusCode<'_>) -> Value {
    json!({
        "status_code": it,
        "name": it.name(),
        "series": it.series(),
        "statuses": it.statuses(),
        "risk_codes": it.risk_codes(),
        "guidance": it.guidance().into_iter().map(guidance).collect::<Vec<_>>(),
        "remedies": it.remedies(),
        "fields": it.fields(),
        "evidence": it.evidence(),
        "disclosure": it.disclosure().word(),
        "because": it.because(),
        "since": it.since().to_string(),
        "changed": changes(it.changes()),
        "retired": retirement(it.retired()),
    })
}

fn guidance(it: Guidance<'_>) -> Value {
    json!({
        "name": it.name(),
        "description": it.description(),
        "action": per_integration(it.action()),
        "condition": it.condition(),
        "remedy": per_integration(it.remedy()),
        "because": it.because(),
    })
}

pub fn per_integration<T: serde::Serialize + PartialEq>(value: PerIntegration<T>) -> Value {
    value.agreed().map_or_else(|each| json!({ "sdk": each.sdk, "api": each.api }), |both| json!(both))
}

fn provenance(it: &Provenance) -> Value {
    json!({ "basis": it.basis.word(), "because": it.because })
}

fn changes(changes: &[Change]) -> Vec<Value> {
    changes.iter().map(|it| json!({ "on": it.on.to_string(), "what": it.what })).collect()
}

fn retirement<T: serde::Serialize>(retired: Option<Retirement<'_, T>>) -> Option<Value> {
    retired.map(|it| json!({ "on": it.on.to_string(), "reason": it.reason, "successor": it.successor }))
}
