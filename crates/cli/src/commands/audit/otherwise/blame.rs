//! Which rows are to blame for what is judged otherwise: those that differ, of those that the judgement went by.

use std::collections::HashMap;
use std::sync::Arc;

use idv_catalogue::{Finding, Integration, Reason, Reported};
use idv_catalogue_codegen::change_rule::{ChangeRule as Rule, Event};
use idv_catalogue_codegen::vocabulary::{Disclosure, RemedyKind};

use super::Row;
use crate::catalogue::{Facts, StatusCode};
use crate::commands::diff::change::{Change, RowKind};

/// The changes that can bear on the judgement of a case, by their rows.
pub struct Blame {
    by_row: HashMap<(RowKind, String), Changes>,
}

/// The changes of a row, each with the rule that it comes under.
type Changes = Vec<(Rule, Arc<Row>)>;

/// Rows to blame, as they are found.
struct Found<'a> {
    blame: &'a Blame,
    rows: Vec<Arc<Row>>,
}

impl Blame {
    pub fn of(changes: &[Change]) -> Self {
        let mut by_row: HashMap<_, Changes> = HashMap::new();
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

    /// For a reason of a step that only one of two catalogues asks for.
    pub fn for_step(&self, step: &str, reason: &Reason<Facts<'_>>) -> Vec<Arc<Row>> {
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
            Reason::Finding(finding) => found.finding(finding),
            _ => (),
        }
        found.rows
    }

    /// For telling the client of a code by one of two catalogues alone, or more of it: whatever of it they differ in.
    pub fn for_telling(
        &self,
        facts: [Facts<'_>; 2],
        status: &Reported<idv_catalogue::Status>,
        number: u16,
        integration: Integration,
    ) -> Vec<Arc<Row>> {
        let mut found = Found { blame: self, rows: Vec::new() };
        found.row(RowKind::Status, status.as_str(), &[]);
        found.row(RowKind::Code, &number, &[Rule::CodeMoved]);
        let codes = facts.map(|it| it.status_code_of(number));
        let differ = |[before, now]: [Option<bool>; 2]| before != now;
        if differ(codes.map(|it| Some(it?.disclosure() == Disclosure::Client))) {
            found.row(RowKind::Code, &number, &[Rule::CodeDisclosure]);
            found.series(&codes, Rule::SeriesDisclosure);
        }
        if differ(codes.map(|it| Some(it?.statuses().iter().any(|it| it.as_str() == status.as_str())))) {
            found.row(RowKind::Code, &number, &[Rule::CodeStatuses]);
            found.series(&codes, Rule::SeriesStatuses);
        }
        let acts = |code: StatusCode<'_>| {
            let remedies = code.guidance().into_iter().map(|it| it.remedy().of(integration));
            remedies.filter(|it| it.kind() == RemedyKind::Act).count()
        };
        let [before, now] = codes.map(|it| it.map(acts));
        if before != now {
            found.row(RowKind::Code, &number, &GUIDANCES);
            let remedies = codes.into_iter().flatten().flat_map(StatusCode::remedies);
            remedies.for_each(|it| found.remedy(it.name()));
        }
        found.rows
    }
}

const GUIDANCES: [Rule; 3] = [Rule::GuidanceRemedy, Rule::GuidanceAdded, Rule::GuidanceRemoved];

impl Found<'_> {
    /// Adds what differs in a row by one of the rules, and that it is in one of the catalogues alone, if it is.
    fn row(&mut self, kind: RowKind, id: &(impl ToString + ?Sized), rules: &[Rule]) {
        let changes = self.blame.by_row.get(&(kind, id.to_string())).map(Vec::as_slice).unwrap_or_default();
        let is_meant = |rule: &Rule| rules.contains(rule) || is_of_being_there(*rule);
        self.rows.extend(changes.iter().filter(|(rule, _)| is_meant(rule)).map(|(_, row)| Arc::clone(row)));
    }

    fn remedy(&mut self, name: &str) {
        self.row(RowKind::Remedy, name, &[Rule::RemedyKind]);
    }

    fn finding(&mut self, finding: &Finding<Facts<'_>>) {
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
                self.series(&[Some(*code)], Rule::SeriesStatuses);
            }
            Finding::RiskCodeWithWrongCode(risk_code, code) => {
                self.row(RowKind::RiskCode, risk_code, &[]);
                self.row(RowKind::Code, code, &[Rule::CodeRiskCodes, Rule::CodeMoved]);
                self.series(&[Some(*code)], Rule::SeriesRiskCodes);
            }
            _ => (),
        }
    }

    /// Adds the series from which codes take what differs in it by a rule.
    fn series(&mut self, codes: &[Option<StatusCode<'_>>], rule: Rule) {
        codes.iter().flatten().for_each(|code| self.row(RowKind::Series, &code.series(), &[rule]));
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
