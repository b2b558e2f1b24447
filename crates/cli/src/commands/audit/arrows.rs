//! Which way cases went through the flow: how many took each arrow, by the ids that their notifications carry.
//!
//! A case's notifications may be judged by any thread, in any order. So what is kept of each is where it stood and which status
//! it had, and the arrows are counted in the end. That this takes no more memory than [`Log::MOST`] notifications do, whatever
//! the input, some cases may have to be left out: those whose ids have the largest hashes. A case that is among the others in
//! the end was among them whenever it came, so its way is whole, and which cases are followed depends on the ids alone.

use std::collections::BTreeMap;
use std::hash::{BuildHasher as _, Hasher as _};
use std::num::NonZeroU64;
use std::sync::{Mutex, PoisonError};

use foldhash::quality::FixedState;

use super::counts::InputLine;
use super::envelope::Pointer;
use super::pointed::Scalar;
use super::tally::Counted as _;
use idv_catalogue::Status;

/// How many cases took each arrow. It adds up as the tally does, for cases each of which is in one part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArrowCounts {
    /// The runs within each of which cases were followed: where a part ends, the way of a case ends.
    pub runs: u64,
    /// The cases that were followed, by their first status in the input; `None` is one that the catalogue does not know.
    pub first: BTreeMap<Option<Status>, u64>,
    /// From one notification of a case to its next.
    pub arrows: BTreeMap<(Option<Status>, Option<Status>), u64>,
    /// Notifications without an id.
    pub without_id: u64,
    /// Notifications of cases that were left out, since there were too many to hold.
    pub left_out: u64,
}

impl ArrowCounts {
    pub fn merge(&mut self, other: &Self) {
        self.runs += other.runs;
        self.without_id += other.without_id;
        self.left_out += other.left_out;
        for (status, count) in &other.first {
            *self.first.entry(*status).or_default() += count;
        }
        for (arrow, count) in &other.arrows {
            *self.arrows.entry(*arrow).or_default() += count;
        }
    }

    pub fn cases(&self) -> u64 {
        self.first.values().sum()
    }

    pub fn of(&self, from: Option<Status>, to: Option<Status>) -> u64 {
        self.arrows.get(&(from, to)).copied().unwrap_or_default()
    }
}

/// A notification: its case, by the hash of the id, and where it stood with which status, in a form that sorts by where.
pub type Sighting = (u64, u64, u64);

/// What follows cases while all threads judge.
pub struct Follow {
    pub pointer: Pointer,
    log: Mutex<Log>,
}

impl Follow {
    pub fn by(pointer: Pointer) -> Self {
        Self { pointer, log: Mutex::new(Log::new(Log::MOST)) }
    }

    pub fn take(&self, sightings: &mut Vec<Sighting>) {
        let mut log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        log.add(sightings.drain(..));
    }

    /// What all that were seen come to.
    pub fn into_counts(self) -> ArrowCounts {
        self.log.into_inner().unwrap_or_else(PoisonError::into_inner).count()
    }
}

/// The case that an id stands for: a text, or a whole number. An empty text stands for none.
pub fn case_of(id: &Scalar<'_>) -> Option<u64> {
    // Not a secret one: which cases are followed must be the same in each run.
    let mut hasher = FixedState::default().build_hasher();
    match id {
        Scalar::Text(text) if !text.is_empty() => hasher.write(text.as_bytes()),
        Scalar::Whole(number) => hasher.write(number.to_string().as_bytes()),
        Scalar::Text(_) | Scalar::Number(_) => return None,
    }
    Some(hasher.finish())
}

/// The file stands above the line, and where in the line the notification begins above the status. Beyond a million million lines of
/// a file, and sixteen million files, their order is not told.
pub fn sighting(case: u64, place: InputLine, status: Option<Status>) -> Sighting {
    let file = (place.file as u64).min((1 << 24) - 1);
    let line = place.line.min((1 << 40) - 1);
    let column = place.column.map_or(0, NonZeroU64::get).min((1 << 56) - 1);
    let status = status.map_or(UNKNOWN, |status| status.row() as u64).min(UNKNOWN);
    (case, file << 40 | line, column << 8 | status)
}

/// Stands for a status that the catalogue does not know.
const UNKNOWN: u64 = 0xff;

fn status_of((.., column): Sighting) -> Option<Status> {
    Status::ALL.get(usize::try_from(column & 0xff).ok()?).copied()
}

/// Notifications of as many cases as there is room for.
struct Log {
    sightings: Vec<Sighting>,
    /// How many are kept at most, once they have been sorted out.
    most: usize,
    /// Cases from this one on are left out, if there is one.
    bound: Option<u64>,
    left_out: u64,
}

impl Log {
    /// Of 24 bytes each.
    const MOST: usize = 3 << 20;

    fn new(most: usize) -> Self {
        Self { sightings: Vec::new(), most, bound: None, left_out: 0 }
    }

    fn add(&mut self, sightings: impl Iterator<Item = Sighting>) {
        for sighting in sightings {
            if self.bound.is_some_and(|bound| sighting.0 >= bound) {
                self.left_out += 1;
                continue;
            }
            self.sightings.push(sighting);
            if self.sightings.len() > self.most + self.most / 4 {
                self.sort_out();
            }
        }
    }

    /// Sorts by case and place, and leaves out the cases for which there is no room.
    fn sort_out(&mut self) {
        self.sightings.sort_unstable();
        let Some(&(first_too_many, ..)) = self.sightings.get(self.most) else { return };
        let kept = self.sightings.partition_point(|(case, ..)| *case < first_too_many);
        self.left_out += (self.sightings.len() - kept) as u64;
        self.sightings.truncate(kept);
        self.bound = Some(first_too_many);
    }

    fn count(mut self) -> ArrowCounts {
        self.sort_out();
        let mut counts = ArrowCounts { runs: 1, left_out: self.left_out, ..ArrowCounts::default() };
        for case in self.sightings.chunk_by(|one, next| one.0 == next.0) {
            if let Some(first) = case.first() {
                *counts.first.entry(status_of(*first)).or_default() += 1;
            }
            for (one, next) in case.iter().zip(case.iter().skip(1)) {
                *counts.arrows.entry((status_of(*one), status_of(*next))).or_default() += 1;
            }
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use std::num::NonZeroU64;

    use super::{ArrowCounts, InputLine, Log, Scalar, Sighting, case_of, sighting, status_of};
    use idv_catalogue::Status;

    #[test]
    fn every_status_and_the_unknown_one_are_told_from_each_other() {
        let place = InputLine::whole(3, 9);
        for status in Status::ALL.iter().copied().map(Some).chain([None]) {
            assert_eq!(status_of(sighting(1, place, status)), status);
        }
        assert!(Status::ALL.len() < 255);
    }

    #[test]
    fn notifications_of_a_case_sort_as_they_stand() {
        let places = [(0, 1), (0, 2), (0, 300), (1, u64::MAX), (70_000, 1), (usize::MAX, u64::MAX)];
        let within =
            [1, 2, 300, u64::MAX].map(|column| InputLine { column: NonZeroU64::new(column), ..InputLine::whole(2, 9) });
        let mut places: Vec<_> = places.map(|(file, line)| InputLine::whole(file, line)).into();
        places.splice(4..4, within);
        let sightings: Vec<_> = places.into_iter().map(|place| sighting(7, place, None)).collect();
        assert!(sightings.is_sorted());
    }

    #[test]
    fn an_id_is_a_text_or_a_whole_number() {
        assert_eq!(case_of(&Scalar::Text("17".into())), case_of(&Scalar::Whole(17)));
        assert_ne!(case_of(&Scalar::Text("17".into())), case_of(&Scalar::Text("18".into())));
        assert_eq!((case_of(&Scalar::Text("".into())), case_of(&Scalar::Number(1.5))), (None, None));
    }

    /// The counts by definition: the cases with the smallest hashes for which there is room.
    fn expected(all: &[Sighting], most: usize) -> ArrowCounts {
        let mut sorted = all.to_vec();
        sorted.sort_unstable();
        let is_held = |case: u64| sorted.iter().filter(|(other, ..)| *other <= case).count() <= most;
        let mut counts = ArrowCounts { runs: 1, ..ArrowCounts::default() };
        let mut last: Option<Sighting> = None;
        for it in sorted.iter().copied() {
            if !is_held(it.0) {
                counts.left_out += 1;
            } else if let Some(before) = last.filter(|before| before.0 == it.0) {
                *counts.arrows.entry((status_of(before), status_of(it))).or_default() += 1;
            } else {
                *counts.first.entry(status_of(it)).or_default() += 1;
            }
            last = Some(it);
        }
        counts
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn arrows_are_the_same_in_whatever_order_notifications_are_seen(
            sightings in vec((0..40_u64, 0..6_u64), 0..120).prop_flat_map(|cases| {
                let placed = cases.iter().enumerate().map(|(at, (case, status))| (*case, 0, (at as u64) << 8 | status));
                let placed: Vec<_> = placed.collect();
                (Just(placed.clone()), Just(placed).prop_shuffle())
            }),
            most in 0..100_usize,
        ) {
            let (in_order, shuffled) = sightings;
            let count = |all: &[Sighting]| {
                let mut log = Log::new(most);
                all.chunks(7).for_each(|some| log.add(some.iter().copied()));
                log.count()
            };
            let counts = count(&in_order);
            prop_assert_eq!(&counts, &count(&shuffled));
            prop_assert_eq!(&counts, &expected(&in_order, most));
            let followed: u64 = counts.first.values().chain(counts.arrows.values()).sum();
            prop_assert_eq!(followed + counts.left_out, in_order.len() as u64);
        }
    }
}
