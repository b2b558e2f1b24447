//! A decision on record, for whoever has to show years later what was decided, on what, and by which rules.
//!
//! A [`Decision`] holds what the judgement of a case said as it was said: texts are copies, and numbers and words stand as
//! they arrived, so that a record is read by later versions of this crate whatever their catalogue has become.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::case::{self, Case, Context, Delivery, NextStep, Notification, Subject};
use crate::generated::{RiskCode, Status, StatusCode};
use crate::guidance::Integration;
use crate::judgement::{Catalogue, Compiled, StatusCode as _};
use crate::lifecycle::Date;
use crate::reported::Reported;

/// What was reported, what was decided on it and why, and by which catalogue.
///
/// The crate has no clock: keep the time of the decision, and the case's identifier, beside it.
///
/// With the feature `serde` it is written and read; keep it in a format that has the names of fields, such as JSON, for
/// later versions may add some. What stands there under other names is passed over.
///
#[cfg_attr(feature = "serde", doc = "```")]
#[cfg_attr(not(feature = "serde"), doc = "```ignore")]
/// use idv_catalogue::{Context, Decision, Integration, Notification, SOURCE};
///
/// let body = r#"{ "verificationStatus": "completed", "statusCodes": [4110], "riskCode": 500 }"#;
/// let notification: Notification = serde_json::from_str(body)?;
/// let decision = Decision::of(notification, Context::notification(Integration::Api));
/// assert!(decision.is_for_a_person());
/// assert_eq!(decision.catalogue.digest, SOURCE.digest());
///
/// let record = serde_json::to_string(&decision)?;
/// assert_eq!(serde_json::from_str::<Decision>(&record)?, decision);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Decision {
    /// What was reported, and what of it could not be read.
    pub case: Case,
    /// The names of fields that look like the case's own and were not read.
    pub passed_over: Vec<String>,
    /// The catalogue that judged.
    pub catalogue: JudgedBy,
    /// How the client's data reaches the service.
    pub integration: Integration,
    /// How the case came.
    pub delivery: Delivery,
    /// What contradicts the catalogue.
    pub findings: Vec<Finding>,
    /// What to do, first things first.
    pub next_steps: Vec<Step>,
    /// What the client may be told.
    pub client_messages: Vec<ClientMessage>,
}

/// Which catalogue judged, as of when, and with which version of this crate.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct JudgedBy {
    /// The version of this crate, whose rules judged.
    pub version: String,
    /// The day on which the catalogue was last compared with the vendor's page.
    pub retrieved: Date,
    /// The digest of the catalogue's facts and judgement, as [`Source::digest`](crate::Source::digest) gives it.
    pub digest: String,
    /// The institution's overlay that stood above the house's judgement.
    pub overlay: Option<Overlay>,
}

/// The overlay of an institution that judged.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Overlay {
    /// The institution's name.
    pub institution: String,
    /// The digest of all that the overlay says, as [`Overlay::digest`](crate::Overlay::digest) gives it.
    pub digest: String,
}

impl JudgedBy {
    /// A catalogue of these facts and this judgement, judged with by this version.
    #[must_use]
    pub fn new(retrieved: Date, digest: &str) -> Self {
        Self { version: crate::SOURCE.version().to_string(), retrieved, digest: digest.to_string(), overlay: None }
    }

    /// The same with an institution's overlay above it.
    #[must_use]
    pub fn with_overlay(self, institution: &str, digest: &str) -> Self {
        let overlay = Overlay { institution: institution.to_string(), digest: digest.to_string() };
        Self { overlay: Some(overlay), ..self }
    }
}

/// A finding on record.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Finding {
    /// The word of its kind, as [`Finding::kind`](crate::Finding::kind) gives it.
    pub kind: String,
    /// The line for a log.
    pub message: String,
    /// The status that it is about.
    pub status: Option<Reported<Status>>,
    /// The status code that it is about.
    pub status_code: Option<Reported<StatusCode>>,
    /// The risk code that it is about.
    pub risk_code: Option<Reported<RiskCode>>,
}

/// A step on record.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Step {
    /// The name of the remedy, `ask_a_person`, or `ask_for_status`.
    pub step: String,
    /// Whether nothing could be done any more.
    #[cfg_attr(feature = "schemars", schemars(rename = "final"))]
    pub is_final: bool,
    /// Whether a person had to decide.
    pub for_a_person: bool,
    /// What asked for it.
    pub reasons: Vec<Reason>,
}

/// What asked for a step, on record.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Reason {
    /// As a line for a log names it: `status code 3105`.
    pub reason: String,
    /// The status that asked, or that was in doubt.
    pub status: Option<Reported<Status>>,
    /// The status code that asked, or that was in doubt.
    pub status_code: Option<Reported<StatusCode>>,
    /// The risk code that asked, or that was in doubt.
    pub risk_code: Option<Reported<RiskCode>>,
    /// What the source said it meant.
    pub description: Option<String>,
    /// When it held, where the source limited it.
    pub condition: Option<String>,
    /// What the source said to do, for the integration of the decision.
    pub action: Option<String>,
}

/// What the client could be told, on record.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ClientMessage {
    /// The status code that it was about.
    pub status_code: Reported<StatusCode>,
    /// Which of the code's guidances it was, counted from 1.
    pub guidance: usize,
    /// What was wrong.
    pub description: String,
    /// When it held, where the source limited it.
    pub condition: Option<String>,
    /// What to do about it, for the integration of the decision.
    pub action: Option<String>,
}

impl Decision {
    /// What the compiled catalogue decides of a case.
    #[must_use]
    pub fn of(reported: impl Into<Notification>, context: Context) -> Self {
        Self::by(Compiled, reported, context)
    }

    /// What a catalogue decides of a case, as [`of`](Self::of) does it for the compiled one.
    #[must_use]
    pub fn by<C: Catalogue>(catalogue: C, reported: impl Into<Notification>, context: Context) -> Self {
        let Notification { case, passed_over } = reported.into();
        let integration = context.integration();
        Self {
            findings: case.findings_by(catalogue).iter().map(Into::into).collect(),
            next_steps: case.next_steps_by(catalogue, context).iter().map(|step| Step::of(step, integration)).collect(),
            client_messages: case.client_messages_by(catalogue, context).into_iter().map(Into::into).collect(),
            catalogue: catalogue.judged_by(),
            integration,
            delivery: context.delivery(),
            case,
            passed_over,
        }
    }

    /// Whether a person had to see the case before anything else was done about it.
    #[must_use]
    pub fn is_for_a_person(&self) -> bool {
        self.next_steps.first().is_some_and(|step| step.for_a_person)
    }
}

impl<C: Catalogue> From<&case::Finding<C>> for Finding {
    fn from(finding: &case::Finding<C>) -> Self {
        let Subject { status, status_code, risk_code } = finding.subject();
        Self { kind: finding.kind().to_string(), message: finding.to_string(), status, status_code, risk_code }
    }
}

impl Step {
    fn of<C: Catalogue>(step: &NextStep<C>, integration: Integration) -> Self {
        Self {
            step: step.what().to_string(),
            is_final: step.is_final(),
            for_a_person: step.is_for_a_person(),
            reasons: step.reasons().iter().map(|reason| Reason::of(reason, integration)).collect(),
        }
    }
}

impl Reason {
    fn of<C: Catalogue>(reason: &case::Reason<C>, integration: Integration) -> Self {
        let Subject { status, status_code, risk_code } = reason.subject();
        Self {
            reason: reason.to_string(),
            status,
            status_code,
            risk_code,
            description: reason.description().map(copy),
            condition: reason.condition().map(copy),
            action: reason.action(integration).map(copy),
        }
    }
}

impl<C: Catalogue> From<case::ClientMessage<C>> for ClientMessage {
    fn from(message: case::ClientMessage<C>) -> Self {
        Self {
            status_code: message.code().number().into(),
            guidance: message.guidance_number(),
            description: copy(message.description()),
            condition: message.condition().map(copy),
            action: message.action().map(copy),
        }
    }
}

fn copy(text: impl AsRef<str>) -> String {
    text.as_ref().to_string()
}
