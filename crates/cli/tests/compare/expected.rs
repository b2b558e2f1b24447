//! The words of a report that is expected.

use super::*;

/// Whole reports, with what is not named left empty.
pub fn whole(report: &Value) -> Value {
    let mut whole = nothing();
    for (key, entries) in report.as_object().expect("an object") {
        whole[key] = entries.clone();
    }
    whole
}

#[allow(clippy::needless_pass_by_value, reason = "the subject is made where it is named")]
pub fn changed(subject: (&str, Value), field: &str, catalogue: &str, page: &str) -> Value {
    let said = |words: &str| if words.is_empty() { Value::Null } else { json!(words) };
    json!({ (subject.0): subject.1, "field": field, "catalogue": said(catalogue), "page": said(page) })
}

pub fn code(number: u16) -> (&'static str, Value) {
    ("status_code", json!(number))
}

pub fn added_code(
    number: u16,
    series: u16,
    description: &str,
    action: Option<&str>,
    with: (&[&str], Option<&[u16]>),
) -> Value {
    json!({
        "status_code": number,
        "series": series,
        "guidance": [{ "condition": null, "description": description, "action": action }],
        "statuses": with.0,
        "risk_codes": with.1,
    })
}
