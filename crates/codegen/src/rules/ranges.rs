//! The numbers that belong to each series. Where many of its codes lie outside a series, it is the one bound that is wrong.

use std::collections::{BTreeMap, BTreeSet};

use crate::problem::place::{FileId, Place};
use crate::problem::rule::Rule;
use crate::problem::{Problem, Problems};
use crate::reading::files::{Sources, leading_number};
use crate::reading::rows::{Found, Row, SeriesRows};

/// Each series whose bounds can be told, in ascending order.
pub(super) struct Ranges<'a> {
    ranges: Vec<Range<'a>>,
}

#[derive(Clone, Copy)]
struct Range<'a> {
    first: Found<u16>,
    last: Found<u16>,
    row: Row<'a>,
}

/// So many codes outside their series are told one by one.
const FEW: usize = 3;

impl<'a> Ranges<'a> {
    pub fn new(series: &[SeriesRows<'a>], problems: &mut Problems) -> Self {
        let bounds = |row: Row<'a>| Some(Range { first: row.number("number")?, last: row.number("last")?, row });
        let all = series.iter().filter_map(|rows| bounds(rows.series?));
        let (mut ranges, inverted): (Vec<_>, Vec<_>) = all.partition(|it| it.first.value <= it.last.value);
        problems.extend(inverted.iter().map(Range::inverted));
        ranges.sort_by_key(|it| it.first.value);
        let pairs = ranges.windows(2).filter_map(|pair| Some((pair.first()?, pair.last()?)));
        problems.extend(pairs.filter_map(|(one, next)| one.overlapping(next)));
        Self { ranges }
    }

    fn holder(&self, number: u16) -> Option<&Range<'a>> {
        let next = self.ranges.partition_point(|it| it.first.value <= number);
        self.ranges.get(next.checked_sub(1)?).filter(|it| number <= it.last.value)
    }

    /// Reports the codes outside their series; gives back the files of which a bound is wrong.
    pub fn check_codes(
        &self,
        series: &[SeriesRows<'_>],
        sources: &Sources,
        problems: &mut Problems,
    ) -> BTreeSet<FileId> {
        let mut files = BTreeSet::new();
        for rows in series {
            let Some(own) = rows.series.and_then(|own| self.ranges.iter().find(|it| it.row.place == own.place)) else {
                continue;
            };
            let numbers = rows.codes().filter_map(|code| code.number("number"));
            let (above, below): (Vec<_>, Vec<_>) =
                numbers.filter(|number| !own.holds(number.value)).partition(|number| number.value > own.last.value);
            for (outside, blamed) in
                [(&above, self.ends_too_early(own, &above)), (&below, self.begins_too_late(own, &below, sources))]
            {
                match blamed {
                    Some(problem) => {
                        files.insert(own.row.place.file);
                        problems.push(problem);
                    }
                    None => self.one_by_one(own, outside, sources, problems),
                }
            }
        }
        files
    }

    /// Where several codes lie behind the last number, and no other series before them.
    fn ends_too_early(&self, own: &Range<'_>, above: &[Found<u16>]) -> Option<Problem> {
        let next = self.ranges.iter().find(|it| it.first.value > own.last.value).map(|it| it.first.value);
        let [smallest, .., greatest] = ascending(above)[..] else { return None };
        let is_free = next.is_none_or(|next| greatest.value < next);
        let message = format!(
            "the series ends with {}, but {} of its codes lie behind, from {} to {}",
            own.last.value,
            above.len(),
            smallest.value,
            greatest.value
        );
        let problem = Problem::new(Rule::NumberOutsideSeries, own.last.place, message)
            .related(smallest.place, "the first of them");
        is_free.then(|| match next {
            Some(next) => problem.replacement((next - 1).to_string()),
            None => {
                problem.help(format!("write the last number that belongs to the series, {} or greater", greatest.value))
            }
        })
    }

    /// Where several codes lie before the first number, and no other series behind them.
    fn begins_too_late(&self, own: &Range<'_>, below: &[Found<u16>], sources: &Sources) -> Option<Problem> {
        let before = self.ranges.iter().rfind(|it| it.first.value < own.first.value).map(|it| it.last.value);
        let [smallest, .., greatest] = ascending(below)[..] else { return None };
        let is_free = before.is_none_or(|before| before < smallest.value);
        let message = format!(
            "the series begins with {}, but {} of its codes lie before, from {} to {}",
            own.first.value,
            below.len(),
            smallest.value,
            greatest.value
        );
        let problem = Problem::new(Rule::NumberOutsideSeries, own.first.place, message)
            .related(smallest.place, "the first of them");
        let named = leading_number(sources.get(own.row.place.file).map_or("", |file| file.name()));
        let named = u16::try_from(named)
            .ok()
            .filter(|named| *named <= smallest.value && before.is_none_or(|before| before < *named));
        is_free.then(|| match named {
            Some(named) => problem.replacement(named.to_string()),
            None => problem
                .help(format!("write the first number that belongs to the series, {} or smaller", smallest.value)),
        })
    }

    /// Each at its row, but for many that belong to the same other series.
    fn one_by_one(&self, own: &Range<'_>, outside: &[Found<u16>], sources: &Sources, problems: &mut Problems) {
        let mut by_holder: BTreeMap<Option<Place>, Vec<Found<u16>>> = BTreeMap::new();
        for number in outside {
            by_holder.entry(self.holder(number.value).map(|it| it.row.place)).or_default().push(*number);
        }
        for (holder, numbers) in by_holder {
            let (first, last) = (own.first.value, own.last.value);
            let shown = if numbers.len() > FEW { &numbers[..1] } else { &numbers };
            for number in shown {
                let range = format!("outside this series, {first} to {last}");
                let message = match numbers.len() {
                    count if count > FEW => format!("{} and {} other numbers are {range}", number.value, count - 1),
                    _ => format!("{} is {range}", number.value),
                };
                let (mend, row) =
                    if numbers.len() > FEW { ("the numbers", "the rows") } else { ("the number", "the row") };
                let problem = match holder {
                    Some(holder) => Problem::new(Rule::NumberOutsideSeries, number.place, message)
                        .help(format!("mend {mend}, or move {row} to {}", sources.path(holder.file))),
                    None => {
                        Problem::new(Rule::UnknownSeries, number.place, format!("{message}, and in no other series"))
                            .help(format!(
                                "mend {mend}, or add a file for the series that {} to",
                                if numbers.len() > FEW { "they belong" } else { "it belongs" }
                            ))
                    }
                };
                problems.push(problem.related(own.row.place, "the series"));
            }
        }
    }
}

impl Range<'_> {
    fn holds(&self, number: u16) -> bool {
        (self.first.value..=self.last.value).contains(&number)
    }

    fn inverted(&self) -> Problem {
        let (first, last) = (self.first, self.last);
        let message = format!("the series ends with {}, before its first number {}", last.value, first.value);
        Problem::new(Rule::InvertedSeries, last.place, message)
            .related(first.place, "the first number")
            .help("write the first number as `number` and the last one as `last`".to_owned())
    }

    /// What of the next series lies in this one.
    fn overlapping(&self, next: &Self) -> Option<Problem> {
        // A number that is given twice is reported as such.
        (self.first.value < next.first.value && next.first.value <= self.last.value).then(|| {
            let message =
                format!("this series begins with {}, inside one that ends with {}", next.first.value, self.last.value);
            Problem::new(Rule::OverlappingSeries, next.first.place, message)
                .related(self.last.place, "the end of the other")
                .help("let one series end before the next begins".to_owned())
        })
    }
}

fn ascending(numbers: &[Found<u16>]) -> Vec<Found<u16>> {
    let mut numbers = numbers.to_vec();
    numbers.sort_by_key(|number| number.value);
    numbers
}
