//! What an editor makes of the catalogue by its schemas: Tombi itself, and a second validator that knows no TOML.
//!
//! The edits that they judge are those of `tests/editor/`, as an analyst might make them, and of `tests/rules/`.

#[allow(dead_code, reason = "shared by tests that need more of it")]
#[path = "support/cases.rs"]
mod cases;
#[path = "support/language_server.rs"]
mod language_server;
#[path = "support/read_toml.rs"]
mod read_toml;
#[allow(dead_code, reason = "shared by tests that need more of it")]
mod support;
#[path = "support/tools.rs"]
mod tools;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

use cases::Case;
use language_server::LanguageServer;
use serde_json::Value;
use support::patch::{self, Patch};
use support::sections::{Document, Section};
use support::{copy_tree, expect_success, frozen_catalogue, scratch, sound_catalogue, stderr, stdout};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// The frozen catalogue, with its schemas and Tombi's configuration.
fn copy(name: &str) -> PathBuf {
    let folder = scratch(name);
    copy_tree(&frozen_catalogue(), &folder.join("catalogue"));
    copy_tree(&Path::new(ROOT).join("tombi.toml"), &folder.join("tombi.toml"));
    let schemas = ["schema", "--out", "catalogue/schema"];
    expect_success(&run(&folder, Path::new(env!("CARGO_BIN_EXE_idv")), &schemas));
    folder
}

/// An edit of a file of the frozen catalogue.
struct Edit {
    /// What the edit is, with its fences.
    section: Section,
    /// The file, from the folder of the catalogue.
    file: String,
    /// Its text, with the edit made.
    text: String,
}

/// The edits of a file of `tests/editor/`.
fn edits(name: &str) -> Vec<Edit> {
    let document = Document::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/editor").join(name));
    let edit = |section: Section| {
        let patch = Patch::in_section(&section);
        let text = fs::read_to_string(frozen_catalogue().join(patch.file)).expect("a file of the catalogue");
        let (file, text) = (format!("catalogue/{}", patch.file), patch.edited(&text));
        Edit { section, file, text }
    };
    document.sections.into_iter().map(edit).collect()
}

impl Edit {
    /// The line that Tombi marks, and the name that it gives the slip.
    fn finding(&self) -> (u64, String) {
        let fence = self.section.fence("tombi").or_else(|| self.section.fence("tombi alone"));
        let finding = &fence.unwrap_or_else(|| panic!("{:?} says what Tombi finds", self.section.heading)).text;
        let (code, line) = finding.trim_end().split_once(": ").expect("a name and a line");
        (line_of(&self.text, line), code.to_owned())
    }

    /// Whether those see the slip who know no TOML.
    fn is_seen_by_all(&self) -> bool {
        self.section.fence("tombi alone").is_none()
    }

    /// The line and the place in it at which the cursor stands, counted from 0.
    fn cursor(&self) -> (usize, usize) {
        let line = self.section.fence("cursor").expect("where the cursor stands").text.trim_end();
        let character = line.find('|').expect("a bar for the cursor");
        let line = line_of(&self.text, &line.replace('|', ""));
        (usize::try_from(line).expect("a line") - 1, character)
    }
}

/// The one-based number of the first line that begins with a text.
fn line_of(text: &str, beginning: &str) -> u64 {
    let index = text.lines().position(|line| line.starts_with(beginning));
    index.unwrap_or_else(|| panic!("no line begins with {beginning:?}")) as u64 + 1
}

fn run(folder: &Path, program: &Path, arguments: &[&str]) -> Output {
    Command::new(program).args(arguments).current_dir(folder).output().expect("the program runs")
}

/// Everything that Tombi finds in the files of a folder, or in some of them.
fn diagnostics(tombi: &Path, folder: &Path, files: &[&str]) -> Vec<Value> {
    let arguments = ["lint", "--offline", "--quiet", "--diagnostics-format=json", "--diagnostics-file=found.json"];
    let output = run(folder, tombi, &[&arguments, files].concat());
    let found = fs::read_to_string(folder.join("found.json")).unwrap_or_else(|_| panic!("{}", stderr(&output)));
    let found: Vec<Value> = serde_json::from_str(&found).expect("JSON");
    assert_eq!(output.status.success(), found.is_empty(), "{}", stderr(&output));
    found
}

/// Line and code of everything that Tombi finds in a file, said once where it marks both of two.
fn lint(tombi: &Path, folder: &Path, file: &str) -> Vec<(u64, String)> {
    let place = |one: &Value| {
        (one["range"]["start"]["line"].as_u64().expect("a line"), one["code"].as_str().expect("a code").to_owned())
    };
    let mut places: Vec<_> = diagnostics(tombi, folder, &[file]).iter().map(place).collect();
    places.dedup();
    places
}

#[test]
fn every_edit_fits_into_the_catalogue_also_where_no_editor_is_installed() {
    let marked = edits("broken.md").iter().map(Edit::finding).filter(|(line, _)| *line > 0).count();
    let offered = edits("offered.md").iter().map(Edit::cursor).filter(|(_, character)| *character > 0).count();
    assert!(marked > 0 && offered > 0 && !edits("sound.md").is_empty());
}

#[test]
fn tombi_finds_nothing_in_the_committed_catalogue_and_would_not_lay_it_out_otherwise() {
    let Some(tombi) = tools::find("tombi") else { return };
    for arguments in [["lint", "--offline", "--error-on-warnings"], ["format", "--offline", "--check"]] {
        let output = run(Path::new(ROOT), &tombi, &arguments);
        expect_success(&output);
        let in_folder = |name| fs::read_dir(Path::new(ROOT).join("catalogue").join(name)).expect("a folder").count();
        let files = 5 + in_folder("series") + in_folder("client_words");
        assert!(stderr(&output).contains(&format!("{files} files ")), "{}{}", stdout(&output), stderr(&output));
    }
}

#[test]
fn tombi_rejects_what_the_schemas_forbid_at_its_line() {
    let Some(tombi) = tools::find("tombi") else { return };
    let folder = copy("editor_broken");
    let (mut found, mut expected) = (Vec::new(), Vec::new());
    let edits = edits("broken.md");
    for edit in &edits {
        let path = folder.join(&edit.file);
        let original = fs::read_to_string(&path).expect("a file of the copy");
        fs::write(&path, &edit.text).expect("the copy can be written");
        found.push((&edit.section.heading, lint(&tombi, &folder, &edit.file)));
        expected.push((&edit.section.heading, vec![edit.finding()]));
        fs::write(&path, original).expect("the copy can be written");
    }
    assert_eq!(found, expected);
}

/// The rules that look at one file and at what others declare, so that an editor can know whether they are kept.
const SEEN_IN_AN_EDITOR: &[&str] = &[
    "action-twice",
    "control-character",
    "curly-apostrophe",
    "duplicate-item",
    "duplicate-key",
    "empty-text",
    "encoding",
    "impossible-date",
    "malformed-field-path",
    "malformed-url",
    "missing-key",
    "not-snake-case",
    "stray-white-space",
    "syntax",
    "unknown-key",
    "unknown-remedy",
    "unknown-risk-code",
    "unknown-status",
    "unknown-value",
    "wrong-type",
];

/// What the schemas leave to the rules: they have the names that were declared when they were written, so that a slip where a
/// name is declared shows once they are written anew; an accent may stand within a word, though not for an apostrophe; and no
/// schema is asked about a comment.
const LEFT_TO_THE_RULES: &[&str] = &[
    "control-character/a-mark-that-turns-the-order-of-letters-in-a-comment",
    "curly-apostrophe/a-grave-accent",
    "curly-apostrophe/a-grave-accent-in-a-sentence-for-clients",
    "unknown-remedy/a-file-of-which-the-end-was-lost",
    "unknown-remedy/a-remedy-that-is-misspelt-where-it-is-declared",
    "unknown-remedy/a-remedy-that-was-renamed",
    "unknown-remedy/a-remedy-whose-row-is-gone",
    "unknown-risk-code/a-risk-code-that-was-renumbered",
    "unknown-status/a-status-that-is-misspelt-where-it-is-declared",
];

#[test]
fn whatever_breaks_a_rule_of_one_file_is_marked_in_the_editor_too() {
    let Some(tombi) = tools::find("tombi") else { return };
    let folder = scratch("editor_rules");
    let catalogues = folder.join("catalogue");
    copy_tree(&sound_catalogue(), &catalogues.join("sound"));
    let sound = ["schema", "--catalogue", "catalogue/sound", "--out", "catalogue/schema"];
    expect_success(&run(&folder, Path::new(env!("CARGO_BIN_EXE_idv")), &sound));
    // An overlay has no schema.
    let cases = SEEN_IN_AN_EDITOR.iter().flat_map(|rule| Case::below(rule));
    let cases: Vec<_> = cases.filter(|case| !case.is_of_overlay()).collect();
    for case in &cases {
        case.fill(&catalogues.join(&case.path));
    }
    // Each case is a catalogue of its own.
    let configuration = fs::read_to_string(Path::new(ROOT).join("tombi.toml")).expect("Tombi's configuration");
    let everywhere = configuration.replace("[\"catalogue/", "[\"catalogue/**/");
    fs::write(folder.join("tombi.toml"), everywhere).expect("a scratch file");

    let found = diagnostics(&tombi, &folder, &[]);
    let marked: BTreeSet<_> = found.iter().map(|one| Path::new(one["path"].as_str().expect("a path"))).collect();
    let is_marked = |path: &str| marked.iter().any(|file| file.starts_with(Path::new("catalogue").join(path)));
    let unmarked: BTreeSet<_> = cases.iter().map(|case| case.path.as_str()).filter(|path| !is_marked(path)).collect();
    assert_eq!(unmarked, LEFT_TO_THE_RULES.iter().copied().collect());
    assert!(!is_marked("sound"), "the sound catalogue");
}

#[test]
fn tombi_holds_a_file_that_names_no_schema_to_it_all_the_same() {
    let Some(tombi) = tools::find("tombi") else { return };
    let folder = copy("editor_unnamed");
    let file = "catalogue/series/7000_new.toml";
    fs::write(folder.join(file), "[series]\nnumber = 7000\n\n[[cod]]\n").expect("the copy can be written");
    let expected = [(1, "table-key-required"), (4, "key-not-allowed")];
    assert_eq!(lint(&tombi, &folder, file), expected.map(|(line, code)| (line, code.to_owned())));
}

#[test]
fn tombi_and_the_rules_accept_the_forms_that_the_catalogue_does_not_use_yet() {
    let Some(tombi) = tools::find("tombi") else { return };
    for edit in edits("sound.md") {
        let folder = copy("editor_sound");
        let catalogue = folder.join("catalogue");
        patch::edit(&catalogue, "--- source.toml\n-retrieved = 2026-11-22\n+retrieved = 2027-01-01");
        patch::make(&edit.section, &catalogue);
        assert_eq!(lint(&tombi, &folder, &edit.file), [], "{}", edit.section.heading);
        expect_success(&run(&folder, Path::new(env!("CARGO_BIN_EXE_idv")), &["check"]));
    }
}

#[test]
fn tombi_puts_keys_in_their_order_and_leaves_rows_in_theirs() {
    let Some(tombi) = tools::find("tombi") else { return };
    let folder = copy("editor_layout");
    let file = "catalogue/risk_codes.toml";
    let original = fs::read_to_string(folder.join(file)).expect("a file");
    let row = "[[risk_code]]\nnumber = 200\nname = \"low_risk\"\nrisk_score = \"completed_low_risk\"\n";
    let jumbled = "[[risk_code]]\nrisk_score =   \"completed_low_risk\"\nname = \"low_risk\"\nnumber = 200\n";
    assert!(original.contains(row));
    let backwards = original.replacen(row, jumbled, 1).replacen("number = 500", "number = 100", 1);
    fs::write(folder.join(file), backwards).expect("the copy can be written");
    expect_success(&run(&folder, &tombi, &["format", "--offline", file]));
    let laid_out = fs::read_to_string(folder.join(file)).expect("a file");
    assert_eq!(laid_out, original.replacen("number = 500", "number = 100", 1));
}

#[test]
fn an_editor_offers_the_remedies_and_risk_codes_each_with_its_meaning() {
    let Some(tombi) = tools::find("tombi") else { return };
    let folder = copy("editor_completions");
    let mut server = LanguageServer::start(&tombi, &folder);
    let mut offered = |edit: &Edit| {
        let path = folder.join(&edit.file);
        server.open(&path, &edit.text);
        let (line, character) = edit.cursor();
        // What was just opened may not have been read yet.
        let ask_again = std::iter::repeat_with(|| {
            let offered = server.completions(&path, line, character);
            if offered.is_empty() {
                std::thread::sleep(Duration::from_millis(100));
            }
            offered
        });
        ask_again.take(100).find(|offered| !offered.is_empty()).expect("something is offered")
    };
    let edits = edits("offered.md");
    let [remedy, risk_code] = edits.as_slice() else { panic!("a remedy and a risk code") };
    let text = |row: &Value, key: &str| row[key].as_str().expect("a text").to_owned();
    let remedies = rows("remedies", "remedy").into_iter();
    let remedies = remedies.map(|it| (format!("\"{}\"", text(&it, "name")), text(&it, "meaning")));
    assert_eq!(offered(remedy), remedies.collect::<Vec<_>>());

    let meaning = |it: &Value| format!("{}: the risk score {}.", text(it, "name"), text(it, "risk_score"));
    let codes = rows("risk_codes", "risk_code").into_iter().map(|it| (it["number"].to_string(), meaning(&it)));
    assert_eq!(offered(risk_code), codes.collect::<Vec<_>>());
}

#[test]
fn a_second_validator_accepts_schemas_and_catalogue_and_rejects_the_same_edits() {
    let Some(validator) = tools::find("check-jsonschema") else { return };
    let folder = copy("editor_validator");
    let mut files: BTreeMap<&str, BTreeSet<PathBuf>> = BTreeMap::new();
    for file in catalogue_files(&folder) {
        files.entry(kind(&file)).or_default().insert(folder.join(&file));
    }
    let kinds: Vec<_> = files.keys().map(|kind| format!("catalogue/schema/{kind}.schema.json")).collect();
    let schemas: Vec<_> = kinds.iter().map(String::as_str).collect();
    expect_success(&run(&folder, &validator, &[&["--check-metaschema"], schemas.as_slice()].concat()));

    let mut to_reject: BTreeMap<&str, BTreeSet<PathBuf>> = BTreeMap::new();
    for (number, edit) in edits("broken.md").iter().enumerate().filter(|(_, edit)| edit.is_seen_by_all()) {
        let path = folder.join(format!("broken_{number}.toml"));
        fs::write(&path, &edit.text).expect("a scratch file");
        to_reject.entry(kind(&edit.file)).or_default().insert(path);
    }
    for (kind, sound) in &files {
        let schema = format!("catalogue/schema/{kind}.schema.json");
        let broken = to_reject.remove(kind).unwrap_or_default();
        let paths: Vec<_> = sound.iter().chain(&broken).map(|path| path.to_string_lossy()).collect();
        let mut arguments = vec!["--output-format", "JSON", "--schemafile", &schema];
        arguments.extend(paths.iter().map(AsRef::as_ref));
        let report: Value = serde_json::from_str(&stdout(&run(&folder, &validator, &arguments))).expect("JSON");
        let of = |key: &str| report[key].as_array().cloned().unwrap_or_default();
        let rejected = of("errors").into_iter().chain(of("parse_errors"));
        let rejected: BTreeSet<_> = rejected.filter_map(|one| Some(PathBuf::from(one["filename"].as_str()?))).collect();
        assert_eq!(rejected, broken, "{kind}: {report:#}");
    }
}

/// The rows of a file of the frozen catalogue.
fn rows(file: &str, kind: &str) -> Vec<Value> {
    read_toml::catalogue(&frozen_catalogue())[file][kind].as_array().cloned().unwrap_or_default()
}

/// Every TOML file of a catalogue, from the folder in which it stands.
fn catalogue_files(root: &Path) -> Vec<String> {
    let mut files = Vec::new();
    for folder in ["catalogue", "catalogue/series"] {
        for entry in fs::read_dir(root.join(folder)).expect("a folder of the catalogue") {
            let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
            if Path::new(&name).extension().is_some_and(|extension| extension == "toml") {
                files.push(format!("{folder}/{name}"));
            }
        }
    }
    files
}

/// Which schema a file is held to.
fn kind(file: &str) -> &'static str {
    let name = file.rsplit('/').next().unwrap_or_default().trim_end_matches(".toml");
    let kinds = ["source", "statuses", "risk_codes", "remedies"];
    kinds.into_iter().find(|kind| *kind == name).unwrap_or("series")
}
