//! `search`: the codes that words are about, the best match first, slips of the pen forgiven.

mod ranking;

use std::io::{self, Write};

use crate::catalogue::Shown;
use crate::codes::{self, Filters, ListFormat};
use crate::outcome::{Outcome, fail, note};

/// Search the names, descriptions, actions, fields and client words of status codes, best match first, forgiving slips
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Exit status: 0 if codes match, 1 if none does or the catalogue is broken, 2 if it could not be run."
)]
pub struct Arguments {
    /// What the code is about, such as: selfie too bright. Words that the catalogue does not have are taken for misspelt
    /// ones; if no code has all of the words, those that have the most are shown
    #[arg(required = true, value_name = "WORDS")]
    words: Vec<String>,

    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: ListFormat,

    /// The language whose words for clients are searched, such as nl [default: every language]
    #[arg(long, value_name = "TAG")]
    language: Option<String>,

    #[command(flatten)]
    shown: Shown,

    #[command(flatten)]
    filters: Filters,
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let query = arguments.words.join(" ");
    let words = ranking::words(&query);
    if words.is_empty() {
        return Ok(fail("there is no word to search for: give letters or digits"));
    }
    let opened = match arguments.shown.read() {
        Ok(opened) => opened,
        Err(outcome) => return Ok(outcome),
    };
    let facts = opened.facts();
    let candidates = match arguments.filters.pass(facts) {
        Ok(candidates) => candidates,
        Err(why) => return Ok(opened.tell_problems(fail(&why))),
    };
    let asked = arguments.language.as_deref().map(|tag| facts.language_asked(tag));
    let languages = match asked.map_or_else(|| Ok(facts.languages()), |asked| asked.map(|language| vec![language])) {
        Ok(languages) => languages,
        Err(why) => return Ok(opened.tell_problems(fail(&why))),
    };
    let matches = ranking::best(&words, candidates, &languages, facts);
    if matches.codes.is_empty() {
        note(&format!("No code matches `{}`.", words.join(" ")));
    } else if matches.words < words.len() {
        note(&format!("No code has all of these words; these have {} of {}.", matches.words, words.len()));
    }
    let outcome = if matches.codes.is_empty() { Outcome::Findings } else { Outcome::Clean };
    opened.show(out, outcome, |out| codes::print(&matches.codes, facts, arguments.format, out))
}
