//! Every rule has catalogues that break it, and the report on each is compared whole: what it says, where it points,
//! and that one slip is one problem. Where a rule only asks for a look, the problem is a warning, and no error.
//!
//! A case is a folder of `tests/rules/<rule>/`. Its files replace or join those of `tests/sound/`, those that
//! `removed.txt` lists are taken away, and `report.txt` is what `idv check` then prints. Where a wording changes,
//! `UPDATE_REPORTS=1 cargo test --package idv-catalogue-cli --test rules` writes the reports anew, for a reviewer to read.

#[allow(dead_code, reason = "shared by tests that need more of it")]
mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use support::sound_catalogue;

/// The catalogue that every case begins with.
const SOUND: &str = "sound";
/// Cases of several problems, beside the folders that are named after a rule.
const TOGETHER: &str = "together";
const REPORT: &str = "report.txt";
const REMOVED: &str = "removed.txt";

#[test]
fn the_catalogue_that_the_cases_begin_with_is_sound() {
    assert_eq!(Verdict::on(&Case::new(SOUND)), Verdict::sound());
}

#[test]
fn every_rule_has_its_cases_and_every_folder_its_rule() {
    let folders: BTreeSet<_> = folders_in("").into_iter().collect();
    let expected: BTreeSet<_> = rule_ids().into_iter().chain([TOGETHER.to_owned()]).collect();
    assert_eq!(folders, expected);
}

#[test]
fn a_broken_rule_is_reported_at_its_place_with_what_to_do() {
    assert_reported_so(rule_ids().iter().flat_map(|rule| Case::below(rule)));
}

#[test]
fn one_slip_is_one_problem_of_the_rule_that_it_breaks() {
    for rule in rule_ids() {
        for case in Case::below(&rule) {
            let report = case.report();
            let level = if rule == "needs-review" { "warning" } else { "error" };
            let is_headline = |line: &&str| line.starts_with("error") || line.starts_with("warning");
            let headlines: Vec<_> = report.lines().filter(is_headline).collect();
            let is_its_own = |line: &&str| line.starts_with(&format!("{level}[{rule}]: "));
            assert!(matches!(headlines.as_slice(), [one] if is_its_own(one)), "{}: {headlines:#?}", case.path);
        }
    }
}

#[test]
fn problems_that_come_together_are_each_reported_once_in_the_order_of_files_and_lines() {
    assert_reported_so(Case::below(TOGETHER).into_iter());
}

#[test]
fn what_editors_on_windows_add_changes_no_report() {
    assert_eq!(Verdict::on(&Case::new(SOUND).saved_on_windows()), Verdict::sound());
    if is_updating() {
        return;
    }
    let folders = rule_ids().into_iter().chain([TOGETHER.to_owned()]).filter(|folder| folder != "encoding");
    let cases = folders.flat_map(|folder| Case::below(&folder));
    assert_reported_so(cases.map(Case::saved_on_windows));
}

/// A catalogue that differs from the sound one in a few files.
struct Case {
    /// The path of its folder below `tests/rules/`.
    path: String,
    editor: Editor,
}

#[derive(Clone, Copy)]
enum Editor {
    /// Leaves the files as they are.
    Plain,
    /// Adds a byte-order mark, and ends lines with a carriage return and a newline.
    Windows,
}

impl Case {
    fn new(path: &str) -> Self {
        Self { path: path.to_owned(), editor: Editor::Plain }
    }

    fn below(folder: &str) -> Vec<Self> {
        let names = folders_in(folder);
        assert!(!names.is_empty(), "{folder} has no case");
        names.iter().map(|name| Self::new(&format!("{folder}/{name}"))).collect()
    }

    fn saved_on_windows(self) -> Self {
        Self { editor: Editor::Windows, ..self }
    }

    fn folder(&self) -> PathBuf {
        cases().join(&self.path)
    }

    fn report(&self) -> String {
        fs::read_to_string(self.folder().join(REPORT)).unwrap_or_default()
    }

    /// What `idv check` says otherwise than the case's report, unless the reports are to be written anew.
    fn difference(&self) -> Option<String> {
        let found = Verdict::on(self);
        if is_updating() {
            fs::write(self.folder().join(REPORT), &found.report).expect("the report can be written");
        }
        let expected = Verdict { report: self.report(), status: Some(1) };
        (found != expected).then(|| {
            let Verdict { report, status } = found;
            format!("{}: expected\n\n{}\nbut found, with status {status:?},\n\n{report}", self.path, expected.report)
        })
    }

    /// Makes the directory `catalogue` as the case has it, and gives back the directory around it.
    fn set_up(&self) -> PathBuf {
        let editor = match self.editor {
            Editor::Plain => "plain",
            Editor::Windows => "windows",
        };
        let around = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rules").join(editor).join(&self.path);
        let catalogue = around.join("catalogue");
        remove(&around);
        self.copy(&sound_catalogue(), &catalogue);
        for path in fs::read_to_string(self.folder().join(REMOVED)).unwrap_or_default().lines() {
            // `.` is the directory itself, which has no name that could be removed.
            remove(&catalogue.join(path).components().collect::<PathBuf>());
        }
        if self.path != SOUND {
            self.copy(&self.folder(), &catalogue);
        }
        around
    }

    fn copy(&self, from: &Path, to: &Path) {
        for entry in fs::read_dir(from).expect("the folder can be read") {
            let entry = entry.expect("the folder can be read");
            let (name, path) = (entry.file_name(), entry.path());
            if path.is_dir() {
                self.copy(&path, &to.join(&name));
            } else if name != REPORT && name != REMOVED {
                fs::create_dir_all(to).expect("a directory can be made");
                let bytes = fs::read(&path).expect("the file can be read");
                fs::write(to.join(&name), self.editor.save(bytes)).expect("the file can be written");
            }
        }
    }
}

impl Editor {
    fn save(self, bytes: Vec<u8>) -> Vec<u8> {
        match (self, String::from_utf8(bytes)) {
            (Self::Windows, Ok(text)) => format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes(),
            (Self::Plain, Ok(text)) => text.into_bytes(),
            (_, Err(error)) => error.into_bytes(),
        }
    }
}

/// What `idv check` says about a catalogue.
#[derive(Debug, PartialEq, Eq)]
struct Verdict {
    report: String,
    status: Option<i32>,
}

impl Verdict {
    fn on(case: &Case) -> Self {
        let output = idv(&["check", "catalogue", "--color", "never"], &case.set_up());
        Self { report: text(&output), status: output.status.code() }
    }

    fn sound() -> Self {
        Self { report: "The catalogue is sound: 6 status codes in 2 series.\n".to_owned(), status: Some(0) }
    }
}

/// Shows every case whose report is not the one that it should be, as text that can be read.
fn assert_reported_so(cases: impl Iterator<Item = Case>) {
    let differences: Vec<_> = cases.filter_map(|case| case.difference()).collect();
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

fn is_updating() -> bool {
    std::env::var("UPDATE_REPORTS").is_ok_and(|value| value == "1")
}

/// The ids that `idv rules` lists, each at the front of an indented line.
fn rule_ids() -> Vec<String> {
    let rules = text(&idv(&["rules"], &cases()));
    let (of_the_catalogue, _) = rules.split_once("\nWhat `diff` tells").expect("the kinds of change stand below");
    of_the_catalogue
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next())
        .map(str::to_owned)
        .collect()
}

fn idv(arguments: &[&str], directory: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_idv")).args(arguments).current_dir(directory).output().expect("idv runs")
}

/// Standard output; on standard error there should be nothing.
fn text(output: &Output) -> String {
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules")
}

/// The names of the folders in one of `tests/rules/`.
fn folders_in(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(cases().join(folder)).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut names: Vec<_> = folders.map(|folder| folder.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Takes away a file, or a directory with all that is in it.
fn remove(path: &Path) {
    let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    if let Err(error) = removed {
        assert_eq!(error.kind(), std::io::ErrorKind::NotFound, "{}", path.display());
    }
}
