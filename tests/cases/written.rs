//! What the answers about a case are in JSON.

use super::*;

#[test]
fn findings_steps_reasons_and_messages_have_what_they_are_about_in_values_of_their_own() {
    let tomorrows = tomorrows();
    let case = Case::of("completed").with_codes([3105, tomorrows]).with_risk_code(999);
    let about = |value: &Value| [&value["status"], &value["status_code"], &value["risk_code"]].map(Value::clone);
    let mut findings = case.findings();
    findings.retain(|finding| !matches!(finding, Finding::RetiredCode(_)));
    let findings: Vec<_> = findings.iter().map(|it| (it.kind(), about(&json!(it)))).collect();
    assert_eq!(
        findings,
        [
            ("unknown_code", [json!(null), json!(tomorrows), json!(null)]),
            ("code_with_wrong_status", [json!("completed"), json!(3105), json!(null)]),
            ("unknown_risk_code", [json!(null), json!(null), json!(999)]),
        ]
    );
    let steps = json!(case.next_steps(Context::answer(Integration::Api)));
    assert_eq!(steps[0]["step"], "ask_a_person");
    assert_eq!(
        [&steps[0]["status"], &steps[0]["status_codes"], &steps[0]["risk_code"]],
        [&json!("completed"), &json!([tomorrows, 3105]), &json!(999)]
    );
    let reasons: Vec<_> = steps[0]["reasons"].as_array().expect("reasons").iter().map(about).collect();
    assert_eq!(reasons, findings.into_iter().map(|(_, about)| about).collect::<Vec<_>>());
    let message =
        &Case::of("inconsistent_data").with_codes([3204]).client_messages(Context::answer(Integration::Api))[0];
    let message = json!(message);
    assert_eq!(
        [&message["status_code"], &message["guidance"], &message["integration"]],
        [&json!(3204), &json!(1), &json!("api")]
    );
    let unknown = Case::of("on hold").findings();
    assert_eq!(about(&json!(unknown[0])), [json!("on hold"), json!(null), json!(null)]);
}

#[test]
fn every_correction_is_written_with_what_it_asks_for() {
    let corrections = |case: &Case| -> Vec<Value> {
        case.findings()
            .iter()
            .filter(|it| !matches!(it, Finding::RetiredCode(_)))
            .map(|finding| json!(finding.correction()))
            .collect()
    };
    let tomorrows = tomorrows();
    let written = |kind: &str, codes: Value, risk_codes: Value| json!({ "kind": kind, "status_codes": codes, "risk_codes": risk_codes, "unreadable": null });
    assert_eq!(corrections(&Case::of("on hold")), [written("other_status", json!(null), json!(null))]);
    let codes = json!(Status::Pending.status_codes());
    assert_eq!(corrections(&Case::of("pending")), [written("add_one_of", codes, json!(null))]);
    assert_eq!(
        corrections(&Case::of("completed").with_codes([5100, tomorrows, tomorrows])),
        [
            written("remove_code", json!([tomorrows]), json!(null)),
            written("keep_one", json!([tomorrows]), json!(null)),
            written("risk_code_one_of", json!(null), json!(RiskCode::ALL)),
        ]
    );
    assert_eq!(
        corrections(&Case::of("completed").with_risk_code(999)),
        [written("remove_risk_code", json!(null), json!(null))]
    );
    let case: Case = decode(r#"{ "status": "new", "statusCodes": ["E3105"] }"#);
    let [unreadable] = &corrections(&case)[..] else { panic!("one correction") };
    assert_eq!(
        (&unreadable["kind"], &unreadable["unreadable"]["excerpt"]),
        (&json!("make_readable"), &json!("\"E3105\""))
    );
}

#[test]
fn news_is_written_with_its_row_in_a_value_of_its_own() {
    let first =
        idv_catalogue::news_since(idv_catalogue::Date::parse("2000-01-01").expect("a day")).next().expect("news");
    let idv_catalogue::Row::Status(status) = first.row() else { panic!("{first:?}") };
    let row =
        json!({ "name": status.name(), "status": status, "series": null, "status_code": null, "risk_code": null });
    assert_eq!(json!(first.row()), row);
    assert_eq!(json!(first.event()), json!({ "event": "new", "text": null }));
    let mut whole = row;
    whole["on"] = json!(first.on());
    whole["event"] = json!("new");
    whole["text"] = json!(null);
    assert_eq!(json!(first), whole);
    let code = idv_catalogue::Row::StatusCode(StatusCode::SelfiePhotoTooBright);
    assert_eq!(
        json!(code),
        json!({ "name": "selfie_photo_too_bright", "status": null, "series": null, "status_code": 3100, "risk_code": null })
    );
    assert_eq!(json!(idv_catalogue::Event::Retired("Gone.")), json!({ "event": "retired", "text": "Gone." }));
    assert_eq!(json!(idv_catalogue::Event::Changed("Else.")), json!({ "event": "changed", "text": "Else." }));
}
