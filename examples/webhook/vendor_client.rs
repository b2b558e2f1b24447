//! The status request: asks the vendor for all that there is about a case.
//!
//! For an address of https, switch on ureq's feature `rustls` in Cargo.toml.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use ureq::Agent;

use crate::config::Config;

/// How many status requests are under way at the same time.
pub const AT_ONCE: usize = 8;

/// What keeps the connections to the vendor.
pub fn agent(config: &Config) -> Agent {
    let config = Agent::config_builder()
        .timeout_global(Some(config.status_timeout))
        .max_redirects(0)
        .max_idle_connections_per_host(AT_ONCE)
        .http_status_as_error(false)
        .build();
    config.into()
}

/// The body of the answer, or why there is none, which says nothing of what came. It blocks.
pub fn status(agent: &Agent, config: &Config, id: &str) -> Result<Vec<u8>, String> {
    let id = utf8_percent_encode(id, NON_ALPHANUMERIC).to_string();
    let mut request = agent.get(config.status_url.replace("{verificationId}", &id));
    if let Some(secret) = &config.status_secret {
        request = request.header("authorization", secret.header());
    }
    let failed = |error: &ureq::Error| match error {
        ureq::Error::Timeout(_) => "too_late".to_owned(),
        ureq::Error::TlsRequired => "needs_tls".to_owned(),
        _ => "failed".to_owned(),
    };
    let mut answer = request.call().map_err(|error| failed(&error))?;
    if answer.status() != 200 {
        return Err(format!("refused_{}", answer.status().as_u16()));
    }
    answer.body_mut().with_config().limit(64 * 1024).read_to_vec().map_err(|error| failed(&error))
}
