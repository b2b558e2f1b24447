//! Edits of a catalogue, as `idv rules` gives them for each kind of change.

use std::fs;
use std::path::Path;

use serde_json::Value;

/// Makes the edits in a catalogue: each replaces lines that stand once in their file. What is new goes into a file of its
/// own, and a file of which nothing is left is gone.
pub fn make(catalogue: &Path, edits: &Value) {
    for edit in edits.as_array().expect("a list of edits") {
        let path = catalogue.join(text(edit, "file"));
        let (before, after) = (text(edit, "before"), text(edit, "after"));
        let present = fs::read_to_string(&path).unwrap_or_default();
        let edited = if before.is_empty() {
            after.to_owned()
        } else {
            assert_eq!(present.matches(before).count(), 1, "{before:?} stands once in {}", path.display());
            present.replace(before, after)
        };
        if edited.trim().is_empty() {
            fs::remove_file(&path).expect("the file can be removed");
        } else {
            fs::write(&path, edited).expect("the file can be written");
        }
    }
}

#[track_caller]
fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("`{key}` is a text in {value}"))
}
