//! Everything that the client may be told and asked, in sentences for them.

use alloc::vec::Vec;

use super::{Case, Context};
use crate::judgement::{Catalogue, ClientSentence, Compiled, Status as _};

/// Everything that the client may be told about a case, in one language.
///
/// It is never empty: where the verification stands can always be told. What was reported and is internal leaves no trace: each
/// sentence, and their order, is what it would be without it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ClientText<C: Catalogue = Compiled> {
    status: ClientSentence<C>,
    reasons: Vec<ClientSentence<C>>,
    requests: Vec<ClientSentence<C>>,
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
    pub fn client_text(&self, language: crate::Language, context: Context) -> ClientText {
        self.client_text_by(Compiled, language, context)
    }

    /// The same by a catalogue, as [`client_text`](Self::client_text) gives it for the compiled one.
    #[must_use]
    pub fn client_text_by<C: Catalogue>(&self, catalogue: C, language: C::Language, context: Context) -> ClientText<C> {
        let mut messages = self.client_messages_by(catalogue, context);
        let reasons = once_each(messages.iter().filter_map(|message| message.reason(language)));
        // In the order of the steps, which is that of the remedies.
        messages.sort_by_key(|message| message.remedy());
        let requests = once_each(messages.iter().filter_map(|message| message.request(language)));
        let status = match catalogue.status(&self.status) {
            Some(status) => status.client_sentence(language),
            None => catalogue.unknown_status_sentence(language),
        };
        ClientText { status, reasons, requests }
    }
}

fn once_each<T: PartialEq>(sentences: impl Iterator<Item = T>) -> Vec<T> {
    let mut once = Vec::new();
    for sentence in sentences {
        if !once.contains(&sentence) {
            once.push(sentence);
        }
    }
    once
}

impl<C: Catalogue> ClientText<C> {
    /// Where the verification stands. It is all that is told where no reason may be, or none is known.
    #[must_use]
    pub const fn status(&self) -> ClientSentence<C> {
        self.status
    }

    /// What is wrong, each once, in the order of the codes' numbers.
    #[must_use]
    pub fn reasons(&self) -> &[ClientSentence<C>] {
        &self.reasons
    }

    /// What the client is asked for, each once, in the order in which steps are given.
    #[must_use]
    pub fn requests(&self) -> &[ClientSentence<C>] {
        &self.requests
    }

    /// All of them in the order in which they are told: where it stands, what is wrong, what is asked for.
    pub fn sentences(&self) -> impl Iterator<Item = ClientSentence<C>> {
        [self.status].into_iter().chain(self.reasons.iter().copied()).chain(self.requests.iter().copied())
    }
}
