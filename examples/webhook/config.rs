//! What the environment sets. An error names the variable, and never repeats a secret.

use std::env;
use std::fmt::Display;
use std::num::NonZeroUsize;
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
    /// `IDV_DATABASE`: the file, in a folder that nobody else may read.
    pub database: PathBuf,
    /// `IDV_KEEP_BODIES_DAYS`: after how many days a body is erased. The decision on it stays.
    pub keep_bodies: Duration,
    /// `IDV_SENDER_SECRETS`: who may post notifications. Two while one is being replaced.
    pub senders: Secrets,
    /// `IDV_STAFF_SECRETS`: who may see, release and erase cases, and read the metrics.
    pub staff: Secrets,
    /// `IDV_INTEGRATION`: how the clients' data reaches the vendor, `api` or `sdk`. What is to be done depends on it.
    pub integration: Integration,
    /// `IDV_STATUS_URL`: where a case's status is asked for; `{verificationId}` stands for the identifier.
    pub status_url: String,
    /// `IDV_STATUS_SECRET`: what the vendor knows us by, if anything.
    pub status_secret: Option<Secrets>,
    /// `IDV_STATUS_TIMEOUT_MS`: how long an answer may take.
    pub status_timeout: Duration,
    /// `IDV_STATUS_AT_ONCE`: how many status requests are under way at the same time.
    pub status_at_once: usize,
    /// `IDV_STATUS_RETRY_MS`: about how long to wait after the first failure. It doubles with each one.
    pub status_retry: Duration,
    /// `IDV_STATUS_DAYS`: after how many days without an answer a person is to ask the vendor why.
    pub status_patience: Duration,
}

impl Config {
    pub fn from_environment() -> Result<Self, String> {
        let milliseconds = |name, default| or(name, default).map(Duration::from_millis);
        let days = |name, default| or::<u32>(name, default).map(|days| 24 * 60 * 60 * Duration::from_secs(days.into()));
        let status_url: String = required("IDV_STATUS_URL")?;
        if !status_url.contains("{verificationId}") {
            return Err("IDV_STATUS_URL lacks {verificationId}".to_owned());
        }
        Ok(Self {
            listen: or("IDV_LISTEN", "127.0.0.1:8080".to_owned())?,
            request_timeout: milliseconds("IDV_REQUEST_TIMEOUT_MS", 10_000)?,
            database: or("IDV_DATABASE", PathBuf::from("webhook.sqlite"))?,
            keep_bodies: days("IDV_KEEP_BODIES_DAYS", 90)?,
            senders: required("IDV_SENDER_SECRETS")?,
            staff: required("IDV_STAFF_SECRETS")?,
            integration: or("IDV_INTEGRATION", Integration::Api)?,
            status_url,
            status_secret: read("IDV_STATUS_SECRET")?,
            status_timeout: milliseconds("IDV_STATUS_TIMEOUT_MS", 10_000)?,
            status_at_once: or::<NonZeroUsize>("IDV_STATUS_AT_ONCE", const { NonZeroUsize::new(8).unwrap() })?.get(),
            status_retry: milliseconds("IDV_STATUS_RETRY_MS", 1000)?,
            status_patience: days("IDV_STATUS_DAYS", 3)?,
        })
    }
}

fn required<T: FromStr<Err: Display>>(name: &str) -> Result<T, String> {
    read(name)?.ok_or_else(|| format!("{name} is not set"))
}

fn or<T: FromStr<Err: Display>>(name: &str, default: T) -> Result<T, String> {
    Ok(read(name)?.unwrap_or(default))
}

fn read<T: FromStr<Err: Display>>(name: &str) -> Result<Option<T>, String> {
    match env::var(name) {
        Ok(text) => text.parse().map(Some).map_err(|error| format!("{name} cannot be read: {error}")),
        Err(env::VarError::NotPresent) => Ok(None),
        Err(env::VarError::NotUnicode(_)) => Err(format!("{name} is not UTF-8")),
    }
}
