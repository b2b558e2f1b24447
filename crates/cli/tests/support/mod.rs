//! Folders for tests to write in, and what a process printed.

#[allow(dead_code, reason = "shared by tests that need more of it")]
pub mod changes;
#[allow(dead_code, reason = "shared by tests that need more of it")]
pub mod git;
#[allow(dead_code, reason = "shared by tests that need more of it")]
pub mod patch;
#[allow(dead_code, reason = "shared by tests that need more of it")]
pub mod sections;

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

/// A catalogue that stands still, whatever is added to that of today: for tests of what the tools make of a catalogue.
#[allow(dead_code, reason = "some tests are about other catalogues")]
pub fn frozen_catalogue() -> PathBuf {
    repository().join("tests/catalogue")
}

/// A small catalogue that keeps every rule, for tests of what breaks one.
#[allow(dead_code, reason = "some tests are about other catalogues")]
pub fn sound_catalogue() -> PathBuf {
    repository().join("tests/sound")
}

/// A small overlay of that catalogue, which keeps every rule and has something of each kind.
#[allow(dead_code, reason = "some tests are about the catalogue alone")]
pub fn sound_overlay() -> PathBuf {
    repository().join("tests/sound_overlay")
}

/// A day after all those of the small catalogue, to check it on.
#[allow(dead_code, reason = "some tests are about other catalogues")]
pub const DAY: &str = "2030-01-01";

/// How `idv check` is asked of the catalogue that stands in a folder, and of the overlay beside it if there is one.
#[allow(dead_code, reason = "some tests ask otherwise")]
pub fn check_arguments(folder: &Path) -> Vec<&'static str> {
    let check = ["check", "catalogue", "--color", "never", "--day", DAY].into_iter();
    let overlay = folder.join("overlay").exists().then_some(["--overlay", "overlay"]);
    check.chain(overlay.into_iter().flatten()).collect()
}

/// The folder in which the workspace stands.
#[allow(dead_code, reason = "some tests need nothing of it")]
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A folder of all test runs.
pub fn kept(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// A folder of this test run. What an earlier run left there is gone.
pub fn scratch(name: &str) -> PathBuf {
    let folder = kept(name);
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

/// Makes a file or folder what another is. What is so already is left alone, for cargo builds anew what was written.
pub fn copy_tree(from: &Path, to: &Path) {
    if !from.is_dir() {
        return write_if_changed(to, &fs::read(from).expect("a file can be read"));
    }
    fs::create_dir_all(to).expect("a folder can be made");
    for name in names(to).filter(|name| !from.join(name).exists()) {
        remove(&to.join(name));
    }
    for name in names(from) {
        copy_tree(&from.join(&name), &to.join(&name));
    }
}

pub fn write_if_changed(path: &Path, content: &[u8]) {
    if fs::read(path).is_ok_and(|present| present == content) {
        return;
    }
    fs::write(path, content).expect("a file can be written");
}

fn names(folder: &Path) -> impl Iterator<Item = OsString> {
    fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry of a folder").file_name())
}

fn remove(path: &Path) {
    let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    removed.expect("what was left can be removed");
}
