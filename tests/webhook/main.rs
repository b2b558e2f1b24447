//! The example `webhook` as its users run it: a process of its own, posted to over HTTP, beside the example `vendor`.

#![cfg(all(feature = "serde", feature = "sqlx"))]
#![allow(deprecated, reason = "a code that is named here may be retired")]

mod access;
mod bodies;
#[cfg(unix)]
mod crashes;
mod erasure;
#[cfg(target_os = "linux")]
mod load;
mod processes;
mod reports;
mod status_requests;
