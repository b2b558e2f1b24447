//! A case with what else came with it.

use alloc::string::String;
use alloc::vec::Vec;

use super::Case;

/// A case as it arrived, read with an eye on the fields that are none of its own.
///
/// Only `verificationStatus` is the vendor's word for sure, and whoever passes a notification on may rename and wrap it. A
/// field that is called and filled as if it were the case's, and says what the case does not, is among
/// [`Case::unreadable`]: a finding, for a person. Reading this costs more than reading a [`Case`], which passes over such
/// fields.
///
#[cfg_attr(feature = "serde", doc = "```")]
#[cfg_attr(not(feature = "serde"), doc = "```ignore")]
/// use idv_catalogue::{Context, Integration, Notification};
///
/// let body = r#"{ "verificationStatus": "completed", "riskCode": 200, "result": { "codes": ["4110"] } }"#;
/// let notification: Notification = serde_json::from_str(body)?;
/// let line = notification.case.findings()[0].to_string();
/// assert_eq!(line, "result.codes was not read, and looks like a field of the case: [\"4110\"]");
/// assert!(notification.case.is_for_a_person(Context::notification(Integration::Api)));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Notification {
    /// The case, with what is in doubt about it.
    pub case: Case,
    /// The names of fields that look like the case's own and were not read, since the catalogue knows nothing of what they
    /// say.
    pub passed_over: Vec<String>,
}

impl From<Case> for Notification {
    /// Of a case beside which there was nothing.
    fn from(case: Case) -> Self {
        Self { case, passed_over: Vec::new() }
    }
}
