//! The notation in which tests write edits of a catalogue does what it says, and refuses what it cannot do.

#[allow(dead_code, reason = "shared by tests that need more of it")]
mod support;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use support::sections::{Document, Section};
use support::{patch, scratch};

const REMEDIES: &str = "name = \"wait\"\n\nname = \"act\"\nkind = \"act\"\n\nkind = \"act\"\n";

/// A folder with one file in it.
fn folder(name: &str) -> PathBuf {
    let folder = scratch(&format!("patch/{name}"));
    fs::write(folder.join("remedies.toml"), REMEDIES).expect("the file can be written");
    folder
}

fn read(folder: &Path, file: &str) -> String {
    fs::read_to_string(folder.join(file)).expect("the file can be read")
}

/// The one section of a document of a heading and some fences.
fn section(fences: &str) -> Section {
    Document::parse("case.md", &format!("# cases\n\n## A case\n\n{fences}")).sections.remove(0)
}

/// What is said where an edit cannot be made.
fn refusal(name: &str, fences: &str) -> String {
    let folder = folder(name);
    let made = catch_unwind(AssertUnwindSafe(|| patch::make(&section(fences), &folder)));
    *made.expect_err("the edit cannot be made").downcast::<String>().expect("a message")
}

#[test]
fn lines_are_put_in_the_place_of_others_and_what_is_around_them_stays() {
    let folder = folder("place");
    patch::edit(
        &folder,
        "--- remedies.toml\n name = \"act\"\n-kind = \"act\"\n+kind = \"wait\"\n+\n\n kind = \"act\"\n",
    );
    assert_eq!(
        read(&folder, "remedies.toml"),
        "name = \"wait\"\n\nname = \"act\"\nkind = \"wait\"\n\n\nkind = \"act\"\n"
    );
}

#[test]
fn a_file_of_which_all_is_taken_away_is_empty() {
    let folder = folder("empty");
    let lines: Vec<_> = REMEDIES.lines().map(|line| format!("-{line}")).collect();
    patch::edit(&folder, &format!("--- remedies.toml\n{}\n", lines.join("\n")));
    assert_eq!(read(&folder, "remedies.toml"), "");
}

#[test]
fn a_new_file_is_lines_with_a_plus_alone_or_none_and_its_folder_is_made() {
    let folder = folder("new");
    patch::make(&section("```diff\n--- series/1.toml\n+[series]\n+\n```\n\n```diff\n--- old/2.toml\n```\n"), &folder);
    assert_eq!((read(&folder, "series/1.toml"), read(&folder, "old/2.toml")), ("[series]\n\n".into(), String::new()));
}

#[test]
fn files_are_copied_and_taken_away_in_the_order_of_the_fences() {
    let folder = folder("renamed");
    let fences = "```copied\nremedies.toml -> remedys.toml\n```\n\n```removed\nremedies.toml\n```\n";
    patch::make(&section(fences), &folder);
    assert_eq!((read(&folder, "remedys.toml"), folder.join("remedies.toml").exists()), (REMEDIES.to_owned(), false));
}

#[test]
fn an_edit_that_fits_nowhere_or_in_two_places_is_refused_with_the_line_at_which_it_is_written() {
    let twice = "Prose.\n\n```diff\n--- remedies.toml\n-kind = \"act\"\n```\n";
    assert_eq!(refusal("twice", twice), "case.md:7: remedies.toml has these lines 2 times, not once:\nkind = \"act\"");
    // A piece of a line is no line.
    let nowhere = "```diff\n--- remedies.toml\n-kind = \"act\n```\n";
    assert_eq!(
        refusal("nowhere", nowhere),
        "case.md:5: remedies.toml has these lines 0 times, not once:\nkind = \"act"
    );
}

#[test]
fn what_is_no_edit_is_refused() {
    for (name, fences, message) in [
        (
            "present",
            "```diff\n--- remedies.toml\n+kind = \"act\"\n```\n",
            "case.md:5: remedies.toml is there already, so some of its lines must say where this belongs",
        ),
        ("unnamed", "```diff\n+kind = \"act\"\n```\n", "case.md:5: a patch begins with `--- FILE`"),
        (
            "unsigned",
            "```diff\n--- remedies.toml\nkind = \"act\"\n```\n",
            "case.md:5: neither `+` nor `-` nor a space stands before \"kind = \\\"act\\\"\"",
        ),
        ("uncopied", "```copied\nremedies.toml\n```\n", "case.md:5: \"remedies.toml\" is not `FROM -> TO`"),
    ] {
        assert_eq!(refusal(name, fences), message);
    }
    let missing = refusal("missing", "```removed\nseries\n```\n");
    assert!(missing.starts_with("case.md:5: series: "), "{missing}");
}

#[test]
fn a_report_is_written_into_its_fence_or_below_the_edits_where_there_is_none() {
    let text = "# cases\n\n## One\n\n```diff\n--- a\n```\n\n## Two\n\n```diff\n--- b\n```\n\n```text\nold\n```\n";
    let mut document = Document::parse("cases.md", text);
    assert_eq!(document.to_string(), text);
    for section in &mut document.sections {
        section.set("text", format!("{}\n", section.heading));
    }
    let written = text.replace("--- a\n```\n", "--- a\n```\n\n```text\nOne\n```\n").replace("old", "Two");
    assert_eq!(document.to_string(), written);
}
