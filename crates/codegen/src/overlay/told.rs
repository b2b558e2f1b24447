//! What follows from an overlay for what clients are told: what they are told no more, what they come to be told, and in which
//! language.

use std::collections::BTreeMap;

use super::Laying;
use super::sentences::Sentence;
use crate::digest::of_sentence;
use crate::model::{
    Code, Disclosure, Language, Overlaid, OverlaidRow, REFERENCE_LANGUAGE, RemedyKind, SentenceKey, Words, listed,
};
use crate::problem::place::Place;
use crate::problem::rule::Rule;
use crate::problem::{Problem, Problems};
use crate::reading::rows::Written;
use crate::rules::client_words as client_words_rules;

impl Laying<'_> {
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
        let kinds = |code: &Code| {
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

    pub(super) fn own_sentence(&self, tag: &str, key: &SentenceKey) -> Option<&Overlaid> {
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
