//! What a notification says: a status, with codes and a risk code.

use idv_catalogue::{Case, Finding, Reported};

use crate::catalogue::{Facts, RiskCode, Status, StatusCode};

/// What a notification says, in rows of a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample<'a> {
    pub status: Status<'a>,
    pub codes: Vec<StatusCode<'a>>,
    pub risk_code: Option<RiskCode<'a>>,
}

impl<'a> Sample<'a> {
    pub fn findings(&self, facts: Facts<'a>) -> Vec<Finding<Facts<'a>>> {
        let codes = self.codes.iter().map(|code| code.number());
        let risk_code = self.risk_code.map(|risk_code| Reported::from(risk_code.number()));
        Case::new(self.status.as_str(), codes, risk_code).findings_by(facts)
    }

    /// What contradicts the catalogue, beside that something is retired: that is named, or it would not be here.
    pub fn contradictions(&self, facts: Facts<'a>) -> Vec<Finding<Facts<'a>>> {
        let mut findings = self.findings(facts);
        findings.retain(|finding| !is_of_a_retired_row(finding));
        findings
    }
}

fn is_of_a_retired_row(finding: &Finding<Facts<'_>>) -> bool {
    matches!(finding, Finding::RetiredStatus(_) | Finding::RetiredCode(_) | Finding::RetiredRiskCode(_))
}
