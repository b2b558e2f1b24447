//! What is an institution's own, in each format that is exported with its overlay.

use serde_json::{Value, json};

use crate::cells::list;
use crate::subjects::Subject;
use crate::support::{sound_catalogue, sound_overlay};

/// What is exported of the sound catalogue with the sound overlay over it.
fn exported(format: &str) -> String {
    let subject = Subject { name: "sound", catalogue: sound_catalogue() };
    subject.export(&format!("{format} --overlay {}", sound_overlay().display()))
}

fn json() -> Value {
    serde_json::from_str(&exported("json")).expect("JSON")
}

#[test]
fn json_names_the_institution_and_lists_every_value_of_its_own_with_the_houses() {
    let found = json();
    assert_eq!(found["source"]["overlay"]["institution"], "Example Bank");
    let hits = "The compliance team judges every hit.";
    let expected = [
        (
            "status completed",
            "remedy",
            json!("no_action_stated"),
            "ask_compliance",
            json!("A person opens every account."),
        ),
        (
            "risk code 500",
            "remedy",
            Value::Null,
            "ask_compliance",
            json!("Only the compliance team accepts a high risk."),
        ),
        ("status code 100", "remedy", json!("no_action_stated"), "ask_compliance", json!(hits)),
        ("status code 110", "remedy", json!("no_action_stated"), "ask_compliance", json!(hits)),
        ("series 100", "remedy", Value::Null, "ask_compliance", json!(hits)),
        ("status code 1005", "disclosure", json!("client"), "internal", Value::Null),
        (
            "status code 1022, guidance selfie_too_dark",
            "remedy",
            json!("wait_for_next_status (SDK), upload_selfie (API)"),
            "upload_selfie",
            Value::Null,
        ),
        ("status code 1023", "disclosure", json!("client"), "internal", Value::Null),
        (
            "sentence requests.upload_selfie in en",
            "words",
            json!("Please take a clear selfie."),
            "Please take a selfie in daylight.",
            Value::Null,
        ),
        (
            "sentence requests.upload_selfie in nl",
            "words",
            json!("Maak een duidelijke selfie."),
            "Maak een selfie bij daglicht.",
            Value::Null,
        ),
        ("remedy ask_compliance", "new", Value::Null, "ask_compliance", Value::Null),
        ("remedy wait_for_next_status", "before", json!("no_action_stated"), "upload_selfie", Value::Null),
    ];
    let expected = expected.map(|(row, key, was, is, because)| {
        json!({ "row": row, "key": key, "was": was, "is": is, "because": because, "accepted_by": null })
    });
    assert_eq!(list(&found["overlaid"]), expected);
}

#[test]
fn the_rows_themselves_have_the_institutions_values() {
    let found = json();
    let names = |key: &str, name: &str| list(&found[key]).iter().map(|it| it[name].clone()).collect::<Vec<_>>();
    let order = [
        "nothing_can_be_done",
        "ask_compliance",
        "update_identity_data",
        "wait_for_next_status",
        "upload_selfie",
        "no_action_stated",
    ];
    assert_eq!(names("remedies", "remedy"), order);
    let disclosures = ["internal", "internal", "internal", "client", "internal", "internal"];
    assert_eq!(names("status_codes", "disclosure"), disclosures);
    assert_eq!(names("risk_codes", "remedy"), [Value::Null, json!("ask_compliance")]);
}

#[test]
fn csv_says_it_at_the_meaning_that_it_is_of() {
    let text = exported("csv");
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
    let found: Vec<_> = rows.iter().map(|row| (&row[0], &row[7], &row[24])).collect();
    let hit = "remedy in place of no_action_stated: The compliance team judges every hit.";
    let disclosure = "disclosure in place of client";
    let expected = [
        ("100", "", hit),
        ("110", "", hit),
        ("1005", "", disclosure),
        ("1022", "selfie_missing", ""),
        ("1022", "selfie_too_dark", "remedy in place of wait_for_next_status (SDK), upload_selfie (API)"),
        ("1023", "", disclosure),
        ("1034", "", ""),
    ];
    assert_eq!(found, expected);
}

#[test]
fn typescript_has_the_values_that_json_has() {
    let text = exported("typescript");
    let line = text.lines().find_map(|line| line.strip_prefix("export const OVERLAID = ")?.strip_suffix(" as const;"));
    let found: Value = serde_json::from_str(line.expect("the values")).expect("JSON");
    assert_eq!(found, json()["overlaid"]);
}

#[test]
fn markdown_and_the_page_for_a_browser_say_whose_it_is() {
    let markdown = exported("markdown");
    let (_, section) = markdown.split_once("## What Example Bank judges and says otherwise\n").expect("its section");
    let (section, _) = section.split_once("\n## ").expect("the next section");
    let rows = section.lines().filter(|line| line.starts_with("| ")).count();
    // One is the heading of the table.
    assert_eq!(rows, 1 + list(&json()["overlaid"]).len());
    let page = exported("html");
    let entry = "<b>Its remedy of selfie_too_dark</b>, in place of wait_for_next_status (SDK), upload_selfie (API)";
    assert!(page.contains(entry), "{page}");
}

#[test]
fn sql_has_a_row_for_each_value() {
    let text = exported("sql");
    let (_, rows) = text.split_once("INSERT INTO idv_overlaid ").expect("the rows");
    let (rows, _) = rows.split_once(";\n").expect("the end of the rows");
    assert_eq!(rows.lines().skip(1).count(), list(&json()["overlaid"]).len());
}
