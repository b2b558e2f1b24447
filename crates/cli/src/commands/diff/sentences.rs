//! What clients are told and asked, sentence by sentence.
//!
//! A sentence is compared where clients are told it before and now. What comes of new English for a language, that its
//! sentences are told in English or stand as they were, is told once.

use super::change::{ChangedRow, Effect, Places, RowKind, Values, What};
use super::compare::{About, Comparison};
use super::compared_keys::permissive_if;
use super::compared_values::NONE;
use super::matching::Matching;
use super::meanings::pairs_of_guidances;
use super::retirable::changed_row;
use crate::output::wording::counted;
use idv_catalogue_codegen::change_rule::ChangeRule as Rule;
use idv_catalogue_codegen::model::{Catalogue, Disclosure, Language, REFERENCE_LANGUAGE, SentenceKey, Words, listed};

/// What there is a sentence for, by the places of its rows in its catalogue.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sentence {
    UnknownStatus,
    Status(usize),
    Reason { code: usize, guidance: usize },
    Request(usize),
}

impl Sentence {
    fn in_language(self, language: &Language) -> Option<&Words> {
        match self {
            Self::UnknownStatus => language.unknown_status.as_ref(),
            Self::Status(row) => language.statuses.get(row)?.as_ref(),
            Self::Reason { code, guidance } => language.reasons.get(code)?.get(guidance)?.as_ref(),
            Self::Request(row) => language.requests.get(row)?.as_ref(),
        }
    }

    /// Whether clients are told it in whatever language: words may wait at a row that is internal.
    fn is_told(self, catalogue: &Catalogue) -> bool {
        match self {
            Self::UnknownStatus | Self::Status(_) => true,
            Self::Reason { code, .. } => catalogue.codes[code].disclosure == Disclosure::Client,
            Self::Request(row) => catalogue.remedies[row].asks_client,
        }
    }

    /// The sentence in a language; `None` where clients are told nothing, or are told it in English.
    pub fn told<'a>(self, catalogue: &Catalogue, language: &'a Language) -> Option<&'a Words> {
        let words = self.in_language(language).filter(|words| !words.is_stale);
        words.filter(|_| self.is_told(catalogue))
    }

    /// Where it stands in the file of a language.
    fn key(self, catalogue: &Catalogue) -> String {
        let key = match self {
            Self::UnknownStatus => SentenceKey::of_unknown_status(),
            Self::Status(row) => SentenceKey::of_status(&catalogue.statuses[row]),
            Self::Reason { code, guidance } => SentenceKey::of_reason(&catalogue.codes[code], guidance),
            Self::Request(row) => SentenceKey::of_request(&catalogue.remedies[row]),
        };
        key.to_string()
    }
}

/// Every sentence of the rows that both catalogues have, as each has it.
pub fn kept(matching: &Matching, old: &Catalogue, new: &Catalogue) -> Vec<[Sentence; 2]> {
    let mut kept = vec![[Sentence::UnknownStatus; 2]];
    kept.extend(matching.statuses.both.iter().map(|(was, is)| [*was, *is].map(Sentence::Status)));
    for (before, after) in &matching.codes.both {
        let pairs = pairs_of_guidances(&old.codes[*before].guidances, &new.codes[*after].guidances);
        kept.extend(pairs.both.iter().map(|(was, is)| {
            [(*before, *was), (*after, *is)].map(|(code, guidance)| Sentence::Reason { code, guidance })
        }));
    }
    kept.extend(matching.remedies.both.iter().map(|(was, is)| [*was, *is].map(Sentence::Request)));
    kept
}

impl<'a> Comparison<'a> {
    /// Tells what a language says otherwise, and what it says in its own words now or no longer.
    pub fn sentences(&mut self, about: &About<'a>, [old, new]: [&Language; 2], kept: &[[Sentence; 2]]) {
        let (mut translated, mut untranslated, mut confirmed) = (Vec::new(), Vec::new(), Vec::new());
        for [before, after] in kept {
            let key = || after.key(self.new);
            match (before.told(self.old, old), after.told(self.new, new)) {
                (Some(was), Some(is)) if was.text != is.text => self.reworded(about, &key(), [was, is]),
                (Some(_), Some(_)) if self.english_of([*before, *after]).is_some_and(|[was, is]| was != is) => {
                    confirmed.push(key());
                }
                (None, Some(is)) if self.english_of([*before, *after]).is_some() => {
                    translated.push((key(), is.text.clone()));
                }
                (Some(_), None) if self.english_of([*before, *after]).is_some() => untranslated.push(key()),
                _ => (),
            }
        }
        // English has no other language to fall back on.
        if new.tag != REFERENCE_LANGUAGE {
            self.untranslated(about, &untranslated);
            self.translated(about, translated);
            self.confirmed(about, &confirmed);
        }
    }

    fn reworded(&mut self, about: &About<'a>, key: &str, [was, is]: [&Words; 2]) {
        let places = Places { before: Some(was.place), after: Some(is.place) };
        let about = About { places, ..about.clone() };
        let what = What::Differs(key.to_owned());
        self.push_with(Rule::WordsText, Effect::Other, &about, what, shown([Some(was), Some(is)]));
    }

    fn translated(&mut self, about: &About<'a>, translated: Vec<(String, String)>) {
        if !translated.is_empty() {
            let keys: Vec<_> = translated.iter().map(|(key, _)| key.clone()).collect();
            let happened = format!("has {} that clients were told in English", sentences(&keys));
            self.push(Rule::WordsTranslated, about, &happened, Values { before: None, after: Some(keys.join(", ")) });
            self.with_sentences(translated);
        }
    }

    /// What was left as it was for new English: nothing else shows that somebody found it right.
    fn confirmed(&mut self, about: &About<'a>, keys: &[String]) {
        if !keys.is_empty() {
            let happened = format!("keeps {} for new English", sentences(keys));
            self.push(Rule::WordsConfirmed, about, &happened, Values { before: None, after: Some(keys.join(", ")) });
        }
    }

    fn untranslated(&mut self, about: &About<'a>, keys: &[String]) {
        if !keys.is_empty() {
            let happened = format!("has {} that clients are told in English now", sentences(keys));
            let values = Values { before: Some(keys.join(", ")), after: None };
            self.push(Rule::WordsUntranslated, about, &happened, values);
        }
    }

    /// Tells what clients were told nothing of, in the English words, with those of other languages beside them.
    pub fn newly_told(&mut self, matching: &Matching, kept: &[[Sentence; 2]]) {
        let [old, Some(new)] = self.english() else { return };
        for [before, after] in kept {
            let was = old.and_then(|old| before.told(self.old, old));
            let is = after.told(self.new, new);
            match (*before, *after, was, is) {
                (Sentence::Reason { code: before, .. }, reason @ Sentence::Reason { .. }, None, Some(words)) => {
                    self.told(changed_row(&self.old.codes[before]), reason, words);
                }
                (_, Sentence::Request(row), was, is) if was.is_some() != is.is_some() => {
                    self.asks_client(row, Rule::RemedyAsksClient, [was, is]);
                }
                _ => (),
            }
        }
        for (row, code, guidance) in self.added_guidances(matching) {
            let reason = Sentence::Reason { code, guidance };
            if let Some(words) = reason.told(self.new, new) {
                self.told(row, reason, words);
            }
        }
        for row in &matching.remedies.added {
            if let Some(words) = Sentence::Request(*row).told(self.new, new) {
                self.asks_client(*row, Rule::WordsAdded, [None, Some(words)]);
            }
        }
    }

    /// Each guidance that is new, of codes that are new and of others, with what the code was known by.
    fn added_guidances(&self, matching: &Matching) -> Vec<(ChangedRow, usize, usize)> {
        let mut added = Vec::new();
        for code in &matching.codes.added {
            let row = &self.new.codes[*code];
            added.extend((0..row.guidances.len()).map(|guidance| (changed_row(row), *code, guidance)));
        }
        for (before, code) in &matching.codes.both {
            let before = &self.old.codes[*before];
            let pairs = pairs_of_guidances(&before.guidances, &self.new.codes[*code].guidances);
            added.extend(pairs.added.iter().map(|guidance| (changed_row(before), *code, *guidance)));
        }
        added
    }

    fn told(&mut self, row: ChangedRow, sentence: Sentence, words: &Words) {
        let Sentence::Reason { code, .. } = sentence else { return };
        let places = Places { before: None, after: Some(words.place) };
        let about = About { row, places, accepted: &self.new.codes[code].lifecycle.accepted };
        let what = What::Differs("words for clients".to_owned());
        self.push_with(Rule::WordsAdded, Effect::Permissive, &about, what, shown([None, Some(words)]));
        self.with_sentences(self.in_other_languages(sentence));
    }

    /// A sentence in each language that has it, but for English.
    fn in_other_languages(&self, sentence: Sentence) -> Vec<(String, String)> {
        let others = self.new.languages.iter().filter(|language| language.tag != REFERENCE_LANGUAGE);
        let in_one = |language: &Language| {
            let words = sentence.in_language(language)?;
            let stale = if words.is_stale { " (stale, so told in English)" } else { "" };
            Some((language.tag.clone(), format!("{}{stale}", words.text)))
        };
        others.filter_map(in_one).collect()
    }

    fn asks_client(&mut self, row: usize, rule: Rule, words: [Option<&Words>; 2]) {
        let (remedy, sentence) = (&self.new.remedies[row], Sentence::Request(row));
        let [before, after] = words.map(|words| words.map(|words| words.place));
        // What is asked for no longer has no sentence any more; its remedy is there.
        let places = Places { before, after: after.or(Some(remedy.place)) };
        let row = ChangedRow { kind: RowKind::Remedy, id: remedy.name.clone(), name: String::new() };
        let about = About { row, places, accepted: &remedy.accepted };
        let what = What::Differs("request to the client".to_owned());
        self.push_with(rule, permissive_if(words[1].is_some()), &about, what, shown(words));
        if words[1].is_some() {
            self.with_sentences(self.in_other_languages(sentence));
        }
    }
}

fn shown(words: [Option<&Words>; 2]) -> Values {
    let [before, after] = words.map(|words| Some(words.map_or(NONE, |words| &words.text).to_owned()));
    Values { before, after }
}

/// `2 sentences (reasons.a, requests.b)`
fn sentences(keys: &[String]) -> String {
    format!("{} ({})", counted(keys.len() as u64, "sentence"), listed(keys))
}
