//! `man`: the manual, a page for the command line and one for each of its commands, and of theirs.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Command;
use clap_mangen::Man;

use crate::outcome::Outcome;
use crate::output::files::write_files;

/// Print the manual page: for man, idv man | man -l -
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Write the page of every command into a directory instead
    #[arg(long, value_name = "DIRECTORY")]
    out: Option<PathBuf>,
}

pub fn run(arguments: &Arguments, command: Command, out: &mut dyn Write) -> io::Result<Outcome> {
    // `idv help` explains what the pages do.
    let mut command = command.disable_help_subcommand(true);
    command.build();
    let Some(directory) = &arguments.out else {
        Man::new(command).render(out)?;
        return Ok(Outcome::Clean);
    };
    let below = command.get_subcommands().flat_map(|command| command.get_subcommands().chain([command]));
    let pages = below
        .filter(|command| command.get_name() != "help")
        .chain([&command])
        .map(page)
        .collect::<io::Result<Vec<_>>>()?;
    write_files(directory, pages, out)
}

/// The name of a command's page, and its text.
fn page(command: &Command) -> io::Result<(String, String)> {
    let page = Man::new(command.clone());
    let mut text = Vec::new();
    page.render(&mut text)?;
    Ok((page.get_filename(), String::from_utf8_lossy(&text).into_owned()))
}
