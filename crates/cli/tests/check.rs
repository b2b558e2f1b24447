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

#[cfg(unix)]
#[test]
fn what_is_no_file_is_told_and_not_waited_for() {
    let folder = scratch("check_pipe_in_series");
    copy_tree(&sound_catalogue(), &folder.join("catalogue"));
    let made = Command::new("mkfifo").arg(folder.join("catalogue/series/2000_pipe.toml")).status();
    assert!(made.is_ok_and(|status| status.success()));
    std::os::unix::fs::symlink("/dev/zero", folder.join("catalogue/series/3000_zeros.toml")).expect("a link");
    let report = stdout(&check(&folder, &[]));
    for name in ["2000_pipe", "3000_zeros"] {
        let told = format!(
            "error[missing-file]: this is no file, but a pipe, a socket or a device\n--> catalogue/series/{name}.toml\n |\n\
             help: take it away, or put a file in its place\n"
        );
        assert!(report.contains(&told), "{report}");
    }
}

#[cfg(unix)]
#[test]
fn the_name_of_a_file_steers_no_terminal() {
    let folder = scratch("check_raw_names");
    copy_tree(&sound_catalogue(), &folder.join("catalogue"));
    let names = ["series/9000_\u{1b}[31m\n.toml", "series/\u{7}\r\n::error::x", "\u{1b}]0;x\u{7}.toml"];
    for name in names {
        std::fs::copy(sound_catalogue().join("series/100_aml_screening.toml"), folder.join("catalogue").join(name))
            .expect("the copy");
    }
    for format in ["text", "json", "github", "sarif"] {
        let report = stdout(&check(&folder, &["--format", format]));
        assert!(!report.contains(|it: char| it.is_control() && it != '\n'), "{format}: {report:?}");
        assert!(!report.lines().any(|line| line.starts_with("::error::")), "{format}: {report}");
    }
}

#[test]
fn of_a_file_full_of_rubbish_the_first_problems_are_shown_and_the_rest_counted() {
    let folder = scratch("check_rubbish");
    copy_tree(&sound_catalogue(), &folder.join("catalogue"));
    let file = folder.join("catalogue/series/1000_identity_data.toml");
    let text = std::fs::read_to_string(&file).expect("the series");
    let words = "one two three\n".repeat(20_000);
    std::fs::write(&file, format!("{text}{words}")).expect("the copy can be written");
    let report = stdout(&check(&folder, &[]));
    assert!(report.starts_with("error[syntax]: these 20000 lines are no lines of TOML\n"), "{report}");
    let value = |number: usize| format!("key_{number} = a value\nkey{number} = [\nother\nkey_{number}\n");
    let values: String = (0..20_000).map(value).collect();
    std::fs::write(&file, format!("{text}{values}")).expect("the copy can be written");
    let report = stdout(&check(&folder, &[]));
    assert!(report.len() < 100_000, "{}", report.len());
    assert!(report.contains("more problems follow in this file\n"), "{report}");
    let count = report.lines().last().and_then(|line| line.split(' ').next()).expect("a count").replace(',', "");
    assert!(count.parse::<usize>().is_ok_and(|count| count >= 40_000), "{report}");
}
