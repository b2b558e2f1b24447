//! What README shows is what happens: its commands are run, on a copy of the crate where it tells to edit one.

#![cfg(feature = "cli")]

#[path = "support/copies.rs"]
mod copies;
mod support;

use std::fs;
use std::path::Path;

use copies::Copy;
use support::{stderr, stdout};

/// The fenced blocks of a kind, in order.
fn blocks(kind: &str) -> Vec<String> {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("README.md");
    let opening = format!("```{kind}\n");
    let blocks = readme.split(opening.as_str()).skip(1).filter_map(|rest| rest.split_once("```"));
    blocks.map(|(block, _)| block.to_owned()).collect()
}

/// The commands of the console blocks, each with what it prints.
fn commands() -> Vec<(String, String)> {
    let text = blocks("console").concat();
    let commands = text.split("$ ").skip(1).filter_map(|command| command.split_once('\n'));
    commands.map(|(command, output)| (command.to_owned(), output.to_owned())).collect()
}

/// Runs a command line of README in a copy, and gives what a person sees.
fn run(copy: &Copy, command: &str) -> String {
    let (command, json) = command.split_once(" '").unwrap_or((command, ""));
    let mut arguments: Vec<_> = command.split(' ').skip(1).collect();
    arguments.extend(json.strip_suffix('\''));
    let output = copy.cargo(&arguments);
    stdout(&output) + &stderr(&output)
}

/// The row that README adds, behind the one that it names.
fn add_row(copy: &Copy, row: &str) {
    let next = "[[code]]\nnumber = 3200\n";
    copy.edit("catalogue/series/3000_sendbacks.toml", next, &format!("{row}\n{next}"));
}

#[test]
fn every_command_prints_what_readme_says() {
    let [case, explain, build, check, mended, refresh] = commands().try_into().expect("six commands in README");
    let row = blocks("toml").into_iter().find(|block| block.starts_with("[[code]]")).expect("a row to add");

    let copy = Copy::new("readme");
    for (command, output) in [case, explain] {
        assert_eq!(run(&copy, &command), output, "{command}");
    }

    add_row(&copy, &row.replace("upload_selfie", "upload_selfy"));
    assert_eq!(
        run(&copy, &build.0).lines().filter(|line| line.starts_with("error")).collect::<Vec<_>>(),
        build.1.lines().collect::<Vec<_>>()
    );
    assert_eq!(run(&copy, &check.0), check.1);

    copy.edit("catalogue/series/3000_sendbacks.toml", "upload_selfy", "upload_selfie");
    copy.edit("catalogue/source.toml", "retrieved = 2026-11-22", "retrieved = 2026-12-01");
    for (command, output) in [mended, refresh] {
        assert_eq!(run(&copy, &command), output, "{command}");
    }
    assert!(run(&copy, "cargo idv explain 3109").starts_with("3109 selfie_photo_sunglasses  status code"));
}
