//! What clients are told in one language, as i18next loads it (its JSON v4): keys within keys, and a text for each.
//!
//! No text holds what i18next would fill in, braces or `$t(`, since the rules of the catalogue allow neither sign.

use std::io::{self, Write};

use serde_json::{Map, Value};

use super::client_words::client_words;
use crate::catalogue::{Facts, Language};

pub fn write<'a>(facts: Facts<'a>, language: Language<'a>, out: &mut dyn Write) -> io::Result<()> {
    let mut resource = Map::new();
    for (subject, words) in client_words(facts, language) {
        let path: Vec<_> = [subject.kind()].into_iter().chain(subject.names()).collect();
        put(&mut resource, &path, words.text());
    }
    serde_json::to_writer_pretty(&mut *out, &resource)?;
    writeln!(out)
}

fn put(resource: &mut Map<String, Value>, path: &[&str], text: &str) {
    let Some((key, below)) = path.split_first() else { return };
    if below.is_empty() {
        resource.insert((*key).to_owned(), text.into());
        return;
    }
    let inner = resource.entry(*key).or_insert_with(|| Map::new().into());
    // It is a text where a broken catalogue names one guidance of a code, and not the other.
    if let Some(inner) = inner.as_object_mut() {
        put(inner, below, text);
    }
}

/// The keys of the texts that stand there in English, for want of one in the language.
pub fn in_english<'a>(facts: Facts<'a>, language: Language<'a>) -> Vec<String> {
    let words = client_words(facts, language).into_iter();
    let others = words.filter(|(_, words)| words.language() != language);
    others
        .map(|(subject, _)| [subject.kind()].into_iter().chain(subject.names()).collect::<Vec<_>>().join("."))
        .collect()
}
