//! What clients should be told by each row, worked out from the TOML.

use idv_catalogue_codegen::digest::of_sentence;
use serde_json::{Map, Value, json};

/// The files of the languages, English first.
pub struct Languages(Vec<Value>);

impl Languages {
    pub fn of(toml: &Value) -> Self {
        let mut files = toml["client_words"].as_array().expect("a list").clone();
        files.sort_by_key(|file| file["tag"] != "en");
        Self(files)
    }

    pub fn rows(&self) -> Vec<Value> {
        let row = |file: &Value| {
            json!({
                "tag": file["tag"],
                "name": file["name"],
                "reviewed": file["review"].is_null(),
                "unknown_status_sentence": self.sentence(file, &["unknown_status"]),
            })
        };
        self.0.iter().map(row).collect()
    }

    /// The sentence at a place of the files, by the tag of each language.
    pub fn in_each(&self, place: &[&str]) -> Value {
        let each = self.0.iter().map(|file| (text(&file["tag"]).to_owned(), self.sentence(file, place)));
        each.collect::<Map<_, _>>().into()
    }

    /// The language's own, or the English one where that is untranslated or stale.
    fn sentence(&self, file: &Value, place: &[&str]) -> Value {
        let english = &self.0[0];
        let reference = text(at(english, place));
        let is_own = file["tag"] == "en" || *at(&file["made_from"], place) == of_sentence(reference);
        let (words, language) = if is_own { (text(at(file, place)), file) } else { (reference, english) };
        json!({ "text": words, "language": language["tag"] })
    }
}

fn at<'a>(file: &'a Value, place: &[&str]) -> &'a Value {
    place.iter().fold(file, |value, key| &value[key])
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}
