//! `sheet`: the judgement and the words as a workbook, for those who decide in a spreadsheet, and back into the TOML.

mod apply;
mod brought;
mod called;
mod columns;
mod head;
mod letters;
mod made;
mod memory;
mod merge;
mod new;
mod normalise;
mod read;
mod tables;
mod told;
mod unread;

use std::io::{self, Write};

use crate::outcome::Outcome;

/// Decide in a spreadsheet: make a workbook of the judgement, and bring back what was changed in it
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, clap::Subcommand)]
enum Action {
    New(new::Arguments),
    Apply(apply::Arguments),
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    match &arguments.action {
        Action::New(arguments) => new::run(arguments, out),
        Action::Apply(arguments) => apply::run(arguments, out),
    }
}
