//! The same sheet, over an institution's own judgement.

use std::fs;

use super::support::{DAY, copy_tree, expect_success, repository, scratch, stderr, stdout};
use super::{Desk, expect_nothing};

pub const OVERLAY: [&str; 2] = ["--overlay", "overlay"];

pub fn desk(name: &str) -> Desk {
    let desk = Desk::new(&format!("overlay_{name}"));
    expect_success(&desk.idv(&["overlay", "new", "overlay", "--name", "Example Bank"]));
    desk
}

#[test]
fn what_is_decided_edits_the_overlay_and_what_goes_back_to_the_house_leaves_it_as_it_was() {
    let desk = desk("there_and_back");
    let files = ["series/status_codes.toml", "risk_codes.toml"].map(|file| format!("overlay/{file}"));
    let begun = files.each_ref().map(|file| desk.read(file));
    let catalogue = desk.read("catalogue/series/1000_identity_data.toml");
    let mut book = desk.book_with(&OVERLAY);
    let house = book.clone();
    book.set("Status codes", "1022", "Remedy", "update_identity_data");
    book.set("Status codes", "1005", "Disclosure", "internal");
    book.set("Risk codes", "500", "Remedy", "upload_selfie");
    book.set("Risk codes", "500", "Why this remedy", "The branch knows them.");
    book.set("Client words", "statuses.pending", "en", "We are looking at your documents.");

    let told = desk.apply(&book, &[&OVERLAY[..], &["--apply"]].concat());
    assert_eq!(told.status.code(), Some(1));
    assert!(stdout(&told).contains("error: Risk codes!"), "{}", stdout(&told));
    assert!(stdout(&told).contains("[beyond-limit]"), "{}", stdout(&told));

    expect_success(&desk.apply(&book, &[&OVERLAY[..], &["--apply", "--accepted-by", "A. Jansen"]].concat()));
    assert!(
        desk.read(&files[0]).ends_with(
            "[[code]]\nnumber = 1005\ndisclosure = \"internal\"\nwas = \"client\"\naccepted_by = \"A. Jansen\"\n\n\
         [[code]]\nnumber = 1022\n\n[[code.guidance]]\nname = \"selfie_missing\"\nremedy = \"update_identity_data\"\n\
         was = \"upload_selfie\"\naccepted_by = \"A. Jansen\"\n"
        ),
        "{}",
        desk.read(&files[0])
    );
    assert!(desk.read("overlay/client_words/en.toml").starts_with("tag = \"en\"\n\n[statuses]\npending = "));
    assert_eq!(desk.read("catalogue/series/1000_identity_data.toml"), catalogue);
    expect_success(&desk.idv(&["check", "--overlay", "overlay", "--day", DAY]));
    expect_nothing(&desk.apply(&book, &OVERLAY));

    // A sheet of text has the house's values again.
    for sheet in ["Status codes", "Risk codes"] {
        expect_success(&desk.apply_text(house.text(sheet, b';'), &[&OVERLAY[..], &["--apply"]].concat()));
    }
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(files.each_ref().map(|file| words(&desk.read(file))), begun.each_ref().map(|text| words(text)));
}

#[test]
fn what_is_the_institutions_own_is_marked_in_the_sheet() {
    let folder = scratch("sheet_overlay_marked");
    copy_tree(&repository().join("tests/sound"), &folder.join("catalogue"));
    copy_tree(&repository().join("tests/sound_overlay"), &folder.join("overlay"));
    let desk = Desk { folder };
    let book = desk.book_with(&OVERLAY);
    expect_nothing(&desk.apply(&book, &OVERLAY));
    let text = fs::read(desk.folder.join("new.xlsx")).expect("a workbook");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(text)).expect("a workbook");
    let mut notes = String::new();
    std::io::Read::read_to_string(&mut archive.by_name("xl/comments1.xml").expect("notes"), &mut notes).expect("XML");
    assert!(notes.contains("Your own, in place of: "), "{notes}");
}

#[test]
fn what_no_overlay_changes_is_told_at_its_cell() {
    let desk = desk("beyond");
    let mut book = desk.book_with(&OVERLAY);
    book.set("Remedies", "upload_selfie", "Meaning", "Take a new selfie.");
    book.set("Status codes", "1005", "Why this remedy", "Because.");
    let output = desk.apply(&book, &[&OVERLAY[..], &["--apply"]].concat());
    assert_eq!(output.status.code(), Some(1));
    let text = stdout(&output);
    assert!(text.contains("\"Meaning\" is the house's, and no overlay changes it [not-the-institutions]"), "{text}");
    assert!(text.contains("\"Why this remedy\" is the house's, and is the reason of the house's \"Remedy\""), "{text}");
}

#[test]
fn a_remedy_of_the_houses_is_not_taken_away_and_its_own_can_be() {
    let desk = desk("emptied");
    let emptied = |desk: &Desk| {
        let mut book = desk.book_with(&OVERLAY);
        for heading in ["Remedy", "Why this remedy"] {
            book.set("Risk codes", "200", heading, "");
        }
        stdout(&desk.apply(&book, &OVERLAY))
    };
    let begun = desk.read("overlay/risk_codes.toml");
    let own = "[[risk_code]]\nnumber = 200\nremedy = \"nothing_can_be_done\"\nbecause = \"They are known.\"\n\
               accepted_by = \"A. Jansen\"\n";
    fs::write(desk.folder.join("overlay/risk_codes.toml"), own).expect("a file");
    let text = emptied(&desk);
    assert!(text.contains("  - nothing_can_be_done\n  + nothing\n") && !text.contains("error"), "{text}");
    fs::write(desk.folder.join("overlay/risk_codes.toml"), begun).expect("a file");
    desk.edit("catalogue/risk_codes.toml", "number = 200\n", "number = 200\nremedy = \"upload_selfie\"\n");
    let text = emptied(&desk);
    let told =
        "an overlay takes no remedy away [not-the-institutions]; write the house's, `upload_selfie`, to go by that";
    assert!(text.contains(told), "{text}");
}

#[test]
fn a_sheet_of_the_one_is_not_applied_to_the_other() {
    let desk = desk("other");
    let output = desk.apply(&desk.book_with(&OVERLAY), &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("it was made with the overlay of Example Bank"), "{}", stderr(&output));
    let output = desk.apply(&desk.book(), &OVERLAY);
    assert!(stderr(&output).contains("it was made of the catalogue alone"), "{}", stderr(&output));
}

#[test]
fn a_sheet_of_an_overlay_without_its_memory_is_not_offered_to_the_house() {
    let desk = desk("forgotten");
    let mut book = desk.book_with(&OVERLAY);
    book.set("Status codes", "1022", "Remedy", "update_identity_data");
    book.sheets.retain(|(name, _)| name != "idv memory");
    let output = desk.apply(&book, &["--apply"]);
    assert_eq!(output.status.code(), Some(2), "{}", stdout(&output));
    assert!(stderr(&output).contains("it was made with the overlay of Example Bank"), "{}", stderr(&output));
    assert_eq!(desk.apply(&book, &OVERLAY).status.code(), Some(1));
    let mut of_house = desk.book();
    of_house.sheets.retain(|(name, _)| name != "idv memory");
    let output = desk.apply(&of_house, &OVERLAY);
    assert!(stderr(&output).contains("it was made of the catalogue alone"), "{}", stderr(&output));
}

#[test]
fn a_reason_of_the_houses_is_not_offered_for_what_the_institution_decides() {
    let desk = desk("reason");
    desk.edit(
        "catalogue/series/1000_identity_data.toml",
        "remedy = \"update_identity_data\"",
        "remedy = \"update_identity_data\"\nbecause = \"The house says so.\"",
    );
    let mut book = desk.book_with(&OVERLAY);
    book.set("Status codes", "1005", "Remedy", "upload_selfie");
    let text = book.text("Status codes", b';');
    expect_success(&desk.apply_text(&text, &[&OVERLAY[..], &["--apply"]].concat()));
    let after = desk.read("overlay/series/status_codes.toml");
    assert!(after.contains("remedy = \"upload_selfie\"") && !after.contains("The house says so."), "{after}");
    let output = desk.apply_text(&text, &OVERLAY);
    expect_nothing(&output);
    // A reason of its own is one, and so is the house's beside what is the house's again.
    book.set("Status codes", "1005", "Why this remedy", "We say so.");
    expect_success(&desk.apply_text(book.text("Status codes", b';'), &[&OVERLAY[..], &["--apply"]].concat()));
    assert!(desk.read("overlay/series/status_codes.toml").contains("because = \"We say so.\""));
}

#[test]
fn a_file_of_words_whose_last_sentence_goes_back_to_the_house_is_told_at_the_cell() {
    let desk = desk("last_sentence");
    let house = desk.read("catalogue/client_words/en.toml");
    let house = house.lines().find_map(|line| line.strip_prefix("pending = ")).expect("a sentence");
    let apply = |sentence: &str| {
        desk.apply_text(format!("Sentence,en\nstatuses.pending,{sentence}\n"), &[&OVERLAY[..], &["--apply"]].concat())
    };
    assert!(stdout(&apply("We look at your documents.")).contains("Wrote overlay/client_words/en.toml."));
    let before = desk.read("overlay/client_words/en.toml");
    let text = stdout(&apply(house));
    let told = "error: matrix!B2: overlay/client_words/en.toml changes nothing [needless-overlay]; write a sentence, or take the \
                file away\n";
    assert!(text.contains(told), "{text}");
    assert_eq!(desk.read("overlay/client_words/en.toml"), before);
}
