//! The differences for a program.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use crate::commands::compare::alike::{self, Alike, Fact};
use crate::commands::compare::drift::{Added, Changed, Drift, Removed};
use crate::commands::compare::evidence::Evidence;
use crate::commands::compare::page::cells::Guidance;
use crate::commands::compare::page::facts::Unplaced;
use crate::row_id::RowId;
use idv_catalogue_codegen::model::Action;

impl Added {
    fn json(&self) -> Value {
        let mut entry = self.row().json();
        match self {
            Self::Status(status) => {
                entry.extend(guidance_json(&status.guidance));
                let words = Some(&status.codes).filter(|words| !words.is_empty());
                entry.insert("status_codes".to_owned(), json!(words));
            }
            Self::RiskCode(risk_code) => {
                entry.insert("risk_score".to_owned(), json!(risk_code.risk_score));
            }
            Self::Series { series, statuses, risk_codes } => {
                entry.insert("title".to_owned(), json!(series.title));
                entry.insert("statuses".to_owned(), json!(statuses));
                entry.insert("risk_codes".to_owned(), json!(risk_codes));
            }
            Self::Code { code, series, statuses, risk_codes } => {
                let guidances: Vec<_> = code.guidances.iter().map(guidance_json).collect();
                entry.insert("series".to_owned(), json!(series));
                entry.insert("guidance".to_owned(), json!(guidances));
                entry.insert("statuses".to_owned(), json!(statuses));
                entry.insert("risk_codes".to_owned(), json!(risk_codes.clone().flatten()));
            }
        }
        entry.into()
    }
}

fn guidance_json(guidance: &Guidance) -> Map<String, Value> {
    let action = match guidance.action() {
        Action::Unstated => Value::Null,
        Action::Whole(text) => text.into(),
        Action::PerIntegration(both) => json!({ "sdk": both.sdk, "api": both.api }),
    };
    let mut entry = Map::new();
    entry.insert("condition".to_owned(), json!(guidance.condition));
    entry.insert("description".to_owned(), json!(guidance.description));
    entry.insert("action".to_owned(), action);
    entry
}

fn removed_json(removed: &Removed) -> Value {
    let mut entry = removed.row.json();
    if !removed.is_whole {
        entry.insert("field".to_owned(), json!("guidance"));
    }
    entry.insert("catalogue".to_owned(), json!(removed.words));
    entry.into()
}

fn changed_json(changed: &Changed) -> Value {
    let (catalogue, page) = changed.change.words();
    let mut entry = changed.row.json();
    entry.insert("field".to_owned(), json!(changed.change.field()));
    entry.insert("catalogue".to_owned(), json!(catalogue));
    entry.insert("page".to_owned(), json!(page));
    entry.into()
}

fn unplaced_json(unplaced: &Unplaced) -> Value {
    let mut entry = unplaced.row.as_ref().map(RowId::json).unwrap_or_default();
    entry.insert("heading".to_owned(), json!(unplaced.heading));
    entry.insert("text".to_owned(), json!(unplaced.text));
    entry.insert("why".to_owned(), json!(unplaced.why));
    entry.into()
}

fn evidence_json(evidence: &Evidence) -> Value {
    json!({ "heading": evidence.heading(), "why": evidence.why() })
}

/// The fact, and the rows whose entries under `changed` it sums up.
fn alike_json(alike: &Alike<'_>) -> Value {
    let rows = alike.changes.iter().map(|changed| {
        let mut entry = changed.row.json();
        entry.insert("field".to_owned(), json!(changed.change.field()));
        Value::Object(entry)
    });
    let reworded: Vec<_> = match &alike.fact {
        Fact::Lost(_) | Fact::Gained(_) => Vec::new(),
        Fact::Reworded(pairs) => {
            pairs.iter().map(|(catalogue, page)| json!({ "catalogue": catalogue, "page": page })).collect()
        }
    };
    let fact = alike.sentence(|old| format!("[-{old}-]"), |new| format!("{{+{new}+}}"));
    json!({ "fact": fact, "reworded": reworded, "rows": rows.collect::<Vec<_>>() })
}

pub fn value(drift: &Drift) -> Value {
    let (alike, _) = alike::parted(&drift.changed);
    json!({
        "evidence": drift.evidence.iter().map(evidence_json).collect::<Vec<_>>(),
        "alike": alike.iter().map(alike_json).collect::<Vec<_>>(),
        "added": drift.added.iter().map(Added::json).collect::<Vec<_>>(),
        "removed": drift.removed.iter().map(removed_json).collect::<Vec<_>>(),
        "doubtful": drift.doubtful.iter().map(removed_json).collect::<Vec<_>>(),
        "changed": drift.changed.iter().map(changed_json).collect::<Vec<_>>(),
        "unplaced": drift.unplaced.iter().map(unplaced_json).collect::<Vec<_>>(),
    })
}

pub fn tell(drift: &Drift, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{:#}", value(drift))
}
