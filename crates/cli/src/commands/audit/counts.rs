//! Counting what was seen, and remembering where first, without holding more of a hostile input than of an honest one.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::mem;

pub use crate::notifications::place::InputLine;

/// How often something was seen, and where first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    pub count: u64,
    pub first: InputLine,
}

impl Count {
    pub const fn once(place: InputLine) -> Self {
        Self { count: 1, first: place }
    }

    pub fn merge(&mut self, other: Self) {
        self.count += other.count;
        if other.first < self.first {
            self.first = other.first;
        }
    }
}

/// How often something was seen, and its first lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lines {
    /// How often, and the first line.
    pub times: Count,
    /// The lines after it, in their order: as many as there are, up to a few.
    next: [Option<InputLine>; 2],
}

impl Lines {
    pub const fn once(place: InputLine) -> Self {
        Self { times: Count::once(place), next: [None; 2] }
    }

    /// So many, of which these are the first lines; `None` where there is no line.
    pub fn of(count: u64, first: &[InputLine]) -> Option<Self> {
        let (first, next) = first.split_first()?;
        let mut lines = Self { times: Count { count, first: *first }, next: [None; 2] };
        for place in next {
            lines.remember(*place);
        }
        Some(lines)
    }

    pub const fn count(&self) -> u64 {
        self.times.count
    }

    /// The first lines, in their order.
    pub fn first(&self) -> impl Iterator<Item = InputLine> {
        [Some(self.times.first)].into_iter().chain(self.next).flatten()
    }

    /// Adds that it was seen once more.
    pub fn again(&mut self, place: &InputLine) {
        self.times.count += 1;
        if self.next[1].is_none_or(|last| *place < last) {
            self.remember(*place);
        }
    }

    pub fn merge(&mut self, other: Self) {
        self.times.count += other.times.count;
        // Lines come in order mostly, so those that are held are the first.
        if self.next[1].is_none_or(|last| other.times.first < last) {
            for place in other.first() {
                self.remember(place);
            }
        }
    }

    fn remember(&mut self, mut place: InputLine) {
        if place == self.times.first {
            return;
        }
        if place < self.times.first {
            mem::swap(&mut self.times.first, &mut place);
        }
        for slot in &mut self.next {
            match slot {
                None => return *slot = Some(place),
                Some(known) if place == *known => return,
                Some(known) if place < *known => mem::swap(known, &mut place),
                Some(_) => (),
            }
        }
    }
}

/// Adds to what was counted under a key.
pub fn note<K: Ord>(counts: &mut BTreeMap<K, Count>, key: K, times: Count) {
    counts.entry(key).and_modify(|count| count.merge(times)).or_insert(times);
}

/// Adds to what was counted under a key, and keeps with it what was first there: by its place.
pub fn note_first<K: Ord, E>(counts: &mut BTreeMap<K, (Count, E)>, key: K, times: Count, example: impl FnOnce() -> E) {
    match counts.entry(key) {
        Entry::Vacant(entry) => drop(entry.insert((times, example()))),
        Entry::Occupied(entry) => {
            let (count, first) = entry.into_mut();
            if times.first < count.first {
                *first = example();
            }
            count.merge(times);
        }
    }
}

/// Values of which anyone can invent more: so many are told apart, of the others only how many there were is kept.
///
/// Those told apart are the smallest. A value that is among them in the end was among them whenever it came, so its count is
/// whole, and the same whichever part of the input was counted where.
#[derive(Debug)]
pub struct ValueCounts<T> {
    kept: BTreeMap<T, Count>,
    others: u64,
}

impl<T: Ord> ValueCounts<T> {
    pub const MOST_KEPT: usize = 1000;

    pub const fn new() -> Self {
        Self { kept: BTreeMap::new(), others: 0 }
    }

    pub fn note<Q: ?Sized + Ord + ToOwned<Owned = T>>(&mut self, value: &Q, times: Count)
    where
        T: Borrow<Q>,
    {
        if let Some(count) = self.kept.get_mut(value) {
            count.merge(times);
            return;
        }
        let is_kept = self.kept.len() < Self::MOST_KEPT
            || self.kept.last_key_value().is_some_and(|(largest, _)| value < largest.borrow());
        if !is_kept {
            self.others += times.count;
            return;
        }
        self.kept.insert(value.to_owned(), times);
        if self.kept.len() > Self::MOST_KEPT {
            self.others += self.kept.pop_last().map_or(0, |(_, count)| count.count);
        }
    }

    /// Adds values that are not told apart.
    pub fn note_others(&mut self, count: u64) {
        self.others += count;
    }

    pub fn merge(&mut self, other: Self)
    where
        T: Clone,
    {
        self.others += other.others;
        for (value, times) in other.kept {
            self.note(&value, times);
        }
    }

    /// The values that were told apart, the most frequent first.
    pub fn most_frequent(&self) -> Vec<(&T, Count)> {
        let mut values: Vec<_> = self.kept.iter().map(|(value, count)| (value, *count)).collect();
        values.sort_by_key(|(_, count)| std::cmp::Reverse(count.count));
        values
    }

    /// How often values were seen that were not told apart.
    pub const fn others(&self) -> u64 {
        self.others
    }
}

/// The beginning of a text that came from outside: enough to recognise it by.
pub fn excerpt(text: &str) -> String {
    const LONGEST: usize = 200;
    match text.floor_char_boundary(LONGEST) {
        end if end < text.len() => format!("{}…", &text[..end]),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Count, InputLine, Lines, ValueCounts, excerpt};

    fn place(line: u64) -> InputLine {
        InputLine::whole(0, line)
    }

    #[test]
    fn the_smallest_values_are_told_apart_and_the_others_counted() {
        let mut counts = ValueCounts::<i64>::new();
        for line in 1..=3 {
            for value in (0..=1000).rev() {
                counts.note(&value, Count::once(place(line)));
            }
        }
        counts.note(&7, Count::once(place(4)));
        let frequent = counts.most_frequent();
        assert_eq!((frequent.len(), counts.others()), (1000, 3));
        assert_eq!(frequent[0], (&7, Count { count: 4, first: place(1) }));
        assert_eq!(frequent[1], (&0, Count { count: 3, first: place(1) }));
        assert_eq!(frequent[999], (&999, Count { count: 3, first: place(1) }));
    }

    #[test]
    fn the_first_lines_are_the_smallest_of_all_each_once() {
        for order in [[1, 2, 3, 4, 5], [5, 4, 3, 2, 1], [3, 5, 1, 4, 2], [2, 1, 2, 1, 3]] {
            let mut lines = Lines::once(place(order[0]));
            order[1..].iter().for_each(|line| lines.merge(Lines::once(place(*line))));
            assert_eq!(lines.count(), 5);
            assert_eq!(lines.first().collect::<Vec<_>>(), [place(1), place(2), place(3)], "{order:?}");
            assert_eq!(Lines::of(5, &order.map(place)), Some(lines));
        }
        assert_eq!(Lines::of(1, &[]), None);
    }

    #[test]
    fn an_excerpt_is_the_whole_of_a_short_text_and_the_beginning_of_a_long_one() {
        assert_eq!(excerpt("on hold"), "on hold");
        assert_eq!(excerpt(&"é".repeat(100)), "é".repeat(100));
        assert_eq!(excerpt(&"é".repeat(101)), format!("{}…", "é".repeat(100)));
    }
}
