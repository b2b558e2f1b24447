//! Cases as they are read from JSON.

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
    let case = decode(r#"{"verificationStatus": "on hold ☂", "statusCodes": [3199, -1, 4294967296], "riskCode": 9}"#);
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
    let json = json!({"workflowId": "1", "verificationStatus": "invalid_data", "statusCodes": [1022], "extra": [1]});
    let envelope: Envelope = serde_json::from_value(json.clone()).expect("an envelope");
    assert_eq!(envelope.case, Case::new("invalid_data", [1022], None));
    assert_eq!(envelope.rest.into_iter().collect::<Vec<_>>(), [("extra".to_owned(), json!([1]))]);
}
