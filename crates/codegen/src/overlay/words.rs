//! What the institution's clients are told and asked: sentences in the place of the house's, and languages that it has not.

use std::collections::{BTreeMap, BTreeSet};

use super::Laying;
use super::sentences::{Sentence, sentences};
use crate::clean_text::visible;
use crate::model::client_words::{self, Recorded};
use crate::model::{OverlaidRow, REFERENCE_LANGUAGE, SentenceKey, Words};
use crate::problem::place::Place;
use crate::problem::rule::Rule;
use crate::reading::rows::{Found, Row, Written};
use crate::rules::client_words::{self as client_words_rules, Objection};
use crate::suggest;

/// The keys that only a language of the institution's own has.
const OF_ONES_OWN: [&str; 5] = ["name", "letters", "never_say", "review", "reviewed_by"];

/// The key that was probably meant by one that is of nothing.
struct Meant(Option<String>);

impl Laying<'_> {
    pub(super) fn change_words(&mut self, written: &Written<'_>) {
        let mut files: Vec<_> = written.languages().filter_map(|file| Some((file.text("tag")?, file))).collect();
        files.sort_by_key(|(tag, _)| tag.value != REFERENCE_LANGUAGE);
        for (tag, file) in files {
            if !self.is_first("language", tag.value, tag.place) {
                continue;
            }
            match self.catalogue.languages.iter().position(|language| language.tag == tag.value) {
                Some(language) => self.change_sentences(file, language),
                None => self.add_language(file, tag),
            }
        }
        self.mark_stale();
    }

    fn change_sentences(&mut self, file: Row<'_>, language: usize) {
        for (key, _) in file.entries().filter(|(key, _)| OF_ONES_OWN.contains(&key.value)) {
            let message = format!("`{}` is the house's, whose language this is", key.value);
            self.report(Rule::NotTheInstitutions, key.place, message, "take it out".to_owned());
        }
        let mut replaced: BTreeMap<_, _> = file
            .table("was")
            .map(sentences)
            .into_iter()
            .flatten()
            .map(|(key, place, text)| (key, (place, text)))
            .collect();
        let tag = self.catalogue.languages[language].tag.clone();
        let own: BTreeSet<_> = sentences(file).into_iter().map(|(key, ..)| key).collect();
        for (key, place, digest) in file.table("made_from").map(sentences).into_iter().flatten() {
            if !own.contains(&key)
                && !own.iter().any(|it| suggest::nearest(&it.to_string(), [key.to_string().as_str()]).is_some())
            {
                let message = format!("this overlay has no `{key}` that would be made from it");
                self.report(Rule::NeedlessOverlay, place, message, "take it out".to_owned());
            }
            self.made_from.insert((tag.clone(), key), digest.value.to_owned());
        }
        let mut is_changed = false;
        for (key, place, text) in sentences(file) {
            is_changed = true;
            let was = replaced.remove(&key).map(|(_, text)| text);
            let sentence = match self.sentence_of(&key, place) {
                Ok(sentence) => sentence,
                Err(Meant(meant)) => {
                    replaced.retain(|key, _| meant.as_deref() != Some(key.to_string().as_str()));
                    continue;
                }
            };
            let house = self.house.languages.iter().find(|it| it.tag == tag).and_then(|it| sentence.of(it));
            let house = house.map(|words| words.text.clone());
            // The house's sentence may be right beside other English as well, and is then the institution's own.
            let has_other_english = tag != REFERENCE_LANGUAGE && self.own_sentence(REFERENCE_LANGUAGE, &key).is_some();
            if house.as_deref() == Some(text.value) && !has_other_english {
                self.needless(text.place, text.value);
                continue;
            }
            self.replaced_sentence(was, text.place, house.as_deref(), &key);
            let words = Words { text: visible(text.value), is_stale: false, place: text.place };
            sentence.set(&mut self.catalogue.languages[language], Some(words));
            self.record(OverlaidRow::Sentence(tag.clone(), key), "words", house, text.value, (file, text.place));
        }
        for (key, (place, _)) in replaced {
            let message = format!("this overlay has no `{key}` that would replace it");
            self.report(Rule::NeedlessOverlay, place, message, "take it out".to_owned());
        }
        if !is_changed {
            let message = "this file changes nothing".to_owned();
            self.report(
                Rule::NeedlessOverlay,
                file.place,
                message,
                "write a sentence, or take the file away".to_owned(),
            );
        }
    }

    /// As `replaced`, with the place where the house's sentence is to be written.
    fn replaced_sentence(&mut self, was: Option<Found<&str>>, place: Place, house: Option<&str>, key: &SentenceKey) {
        let (None, Some(house)) = (was, house) else { return self.replaced(was, false, place, house) };
        let names = key.names();
        let (last, tables) = match names {
            [] => return,
            [only] => (only.clone(), String::new()),
            [table, rest @ ..] => (rest.join("."), format!(".{table}")),
        };
        let message = "this replaces a sentence of the house's, and does not say so".to_owned();
        let help = format!("write under [was{tables}]: {last} = {}", super::quoted(house));
        self.report(Rule::UnstatedReplacement, place, message, help);
    }

    fn add_language(&mut self, file: Row<'_>, tag: Found<&str>) {
        // What is never said in a language is never said in what it is spoken as elsewhere.
        let base = tag.value.split('-').next().unwrap_or_default();
        let has_base = base != tag.value && self.house.languages.iter().any(|it| it.tag == base);
        let keys = ["name", "letters", "never_say"].into_iter().filter(|key| *key != "never_say" || !has_base);
        let missing: Vec<_> = keys.filter(|key| file.surely_lacks(key)).collect();
        if !missing.is_empty() {
            let message = format!(
                "the house has no words in `{}`, and a new language needs its {}",
                tag.value,
                missing.join(" and ")
            );
            let help = missing.iter().map(|key| format!("write {key} = \"…\"")).collect::<Vec<_>>().join("; ");
            self.report(Rule::MissingKey, tag.place, message, help);
            return;
        }
        if let Some(was) = file.table("was") {
            let message = format!("the house has no words in `{}`", tag.value);
            self.report(Rule::OutdatedReplacement, was.place, message, "take `was` out".to_owned());
        }
        let Some(mut language) = client_words::language(self.catalogue, file) else { return };
        for (key, place, _) in sentences(file) {
            if let Ok(sentence) = self.sentence_of(&key, place) {
                let words = sentence.of(&language).cloned();
                sentence.set(&mut language, words);
            }
        }
        if !file.has("reviewed_by") {
            language.review.get_or_insert_with(|| "The overlay does not say who has read it.".to_owned());
        }
        if let Some(reference) = self.catalogue.reference_language() {
            Recorded::of(file).mark_stale(self.catalogue, &mut language, reference);
        }
        self.record(OverlaidRow::Language(language.tag.clone()), "new", None, tag.value, (file, tag.place));
        self.catalogue.languages.push(language);
        self.catalogue.languages.sort_by_key(|it| (it.tag != REFERENCE_LANGUAGE, it.tag.clone()));
    }

    /// What a key is of; what it is of nothing, or of what clients are not told, is reported.
    fn sentence_of(&mut self, key: &SentenceKey, place: Place) -> Result<Sentence, Meant> {
        let Some(Objection { why, help, meant }) = client_words_rules::objection(self.catalogue, key) else {
            let sentence = Sentence::all(self.catalogue).into_iter().find(|it| it.key(self.catalogue) == *key);
            return sentence.ok_or(Meant(None));
        };
        let is_of_the_house = |name: &String| self.house.remedies.iter().any(|remedy| remedy.name == *name);
        let asks_nothing = meant.is_none() && key.names().get(1).is_some_and(is_of_the_house);
        let help = if asks_nothing { "take the sentence out, in every language".to_owned() } else { help };
        self.report(Rule::SuperfluousWords, place, why, help);
        Err(Meant(meant))
    }

    /// Sentences of other languages are stale where the institution has other English, and they were not made from it.
    fn mark_stale(&mut self) {
        let Some(reference) = self.catalogue.reference_language().cloned() else { return };
        for sentence in Sentence::all(self.catalogue) {
            let key = sentence.key(self.catalogue);
            let Some(english) = sentence.of(&reference) else { continue };
            let has_other_english = self.own_sentence(REFERENCE_LANGUAGE, &key).is_some();
            for place in 0..self.catalogue.languages.len() {
                let language = &self.catalogue.languages[place];
                let tag = language.tag.clone();
                let Some(mut words) = sentence.of(language).cloned().filter(|_| tag != REFERENCE_LANGUAGE) else {
                    continue;
                };
                if self.own_sentence(&tag, &key).is_some() {
                    let recorded = self.made_from.get(&(tag.clone(), key.clone()));
                    words.is_stale = client_words::is_stale(&words, english, recorded.map(String::as_str), &tag);
                } else if has_other_english && self.house.languages.iter().any(|it| it.tag == tag) {
                    words.is_stale = true;
                }
                sentence.set(&mut self.catalogue.languages[place], Some(words));
            }
        }
    }
}
