//! What i18next loads, against the JSON, which is itself tested against the TOML.

use serde_json::{Map, Value};

use crate::cells::{cell, list};
use crate::client_words::{Sentence, client_words};
use crate::subjects::{Subject, frozen, strange, subjects, today};
use crate::support::{stderr, stdout};

fn path(it: &Sentence) -> String {
    [it.kind.to_owned(), it.key()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(".")
}

/// Each text by its keys, with the full stops between them by which i18next finds it.
fn texts(resource: &Value) -> Vec<(String, String)> {
    let below = |(key, value): (&String, &Value)| match value {
        Value::Object(_) => texts(value).into_iter().map(|(inner, text)| (format!("{key}.{inner}"), text)).collect(),
        text => vec![(key.clone(), text.as_str().expect("a text").to_owned())],
    };
    resource.as_object().expect("an object").iter().flat_map(below).collect()
}

fn resource(subject: &Subject, tag: &str) -> Value {
    let output = subject.run(&format!("i18next --language {tag}"));
    assert!(output.status.success(), "{}", stderr(&output));
    serde_json::from_str(&stdout(&output)).expect("JSON")
}

#[test]
fn it_has_each_sentence_of_a_language_under_a_key_made_of_names() {
    for subject in subjects() {
        let json = subject.json();
        for (language, sentences) in client_words(&json) {
            let expected: Vec<_> = sentences.iter().map(|it| (path(it), it.text.clone())).collect();
            assert_eq!(texts(&resource(subject, &cell(&language["tag"]))), expected, "{}: {language}", subject.name);
        }
    }
}

#[test]
fn its_keys_and_texts_mean_to_i18next_what_they_say() {
    // It splits a key at `.` and a name space at `:`, and fills in what stands in braces or in `$t(`.
    for subject in subjects() {
        for (language, _) in client_words(&subject.json()) {
            for (key, text) in texts(&resource(subject, &cell(&language["tag"]))) {
                let is_plain =
                    |name: &str| name.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'_');
                assert!(key.split('.').all(is_plain), "{key}");
                assert!(!text.is_empty() && !text.contains(['{', '}', '$']), "{text}");
            }
        }
    }
}

#[test]
fn a_code_that_can_mean_several_things_has_a_text_for_each() {
    let resource = resource(frozen(), "en");
    let several = &resource["reason"]["id_document_missing_or_tax_country_invalid"];
    let expected = r#"{
        "id_document_missing": "Your identity document may be missing.",
        "tax_country_invalid": "In the details we received, the country where you pay tax may not be valid."
    }"#;
    assert_eq!(*several, serde_json::from_str::<Value>(expected).expect("JSON"));
    let kinds = resource.as_object().map(Map::keys).expect("an object");
    assert_eq!(kinds.collect::<Vec<_>>(), ["status", "unknown_status", "reason", "request"]);
}

#[test]
fn what_is_said_in_english_and_that_the_rest_is_a_draft_is_told_on_standard_error() {
    let english = |tag: &str| {
        let json = strange().json();
        let (_, sentences) = client_words(&json).into_iter().find(|(it, _)| it["tag"] == tag).expect("a language");
        let others: Vec<_> = sentences.iter().filter(|it| it.text_language != tag).map(path).collect();
        others.join(", ")
    };
    let said = |tag: &str| stderr(&strange().run(&format!("i18next --language {tag}")));
    let in_english = format!("note: in nl-BE these are the English sentences: {}\n", english("nl-BE"));
    let json = strange().json();
    let language = list(&json["languages"]).iter().find(|it| it["tag"] == "nl-BE").expect("a language");
    assert_eq!(language["reviewed"], false);
    let name = cell(&language["name"]);
    let draft = format!("note: these sentences are a draft: nobody who speaks {name} has reviewed them\n");
    assert_eq!(said("nl-BE"), in_english + &draft);
    assert_eq!(said("en"), "");
}

#[test]
fn a_language_is_found_by_the_most_that_its_tag_begins_with() {
    // What a language lacks today is named on standard error.
    let in_language = |tag: &str| stdout(&today().run(&format!("i18next --language {tag}")));
    assert!(in_language("nl").starts_with("{\n"));
    assert_eq!(in_language("NL-be"), in_language("nl"));
}

#[test]
fn without_a_language_that_is_there_nothing_is_written() {
    let refused = |format: &str| {
        let output = today().run(format);
        assert_eq!((output.status.code(), stdout(&output)), (Some(2), String::new()), "{format}");
        stderr(&output)
    };
    let tags = client_words(&today().json()).iter().map(|(it, _)| cell(&it["tag"])).collect::<Vec<_>>().join(", ");
    let (missing, unknown) = ("--format i18next takes a --language", "there are no client words in `tlh`");
    assert_eq!(refused("i18next"), format!("error: {missing}: the catalogue has {tags}\n"));
    assert_eq!(refused("i18next --language tlh"), format!("error: {unknown}: the catalogue has {tags}\n"));
    assert_eq!(
        refused("json --language nl"),
        "error: --language goes with --format i18next alone: the others hold every language, or none\n"
    );
}
