//! What the client may be told.

use alloc::vec::Vec;

use super::Case;
use crate::disclosure::Disclosure;
use crate::generated::StatusCode;
use crate::guidance::{Guidance, Integration};

/// One thing that the client may be told.
///
/// The words are the vendor's, written for those who integrate the service: translate them into your own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ClientMessage {
    code: StatusCode,
    guidance: Guidance,
}

impl Case {
    /// What the client may be told: each guidance of the codes whose disclosure allows it, in the order of their numbers.
    ///
    /// Internal findings leave no trace: the answer is the same as if they had not been reported. A code that the catalogue
    /// does not know is internal until someone has judged it.
    ///
    /// ```
    /// use idv_catalogue::Case;
    ///
    /// let messages = Case::new("inconsistent_data", [3204, 3540, 3999], None).client_messages();
    /// assert_eq!(messages.iter().map(|message| message.code().as_u16()).collect::<Vec<_>>(), [3204]);
    /// println!("{}", messages[0].description()); // Expired ID document
    /// ```
    #[must_use]
    pub fn client_messages(&self) -> Vec<ClientMessage> {
        let codes = self.distinct_codes().into_iter().filter_map(|code| code.known());
        let disclosed = codes.filter(|code| code.disclosure() == Disclosure::Client);
        disclosed
            .flat_map(|code| code.guidance().iter().map(move |guidance| ClientMessage { code, guidance: *guidance }))
            .collect()
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
    pub const fn action(self, integration: Integration) -> Option<&'static str> {
        self.guidance.action(integration)
    }
}
