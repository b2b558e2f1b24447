//! What a row may refer to, as the catalogue holds it now, each with its meaning, so that an editor can offer it.

use serde_json::{Map, Value, json};

use idv_catalogue_codegen::model::{Catalogue, Lifecycle};
use idv_catalogue_codegen::shape::Target;

/// What a list of choices is called in a schema; `None` for what an editor takes as any number.
///
/// The codes and series are left open: only a successor refers to them, and with every code that comes a schema that
/// lists them would change.
pub fn name(target: Target) -> Option<&'static str> {
    match target {
        Target::Status => Some("status"),
        Target::RiskCode => Some("risk_code"),
        Target::Remedy => Some("remedy"),
        Target::Series | Target::Code => None,
    }
}

/// The choices for a reference, and what they are called.
///
/// `enum` decides, with one message where a choice is none of them. `oneOf` explains each, and lets all else pass.
pub fn definition(target: Target, catalogue: &Catalogue) -> Option<(String, Value)> {
    let choices = choices(target, catalogue);
    let values: Vec<_> = choices.iter().map(|choice| choice.value.clone()).collect();
    let explained = choices.iter().map(Choice::explained);
    let all_else = json!({ "not": { "enum": values } });
    let definition = json!({
        "type": if values.iter().all(Value::is_number) { "integer" } else { "string" },
        "enum": values,
        "oneOf": explained.chain([all_else]).collect::<Vec<_>>(),
    });
    Some((name(target)?.to_owned(), definition))
}

struct Choice<'a> {
    value: Value,
    meaning: String,
    lifecycle: Option<&'a Lifecycle>,
}

fn choices(target: Target, catalogue: &Catalogue) -> Vec<Choice<'_>> {
    match target {
        Target::Status => catalogue
            .statuses
            .iter()
            .map(|status| Choice {
                value: status.wire.as_str().into(),
                meaning: status.description.clone(),
                lifecycle: Some(&status.lifecycle),
            })
            .collect(),
        Target::RiskCode => catalogue
            .risk_codes
            .iter()
            .map(|code| Choice {
                value: code.number.into(),
                meaning: format!("{}: the risk score {}.", code.name, code.risk_score),
                lifecycle: Some(&code.lifecycle),
            })
            .collect(),
        Target::Remedy => catalogue
            .remedies
            .iter()
            .map(|remedy| Choice {
                value: remedy.name.as_str().into(),
                meaning: remedy.meaning.clone(),
                lifecycle: None,
            })
            .collect(),
        Target::Series | Target::Code => Vec::new(),
    }
}

impl Choice<'_> {
    /// The value with its meaning; a retired one is struck out by editors, and warned of.
    fn explained(&self) -> Value {
        let mut explained = Map::from_iter([("const".to_owned(), self.value.clone())]);
        let retired = self.lifecycle.and_then(|lifecycle| lifecycle.retired.as_ref());
        let description = match retired {
            Some(retired) => format!("Retired on {}: {}\n\n{}", retired.on, retired.reason, self.meaning),
            None => self.meaning.clone(),
        };
        explained.insert("description".to_owned(), description.into());
        if retired.is_some() {
            explained.insert("deprecated".to_owned(), true.into());
        }
        explained.into()
    }
}
