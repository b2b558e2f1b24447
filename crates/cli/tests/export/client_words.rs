//! All sentences for clients that the JSON holds, to compare the other formats with.

use serde_json::Value;

use crate::cells::{cell, list};

/// A sentence, and what it is of.
pub struct Sentence {
    pub kind: &'static str,
    /// The status, code or remedy, as it is sent; empty where it is of none.
    pub row: String,
    pub name: String,
    /// Its place among those of its code, from 1, for a reason.
    pub ordinal: Option<usize>,
    /// Where its code has several.
    pub guidance: Option<String>,
    pub text: String,
    pub text_language: String,
}

impl Sentence {
    /// The names by which it is called among those of its kind, with full stops between them.
    pub fn key(&self) -> String {
        [&self.name].into_iter().chain(&self.guidance).map(String::as_str).collect::<Vec<_>>().join(".")
    }
}

/// Each language's row, and all of its sentences in the order of the catalogue.
pub fn client_words(json: &Value) -> Vec<(&Value, Vec<Sentence>)> {
    list(&json["languages"]).iter().map(|language| (language, in_language(json, language))).collect()
}

fn in_language(json: &Value, language: &Value) -> Vec<Sentence> {
    let tag = cell(&language["tag"]);
    let mut sentences = Vec::new();
    for it in list(&json["statuses"]) {
        sentences.push(sentence("status", [&it["status"], &it["name"]], &it["client_sentence"][&tag]));
    }
    sentences.push(sentence("unknown_status", [&Value::Null; 2], &language["unknown_status_sentence"]));
    for code in list(&json["status_codes"]) {
        for (ordinal, guidance) in (1..).zip(list(&code["guidance"])).filter(|(_, it)| !it["reason"].is_null()) {
            let told = sentence("reason", [&code["status_code"], &code["name"]], &guidance["reason"][&tag]);
            let is_one_of_several = list(&code["guidance"]).len() > 1;
            let guidance = guidance["name"].as_str().filter(|_| is_one_of_several).map(str::to_owned);
            sentences.push(Sentence { ordinal: Some(ordinal), guidance, ..told });
        }
    }
    for it in list(&json["remedies"]).iter().filter(|it| !it["request"].is_null()) {
        sentences.push(sentence("request", [&it["remedy"]; 2], &it["request"][&tag]));
    }
    sentences
}

fn sentence(kind: &'static str, [row, name]: [&Value; 2], words: &Value) -> Sentence {
    let [row, name, text, text_language] = [row, name, &words["text"], &words["language"]].map(cell);
    Sentence { kind, row, name, ordinal: None, guidance: None, text, text_language }
}
