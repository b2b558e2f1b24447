//! The TypeScript, compiled by the real compiler and run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

use crate::subjects::{Subject, frozen, subjects};
use crate::support::{expect_success, scratch, stdout};
use crate::tools::{installed, needed, program};

const USES: &str = include_str!("typescript/uses.ts");
const UNKNOWN: &str = include_str!("typescript/unknown.ts");

/// The compiler, and what runs it.
struct Compiler {
    node: PathBuf,
    tsc: PathBuf,
}

impl Compiler {
    fn installed() -> Option<Self> {
        let node = needed(program("node"), "TypeScript: install Node.js (Debian: nodejs, npm)")?;
        let tsc = Some(installed("typescript/node_modules/typescript/bin/tsc")).filter(|tsc| tsc.is_file());
        Some(Self { node, tsc: needed(tsc, "TypeScript: run scripts/install-typescript")? })
    }

    fn run(&self, folder: &Path, arguments: &[&str]) -> Output {
        Command::new(&self.node).arg(&self.tsc).args(arguments).current_dir(folder).output().expect("node runs")
    }
}

/// A folder with the exported catalogue, and beside it a program that uses it.
fn project(subject: &Subject, file: &str, text: &str) -> PathBuf {
    let folder = scratch(&format!("typescript_{}_{file}", subject.name));
    fs::write(folder.join("package.json"), r#"{ "type": "module" }"#).expect("a file");
    fs::write(folder.join("catalogue.ts"), subject.export("typescript")).expect("a file");
    fs::write(folder.join(file), text).expect("a file");
    folder
}

/// The strictest that a project could ask for.
const STRICTEST: &[&str] = &[
    "--strict",
    "--exactOptionalPropertyTypes",
    "--noImplicitReturns",
    "--noPropertyAccessFromIndexSignature",
    "--noUncheckedIndexedAccess",
    "--noUnusedLocals",
    "--noUnusedParameters",
    "--verbatimModuleSyntax",
    "--isolatedModules",
];

#[test]
fn it_compiles_under_strict_alone_and_under_all_that_is_stricter() {
    let Some(compiler) = Compiler::installed() else { return };
    for subject in subjects() {
        let folder = project(subject, "empty.ts", "export {};\n");
        expect_success(&compiler.run(&folder, &["--strict", "--noEmit", "catalogue.ts"]));
        let modules = ["--noEmit", "--module", "nodenext", "catalogue.ts"];
        expect_success(&compiler.run(&folder, &[STRICTEST, &modules].concat()));
    }
}

#[test]
fn a_front_end_compiles_and_finds_what_the_json_says() {
    let Some(compiler) = Compiler::installed() else { return };
    let folder = project(frozen(), "uses.ts", USES);
    let arguments = ["--strict", "--module", "nodenext", "--target", "es2022", "uses.ts"];
    expect_success(&compiler.run(&folder, &arguments));
    let output = Command::new(&compiler.node).arg(folder.join("uses.js")).output().expect("node runs");
    expect_success(&output);
    let found: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    let catalogue = frozen().json();
    let expected = json!({
        "source": catalogue["source"],
        "transitions": catalogue["transitions"],
        "codes": without_words(&catalogue["status_codes"]),
        "colours": ["grey", "green"],
        "described": [
            "Selfie doesn't match ID document portrait", "new, in Sendbacks", "new, in no series", "no code", "no code",
        ],
        "found": ["selfie_does_not_match_id_portrait", null, null],
        "guards": vec![[true, false, false, false]; 5],
        "remedies": ["handled_by_sdk"],
        "actions": ["Handled by the SDK.", "Create a new workflow for Identity Verification.", null],
        "languages": ["en", "en", null],
        "isLanguage": [true, false, false],
        "words": words(&catalogue),
        "told": [
            "This verification could not be completed with what we received for you, and we will tell you what follows.",
            "We are working on your verification, and we will tell you what follows.",
            "Your selfie is too bright; avoid strong light on your face, and do not use the flash.",
            ["id_document_missing", "tax_country_invalid"],
            null,
            null,
        ],
        "asked": request(&catalogue, "upload_selfie"),
        "literals": ["completed_low_risk", [], null, ["selfie_does_not_match_id_portrait", "impersonation"]],
    });
    assert_eq!(found, expected);
}

/// The codes as the front end has them, whose words stand in a constant of their own.
fn without_words(codes: &Value) -> Value {
    let mut codes = codes.clone();
    let guidance = codes.as_array_mut().into_iter().flatten().filter_map(|code| code["guidance"].as_array_mut());
    for guidance in guidance.flatten() {
        guidance.as_object_mut().expect("an object").remove("reason");
    }
    codes
}

/// The words as the front end has them: a list of reasons for each code, and null where it is told nothing.
fn words(catalogue: &Value) -> Value {
    let each =
        |rows: &str, of: fn(&Value) -> Value| catalogue[rows].as_array().expect("a list").iter().map(of).collect();
    let words: [Vec<Value>; 3] = [
        each("statuses", |it| it["client_sentence"]["en"].clone()),
        each("status_codes", |it| {
            let reason = |it: &Value| {
                let words = it["reason"].as_object()?["en"].clone();
                Some(json!({ "guidance": it["name"], "text": words["text"], "language": words["language"] }))
            };
            it["guidance"].as_array().expect("a list").iter().map(reason).collect::<Option<Vec<_>>>().into()
        }),
        each("remedies", |it| it["request"].get("en").cloned().unwrap_or(Value::Null)),
    ];
    json!(words)
}

fn request(catalogue: &Value, remedy: &str) -> Value {
    let remedies = catalogue["remedies"].as_array().expect("a list");
    remedies.iter().find(|it| it["remedy"] == remedy).expect("a remedy")["request"]["en"].clone()
}

#[test]
fn a_front_end_that_names_what_there_is_not_does_not_compile() {
    let Some(compiler) = Compiler::installed() else { return };
    let folder = project(frozen(), "unknown.ts", UNKNOWN);
    let arguments = ["--strict", "--noEmit", "--pretty", "false", "--module", "nodenext", "unknown.ts"];
    let output = compiler.run(&folder, &arguments);
    assert!(!output.status.success());
    let marked: Vec<_> = UNKNOWN
        .lines()
        .zip(1..)
        .filter_map(|(line, number)| Some((number, line.split_once("// TS")?.1.to_owned())))
        .collect();
    assert_eq!(errors(&stdout(&output)), marked, "{}", stdout(&output));
}

/// Line and number of each error: `unknown.ts(4,14): error TS2322: Type …`.
fn errors(said: &str) -> Vec<(usize, String)> {
    let error = |line: &str| {
        let (place, rest) = line.strip_prefix("unknown.ts(")?.split_once("): error TS")?;
        Some((place.split(',').next()?.parse().ok()?, rest.split(':').next()?.to_owned()))
    };
    said.lines().filter_map(error).collect()
}
