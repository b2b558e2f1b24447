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
mod struck;
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

/// What is edited where the program has no catalogue but the one that it carries.
fn needed_to_apply() -> String {
    let idv = crate::called::idv();
    format!(
        "work in a clone of the catalogue, or name its folder with --catalogue; or begin an overlay, which can stand alone, with \
         `{idv} overlay new DIRECTORY --name NAME`, and name it with --overlay when a sheet is made and when it is applied"
    )
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    match &arguments.action {
        Action::New(arguments) => new::run(arguments, out),
        Action::Apply(arguments) => apply::run(arguments, out),
    }
}
