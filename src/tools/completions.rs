//! `completions`: what a shell needs to complete this command line.

use std::io::{self, Write};

use clap_complete::{Generator, Shell};

use super::{Outcome, installed_command};

/// Print what makes a shell complete `idv`: for bash, source <(idv completions bash)
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    shell: Shell,
}

pub(super) fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let mut command = installed_command();
    command.build();
    arguments.shell.try_generate(&command, out)?;
    Ok(Outcome::Clean)
}
