//! How a command ended, and what it says beside what it prints.

use std::io::{self, Write};
use std::process::ExitCode;

use idv_catalogue_codegen::clean_text::visible;

/// How a command ended, for the program that called it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Clean,
    /// It ran, and found something to act on.
    Findings,
    /// It could not do what it was asked.
    Failure,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Clean => Self::SUCCESS,
            Outcome::Findings => Self::from(1),
            Outcome::Failure => Self::from(2),
        }
    }
}

/// Says on standard error why a command could not be run.
pub fn fail(message: &str) -> Outcome {
    note(&format!("error: {message}"));
    Outcome::Failure
}

/// Says on standard error what a program that reads the output should not come across in it.
pub fn note(message: &str) {
    // What steers a terminal may stand in a file's name or in a text, and is not for it.
    let message = message.split('\n').map(visible).collect::<Vec<_>>().join("\n");
    // Nothing is left to tell, and nobody to tell it to, if standard error is closed as well.
    let _ = writeln!(io::stderr(), "{message}");
}
