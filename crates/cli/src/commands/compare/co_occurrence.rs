//! What comes with what, as a page says it in several places: the sentence above a series names the statuses, and the
//! rows of the statuses name the risk codes.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::page::facts::{PageFacts, Series, Status};

pub struct CoOccurrence<'a> {
    facts: &'a PageFacts,
    series: BTreeMap<u16, &'a Series>,
    /// The risk codes that most codes of a series come with.
    ordinary: HashMap<u16, Option<Vec<u16>>>,
}

impl<'a> CoOccurrence<'a> {
    pub fn of(facts: &'a PageFacts) -> Self {
        let series = facts.series.iter().map(|series| (series.number, series)).collect();
        let mut co_occurrence = Self { facts, series, ordinary: HashMap::new() };
        co_occurrence.ordinary = co_occurrence.ordinary();
        co_occurrence
    }

    /// The statuses that a code accompanies; `None` where the page does not say.
    pub fn statuses(&self, code: u16, series: u16) -> Option<Vec<String>> {
        let accompanied = self.series.get(&series)?.accompanied.as_ref()?;
        Some(accompanied.by(code, series).to_vec())
    }

    pub fn statuses_of_series(&self, series: u16) -> Option<Vec<String>> {
        Some(self.series.get(&series)?.accompanied.as_ref()?.statuses.clone())
    }

    /// The risk codes that a status comes with.
    pub fn risk_codes_of(&self, status: &Status) -> Vec<u16> {
        let named = |number: u16| status.risk_codes.iter().any(|span| span.risk_codes.contains(&number));
        self.risk_codes_that(named)
    }

    /// The risk codes that can come with a code: `Some(None)` where its statuses come with some, and the page does not
    /// say which of them are its; `None` where the page has no table of them.
    pub fn risk_codes(&self, code: u16, series: u16) -> Option<Option<Vec<u16>>> {
        if self.facts.statuses.is_empty() || self.facts.risk_codes.is_empty() {
            return None;
        }
        let spans = self.facts.statuses.iter().flat_map(|status| &status.risk_codes);
        let own: Vec<_> = spans.filter(|span| span.codes.iter().any(|codes| codes.holds(code, series))).collect();
        if !own.is_empty() {
            return Some(Some(self.risk_codes_that(|number| own.iter().any(|span| span.risk_codes.contains(&number)))));
        }
        // A status whose row was not understood may come with some.
        let statuses = self.statuses(code, series).filter(|_| !self.facts.has_unread_statuses)?;
        let with_some = self.facts.statuses.iter().filter(|status| !status.risk_codes.is_empty());
        let is_open = with_some.into_iter().any(|status| statuses.contains(&status.wire));
        Some(if is_open { None } else { Some(Vec::new()) })
    }

    /// What holds for the series, as far as one thing holds for most of its codes.
    pub fn risk_codes_of_series(&self, series: u16) -> Option<Option<Vec<u16>>> {
        self.series.get(&series)?;
        match self.ordinary.get(&series) {
            Some(ordinary) => Some(ordinary.clone()),
            None => self.risk_codes(series, series),
        }
    }

    fn ordinary(&self) -> HashMap<u16, Option<Vec<u16>>> {
        let mut counts: BTreeMap<u16, BTreeMap<Option<Vec<u16>>, usize>> = BTreeMap::new();
        for code in &self.facts.codes {
            if let Some(series) = code.series
                && let Some(risk_codes) = self.risk_codes(code.number, series)
            {
                *counts.entry(series).or_default().entry(risk_codes).or_default() += 1;
            }
        }
        let most = |counts: BTreeMap<Option<Vec<u16>>, usize>| counts.into_iter().max_by_key(|(_, count)| *count);
        counts.into_iter().filter_map(|(series, counts)| Some((series, most(counts)?.0))).collect()
    }

    fn risk_codes_that(&self, is_meant: impl Fn(u16) -> bool) -> Vec<u16> {
        let numbers = self.facts.risk_codes.iter().map(|risk_code| risk_code.number);
        numbers.filter(|number| is_meant(*number)).collect::<BTreeSet<_>>().into_iter().collect()
    }
}
