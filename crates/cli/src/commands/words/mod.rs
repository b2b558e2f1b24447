//! `words`: what clients are told, language by language: what each has, that it was made from today's English, and what
//! translators bring back.

mod confirm;
mod table;
mod take;
mod texts;

use std::io::{self, Write};
use std::path::Path;

use crate::catalogue::Shown;
use crate::outcome::Outcome;
use crate::output::format::Format;
use idv_catalogue_codegen::model::{Catalogue, Language, REFERENCE_LANGUAGE, SentenceKey};
use idv_catalogue_codegen::problem::rule::Severity;
use idv_catalogue_codegen::shape::CLIENT_WORDS;
use idv_catalogue_codegen::{self as codegen, Loaded, suggest};

/// Show what each language has for clients, record that sentences are up to date, or take translated ones
///
/// Without a command it lists the languages: how many sentences each has, how many are untranslated, and how many are
/// stale, since they were made from older English. Those, clients are told in English.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Arguments {
    #[command(subcommand)]
    action: Option<Action>,

    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,

    #[command(flatten)]
    shown: Shown,
}

#[derive(Debug, clap::Subcommand)]
enum Action {
    Confirm(confirm::Arguments),
    Take(take::Arguments),
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    match &arguments.action {
        None => table::run(&arguments.shown, arguments.format, out),
        Some(Action::Confirm(arguments)) => confirm::run(arguments, out),
        Some(Action::Take(arguments)) => take::run(arguments, out),
    }
}

/// A catalogue that is going to be edited.
///
/// # Errors
/// The first problem, where it breaks a rule already: what an edit breaks could not be told from that.
fn load(directory: &Path) -> Result<Loaded, String> {
    codegen::load(directory).map_err(|report| {
        let first = report.lines(Severity::Error).next().unwrap_or_default();
        format!("the catalogue is broken, and has to be mended first: {first}")
    })
}

/// The language that is meant, which is made from the reference.
fn translated<'a>(tag: &str, catalogue: &'a Catalogue) -> Result<&'a Language, String> {
    let languages = &catalogue.languages;
    let tags = || languages.iter().map(|language| language.tag.as_str()).filter(|tag| *tag != REFERENCE_LANGUAGE);
    match languages.iter().find(|language| language.tag == tag) {
        Some(language) if tag == REFERENCE_LANGUAGE => {
            Err(format!("{} is what the other languages are made from: edit {}", language.name, path(tag)))
        }
        Some(language) => Ok(language),
        None => Err(match suggest::nearest(tag, tags()) {
            Some(near) => format!("there is no language `{tag}`; did you mean `{near}`?"),
            None => format!(
                "there is no language `{tag}`; to add it, add a file {} with its tag, name and letters",
                path(tag)
            ),
        }),
    }
}

/// The file of a language, below the catalogue's directory.
fn path(tag: &str) -> String {
    format!("{}/{tag}.toml", CLIENT_WORDS.name)
}

/// Keys, one a line.
fn list(keys: &[SentenceKey], out: &mut dyn Write) -> io::Result<()> {
    keys.iter().try_for_each(|key| writeln!(out, "  {key}"))
}
