//! The JSON of a notification: the names that the service uses, in the order in which a person reads them.

use serde_json::json;

use super::notification::Sample;

/// What a notification says beside whose it is: the fields, without the braces around them.
pub fn of(sample: &Sample<'_>) -> String {
    let (status, codes) = (json!(sample.status), json!(sample.codes));
    format!("\"verificationStatus\":{status},\"statusCodes\":{codes}{}", risk_code(sample))
}

/// The field of the risk code, behind a comma; nothing where there is none.
pub fn risk_code(sample: &Sample<'_>) -> String {
    sample.risk_code.map(|risk_code| format!(",\"riskCode\":{risk_code}")).unwrap_or_default()
}

/// The whole of it. The vendor has a case's identifier twice, under two names.
pub fn with_identifier(body: &str, id: &str) -> String {
    format!("{{\"verificationId\":\"{id}\",\"workflowId\":\"{id}\",{body}}}")
}
