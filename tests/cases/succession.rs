//! How one report follows another.

use super::*;

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
