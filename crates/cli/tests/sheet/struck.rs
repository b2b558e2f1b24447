//! What a committee has struck out: a word that it rejects is never taken for one that it has decided.

use std::fs;

use super::book::{Book, Value};
use super::hostile::styled_ods;
use super::support::{expect_success, stdout};
use super::{Desk, expect_nothing};

const TOLD: &str = "this is struck out, which is not read: write what is meant, or take the line through it away";

/// Styles as LibreOffice writes them: of a cell, of a paragraph, of a part of a text, and one that takes the line away.
const STYLES: &str = "<style:style style:name=\"ce1\" style:family=\"table-cell\"><style:text-properties \
    style:text-line-through-style=\"solid\" style:text-line-through-type=\"single\"/></style:style>\
    <style:style style:name=\"ce2\" style:family=\"table-cell\" style:parent-style-name=\"ce1\"/>\
    <style:style style:name=\"P1\" style:family=\"paragraph\"><style:text-properties \
    style:text-line-through-style=\"dash\"/></style:style>\
    <style:style style:name=\"T1\" style:family=\"text\"><style:text-properties \
    style:text-line-through-style=\"solid\"/></style:style>\
    <style:style style:name=\"T2\" style:family=\"text\"><style:text-properties \
    style:text-line-through-style=\"none\" style:text-line-through-type=\"none\"/></style:style>";

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

fn typed(cell: &str, content: &str) -> String {
    format!("<table:table-cell {cell} office:value-type=\"string\">{content}</table:table-cell>")
}

/// A book as LibreOffice saves it; `struck` is how it writes a cell that is struck out.
fn saved_as_ods(book: &Book, struck: impl Fn(&str) -> String) -> Vec<u8> {
    let cell = |value: &Value| match value {
        Value::Struck(text) => struck(&escaped(text)),
        Value::PartlyStruck(first, rest) => {
            let (first, rest) = (escaped(first), escaped(rest));
            typed("", &format!("<text:p><text:span text:style-name=\"T1\">{first}</text:span>{rest}</text:p>"))
        }
        Value::Text(text) => typed("", &format!("<text:p>{}</text:p>", escaped(text))),
        _ => "<table:table-cell/>".to_owned(),
    };
    let row =
        |row: &Vec<Value>| format!("<table:table-row>{}</table:table-row>", row.iter().map(cell).collect::<String>());
    let table = |(name, rows): &(String, Vec<Vec<Value>>)| {
        format!("<table:table table:name=\"{name}\">{}</table:table>", rows.iter().map(row).collect::<String>())
    };
    styled_ods(STYLES, &book.sheets.iter().map(table).collect::<String>())
}

/// How LibreOffice can write that a text is struck out.
fn ways(text: &str) -> [String; 5] {
    let (first, rest) = text.split_at(1);
    let whole = format!("<text:p>{text}</text:p>");
    let in_span = |style: &str, text: &str| format!("<text:span text:style-name=\"{style}\">{text}</text:span>");
    [
        typed("table:style-name=\"ce1\"", &whole),
        typed("table:style-name=\"ce2\"", &whole),
        typed("", &format!("<text:p text:style-name=\"P1\">{text}</text:p>")),
        typed("", &format!("<text:p>{}</text:p>", in_span("T1", text))),
        typed("table:style-name=\"ce1\"", &format!("<text:p>{}{rest}</text:p>", in_span("T2", first))),
    ]
}

#[track_caller]
fn refused(desk: &Desk, file: &str, bytes: Option<Vec<u8>>, place: &str) {
    if let Some(bytes) = bytes {
        fs::write(desk.folder.join(file), bytes).expect("a file can be written");
    }
    let files = ["series/1000_identity_data.toml", "remedies.toml"].map(|file| format!("catalogue/{file}"));
    let before = files.each_ref().map(|file| desk.read(file));
    let output = desk.idv(&["sheet", "apply", file, "--apply"]);
    let text = stdout(&output);
    assert_eq!(output.status.code(), Some(1), "{file}: {text}");
    assert!(text.contains(&format!("warning: {place}: {TOLD}")), "{file}: {place}: {text}");
    assert_eq!(files.each_ref().map(|file| desk.read(file)), before);
}

#[test]
fn what_is_struck_out_is_no_decision_whichever_program_saved_it() {
    let desk = Desk::new("struck");
    let book = desk.book();
    let struck = |text: &str| Value::Struck(text.to_owned());
    let partly = |first: &str, rest: &str| Value::PartlyStruck(first.to_owned(), rest.to_owned());
    for (sheet, row, heading, value, place) in [
        // The word that is there, and another.
        ("Status codes", "1022", "Remedy", struck("upload_selfie"), "Status codes!H5"),
        ("Status codes", "1005", "Disclosure", struck("internal"), "Status codes!J4"),
        ("Status codes", "1005", "Why this disclosure", partly("Not ", "as we say."), "Status codes!K4"),
        ("Remedies", "upload_selfie", "Meaning", partly("Take another ", "selfie."), "Remedies!C"),
        ("Status codes", "1005", "Status code", struck("1005"), "Status codes!A4"),
        ("Status codes", "Status code", "Remedy", struck("Remedy"), "Status codes!H1"),
    ] {
        let mut struck = book.clone();
        struck.set("Status codes", "1005", "Remedy", "upload_selfie");
        struck.set(sheet, row, heading, value);
        let place = if place.ends_with(char::is_alphabetic) {
            format!("{place}{}", struck.find(sheet, row, heading).0 + 1)
        } else {
            place.to_owned()
        };
        struck.save(&desk.folder.join("struck.xlsx"));
        refused(&desk, "struck.xlsx", None, &place);
        for way in 0..5 {
            refused(&desk, "struck.ods", Some(saved_as_ods(&struck, |text| ways(text)[way].clone())), &place);
        }
    }
}

#[test]
fn a_line_through_what_is_the_vendors_or_the_readers_own_is_no_decision_of_ours() {
    let desk = Desk::new("struck_beside");
    let mut book = desk.book();
    book.set("Status codes", "1005", "Remedy", "upload_selfie");
    let unstruck = book.clone();
    book.set("Status codes", "1005", "Remarks", Value::Struck("No longer.".to_owned()));
    let description = desk.book();
    let (row, column) = description.find("Status codes", "1005", "Description");
    let Value::Text(description) = &description.sheet("Status codes")[row][column] else { panic!("a text") };
    book.set("Status codes", "1005", "Description", Value::Struck(description.clone()));
    for (file, book) in [("beside.ods", &book), ("none.ods", &unstruck)] {
        fs::write(desk.folder.join(file), saved_as_ods(book, |text| ways(text)[0].clone())).expect("a file");
        let output = desk.idv(&["sheet", "apply", file]);
        assert!(stdout(&output).contains("status code 1005: Remedy  Status codes!H4"), "{}", stdout(&output));
        assert!(!stdout(&output).contains("struck out"), "{}", stdout(&output));
    }
    expect_success(&desk.apply(&book, &["--apply"]));
    expect_nothing(&desk.apply(&unstruck, &[]));
}

#[test]
fn a_line_that_a_part_of_a_struck_cell_takes_away_or_a_comment_has_is_none() {
    let desk = Desk::new("struck_away");
    let mut book = desk.book();
    book.set("Status codes", "1005", "Remedy", Value::Struck("upload_selfie".to_owned()));
    let comment = "<office:annotation><text:p text:style-name=\"P1\">never</text:p></office:annotation>";
    for cell in [
        typed(
            "table:style-name=\"ce1\"",
            "<text:p><text:span text:style-name=\"T2\">upload_selfie</text:span></text:p>",
        ),
        typed("", &format!("{comment}<text:p>upload_selfie</text:p>")),
    ] {
        let desk_file = desk.folder.join("away.ods");
        fs::write(desk_file, saved_as_ods(&book, |_| cell.clone())).expect("a file");
        let text = stdout(&desk.idv(&["sheet", "apply", "away.ods"]));
        assert!(text.contains("status code 1005: Remedy  Status codes!H4"), "{text}");
    }
}
