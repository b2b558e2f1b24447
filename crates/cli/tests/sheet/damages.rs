//! What a spreadsheet does to data, one by one: read as what it must have been, or told at its cell.

use super::book::{Book, Value};
use super::support::{expect_success, stdout};
use super::{Desk, expect_nothing};

/// What happens to a book.
type Edit = fn(&mut Book);

#[test]
fn what_can_only_have_been_one_thing_is_read_as_that() {
    let desk = Desk::new("harmless");
    let book = desk.book();
    let edits: [(&str, Edit); 9] = [
        ("a number of a code", |it| it.set("Status codes", "1005", "Status code", Value::Number(1005.0))),
        ("a text of a number", |it| it.set("Status codes", "1005", "Status code", "1005.0")),
        ("an apostrophe", |it| it.set("Status codes", "1005", "Status code", "'1005")),
        ("a formula with a result", |it| {
            it.set("Status codes", "1005", "Remedy", Value::Formula("update_identity_data".to_owned()));
        }),
        ("another case", |it| it.set("Status codes", "1005", "Remedy", "Update Identity-Data ")),
        ("a no-break space", |it| it.set("Status codes", "1005", "Disclosure", "\u{a0}Client\u{a0}")),
        ("a line end", |it| {
            it.set("Client words", "reasons.full_name_invalid", "en", "Your full\r\nname is not valid. ");
        }),
        ("true", |it| it.set("Remedies", "upload_selfie", "Asks the client", Value::Flag(true))),
        ("a comma for all", |it| it.set("Statuses", "completed", "Risk codes", Value::Number(200_500.0))),
    ];
    for (what, edit) in edits {
        let mut book = book.clone();
        edit(&mut book);
        let output = desk.apply(&book, &[]);
        assert!(output.status.success(), "{what}: {}", stdout(&output));
        expect_nothing(&output);
    }
}

#[test]
fn quotes_and_dashes_from_autocorrect_are_no_change() {
    let desk = Desk::new("autocorrect");
    desk.edit("catalogue/remedies.toml", "meaning = \"", "meaning = \"Say 'yes' - or don't: ");
    let mut book = desk.book();
    for row in book.sheet_mut("Remedies").iter_mut().skip(1) {
        for value in row.iter_mut() {
            if let Value::Text(text) = value {
                *text = text.replacen('\'', "\u{2018}", 1).replace('\'', "\u{2019}").replace(" - ", " \u{2013} ");
            }
        }
    }
    expect_success(&desk.apply(&book, &[]));
}

#[test]
fn what_cannot_be_known_is_told_at_its_cell_in_the_words_of_check() {
    let desk = Desk::new("told");
    let book = desk.book();
    let cases: [(&str, &str, &str, Value, &str); 13] = [
        (
            "Status codes",
            "1005",
            "Remedy",
            Value::from("uplaod_selfie"),
            "there is no remedy `uplaod_selfie` [unknown-remedy]; did you mean `upload_selfie`?",
        ),
        ("Status codes", "1005", "Remedy", Value::Empty, "\"Remedy\" is missing [missing-key]"),
        ("Status codes", "1005", "Remedy", Value::Error, "not the error #REF! of a formula [wrong-type]"),
        ("Status codes", "1005", "Remedy", Value::Day, "for a date"),
        ("Status codes", "1005", "Remedy", Value::Number(5.0), "there is no remedy `5`"),
        ("Status codes", "1005", "Remedy", Value::Flag(true), "not true [wrong-type]"),
        (
            "Status codes",
            "1005",
            "Disclosure",
            Value::from("clients"),
            "\"Disclosure\" takes \"client\" or \"internal\", not \"clients\" [unknown-value]; did you mean \"client\"?",
        ),
        ("Status codes", "1005", "Disclosure", Value::from("\u{2260} client"), "not \"\u{2260} client\""),
        (
            "Status codes",
            "1005",
            "Remedy",
            Value::from("update_identity_data ???"),
            "no remedy `update_identity_data ???`",
        ),
        ("Status codes", "1005", "Disclosure", Value::MergedUp, "the cell is merged with others"),
        ("Status codes", "1005", "Why this remedy", Value::Day, "for a date"),
        ("Remedies", "upload_selfie", "Meaning", Value::Number(12.0), "not the number 12"),
        ("Client words", "statuses.pending", "en", Value::Empty, "\"en\" is missing [missing-key]"),
    ];
    for (sheet, row, heading, value, told) in cases {
        let mut book = book.clone();
        book.set(sheet, row, heading, value.clone());
        let output = desk.apply(&book, &["--apply"]);
        assert_eq!(output.status.code(), Some(1), "{value:?}");
        let text = stdout(&output);
        let (row, column) = book.find(sheet, row, heading);
        let letter = char::from(b'A' + u8::try_from(column).expect("a column"));
        let line = text.lines().find(|line| line.starts_with(&format!("error: {sheet}!{letter}{}: ", row + 1)));
        assert!(line.is_some_and(|line| line.contains(told)), "{told}:\n{text}");
        assert!(text.contains("Nothing was changed: "), "{text}");
    }
}

#[test]
fn rows_that_are_there_twice_or_of_nothing_are_told() {
    let desk = Desk::new("rows_told");
    let book = desk.book();
    let mut twice = book.clone();
    let row = twice.sheet("Status codes")[3].clone();
    twice.sheet_mut("Status codes").push(row);
    let mut strange = book.clone();
    strange.set("Status codes", "1005", "Status code", "1006");
    let mut unnamed = book.clone();
    unnamed.set("Status codes", "1022", "Guidance", "");
    let mut nameless = book.clone();
    nameless.set("Status codes", "1005", "Status code", "");
    for (book, told) in [
        (twice, "status code 1005 stands here a second time, after Status codes!A4"),
        (strange, "there is no status code 1006 [unknown-row]; the nearest in the catalogue: 1005, 1022"),
        (unnamed, "the code has several guidances, and this does not say which is meant"),
        (nameless, "this row does not say of which status code it is"),
    ] {
        let output = desk.apply(&book, &["--apply"]);
        assert_eq!(output.status.code(), Some(1));
        assert!(stdout(&output).contains(told), "{told}:\n{}", stdout(&output));
    }
}

#[test]
fn what_holds_for_a_whole_code_is_said_alike_in_each_of_its_rows() {
    let desk = Desk::new("whole");
    let mut book = desk.book();
    book.set("Status codes", "1022", "Disclosure", "internal");
    let text = stdout(&desk.apply(&book, &[]));
    assert!(text.contains("\"Disclosure\" holds for all of a code, and Status codes!J5 says \"internal\""), "{text}");
}
