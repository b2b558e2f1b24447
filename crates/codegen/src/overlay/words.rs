//! What the institution's clients are told and asked: sentences in the place of the house's, and languages that it has not.

use std::collections::{BTreeMap, BTreeSet};

use super::Laying;
use crate::clean_text::visible;
use crate::digest::of_sentence;
use crate::model::client_words::{self, Recorded};
use crate::model::{
    Catalogue, Disclosure, Language, Overlaid, OverlaidRow, REFERENCE_LANGUAGE, RemedyKind, SentenceKey, Words, listed,
};
use crate::problem::place::Place;
use crate::problem::rule::Rule;
use crate::problem::{Problem, Problems};
use crate::reading::rows::{Found, Row, Written};
use crate::rules::client_words::{self as client_words_rules, Objection};
use crate::suggest;

/// The tables of sentences.
const TABLES: [&str; 3] = ["statuses", "reasons", "requests"];

/// The keys that only a language of the institution's own has.
const OF_ONES_OWN: [&str; 5] = ["name", "letters", "never_say", "review", "reviewed_by"];

/// Where a sentence stands in a language.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sentence {
    UnknownStatus,
    Status(usize),
    Reason(usize, usize),
    Request(usize),
}

impl Sentence {
    fn all(catalogue: &Catalogue) -> Vec<Self> {
        let reasons = catalogue.codes.iter().enumerate();
        let reasons = reasons.flat_map(|(code, it)| (0..it.guidances.len()).map(move |it| Self::Reason(code, it)));
        let statuses = (0..catalogue.statuses.len()).map(Self::Status);
        let requests = (0..catalogue.remedies.len()).map(Self::Request);
        [Self::UnknownStatus].into_iter().chain(statuses).chain(reasons).chain(requests).collect()
    }

    fn of(self, language: &Language) -> Option<&Words> {
        match self {
            Self::UnknownStatus => language.unknown_status.as_ref(),
            Self::Status(row) => language.statuses.get(row)?.as_ref(),
            Self::Reason(code, guidance) => language.reasons.get(code)?.get(guidance)?.as_ref(),
            Self::Request(row) => language.requests.get(row)?.as_ref(),
        }
    }

    fn set(self, language: &mut Language, words: Option<Words>) {
        let place = match self {
            Self::UnknownStatus => Some(&mut language.unknown_status),
            Self::Status(row) => language.statuses.get_mut(row),
            Self::Reason(code, guidance) => language.reasons.get_mut(code).and_then(|it| it.get_mut(guidance)),
            Self::Request(row) => language.requests.get_mut(row),
        };
        if let Some(place) = place {
            *place = words;
        }
    }

    fn key(self, catalogue: &Catalogue) -> SentenceKey {
        match self {
            Self::UnknownStatus => SentenceKey::of_unknown_status(),
            Self::Status(row) => SentenceKey::of_status(&catalogue.statuses[row]),
            Self::Reason(code, guidance) => SentenceKey::of_reason(&catalogue.codes[code], guidance),
            Self::Request(row) => SentenceKey::of_request(&catalogue.remedies[row]),
        }
    }
}

/// The key that was probably meant by one that is of nothing.
struct Meant(Option<String>);

/// A sentence as it is written in a file, by its key.
type Sentences<'a> = Vec<(SentenceKey, Place, Found<&'a str>)>;

fn sentences(file: Row<'_>) -> Sentences<'_> {
    let unknown_status = file.text("unknown_status").map(|text| (SentenceKey::of_unknown_status(), text.place, text));
    let words = TABLES.into_iter().flat_map(|table| {
        file.words(table).map(move |word| {
            let names = [table, word.of.value].into_iter().chain(word.part.map(|part| part.value));
            (SentenceKey::of_names(names), word.part.unwrap_or(word.of).place, word.text)
        })
    });
    unknown_status.into_iter().chain(words).collect()
}

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
            let english = OverlaidRow::Sentence(REFERENCE_LANGUAGE.to_owned(), key.clone());
            let has_other_english = tag != REFERENCE_LANGUAGE && self.changes.iter().any(|it| it.row == english);
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
        let all = Sentence::all(self.catalogue);
        let Some(reference) = self.catalogue.reference_language().cloned() else { return };
        let is_overlaid = |changes: &[crate::model::Overlaid], tag: &str, key: &SentenceKey| {
            let row = OverlaidRow::Sentence(tag.to_owned(), key.clone());
            changes.iter().any(|change| change.row == row)
        };
        for sentence in all {
            let key = sentence.key(self.catalogue);
            let Some(english) = sentence.of(&reference) else { continue };
            let has_other_english = is_overlaid(&self.changes, REFERENCE_LANGUAGE, &key);
            for language in &mut self.catalogue.languages {
                if language.tag == REFERENCE_LANGUAGE || language.tag.starts_with("en-") {
                    continue;
                }
                let is_own = is_overlaid(&self.changes, &language.tag, &key);
                let Some(mut words) = sentence.of(language).cloned() else { continue };
                if is_own {
                    let recorded = self.made_from.get(&(language.tag.clone(), key.clone()));
                    words.is_stale = recorded != Some(&of_sentence(&english.text));
                } else if has_other_english && self.house.languages.iter().any(|it| it.tag == language.tag) {
                    words.is_stale = true;
                }
                sentence.set(language, Some(words));
            }
        }
    }

    /// Takes away the words for what no client is told any more, and reports those that are lacking for what clients are told
    /// now: a request that no client comes to see would tell of what is internal whoever came across it.
    pub(super) fn silence_what_is_internal(&mut self, added: &[usize]) {
        for (code, row) in self.catalogue.codes.iter().enumerate() {
            if row.disclosure == Disclosure::Internal {
                for language in &mut self.catalogue.languages {
                    language.reasons[code].fill(None);
                }
            }
        }
        for remedy in 0..self.catalogue.remedies.len() {
            let row = &self.catalogue.remedies[remedy];
            if !row.asks_client || self.is_asked_for(remedy) {
                continue;
            }
            if added.contains(&remedy) {
                let message =
                    format!("clients are told of no code that has them do `{}`, and so nobody is asked", row.name);
                let help = "take `asks_client` out, and the sentences for the remedy".to_owned();
                self.report(Rule::SuperfluousWords, self.catalogue.remedies[remedy].place, message, help);
            }
            self.catalogue.remedies[remedy].asks_client = false;
            for other in &mut self.catalogue.remedies {
                other.includes.retain(|included| *included != remedy);
            }
            self.catalogue.remedies[remedy].includes.clear();
            for language in &mut self.catalogue.languages {
                language.requests[remedy] = None;
            }
        }
        self.report_missing_words(added);
    }

    /// A request of the institution's for what it asks nobody any more.
    pub(super) fn report_words_for_nobody(&mut self) {
        let silent = self.catalogue.remedies.iter().filter(|remedy| !remedy.asks_client);
        let silent: Vec<_> = silent.map(SentenceKey::of_request).collect();
        let is_for_nobody = |row: &OverlaidRow| matches!(row, OverlaidRow::Sentence(_, key) if silent.contains(key));
        let places: Vec<_> = self.changes.iter().filter(|it| is_for_nobody(&it.row)).map(|it| it.place).collect();
        for place in places {
            let message = "clients are told of no code that has them do this, and so nobody is asked".to_owned();
            self.report(Rule::SuperfluousWords, place, message, "take the sentence out, in every language".to_owned());
        }
    }

    /// What tells clients of a code that leaves them nothing to do tells nobody.
    pub(super) fn report_untold(&mut self) {
        let kinds = |code: &crate::model::Code| {
            let remedies = code.guidances.iter().flat_map(|it| [it.remedy.sdk, it.remedy.api]);
            remedies.map(|it| (self.catalogue.remedies[it].kind, it)).collect::<Vec<_>>()
        };
        // Of a series as a whole it is enough that clients are told of some.
        let mut untold: BTreeMap<Place, Option<String>> = BTreeMap::new();
        for change in self.changes.iter().filter(|it| it.key == "disclosure" && it.is == Disclosure::Client.word()) {
            let OverlaidRow::Code(code) = change.row else { continue };
            let code = &self.catalogue.codes[code];
            let kinds = kinds(code);
            let is_told = kinds.iter().any(|(kind, _)| *kind == RemedyKind::Act);
            let remedy = kinds.first().map_or("", |(_, it)| &self.catalogue.remedies[*it].name);
            let message =
                format!("this tells nobody of {}: its remedy `{remedy}` leaves clients nothing to do", code.number);
            let first = untold.entry(change.place).or_insert(Some(message));
            if is_told {
                *first = None;
            }
        }
        for (place, message) in untold.into_iter().filter_map(|(place, message)| Some((place, message?))) {
            let help = "give it a remedy that has them do something (kind act) as well, or take it out".to_owned();
            self.report(Rule::NeedlessOverlay, place, message, help);
        }
    }

    fn is_asked_for(&self, remedy: usize) -> bool {
        let told = self.catalogue.codes.iter().filter(|code| code.disclosure == Disclosure::Client);
        let mut guidances = told.flat_map(|code| &code.guidances);
        self.catalogue.remedies[remedy].kind == RemedyKind::Act
            && guidances.any(|it| [it.remedy.sdk, it.remedy.api].contains(&remedy))
    }

    /// Each English sentence that is lacking is told where it came to be needed; those of another language in one note.
    fn report_missing_words(&mut self, added: &[usize]) {
        let Some(reference) = self.catalogue.reference_language() else { return };
        let mut missing: BTreeMap<Place, Vec<String>> = BTreeMap::new();
        for sentence in Sentence::all(self.catalogue) {
            let cause = match sentence {
                Sentence::Reason(code, _) if self.catalogue.codes[code].disclosure == Disclosure::Client => {
                    self.changes.iter().find(|it| it.row == OverlaidRow::Code(code) && it.key == "disclosure")
                }
                _ => None,
            };
            let place = match (sentence, cause) {
                (Sentence::Request(remedy), _) if added.contains(&remedy) => {
                    let row = &self.catalogue.remedies[remedy];
                    if row.asks_client { row.place } else { continue }
                }
                (_, Some(cause)) => cause.place,
                _ => continue,
            };
            if sentence.of(reference).is_none() {
                missing.entry(place).or_default().push(sentence.key(self.catalogue).to_string());
            }
        }
        for (place, keys) in missing {
            let table = keys[0].split_once('.').map_or("", |(table, _)| table);
            let verb = if table == "requests" { "asked for" } else { "told of" };
            let message = format!("clients are {verb} this, and the English is missing: {}", listed(&keys));
            let lines =
                keys.iter().map(|key| format!("{} = \"…\"", key.trim_start_matches(table).trim_start_matches('.')));
            let help = format!(
                "write in client_words/{REFERENCE_LANGUAGE}.toml of the overlay, under [{table}]: {}",
                listed(&lines.collect::<Vec<_>>())
            );
            self.report(Rule::MissingWords, place, message, help);
        }
    }

    /// Of two sentences that are the same one may be the institution's, and is to be reworded.
    pub(super) fn report_ambiguous_words(&mut self, written: &Written<'_>) {
        let mut found = Problems::default();
        for language in &self.catalogue.languages {
            client_words_rules::ambiguous(self.catalogue, language, &mut found);
        }
        let is_own = |place: Place| written.files.iter().any(|file| file.id == place.file);
        for problem in found.into_sorted() {
            let Some(other) = problem.related.as_ref().map(|related| related.place) else { continue };
            let (own, other) = if is_own(problem.place) { (problem.place, other) } else { (other, problem.place) };
            if is_own(own) {
                let message = "what asks for another remedy is told in the same words".to_owned();
                let help = "say in each what is wrong with that alone".to_owned();
                let ambiguous = Problem::new(Rule::AmbiguousWords, own, message);
                self.problems.push(ambiguous.related(other, "the same words").help(help));
            }
        }
    }

    pub(super) fn note_untranslated(&mut self) {
        let others = self.catalogue.languages.iter().filter(|it| it.tag != REFERENCE_LANGUAGE);
        let notes: Vec<_> = others.flat_map(|language| self.told_in_english(language)).collect();
        self.problems.extend(notes);
    }

    /// What clients are told in English for the sake of the overlay: what is untranslated in one note of a language, and what
    /// is stale in another. What English lacks as well has been told, and what the house's language lacks is for the house to
    /// write.
    fn told_in_english(&self, language: &Language) -> Vec<Problem> {
        let english = self.catalogue.sentences(self.catalogue.reference_language());
        let is_in_english = |key: &SentenceKey| english.iter().any(|(it, words)| it == key && words.is_some());
        let is_told = |words: Option<&Words>| words.is_some_and(|words| !words.is_stale);
        let house = self.house.languages.iter().find(|it| it.tag == language.tag);
        let before: Vec<_> = house.map(|it| self.house.sentences(Some(it))).unwrap_or_default();
        let was_lacking = |key: &SentenceKey| before.iter().any(|(it, words)| it == key && !is_told(*words));
        let lacking = self.catalogue.sentences(Some(language)).into_iter().filter(|(key, words)| {
            let is_own = self.own_sentence(&language.tag, key).is_some();
            !is_told(*words) && is_in_english(key) && (is_own || !was_lacking(key))
        });
        let (stale, untranslated): (Vec<_>, Vec<_>) = lacking.partition(|(_, words)| words.is_some());
        let file = format!("client_words/{}.toml of the overlay", language.tag);
        let is_made_here = |key: &SentenceKey| house.is_none() || self.own_sentence(&language.tag, key).is_some();
        let digests = stale.iter().filter(|(key, _)| is_made_here(key)).filter_map(|(key, _)| {
            let (_, words) = english.iter().find(|(it, _)| it == key)?;
            Some(format!("{key} = \"{}\"", of_sentence(&words.as_ref()?.text)))
        });
        let digests: Vec<_> = digests.collect();
        let keys =
            |words: &[(SentenceKey, Option<&Words>)]| words.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>();
        let notes = [(Rule::UntranslatedWords, keys(&untranslated)), (Rule::StaleWords, keys(&stale))];
        let note = |(rule, keys): (Rule, Vec<SentenceKey>)| {
            let place = self.place_of_words(language, keys.first()?)?;
            let shown: Vec<_> = keys.iter().map(ToString::to_string).collect();
            let (message, them) = client_words_rules::told_in_english(rule, language, &shown);
            let help = if rule == Rule::StaleWords && !digests.is_empty() {
                format!(
                    "compare {them} with the English, mend {them}, and write under [made_from] (`idv overlay confirm` does): {}",
                    listed(&digests)
                )
            } else {
                format!("write {them} in {file} when someone can who speaks the language")
            };
            Some(Problem::new(rule, place, message).help(help))
        };
        notes.into_iter().filter_map(note).collect()
    }

    fn own_sentence(&self, tag: &str, key: &SentenceKey) -> Option<&Overlaid> {
        let row = OverlaidRow::Sentence(tag.to_owned(), key.clone());
        self.changes.iter().find(|change| change.row == row)
    }

    /// Where the overlay has its sentence, its language, or else the English for which another is wanted.
    fn place_of_words(&self, language: &Language, key: &SentenceKey) -> Option<Place> {
        let row = OverlaidRow::Language(language.tag.clone());
        let own = self.changes.iter().find(|it| it.row == row).or_else(|| self.own_sentence(&language.tag, key));
        Some(own.or_else(|| self.own_sentence(REFERENCE_LANGUAGE, key))?.place)
    }
}
