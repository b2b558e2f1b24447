//! The sentences that a language is to have, by the keys under which they stand in its file.

use std::fmt;

use super::{Catalogue, Disclosure, Language, REFERENCE_LANGUAGE, Words};

/// Where a sentence stands in a file of client words, such as `reasons.full_name_invalid`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SentenceKey(Vec<String>);

impl SentenceKey {
    fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self(names.into_iter().map(str::to_owned).collect())
    }

    /// The names of the tables, and of the key in the last.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.0
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
        let mut sentences = vec![(SentenceKey::of(["unknown_status"]), unknown_status)];
        for (row, status) in self.statuses.iter().enumerate() {
            let words = language.and_then(|it| it.statuses[row].as_ref());
            sentences.push((SentenceKey::of(["statuses", &status.name]), words));
        }
        for (row, code) in self.codes.iter().enumerate().filter(|(_, code)| code.disclosure == Disclosure::Client) {
            for (part, guidance) in code.guidances.iter().enumerate() {
                let name = guidance.name.as_deref().filter(|_| code.guidances.len() > 1);
                let words = language.and_then(|it| it.reasons[row][part].as_ref());
                sentences.push((SentenceKey::of(["reasons", &code.name].into_iter().chain(name)), words));
            }
        }
        for (row, remedy) in self.remedies.iter().enumerate().filter(|(_, remedy)| remedy.asks_client) {
            let words = language.and_then(|it| it.requests[row].as_ref());
            sentences.push((SentenceKey::of(["requests", &remedy.name]), words));
        }
        sentences
    }
}
