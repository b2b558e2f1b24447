//! The sheet that compliance decides in: made, damaged in every way that spreadsheets know, and brought back.

mod beside;
mod book;
mod damages;
mod hostile;
mod killed;
mod letters;
mod limits;
mod looks;
mod merging;
mod overlay;
mod own;
mod random;
mod struck;
#[allow(dead_code, reason = "shared by tests that need more of it")]
#[path = "../support/mod.rs"]
mod support;
mod told;
mod unread;
mod unsaid;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use book::Book;
use support::{copy_tree, expect_success, repository, scratch, sound_catalogue, stderr, stdout};

/// A folder with a catalogue, and the sheets that are made of it.
struct Desk {
    folder: PathBuf,
}

impl Desk {
    fn new(name: &str) -> Self {
        let folder = scratch(&format!("sheet_{name}"));
        copy_tree(&sound_catalogue(), &folder.join("catalogue"));
        Self { folder }
    }

    fn idv(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_idv"));
        command.args(arguments).current_dir(&self.folder).output().expect("idv runs")
    }

    /// A new sheet.
    fn book(&self) -> Book {
        self.book_with(&[])
    }

    fn book_with(&self, options: &[&str]) -> Book {
        let _ = fs::remove_file(self.folder.join("new.xlsx"));
        expect_success(&self.idv(&[&["sheet", "new", "-o", "new.xlsx"], options].concat()));
        Book::open(&self.folder.join("new.xlsx"))
    }

    fn apply(&self, book: &Book, options: &[&str]) -> Output {
        book.save(&self.folder.join("matrix.xlsx"));
        self.idv(&[&["sheet", "apply", "matrix.xlsx"], options].concat())
    }

    fn apply_text(&self, text: impl AsRef<[u8]>, options: &[&str]) -> Output {
        fs::write(self.folder.join("matrix.csv"), text).expect("a file can be written");
        self.idv(&[&["sheet", "apply", "matrix.csv"], options].concat())
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.folder.join(file)).expect("a file")
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert!(text.contains(from), "{file} holds {from:?}");
        fs::write(self.folder.join(file), text.replacen(from, to, 1)).expect("the file can be written");
    }
}

/// What a sheet that is to change nothing ends with.
#[track_caller]
fn expect_nothing(output: &Output) {
    assert!(stdout(output).ends_with("Nothing in the sheet is to be changed in the TOML.\n"), "{}", stdout(output));
}

#[test]
fn a_new_sheet_changes_nothing() {
    let desk = Desk::new("new");
    let output = desk.apply(&desk.book(), &[]);
    expect_success(&output);
    assert_eq!(stdout(&output), "Nothing in the sheet is to be changed in the TOML.\n");
}

#[test]
fn a_new_sheet_is_the_same_byte_for_byte_on_the_same_day() {
    let desk = Desk::new("same");
    let bytes = ["one.xlsx", "other.xlsx"].map(|name| {
        expect_success(&desk.idv(&["sheet", "new", "-o", name, "--on", "2027-01-05"]));
        fs::read(desk.folder.join(name)).expect("a workbook")
    });
    assert!(bytes[0] == bytes[1]);
}

#[test]
fn a_sheet_in_which_somebody_decided_is_not_written_over() {
    let desk = Desk::new("there");
    expect_success(&desk.idv(&["sheet", "new", "-o", "matrix.xlsx"]));
    let output = desk.idv(&["sheet", "new", "-o", "matrix.xlsx"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("matrix.xlsx: it is there already"), "{}", stderr(&output));
}

#[test]
fn every_row_of_the_catalogue_stands_in_the_sheet() {
    let folder = scratch("sheet_rows");
    copy_tree(&repository().join("catalogue"), &folder.join("catalogue"));
    let book = Desk { folder }.book();
    let rows = |sheet: &str| book.sheet(sheet).len() - 1;
    let json: serde_json::Value =
        serde_json::from_slice(&Desk { folder: scratch("sheet_json") }.idv(&["export", "--format", "json"]).stdout)
            .expect("JSON");
    let list = |key: &str| json[key].as_array().map_or(0, Vec::len);
    let guidances = json["status_codes"].as_array().expect("codes").iter();
    let guidances: usize = guidances.map(|code| code["guidance"].as_array().map_or(1, Vec::len)).sum();
    assert_eq!(rows("Status codes"), guidances);
    assert_eq!(rows("Remedies"), list("remedies"));
    assert_eq!(rows("Statuses"), list("statuses"));
    assert_eq!(rows("Risk codes"), list("risk_codes"));
}

#[test]
fn a_decision_is_shown_at_its_cell_with_what_it_comes_to_and_then_made_once() {
    let desk = Desk::new("decision");
    let mut book = desk.book();
    book.set("Status codes", "1022", "Remedy", "update_identity_data");
    book.set("Remedies", "upload_selfie", "Meaning", "Take a new selfie.");
    let before = desk.read("catalogue/series/1000_identity_data.toml");

    let shown = desk.apply(&book, &[]);
    assert_eq!(shown.status.code(), Some(1));
    let text = stdout(&shown);
    for told in [
        "status code 1022, guidance selfie_missing: Remedy  Status codes!H5\n  - upload_selfie\n  + update_identity_data\n",
        "What that comes to\n",
        "[guidance-remedy]: status code 1022",
        "Nothing was changed yet",
    ] {
        assert!(text.contains(told), "{told} is told:\n{text}");
    }
    assert_eq!(desk.read("catalogue/series/1000_identity_data.toml"), before);

    expect_success(&desk.apply(&book, &["--apply"]));
    assert_eq!(
        desk.read("catalogue/series/1000_identity_data.toml"),
        before.replacen("remedy = \"upload_selfie\"", "remedy = \"update_identity_data\"", 1)
    );
    assert!(desk.read("catalogue/remedies.toml").contains("meaning = \"Take a new selfie.\""));
    expect_nothing(&desk.apply(&book, &["--apply"]));
}

#[test]
fn what_is_more_permissive_is_told_before_all_else() {
    let desk = Desk::new("permissive");
    let mut book = desk.book();
    book.set("Remedies", "upload_selfie", "Meaning", "Take a new selfie.");
    book.set("Risk codes", "500", "Remedy", "upload_selfie");
    book.set("Risk codes", "500", "Why this remedy", "We have decided so.");
    let text = stdout(&desk.apply(&book, &[]));
    let (permissive, wording) = (text.find("judgement, more permissive[").expect("told"), text.find("wording["));
    assert!(Some(permissive) < wording, "{text}");
}

#[test]
fn a_sentence_that_is_brought_says_which_english_it_was_made_from() {
    let desk = Desk::new("sentence");
    let mut book = desk.book();
    book.set("Client words", "statuses.pending", "en", "We are looking at what we received.");
    book.set("Client words", "statuses.pending", "nl", "Wij bekijken wat wij hebben ontvangen.");
    expect_success(&desk.apply(&book, &["--apply"]));
    let check = stdout(&desk.idv(&["words", "--format", "json"]));
    assert!(check.contains("\"stale\": []"), "{check}");
    assert!(
        desk.read("catalogue/client_words/nl.toml").contains("pending = \"Wij bekijken wat wij hebben ontvangen.\"")
    );
}

#[test]
fn what_becomes_internal_has_no_sentences_any_more() {
    let desk = Desk::new("internal");
    let mut book = desk.book();
    book.set("Status codes", "1005", "Disclosure", "internal");
    expect_success(&desk.apply(&book, &["--apply"]));
    assert!(desk.read("catalogue/series/1000_identity_data.toml").contains("disclosure = \"internal\""));
    for file in ["en", "nl"] {
        assert!(!desk.read(&format!("catalogue/client_words/{file}.toml")).contains("full_name_invalid"));
    }
    expect_nothing(&desk.apply(&book, &[]));
}

#[test]
fn what_the_catalogue_would_break_is_told_at_its_cell_in_the_words_of_check() {
    let desk = Desk::new("broken");
    let mut book = desk.book();
    book.set("Client words", "reasons.full_name_invalid", "en", "Your name has fraud in it");
    book.set("Remedies", "upload_selfie", "Meaning", "Take a new selfie.");
    let output = desk.apply(&book, &["--apply"]);
    assert_eq!(output.status.code(), Some(1));
    let text = stdout(&output);
    assert!(text.contains("error: Client words!C"), "{text}");
    assert!(text.contains("this sentence for clients has no end [unfinished-sentence]"), "{text}");
    assert!(!desk.read("catalogue/remedies.toml").contains("Take a new selfie."));
}

#[test]
fn what_is_missing_elsewhere_is_told_at_the_cell_that_asks_for_it() {
    let desk = Desk::new("missing");
    let mut book = desk.book();
    book.set("Status codes", "1034", "Disclosure", "client");
    book.set("Remedies", "upload_selfie", "Meaning", "Take a new selfie.");
    let output = desk.apply(&book, &["--apply"]);
    assert_eq!(output.status.code(), Some(1));
    let text = stdout(&output);
    assert!(text.contains("error: Status codes!J") && text.contains("[missing-words]"), "{text}");
    // With the sentence, it is one decision.
    book.set("Client words", "reasons.underage_client", "en", "You are not old enough.");
    let output = desk.apply(&book, &["--apply"]);
    expect_success(&output);
    assert!(desk.read("catalogue/client_words/en.toml").contains("underage_client = \"You are not old enough.\""));
}

#[test]
fn that_nothing_follows_a_status_is_not_decided_in_a_sheet() {
    let desk = Desk::new("final");
    let mut book = desk.book();
    book.set("Statuses", "pending", "Final, basis", "inferred");
    let output = desk.apply(&book, &["--apply"]);
    assert!(stdout(&output).contains("\"Final, basis\" of status pending is the vendor's"), "{}", stdout(&output));
    let mut book = desk.book();
    book.set("Statuses", "completed", "Final, because", "We say so.");
    expect_success(&desk.apply(&book, &["--apply"]));
    assert!(desk.read("catalogue/statuses.toml").contains("because = \"We say so.\""));
}

#[test]
fn a_sheet_of_text_is_read_with_each_separator_and_mark() {
    let desk = Desk::new("text");
    let book = desk.book();
    for separator in [b',', b';', b'\t'] {
        for mark in ["", "\u{feff}", "sep=;\r\n"] {
            if mark.starts_with("sep") && separator != b';' {
                continue;
            }
            let mut text = mark.as_bytes().to_vec();
            text.extend(book.text("Status codes", separator));
            let output = desk.apply_text(&text, &[]);
            expect_success(&output);
            expect_nothing(&output);
            assert!(stdout(&output).contains("who changed what cannot be known"), "{}", stdout(&output));
        }
    }
    let mut book = desk.book();
    book.set("Status codes", "1005", "Remedy", "upload_selfie");
    let wide: Vec<u8> = String::from_utf8(book.text("Status codes", b'\t'))
        .expect("UTF-8")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    expect_success(&desk.apply_text([&[0xFF, 0xFE], wide.as_slice()].concat(), &["--apply"]));
    assert!(desk.read("catalogue/series/1000_identity_data.toml").contains("remedy = \"upload_selfie\""));
}

#[test]
fn cells_of_the_vendor_are_told_with_where_they_belong_and_keep_nothing_from_being_done() {
    let desk = Desk::new("vendor");
    let mut book = desk.book();
    book.set("Status codes", "1005", "Description", "Another description");
    book.set("Status codes", "1005", "Name", "another_name");
    book.set("Status codes", "1005", "Remedy", "upload_selfie");
    let output = desk.apply(&book, &["--apply"]);
    assert_eq!(output.status.code(), Some(1));
    let text = stdout(&output);
    assert!(text.contains("warning: Status codes!F4: \"Description\" of status code 1005 is the vendor's"), "{text}");
    assert!(text.contains("`idv compare --apply` does"), "{text}");
    assert!(text.contains("warning: Status codes!C4: \"Name\" of status code 1005 is fixed once published"), "{text}");
    let file = desk.read("catalogue/series/1000_identity_data.toml");
    assert!(file.contains("remedy = \"upload_selfie\"") && !file.contains("nother"));
}

#[test]
fn a_row_that_is_deleted_retires_nothing_and_is_told() {
    let desk = Desk::new("deleted");
    let mut book = desk.book();
    book.sheet_mut("Status codes").remove(3);
    let before = desk.read("catalogue/series/1000_identity_data.toml");
    let output = desk.apply(&book, &["--apply"]);
    assert_eq!(output.status.code(), Some(1));
    let text = stdout(&output);
    assert!(text.contains("not in the sheet, which changes and retires nothing"), "{text}");
    assert!(text.contains("status code 1005"), "{text}");
    assert_eq!(desk.read("catalogue/series/1000_identity_data.toml"), before);
}
