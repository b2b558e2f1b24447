//! `idv rules` tells the truth: every example that it gives is tried on a catalogue that is sound but for it.
//!
//! What it prints is compared with `tests/rule_examples/`. Where a wording changes,
//! `UPDATE_REPORTS=1 cargo test --package idv-catalogue-cli --test rule_examples` writes those files anew, for a reviewer to read.

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use support::patch::{is_of_overlay, path_of};
use support::{check_arguments, copy_tree, scratch, sound_catalogue, sound_overlay, stderr, stdout};

#[test]
fn every_example_is_of_a_sound_catalogue_and_its_slip_is_reported_as_the_rule_says() {
    for example in examples() {
        let folder = example.folder();
        assert_eq!(Verdict::on(&folder), Verdict::sound(), "{example:?}");
        example.make_the_slip(&folder.join("catalogue"));
        assert_eq!(Verdict::on(&folder), example.verdict(), "{example:?}");
    }
}

#[test]
fn what_keeps_a_rule_differs_from_what_breaks_it_and_both_are_read_at_a_glance() {
    let too_long = |text: &str| text.lines().count() > 9 || text.lines().any(|line| line.chars().count() > 112);
    let unfit = |example: &Example| {
        let (keeps, breaks) = (example.text("keeps"), example.text("breaks"));
        // A text that is too long is longer than a glance.
        keeps == breaks || too_long(keeps) || (too_long(breaks) && example.text("id") != "long-text")
    };
    let unfit: Vec<_> = examples().into_iter().filter(unfit).collect();
    assert!(unfit.is_empty(), "{unfit:#?}");
}

#[test]
fn the_list_and_the_json_name_the_same_rules_in_the_same_order() {
    let list = text_of(&["rules"]);
    let listed: Vec<_> = list.lines().filter_map(|line| line.strip_prefix("  ")?.split_once("  ")).collect();
    let listed: Vec<_> = listed.into_iter().map(|(id, sentence)| (id, sentence.trim_start())).collect();
    let described = all_rules();
    let described: Vec<_> = described.iter().map(|example| (example.text("id"), example.text("sentence"))).collect();
    assert_eq!(listed, described);
}

#[test]
fn a_rule_by_itself_is_the_same_json_as_in_the_list() {
    for Example(in_the_list) in all_rules() {
        let id = in_the_list["id"].as_str().expect("an id");
        assert_eq!(json_of(&["rules", id, "--format", "json"]), in_the_list);
    }
}

#[test]
fn json_says_all_that_there_is_to_a_rule() {
    let expected = serde_json::json!({
        "id": "unknown-key",
        "group": "reading",
        "severity": "error",
        "sentence": "Every key is one that may stand where it stands.",
        "file": "series/1000_identity_data.toml",
        "breaks": "acton = \"Upload a selfie.\"",
        "keeps": "action = \"Upload a selfie.\"",
        "message": "`acton` is not a key that may stand here",
        "help": "did you mean `action`?",
    });
    assert_eq!(json_of(&["rules", "unknown-key", "--format", "json"]), expected);
}

#[test]
fn json_says_of_a_kind_of_change_what_makes_it_and_not_how_it_is_tried() {
    let expected = serde_json::json!({
        "id": "remedy-removed",
        "level": "breaking",
        "sentence": "A remedy is gone, on whose name programs act.",
        "edits": [{
            "file": "remedies.toml",
            "before": "\n[[remedy]]\nname = \"call_client\"\nkind = \"act\"\nmeaning = \"Call the client.\"\n",
            "after": "",
        }],
    });
    assert_eq!(json_of(&["rules", "remedy-removed", "--format", "json"]), expected);
}

#[test]
fn what_is_printed_for_a_person_reads_so() {
    let shown = ["unknown-remedy", "retired-reference", "missing-file", "code-renamed", "code-moved"];
    let printed = shown.map(|id| (format!("{id}.txt"), text_of(&["rules", id])));
    for (name, found) in [("list.txt".to_owned(), text_of(&["rules"]))].into_iter().chain(printed) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rule_examples").join(name);
        if std::env::var("UPDATE_REPORTS").is_ok_and(|value| value == "1") {
            fs::write(&path, &found).expect("the file can be written");
        }
        assert_eq!(found, fs::read_to_string(&path).unwrap_or_default(), "{}", path.display());
    }
}

#[test]
fn an_unknown_rule_is_refused_with_the_one_that_may_be_meant() {
    let refusal = |id| {
        let output = idv(&["rules", id], Path::new("."));
        (output.status.code(), stdout(&output), stderr(&output))
    };
    let message = "error: there is no rule `unknown-remdy`; did you mean `unknown-remedy`?\n";
    assert_eq!(refusal("unknown-remdy"), (Some(2), String::new(), message.to_owned()));
    let message = "error: there is no rule `3105`; `cargo idv rules` lists the rules\n";
    assert_eq!(refusal("3105"), (Some(2), String::new(), message.to_owned()));
}

/// A rule as JSON describes it.
#[derive(Debug)]
struct Example(Value);

impl Example {
    fn text(&self, key: &str) -> &str {
        self.0[key].as_str().unwrap_or_else(|| panic!("`{key}` is a text in {self:?}"))
    }

    /// A folder with a catalogue in it that breaks no rule, and an overlay beside it if the example is of one.
    fn folder(&self) -> PathBuf {
        let folder = scratch(&format!("rule_examples/{}", self.text("id")));
        copy_tree(&sound_catalogue(), &folder.join("catalogue"));
        if self.0["file"].as_str().is_some_and(is_of_overlay) {
            copy_tree(&sound_overlay(), &folder.join("overlay"));
        }
        folder
    }

    /// Breaks the rule in the sound catalogue that stands in a folder.
    fn make_the_slip(&self, catalogue: &Path) {
        if self.0["file"].is_null() {
            return self.do_as_the_words_say(catalogue);
        }
        let path = path_of(self.text("file"), catalogue);
        let text = fs::read_to_string(&path).expect("the example's file");
        let (before, after) = text.split_once(self.text("keeps")).expect("the example's lines");
        assert!(!after.contains(self.text("keeps")), "these lines stand there twice: {self:?}");
        fs::write(&path, [before, self.text("breaks"), after].concat()).expect("the file can be written");
    }

    /// What is said of whole files has to be done by hand.
    fn do_as_the_words_say(&self, catalogue: &Path) {
        let remedies = catalogue.join("remedies.toml");
        let done = match self.text("id") {
            "encoding" => {
                fs::read(&remedies).and_then(|text| fs::write(&remedies, [&text, &b"# The caf\xe9.\n"[..]].concat()))
            }
            "unexpected-file" => {
                fs::copy(catalogue.join("statuses.toml"), catalogue.join("statuses (copy).toml")).map(drop)
            }
            "missing-file" => fs::rename(&remedies, catalogue.with_file_name("remedies.toml")),
            id => panic!("what does the example of {id} come to?"),
        };
        done.expect("the slip can be made");
    }

    /// What `check` should say of the slip.
    fn verdict(&self) -> Verdict {
        Verdict {
            messages: vec![format!("{}[{}]: {}", self.text("severity"), self.text("id"), self.text("message"))],
            helps: vec![format!("help: {}", self.text("help"))],
            // A note fails nothing.
            status: Some(i32::from(self.text("severity") != "note")),
        }
    }
}

/// What `idv check` says about a catalogue. A slip can be noticed in several places: what is said of all of them alike
/// stands here once.
#[derive(Debug, PartialEq, Eq)]
struct Verdict {
    messages: Vec<String>,
    helps: Vec<String>,
    status: Option<i32>,
}

impl Verdict {
    fn on(folder: &Path) -> Self {
        let output = idv(&check_arguments(folder), folder);
        let report = stdout(&output);
        let lines_after = |starts: &[&str]| {
            let is_meant = |line: &&str| starts.iter().any(|start| line.starts_with(start));
            let mut lines: Vec<_> = report.lines().filter(is_meant).map(str::to_owned).collect();
            lines.dedup();
            lines
        };
        let (messages, helps) = (lines_after(&["error", "warning", "note["]), lines_after(&["help: "]));
        Self { messages, helps, status: output.status.code() }
    }

    fn sound() -> Self {
        Self { messages: Vec::new(), helps: Vec::new(), status: Some(0) }
    }
}

/// The rules that a catalogue keeps; the kinds of change are tried in `tests/changes/`.
fn examples() -> Vec<Example> {
    all_rules().into_iter().filter(|rule| rule.0["level"].is_null()).collect()
}

fn all_rules() -> Vec<Example> {
    let Value::Array(rules) = json_of(&["rules", "--format", "json"]) else { panic!("a list of rules") };
    rules.into_iter().map(Example).collect()
}

fn json_of(arguments: &[&str]) -> Value {
    serde_json::from_str(&text_of(arguments)).expect("JSON")
}

fn text_of(arguments: &[&str]) -> String {
    let output = idv(arguments, Path::new("."));
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()));
    stdout(&output)
}

fn idv(arguments: &[&str], directory: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_idv")).args(arguments).current_dir(directory).output().expect("idv runs")
}
