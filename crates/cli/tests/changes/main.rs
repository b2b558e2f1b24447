//! `idv diff`: every kind of change, every key of the model, every format, directories and git revisions.
//!
//! Each kind has an edit that makes it, which `idv rules` shows; here it is made in the catalogue `tests/sound`, and
//! what `diff` says of it is compared with `tests/changes/reports/`. Where a wording changes,
//! `UPDATE_REPORTS=1 cargo test --package idv-catalogue-cli --test changes` writes the reports anew, for a reviewer to read.

mod command;
mod keys;
mod realistic;
#[allow(dead_code, reason = "shared by tests that need more of it")]
#[path = "../support/mod.rs"]
mod support;
mod words;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use idv_catalogue_codegen as codegen;
use idv_catalogue_codegen::digest::digest;
use serde_json::{Value, json};
use support::{copy_tree, scratch, sound_catalogue, stderr, stdout};

/// The day on which the page of the sound catalogue was read.
const SOUND_DAY: &str = "2027-03-01";
const EARLIER_DAY: &str = "2027-02-28";

#[test]
fn every_kind_of_change_is_told_as_its_report_says() {
    let rules = change_rules();
    assert!(!rules.is_empty());
    for rule in &rules {
        let pair = Pair::of(rule);
        let told = pair.rules();
        assert!(told.iter().any(|told| *told == rule["id"]), "{told:?} has {}", rule["id"]);
        report(&format!("{}.txt", text(rule, "id")), &pair.diff(&[]));
    }
}

#[test]
fn every_report_is_of_a_kind_of_change() {
    let mut expected: Vec<_> = change_rules().iter().map(|rule| format!("{}.txt", text(rule, "id"))).collect();
    expected.sort();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/changes/reports");
    let names = fs::read_dir(folder).expect("the reports").map(|it| it.expect("a file").file_name());
    let mut names: Vec<_> = names.map(|name| name.into_string().expect("a plain name")).collect();
    names.retain(|name| !name.starts_with("realistic"));
    names.sort();
    assert_eq!(names, expected);
}

#[test]
fn every_set_up_is_of_a_kind_of_change_and_says_nothing_but_what_is_done() {
    let rules = change_rules();
    let is_said = |key: &str| ["first", "set_up"].contains(&key);
    for (id, of_kind) in toml::from_str::<toml::Table>(include_str!("set_up.toml")).expect("TOML") {
        assert!(rules.iter().any(|rule| rule["id"] == *id), "{id} is no kind of change");
        let of_kind = of_kind.as_table().expect("a table");
        assert!(!of_kind.is_empty() && of_kind.keys().all(|key| is_said(key)), "{id}: {of_kind:?}");
        for edit in set_up(&id).as_array().expect("a list of edits") {
            assert!(edit["file"] != "" && edit["before"] != edit["after"], "{id}: {edit}");
        }
    }
}

#[test]
fn a_change_undone_is_never_nothing() {
    for rule in change_rules() {
        let Pair { old, new } = Pair::of(&rule);
        // Where nothing was read since, what was sound before is sound again.
        let source = old.join("catalogue/source.toml");
        let text = fs::read_to_string(&source).expect("a source");
        fs::write(&source, text.replace(EARLIER_DAY, SOUND_DAY)).expect("it can be written");
        let undone = Pair { old: new, new: old };
        assert!(!undone.rules().is_empty(), "{}", rule["id"]);
    }
}

#[test]
fn a_catalogue_has_not_changed_from_itself() {
    let folder = Pair::sound("itself");
    let pair = Pair { old: folder.clone(), new: folder };
    let output = pair.diff(&[]);
    let said = "No change.\n".to_owned();
    assert_eq!((stdout(&output), output.status.code()), (said, Some(0)));
}

/// What has to stand in the sound catalogue before a kind of change can be made there.
fn set_up(id: &str) -> Value {
    let all: toml::Table = toml::from_str(include_str!("set_up.toml")).expect("TOML");
    let Some(of_kind) = all.get(id) else { return Value::Array(Vec::new()) };
    let mut edits = Vec::new();
    if let Some(first) = of_kind.get("first").and_then(toml::Value::as_str) {
        let rules = change_rules();
        let rule = rules.iter().find(|rule| rule["id"] == first).expect(first);
        edits.extend(set_up(first).as_array().into_iter().flatten().cloned());
        edits.extend(rule["edits"].as_array().into_iter().flatten().cloned());
    }
    let own = of_kind.get("set_up").map(|own| serde_json::to_value(own).expect("JSON"));
    edits.extend(own.iter().filter_map(Value::as_array).flatten().map(edit));
    edits.into()
}

/// An edit as `idv rules` gives it: nothing where there is none.
fn edit(it: &Value) -> Value {
    let part = |key: &str| it[key].as_str().unwrap_or_default();
    json!({ "file": part("file"), "before": part("before"), "after": part("after") })
}

/// Two versions of a catalogue, each a folder that holds its directory.
struct Pair {
    old: PathBuf,
    new: PathBuf,
}

impl Pair {
    /// The versions before and after the edit that makes a kind of change.
    fn of(rule: &Value) -> Self {
        let name = text(rule, "id");
        let [old, new] = ["old", "new"].map(|version| Self::sound(&format!("{name}-{version}")));
        for folder in [&old, &new] {
            make(folder, &set_up(name));
        }
        // What happens on the day of the sound catalogue comes with a reading of the page on that day.
        let is_dated = |edit: &Value| {
            edit["after"].as_str().is_some_and(|text| text.contains(SOUND_DAY))
                && !edit["before"].as_str().is_some_and(|text| text.contains(SOUND_DAY))
        };
        if rule["edits"].as_array().expect("edits").iter().any(is_dated) {
            let earlier = json!([{ "file": "source.toml", "before": format!("retrieved = {SOUND_DAY}"), "after": format!("retrieved = {EARLIER_DAY}") }]);
            make(&old, &earlier);
        }
        make(&new, &rule["edits"]);
        Self { old, new }
    }

    fn sound(name: &str) -> PathBuf {
        let folder = scratch(&format!("changes/{name}"));
        copy_tree(&sound_catalogue(), &folder.join("catalogue"));
        folder
    }

    fn diff(&self, arguments: &[&str]) -> Output {
        // Paths as they are on every machine: the new one from where it stands, the old one beside it.
        let parent = self.new.parent().expect("a folder");
        let name = |folder: &Path| format!("{}/catalogue", folder.file_name().expect("a name").display());
        let directories = [name(&self.old), name(&self.new)];
        let all: Vec<_> = ["diff"]
            .into_iter()
            .chain(directories.iter().map(String::as_str))
            .chain(arguments.iter().copied())
            .collect();
        idv(&all, parent)
    }

    /// Whether a decision by the one is told from a decision by the other.
    fn has_two_digests(&self) -> bool {
        let [old, new] =
            [&self.old, &self.new].map(|folder| digest(&codegen::read(&folder.join("catalogue")).catalogue));
        old != new
    }

    /// The kinds of change that are told, in their order.
    fn rules(&self) -> Vec<String> {
        let output = self.diff(&["--format", "json"]);
        let told: Value = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|_| panic!("JSON from the diff of {}: {}", self.new.display(), stderr(&output)));
        told["changes"].as_array().expect("a list").iter().map(|change| text(change, "rule").to_owned()).collect()
    }
}

/// Makes edits in the catalogue that stands in a folder.
fn make(folder: &Path, edits: &Value) {
    support::changes::make(&folder.join("catalogue"), edits);
}

fn change_rules() -> Vec<Value> {
    let output = idv(&["rules", "--format", "json"], Path::new("."));
    let Value::Array(rules) = serde_json::from_slice(&output.stdout).expect("JSON") else { panic!("a list of rules") };
    rules.into_iter().filter(|rule| !rule["level"].is_null()).collect()
}

#[track_caller]
fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("`{key}` is a text in {value}"))
}

/// Compares all that was said with a file of tests/changes/reports/.
#[track_caller]
fn report(name: &str, output: &Output) {
    let code = output.status.code().expect("an exit status");
    let said = format!("{}--- standard error\n{}--- exit status\n{code}\n", stdout(output), stderr(output));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/changes/reports").join(name);
    if std::env::var("UPDATE_REPORTS").is_ok_and(|value| value == "1") {
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        fs::write(&path, &said).expect("the report can be written");
    }
    assert_eq!(said, fs::read_to_string(&path).unwrap_or_default(), "{}", path.display());
}

fn idv(arguments: &[&str], directory: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_idv")).args(arguments).current_dir(directory).output().expect("idv runs")
}
