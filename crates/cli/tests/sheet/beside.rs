//! What a change in a sheet comes to beside its own cell: what leaves the TOML with it, what stays as it was, and what to call next.

use std::process::{Command, Output};

use super::Desk;
use super::overlay::{OVERLAY, desk as desk_of_overlay};
use super::support::{expect_success, scratch, stderr, stdout};

const FILE: &str = "catalogue/series/1000_identity_data.toml";

#[test]
fn every_sentence_that_goes_with_what_becomes_internal_is_told_before_and_as_it_is_taken_out() {
    let desk = Desk::new("taken_out");
    let mut book = desk.book();
    book.set("Status codes", "1005", "Disclosure", "internal");
    let told = "Taken out of the TOML with that\n\n\
                sentence reasons.full_name_invalid: en  Status codes!J4\n  - Your full name is not valid.\n\
                sentence reasons.full_name_invalid: nl, and what is recorded of it  Status codes!J4\n  \
                - Uw volledige naam is niet geldig.\n\n\
                That does not come back with a cell that is set back: each of it is to be written again.\n";
    for options in [&[][..], &["--apply"]] {
        let text = stdout(&desk.apply(&book, options));
        assert!(text.contains(told), "{text}");
    }
    // What the sheet itself writes in its place is an edit, and is not told twice.
    let mut back = desk.book();
    back.set("Status codes", "1005", "Disclosure", "client");
    assert!(stdout(&desk.apply(&back, &[])).contains("[missing-words]"));
    back.set("Client words", "reasons.full_name_invalid", "en", "Your name is not valid.");
    let text = stdout(&desk.apply(&back, &["--apply"]));
    assert!(!text.contains("Taken out") && text.contains("Wrote catalogue/client_words/en.toml."), "{text}");
}

#[test]
fn what_an_overlay_gives_back_to_the_house_takes_its_reason_and_its_name_out_and_says_so() {
    let desk = desk_of_overlay("given_back");
    let apply = |book: &_, options: &[&str]| stdout(&desk.apply(book, &[&OVERLAY[..], &["--apply"], options].concat()));
    let mut book = desk.book_with(&OVERLAY);
    book.set("Status codes", "1005", "Remedy", "upload_selfie");
    book.set("Status codes", "1005", "Why this remedy", "We say so.");
    book.set("Client words", "reasons.full_name_invalid", "nl", "Uw naam klopt niet.");
    // A file of words in which nothing is left is not written.
    book.set("Client words", "statuses.pending", "nl", "Wij kijken ernaar.");
    let text = apply(&book, &["--accepted-by", "A. Jansen"]);
    assert!(text.contains("Wrote overlay/series/status_codes.toml."), "{text}");

    let mut other = desk.book_with(&OVERLAY);
    other.set("Status codes", "1005", "Remedy", "nothing_can_be_done");
    let text = stdout(&desk.apply(&other, &OVERLAY));
    assert!(
        text.contains("note: Status codes!H4: \"Remedy\" of status code 1005 has changed, and A. Jansen,"),
        "{text}"
    );
    let text = stdout(&desk.apply(&other, &[&OVERLAY[..], &["--accepted-by", "B. Smit"]].concat()));
    assert!(text.contains("status code 1005: Remedy, who answered for it  Status codes!H4\n  - A. Jansen\n"), "{text}");

    let mut house = desk.book_with(&OVERLAY);
    house.set("Status codes", "1005", "Remedy", "update_identity_data");
    house.set("Status codes", "1005", "Disclosure", "internal");
    let text = apply(&house, &["--accepted-by", "A. Jansen"]);
    for told in [
        "status code 1005: Remedy, its reason  Status codes!H4\n  - We say so.\n",
        "status code 1005: Remedy, who answered for it  Status codes!H4\n  - A. Jansen\n",
        "sentence reasons.full_name_invalid: nl, and what is recorded of it  Status codes!J4\n  - Uw naam klopt niet.\n",
    ] {
        assert!(text.contains(told), "{told} is told:\n{text}");
    }
    assert!(!text.contains("does it still hold?"), "{text}");
    let after = desk.read("overlay/series/status_codes.toml");
    assert!(!after.contains("We say so.") && !after.contains("upload_selfie"), "{after}");
}

#[test]
fn a_reason_that_stays_beside_another_value_is_asked_about() {
    let desk = Desk::new("reason_left");
    desk.edit(
        FILE,
        "remedy = \"update_identity_data\"",
        "remedy = \"update_identity_data\"\nbecause = \"The name is on the document.\"",
    );
    let mut book = desk.book();
    book.set("Status codes", "1005", "Remedy", "upload_selfie");
    book.set("Statuses", "completed", "Final, basis", "stated");
    let output = desk.apply(&book, &["--apply"]);
    expect_success(&output);
    let text = stdout(&output);
    let told = "note: Status codes!I4: \"Remedy\" of status code 1005 has changed, and \"Why this remedy\" has not: does it still \
                hold?\n";
    assert!(text.contains(told), "{text}");
    assert!(
        text.contains("\"Final, basis\" of status completed has changed, and \"Final, because\" has not"),
        "{text}"
    );
    // Where both change, or there is no reason, nothing is asked.
    let mut both = desk.book();
    both.set("Status codes", "1005", "Remedy", "update_identity_data");
    both.set("Status codes", "1005", "Why this remedy", "They can mend it.");
    both.set("Status codes", "1005", "Disclosure", "internal");
    let text = stdout(&desk.apply(&both, &[]));
    assert!(text.contains("Nothing was changed yet") && !text.contains("does it still hold?"), "{text}");
}

#[test]
fn a_rule_that_is_told_at_a_cell_calls_the_column_or_the_option_by_name() {
    let desk = Desk::new("headings");
    desk.edit(FILE, "action = \"None. You can't retry.\"", "because = \"Nobody grows older by trying.\"");
    let mut book = desk.book();
    book.set("Status codes", "1034", "Why this remedy", "");
    let text = stdout(&desk.apply(&book, &[]));
    let told = "[unexplained-judgement]; say why in a sentence: because = \"…\" (in a sheet, `because` is the column \"Why this \
                remedy\")\n";
    assert!(text.contains(told), "{text}");

    let desk = desk_of_overlay("headings");
    desk.edit(
        "catalogue/risk_codes.toml",
        "risk_score = \"completed_high_risk\"",
        "risk_score = \"completed_high_risk\"\nremedy = \"nothing_can_be_done\"\nbecause = \"We end here.\"",
    );
    let mut book = desk.book_with(&OVERLAY);
    book.set("Risk codes", "500", "Remedy", "upload_selfie");
    let text = stdout(&desk.apply(&book, &OVERLAY));
    let told = "[beyond-limit]; keep to the house's; or write because = \"…\" with the reason, and accepted_by = \"…\" with the \
                name of who answers for it (in a sheet, `because` is the column \"Why this remedy\", in which the house's reason \
                stands: the institution needs one of its own, and `accepted_by` is the option --accepted-by NAME)\n";
    assert!(text.contains(told), "{text}");
    let note = "\"Remedy\" of risk code 500 has changed, and \"Why this remedy\" is the house's, for what the house has: it is \
                not brought into the overlay\n";
    assert!(text.contains(note), "{text}");
    // A reason of its own is not called the house's.
    book.set("Risk codes", "500", "Why this remedy", "The branch knows them.");
    let text = stdout(&desk.apply(&book, &OVERLAY));
    assert!(text.contains("`accepted_by` is the option") && !text.contains("the house's reason"), "{text}");
}

#[test]
fn the_command_that_is_to_come_next_has_every_option_that_was_given() {
    let desk = desk_of_overlay("command");
    let mut book = desk.book_with(&OVERLAY);
    book.set("Status codes", "1005", "Remedy", "upload_selfie");
    let given = ["--catalogue", "catalogue", "--overlay", "overlay", "--accepted-by", "A. Jansen", "--all"];
    let text = stdout(&desk.apply(&book, &given));
    let command = "sheet apply matrix.xlsx --catalogue catalogue --overlay overlay --accepted-by 'A. Jansen' --all --apply` edits";
    assert!(text.contains(command), "{text}");
    let made = desk.idv(&["sheet", "new", "-o", "our matrix.xlsx", "--overlay", "overlay"]);
    assert!(stdout(&made).contains("sheet apply 'our matrix.xlsx' --overlay overlay` shows"), "{}", stdout(&made));
}

#[test]
fn a_program_without_a_catalogue_says_what_is_needed_before_a_sheet_is_decided_in() {
    let folder = scratch("sheet_carried");
    let idv = |arguments: &[&str]| -> Output {
        // Cargo says where this package is, and a catalogue is found there.
        let mut command = Command::new(env!("CARGO_BIN_EXE_idv"));
        let command = command.args(arguments).current_dir(&folder).env_remove("CARGO_MANIFEST_DIR").env_remove("CARGO");
        command.output().expect("idv runs")
    };
    let needed = "work in a clone of the catalogue, or name its folder with --catalogue; or begin an overlay, which can stand alone, \
                  with `idv overlay new DIRECTORY --name NAME`, and name it with --overlay when a sheet is made and when it is applied";
    let made = idv(&["sheet", "new", "-o", "matrix.xlsx"]);
    expect_success(&made);
    assert!(stdout(&made).contains(needed), "{}", stdout(&made));
    let applied = idv(&["sheet", "apply", "matrix.xlsx"]);
    assert_eq!(applied.status.code(), Some(2));
    assert!(stderr(&applied).contains(needed), "{}", stderr(&applied));
    // What it says is so.
    expect_success(&idv(&["overlay", "new", "ours", "--name", "Example Bank"]));
    let made = idv(&["sheet", "new", "-o", "ours.xlsx", "--overlay", "ours"]);
    assert!(stdout(&made).contains("`idv sheet apply ours.xlsx --overlay ours` shows"), "{}", stdout(&made));
    expect_success(&idv(&["sheet", "apply", "ours.xlsx", "--overlay", "ours"]));
}

#[test]
fn a_sentence_that_is_written_for_what_becomes_internal_is_refused_at_its_cell_and_not_dropped() {
    let (house, overlay) = (Desk::new("own_sentence"), desk_of_overlay("own_sentence"));
    for (desk, options) in [(house, &[][..]), (overlay, &OVERLAY[..])] {
        let mut book = desk.book_with(options);
        book.set("Status codes", "1005", "Disclosure", "internal");
        book.set("Client words", "reasons.full_name_invalid", "nl", "Uw naam klopt niet.");
        let output = desk.apply(&book, &[options, &["--apply"]].concat());
        let text = stdout(&output);
        assert_eq!(output.status.code(), Some(1), "{text}");
        assert!(text.contains("error: Client words!") && text.contains("Nothing was changed"), "{text}");
    }
}
