//! What allocates: no look-up does, and a case read from JSON does less than its parts read plainly.

#![cfg(feature = "serde")]

use std::hint::black_box;

use allocation_counter::measure;
use idv_catalogue::{Case, Context, Integration, Language, Reported, RiskCode, Series, Status, StatusCode};
use serde::Deserialize;

/// The notification of a case for a program that knows no catalogue.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "what it costs to read them is measured")]
struct Plain {
    verification_status: String,
    status_codes: Vec<u16>,
    risk_code: Option<u16>,
}

#[test]
fn no_look_up_allocates() {
    let texts: Vec<String> = (0..=u16::MAX).map(|number| number.to_string()).collect();
    let allocated = measure(|| {
        for (number, text) in (0..=u16::MAX).zip(&texts) {
            black_box((text.parse::<StatusCode>().ok(), RiskCode::from_u16(number), Series::of(number)));
            let Some(code) = Reported::<StatusCode>::from(number).known() else { continue };
            black_box((code.name(), code.series(), code.statuses(), code.risk_codes(), code.fields(), code.remedies()));
            black_box((
                code.disclosure(),
                code.since(),
                code.changes(),
                code.retired(),
                StatusCode::from_name(code.name()),
            ));
            for guidance in code.guidance() {
                black_box((guidance.description(), guidance.condition(), guidance.remedy()));
                black_box([Integration::Sdk, Integration::Api].map(|integration| guidance.action(integration)));
            }
        }
        for wire in Status::ALL.iter().map(|status| status.as_str()).chain(["on_hold", ""]) {
            black_box((Status::from_wire(wire), wire.parse::<Status>().is_ok()));
        }
    });
    assert_eq!(allocated.count_total, 0);
}

#[test]
fn judging_a_case_without_findings_allocates_nothing() {
    let in_use = StatusCode::ALL.iter().filter(|code| code.retired().is_none());
    let accompanying = in_use.filter(|code| code.statuses().contains(&Status::InconsistentData));
    let case = Case::new("inconsistent_data", accompanying.copied().take(3), None);
    assert_eq!(case.status_codes.len(), 3);
    assert_eq!(measure(|| assert!(case.findings().is_empty())).count_total, 0);
}

#[test]
fn what_the_client_is_told_takes_no_copy_of_a_sentence() {
    let told = StatusCode::ALL.iter().filter(|code| code.statuses().contains(&Status::InconsistentData));
    let case = Case::new("inconsistent_data", told.copied().take(3), None);
    let context = Context::answer(Integration::Api);
    for language in Language::ALL {
        // The codes each once, the messages, and the sentences.
        let lists = measure(|| drop(black_box(case.client_text(*language, context)))).count_total;
        assert!(lists <= 3, "{lists} allocations");
    }
}

#[test]
fn a_case_from_json_takes_one_allocation_less_than_its_parts_read_plainly() {
    for codes in ["", "3105", "3105,3204,3100,3101", "3105,3204,3100,3101,3102"] {
        let body = format!(r#"{{"verificationStatus":"inconsistent_data","statusCodes":[{codes}],"riskCode":null}}"#);
        let case = measure(|| drop(black_box(serde_json::from_str::<Case>(&body).expect("a case")))).count_total;
        let plain = measure(|| drop(black_box(serde_json::from_str::<Plain>(&body).expect("its parts")))).count_total;
        assert!(case < plain, "{case} and {plain} allocations for [{codes}]");
    }
}
