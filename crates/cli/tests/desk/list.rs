//! `list`: filters and tables.

use std::collections::BTreeSet;

use idv_catalogue::{Disclosure, Remedy, RiskCode, Series, Status, StatusCode};

use super::*;

#[test]
fn each_format_is_as_it_was() {
    snapshot("list.txt", &run_frozen(&["list", "--series", "2000,6000"]));
    snapshot("list.json", &run_frozen(&["list", "--series", "aml_screening", "--format", "json"]));
    snapshot("list-guidance.json", &run_frozen(&["list", "--remedy", "handled_by_sdk", "--format", "json"]));
    snapshot("list.csv", &run_frozen(&["list", "--field", "emailAndPhone,person.gender,tax", "--format", "csv"]));
}

#[test]
fn a_table_has_the_columns_for_which_there_is_room() {
    for columns in ["24", "50", "80", "120", "160"] {
        let output = frozen(&["list", "--series", "2000,6000"]).env("COLUMNS", columns).output().expect("idv runs");
        snapshot(&format!("list-{columns}.txt"), &output);
    }
}

#[test]
fn no_line_is_wider_than_was_asked_for() {
    for columns in (20..=200).step_by(9) {
        let output = idv(&["list"]).env("COLUMNS", columns.to_string()).output().expect("idv runs");
        let text = stdout(&output);
        let widest = text.lines().map(|line| line.chars().count()).max().unwrap_or_default();
        assert!(widest <= columns, "{widest} of {columns}");
        let is_first = |line: &&str| line.starts_with(|first: char| first.is_ascii_digit());
        assert_eq!(text.lines().filter(is_first).count(), StatusCode::ALL.len() + 1, "{columns}");
    }
}

#[test]
fn a_width_that_is_none_is_passed_over() {
    let usual = stdout(&run(&["list"]));
    for columns in ["0", "-1", "wide", ""] {
        let output = idv(&["list"]).env("COLUMNS", columns).output().expect("idv runs");
        assert_eq!(stdout(&output), usual, "{columns:?}");
    }
    assert_eq!(run(&["list"]).status.code(), Some(CLEAN));
}

/// Checks a filter's value against what the catalogue itself says.
#[track_caller]
fn lets_pass(filter: &[&str], passes: impl Fn(StatusCode) -> bool) {
    let expected: Vec<u64> =
        StatusCode::ALL.iter().filter(|code| passes(**code)).map(|code| code.as_u16().into()).collect();
    assert_eq!(codes(&[&["list"], filter].concat()), expected, "{filter:?}");
}

#[test]
fn a_filter_lets_pass_what_the_catalogue_says_whatever_its_value() {
    for series in Series::ALL {
        lets_pass(&["--series", &series.to_string()], |code| code.series() == *series);
        lets_pass(&["--series", series.name()], |code| code.series() == *series);
    }
    for status in Status::ALL {
        lets_pass(&["--status", status.as_str()], |code| code.statuses().contains(status));
    }
    for risk_code in RiskCode::ALL {
        let can_come = |code: StatusCode| code.risk_codes().is_some_and(|possible| possible.contains(risk_code));
        lets_pass(&["--risk-code", &risk_code.to_string()], can_come);
    }
    lets_pass(&["--risk-code", "none"], |code| code.risk_codes().is_some_and(<[_]>::is_empty));
    lets_pass(&["--risk-code", "unstated"], |code| code.risk_codes().is_none());
    for remedy in Remedy::ALL {
        lets_pass(&["--remedy", remedy.name()], |code| code.remedies().contains(remedy));
    }
    for disclosure in Disclosure::ALL {
        lets_pass(&["--disclosure", disclosure.as_str()], |code| code.disclosure() == *disclosure);
    }
    lets_pass(&["--retired"], |code| code.retired().is_some());
    lets_pass(&["--in-use"], |code| code.retired().is_none());
    lets_pass(&[], |_| true);
}

#[test]
fn a_field_is_matched_whole_or_by_what_is_above_it() {
    let fields: BTreeSet<&str> = StatusCode::ALL.iter().flat_map(|code| code.fields()).copied().collect();
    for field in fields {
        lets_pass(&["--field", field], |code| code.fields().contains(&field));
        let Some((above, _)) = field.split_once('.') else { continue };
        let start = format!("{above}.");
        lets_pass(&["--field", above], |code| code.fields().iter().any(|field| field.starts_with(&start)));
    }
    // `address.street` is not above `address.streetNumber`.
    assert_eq!(frozen_codes(&["list", "--field", "address.street"]), [1015]);
    assert_eq!(frozen_codes(&["list", "--field", "address.streetNumber"]), [1014]);
}

#[test]
fn filters_combine_and_values_of_one_filter_are_alternatives() {
    let remedies = ["--remedy", "upload_selfie", "--remedy", "upload_selfie_video"];
    lets_pass(&remedies, |code| {
        [Remedy::UploadSelfie, Remedy::UploadSelfieVideo].iter().any(|remedy| code.remedies().contains(remedy))
    });
    lets_pass(&["--series", "1000,2000", "--series", "fraud"], |code| {
        [Series::IdentityData, Series::HomeAddress, Series::Fraud].contains(&code.series())
    });
    let combined = ["--series", "3000", "--disclosure", "internal", "--risk-code", "none,unstated", "--in-use"];
    lets_pass(&combined, |code| {
        code.series() == Series::Sendbacks
            && code.disclosure() == Disclosure::Internal
            && code.risk_codes().is_none_or(<[_]>::is_empty)
            && code.retired().is_none()
    });
}

#[test]
fn an_unknown_value_is_refused_with_the_nearest_one() {
    let refusals = [
        (["--status", "compelted"], "there is no status `compelted`; did you mean `completed`?"),
        (["--series", "sendback"], "there is no series `sendback`; did you mean `sendbacks`?"),
        (["--remedy", "upload_selfi"], "there is no remedy `upload_selfi`; did you mean `upload_selfie`?"),
        (["--field", "person.fulName"], "there is no field `person.fulName`; did you mean `person.fullName`?"),
        (["--disclosure", "intern"], "there is no disclosure `intern`; did you mean `internal`?"),
        (["--risk-code", "non"], "there is no risk code `non`; did you mean `none`?"),
        (["--risk-code", "600"], "there is no risk code `600`; there are 200, 300, 400, 500, none, unstated"),
        (
            ["--status", "gone"],
            "there is no status `gone`; there are new, pending, inconsistent_data, invalid_data, completed",
        ),
    ];
    for ([filter, value], message) in refusals {
        for command in [vec!["list"], vec!["search", "selfie"]] {
            let output = run_frozen(&[command.as_slice(), &[filter, value]].concat());
            assert_eq!((output.status.code(), stdout(&output)), (Some(FAILURE), String::new()), "{filter} {value}");
            assert!(stderr(&output).contains(message), "{}", stderr(&output));
        }
    }
    let output = run(&["list", "--retired", "--in-use"]);
    assert_eq!(output.status.code(), Some(FAILURE));
}

#[test]
fn nothing_that_passes_is_an_empty_result_and_exit_status_1() {
    let nothing = ["list", "--series", "fraud", "--disclosure", "client"];
    snapshot("list-nothing.txt", &run_frozen(&nothing));
    snapshot("list-nothing.json", &run_frozen(&[&nothing[..], &["--format", "json"]].concat()));
    snapshot("list-nothing.csv", &run_frozen(&[&nothing[..], &["--format", "csv"]].concat()));
}

#[test]
fn no_cell_of_a_spreadsheet_begins_a_formula_and_every_row_is_as_long_as_the_heading() {
    let output = run(&["list", "--format", "csv"]);
    let mut rows = csv_rows(&stdout(&output)).into_iter();
    let heading = rows.next().expect("a heading");
    let guidances: usize = StatusCode::ALL.iter().map(|code| code.guidance().len()).sum();
    assert_eq!(rows.len(), guidances);
    for row in rows {
        assert_eq!(row.len(), heading.len(), "{row:?}");
        assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "{row:?}");
    }
}

/// The cells of comma-separated values, read the slow way.
fn csv_rows(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut is_quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match (character, is_quoted) {
            ('"', true) if characters.next_if_eq(&'"').is_some() => cell.push('"'),
            ('"', _) => is_quoted = !is_quoted,
            (',', false) => row.push(std::mem::take(&mut cell)),
            ('\n', false) => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(character),
        }
    }
    assert!(row.is_empty() && cell.is_empty() && !is_quoted, "the last row ends");
    rows
}
