//! What README and CONTRIBUTING show is what happens: their commands are run and their edits made, one after the other, on
//! a copy of the crate with the frozen catalogue, so that they stay as they are when rows are added to that of today.
//!
//! With `UPDATE_DOCUMENTS=1` the documents are written anew with what the commands print.

// They have features of their own, so that one run is enough.
#![cfg(feature = "codegen")]

#[allow(dead_code, reason = "shared by tests that need more of it")]
#[path = "support/copies.rs"]
mod copies;
mod support;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use copies::{Copy, Program};
use idv_catalogue_codegen as codegen;
use idv_catalogue_codegen::generate::generate;
use support::{expect_success, stderr, stdout};

/// What a person has who cloned the repository: all is committed on the branch `main`, and the program is built.
fn clone(name: &str) -> (Copy, Program) {
    // Of copies that hold the same, one is built for all.
    static PROGRAM: OnceLock<Program> = OnceLock::new();
    let copy = Copy::new(name);
    // Cases are judged by what is compiled.
    let frozen = codegen::load(&copy.folder.join("catalogue")).expect("the frozen catalogue is sound");
    fs::write(copy.folder.join("src/prebuilt.rs"), generate(&frozen.catalogue)).expect("the copy can be written");
    let program = PROGRAM.get_or_init(|| copy.program()).within(&copy);
    expect_success(&program.run(&["refresh-schema"]));
    for arguments in [
        &["init", "--quiet", "--initial-branch=main"][..],
        &["add", "--all"],
        &["-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "--quiet", "--message", "The catalogue"],
    ] {
        let git = Command::new("git").args(arguments).current_dir(&copy.folder).output().expect("git runs");
        expect_success(&git);
    }
    (copy, program)
}

/// The document with what its commands print today.
fn replayed(document: &str, copy: &Copy, program: &Program) -> String {
    let parts = document.split("```").enumerate().map(|(position, part)| match part.split_once('\n') {
        // Every second part stands between fences, and begins with the name of its kind.
        Some(("console", commands)) if position % 2 == 1 => format!("console\n{}", run(commands, program)),
        Some(("diff", edits)) if position % 2 == 1 => {
            make_edits(edits, copy);
            part.to_owned()
        }
        _ => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join("```")
}

/// Each `$ command` with what a person sees when it has run.
fn run(commands: &str, program: &Program) -> String {
    let commands = commands.lines().filter_map(|line| line.strip_prefix("$ "));
    let shown = commands.map(|command| {
        // The one argument with spaces in it stands between apostrophes, at the end.
        let (words, quoted) = command.split_once(" '").unwrap_or((command, ""));
        let words = words.split(' ').skip(1);
        let arguments: Vec<_> = words.chain(quoted.strip_suffix('\'')).map(|word| word.trim_matches('"')).collect();
        let output = program.run(&arguments);
        format!("$ {command}\n{}{}", stdout(&output), stderr(&output))
    });
    shown.collect()
}

/// Makes the edits of a file in the form of a patch: what stands on the lines without `+` must be there, in one place. Lines
/// with `+` alone are a new file.
fn make_edits(edits: &str, copy: &Copy) {
    let (file, lines) = edits.split_once('\n').expect("a file and its edits");
    let file = file.strip_prefix("--- ").expect("an edit names its file");
    let version = |without: char| {
        let kept = lines.lines().filter(|line| !line.starts_with(without));
        kept.map(|line| line.get(1..).unwrap_or_default().to_owned() + "\n").collect::<String>()
    };
    match version('+').as_str() {
        "" => fs::write(copy.folder.join(file), version('-')).expect("the file can be written"),
        before => copy.edit(file, before, &version('-')),
    }
}

fn holds_what_it_shows(name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let document = fs::read_to_string(&path).expect(name);
    let (copy, program) = clone(&name.to_lowercase());
    let replayed = replayed(&document, &copy, &program);
    if std::env::var_os("UPDATE_DOCUMENTS").is_some() {
        fs::write(&path, &replayed).expect(name);
        return;
    }
    let differs = document.lines().zip(replayed.lines()).position(|(shown, found)| shown != found);
    assert!(
        document == replayed,
        "{name} shows otherwise than what happens from line {} on:\n{replayed}",
        differs.map_or(0, |line| line + 1),
    );
}

#[test]
fn readme_shows_what_happens() {
    holds_what_it_shows("README.md");
}

#[test]
fn contributing_shows_what_happens() {
    holds_what_it_shows("CONTRIBUTING.md");
}
