//! What a judgement depends on beside the report itself.

use crate::guidance::Integration;
use crate::lookup::words::words;

/// What a judgement depends on beside the report: how the client's data reaches the service, and how the report came.
///
/// ```
/// use idv_catalogue::{Case, Context, Integration, Step};
///
/// // A notification carries less than the answer to the status request: what is missing is asked for there.
/// let case = Case::of("completed");
/// let steps = case.next_steps(Context::notification(Integration::Api));
/// assert_eq!(steps[0].what(), Step::AskForStatus);
/// // What is missing in the answer as well is for a person.
/// let steps = case.next_steps(Context::answer(Integration::Api));
/// assert_eq!(steps[0].what(), Step::AskAPerson);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Context {
    integration: Integration,
    delivery: Delivery,
}

/// How a report of a case came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Delivery {
    /// The service sent it by itself. It may carry less than the answer to the status request.
    Notification,
    /// It is the answer to the status request, and all that the service has to say.
    Answer,
}

words!(Delivery: Notification "notification" Answer "answer");

impl Context {
    /// Of a report that came in a certain way.
    #[must_use]
    pub const fn new(integration: Integration, delivery: Delivery) -> Self {
        Self { integration, delivery }
    }

    /// Of a notification, which may carry less than the answer to the status request.
    #[must_use]
    pub const fn notification(integration: Integration) -> Self {
        Self::new(integration, Delivery::Notification)
    }

    /// Of the answer to the status request.
    #[must_use]
    pub const fn answer(integration: Integration) -> Self {
        Self::new(integration, Delivery::Answer)
    }

    /// How the client's data reaches the service.
    #[must_use]
    pub const fn integration(self) -> Integration {
        self.integration
    }

    /// How the report came.
    #[must_use]
    pub const fn delivery(self) -> Delivery {
        self.delivery
    }
}
