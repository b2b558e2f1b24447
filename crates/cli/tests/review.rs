//! `.ci/review`: what a pull request that changes the catalogue is told, in a repository of its own.

#![cfg(unix)]

#[allow(dead_code, reason = "shared by tests that need more of it")]
mod support;

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output};

use support::git::{commit, git};
use support::{copy_tree, expect_success, scratch, sound_catalogue, stderr, stdout};

const AML: &str = "catalogue/series/100_aml_screening.toml";

#[test]
fn a_release_is_a_promise_that_is_broken_with_a_reason_and_a_version_or_not_at_all() {
    let copy = repository("review");
    git(&copy.folder, &["tag", "v0.1.0"]);
    copy.edit(AML, "name = \"pep_hit\"", "name = \"politically_exposed\"");
    let refused = review(&copy, "HEAD");
    assert_eq!(refused.status.code(), Some(1), "{}", stderr(&refused));
    let said = stdout(&refused);
    assert!(
        said.contains("\nSince the release v0.1.0:\nbreaking[code-renamed]: status code 110 pep_hit is renamed\n"),
        "{said}"
    );
    assert!(said.contains("needs at least 0.2.0, but Cargo.toml says 0.1.0: raise it to 0.2.0.\n"), "{said}");
    let entry = "name = \"politically_exposed\"\n\
                 accepted = [{ change = \"code-renamed\", was = \"pep_hit\", because = \"Nobody knows the letters.\" }]";
    copy.edit(AML, "name = \"politically_exposed\"", entry);
    assert_eq!(review(&copy, "HEAD").status.code(), Some(1));
    copy.edit("Cargo.toml", "version = \"0.1.0\"", "version = \"0.2.0\"");
    let passed = review(&copy, "HEAD");
    expect_success(&passed);
    let comment = copy.comment();
    let renamed =
        "- Status code 110 is renamed, from `pep_hit` to `politically_exposed`. Accepted: Nobody knows the letters.\n";
    assert!(
        comment.starts_with("## What changes in the catalogue\n\n### The catalogue\n") && comment.contains(renamed),
        "{comment}"
    );
    assert!(comment.contains("\n## Since the release v0.1.0\n"), "{comment}");
}

#[test]
fn what_is_not_compared_is_said() {
    let copy = repository("review_shallow");
    copy.edit(AML, "\"PEP hit\"", "\"Politically exposed\"");
    commit(&copy.folder, "Second");
    let clone = scratch("review_shallow_clone").join("clone");
    let url = format!("file://{}", copy.folder.display());
    git(&copy.folder, &["clone", "--quiet", "--depth=1", &url, &clone.display().to_string()]);
    let shallow = review(&Copy { folder: clone }, "");
    expect_success(&shallow);
    let said = stdout(&shallow);
    assert!(said.contains("Not compared: there is no HEAD~1 here. This clone is shallow"), "{said}");
    assert!(
        said.contains(
            "No tag v* is here, so there is no release whose promises could be broken. This clone is shallow"
        ),
        "{said}"
    );
    let whole = review(&copy, "");
    expect_success(&whole);
    let said = stdout(&whole);
    assert!(
        said.contains(
            "wording[guidance-text]: status code 110 pep_hit: description\n  - PEP hit\n  + Politically exposed\n"
        ),
        "{said}"
    );
    assert!(said.ends_with("1 steps told, 0 begin before the catalogue had its present keys.\n"), "{said}");
}

#[test]
fn who_begins_to_keep_a_catalogue_is_compared_with_nothing() {
    let copy = repository("review_adopted");
    git(&copy.folder, &["rm", "--quiet", "-r", "--cached", "catalogue"]);
    git(
        &copy.folder,
        &["-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "--quiet", "--message", "Without"],
    );
    git(&copy.folder, &["tag", "v1.0.0"]);
    commit(&copy.folder, "With");
    let passed = review(&copy, "HEAD~1");
    expect_success(&passed);
    let said = stdout(&passed);
    assert!(said.contains("\nNot compared: there was no catalogue/ in HEAD~1 yet.\n"), "{said}");
    assert!(said.contains("\nNot compared: there was no catalogue/ in v1.0.0 yet.\n"), "{said}");
}

#[test]
fn a_change_that_mends_what_was_broken_is_not_held_up_by_it() {
    let copy = repository("review_mended");
    copy.edit(AML, "remedy = \"no_action_stated\"", "remedy = \"no_action_states\"");
    commit(&copy.folder, "Broken");
    copy.edit(AML, "remedy = \"no_action_states\"", "remedy = \"no_action_stated\"");
    commit(&copy.folder, "Mended");
    let passed = reviewing(&copy, "HEAD~1").env("GITHUB_ACTIONS", "true").output().expect("bash runs");
    expect_success(&passed);
    let said = stdout(&passed);
    let sentence = "the catalogue of HEAD~1 lacks what must be there today.\n";
    assert!(said.contains(&format!("\nNot compared: {sentence}")), "{said}");
    assert!(said.contains(&format!("\n::warning title=Not compared::{sentence}")), "{said}");
    assert!(copy.comment().contains(&format!("\nNot compared: {sentence}")), "{}", copy.comment());
    // What a release promised is not kept by not looking.
    git(&copy.folder, &["tag", "v0.1.0", "HEAD~1"]);
    assert_eq!(review(&copy, "HEAD").status.code(), Some(2));
}

#[test]
fn silence_is_no_consent_where_the_base_is_not_here() {
    let copy = repository("review_without_base");
    let refused = review(&copy, "origin/main");
    assert_eq!(refused.status.code(), Some(1));
    assert!(stdout(&refused).contains("\nNot compared: there is no origin/main here.\n"), "{}", stdout(&refused));
    assert!(copy.comment().ends_with("\nNot compared: there is no origin/main here.\n"), "{}", copy.comment());
}

#[test]
fn an_annotation_names_the_file_as_it_stands_in_the_repository() {
    let copy = repository("review_below");
    // As workflow commands have it, and as neither sed nor the shell would.
    let below = copy.folder.join("risk/k&y|c, 100%");
    fs::create_dir_all(&below).expect("a folder can be made");
    fs::rename(copy.folder.join("catalogue"), below.join("catalogue")).expect("the catalogue can be moved");
    commit(&copy.folder, "Moved");
    let below = Copy { folder: below };
    below.edit(AML, "remedy = \"no_action_stated\"", "remedy = \"no_action_states\"");
    let refused = reviewing(&copy, "HEAD")
        .env("REPOSITORY", &below.folder)
        .env("GITHUB_ACTIONS", "true")
        .output()
        .expect("bash runs");
    assert_eq!(refused.status.code(), Some(1));
    let said = stdout(&refused);
    assert!(said.contains(&format!("\n::error file=risk/k&y|c%2C 100%25/{AML},line=")), "{said}");
}

#[test]
fn a_comment_is_no_longer_than_it_may_be() {
    let copy = repository("review_long");
    git(&copy.folder, &["tag", "v0.1.0"]);
    let path = copy.folder.join(AML);
    let mut series = fs::read_to_string(&path).expect("the series");
    for number in 115..195 {
        series += &format!(
            "\n[[code]]\nnumber = {number}\nname = \"row_{number}\"\nsince = 2027-03-01\n\n[[code.guidance]]\ndescription = \
             \"{}{number}\"\nremedy = \"no_action_stated\"\n",
            "Long ".repeat(150)
        );
    }
    fs::write(path, series).expect("the series can be written");
    review(&copy, "HEAD");
    let comment = copy.comment();
    assert!((60_000..65_536).contains(&comment.chars().count()), "{}", comment.chars().count());
    assert!(comment.ends_with("\n\nThe rest is too long to stand here: the run of the check has it.\n"));
}

#[test]
fn a_broken_catalogue_is_told_before_anything_is_compared() {
    let copy = repository("review_broken");
    copy.edit(AML, "remedy = \"no_action_stated\"", "remedy = \"no_action_states\"");
    let output = review(&copy, "HEAD");
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).contains("error[unknown-remedy]"), "{}", stdout(&output));
    assert!(!stdout(&output).contains("Since"), "{}", stdout(&output));
    assert!(copy.comment().contains("\nThe catalogue has problems, so nothing was compared"), "{}", copy.comment());
}

#[test]
fn what_a_change_would_have_meant_for_the_samples_is_said_on_the_pull_request() {
    let copy = repository("review_samples");
    let samples = copy.folder.join("samples");
    fs::create_dir(&samples).expect("a folder can be made");
    let case = "{\"verificationId\":\"6c2bddd0\",\"verificationStatus\":\"pending\"}\n";
    fs::write(samples.join("a.ndjson"), format!("{case}\n{case}")).expect("a file can be written");
    let packed = fs::File::create(samples.join("b.ndjson.gz")).expect("a file can be written");
    let mut encoder = flate2::write::GzEncoder::new(packed, flate2::Compression::fast());
    encoder.write_all(case.as_bytes()).and_then(|()| encoder.finish()).expect("a file can be written");
    fs::write(samples.join("README.md"), "What came last year.\n").expect("a file can be written");
    expect_success(&review(&copy, "HEAD"));
    let comment = || copy.comment();
    assert!(comment().contains("\nNothing is judged otherwise.\n"), "{}", comment());

    copy.edit("catalogue/statuses.toml", "expects_codes = true", "expects_codes = false");
    let reviewed = review(&copy, "HEAD");
    expect_success(&reviewed);
    let expected = "

### What is judged otherwise now than before, 3 notifications

Of 3 notifications in 2 files. Before: `HEAD:catalogue`; now: `catalogue`.

| cases | what is judged otherwise, the more permissive first | first at |
|---:|---|---|
| 3 | **a step is not asked for any more** | `samples/a.ndjson:1`, `samples/a.ndjson:3`, `samples/b.ndjson.gz:1` |
| 3 | because of status pending: status codes at least one → any number | `samples/a.ndjson:1`, `samples/a.ndjson:3`, `samples/b.ndjson.gz:1` |
";
    assert!(comment().contains(expected), "{}", comment());
    assert!(stdout(&reviewed).contains(expected.trim_start()), "{}", stdout(&reviewed));
    assert!(!comment().contains("6c2bddd0"), "{}", comment());
    // What cannot be read is no reason to say less than all.
    fs::write(samples.join("c.ndjson.gz"), [0x1f, 0x8b]).expect("a file can be written");
    assert_eq!(review(&copy, "HEAD").status.code(), Some(2));
}

/// A small catalogue with the manifest of its crate, in a repository.
struct Copy {
    folder: PathBuf,
}

impl Copy {
    /// What is said on the pull request.
    fn comment(&self) -> String {
        fs::read_to_string(self.folder.join("review.md")).expect("what is said on the pull request")
    }

    /// Replaces a piece of a file, which must be there.
    fn edit(&self, file: &str, from: &str, to: &str) {
        let path = self.folder.join(file);
        let text = fs::read_to_string(&path).expect("a file of the copy");
        assert!(text.contains(from), "{file} holds {from:?}");
        fs::write(path, text.replacen(from, to, 1)).expect("the copy can be written");
    }
}

/// A repository with one commit.
fn repository(name: &str) -> Copy {
    let folder = scratch(name);
    copy_tree(&support::repository().join(".ci"), &folder.join(".ci"));
    copy_tree(&sound_catalogue(), &folder.join("catalogue"));
    fs::write(folder.join("Cargo.toml"), "[package]\nname = \"catalogue\"\nversion = \"0.1.0\"\n").expect("a manifest");
    git(&folder, &["init", "--quiet", "--initial-branch=main"]);
    commit(&folder, "First");
    Copy { folder }
}

/// Runs the script as on a developer's machine.
fn review(copy: &Copy, base: &str) -> Output {
    reviewing(copy, base).output().expect("bash runs")
}

fn reviewing(copy: &Copy, base: &str) -> Command {
    let mut script = Command::new("bash");
    script
        .arg(".ci/review")
        .args(Some(base).filter(|base| !base.is_empty()))
        .current_dir(&copy.folder)
        .env("IDV", env!("CARGO_BIN_EXE_idv"))
        .env("REVIEW", copy.folder.join("review.md"))
        .env_remove("GITHUB_ACTIONS")
        .env_remove("CARGO_MANIFEST_DIR");
    script
}
