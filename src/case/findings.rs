//! The ways in which a case contradicts the catalogue.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;
use core::fmt;

use super::{Case, Unreadable, excerpt};
use crate::generated::{RiskCode, Status, StatusCode};
use crate::judgement::{Catalogue, CodeSet as _, Compiled, ReportedCode as _, Row, Status as _, StatusCode as _};
use crate::lookup::text::Listed;
use crate::reported::Reported;

/// One way in which a case contradicts the catalogue.
///
/// `Display` gives a line for a log, in the service's own terms; it is not for the client.
///
/// ```
/// use idv_catalogue::Case;
///
/// let case = Case::new("completed", [3105], Some(500.into()));
/// let lines: Vec<_> = case.findings().iter().map(ToString::to_string).collect();
/// assert!(lines.join("\n").ends_with(
///     "status code 3105 cannot accompany completed; it accompanies inconsistent_data\n\
///      risk code 500 cannot come with status code 3105; none can"
/// ));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Finding<C: Catalogue = Compiled> {
    /// The status is not in the catalogue.
    UnknownStatus(Reported<Status>),
    /// The status is retired.
    RetiredStatus(C::Status),
    /// The status comes with status codes, and there are none. A notification carries less than the answer to a request
    /// for the case's status, which may have them.
    CodesMissing(C::Status),
    /// The code is not in the catalogue.
    UnknownCode(C::ReportedCode),
    /// The code is retired.
    RetiredCode(C::StatusCode),
    /// The code was reported more than once.
    RepeatedCode(C::ReportedCode),
    /// The code accompanies other statuses.
    CodeWithWrongStatus(C::StatusCode, C::Status),
    /// The risk code is not in the catalogue.
    UnknownRiskCode(Reported<RiskCode>),
    /// The risk code is retired.
    RetiredRiskCode(C::RiskCode),
    /// The status comes with a risk code, and there is none.
    RiskCodeMissing(C::Status),
    /// The status comes with no risk code, or with others.
    RiskCodeWithWrongStatus(Reported<RiskCode>, C::Status),
    /// The risk code cannot come with this code.
    RiskCodeWithWrongCode(C::RiskCode, C::StatusCode),
    /// Something in the report could not be read, or is in doubt.
    Unreadable(Unreadable),
}

/// What would have to be different for a finding to go away.
///
/// It says what the catalogue would accept, not what to do about the case: that is [`Case::next_steps`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Correction {
    /// The status would be another, one that is in the catalogue and in use.
    OtherStatus,
    /// One of these codes would be among the status codes.
    AddOneOf(&'static [StatusCode]),
    /// The code would not be there.
    RemoveCode(Reported<StatusCode>),
    /// The code would be there once.
    KeepOne(Reported<StatusCode>),
    /// The risk code would be one of these.
    RiskCodeOneOf(&'static [RiskCode]),
    /// There would be no risk code.
    RemoveRiskCode,
    /// The field would say it in a form that is read, and as the others do.
    MakeReadable(Unreadable),
}

impl Case {
    /// Every way in which the case contradicts the catalogue, in an order that does not depend on that of the codes.
    ///
    /// What the source leaves unstated is never a finding. A case without findings allocates nothing.
    ///
    /// ```
    /// use idv_catalogue::{Case, Finding};
    ///
    /// assert_eq!(Case::of("new").findings(), []);
    /// let case = Case::new("inconsistent_data", [3105, 3999], None);
    /// assert!(case.findings().contains(&Finding::UnknownCode(3999.into())));
    /// ```
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        self.findings_by(Compiled)
    }

    /// Every way in which the case contradicts a catalogue, as [`findings`](Self::findings) gives them for the compiled one.
    #[must_use]
    pub fn findings_by<C: Catalogue>(&self, catalogue: C) -> Vec<Finding<C>> {
        let mut findings = Vec::new();
        let status = catalogue.status(&self.status);
        match status {
            None => findings.push(Finding::UnknownStatus(self.status.clone())),
            Some(status) => {
                if status.retired().is_some() {
                    findings.push(Finding::RetiredStatus(status));
                }
                if status.expects_codes() && self.status_codes.is_empty() {
                    findings.push(Finding::CodesMissing(status));
                }
            }
        }
        let risk_code = self.risk_code.and_then(|risk_code| catalogue.risk_code(risk_code));
        let (mut known, mut unknown) = (C::CodeSet::default(), BTreeSet::new());
        for reported in &self.status_codes {
            let reported = catalogue.status_code(*reported);
            match reported.known() {
                Some(code) if known.insert(code) => judge_code(code, status, risk_code, &mut findings),
                None if unknown.insert(reported) => findings.push(Finding::UnknownCode(reported)),
                _ => findings.push(Finding::RepeatedCode(reported)),
            }
        }
        self.judge_risk_code(status, risk_code, &mut findings);
        findings.extend(self.unreadable.iter().cloned().map(Finding::Unreadable));
        findings.sort_unstable();
        findings.dedup();
        findings
    }

    fn judge_risk_code<C: Catalogue>(
        &self,
        status: Option<C::Status>,
        risk_code: Option<C::RiskCode>,
        findings: &mut Vec<Finding<C>>,
    ) {
        let Some(reported) = self.risk_code else {
            findings.extend(status.filter(|it| it.risk_codes().next().is_some()).map(Finding::RiskCodeMissing));
            return;
        };
        match risk_code {
            None => findings.push(Finding::UnknownRiskCode(reported)),
            Some(risk_code) if risk_code.retired().is_some() => findings.push(Finding::RetiredRiskCode(risk_code)),
            Some(_) => (),
        }
        if let Some(status) = status {
            // Of a risk code that nobody knows, only that the status comes with none can be said.
            let contradicts = match risk_code {
                Some(risk_code) => !status.risk_codes().any(|possible| possible == risk_code),
                None => status.risk_codes().next().is_none(),
            };
            if contradicts {
                findings.push(Finding::RiskCodeWithWrongStatus(reported, status));
            }
        }
    }
}

#[inline]
fn judge_code<C: Catalogue>(
    code: C::StatusCode,
    status: Option<C::Status>,
    risk_code: Option<C::RiskCode>,
    findings: &mut Vec<Finding<C>>,
) {
    if code.retired().is_some() {
        findings.push(Finding::RetiredCode(code));
    }
    if let Some(status) = status.filter(|status| !code.statuses().any(|possible| possible == *status)) {
        findings.push(Finding::CodeWithWrongStatus(code, status));
    }
    let (Some(risk_code), Some(mut possible)) = (risk_code, code.risk_codes()) else { return };
    if !possible.any(|possible| possible == risk_code) {
        findings.push(Finding::RiskCodeWithWrongCode(risk_code, code));
    }
}

impl Finding {
    /// What would have to be different for the finding to go away.
    ///
    /// ```
    /// use idv_catalogue::{Case, Correction, Finding, RiskCode};
    ///
    /// let findings = Case::new("completed", [4110], Some(200.into())).findings();
    /// let correction = findings.last().map(Finding::correction);
    /// assert_eq!(correction, Some(Correction::RiskCodeOneOf(&[RiskCode::UnacceptableRisk])));
    /// ```
    #[must_use]
    pub fn correction(&self) -> Correction {
        match self {
            Self::UnknownStatus(_) | Self::RetiredStatus(_) => Correction::OtherStatus,
            Self::CodesMissing(status) => Correction::AddOneOf(status.status_codes()),
            Self::UnknownCode(code) => Correction::RemoveCode(*code),
            Self::RetiredCode(code) | Self::CodeWithWrongStatus(code, _) => Correction::RemoveCode((*code).into()),
            Self::RepeatedCode(code) => Correction::KeepOne(*code),
            Self::UnknownRiskCode(_) | Self::RetiredRiskCode(_) => Correction::RemoveRiskCode,
            Self::RiskCodeMissing(status) => Correction::RiskCodeOneOf(status.risk_codes()),
            Self::RiskCodeWithWrongStatus(_, status) => risk_code_one_of(status.risk_codes()),
            Self::RiskCodeWithWrongCode(_, code) => risk_code_one_of(code.risk_codes().unwrap_or_default()),
            Self::Unreadable(unreadable) => Correction::MakeReadable(unreadable.clone()),
        }
    }
}

impl Correction {
    /// A stable word for the kind of correction.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::OtherStatus => "other_status",
            Self::AddOneOf(_) => "add_one_of",
            Self::RemoveCode(_) => "remove_code",
            Self::KeepOne(_) => "keep_one",
            Self::RiskCodeOneOf(_) => "risk_code_one_of",
            Self::RemoveRiskCode => "remove_risk_code",
            Self::MakeReadable(_) => "make_readable",
        }
    }
}

fn risk_code_one_of(possible: &'static [RiskCode]) -> Correction {
    if possible.is_empty() { Correction::RemoveRiskCode } else { Correction::RiskCodeOneOf(possible) }
}

impl<C: Catalogue> Finding<C> {
    /// A stable word for the kind of finding, to count and filter by.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::UnknownStatus(_) => "unknown_status",
            Self::RetiredStatus(_) => "retired_status",
            Self::CodesMissing(_) => "codes_missing",
            Self::UnknownCode(_) => "unknown_code",
            Self::RetiredCode(_) => "retired_code",
            Self::RepeatedCode(_) => "repeated_code",
            Self::CodeWithWrongStatus(..) => "code_with_wrong_status",
            Self::UnknownRiskCode(_) => "unknown_risk_code",
            Self::RetiredRiskCode(_) => "retired_risk_code",
            Self::RiskCodeMissing(_) => "risk_code_missing",
            Self::RiskCodeWithWrongStatus(..) => "risk_code_with_wrong_status",
            Self::RiskCodeWithWrongCode(..) => "risk_code_with_wrong_code",
            Self::Unreadable(unreadable) => unreadable.kind().as_str(),
        }
    }
}

impl<C: Catalogue> fmt::Display for Finding<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownStatus(status) => {
                write!(f, "status \"{}\" is not in the catalogue", excerpt(status.as_str()))
            }
            Self::RetiredStatus(status) => {
                write!(f, "status {status}")?;
                retirement::<C, _>(f, *status)
            }
            Self::CodesMissing(status) => {
                write!(
                    f,
                    "status {status} comes with status codes, and none were reported; ask the service for the status of the case"
                )
            }
            Self::UnknownCode(code) => {
                write!(f, "status code {code} is not in the catalogue")?;
                match code.series() {
                    Some((series, title)) => write!(f, "; its number is of series {series} ({title})"),
                    None => f.write_str("; its number is of no series"),
                }
            }
            Self::RetiredCode(code) => {
                write!(f, "status code {code}")?;
                retirement::<C, _>(f, *code)
            }
            Self::RepeatedCode(code) => write!(f, "status code {code} is there more than once"),
            Self::CodeWithWrongStatus(code, status) => {
                let possible: Vec<_> = code.statuses().collect();
                write!(f, "status code {code} cannot accompany {status}; it accompanies {}", Listed(&possible))
            }
            Self::UnknownRiskCode(risk_code) => write!(f, "risk code {risk_code} is not in the catalogue"),
            Self::RetiredRiskCode(risk_code) => {
                write!(f, "risk code {risk_code}")?;
                retirement::<C, _>(f, *risk_code)
            }
            Self::RiskCodeMissing(status) => {
                write!(f, "status {status} comes with a risk code, and there is none")
            }
            Self::RiskCodeWithWrongStatus(risk_code, status) => {
                let possible: Vec<_> = status.risk_codes().collect();
                write!(f, "risk code {risk_code} cannot come with status {status}; {} can", Listed(&possible))
            }
            Self::RiskCodeWithWrongCode(risk_code, code) => {
                let possible: Vec<_> = code.risk_codes().into_iter().flatten().collect();
                write!(f, "risk code {risk_code} cannot come with status code {code}; {} can", Listed(&possible))
            }
            Self::Unreadable(unreadable) => unreadable.fmt(f),
        }
    }
}

fn retirement<C: Catalogue, R: Row<C>>(f: &mut fmt::Formatter<'_>, row: R) -> fmt::Result {
    let Some((on, reason, successor)) = row.retired() else { return Ok(()) };
    write!(f, " has been retired since {on}: {reason}")?;
    match successor {
        Some(successor) => write!(f, " {successor} took its place"),
        None => Ok(()),
    }
}
