//! Which rows are to blame for what is judged otherwise: those that differ, of those that the judgement went by.

use std::collections::HashMap;
use std::sync::Arc;

use idv_catalogue::{Finding, Reason, Reported};
use idv_catalogue_codegen::change_rule::{ChangeRule as Rule, Event};

use super::Row;
use crate::catalogue::{Facts, Remedy};
use crate::commands::diff::change::{Change, RowKind};

/// The changes that can bear on the judgement of a case, by their rows.
pub struct Blame {
    by_row: HashMap<(RowKind, String), Vec<(Rule, Arc<Row>)>>,
}

/// Rows to blame, as they are found.
struct Found<'a> {
    blame: &'a Blame,
    rows: Vec<Arc<Row>>,
}

impl Blame {
    pub fn of(changes: &[Change]) -> Self {
        let mut by_row: HashMap<_, Vec<_>> = HashMap::new();
        for change in changes {
            let told = Arc::new(Row::of(change));
            let mut ids = vec![change.row.id.clone()];
            if let Rule::Of(_, Event::Renumbered) = change.rule {
                ids.extend(change.values.after.clone());
            }
            for id in ids {
                by_row.entry((change.row.kind, id)).or_default().push((change.rule, Arc::clone(&told)));
            }
        }
        Self { by_row }
    }

    /// For a reason of a step that only the catalogue of these facts asks for.
    pub fn for_step(&self, facts: Facts<'_>, step: &str, reason: &Reason<Facts<'_>>) -> Vec<Arc<Row>> {
        let mut found = Found { blame: self, rows: Vec::new() };
        match reason {
            Reason::Status(status) => {
                found.row(RowKind::Status, status, &[Rule::StatusRemedy]);
                found.remedy(step);
            }
            Reason::Code(code, _) => {
                found.row(RowKind::Code, code, &GUIDANCES);
                found.remedy(step);
            }
            Reason::RiskCode(risk_code) => {
                found.row(RowKind::RiskCode, risk_code, &[Rule::RiskCodeRemedy]);
                found.remedy(step);
            }
            Reason::Finding(finding) => found.finding(facts, finding),
            _ => (),
        }
        found.rows
    }

    /// For telling the client of a code by one of two catalogues alone, or more of it.
    pub fn for_telling(
        &self,
        facts: [Facts<'_>; 2],
        status: &Reported<idv_catalogue::Status>,
        number: u16,
    ) -> Vec<Arc<Row>> {
        let mut found = Found { blame: self, rows: Vec::new() };
        found.row(RowKind::Status, status.as_str(), &[]);
        found.row(RowKind::Code, number, &GUIDANCES);
        found.row(RowKind::Code, number, &[Rule::CodeDisclosure, Rule::CodeStatuses, Rule::CodeMoved]);
        for code in facts.into_iter().filter_map(|it| it.status_code_of(number)) {
            found.row(RowKind::Series, code.series(), &[Rule::SeriesDisclosure, Rule::SeriesStatuses]);
            code.remedies().into_iter().map(Remedy::name).for_each(|it| found.remedy(it));
        }
        found.rows
    }
}

const GUIDANCES: [Rule; 3] = [Rule::GuidanceRemedy, Rule::GuidanceAdded, Rule::GuidanceRemoved];

impl Found<'_> {
    /// Adds what differs in a row by one of the rules, and that it is in one of the catalogues alone, if it is.
    fn row(&mut self, kind: RowKind, id: impl ToString, rules: &[Rule]) {
        let changes = self.blame.by_row.get(&(kind, id.to_string())).map(Vec::as_slice).unwrap_or_default();
        let is_meant = |rule: &Rule| rules.contains(rule) || is_of_being_there(*rule);
        self.rows.extend(changes.iter().filter(|(rule, _)| is_meant(rule)).map(|(_, row)| Arc::clone(row)));
    }

    fn remedy(&mut self, name: &str) {
        self.row(RowKind::Remedy, name, &[Rule::RemedyKind]);
    }

    fn finding(&mut self, facts: Facts<'_>, finding: &Finding<Facts<'_>>) {
        match finding {
            Finding::UnknownStatus(status) => self.row(RowKind::Status, status.as_str(), &[]),
            Finding::UnknownCode(code) => self.row(RowKind::Code, code, &[]),
            Finding::UnknownRiskCode(risk_code) => self.row(RowKind::RiskCode, risk_code, &[]),
            Finding::CodesMissing(status) => self.row(RowKind::Status, status, &[Rule::StatusExpectsCodes]),
            Finding::RiskCodeMissing(status) => self.row(RowKind::Status, status, &[Rule::StatusRiskCodes]),
            Finding::RiskCodeWithWrongStatus(risk_code, status) => {
                self.row(RowKind::Status, status, &[Rule::StatusRiskCodes]);
                self.row(RowKind::RiskCode, risk_code, &[]);
            }
            Finding::CodeWithWrongStatus(code, status) => {
                self.row(RowKind::Status, status, &[]);
                self.row(RowKind::Code, code, &[Rule::CodeStatuses, Rule::CodeMoved]);
                self.series(facts, code.number(), Rule::SeriesStatuses);
            }
            Finding::RiskCodeWithWrongCode(risk_code, code) => {
                self.row(RowKind::RiskCode, risk_code, &[]);
                self.row(RowKind::Code, code, &[Rule::CodeRiskCodes, Rule::CodeMoved]);
                self.series(facts, code.number(), Rule::SeriesRiskCodes);
            }
            _ => (),
        }
    }

    fn series(&mut self, facts: Facts<'_>, code: u16, rule: Rule) {
        if let Some(code) = facts.status_code_of(code) {
            self.row(RowKind::Series, code.series(), &[rule]);
        }
    }
}

fn is_of_being_there(rule: Rule) -> bool {
    matches!(rule, Rule::Of(_, Event::Added | Event::Removed | Event::Renumbered))
}

impl Row {
    fn of(change: &Change) -> Self {
        Self {
            kind: change.row.kind.id().to_owned(),
            id: change.row.id.clone(),
            name: change.row.name.clone(),
            rule: change.rule.id().to_owned(),
            message: change.headline(),
            before: change.values.before.clone(),
            after: change.values.after.clone(),
        }
    }
}
