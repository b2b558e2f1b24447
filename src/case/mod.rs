//! A reported case: its status, its codes and its risk code, as they arrived.

mod client_messages;
mod client_text;
mod context;
mod findings;
mod next_steps;
mod notification;
mod subject;
mod succession;
mod unreadable;

use alloc::vec::Vec;

use crate::generated::{RiskCode, Status, StatusCode};
use crate::reported::Reported;

pub use client_messages::ClientMessage;
pub use client_text::ClientText;
pub use context::{Context, Delivery};
pub use findings::{Correction, Finding};
pub use next_steps::{NextStep, Reason, Step};
pub use notification::Notification;
pub(crate) use subject::Subject;
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
/// The status is read from `verificationStatus`, which alone is the vendor's name, or from `status` where that is missing;
/// codes from `statusCodes`, where missing and `null` are an empty list; the risk code from `riskCode`, or from `riskScore` by
/// the vendor's word for it. These names follow the vendor's and are ours; each is read in snake case and in any other writing
/// too, such as `StatusCodes` or `RISK-CODE`. Other fields are ignored, so a case can stand beside an envelope of your own,
/// where these names stand in camel case or snake case:
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
/// `Option<Reported<RiskCode>>`, and make a case of them with [`Case::of`].
///
/// # Formats
///
/// A case, like every type here that is read and written, goes round in JSON, RON, CBOR, `MessagePack` (compact and with
/// names) and postcard: by itself, in an `Option`, and in all but postcard also flattened, and in an enum that is untagged or
/// tagged inside or beside its content. For those serde needs a format that describes itself, which postcard does not: there,
/// give the case a field of its own, and let the enum have the tag that serde gives it by itself. Numbers and words are keys
/// of maps as well; a case is none in JSON, where a key is a text.
///
/// What is written leniently is read in formats for people, such as JSON and RON; in the others a case is read in the form in
/// which it is written here, from its fields by their names or in their order.
///
#[cfg_attr(feature = "serde", doc = include_str!("../forms.md"))]
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

    /// A case of its status alone, to which codes and a risk code can be added. Numbers of any width, values of the catalogue
    /// and references to either are taken.
    ///
    /// ```
    /// use idv_catalogue::{Case, RiskCode, StatusCode};
    ///
    /// let case = Case::of("completed").with_codes([4110]).with_risk_code(RiskCode::UnacceptableRisk);
    /// assert_eq!(case, Case::new("completed", [4110], Some(500.into())));
    ///
    /// let found: Vec<i64> = vec![4110]; // as a database has it
    /// assert_eq!(Case::of("completed").with_codes(&found).with_codes([StatusCode::Impersonation]).status_codes.len(), 2);
    /// assert_eq!(Case::of("new").findings(), []);
    /// ```
    #[must_use]
    pub fn of(status: impl Into<Reported<Status>>) -> Self {
        Self { status: status.into(), status_codes: Vec::new(), risk_code: None, unreadable: Vec::new() }
    }

    /// The case with more codes, behind those that it has.
    #[must_use]
    pub fn with_codes<C: Into<Reported<StatusCode>>>(mut self, codes: impl IntoIterator<Item = C>) -> Self {
        self.status_codes.extend(codes.into_iter().map(Into::into));
        self
    }

    /// The case with this risk code.
    #[must_use]
    pub fn with_risk_code(mut self, risk_code: impl Into<Reported<RiskCode>>) -> Self {
        self.risk_code = Some(risk_code.into());
        self
    }

    /// Each code once, in the order of their numbers.
    fn distinct_codes(&self) -> Vec<Reported<StatusCode>> {
        let mut codes = self.status_codes.clone();
        codes.sort_unstable();
        codes.dedup();
        codes
    }
}
