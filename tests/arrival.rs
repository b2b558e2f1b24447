//! Notifications as they really arrive: renamed, wrapped, joined and retyped. What is grave in one never passes in silence,
//! and what is everybody's is no finding.

#![cfg(feature = "serde")]
#![allow(deprecated, reason = "a code that is named here may be retired")]

#[path = "support/arriving.rs"]
mod arriving;

use std::fmt::Write as _;
use std::panic;
use std::thread;

use arriving::{Choices, judged};
use idv_catalogue::{Case, Context, Integration, Notification, Reported, StatusCode};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

const CONTEXT: Context = Context::notification(Integration::Api);

#[test]
fn the_forms_that_are_read_and_those_that_are_told_are_those_of_the_documentation() {
    let rows = include_str!("../src/forms.md").lines().filter(|line| line.starts_with("| `"));
    let rows: Vec<Vec<_>> =
        rows.map(|line| line.split(" | ").map(|cell| cell.trim_matches(['|', ' ', '`'])).collect()).collect();
    assert_eq!(rows.len(), 59);
    for row in rows {
        let [field, expected, _] = row[..] else { panic!("{row:?} has three columns") };
        let body = format!(r#"{{"verificationStatus": "completed", {field}}}"#);
        let case: Case = serde_json::from_str(&body).unwrap_or_else(|error| panic!("{field}: {error}"));
        let codes = case.status_codes.iter().map(Reported::<StatusCode>::number);
        let read: Vec<_> = codes.chain(case.risk_code.map(|risk_code| risk_code.number())).collect();
        let name = field.split('"').nth(1);
        match expected {
            "told" => {
                let told: Vec<_> = case.unreadable.iter().map(|it| Some(it.field())).collect();
                assert_eq!((read, told), (vec![], vec![name]), "{field}");
                assert!(case.is_for_a_person(CONTEXT), "{field}");
            }
            _ => {
                let expected: Vec<i64> = expected.split(' ').filter_map(|number| number.parse().ok()).collect();
                assert_eq!((read, case.unreadable), (expected, vec![]), "{field}");
            }
        }
    }
}

/// Fields that hold a confirmed hit or an unacceptable risk under some name, in some form; the rest of the body is clean.
const GRAVE: &[&str] = &[
    r#""StatusCodes": [4110]"#,
    r#""statuscodes": [4110]"#,
    r#""status-codes": [4110]"#,
    r#""STATUS_CODES": ["4110"]"#,
    r#""Status Codes": "4110""#,
    r#""status.codes": [4110]"#,
    r#""statusCode": 4110"#,
    r#""status_code": "4110""#,
    r#""codes": [4110]"#,
    r#""code": 4110"#,
    r#""Code": "E4110""#,
    r#""codes": "4,110""#,
    r#""codes": "4110,3105""#,
    r#""codes": {"0": 4110}"#,
    r#""codes": {"4110": "a hit"}"#,
    r#""codes": [{"value": 4110}]"#,
    r#""codes": [["4110"]]"#,
    r#""codes": "[4110]""#,
    r#""codes": ["sanctions_hit_confirmed"]"#,
    r#""codes": 4110.5"#,
    r#""codes": "0004110""#,
    r#""statusCodes": [], "status_codes": [4110]"#,
    r#""status_codes": [4110], "statusCodes": null"#,
    r#""statusCodes": [], "StatusCodes": [4110]"#,
    r#""statusCodes": [1000], "codes": [1000, 4110]"#,
    r#""result": {"status_codes": [4110]}"#,
    r#""result": {"statusCodes": [4110]}"#,
    r#""result": {"code": 4110}"#,
    r#""results": [{"code": 1000}, {"code": 4110}]"#,
    r#""status": {"code": 4110}"#,
    r#""status": {"codes": ["4110"]}"#,
    r#""status": 4110"#,
    r#""status": "4110""#,
    r#""status": ["4110"]"#,
    r#""statuses": [4110]"#,
    r#""data": {"case": {"result": {"details": {"status_codes": [4110]}}}}"#,
    r#""reasonCode": 4110"#,
    r#""reason_codes": ["4110"]"#,
    r#""rejectionCodes": [4110]"#,
    r#""errorCode": 4110"#,
    r#""idvStatusCodesList": [4110]"#,
    r#""status_codes_2": [4110]"#,
    r#""statusCodes[0]": 4110"#,
    r#""status_code_4110": true"#,
    r#""statusCodesRaw": "code=4110""#,
    r#""payload": "{\"statusCodes\":[4110]}""#,
    r#""payload": "{\"statusCodes\":[1000],\"result\":{\"codes\":[4110""#,
    r#""message": "{'statusCodes': [4110]}""#,
    r#""message": "the case has status code 4110""#,
    r#""query": "statusCodes=1000&statusCodes=4110""#,
    r#""envelope": "{\"payload\":\"{\\\"statusCodes\\\":[4110]}\"}""#,
    r#""codesAndReasons": [4110]"#,
    r#""codes_old": [4110]"#,
    r#""statusDetails": [4110]"#,
    r#""statusInfo": {"number": 4110}"#,
    r#""payload": "\"{\\\"codes\\\":[4110]}\"""#,
    r#""xml": "<statusCodes><code>4110</code></statusCodes>""#,
    r#""statusCodes": "E4110""#,
    r#""statusCodes": ["4110 - a hit"]"#,
    r#""statusCodes": [{"code": 1000, "others": [4110]}]"#,
    r#""statusCodes": {"code": 1000, "subCode": 4110}"#,
    r#""statusCodes": ["x", "4110"]"#,
    r#""statusCodes": "a list that is long enough to be cut off long before the end of it: 4110""#,
    r#""unreadable": [4110]"#,
    r#""riskCodes": [500]"#,
    r#""RiskCode": 500"#,
    r#""risk-code": "500""#,
    r#""riskcode": "500""#,
    r#""RISK_CODE": 500.0"#,
    r#""RISK_CD": 500"#,
    r#""riskCode": 200, "risk_code": 500"#,
    r#""riskCode": 200, "RiskCode": 500"#,
    r#""riskCode": 200, "riskScore": "completed_unacceptable_risk""#,
    r#""riskCode": 200, "riskScore": 500"#,
    r#""riskCode": 200, "riskScore": {"value": 500}"#,
    r#""riskCode": "R500""#,
    r#""riskCode": {"0": 500}"#,
    r#""riskCode": {"code": 200, "score": "completed_unacceptable_risk"}"#,
    r#""riskCode": [500]"#,
    r#""riskCode": "0500""#,
    r#""risk": 500"#,
    r#""risk": {"code": 500}"#,
    r#""risk": {"level": "500"}"#,
    r#""riskLevel": 500"#,
    r#""riskLevel": "unacceptable_risk""#,
    r#""risk_score_2": "completed_unacceptable_risk""#,
    r#""riskAssessment": {"score": 500}"#,
    r#""outcome": "completed_unacceptable_risk""#,
    r#""outcome": {"word": "Completed: unacceptable risk"}"#,
    r#""status": "completed_unacceptable_risk""#,
    r#""completed_unacceptable_risk": true"#,
    r#""payload": "{\"riskCode\":500}""#,
    r#""log": "riskCode=500""#,
    r#""fields": [{"name": "statusCodes", "value": "4110"}]"#,
    r#""properties": [{"key": "status_codes", "values": ["4110"]}]"#,
    r#""fields": [{"name": "riskCode", "value": 500}]"#,
    r#""key": "statusCodes", "value": [4110]"#,
    r#""patch": [{"op": "add", "path": "/statusCodes/0", "value": 4110}]"#,
    r#""params": [["statusCodes", "4110"]]"#,
    r#""Codes": "4.11e3""#,
    r#""RiskCode": "5e2""#,
    r#""codesInfo": [4110]"#,
    r#""codes_data": [4110]"#,
    r#""statusCods": [4110]"#,
    r#""satusCodes": [4110]"#,
    r#""statusCoddes": [4110]"#,
    r#""status_cpdes": "4110""#,
    r#""rsikCode": 500"#,
    r#""riskCoed": 500"#,
    r#""reasons": [4110]"#,
    r#""reason": "4110 a hit""#,
    r#""statusReason": "4110""#,
    r#""statusId": 4110"#,
    r#""status_ids": ["4110"]"#,
];

/// Statuses of ours that contradict the one that was read, under the envelope's name and under others.
#[test]
fn another_status_of_the_vendors_is_told_wherever_it_stands() {
    for field in [
        r#""status": "INVALID_DATA""#,
        r#""status": "Pending""#,
        r#""state": "invalid_data""#,
        r#""outcome": "Invalid-Data""#,
        r#""result": {"decision": "inconsistent_data"}"#,
    ] {
        let body = format!(r#"{{"verificationStatus": "completed", "riskCode": 200, {field}}}"#);
        let Notification { case, .. } = serde_json::from_str(&body).expect(field);
        assert_eq!(case.unreadable.len(), 1, "{field}: {:?}", case.unreadable);
        assert!(case.is_for_a_person(CONTEXT), "{field}");
    }
    for field in [
        r#""status": "COMPLETED""#,
        r#""status": "success""#,
        r#""state": "completed""#,
        r#""state": "pending""#,
        r#""outcome": "clear""#,
        r#""note": "nobody sent invalid_data""#,
    ] {
        let body = format!(r#"{{"verificationStatus": "completed", "riskCode": 200, {field}}}"#);
        let Notification { case, .. } = serde_json::from_str(&body).expect(field);
        assert_eq!(case.unreadable, [], "{field}");
    }
}

/// Of many fields the first are told one by one, and the others in one, what is grave first.
#[test]
fn what_is_grave_is_told_behind_whatever_there_is_much_of() {
    let many: Vec<_> = (0..100).map(|_| json!({ "code": 3100 })).collect();
    let body = json!({ "verificationStatus": "completed", "riskCode": 200, "results": [many, { "code": 4110 }] });
    let Notification { case, .. } = serde_json::from_value(body).expect("a case");
    assert_eq!(case.unreadable.len(), 65);
    let last = case.unreadable.last().map(|it| (it.field(), it.excerpt()));
    assert_eq!(last, Some(("results.code", "the first of 37: 4110, 3100")));
}

/// What is long may hold anybody's name and address, and is not repeated where what is known in it says enough.
#[test]
fn of_a_long_value_only_what_the_catalogue_knows_is_told() {
    let value = format!("4110 was found for Jane Doe, {} of 1 Long Street", "who lives at the end ".repeat(4));
    let body = json!({ "verificationStatus": "completed", "riskCode": 200, "statusCodes": [value], "codes": value });
    let Notification { case, .. } = serde_json::from_value(body).expect("a case");
    let told: Vec<_> = case.unreadable.iter().map(|it| (it.field(), it.excerpt())).collect();
    assert_eq!(told, ["statusCodes", "codes"].map(|field| (field, "4110 in a longer value")));
}

/// A name that is a case's own but for its case and its separators is told whatever it holds, since it may be new.
#[test]
fn what_nobody_knows_is_told_under_a_name_that_is_nearly_a_cases_own() {
    for field in [
        r#""result": {"StatusCodes": [4199]}"#,
        r#""status-codes": ["FRAUD"]"#,
        r#""result": {"RiskCode": 600}"#,
        r#""RISKCODE": "X""#,
        r#""VerificationStatus": "rejected""#,
        r#""riskScore": "high""#,
    ] {
        let body = format!(r#"{{"verificationStatus": "completed", "riskCode": 200, {field}}}"#);
        let Notification { case, .. } = serde_json::from_str(&body).expect(field);
        assert_eq!(case.unreadable.len(), 1, "{field}: {:?}", case.unreadable);
        assert!(case.is_for_a_person(CONTEXT), "{field}");
    }
    for field in [r#""StatusCodes": ["3199"]"#, r#""RiskCode": "200""#, r#""Status_Codes": null"#] {
        let body = format!(r#"{{"verificationStatus": "completed", "riskCode": 200, "statusCodes": [3199], {field}}}"#);
        let Notification { case, .. } = serde_json::from_str(&body).expect(field);
        assert_eq!(case.unreadable, [], "{field}");
    }
}

/// Numbers of trades, countries, payments and places that are codes of ours by chance.
/// A word that only ends as another thing's does is none of it.
#[test]
fn codes_whose_names_nobody_knows_are_told() {
    for field in [
        r#""authenticityCodes": [4110]"#,
        r#""forensic_codes": [4110]"#,
        r#""attestationCodes": ["4110"]"#,
        r#""velocityCodes": [4110]"#,
        r#""defaultCode": 4110"#,
        r#""relocationCodes": [4110]"#,
        r#""statusResponseCode": 4110"#,
        r#""verificationResponseCodes": [4110]"#,
        r#""kycReferralCode": 4110"#,
        r#""verificationActivityCode": 4110"#,
        r#""event": {"codes": ["4110"]}"#,
        r#""response": {"codes": [4110]}"#,
        r#""events": [{"code": "4110"}]"#,
        r#""status": {"id": 4110}"#,
        r#""reasons": [[4110]]"#,
        r#""reasons": [{"id": 4110}]"#,
        r#""riskLevel": "high""#,
        r#""risk": {"level": "HIGH"}"#,
        r#""risk_rating": "unacceptable""#,
    ] {
        let body = format!(r#"{{"verificationStatus": "completed", "riskCode": 200, {field}}}"#);
        let Notification { case, .. } = serde_json::from_str(&body).expect(field);
        assert_eq!(case.unreadable.len(), 1, "{field}: {:?}", case.unreadable);
        assert!(case.is_for_a_person(CONTEXT), "{field}");
    }
}

#[test]
fn codes_of_other_things_are_not_told() {
    for field in [
        r#""homePostalCode": "1000""#,
        r#""postalcode": "1000""#,
        r#""POSTAL_CODE": "1000""#,
        r#""paymentResponseCode": "1000""#,
        r#""branchCodes": ["4110"]"#,
        r#""sicCodes": ["4110"]"#,
        r#""nace_codes": ["4120"]"#,
        r#""country": {"numericCode": "120", "iso_code": "100"}"#,
        r#""mccCode": "4112""#,
        r#""additionalData": {"authCode": "1000"}"#,
        r#""processor_response": {"response_code": "1000"}"#,
        r#""exitCode": 100"#,
        r#""jobCode": "4110""#,
        r#""accessCode": "4110""#,
    ] {
        let body = format!(r#"{{"verificationStatus": "completed", "riskCode": 200, {field}}}"#);
        let notification: Notification = serde_json::from_str(&body).expect(field);
        assert_eq!(notification.case.unreadable, [], "{field}");
    }
}

#[test]
fn nothing_grave_passes_in_silence_under_whatever_name_and_in_whatever_form() {
    for field in GRAVE {
        let rest = if field.contains(r#""riskCode":"#) { "" } else { r#", "riskCode": 200"# };
        let body = format!(r#"{{"verificationStatus": "completed"{rest}, {field}}}"#);
        let Notification { case, .. } =
            serde_json::from_str(&body).unwrap_or_else(|error| panic!("{field} is refused: {error}"));
        let is_read = case.status_codes.iter().any(|code| *code == StatusCode::SanctionsHitConfirmed)
            || case.risk_code.is_some_and(|risk_code| risk_code.number() == 500);
        let told: Vec<_> = case.unreadable.iter().map(ToString::to_string).collect();
        let is_told = told.iter().any(|line| {
            ["4110", "4,110", "4.11e3", "sanctions_hit_confirmed", "500", "5e2", "unacceptable"]
                .iter()
                .any(|it| line.contains(it))
        });
        assert!(is_read || is_told, "{field}: {told:?}");
        assert!(case.is_for_a_person(CONTEXT), "{field}");
    }
}

/// What stands beside a clean case in bodies of public formats, rebuilt small with made-up values: of identity, of payment,
/// of messages, and of what gateways log. Numbers are as often codes by chance as they may be.
fn others() -> Map<String, Value> {
    serde_json::from_str(include_str!("support/others.json")).expect("the bodies of others")
}

fn clean() -> [Value; 2] {
    [
        json!({ "verificationStatus": "pending", "statusCodes": [1000] }),
        json!({ "verificationStatus": "completed", "riskCode": 200 }),
    ]
}

#[track_caller]
fn assert_clean(name: &str, body: &Value) {
    let Notification { case, .. } =
        serde_json::from_value(body.clone()).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(case.unreadable, [], "{name}: {body}");
    assert!(case.findings().iter().all(|finding| finding.kind() != "look_alike"), "{name}");
    assert!(!case.is_for_a_person(CONTEXT), "{name}: {body}");
}

#[test]
fn what_other_formats_have_beside_a_clean_case_is_no_finding() {
    for (name, other) in &others() {
        for clean in clean() {
            let beside = |others: &Map<String, Value>| {
                let mut body = clean.as_object().expect("an object").clone();
                body.extend(others.clone());
                // A call may be completed while a case is pending; a report that says two statuses of ours is in doubt.
                Value::Object(body)
            };
            let others = other.as_object().expect("an object");
            assert_clean(name, &beside(others));
            let wrapped = [
                json!({ "envelope": other }),
                json!({ "events": [other, { "copy": clean }] }),
                json!({ "message": other.to_string() }),
                json!({ "Records": [{ "Sns": { "Message": json!({ "detail": clean, "raw": clean.to_string() }).to_string() } }] }),
            ];
            for wrapped in wrapped {
                assert_clean(name, &beside(wrapped.as_object().expect("an object")));
            }
        }
    }
}

/// What a description says of the code beside it makes it no less sure.
#[test]
fn a_code_is_read_beside_the_vendors_own_words_of_it() {
    for code in StatusCode::ALL {
        for guidance in code.guidance() {
            let item = json!({
                "code": code,
                "description": guidance.description(),
                "action": guidance.action(Integration::Api),
                "series": code.series().title(),
                "at": "2026-11-29T17:46:03Z",
            });
            let body = json!({ "verificationStatus": code.statuses()[0], "statusCodes": [item] });
            let case: Case = serde_json::from_value(body).expect("a case");
            assert_eq!(
                (case.status_codes.as_slice(), case.unreadable.as_slice()),
                (&[(*code).into()][..], &[][..]),
                "{item}"
            );
        }
    }
}

#[test]
fn what_stands_beside_a_code_in_its_object_is_not_dropped() {
    for beside in [
        r#""reason": "E4110""#,
        r#""reasons": "4110,4111""#,
        r#""also": 4110.5"#,
        r#""4110": true"#,
        r#""code_4110": 1"#,
        r#""sub": ["E4110"]"#,
        r#""json": "{\"code\":4110}""#,
        r#""message": "see statusCode 4110""#,
        r#""level": "high_risk""#,
    ] {
        let body =
            format!(r#"{{"verificationStatus": "inconsistent_data", "statusCodes": [{{"code": 3105, {beside}}}]}}"#);
        let case: Case = serde_json::from_str(&body).expect(beside);
        assert_eq!((case.status_codes.len(), case.unreadable.len()), (0, 1), "{beside}: {case:?}");
    }
    for beside in [r#""x": "E500""#, r#""500": true"#, r#""level": "high_risk""#] {
        let body = format!(r#"{{"verificationStatus": "completed", "riskCode": {{"code": 200, {beside}}}}}"#);
        let case: Case = serde_json::from_str(&body).expect(beside);
        assert_eq!((case.risk_code, case.unreadable.len()), (None, 1), "{beside}: {case:?}");
    }
}

#[test]
fn a_status_that_is_nothing_or_in_another_form_does_not_cost_the_codes() {
    for status in [
        r#""verificationStatus": null"#,
        r#""status": 7"#,
        r#""status": ["completed"]"#,
        r#""status": {"value": "completed"}"#,
        r#""verificationStatus": null, "status": null"#,
    ] {
        let case: Case = serde_json::from_str(&format!(r#"{{{status}, "statusCodes": [4110]}}"#)).expect(status);
        assert_eq!((case.status.known(), case.status_codes.len(), case.unreadable.len()), (None, 1, 1), "{case:?}");
        assert!(case.is_for_a_person(CONTEXT));
    }
    serde_json::from_str::<Case>(r#"{"statusCodes": [4110]}"#).expect_err("no status at all");
}

/// A float stands for a number without a doubt only where it has not lost a part of it on its way.
#[test]
fn a_fraction_is_none_that_may_have_been_rounded_away() {
    let read = |number: &str| {
        let body = format!(r#"{{"verificationStatus": "completed", "statusCodes": [{number}]}}"#);
        serde_json::from_str::<Case>(&body).expect(number)
    };
    for number in ["4110", "4110.0", "4110.00", "4.11e3", "411000e-2"] {
        assert_eq!(read(number).status_codes, [Reported::<StatusCode>::from(4110)], "{number}");
    }
    for number in ["4503599627370497.3", "9007199254740991.4", "9007199254740991.0", "4294967296.5", "1e20"] {
        let case = read(number);
        assert_eq!((case.status_codes.len(), case.unreadable.len()), (0, 1), "{number}: {case:?}");
    }
}

/// Over so many bodies, each from a number of its own, so that a failure can be tried again by itself.
fn over(bodies: std::ops::Range<u64>) {
    let half = bodies.start + (bodies.end - bodies.start) / 2;
    let try_all = |numbers: std::ops::Range<u64>| {
        let mut failures = String::new();
        for number in numbers {
            if let Err(failure) = judged(&mut Choices::of_number(number)) {
                let _ = writeln!(failures, "body {number}: {failure}");
                if failures.len() > 4000 {
                    break;
                }
            }
        }
        assert!(failures.is_empty(), "\n{failures}");
    };
    thread::scope(|scope| {
        let first = scope.spawn(|| try_all(bodies.start..half));
        try_all(half..bodies.end);
        if let Err(panicked) = first.join() {
            panic::resume_unwind(panicked);
        }
    });
}

#[test]
fn a_grave_value_is_read_or_told_or_the_body_is_refused() {
    over(0..40_000);
}

#[test]
#[ignore = "takes a minute; `.ci/run --all` runs it, and so does `cargo test --release --all-features --test arrival -- --ignored`"]
fn a_grave_value_is_read_or_told_or_the_body_is_refused_in_over_a_million_bodies() {
    over(40_000..1_240_000);
}

/// Names of which some are a case's, in some way of writing.
fn name() -> impl Strategy<Value = String> {
    let names = [
        "verificationStatus",
        "verification_status",
        "status",
        "statusCodes",
        "status_codes",
        "riskCode",
        "risk_code",
        "riskScore",
        "risk_score",
        "unreadable",
        "StatusCodes",
        "codes",
        "code",
        "payload",
        "kind",
        "field",
        "index",
        "excerpt",
        "4110",
        "",
    ];
    prop_oneof![4 => proptest::sample::select(names.to_vec()).prop_map(str::to_owned), 1 => any::<String>()]
}

fn value() -> impl Strategy<Value = Value> {
    let texts = [
        "completed",
        "pending",
        "completed_high_risk",
        "4110",
        " 500 ",
        "E4110",
        "unreadable",
        "statusCodes=4110",
        "{\"codes\":[4110]}",
        "[[{",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        proptest::sample::select(vec![100, 200, 400, 500, 1000, 4110, 5100]).prop_map(Value::from),
        proptest::sample::select(texts.to_vec()).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[a-z\u{0}\u{e9}]{200,400}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::vec((name(), inner), 0..6)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

fn body() -> impl Strategy<Value = Value> {
    let fields = proptest::collection::vec((name(), value()), 0..6);
    prop_oneof![
        1 => value(),
        6 => (fields, proptest::option::weighted(0.8, value())).prop_map(|(fields, status)| {
            let mut body: Map<_, _> = fields.into_iter().collect();
            body.insert("verificationStatus".to_owned(), status.unwrap_or_else(|| "completed".into()));
            Value::Object(body)
        }),
    ]
}

/// What holds of any text.
fn try_body(body: &str) -> Result<(), TestCaseError> {
    let notification = match serde_json::from_str::<Notification>(body) {
        Ok(notification) => notification,
        Err(error) => {
            prop_assert!(error.to_string().len() < 300, "{}", error);
            let error = serde_json::from_str::<Case>(body).map_or_else(|error| error.to_string(), |_| String::new());
            prop_assert!(error.len() < 300 && !error.is_empty(), "{}", error);
            return Ok(());
        }
    };
    let case: Case = serde_json::from_str(body).map_err(|error| TestCaseError::fail(error.to_string()))?;
    // Who looks at the other fields reads the same, and tells more.
    prop_assert_eq!(&case.status, &notification.case.status);
    prop_assert_eq!(&case.status_codes, &notification.case.status_codes);
    prop_assert_eq!(case.risk_code, notification.case.risk_code);
    prop_assert!(notification.case.unreadable.starts_with(&case.unreadable));
    for case in [&case, &notification.case] {
        let written = serde_json::to_string(case).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let again: Case = serde_json::from_str(&written).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(&again, case, "{}", written);
        let again: Notification =
            serde_json::from_str(&written).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(&again.case, case, "{}", written);
    }
    for finding in notification.case.findings() {
        prop_assert!(finding.to_string().len() < 600, "{}", finding);
    }
    Ok(())
}

/// The whole numbers of a body, and those that its texts are of.
fn numbers_in(value: &Value, found: &mut Vec<i64>) {
    match value {
        Value::Number(number) => {
            #[expect(clippy::cast_possible_truncation, reason = "it is compared with what was read as a whole number")]
            let whole = number.as_i64().or_else(|| number.as_f64().map(|float| float as i64));
            found.extend(whole);
        }
        Value::String(text) => found.extend(text.trim().parse::<i64>()),
        Value::Array(items) => items.iter().for_each(|item| numbers_in(item, found)),
        Value::Object(fields) => fields.values().for_each(|value| numbers_in(value, found)),
        Value::Null | Value::Bool(_) => (),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_json_is_read_to_the_same_case_or_refused_in_few_words(body in body()) {
        try_body(&body.to_string())?;
    }

    #[test]
    fn any_mangled_json_is_read_or_refused_in_few_words(
        body in body(),
        cuts in proptest::collection::vec((any::<prop::sample::Index>(), 0..4_u8, any::<char>()), 1..4),
    ) {
        let mut text: Vec<char> = body.to_string().chars().collect();
        for (index, kind, other) in cuts {
            let at = index.index(text.len() + 1);
            match kind {
                0 => text.truncate(at),
                1 => text.insert(at, other),
                2 if at < text.len() => drop(text.remove(at)),
                _ => text.extend_from_within(at..),
            }
        }
        try_body(&text.into_iter().collect::<String>())?;
    }

    #[test]
    fn nothing_is_read_that_was_not_there(body in body()) {
        if let Ok(Notification { case, .. }) = serde_json::from_str(&body.to_string()) {
            let mut numbers = Vec::new();
            numbers_in(&body, &mut numbers);
            let word = |number| match number { 200 => "low", 300 => "medium", 400 => "high", _ => "unacceptable" };
            for code in &case.status_codes {
                prop_assert!(numbers.contains(&code.number()), "{} in {}", code, body);
            }
            if let Some(risk_code) = case.risk_code.map(|risk_code| risk_code.number()) {
                prop_assert!(numbers.contains(&risk_code) || body.to_string().contains(word(risk_code)), "{} in {}", risk_code, body);
            }
        }
    }
}

#[test]
fn what_is_five_megabytes_long_is_refused_in_few_words_or_told_in_few() {
    let long = "x".repeat(5_000_000);
    for body in [
        format!(r#""{long}""#),
        format!(r#"{{"verificationStatus": "{long}"}}"#),
        format!(r#"{{"verificationStatus": "new", "statusCodes": ["{long}"], "riskCode": "{long}"}}"#),
        format!(r#"{{"verificationStatus": "new", "{long}": 1, "{long}": {{"code": "{long} 4110"}}}}"#),
        format!(r#"{{"{long}": "new"}}"#),
        format!(r#"["{long}"]"#),
        "[".repeat(5_000_000),
        format!(r#"{{"verificationStatus": "new", "x": "{}"}}"#, "[".repeat(5_000_000)),
    ] {
        try_body(&body).unwrap_or_else(|error| panic!("{error}"));
    }
}
