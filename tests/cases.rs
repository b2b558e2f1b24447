//! Cases: decoded from what may arrive, judged, and answered. Exhaustive where the catalogue is finite.

#![cfg(feature = "serde")]
#![allow(deprecated, reason = "a code that is named here may be retired")]

#[path = "support/read_toml.rs"]
mod read_toml;
#[allow(dead_code, reason = "shared by tests that need more of it")]
#[path = "support/toml_codes.rs"]
mod toml_codes;

use std::collections::{BTreeSet, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use idv_catalogue::{
    Case, Context, Correction, Delivery, Disclosure, Finding, Integration, NextStep, Reason, Remedy, RemedyKind,
    Reported, RiskCode, Series, Status, StatusCode, StatusCodeSet, Step, Succession, Unreadable, UnreadableKind,
};
use proptest::prelude::*;
use serde_json::{Value, json};
use toml_codes::{TomlCode, rows};

const NO_CODES: [u16; 0] = [];

/// Every context in which a case is judged.
const CONTEXTS: [Context; 4] = [
    Context::notification(Integration::Sdk),
    Context::notification(Integration::Api),
    Context::answer(Integration::Sdk),
    Context::answer(Integration::Api),
];

/// A number of series 3000 that is no code yet.
fn tomorrows() -> u16 {
    Series::Sendbacks.range().rev().find(|number| StatusCode::from_u16(*number).is_none()).expect("a free number")
}

/// All values of a list, as an error has them: `200, 300, 400 or 500`.
fn one_of<T: ToString>(values: &[T]) -> String {
    let values: Vec<_> = values.iter().map(ToString::to_string).collect();
    let (last, others) = values.split_last().expect("some values");
    format!("{} or {last}", others.join(", "))
}

fn decode(json: &str) -> Case {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

fn refused(json: &str) -> String {
    serde_json::from_str::<Case>(json).expect_err(json).to_string()
}

fn encoded(case: &Case) -> serde_json::Value {
    serde_json::to_value(case).expect("a case is JSON")
}

mod reported {
    use super::*;

    #[test]
    fn any_number_is_held_shown_and_known_if_it_is_a_code() {
        for number in 0..=u16::MAX {
            let reported = Reported::<StatusCode>::from(number);
            assert_eq!(reported.known(), StatusCode::from_u16(number));
            assert_eq!((reported.series(), reported.number()), (Series::of(number), i64::from(number)));
            assert_eq!(reported.to_string(), number.to_string());
            assert_eq!(Reported::<RiskCode>::from(number).known(), RiskCode::from_u16(number));
        }
        for number in [-1, -3105, i64::MIN, 65_536, 65_536 + 3105, i64::MAX] {
            let reported = Reported::<StatusCode>::from(number);
            assert_eq!((reported.known(), reported.series()), (None, None));
            assert_eq!((reported.number(), reported.to_string()), (number, number.to_string()));
        }
    }

    #[test]
    fn debug_names_what_is_known_and_shows_what_is_not() {
        let number = tomorrows();
        let shown = format!("{:?} {:?}", Reported::<StatusCode>::from(3105), Reported::<StatusCode>::from(number));
        assert_eq!(shown, format!("Reported(SelfieDoesNotMatchIdPortrait) Reported({number})"));
        let shown = format!("{:?} {:?}", Reported::<Status>::from("pending"), Reported::<Status>::from("on\nhold"));
        assert_eq!(shown, "Reported(Pending) Reported(\"on\\nhold\")");
        assert_eq!(format!("{:?}", Reported::<RiskCode>::from(200)), "Reported(LowRisk)");
    }

    #[test]
    fn values_are_equal_ordered_and_hashed_by_what_arrived() {
        let texts = ["pending", "new", "", "Pending", "pending ", "é", "completed"];
        for one in texts {
            for other in texts {
                let (a, b) = (Reported::<Status>::from(one), Reported::<Status>::from(String::from(other)));
                assert_eq!((a == b, a.cmp(&b)), (one == other, one.cmp(other)));
                assert_eq!(HashSet::from([a.clone()]).contains(&b), one == other);
            }
        }
        assert_eq!(Reported::from(Status::Pending), Reported::from("pending"));
        assert!(Reported::<StatusCode>::from(-5) < Reported::from(StatusCode::SelfiePhotoTooBright));
    }

    fn hash(value: impl Hash) -> u64 {
        let mut hasher = DefaultHasher::new();
        value.hash(&mut hasher);
        hasher.finish()
    }

    /// Known or not: by what arrived, a set tells apart what differs.
    #[test]
    fn what_differs_has_another_hash() {
        let texts = ["pending", "new", "", "on_hold", "on hold"].map(|text| hash(Reported::<Status>::from(text)));
        assert_eq!(BTreeSet::from(texts).len(), texts.len());
        let numbers = [3105_i64, 3100, 3199, -1, 65_536 + 3105];
        let codes = numbers.map(|number| hash(Reported::<StatusCode>::from(number)));
        assert_eq!(BTreeSet::from(codes).len(), codes.len());
        let risk_codes = numbers.map(|number| hash(Reported::<RiskCode>::from(number)));
        assert_eq!(BTreeSet::from(risk_codes).len(), risk_codes.len());
    }

    #[test]
    #[expect(clippy::nonminimal_bool, reason = "each side of a comparison, and its negation, is code of its own")]
    fn a_status_is_shown_as_it_arrived_and_compared_with_statuses_and_texts_whichever_stands_first() {
        for text in ["pending", "on hold"] {
            let reported = Reported::<Status>::from(text);
            assert_eq!((format!("{reported}"), format!("{reported:>9}|")), (text.to_owned(), format!("{text:>9}|")));
            assert!(reported == *text && *text == reported && reported == text && text == reported);
            assert!(reported != *"new" && *"new" != reported && reported != "new" && "new" != reported);
            assert_eq!(
                (reported == Status::Pending, Status::Pending == reported),
                (text == "pending", text == "pending")
            );
            assert!(reported != Status::New && Status::New != reported);
            assert_eq!(text.parse(), Ok(reported));
        }
        assert!(Status::Pending == *"pending" && *"pending" == Status::Pending);
        assert!(Status::Pending == "pending" && "pending" == Status::Pending);
        assert!(Status::Pending != *"new" && *"new" != Status::Pending);
        assert!(Status::Pending != "new" && "new" != Status::Pending);
        let (new, pending) = (Reported::<Status>::from("new"), Reported::from("on hold"));
        assert!(new < pending && pending > new && new.partial_cmp(&new.clone()) == Some(std::cmp::Ordering::Equal));
    }

    #[test]
    fn a_reported_number_is_read_from_the_text_that_it_is_shown_as_and_none_is_cut_off() {
        for number in [0, 7, 3105, 3199, -7, i64::MAX, i64::MIN] {
            let reported = Reported::<StatusCode>::from(number);
            assert_eq!(reported.to_string().parse(), Ok(reported));
            assert_eq!(number.to_string().parse(), Ok(Reported::<RiskCode>::from(number)));
        }
        for text in ["03105", "+3105", "-0", "3105.0", "", " 3105", "E3105"] {
            assert!(
                text.parse::<Reported<StatusCode>>().is_err() && text.parse::<Reported<RiskCode>>().is_err(),
                "{text}"
            );
        }
        let error = "18446744073709551617".parse::<Reported<RiskCode>>().expect_err("wider than a database holds");
        assert!(error.to_string().starts_with("18446744073709551617 is not a risk code of this catalogue"), "{error}");
        assert_eq!(Reported::<StatusCode>::try_from(3105_u64), Ok(Reported::from(3105)));
        assert!(
            Reported::<StatusCode>::try_from(u64::MAX).is_err() && Reported::<RiskCode>::try_from(1_u64 << 63).is_err()
        );
    }

    #[test]
    #[expect(clippy::needless_borrows_for_generic_args, reason = "references are what is tried")]
    fn a_case_takes_numbers_values_and_references_to_them() {
        let expected = Case::new("completed", [4110, 5100], Some(500.into()));
        let codes = StatusCodeSet::of(&[StatusCode::PepHitFalsePositive, StatusCode::SanctionsHitFalsePositive]);
        let reported = expected.status_codes.clone();
        let status = String::from("completed");
        for case in [
            Case::of("completed").with_codes([4110, 5100]).with_risk_code(500),
            Case::of(&status).with_codes(&[4110_i64, 5100]).with_risk_code(RiskCode::UnacceptableRisk),
            Case::of(status.clone()).with_codes(vec![4110_i16, 5100]).with_risk_code(500_u32),
            Case::of(Status::Completed).with_codes(&reported).with_risk_code(&RiskCode::UnacceptableRisk),
            Case::of(&Status::Completed)
                .with_codes(reported.iter().filter_map(Reported::<StatusCode>::known))
                .with_risk_code(500_i64),
            Case::of(&expected.status).with_codes([4110]).with_codes([5100]).with_risk_code(200).with_risk_code(500),
        ] {
            assert_eq!(case, expected);
        }
        assert_eq!(Case::of("new"), Case::new("new", NO_CODES, None));
        assert_eq!(Case::of("completed").with_codes(codes.iter()), Case::new("completed", [100, 110], None));
    }

    #[test]
    fn numbers_and_digits_are_read_and_numbers_written_in_json() {
        for (json, number) in [("3105", 3105_i64), ("\"3105\"", 3105), ("-7", -7), ("99999999999", 99_999_999_999)] {
            let reported: Reported<StatusCode> = serde_json::from_str(json).expect(json);
            assert_eq!(reported.number(), number);
            assert_eq!(serde_json::to_string(&reported).expect("JSON"), number.to_string());
        }
        let whole: Reported<StatusCode> = serde_json::from_str("3105.0").expect("a whole number");
        assert_eq!(whole, StatusCode::SelfieDoesNotMatchIdPortrait);
        for json in [
            "3105.5",
            "\"+3105\"",
            "\"03105\"",
            "\"\"",
            "\"31O5\"",
            "true",
            "null",
            "[3105]",
            "{}",
            "1e60",
            "1e20",
            "9007199254740993.0",
            "18446744073709551617",
            "9223372036854775808",
        ] {
            let error = serde_json::from_str::<Reported<StatusCode>>(json).expect_err(json).to_string();
            assert!(
                error.contains(" is no status code: a whole number, or a text of its digits, is"),
                "{json}: {error}"
            );
        }
    }
}

mod strict {
    use super::*;

    fn error<T: serde::de::DeserializeOwned + std::fmt::Debug>(json: &str) -> String {
        serde_json::from_str::<T>(json).expect_err(json).to_string()
    }

    #[test]
    fn every_value_goes_round_in_json_and_in_a_format_without_descriptions() {
        fn round<T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug + Copy>(values: &[T]) {
            for value in values {
                let json = serde_json::to_string(value).expect("JSON");
                assert_eq!(serde_json::from_str::<T>(&json).expect(&json), *value);
                let bytes = postcard::to_allocvec(value).expect("bytes");
                assert_eq!(postcard::from_bytes::<T>(&bytes).expect(&json), *value);
            }
        }
        round(StatusCode::ALL);
        round(Status::ALL);
        round(Series::ALL);
        round(RiskCode::ALL);
        round(Remedy::ALL);
        round(RemedyKind::ALL);
        round(Integration::ALL);
        round(Disclosure::ALL);
        round(idv_catalogue::Basis::ALL);
        round(Succession::ALL);
        round(&[idv_catalogue::SOURCE.retrieved()]);
        assert_eq!(
            json!([StatusCode::SelfiePhotoTooBright, Status::InvalidData, Series::Fraud]),
            json!([3100, "invalid_data", 5000])
        );
        assert_eq!(
            json!([RiskCode::LowRisk, Remedy::UploadSelfie, Integration::Sdk]),
            json!([200, "upload_selfie", "sdk"])
        );
    }

    #[test]
    fn what_is_not_known_is_refused_with_an_error_that_repeats_it() {
        let number = tomorrows();
        let said = format!("{number} is not a status code of this catalogue; it lies in series 3000 (Sendbacks), ");
        assert!(error::<StatusCode>(&number.to_string()).starts_with(&said));
        assert_eq!(error::<StatusCode>(&format!("\"{number}\"")), error::<StatusCode>(&number.to_string()));
        let last = StatusCode::ALL.last().expect("a code");
        let above = format!("it lies in no series, above {last}, the last code");
        assert_eq!(error::<StatusCode>("70000"), format!("70000 is not a status code of this catalogue; {above}"));
        let statuses = one_of(Status::ALL);
        assert_eq!(
            error::<Status>("\"no status\""),
            format!("`no status` is not a status of this catalogue, which has {statuses} at line 1 column 11")
        );
        let risk_codes = one_of(RiskCode::ALL);
        assert_eq!(
            error::<RiskCode>("-200"),
            format!("-200 is not a risk code of this catalogue, which has {risk_codes}")
        );
        assert!(error::<Disclosure>("\"public\"").starts_with("`public` is not a disclosure: client or internal is"));
        assert!(error::<idv_catalogue::Date>("\"2026-02-30\"").starts_with("`2026-02-30` is not a day that exists"));
    }

    #[test]
    fn a_guidance_is_written_with_one_action_or_one_for_each_integration() {
        let guidance = |number| StatusCode::from_u16(number).expect("a code").guidance()[0];
        let limited = guidance(6007);
        assert_eq!(
            json!(limited),
            json!({
                "description": limited.description(),
                "action": limited.action(Integration::Api),
                "condition": limited.condition(),
                "remedy": "create_new_workflow_with_signature",
            })
        );
        let differing = guidance(6002);
        let actions = Integration::ALL.iter().map(|it| (it.as_str(), differing.action(*it)));
        assert_eq!(json!(differing)["action"], json!(actions.collect::<std::collections::BTreeMap<_, _>>()));
        assert_eq!(json!(guidance(5100))["action"], json!(null));
    }
}

mod decoding {
    use super::*;

    #[test]
    fn the_fields_are_read_in_camel_case_and_others_ignored() {
        let case = decode(
            r#"{"verificationId": "1", "verificationStatus": "completed", "statusCodes": [4110, "5100", 4110], "riskCode": 500,
                "nested": {"statusCodes": [1], "riskCode": "x"}, "list": [[], {}, null, 1.5, "\ud83d\ude00"]}"#,
        );
        assert_eq!(case, Case::new("completed", [4110, 5100, 4110], Some(500.into())));
        assert_eq!(
            encoded(&case),
            json!({"verificationStatus": "completed", "statusCodes": [4110, 5100, 4110], "riskCode": 500})
        );
    }

    #[test]
    fn missing_and_null_codes_are_an_empty_list_and_a_missing_or_null_risk_code_is_none() {
        for json in [
            r#"{"verificationStatus": "pending"}"#,
            r#"{"verificationStatus": "pending", "statusCodes": null, "riskCode": null}"#,
            r#"{"riskCode": null, "statusCodes": [], "status": "pending"}"#,
        ] {
            assert_eq!(decode(json), Case::new(Status::Pending, NO_CODES, None));
        }
    }

    #[test]
    fn the_vendors_field_wins_over_an_envelopes_own_status() {
        for other in [r#""active""#, "7", "-7", "1.5", "true", "null", "[1, [2]]", r#"{"status": "new"}"#] {
            for json in [
                format!(r#"{{"status": {other}, "verificationStatus": "pending"}}"#),
                format!(r#"{{"verificationStatus": "pending", "status": {other}}}"#),
            ] {
                assert_eq!(decode(&json).status, Status::Pending);
            }
        }
        assert_eq!(decode(r#"{"status": "completed"}"#).status, Status::Completed);
    }

    #[test]
    fn what_is_new_is_kept_and_what_is_no_case_is_refused_with_its_reason() {
        let case =
            decode(r#"{"verificationStatus": "on hold ☂", "statusCodes": [3199, -1, 4294967296], "riskCode": 9}"#);
        assert_eq!(case.status.as_str(), "on hold ☂");
        assert_eq!(
            encoded(&case),
            json!({"verificationStatus": "on hold ☂", "statusCodes": [3199, -1, 4_294_967_296_u64], "riskCode": 9})
        );
        assert_eq!(refused("{}"), "missing field `verificationStatus` at line 1 column 2");
        assert_eq!(refused(r#"{"status": 7}"#), "missing field `verificationStatus` at line 1 column 13");
        assert!(
            refused(r#"{"status": "new", "statusCodes": [], "statusCodes": [1]}"#)
                .starts_with("duplicate field `statusCodes`")
        );
        assert!(refused("[]").starts_with("invalid length 0, expected a case with a status"));
    }

    #[test]
    fn a_case_stands_flattened_in_an_envelope() {
        #[derive(serde::Serialize, serde::Deserialize, PartialEq, Debug)]
        #[serde(rename_all = "camelCase")]
        struct Envelope {
            workflow_id: String,
            #[serde(flatten)]
            case: Case,
            #[serde(flatten)]
            rest: std::collections::BTreeMap<String, serde_json::Value>,
        }
        let json =
            json!({"workflowId": "1", "verificationStatus": "invalid_data", "statusCodes": [1022], "extra": [1]});
        let envelope: Envelope = serde_json::from_value(json.clone()).expect("an envelope");
        assert_eq!(envelope.case, Case::new("invalid_data", [1022], None));
        assert_eq!(envelope.rest.into_iter().collect::<Vec<_>>(), [("extra".to_owned(), json!([1]))]);
    }
}

/// Values known and unknown, from which cases are made.
fn status() -> impl Strategy<Value = Reported<Status>> {
    prop_oneof![
        4 => proptest::sample::select(Status::ALL).prop_map(Reported::from),
        1 => any::<String>().prop_map(Reported::from),
    ]
}

fn code() -> impl Strategy<Value = Reported<StatusCode>> {
    prop_oneof![
        6 => proptest::sample::select(StatusCode::ALL).prop_map(Reported::from),
        1 => any::<u16>().prop_map(Reported::from),
        1 => any::<i64>().prop_map(Reported::from),
    ]
}

fn risk_code() -> impl Strategy<Value = Option<Reported<RiskCode>>> {
    proptest::option::of(prop_oneof![
        4 => proptest::sample::select(RiskCode::ALL).prop_map(Reported::from),
        1 => any::<i32>().prop_map(Reported::from),
    ])
}

fn case() -> impl Strategy<Value = Case> {
    (status(), proptest::collection::vec(code(), 0..12), risk_code())
        .prop_map(|(status, codes, risk_code)| Case::new(status, codes, risk_code))
}

/// The case with what a finding names put right; every way of putting it right where there are several.
fn cured(case: &Case, finding: &Finding) -> Vec<Case> {
    let with = |change: &dyn Fn(&mut Case)| {
        let mut cured = case.clone();
        change(&mut cured);
        cured
    };
    match finding.correction() {
        Correction::OtherStatus => {
            Status::ALL.iter().map(|status| with(&|case| case.status = (*status).into())).collect()
        }
        Correction::AddOneOf(codes) => {
            codes.iter().map(|code| with(&|case| case.status_codes.push((*code).into()))).collect()
        }
        Correction::RemoveCode(code) => vec![with(&|case| case.status_codes.retain(|it| *it != code))],
        Correction::KeepOne(code) => vec![with(&|case| {
            case.status_codes.retain(|it| *it != code);
            case.status_codes.push(code);
        })],
        Correction::RiskCodeOneOf(codes) => {
            codes.iter().map(|code| with(&|case| case.risk_code = Some((*code).into()))).collect()
        }
        Correction::RemoveRiskCode => vec![with(&|case| case.risk_code = None)],
        Correction::MakeReadable(unreadable) => vec![with(&|case| case.unreadable.retain(|it| *it != unreadable))],
        other => panic!("{other:?} is new to this test"),
    }
}

#[test]
fn what_waits_or_needs_nothing_is_for_no_person() {
    for context in CONTEXTS {
        assert!(!Case::new("pending", [1000], None).is_for_a_person(context));
        assert!(Case::new("pending", [9999], None).is_for_a_person(context));
        assert!(!Case::of("new").is_for_a_person(context));
    }
}

/// A contradiction that is gone is no less grave for codes that came in its place.
#[test]
fn what_was_in_doubt_and_is_not_any_more_is_for_a_person_though_there_are_more_codes() {
    let may_be_told = |code: &&StatusCode| code.disclosure() == Disclosure::Client;
    let codes: Vec<_> = Status::InconsistentData.status_codes().iter().filter(may_be_told).collect();
    let clear = Case::of(Status::InconsistentData).with_codes(codes[..2].iter().copied());
    let mut doubtful = Case::of(Status::InconsistentData).with_codes([codes[0]]);
    assert_eq!(clear.follows(&doubtful), Succession::More);
    doubtful.unreadable.push(Unreadable::new(UnreadableKind::Form, "statusCodes", Some(1), "E4110"));
    assert_eq!(clear.follows(&doubtful), Succession::Different);
}

/// A risk code is graver the higher it is, and where it is none that anybody knows.
#[test]
fn a_risk_code_is_graver_if_it_is_higher_or_unknown() {
    let report = |risk_code: i64| Case::of("completed").with_risk_code(risk_code);
    for (before, now, expected) in [
        (200, 500, Succession::Graver),
        (500, 200, Succession::Different),
        (500, 500, Succession::Same),
        (500, 450, Succession::Different),
        (500, 600, Succession::Graver),
        (200, 600, Succession::Graver),
        (300, 250, Succession::Graver),
    ] {
        assert_eq!(report(now).follows(&report(before)), expected, "{before} {now}");
    }
    // That it is there still makes nothing graver.
    for risk_code in [200, 600] {
        let [fewer, more] = [&[100][..], &[100, 110]].map(|codes| report(risk_code).with_codes(codes));
        assert_eq!((fewer.follows(&more), more.follows(&fewer)), (Succession::Less, Succession::Graver), "{risk_code}");
    }
    let [fewer, more] = [&[4120][..], &[4110, 4120]].map(|codes| report(500).with_codes(codes));
    assert_eq!((fewer.follows(&more), more.follows(&fewer)), (Succession::Less, Succession::Graver));
}

/// What comes into doubt is graver; what is in doubt in another way is only different.
#[test]
fn a_report_that_comes_into_doubt_is_graver() {
    let clear = Case::new("pending", [1000], None);
    let doubtful = |excerpt| {
        let mut case = clear.clone();
        case.unreadable.push(Unreadable::new(UnreadableKind::Form, "statusCodes", Some(1), excerpt));
        case
    };
    assert_eq!(doubtful("E4110").follows(&clear), Succession::Graver);
    assert_eq!(clear.follows(&doubtful("E4110")), Succession::Different);
    assert_eq!(doubtful("E4120").follows(&doubtful("E4110")), Succession::More);
}

#[test]
fn what_is_unreadable_is_told_with_its_place_and_its_beginning() {
    let told = |kind, index, value: &str| Unreadable::new(kind, "statusCodes", index, value).to_string();
    assert_eq!(told(UnreadableKind::Form, Some(1), "E4110"), "statusCodes[1] cannot be read: E4110");
    assert_eq!(
        told(UnreadableKind::Disagreement, None, "[3105]"),
        "statusCodes disagrees with the field that was read: [3105]"
    );
    assert_eq!(
        told(UnreadableKind::LookAlike, None, "4110"),
        "statusCodes was not read, and looks like a field of the case: 4110"
    );
    let excerpt =
        |length: usize| Unreadable::new(UnreadableKind::Form, "x", None, &"é".repeat(length)).excerpt().to_owned();
    assert_eq!((excerpt(59), excerpt(60)), ("é".repeat(59), "é".repeat(60)));
    assert_eq!((excerpt(61), excerpt(1000)), ("é".repeat(60) + "…", "é".repeat(60) + "…"));
}

#[test]
fn a_message_needs_a_code_that_may_be_told_and_a_status_that_it_can_accompany() {
    let may_be_told = |code: &StatusCode| code.disclosure() == Disclosure::Client;
    let told =
        |status: Status, code: StatusCode| !Case::of(status).with_codes([code]).client_messages(CONTEXTS[3]).is_empty();
    for code in StatusCode::ALL {
        for status in Status::ALL {
            assert!(
                !told(*status, *code) || (may_be_told(code) && code.statuses().contains(status)),
                "{status} {code}"
            );
        }
    }
    assert!(StatusCode::ALL.iter().any(|code| told(code.statuses()[0], *code)));
}

proptest! {
    #[test]
    fn decoding_never_panics_and_what_is_encoded_again_is_equal(text in "\\PC*", case in case()) {
        let _ = serde_json::from_str::<Case>(&text);
        let json = serde_json::to_string(&case).expect("JSON");
        prop_assert_eq!(&serde_json::from_str::<Case>(&json).expect("a case"), &case);
        let bytes = postcard::to_allocvec(&case).expect("bytes");
        prop_assert_eq!(&postcard::from_bytes::<Case>(&bytes).expect("a case"), &case);
    }

    #[test]
    fn bytes_that_are_no_case_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = serde_json::from_slice::<Case>(&bytes);
        let _ = postcard::from_bytes::<Case>(&bytes);
    }

    #[test]
    fn judgement_does_not_depend_on_the_order_of_the_codes(case in case(), seed in any::<i64>()) {
        let mut shuffled = case.clone();
        shuffled.status_codes.sort_by_key(|code| code.number().wrapping_mul(seed | 1) ^ seed);
        prop_assert_eq!(case.findings(), shuffled.findings());
        for context in CONTEXTS {
            prop_assert_eq!(case.client_messages(context), shuffled.client_messages(context));
            prop_assert_eq!(case.next_steps(context), shuffled.next_steps(context));
        }
        prop_assert_eq!(case.follows(&shuffled), Succession::Same);
    }

    #[test]
    fn every_finding_is_cured_by_the_correction_that_it_names(case in case()) {
        for finding in case.findings() {
            let cures = cured(&case, &finding);
            prop_assert!(!cures.is_empty(), "{} names no change", finding);
            for cure in cures {
                prop_assert!(!cure.findings().contains(&finding), "{} stays in {:?}", finding, cure);
            }
        }
    }

    #[test]
    fn no_other_code_and_no_risk_code_changes_what_the_client_is_told_of_a_code(case in case(), context in context()) {
        let alone = case.status_codes.iter().collect::<BTreeSet<_>>().into_iter().flat_map(|code| {
            Case::new(case.status.clone(), [*code], None).client_messages(context)
        });
        prop_assert_eq!(case.client_messages(context), alone.collect::<Vec<_>>());
    }

    #[test]
    fn what_is_for_a_person_comes_before_all_else(case in case(), context in context()) {
        let steps = case.next_steps(context);
        let is_for_a_person: Vec<_> = steps.iter().map(NextStep::is_for_a_person).collect();
        prop_assert!(is_for_a_person.is_sorted_by(|one, other| one >= other), "{:?}", steps);
        let what: Vec<_> = steps.iter().map(NextStep::what).collect();
        prop_assert!(what.is_sorted_by(|one, other| one < other), "each once, in order: {:?}", what);
        let is_unknown = case.status.known().is_none()
            || case.status_codes.iter().any(|code| code.known().is_none())
            || case.risk_code.is_some_and(|risk_code| risk_code.known().is_none());
        prop_assert!(!is_unknown || what[0] == Step::AskAPerson, "{:?}", what);
    }

    #[test]
    fn what_replaces_a_report_of_its_status_has_all_that_was_grave_in_it(reports in reports_of_one_status()) {
        let mut holds = reports[0].clone();
        for report in &reports[1..] {
            if report.follows(&holds).replaces() {
                let number = |report: &Case| report.risk_code.map(|risk_code| risk_code.number());
                let is_grave = |risk_code: Option<Reported<RiskCode>>| risk_code.is_some_and(|it| it.known().and_then(RiskCode::remedy).is_none_or(|it| it.kind().is_for_a_person()));
                prop_assert!(!is_grave(holds.risk_code) || number(report) >= number(&holds), "{:?}", reports);
                let grave = |code: &&Reported<StatusCode>| {
                    code.known().is_none_or(|code| code.remedies().iter().any(|remedy| remedy.kind().is_for_a_person()))
                };
                for code in holds.status_codes.iter().filter(grave) {
                    prop_assert!(report.status_codes.contains(code), "{:?}", reports);
                }
                holds = report.clone();
            }
        }
    }
}

/// Every three reports of one status, of few codes and every risk code: as long as one of them asked for a person, the one
/// that holds does.
#[test]
fn whatever_reports_follow_one_another_the_one_that_holds_asks_for_a_person_if_any_did() {
    let codes: [&[u16]; 7] = [&[], &[100], &[120], &[3105], &[4110], &[5100], &[9999]];
    let risk_codes = [None, Some(150), Some(200), Some(300), Some(400), Some(500)];
    let reports: Vec<Case> = codes
        .iter()
        .flat_map(|codes| {
            risk_codes.map(|risk_code| Case::new("completed", codes.iter().copied(), risk_code.map(Reported::from)))
        })
        .collect();
    let asks = |report: &Case| report.is_for_a_person(Context::notification(Integration::Api));
    for first in &reports {
        for second in &reports {
            let then = if second.follows(first).replaces() { second } else { first };
            for third in &reports {
                let holds = if third.follows(then).replaces() { third } else { then };
                let asked = [first, second, third].into_iter().any(asks);
                // A contradiction by itself may be put right by a report that says more.
                assert!(asks(holds) || !asked, "{first:?} {second:?} {third:?}");
            }
        }
    }
}

fn context() -> impl Strategy<Value = Context> {
    proptest::sample::select(CONTEXTS.to_vec())
}

/// Reports of few codes, so that many are of one another.
fn reports_of_one_status() -> impl Strategy<Value = Vec<Case>> {
    let status = proptest::sample::select(vec!["pending", "completed", "inconsistent_data", "on_hold"]);
    let codes =
        proptest::collection::vec(proptest::sample::select(vec![100_u16, 110, 1000, 3105, 4110, 5100, 9999]), 0..3);
    let risk_codes = proptest::option::of(proptest::sample::select(vec![200_u16, 300, 400, 500, 999]));
    (status, proptest::collection::vec((codes, risk_codes), 2..5)).prop_map(|(status, reports)| {
        let report =
            |(codes, risk_code): (Vec<u16>, Option<u16>)| Case::new(status, codes, risk_code.map(Reported::from));
        reports.into_iter().map(report).collect()
    })
}

/// The catalogue of today, as its TOML has it.
struct Toml {
    codes: Vec<TomlCode>,
    statuses: Vec<Value>,
    risk_codes: Vec<Value>,
}

impl Toml {
    fn read() -> Self {
        let catalogue = read_toml::catalogue(&Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue"));
        let [statuses, risk_codes] = [("statuses", "status"), ("risk_codes", "risk_code")]
            .map(|(file, kind)| rows(&catalogue[file][kind]).to_vec());
        Self { codes: toml_codes::codes(&catalogue), statuses, risk_codes }
    }

    fn code(&self, code: StatusCode) -> &TomlCode {
        self.codes.iter().find(|row| row.number == code.as_u16()).expect("a row for each code")
    }

    fn status(&self, status: Status) -> &Value {
        self.statuses.iter().find(|row| row["status"] == status.as_str()).expect("a row for each status")
    }

    fn risk_code(&self, risk_code: RiskCode) -> &Value {
        self.risk_codes.iter().find(|row| row["number"] == risk_code.as_u16()).expect("a row for each risk code")
    }
}

/// Every known status and one that is not, every code, every risk code, one that is not, and none.
fn every_case() -> impl Iterator<Item = Case> {
    let statuses = Status::ALL.iter().map(|status| status.as_str()).chain(["no status"]);
    statuses.flat_map(|status| {
        let codes = StatusCode::ALL.iter().map(|code| vec![code.as_u16()]).chain([vec![], vec![tomorrows()]]);
        codes.flat_map(move |codes| {
            let risk_codes = RiskCode::ALL.iter().map(|code| Some(code.as_u16())).chain([None, Some(999)]);
            risk_codes.map(move |risk_code| Case::new(status, codes.clone(), risk_code.map(Reported::from)))
        })
    })
}

/// The findings of a case of at most one code, by what the rows of the TOML say.
fn expected_findings(case: &Case, toml: &Toml) -> Vec<Finding> {
    let code = case.status_codes.first();
    let known_code = code.and_then(Reported::<StatusCode>::known);
    let known_risk_code = case.risk_code.and_then(|risk_code| risk_code.known());
    let mut expected = Vec::new();
    match case.status.known() {
        None => expected.push(Finding::UnknownStatus(case.status.clone())),
        Some(status) => {
            let row = toml.status(status);
            if !row["retired"].is_null() {
                expected.push(Finding::RetiredStatus(status));
            }
            if code.is_none() && row["expects_codes"] == true {
                expected.push(Finding::CodesMissing(status));
            }
            if let Some(code) = known_code
                && !toml.code(code).statuses.iter().any(|accompanied| accompanied == status.as_str())
            {
                expected.push(Finding::CodeWithWrongStatus(code, status));
            }
            let possible = rows(&row["risk_codes"]);
            match case.risk_code {
                None if !possible.is_empty() => expected.push(Finding::RiskCodeMissing(status)),
                // Of an unknown one, nothing can be said where the status comes with some.
                Some(it) if !possible.is_empty() && it.known().is_none() => (),
                Some(it)
                    if !possible.iter().any(|number| it.known().is_some_and(|known| *number == known.as_u16())) =>
                {
                    expected.push(Finding::RiskCodeWithWrongStatus(it, status));
                }
                _ => (),
            }
        }
    }
    match (code, known_code) {
        (Some(_), Some(code)) if toml.code(code).retired.is_some() => expected.push(Finding::RetiredCode(code)),
        (Some(code), None) => expected.push(Finding::UnknownCode(*code)),
        _ => (),
    }
    match (case.risk_code, known_risk_code) {
        (Some(_), Some(known)) if !toml.risk_code(known)["retired"].is_null() => {
            expected.push(Finding::RetiredRiskCode(known));
        }
        (Some(risk_code), None) => expected.push(Finding::UnknownRiskCode(risk_code)),
        _ => (),
    }
    if let (Some(code), Some(risk_code)) = (known_code, known_risk_code)
        && toml.code(code).risk_codes.as_ref().is_some_and(|possible| !possible.contains(&risk_code.as_u16()))
    {
        expected.push(Finding::RiskCodeWithWrongCode(risk_code, code));
    }
    expected.sort();
    expected
}

#[test]
fn the_findings_of_every_status_code_and_risk_code_are_those_of_the_toml() {
    let toml = Toml::read();
    for case in every_case() {
        assert_eq!(case.findings(), expected_findings(&case, &toml), "{case:?}");
        for finding in case.findings() {
            assert!(cured(&case, &finding).iter().all(|cure| !cure.findings().contains(&finding)), "{finding}");
        }
    }
}

#[test]
fn every_code_in_use_has_a_case_that_contradicts_nothing_for_each_status_that_it_accompanies() {
    let clean: HashSet<_> = every_case()
        .filter(|case| case.findings().is_empty())
        .map(|case| (case.status.clone(), case.status_codes.clone()))
        .collect();
    for code in StatusCode::ALL.iter().filter(|code| code.retired().is_none()) {
        for status in code.statuses().iter().filter(|status| status.retired().is_none()) {
            assert!(clean.contains(&((*status).into(), vec![(*code).into()])), "{code} with {status}");
        }
    }
    for status in Status::ALL.iter().filter(|status| status.retired().is_none()) {
        assert_eq!(clean.contains(&((*status).into(), Vec::new())), !status.expects_codes(), "{status}");
    }
}

#[test]
fn the_next_steps_of_every_case_hold_each_remedy_that_its_status_and_codes_ask_for() {
    for case in every_case() {
        for context in CONTEXTS {
            let mut expected = BTreeSet::new();
            let mut remedies = Vec::new();
            remedies.extend(case.status.known().map(|status| status.remedy(context.integration())));
            let codes = case.status_codes.iter().filter_map(Reported::<StatusCode>::known);
            let guidances = codes.flat_map(StatusCode::guidance);
            remedies.extend(guidances.map(|guidance| guidance.remedy_for(context.integration())));
            let risk_code = case.risk_code.and_then(|risk_code| risk_code.known());
            remedies.extend(risk_code.and_then(RiskCode::remedy));
            expected.extend(remedies.into_iter().filter(|it| it.kind() != RemedyKind::None).map(Step::Remedy));
            for finding in case.findings() {
                match finding {
                    Finding::RetiredStatus(_)
                    | Finding::RetiredCode(_)
                    | Finding::RetiredRiskCode(_)
                    | Finding::RepeatedCode(_) => false,
                    Finding::CodesMissing(_) | Finding::RiskCodeMissing(_)
                        if context.delivery() == Delivery::Notification =>
                    {
                        expected.insert(Step::AskForStatus)
                    }
                    _ => expected.insert(Step::AskAPerson),
                };
            }
            let steps: Vec<_> = case.next_steps(context).iter().map(NextStep::what).collect();
            assert_eq!(steps, expected.into_iter().collect::<Vec<_>>(), "{case:?}");
        }
    }
}

/// What two codes ask for is what each asks for by itself: so what holds of one holds of any number of them.
#[test]
fn two_codes_ask_for_what_each_asks_for_and_tell_what_each_tells() {
    let context = Context::answer(Integration::Api);
    let judged = |status: &str, codes: &[u16]| {
        let case = Case::new(status, codes.iter().copied(), None);
        let steps: BTreeSet<_> = case.next_steps(context).iter().map(NextStep::what).collect();
        let told: BTreeSet<_> = case.client_messages(context).iter().map(|it| it.code()).collect();
        (steps, told)
    };
    for status in Status::ALL.iter().map(|status| status.as_str()).chain(["no status"]) {
        let codes: Vec<u16> = StatusCode::ALL.iter().map(|code| code.as_u16()).chain([tomorrows()]).collect();
        let alone: Vec<_> = codes.iter().map(|code| judged(status, &[*code])).collect();
        for (place, one) in codes.iter().enumerate() {
            for (other_place, other) in codes.iter().enumerate().skip(place + 1) {
                let (steps, told) = judged(status, &[*one, *other]);
                let (first, second) = (&alone[place], &alone[other_place]);
                assert_eq!(steps, &first.0 | &second.0, "{status} {one} {other}");
                assert_eq!(told, &first.1 | &second.1, "{status} {one} {other}");
            }
        }
    }
}

#[test]
fn a_code_with_two_guidances_asks_for_both_and_what_is_final_comes_before_what_can_be_done() {
    let context = Context::answer(Integration::Api);
    let steps = Case::new("invalid_data", [1022, 1034, 1022], None).next_steps(context);
    let shown: Vec<_> =
        steps.iter().map(|step| (step.what().to_string(), step.is_final(), step.reasons().len())).collect();
    assert_eq!(
        shown,
        [
            ("nothing_can_be_done".to_owned(), true, 1),
            ("create_new_workflow".to_owned(), false, 1),
            ("update_identity_data".to_owned(), false, 1),
            ("upload_id_document".to_owned(), false, 1),
        ]
    );
    let [Reason::Code(code, guidance)] = steps[3].reasons() else { panic!("{steps:?}") };
    let [first, ..] = code.guidance() else { panic!("{code:?}") };
    assert_eq!((code.as_u16(), guidance), (1022, first));
    assert_eq!(steps[3].reasons()[0].action(Integration::Api), first.action(Integration::Api));
}

#[test]
fn fraud_and_rejection_ask_for_a_person_and_tell_the_client_nothing() {
    let case = Case::new("completed", [5100, 4110], Some(500.into()));
    for context in CONTEXTS {
        let steps = case.next_steps(context);
        let persons: Vec<_> = steps.iter().take_while(|step| step.is_for_a_person()).map(NextStep::what).collect();
        let expected = [Remedy::ReportToCompliance, Remedy::TreatAsSuspectedFraud, Remedy::RefuseOrEscalate];
        assert_eq!(persons, expected.map(Step::Remedy));
        assert_eq!(case.client_messages(context), []);
    }
}

#[test]
fn what_the_sdk_handles_is_told_nobody_and_what_is_left_to_the_api_is() {
    let case = Case::new("completed", [6002], Some(200.into()));
    assert_eq!(case.client_messages(Context::answer(Integration::Sdk)), []);
    let told = case.client_messages(Context::answer(Integration::Api));
    assert_eq!(told.iter().map(|message| message.code().as_u16()).collect::<Vec<_>>(), [6002]);
    assert_eq!(
        told[0].action(),
        StatusCode::from_u16(6002).and_then(|code| code.guidance()[0].action(Integration::Api))
    );
}

#[test]
fn a_repeated_code_is_one_finding_however_often_it_came_known_or_not() {
    let tomorrows = tomorrows();
    let mut findings = Case::new("inconsistent_data", [3105, 3105, 3105, tomorrows, tomorrows], None).findings();
    findings.retain(|finding| !matches!(finding, Finding::RetiredCode(_)));
    let [unknown, repeated @ ..] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!(*unknown, Finding::UnknownCode(tomorrows.into()));
    assert_eq!(repeated, [Finding::RepeatedCode(3105.into()), Finding::RepeatedCode(tomorrows.into())]);
}

#[test]
fn one_report_follows_another_as_the_status_flow_has_it() {
    use Succession::{Ahead, Impossible, Next, OutOfDate, Same, Undecidable};
    let statuses = ["new", "pending", "completed", "inconsistent_data", "invalid_data", "on_hold"];
    // A row for the status before, a column for the status after, in the order above.
    let expected = [
        [Same, Next, Ahead, Ahead, Next, Undecidable],
        [OutOfDate, Same, Next, Next, Impossible, Undecidable],
        [OutOfDate, OutOfDate, Same, Impossible, Impossible, Undecidable],
        [OutOfDate, OutOfDate, Impossible, Same, Impossible, Undecidable],
        [OutOfDate, Impossible, Impossible, Impossible, Same, Undecidable],
        [Undecidable, Undecidable, Undecidable, Undecidable, Undecidable, Same],
    ];
    for (row, before) in statuses.iter().enumerate() {
        let before = Case::new(*before, NO_CODES, None);
        let found = statuses.map(|after| Case::new(after, NO_CODES, None).follows(&before));
        assert_eq!(found, expected[row], "after {}", before.status);
    }
}

#[test]
fn a_report_of_the_same_status_is_told_by_what_came_went_or_is_graver() {
    use Succession::{Different, Graver, Less, More, Same};
    let report = |status: &str, codes: &[u16], risk_code: Option<u16>| {
        Case::new(status, codes.iter().copied(), risk_code.map(Reported::from))
    };
    let sendback = |codes: &[u16]| report("inconsistent_data", codes, None);
    let completed = |codes: &[u16], risk_code| report("completed", codes, risk_code);
    let pairs = [
        (sendback(&[3204]), sendback(&[3204, 3204]), Same),
        (sendback(&[]), sendback(&[3204]), More),
        (sendback(&[3204, 3100]), sendback(&[3100]), Less),
        (sendback(&[3204]), sendback(&[3100]), Different),
        (sendback(&[3204]), sendback(&[3204, 3540]), Graver),
        (sendback(&[3204]), sendback(&[3204, tomorrows()]), Graver),
        (completed(&[100, 110], Some(200)), completed(&[4110], Some(500)), Graver),
        (completed(&[4110], Some(500)), completed(&[100, 110], Some(200)), Different),
        (completed(&[4110], Some(500)), completed(&[5100], Some(500)), Different),
        (completed(&[4110], Some(500)), completed(&[4110, 5100], Some(500)), Graver),
        (completed(&[4110], Some(500)), completed(&[], Some(200)), Different),
        (completed(&[], None), completed(&[], Some(200)), More),
        (completed(&[], None), completed(&[], Some(500)), Graver),
        (completed(&[], Some(300)), completed(&[], Some(400)), Graver),
        (completed(&[], Some(300)), completed(&[], Some(200)), Different),
        (completed(&[], Some(200)), completed(&[], None), Graver),
        (completed(&[], Some(200)), completed(&[], Some(999)), Graver),
        (completed(&[100], Some(200)), completed(&[100, 3105], Some(200)), Graver),
    ];
    for (before, now, expected) in pairs {
        assert_eq!(now.follows(&before), expected, "{before:?} {now:?}");
    }
}

#[test]
fn every_contradiction_of_a_succession_is_for_a_person_and_what_is_graver_replaces() {
    use Succession::{Ahead, Different, Graver, Impossible, More, Next, Undecidable};
    let of = |is: fn(Succession) -> bool| Succession::ALL.iter().copied().filter(|it| is(*it)).collect::<Vec<_>>();
    assert_eq!(of(Succession::is_for_a_person), [Different, Graver, Impossible, Undecidable]);
    assert_eq!(of(Succession::replaces), [More, Graver, Next, Ahead, Undecidable]);
}

#[test]
fn findings_read_as_lines_of_a_log() {
    let tomorrows = tomorrows();
    let case = Case::new("completed", [1000, tomorrows, 9000, 9000], Some(9.into()));
    let mut findings = case.findings();
    findings.retain(|finding| !matches!(finding, Finding::RetiredCode(_)));
    let lines: Vec<_> = findings.iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            &format!("status code {tomorrows} is not in the catalogue; its number is of series 3000 (Sendbacks)"),
            "status code 9000 is not in the catalogue; its number is of no series",
            "status code 9000 is there more than once",
            "status code 1000 cannot accompany completed; it accompanies pending",
            "risk code 9 is not in the catalogue",
        ]
    );
    let lines: Vec<_> = Case::new("on\nhold", NO_CODES, None).findings().iter().map(ToString::to_string).collect();
    assert_eq!(lines, ["status \"on\\nhold\" is not in the catalogue"]);
    let lines: Vec<_> =
        Case::new("pending", NO_CODES, Some(200.into())).findings().iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            "status pending comes with status codes, and none were reported; ask the service for the status of the case",
            "risk code 200 cannot come with status pending; none can",
        ]
    );
}

#[test]
fn what_is_told_and_what_asks_says_what_the_source_does_and_when_it_holds() {
    let context = Context::answer(Integration::Api);
    let mut is_limited = false;
    for case in every_case() {
        for message in case.client_messages(context) {
            let guidance = message.code().guidance()[message.guidance_number() - 1];
            let said = (message.description(), message.condition(), message.action());
            assert_eq!(said, (guidance.description(), guidance.condition(), guidance.action(Integration::Api)));
            assert_eq!(message.integration(), Integration::Api);
            is_limited |= message.condition().is_some();
        }
        for reason in case.next_steps(context).iter().flat_map(NextStep::reasons) {
            let expected = match reason {
                Reason::Status(status) => (Some(status.description()), None, status.action(Integration::Api)),
                Reason::Code(_, guidance) => {
                    (Some(guidance.description()), guidance.condition(), guidance.action(Integration::Api))
                }
                Reason::RiskCode(risk_code) => (Some(risk_code.risk_score()), None, None),
                _ => (None, None, None),
            };
            assert_eq!((reason.description(), reason.condition(), reason.action(Integration::Api)), expected);
        }
    }
    assert!(is_limited, "some message holds only under a condition");
}

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
