//! Values of the catalogue alone, and views into it, in JSON and in a format without descriptions.

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
    assert_eq!(error::<RiskCode>("-200"), format!("-200 is not a risk code of this catalogue, which has {risk_codes}"));
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
