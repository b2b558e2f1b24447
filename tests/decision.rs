//! A decision on record says what the judgement said, and is read whatever has become of the catalogue since.

#![cfg(feature = "serde")]

use idv_catalogue::{Case, Context, Decision, Integration, Notification, SOURCE, Status};
use serde_json::{Value, json};

const ANSWER: Context = Context::answer(Integration::Api);

fn decision(body: &Value) -> Decision {
    let notification: Notification = serde_json::from_value(body.clone()).expect("a notification");
    Decision::of(notification, ANSWER)
}

fn grave() -> Value {
    json!({
        "verificationStatus": "inconsistent_data",
        "statusCodes": [3204, 4110, 9999, { "odd": true }],
        "riskCode": 500,
        "riskScores": "to be told",
    })
}

#[test]
fn it_says_what_the_judgement_says() {
    let body = grave();
    let Notification { case, passed_over, .. } = serde_json::from_value(body.clone()).expect("a notification");
    let decision = decision(&body);
    assert_eq!((&decision.case, &decision.passed_over), (&case, &passed_over));
    assert!(!case.unreadable.is_empty() && !passed_over.is_empty(), "{decision:?}");

    let findings = case.findings();
    let told = |messages: Vec<String>| messages.join("\n");
    assert_eq!(
        told(decision.findings.iter().map(|it| format!("{}: {}", it.kind, it.message)).collect()),
        told(findings.iter().map(|it| format!("{}: {it}", it.kind())).collect())
    );
    let steps = case.next_steps(ANSWER);
    assert_eq!(decision.next_steps.len(), steps.len());
    for (recorded, step) in decision.next_steps.iter().zip(&steps) {
        assert_eq!(
            (&recorded.step, recorded.is_final, recorded.for_a_person),
            (&step.what().to_string(), step.is_final(), step.is_for_a_person())
        );
        let reasons: Vec<_> = step.reasons().iter().map(ToString::to_string).collect();
        assert_eq!(recorded.reasons.iter().map(|it| it.reason.clone()).collect::<Vec<_>>(), reasons);
        for (recorded, reason) in recorded.reasons.iter().zip(step.reasons()) {
            assert_eq!(
                (recorded.description.as_deref(), recorded.condition.as_deref(), recorded.action.as_deref()),
                (reason.description(), reason.condition(), reason.action(Integration::Api))
            );
        }
    }
    let messages = case.client_messages(ANSWER);
    assert_eq!(decision.client_messages.len(), messages.len());
    for (recorded, message) in decision.client_messages.iter().zip(messages) {
        assert_eq!((recorded.status_code, recorded.guidance), (message.code().into(), message.guidance_number()));
        assert_eq!(
            (recorded.description.as_str(), recorded.condition.as_deref(), recorded.action.as_deref()),
            (message.description(), message.condition(), message.action())
        );
    }
    assert_eq!(decision.is_for_a_person(), case.is_for_a_person(ANSWER));
    assert_eq!((decision.integration, decision.delivery), (ANSWER.integration(), ANSWER.delivery()));
}

#[test]
fn it_says_whether_a_person_had_to_see_the_case() {
    assert!(decision(&grave()).is_for_a_person());
    let harmless = json!({ "verificationStatus": "pending", "statusCodes": [1000] });
    assert!(!decision(&harmless).is_for_a_person());
    let waiting = json!({ "verificationStatus": "new" });
    assert!(!decision(&waiting).is_for_a_person());
}

#[test]
fn it_says_by_which_catalogue() {
    let judged_by = decision(&grave()).catalogue;
    assert_eq!(judged_by.version, env!("CARGO_PKG_VERSION"));
    assert_eq!((judged_by.retrieved, judged_by.digest.as_str()), (SOURCE.retrieved(), SOURCE.digest()));
    assert_eq!(judged_by.overlay, None);
    let overlaid = judged_by.with_overlay("Example Bank", "0123").overlay.expect("an overlay");
    assert_eq!((overlaid.institution.as_str(), overlaid.digest.as_str()), ("Example Bank", "0123"));
}

/// Programs filter by what a finding and a reason are about, so that they need not read sentences.
#[test]
fn findings_and_reasons_say_what_they_are_about() {
    let decision = decision(&grave());
    let about = |kind: &str| decision.findings.iter().find(|it| it.kind == kind).expect("a finding");
    assert_eq!(about("unknown_code").status_code, Some(9999.into()));
    let combination = about("risk_code_with_wrong_status");
    assert_eq!(
        (combination.status.clone(), combination.status_code, combination.risk_code),
        (Some(Status::InconsistentData.into()), None, Some(500.into()))
    );
    let unreadable = about("unreadable");
    assert_eq!((&unreadable.status, unreadable.status_code, unreadable.risk_code), (&None, None, None));
    let contradictory = Decision::of(Case::new("completed", [4110], Some(200.into())), ANSWER);
    let finding = contradictory.findings.iter().find(|it| it.kind == "risk_code_with_wrong_code").expect("a finding");
    assert_eq!((finding.status_code, finding.risk_code), (Some(4110.into()), Some(200.into())));
    let codes: Vec<_> = decision.next_steps.iter().flat_map(|step| &step.reasons).map(|it| it.status_code).collect();
    assert!(codes.contains(&Some(3204.into())) && codes.contains(&Some(9999.into())), "{codes:?}");
}

/// A flood is told by its beginning in a finding; the case alone keeps all of it.
#[test]
fn an_unknown_status_is_kept_whole_once() {
    let flood = "x".repeat(5_000_000);
    let record = serde_json::to_string(&Decision::of(Case::of(flood.as_str()), ANSWER)).expect("JSON");
    assert!(record.len() < flood.len() + 5_000, "{}", record.len());
    assert_eq!(serde_json::from_str::<Decision>(&record).expect("a record").case.status.as_str(), flood);
}

/// What stands in `tests/decisions/` was written by the version of its name, by catalogues that are gone. Each later version
/// reads it, says what it said, and loses none of it.
#[test]
fn the_records_of_earlier_versions_are_read() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/decisions");
    let records: Vec<_> =
        std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    assert!(!records.is_empty());
    for path in records {
        let text = std::fs::read_to_string(&path).expect("a record");
        let decision: Decision =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut written = serde_json::to_value(&decision).expect("JSON");
        let mut record: Value = serde_json::from_str(&text).expect("JSON");
        for value in [&mut written, &mut record] {
            without_nulls(value);
        }
        assert_eq!(written, record, "{}", path.display());
    }
}

fn without_nulls(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|_, value| !value.is_null());
            fields.values_mut().for_each(without_nulls);
        }
        Value::Array(items) => items.iter_mut().for_each(without_nulls),
        _ => (),
    }
}

#[test]
fn what_later_versions_add_is_passed_over_and_what_makes_it_no_record_is_refused() {
    let mut record = serde_json::to_value(decision(&grave())).expect("JSON");
    let sound: Decision = serde_json::from_value(record.clone()).expect("a record");
    for part in ["/catalogue", "/findings/0", "/next_steps/0", "/next_steps/0/reasons/0", "/client_messages/0", ""] {
        let fields = record.pointer_mut(part).and_then(Value::as_object_mut).unwrap_or_else(|| panic!("{part}"));
        fields.insert("added_later".to_owned(), json!([1, { "deep": null }]));
    }
    assert_eq!(serde_json::from_value::<Decision>(record.clone()).expect("a record"), sound);

    for needed in ["case", "catalogue", "integration", "delivery", "findings", "next_steps", "client_messages"] {
        let mut without = record.clone();
        without.as_object_mut().expect("an object").remove(needed);
        let error = serde_json::from_value::<Decision>(without).expect_err(needed).to_string();
        assert_eq!(error, format!("missing field `{needed}`"));
    }
    let twice = r#"{"case": {"status": "new"}, "case": {"status": "completed"}}"#;
    let error = serde_json::from_str::<Decision>(twice).expect_err("two cases").to_string();
    assert!(error.starts_with("duplicate field `case`"), "{error}");
}
