//! Notifications, one behind the other: each is judged, and what is written of it is read again as it was.

#![no_main]

use idv_catalogue::{
    Case, Context, Decision, Finding, Integration, Language, NextStep, Notification, Step, Succession,
};
use libfuzzer_sys::fuzz_target;

const CONTEXTS: [Context; 4] = [
    Context::notification(Integration::Sdk),
    Context::notification(Integration::Api),
    Context::answer(Integration::Sdk),
    Context::answer(Integration::Api),
];

fuzz_target!(|bytes: &[u8]| {
    let mut previous: Option<Case> = None;
    for notification in serde_json::Deserializer::from_slice(bytes).into_iter() {
        let Ok(notification) = notification else { break };
        judge(&notification);
        let case = notification.case;
        if let Some(previous) = &previous {
            follow(&case, previous);
        }
        previous = Some(case);
    }
});

fn judge(notification: &Notification) {
    let case = &notification.case;
    let json = serde_json::to_string(case).expect("a case can be written");
    assert_eq!(serde_json::from_str::<Case>(&json).as_ref().ok(), Some(case), "{json}");
    assert_eq!(case.follows(case), Succession::Same);
    let mut reversed = case.clone();
    reversed.status_codes.reverse();
    assert_eq!(case.findings(), reversed.findings());
    let is_doubtful = case.findings().iter().any(contradicts);
    for context in CONTEXTS {
        let steps = case.next_steps(context);
        assert_eq!(steps, reversed.next_steps(context));
        let for_persons: Vec<_> = steps.iter().map(NextStep::is_for_a_person).collect();
        assert!(for_persons.is_sorted_by(|one, other| one >= other), "{json}: {steps:?}");
        let what: Vec<_> = steps.iter().map(NextStep::what).collect();
        assert!(what.is_sorted_by(|one, other| one < other), "{json}: {steps:?}");
        let is_first = matches!(what.first(), Some(Step::AskForStatus | Step::AskAPerson));
        assert!(!is_doubtful || is_first || for_persons.first() == Some(&true), "{json}: {steps:?}");
        told_of_itself_alone(case, context);
        record(notification, context);
    }
}

/// A code that came twice asks nobody, and what is retired asks by its row.
fn contradicts(finding: &Finding) -> bool {
    use Finding::{RepeatedCode, RetiredCode, RetiredRiskCode, RetiredStatus};
    !matches!(finding, RepeatedCode(_) | RetiredCode(_) | RetiredRiskCode(_) | RetiredStatus(_))
}

/// What is told of a code depends on nothing else that was found.
fn told_of_itself_alone(case: &Case, context: Context) {
    let mut codes = case.status_codes.clone();
    codes.sort();
    codes.dedup();
    let alone = codes.iter().flat_map(|code| Case::new(case.status.clone(), [*code], None).client_messages(context));
    assert_eq!(case.client_messages(context), alone.collect::<Vec<_>>());
    for language in Language::ALL {
        let text = case.client_text(*language, context);
        assert!(text.sentences().all(|sentence| !sentence.text().is_empty()));
        assert!(text.sentences().next().is_some());
    }
}

/// A decision on record is read as it was.
fn record(notification: &Notification, context: Context) {
    let decision = Decision::of(notification.clone(), context);
    assert_eq!(decision.is_for_a_person(), notification.case.is_for_a_person(context));
    let record = serde_json::to_string(&decision).expect("a decision can be written");
    assert_eq!(serde_json::from_str::<Decision>(&record).ok(), Some(decision), "{record}");
}

fn follow(case: &Case, previous: &Case) {
    let succession = case.follows(previous);
    let is_same = case.status == previous.status && case.risk_code == previous.risk_code;
    assert!(succession != Succession::Same || is_same, "{case:?} follows {previous:?}");
    // One that went before is no news in both directions.
    if succession == Succession::Next {
        assert_ne!(previous.follows(case), Succession::Same);
    }
}
