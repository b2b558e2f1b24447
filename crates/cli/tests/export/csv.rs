//! The CSV, against the JSON, which is itself tested against the TOML.

use serde_json::Value;

use crate::cells::{cell, list, part};
use crate::subjects::{Subject, frozen, strange, subjects};

fn rows(subject: &Subject) -> Vec<Vec<String>> {
    let text = subject.export("csv");
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

const HEADER: [&str; 25] = [
    "status_code",
    "name",
    "series",
    "series_title",
    "statuses",
    "risk_codes",
    "guidance",
    "guidance_name",
    "description",
    "condition",
    "action_sdk",
    "action_api",
    "remedy_sdk",
    "remedy_api",
    "remedy_because",
    "fields",
    "evidence",
    "disclosure",
    "disclosure_because",
    "since",
    "changed",
    "retired",
    "retired_reason",
    "successor",
    "overlaid",
];

fn listed(values: &Value) -> String {
    list(values).iter().map(cell).collect::<Vec<_>>().join(", ")
}

/// `2027-01-01: It changed.`
fn changes(of: &Value) -> String {
    let changes = list(of).iter().map(|change| format!("{}: {}", cell(&change["on"]), cell(&change["what"])));
    changes.collect::<Vec<_>>().join(" ")
}

fn expected(json: &Value) -> Vec<Vec<String>> {
    let mut rows = vec![HEADER.map(str::to_owned).to_vec()];
    for code in list(&json["status_codes"]) {
        let series = list(&json["series"]).iter().find(|it| it["series"] == code["series"]);
        let risk_codes = match &code["risk_codes"] {
            Value::Null => "unstated".to_owned(),
            Value::Array(possible) if possible.is_empty() => "none".to_owned(),
            possible => listed(possible),
        };
        for (number, guidance) in (1..).zip(list(&code["guidance"])) {
            let row = [
                cell(&code["status_code"]),
                cell(&code["name"]),
                cell(&code["series"]),
                cell(&series.expect("a series")["title"]),
                listed(&code["statuses"]),
                risk_codes.clone(),
                number.to_string(),
                cell(&guidance["name"]),
                cell(&guidance["description"]),
                cell(&guidance["condition"]),
                part(&guidance["action"], "sdk"),
                part(&guidance["action"], "api"),
                part(&guidance["remedy"], "sdk"),
                part(&guidance["remedy"], "api"),
                cell(&guidance["because"]),
                listed(&code["fields"]),
                listed(&code["evidence"]),
                cell(&code["disclosure"]),
                cell(&code["because"]),
                cell(&code["since"]),
                changes(&code["changed"]),
                cell(&code["retired"]["on"]),
                cell(&code["retired"]["reason"]),
                cell(&code["retired"]["successor"]),
                String::new(),
            ];
            rows.push(row.to_vec());
        }
    }
    rows
}

#[test]
fn each_guidance_has_a_row() {
    for subject in subjects() {
        let expected = expected(&subject.json());
        let formulas = |text: &String| text.starts_with(['=', '+', '-', '@']);
        let marked = |text: String| if formulas(&text) { format!("'{text}") } else { text };
        let marked: Vec<Vec<_>> = expected.into_iter().map(|row| row.into_iter().map(marked).collect()).collect();
        assert_eq!(rows(subject), marked, "{}", subject.name);
    }
}

#[test]
fn no_cell_is_run_by_a_spreadsheet() {
    let marked = |subject| {
        let cells = rows(subject).into_iter().flatten();
        cells.filter(|cell| cell.starts_with(['\'', '=', '+', '-', '@'])).collect::<Vec<_>>()
    };
    assert_eq!(marked(frozen()), [""; 0]);
    assert_eq!(
        marked(strange()),
        [
            "'=cmd|'/C \"calc\"'!A0, ''; DROP TABLE idv_guidance; --",
            "'-1+1 <i>it",
            "'@SUM(A1)\\",
            "'+It's | one with 'blurry'."
        ]
    );
}
