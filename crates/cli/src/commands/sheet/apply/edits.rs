//! What a sheet changes, as edits of the catalogue's TOML.

use std::collections::BTreeMap;
use std::path::Path;

use idv_catalogue_codegen::Loaded;
use idv_catalogue_codegen::digest::of_sentence;
use idv_catalogue_codegen::model::{Catalogue, Code, Disclosure, PerIntegration, REFERENCE_LANGUAGE, SentenceKey};
use idv_catalogue_codegen::problem::place::Place;
use toml_edit::{InlineTable, Item, Table, Value};

use super::taken_out::{Beside, Drafted};
use crate::commands::sheet::columns::{Field, YES};
use crate::commands::sheet::merge::Edit;
use crate::commands::sheet::tables::Subject;
use crate::edit::{self, Draft, NoPlace, Refused, RowRef, WordsRef};

/// A remedy, or one for each integration, as a cell states it.
pub fn stated(cell: &str) -> PerIntegration<&str> {
    match cell.split_once(" (SDK), ") {
        Some((sdk, api)) => PerIntegration { sdk, api: api.trim_end_matches(" (API)") },
        None => PerIntegration { sdk: cell, api: cell },
    }
}

pub fn remedy_value(cell: &str) -> Value {
    let remedy = stated(cell);
    if remedy.sdk == remedy.api { edit::text(remedy.api) } else { edit::pair(remedy.sdk, remedy.api) }
}

/// Sets a key, or takes it out where nothing is to stand there.
pub fn set_or_remove(draft: &mut Draft, path: &str, row: &RowRef, key: &str, to: Option<Value>) -> Result<(), Refused> {
    let document = draft.file(path)?;
    let done = match to {
        Some(Value::InlineTable(new)) => {
            let value = in_order(new, inline(document.table_of_all(), row, key));
            document.set(row, key, Value::InlineTable(value))
        }
        Some(value) => document.set(row, key, value),
        None => document.remove(row, key),
    };
    done.map_err(|why| Refused::NoPlace(path.to_owned(), why))
}

/// The table in braces that stands behind a key.
fn inline<'a>(file: &'a Table, row: &RowRef, key: &str) -> Option<&'a InlineTable> {
    let called = |heading: &str, key: &str, value: &str| {
        let rows = file.get(heading)?.as_array_of_tables()?;
        let is_called = |row: &&Table| match row.get(key) {
            Some(Item::Value(Value::Integer(number))) => number.value().to_string() == value,
            item => item.and_then(Item::as_str) == Some(value),
        };
        rows.iter().find(is_called)
    };
    let row = match row {
        RowRef::Of { heading, key, value } => called(heading, key, value)?,
        RowRef::Guidance { code, at } => {
            called("code", "number", &code.to_string())?.get("guidance")?.as_array_of_tables()?.get(*at)?
        }
        _ => return None,
    };
    row.get(key)?.as_inline_table()
}

/// A table in braces with its keys in the order, and with all that is around them, of the one that it takes the place of.
fn in_order(mut new: InlineTable, present: Option<&InlineTable>) -> InlineTable {
    let Some(present) = present else { return new };
    let mut ordered = present.clone();
    ordered.retain(|key, _| new.contains_key(key));
    for (key, value) in ordered.iter_mut() {
        if let Some(mut after) = new.remove(key.get()) {
            *after.decor_mut() = value.decor().clone();
            *value = after;
        }
    }
    ordered.extend(new);
    ordered
}

fn text_or_none(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| edit::text(text))
}

/// Drafts edits of a catalogue. Nothing is written.
pub fn draft(directory: &Path, loaded: &Loaded, edits: &[Edit]) -> Result<Drafted, Refused> {
    let mut drafting = Drafting { loaded, draft: Draft::new(directory), beside: Beside::default() };
    for edit in edits {
        drafting.make(edit, edits)?;
    }
    drafting.words(edits)?;
    Ok(Drafted { draft: drafting.draft, beside: drafting.beside })
}

struct Drafting<'a> {
    loaded: &'a Loaded,
    draft: Draft,
    beside: Beside,
}

impl Drafting<'_> {
    fn catalogue(&self) -> &Catalogue {
        &self.loaded.catalogue
    }

    fn file(&self, place: Place) -> String {
        edit::file(place, self.loaded).unwrap_or_default()
    }

    fn make(&mut self, edit: &Edit, all: &[Edit]) -> Result<(), Refused> {
        let catalogue = &self.loaded.catalogue;
        let of = |heading: &'static str, key: &'static str, value: &str| RowRef::Of {
            heading,
            key,
            value: value.to_owned(),
        };
        let (place, row) = match &edit.subject {
            Subject::Guidance { code, at } => {
                let code = &catalogue.codes[*code];
                let row = if edit.field.is_of_whole_code() {
                    of("code", "number", &code.number.to_string())
                } else {
                    RowRef::Guidance { code: code.number, at: *at }
                };
                (code.place, row)
            }
            Subject::RiskCode(at) => {
                let code = &catalogue.risk_codes[*at];
                (code.place, of("risk_code", "number", &code.number.to_string()))
            }
            Subject::Status(at) => {
                (catalogue.statuses[*at].place, of("status", "status", &catalogue.statuses[*at].wire))
            }
            Subject::Remedy(at) => (catalogue.remedies[*at].place, of("remedy", "name", &catalogue.remedies[*at].name)),
            // All sentences of a language are set together, the English first.
            Subject::Sentence(_) => return Ok(()),
        };
        let path = self.file(place);
        let after = edit.after.as_str();
        let value = match &edit.field {
            Field::Remedy if after.is_empty() => None,
            Field::Remedy => Some(remedy_value(after)),
            Field::RemedyBecause | Field::DisclosureBecause | Field::Meaning => text_or_none(after),
            Field::RemedyKind => Some(edit::text(after)),
            Field::AsksClient => (after == YES).then(|| true.into()),
            Field::Disclosure => {
                let Subject::Guidance { code, .. } = edit.subject else { return Ok(()) };
                let of_series = catalogue.series[catalogue.codes[code].series].disclosure;
                (Disclosure::of_word(after) != Some(of_series)).then(|| edit::text(after))
            }
            Field::FinalBasis | Field::FinalBecause => {
                let value = self.finality(edit, all);
                return set_or_remove(&mut self.draft, &path, &row, "final", value);
            }
            Field::Sentence(_) => return Ok(()),
        };
        set_or_remove(&mut self.draft, &path, &row, edit.field.key(), value)
    }

    /// How it is known that a status is final, with all that is changed of it.
    fn finality(&self, edit: &Edit, all: &[Edit]) -> Option<Value> {
        let Subject::Status(at) = edit.subject else { return None };
        let present = self.catalogue().statuses[at].finality.as_ref();
        let of = |field: Field, present: Option<String>| {
            let edited = all.iter().find(|it| it.subject == edit.subject && it.field == field);
            edited.map(|it| it.after.clone()).or(present).unwrap_or_default()
        };
        let mut table = InlineTable::new();
        table.insert("basis", edit::text(&of(Field::FinalBasis, present.map(|it| it.basis.to_string()))));
        table.insert("because", edit::text(&of(Field::FinalBecause, present.map(|it| it.because.clone()))));
        Some(Value::InlineTable(table))
    }

    fn words(&mut self, edits: &[Edit]) -> Result<(), Refused> {
        let catalogue = &self.loaded.catalogue;
        let internal = no_longer_told(catalogue, edits);
        let sentences: BTreeMap<_, _> =
            edits.iter().filter_map(sentence).map(|(tag, key, to)| ((tag, key), to)).collect();
        let all = keys_with(catalogue, edits);
        let english = |key: &SentenceKey| {
            let edited = sentences.get(&(REFERENCE_LANGUAGE, key)).map(|to| (*to).to_owned());
            let words = catalogue.sentences(catalogue.reference_language()).into_iter().find(|(it, _)| it == key);
            edited.or_else(|| words?.1.map(|words| words.text.clone()))
        };
        for language in &catalogue.languages {
            let path = self.file(language.place);
            let no_place = |why: NoPlace| Refused::NoPlace(path.clone(), why);
            let is_reference = language.tag == REFERENCE_LANGUAGE;
            for ((tag, key), to) in &sentences {
                if *tag != language.tag {
                    continue;
                }
                let document = self.draft.file(&path)?;
                if to.is_empty() {
                    document.remove_words(WordsRef::Sentence(key));
                    document.remove_words(WordsRef::MadeFrom(key));
                    continue;
                }
                document.set_words(WordsRef::Sentence(key), to, &all).map_err(no_place)?;
                if let Some(english) = english(key).filter(|_| !is_reference) {
                    document.set_words(WordsRef::MadeFrom(key), &of_sentence(&english), &all).map_err(no_place)?;
                }
            }
            for (key, edit) in &internal {
                if !sentences.contains_key(&(language.tag.as_str(), key)) {
                    self.beside.silence(self.draft.file(&path)?, &language.tag, (key, edit));
                }
            }
        }
        Ok(())
    }
}

pub fn sentence(edit: &Edit) -> Option<(&str, &SentenceKey, &str)> {
    match (&edit.subject, &edit.field) {
        (Subject::Sentence(key), Field::Sentence(tag)) => Some((tag, key, &edit.after)),
        _ => None,
    }
}

/// The sentences of codes of which clients are told no longer, since what is internal has none; and what changes that.
pub fn no_longer_told<'a>(catalogue: &Catalogue, edits: &'a [Edit]) -> Vec<(SentenceKey, &'a Edit)> {
    codes_that_become(Disclosure::Internal, edits)
        .map(|(code, edit)| (&catalogue.codes[code], edit))
        .flat_map(|(code, edit)| (0..code.guidances.len()).map(move |at| (SentenceKey::of_reason(code, at), edit)))
        .collect()
}

/// The codes of which a sheet changes the disclosure to that.
fn codes_that_become(disclosure: Disclosure, edits: &[Edit]) -> impl Iterator<Item = (usize, &Edit)> {
    let changed = edits.iter().filter(move |edit| edit.field == Field::Disclosure && edit.after == disclosure.word());
    changed.filter_map(|edit| match edit.subject {
        Subject::Guidance { code, .. } => Some((code, edit)),
        _ => None,
    })
}

/// Every sentence that there is once the edits are made, in the order in which they stand in a file.
fn keys_with(catalogue: &Catalogue, edits: &[Edit]) -> Vec<SentenceKey> {
    let mut after = catalogue.clone();
    for (code, _) in codes_that_become(Disclosure::Client, edits) {
        let code: &mut Code = &mut after.codes[code];
        code.disclosure = Disclosure::Client;
    }
    after.sentences(None).into_iter().map(|(key, _)| key).collect()
}
