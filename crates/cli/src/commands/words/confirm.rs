//! `words confirm`: somebody has compared sentences with today's English, and they say the same.

use std::io::{self, Write};

use super::{list, load, path, translated};
use crate::called;
use crate::catalogue::Which;
use crate::edit::{self, Draft, Refused, WordsRef};
use crate::outcome::{Outcome, fail};
use crate::output::shown::shown;
use crate::output::wording::counted;
use idv_catalogue_codegen::digest::of_sentence;
use idv_catalogue_codegen::model::{Catalogue, Language, SentenceKey, Words};
use idv_catalogue_codegen::suggest;

/// Record that sentences are made from today's English, or show those that are stale
///
/// Where the English has changed, clients are told the English until somebody has compared the sentence with it. This writes
/// the digests of today's English into the files of the languages, and leaves the rest of them as it is.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Exit status: 0 if all that was asked is recorded, 1 if sentences are shown, 2 if it could not be run."
)]
pub struct Arguments {
    /// The language, such as nl, or several with commas between them, such as nl,de
    #[arg(value_name = "TAG")]
    tags: String,

    /// The sentences, such as statuses.new, or reasons for all of that table
    #[arg(value_name = "KEY")]
    keys: Vec<String>,

    /// Every sentence that is not recorded yet
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

/// What was asked for of a language.
struct Asked<'a> {
    language: &'a Language,
    pairs: Vec<Pair<'a>>,
    keys: &'a [String],
}

pub(super) fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let is_edited = arguments.all || !arguments.keys.is_empty();
    let directory = if is_edited { arguments.which.directory_to_edit() } else { Ok(arguments.which.directory()) };
    let directory = match directory {
        Ok(directory) => directory,
        Err(outcome) => return Ok(outcome),
    };
    let loaded = match load(&directory) {
        Ok(loaded) => loaded,
        Err(message) => return Ok(fail(&message)),
    };
    let asked = match asked(arguments, &loaded.catalogue) {
        Ok(asked) => asked,
        Err(message) => return Ok(fail(&message)),
    };
    let stale: Vec<_> = asked.iter().filter(|asked| asked.stale().next().is_some()).collect();
    if stale.is_empty() {
        writeln!(out, "Nothing to record: these sentences are made from today's English.")?;
        return Ok(Outcome::Clean);
    }
    if !is_edited {
        return show(&stale, out);
    }
    let mut draft = Draft::new(&directory);
    let recorded = stale.iter().try_for_each(|asked| asked.record(&mut draft));
    if let Err(refused) = recorded.and_then(|()| draft.save()) {
        return edit::explain(&refused, out);
    }
    for asked in stale {
        let keys: Vec<_> = asked.stale().map(|pair| pair.key.clone()).collect();
        writeln!(out, "Recorded as made from today's English, {}:", counted(keys.len() as u64, "sentence"))?;
        list(&keys, out)?;
        writeln!(out, "Wrote {}.", shown(directory.join(path(&asked.language.tag))))?;
    }
    Ok(Outcome::Clean)
}

fn asked<'a>(arguments: &'a Arguments, catalogue: &'a Catalogue) -> Result<Vec<Asked<'a>>, String> {
    if let Some(language) = catalogue.languages.iter().find(|language| arguments.keys.contains(&language.tag)) {
        let (tags, tag) = (&arguments.tags, &language.tag);
        return Err(format!("several languages are given with commas between them: {tags},{tag}"));
    }
    if arguments.all && !arguments.keys.is_empty() {
        return Err("give the keys of some sentences, or --all, and not both".to_owned());
    }
    let mut asked: Vec<Asked<'_>> = Vec::new();
    for tag in arguments.tags.split(',').map(str::trim) {
        let language = translated(tag, catalogue)?;
        if asked.iter().any(|before| before.language.tag == language.tag) {
            continue;
        }
        let pairs = pairs(language, catalogue);
        if let Some(message) = arguments.keys.iter().find_map(|key| objection(key, &pairs, language)) {
            return Err(message);
        }
        asked.push(Asked { language, pairs, keys: &arguments.keys });
    }
    Ok(asked)
}

impl Asked<'_> {
    /// Those that are not recorded yet as made from today's English.
    fn stale(&self) -> impl Iterator<Item = &Pair<'_>> {
        let is_asked = |pair: &&Pair<'_>| self.keys.is_empty() || self.keys.iter().any(|key| holds(key, &pair.key));
        self.pairs.iter().filter(|pair| pair.is_stale()).filter(is_asked)
    }

    fn record(&self, draft: &mut Draft) -> Result<(), Refused> {
        let all: Vec<_> = self.pairs.iter().map(|pair| pair.key.clone()).collect();
        let path = path(&self.language.tag);
        let document = draft.file(&path)?;
        for pair in self.stale() {
            let recorded = document.set_words(WordsRef::MadeFrom(&pair.key), &of_sentence(pair.english), &all);
            recorded.map_err(|why| Refused::NoPlace(path.clone(), why))?;
        }
        Ok(())
    }
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
        let help = nearest(key, &keys)
            .map_or_else(|| "keys are written as statuses.new".to_owned(), |near| format!("did you mean `{near}`?"));
        return Some(format!("there is no sentence `{key}`; {help}"));
    }
    let is_missing = meant.all(|pair| pair.words.is_none());
    is_missing.then(|| format!("{} has no sentence `{key}` yet: write it in {}", language.name, path(&language.tag)))
}

/// The key that was probably meant, be it written without its table.
fn nearest<'a>(key: &str, keys: &'a [String]) -> Option<&'a str> {
    let ends = || keys.iter().flat_map(|key| key.match_indices('.').map(|(dot, _)| (&key[dot + 1..], key.as_str())));
    suggest::nearest(key, keys.iter().map(String::as_str)).or_else(|| {
        let near = suggest::nearest(key, ends().map(|(end, _)| end))?;
        ends().find(|(end, _)| *end == near).map(|(_, key)| key)
    })
}

fn show(stale: &[&Asked<'_>], out: &mut dyn Write) -> io::Result<Outcome> {
    for asked in stale {
        let name = &asked.language.name;
        let width = name.chars().count().max("English".len());
        for Pair { key, english, words } in asked.stale() {
            let words = words.map_or("", |words| &words.text);
            writeln!(out, "{key}\n  {:width$}  {english}\n  {name:width$}  {words}\n", "English")?;
        }
    }
    let count = counted(stale.iter().map(|asked| asked.stale().count() as u64).sum(), "sentence");
    let tags: Vec<_> = stale.iter().map(|asked| asked.language.tag.as_str()).collect();
    let tags = tags.join(",");
    writeln!(
        out,
        "Not recorded as made from today's English: {count}. Mend those that say something else, and record"
    )?;
    writeln!(
        out,
        "them: `{idv} words confirm {tags} KEY`, or `{idv} words confirm {tags} --all`.",
        idv = called::idv()
    )?;
    Ok(Outcome::Findings)
}
