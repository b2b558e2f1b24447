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
        "codes": catalogue["status_codes"],
        "colours": ["grey", "green"],
        "described": [
            "Selfie doesn't match ID document portrait", "new, in Sendbacks", "new, in no series", "no code", "no code",
        ],
        "found": ["selfie_does_not_match_id_portrait", null, null],
        "guards": vec![[true, false, false, false]; 5],
        "remedies": ["handled_by_sdk"],
        "actions": ["Handled by the SDK.", "Create a new workflow for Identity Verification.", null],
        "literals": ["completed_low_risk", [], null, ["selfie_does_not_match_id_portrait", "impersonation"]],
    });
    assert_eq!(found, expected);
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
