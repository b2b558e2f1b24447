//! Cases that are judged otherwise, counted: each is judged once, however often it comes.

use std::collections::HashMap;

use foldhash::fast::RandomState;
use idv_catalogue::Case;

use super::super::counts::Lines;
use super::super::judging::may_wait;
use super::{By, Comparison, OtherwiseCounts, Way};

/// Counts what two catalogues judge otherwise.
pub struct Counting<'a> {
    comparison: &'a Comparison<'a>,
    /// What cases came to that were judged, as places in `counts`.
    known: HashMap<Case, Box<[usize]>, RandomState>,
    places: HashMap<(Way, By), usize, RandomState>,
    counts: Vec<Lines>,
    notifications: u64,
}

impl<'a> Counting<'a> {
    /// How many cases are remembered. Others are judged whenever they come.
    const MOST_KNOWN: usize = 1 << 15;

    pub fn new(comparison: &'a Comparison<'a>) -> Self {
        Self { comparison, known: HashMap::default(), places: HashMap::default(), counts: Vec::new(), notifications: 0 }
    }

    /// Adds a case that came so many times.
    pub fn add(&mut self, case: &Case, times: Lines) {
        if !self.comparison.concerns(case) {
            return;
        }
        if let Some(places) = self.known.get(case) {
            for place in places {
                if let Some(lines) = self.counts.get_mut(*place) {
                    lines.merge(times);
                }
            }
            self.notifications += if places.is_empty() { 0 } else { times.count() };
            return;
        }
        let found = self.comparison.judge(case);
        self.notifications += if found.is_empty() { 0 } else { times.count() };
        let places = found.into_iter().map(|key| self.note(key, times)).collect();
        if self.known.len() < Self::MOST_KNOWN && may_wait(case) {
            self.known.insert(case.clone(), places);
        }
    }

    /// Adds to what is counted under a key, and gives its place.
    fn note(&mut self, key: (Way, By), times: Lines) -> usize {
        if let Some(place) = self.places.get(&key) {
            if let Some(lines) = self.counts.get_mut(*place) {
                lines.merge(times);
            }
            return *place;
        }
        let place = self.counts.len();
        self.places.insert(key, place);
        self.counts.push(times);
        place
    }

    /// What all of the cases came to.
    pub fn finish(self) -> OtherwiseCounts {
        let counts = self.places.into_iter().filter_map(|(key, place)| Some((key, *self.counts.get(place)?)));
        OtherwiseCounts { counts: counts.collect(), notifications: self.notifications }
    }
}
