//! Letters that an encoding takes, and what spreadsheets make of words: never another text.

use std::fs;

use super::book::Value;
use super::limits::packed;
use super::support::{expect_success, stdout};
use super::{Desk, expect_nothing};

const WORDS: &str = "catalogue/client_words/nl.toml";

/// A desk whose Dutch has letters beyond ASCII.
pub fn accented(name: &str) -> Desk {
    let desk = Desk::new(name);
    desk.edit(WORDS, "letters = \"abcdefghijklmnopqrstuvwxyz", "letters = \"abcdefghijklmnopqrstuvwxyzëéü");
    desk.edit(WORDS, "Uw volledige naam is niet geldig.", "Uw geüploade naam is niet geldig, zoals één ervan.");
    desk.edit(WORDS, "De controles voor", "Alle coördinaties voor");
    desk.edit(WORDS, "abcdefghijklmnopqrstuvwxyzëéü", "abcdefghijklmnopqrstuvwxyzëéüö");
    desk
}

/// A text as a narrow encoding keeps it.
fn narrowed(text: &[u8], lost: &str) -> String {
    let text = str::from_utf8(text).expect("UTF-8");
    text.chars().map(|letter| if letter.is_ascii() { letter.to_string() } else { lost.to_owned() }).collect()
}

#[test]
fn a_sheet_that_has_lost_its_letters_is_told_at_each_cell() {
    let desk = accented("letters");
    let book = desk.book();
    let before = desk.read(WORDS);
    for lost in ["?", "??", "\u{fffd}", "", "_", "\u{1a}", "├╝", "�?"] {
        let output = desk.apply_text(narrowed(&book.text("Client words", b';'), lost), &["--apply"]);
        let text = stdout(&output);
        assert_eq!(output.status.code(), Some(1), "{lost:?}: {text}");
        let is_told = |line: &&str| line.starts_with("error: matrix!D") && line.contains("\"nl\" has lost a letter");
        assert_eq!(text.lines().filter(is_told).count(), 2, "{lost:?}: {text}");
        assert!(text.contains("[garbled-text]; the file was saved in an encoding"), "{lost:?}: {text}");
        assert_eq!(desk.read(WORDS), before);
    }
    // What a person changes is a change, and so is a text that was put together otherwise none.
    expect_nothing(
        &desk.apply_text(
            String::from_utf8(book.text("Client words", b';')).expect("UTF-8").replace('ü', "u\u{308}"),
            &[],
        ),
    );
    let mut changed = book.clone();
    changed.set("Client words", "reasons.full_name_invalid", "nl", "Uw geüploade naam klopt niet, zoals een ervan?");
    expect_success(&desk.apply(&changed, &["--apply"]));
    assert!(desk.read(WORDS).contains("zoals een ervan?"));
}

#[test]
fn what_a_spreadsheet_makes_is_no_text() {
    let desk = Desk::new("made");
    let book = desk.book();
    for made in ["Jan-26", "26. Jan", "#GETPFEIL", "=H44 & \".\"", "Loading...", "NEIN", "########"] {
        let mut book = book.clone();
        for (sheet, row, heading) in [
            ("Status codes", "1005", "Why this remedy"),
            ("Remedies", "upload_selfie", "Meaning"),
            ("Client words", "statuses.pending", "nl"),
        ] {
            book.set(sheet, row, heading, made);
        }
        let output = desk.apply(&book, &["--apply"]);
        assert_eq!(output.status.code(), Some(1), "{made}");
        for place in ["Status codes!I4", "Remedies!C4", "Client words!D"] {
            assert!(stdout(&output).contains(&format!("error: {place}")), "{made} {place}: {}", stdout(&output));
        }
        let text = stdout(&desk.apply_text(book.text("Status codes", b';'), &["--apply"]));
        assert!(text.contains("error: matrix!I4: "), "{made}: {text}");
    }
    for real in ["See #4 of the policy", "Ja, da haben wir keine Wahl.", "Policy 26, as of May."] {
        let mut book = book.clone();
        book.set("Status codes", "1005", "Why this remedy", real);
        let output = desk.apply(&book, &[]);
        assert!(stdout(&output).contains("Nothing was changed yet"), "{real}: {}", stdout(&output));
    }
    let mut yes = book.clone();
    yes.set("Remedies", "upload_selfie", "Asks the client", "JA");
    expect_nothing(&desk.apply(&yes, &[]));
}

#[test]
fn whatever_parts_words_in_a_cell_parts_them() {
    let desk = Desk::new("parted");
    for space in ["\t", "\u{b}", "\u{c}", "\u{1f}", "\u{2028}", "\u{85}", "\r\n"] {
        let mut book = desk.book();
        for row in book.sheet_mut("Client words").iter_mut().skip(1) {
            for value in row.iter_mut().skip(2) {
                if let Value::Text(text) = value {
                    *text = text.replace(' ', space);
                }
            }
        }
        let output = desk.apply(&book, &[]);
        assert!(output.status.success(), "{space:?}: {}", stdout(&output));
        expect_nothing(&output);
        expect_nothing(&desk.apply_text(book.text("Client words", b';'), &[]));
    }
}

#[test]
fn whatever_parts_words_in_an_open_document_parts_them() {
    let desk = Desk::new("parted_ods");
    for space in [
        "<text:tab/>",
        "<text:s/>",
        "<text:s text:c=\"3\"/>",
        "<text:line-break/>",
        "</text:p><text:p>",
        "<text:tab></text:tab>",
        "<text:span> </text:span>",
        "<text:soft-page-break/> ",
        "<text:span><text:tab/></text:span>",
        "<text:a><text:line-break/></text:a>",
    ] {
        let text = "We are working on your verification.".replace(' ', space);
        let cell = |text: &str| {
            format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
        };
        let remark = "<office:annotation><text:p>A remark</text:p></office:annotation><text:p>unknown";
        let rows = [["Sentence", "en"].map(cell), ["unknown_status", &text].map(cell)];
        let rows = rows.map(|row| format!("<table:table-row>{}</table:table-row>", row.concat()));
        let rows = rows.concat().replacen("<text:p>unknown", remark, 1);
        let content = format!(
            "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"Client words\">{rows}\
             </table:table></office:spreadsheet></office:body></office:document-content>"
        );
        let mimetype: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
        let manifest: &[u8] = b"<manifest:manifest></manifest:manifest>";
        let parts = [("mimetype", mimetype), ("META-INF/manifest.xml", manifest), ("content.xml", content.as_bytes())];
        fs::write(desk.folder.join("words.ods"), packed(&parts)).expect("a file can be written");
        let output = desk.idv(&["sheet", "apply", "words.ods"]);
        assert!(stdout(&output).contains("sentence"), "{space}: {}", super::support::stderr(&output));
        expect_nothing(&output);
    }
}
