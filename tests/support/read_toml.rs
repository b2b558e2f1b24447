//! The catalogue's TOML as it is written, by nothing that the build uses beyond the parser.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value};
use toml::de::{DeTable, DeValue};

/// All files: those that are there once by their name without `.toml`, those of the series as one list, in the order of
/// their numbers, and those of the words for clients as another, in the order of their tags.
pub fn catalogue(folder: &Path) -> Value {
    let mut files: Map<_, _> = ["source", "statuses", "risk_codes", "remedies"]
        .into_iter()
        .map(|name| (name.to_owned(), file(&folder.join(name).with_extension("toml"))))
        .collect();
    let mut series = all(&folder.join("series"));
    series.sort_by_key(|file| file["series"]["number"].as_u64());
    files.insert("series".to_owned(), series.into());
    let mut languages = all(&folder.join("client_words"));
    languages.sort_by_key(|file| file["tag"].to_string());
    files.insert("client_words".to_owned(), languages.into());
    files.into()
}

fn all(folder: &Path) -> Vec<Value> {
    let entries = fs::read_dir(folder).expect("a folder of the catalogue");
    entries.map(|entry| file(&entry.expect("an entry").path())).collect()
}

fn file(path: &Path) -> Value {
    let text = fs::read_to_string(path).expect("a file of the catalogue");
    table(DeTable::parse(&text).expect("TOML").get_ref())
}

fn table(table: &DeTable<'_>) -> Value {
    table.iter().map(|(key, item)| (key.get_ref().to_string(), value(item.get_ref()))).collect::<Map<_, _>>().into()
}

fn value(it: &DeValue<'_>) -> Value {
    match it {
        DeValue::String(text) => text.as_ref().into(),
        DeValue::Integer(number) => {
            u64::from_str_radix(number.as_str(), number.radix()).expect("a small number").into()
        }
        DeValue::Float(number) => panic!("the catalogue has no fractions, but here is {}", number.as_str()),
        DeValue::Boolean(flag) => (*flag).into(),
        DeValue::Datetime(day) => day.to_string().into(),
        DeValue::Array(items) => items.iter().map(|item| value(item.get_ref())).collect::<Vec<_>>().into(),
        DeValue::Table(inner) => table(inner),
    }
}
