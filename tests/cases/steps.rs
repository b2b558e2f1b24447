//! What to do next, and what the client may be told.

use super::*;

#[test]
fn what_waits_or_needs_nothing_is_for_no_person() {
    for context in CONTEXTS {
        assert!(!Case::new("pending", [1000], None).is_for_a_person(context));
        assert!(Case::new("pending", [9999], None).is_for_a_person(context));
        assert!(!Case::of("new").is_for_a_person(context));
    }
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
