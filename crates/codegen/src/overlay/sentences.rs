//! Where the sentences of a language stand, in the model and in a file.

use crate::model::{Catalogue, Language, SentenceKey, Words};
use crate::problem::place::Place;
use crate::reading::rows::{Found, Row};

/// The tables of sentences.
const TABLES: [&str; 3] = ["statuses", "reasons", "requests"];

/// Where a sentence stands in a language.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sentence {
    UnknownStatus,
    Status(usize),
    Reason(usize, usize),
    Request(usize),
}

impl Sentence {
    pub(super) fn all(catalogue: &Catalogue) -> Vec<Self> {
        let reasons = catalogue.codes.iter().enumerate();
        let reasons = reasons.flat_map(|(code, it)| (0..it.guidances.len()).map(move |it| Self::Reason(code, it)));
        let statuses = (0..catalogue.statuses.len()).map(Self::Status);
        let requests = (0..catalogue.remedies.len()).map(Self::Request);
        [Self::UnknownStatus].into_iter().chain(statuses).chain(reasons).chain(requests).collect()
    }

    pub(super) fn of(self, language: &Language) -> Option<&Words> {
        match self {
            Self::UnknownStatus => language.unknown_status.as_ref(),
            Self::Status(row) => language.statuses.get(row)?.as_ref(),
            Self::Reason(code, guidance) => language.reasons.get(code)?.get(guidance)?.as_ref(),
            Self::Request(row) => language.requests.get(row)?.as_ref(),
        }
    }

    pub(super) fn set(self, language: &mut Language, words: Option<Words>) {
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

    pub(super) fn key(self, catalogue: &Catalogue) -> SentenceKey {
        match self {
            Self::UnknownStatus => SentenceKey::of_unknown_status(),
            Self::Status(row) => SentenceKey::of_status(&catalogue.statuses[row]),
            Self::Reason(code, guidance) => SentenceKey::of_reason(&catalogue.codes[code], guidance),
            Self::Request(row) => SentenceKey::of_request(&catalogue.remedies[row]),
        }
    }
}

/// A sentence as it is written in a file, by its key.
pub(super) type Sentences<'a> = Vec<(SentenceKey, Place, Found<&'a str>)>;

/// The sentences of a file, or of a table that has them under the same keys.
pub(super) fn sentences(file: Row<'_>) -> Sentences<'_> {
    let unknown_status = file.text("unknown_status").map(|text| (SentenceKey::of_unknown_status(), text.place, text));
    let words = TABLES.into_iter().flat_map(|table| {
        file.words(table).map(move |word| {
            let names = [table, word.of.value].into_iter().chain(word.part.map(|part| part.value));
            (SentenceKey::of_names(names), word.part.unwrap_or(word.of).place, word.text)
        })
    });
    unknown_status.into_iter().chain(words).collect()
}
