//! `.ci/watch`: what is made each night of the source page, whatever was fetched.

#![cfg(unix)]

#[allow(dead_code, reason = "shared by tests that need more of it")]
mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use support::{copy_tree, expect_success, scratch, stdout};

const PAGE: &str = include_str!("../../../tests/page/identity-verification-statuses.txt");

/// A copy of what the script works on, with a page beside it.
struct Copy {
    folder: PathBuf,
}

impl Copy {
    fn with(name: &str, page: Option<&str>) -> Self {
        let folder = scratch(name);
        copy_tree(&support::repository().join(".ci"), &folder.join(".ci"));
        copy_tree(&support::frozen_catalogue(), &folder.join("catalogue"));
        fs::create_dir(folder.join("src")).expect("a folder can be made");
        if let Some(page) = page {
            fs::write(folder.join("page.txt"), page).expect("the page can be saved");
        }
        Self { folder }
    }

    fn watch(&self) -> Output {
        let output = Command::new("bash")
            .args([".ci/watch", "page.txt"])
            .current_dir(&self.folder)
            .env("IDV", env!("CARGO_BIN_EXE_idv"))
            .env("WATCH", self.folder.join("watch"))
            .env("RETRIEVED", "2026-12-01")
            .env_remove("CARGO_MANIFEST_DIR")
            .output();
        output.expect("bash runs")
    }

    /// What the workflow reads.
    fn said(&self, file: &str) -> String {
        fs::read_to_string(self.folder.join("watch").join(file)).expect("what the script says").trim_end().to_owned()
    }

    fn catalogue(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        read(&self.folder.join("catalogue"), &mut files);
        files
    }
}

fn read(folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for path in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if path.is_dir() {
            read(&path, files);
        } else {
            drop(files.insert(path.clone(), fs::read(&path).expect("a file")));
        }
    }
}

/// The page with one text in the place of another.
fn reworded(from: &str, to: &str) -> String {
    assert!(PAGE.contains(from), "{from}");
    PAGE.replacen(from, to, 1)
}

/// The page as far as a heading.
fn cut(heading: &str) -> &'static str {
    &PAGE[..PAGE.find(heading).expect("the heading")]
}

#[test]
fn a_page_that_says_what_the_catalogue_says_asks_for_nothing() {
    let copy = Copy::with("watch_nothing", Some(PAGE));
    let untouched = copy.catalogue();
    let output = copy.watch();
    expect_success(&output);
    assert_eq!(stdout(&output), "nothing: The source page says what the catalogue says.\n");
    assert_eq!(copy.said("verdict"), "nothing");
    assert!(copy.catalogue() == untouched);
}

#[test]
fn a_small_change_becomes_edits_and_a_report() {
    let copy = Copy::with("watch_edited", Some(&reworded("Selfie photo too bright", "Selfie photo much too bright")));
    expect_success(&copy.watch());
    assert_eq!(
        (copy.said("verdict"), copy.said("title")),
        ("edited".to_owned(), "Follow the source page of 2026-12-01".to_owned())
    );
    let text = copy.said("text.md");
    let begin = "The source page differs from the catalogue, and these edits bring the catalogue to where the page is.";
    assert!(text.starts_with(begin), "{text}");
    for part in
        ["differ in 1 place.", "Selfie photo **much** too bright", "+description = \"Selfie photo much too bright\""]
    {
        assert!(text.contains(part), "{text}");
    }
    let series = fs::read_to_string(copy.folder.join("catalogue/series/3000_sendbacks.toml")).expect("the series");
    let rust = fs::read_to_string(copy.folder.join("src/prebuilt.rs")).expect("the committed copy");
    assert!(series.contains("much too bright") && rust.contains("much too bright"));
    // The same page has the same branch on another day, and the edits are there by now.
    let branch = copy.said("branch");
    expect_success(&copy.watch());
    assert_eq!(copy.said("verdict"), "nothing");
    let again = Copy::with("watch_edited", Some(&reworded("Selfie photo too bright", "Selfie photo much too bright")));
    expect_success(&again.watch());
    assert_eq!(again.said("branch"), branch);
}

#[test]
fn what_a_person_has_to_look_at_ends_in_a_sentence_and_never_in_an_edit() {
    let missing = "The source page could not be fetched from https://docs.fourthline.com/docs/idv-statuses, so nothing was compared.";
    let refused = "The source page could not be compared as a whole, so nothing was edited.";
    let another = "# Bank Account Verification Statuses\n\n| Status | Guidance |\n|---|---|\n\
                   | new | Description: The workflow is successfully created. Action: Wait. |\n\
                   | kyc_required | Description: The identity was not verified. Action: Create a new workflow. |\n";
    let removed = reworded("300 | completed_medium_risk |\n", "");
    let status =
        "on_hold | Description: We wait for the client. Action: Wait for the next status. |\nStatus flow diagram";
    let status = reworded("Status flow diagram", status);
    let decide = "The source page differs from the catalogue, and nothing was edited, because a person has to decide.";
    let pages = [
        (None, missing, ""),
        (Some(""), missing, ""),
        (Some("<html><body><h1>503 Service Unavailable</h1></body></html>"), refused, "has no table of statuses"),
        (Some(cut("1000: Identity data")), refused, "### A part of the page seems to be missing\n\n- The series 1000 "),
        (
            Some(another),
            refused,
            "error: this is the page \"Bank Account Verification Statuses\"; the catalogue follows",
        ),
        (
            Some(&*removed),
            decide,
            "      cargo idv compare page.html --apply --retrieved 2026-12-01 --retire risk_code:300",
        ),
        (Some(&*status), decide, "**status on_hold**"),
    ];
    for (page, sentence, reason) in pages {
        let copy = Copy::with("watch_look", page);
        let untouched = copy.catalogue();
        expect_success(&copy.watch());
        assert_eq!(
            (copy.said("verdict"), copy.said("title")),
            ("look".to_owned(), "Look at the source page".to_owned()),
            "{reason}"
        );
        let text = copy.said("text.md");
        assert!(text.starts_with(sentence) && text.contains(reason), "{text}");
        assert!(copy.catalogue() == untouched, "{reason}");
    }
}

#[test]
fn a_report_that_is_too_long_for_an_issue_is_cut_and_says_so() {
    let page = PAGE.replace(" | Description: ", &format!(" | Description: {}", "An endless tale. ".repeat(30)));
    let copy = Copy::with("watch_long", Some(&page));
    expect_success(&copy.watch());
    let text = copy.said("text.md");
    assert!(text.ends_with("The rest is too long to stand here: compare the page with `cargo idv compare`."), "{text}");
    assert!((60_000..65_536).contains(&text.chars().count()), "{}", text.len());
}
