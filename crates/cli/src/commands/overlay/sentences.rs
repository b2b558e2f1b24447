//! The sentences of an overlay: which of the house's each replaces, and which English a translation is made from.

use toml_edit::{Table, TableLike};

use super::files::{File, Step, leaf, text};
use super::replacements::Replacement;
use crate::output::wording::joined;
use idv_catalogue_codegen::digest::of_sentence;
use idv_catalogue_codegen::model::{Catalogue, REFERENCE_LANGUAGE};

/// The sentences of languages that the house has, each in the place of its own.
pub fn replaced(files: &[File], house: &Catalogue) -> Vec<Replacement> {
    let mut found = Vec::new();
    for (file, it) in files.iter().enumerate() {
        let root = it.table();
        let tag = text(root, "tag");
        let Some(language) = house.languages.iter().find(|it| Some(&it.tag) == tag.as_ref()) else { continue };
        let sentences = house.sentences(Some(language));
        for (names, sentence) in leaves(root) {
            let has = sentences.iter().find(|(key, _)| key.names() == names).and_then(|(_, words)| *words);
            found.push(Replacement {
                file,
                of: format!("sentence {} in {}", joined(&names, "."), language.tag),
                value: sentence,
                house: has.map(|words| words.text.clone()),
                accepted_by: None,
                ..stated(root, "was", &names)
            });
        }
    }
    found
}

/// The digests of the English that the sentences of other languages are to be made from are recorded beside them.
pub fn english(files: &[File], house: &Catalogue) -> Vec<Replacement> {
    let reference = house.reference_language();
    let roots = files.iter().map(File::table);
    let english = roots.filter(|root| text(*root, "tag").as_deref() == Some(REFERENCE_LANGUAGE));
    let own: Vec<_> = english.flat_map(leaves).collect();
    let sentences = house.sentences(reference);
    let mut found = Vec::new();
    for (place, file) in files.iter().enumerate() {
        let root = file.table();
        let Some(tag) = text(root, "tag").filter(|tag| tag != REFERENCE_LANGUAGE) else { continue };
        for (names, sentence) in leaves(root) {
            let written = own.iter().find(|(it, _)| *it == names).map(|(_, text)| text.clone());
            let of_house = || sentences.iter().find(|(key, _)| key.names() == names).and_then(|(_, words)| *words);
            let Some(english) = written.or_else(|| Some(of_house()?.text.clone())) else { continue };
            found.push(Replacement {
                file: place,
                of: format!("sentence {} in {tag}, made from", joined(&names, ".")),
                value: format!("{sentence}\n  English    {english}"),
                house: Some(of_sentence(&english)),
                accepted_by: None,
                ..stated(root, "made_from", &names)
            });
        }
    }
    found
}

/// What a table states of a sentence under its own keys, and where.
fn stated(root: &Table, table: &str, names: &[String]) -> Replacement {
    let names: Vec<&str> = [table].into_iter().chain(names.iter().map(String::as_str)).collect();
    Replacement {
        stated: leaf(root, &names),
        place: names.iter().map(|name| Step::Key((*name).to_owned())).collect(),
        ..Replacement::default()
    }
}

/// Every sentence of a file, with the keys that lead to it.
fn leaves(root: &Table) -> Vec<(Vec<String>, String)> {
    let mut leaves = Vec::new();
    for key in ["unknown_status", "statuses", "reasons", "requests"] {
        collect(root, &mut vec![key.to_owned()], &mut leaves);
    }
    leaves
}

/// Every text below a key, with the keys that lead to it.
fn collect(table: &dyn TableLike, names: &mut Vec<String>, leaves: &mut Vec<(Vec<String>, String)>) {
    let Some(item) = names.last().and_then(|last| table.get(last)) else { return };
    if let Some(text) = item.as_str() {
        leaves.push((names.clone(), text.to_owned()));
    } else if let Some(below) = item.as_table_like() {
        for (key, _) in below.iter() {
            names.push(key.to_owned());
            collect(below, names, leaves);
            names.pop();
        }
    }
}
