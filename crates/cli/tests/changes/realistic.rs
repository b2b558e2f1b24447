//! What a month's worth of edits reads like: in the changelog, on a pull request, and on a terminal.

use std::path::Path;

use super::support::sections::Document;
use super::support::{patch, stdout};
use super::{Pair, report};

/// A catalogue before and after the edits of `month.md`.
fn month(name: &str) -> Pair {
    let [old, new] = ["old", "new"].map(|version| Pair::sound(&format!("realistic-{name}-{version}")));
    for (folder, version, other) in [(&old, "1.4.0", ""), (&new, "1.4.1", "edition = \"2024\"\n")] {
        let manifest = format!("[package]\nname = \"catalogue\"\nversion = \"{version}\"\n{other}");
        std::fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
    }
    let edits = Document::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/changes/month.md"));
    edits.sections.iter().for_each(|section| patch::make(section, &new.join("catalogue")));
    Pair { old, new }
}

#[test]
fn as_a_section_of_a_changelog() {
    report("realistic.md", &month("markdown").diff(&["--format", "markdown"]));
}

#[test]
fn on_a_terminal() {
    report("realistic.txt", &month("text").diff(&["--fail-on", "behaviour"]));
}

#[test]
fn for_a_program() {
    report("realistic.json", &month("json").diff(&["--format", "json"]));
}

#[test]
fn as_annotations_on_a_pull_request() {
    report("realistic-github.txt", &month("github").diff(&["--format", "github"]));
}

#[test]
fn a_sentence_is_said_once_of_all_the_rows_that_it_is_true_of() {
    let pair = month("alike");
    for name in ["sanctions_hit", "pep_hit"] {
        let retired = "retired = { on = 2027-04-01, reason = \"Screened elsewhere.\" }";
        let edit = format!("--- series/100_aml_screening.toml\n name = \"{name}\"\n+{retired}\n");
        patch::edit(&pair.new.join("catalogue"), &edit);
    }
    let said = stdout(&pair.diff(&["--format", "markdown"]));
    let sentence =
        "- Status codes 100 `sanctions_hit` and 110 `pep_hit` are retired on 2027-04-01: Screened elsewhere.\n";
    assert!(said.contains(sentence), "{said}");
}
