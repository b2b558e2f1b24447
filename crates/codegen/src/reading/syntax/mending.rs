//! A line of another notation as TOML, where it is plain what was meant: which key, and which value of its kind.

use toml::de::{DeTable, DeValue};

use super::foreign_notation::{letters_and_quotes, outside_texts, year_month_day};
use super::looks::{DECLARATIONS, behind_line_number, bracketed, list_item};
use crate::clean_text::quoted;
use crate::reading::meant::{accepts, mended};
use crate::shape::{Key, Kind, Shape};

/// The keys that may stand where a line stands.
#[derive(Clone, Copy)]
pub(super) enum Keys {
    /// Those of a table, or perhaps of another one in its file.
    Of { table: &'static Shape, file: &'static Shape },
    /// The names of rows, each with a text.
    Words,
}

impl Keys {
    /// Those of the table that a value of the kind is.
    pub fn below(kind: &Kind, file: &'static Shape) -> Option<Self> {
        match kind {
            Kind::Words(_) => Some(Self::Words),
            _ => kind.table().map(|table| Self::Of { table, file }),
        }
    }

    pub fn kind(self, key: &str) -> Option<&'static Kind> {
        let is_bare = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
        match self {
            Self::Of { table, file } => table.key(key).or_else(|| key_below(file, key)).map(|key| &key.kind),
            Self::Words => Some(&Kind::Text).filter(|_| is_bare),
        }
    }

    /// The line of a key as TOML has it.
    pub fn mended(self, line: &str) -> Option<String> {
        let line = without_marks(line);
        if is_toml(line) {
            let (key, _) = line.split_once('=')?;
            return self.kind(key.trim()).map(|_| line.to_owned());
        }
        let comment =
            letters_and_quotes(line).find(|(at, letter)| *letter == '#' && line[..*at].ends_with([' ', '\t']));
        let (line, comment) = line.split_at(comment.map_or(line.len(), |(at, _)| at));
        let (key, value) = around_sign(line).or_else(|| line.split_once([' ', '\t']))?;
        let key = key.trim().trim_matches(['"', '\'', '`', '*', ' ']);
        let value = value.trim().trim_end_matches([',', ';', '|', '\\', ' ', '\t']);
        let written = format!("{key} = {} {comment}", value_of(self.kind(key)?, value)?);
        let written = written.trim_end().to_owned();
        is_toml(&written).then_some(written)
    }
}

/// A key of the name, however deep it stands.
fn key_below(shape: &'static Shape, name: &str) -> Option<&'static Key> {
    let mut tables = shape.keys.iter().filter_map(|key| key.kind.table());
    shape.key(name).or_else(|| tables.find_map(|table| key_below(table, name)))
}

/// The heading that the line is, if the shape of the file has it.
pub(super) fn heading(line: &str, of: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let line = without_marks(line);
    of(bracketed(line)).filter(|_| line.chars().any(|letter| !letter.is_alphanumeric()) || line == bracketed(line))
}

pub(super) fn is_toml(text: &str) -> bool {
    // The parser need not be asked about what has neither a key with its value nor a heading.
    text.contains(['=', '[']) && DeTable::parse_recoverable(text).1.is_empty()
}

/// The line without what a mail, a diff, a list, a table or another language writes before it.
pub(super) fn without_marks(line: &str) -> &str {
    let mut rest = line.trim();
    loop {
        let before = rest;
        rest = behind_line_number(rest).or_else(|| list_item(rest)).unwrap_or(rest);
        rest = rest.trim_start_matches([
            '+', '-', '>', '|', '$', '@', '%', ':', '.', '/', '\\', '`', ';', '!', '*', '=', '~', ' ', '\t',
        ]);
        for word in DECLARATIONS {
            rest = rest.strip_prefix(word).and_then(|rest| rest.strip_prefix(' ')).unwrap_or(rest);
        }
        if rest == before {
            return rest;
        }
    }
}

/// What stands before and behind the first sign that some notation has between a key and its value.
fn around_sign(line: &str) -> Option<(&str, &str)> {
    let (at, _) = outside_texts(line).find(|(_, letter)| "=:\t,".contains(*letter) || is_arrow(*letter))?;
    let (key, behind) = (line.get(..at)?, line.get(at..)?);
    Some((
        key.trim_end_matches(['-', '~', '?', '+']),
        behind.trim_start_matches(['=', ':', '>', '~', '\t', ' ', ',', '→', '≔', '⇒']),
    ))
}

fn is_arrow(letter: char) -> bool {
    "→≔⇒".contains(letter)
}

/// A value as TOML writes one of the kind.
pub(super) fn value_of(kind: &Kind, text: &str) -> Option<String> {
    if let Ok(value) = DeValue::parse(text) {
        return if accepts(kind, value.get_ref()) { Some(text.to_owned()) } else { mended(kind, value.get_ref()) };
    }
    if let Some(table) = table_of(text).filter(|_| kind.table().is_some()) {
        let is_one = DeValue::parse(&table).is_ok_and(|value| accepts(kind, value.get_ref()));
        return is_one.then_some(table);
    }
    let inner = text.trim_matches(['"', '\'', '`', '“', '”', '„', '‘', '’', '«', '»']).trim();
    let inner_of_list = inner.trim_start_matches(['[', '(', '{']).trim_end_matches([']', ')', '}']);
    let has_quote = inner.contains(['"', '\\', '“', '”', '|']) || inner.starts_with(['[', '{', '(', '>', '&', '*']);
    let value = DeValue::String(inner.into());
    let flag = || match inner.to_lowercase().as_str() {
        "true" | "yes" | "on" => Some("true".to_owned()),
        "false" | "no" | "off" => Some("false".to_owned()),
        _ => None,
    };
    match kind {
        _ if inner.is_empty() || ["null", "~", "nil", "None"].contains(&inner) => None,
        Kind::Flag => flag(),
        Kind::Date => year_month_day(inner),
        Kind::Number => inner.trim_start_matches('0').parse::<u16>().ok().map(|number| number.to_string()),
        Kind::Either(one, other) => value_of(one, text).or_else(|| value_of(other, text)),
        Kind::List(_) => {
            let items: Vec<_> = match in_quotes(inner_of_list) {
                Some(items) => items,
                None => inner_of_list.split(',').map(|item| item.trim().trim_matches(['"', '\'', '`'])).collect(),
            };
            // What stands between quotes is no item, whatever it is.
            let are_items = !items.iter().any(|item| item.contains(['"', ',']));
            are_items.then(|| mended(kind, &DeValue::String(items.join(",").into())))?
        }
        _ if accepts(kind, &value) && !has_quote => Some(quoted(inner)),
        _ => None,
    }
}

/// The texts in double quotes, where nothing but what parts items of a list stands between them.
fn in_quotes(list: &str) -> Option<Vec<&str>> {
    let parts: Vec<_> = list.trim_matches(['"', ' ']).split('"').collect();
    let are_apart = |parts: &str| parts.chars().all(|letter| ",;|/ \t".contains(letter)) && !parts.is_empty();
    let is_list = parts.len() > 2 && parts.iter().skip(1).step_by(2).all(|between| are_apart(between));
    is_list.then(|| parts.into_iter().step_by(2).collect())
}

/// A table in braces with the colons of other notations.
fn table_of(text: &str) -> Option<String> {
    let mut table = String::new();
    let mut rest = 0;
    for (at, _) in outside_texts(text.strip_prefix('{').map(|_| text)?).filter(|(_, letter)| *letter == ':') {
        table.push_str(text.get(rest..at)?.trim_end());
        table.push_str(" =");
        rest = at + 1;
    }
    table.push_str(text.get(rest..)?);
    Some(table)
}
