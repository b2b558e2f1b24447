//! The command line of the catalogue.

use std::process::ExitCode;

fn main() -> ExitCode {
    idv_catalogue::tools::main()
}
