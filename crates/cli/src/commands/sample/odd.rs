//! Odd notifications: what the service, or whatever stands before it, could send and should not. A reader that loses none of
//! it loses nothing.

use serde_json::json;

use super::body;
use super::notification::Sample;
use super::setting::Setting;
use super::wanted::Wanted;
use crate::catalogue::{Facts, Series, StatusCode};
use crate::output::wording::joined;

/// The bodies of odd notifications that say what one does that is not odd, or else what the first does that has what it
/// lacks: codes or a risk code. The last two are no notifications at all.
pub fn bodies<'a>(like: Option<&Sample<'a>>, facts: Facts<'a>) -> Vec<String> {
    let each = || Wanted::each(facts).into_iter().filter_map(|wanted| Setting::plainest_of(&wanted, facts));
    let first = |has: fn(&Sample<'_>) -> bool| like.cloned().into_iter().chain(each()).find(has);
    let with_codes = first(|it| !it.codes.is_empty());
    let with_risk_code = first(|it| it.risk_code.is_some());
    let Some(any) = like.or(with_codes.as_ref()) else { return Vec::new() };
    let mut bodies = odd_statuses(any, facts);
    bodies.extend(with_codes.iter().flat_map(|it| odd_codes(it, facts)));
    bodies.extend(with_risk_code.iter().flat_map(|it| odd_risk_codes(it, facts)));
    bodies.extend(malformed(any));
    bodies
}

fn odd_statuses(sample: &Sample<'_>, facts: Facts<'_>) -> Vec<String> {
    let Words { status, codes, tail } = Words::of(sample);
    let rest = format!("\"statusCodes\":[{codes}]{tail}");
    let unknown = json!(unknown_status(facts));
    let mut bodies = vec![
        format!("\"verificationStatus\":{unknown},{rest}"),
        format!("\"verificationStatus\":\"\",{rest}"),
        format!("\"verificationStatus\":7,{rest}"),
        format!("\"verification_status\":{status},{rest}"),
        format!("\"status\":{status},{rest}"),
        // A reseller's envelope has a status of its own.
        format!("\"status\":\"success\",\"verificationStatus\":{status},{rest}"),
        format!("\"verificationStatus\":null,\"status\":{status},{rest}"),
    ];
    if let Some(other) = facts.statuses().into_iter().find(|it| *it != sample.status) {
        bodies.push(format!("\"verificationStatus\":{status},\"status\":{},{rest}", json!(other)));
    }
    bodies
}

fn odd_codes(sample: &Sample<'_>, facts: Facts<'_>) -> Vec<String> {
    let Words { status, codes, tail } = Words::of(sample);
    let Some(code) = sample.codes.first().copied() else { return Vec::new() };
    let with = |field: &str| format!("\"verificationStatus\":{status},{field}{tail}");
    let beside = |item: &str| with(&format!("\"statusCodes\":[{codes},{item}]"));
    let each = |form: fn(StatusCode<'_>) -> String| {
        with(&format!("\"statusCodes\":[{}]", joined(sample.codes.iter().map(|code| form(*code)), ",")))
    };
    let mut bodies = vec![
        // One odd item beside codes that are not.
        beside("null"),
        beside("\"\""),
        beside("true"),
        beside(&format!("{code}.5")),
        beside("1e20"),
        beside("18446744073709551617"),
        beside(&code.to_string()),
        // The same codes in other forms.
        each(|code| format!("{{\"code\":{code}}}")),
        each(|code| format!("\"{code}\"")),
        each(|code| format!("\"E{code}\"")),
        each(|code| format!("\"0{code}\"")),
        each(|code| format!("{code}.0")),
        each(|code| json!(code.name()).to_string()),
        with(&format!("\"statusCodes\":{code}")),
        with(&format!("\"statusCodes\":\"{codes}\"")),
        // The same codes under other names.
        with(&format!("\"status_codes\":[{codes}]")),
        with(&format!("\"codes\":[{codes}]")),
        with(&format!("\"result\":{{\"statusCodes\":[{codes}]}}")),
        with(&format!("\"statusCodes\":[{codes}],\"statusCodeText\":\"none\"")),
        with(&format!("\"statusCodes\":[{codes}],\"status_codes\":[]")),
        // A notification that carries less than the answer to the status request.
        with("\"statusCodes\":null"),
        format!("\"verificationStatus\":{status}"),
    ];
    bodies.extend(unknown_code_of(code.series(), facts).map(|unknown| beside(&unknown.to_string())));
    bodies.extend(unknown_code(facts).map(|unknown| beside(&unknown.to_string())));
    let others = facts.status_codes();
    bodies.extend(
        others
            .iter()
            .find(|it| !sample.codes.contains(it))
            .map(|other| with(&format!("\"statusCodes\":[{codes}],\"status_codes\":[{other}]"))),
    );
    bodies.extend(
        others.iter().find(|it| !it.statuses().contains(&sample.status)).map(|wrong| beside(&wrong.to_string())),
    );
    bodies
}

fn odd_risk_codes(sample: &Sample<'_>, facts: Facts<'_>) -> Vec<String> {
    let Some(risk_code) = sample.risk_code else { return Vec::new() };
    let Words { status, codes, .. } = Words::of(sample);
    let word = json!(risk_code.risk_score());
    let with = |field: &str| format!("\"verificationStatus\":{status},\"statusCodes\":[{codes}]{field}");
    let mut bodies = vec![
        with(""),
        with(",\"riskCode\":null"),
        with(",\"riskCode\":\"\""),
        with(&format!(",\"riskCode\":\"{risk_code}\"")),
        with(&format!(",\"riskCode\":{risk_code}.0")),
        with(&format!(",\"riskCode\":[{risk_code}]")),
        with(&format!(",\"riskCode\":{{\"code\":{risk_code}}}")),
        with(&format!(",\"riskCode\":{word}")),
        with(&format!(",\"riskScore\":{word}")),
        with(&format!(",\"risk_code\":{risk_code}")),
        with(&format!(",\"risk_score\":{word}")),
        with(&format!(",\"riskLevel\":{word}")),
    ];
    bodies.extend(unknown_risk_code(facts).map(|unknown| with(&format!(",\"riskCode\":{unknown}"))));
    if let Some(other) = facts.risk_codes().into_iter().find(|it| *it != risk_code) {
        bodies.push(with(&format!(",\"riskCode\":{risk_code},\"risk_code\":{other}")));
    }
    if let Some(wrong) = facts.statuses().into_iter().find(|it| !it.risk_codes().contains(&risk_code)) {
        bodies.push(format!("\"verificationStatus\":{},\"statusCodes\":[],\"riskCode\":{risk_code}", json!(wrong)));
    }
    bodies
}

/// What is refused as a whole: two answers are none, and without a status there is no case.
fn malformed(sample: &Sample<'_>) -> [String; 2] {
    let Words { status, codes, tail } = Words::of(sample);
    [
        format!("\"verificationStatus\":{status},\"statusCodes\":[],\"statusCodes\":[{codes}]{tail}"),
        format!("\"statusCodes\":[{codes}]{tail}"),
    ]
}

/// The parts of a body, as JSON has them.
struct Words {
    status: String,
    /// The codes, with commas between them.
    codes: String,
    /// The risk code with its name, behind a comma, if there is one.
    tail: String,
}

impl Words {
    fn of(sample: &Sample<'_>) -> Self {
        Self {
            status: json!(sample.status).to_string(),
            codes: joined(&sample.codes, ","),
            tail: body::risk_code(sample),
        }
    }
}

fn unknown_status(facts: Facts<'_>) -> String {
    let is_known = |word: &str| facts.status_of(word).is_some();
    let mut word = "on_hold".to_owned();
    while is_known(&word) {
        word += "_again";
    }
    word
}

/// A number in the range of a series that no code has.
fn unknown_code_of(series: Series<'_>, facts: Facts<'_>) -> Option<u16> {
    series.range().rev().find(|number| facts.status_code_of(*number).is_none())
}

/// A number of no series.
fn unknown_code(facts: Facts<'_>) -> Option<u16> {
    (1..10_000).rev().find(|number| facts.status_code_of(*number).is_none() && facts.series_of(*number).is_none())
}

fn unknown_risk_code(facts: Facts<'_>) -> Option<u16> {
    (1..1000).rev().find(|number| facts.risk_code_of(*number).is_none())
}
