//! `words confirm`: somebody has compared sentences with today's English, and they say the same.

use std::io::{self, Write};

use super::{list, load, path, translated};
use crate::catalogue::Which;
use crate::edit::{self, Draft, Refused, WordsRef};
use crate::outcome::{Outcome, fail};
use crate::output::wording::counted;
use idv_catalogue_codegen::digest::of_sentence;
use idv_catalogue_codegen::model::{Catalogue, Language, SentenceKey, Words};
use idv_catalogue_codegen::suggest;

/// Record that sentences are made from today's English, or show those that are not
///
/// Where the English has changed, clients are told the English until somebody has compared the sentence with it. This writes
/// the digests of today's English into the file of the language, and leaves the rest of it as it is.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Exit status: 0 if all that was asked is recorded, 1 if sentences are shown, 2 if it could not be run."
)]
pub struct Arguments {
    /// The language, such as nl
    tag: String,

    /// The sentences, such as statuses.new, or reasons for all of that table
    #[arg(value_name = "KEY", conflicts_with = "all")]
    keys: Vec<String>,

    /// Every sentence of the language that is not recorded yet
    #[arg(long)]
    all: bool,

    #[command(flatten)]
    which: Which,
}

/// A sentence and the English that it should be made from.
struct Pair<'a> {
    key: SentenceKey,
    english: &'a str,
    words: Option<&'a Words>,
}

impl Pair<'_> {
    fn is_stale(&self) -> bool {
        self.words.is_some_and(|words| words.is_stale)
    }
}

pub(super) fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let directory = arguments.which.directory();
    let loaded = match load(&directory) {
        Ok(loaded) => loaded,
        Err(message) => return Ok(fail(&message)),
    };
    let catalogue = &loaded.catalogue;
    let language = match translated(&arguments.tag, catalogue) {
        Ok(language) => language,
        Err(message) => return Ok(fail(&message)),
    };
    let pairs = pairs(language, catalogue);
    if let Some(message) = arguments.keys.iter().find_map(|key| objection(key, &pairs, language)) {
        return Ok(fail(&message));
    }
    let is_asked =
        |pair: &&Pair<'_>| arguments.keys.is_empty() || arguments.keys.iter().any(|key| holds(key, &pair.key));
    let stale: Vec<_> = pairs.iter().filter(|pair| pair.is_stale()).filter(is_asked).collect();
    if stale.is_empty() {
        writeln!(out, "Nothing to record: these sentences are made from today's English.")?;
        return Ok(Outcome::Clean);
    }
    if arguments.keys.is_empty() && !arguments.all {
        return show(&stale, language, out);
    }
    let mut draft = Draft::new(&directory);
    match record(&stale, &pairs, language, &mut draft).and_then(|()| draft.save()) {
        Ok(()) => (),
        Err(refused) => return edit::explain(&refused, out),
    }
    let count = counted(stale.len() as u64, "sentence");
    writeln!(out, "Recorded as made from today's English, {count}:")?;
    list(&stale.iter().map(|pair| pair.key.clone()).collect::<Vec<_>>(), out)?;
    writeln!(out, "Wrote {}.", directory.join(path(&language.tag)).display())?;
    Ok(Outcome::Clean)
}

/// Every sentence, with its English.
fn pairs<'a>(language: &'a Language, catalogue: &'a Catalogue) -> Vec<Pair<'a>> {
    let english = catalogue.sentences(catalogue.reference_language());
    let pairs = catalogue.sentences(Some(language)).into_iter().zip(english);
    let pairs = pairs.filter_map(|((key, words), (_, english))| Some(Pair { key, english: &english?.text, words }));
    pairs.collect()
}

/// Whether a key is that of a sentence, or of a table that holds it.
fn holds(key: &str, sentence: &SentenceKey) -> bool {
    sentence.to_string().strip_prefix(key).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

fn objection(key: &str, pairs: &[Pair<'_>], language: &Language) -> Option<String> {
    let mut meant = pairs.iter().filter(|pair| holds(key, &pair.key)).peekable();
    if meant.peek().is_none() {
        let keys: Vec<_> = pairs.iter().map(|pair| pair.key.to_string()).collect();
        let near = suggest::nearest(key, keys.iter().map(String::as_str));
        let help = near
            .map_or_else(|| "keys are written as statuses.new".to_owned(), |near| format!("did you mean `{near}`?"));
        return Some(format!("there is no sentence `{key}`; {help}"));
    }
    let is_missing = meant.all(|pair| pair.words.is_none());
    is_missing.then(|| format!("{} has no sentence `{key}` yet: write it in {}", language.name, path(&language.tag)))
}

fn show(stale: &[&Pair<'_>], language: &Language, out: &mut dyn Write) -> io::Result<Outcome> {
    let width = language.name.chars().count().max("English".len());
    for Pair { key, english, words } in stale {
        let words = words.map_or("", |words| &words.text);
        writeln!(out, "{key}\n  {:width$}  {english}\n  {:width$}  {words}\n", "English", language.name)?;
    }
    let count = counted(stale.len() as u64, "sentence");
    let tag = &language.tag;
    writeln!(
        out,
        "Not recorded as made from today's English: {count}. Mend those that say something else, and record"
    )?;
    writeln!(out, "them: `cargo idv words confirm {tag} KEY`, or `cargo idv words confirm {tag} --all`.")?;
    Ok(Outcome::Findings)
}

fn record(stale: &[&Pair<'_>], pairs: &[Pair<'_>], language: &Language, draft: &mut Draft) -> Result<(), Refused> {
    let all: Vec<_> = pairs.iter().map(|pair| pair.key.clone()).collect();
    let path = path(&language.tag);
    let document = draft.file(&path)?;
    for pair in stale {
        let recorded = document.set_words(WordsRef::MadeFrom(&pair.key), &of_sentence(pair.english), &all);
        recorded.map_err(|why| Refused::NoPlace(path.clone(), why))?;
    }
    Ok(())
}
