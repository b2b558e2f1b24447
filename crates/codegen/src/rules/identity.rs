//! Every row has a number and a name of its own, and stands where its number belongs.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::ops::RangeInclusive;

use super::order::Misplaced;
use super::ranges::Ranges;
use crate::names;
use crate::problem::place::Place;
use crate::problem::rule::Rule;
use crate::problem::{Problem, Problems};
use crate::reading::files::Sources;
use crate::reading::rows::{Found, Row, SeriesRows, Written};

pub(super) fn check(written: &Written<'_>, sources: &Sources, problems: &mut Problems) {
    let statuses: Vec<_> = written.statuses().collect();
    let risk_codes: Vec<_> = written.risk_codes().collect();
    let remedies: Vec<_> = written.remedies().collect();
    let files: Vec<_> = written.series().collect();
    let (series, copies): (Vec<_>, Vec<_>) = without_copies(&files, sources);
    problems.extend(copies);
    let series_rows: Vec<_> = series.iter().filter_map(|rows| rows.series).collect();
    let codes: Vec<_> = series.iter().flat_map(|rows| rows.codes()).collect();
    for rows in [&statuses, &risk_codes, &remedies, &series_rows, &codes] {
        names_of_their_own(rows, problems);
    }
    for code in &codes {
        names_of_their_own(&code.rows("guidance").collect::<Vec<_>>(), problems);
    }
    let mut misplaced = Misplaced::among(&numbers(risk_codes.iter().copied()));
    for rows in &series {
        // A number outside the series is reported as such.
        let range = rows.series.and_then(range);
        let mut numbers = numbers(rows.codes());
        numbers.retain(|number| range.as_ref().is_none_or(|range| range.contains(&number.value)));
        misplaced.extend(Misplaced::among(&numbers));
    }
    let places: BTreeSet<_> = misplaced.iter().map(|one| one.number.place).collect();
    let repeated = [&risk_codes, &codes].map(|rows| numbers_of_their_own(rows, &places, problems)).concat();
    let repeated: BTreeSet<_> = repeated.into_iter().collect();
    // A number that is given twice says why it is out of order.
    let unexplained = misplaced.into_iter().filter(|one| !repeated.contains(&one.number.place));
    problems.extend(unexplained.map(Misplaced::problem));
    for (rows, key) in [(&statuses, "status"), (&risk_codes, "risk_score")] {
        once_each(rows.iter().filter_map(|row| row.text(key)), Rule::DuplicateWire, "value", problems);
    }
    let blamed = Ranges::new(&series, problems).check_codes(&series, sources, problems);
    // A series that begins with another number than it should is not called by its file's either.
    // A copy is to go, whatever it is called.
    let files = series.iter().filter(|rows| !blamed.contains(&rows.file.place.file));
    problems.extend(files.filter_map(|rows| misnamed(*rows, sources)));
}

fn names_of_their_own(rows: &[Row<'_>], problems: &mut Problems) {
    let names: Vec<_> = rows.iter().filter_map(|row| row.text("name")).collect();
    once_each(names.iter().copied(), Rule::DuplicateName, "name", problems);
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

fn numbers<'a>(rows: impl Iterator<Item = Row<'a>>) -> Vec<Found<u16>> {
    rows.filter_map(|row| row.number("number")).collect()
}

/// Reports the numbers that are given to several rows, on those that stand out of order, else on the later ones; gives
/// back every place of them.
fn numbers_of_their_own(rows: &[Row<'_>], misplaced: &BTreeSet<Place>, problems: &mut Problems) -> Vec<Place> {
    let mut holders: BTreeMap<u16, Vec<(Found<u16>, Row<'_>)>> = BTreeMap::new();
    for (number, row) in rows.iter().filter_map(|row| Some((row.number("number")?, *row))) {
        holders.entry(number.value).or_default().push((number, row));
    }
    holders.retain(|_, rows| rows.len() > 1);
    for rows in holders.values() {
        let rightful = rows.iter().position(|(number, _)| !misplaced.contains(&number.place)).unwrap_or_default();
        let (first, first_row) = rows[rightful];
        for (number, row) in rows.iter().filter(|(number, _)| *number != first) {
            let problem = if row.has("retired") || first_row.has("retired") {
                reused(number)
            } else {
                repeated(Rule::DuplicateNumber, "number", number)
            };
            problems.push(problem.related(first.place, earlier_or_other(first.place, number.place)));
        }
    }
    holders.into_values().flatten().map(|(number, _)| number.place).collect()
}

fn reused(number: &Found<u16>) -> Problem {
    let message = format!("{} is the number of a retired row, and is never given to another", number.value);
    Problem::new(Rule::ReusedNumber, number.place, message).help(
        "keep the retired row; a code that comes back loses its `retired`, a new one takes a new number".to_owned(),
    )
}

fn earlier_or_other(first: Place, place: Place) -> &'static str {
    if first < place { "first given" } else { "the row that it belongs to" }
}

fn once_each<'a>(values: impl Iterator<Item = Found<&'a str>>, rule: Rule, noun: &str, problems: &mut Problems) {
    let mut first_places: BTreeMap<&str, Place> = BTreeMap::new();
    for value in values {
        match first_places.get(value.value) {
            Some(first) => problems.push(repeated(rule, noun, &value).related(*first, "first given")),
            None => {
                first_places.insert(value.value, value.place);
            }
        }
    }
}

fn repeated<T: Display>(rule: Rule, noun: &str, value: &Found<T>) -> Problem {
    Problem::new(rule, value.place, format!("`{}` is given to two rows", value.value)).help(format!(
        "a published {noun} never changes: give the new row another, or take the row out if it is there twice"
    ))
}

/// The files of different series, and a problem for each file that has the number of another: not the other's rows are
/// given twice, but the whole file. What is named as it should be is the original.
fn without_copies<'a>(files: &[SeriesRows<'a>], sources: &Sources) -> (Vec<SeriesRows<'a>>, Vec<Problem>) {
    let number = |rows: &SeriesRows<'_>| rows.series.and_then(|series| series.number("number"));
    let mut originals: BTreeMap<u16, SeriesRows<'a>> = BTreeMap::new();
    for (rows, number) in files.iter().filter_map(|rows| Some((*rows, number(rows)?))) {
        let original = originals.entry(number.value).or_insert(rows);
        if misnamed(*original, sources).is_some() && misnamed(rows, sources).is_none() {
            *original = rows;
        }
    }
    let original = |rows: &SeriesRows<'_>| number(originals.get(&number(rows)?.value)?);
    let (copies, series): (Vec<_>, Vec<_>) = files.iter().copied().partition(|rows| original(rows) != number(rows));
    let copies = copies.iter().filter_map(|rows| {
        let (number, original) = (number(rows)?, original(rows)?);
        let message = format!("there is a file for the series {} already", number.value);
        let problem = Problem::new(Rule::DuplicateNumber, number.place, message).related(original.place, "the other");
        Some(problem.help("take the copy away, or give the new series a number of its own".to_owned()))
    });
    (series, copies.collect())
}

/// The numbers of a series, if its ends can be told.
fn range(series: Row<'_>) -> Option<RangeInclusive<u16>> {
    let range = series.number("number")?.value..=series.number("last")?.value;
    (!range.is_empty()).then_some(range)
}

fn misnamed(rows: SeriesRows<'_>, sources: &Sources) -> Option<Problem> {
    let series = rows.series?;
    let (number, name) = (series.number("number")?, series.text("name")?);
    let expected = format!("{}_{}.toml", number.value, name.value);
    let found = sources.get(rows.file.place.file).map_or("", |file| file.name());
    // A number after the series' last is reported as such.
    let is_inverted = series.number("last").is_some_and(|last| last.value < number.value);
    (found != expected && names::is_snake_case(name.value) && !is_inverted).then(|| {
        let message = format!("this series' file is named `{found}`, not `{expected}`");
        Problem::new(Rule::MisnamedSeriesFile, number.place, message)
            .help("rename the file, or mend the series' number or name".to_owned())
    })
}
