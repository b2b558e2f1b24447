//! `overlay`: what an institution judges and says otherwise than the house, from its first file to the update of years later.

mod confirm;
mod files;
mod new;
mod replacements;
mod sentences;

use std::io::{self, Write};

use crate::outcome::Outcome;

/// Begin an institution's overlay, or record that what it replaces was looked at
///
/// An overlay is a folder of TOML with what an institution judges and says otherwise than the house. A build finds it through
/// the environment variable `IDV_CATALOGUE_OVERLAY`; check, explain, case, audit, export, diff, preview and sheet take
/// it by --overlay.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, clap::Subcommand)]
enum Action {
    New(new::Arguments),
    Confirm(confirm::Arguments),
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    match &arguments.action {
        Action::New(arguments) => new::run(arguments, out),
        Action::Confirm(arguments) => confirm::run(arguments, out),
    }
}
