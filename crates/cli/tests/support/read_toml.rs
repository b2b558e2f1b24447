//! The catalogue's TOML as it is written, by nothing that the build uses beyond the parser.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value};
use toml::de::{DeTable, DeValue};

/// All files: those that are there once by their name without `.toml`, and those of the series as one list, in the order of
/// their numbers.
pub fn catalogue(folder: &Path) -> Value {
    let mut files: Map<_, _> = ["source", "statuses", "risk_codes", "remedies"]
        .into_iter()
        .map(|name| (name.to_owned(), file(&folder.join(name).with_extension("toml"))))
        .collect();
    let series = fs::read_dir(folder.join("series")).expect("the folder of the series");
    let mut series: Vec<_> = series.map(|entry| file(&entry.expect("an entry").path())).collect();
    series.sort_by_key(|file| file["series"]["number"].as_u64());
    files.insert("series".to_owned(), series.into());
    files.into()
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
