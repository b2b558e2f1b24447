//! `compare`: the page as text, as HTML and as Markdown, whole and changed in every way that has been seen or can be
//! thought of, against the catalogue.

#[allow(dead_code, reason = "shared by tests that need more of it")]
#[path = "../support/mod.rs"]
mod support;

mod alike;
mod apply;
mod attempts;
mod copies;
mod cuts;
mod endings;
mod expected;
mod habits;
mod identity;
mod layouts;
mod limits;
mod mutations;
mod page;
mod random;
mod renderings;
mod structure;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

use support::{copy_tree, scratch, stderr, stdout};

/// The page, as it was copied on the day on which the catalogue began.
const PAGE: &str = include_str!("../../../../tests/page/identity-verification-statuses.txt");

const CLEAN: Option<i32> = Some(0);
const FINDINGS: Option<i32> = Some(1);
const FAILURE: Option<i32> = Some(2);

fn idv(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_idv")).args(arguments).current_dir(folder).output().expect("idv runs")
}

/// A folder with a copy of the catalogue in it.
fn with_catalogue(name: &str) -> PathBuf {
    let folder = scratch(name);
    copy_tree(&support::frozen_catalogue(), &folder.join("catalogue"));
    folder
}

/// What `compare` reports of a page that was saved under a name.
#[track_caller]
fn report(folder: &Path, name: &str, page: &str) -> Value {
    fs::write(folder.join(name), page).expect("the page can be saved");
    let catalogue = support::frozen_catalogue();
    let catalogue = catalogue.to_str().expect("a path in UTF-8");
    let output = idv(&["compare", name, "--catalogue", catalogue, "--format", "json"], folder);
    let found: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", stderr(&output)));
    let status = match (found["evidence"] == json!([]), found == nothing()) {
        (false, _) => FAILURE,
        (true, false) => FINDINGS,
        (true, true) => CLEAN,
    };
    assert_eq!((output.status.code(), stderr(&output)), (status, String::new()));
    found
}

/// The report on a page that says what the catalogue says.
fn nothing() -> Value {
    json!({ "evidence": [], "alike": [], "added": [], "removed": [], "doubtful": [], "changed": [], "unplaced": [] })
}
