//! What the client may be told.

use alloc::vec::Vec;

use super::{Case, Context};
use crate::disclosure::Disclosure;
use crate::guidance::Integration;
use crate::judgement::{
    Catalogue, ClientSentence, Compiled, Guidance as _, Remedy as _, ReportedCode as _, StatusCode as _,
};
use crate::remedy::RemedyKind;

/// One thing that the client may be told.
///
/// [`reason`](Self::reason) and [`request`](Self::request) are the house's words, for the client. Description, condition and
/// action are the vendor's, written for those who integrate the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ClientMessage<C: Catalogue = Compiled> {
    code: C::StatusCode,
    guidance: C::Guidance,
    integration: Integration,
}

impl Case {
    /// What the client may be told: each guidance of the codes whose disclosure allows it, in the order of their numbers.
    ///
    /// * A code is told where the status is known, the code can accompany it, and its remedy leaves something to do: nothing
    ///   that waits, ends, is handled elsewhere or is for a person is told.
    /// * Internal findings leave no trace: no other code and no risk code adds, removes or changes a message. A code that the
    ///   catalogue does not know is internal until someone has judged it.
    ///
    /// ```
    /// use idv_catalogue::{Case, Context, Integration};
    ///
    /// let case = Case::new("inconsistent_data", [3204, 3540, 3999], None);
    /// let messages = case.client_messages(Context::notification(Integration::Api));
    /// assert_eq!(messages.iter().map(|message| message.code().as_u16()).collect::<Vec<_>>(), [3204]);
    /// println!("{}", messages[0].description()); // Expired ID document
    /// ```
    #[must_use]
    pub fn client_messages(&self, context: Context) -> Vec<ClientMessage> {
        self.client_messages_by(Compiled, context)
    }

    /// What the client may be told by a catalogue, as [`client_messages`](Self::client_messages) gives it for the compiled
    /// one.
    #[must_use]
    pub fn client_messages_by<C: Catalogue>(&self, catalogue: C, context: Context) -> Vec<ClientMessage<C>> {
        let Some(status) = catalogue.status(&self.status) else { return Vec::new() };
        let integration = context.integration();
        let codes = self.distinct_codes().into_iter().filter_map(|code| catalogue.status_code(code).known());
        let told = codes.filter(|code| {
            code.disclosure() == Disclosure::Client && code.statuses().any(|possible| possible == status)
        });
        let messages = told
            .flat_map(|code| code.guidance().map(move |guidance| ClientMessage::<C> { code, guidance, integration }));
        messages.filter(|message| message.remedy().kind() == RemedyKind::Act).collect()
    }
}

impl<C: Catalogue> ClientMessage<C> {
    /// The code that the message is about, to look up your own wording by.
    #[must_use]
    pub const fn code(self) -> C::StatusCode {
        self.code
    }

    /// Which of the code's guidances it is, counted from 1: the key of your own wording beside the code.
    ///
    /// ```
    /// use idv_catalogue::{Case, Context, Integration};
    ///
    /// let case = Case::of("inconsistent_data").with_codes([3204]);
    /// let [message] = case.client_messages(Context::notification(Integration::Api))[..] else { panic!("one message") };
    /// assert_eq!((message.code().as_u16(), message.guidance_number()), (3204, 1));
    /// assert_eq!(message.integration(), Integration::Api);
    /// ```
    #[must_use]
    pub fn guidance_number(self) -> usize {
        self.code.guidance().take_while(|guidance| *guidance != self.guidance).count() + 1
    }

    /// What the guidance is called by, where the code has several.
    #[must_use]
    pub fn guidance_name(self) -> Option<C::Text> {
        self.guidance.name()
    }

    /// What is wrong, in a sentence for the client.
    ///
    /// ```
    /// use idv_catalogue::{Case, Context, Integration, Language};
    ///
    /// let case = Case::of("inconsistent_data").with_codes([3204]);
    /// let [message] = case.client_messages(Context::answer(Integration::Api))[..] else { panic!("one message") };
    /// println!("{:?}", message.reason(Language::Nl)); // that the ID document has expired
    /// println!("{:?}", message.request(Language::Nl)); // to show another one
    /// ```
    #[must_use]
    pub fn reason(self, language: C::Language) -> Option<ClientSentence<C>> {
        self.guidance.reason(language)
    }

    /// What the client is asked for; `None` where the remedy is the institution's own work.
    ///
    /// Of several messages, one may ask for what another asks for too: [`Case::client_text`] asks in one way.
    #[must_use]
    pub fn request(self, language: C::Language) -> Option<ClientSentence<C>> {
        self.remedy().request(language)
    }

    /// What to do about it.
    pub(super) fn remedy(self) -> C::Remedy {
        self.guidance.remedy_for(self.integration)
    }

    /// For which integration its action is written.
    #[must_use]
    pub const fn integration(self) -> Integration {
        self.integration
    }

    /// What is wrong.
    #[must_use]
    pub fn description(self) -> C::Text {
        self.guidance.description()
    }

    /// When it holds, where the source limits it.
    #[must_use]
    pub fn condition(self) -> Option<C::Text> {
        self.guidance.condition()
    }

    /// What to do about it; `None` where the source states no action.
    #[must_use]
    pub fn action(self) -> Option<C::Text> {
        self.guidance.action(self.integration)
    }
}
