//! Catalogues that break a rule, in `tests/rules/`: edits of the sound one, a section of `<rule>.md` each. One that edits a
//! file of `overlay/`, or that tells what an update does to an overlay, begins with the sound overlay as well. Where an edit in
//! Markdown cannot say what is wrong, because it is bytes that are no text or that nobody would see, the case is a folder
//! `<rule>/<case>/` of whole files, with its `report.txt`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::sections::{Document, Section};
use crate::support::{copy_tree, patch, repository, sound_catalogue, sound_overlay};

/// The file of a folder's report, and the kind of a section's fence.
const REPORT: &str = "report.txt";
const REPORT_FENCE: &str = "text";

/// The rules that an overlay comes to break where the catalogue alone has changed.
const BY_AN_UPDATE: [&str; 4] = ["unstated-replacement", "outdated-replacement", "new-in-series", "overlaid-retired"];

/// A catalogue that differs from the sound one.
pub struct Case {
    /// The rule and the case, as a path.
    pub path: String,
    slip: Slip,
}

enum Slip {
    Edits(Section),
    Files(PathBuf),
}

impl Case {
    /// All cases of a rule, or of those that belong to none alone.
    pub fn below(rule: &str) -> Vec<Self> {
        let (document, folder) = (document(rule), folder().join(rule));
        let sections = if document.exists() { Document::read(&document).sections } else { Vec::new() };
        let edits = sections.into_iter().map(|section| Self::of_section(rule, section));
        let files = names(&folder)
            .into_iter()
            .map(|name| Self { path: format!("{rule}/{name}"), slip: Slip::Files(folder.join(name)) });
        let cases: Vec<_> = edits.chain(files).collect();
        assert!(!cases.is_empty(), "{rule} has no case");
        cases
    }

    fn of_section(rule: &str, section: Section) -> Self {
        let words = section.heading.split(|letter: char| !letter.is_ascii_alphanumeric());
        let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
        Self { path: format!("{rule}/{}", words.join("-").to_lowercase()), slip: Slip::Edits(section) }
    }

    fn rule(&self) -> &str {
        self.path.split_once('/').map_or(self.path.as_str(), |(rule, _)| rule)
    }

    /// What `idv check` should print.
    pub fn report(&self) -> String {
        match &self.slip {
            Slip::Edits(section) => section.fence(REPORT_FENCE).map_or_else(String::new, |fence| fence.text.clone()),
            Slip::Files(folder) => fs::read_to_string(folder.join(REPORT)).unwrap_or_default(),
        }
    }

    /// Whether it is about the files of an overlay.
    #[allow(dead_code, reason = "shared by tests that need more of it")]
    pub fn is_of_overlay(&self) -> bool {
        matches!(&self.slip, Slip::Edits(section) if patch::edits_overlay(section))
    }

    /// Makes a folder the catalogue of the case, and puts an overlay beside it where the case is about one.
    pub fn fill(&self, catalogue: &Path) {
        copy_tree(&sound_catalogue(), catalogue);
        match &self.slip {
            Slip::Edits(section) => {
                if BY_AN_UPDATE.contains(&self.rule()) || patch::edits_overlay(section) {
                    copy_tree(&sound_overlay(), &catalogue.with_file_name("overlay"));
                }
                patch::make(section, catalogue);
            }
            Slip::Files(folder) => copy_over(folder, catalogue),
        }
    }
}

/// What has cases: the rules, and the file of those that belong to none alone.
pub fn rules() -> BTreeSet<String> {
    let stem = |name: String| name.strip_suffix(".md").map_or(name.clone(), str::to_owned);
    names(&folder()).into_iter().map(stem).collect()
}

/// The file of a rule's edits, which is not there where all its cases are whole files.
pub fn document(rule: &str) -> PathBuf {
    folder().join(rule).with_extension("md")
}

/// The text of a rule's file with other reports.
pub fn with_reports(rule: &str, report: impl Fn(&Case) -> String) -> String {
    let mut document = Document::read(&document(rule));
    for section in &mut document.sections {
        let text = report(&Case::of_section(rule, section.clone()));
        section.set(REPORT_FENCE, text);
    }
    document.to_string()
}

/// Writes the report of every case anew.
pub fn write_reports(report: impl Fn(&Case) -> String) {
    for rule in rules() {
        let document = document(&rule);
        if document.exists() {
            fs::write(&document, with_reports(&rule, &report)).expect("the reports can be written");
        }
        for case in Case::below(&rule) {
            if let Slip::Files(folder) = &case.slip {
                fs::write(folder.join(REPORT), report(&case)).expect("the report can be written");
            }
        }
    }
}

fn folder() -> PathBuf {
    repository().join("crates/cli/tests/rules")
}

/// The names in a folder in their order, but for files that begin with a dot; none where it is not there.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.expect("the folder can be read"));
    let names = entries.map(|entry| entry.file_name().into_string().expect("a plain name"));
    let mut names: Vec<_> = names.filter(|name| !name.starts_with('.')).collect();
    names.sort();
    names
}

/// Puts the files of a case into the catalogue.
fn copy_over(from: &Path, to: &Path) {
    for name in names(from).iter().filter(|name| *name != REPORT) {
        let (from, to) = (from.join(name), to.join(name));
        if from.is_dir() {
            copy_over(&from, &to);
        } else {
            fs::copy(&from, &to).expect("the file can be copied");
        }
    }
}
