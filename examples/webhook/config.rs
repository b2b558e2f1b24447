//! What the environment sets. An error names the variable, and never the value, which may be a secret.

use std::env;
use std::fmt::{self, Display};
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use idv_catalogue::Integration;

use crate::access::Secrets;

pub struct Config {
    /// `IDV_LISTEN`: address and port; port 0 lets the system choose.
    pub listen: String,
    /// `IDV_REQUEST_TIMEOUT_MS`: how long the head of a request may take, and how long its body.
    pub request_timeout: Duration,
    pub database: Database,
    /// `IDV_SENDER_SECRETS`: who may post notifications. Two while one is being replaced.
    pub senders: Secrets,
    /// `IDV_STAFF_SECRETS`: who may see, release and erase cases, and read the metrics.
    pub staff: Secrets,
    /// `IDV_INTEGRATION`: how the clients' data reaches the vendor, `API` or `SDK`. What is to be done depends on it.
    pub integration: Integration,
    pub status_requests: StatusRequests,
    /// `IDV_KEEP_BODIES_DAYS`: after how many days a body is erased. The decision on it stays.
    pub keep_bodies: Duration,
}

pub struct Database {
    /// `IDV_DATABASE`: the file.
    pub path: PathBuf,
    /// `IDV_DATABASE_PAGES`: the most that it may grow to, in pages of 4096 bytes.
    pub most_pages: Option<u32>,
}

pub struct StatusRequests {
    /// `IDV_STATUS_URL`: where a case's status is asked for; `{verificationId}` stands for the identifier.
    pub url: String,
    /// `IDV_STATUS_SECRET`: what the vendor knows us by, if anything.
    pub authorization: Option<String>,
    /// `IDV_STATUS_TIMEOUT_MS`: how long an answer may take.
    pub timeout: Duration,
    /// `IDV_STATUS_AT_ONCE`: how many are under way at the same time.
    pub at_once: usize,
    /// `IDV_STATUS_RETRY_MS`: about how long to wait after the first failure. It doubles with each one.
    pub retry: Duration,
}

#[derive(Debug)]
pub struct Wrong {
    name: &'static str,
    problem: String,
}

impl Config {
    pub fn from_environment() -> Result<Self, Wrong> {
        let milliseconds = |name, default| Ok(Duration::from_millis(or(name, default)?));
        let url: String = required("IDV_STATUS_URL")?;
        if !url.contains("{verificationId}") {
            return Err(Wrong { name: "IDV_STATUS_URL", problem: "lacks {verificationId}".to_owned() });
        }
        let days: u32 = or("IDV_KEEP_BODIES_DAYS", 90)?;
        Ok(Self {
            listen: or("IDV_LISTEN", "127.0.0.1:8080".to_owned())?,
            request_timeout: milliseconds("IDV_REQUEST_TIMEOUT_MS", 10_000)?,
            database: Database {
                path: or("IDV_DATABASE", PathBuf::from("webhook.sqlite"))?,
                most_pages: read("IDV_DATABASE_PAGES")?,
            },
            senders: required("IDV_SENDER_SECRETS")?,
            staff: required("IDV_STAFF_SECRETS")?,
            integration: or("IDV_INTEGRATION", Integration::Api)?,
            status_requests: StatusRequests {
                url,
                authorization: read::<Secrets>("IDV_STATUS_SECRET")?.map(Secrets::into_header),
                timeout: milliseconds("IDV_STATUS_TIMEOUT_MS", 10_000)?,
                at_once: or("IDV_STATUS_AT_ONCE", 8)?,
                retry: milliseconds("IDV_STATUS_RETRY_MS", 1000)?,
            },
            keep_bodies: Duration::from_secs(u64::from(days) * 24 * 60 * 60),
        })
    }
}

fn required<T: FromStr<Err: Display>>(name: &'static str) -> Result<T, Wrong> {
    read(name)?.ok_or_else(|| Wrong { name, problem: "is not set".to_owned() })
}

fn or<T: FromStr<Err: Display>>(name: &'static str, default: T) -> Result<T, Wrong> {
    Ok(read(name)?.unwrap_or(default))
}

fn read<T: FromStr<Err: Display>>(name: &'static str) -> Result<Option<T>, Wrong> {
    match env::var(name) {
        Ok(text) => match text.parse() {
            Ok(value) => Ok(Some(value)),
            Err(error) => Err(Wrong { name, problem: format!("cannot be read: {error}") }),
        },
        Err(env::VarError::NotPresent) => Ok(None),
        Err(env::VarError::NotUnicode(_)) => Err(Wrong { name, problem: "is not UTF-8".to_owned() }),
    }
}

impl Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the environment variable {} {}", self.name, self.problem)
    }
}

impl std::error::Error for Wrong {}
