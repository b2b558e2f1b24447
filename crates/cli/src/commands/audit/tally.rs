//! What was counted in past notifications.

use std::collections::BTreeMap;

use super::counts::{Count, InputLine, ValueCounts, excerpt};
use idv_catalogue::{Finding, Notification, RiskCode, Status, StatusCode};

/// Everything that an audit counts, in memory that does not depend on what it reads.
pub struct Tally {
    pub notifications: u64,
    pub blank_lines: u64,
    pub malformed_lines: u64,
    /// The first malformed lines, each with what is wrong with it.
    pub flaws: Vec<(InputLine, Flaw)>,
    pub statuses: RowCounts<Status, String>,
    pub status_codes: RowCounts<StatusCode, i64>,
    pub risk_codes: RowCounts<RiskCode, i64>,
    /// The names of fields that are in doubt, each with the word for why.
    pub doubtful: ValueCounts<String>,
    /// The names of fields that look like a case's own and were not read.
    pub passed_over: ValueCounts<String>,
    /// By the kind of the finding, with the first of its kind as an example.
    pub findings: BTreeMap<&'static str, (Count, String)>,
}

/// What is wrong with a line, and from which byte of it on, counted from 1.
#[derive(Debug, PartialEq, Eq)]
pub struct Flaw {
    pub column: Option<usize>,
    pub message: String,
}

/// How often each value of a type was reported.
pub struct RowCounts<K, U> {
    by_row: Vec<u64>,
    retired: BTreeMap<K, InputLine>,
    /// What the catalogue does not know.
    pub unknown: ValueCounts<U>,
}

/// A type of the catalogue whose values stand in rows, in their order.
pub trait Counted: Copy + Ord + 'static {
    const ALL: &'static [Self];

    fn row(self) -> usize {
        Self::ALL.binary_search(&self).unwrap_or_default()
    }
}

impl Counted for Status {
    const ALL: &'static [Self] = Status::ALL;
}

impl Counted for StatusCode {
    const ALL: &'static [Self] = StatusCode::ALL;
}

impl Counted for RiskCode {
    const ALL: &'static [Self] = RiskCode::ALL;
}

impl<K: Counted, U: Ord> RowCounts<K, U> {
    fn new() -> Self {
        Self { by_row: vec![0; K::ALL.len()], retired: BTreeMap::new(), unknown: ValueCounts::new() }
    }

    fn add(&mut self, value: K) {
        if let Some(count) = self.by_row.get_mut(value.row()) {
            *count += 1;
        }
    }

    fn of(&self, value: K) -> u64 {
        self.by_row.get(value.row()).copied().unwrap_or_default()
    }

    /// The values that were reported, in the catalogue's order.
    pub fn reported(&self) -> impl Iterator<Item = (K, u64)> {
        K::ALL.iter().map(|value| (*value, self.of(*value))).filter(|(_, count)| *count > 0)
    }

    /// The retired values that were reported.
    pub fn retired(&self) -> impl Iterator<Item = (K, Count)> {
        self.retired.iter().map(|(value, first)| (*value, Count { count: self.of(*value), first: *first }))
    }
}

impl Tally {
    /// How many malformed lines are shown.
    const MOST_FLAWS: usize = 10;

    pub fn new() -> Self {
        Self {
            notifications: 0,
            blank_lines: 0,
            malformed_lines: 0,
            flaws: Vec::new(),
            statuses: RowCounts::new(),
            status_codes: RowCounts::new(),
            risk_codes: RowCounts::new(),
            doubtful: ValueCounts::new(),
            passed_over: ValueCounts::new(),
            findings: BTreeMap::new(),
        }
    }

    /// Whether there was nothing to act on.
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty() && self.malformed_lines == 0
    }

    pub fn blank_line(&mut self) {
        self.blank_lines += 1;
    }

    pub fn malformed_line(&mut self, place: InputLine, flaw: impl FnOnce() -> Flaw) {
        self.malformed_lines += 1;
        if self.flaws.len() < Self::MOST_FLAWS {
            self.flaws.push((place, flaw()));
        }
    }

    pub fn notification(&mut self, Notification { case, passed_over, .. }: &Notification, place: InputLine) {
        self.notifications += 1;
        for name in passed_over {
            self.passed_over.note(excerpt(name).as_str(), place);
        }
        match case.status.known() {
            Some(status) => self.statuses.add(status),
            None => self.statuses.unknown.note(excerpt(case.status.as_str()).as_str(), place),
        }
        for reported in &case.status_codes {
            match reported.known() {
                Some(code) => self.status_codes.add(code),
                None => self.status_codes.unknown.note(&reported.number(), place),
            }
        }
        if let Some(reported) = case.risk_code {
            match reported.known() {
                Some(risk_code) => self.risk_codes.add(risk_code),
                None => self.risk_codes.unknown.note(&reported.number(), place),
            }
        }
        for finding in case.findings() {
            self.finding(&finding, place);
        }
    }

    fn finding(&mut self, finding: &Finding, place: InputLine) {
        let example = || (Count { count: 0, first: place }, excerpt(&finding.to_string()));
        let (count, _) = self.findings.entry(finding.kind()).or_insert_with(example);
        count.count += 1;
        match finding {
            Finding::Unreadable(it) => self.doubtful.note(format!("{}, {}", it.field(), it.kind()).as_str(), place),
            Finding::RetiredStatus(status) => note_first(&mut self.statuses.retired, *status, place),
            Finding::RetiredCode(code) => note_first(&mut self.status_codes.retired, *code, place),
            Finding::RetiredRiskCode(risk_code) => note_first(&mut self.risk_codes.retired, *risk_code, place),
            _ => (),
        }
    }
}

fn note_first<K: Ord>(places: &mut BTreeMap<K, InputLine>, value: K, place: InputLine) {
    places.entry(value).or_insert(place);
}

#[cfg(test)]
mod tests {
    use super::{Count, Counted, InputLine, Tally};
    use idv_catalogue::{Case, Finding, RiskCode, Status, StatusCode};

    #[test]
    fn every_value_has_the_row_of_its_place_among_all() {
        fn rows<T: Counted>() -> bool {
            T::ALL.iter().enumerate().all(|(row, value)| value.row() == row)
        }
        assert!(rows::<Status>() && rows::<StatusCode>() && rows::<RiskCode>());
    }

    #[test]
    fn what_is_retired_is_counted_with_the_place_where_it_was_first() {
        let place = |line| InputLine { file: 0, line };
        let case = Case::new(Status::Completed, [StatusCode::PepHitConfirmed], Some(RiskCode::HighRisk.into()));
        let mut tally = Tally::new();
        for line in [3, 4] {
            tally.notification(&case.clone().into(), place(line));
            tally.finding(&Finding::RetiredStatus(Status::Completed), place(line));
            tally.finding(&Finding::RetiredCode(StatusCode::PepHitConfirmed), place(line));
            tally.finding(&Finding::RetiredRiskCode(RiskCode::HighRisk), place(line));
        }
        let twice = Count { count: 2, first: place(3) };
        assert_eq!(tally.statuses.retired().collect::<Vec<_>>(), [(Status::Completed, twice)]);
        assert_eq!(tally.status_codes.retired().collect::<Vec<_>>(), [(StatusCode::PepHitConfirmed, twice)]);
        assert_eq!(tally.risk_codes.retired().collect::<Vec<_>>(), [(RiskCode::HighRisk, twice)]);
        let kinds: Vec<_> = tally.findings.iter().map(|(kind, (count, _))| (*kind, count.count)).collect();
        assert_eq!(kinds, [("retired_code", 2), ("retired_risk_code", 2), ("retired_status", 2)]);
    }
}
