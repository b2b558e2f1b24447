//! What a sheet calls the keys of the TOML: a rule names the key, and whoever reads it at a cell knows the heading.

use crate::commands::sheet::columns::{Column, Declared, Field, Sheet, Whose, declared};
use crate::commands::sheet::merge::Edit;

/// The key that stands in no column.
const ACCEPTED_BY: &str = "accepted_by";

/// The heading above a value of the house's; its key where it has none.
pub fn heading(sheet: Sheet, field: &Field) -> String {
    let found = fields(sheet).into_iter().find(|(_, it)| it == field);
    found.map_or_else(|| field.key().to_owned(), |(heading, _)| heading)
}

/// Behind a text that is told at the cell of an edit: which columns, or which option, the keys are that it names. `of_reason` is
/// said of the column of the reason.
pub fn behind(text: &str, edit: &Edit, of_reason: Option<&str>) -> String {
    let fields = fields(edit.subject.sheet());
    let mut called = Vec::new();
    for (_, field) in &fields {
        let key = field.key();
        let is_told = called.iter().any(|(it, _)| *it == key);
        if is_told || !names(text, key) {
            continue;
        }
        let of_key = fields.iter().filter(|(_, other)| other.key() == key);
        let all: Vec<_> = of_key.clone().map(|(heading, _)| heading.as_str()).collect();
        // One key stands in several columns: the one that is meant goes with what was changed.
        let near = of_key.filter(|(_, other)| goes_with(other, &edit.field)).map(|(heading, _)| heading.as_str());
        let near: Vec<_> = near.collect();
        let headings = if near.is_empty() { all } else { near };
        if headings.iter().all(|heading| heading.eq_ignore_ascii_case(key)) {
            continue;
        }
        let headings: Vec<_> = headings.iter().map(|heading| format!("\"{heading}\"")).collect();
        let reason = if field.explains().is_some() { of_reason } else { None };
        let reason = reason.map(|it| format!(", {it}")).unwrap_or_default();
        called.push((key, format!("`{key}` is the column {}{reason}", headings.join(" or "))));
    }
    if names(text, ACCEPTED_BY) {
        called.push((ACCEPTED_BY, format!("`{ACCEPTED_BY}` is the option --accepted-by NAME")));
    }
    let called: Vec<_> = called.into_iter().map(|(_, called)| called).collect();
    if called.is_empty() { String::new() } else { format!(" (in a sheet, {})", called.join(", and ")) }
}

fn fields(sheet: Sheet) -> Vec<(String, Field)> {
    let house = |declared: &Declared| {
        let Column { heading, whose, .. } = declared.column();
        match whose {
            Whose::House(field) => Some((heading.into_owned(), field)),
            _ => None,
        }
    };
    declared(sheet).iter().filter_map(house).collect()
}

fn goes_with(field: &Field, edited: &Field) -> bool {
    field == edited || field.explains().as_ref() == Some(edited) || edited.explains().as_ref() == Some(field)
}

/// Whether a text names a key: in backticks, or as it stands before its value.
fn names(text: &str, key: &str) -> bool {
    let is_in_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut set = text.match_indices(key).filter(|(at, _)| {
        let (before, after) = (&text[..*at], &text[at + key.len()..]);
        !before.ends_with(is_in_word) && after.trim_start().starts_with('=')
    });
    text.contains(&format!("`{key}`")) || set.next().is_some()
}

#[cfg(test)]
mod tests {
    use super::{heading, names};
    use crate::commands::sheet::columns::{Field, Sheet};

    #[test]
    fn a_key_is_named_in_backticks_or_before_its_value() {
        assert!(
            ["say why: because = \"…\"", "write because=", "`because` takes a text"]
                .iter()
                .all(|it| names(it, "because"))
        );
        assert!(!["say so, because it is", "notbecause = 1", "because_of = 1"].iter().any(|it| names(it, "because")));
    }

    #[test]
    fn a_column_is_called_by_its_heading_in_each_sheet() {
        assert_eq!(heading(Sheet::RiskCodes, &Field::RemedyBecause), "Why this remedy");
        assert_eq!(heading(Sheet::Statuses, &Field::FinalBecause), "Final, because");
        assert_eq!(heading(Sheet::ClientWords, &Field::Sentence("nl".to_owned())), "nl");
    }
}
