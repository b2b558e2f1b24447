//! Three ways meet: the sheet, what it was made from, and the TOML of today.

use super::book::Value;
use super::support::{expect_success, stdout};
use super::{Desk, expect_nothing};

const FILE: &str = "catalogue/series/1000_identity_data.toml";

#[test]
fn what_was_changed_in_the_sheet_alone_or_in_the_toml_alone_merges() {
    let desk = Desk::new("merges");
    let mut book = desk.book();
    book.set("Status codes", "1005", "Remedy", "upload_selfie");
    desk.edit("catalogue/remedies.toml", "meaning = \"", "meaning = \"Now: ");
    expect_success(&desk.apply(&book, &["--apply"]));
    assert!(desk.read("catalogue/remedies.toml").contains("meaning = \"Now: "), "what the TOML has stays");
    assert!(desk.read(FILE).contains("remedy = \"upload_selfie\""));
    expect_nothing(&desk.apply(&book, &[]));
}

#[test]
fn what_was_changed_on_both_sides_is_told_with_all_three_values_and_nothing_is_written() {
    let desk = Desk::new("conflict");
    let mut book = desk.book();
    book.set("Status codes", "1005", "Remedy", "upload_selfie");
    book.set("Remedies", "upload_selfie", "Meaning", "Take a new selfie.");
    desk.edit(FILE, "remedy = \"update_identity_data\"", "remedy = \"nothing_can_be_done\"");
    let output = desk.apply(&book, &["--apply"]);
    assert_eq!(output.status.code(), Some(1));
    let text = stdout(&output);
    assert!(text.contains("conflict: status code 1005: Remedy\n  --> Status codes!H4\n"), "{text}");
    assert!(
        text.contains(
            "  made from  update_identity_data\n  the sheet  upload_selfie\n  the TOML   nothing_can_be_done\n"
        ),
        "{text}"
    );
    assert!(!desk.read("catalogue/remedies.toml").contains("Take a new selfie."), "all or none");
}

#[test]
fn what_was_decided_by_a_row_that_is_another_since_is_a_conflict() {
    let desk = Desk::new("row");
    let mut book = desk.book();
    book.set("Status codes", "1005", "Remedy", "upload_selfie");
    desk.edit(FILE, "action = \"Update person.fullName.\"", "action = \"Update person.fullName at once.\"");
    let text = stdout(&desk.apply(&book, &["--apply"]));
    assert!(text.contains("conflict: status code 1005: Action\n"), "{text}");
    assert!(text.contains("  the TOML   Update person.fullName at once.\n"), "{text}");
    let why = "  the cells of a row are decided together, and \"Action\" was changed in the TOML meanwhile:\n";
    assert!(text.contains(why), "{text}");
}

#[test]
fn a_reason_whose_remedy_is_another_since_is_told_plainly_and_settled_as_it_says() {
    let desk = Desk::new("reason_of_another");
    let mut book = desk.book();
    book.set("Status codes", "1005", "Why this remedy", "They can mend it.");
    desk.edit(FILE, "remedy = \"update_identity_data\"", "remedy = \"upload_selfie\"");
    let text = stdout(&desk.apply(&book, &["--apply"]));
    let told = "conflict: status code 1005: Remedy\n  --> Status codes!I4\n  \
                the sheet changes \"Why this remedy\": They can mend it. in place of nothing\n  \
                a reason belongs to what it is the reason of, and \"Remedy\" was changed in the TOML meanwhile:\n  \
                made from  update_identity_data\n  the sheet  update_identity_data\n  the TOML   upload_selfie\n  \
                to settle it, write the same for \"Why this remedy\" in the TOML as in the sheet, or decide again in a new sheet\n";
    assert!(text.contains(told), "{text}");
    desk.edit(FILE, "remedy = \"upload_selfie\"", "remedy = \"upload_selfie\"\nbecause = \"They can mend it.\"");
    expect_nothing(&desk.apply(&book, &[]));
}

#[test]
fn what_the_toml_has_otherwise_since_a_sheet_was_made_is_told_at_each_cell_of_it() {
    let desk = Desk::new("outdated");
    let book = desk.book();
    assert!(!stdout(&desk.apply(&book, &[])).contains("by now"));
    desk.edit("catalogue/remedies.toml", "meaning = \"Ask the client", "meaning = \"Now: ask the client");
    desk.edit(FILE, "description = \"Selfie too dark\"", "description = \"Selfie far too dark\"");
    let remedies = desk.read("catalogue/remedies.toml");
    let another = "\n[[remedy]]\nname = \"ask_again\"\nkind = \"wait\"\nmeaning = \"Ask it again.\"\n";
    std::fs::write(desk.folder.join("catalogue/remedies.toml"), remedies + another).expect("a file can be written");
    let output = desk.apply(&book, &[]);
    expect_success(&output);
    expect_nothing(&output);
    let text = stdout(&output);
    for told in [
        "by now: what is to be signed is a new sheet of `idv sheet new`\n",
        "\"Meaning\" of remedy upload_selfie was changed in the TOML since the sheet was made, and is now: Now: ask the client for \
         a selfie, and upload it.\n",
        "\"Description\" of status code 1022, guidance selfie_too_dark was changed in the TOML since the sheet was made, and is now: \
         Selfie far too dark\n",
        "note: Remedies: the TOML has rows that it had not when the sheet was made: remedy ask_again\n",
    ] {
        assert!(text.contains(told), "{told} is told:\n{text}");
    }
    assert!(!stdout(&desk.apply(&desk.book(), &[])).contains("the sheet was made"));
}

#[test]
fn the_same_decision_on_both_sides_is_no_change() {
    let desk = Desk::new("both");
    let mut book = desk.book();
    book.set("Status codes", "1005", "Remedy", "upload_selfie");
    desk.edit(FILE, "remedy = \"update_identity_data\"", "remedy = \"upload_selfie\"");
    expect_nothing(&desk.apply(&book, &[]));
}

#[test]
fn a_memory_that_is_gone_or_was_changed_is_told_and_the_toml_of_today_is_compared() {
    let desk = Desk::new("memory");
    let book = desk.book();
    let mut without = book.clone();
    without.sheets.retain(|(name, _)| name != "idv memory");
    let mut changed = book.clone();
    changed.sheet_mut("idv memory")[5][3] = Value::from("another");
    for (book, told) in [(without, "is not there"), (changed, "has been changed")] {
        let output = desk.apply(&book, &[]);
        assert!(stdout(&output).contains(told), "{}", stdout(&output));
        expect_nothing(&output);
    }
}

#[test]
fn rows_columns_and_sheets_may_stand_anywhere() {
    let desk = Desk::new("anywhere");
    let mut book = desk.book();
    book.set("Status codes", "1005", "Remedy", "upload_selfie");
    for (_, rows) in book.sheets.iter_mut().filter(|(name, _)| name != "idv memory") {
        rows[1..].reverse();
        for row in rows.iter_mut() {
            row.reverse();
        }
        let width = rows[0].len();
        rows.insert(0, vec![Value::Empty; width]);
        rows[0][0] = Value::from("What we decided in 2027");
        rows.push(vec![Value::from("Signed by all")]);
    }
    book.sheets.reverse();
    let place = book.sheets.iter().position(|(name, _)| name == "Status codes").expect("a sheet");
    book.sheets[place].0 = "Our decisions".to_owned();
    let output = desk.apply(&book, &["--apply"]);
    expect_success(&output);
    assert!(stdout(&output).contains("status code 1005: Remedy  Our decisions!"), "{}", stdout(&output));
    assert!(desk.read(FILE).contains("remedy = \"upload_selfie\""));
}

#[test]
fn a_column_that_is_gone_or_added_and_a_sheet_that_is_gone_are_no_change() {
    let desk = Desk::new("columns");
    let mut book = desk.book();
    book.set("Risk codes", "500", "Name", "Whatever");
    let (_, gone) = book.find("Status codes", "1005", "Remedy");
    for row in book.sheet_mut("Status codes") {
        row.remove(gone);
        row.insert(2, Value::from("4-eyes"));
    }
    book.sheets.retain(|(name, _)| name != "Remedies" && name != "Risk codes");
    let output = desk.apply(&book, &[]);
    expect_success(&output);
    let text = stdout(&output);
    assert!(text.contains("note: Status codes: \"Remedy\" is not in the sheet, and was not compared"), "{text}");
    assert!(text.contains("note: Status codes!C1: the column \"4-eyes\" is not read"), "{text}");
    assert!(text.contains("note: the sheet of Remedies is not in the file"), "{text}");
    expect_nothing(&output);
}

#[test]
fn a_column_that_was_sorted_alone_decides_nothing() {
    for (sheet, file, told) in [
        ("Risk codes", "catalogue/risk_codes.toml", "\"Name\" is of another row than risk code"),
        ("Client words", "catalogue/client_words/en.toml", "is of another row than"),
    ] {
        let desk = Desk::new("sorted_alone");
        let before = desk.read(file);
        let mut book = desk.book();
        let rows = book.sheet_mut(sheet);
        let keys: Vec<_> = rows.iter().skip(1).map(|row| row[0].clone()).collect();
        for (row, key) in rows.iter_mut().skip(1).zip(keys.into_iter().rev()) {
            row[0] = key;
        }
        let output = desk.apply(&book, &["--apply"]);
        assert_eq!(output.status.code(), Some(1), "{}", stdout(&output));
        assert!(stdout(&output).contains(told), "{}", stdout(&output));
        assert_eq!(desk.read(file), before);
    }
}

#[test]
fn a_column_of_the_houses_that_was_sorted_alone_decides_nothing_and_two_that_are_swapped_are_two_changes() {
    for (sheet, heading, file) in
        [("Remedies", "Meaning", "catalogue/remedies.toml"), ("Client words", "nl", "catalogue/client_words/nl.toml")]
    {
        let desk = Desk::new("house_sorted_alone");
        let before = desk.read(file);
        let mut book = desk.book();
        let column = book.sheet(sheet)[0].iter().position(|value| *value == Value::from(heading)).expect("a heading");
        let mut swapped = book.clone();
        let texts: Vec<_> = book.sheet(sheet).iter().skip(1).map(|row| row[column].clone()).collect();
        for (row, text) in book.sheet_mut(sheet).iter_mut().skip(1).zip(texts.iter().rev()) {
            row[column] = text.clone();
        }
        let output = desk.apply(&book, &["--apply"]);
        assert_eq!(output.status.code(), Some(1), "{}", stdout(&output));
        assert!(stdout(&output).contains(&format!("\"{heading}\" is of another row than ")), "{}", stdout(&output));
        assert_eq!(desk.read(file), before);
        let rows = swapped.sheet_mut(sheet);
        (rows[1][column], rows[2][column]) = (texts[1].clone(), texts[0].clone());
        assert!(stdout(&desk.apply(&swapped, &[])).contains("Nothing was changed yet"));
    }
}
