//! What was counted in past notifications.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::counts::{Count, InputLine, ValueCounts, excerpt, note, note_first};
use super::malformed::{Flaw, FlawCounts, Kind};
use idv_catalogue::{Case, Context, Finding, Integration, RiskCode, Status, StatusCode, Step};

/// Everything that an audit counts, in memory that does not depend on what it reads.
///
/// It adds up: whatever the parts in which an input is counted and the order in which they are merged, the tally is the one of
/// the whole.
pub struct Tally {
    pub notifications: u64,
    pub blank_lines: u64,
    /// The lines of a log that hold no notification.
    pub other_lines: u64,
    pub malformed: FlawCounts,
    pub statuses: RowCounts<Status, String>,
    pub status_codes: RowCounts<StatusCode, i64>,
    pub risk_codes: RowCounts<RiskCode, i64>,
    /// How many notifications ask for each step, among them the remedies.
    pub next_steps: BTreeMap<Step, u64>,
    /// The names of fields that are in doubt, each with the word for why.
    pub doubtful: ValueCounts<String>,
    /// The names of fields that look like a case's own and were not read.
    pub passed_over: ValueCounts<String>,
    /// By the kind of the finding, with the first of its kind as an example.
    pub findings: BTreeMap<Cow<'static, str>, (Count, String)>,
}

/// How often each value of a type was reported.
pub struct RowCounts<K, U> {
    by_row: Vec<u64>,
    retired: BTreeMap<K, Count>,
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

    pub fn add(&mut self, value: K, times: u64) {
        if let Some(count) = self.by_row.get_mut(value.row()) {
            *count += times;
        }
    }

    pub fn add_retired(&mut self, value: K, times: Count) {
        note(&mut self.retired, value, times);
    }

    fn merge(&mut self, other: Self)
    where
        U: Clone,
    {
        self.by_row.iter_mut().zip(other.by_row).for_each(|(count, more)| *count += more);
        self.unknown.merge(other.unknown);
        for (value, times) in other.retired {
            self.add_retired(value, times);
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
        self.retired.iter().map(|(value, times)| (*value, Count { count: self.of(*value), ..*times }))
    }
}

impl Tally {
    pub fn new() -> Self {
        Self {
            notifications: 0,
            blank_lines: 0,
            other_lines: 0,
            malformed: FlawCounts::default(),
            statuses: RowCounts::new(),
            status_codes: RowCounts::new(),
            risk_codes: RowCounts::new(),
            next_steps: BTreeMap::new(),
            doubtful: ValueCounts::new(),
            passed_over: ValueCounts::new(),
            findings: BTreeMap::new(),
        }
    }

    /// Whether there was nothing to act on.
    pub fn is_clean(&self) -> bool {
        // A log of which no line holds what was asked for is none, or it was asked for by another name.
        let is_another_log = self.other_lines > 0 && self.notifications == 0;
        self.findings.is_empty() && self.malformed.count == 0 && !is_another_log
    }

    /// Adds what was counted in another part of the input.
    pub fn merge(&mut self, other: Self) {
        self.notifications += other.notifications;
        self.blank_lines += other.blank_lines;
        self.other_lines += other.other_lines;
        self.malformed.merge(other.malformed);
        self.statuses.merge(other.statuses);
        self.status_codes.merge(other.status_codes);
        self.risk_codes.merge(other.risk_codes);
        for (step, count) in other.next_steps {
            self.add_next_step(step, count);
        }
        self.doubtful.merge(other.doubtful);
        self.passed_over.merge(other.passed_over);
        for (kind, (times, example)) in other.findings {
            self.finding(kind, times, || example);
        }
    }

    pub fn blank_line(&mut self) {
        self.blank_lines += 1;
    }

    pub fn other_line(&mut self) {
        self.other_lines += 1;
    }

    /// Adds a line that is no notification, or what stands where one should.
    pub fn malformed(&mut self, place: InputLine, kind: Kind, flaw: impl Fn() -> Flaw) {
        self.malformed.note(place, kind, flaw);
    }

    /// Adds a notification that came so many times.
    pub fn notification(&mut self, case: &Case, passed_over: &[String], times: Count) {
        self.notifications += times.count;
        for name in passed_over {
            self.passed_over.note(excerpt(name).as_str(), times);
        }
        match case.status.known() {
            Some(status) => self.statuses.add(status, times.count),
            None => self.statuses.unknown.note(excerpt(case.status.as_str()).as_str(), times),
        }
        for reported in &case.status_codes {
            match reported.known() {
                Some(code) => self.status_codes.add(code, times.count),
                None => self.status_codes.unknown.note(&reported.number(), times),
            }
        }
        if let Some(reported) = case.risk_code {
            match reported.known() {
                Some(risk_code) => self.risk_codes.add(risk_code, times.count),
                None => self.risk_codes.unknown.note(&reported.number(), times),
            }
        }
        for step in case.next_steps(Context::notification(Integration::Api)) {
            self.add_next_step(step.what(), times.count);
        }
        for finding in case.findings() {
            self.found(&finding, times);
        }
    }

    pub fn add_next_step(&mut self, step: Step, times: u64) {
        *self.next_steps.entry(step).or_default() += times;
    }

    fn found(&mut self, finding: &Finding, times: Count) {
        self.finding(finding.kind().into(), times, || excerpt(&finding.to_string()));
        match finding {
            Finding::Unreadable(it) => self.doubtful.note(format!("{}, {}", it.field(), it.kind()).as_str(), times),
            Finding::RetiredStatus(status) => self.statuses.add_retired(*status, times),
            Finding::RetiredCode(code) => self.status_codes.add_retired(*code, times),
            Finding::RetiredRiskCode(risk_code) => self.risk_codes.add_retired(*risk_code, times),
            _ => (),
        }
    }

    /// Of findings of a kind, the example is the first: by its line, and in that as the findings stand.
    fn finding(&mut self, kind: Cow<'static, str>, times: Count, example: impl FnOnce() -> String) {
        note_first(&mut self.findings, kind, times, example);
    }
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
        let place = |line| InputLine::whole(0, line);
        let case = Case::new(Status::Completed, [StatusCode::PepHitConfirmed], Some(RiskCode::HighRisk.into()));
        let mut tally = Tally::new();
        for line in [4, 3] {
            let once = Count::once(place(line));
            tally.notification(&case, &[], once);
            tally.found(&Finding::RetiredStatus(Status::Completed), once);
            tally.found(&Finding::RetiredCode(StatusCode::PepHitConfirmed), once);
            tally.found(&Finding::RetiredRiskCode(RiskCode::HighRisk), once);
        }
        let twice = Count { count: 2, first: place(3) };
        assert_eq!(tally.statuses.retired().collect::<Vec<_>>(), [(Status::Completed, twice)]);
        assert_eq!(tally.status_codes.retired().collect::<Vec<_>>(), [(StatusCode::PepHitConfirmed, twice)]);
        assert_eq!(tally.risk_codes.retired().collect::<Vec<_>>(), [(RiskCode::HighRisk, twice)]);
        let kinds: Vec<_> = tally.findings.iter().map(|(kind, (count, _))| (kind.as_ref(), count.count)).collect();
        assert_eq!(kinds, [("retired_code", 2), ("retired_risk_code", 2), ("retired_status", 2)]);
    }
}
