//! What is told of the keys of a table: one that may not stand there, and those that are missing.

use super::characters::beyond_ascii;
use super::missing::listed;
use crate::problem::Problem;
use crate::problem::place::Place;
use crate::problem::rule::Rule;
use crate::reading::rows::{Found, Row};
use crate::shape::{CATALOGUE, Key, Kind, Origin, Shape};
use crate::suggest;

/// A key of the catalogue's that no overlay has.
pub(super) fn not_the_institutions(table: Row<'_>, path: &str, keys: &Shape, name: Found<&str>) -> Option<Problem> {
    let shape = table.file().shape;
    let file = CATALOGUE.shapes().find(|file| file.path == shape.path && !std::ptr::eq(*file, shape))?;
    let mut of_catalogue = &file.table;
    for part in path.split('.').filter(|part| !part.is_empty()) {
        of_catalogue = of_catalogue.key(part)?.kind.table()?;
    }
    let whose = match of_catalogue.key(name.value)?.origin {
        Origin::Vendor => "the vendor's",
        Origin::House => "the house's",
    };
    let message = format!("`{}` is {whose}, and no overlay changes it", name.value);
    let keys: Vec<_> = keys.keys.iter().map(|key| key.name).collect();
    let help = format!("take it out; allowed here: {}", listed(&keys));
    Some(Problem::new(Rule::NotTheInstitutions, name.place, message).help(help))
}

pub(super) fn unknown_key(name: Found<&str>, shape: &Shape) -> Problem {
    let message = format!("`{}` is not a key that may stand here", name.value);
    let problem = Problem::new(Rule::UnknownKey, name.place, message).holding(beyond_ascii(name.value));
    match suggest::nearest(name.value, shape.keys.iter().map(|key| key.name)) {
        Some(known) => problem.help(format!("did you mean `{known}`?")).replacement(known.to_owned()),
        None => {
            let keys: Vec<_> = shape.keys.iter().map(|key| key.name).collect();
            problem.help(format!("allowed here: {}", listed(&keys)))
        }
    }
}

pub(super) fn missing_keys(place: Place, missing: &[(&Key, String)]) -> Option<Problem> {
    let names: Vec<_> = missing.iter().map(|(key, _)| key.name).collect();
    let verb = if names.len() == 1 { "is" } else { "are" };
    let advice: Vec<_> = missing.iter().map(|(key, heading)| how_to_write(key, heading)).collect();
    let about = if let [(key, _)] = missing { format!(". {}", key.about) } else { String::new() };
    let problem = Problem::new(Rule::MissingKey, place, format!("{} {verb} missing", listed(&names)));
    (!missing.is_empty()).then(|| problem.help(format!("write {}{about}", advice.join("; "))))
}

fn how_to_write(key: &Key, heading: &str) -> String {
    match key.kind {
        Kind::Table(_) => format!("the heading {heading}, and its keys below"),
        _ => format!("`{} = …` with {}", key.name, key.kind.expected()),
    }
}
