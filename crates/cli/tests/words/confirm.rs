//! `words confirm`: what is recorded, and that nothing is recorded unasked.

use super::*;

#[test]
fn what_is_not_made_from_todays_english_is_shown_beside_it_and_nothing_is_recorded_unasked() {
    let folder = with_catalogue("shown");
    edit(&folder, ENGLISH, READY.0, READY.1);
    let before = text(&folder, DUTCH);
    let said = "\
statuses.new
  English     Your verification is ready.
  Nederlands  Uw verificatie is aangemaakt.

Not recorded as made from today's English: 1 sentence. Mend those that say something else, and record
them: `cargo idv words confirm nl KEY`, or `cargo idv words confirm nl --all`.
";
    assert_says(&words(&folder, &["confirm", "nl"]), 1, said, "");
    assert_eq!(text(&folder, DUTCH), before);
}

#[test]
fn a_sentence_that_is_confirmed_gets_its_digest_and_nothing_else_changes() {
    let folder = with_catalogue("confirm");
    edit(&folder, ENGLISH, READY.0, READY.1);
    edit(&folder, ENGLISH, "Your selfie may be missing.", "Perhaps your selfie is missing.");
    let before = text(&folder, DUTCH);
    let said = "\
Recorded as made from today's English, 1 sentence:
  statuses.new
Wrote catalogue/client_words/nl.toml.
";
    assert_says(&words(&folder, &["confirm", "nl", "statuses.new"]), 0, said, "");
    let after = before.replace("new = \"8586319a\"", "new = \"7b3dd3a6\"");
    assert_eq!(text(&folder, DUTCH), after);
    let said = "\
Recorded as made from today's English, 1 sentence:
  reasons.selfie_missing_or_too_dark.selfie_missing
Wrote catalogue/client_words/nl.toml.
";
    assert_says(&words(&folder, &["confirm", "nl", "--all"]), 0, said, "");
    let after = after.replace("selfie_missing = \"cf88dafd\"", "selfie_missing = \"209a08a8\"");
    assert_eq!(text(&folder, DUTCH), after);
    let said = "Nothing to record: these sentences are made from today's English.\n";
    assert_says(&words(&folder, &["confirm", "nl", "--all"]), 0, said, "");
}

#[test]
fn a_table_is_confirmed_as_a_whole_and_what_was_never_recorded_comes_to_stand_in_its_place() {
    let folder = with_catalogue("whole");
    let recorded = text(&folder, DUTCH);
    for line in ["full_name_invalid = \"3b3af616\"\n", IN_BRACES[1].1, "upload_selfie = \"ac6d8675\"\n"] {
        edit(&folder, DUTCH, line, "");
    }
    expect_success(&words(&folder, &["confirm", "nl", "reasons", "requests.upload_selfie"]));
    // The order of the sentences is that of the codes.
    let in_order = "full_name_invalid = \"3b3af616\"\nselfie_missing_or_too_dark = { selfie_missing = \"cf88dafd\", \
                    selfie_too_dark = \"bac384aa\" }\nfirst_name_invalid = \"f72858f9\"\n";
    let as_written =
        "full_name_invalid = \"3b3af616\"\nfirst_name_invalid = \"f72858f9\"\n".to_owned() + IN_BRACES[1].1;
    assert_eq!(text(&folder, DUTCH), recorded.replace(&as_written, in_order));
}

#[test]
fn a_language_without_any_record_gets_all_of_it() {
    let folder = with_catalogue("first");
    let whole = text(&folder, DUTCH);
    let (sentences, records) = whole.split_once("\n# The English").expect("the records stand at the end");
    let (_, records) = records.split_once('\n').expect("the records stand below a comment");
    write(&folder, DUTCH, sentences);
    expect_success(&words(&folder, &["confirm", "nl", "--all"]));
    let in_order = records
        .replace("first_name_invalid = \"f72858f9\"\n", "")
        .replace(IN_BRACES[1].1, &format!("{}first_name_invalid = \"f72858f9\"\n", IN_BRACES[1].1));
    assert_eq!(text(&folder, DUTCH), format!("{sentences}\n{in_order}"));
}

#[test]
fn keys_with_dots_are_confirmed_where_they_stand() {
    let folder = scratch("words_dots");
    copy_tree(&sound_catalogue(), &folder.join("catalogue"));
    edit(&folder, DUTCH, "selfie_missing_or_too_dark.selfie_too_dark = \"bac384aa\"\n", "");
    expect_success(&words(&folder, &["confirm", "nl", "--all"]));
    assert_eq!(text(&folder, DUTCH), fs::read_to_string(sound_catalogue().join(DUTCH)).expect("the file"));
}

#[test]
fn what_cannot_be_confirmed_is_refused() {
    let folder = with_catalogue("refused");
    edit(&folder, DUTCH, "upload_selfie = \"Maak een duidelijke selfie.\"\n", "");
    let before = text(&folder, DUTCH);
    let refused: &[(&[&str], &str)] = &[
        (
            &["xx"],
            "there is no language `xx`; to add it, add a file client_words/xx.toml with its tag, name and letters",
        ),
        (&["en"], "English is what the other languages are made from: edit client_words/en.toml"),
        (&["nl", "statuses.neu"], "there is no sentence `statuses.neu`; did you mean `statuses.new`?"),
        (&["nl", "underage_client"], "there is no sentence `underage_client`; keys are written as statuses.new"),
        (
            &["nl", "requests.upload_selfie"],
            "Nederlands has no sentence `requests.upload_selfie` yet: write it in client_words/nl.toml",
        ),
    ];
    for (arguments, message) in refused {
        let output = words(&folder, &[&["confirm"][..], arguments].concat());
        assert_says(&output, 2, "", &format!("error: {message}\n"));
    }
    assert_eq!(text(&folder, DUTCH), before);
}
