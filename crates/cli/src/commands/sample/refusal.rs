//! Why no notification can have all that is wanted, and what would go together.

use idv_catalogue::Finding;

use super::notification::Sample;
use super::wanted::Wanted;
use crate::catalogue::{Facts, Status, StatusCode};
use crate::output::wording::listed;

/// Why, on a line, or on several that are set in.
pub fn why_none<'a>(wanted: &Wanted<'a>, facts: Facts<'a>) -> String {
    let statuses = wanted.statuses(facts);
    let common = statuses.into_iter().find(|status| wanted.codes.iter().all(|code| code.statuses().contains(status)));
    let reasons = match common.or(wanted.status) {
        None => wanted.codes.iter().map(|code| statuses_of(*code)).collect(),
        Some(status) => contradictions(wanted, status, facts),
    };
    let separator = if reasons.len() == 1 { " " } else { "\n  " };
    format!("no notification can have all of that:{separator}{}", reasons.join(separator))
}

/// `status code 3105 accompanies inconsistent_data`
fn statuses_of(code: StatusCode<'_>) -> String {
    let word = |status: &Status<'_>| {
        let mark = if status.retired().is_some() { ", which is retired" } else { "" };
        format!("{status}{mark}")
    };
    let statuses: Vec<_> = code.statuses().iter().map(word).collect();
    format!("status code {code} accompanies {}", listed(&statuses, "none"))
}

fn contradictions<'a>(wanted: &Wanted<'a>, status: Status<'a>, facts: Facts<'a>) -> Vec<String> {
    let sample = Sample { status, codes: wanted.codes.clone(), risk_code: wanted.risk_code };
    let mut findings = sample.contradictions(facts);
    // What is free could be chosen.
    findings.retain(|finding| match finding {
        Finding::RiskCodeMissing(_) => wanted.risk_code.is_some(),
        Finding::CodesMissing(_) => !wanted.codes.is_empty(),
        _ => true,
    });
    if !findings.is_empty() {
        return findings.iter().map(ToString::to_string).collect();
    }
    if wanted.codes.is_empty() {
        return vec![format!(
            "what status {status} comes with is retired, and is left out unless it is named: {}",
            listed(&retired_of(status), "there is nothing")
        )];
    }
    wanted.codes.iter().map(|code| risk_codes_of(*code)).collect()
}

/// What can come with a status and is retired.
fn retired_of(status: Status<'_>) -> Vec<String> {
    let codes = status.status_codes().into_iter().filter(|it| it.retired().is_some());
    let risk_codes = status.risk_codes().into_iter().filter(|it| it.retired().is_some());
    codes.map(|it| format!("status code {it}")).chain(risk_codes.map(|it| format!("risk code {it}"))).collect()
}

/// `status code 4110 comes with risk code 500`
fn risk_codes_of(code: StatusCode<'_>) -> String {
    let possible = code.risk_codes().map_or_else(|| "any".to_owned(), |possible| listed(&possible, "none"));
    format!("status code {code} comes with risk code {possible}")
}
