//! The command line as its users have it: `list`, `search`, `explain`, `case` and `audit`, byte for byte.
//!
//! What a command prints is compared with a file in tests/desk/snapshots/. After a change that is meant,
//! `UPDATE=1 cargo test --package idv-catalogue-cli --test desk` writes the files anew. Whatever is compared with words or numbers that
//! are written here is of the frozen catalogue; the rest is tried with that of today.

mod audit;
mod case;
mod everywhere;
mod explain;
mod list;
mod search;
#[allow(dead_code, reason = "shared by tests that need more of it")]
#[path = "../support/mod.rs"]
mod support;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use support::{frozen_catalogue, scratch, stderr, stdout};

const CLEAN: i32 = 0;
const FINDINGS: i32 = 1;
const FAILURE: i32 = 2;

/// The command line, where the catalogue of today stands.
fn idv(arguments: &[&str]) -> Command {
    undisturbed(&support::repository(), arguments)
}

/// The command line, where the frozen catalogue stands.
fn frozen(arguments: &[&str]) -> Command {
    let catalogue = frozen_catalogue();
    undisturbed(catalogue.parent().expect("a folder"), arguments)
}

/// A command with nothing from the environment of the test run that would change what it prints.
fn undisturbed(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_idv"));
    command.args(arguments).current_dir(folder);
    for variable in ["COLUMNS", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM"] {
        command.env_remove(variable);
    }
    command
}

fn run(arguments: &[&str]) -> Output {
    idv(arguments).output().expect("idv runs")
}

fn run_frozen(arguments: &[&str]) -> Output {
    frozen(arguments).output().expect("idv runs")
}

fn run_with_input(mut command: Command, input: &[u8]) -> Output {
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = piped.expect("idv runs");
    child.stdin.take().expect("a pipe").write_all(input).expect("idv reads its input");
    child.wait_with_output().expect("idv ends")
}

/// Compares all that was said with tests/desk/snapshots/NAME: standard output, then standard error and the exit status.
#[track_caller]
fn snapshot(name: &str, output: &Output) {
    let code = output.status.code().expect("an exit status");
    let said = format!("{}--- standard error\n{}--- exit status\n{code}\n", stdout(output), stderr(output));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/desk/snapshots").join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("tests/desk/snapshots can be made");
        fs::write(&path, said).expect("the snapshot can be written");
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(said == expected, "{} differs; if this is meant, run with UPDATE=1:\n{said}", path.display());
}

fn json(output: &Output) -> serde_json::Value {
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// The numbers of the codes that a command prints as JSON, in its order.
#[track_caller]
fn codes(arguments: &[&str]) -> Vec<u64> {
    numbers(idv(arguments))
}

#[track_caller]
fn frozen_codes(arguments: &[&str]) -> Vec<u64> {
    numbers(frozen(arguments))
}

#[track_caller]
fn numbers(mut command: Command) -> Vec<u64> {
    let objects = json(&command.args(["--format", "json"]).output().expect("idv runs"));
    let numbers = objects.as_array().expect("an array").iter().map(|object| object["status_code"].as_u64());
    numbers.map(|number| number.expect("a number")).collect()
}
