//! No key of the model escapes `diff`: for each, an edit of its value, and the kind of change that it must be told as.

use std::collections::BTreeSet;
use std::path::Path;

use idv_catalogue_codegen::shape::{CLIENT_WORDS, Kind, Shape, files};

use super::support::patch::{self, Patch};
use super::support::sections::{Document, Section};
use super::{Pair, change_rules};

/// The sections of a file beside this one: each is headed with keys, by their paths, and has edits of their values, and the
/// kind of change that these must be told as.
fn sections(name: &str) -> Vec<Section> {
    Document::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/changes").join(name)).sections
}

fn keys(section: &Section) -> impl Iterator<Item = String> {
    section.heading.split(", ").map(|key| key.trim_matches('`').to_owned())
}

fn told(section: &Section) -> &str {
    section.fence("told").unwrap_or_else(|| panic!("{} is told as something", section.heading)).text.trim_end()
}

/// Keys whose value stands in several files or names one, so that the example of the kind of change edits them all.
const BY_EXAMPLE: &[(&str, &str)] = &[("remedy.name", "remedy-renamed"), ("language.tag", "language-added")];

/// `accepted` is what a change is judged by, and `review` that someone has yet to look: neither is a change.
fn is_no_fact(key: &str) -> bool {
    key.split('.').any(|part| part == "accepted" || part == "review")
}

#[test]
fn every_key_of_the_model_is_looked_at() {
    let mut keys = BTreeSet::new();
    for file in files() {
        // The keys of these files stand under no heading.
        let path = match file.path {
            "source.toml" => "source.",
            path if path == CLIENT_WORDS.file.path => "language.",
            _ => "",
        };
        collect(&file.table, path, &mut keys);
    }
    keys.retain(|key| !is_no_fact(key));
    let edited: Vec<_> = [sections("keys.md"), sections("retired_rows.md")].concat();
    let by_example = BY_EXAMPLE.iter().map(|(key, _)| (*key).to_owned());
    let looked_at: BTreeSet<_> = edited.iter().flat_map(self::keys).chain(by_example).collect();
    assert_eq!(looked_at, keys);
}

fn collect(shape: &'static Shape, path: &str, keys: &mut BTreeSet<String>) {
    for key in shape.keys {
        let path = format!("{path}{}", key.name);
        collect_below(&key.kind, &path, keys);
        keys.insert(path);
    }
}

fn collect_below(kind: &'static Kind, path: &str, keys: &mut BTreeSet<String>) {
    match kind {
        Kind::Table(shape) | Kind::Rows(shape) => collect(shape, &format!("{path}."), keys),
        Kind::List(item) => collect_below(item, path, keys),
        Kind::Either(one, other) => [one, other].into_iter().for_each(|kind| collect_below(kind, path, keys)),
        _ => (),
    }
}

#[test]
fn an_edit_of_each_key_is_told_as_its_kind_of_change() {
    for (number, section) in sections("keys.md").iter().enumerate() {
        let [old, new] = ["old", "new"].map(|version| Pair::sound(&format!("key-{number}-{version}")));
        patch::make(section, &new.join("catalogue"));
        let pair = Pair { old, new };
        // The day on which the page was read is told beside the digest, and no decision follows from words for clients.
        let is_digested = section.heading != "`source.retrieved`" && !section.heading.starts_with("`language.");
        assert_eq!(pair.has_two_digests(), is_digested, "{}", section.heading);
        let rules = pair.rules();
        assert!(rules.iter().any(|rule| rule == told(section)), "{}: {rules:?}", section.heading);
    }
}

#[test]
fn the_example_of_a_kind_of_change_edits_the_keys_that_are_left_to_it() {
    let rules = change_rules();
    for (key, id) in BY_EXAMPLE {
        let rule = rules.iter().find(|rule| rule["id"] == *id).expect("a kind of change");
        let key = key.rsplit('.').next().expect("a name");
        let edits = rule["edits"].as_array().expect("edits");
        assert!(
            edits.iter().any(|edit| edit["after"].as_str().is_some_and(|text| text.starts_with(&format!("{key} = "))))
        );
    }
}

#[test]
fn an_edit_of_each_part_of_a_retirement_is_told() {
    for (number, section) in sections("retired_rows.md").iter().enumerate() {
        let patches: Vec<_> = section.fences().filter(|fence| fence.kind == "diff").map(Patch::of).collect();
        let (words, patches): (Vec<_>, Vec<_>) =
            patches.into_iter().partition(|it| it.file.starts_with("client_words/"));
        let [row, parts @ ..] = patches.as_slice() else { panic!("{} has a retired row", section.heading) };
        assert_eq!(parts.len(), 3, "{}: the day, the reason and the successor", section.heading);
        for (part, edit) in parts.iter().enumerate() {
            let [old, new] = ["old", "new"].map(|version| Pair::sound(&format!("retired-{number}-{part}-{version}")));
            for folder in [&old, &new] {
                words.iter().chain([row]).for_each(|patch| patch.make(&folder.join("catalogue")));
            }
            edit.make(&new.join("catalogue"));
            let pair = Pair { old, new };
            assert!(pair.has_two_digests(), "{}", section.heading);
            assert_eq!(pair.rules(), [told(section)]);
        }
    }
}

#[test]
fn an_edit_of_each_part_of_a_change_of_meaning_is_told() {
    let change = |folder: &Path, on: &str, what: &str| {
        let line = format!("changed = [{{ on = {on}, what = \"{what}\" }}]");
        patch::edit(&folder.join("catalogue"), &format!("--- series/100_aml_screening.toml\n last = 199\n+{line}\n"));
    };
    // A new day that lies before the older catalogue's is one of which no news will tell.
    let later = [
        ("2027-01-02", "It covers more.", ["news-missed", "series-meaning"].as_slice()),
        ("2027-01-01", "It covers a lot.", ["news-missed", "series-meaning"].as_slice()),
    ];
    for (number, (on, what, told)) in later.into_iter().enumerate() {
        let [old, new] = ["old", "new"].map(|version| Pair::sound(&format!("changed-{number}-{version}")));
        change(&old, "2027-01-01", "It covers more.");
        change(&new, on, what);
        assert_eq!(Pair { old, new }.rules(), told);
    }
}
