//! What a request includes, so that the client is not asked for the same in two ways: other requests, below it.

use std::collections::BTreeMap;

use super::missing::listed;
use crate::problem::place::Place;
use crate::problem::rule::Rule;
use crate::problem::{Problem, Problems, Related};
use crate::reading::rows::{Found, Row, Written};

pub(super) fn check(written: &Written<'_>, problems: &mut Problems) {
    let mut rows: BTreeMap<&str, (usize, Row<'_>)> = BTreeMap::new();
    for (order, row) in written.remedies().enumerate() {
        if let Some(name) = row.text("name") {
            rows.entry(name.value).or_insert((order, row));
        }
    }
    let mut silent: BTreeMap<&str, Vec<Place>> = BTreeMap::new();
    for (order, row) in written.remedies().enumerate() {
        let Some(name) = row.text("name") else { continue };
        let Some(includes) = row.get("includes") else { continue };
        if asks_nothing(row) {
            problems.push(included_by_silent(name.value, row.at(includes)));
            continue;
        }
        let known = row.texts("includes").filter_map(|item| Some((item, rows.get(item.value)?)));
        let (asking, others): (Vec<_>, Vec<_>) = known.partition(|(_, (_, row))| !asks_nothing(*row));
        for (item, _) in others {
            silent.entry(item.value).or_default().push(item.place);
        }
        let not_below: Vec<_> = asking.iter().filter(|(_, (of, _))| *of <= order).map(|(item, _)| *item).collect();
        problems.extend(including_above(name.value, &not_below));
    }
    problems.extend(silent.into_iter().filter_map(|(name, places)| including_silent(name, &places)));
}

fn asks_nothing(row: Row<'_>) -> bool {
    row.flag("asks_client") == Some(false) || row.surely_lacks("asks_client")
}

fn included_by_silent(name: &str, place: Place) -> Problem {
    let message = format!("`{name}` asks nothing of the client, and so it takes the place of no request");
    Problem::new(Rule::StrayInclusion, place, message)
        .help("take `includes` out; or, if the client has a part in it, write asks_client = true".to_owned())
}

fn including_above(name: &str, not_below: &[Found<&str>]) -> Option<Problem> {
    let first = not_below.first()?;
    let names: Vec<_> = not_below.iter().map(|item| item.value).collect();
    let problem = |message| Problem::new(Rule::StrayInclusion, first.place, message);
    if names == [name] {
        return Some(problem(format!("`{name}` includes itself")).help("take it out".to_owned()));
    }
    let stand = if names.len() == 1 { "stands" } else { "stand" };
    let message = format!("{} {stand} above `{name}`, which can include only what stands below it", listed(&names));
    Some(problem(message).help("move the row up, if its request comes first; else take the others out".to_owned()))
}

/// Once for a request, in however many rows it stands.
fn including_silent(name: &str, places: &[Place]) -> Option<Problem> {
    let (first, more) = places.split_first()?;
    let message = format!("`{name}` asks nothing of the client, and so no request includes it");
    let mut problem = Problem::new(Rule::StrayInclusion, *first, message)
        .help("take it out; or, if the client has a part in it, write asks_client = true in its row".to_owned());
    problem.related = more.first().map(|place| Related { place: *place, note: "here as well".to_owned() });
    Some(problem)
}
