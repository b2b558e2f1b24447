//! `idv diff` of what clients are told: each fact once, and what is newly told before the rest.

use std::fs;
use std::path::Path;

use super::Pair;
use super::support::{patch, stdout};

fn pair(name: &str, old: &[&str], new: &[&str]) -> Pair {
    let pair = Pair { old: Pair::sound(&format!("words-{name}-old")), new: Pair::sound(&format!("words-{name}-new")) };
    for (folder, edits) in [(&pair.old, old), (&pair.new, new)] {
        for edit in edits {
            patch::edit(&folder.join("catalogue"), edit);
        }
    }
    pair
}

/// A catalogue as it was before there were words for clients, and what came with them.
fn without_words(folder: &Path) {
    let catalogue = folder.join("catalogue");
    fs::remove_dir_all(catalogue.join("client_words")).expect("words");
    for (file, gone) in [
        ("remedies.toml", "asks_client = true\n"),
        ("series/1000_identity_data.toml", "name = \"selfie_missing\"\n"),
        ("series/1000_identity_data.toml", "name = \"selfie_too_dark\"\n"),
    ] {
        let text = fs::read_to_string(catalogue.join(file)).expect("a file");
        assert!(text.contains(gone), "{file} has {gone}");
        fs::write(catalogue.join(file), text.replace(gone, "")).expect("it can be written");
    }
}

#[test]
fn the_first_words_are_one_change_with_whatever_they_brought() {
    let pair = pair("first", &[], &[]);
    without_words(&pair.old);
    let said = "addition[language-added]: clients are told in words of the house now: 2 languages (en, nl)\n  \
                --> words-first-new/catalogue/client_words/en.toml:1:7\n\n1 change: 1 addition.\n";
    assert_eq!(stdout(&pair.diff(&[])), said);
    let markdown = stdout(&pair.diff(&["--format", "markdown"]));
    assert!(
        markdown.ends_with("\n- Clients are told in words of the house now: 2 languages (en, nl).\n"),
        "{markdown}"
    );
}

const DISCLOSED: &str = "--- series/1000_identity_data.toml\n-disclosure = \"internal\"\n";
const ENGLISH: &str = r#"--- client_words/en.toml
 first_name_invalid = "Your first name is not valid."
+underage_client = "You are too young for this verification."
"#;
const DUTCH: &str = r#"--- client_words/nl.toml
 first_name_invalid = "Uw voornaam is niet geldig."
+underage_client = "U bent te jong voor deze verificatie."
"#;

#[test]
fn what_is_newly_told_is_told_in_english_alone_and_before_what_is_not_permissive() {
    let expects = r"--- statuses.toml
-expects_codes = false
+expects_codes = true
";
    let pair = pair("newly-told", &[], &[DISCLOSED, ENGLISH, DUTCH, expects]);
    assert_eq!(pair.rules(), ["code-disclosure", "words-added", "status-expects-codes"]);
}

#[test]
fn a_code_that_is_new_brings_what_clients_are_told_of_it() {
    let code = r#"--- series/1000_identity_data.toml
+[[code]]
+number = 1024
+name = "last_name_invalid"
+since = 2027-03-02
+
+[[code.guidance]]
+description = "Last name invalid"
+action = "Update the identity data."
+remedy = "update_identity_data"
+
 [[code]]
 number = 1034
"#;
    let words = r#"--- client_words/en.toml
 first_name_invalid = "Your first name is not valid."
+last_name_invalid = "Your last name is not valid."
"#;
    let day = "--- source.toml\n-retrieved = 2027-03-01\n+retrieved = 2027-03-02\n";
    let new_code = pair("new-code", &[], &[day, code, words]);
    assert_eq!(new_code.rules(), ["words-added", "code-added", "source-text"]);
    // In other languages it is shown beside the English, whether it has been confirmed or not.
    let dutch = r#"--- client_words/nl.toml
 first_name_invalid = "Uw voornaam is niet geldig."
+last_name_invalid = "Uw achternaam is niet geldig."
"#;
    let made_from = r#"--- client_words/nl.toml
 [made_from.reasons]
+last_name_invalid = "8bbd3db7"
"#;
    let said = |name: &str, edits: &[&str]| stdout(&pair(name, &[], &[&[day, code, words], edits].concat()).diff(&[]));
    let beside = |rest: &str| {
        format!("  - none\n  + Your last name is not valid.\n  + nl: Uw achternaam is niet geldig.{rest}\n  --> ")
    };
    let confirmed = said("new-code-confirmed", &[dutch, made_from]);
    assert!(confirmed.contains(&beside("")), "{confirmed}");
    let stale = said("new-code-stale", &[dutch]);
    assert!(stale.contains(&beside(" (stale, so told in English)")), "{stale}");
}

#[test]
fn words_that_wait_at_a_code_that_is_internal_are_told_to_nobody() {
    let review = r#"--- series/1000_identity_data.toml
 name = "underage_client"
+review = "May the client be told?"
"#;
    let reworded = r#"--- client_words/en.toml
-underage_client = "You are too young for this verification."
+underage_client = "You have to be of age."
"#;
    let edits = [review, ENGLISH, DUTCH];
    let pair = pair("waiting", &edits, &[edits.as_slice(), &[reworded]].concat());
    assert_eq!(pair.rules(), [] as [&str; 0]);
}

const REWORDED: &str = r#"--- client_words/en.toml
-upload_selfie = "Please take a clear selfie."
+upload_selfie = "Please take a selfie in a well-lit place."
"#;

#[test]
fn that_a_translation_lags_behind_new_english_is_told_once_a_language() {
    assert_eq!(pair("lagging", &[], &[REWORDED]).rules(), ["words-untranslated", "words-text"]);
    let gone = r#"--- client_words/nl.toml
-upload_selfie = "Maak een duidelijke selfie."
"#;
    assert_eq!(pair("gone-with-it", &[], &[REWORDED, gone]).rules(), ["words-untranslated", "words-text"]);
    // By itself it is a sentence that clients are told in another language than before.
    assert_eq!(pair("gone", &[], &[gone]).rules(), ["words-untranslated"]);
}

#[test]
fn sentences_that_come_to_be_told_in_their_language_are_one_change() {
    let stale = [
        "--- client_words/nl.toml\n-upload_selfie = \"ac6d8675\"\n+upload_selfie = \"5ee1e5e1\"\n",
        "--- client_words/nl.toml\n-first_name_invalid = \"f72858f9\"\n+first_name_invalid = \"5ee1e5e1\"\n",
    ];
    let said = stdout(&pair("confirmed", &stale, &[]).diff(&[]));
    let headline = "addition[words-translated]: language nl has 2 sentences (reasons.first_name_invalid, \
                    requests.upload_selfie) that clients were told in English\n";
    let shown = "  + reasons.first_name_invalid: Uw voornaam is niet geldig.\n  \
                 + requests.upload_selfie: Maak een duidelijke selfie.\n";
    assert!(said.starts_with(&format!("{headline}{shown}")), "{said}");
}

#[test]
fn a_language_that_is_gone_is_accepted_in_the_source() {
    let pair = pair("gone-language", &[], &[]);
    fs::remove_file(pair.new.join("catalogue/client_words/nl.toml")).expect("Dutch");
    let output = pair.diff(&[]);
    assert_eq!((pair.rules(), output.status.code()), (vec!["language-removed".to_owned()], Some(1)));
    let help = "accepted = [{ change = \"language-removed\", was = \"nl\", because = \"…\" }]";
    assert!(stdout(&output).contains(help), "{}", stdout(&output));
    let entry = r#"--- source.toml
 since = 2026-01-01
+accepted = [{ change = "language-removed", was = "nl", because = "Nobody spoke it." }]
"#;
    patch::edit(&pair.new.join("catalogue"), entry);
    assert_eq!(pair.diff(&[]).status.code(), Some(0));
}
