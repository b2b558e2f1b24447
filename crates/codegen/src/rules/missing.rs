//! How what is missing is said.

use crate::problem::Problem;
use crate::problem::place::Place;
use crate::problem::rule::Rule;
use crate::shape::{Need, Shape};

/// A file without rows leaves the catalogue without them; a row without those below it lacks something of its own.
pub(super) fn no_rows(place: Place, heading: &str, shape: &Shape) -> Problem {
    let required: Vec<_> = shape.keys.iter().filter(|key| key.need == Need::Required).map(|key| key.name).collect();
    let rule = if heading.contains('.') { Rule::MissingKey } else { Rule::EmptyCatalogue };
    Problem::new(rule, place, format!("there is no {heading} row"))
        .help(format!("add at least one {heading}, with its {}", listed(&required)))
}

/// `a`, `b` and `c`.
pub(super) fn listed(words: &[&str]) -> String {
    let words: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    match words.split_last() {
        None => "nothing".to_owned(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}
