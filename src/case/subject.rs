//! What a finding or a reason is about, in values that programs filter by.

use super::{Finding, Reason, excerpt};
use crate::generated::{RiskCode, Status, StatusCode};
use crate::judgement::{Catalogue, ReportedCode as _, RiskCode as _, Status as _, StatusCode as _};
use crate::reported::Reported;

/// The status, the status code and the risk code that something is about, as they arrived; a status no longer than tells
/// what it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Subject {
    pub status: Option<Reported<Status>>,
    pub status_code: Option<Reported<StatusCode>>,
    pub risk_code: Option<Reported<RiskCode>>,
}

impl Subject {
    fn and_status<C: Catalogue>(self, status: C::Status) -> Self {
        Self { status: Some(status.as_str().as_ref().into()), ..self }
    }

    fn and_code<C: Catalogue>(self, code: C::StatusCode) -> Self {
        Self { status_code: Some(code.number().into()), ..self }
    }

    fn and_reported_code<C: Catalogue>(self, code: C::ReportedCode) -> Self {
        Self { status_code: Some(code.number().into()), ..self }
    }

    fn and_risk_code<C: Catalogue>(self, risk_code: C::RiskCode) -> Self {
        Self { risk_code: Some(risk_code.number().into()), ..self }
    }

    fn and_reported_risk_code(self, risk_code: Reported<RiskCode>) -> Self {
        Self { risk_code: Some(risk_code), ..self }
    }
}

impl<C: Catalogue> Finding<C> {
    pub(crate) fn subject(&self) -> Subject {
        let it = Subject::default();
        match self {
            Self::UnknownStatus(status) => Subject { status: Some(excerpt(status.as_str()).into()), ..it },
            Self::RetiredStatus(status) | Self::CodesMissing(status) | Self::RiskCodeMissing(status) => {
                it.and_status::<C>(*status)
            }
            Self::UnknownCode(code) | Self::RepeatedCode(code) => it.and_reported_code::<C>(*code),
            Self::RetiredCode(code) => it.and_code::<C>(*code),
            Self::CodeWithWrongStatus(code, status) => it.and_code::<C>(*code).and_status::<C>(*status),
            Self::UnknownRiskCode(risk_code) => it.and_reported_risk_code(*risk_code),
            Self::RetiredRiskCode(risk_code) => it.and_risk_code::<C>(*risk_code),
            Self::RiskCodeWithWrongStatus(risk_code, status) => {
                it.and_reported_risk_code(*risk_code).and_status::<C>(*status)
            }
            Self::RiskCodeWithWrongCode(risk_code, code) => it.and_risk_code::<C>(*risk_code).and_code::<C>(*code),
            Self::Unreadable(_) => it,
        }
    }
}

impl<C: Catalogue> Reason<C> {
    pub(crate) fn subject(&self) -> Subject {
        match self {
            Self::Status(status) => Subject::default().and_status::<C>(*status),
            Self::Code(code, _) => Subject::default().and_code::<C>(*code),
            Self::RiskCode(risk_code) => Subject::default().and_risk_code::<C>(*risk_code),
            Self::Finding(finding) => finding.subject(),
        }
    }
}
