//! The command line of the catalogue, for those who edit and review it. It is a library so that `fuzz/` reaches it, and no
//! interface for others.
//!
//! What a command has to say goes to standard output; why it could not be run, to standard error.

mod called;
mod catalogue;
mod characters;
mod codes;
mod commands;
mod day;
mod edit;
mod flow;
mod json;
mod notifications;
mod outcome;
mod output;
mod row_id;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

use commands::{
    audit, case, check, compare, completions, diff, explain, export, generate, list, man, overlay, preview, retire,
    rules, sample, schema, search, sheet, words,
};
use outcome::{Outcome, fail};

/// The identity verification catalogue, on the command line.
#[derive(Debug, Parser)]
#[command(name = "idv", bin_name = called::idv(), version = version(), arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,

    /// When to colour what is printed
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: Color,
}

#[derive(Debug, Subcommand)]
enum Command {
    Explain(explain::Arguments),
    List(list::Arguments),
    Search(search::Arguments),
    Case(case::Arguments),
    Sample(sample::Arguments),
    Audit(audit::Arguments),
    Check(check::Arguments),
    Preview(preview::Arguments),
    Compare(compare::Arguments),
    Retire(retire::Arguments),
    Words(words::Arguments),
    Sheet(sheet::Arguments),
    Overlay(overlay::Arguments),
    Diff(diff::Arguments),
    Export(export::Arguments),
    Generate(generate::Arguments),
    Rules(rules::Arguments),
    Schema(schema::Arguments),
    Completions(completions::Arguments),
    Man(man::Arguments),
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    Always,
    Never,
}

/// The version of the program, and the day of the catalogue that it carries.
fn version() -> String {
    format!("{} (catalogue of {})", env!("CARGO_PKG_VERSION"), idv_catalogue::SOURCE.retrieved())
}

/// Runs the command that the process was called with, and gives its exit status.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let choice = match arguments.color {
        Color::Auto => anstream::ColorChoice::Auto,
        Color::Always => anstream::ColorChoice::Always,
        Color::Never => anstream::ColorChoice::Never,
    };
    let mut out = anstream::AutoStream::new(io::stdout().lock(), choice);
    let (outcome, error) = match run(arguments.command, &mut out) {
        Ok(outcome) => (outcome, out.flush().err()),
        Err(error) => (Outcome::Clean, Some(error)),
    };
    // Where the pipe is closed, whoever read the output has seen enough.
    match error.filter(|error| error.kind() != io::ErrorKind::BrokenPipe) {
        None => outcome.into(),
        Some(error) => fail(&error.to_string()).into(),
    }
}

/// What a command would print, and the exit status that it would end with: for `fuzz/`, which has no time for a process
/// each.
///
/// # Panics
/// Where the arguments are none that the program takes.
#[cfg(fuzzing)]
pub fn answer<'a>(arguments: impl IntoIterator<Item = &'a str>) -> (u8, String) {
    let arguments = Arguments::parse_from(["idv"].into_iter().chain(arguments));
    let mut out = Vec::new();
    let outcome = run(arguments.command, &mut out).expect("memory can be written to");
    (outcome as u8, String::from_utf8(out).expect("what is printed is text"))
}

fn run(command: Command, out: &mut dyn Write) -> io::Result<Outcome> {
    match command {
        Command::Explain(arguments) => explain::run(&arguments, out),
        Command::List(arguments) => list::run(&arguments, out),
        Command::Search(arguments) => search::run(&arguments, out),
        Command::Case(arguments) => case::run(&arguments, out),
        Command::Sample(arguments) => sample::run(&arguments, out),
        Command::Audit(arguments) => audit::run(&arguments, out),
        Command::Check(arguments) => check::run(&arguments, out),
        Command::Preview(arguments) => preview::run(&arguments, out),
        Command::Compare(arguments) => compare::run(&arguments, out),
        Command::Retire(arguments) => retire::run(&arguments, out),
        Command::Words(arguments) => words::run(&arguments, out),
        Command::Sheet(arguments) => sheet::run(&arguments, out),
        Command::Overlay(arguments) => overlay::run(&arguments, out),
        Command::Diff(arguments) => diff::run(&arguments, out),
        Command::Export(arguments) => export::run(&arguments, out),
        Command::Generate(arguments) => generate::run(&arguments, out),
        Command::Rules(arguments) => rules::run(&arguments, out),
        Command::Schema(arguments) => schema::run(&arguments, out),
        Command::Completions(arguments) => completions::run(&arguments, installed_command(), out),
        Command::Man(arguments) => man::run(&arguments, installed_command(), out),
    }
}

/// The command line as it is called where it is installed, which is by its own name.
fn installed_command() -> clap::Command {
    let mut command = Arguments::command();
    command.set_bin_name("idv");
    command
}
