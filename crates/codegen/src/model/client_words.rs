//! The words for clients, each at the row that it is of.
//!
//! What is of no row, or of one that clients are not told of, the rules report; here it is left out.

use std::collections::BTreeMap;

use super::{Catalogue, Language, REFERENCE_LANGUAGE, Words};
use crate::clean_text::visible;
use crate::digest::of_sentence;
use crate::reading::rows::{Found, Row, Written};

/// Every language whose tag can be read.
pub(super) fn languages(catalogue: &Catalogue, written: &Written<'_>) -> Vec<Language> {
    let mut languages: Vec<_> = written.languages().filter_map(|file| language(catalogue, file)).collect();
    languages.sort_by_key(|language| (language.tag != REFERENCE_LANGUAGE, language.tag.clone()));
    languages.dedup_by(|next, first| next.tag == first.tag);
    let recorded: BTreeMap<_, _> =
        written.languages().filter_map(|file| Some((file.text("tag")?.value, Recorded::of(file)))).collect();
    let Some((reference, others)) = languages.split_first_mut() else { return languages };
    if reference.tag == REFERENCE_LANGUAGE {
        for language in others {
            if let Some(recorded) = recorded.get(language.tag.as_str()) {
                recorded.mark_stale(catalogue, language, reference);
            }
        }
    }
    languages
}

pub(crate) fn language(catalogue: &Catalogue, file: Row<'_>) -> Option<Language> {
    let tag = file.text("tag")?;
    let text = |key| file.text(key).map(|text| visible(text.value));
    let (statuses, reasons, requests) =
        (Table::of(file, "statuses"), Table::of(file, "reasons"), Table::of(file, "requests"));
    Some(Language {
        tag: visible(tag.value),
        name: text("name").unwrap_or_default(),
        letters: text("letters").unwrap_or_default(),
        never_say: text("never_say"),
        review: text("review"),
        unknown_status: file.text("unknown_status").map(words),
        statuses: catalogue.statuses.iter().map(|status| statuses.get(&status.name, None).map(words)).collect(),
        reasons: catalogue
            .codes
            .iter()
            .map(|code| {
                let guidances = 0..code.guidances.len();
                guidances.map(|guidance| reasons.get(&code.name, code.part(guidance)).map(words)).collect()
            })
            .collect(),
        requests: catalogue.remedies.iter().map(|remedy| requests.get(&remedy.name, None).map(words)).collect(),
        place: tag.place,
    })
}

fn words(text: Found<&str>) -> Words {
    Words { text: visible(text.value), is_stale: false, place: text.place }
}

/// The texts of a table, by the row and the part of it that each is of.
struct Table<'a>(BTreeMap<(&'a str, Option<&'a str>), Found<&'a str>>);

impl<'a> Table<'a> {
    fn of(row: Row<'a>, key: &str) -> Self {
        Self(row.words(key).map(|word| ((word.of.value, word.part.map(|part| part.value)), word.text)).collect())
    }

    fn get(&self, of: &str, part: Option<&str>) -> Option<Found<&'a str>> {
        self.0.get(&(of, part)).copied()
    }
}

/// Which English sentences the sentences of a language were made from.
pub(crate) struct Recorded<'a> {
    unknown_status: Option<Found<&'a str>>,
    statuses: Table<'a>,
    reasons: Table<'a>,
    requests: Table<'a>,
}

impl<'a> Recorded<'a> {
    pub(crate) fn of(file: Row<'a>) -> Self {
        let nothing = || Table(BTreeMap::new());
        let made_from = file.table("made_from");
        let table = |key| made_from.map_or_else(nothing, |row| Table::of(row, key));
        Self {
            unknown_status: made_from.and_then(|row| row.text("unknown_status")),
            statuses: table("statuses"),
            reasons: table("reasons"),
            requests: table("requests"),
        }
    }

    pub(crate) fn mark_stale(&self, catalogue: &Catalogue, language: &mut Language, reference: &Language) {
        let tag = language.tag.clone();
        let mark = |words: &mut Option<Words>, english: Option<&Words>, recorded: Option<Found<&str>>| {
            if let Some((words, english)) = words.as_mut().zip(english) {
                words.is_stale = is_stale(words, english, recorded.map(|it| it.value), &tag);
            }
        };
        mark(&mut language.unknown_status, reference.unknown_status.as_ref(), self.unknown_status);
        for (row, status) in catalogue.statuses.iter().enumerate() {
            let recorded = self.statuses.get(&status.name, None);
            mark(&mut language.statuses[row], reference.statuses[row].as_ref(), recorded);
        }
        for (row, code) in catalogue.codes.iter().enumerate() {
            for place in 0..code.guidances.len() {
                let recorded = self.reasons.get(&code.name, code.part(place));
                mark(&mut language.reasons[row][place], reference.reasons[row][place].as_ref(), recorded);
            }
        }
        for (row, remedy) in catalogue.remedies.iter().enumerate() {
            let recorded = self.requests.get(&remedy.name, None);
            mark(&mut language.requests[row], reference.requests[row].as_ref(), recorded);
        }
    }
}

/// Whether a sentence was made from other English. One of which nothing is recorded may have been made from anything.
pub(crate) fn is_stale(words: &Words, english: &Words, recorded: Option<&str>, tag: &str) -> bool {
    // Whoever left the English there has translated nothing, but into English as it is spoken elsewhere.
    let is_language_english = tag.split('-').next() == Some(REFERENCE_LANGUAGE);
    let is_left = !is_language_english && english.text == words.text;
    is_left || recorded != Some(of_sentence(&english.text).as_str())
}
