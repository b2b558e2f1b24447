//! `retire`: one row is marked, everything else in the catalogue stays as it is, and what cannot be is refused.

#[allow(dead_code, reason = "shared by tests that need more of it")]
mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use support::{copy_tree, frozen_catalogue, scratch, stderr, stdout};

const SENDBACKS: &str = "series/3000_sendbacks.toml";
const WORDS: &str = "client_words/en.toml";

/// A catalogue whose page was read again since it began.
fn with_catalogue(name: &str) -> PathBuf {
    let folder = scratch(name);
    copy_tree(&frozen_catalogue(), &folder.join("catalogue"));
    let source = folder.join("catalogue/source.toml");
    let text = fs::read_to_string(&source).expect("the source");
    assert!(text.contains("retrieved = 2026-11-22"));
    fs::write(&source, text.replace("retrieved = 2026-11-22", "retrieved = 2026-12-02"))
        .expect("the source can be written");
    folder
}

fn retire(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_idv"));
    command.arg("retire").args(arguments).current_dir(folder).output().expect("idv runs")
}

fn text(folder: &Path, file: &str) -> String {
    fs::read_to_string(folder.join("catalogue").join(file)).expect("a file of the catalogue")
}

/// Retires something, and compares the file with what it was but for one line, which comes after another.
#[track_caller]
fn assert_retired(name: &str, arguments: &[&str], file: &str, after: &str, line: &str) {
    let folder = with_catalogue(name);
    let before = text(&folder, file);
    assert_eq!(before.matches(after).count(), 1, "{after}");
    let output = retire(&folder, arguments);
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()), "{}", stdout(&output));
    assert_eq!(text(&folder, file), before.replace(after, &format!("{after}{line}\n")));
}

#[test]
fn a_status_code_gets_its_line_and_nothing_else_changes() {
    let arguments = ["3101", "--reason", "The page’s list lost  it.", "--successor", "3103", "--on", "2026-12-01"];
    let line = "retired = { on = 2026-12-01, reason = \"The page's list lost it.\", successor = 3103 }";
    assert_retired("retire_code", &arguments, SENDBACKS, "name = \"selfie_photo_too_dark\"\n", line);
}

#[test]
fn a_code_can_be_called_by_its_name_as_its_successor_can() {
    let arguments = [
        "selfie_photo_too_dark",
        "--reason",
        "Gone.",
        "--successor",
        "selfie_photo_poor_quality",
        "--on",
        "2026-12-02",
    ];
    let line = "retired = { on = 2026-12-02, reason = \"Gone.\", successor = 3103 }";
    assert_retired("retire_name", &arguments, SENDBACKS, "name = \"selfie_photo_too_dark\"\n", line);
}

#[test]
fn without_a_day_it_is_today_on_which_the_page_counts_as_read() {
    let folder = scratch("retire_today");
    copy_tree(&frozen_catalogue(), &folder.join("catalogue"));
    let before = text(&folder, "source.toml");
    let today = || jiff::Zoned::now().date().to_string();
    let days = [today(), {
        let output = retire(&folder, &["3101", "--reason", "Gone."]);
        assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()), "{}", stdout(&output));
        today()
    }];
    let is_said = |day: &String| {
        text(&folder, SENDBACKS).contains(&format!("retired = {{ on = {day}, reason = \"Gone.\" }}"))
            && text(&folder, "source.toml") == before.replace("retrieved = 2026-11-22", &format!("retrieved = {day}"))
    };
    assert!(days.iter().any(is_said), "{}", text(&folder, "source.toml"));
}

#[test]
fn a_series_is_retired_as_a_whole() {
    let arguments = ["5000", "series", "--reason", "Gone.", "--on", "2026-12-01"];
    let line = "retired = { on = 2026-12-01, reason = \"Gone.\" }";
    assert_retired("retire_series", &arguments, "series/5000_fraud.toml", "disclosure = \"internal\"\n", line);
}

#[test]
fn what_it_did_is_said_in_two_lines() {
    let folder = with_catalogue("retire_said");
    let output = retire(&folder, &["2001", "--reason", "Gone.", "--successor", "2003", "--on", "2026-12-01"]);
    let expected = "\
Retired status code 2001 (address_invalid) on 2026-12-01: Gone.; use 2003
Wrote catalogue/series/2000_home_address.toml.
";
    assert_eq!(stdout(&output), expected);
}

#[test]
fn comments_layout_and_the_ends_of_lines_stay() {
    let folder = with_catalogue("retire_layout");
    let path = folder.join("catalogue").join(SENDBACKS);
    let odd = text(&folder, SENDBACKS)
        .replace(
            "name = \"selfie_photo_too_dark\"\n",
            "name   = 'selfie_photo_too_dark'   # as the vendor calls it\n# the last word\n",
        )
        .replace('\n', "\r\n");
    let odd = format!("\u{feff}{odd}");
    fs::write(&path, &odd).expect("the file can be written");
    let output = retire(&folder, &["3101", "--reason", "Gone.", "--on", "2026-12-01"]);
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()), "{}", stdout(&output));
    let line = "# as the vendor calls it\r\n";
    let expected = odd.replace(line, &format!("{line}retired = {{ on = 2026-12-01, reason = \"Gone.\" }}\r\n"));
    assert_eq!(text(&folder, SENDBACKS), expected);
}

#[test]
fn what_cannot_be_retired_is_refused_and_nothing_is_written() {
    let folder = with_catalogue("retire_refused");
    let retired = retire(&folder, &["3102", "--reason", "Gone.", "--on", "2026-12-01"]);
    assert_eq!(retired.status.code(), Some(0));
    let before = text(&folder, SENDBACKS);
    let is_unknown =
        "is not in the catalogue; name a status code, a status, a risk code, or a series such as \"3000 series\"";
    let refused: &[(&[&str], String)] = &[
        (&["3199"], format!("`3199` {is_unknown}")),
        (
            &["selfie_photo_to_dark"],
            "`selfie_photo_to_dark` is not in the catalogue; did you mean `selfie_photo_too_dark`?".to_owned(),
        ),
        (
            &["upload_selfie"],
            "`upload_selfie` is a remedy, which is never retired: leave the row, since programs may name it".to_owned(),
        ),
        (&["3102"], "status code 3102 was already retired on 2026-12-01: Gone.".to_owned()),
        (
            &["3101", "--successor", "3102"],
            "the successor, status code 3102, is itself retired, since 2026-12-01: name what is in use".to_owned(),
        ),
        (&["3101", "--successor", "3101"], "status code 3101 cannot be its own successor".to_owned()),
        (&["3101", "--successor", "3199"], format!("`3199` {is_unknown}")),
        (
            &["3101", "--successor", "500"],
            "risk code 500 cannot be the successor of status code 3101: it is of another kind".to_owned(),
        ),
    ];
    for (arguments, message) in refused {
        let output = retire(&folder, &[arguments, &["--reason", "Gone.", "--on", "2026-12-01"][..]].concat());
        assert_eq!((output.status.code(), stderr(&output)), (Some(2), format!("error: {message}\n")));
    }
    let output = retire(&folder, &["3101", "--reason", " \u{200b} ", "--on", "2026-12-01"]);
    let message = "error: give a reason: a sentence that says why, for those who depend on it\n";
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(2), message));
    for day in ["2026-11-22", "2025-01-01", "9998-12-31"] {
        let output = retire(&folder, &["3101", "--reason", "Gone.", "--on", day]);
        let message =
            "error: status code 3101 is in the catalogue since 2026-11-22, and is retired on a later day, up to ";
        let said = stderr(&output);
        assert!(
            said.starts_with(message) && said.ends_with(&format!(", not on {day}: give another day with --on\n")),
            "{said}"
        );
        assert_eq!(output.status.code(), Some(2));
    }
    let output = retire(&folder, &["3101", "--reason", "Gone.", "--on", "2026-02-30"]);
    assert!(
        stderr(&output).contains("a day is written as year, month and day, such as 2026-11-22"),
        "{}",
        stderr(&output)
    );
    assert_eq!(text(&folder, SENDBACKS), before);
}

#[test]
fn of_two_rows_that_are_called_alike_none_is_retired_by_accident() {
    let folder = with_catalogue("retire_ambiguous");
    let path = folder.join("catalogue").join(SENDBACKS);
    let edited = text(&folder, SENDBACKS).replace("\"selfie_photo_too_dark\"", "\"completed\"");
    fs::write(&path, &edited).expect("the file can be written");
    let words = text(&folder, WORDS).replace("\nselfie_photo_too_dark = ", "\ncompleted = ");
    fs::write(folder.join("catalogue").join(WORDS), words).expect("the file can be written");
    let output = retire(&folder, &["completed", "--reason", "Gone.", "--on", "2026-12-01"]);
    let message = "error: `completed` may be \"status code 3101\" or \"status completed\": say which\n";
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(2), message));
    assert_eq!(text(&folder, SENDBACKS), edited);
}

#[test]
fn where_the_catalogue_would_break_a_rule_the_problem_is_shown_and_the_file_stays() {
    let folder = with_catalogue("retire_breaks");
    let before = text(&folder, "risk_codes.toml");
    let output = retire(&folder, &["400", "--reason", "Gone.", "--on", "2026-12-01"]);
    let said = stdout(&output);
    assert_eq!((output.status.code(), stderr(&output)), (Some(1), String::new()));
    assert_eq!(
        said.matches("error[retired-reference]: `400` is retired, but this row in use refers to it").count(),
        2,
        "{said}"
    );
    assert!(said.ends_with("Nothing was changed: with this edit, the catalogue would break these rules.\n"), "{said}");
    assert_eq!(text(&folder, "risk_codes.toml"), before);
}

#[test]
fn a_catalogue_that_is_broken_already_is_to_be_mended_first() {
    let folder = with_catalogue("retire_broken");
    fs::write(folder.join("catalogue/risk_codes.toml"), "[[risk_code]]\n").expect("a file can be written");
    let output = retire(&folder, &["3101", "--reason", "Gone."]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).starts_with("error: the catalogue is broken, and has to be mended first: "),
        "{}",
        stderr(&output)
    );
}
