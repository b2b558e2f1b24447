//! `sample` of other catalogues than that of today: edited, with retired rows, made up.

use super::*;

/// A small catalogue, with one retired code.
fn sound(name: &str) -> PathBuf {
    let folder = scratch(name);
    copy_tree(&sound_catalogue(), &folder.join("catalogue"));
    folder
}

#[test]
fn every_notification_agrees_with_the_catalogue_that_it_was_made_of() {
    let sound = sound("sample_sound");
    for (folder, arguments) in [(&sound, &["--all"][..]), (&sound, &["--count", "40"]), (&frozen(), &["--count", "40"])]
    {
        for line in sampled(folder, arguments).lines() {
            let (report, code) = judged("case", folder, line);
            assert_eq!(code, Some(CLEAN), "{line}: {report}");
        }
    }
}

#[test]
fn what_is_retired_is_left_out_unless_it_is_named() {
    let folder = sound("sample_retired");
    let lines = sampled(&folder, &["--all"])
        + &sampled(&folder, &["pending", "--all"])
        + &sampled(&folder, &["--count", "200"]);
    assert!(!lines.contains("1023"), "{lines}");
    let output = run(&folder, &["sample", "1023", "--count", "5"]);
    let told = "note: status code 1023 has been retired since 2027-02-01: The page names the full name alone. 1005 took its \
                place\n";
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(CLEAN), told));
    for line in stdout(&output).lines() {
        let (report, code) = judged("case", &folder, line);
        let kinds: Vec<_> = report["findings"].as_array().expect("findings").iter().map(|it| &it["kind"]).collect();
        assert_eq!((kinds, code), (vec![&Value::from("retired_code")], Some(FINDINGS)), "{report}");
    }
}

#[test]
fn a_status_of_which_all_codes_are_retired_needs_one_that_is_named() {
    let folder = scratch("sample_all_retired");
    copy_tree(&frozen_catalogue(), &folder.join("catalogue"));
    let output = run(&folder, &["retire", "1000", "--reason", "The page has it no more."]);
    assert_eq!(output.status.code(), Some(CLEAN), "{}", stderr(&output));
    let why = "no notification can have all of that: what status pending comes with is retired, and is left out unless it is \
               named: status code 1000\n";
    assert_eq!(refused(&folder, &["pending"]), format!("error: {why}"));
    let output = run(&folder, &["sample", "--all"]);
    assert_eq!(
        (output.status.code(), stderr(&output)),
        (Some(CLEAN), format!("note: status pending is left out; {why}"))
    );
    assert!(!stdout(&output).contains("pending"), "{}", stdout(&output));
    let named = run(&folder, &["sample", "pending", "1000"]);
    assert_eq!(said(&stdout(&named)), ("pending".to_owned(), vec![1000], None));
}

#[test]
fn an_edit_shows_at_once_and_a_broken_catalogue_gives_none() {
    let folder = sound("sample_edited");
    let edit = |from: &str, to: &str| {
        let file = folder.join("catalogue/series/1000_identity_data.toml");
        let text = fs::read_to_string(&file).expect("a file of the copy");
        assert!(text.contains(from), "{text}");
        fs::write(file, text.replace(from, to)).expect("the copy can be written");
    };
    assert!(refused(&folder, &["1024"]).contains("`1024` is not in the catalogue"));
    edit("number = 1022", "number = 1024");
    assert!(!refused(&folder, &["1024"]).contains("is not in the catalogue"), "the rows have slipped");
    edit("number = 1024", "number = 1021");
    assert_eq!(said(&sampled(&folder, &["1021"])), ("pending".to_owned(), vec![1021], None));
    edit("number = 1021", "number = \"1021\"");
    let why = refused(&folder, &["new"]);
    assert!(why.contains("the catalogue in catalogue is broken, and nothing is judged by it"), "{why}");
}
