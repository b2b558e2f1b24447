//! The program `idv`.

use std::process::ExitCode;

/// Runs the command that the process was called with, and gives its exit status.
fn main() -> ExitCode {
    idv_catalogue_cli::main()
}
