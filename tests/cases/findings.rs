//! What contradicts the catalogue, and what would put it right.

use super::*;

/// The case with what a finding names put right; every way of putting it right where there are several.
pub fn cured(case: &Case, finding: &Finding) -> Vec<Case> {
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
fn a_repeated_code_is_one_finding_however_often_it_came_known_or_not() {
    let tomorrows = tomorrows();
    let mut findings = Case::new("inconsistent_data", [3105, 3105, 3105, tomorrows, tomorrows], None).findings();
    findings.retain(|finding| !matches!(finding, Finding::RetiredCode(_)));
    let [unknown, repeated @ ..] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!(*unknown, Finding::UnknownCode(tomorrows.into()));
    assert_eq!(repeated, [Finding::RepeatedCode(3105.into()), Finding::RepeatedCode(tomorrows.into())]);
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
