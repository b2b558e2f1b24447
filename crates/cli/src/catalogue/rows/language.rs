//! The languages of a catalogue, and their sentences for clients.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use idv_catalogue::Sentence;
use idv_catalogue_codegen::model::{self, Catalogue};
use idv_catalogue_codegen::names::camel_case;
use serde::{Serialize, Serializer};

use super::Facts;

/// A sentence for clients. It is the English one where that of the language is untranslated or stale.
pub type Words<'a> = Sentence<&'a str, Language<'a>>;

/// A language in which clients can be told.
#[derive(Clone, Copy)]
pub struct Language<'a> {
    catalogue: &'a Catalogue,
    index: usize,
}

impl<'a> Facts<'a> {
    /// Every language, English first.
    pub fn languages(self) -> Vec<Language<'a>> {
        (0..self.catalogue.languages.len()).map(|index| Language { catalogue: self.catalogue, index }).collect()
    }

    /// The language that a person asks for.
    ///
    /// # Errors
    /// What to say where there is no such language.
    pub fn language_asked(self, tag: &str) -> Result<Language<'a>, String> {
        let tags = || self.languages().iter().map(|language| language.tag()).collect::<Vec<_>>().join(", ");
        self.language(tag).ok_or_else(|| {
            format!("there are no client words in `{}`: the catalogue has {}", tag.escape_debug(), tags())
        })
    }

    /// The language of a tag, or of the most that the tag begins with.
    pub fn language(self, tag: &str) -> Option<Language<'a>> {
        let languages = self.languages();
        let exactly = |tag: &str| languages.iter().find(|language| language.tag().eq_ignore_ascii_case(tag));
        idv_catalogue::Language::ranges(tag).find_map(exactly).copied()
    }
}

impl<'a> Language<'a> {
    fn row(self) -> &'a model::Language {
        &self.catalogue.languages[self.index]
    }

    /// As BCP 47 has it.
    pub fn tag(self) -> &'a str {
        &self.row().tag
    }

    /// In the language itself.
    pub fn name(self) -> &'a str {
        &self.row().name
    }

    /// Whether a person who speaks it has reviewed its sentences; else they are a draft.
    pub fn is_reviewed(self) -> bool {
        self.row().review.is_none()
    }

    /// The name of its variant in Rust, such as `Language::Nl`.
    pub fn in_rust(self) -> String {
        format!("Language::{}", camel_case(self.tag()))
    }

    /// Whether it is the one from which the others are made, and in which is told what they lack.
    pub fn is_reference(self) -> bool {
        self.index == 0
    }

    /// How many sentences it lacks, which clients are told in English.
    pub fn untranslated(self) -> usize {
        self.count(|words| words.is_none())
    }

    /// How many were made from older English: clients are told those in today's English.
    pub fn stale(self) -> usize {
        self.count(|words| words.is_some_and(|words| words.is_stale))
    }

    fn count(self, is_meant: impl Fn(Option<&model::Words>) -> bool) -> usize {
        self.catalogue.sentences(Some(self.row())).into_iter().filter(|(_, words)| is_meant(*words)).count()
    }

    /// Where a verification stands whose status the catalogue does not know.
    pub fn unknown_status_sentence(self) -> Words<'a> {
        self.words(|it| it.unknown_status.as_ref())
    }

    /// A sentence, in English where the language has none of its own. In a catalogue that breaks a rule it can be missing
    /// there as well, and is empty.
    pub(super) fn words(self, of: impl Fn(&'a model::Language) -> Option<&'a model::Words>) -> Words<'a> {
        let reference = Self { index: 0, ..self };
        let own = of(self.row()).filter(|words| !words.is_stale).map(|words| (words, self));
        let found = own.or_else(|| Some((of(reference.row())?, reference)));
        found.map_or(Sentence::new("", self), |(words, language)| Sentence::new(&words.text, language))
    }
}

impl PartialEq for Language<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}

impl Eq for Language<'_> {}

impl PartialOrd for Language<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Language<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.index.cmp(&other.index)
    }
}

impl Hash for Language<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}

impl fmt::Debug for Language<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_rust())
    }
}

impl fmt::Display for Language<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.tag())
    }
}

impl Serialize for Language<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}
