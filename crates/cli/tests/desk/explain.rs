//! `explain`: subjects as objects.

use idv_catalogue::{Remedy, RiskCode, Series, Status, StatusCode};

use super::support::{copy_tree, patch, sound_catalogue};
use super::*;

#[test]
fn each_kind_of_subject_is_as_it_was() {
    snapshot("explain-code.txt", &run_frozen(&["explain", "6002"]));
    snapshot("explain-code.json", &run_frozen(&["explain", "6002", "--format", "json"]));
    snapshot("explain-status.json", &run_frozen(&["explain", "new", "--format", "json"]));
    snapshot("explain-risk-code.json", &run_frozen(&["explain", "completed_low_risk", "--format", "json"]));
    snapshot("explain-series.json", &run_frozen(&["explain", "100 series", "--format", "json"]));
    snapshot("explain-remedy.json", &run_frozen(&["explain", "upload_poa_document_photo", "--format", "json"]));
}

#[test]
fn an_object_of_the_code_has_what_list_says_of_it_and_more() {
    let list = json(&run(&["list", "--format", "json"]));
    for listed in list.as_array().expect("an array") {
        let explained = json(&run(&["explain", &listed["status_code"].to_string(), "--format", "json"]));
        assert_eq!(explained[0]["row"], "status_code");
        for (name, value) in listed.as_object().expect("an object") {
            assert_eq!(explained[0][name], *value, "{name}");
        }
    }
}

#[test]
fn every_subject_can_be_asked_for_by_its_name() {
    let names = (StatusCode::ALL.iter().map(|it| ("status_code", it.name())))
        .chain(Status::ALL.iter().map(|it| ("status", it.as_str())))
        .chain(RiskCode::ALL.iter().map(|it| ("risk_code", it.name())))
        .chain(Series::ALL.iter().map(|it| ("series", it.name())))
        .chain(Remedy::ALL.iter().map(|it| ("remedy", it.name())));
    for (kind, name) in names {
        let output = run(&["explain", name, "--format", "json"]);
        let subjects = json(&output);
        let kinds: Vec<_> = subjects.as_array().expect("an array").iter().map(|it| it["row"].as_str()).collect();
        assert!(kinds.contains(&Some(kind)), "{name}: {kinds:?}");
        assert_eq!(output.status.code(), Some(CLEAN));
    }
}

#[test]
fn what_is_unknown_is_explained_where_it_disturbs_nobody() {
    snapshot("explain-unknown.txt", &run_frozen(&["explain", "3109"]));
    snapshot("explain-unknown.json", &run_frozen(&["explain", "3109", "--format", "json"]));
    snapshot("explain-slip.json", &run_frozen(&["--color", "always", "explain", "compelted", "--format", "json"]));
}

/// A catalogue whose Dutch is a draft, in which a reason was made from other English and a request is missing.
fn drafted(name: &str) -> String {
    let catalogue = scratch(&format!("explain-{name}")).join("catalogue");
    copy_tree(&sound_catalogue(), &catalogue);
    for edit in [
        "--- client_words/nl.toml\n tag = \"nl\"\n+review = \"Drafted from the English.\"\n",
        "--- client_words/nl.toml\n-full_name_invalid = \"3b3af616\"\n+full_name_invalid = \"5ee1e5e1\"\n",
        "--- client_words/nl.toml\n-upload_selfie = \"Maak een duidelijke selfie.\"\n",
    ] {
        patch::edit(&catalogue, edit);
    }
    catalogue.display().to_string()
}

#[test]
fn what_clients_are_told_is_shown_in_the_language_that_is_asked_for_and_what_is_not_in_it_is_said_to_be_english() {
    let catalogue = drafted("words");
    let explain = |what: &str, more: &[&str]| run(&[&["explain", what, "--catalogue", &catalogue], more].concat());
    snapshot("explain-words-code.txt", &explain("1022", &["--language", "nl"]));
    snapshot("explain-words-code.json", &explain("1022", &["--language", "nl", "--format", "json"]));
    snapshot("explain-words-stale.txt", &explain("1005", &["--language", "nl-BE"]));
    snapshot("explain-words-english.txt", &explain("1005", &[]));
    snapshot("explain-words-internal.txt", &explain("1034", &["--language", "nl"]));
    snapshot("explain-words-internal.json", &explain("1034", &["--format", "json"]));
    snapshot("explain-words-status.txt", &explain("pending", &["--language", "nl"]));
    snapshot("explain-words-remedy.txt", &explain("update_identity_data", &["--language", "nl"]));
    snapshot("explain-words-no-request.txt", &explain("no_action_stated", &[]));
    snapshot("explain-words-no-language.txt", &explain("1005", &["--language", "xx"]));
}

#[test]
fn a_language_is_explained_by_how_far_its_words_have_come() {
    let catalogue = drafted("language");
    let explain = |what: &str, more: &[&str]| run(&[&["explain", what, "--catalogue", &catalogue], more].concat());
    snapshot("explain-language.txt", &explain("nl", &[]));
    snapshot("explain-language.json", &explain("Nederlands", &["--format", "json"]));
    snapshot("explain-language-english.txt", &explain("en", &[]));
}
