//! What to do now about a case.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::fmt;

use super::Case;
use crate::generated::{Remedy, RiskCode, Status, StatusCode};
use crate::guidance::{Guidance, Integration};
use crate::remedy::RemedyKind;
use crate::reported::Reported;

/// What to do now, and who asks for it.
///
/// ```
/// use idv_catalogue::{Case, Integration, Step, Remedy};
///
/// let case = Case::new("inconsistent_data", [3100, 3101, 3999], None);
/// let steps = case.next_steps(Integration::Api);
/// let what: Vec<_> = steps.iter().map(|step| step.what()).collect();
/// let selfie = Step::Remedy(Remedy::UploadSelfie);
/// assert_eq!(what, [Step::AskAPerson, Step::Remedy(Remedy::CreateNewWorkflow), selfie]);
/// assert_eq!(steps[2].reasons().len(), 2);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NextStep {
    what: Step,
    reasons: Vec<Reason>,
}

/// What to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Step {
    /// Something arrived that this catalogue does not know: only a person can say what it asks for.
    AskAPerson,
    /// A remedy of the catalogue. [`RemedyKind::Unstated`] is one for a person as well.
    Remedy(Remedy),
}

/// What asks for a step.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reason {
    /// The status, by its own action.
    Status(Status),
    /// A code, by one of its guidances.
    Code(StatusCode, Guidance),
    /// A status that the catalogue does not know.
    UnknownStatus(Reported<Status>),
    /// A code that the catalogue does not know.
    UnknownCode(Reported<StatusCode>),
    /// A risk code that the catalogue does not know.
    UnknownRiskCode(Reported<RiskCode>),
}

impl Case {
    /// What to do now, first things first: each remedy once, with everything that asks for it.
    ///
    /// A code with several guidances asks for the remedy of each, since the service does not say which is meant. Whatever
    /// is unknown asks for a person, before all else. Where the first step [is final](NextStep::is_final), those behind it
    /// tell what else was asked for, and cannot mend the case.
    ///
    /// A risk code asks for nothing: it is a recommendation, and accepting a client is never a next step here.
    ///
    /// ```
    /// use idv_catalogue::{Case, Integration, Step, Remedy};
    ///
    /// let case = Case::new("invalid_data", [1034], None); // an underage client
    /// let steps = case.next_steps(Integration::Sdk);
    /// assert_eq!(steps[0].what(), Step::Remedy(Remedy::NothingCanBeDone));
    /// assert!(steps[0].is_final());
    /// ```
    #[must_use]
    pub fn next_steps(&self, integration: Integration) -> Vec<NextStep> {
        let mut steps: BTreeMap<Step, Vec<Reason>> = BTreeMap::new();
        let mut ask = |what, reason| steps.entry(what).or_default().push(reason);
        match self.status.known() {
            Some(status) => ask(Step::Remedy(status.remedy(integration)), Reason::Status(status)),
            None => ask(Step::AskAPerson, Reason::UnknownStatus(self.status.clone())),
        }
        for reported in self.distinct_codes() {
            let Some(code) = reported.known() else {
                ask(Step::AskAPerson, Reason::UnknownCode(reported));
                continue;
            };
            for guidance in code.guidance() {
                ask(Step::Remedy(guidance.remedy_for(integration)), Reason::Code(code, *guidance));
            }
        }
        if let Some(unknown) = self.risk_code.filter(|risk_code| risk_code.known().is_none()) {
            ask(Step::AskAPerson, Reason::UnknownRiskCode(unknown));
        }
        steps.into_iter().map(|(what, reasons)| NextStep { what, reasons }).collect()
    }
}

impl NextStep {
    /// What to do.
    #[must_use]
    pub const fn what(&self) -> Step {
        self.what
    }

    /// Everything that asks for the step: the status first, then codes in the order of their numbers.
    #[must_use]
    pub fn reasons(&self) -> &[Reason] {
        &self.reasons
    }

    /// Whether nothing can be done any more.
    #[must_use]
    pub fn is_final(&self) -> bool {
        matches!(self.what, Step::Remedy(remedy) if remedy.kind() == RemedyKind::Final)
    }

    /// Whether a person must decide: something is unknown, or the source states no action.
    #[must_use]
    pub fn is_for_a_person(&self) -> bool {
        match self.what {
            Step::AskAPerson => true,
            Step::Remedy(remedy) => remedy.kind() == RemedyKind::Unstated,
        }
    }
}

impl fmt::Display for Step {
    /// The name of the remedy, or `ask_a_person`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AskAPerson => f.pad("ask_a_person"),
            Self::Remedy(remedy) => remedy.fmt(f),
        }
    }
}

impl Reason {
    /// What the source says it means; `None` where what asks is unknown.
    #[must_use]
    pub fn description(&self) -> Option<&'static str> {
        match self {
            Self::Status(status) => Some(status.description()),
            Self::Code(_, guidance) => Some(guidance.description()),
            Self::UnknownStatus(_) | Self::UnknownCode(_) | Self::UnknownRiskCode(_) => None,
        }
    }

    /// When it holds, where the source limits it.
    #[must_use]
    pub fn condition(&self) -> Option<&'static str> {
        match self {
            Self::Code(_, guidance) => guidance.condition(),
            Self::Status(_) | Self::UnknownStatus(_) | Self::UnknownCode(_) | Self::UnknownRiskCode(_) => None,
        }
    }

    /// What the source says to do, in its words; `None` where it states nothing, or what asks is unknown.
    #[must_use]
    pub fn action(&self, integration: Integration) -> Option<&'static str> {
        match self {
            Self::Status(status) => status.action(integration),
            Self::Code(_, guidance) => guidance.action(integration),
            Self::UnknownStatus(_) | Self::UnknownCode(_) | Self::UnknownRiskCode(_) => None,
        }
    }
}

impl fmt::Display for Reason {
    /// As a log line names it: `status code 3105`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status(status) => write!(f, "status {status}"),
            Self::Code(code, _) => write!(f, "status code {code}"),
            Self::UnknownStatus(status) => write!(f, "unknown status {status:?}", status = status.as_str()),
            Self::UnknownCode(code) => write!(f, "unknown status code {code}"),
            Self::UnknownRiskCode(risk_code) => write!(f, "unknown risk code {risk_code}"),
        }
    }
}
