//! Counting what was seen, and remembering where first, without holding more of a hostile input than of an honest one.

use std::borrow::Borrow;
use std::collections::BTreeMap;

/// The file, by its position among those given, and the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub file: usize,
    pub line: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sighting {
    pub count: u64,
    pub first: Place,
}

/// Values of which anyone can invent more: so many are told apart, of the others only the number of sightings is kept.
#[derive(Debug)]
pub struct Sightings<T> {
    kept: BTreeMap<T, Sighting>,
    others: u64,
}

impl<T: Ord> Sightings<T> {
    pub const MOST_KEPT: usize = 1000;

    pub const fn new() -> Self {
        Self { kept: BTreeMap::new(), others: 0 }
    }

    pub fn note<Q: ?Sized + Ord + ToOwned<Owned = T>>(&mut self, value: &Q, place: Place)
    where
        T: Borrow<Q>,
    {
        if let Some(sighting) = self.kept.get_mut(value) {
            sighting.count += 1;
        } else if self.kept.len() < Self::MOST_KEPT {
            self.kept.insert(value.to_owned(), Sighting { count: 1, first: place });
        } else {
            self.others += 1;
        }
    }

    /// The values that were told apart, the most frequent first.
    pub fn most_frequent(&self) -> Vec<(&T, Sighting)> {
        let mut values: Vec<_> = self.kept.iter().map(|(value, sighting)| (value, *sighting)).collect();
        values.sort_by_key(|(_, sighting)| std::cmp::Reverse(sighting.count));
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
    use super::{Place, Sighting, Sightings, excerpt};

    fn place(line: u64) -> Place {
        Place { file: 0, line }
    }

    #[test]
    fn values_are_told_apart_up_to_a_number_and_counted_beyond() {
        let mut sightings = Sightings::<i128>::new();
        for line in 1..=3 {
            for value in 0..=1000 {
                sightings.note(&value, place(line));
            }
        }
        sightings.note(&7, place(4));
        let frequent = sightings.most_frequent();
        assert_eq!((frequent.len(), sightings.others()), (1000, 3));
        assert_eq!(frequent[0], (&7, Sighting { count: 4, first: place(1) }));
        assert_eq!(frequent[1], (&0, Sighting { count: 3, first: place(1) }));
        assert_eq!(frequent[999], (&999, Sighting { count: 3, first: place(1) }));
    }

    #[test]
    fn an_excerpt_is_the_whole_of_a_short_text_and_the_beginning_of_a_long_one() {
        assert_eq!(excerpt("on hold"), "on hold");
        assert_eq!(excerpt(&"é".repeat(100)), "é".repeat(100));
        assert_eq!(excerpt(&"é".repeat(101)), format!("{}…", "é".repeat(100)));
    }
}
