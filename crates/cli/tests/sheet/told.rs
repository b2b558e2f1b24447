//! The words in which a sheet is told what is not as it should be, and what stays as it was in the TOML.

use super::book::Value;
use super::support::{expect_success, stdout};
use super::{Desk, expect_nothing};

#[test]
fn what_no_sheet_changes_is_told_with_where_it_is_kept() {
    let desk = Desk::new("kept");
    let mut book = desk.book();
    let (_, column) = book.find("Remedies", "upload_selfie", "Meaning");
    book.sheet_mut("Remedies")[0].insert(column, Value::from("Includes"));
    for row in book.sheet_mut("Remedies").iter_mut().skip(1) {
        row.insert(column, Value::from("wait_for_next_status"));
    }
    book.set("Client words", "statuses.pending", "Of", "Something else");
    let text = stdout(&desk.apply(&book, &[]));
    assert!(text.contains("\"Includes\" of remedy upload_selfie is kept in the TOML alone"), "{text}");
    assert!(text.contains("\"Of\" of sentence statuses.pending only says what the sentence is of"), "{text}");
}

#[test]
fn what_a_key_may_have_been_is_suggested() {
    let desk = Desk::new("suggested");
    let book = desk.book();
    for (row, key, told) in [
        ("1005", "1005/", "did you mean `1005`?"),
        ("1005", "No. 1005", "did you mean `1005`?"),
        ("1005", "1005/x", "1005 has one guidance: leave \"Guidance\" empty"),
        ("1034", "1033", "the nearest in the catalogue: 1023, 1034; rows come with the vendor's page"),
    ] {
        let mut book = book.clone();
        book.set("Status codes", row, "Status code", key);
        let text = stdout(&desk.apply(&book, &[]));
        assert!(text.contains(told), "{key}: {text}");
    }
    let mut part = book.clone();
    part.set("Status codes", "1022", "Guidance", "selfie_gone");
    let text = stdout(&desk.apply(&part, &[]));
    assert!(text.contains("the guidances of 1022: `selfie_missing`, `selfie_too_dark`"), "{text}");
}

#[test]
fn a_table_in_braces_keeps_the_order_of_its_keys() {
    let desk = Desk::new("order");
    let series = "catalogue/series/1000_identity_data.toml";
    desk.edit(
        "catalogue/statuses.toml",
        "final = { basis = \"inferred\", because = \"The page says that the case is processed.\" }",
        "final = {because = \"The page says that the case is processed.\",  basis = \"inferred\"}",
    );
    desk.edit(
        series,
        "remedy = { sdk = \"wait_for_next_status\", api = \"upload_selfie\" }",
        "remedy = { api = \"upload_selfie\", sdk = \"wait_for_next_status\" }",
    );
    let mut book = desk.book();
    book.set("Statuses", "completed", "Final, because", "We say so.");
    let too_dark = book.sheet("Status codes").iter().position(|row| row[1] == Value::from("selfie_too_dark"));
    let (_, column) = book.find("Status codes", "1022", "Remedy");
    book.sheet_mut("Status codes")[too_dark.expect("a row")][column] =
        Value::from("wait_for_next_status (SDK), update_identity_data (API)");
    expect_success(&desk.apply(&book, &["--apply"]));
    let statuses = desk.read("catalogue/statuses.toml");
    assert!(statuses.contains("final = {because = \"We say so.\",  basis = \"inferred\"}"), "{statuses}");
    let series = desk.read(series);
    assert!(series.contains("remedy = { api = \"update_identity_data\", sdk = \"wait_for_next_status\" }"), "{series}");
    expect_nothing(&desk.apply(&book, &[]));
}

#[test]
fn what_two_remedies_break_together_is_told_at_a_cell() {
    let desk = Desk::new("swapped");
    let book = desk.book();
    // The names alone are swapped, and with them all that is said of both.
    let mut names = book.clone();
    let rows = names.sheet_mut("Remedies");
    let (one, other) = (rows[3][0].clone(), rows[4][0].clone());
    (rows[3][0], rows[4][0]) = (other, one);
    // What they ask is swapped.
    let mut asks = book.clone();
    asks.set("Remedies", "upload_selfie", "Asks the client", "no");
    asks.set("Remedies", "nothing_can_be_done", "Asks the client", "yes");
    for book in [names, asks] {
        let output = desk.apply(&book, &["--apply"]);
        let text = stdout(&output);
        assert_eq!(output.status.code(), Some(1), "{text}");
        let errors: Vec<_> = text.lines().filter(|line| line.starts_with("error: ")).collect();
        assert!(!errors.is_empty() && errors.iter().all(|line| line.starts_with("error: Remedies!")), "{text}");
    }
}

#[test]
fn what_is_told_of_a_cell_holds_no_more_of_it_than_tells_which_it_is() {
    let desk = Desk::new("shortened");
    let book = desk.book();
    let long = "never ".repeat(5000);
    for (sheet, row, heading) in [
        ("Status codes", "1005", "Remedy"),
        ("Status codes", "1005", "Disclosure"),
        ("Status codes", "1005", "Status code"),
        ("Risk codes", "500", "Remedy"),
        ("Remedies", "upload_selfie", "Asks the client"),
        ("Remedies", "upload_selfie", "Remedy name"),
        ("Status codes", "Status code", "Remedy"),
        ("Status codes", "Status code", "Description"),
    ] {
        let mut book = book.clone();
        book.set(sheet, row, heading, long.as_str());
        let text = stdout(&desk.apply(&book, &[]));
        assert!(text.contains("never never") && text.len() < 2000, "{heading}: {text}");
    }
}

#[test]
fn that_a_status_is_final_is_not_taken_away_in_a_sheet() {
    let desk = Desk::new("not_final");
    let mut book = desk.book();
    for heading in ["Final, basis", "Final, because"] {
        book.set("Statuses", "completed", heading, "");
    }
    let text = stdout(&desk.apply(&book, &[]));
    let told =
        "that status completed is final is not taken away in a sheet [missing-key]; write what stood in both cells";
    assert!(text.contains(told) && !text.contains("is missing"), "{text}");
}
