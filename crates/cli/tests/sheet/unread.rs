//! What stands in a sheet and cannot be read: nothing that may have been decided is lost without a word, and nothing that was not
//! keeps the rest from being done.

use std::fs;
use std::io::{Read, Write};

use proptest::prelude::*;
use proptest::sample::Index;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::book::{Book, Rows, Value};
use super::support::{expect_success, stderr, stdout};
use super::{Desk, expect_nothing};

const FILE: &str = "catalogue/series/1000_identity_data.toml";

fn rename(rows: &mut Rows, from: &str, to: &str) {
    let heading = rows[0].iter_mut().find(|value| **value == Value::from(from)).expect("a heading");
    *heading = Value::from(to);
}

/// A book in which one remedy is decided.
fn decided(desk: &Desk) -> Book {
    let mut book = desk.book();
    book.set("Status codes", "1005", "Remedy", "upload_selfie");
    book
}

#[track_caller]
fn told_and_nothing_written(desk: &Desk, book: &Book, told: &str) {
    let before = desk.read(FILE);
    let output = desk.apply(book, &["--apply"]);
    let text = stdout(&output);
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(text.lines().any(|line| line.starts_with("warning: ") && line.contains(told)), "{told}:\n{text}");
    assert_eq!(desk.read(FILE), before, "{text}");
}

#[test]
fn a_heading_that_is_another_or_gone_loses_no_decision() {
    let desk = Desk::new("headings");
    for (from, to, told) in [
        ("Status code", "Codes", "Status codes!A1: no column is called \"Status code\""),
        ("Status code", "", "no column is called \"Status code\""),
        ("Guidance", "Teil", "the column \"Guidance\" is not there"),
        ("Remedy", "Massnahme", "Status codes!H4: this may have been decided for \"Remedy\""),
        ("Remedy", "", "Status codes!H4: this stands in a row and under no heading"),
    ] {
        let mut book = decided(&desk);
        book.set("Status codes", "1022", "Remedy", "update_identity_data");
        rename(book.sheet_mut("Status codes"), from, to);
        told_and_nothing_written(&desk, &book, told);
    }
    // Nor one that is emptied or misspelt.
    for (heading, to, value) in
        [("Remedy", "Massnahme", "uplaod_selfie"), ("Remedy", "", "uplaod_selfie"), ("Disclosure", "Offen", "")]
    {
        let mut book = desk.book();
        book.set("Status codes", "1005", heading, value);
        rename(book.sheet_mut("Status codes"), heading, to);
        told_and_nothing_written(&desk, &book, "4: this ");
    }
    let mut headless = decided(&desk);
    headless.sheet_mut("Status codes").remove(0);
    headless.sheets.iter_mut().find(|(name, _)| name == "Status codes").expect("a sheet").0 = "Ours".to_owned();
    told_and_nothing_written(&desk, &headless, "Ours!A1: the headings of Status codes are not there");
}

#[test]
fn a_heading_that_is_another_over_what_is_there_already_is_no_change() {
    let desk = Desk::new("headings_equal");
    for (sheet, from, to) in [
        ("Status codes", "Remedy", "Massnahme"),
        ("Status codes", "Remedy", ""),
        ("Status codes", "Guidance", "Teil"),
        ("Status codes", "Description", "Beschreibung"),
        ("Client words", "nl", "Nederlands"),
        ("Remedies", "Meaning", "Bedeutung"),
    ] {
        let mut book = desk.book();
        rename(book.sheet_mut(sheet), from, to);
        let output = desk.apply(&book, &[]);
        assert!(output.status.success(), "{from}: {}", stdout(&output));
        expect_nothing(&output);
    }
}

#[test]
fn what_stands_beside_the_table_is_told_and_below_it_blocks_nothing() {
    let desk = Desk::new("beside");
    let mut beside = decided(&desk);
    let row = &mut beside.sheet_mut("Status codes")[3];
    row.resize(17, Value::Empty);
    row.push(Value::from("but only for the branch"));
    told_and_nothing_written(&desk, &beside, "Status codes!R4: this stands in a row and under no heading");

    let mut below = decided(&desk);
    let rows = below.sheet_mut("Status codes");
    rows.push(Vec::new());
    for line in [
        vec!["", "", "", "", "", "", "", "Agreed on 5 January 2027", "A. Jansen"],
        vec!["Signed:", "A. Jansen", "B. Maier", "", "", "", "", "for the board"],
        vec!["", "", "", "", "", "", "", "", "All of this holds until further notice."],
        vec!["Remark: see the minutes"],
    ] {
        rows.push(line.into_iter().map(Value::from).collect());
    }
    rows.push(vec![Value::Day, Value::Empty, Value::from("Vienna")]);
    let output = desk.apply(&below, &["--apply"]);
    expect_success(&output);
    assert!(stdout(&output).contains("note: Status codes!H"), "{}", stdout(&output));
    assert!(stdout(&output).contains("this line is no row of Status codes, and is not read, and neither are 4 more"));
    assert!(desk.read(FILE).contains("remedy = \"upload_selfie\""));
}

#[test]
fn a_row_below_whose_key_is_gone_is_still_a_row() {
    let desk = Desk::new("keyless");
    let mut book = desk.book();
    for (sheet, told) in [
        ("Status codes", "this row does not say of which status code it is"),
        ("Remedies", "this row does not say of which remedy it is"),
        ("Client words", "this row does not say of which sentence it is"),
    ] {
        book.sheet_mut(sheet).last_mut().expect("a row")[0] = Value::Empty;
        let output = desk.apply(&book, &["--apply"]);
        assert_eq!(output.status.code(), Some(1));
        assert!(stdout(&output).contains(told), "{}", stdout(&output));
    }
    let mut added = desk.book();
    added.sheet_mut("Remedies").push(["call_the_client", "act", "Call them.", "yes"].map(Value::from).to_vec());
    let text = stdout(&desk.apply(&added, &["--apply"]));
    assert!(
        text.contains("there is no remedy call_the_client [unknown-row]; remedies are the house's: add one in"),
        "{text}"
    );
}

#[test]
fn a_head_that_stands_there_again_is_no_row() {
    let desk = Desk::new("again");
    let mut book = decided(&desk);
    let rows = book.sheet_mut("Status codes");
    let head = rows[0].clone();
    rows.insert(4, head);
    expect_success(&desk.apply(&book, &["--apply"]));
    assert!(desk.read(FILE).contains("remedy = \"upload_selfie\""));
}

#[test]
fn a_sheet_that_the_file_names_and_does_not_hold_is_not_taken_for_deleted() {
    let desk = Desk::new("part");
    desk.book();
    let bytes = fs::read(desk.folder.join("new.xlsx")).expect("a workbook");
    let mut whole = ZipArchive::new(std::io::Cursor::new(bytes)).expect("a workbook");
    let mut torn = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for at in 0..whole.len() {
        let mut part = whole.by_index(at).expect("a part");
        let name = part.name().expect("a name").into_owned();
        if name != "xl/worksheets/sheet2.xml" {
            let mut content = Vec::new();
            part.read_to_end(&mut content).expect("a part");
            torn.start_file(name, SimpleFileOptions::default()).expect("a part");
            torn.write_all(&content).expect("a part");
        }
    }
    fs::write(desk.folder.join("torn.xlsx"), torn.finish().expect("a file").into_inner()).expect("a file");
    let output = desk.idv(&["sheet", "apply", "torn.xlsx"]);
    assert_eq!(output.status.code(), Some(2), "{}", stdout(&output));
    assert!(stderr(&output).contains("it cannot be read"), "{}", stderr(&output));
}

#[test]
fn rows_that_stand_in_one_cell_each_are_told_at_the_cell() {
    let desk = Desk::new("one_cell");
    let book = desk.book();
    for sheet in ["Status codes", "Risk codes", "Statuses", "Remedies", "Client words"] {
        let text = String::from_utf8(book.text(sheet, b',')).expect("UTF-8");
        // As a program that expects semicolons opens it, and saves it.
        let saved = |line: &str| {
            if line.contains(['"', ';']) {
                format!("\"{}\"\r\n", line.replace('"', "\"\""))
            } else {
                format!("{line}\r\n")
            }
        };
        let lines: Vec<_> = text.lines().collect();
        let text: String = lines.iter().copied().map(saved).collect();
        let output = desk.apply_text(&text, &["--apply"]);
        if text.contains('"') {
            assert_eq!(output.status.code(), Some(2), "{sheet}: {}", stdout(&output));
            assert!(stderr(&output).contains("matrix!A"), "{}", stderr(&output));
            assert!(stderr(&output).contains("a whole row stands in one cell"), "{}", stderr(&output));
        } else {
            expect_nothing(&output);
        }
        let mut in_one = Book { sheets: vec![(sheet.to_owned(), Vec::new())] };
        in_one.sheets[0].1 = lines.iter().map(|line| vec![Value::from(*line)]).collect();
        in_one.save(&desk.folder.join("one.xlsx"));
        let output = desk.idv(&["sheet", "apply", "one.xlsx"]);
        assert_eq!(output.status.code(), Some(2), "{sheet}: {}", stdout(&output));
        assert!(
            stderr(&output).contains(&format!("{sheet}!A1: a whole row stands in one cell")),
            "{}",
            stderr(&output)
        );
    }
    let mut split = book.clone();
    split.sheet_mut("Risk codes")[1] = vec![Value::from("200,low_risk,completed_low_risk,,")];
    let text = stdout(&desk.apply(&split, &["--apply"]));
    assert!(text.contains("error: Risk codes!A2: a whole row stands in this cell"), "{text}");
}

#[test]
fn rows_of_text_are_counted_as_a_spreadsheet_counts_them() {
    let desk = Desk::new("blank_lines");
    for end in ["\n", "\r\n"] {
        let lines = [
            "",
            "Risk code,Remedy,Why this remedy",
            "",
            "",
            "200,wait_for_next_status,\"Be\nfore.\"",
            "",
            "500,never,",
        ];
        let text = stdout(&desk.apply_text(lines.join(end), &[]));
        assert!(text.contains("risk code 200: Remedy  matrix!B5"), "{end:?}: {text}");
        assert!(text.contains("error: matrix!B7: there is no remedy `never`"), "{end:?}: {text}");
    }
}

#[test]
fn text_of_two_bytes_a_letter_that_is_cut_off_is_told() {
    let desk = Desk::new("cut_off");
    let text = "Risk code\tRemedy\n200\tupload_selfie\n500\tupload_selfie";
    for (mark, unit) in [([0xFF, 0xFE], u16::to_le_bytes as fn(u16) -> [u8; 2]), ([0xFE, 0xFF], u16::to_be_bytes)] {
        let mut bytes = mark.to_vec();
        bytes.extend(text.encode_utf16().flat_map(unit));
        bytes.pop();
        let output = desk.apply_text(&bytes, &[]);
        assert_eq!(output.status.code(), Some(2), "{}", stdout(&output));
        assert!(stderr(&output).contains("it is cut off within a letter"), "{}", stderr(&output));
    }
}

/// What is decided, and in which file.
const DECISIONS: [(&str, &str, &str, &str, &str); 4] = [
    ("Status codes", "1005", "Remedy", "upload_selfie", FILE),
    ("Status codes", "1005", "Why this disclosure", "We say so.", FILE),
    ("Remedies", "upload_selfie", "Meaning", "Take another selfie.", "catalogue/remedies.toml"),
    ("Client words", "unknown_status", "nl", "Wij kijken ernaar.", "catalogue/client_words/nl.toml"),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_becomes_of_a_heading_a_decision_is_made_or_told(
        which in 0..DECISIONS.len(),
        heading in any::<Index>(),
        becomes in prop::sample::select(vec!["", "Kode", "Massnahme", "2027", "Remedys", "Remarks of ours"]),
        below in prop::sample::select(vec!["", "Signed by all", "Agreed on 5 January"]),
    ) {
        let (sheet, row, column, value, file) = DECISIONS[which];
        let desk = Desk::new("random_headings");
        let mut book = desk.book();
        book.set(sheet, row, column, value);
        let rows = book.sheet_mut(sheet);
        let heading = heading.index(rows[0].len());
        rows[0][heading] = Value::from(becomes);
        rows.push(vec![Value::from(below)]);
        let before = desk.read(file);
        let output = desk.apply(&book, &["--apply"]);
        let (after, text) = (desk.read(file), stdout(&output));
        if after == before {
            prop_assert_eq!(output.status.code(), Some(1), "{}", text);
            prop_assert!(text.contains("warning: ") || text.contains("error: "), "{}", text);
        } else {
            prop_assert!(output.status.success() && after.contains(value), "{}", text);
        }
    }
}
