//! Counting what was seen, and remembering where first, without holding more of a hostile input than of an honest one.

use std::borrow::Borrow;
use std::collections::BTreeMap;

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

    /// Adds that it was seen once more.
    pub fn again(&mut self, place: &InputLine) {
        self.count += 1;
        if *place < self.first {
            self.first = *place;
        }
    }
}

/// Adds to what was counted under a key.
pub fn note<K: Ord>(counts: &mut BTreeMap<K, Count>, key: K, times: Count) {
    counts.entry(key).and_modify(|count| count.merge(times)).or_insert(times);
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
    use super::{Count, InputLine, ValueCounts, excerpt};

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
    fn an_excerpt_is_the_whole_of_a_short_text_and_the_beginning_of_a_long_one() {
        assert_eq!(excerpt("on hold"), "on hold");
        assert_eq!(excerpt(&"é".repeat(100)), "é".repeat(100));
        assert_eq!(excerpt(&"é".repeat(101)), format!("{}…", "é".repeat(100)));
    }
}
