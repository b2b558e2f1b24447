//! `check` for programs: the same problems as JSON, as annotations on a pull request, and as SARIF.

mod support;

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use support::{DAY, copy_tree, scratch, sound_catalogue, stderr, stdout};

/// A folder with a catalogue in it, in which a remedy is mistyped and a number stands twice.
fn broken(name: &str) -> PathBuf {
    let folder = scratch(name);
    copy_tree(&sound_catalogue(), &folder.join("catalogue"));
    let series = folder.join("catalogue/series/1000_identity_data.toml");
    let text = std::fs::read_to_string(&series).expect("the series");
    let text = text.replacen("remedy = \"update_identity_data\"", "remedy = \"update_identity_date\"", 1);
    std::fs::write(&series, text.replacen("number = 1023", "number = 1022", 1)).expect("the copy can be written");
    folder
}

fn check(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_idv"));
    command
        .args([&["check", "catalogue", "--day", DAY], arguments].concat())
        .current_dir(folder)
        .output()
        .expect("idv runs")
}

fn json_of(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).expect("JSON")
}

#[test]
fn json_holds_every_problem_with_its_place_its_help_and_what_would_be_right() {
    let output = check(&broken("check_json"), &["--format", "json"]);
    let report = json_of(&output);
    assert_eq!((output.status.code(), stderr(&output), &report["sound"]), (Some(1), String::new(), &json!(false)));
    let problems = report["problems"].as_array().expect("a list");
    let rules: Vec<_> = problems.iter().map(|problem| problem["rule"].as_str().expect("a rule")).collect();
    assert_eq!(rules, ["unknown-remedy", "reused-number"]);
    assert_eq!(problems[1]["related"]["note"], "first given");
    let remedy = &problems[0];
    let line = remedy["line"].clone();
    assert_eq!(
        *remedy,
        json!({
            "rule": "unknown-remedy",
            "level": "error",
            "file": "catalogue/series/1000_identity_data.toml",
            "line": line,
            "column": 10,
            "end_line": line,
            "end_column": 32,
            "message": "there is no remedy `update_identity_date`",
            "help": "did you mean `update_identity_data`?",
            "replacement": "\"update_identity_data\"",
            "related": null,
            "character": null,
        })
    );
}

#[test]
fn a_sound_catalogue_is_said_to_be_so_in_every_format() {
    let folder = scratch("check_sound");
    copy_tree(&sound_catalogue(), &folder.join("catalogue"));
    let outputs = ["json", "github", "sarif"].map(|format| check(&folder, &["--format", format]));
    assert!(outputs.iter().all(|output| output.status.code() == Some(0)));
    assert_eq!(json_of(&outputs[0]), json!({ "sound": true, "problems": [] }));
    assert_eq!(stdout(&outputs[1]), "");
    assert_eq!(json_of(&outputs[2])["runs"][0]["results"], json!([]));
}

#[test]
fn annotations_stand_on_one_line_each() {
    let text = stdout(&check(&broken("check_github"), &["--format", "github"]));
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[0].starts_with("::error file=catalogue/series/1000_identity_data.toml,line="), "{text}");
    let end = ",title=unknown-remedy::there is no remedy `update_identity_date`%0Adid you mean `update_identity_data`?";
    assert!(lines[0].ends_with(end), "{text}");
}

#[test]
fn sarif_names_the_rule_the_region_and_the_fix() {
    let log = json_of(&check(&broken("check_sarif"), &["--format", "sarif"]));
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let result = &run["results"][0];
    let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("a small one");
    assert_eq!(
        (&run["tool"]["driver"]["rules"][index]["id"], &result["ruleId"]),
        (&json!("unknown-remedy"), &json!("unknown-remedy"))
    );
    let location = &result["locations"][0]["physicalLocation"];
    assert_eq!(location["artifactLocation"]["uri"], "catalogue/series/1000_identity_data.toml");
    assert_eq!((&location["region"]["startColumn"], &location["region"]["endColumn"]), (&json!(10), &json!(32)));
    let replacement = &result["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(replacement["insertedContent"]["text"], "\"update_identity_data\"");
    assert_eq!(replacement["deletedRegion"], location["region"]);
    assert_eq!(run["results"][1]["relatedLocations"][0]["message"]["text"], "first given");
}

#[test]
fn colours_are_for_terminals_and_for_those_who_ask() {
    let folder = broken("check_colours");
    assert!(!stdout(&check(&folder, &[])).contains('\u{1b}'));
    assert!(stdout(&check(&folder, &["--color", "always"])).contains('\u{1b}'));
    assert!(!stdout(&check(&folder, &["--color", "never"])).contains('\u{1b}'));
}

#[test]
fn a_reader_that_has_seen_enough_ends_the_command_quietly() {
    let folder = broken("check_pipe");
    let mut child = Command::new(env!("CARGO_BIN_EXE_idv"))
        .args(["check", "catalogue", "--day", DAY, "--format", "sarif"])
        .current_dir(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("idv runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("idv ends");
    assert_eq!(stderr(&output), "");
}
