//! What to do now about a case.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::fmt;

use super::{Case, Context, Delivery, Finding, excerpt};
use crate::guidance::Integration;
use crate::judgement::{
    Catalogue, Compiled, Guidance as _, Remedy as _, ReportedCode as _, RiskCode as _, Status as _, StatusCode as _,
};
use crate::remedy::RemedyKind;

/// What to do now, and why.
///
/// ```
/// use idv_catalogue::{Case, Context, Integration, Remedy, Step};
///
/// let case = Case::new("inconsistent_data", [3100, 3101, 3999], None);
/// let steps = case.next_steps(Context::notification(Integration::Api));
/// let what: Vec<_> = steps.iter().map(|step| step.what()).collect();
/// let selfie = Step::Remedy(Remedy::UploadSelfie);
/// assert_eq!(what, [Step::AskAPerson, Step::Remedy(Remedy::CreateNewWorkflow), selfie]);
/// assert_eq!(steps[2].reasons().len(), 2);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NextStep<C: Catalogue = Compiled> {
    what: Step<C>,
    reasons: Vec<Reason<C>>,
}

/// What to do now.
///
/// Steps order as they are to be taken: first what is for a person, then what asks for more, then the remedies in the order
/// of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Step<C: Catalogue = Compiled> {
    /// Something is unknown or contradicts the catalogue: only a person can say what it asks for.
    AskAPerson,
    /// Something is missing that the answer to the status request may have: ask the service for the case's status.
    AskForStatus,
    /// A remedy of the catalogue.
    Remedy(C::Remedy),
}

/// What asks for a step.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reason<C: Catalogue = Compiled> {
    /// The status, by its own action.
    Status(C::Status),
    /// A code, by one of its guidances.
    Code(C::StatusCode, C::Guidance),
    /// A risk code, by this catalogue's own judgement.
    RiskCode(C::RiskCode),
    /// The case contradicts the catalogue, or something in it is unknown or missing.
    Finding(Finding<C>),
}

impl Case {
    /// What to do now, first things first: each remedy once, with everything that asks for it.
    ///
    /// * What is for a person comes before all else, whatever asks for it: remedies that a person decides or that the page
    ///   leaves open, anything unknown, and every contradiction.
    /// * What is missing is asked of the service before anything else is done, where the report is a notification; in the
    ///   answer to the status request it is for a person.
    /// * A code that came twice asks nobody, a retired row asks by its remedy, and a remedy that needs no action is no step.
    /// * A code with several guidances asks for the remedy of each, since the service does not say which is meant.
    /// * Accepting a client is never a step: a risk code that recommends it asks for nothing.
    ///
    /// Where a step [is final](NextStep::is_final), those behind it tell what else was asked for, and cannot mend the case.
    ///
    /// ```
    /// use idv_catalogue::{Case, Context, Integration};
    ///
    /// let case = Case::new("completed", [4110], Some(500.into())); // a confirmed sanctions hit
    /// let steps = case.next_steps(Context::answer(Integration::Api));
    /// assert!(steps[0].is_for_a_person());
    /// ```
    #[must_use]
    pub fn next_steps(&self, context: Context) -> Vec<NextStep> {
        self.next_steps_by(Compiled, context)
    }

    /// What to do now by a catalogue, as [`next_steps`](Self::next_steps) gives it for the compiled one.
    #[must_use]
    pub fn next_steps_by<C: Catalogue>(&self, catalogue: C, context: Context) -> Vec<NextStep<C>> {
        let integration = context.integration();
        let mut steps: BTreeMap<Step<C>, Vec<Reason<C>>> = BTreeMap::new();
        let mut ask = |step, reason| steps.entry(step).or_default().push(reason);
        if let Some(status) = catalogue.status(&self.status) {
            ask(Step::Remedy(status.remedy(integration)), Reason::Status(status));
        }
        for code in self.distinct_codes().into_iter().filter_map(|code| catalogue.status_code(code).known()) {
            for guidance in code.guidance() {
                ask(Step::Remedy(guidance.remedy_for(integration)), Reason::Code(code, guidance));
            }
        }
        if let Some(risk_code) = self.risk_code.and_then(|risk_code| catalogue.risk_code(risk_code)) {
            // Until someone has judged a risk code, it is for a person.
            ask(risk_code.remedy().map_or(Step::AskAPerson, Step::Remedy), Reason::RiskCode(risk_code));
        }
        for finding in self.findings_by(catalogue) {
            if let Some(step) = finding.asks_for(context.delivery()) {
                ask(step, Reason::Finding(finding));
            }
        }
        let steps = steps.into_iter().filter(|(step, _)| step.kind() != Some(RemedyKind::None));
        steps.map(|(what, reasons)| NextStep { what, reasons }).collect()
    }

    /// Whether a person must see the case before anything else is done about it.
    ///
    /// ```
    /// use idv_catalogue::{Case, Context, Integration};
    ///
    /// let context = Context::answer(Integration::Api);
    /// assert!(!Case::new("pending", [1000], None).is_for_a_person(context));
    /// assert!(Case::new("completed", [3105], Some(200.into())).is_for_a_person(context)); // 3105 cannot accompany it
    /// ```
    #[must_use]
    pub fn is_for_a_person(&self, context: Context) -> bool {
        self.next_steps(context).first().is_some_and(NextStep::is_for_a_person)
    }
}

impl<C: Catalogue> Finding<C> {
    /// The step that a finding asks for; `None` for what asks nobody.
    pub(super) fn asks_for(&self, delivery: Delivery) -> Option<Step<C>> {
        match self {
            // The row itself asks, by its remedy.
            Self::RetiredStatus(_) | Self::RetiredCode(_) | Self::RetiredRiskCode(_) | Self::RepeatedCode(_) => None,
            Self::CodesMissing(_) | Self::RiskCodeMissing(_) if delivery == Delivery::Notification => {
                Some(Step::AskForStatus)
            }
            Self::CodesMissing(_)
            | Self::RiskCodeMissing(_)
            | Self::UnknownStatus(_)
            | Self::UnknownCode(_)
            | Self::CodeWithWrongStatus(..)
            | Self::UnknownRiskCode(_)
            | Self::RiskCodeWithWrongStatus(..)
            | Self::RiskCodeWithWrongCode(..)
            | Self::Unreadable(_) => Some(Step::AskAPerson),
        }
    }
}

impl<C: Catalogue> Step<C> {
    /// Whether a person must decide.
    #[must_use]
    pub fn is_for_a_person(self) -> bool {
        match self {
            Self::AskAPerson => true,
            Self::AskForStatus => false,
            Self::Remedy(remedy) => remedy.kind().is_for_a_person(),
        }
    }

    fn kind(self) -> Option<RemedyKind> {
        match self {
            Self::AskAPerson | Self::AskForStatus => None,
            Self::Remedy(remedy) => Some(remedy.kind()),
        }
    }

    /// Persons first, then what asks for more, then the others; remedies in the order of the catalogue.
    fn order(self) -> (u8, Option<C::Remedy>) {
        match self {
            Self::AskAPerson => (0, None),
            Self::Remedy(remedy) if self.is_for_a_person() => (1, Some(remedy)),
            Self::AskForStatus => (2, None),
            Self::Remedy(remedy) => (3, Some(remedy)),
        }
    }
}

impl<C: Catalogue> Ord for Step<C> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.order().cmp(&other.order())
    }
}

impl<C: Catalogue> PartialOrd for Step<C> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<C: Catalogue> NextStep<C> {
    /// What to do.
    #[must_use]
    pub const fn what(&self) -> Step<C> {
        self.what
    }

    /// Everything that asks for the step: the status first, then codes in the order of their numbers, the risk code, and
    /// findings.
    #[must_use]
    pub fn reasons(&self) -> &[Reason<C>] {
        &self.reasons
    }

    /// Whether nothing can be done any more.
    #[must_use]
    pub fn is_final(&self) -> bool {
        self.what.kind() == Some(RemedyKind::Final)
    }

    /// Whether a person must decide: something is unknown or contradicts the catalogue, the catalogue asks for a person, or
    /// the source states no action.
    #[must_use]
    pub fn is_for_a_person(&self) -> bool {
        self.what.is_for_a_person()
    }
}

impl<C: Catalogue> fmt::Display for Step<C> {
    /// The name of the remedy, `ask_a_person`, or `ask_for_status`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AskAPerson => f.pad("ask_a_person"),
            Self::AskForStatus => f.pad("ask_for_status"),
            Self::Remedy(remedy) => remedy.fmt(f),
        }
    }
}

impl<C: Catalogue> Reason<C> {
    /// What the source says it means; `None` where it says nothing.
    #[must_use]
    pub fn description(&self) -> Option<C::Text> {
        match self {
            Self::Status(status) => Some(status.description()),
            Self::Code(_, guidance) => Some(guidance.description()),
            Self::RiskCode(risk_code) => Some(risk_code.risk_score()),
            Self::Finding(_) => None,
        }
    }

    /// When it holds, where the source limits it.
    #[must_use]
    pub fn condition(&self) -> Option<C::Text> {
        match self {
            Self::Code(_, guidance) => guidance.condition(),
            Self::Status(_) | Self::RiskCode(_) | Self::Finding(_) => None,
        }
    }

    /// What the source says to do, in its words; `None` where it states nothing.
    #[must_use]
    pub fn action(&self, integration: Integration) -> Option<C::Text> {
        match self {
            Self::Status(status) => status.action(integration),
            Self::Code(_, guidance) => guidance.action(integration),
            Self::RiskCode(_) | Self::Finding(_) => None,
        }
    }
}

impl<C: Catalogue> fmt::Display for Reason<C> {
    /// As a log line names it: `status code 3105`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status(status) => write!(f, "status {status}"),
            Self::Code(code, _) => write!(f, "status code {code}"),
            Self::RiskCode(risk_code) => write!(f, "risk code {risk_code}"),
            Self::Finding(Finding::UnknownStatus(status)) => {
                write!(f, "unknown status \"{}\"", excerpt(status.as_str()))
            }
            Self::Finding(Finding::UnknownCode(code)) => write!(f, "unknown status code {code}"),
            Self::Finding(Finding::UnknownRiskCode(risk_code)) => write!(f, "unknown risk code {risk_code}"),
            Self::Finding(finding) => finding.fmt(f),
        }
    }
}
