//! Everything that the client may be told and asked, in sentences for them.

use alloc::vec::Vec;

use super::{Case, Context};
use crate::generated::Language;
use crate::judgement::{Catalogue, ClientSentence, Compiled, Remedy as _, Status as _};

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
    /// Each thing is asked for in one way: where a request [includes](crate::Remedy::includes) another, that is left out, and its
    /// reason stays.
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
        messages.dedup_by_key(|message| message.remedy());
        let requests = messages.iter().filter_map(|message| Some((message.remedy(), message.request(language)?)));
        // Compared is only what the client may be told: what is internal includes nothing of it.
        let is_included = |remedy: C::Remedy| messages.iter().any(|it| it.remedy().includes().any(|it| it == remedy));
        text.add_once_each(requests.filter(|(remedy, _)| !is_included(*remedy)).map(|(_, request)| request));
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

    /// What the client is asked for, each once, in the order in which steps are given. What another of these requests
    /// includes is left out: nobody is asked for a new photo of a document beside another document.
    #[must_use]
    pub fn requests(&self) -> &[ClientSentence<C>] {
        &self.others[self.reasons..]
    }

    /// All of them in the order in which they are told: where it stands, what is wrong, what is asked for.
    pub fn sentences(&self) -> impl Iterator<Item = ClientSentence<C>> {
        [self.status].into_iter().chain(self.others.iter().copied())
    }
}
