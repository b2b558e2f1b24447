//! Folders for tests to write in, and what a process printed.

#[allow(dead_code, reason = "shared by tests that need more of it")]
pub mod changes;
#[allow(dead_code, reason = "shared by tests that need more of it")]
pub mod git;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

/// A folder of this test run. What an earlier run left there is gone.
pub fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("an old scratch folder can be removed");
    }
    fs::create_dir_all(&folder).expect("a scratch folder can be made");
    folder
}

pub fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

pub fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

/// Panics with what a process said unless it succeeded.
#[allow(dead_code, reason = "some tests expect failures alone")]
#[track_caller]
pub fn expect_success(output: &Output) {
    assert!(output.status.success(), "{}{}", stdout(output), stderr(output));
}

pub fn copy_tree(from: &Path, to: &Path) {
    if !from.is_dir() {
        fs::copy(from, to).expect("a file can be copied");
        return;
    }
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry of a folder");
        copy_tree(&entry.path(), &to.join(entry.file_name()));
    }
}
