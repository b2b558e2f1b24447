//! Values of the JSON as the cells of a table, to compare tables with.

use serde_json::Value;

/// A text without its quotes, nothing for null.
pub fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The part of a value that is for an integration.
pub fn part(value: &Value, integration: &str) -> String {
    cell(value.get(integration).unwrap_or(value))
}

/// The rows of a list, which may be null.
pub fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}
