//! Every row has a number and a name of its own, and stands where its number belongs.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::ops::RangeInclusive;

use super::super::files::Sources;
use super::super::names;
use super::super::place::Place;
use super::super::problem::{Problem, Problems};
use super::super::rows::{Found, Row, SeriesRows, Written};
use super::super::rule::Rule;

pub(super) fn check(written: &Written<'_>, sources: &Sources, problems: &mut Problems) {
    let statuses: Vec<_> = written.statuses().collect();
    let risk_codes: Vec<_> = written.risk_codes().collect();
    let remedies: Vec<_> = written.remedies().collect();
    let series: Vec<_> = written.series().collect();
    let series_rows: Vec<_> = series.iter().filter_map(|rows| rows.series).collect();
    let codes: Vec<_> = series.iter().flat_map(|rows| rows.codes()).collect();
    for rows in [&statuses, &risk_codes, &remedies, &series_rows, &codes] {
        names_of_their_own(rows, problems);
    }
    for rows in [&risk_codes, &series_rows, &codes] {
        numbers_of_their_own(rows, problems);
    }
    for (rows, key) in [(&statuses, "status"), (&risk_codes, "risk_score")] {
        once_each(rows.iter().filter_map(|row| row.text(key)), Rule::DuplicateWire, problems);
    }
    in_order(risk_codes.iter().filter_map(|row| row.number("number")), problems);
    for rows in &series {
        // A number outside the series is reported as such.
        let range = rows.series.and_then(range);
        let numbers = rows.codes().filter_map(|code| code.number("number"));
        in_order(numbers.filter(|number| range.as_ref().is_none_or(|range| range.contains(&number.value))), problems);
        named_after_its_series(*rows, sources, problems);
    }
    Ranges::new(&series, problems).check_codes(&series, sources, problems);
}

fn names_of_their_own(rows: &[Row<'_>], problems: &mut Problems) {
    let names: Vec<_> = rows.iter().filter_map(|row| row.text("name")).collect();
    once_each(names.iter().copied(), Rule::DuplicateName, problems);
    let mut identifiers: BTreeMap<String, Found<&str>> = BTreeMap::new();
    for name in names.into_iter().filter(|name| names::is_snake_case(name.value)) {
        let identifier = names::camel_case(name.value);
        match identifiers.get(&identifier) {
            Some(first) if first.value != name.value => problems.push(
                Problem::new(
                    Rule::CollidingName,
                    name.place,
                    format!("`{}` and `{}` are both `{identifier}` in Rust", name.value, first.value),
                )
                .related(first.place, "the other")
                .help("choose a name that differs in more than its underscores".to_owned()),
            ),
            Some(_) => (),
            None => {
                identifiers.insert(identifier, name);
            }
        }
    }
}

fn numbers_of_their_own(rows: &[Row<'_>], problems: &mut Problems) {
    let mut first_rows: BTreeMap<u16, (Place, Row<'_>)> = BTreeMap::new();
    for (number, row) in rows.iter().filter_map(|row| Some((row.number("number")?, *row))) {
        let Some((first, first_row)) = first_rows.get(&number.value) else {
            first_rows.insert(number.value, (number.place, row));
            continue;
        };
        let is_reused = row.has("retired") || first_row.has("retired");
        let problem = match is_reused {
            true => Problem::new(
                Rule::ReusedNumber,
                number.place,
                format!("{} is the number of a retired row, and is never given to another", number.value),
            )
            .help(
                "keep the retired row; a code that comes back loses its `retired`, a new one takes a new number"
                    .to_owned(),
            ),
            false => repeated(Rule::DuplicateNumber, &number),
        };
        problems.push(problem.related(*first, "first given"));
    }
}

fn once_each<'a>(values: impl Iterator<Item = Found<&'a str>>, rule: Rule, problems: &mut Problems) {
    let mut first_places: BTreeMap<&str, Place> = BTreeMap::new();
    for value in values {
        match first_places.get(value.value) {
            Some(first) => problems.push(repeated(rule, &value).related(*first, "first given")),
            None => {
                first_places.insert(value.value, value.place);
            }
        }
    }
}

fn repeated<T: Display>(rule: Rule, value: &Found<T>) -> Problem {
    Problem::new(rule, value.place, format!("`{}` is given to two rows", value.value))
        .help("change one of the two, or take the row out if it is there twice".to_owned())
}

fn in_order(numbers: impl Iterator<Item = Found<u16>>, problems: &mut Problems) {
    let numbers: Vec<_> = numbers.collect();
    for pair in numbers.windows(2) {
        if let [before, after] = pair
            && after.value < before.value
        {
            problems.push(
                Problem::new(
                    Rule::RowsOutOfOrder,
                    after.place,
                    format!("{} stands behind {}", after.value, before.value),
                )
                .related(before.place, "the greater number")
                .help("move one of the two rows, so that the numbers ascend".to_owned()),
            );
        }
    }
}

/// The numbers of a series, if its ends can be told.
fn range(series: Row<'_>) -> Option<RangeInclusive<u16>> {
    let range = series.number("number")?.value..=series.number("last")?.value;
    (!range.is_empty()).then_some(range)
}

fn named_after_its_series(rows: SeriesRows<'_>, sources: &Sources, problems: &mut Problems) {
    let Some(series) = rows.series else { return };
    let (Some(number), Some(name)) = (series.number("number"), series.text("name")) else { return };
    let expected = format!("{}_{}.toml", number.value, name.value);
    let found = sources.get(rows.file.place.file).map_or("", |file| file.name());
    // A number after the series' last is reported as such.
    let is_inverted = series.number("last").is_some_and(|last| last.value < number.value);
    if found != expected && names::is_snake_case(name.value) && !is_inverted {
        let message = format!("this series' file is named `{found}`, not `{expected}`");
        problems.push(
            Problem::new(Rule::MisnamedSeriesFile, number.place, message)
                .help("rename the file, or mend the series' number or name".to_owned()),
        );
    }
}

/// The numbers that belong to each series, in ascending order.
struct Ranges<'a> {
    ranges: Vec<(u16, u16, Row<'a>)>,
}

impl<'a> Ranges<'a> {
    fn new(series: &[SeriesRows<'a>], problems: &mut Problems) -> Self {
        let mut ranges: Vec<(Found<u16>, Found<u16>, Row<'a>)> = Vec::new();
        for row in series.iter().filter_map(|rows| rows.series) {
            let (Some(first), Some(last)) = (row.number("number"), row.number("last")) else { continue };
            match first.value <= last.value {
                true => ranges.push((first, last, row)),
                false => problems.push(
                    Problem::new(
                        Rule::InvertedSeries,
                        last.place,
                        format!("the series ends with {}, before its first number {}", last.value, first.value),
                    )
                    .related(first.place, "the first number")
                    .help("write the first number as `number` and the last one as `last`".to_owned()),
                ),
            }
        }
        ranges.sort_by_key(|(first, _, _)| first.value);
        for pair in ranges.windows(2) {
            if let [(before, last, _), (first, _, _)] = pair
                && first.value <= last.value
                // A number that is given twice is reported as such.
                && before.value < first.value
            {
                problems.push(
                    Problem::new(
                        Rule::OverlappingSeries,
                        first.place,
                        format!("this series begins with {}, inside one that ends with {}", first.value, last.value),
                    )
                    .related(last.place, "the end of the other")
                    .help("let one series end before the next begins".to_owned()),
                );
            }
        }
        Self { ranges: ranges.into_iter().map(|(first, last, row)| (first.value, last.value, row)).collect() }
    }

    fn holder(&self, number: u16) -> Option<Row<'a>> {
        let next = self.ranges.partition_point(|(first, _, _)| *first <= number);
        let (_, last, row) = self.ranges.get(next.checked_sub(1)?)?;
        (number <= *last).then_some(*row)
    }

    fn check_codes(&self, series: &[SeriesRows<'_>], sources: &Sources, problems: &mut Problems) {
        for rows in series {
            let Some((own, range)) = rows.series.and_then(|own| Some((own, range(own)?))) else { continue };
            let numbers = rows.codes().filter_map(|code| code.number("number"));
            for number in numbers.filter(|number| !range.contains(&number.value)) {
                let (first, last) = (range.start(), range.end());
                let message = format!("{} is outside this series, {first} to {last}", number.value);
                let problem = match self.holder(number.value) {
                    Some(holder) => Problem::new(Rule::NumberOutsideSeries, number.place, message)
                        .help(format!("mend the number, or move the row to {}", sources.path(holder.place.file))),
                    None => {
                        Problem::new(Rule::UnknownSeries, number.place, format!("{message}, and in no other series"))
                            .help("mend the number, or add a file for the series that it belongs to".to_owned())
                    }
                };
                problems.push(problem.related(own.place, "the series"));
            }
        }
    }
}
