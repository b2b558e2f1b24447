//! Which rows break the order of the numbers: those outside the longest ascending run, so that one mistyped number is
//! not held against the rows around it.

use crate::problem::Problem;
use crate::problem::rule::Rule;
use crate::reading::rows::Found;

/// A number that stands where numbers do not ascend, and the nearest one of the ascent that it clashes with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Misplaced {
    pub number: Found<u16>,
    neighbour: Found<u16>,
}

impl Misplaced {
    /// What breaks the order of these numbers, which are given in the order of their places.
    pub fn among(numbers: &[Found<u16>]) -> Vec<Self> {
        let kept = longest_ascent(numbers);
        let mut misplaced = Vec::new();
        let mut before = None;
        let mut behind = kept.iter().copied().peekable();
        for (index, number) in numbers.iter().enumerate() {
            if behind.next_if_eq(&index).is_some() {
                before = Some(index);
                continue;
            }
            let smaller = behind.peek().map(|next| numbers[*next]).filter(|next| next.value <= number.value);
            let greater = before.map(|before: usize| numbers[before]).filter(|last| last.value >= number.value);
            misplaced.extend(smaller.or(greater).map(|neighbour| Self { number: *number, neighbour }));
        }
        misplaced
    }

    pub fn problem(self) -> Problem {
        let Self { number, neighbour } = self;
        let (stands, note) = if neighbour.place < number.place {
            ("behind", "the greater number")
        } else {
            ("before", "the smaller number")
        };
        let message = format!("{} stands {stands} {}", number.value, neighbour.value);
        Problem::new(Rule::RowsOutOfOrder, number.place, message).related(neighbour.place, note).help(
            "a published number never changes: give it back if it did, else move the row to where its number belongs"
                .to_owned(),
        )
    }
}

/// The indices of the longest run of numbers that ascend; of equal numbers, the first.
fn longest_ascent(numbers: &[Found<u16>]) -> Vec<usize> {
    // For each length, where the run of that length ends whose last number is the smallest.
    let mut ends: Vec<usize> = Vec::new();
    let mut before = vec![None; numbers.len()];
    for (index, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end].value < number.value);
        before[index] = length.checked_sub(1).map(|shorter| ends[shorter]);
        match ends.get_mut(length) {
            Some(end) if numbers[*end].value == number.value => (),
            Some(end) => *end = index,
            None => ends.push(index),
        }
    }
    let mut run: Vec<_> = std::iter::successors(ends.last().copied(), |index| before[*index]).collect();
    run.reverse();
    run
}

#[cfg(test)]
mod tests {
    use super::{Found, Misplaced};
    use crate::problem::place::{FileId, Place};

    fn found(start: usize, value: u16) -> Found<u16> {
        Found { value, place: Place { file: FileId(0), start, end: start + 1 } }
    }

    /// The numbers that are misplaced, each with the one that it clashes with.
    fn misplaced(numbers: &[u16]) -> Vec<(u16, u16)> {
        let numbers: Vec<_> = (0..).zip(numbers).map(|(start, number)| found(start, *number)).collect();
        let misplaced = Misplaced::among(&numbers);
        misplaced.iter().map(|one| (one.number.value, one.neighbour.value)).collect()
    }

    #[test]
    fn the_row_that_breaks_the_ascent_is_named_and_not_those_around_it() {
        assert_eq!(misplaced(&[3107, 3108, 3204, 3200, 3201, 3202]), [(3204, 3200)]);
        assert_eq!(misplaced(&[3107, 3108, 3200, 3001, 3201]), [(3001, 3200)]);
        assert_eq!(misplaced(&[3106, 3109, 3108, 3200]), [(3109, 3108)]);
        assert_eq!(misplaced(&[3, 2, 1]), [(3, 1), (2, 1)]);
    }

    #[test]
    fn what_ascends_is_in_order() {
        assert_eq!(misplaced(&[]), []);
        assert_eq!(misplaced(&[1]), []);
        assert_eq!(misplaced(&[1, 2, 65535]), []);
    }

    #[test]
    fn of_two_equal_numbers_the_one_out_of_order_is_misplaced_else_the_later() {
        assert_eq!(misplaced(&[3108, 3204, 3200, 3201, 3204, 3205]), [(3204, 3200)]);
        assert_eq!(misplaced(&[1, 2, 2, 3]), [(2, 2)]);
    }
}
