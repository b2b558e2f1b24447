//! The editors' schemas: the committed ones are today's, and they offer what the catalogue holds.

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use idv_catalogue::Decision;
use serde_json::{Value, json};
use support::{copy_tree, expect_success, frozen_catalogue, scratch, stderr, stdout};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

fn idv(folder: &Path, arguments: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_idv");
    Command::new(program).args(arguments).current_dir(folder).output().expect("the command line runs")
}

/// The frozen catalogue alone, with its schemas.
fn copy(name: &str) -> PathBuf {
    let folder = scratch(name);
    copy_tree(&frozen_catalogue(), &folder.join("catalogue"));
    expect_success(&idv(&folder, &["schema", "--out", "catalogue/schema"]));
    folder
}

fn edit(folder: &Path, file: &str, from: &str, to: &str) {
    let path = folder.join("catalogue").join(file);
    let text = fs::read_to_string(&path).expect("a file of the copy");
    assert!(text.contains(from), "{file} holds {from:?}");
    fs::write(path, text.replace(from, to)).expect("the copy can be written");
}

/// Name and text of every file in a folder.
fn files(folder: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry"));
    let read = |path: &Path| fs::read_to_string(path).expect("a text file");
    let mut files: Vec<_> =
        entries.map(|entry| (entry.file_name().to_string_lossy().into_owned(), read(&entry.path()))).collect();
    files.sort();
    files
}

#[test]
fn the_committed_schemas_are_what_the_command_writes() {
    let fresh = scratch("schema_fresh");
    expect_success(&idv(Path::new(ROOT), &["schema", "--out", &fresh.to_string_lossy()]));
    let committed = files(&Path::new(ROOT).join("catalogue/schema"));
    assert!(files(&fresh) == committed, "catalogue/schema/ is not today's; run `cargo refresh-schema`");
}

#[test]
fn one_kind_is_printed_as_it_is_written() {
    for (name, text) in files(&Path::new(ROOT).join("catalogue/schema")) {
        let kind = name.trim_end_matches(".schema.json");
        let output = idv(Path::new(ROOT), &["schema", kind]);
        assert_eq!((stdout(&output), stderr(&output)), (text, String::new()));
    }
}

#[test]
fn every_file_of_the_catalogue_names_its_schema_first() {
    let catalogue = Path::new(ROOT).join("catalogue");
    for file in ["source", "statuses", "risk_codes", "remedies"] {
        let text = fs::read_to_string(catalogue.join(file).with_extension("toml")).expect("a file of the catalogue");
        assert_eq!(text.lines().next(), Some(&*format!("#:schema ./schema/{file}.schema.json")), "{file}");
    }
    for (file, text) in files(&catalogue.join("series")) {
        assert_eq!(text.lines().next(), Some("#:schema ../schema/series.schema.json"), "{file}");
    }
}

#[test]
fn a_schema_offers_what_the_catalogue_holds_now_and_marks_what_is_retired() {
    let folder = copy("schema_now");
    // A risk code can be retired once no row in use refers to it.
    edit(&folder, "source.toml", "retrieved = 2026-11-22", "retrieved = 2027-01-01");
    edit(&folder, "statuses.toml", "[200, 300, 400, 500]", "[200, 300, 400]");
    for (file, risk_codes, without) in [
        ("series/100_aml_screening.toml", "[200, 300, 400, 500]", "[200, 300, 400]"),
        ("series/4000_rejections.toml", "[500]", "[400]"),
        ("series/5000_fraud.toml", "[500]", "[400]"),
    ] {
        edit(&folder, file, risk_codes, without);
    }
    let retired = "number = 500\nretired = { on = 2027-01-01, reason = \"Gone.\", successor = 400 }";
    edit(&folder, "risk_codes.toml", "number = 500", retired);
    edit(&folder, "risk_codes.toml", "completed_low_risk", "completed_lowest_risk");
    let output = idv(&folder, &["schema", "risk_codes"]);
    let schema: Value = serde_json::from_str(&stdout(&output)).unwrap_or_else(|_| panic!("{}", stderr(&output)));
    let explained = |number: u16, description: &str| json!({ "const": number, "description": description });
    let mut gone = explained(
        500,
        "Retired on 2027-01-01: Gone.\n\nunacceptable_risk: the risk score completed_unacceptable_risk.",
    );
    gone["deprecated"] = true.into();
    assert_eq!(
        schema["definitions"]["risk_code"],
        json!({
            "type": "integer",
            "enum": [200, 300, 400, 500],
            "oneOf": [
                explained(200, "low_risk: the risk score completed_lowest_risk."),
                explained(300, "medium_risk: the risk score completed_medium_risk."),
                explained(400, "high_risk: the risk score completed_high_risk."),
                gone,
                { "not": { "enum": [200, 300, 400, 500] } },
            ],
        })
    );
}

#[test]
fn no_schema_is_made_of_a_broken_catalogue() {
    let folder = copy("schema_broken");
    edit(&folder, "risk_codes.toml", "name = \"low_risk\"\n", "");
    let before = files(&folder.join("catalogue/schema"));
    for arguments in [["schema", "statuses"].as_slice(), &["schema", "--out", "catalogue/schema"]] {
        let output = idv(&folder, arguments);
        assert_eq!((output.status.code(), stdout(&output)), (Some(1), String::new()));
        let message = "error: the catalogue in catalogue is broken, and a schema of it would mislead; \
                       `cargo check-catalogue catalogue` explains\n";
        assert_eq!(stderr(&output), message);
    }
    assert_eq!(files(&folder.join("catalogue/schema")), before);
}

#[test]
fn a_kind_or_a_folder_has_to_be_named() {
    let kinds = "[possible values: source, statuses, risk_codes, remedies, series, client_words, decision]";
    let unknown = idv(Path::new(ROOT), &["schema", "codes"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(stderr(&unknown).contains(kinds), "{}", stderr(&unknown));
    let neither = idv(Path::new(ROOT), &["schema"]);
    assert_eq!(neither.status.code(), Some(2));
    assert!(stderr(&neither).contains("<FILE-KIND>"), "{}", stderr(&neither));
}

/// Whatever is reported, what `case` writes of it is a decision on record, and keeps to the schema that is printed.
#[test]
fn what_is_decided_of_a_case_keeps_to_the_schema_of_decisions() {
    let schema: Value = serde_json::from_slice(&idv(Path::new(ROOT), &["schema", "decision"]).stdout).expect("JSON");
    let validator = jsonschema::draft202012::new(&schema).expect("a schema");
    let folder = copy("schema_decision");
    let digest = |folder: &Path| {
        let report: Value =
            serde_json::from_slice(&idv(folder, &["case", r#"{"status":"new"}"#, "--format", "json"]).stdout)
                .expect("JSON");
        report["catalogue"]["digest"].as_str().expect("a digest").to_owned()
    };
    let samples = idv(Path::new(ROOT), &["sample", "--all", "--odd"]);
    let odd = stdout(&samples);
    for line in odd.lines().step_by(9) {
        let output = idv(&folder, &["case", line, "--format", "json", "--integration", "sdk"]);
        let decision: Value =
            serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{line}: {}", stderr(&output)));
        if let Err(error) = validator.validate(&decision) {
            panic!("{line}: {error}");
        }
        assert_eq!(
            serde_json::from_value::<Decision>(decision.clone()).expect("a decision").passed_over.is_empty(),
            stderr(&output).is_empty()
        );
    }
    let before = digest(&folder);
    edit(&folder, "series/3000_sendbacks.toml", "# ", "#  ");
    assert_eq!(digest(&folder), before);
    edit(&folder, "series/3000_sendbacks.toml", "Expired ID document", "Expired document");
    assert_ne!(digest(&folder), before);
}
