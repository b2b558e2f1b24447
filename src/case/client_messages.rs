//! What the client may be told.

use alloc::vec::Vec;

use super::{Case, Context};
use crate::disclosure::Disclosure;
use crate::generated::StatusCode;
use crate::guidance::{Guidance, Integration};
use crate::remedy::RemedyKind;

/// One thing that the client may be told.
///
/// The words are the vendor's, written for those who integrate the service: translate them into your own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ClientMessage {
    code: StatusCode,
    guidance: Guidance,
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
        let Some(status) = self.status.known() else { return Vec::new() };
        let integration = context.integration();
        let codes = self.distinct_codes().into_iter().filter_map(|code| code.known());
        let told = codes.filter(|code| code.disclosure() == Disclosure::Client && code.statuses().contains(&status));
        let messages = told.flat_map(|code| {
            code.guidance().iter().map(move |guidance| ClientMessage { code, guidance: *guidance, integration })
        });
        messages.filter(|message| message.guidance.remedy_for(integration).kind() == RemedyKind::Act).collect()
    }
}

impl ClientMessage {
    /// The code that the message is about, to look up your own wording by.
    #[must_use]
    pub const fn code(self) -> StatusCode {
        self.code
    }

    /// What is wrong.
    #[must_use]
    pub const fn description(self) -> &'static str {
        self.guidance.description()
    }

    /// When it holds, where the source limits it.
    #[must_use]
    pub const fn condition(self) -> Option<&'static str> {
        self.guidance.condition()
    }

    /// What to do about it; `None` where the source states no action.
    #[must_use]
    pub const fn action(self) -> Option<&'static str> {
        self.guidance.action(self.integration)
    }
}
