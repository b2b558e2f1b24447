//! A sentence for clients.

use core::fmt;

use crate::generated::Language;

/// A sentence for clients, and the language that it is in.
///
/// Where a sentence is untranslated, or stale since it was made from older English, it is the English one: the language says
/// which it is, for the `lang` of a page.
///
/// ```
/// use idv_catalogue::{Language, Status};
///
/// let sentence = Status::Pending.client_sentence(Language::Nl);
/// println!("<p lang=\"{}\">{}</p>", sentence.language(), sentence.text());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sentence<T = &'static str, L = Language> {
    text: T,
    language: L,
}

impl<T: Copy, L: Copy> Sentence<T, L> {
    /// A sentence of any catalogue, for those that answer from another than the compiled one.
    #[must_use]
    pub const fn new(text: T, language: L) -> Self {
        Self { text, language }
    }

    /// The sentence, of at most 160 characters.
    #[must_use]
    pub const fn text(self) -> T {
        self.text
    }

    /// The language that it is in.
    #[must_use]
    pub const fn language(self) -> L {
        self.language
    }
}

impl<T: fmt::Display, L> fmt::Display for Sentence<T, L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}
