//! Repositories for tests.

use std::path::Path;
use std::process::Command;

/// Everything that is in the folder, as one commit.
#[track_caller]
pub fn commit(folder: &Path, message: &str) {
    git(folder, &["add", "--all"]);
    git(folder, &["-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "--quiet", "--message", message]);
}

#[track_caller]
pub fn git(folder: &Path, arguments: &[&str]) {
    let status = Command::new("git").arg("-C").arg(folder).args(arguments).status().expect("git runs");
    assert!(status.success(), "git {arguments:?}");
}
