//! `idv diff` as a command: revisions of git, versions, what passes and what does not, and what it refuses.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::support::git::{commit, git};
use super::support::{patch, scratch, stderr, stdout};
use super::{Pair, idv};

const RENAME: &str = r#"--- series/100_aml_screening.toml
-name = "pep_hit"
+name = "politically_exposed"
"#;
const REWORD: &str = r#"--- series/100_aml_screening.toml
-description = "PEP hit"
+description = "Politically exposed"
"#;

fn edited(name: &str, edits: &[&str]) -> Pair {
    let [old, new] = ["old", "new"].map(|version| Pair::sound(&format!("command-{name}-{version}")));
    for patch in edits {
        edit(&new, patch);
    }
    Pair { old, new }
}

/// Edits the catalogue that stands in a folder.
#[track_caller]
fn edit(folder: &Path, patch: &str) {
    patch::edit(&folder.join("catalogue"), patch);
}

fn with_versions(pair: &Pair, [old, new]: [&str; 2]) {
    for (folder, version) in [(&pair.old, old), (&pair.new, new)] {
        fs::write(folder.join("Cargo.toml"), format!("[package]\nversion = \"{version}\"\n")).expect("a manifest");
    }
}

/// The last line of what was said, and the exit status.
fn verdict(pair: &Pair, arguments: &[&str]) -> (String, Option<i32>) {
    let output = pair.diff(arguments);
    (stdout(&output).lines().last().unwrap_or_default().to_owned(), output.status.code())
}

#[test]
fn a_version_that_is_too_low_fails_and_says_which_would_do() {
    let pair = edited("too-low", &[REWORD]);
    with_versions(&pair, ["1.4.0", "1.4.0"]);
    let says = "There is a change of wording, which after 1.4.0 needs at least 1.4.1, but Cargo.toml says 1.4.0: \
                raise it to 1.4.1.";
    assert_eq!(verdict(&pair, &[]), (says.to_owned(), Some(1)));
    with_versions(&pair, ["1.4.0", "1.4.1"]);
    let says = "There is a change of wording, which after 1.4.0 needs at least 1.4.1; Cargo.toml says 1.4.1.";
    assert_eq!(verdict(&pair, &[]), (says.to_owned(), Some(0)));
    with_versions(&pair, ["1.4.0", "1.3.9"]);
    assert_eq!(verdict(&edited("unchanged", &[]), &[]).1, Some(0));
    assert_eq!(verdict(&pair, &[]).1, Some(1));
}

#[test]
fn a_version_going_back_fails_though_nothing_changed() {
    let pair = edited("back", &[]);
    with_versions(&pair, ["1.4.0", "1.3.0"]);
    assert_eq!(verdict(&pair, &[]), ("Cargo.toml says 1.3.0, which is before 1.4.0.".to_owned(), Some(1)));
}

#[test]
fn a_breaking_change_fails_whatever_the_version_unless_it_is_accepted_beside_its_row() {
    let pair = edited("accepted", &[RENAME]);
    with_versions(&pair, ["1.4.0", "2.0.0"]);
    assert_eq!(verdict(&pair, &[]).1, Some(1));
    let entry = r#"--- series/100_aml_screening.toml
 name = "politically_exposed"
+accepted = [{ change = "code-renamed", was = "pep_hit", because = "Nobody knows the letters." }]
"#;
    edit(&pair.new, entry);
    assert_eq!(verdict(&pair, &[]).1, Some(0));
    assert!(stdout(&pair.diff(&[])).contains("\n  accepted: Nobody knows the letters.\n"));
    // Dependents break all the same, so the version is as great as without the entry.
    with_versions(&pair, ["1.4.0", "1.5.0"]);
    assert_eq!(verdict(&pair, &[]).1, Some(1));
}

#[test]
fn what_is_accepted_is_that_one_change_and_no_later_one() {
    let pair = edited("accepted-once", &[RENAME]);
    let entry = r#"--- series/100_aml_screening.toml
 name = "politically_exposed"
+accepted = [{ change = "code-renamed", was = "pep", because = "It was shorter." }]
"#;
    edit(&pair.new, entry);
    assert_eq!(verdict(&pair, &[]).1, Some(1));
    let idle =
        "An accepted code-renamed (was = \"pep\") is none of them: take it out, since it would accept a later one.\n";
    assert!(stdout(&pair.diff(&[])).contains(idle), "{}", stdout(&pair.diff(&[])));
}

#[test]
fn what_is_gone_is_accepted_in_the_source() {
    let pair = edited("gone", &[]);
    let row = r#"--- series/100_aml_screening.toml
-
-[[code]]
-number = 110
-name = "pep_hit"
-risk_codes = "unstated"
-since = 2026-06-01
-
-[[code.guidance]]
-description = "PEP hit"
-remedy = "no_action_stated"
"#;
    edit(&pair.new, row);
    assert_eq!(verdict(&pair, &[]).1, Some(1));
    let entry = r#"--- source.toml
 since = 2026-01-01
+accepted = [{ change = "code-removed", was = "110 pep_hit", because = "Published by mistake." }]
"#;
    edit(&pair.new, entry);
    assert_eq!(verdict(&pair, &[]).1, Some(0));
}

#[test]
fn the_least_level_that_fails_can_be_lowered() {
    let pair = edited("fail-on", &[REWORD]);
    let statuses =
        ["breaking", "behaviour", "addition", "wording"].map(|level| verdict(&pair, &["--fail-on", level]).1);
    assert_eq!(statuses, [Some(0), Some(0), Some(0), Some(1)]);
}

#[test]
fn a_revision_is_compared_with_the_files_that_are_there_and_with_another_revision() {
    let folder = Pair::sound("command-git");
    fs::write(folder.join("Cargo.toml"), "[package]\nversion = \"0.1.0\"\n").expect("a manifest");
    git(&folder, &["init", "--quiet", "--initial-branch=main"]);
    commit(&folder, "First");
    edit(&folder, RENAME);
    fs::write(folder.join("Cargo.toml"), "[package]\nversion = \"0.2.0\"\n").expect("a manifest");
    let said = stdout(&idv(&["diff", "main"], &folder));
    let expected = "breaking[code-renamed]: status code 110 pep_hit is renamed\n  - pep_hit\n  + politically_exposed\n  \
                    --> catalogue/series/100_aml_screening.toml:19:10, was main:catalogue/series/100_aml_screening.toml:19:10\n  \
                    help: undo it, or say beside the row why it must be: accepted = [{ change = \"code-renamed\", \
                    was = \"pep_hit\", because = \"…\" }]\n\n1 change: 1 breaking.\n1 of them does not pass: undo it, or accept it with a reason.\nThere is a breaking change, which after \
                    0.1.0 needs at least 0.2.0; Cargo.toml says 0.2.0.\n";
    assert_eq!(said, expected);
    commit(&folder, "Second");
    assert_eq!(stdout(&idv(&["diff", "main"], &folder)).lines().next(), Some("No change."));
    let between = stdout(&idv(&["diff", "main~1", "main"], &folder));
    assert!(
        between.contains("--> main:catalogue/series/100_aml_screening.toml:19:10, was main~1:catalogue/"),
        "{between}"
    );
    let back = stdout(&idv(&["diff", "main", "main~1"], &folder));
    assert!(back.contains("- politically_exposed\n  + pep_hit\n"), "{back}");
}

#[test]
fn a_revision_that_a_shallow_clone_lacks_is_told_from_one_that_never_was() {
    let origin = Pair::sound("command-deep");
    git(&origin, &["init", "--quiet", "--initial-branch=main"]);
    commit(&origin, "First");
    edit(&origin, REWORD);
    commit(&origin, "Second");
    let clone = scratch("changes/command-shallow").join("clone");
    let url = format!("file://{}", origin.display());
    let target = clone.display().to_string();
    git(&origin, &["clone", "--quiet", "--depth=1", &url, &target]);
    let shallow = idv(&["diff", "HEAD~1"], &clone);
    assert_eq!(shallow.status.code(), Some(2));
    let said = stderr(&shallow);
    assert!(said.contains("this clone is shallow") && said.contains("git fetch --unshallow"), "{said}");
    let unknown = idv(&["diff", "nowhere"], &origin);
    let says = "error: `nowhere` is neither a directory nor a revision of this repository; `git log --oneline` and \
                `git branch --all` list what there is\n";
    assert_eq!((unknown.status.code(), stderr(&unknown).as_str()), (Some(2), says));
}

#[test]
fn what_cannot_be_compared_is_refused_with_the_reason() {
    let pair = edited("refused", &[]);
    fs::remove_file(pair.new.join("catalogue/remedies.toml")).expect("the file can be removed");
    let output = pair.diff(&[]);
    assert_eq!((output.status.code(), stdout(&output)), (Some(2), String::new()));
    let said = stderr(&output);
    assert!(said.contains("remedies.toml:1:1: this file is missing [missing-file]"), "{said}");
    assert!(said.ends_with("/catalogue is broken; mend it first, then compare\n"), "{said}");
    let output = idv(&["diff", ".", "catalogue"], &edited("refused-above", &[]).new);
    let says = "error: there is no catalogue in .; did you mean ./catalogue?\n";
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(2), says));
    let folder = scratch("changes/command-no-git");
    let output = Command::new(env!("CARGO_BIN_EXE_idv"))
        .args(["diff", "main"])
        .current_dir(&folder)
        .env_remove("CARGO_MANIFEST_DIR")
        .env("GIT_CEILING_DIRECTORIES", folder.parent().expect("a folder"))
        .output()
        .expect("idv runs");
    assert_eq!(output.status.code(), Some(2));
    let said = stderr(&output);
    assert!(said.starts_with("error: `main` is no directory, and no revision either: "), "{said}");
}

#[test]
fn an_older_catalogue_may_break_a_rule_of_today() {
    let pair = edited("older", &[]);
    let two_spaces = r#"--- series/100_aml_screening.toml
-description = "Sanctions hit"
+description = "Sanctions  hit"
"#;
    edit(&pair.old, two_spaces);
    assert_eq!(pair.rules(), ["guidance-text"]);
}

#[test]
fn the_changelog_gets_the_section_once() {
    let pair = edited("changelog", &[REWORD]);
    let changelog = pair.new.parent().expect("a folder").join("CHANGELOG-of-a-test.md");
    fs::write(&changelog, "# Changelog\n\n## [Unreleased]\n\n## 1.0.0\n\n- All.\n").expect("a changelog");
    let path = changelog.display().to_string();
    let expected = "# Changelog\n\n## [Unreleased]\n\n### The catalogue\n\n\
                    Follows the page \"Verification statuses\" as read on 2027-03-01.\n\n**Reworded**\n\n\
                    - Status code 110 `pep_hit`: its description changed from \"PEP hit\" to \"Politically exposed\".\n\n\
                    ## 1.0.0\n\n- All.\n";
    for says in ["Wrote ", ""] {
        let output = pair.diff(&["--write-changelog", &path]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert!(stdout(&output).starts_with(says));
        assert_eq!(fs::read_to_string(&changelog).expect("the changelog"), expected);
    }
    let output = pair.diff(&["--write-changelog", &format!("{path}/below")]);
    assert_eq!(output.status.code(), Some(2), "{}", stdout(&output));
}

#[test]
fn a_reader_that_is_gone_ends_it_quietly() {
    let pair = edited("pipe", &[REWORD]);
    for format in ["text", "json", "markdown", "github"] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_idv"))
            .args(["diff", "--format", format])
            .args([pair.old.join("catalogue"), pair.new.join("catalogue")])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("idv runs");
        drop(child.stdout.take());
        assert_eq!(child.wait().expect("idv ends").code(), Some(0), "{format}");
    }
}

#[test]
fn json_gives_the_version_that_is_needed() {
    let pair = edited("json-version", &[RENAME]);
    with_versions(&pair, ["0.3.1", "0.3.2"]);
    let output = pair.diff(&["--format", "json"]);
    let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(told["version"], json!({ "old": "0.3.1", "new": "0.3.2", "needed": "0.4.0", "enough": false }));
}
