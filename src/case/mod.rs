//! A reported case: its status, its codes and its risk code, as they arrived.

mod client_messages;
mod context;
mod findings;
mod next_steps;
mod notification;
mod succession;
mod unreadable;

use alloc::vec::Vec;

use crate::generated::{RiskCode, Status, StatusCode};
use crate::reported::Reported;

pub use client_messages::ClientMessage;
pub use context::{Context, Delivery};
pub use findings::{Correction, Finding};
pub use next_steps::{NextStep, Reason, Step};
pub use notification::Notification;
pub use succession::Succession;
pub(crate) use unreadable::excerpt;
pub use unreadable::{Unreadable, UnreadableKind};

/// What the service reported about a case at one moment.
///
/// With the feature `serde` a case is read from the camel-case JSON of a notification:
///
#[cfg_attr(feature = "serde", doc = "```")]
#[cfg_attr(not(feature = "serde"), doc = "```ignore")]
/// use idv_catalogue::{Case, Context, Integration, Remedy, Status, Step};
///
/// // POST /webhook, Content-Type: application/json
/// let body = r#"{
///     "verificationId": "6e1ac7c7-61c8-4cb0-8f0d-9bf8c1f1a2e4",
///     "verificationStatus": "inconsistent_data",
///     "statusCodes": [3105, 3204]
/// }"#;
/// let case: Case = serde_json::from_str(body)?;
/// assert_eq!(case.status, Status::InconsistentData);
/// let steps: Vec<_> = case.next_steps(Context::notification(Integration::Api)).iter().map(|step| step.what()).collect();
/// let remedies = [Remedy::CreateNewWorkflow, Remedy::UploadIdDocument];
/// assert_eq!(steps, remedies.map(Step::Remedy));
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// The status is read from `verificationStatus`, or from `status` where that is missing; codes from `statusCodes`, where
/// missing and `null` are an empty list; the risk code from `riskCode`. Other fields are ignored, so a case can stand
/// beside an envelope of your own:
///
#[cfg_attr(feature = "serde", doc = "```")]
#[cfg_attr(not(feature = "serde"), doc = "```ignore")]
/// use idv_catalogue::{Case, Status};
/// use serde::Deserialize;
///
/// #[derive(Deserialize)]
/// #[serde(rename_all = "camelCase")]
/// struct Notification {
///     verification_id: String,
///     #[serde(flatten)]
///     case: Case,
/// }
///
/// let body = r#"{"verificationId": "6e1ac7c7", "verificationStatus": "pending", "statusCodes": [1000]}"#;
/// let notification: Notification = serde_json::from_str(body)?;
/// assert_eq!((notification.verification_id.as_str(), notification.case.status), ("6e1ac7c7", Status::Pending.into()));
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// Where the fields have other names, use the value types: `Reported<Status>`, `Vec<Reported<StatusCode>>`,
/// `Option<Reported<RiskCode>>`, and make a case of them with [`Case::new`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Case {
    /// The status.
    pub status: Reported<Status>,
    /// The status codes, in the order in which they arrived, repetitions included.
    pub status_codes: Vec<Reported<StatusCode>>,
    /// The risk code, if one came.
    pub risk_code: Option<Reported<RiskCode>>,
    /// What could not be read, or is in doubt: each is a finding, for a person.
    pub unreadable: Vec<Unreadable>,
}

impl Case {
    /// A case of its parts.
    ///
    /// ```
    /// use idv_catalogue::{Case, Status};
    ///
    /// let case = Case::new("completed", [4110], Some(500.into()));
    /// assert_eq!(case.status, Status::Completed);
    /// ```
    pub fn new<C: Into<Reported<StatusCode>>>(
        status: impl Into<Reported<Status>>,
        status_codes: impl IntoIterator<Item = C>,
        risk_code: Option<Reported<RiskCode>>,
    ) -> Self {
        Self {
            status: status.into(),
            status_codes: status_codes.into_iter().map(Into::into).collect(),
            risk_code,
            unreadable: Vec::new(),
        }
    }

    /// Each code once, in the order of their numbers.
    fn distinct_codes(&self) -> Vec<Reported<StatusCode>> {
        let mut codes = self.status_codes.clone();
        codes.sort_unstable();
        codes.dedup();
        codes
    }
}
