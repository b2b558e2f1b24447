//! The command line as its users have it: `case`.
#![cfg(feature = "cli")]

mod case;
#[allow(dead_code, reason = "shared by tests that need more of it")]
#[path = "../support/mod.rs"]
mod support;

use std::process::{Command, Output};

use support::{stderr, stdout};

const FINDINGS: i32 = 1;

/// The command line, with nothing from the environment of the test run that would change what it prints.
fn idv(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_idv"));
    command.args(arguments);
    for variable in ["COLUMNS", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM"] {
        command.env_remove(variable);
    }
    command
}

fn run(arguments: &[&str]) -> Output {
    idv(arguments).output().expect("idv runs")
}
