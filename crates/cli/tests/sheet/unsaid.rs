//! The property that nothing changes in the TOML unsaid: whatever is decided at random, each value that comes into a file or leaves
//! it is told.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use toml_edit::{DocumentMut, Item, Table, TableLike, Value};

use super::Desk;
use super::book::Book;
use super::overlay::{OVERLAY, desk as desk_of_overlay};
use super::support::stdout;

/// What may be decided: mostly what keeps the rules.
const DECISIONS: [(&str, &str, &str, [&str; 2]); 14] = [
    ("Status codes", "1005", "Remedy", ["update_identity_data", "upload_selfie"]),
    ("Status codes", "1005", "Why this remedy", ["The photo shows it.", ""]),
    ("Status codes", "1005", "Disclosure", ["client", "internal"]),
    ("Status codes", "1005", "Disclosure", ["internal", "client"]),
    ("Status codes", "1005", "Why this disclosure", ["Our lawyers say so.", ""]),
    ("Status codes", "1022", "Remedy", ["upload_selfie", "update_identity_data"]),
    ("Status codes", "1023", "Disclosure", ["internal", "client"]),
    ("Risk codes", "500", "Remedy", ["", "nothing_can_be_done"]),
    ("Risk codes", "500", "Why this remedy", ["We end here.", ""]),
    ("Client words", "reasons.full_name_invalid", "en", ["Your name is not valid.", "Your full name is not valid."]),
    ("Client words", "reasons.full_name_invalid", "nl", ["Uw naam klopt niet.", "Uw volledige naam is niet geldig."]),
    ("Client words", "reasons.first_name_invalid", "nl", ["Uw voornaam klopt niet.", ""]),
    ("Client words", "statuses.pending", "en", ["We are checking it.", "We are looking at it."]),
    ("Client words", "statuses.pending", "nl", ["Wij kijken ernaar.", ""]),
];

/// Every value of the TOML files of a folder, by the file and the keys that it stands behind.
fn values(folder: &Path) -> BTreeMap<Vec<String>, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let toml: DocumentMut = fs::read_to_string(&path).expect("a file").parse().expect("TOML");
                below(toml.as_table(), &[path.display().to_string()], &mut found);
            }
        }
    }
    found
}

fn below(table: &dyn TableLike, path: &[String], found: &mut BTreeMap<Vec<String>, String>) {
    let called = |(at, table): (usize, &Table)| {
        let first = table.iter().next().and_then(|(_, item)| item.as_value().map(text));
        first.unwrap_or_else(|| at.to_string())
    };
    for (key, item) in table.iter() {
        let path = [path, &[key.to_owned()]].concat();
        match item {
            Item::ArrayOfTables(rows) => {
                for row in rows.iter().enumerate() {
                    below(row.1, &[&path[..], &[called(row)]].concat(), found);
                }
            }
            item => match (item.as_table_like(), item.as_value()) {
                (Some(table), _) => below(table, &path, found),
                (None, Some(value)) => drop(found.insert(path, text(value))),
                (None, None) => (),
            },
        }
    }
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string().trim().to_owned(), str::to_owned)
}

/// What is recorded of a sentence stands behind its keys, below the name of the record.
fn recorded(path: &[String]) -> Option<Vec<String>> {
    let is_record = |name: &String| ["made_from", "was"].contains(&name.as_str());
    (path[0].contains("client_words") && is_record(&path[1])).then(|| [&path[..1], &path[2..]].concat())
}

/// What is not told of what a run has changed.
fn unsaid(before: &BTreeMap<Vec<String>, String>, after: &BTreeMap<Vec<String>, String>, told: &str) -> Vec<String> {
    let told = told.split("What that comes to").next().unwrap_or_default();
    let is_told = |value: &str| told.lines().any(|line| !line.starts_with("note: ") && line.contains(value));
    let paths: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    let changed: Vec<_> = paths.into_iter().filter(|path| before.get(*path) != after.get(*path)).collect();
    let is_unsaid = |path: &&Vec<String>| match recorded(path) {
        Some(sentence) => !changed.contains(&&sentence),
        None => [before, after].into_iter().filter_map(|all| all.get(*path)).any(|value| !is_told(value)),
    };
    changed.iter().copied().filter(is_unsaid).map(|path| path.join(" ")).collect()
}

fn decide(book: &mut Book, decisions: &[(usize, usize)]) {
    for (which, value) in decisions {
        let (sheet, row, heading, values) = DECISIONS[*which];
        book.set(sheet, row, heading, values[*value]);
    }
}

fn decisions() -> impl Strategy<Value = Vec<(usize, usize)>> {
    prop::collection::vec((0..DECISIONS.len(), 0..2_usize), 1..5)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_changes_in_a_catalogue_unsaid(decisions in decisions()) {
        let desk = Desk::new("unsaid");
        let folder = desk.folder.join("catalogue");
        let mut book = desk.book();
        decide(&mut book, &decisions);
        let before = values(&folder);
        let told = stdout(&desk.apply(&book, &["--apply"]));
        let after = values(&folder);
        // What the rules refuse says nothing about what is written.
        prop_assume!(before != after);
        prop_assert_eq!(unsaid(&before, &after, &told), Vec::<String>::new(), "{}", told);
    }

    #[test]
    fn nothing_changes_in_an_overlay_unsaid(first in decisions(), second in decisions()) {
        let desk = desk_of_overlay("unsaid");
        let folder = desk.folder.join("overlay");
        let mut is_written = false;
        for (decisions, name) in [(first, "A. Jansen"), (second, "B. Smit")] {
            let mut book = desk.book_with(&OVERLAY);
            decide(&mut book, &decisions);
            let before = values(&folder);
            let told = stdout(&desk.apply(&book, &[&OVERLAY[..], &["--apply", "--accepted-by", name]].concat()));
            let after = values(&folder);
            is_written |= before != after;
            // The name was given, and is told where it leaves.
            let told = format!("{name}\n{told}");
            prop_assert_eq!(unsaid(&before, &after, &told), Vec::<String>::new(), "{}", told);
        }
        prop_assume!(is_written);
    }
}
