//! The example `webhook` as its users run it: a process of its own, posted to over HTTP, beside the example `vendor`.

#![cfg(all(feature = "serde", feature = "sqlx"))]
#![allow(deprecated, reason = "a code that is named here may be retired")]

mod access;
mod bodies;
mod client;
#[cfg(unix)]
mod crashes;
mod erasure;
#[cfg(target_os = "linux")]
mod load;
mod processes;
mod reports;
mod status_requests;

use std::fs;
use std::path::Path;

#[test]
fn the_service_is_small_enough_to_be_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/webhook");
    let files = fs::read_dir(folder).expect("the example").map(|file| file.expect("a file").path());
    let lines: usize = files.map(|file| fs::read_to_string(file).expect("UTF-8").lines().count()).sum();
    assert!(lines < 1200, "{lines} lines");
}
