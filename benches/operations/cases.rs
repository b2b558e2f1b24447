//! A case: out of JSON, and judged.

use idv_catalogue::{Case, Context, Integration, Notification};
use serde::Deserialize;

const CONTEXT: Context = Context::notification(Integration::Api);

super::operations! {
    loop_alone(cases) |case| case;
    json_into_case(bodies) |body| serde_json::from_str::<Case>(body).ok();
    json_into_notification(bodies) |body| serde_json::from_str::<Notification>(body).ok();
    json_into_plain(bodies) |body| serde_json::from_str::<Plain>(body).ok();
    json_into_value(bodies) |body| serde_json::from_str::<serde_json::Value>(body).ok();
    large_json_into_case(large_bodies) |body| serde_json::from_str::<Case>(body).ok();
    large_json_into_plain(large_bodies) |body| serde_json::from_str::<Plain>(body).ok();
    findings(cases) |case| case.findings();
    findings_of_64_codes(large_cases) |case| case.findings();
    next_steps(cases) |case| case.next_steps(CONTEXT);
    client_messages(cases) |case| case.client_messages(CONTEXT);
}

/// The same notification for a program that knows no catalogue.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "what it costs to read them is measured")]
struct Plain {
    verification_status: String,
    #[serde(default)]
    status_codes: Vec<u16>,
    risk_code: Option<u16>,
}
