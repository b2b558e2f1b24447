//! The JSON, against the TOML.

use serde_json::Value;

use crate::expected;
use crate::subjects::{frozen, subjects, today};

#[test]
fn it_holds_everything_that_the_toml_says() {
    for subject in subjects() {
        let (exported, expected) = (subject.json(), expected::json(subject));
        let keys = |value: &Value| value.as_object().map(|rows| rows.keys().cloned().collect::<Vec<_>>());
        assert_eq!(keys(&exported), keys(&expected));
        for (key, expected) in expected.as_object().expect("an object") {
            assert_eq!(exported[key].as_array().map(Vec::len), expected.as_array().map(Vec::len), "{key}");
            // Row by row, so that a difference can be found in what is printed.
            for (row, expected) in expected.as_array().into_iter().flatten().enumerate() {
                assert_eq!(exported[key][row], *expected, "{}: {key}", subject.name);
            }
            assert_eq!(exported[key], *expected, "{}: {key}", subject.name);
        }
    }
}

#[test]
fn its_keys_stand_in_the_order_that_a_reader_expects() {
    let json = today().json();
    let first_row = |key: &str| json[key][0].as_object().map(|row| row.keys().cloned().collect::<Vec<_>>().join(" "));
    assert_eq!(
        ["languages", "statuses", "risk_codes", "series", "remedies", "transitions", "status_codes"].map(first_row),
        [
            "tag name reviewed unknown_status_sentence",
            "status name description action remedy cdd_report expects_codes final finality next status_codes risk_codes \
             since changed retired client_sentence",
            "risk_code risk_score name remedy because since changed retired",
            "series first last name title statuses risk_codes status_codes disclosure since changed retired",
            "remedy kind asks_client includes meaning request",
            "from to event provenance",
            "status_code name series statuses risk_codes guidance remedies fields evidence disclosure because since \
             changed retired",
        ]
        .map(|keys| Some(keys.to_owned()))
    );
}

#[test]
fn an_action_is_a_string_a_pair_or_null() {
    let json = frozen().json();
    let code = |number: u16| {
        let codes = json["status_codes"].as_array().expect("a list");
        let code = codes.iter().find(|code| code["status_code"] == number).expect("a code");
        let mut guidance = code["guidance"][0].clone();
        guidance.as_object_mut().expect("an object").remove("reason");
        guidance
    };
    let expected: Value = serde_json::from_str(
        r#"[
            {
                "name": null,
                "description": "False positive sanctions hit",
                "action": null,
                "condition": null,
                "remedy": "no_action_stated",
                "because": null
            },
            {
                "name": null,
                "description": "Error while creating the QEC",
                "action": { "sdk": "Handled by the SDK.", "api": "Retry the Document approval step." },
                "condition": null,
                "remedy": { "sdk": "handled_by_sdk", "api": "retry_document_approval" },
                "because": null
            },
            {
                "name": null,
                "description": "Fatal error while signing documents with provisional signature",
                "action": "Create a new workflow that includes Identity Verification and Qualified Electronic Signature.",
                "condition": "Pending verification flow only",
                "remedy": "create_new_workflow_with_signature",
                "because": null
            }
        ]"#,
    )
    .expect("JSON");
    assert_eq!(Value::from([code(100), code(6002), code(6007)].to_vec()), expected);
}
