//! The sentences that a language is to have, by the keys under which they stand in its file.

use std::fmt;

use super::{Catalogue, Code, Disclosure, Language, REFERENCE_LANGUAGE, Remedy, Status, Words};

/// Where a sentence stands in a file of client words, such as `reasons.full_name_invalid`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SentenceKey(Vec<String>);

impl SentenceKey {
    #[must_use]
    pub(crate) fn of_names<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self(names.into_iter().map(str::to_owned).collect())
    }

    #[must_use]
    pub fn of_unknown_status() -> Self {
        Self::of_names(["unknown_status"])
    }

    #[must_use]
    pub fn of_status(status: &Status) -> Self {
        Self::of_names(["statuses", &status.name])
    }

    #[must_use]
    pub fn of_reason(code: &Code, guidance: usize) -> Self {
        Self::of_names(["reasons", &code.name].into_iter().chain(code.part(guidance)))
    }

    #[must_use]
    pub fn of_request(remedy: &Remedy) -> Self {
        Self::of_names(["requests", &remedy.name])
    }

    /// The names of the tables, and of the key in the last.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.0
    }
}

/// How many keys a message lists before it counts the rest.
const MOST_LISTED: usize = 8;

/// `statuses.new, reasons.full_name_invalid and 3 more`
#[must_use]
pub fn listed(keys: &[String]) -> String {
    let shown = keys.iter().take(MOST_LISTED).cloned().collect::<Vec<_>>().join(", ");
    match keys.len().saturating_sub(MOST_LISTED) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

impl fmt::Display for SentenceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("."))
    }
}

impl Catalogue {
    /// The language from which the words of the others are made.
    #[must_use]
    pub fn reference_language(&self) -> Option<&Language> {
        self.languages.iter().find(|language| language.tag == REFERENCE_LANGUAGE)
    }

    /// Every sentence that clients may be told or asked with, in the order of the files, and what a language has for it.
    #[must_use]
    pub fn sentences<'a>(&'a self, language: Option<&'a Language>) -> Vec<(SentenceKey, Option<&'a Words>)> {
        let unknown_status = language.and_then(|it| it.unknown_status.as_ref());
        let mut sentences = vec![(SentenceKey::of_unknown_status(), unknown_status)];
        for (row, status) in self.statuses.iter().enumerate() {
            let words = language.and_then(|it| it.statuses[row].as_ref());
            sentences.push((SentenceKey::of_status(status), words));
        }
        for (row, code) in self.codes.iter().enumerate().filter(|(_, code)| code.disclosure == Disclosure::Client) {
            for guidance in 0..code.guidances.len() {
                let words = language.and_then(|it| it.reasons[row][guidance].as_ref());
                sentences.push((SentenceKey::of_reason(code, guidance), words));
            }
        }
        for (row, remedy) in self.remedies.iter().enumerate().filter(|(_, remedy)| remedy.asks_client) {
            let words = language.and_then(|it| it.requests[row].as_ref());
            sentences.push((SentenceKey::of_request(remedy), words));
        }
        sentences
    }
}
