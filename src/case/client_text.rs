//! Everything that the client may be told and asked, in sentences for them.

use alloc::vec::Vec;

use super::{Case, Context};
use crate::generated::Language;
use crate::judgement::{Catalogue, ClientSentence, Compiled, Status as _};

/// Everything that the client may be told about a case, in one language.
///
/// It is never empty: where the verification stands can always be told. What was reported and is internal leaves no trace: each
/// sentence, and their order, is what it would be without it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ClientText<C: Catalogue = Compiled> {
    status: ClientSentence<C>,
    /// The reasons, and then the requests.
    others: Vec<ClientSentence<C>>,
    reasons: usize,
}

impl Case {
    /// Everything that the client may be told about the case: where it stands, what is wrong, and what they are asked for.
    ///
    /// ```
    /// use idv_catalogue::{Case, Context, Integration, Language};
    ///
    /// let context = Context::answer(Integration::Api);
    /// let case = Case::new("inconsistent_data", [3204, 3540], None);
    /// let text = case.client_text(Language::En, context);
    /// assert_eq!((text.reasons().len(), text.requests().len()), (1, 1)); // of 3204; nobody is told of 3540
    /// assert_eq!(text, Case::new("inconsistent_data", [3204], None).client_text(Language::En, context));
    /// for sentence in text.sentences() {
    ///     println!("<p lang=\"{}\">{sentence}</p>", sentence.language());
    /// }
    /// ```
    #[must_use]
    pub fn client_text(&self, language: Language, context: Context) -> ClientText {
        self.client_text_by(Compiled, language, context)
    }

    /// The same by a catalogue, as [`client_text`](Self::client_text) gives it for the compiled one.
    #[must_use]
    pub fn client_text_by<C: Catalogue>(&self, catalogue: C, language: C::Language, context: Context) -> ClientText<C> {
        let status = match catalogue.status(&self.status) {
            Some(status) => status.client_sentence(language),
            None => catalogue.unknown_status_sentence(language),
        };
        let mut messages = self.client_messages_by(catalogue, context);
        let mut text = ClientText { status, others: Vec::with_capacity(2 * messages.len()), reasons: 0 };
        text.add_once_each(messages.iter().filter_map(|message| message.reason(language)));
        text.reasons = text.others.len();
        // In the order of the steps, which is that of the remedies.
        messages.sort_unstable_by_key(|message| message.remedy());
        text.add_once_each(messages.iter().filter_map(|message| message.request(language)));
        text
    }
}

impl<C: Catalogue> ClientText<C> {
    fn add_once_each(&mut self, sentences: impl Iterator<Item = ClientSentence<C>>) {
        for sentence in sentences {
            if !self.others[self.reasons..].contains(&sentence) {
                self.others.push(sentence);
            }
        }
    }

    /// Where the verification stands. It is all that is told where no reason may be, or none is known.
    #[must_use]
    pub const fn status(&self) -> ClientSentence<C> {
        self.status
    }

    /// What is wrong, each once, in the order of the codes' numbers.
    #[must_use]
    pub fn reasons(&self) -> &[ClientSentence<C>] {
        &self.others[..self.reasons]
    }

    /// What the client is asked for, each once, in the order in which steps are given.
    #[must_use]
    pub fn requests(&self) -> &[ClientSentence<C>] {
        &self.others[self.reasons..]
    }

    /// All of them in the order in which they are told: where it stands, what is wrong, what is asked for.
    pub fn sentences(&self) -> impl Iterator<Item = ClientSentence<C>> {
        [self.status].into_iter().chain(self.others.iter().copied())
    }
}
