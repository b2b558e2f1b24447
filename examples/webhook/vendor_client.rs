//! The status request: asks the vendor for all that there is about a case.
//!
//! For an address of https, switch on ureq's feature `rustls` in Cargo.toml.

use std::fmt;
use std::sync::Arc;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use ureq::Agent;

use crate::config::StatusRequests;

/// The longest answer that is read, in bytes.
const LONGEST: u64 = 64 * 1024;

#[derive(Clone)]
pub struct VendorClient {
    agent: Agent,
    url: Arc<str>,
    authorization: Option<Arc<str>>,
}

/// Why there is no answer. It says nothing of what came.
#[derive(Debug)]
pub enum NoAnswer {
    Refused(u16),
    /// The vendor cannot be reached, or takes too long.
    Failed,
}

impl VendorClient {
    pub fn new(config: &StatusRequests) -> Self {
        let agent = Agent::config_builder()
            .timeout_global(Some(config.timeout))
            .max_redirects(0)
            .max_idle_connections_per_host(config.at_once)
            .http_status_as_error(false)
            .build();
        Self {
            agent: agent.into(),
            url: config.url.as_str().into(),
            authorization: config.authorization.as_deref().map(Arc::from),
        }
    }

    /// The body of the answer. It blocks: call it where that holds nobody up.
    pub fn status(&self, id: &str) -> Result<Vec<u8>, NoAnswer> {
        let id = utf8_percent_encode(id, NON_ALPHANUMERIC).to_string();
        let mut request = self.agent.get(self.url.replace("{verificationId}", &id));
        if let Some(authorization) = &self.authorization {
            request = request.header("authorization", &**authorization);
        }
        let mut answer = request.call().map_err(|_| NoAnswer::Failed)?;
        if answer.status() != 200 {
            return Err(NoAnswer::Refused(answer.status().as_u16()));
        }
        answer.body_mut().with_config().limit(LONGEST).read_to_vec().map_err(|_| NoAnswer::Failed)
    }
}

impl fmt::Display for NoAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(status) => write!(f, "refused_{status}"),
            Self::Failed => f.write_str("failed"),
        }
    }
}
