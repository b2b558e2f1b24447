//! Every rule has catalogues that break it, and the report on each is compared whole: what it says, where it points,
//! and that one slip is one problem. Where a rule only asks for a look, the problem is a warning, and no error; and what
//! hinders nobody is a note, with which the catalogue is as sound as before.
//!
//! A case is a section of `tests/rules/<rule>.md`: the edits of `tests/sound/` and `tests/sound_overlay/` that break the
//! rule, in the notation of `support/patch.rs`, and in a fence `text` what `idv check` then prints. `support/cases.rs` tells of the few that are
//! folders. Where a wording changes, or a new case has no report yet,
//! `UPDATE_REPORTS=1 cargo test --package idv-catalogue-cli --all-features --test rules` writes the reports anew, for a
//! reviewer to read.

#[path = "support/cases.rs"]
mod cases;
#[allow(dead_code, reason = "shared by tests that need more of it")]
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Once;

use cases::Case;
use serde_json::Value;
use support::{check_arguments, copy_tree, scratch, sound_catalogue, sound_overlay};

/// Cases of several problems, beside the files that are named after a rule.
const TOGETHER: &str = "together";

/// The rules that ask for a look, and those of which is only told.
const WARNINGS: [&str; 2] = ["needs-review", "repeated-description"];
const NOTES: [&str; 4] = ["untranslated-words", "stale-words", "unreviewed-language", "retrieved-in-future"];

#[test]
fn the_catalogue_and_the_overlay_that_the_cases_begin_with_are_sound() {
    for editor in [Editor::Plain, Editor::Windows] {
        let folder = scratch(&format!("rules/{editor:?}/sound"));
        copy_tree(&sound_catalogue(), &folder.join("catalogue"));
        assert_eq!(Verdict::on(&folder, editor), Verdict::sound(""), "{editor:?}");
        copy_tree(&sound_overlay(), &folder.join("overlay"));
        let sound = Verdict::sound(" So is the overlay of Example Bank: 12 changes.");
        assert_eq!(Verdict::on(&folder, editor), sound, "{editor:?}");
    }
}

#[test]
fn every_rule_has_its_cases_and_every_file_its_rule() {
    let expected: BTreeSet<_> = rule_ids().into_iter().chain([TOGETHER.to_owned()]).collect();
    assert_eq!(cases::rules(), expected);
}

#[test]
fn a_broken_rule_is_reported_at_its_place_with_what_to_do() {
    assert_reported_so(rule_ids().iter().flat_map(|rule| cases_of(rule)), Editor::Plain);
}

#[test]
fn one_slip_is_one_problem_of_the_rule_that_it_breaks() {
    for rule in rule_ids() {
        for case in cases_of(&rule) {
            let report = case.report();
            let is_headline = |line: &&str| ["error", "warning", "note["].iter().any(|level| line.starts_with(level));
            let headlines: Vec<_> = report.lines().filter(is_headline).collect();
            let is_its_own = |line: &&str| line.starts_with(&format!("{}[{rule}]: ", level(&rule)));
            assert!(matches!(headlines.as_slice(), [one] if is_its_own(one)), "{}: {headlines:#?}", case.path);
        }
    }
}

#[test]
fn what_a_report_says_to_write_is_toml() {
    let rules = rule_ids().into_iter().chain([TOGETHER.to_owned()]);
    let broken: Vec<_> = rules.flat_map(|rule| cases_of(&rule)).filter_map(|case| broken_by_its_help(&case)).collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn problems_that_come_together_are_each_reported_once_in_the_order_of_files_and_lines() {
    assert_reported_so(cases_of(TOGETHER).into_iter(), Editor::Plain);
}

#[test]
fn what_editors_on_windows_add_changes_no_report() {
    let rules = rule_ids().into_iter().chain([TOGETHER.to_owned()]).filter(|rule| rule != "encoding");
    assert_reported_so(rules.flat_map(|rule| cases_of(&rule)), Editor::Windows);
}

#[test]
fn reports_that_are_as_they_were_leave_their_file_as_it_was() {
    refresh_where_asked();
    let documents = cases::rules().into_iter().filter(|rule| cases::document(rule).exists());
    for rule in documents {
        let text = fs::read_to_string(cases::document(&rule)).expect("the rule's file can be read");
        assert!(cases::with_reports(&rule, Case::report) == text, "{rule}");
    }
}

/// How the files of a case are saved.
#[derive(Clone, Copy, Debug)]
enum Editor {
    /// As they are.
    Plain,
    /// With a byte-order mark, and a carriage return before each newline.
    Windows,
}

impl Editor {
    /// Saves every file of a folder.
    fn save(self, folder: &Path) {
        let entries = fs::read_dir(folder).into_iter().flatten();
        for path in entries.map(|entry| entry.expect("the folder can be read").path()) {
            match (self, fs::read_to_string(&path)) {
                _ if path.is_dir() => self.save(&path),
                (Self::Windows, Ok(text)) => {
                    let saved = format!("\u{feff}{}", text.replace('\n', "\r\n"));
                    fs::write(&path, saved).expect("the file can be written");
                }
                _ => (),
            }
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
    /// On the catalogue that stands in a folder, and the overlay if there is one, once an editor has saved them.
    fn on(folder: &Path, editor: Editor) -> Self {
        editor.save(folder);
        let output = idv(&check_arguments(folder), folder);
        Self { report: text(&output), status: output.status.code() }
    }

    fn on_case(case: &Case, editor: Editor) -> Self {
        let folder = scratch(&format!("rules/{editor:?}/{}", case.path));
        case.fill(&folder.join("catalogue"));
        Self::on(&folder, editor)
    }

    fn sound(overlay: &str) -> Self {
        Self { report: format!("The catalogue is sound: 6 status codes in 2 series.{overlay}\n"), status: Some(0) }
    }
}

/// Shows every case whose report is not the one that it should be, as text that can be read.
fn assert_reported_so(cases: impl Iterator<Item = Case>, editor: Editor) {
    let differences: Vec<_> = cases.filter_map(|case| difference(&case, editor)).collect();
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// What is no TOML of the files of a case once all is written that their report says to write.
fn broken_by_its_help(case: &Case) -> Option<String> {
    let folder = scratch(&format!("rules/helped/{}", case.path));
    case.fill(&folder.join("catalogue"));
    let arguments = [check_arguments(&folder), vec!["--format", "json"]].concat();
    let report: Value = serde_json::from_slice(&idv(&arguments, &folder).stdout).expect("JSON");
    let mut by_file: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
    for problem in report["problems"].as_array().expect("a list") {
        by_file.entry(problem["file"].as_str().expect("a path")).or_default().push(problem);
    }
    // Where a slip has no replacement, the file stays broken.
    by_file.retain(|_, problems| problems.iter().all(|it| it["rule"] != "syntax" || it["replacement"].is_string()));
    by_file.into_iter().find_map(|(path, problems)| {
        let text = fs::read_to_string(folder.join(path)).ok()?;
        let mended = mended(&text, &problems)?;
        let error = toml::from_str::<toml::Table>(&mended).err()?;
        Some(format!("{}: {path} with its help is no TOML: {error}", case.path))
    })
}

/// A file with every replacement made, from the last to the first; `None` where there is none.
fn mended(text: &str, problems: &[&Value]) -> Option<String> {
    let mut mended = text.to_owned();
    let mut edits: Vec<_> =
        problems.iter().filter_map(|problem| Some((problem, problem["replacement"].as_str()?))).collect();
    edits.dedup_by_key(|(problem, _)| (problem["line"].clone(), problem["column"].clone()));
    for (problem, replacement) in edits.iter().rev() {
        let [start, end] = [("line", "column"), ("end_line", "end_column")].map(|(line, column)| {
            let number = |key: &str| usize::try_from(problem[key].as_u64().expect("a number")).expect("a small one");
            offset(text, number(line), number(column))
        });
        mended.replace_range(start..end, replacement);
    }
    (!edits.is_empty()).then_some(mended)
}

/// Where a line and a column stand, which count from one, the latter in characters.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let within = text[start..].char_indices().nth(column - 1).map_or(text.len() - start, |(at, _)| at);
    start + within
}

/// What `idv check` says otherwise than the case's report.
fn difference(case: &Case, editor: Editor) -> Option<String> {
    let expected = Verdict { report: case.report(), status: Some(status(case)) };
    let found = Verdict::on_case(case, editor);
    (found != expected).then(|| {
        let Verdict { report, status } = found;
        format!("{}: expected\n\n{}\nbut found, with status {status:?},\n\n{report}", case.path, expected.report)
    })
}

fn level(rule: &str) -> &'static str {
    match rule {
        rule if NOTES.contains(&rule) => "note",
        rule if WARNINGS.contains(&rule) => "warning",
        _ => "error",
    }
}

/// With which `idv check` should end: a note fails nothing.
fn status(case: &Case) -> i32 {
    let (rule, _) = case.path.split_once('/').expect("a rule and its case");
    i32::from(level(rule) != "note")
}

fn cases_of(rule: &str) -> Vec<Case> {
    refresh_where_asked();
    Case::below(rule)
}

/// Writes the reports anew before any test reads one.
fn refresh_where_asked() {
    static ASKED: Once = Once::new();
    ASKED.call_once(|| {
        if std::env::var("UPDATE_REPORTS").is_ok_and(|value| value == "1") {
            cases::write_reports(|case| Verdict::on_case(case, Editor::Plain).report);
        }
    });
}

/// The ids that `idv rules` lists, each at the front of an indented line.
fn rule_ids() -> Vec<String> {
    let rules = text(&idv(&["rules"], Path::new(".")));
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
