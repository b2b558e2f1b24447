//! Values of the wrong type: what was found, and what to write.

use toml::de::DeValue;

use super::missing::no_rows;
use crate::problem::Problem;
use crate::problem::place::Place;
use crate::problem::rule::Rule;
use crate::reading::meant::{accepts, mended, scalar};
use crate::shape::{Key, Kind};

pub(super) fn wrong_type(key: &Key, kind: &Kind, value: &DeValue<'_>, place: Place, heading: &str) -> Problem {
    if let (Kind::Rows(shape), DeValue::Array(_)) = (kind, value) {
        return no_rows(place, heading, shape);
    }
    let message = format!("`{}` takes {}, not {}", key.name, kind.expected(), described(value));
    let problem = Problem::new(Rule::WrongType, place, message);
    match mended(kind, value) {
        Some(mended) => problem.replacement(mended),
        None if matches!(kind, Kind::Rows(_)) => problem.help(format!("begin each with the heading {heading}")),
        // What stands at the top of a file is a heading, and not a table in braces.
        None => match sample(&key.kind, value).filter(|_| heading.contains('.')) {
            Some(sample) => problem.help(format!("write {} = {sample}", key.name)),
            None => problem,
        },
    }
}

/// What stands in a table of words and is no text.
pub(super) fn wrong_text(name: &str, value: &DeValue<'_>, place: Place) -> Problem {
    let message = format!("`{name}` takes {}, not {}", Kind::Text.expected(), described(value));
    let problem = Problem::new(Rule::WrongType, place, message);
    match mended(&Kind::Text, value) {
        Some(mended) => problem.replacement(mended),
        None => problem,
    }
}

/// What to copy where a table belongs: its required keys, of which the first that the value fits holds it.
fn sample(kind: &Kind, value: &DeValue<'_>) -> Option<String> {
    match kind {
        Kind::Table(shape) => Some(shape.example(&|kind| scalar(value).filter(|_| accepts(kind, value)))),
        Kind::List(item) => Some(format!("[{}]", sample(item, value)?)),
        _ => None,
    }
}

fn described(value: &DeValue<'_>) -> String {
    match (value, scalar(value)) {
        (DeValue::String(_), Some(it)) => format!("the text {it}"),
        (DeValue::Integer(_) | DeValue::Float(_), Some(it)) => format!("the number {it}"),
        (DeValue::Datetime(_), Some(it)) => format!("the date {it}"),
        (_, Some(it)) => it,
        (DeValue::Array(_), None) => "a list".to_owned(),
        (_, None) => "a table".to_owned(),
    }
}
