//! A file of client words that somebody sent: the sentences alone, whatever else stands in it or was lost on the way.

use crate::output::shown::shown;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use idv_catalogue_codegen::clean_text::visible;
use toml::{Table, Value};

/// The keys below which sentences stand.
const SENTENCES: [&str; 4] = ["unknown_status", "statuses", "reasons", "requests"];

/// Sentences by their keys, written as `reasons.full_name_invalid`.
pub(super) struct Texts {
    pub(super) tag: Option<String>,
    pub(super) sentences: BTreeMap<String, String>,
}

impl Texts {
    /// # Errors
    /// Why the file cannot be read, with its line.
    pub(super) fn read(path: &Path) -> Result<Self, String> {
        let shown = shown(path);
        if path.extension().is_some_and(|extension| extension == "po") {
            return Err(format!(
                "{shown} is a PO file: make TOML of it, `po2toml --template en.toml`, with the English that was sent"
            ));
        }
        let text = fs::read_to_string(path).map_err(|error| format!("{shown}: {error}"))?;
        let text = text.trim_start_matches('\u{feff}');
        let table: Table = toml::from_str(text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            format!("{shown}:{}: this is not TOML: {}", before.matches('\n').count() + 1, error.message())
        })?;
        let mut sentences = BTreeMap::new();
        for (key, value) in table.iter().filter(|(key, _)| SENTENCES.contains(&key.as_str())) {
            add(key, value, &mut sentences).map_err(|key| format!("{shown}: {key} is not a text"))?;
        }
        Ok(Self { tag: table.get("tag").and_then(Value::as_str).map(str::to_owned), sentences })
    }
}

/// Adds what stands at a key; the error is the key of what is no text.
fn add(key: &str, value: &Value, to: &mut BTreeMap<String, String>) -> Result<(), String> {
    match value {
        Value::String(text) => {
            to.insert(key.to_owned(), visible(text));
            Ok(())
        }
        Value::Table(table) => table.iter().try_for_each(|(name, value)| add(&format!("{key}.{name}"), value, to)),
        _ => Err(key.to_owned()),
    }
}
