//! Clients are told nothing of a code that is internal: it has no words, in no format and no language.

use std::fs;

use serde_json::Value;

use crate::cells::{cell, list};
use crate::client_words::client_words;
use crate::subjects::{Subject, subjects};
use crate::support::{copy_tree, repository, scratch, stdout};

/// Everything that is exported.
const FORMATS: [&str; 9] =
    ["html", "json", "csv", "csv-client-words", "markdown", "sql", "typescript", "mermaid", "svg"];

fn internal_codes(json: &Value) -> Vec<&Value> {
    list(&json["status_codes"]).iter().filter(|code| code["disclosure"] == "internal").collect()
}

#[test]
fn no_internal_code_is_among_the_exported_words() {
    for subject in subjects() {
        let json = subject.json();
        let (words, internal) = (client_words(&json), internal_codes(&json));
        let front_ends: Vec<_> = i18next(&json).map(|format| stdout(&subject.run(&format))).collect();
        assert!(internal.len() > 10 && front_ends.len() > 1, "{}", subject.name);
        for code in internal {
            let (number, name) = (cell(&code["status_code"]), cell(&code["name"]));
            assert!(list(&code["guidance"]).iter().all(|it| it["reason"].is_null()), "{number}");
            let mut told = words.iter().flat_map(|(_, sentences)| sentences);
            assert!(told.all(|it| it.row != number && it.name != name), "{number}");
            // Keys are names, and no text has a digit.
            let is_named = |text: &String| text.contains(&format!("\"{name}\""));
            assert!(!front_ends.iter().any(is_named), "{number}");
        }
    }
}

fn i18next(json: &Value) -> impl Iterator<Item = String> {
    list(&json["languages"]).iter().map(|it| format!("i18next --language {}", cell(&it["tag"])))
}

#[test]
fn pages_and_tables_have_no_place_for_the_words_of_an_internal_code() {
    for subject in subjects() {
        let (page, sql, csv) = (subject.export("html"), subject.export("sql"), subject.export("csv-client-words"));
        let words = sql.split("INSERT INTO idv_client_words ").nth(1).and_then(|it| it.split(";\n").next());
        let (words, types) = (words.expect("the table"), subject.export("typescript"));
        let types = types.split("CLIENT_WORDS = {\n").nth(1).and_then(|it| it.split("\n} as const").next());
        let types = types.expect("the constant");
        for code in internal_codes(&subject.json()) {
            let (number, name) = (cell(&code["status_code"]), cell(&code["name"]));
            let entry =
                page.split(&format!(" id=\"code-{number}\"")).nth(1).and_then(|it| it.split("</article>").next());
            let entry = entry.expect("an entry");
            assert!(!entry.contains("class=\"told\"") && !entry.contains("data-language"), "{number}");
            assert!(!words.contains(&format!("'{name}'")) && !words.contains(&format!(" {number},")), "{number}");
            let is_its = |line: &str| [",", "."].iter().any(|end| line.contains(&format!("reason,{name}{end}")));
            assert!(!csv.lines().any(|line| is_its(line) || line.contains(&format!(",{number},"))), "{number}");
            assert!(!types.contains(&format!("      {number}: ")), "{number}");
        }
    }
}

#[test]
fn words_that_stand_in_the_toml_for_an_internal_code_are_exported_nowhere() {
    let catalogue = scratch("export_internal").join("catalogue");
    copy_tree(&repository().join("catalogue"), &catalogue);
    let subject = Subject { name: "internal", catalogue: catalogue.clone() };
    let told = subject.json();
    // The words stay behind, which the rules report, and each export is of what can be read.
    for entry in fs::read_dir(catalogue.join("series")).expect("the series") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(&path).expect("a file");
        fs::write(&path, text.replace("disclosure = \"client\"", "disclosure = \"internal\"")).expect("a file");
    }
    let reasons: Vec<_> = client_words(&told)
        .into_iter()
        .flat_map(|(_, sentences)| sentences.into_iter().filter(|it| it.kind == "reason").map(|it| it.text))
        .collect();
    assert!(reasons.len() > 500);
    for format in FORMATS.map(str::to_owned).into_iter().chain(i18next(&told)) {
        let output = subject.run(&format);
        assert_eq!(output.status.code(), Some(1), "{format}");
        // SQL writes an apostrophe twice.
        let exported = stdout(&output).replace("''", "'");
        let leaked: Vec<_> = reasons.iter().filter(|reason| exported.contains(*reason)).collect();
        assert_eq!(leaked, [""; 0], "{format}");
    }
}
