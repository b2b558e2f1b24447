//! Columns and lines that are the reader's own: what may have been decided in one is told, and what was not holds nothing up.

use super::book::{Book, Rows, Value};
use super::support::{expect_success, stdout};
use super::{Desk, expect_nothing};

const FILE: &str = "catalogue/series/1000_identity_data.toml";

/// A book with a column of one's own, and what stands in it beside status code 1005.
fn with_column(book: &Book, heading: &str, value: &str) -> Book {
    let mut book = book.clone();
    let (row, _) = book.find("Status codes", "1005", "Remedy");
    let rows = book.sheet_mut("Status codes");
    let width = rows[0].len();
    rows[0].push(Value::from(heading));
    rows[row].resize(width, Value::Empty);
    rows[row].push(Value::from(value));
    book
}

#[test]
fn what_may_have_been_decided_in_a_column_of_ones_own_is_not_taken_for_done() {
    let desk = Desk::new("own_decided");
    let book = desk.book();
    for (heading, value, meant) in [
        ("Remedy (new)", "upload_selfie", "Remedy"),
        ("New remedy", "upload_selfie", "Remedy"),
        ("Remedy (new)", "ask the client again", "Remedy"),
        ("Decision", "upload_selfie", "Remedy"),
        ("Decision", "Upload selfie", "Remedy"),
        ("Reason", "internal", "Disclosure"),
        ("Why this remedy (2027)", "We say so.", "Why this remedy"),
    ] {
        let text = stdout(&desk.apply(&with_column(&book, heading, value), &["--apply"]));
        let told = format!("4: this may have been decided for \"{meant}\", and the column \"{heading}\" is not read");
        assert!(text.contains(&told), "{heading}: {text}");
        assert!(!desk.read(FILE).contains("We say so."));
    }
}

#[test]
fn what_no_one_can_take_for_a_decision_is_noted_and_the_rest_is_done() {
    let desk = Desk::new("own_noted");
    let mut book = desk.book();
    book.set("Status codes", "1005", "Remedy", "upload_selfie");
    let (row, column) = book.find("Status codes", "1005", "Remedy");
    assert_eq!(desk.book().sheet("Status codes")[row][column], Value::from("update_identity_data"));
    for (heading, value) in [
        ("Owner", "A. Jansen"),
        ("Ticket", "KYC-1005"),
        ("Comment", "We spoke of upload_selfie, and of what is internal."),
        // What stands there already, in the catalogue or in the sheet.
        ("Remedy (2026)", "update_identity_data"),
        ("Remedy (agreed)", "upload_selfie"),
        ("Decision", "upload_selfie"),
    ] {
        let output = desk.apply(&with_column(&book, heading, value), &[]);
        let text = stdout(&output);
        assert!(text.contains("note: Status codes!") && !text.contains("warning"), "{heading}: {text}");
        assert!(text.contains("status code 1005: Remedy  Status codes!H4"), "{heading}: {text}");
    }
    let free = with_column(&book, "Remarks", "upload_residence_document");
    expect_success(&desk.apply(&free, &["--apply"]));
}

#[test]
fn heads_that_are_all_called_otherwise_are_told_by_the_nearest() {
    let desk = Desk::new("own_heads");
    for (called, told) in [
        (
            &(|heading: &str| format!("1. {heading}")) as &dyn Fn(&str) -> String,
            "call \"1. Status code\" \"Status code\"",
        ),
        (&|heading| format!("{heading} (2026)"), "call \"Status code (2026)\" \"Status code\""),
    ] {
        let mut book = desk.book();
        for value in &mut book.sheet_mut("Status codes")[0] {
            if let Value::Text(heading) = value {
                *heading = called(heading);
            }
        }
        let text = stdout(&desk.apply(&book, &[]));
        assert!(text.contains("warning: Status codes!A1: the headings of Status codes are not there"), "{text}");
        assert!(text.contains(told), "{text}");
    }
}

#[test]
fn a_line_that_counts_the_columns_and_a_legend_hold_nothing_up() {
    let desk = Desk::new("own_lines");
    for number in [(|at: usize| format!("({at})")) as fn(usize) -> String, |at| at.to_string()] {
        let mut book = desk.book();
        book.set("Status codes", "1005", "Remedy", "upload_selfie");
        for sheet in ["Status codes", "Risk codes", "Statuses", "Remedies", "Client words"] {
            let rows: &mut Rows = book.sheet_mut(sheet);
            let width = rows[0].len();
            rows.insert(1, (1..=width).map(|at| Value::from(number(at).as_str())).collect());
        }
        for legend in [["refuse_client", "we refuse"], ["upload_selfie", "we ask for a selfie"]] {
            book.sheet_mut("Statuses").push(legend.map(Value::from).to_vec());
        }
        let output = desk.apply(&book, &[]);
        let text = stdout(&output);
        assert!(!text.contains("error") && !text.contains("warning"), "{text}");
        assert!(text.contains("status code 1005: Remedy  Status codes!H5"), "{text}");
        book.set("Status codes", "1005", "Remedy", "update_identity_data");
        expect_nothing(&desk.apply(&book, &[]));
    }
    // Where it decides something, it is none.
    let mut row = desk.book();
    row.sheet_mut("Statuses").push(["new_status", "", "", "", "", "", "", "upload_selfie"].map(Value::from).to_vec());
    let text = stdout(&desk.apply(&row, &[]));
    assert!(text.contains("there is no status new_status"), "{text}");
}
