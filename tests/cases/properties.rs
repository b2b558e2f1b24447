//! What holds of any case, and of any that is mangled.

use super::findings::cured;
use super::*;

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
