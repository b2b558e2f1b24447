//! The command line: for those who edit and review the catalogue.
//!
//! What a command has to say goes to standard output; why it could not be run, to standard error.

mod audit;
mod case;
mod check;
mod codes;
mod compare;
mod completions;
mod csv;
mod day;
mod diff;
mod draw;
mod edit;
mod explain;
mod export;
mod format;
mod generate;
mod list;
mod man;
mod markdown;
mod output;
mod replace;
mod retire;
mod rules;
mod schema;
mod search;
mod style;
mod subject;
mod workflow_command;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

/// The identity verification catalogue, on the command line.
#[derive(Debug, Parser)]
#[command(name = "idv", bin_name = "cargo idv", version, arg_required_else_help = true)]
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
    Audit(audit::Arguments),
    Check(check::Arguments),
    Compare(compare::Arguments),
    Retire(retire::Arguments),
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

/// How a command ended, for the program that called it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
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
    match run(arguments.command, &mut out).and_then(|outcome| out.flush().map(|()| outcome)) {
        Ok(outcome) => outcome.into(),
        // Whoever read the output has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => fail(&error.to_string()).into(),
    }
}

fn run(command: Command, out: &mut dyn Write) -> io::Result<Outcome> {
    match command {
        Command::Explain(arguments) => explain::run(&arguments, out),
        Command::List(arguments) => list::run(&arguments, out),
        Command::Search(arguments) => search::run(&arguments, out),
        Command::Case(arguments) => case::run(&arguments, out),
        Command::Audit(arguments) => audit::run(&arguments, out),
        Command::Check(arguments) => check::run(&arguments, out),
        Command::Compare(arguments) => compare::run(&arguments, out),
        Command::Retire(arguments) => retire::run(&arguments, out),
        Command::Diff(arguments) => diff::run(&arguments, out),
        Command::Export(arguments) => export::run(&arguments, out),
        Command::Generate(arguments) => generate::run(&arguments, out),
        Command::Rules(arguments) => rules::run(&arguments, out),
        Command::Schema(arguments) => schema::run(&arguments, out),
        Command::Completions(arguments) => completions::run(&arguments, out),
        Command::Man(arguments) => man::run(&arguments, out),
    }
}

/// The command line as it is called where it is installed, which is by its own name.
fn installed_command() -> clap::Command {
    let mut command = Arguments::command();
    command.set_bin_name("idv");
    command
}

/// Says on standard error why a command could not be run.
fn fail(message: &str) -> Outcome {
    note(&format!("error: {message}"));
    Outcome::Failure
}

/// Says on standard error what a program that reads the output should not come across in it.
fn note(message: &str) {
    // Nothing is left to tell, and nobody to tell it to, if standard error is closed as well.
    let _ = writeln!(io::stderr(), "{message}");
}

/// The catalogue's directory, where none is given: the one here, else the one of the package that cargo is running.
fn default_directory() -> PathBuf {
    let here = PathBuf::from("catalogue");
    match std::env::var_os("CARGO_MANIFEST_DIR") {
        Some(package) if !here.is_dir() => PathBuf::from(package).join(here),
        _ => here,
    }
}
