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
fn several_languages_are_confirmed_at_once_or_none_of_them() {
    let folder = with_catalogue("several");
    let dutch = text(&folder, DUTCH);
    let german = dutch.replace("tag = \"nl\"", "tag = \"de\"").replace("\"Nederlands\"", "\"Deutsch\"");
    write(&folder, GERMAN, &german);
    edit(&folder, ENGLISH, READY.0, READY.1);
    let shown = words(&folder, &["confirm", "nl,de"]);
    assert_eq!(shown.status.code(), Some(1));
    let advice = "`cargo idv words confirm nl,de KEY`, or `cargo idv words confirm nl,de --all`.\n";
    assert!(stdout(&shown).ends_with(advice), "{}", stdout(&shown));
    let refused = words(&folder, &["confirm", "nl,fr", "--all"]);
    assert_eq!((refused.status.code(), text(&folder, DUTCH)), (Some(2), dutch.clone()));
    let said = "\
Recorded as made from today's English, 1 sentence:
  statuses.new
Wrote catalogue/client_words/nl.toml.
Recorded as made from today's English, 1 sentence:
  statuses.new
Wrote catalogue/client_words/de.toml.
";
    assert_says(&words(&folder, &["confirm", "nl,de", "--all"]), 0, said, "");
    let confirmed = |before: &str| before.replace("new = \"8586319a\"", "new = \"7b3dd3a6\"");
    assert_eq!([text(&folder, DUTCH), text(&folder, GERMAN)], [confirmed(&dutch), confirmed(&german)]);
}

/// Each of those that run at the same moment records its sentence, or says that it could not.
#[test]
fn what_is_confirmed_at_the_same_moment_is_recorded_or_refused_and_never_lost() {
    const KEYS: [&str; 4] = ["statuses.new", "statuses.pending", "statuses.completed", "requests.upload_selfie"];
    let folder = with_catalogue("at_once");
    let recorded = text(&folder, DUTCH);
    let without = |whole: &str| -> String {
        let (sentences, records) = whole.split_once("[made_from.statuses]\n").expect("the records");
        let is_kept = |line: &&str| !KEYS.iter().any(|key| line.starts_with(key.split_once('.').expect("a table").1));
        let records: String = records.split_inclusive('\n').filter(is_kept).collect();
        format!("{sentences}[made_from.statuses]\n{records}")
    };
    for _ in 0..5 {
        write(&folder, DUTCH, &without(&recorded));
        let outputs: Vec<_> = std::thread::scope(|scope| {
            let run = |key: &'static str| {
                scope.spawn({
                    let folder = &folder;
                    move || words(folder, &["confirm", "nl", key])
                })
            };
            let running: Vec<_> = KEYS.map(run).into();
            running.into_iter().map(|it| it.join().expect("an output")).collect()
        });
        let after = text(&folder, DUTCH);
        let mut recorded = 0;
        for (key, output) in KEYS.iter().zip(&outputs) {
            let line = format!("\n{} = \"", key.split_once('.').expect("a table").1);
            let is_recorded = after.split_once("[made_from.statuses]").expect("the records").1.contains(&line);
            assert_eq!(output.status.success(), is_recorded, "{key}: {}", stderr(output));
            recorded += usize::from(is_recorded);
        }
        assert!(recorded > 0);
    }
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
        (&["nl", "pendng"], "there is no sentence `pendng`; did you mean `statuses.pending`?"),
        (
            &["nl", "selfie_too_dark"],
            "there is no sentence `selfie_too_dark`; did you mean `reasons.selfie_missing_or_too_dark.selfie_too_dark`?",
        ),
        (&["nl", "underage_client"], "there is no sentence `underage_client`; keys are written as statuses.new"),
        (&["de", "nl"], "several languages are given with commas between them: de,nl"),
        (&["nl,en"], "English is what the other languages are made from: edit client_words/en.toml"),
        (&["nl", "statuses.new", "--all"], "give the keys of some sentences, or --all, and not both"),
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
