//! Whether a value is of the kind that its key takes, and which value was surely meant where it is not.

use toml::de::{DeTable, DeValue};

use super::values;
use crate::clean_text::quoted;
use crate::shape::{Kind, Shape, Target};

/// Whether a value is of the kind, as far as its type tells.
pub fn accepts(kind: &Kind, value: &DeValue<'_>) -> bool {
    match kind {
        Kind::Text | Kind::Quote | Kind::Name | Kind::Wire | Kind::Url | Kind::FieldPath | Kind::OneOf(_) => {
            value.is_str()
        }
        Kind::Reference(Target::Status | Target::Remedy) => value.is_str(),
        Kind::Number | Kind::Reference(_) => values::number(value).is_some(),
        Kind::Flag => value.is_bool(),
        Kind::Date => values::date(value).is_some(),
        Kind::List(_) => value.is_array(),
        Kind::Either(one, other) => accepts(one, value) || accepts(other, value),
        Kind::Table(_) | Kind::Words(_) => value.is_table(),
        // Whether the rows are tables is asked row by row.
        Kind::Rows(_) => value.as_array().is_some_and(|rows| !rows.is_empty()),
    }
}

/// What was surely meant: a number or a date without its quotes, a text with them, a single item as a list.
pub fn mended(kind: &Kind, value: &DeValue<'_>) -> Option<String> {
    match (kind, value) {
        (Kind::List(item), DeValue::String(text)) => {
            let items = text.split(',').map(str::trim).filter(|word| !word.is_empty());
            let items = items.map(|word| in_a_list(item, word)).collect::<Option<Vec<_>>>()?;
            (!items.is_empty()).then(|| format!("[{}]", items.join(", ")))
        }
        (Kind::List(item), DeValue::Table(entries)) => table_in_a_list(item.table()?, entries),
        (Kind::List(item), _) if accepts(item, value) => Some(format!("[{}]", scalar(value)?)),
        (Kind::Number | Kind::Reference(Target::RiskCode | Target::Code | Target::Series), DeValue::String(text)) => {
            text.parse::<u16>().ok().map(|number| number.to_string())
        }
        (Kind::Flag, DeValue::String(text)) => text.to_lowercase().parse::<bool>().ok().map(|flag| flag.to_string()),
        (Kind::Date, DeValue::String(text)) => {
            DeValue::parse(text).ok().and_then(|date| values::date(date.get_ref())).map(|date| date.to_string())
        }
        (Kind::Date, DeValue::Datetime(given)) => given.date.map(|date| date.to_string()),
        (Kind::Text | Kind::Quote | Kind::Wire, DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_)) => {
            Some(quoted(&scalar(value)?))
        }
        (Kind::Either(one, other), _) => mended(one, value).or_else(|| mended(other, value)),
        _ => None,
    }
}

/// `[{ on = …, what = … }]` where the brackets were left out.
fn table_in_a_list(shape: &Shape, entries: &DeTable<'_>) -> Option<String> {
    let known: Vec<_> = shape.keys.iter().filter_map(|key| Some((key.name, entries.get(key.name)?))).collect();
    let written = known.iter().map(|(name, value)| Some(format!("{name} = {}", scalar(value.get_ref())?)));
    let written: Vec<_> = written.collect::<Option<_>>()?;
    (known.len() == entries.len()).then(|| format!("[{{ {} }}]", written.join(", ")))
}

/// A word of a text that was meant to be a list, as an item of it.
fn in_a_list(kind: &Kind, word: &str) -> Option<String> {
    let number = || word.parse::<u16>().ok().map(|number| number.to_string());
    if accepts(kind, &DeValue::String(word.into())) {
        Some(quoted(word))
    } else {
        number().filter(|number| DeValue::parse(number).is_ok_and(|it| accepts(kind, it.get_ref())))
    }
}

/// A single value as it is written; `None` for lists and tables.
pub fn scalar(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(quoted(text)),
        DeValue::Integer(_) => {
            Some(values::number(value).map_or_else(
                || value.as_integer().map_or("", |it| it.as_str()).to_owned(),
                |number| number.to_string(),
            ))
        }
        DeValue::Float(number) => Some(number.as_str().to_owned()),
        DeValue::Boolean(flag) => Some(flag.to_string()),
        DeValue::Datetime(date) => Some(date.to_string()),
        DeValue::Array(_) | DeValue::Table(_) => None,
    }
}
