//! `words take`: sentences that translators bring back, into the file of their language.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::texts::Texts;
use super::{list, load, path, translated};
use crate::called;
use crate::catalogue::Which;
use crate::edit::{self, Document, Draft, Refused, WordsRef};
use crate::outcome::{Outcome, fail};
use crate::output::shown::shown;
use crate::output::wording::counted;
use idv_catalogue_codegen::clean_text::clean;
use idv_catalogue_codegen::digest::of_sentence;
use idv_catalogue_codegen::model::{Catalogue, REFERENCE_LANGUAGE, SentenceKey, Words};

/// Take the sentences that differ out of a translated file, such as po2toml writes
///
/// Only they are edited in the file of the language: comments, order and layout stay. What is still in English is passed
/// over. The sentences are made from the English file that was sent, which is named by --english; without it, or where the
/// English has changed since, clients are told the English until `words confirm`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The translated file, in TOML
    file: PathBuf,

    /// The language [default: the tag in the file]
    #[arg(long, value_name = "TAG")]
    language: Option<String>,

    /// The English file that was sent to be translated
    #[arg(long, value_name = "FILE")]
    english: Option<PathBuf>,

    /// The file of the language that was sent: what is as it was there is not taken, and neither is what has changed here since
    #[arg(long, value_name = "FILE")]
    sent: Option<PathBuf>,

    #[command(flatten)]
    which: Which,
}

/// What was brought back.
struct Brought {
    tag: String,
    texts: Texts,
    /// The English that it was made from, where that is known.
    english: Option<Texts>,
    /// What the language had when it was sent, where that is known.
    before: Option<Texts>,
}

/// What becomes of it.
#[derive(Default)]
struct Taken {
    keys: Vec<SentenceKey>,
    /// Those of them that are stale, as far as is known.
    stale: Vec<SentenceKey>,
    in_english: Vec<SentenceKey>,
    /// Those that were changed on both sides.
    changed_here: Vec<SentenceKey>,
    /// The keys of what no client is told.
    unknown: Vec<String>,
}

pub(super) fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let directory = match arguments.which.directory_to_edit() {
        Ok(directory) => directory,
        Err(outcome) => return Ok(outcome),
    };
    let read = load(&directory).and_then(|loaded| Ok((brought(arguments, &loaded.catalogue)?, loaded.catalogue)));
    let (brought, catalogue) = match read {
        Ok(read) => read,
        Err(message) => return Ok(fail(&message)),
    };
    let mut draft = Draft::new(&directory);
    let path = path(&brought.tag);
    let taken = draft.file(&path).and_then(|document| {
        let taken = take(&brought, &catalogue, document);
        taken.map_err(|why| Refused::NoPlace(path.clone(), why))
    });
    match taken.and_then(|taken| draft.save().map(|()| taken)) {
        Ok(taken) => report(&taken, &brought.tag, &directory.join(&path), out),
        Err(refused) => edit::explain(&refused, out),
    }
}

fn brought(arguments: &Arguments, catalogue: &Catalogue) -> Result<Brought, String> {
    let texts = Texts::read(&arguments.file)?;
    let english = arguments.english.as_deref().map(english).transpose()?;
    let tag = arguments.language.as_ref().or(texts.tag.as_ref());
    let shown = shown(&arguments.file);
    let tag = match tag.map(String::as_str) {
        None => return Err(format!("{shown} does not say of which language it is: name it with --language")),
        Some(REFERENCE_LANGUAGE) if arguments.language.is_none() => {
            return Err(format!("{shown} says that it is in English: name its language with --language"));
        }
        Some(tag) => translated(tag, catalogue)?.tag.clone(),
    };
    let before = arguments.sent.as_deref().map(Texts::read).transpose()?;
    Ok(Brought { tag, texts, english, before })
}

fn english(path: &Path) -> Result<Texts, String> {
    let texts = Texts::read(path)?;
    match texts.tag.as_deref() {
        None | Some(REFERENCE_LANGUAGE) => Ok(texts),
        Some(tag) => Err(format!("{} is not in English: its tag is {tag}", shown(path))),
    }
}

fn take(brought: &Brought, catalogue: &Catalogue, document: &mut Document) -> Result<Taken, edit::NoPlace> {
    let mut taken = Taken::default();
    let english = catalogue.sentences(catalogue.reference_language());
    let all: Vec<_> = english.iter().map(|(key, _)| key.clone()).collect();
    for (key, english) in &english {
        let Some(sentence) = Sentence::of(key, *english, brought) else { continue };
        let here = document.words(WordsRef::Sentence(key));
        if here.as_ref() == Some(&sentence.text) {
            continue;
        }
        if let Some(before) = &brought.before {
            let before = before.sentences.get(&key.to_string());
            if before.is_some_and(|before| clean(before) == sentence.text) {
                continue;
            }
            if before != here.as_ref() {
                taken.changed_here.push(key.clone());
                continue;
            }
        }
        if sentence.is_english(document.words(WordsRef::MadeFrom(key)).as_deref()) {
            taken.in_english.push(key.clone());
            continue;
        }
        // Where the English changed since the sentence was made, what was brought may have been made before that, whatever
        // file was sent with it: someone has to compare.
        let was_stale = here.is_some() && document.words(WordsRef::MadeFrom(key)) != Some(of_sentence(sentence.today));
        sentence.set(key, &all, was_stale, document)?;
        if was_stale || sentence.sent != Some(sentence.today) {
            taken.stale.push(key.clone());
        }
        taken.keys.push(key.clone());
    }
    let known: BTreeSet<_> = all.iter().map(ToString::to_string).collect();
    taken.unknown = brought.texts.sentences.keys().filter(|key| !known.contains(*key)).cloned().collect();
    Ok(taken)
}

/// A sentence that was brought back.
struct Sentence<'a> {
    text: String,
    /// The English of today, and the one that was sent, where that is known.
    today: &'a str,
    sent: Option<&'a str>,
}

impl<'a> Sentence<'a> {
    /// Nothing where nothing was brought.
    fn of(key: &SentenceKey, english: Option<&'a Words>, brought: &'a Brought) -> Option<Self> {
        let key = key.to_string();
        let text = clean(brought.texts.sentences.get(&key)?);
        let sent = brought.english.as_ref().and_then(|english| english.sentences.get(&key));
        let today = english.map_or("", |words| words.text.as_str());
        (!text.is_empty()).then_some(Self { text, today, sent: sent.map(String::as_str) })
    }

    /// Whether it was not translated: po2toml then writes the English, which may have been an older one.
    fn is_english(&self, recorded: Option<&str>) -> bool {
        let is_recorded = || recorded == Some(of_sentence(&self.text).as_str());
        self.text == self.today || self.sent == Some(self.text.as_str()) || is_recorded()
    }

    fn set(
        &self,
        key: &SentenceKey,
        all: &[SentenceKey],
        was_stale: bool,
        document: &mut Document,
    ) -> Result<(), edit::NoPlace> {
        document.set_words(WordsRef::Sentence(key), &self.text, all)?;
        match self.sent.filter(|sent| !was_stale || *sent != self.today) {
            Some(sent) => document.set_words(WordsRef::MadeFrom(key), &of_sentence(sent), all),
            None => {
                document.remove_words(WordsRef::MadeFrom(key));
                Ok(())
            }
        }
    }
}

fn report(taken: &Taken, tag: &str, path: &Path, out: &mut dyn Write) -> io::Result<Outcome> {
    let Taken { keys, stale, in_english, changed_here, unknown } = taken;
    let count = |keys: usize| counted(keys as u64, "sentence");
    if keys.is_empty() {
        writeln!(out, "Nothing to take: no translated sentence differs from {}.", shown(path))?;
    } else {
        writeln!(out, "Took {}:", count(keys.len()))?;
        list(keys, out)?;
    }
    if !in_english.is_empty() {
        writeln!(out, "Passed over, still in English, {}:", count(in_english.len()))?;
        list(in_english, out)?;
    }
    if !changed_here.is_empty() {
        let count = count(changed_here.len());
        writeln!(out, "Passed over, changed here as well since it was sent, {count}: write by hand which is right:")?;
        list(changed_here, out)?;
    }
    if !unknown.is_empty() {
        let count = count(unknown.len());
        writeln!(out, "Passed over, of what clients are not told, {count}:\n  {}", unknown.join("\n  "))?;
    }
    if !keys.is_empty() {
        writeln!(out, "Wrote {}.", shown(path))?;
    }
    if !stale.is_empty() {
        let what = if stale.len() == keys.len() { "These are" } else { "Some are" };
        writeln!(
            out,
            "{what} stale, as far as is known: clients are told the English until you have compared them with it:"
        )?;
        writeln!(out, "`{} words confirm {tag}`.", called::idv())?;
    }
    Ok(Outcome::Clean)
}
