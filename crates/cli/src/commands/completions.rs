//! `completions`: what a shell needs to complete this command line.

use std::io::{self, Write};

use clap_complete::{Generator, Shell};

use crate::outcome::Outcome;

/// Print what makes a shell complete `idv`: for bash, source <(idv completions bash)
#[derive(Debug, clap::Args)]
pub struct Arguments {
    shell: Shell,
}

pub fn run(arguments: &Arguments, mut command: clap::Command, out: &mut dyn Write) -> io::Result<Outcome> {
    command.build();
    arguments.shell.try_generate(&command, out)?;
    Ok(Outcome::Clean)
}
