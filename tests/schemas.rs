//! What is written keeps to the schemas that others' crates are given of it, by a validator of JSON Schema.

#![cfg(all(feature = "schemars", feature = "utoipa"))]

use idv_catalogue::{
    Basis, Case, Context, Date, Decision, Delivery, Disclosure, Integration, Remedy, RemedyKind, Reported, RiskCode,
    SOURCE, Series, Status, StatusCode, Succession, Unreadable, UnreadableKind,
};
use jsonschema::Validator;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::openapi::{ComponentsBuilder, OpenApiBuilder};
use utoipa::{PartialSchema, ToSchema};

/// The schema of a type by each crate.
fn validators<T: JsonSchema + ToSchema + PartialSchema>() -> [Validator; 2] {
    let by_schemars = schemars::schema_for!(T).to_value();
    // As a document of `OpenAPI` has it, with what it refers to.
    let mut schemas = vec![(T::name().into_owned(), <T as PartialSchema>::schema())];
    T::schemas(&mut schemas);
    let components = ComponentsBuilder::new().schemas_from_iter(schemas).build();
    let mut by_utoipa = serde_json::to_value(OpenApiBuilder::new().components(Some(components)).build()).expect("JSON");
    by_utoipa["$ref"] = json!(format!("#/components/schemas/{}", T::name()));
    [by_schemars, by_utoipa]
        .map(|schema| jsonschema::draft202012::new(&schema).unwrap_or_else(|error| panic!("{error}: {schema:#}")))
}

/// Each value keeps to the schemas, and each of the others does not.
#[track_caller]
fn keeps<T: JsonSchema + ToSchema + PartialSchema + Serialize>(values: &[T], others: &[Value]) {
    for validator in validators::<T>() {
        for value in values {
            let value = serde_json::to_value(value).expect("JSON");
            if let Err(error) = validator.validate(&value) {
                panic!("{}: {error} in {value}", <T as ToSchema>::name());
            }
        }
        for other in others {
            assert!(!validator.is_valid(other), "{}: {other}", <T as ToSchema>::name());
        }
    }
}

#[test]
fn values_keep_to_their_schemas() {
    let no_word = [json!("nothing of this kind"), json!(1), json!(null), json!({})];
    let no_number = [json!(1), json!("3105"), json!(3105.5), json!(null)];
    keeps(Status::ALL, &no_word);
    keeps(Remedy::ALL, &no_word);
    keeps(RemedyKind::ALL, &no_word);
    keeps(Integration::ALL, &no_word);
    keeps(Disclosure::ALL, &no_word);
    keeps(Basis::ALL, &no_word);
    keeps(Delivery::ALL, &no_word);
    keeps(Succession::ALL, &no_word);
    keeps(UnreadableKind::ALL, &no_word);
    keeps(StatusCode::ALL, &no_number);
    keeps(RiskCode::ALL, &no_number);
    keeps(Series::ALL, &no_number);
    keeps::<Date>(&[SOURCE.retrieved()], &[json!(20_261_122), json!(null)]);
}

/// What is new is never refused.
#[test]
fn what_is_reported_may_be_anything_of_its_kind() {
    keeps::<Reported<Status>>(&["completed".into(), "on hold".into(), "".into()], &[json!(1), json!(null)]);
    let numbers = [3105, 3999, -1, i64::MAX, i64::MIN];
    keeps(&numbers.map(Reported::<StatusCode>::from), &[json!("3105"), json!(1.5)]);
    keeps(&numbers.map(Reported::<RiskCode>::from), &[json!("3105"), json!(1.5)]);
}

fn cases() -> Vec<Case> {
    let mut odd = Case::new("on hold", [3105, 3999, -1], Some(999.into()));
    odd.unreadable.push(Unreadable::new(UnreadableKind::Form, "statusCodes", Some(1), "E3105"));
    odd.unreadable.push(Unreadable::new(UnreadableKind::LookAlike, "result.codes", None, "[\"4110\"]"));
    // Where something is unreadable, a risk code that is not there is written as such.
    let mut lacking = odd.clone();
    lacking.risk_code = None;
    let all = Case::of("inconsistent_data").with_codes(StatusCode::ALL);
    vec![Case::of("new"), Case::new("completed", [4110], Some(500.into())), odd, lacking, all]
}

#[test]
fn cases_and_decisions_keep_to_their_schemas() {
    let cases = cases();
    keeps(&cases, &[json!({}), json!({ "verificationStatus": "new" }), json!([])]);
    keeps(&cases[2].unreadable, &[json!({ "kind": "unreadable" }), json!("E3105")]);

    let context = Context::notification(Integration::Sdk);
    let decisions: Vec<_> = cases.into_iter().map(|case| Decision::of(case, context)).collect();
    let sound = serde_json::to_value(&decisions[1]).expect("JSON");
    let broken = |pointer: &str, value: Value| {
        let mut broken = sound.clone();
        *broken.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
        broken
    };
    keeps(
        &decisions,
        &[
            broken("/case", json!({})),
            broken("/integration", json!("fax")),
            broken("/catalogue/retrieved", json!(2026)),
            broken("/findings", json!(null)),
            broken("/next_steps/0/final", json!("no")),
            broken("/next_steps/0/reasons/0/reason", json!(null)),
            json!({}),
        ],
    );
}

/// Whoever reads the schema of a decision finds each part explained.
#[test]
fn a_part_of_a_decision_is_described() {
    let schema = schemars::schema_for!(Decision).to_value();
    let properties = schema["properties"].as_object().expect("an object");
    let described = properties.values().all(|property| property["description"].is_string());
    assert!(described && properties.len() == 8, "{schema:#}");
}
