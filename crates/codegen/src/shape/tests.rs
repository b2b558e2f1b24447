//! What holds of the description as a whole.

use std::fs;
use std::path::Path;

use super::{CATALOGUE, FILES, FOLDERS, Key, Kind, Layout, Need, OVERLAY, Origin, Shape, files};
use crate::suggest::nearest;

fn visit(shape: &'static Shape, path: &str, seen: &mut Vec<(String, &'static Key)>) {
    for key in shape.keys {
        let path = format!("{path}.{}", key.name);
        visit_kind(&key.kind, &path, seen);
        seen.push((path, key));
    }
}

fn visit_kind(kind: &'static Kind, path: &str, seen: &mut Vec<(String, &'static Key)>) {
    match kind {
        Kind::Table(shape) | Kind::Rows(shape) => visit(shape, path, seen),
        Kind::List(item) => visit_kind(item, path, seen),
        Kind::Either(one, other) => [one, other].into_iter().for_each(|kind| visit_kind(kind, path, seen)),
        _ => (),
    }
}

/// The keys of a catalogue and of an overlay, each with its path.
fn every_key() -> Vec<(String, &'static Key)> {
    let mut keys = Vec::new();
    for (layout, name) in [(&CATALOGUE, "catalogue"), (&OVERLAY, "overlay")] as [(&Layout, &str); 2] {
        layout.shapes().for_each(|file| visit(&file.table, &format!("{name}/{}", file.path), &mut keys));
    }
    keys
}

/// So that a key that is nearly another can be taken for a misspelling of it.
#[test]
fn no_key_is_mistaken_for_another_of_its_table() {
    let keys = every_key();
    let table = |path: &str| path.rsplit_once('.').map(|(table, _)| table.to_owned());
    let alike: Vec<_> = keys
        .iter()
        .flat_map(|(path, key)| keys.iter().map(move |(other_path, other)| (path, key, other_path, other)))
        .filter(|(path, key, other_path, other)| table(path) == table(other_path) && key.name != other.name)
        .filter(|(_, key, _, other)| nearest(key.name, [other.name]).is_some())
        .map(|(path, _, other_path, _)| (path, other_path))
        .collect();
    assert_eq!(alike, Vec::<(&String, &String)>::new());
}

#[test]
fn every_key_has_one_sentence_for_its_editor_and_stands_once_in_its_table() {
    let keys = every_key();
    let wrong: Vec<_> = keys
        .iter()
        .filter(|(path, key)| {
            let twice = keys.iter().filter(|(other, _)| other == path).count() > 1;
            twice || !key.about.ends_with('.') || key.name.to_lowercase() != key.name
        })
        .map(|(path, _)| path)
        .collect();
    assert_eq!(wrong, Vec::<&String>::new());
}

/// The keys that the header of a file names behind these words, up to the end of the sentence; what stands in
/// brackets only explains them.
fn named(header: &str, opening: &str, keys: &[(String, &'static Key)]) -> Vec<&'static str> {
    let behind = header.split_once(opening).map_or("", |(_, behind)| behind);
    let outside = behind.split('(').map(|part| part.split_once(')').map_or(part, |(_, outside)| outside));
    let outside: String = outside.collect();
    let sentence = outside.split(". ").next().unwrap_or_default();
    let words: Vec<_> = sentence.split(|letter: char| !letter.is_ascii_lowercase() && letter != '_').collect();
    keys.iter().map(|(_, key)| key.name).filter(|name| words.contains(name)).collect()
}

#[test]
fn the_header_of_each_file_calls_the_vendors_what_is_the_vendors_and_the_houses_what_is_the_houses() {
    let catalogue = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogue");
    let in_folders = FOLDERS.iter().flat_map(|folder| {
        let entries = fs::read_dir(catalogue.join(folder.name)).expect("the folder can be read");
        entries.map(|entry| (entry.expect("an entry").path(), folder.file))
    });
    let files = FILES.iter().map(|file| (catalogue.join(file.path), file)).chain(in_folders);
    let mut wrong = Vec::new();
    for (path, file) in files {
        let mut keys = Vec::new();
        visit(&file.table, file.path, &mut keys);
        let text = fs::read_to_string(&path).expect("the file can be read");
        let header: Vec<_> = text.lines().map_while(|line| line.strip_prefix('#')).map(str::trim).collect();
        let header = header.join(" ");
        for (opening, origin) in [("vendor's facts:", Origin::Vendor), ("House judgement", Origin::House)] {
            for name in named(&header, opening, &keys) {
                let is_right = keys.iter().any(|(_, key)| key.name == name && key.origin == origin);
                wrong.extend((!is_right).then(|| format!("{}: {name}", path.display())));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// A row for each key of a table and of those below it. What was told of a key of another table is not told again.
fn told(shape: &'static Shape, path: &str, known: &mut Vec<(&'static str, &'static str)>) -> String {
    let mut rows = String::new();
    for key in shape.keys {
        let below = if path.is_empty() { key.name.to_owned() } else { format!("{path}.{}", key.name) };
        if !known.contains(&(key.name, key.about)) {
            known.push((key.name, key.about));
            let whose = if key.origin == Origin::Vendor { "vendor" } else { "ours" };
            let need = if key.need == Need::Required { "" } else { " (where needed)" };
            rows += &format!("| `{below}` | {whose} | {}{need} |\n", key.about.replace('|', "\\|"));
        }
        rows.extend(key.kind.table().map(|shape| told(shape, &below, known)));
    }
    rows
}

/// So that what a key means is described once. `UPDATE_DOCUMENTS=1` writes the tables anew.
#[test]
fn contributing_tells_what_each_key_means_as_the_shape_does() {
    const OPENING: &str = "<!-- The tables of keys are written from crates/codegen/src/shape/. -->\n";
    const CLOSING: &str = "<!-- end of the tables of keys -->\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../CONTRIBUTING.md");
    let text = fs::read_to_string(&path).expect("CONTRIBUTING.md");
    let (before, rest) = text.split_once(OPENING).expect("where the tables begin");
    let (_, after) = rest.split_once(CLOSING).expect("where the tables end");
    let mut known = Vec::new();
    let files = files().map(|file| {
        let path = match file.path.strip_suffix("*.toml") {
            Some(folder) => format!("a file of `{folder}`"),
            None => format!("`{}`", file.path),
        };
        let rows = told(&file.table, "", &mut known);
        format!("\nIn {path}:\n\n| key | whose | what it means |\n|---|---|---|\n{rows}")
    });
    let written = format!("{before}{OPENING}{}\n{CLOSING}{after}", files.collect::<String>());
    if std::env::var_os("UPDATE_DOCUMENTS").is_some() {
        fs::write(&path, &written).expect("CONTRIBUTING.md");
        return;
    }
    assert!(
        text == written,
        "CONTRIBUTING.md does not describe the keys as the shape does; run with UPDATE_DOCUMENTS=1"
    );
}
