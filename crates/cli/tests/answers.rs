//! `explain`, `list`, `search` and `export` answer from the TOML as it is: an edit shows at once, and of a broken catalogue
//! all is shown that can be read, beside what is wrong with it.

#[allow(dead_code, reason = "shared by tests that need more of it")]
mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use support::{copy_tree, expect_success, frozen_catalogue, repository, scratch, sound_catalogue, stderr, stdout};

const FORMATS: [&str; 8] = ["html", "json", "csv", "markdown", "sql", "typescript", "mermaid", "svg"];
const SENDBACKS: &str = "series/3000_sendbacks.toml";

/// The command line where a folder `catalogue` stands, or where none does.
fn idv(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_idv"));
    command.args(arguments).current_dir(folder).env_remove("CARGO_MANIFEST_DIR").env_remove("COLUMNS");
    command.output().expect("idv runs")
}

fn copy_of(catalogue: &Path, name: &str) -> PathBuf {
    let folder = scratch(name);
    copy_tree(catalogue, &folder.join("catalogue"));
    folder
}

fn edit(folder: &Path, file: &str, from: &str, to: &str) {
    let path = folder.join("catalogue").join(file);
    let text = fs::read_to_string(&path).expect("a file of the copy");
    assert!(text.contains(from), "{file} holds {from:?}");
    fs::write(path, text.replacen(from, to, 1)).expect("the copy can be written");
}

#[test]
fn an_edit_shows_in_every_answer_without_a_build() {
    let folder = copy_of(&frozen_catalogue(), "answers_edited");
    edit(&folder, SENDBACKS, "\"Selfie photo too bright\"", "\"Selfie taken in glaring sunshine\"");
    edit(&folder, "statuses.toml", "\"Workflow created\"", "\"Workflow begun\"");
    for question in [&["explain", "3100"][..], &["list", "--series", "3000"], &["search", "sunshine"]] {
        let output = idv(&folder, question);
        expect_success(&output);
        let said = stdout(&output).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains("glaring"), "{question:?}: {said}");
    }
    for format in FORMATS {
        let output = idv(&folder, &["export", "--format", format]);
        expect_success(&output);
        let said = stdout(&output);
        let (codes, flow) = (said.contains("glaring sunshine"), said.contains("Workflow begun"));
        let has_flow_alone = ["mermaid", "svg"].contains(&format);
        assert_eq!((codes, flow), (!has_flow_alone, format != "csv"), "{format}");
    }
}

#[test]
fn a_slip_is_told_with_its_row_still_shown() {
    let folder = copy_of(&frozen_catalogue(), "answers_slip");
    edit(&folder, SENDBACKS, "remedy = \"upload_selfie\"", "remedy = \"upload_selfy\"");
    let told = "error: catalogue/series/3000_sendbacks.toml:58:10: there is no remedy `upload_selfy` [unknown-remedy]; did you \
                mean `upload_selfie`?\nthe catalogue is broken, and only what can be read of it is shown: `idv check` explains\n";
    let questions: [&[&str]; 3] = [&["explain", "3100"], &["list", "--series", "3000"], &["search", "too", "bright"]];
    let exports = FORMATS.map(|format| ["export", "--format", format]);
    for question in questions.into_iter().chain(exports.iter().map(|question| &question[..])) {
        let output = idv(&folder, question);
        assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(1), told), "{question:?}");
        let is_of_codes = !question.contains(&"mermaid") && !question.contains(&"svg");
        assert_eq!(stdout(&output).contains("upload_selfy"), is_of_codes, "{question:?}: {}", stdout(&output));
    }
    let explained = stdout(&idv(&folder, &["explain", "3100"]));
    assert!(explained.contains("  description  Selfie photo too bright\n"), "{explained}");
    assert!(explained.contains("  remedy       upload_selfy\n"), "{explained}");
}

/// What `list` shows.
struct Listed {
    codes: Vec<u64>,
    /// Those that the client may be told.
    for_clients: Vec<u64>,
    /// Whether it says that something is wrong.
    is_told: bool,
}

fn listed(folder: &Path) -> Listed {
    let output = idv(folder, &["list", "--format", "json"]);
    let rows: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let rows = rows.as_array().expect("rows").iter();
    let codes = |rows: &mut dyn Iterator<Item = &Value>| {
        rows.map(|row| row["status_code"].as_u64().expect("a number")).collect::<Vec<_>>()
    };
    Listed {
        codes: codes(&mut rows.clone()),
        for_clients: codes(&mut rows.filter(|row| row["disclosure"] == "client")),
        is_told: output.status.code() == Some(1) && stderr(&output).starts_with("error: "),
    }
}

#[test]
fn whatever_line_is_lost_or_spoilt_the_other_rows_are_shown_and_the_slip_is_told() {
    let folder = copy_of(&sound_catalogue(), "answers_lines");
    let Listed { codes: all, for_clients, is_told } = listed(&folder);
    assert!(all.len() == 6 && !for_clients.is_empty() && !is_told, "{all:?}");
    let files = ["source.toml", "statuses.toml", "risk_codes.toml", "remedies.toml"];
    let series = ["series/100_aml_screening.toml", "series/1000_identity_data.toml"];
    for file in files.into_iter().chain(series) {
        let path = folder.join("catalogue").join(file);
        let text = fs::read_to_string(&path).expect("a file of the copy");
        for (place, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
            for spoilt in ["", "= ? ["] {
                let lines: Vec<_> =
                    text.lines().enumerate().map(|(at, it)| if at == place { spoilt } else { it }).collect();
                fs::write(&path, lines.join("\n")).expect("the copy can be written");
                let check = idv(&folder, &["check", "--color", "never", "--day", support::DAY]);
                let is_broken = check.status.code() == Some(1);
                // Where no more than `disclosure = "internal"` is gone, all that is left to tell is the sentence that is missing.
                let is_error = |line: &&str| line.starts_with("error[") && !line.starts_with("error[missing-words]");
                let is_spoilt = stdout(&check).lines().any(|line| is_error(&line));
                let shown = listed(&folder);
                assert_eq!(shown.is_told, is_broken, "{file}: {line}");
                let is_told_as_before = |code| for_clients.contains(code);
                assert!(!is_spoilt || shown.for_clients.iter().all(is_told_as_before), "{file}: {line}");
                // A heading or a number that is lost takes its row along, or leaves its keys to the row above.
                assert!(shown.codes.len() + 1 >= all.len(), "{file}: {line}: {:?}", shown.codes);
                let output = idv(&folder, &["export", "--format", "json"]);
                serde_json::from_slice::<Value>(&output.stdout).expect("JSON");
            }
        }
        fs::write(&path, &text).expect("the copy can be written");
    }
}

#[test]
fn a_file_is_never_replaced_by_part_of_a_catalogue() {
    let folder = copy_of(&sound_catalogue(), "answers_part");
    fs::write(folder.join("page.html"), "as it was").expect("a file");
    edit(&folder, "remedies.toml", "kind = ", "kindness = ");
    let output = idv(&folder, &["export", "--format", "html", "--out", "page.html"]);
    assert_eq!((output.status.code(), stdout(&output)), (Some(1), String::new()));
    assert!(stderr(&output).starts_with("page.html is left as it was: "), "{}", stderr(&output));
    assert_eq!(fs::read_to_string(folder.join("page.html")).expect("a file"), "as it was");
}

#[test]
fn where_no_catalogue_stands_the_one_that_is_carried_answers() {
    let nowhere = tempfile::tempdir().expect("a folder can be made");
    for question in [&["explain", "3105"][..], &["list"], &["search", "selfie"], &["export", "--format", "json"]] {
        let carried = idv(nowhere.path(), question);
        expect_success(&carried);
        assert_eq!(stdout(&carried), stdout(&idv(&repository(), question)), "{question:?}");
    }
    let output = idv(nowhere.path(), &["explain", "3105", "--catalogue", "catalogue"]);
    let said = "error: catalogue: there is no such folder; name the one of a catalogue\n";
    assert_eq!((output.status.code(), stdout(&output), stderr(&output).as_str()), (Some(2), String::new(), said));
}

#[test]
fn another_catalogue_is_asked_by_its_folder() {
    let folder = copy_of(&sound_catalogue(), "answers_named");
    let nowhere = tempfile::tempdir().expect("a folder can be made");
    let catalogue = folder.join("catalogue").display().to_string();
    let output = idv(nowhere.path(), &["list", "--catalogue", &catalogue, "--format", "csv"]);
    expect_success(&output);
    assert_eq!(stdout(&output), stdout(&idv(&folder, &["list", "--format", "csv"])));
    assert!(stdout(&output).contains("pep_hit"), "{}", stdout(&output));
}

#[test]
fn the_version_names_the_day_of_the_catalogue() {
    let source = fs::read_to_string(repository().join("catalogue/source.toml")).expect("the source");
    let day = source.lines().find_map(|line| line.strip_prefix("retrieved = ")).expect("a day");
    let said = stdout(&idv(&repository(), &["--version"]));
    assert_eq!(said, format!("idv {} (catalogue of {day})\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_committed_copy_and_its_picture_are_what_is_generated_today() {
    let folder = scratch("answers_generated");
    let output = idv(
        &repository(),
        &[
            "generate",
            "--out",
            &folder.join("prebuilt.rs").display().to_string(),
            "--picture",
            &folder.join("flow.svg").display().to_string(),
        ],
    );
    expect_success(&output);
    for file in ["prebuilt.rs", "flow.svg"] {
        let fresh = fs::read_to_string(folder.join(file)).expect("what was generated");
        let committed = fs::read_to_string(repository().join("src").join(file)).expect("the committed copy");
        assert!(fresh == committed, "src/{file} is not what catalogue/ generates; run `cargo refresh-prebuilt`");
    }
}

#[test]
fn a_broken_catalogue_generates_nothing() {
    let folder = copy_of(&sound_catalogue(), "answers_not_generated");
    edit(&folder, "remedies.toml", "kind = ", "kindness = ");
    let output = idv(&folder, &["generate"]);
    assert_eq!((output.status.code(), stdout(&output)), (Some(1), String::new()));
    assert!(stderr(&output).contains("catalogue is broken, so there is no Rust of it"), "{}", stderr(&output));
}

#[test]
fn past_notifications_are_judged_by_what_was_compiled_and_another_catalogue_beside_it_is_told() {
    let case = "{\"verificationStatus\":\"inconsistent_data\",\"statusCodes\":[3100]}";
    let folder = copy_of(&sound_catalogue(), "answers_judged");
    fs::write(folder.join("past.ndjson"), case).expect("a file");
    let said = stderr(&idv(&folder, &["audit", "past.ndjson"]));
    assert!(said.starts_with("note: cases are judged by the catalogue of "), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    let own = folder.join("past.ndjson");
    assert_eq!(stderr(&idv(&repository(), &["audit", own.to_str().expect("UTF-8")])), "");
}

#[test]
fn a_slip_tells_the_client_nothing_that_was_internal() {
    let slips =
        ["disclosure = \"internal", "disclosre = \"internal\"", "disclosure = \"intrnal\"", "disclosure = 2026-01-01"];
    for slip in
        slips.map(str::to_owned).into_iter().chain(["disclosure = \"client\"\ndisclosure = \"internal\"".to_owned()])
    {
        let folder = copy_of(&sound_catalogue(), "answers_disclosure");
        assert!(!listed(&folder).for_clients.contains(&1034), "the code is internal");
        edit(&folder, "series/1000_identity_data.toml", "disclosure = \"internal\"", &slip);
        let shown = listed(&folder);
        assert!(shown.is_told && shown.codes.contains(&1034), "{slip}");
        assert!(!shown.for_clients.contains(&1034), "{slip}");
    }
}

#[test]
fn a_code_whose_guidance_cannot_be_read_is_in_every_table() {
    let folder = copy_of(&sound_catalogue(), "answers_guidance");
    edit(&folder, "series/100_aml_screening.toml", "[[code.guidance]]", "[[code.guidence]]");
    for question in [&["list"][..], &["list", "--format", "csv"], &["export", "--format", "csv"], &["explain", "100"]] {
        let output = idv(&folder, question);
        let said = stdout(&output);
        let is_there = said.lines().any(|line| line.contains("100") && line.contains("sanctions_hit"));
        assert!(is_there && said.contains("(cannot be read)"), "{question:?}: {said}");
    }
}

#[test]
fn a_filter_means_every_row_of_the_name_though_one_stands_twice() {
    let folder = copy_of(&sound_catalogue(), "answers_twice");
    let filter = ["list", "--remedy", "upload_selfie", "--format", "json"];
    let before = stdout(&idv(&folder, &filter));
    let path = folder.join("catalogue/remedies.toml");
    let text = fs::read_to_string(&path).expect("the remedies");
    let row = text.split("\n\n").find(|row| row.contains("\"upload_selfie\"")).expect("the row");
    fs::write(&path, format!("{text}\n{row}\n")).expect("the copy can be written");
    let output = idv(&folder, &filter);
    assert_eq!(output.status.code(), Some(1));
    let codes = |text: &str| serde_json::from_str::<Value>(text).expect("JSON").as_array().map(Vec::len);
    assert_eq!(codes(&stdout(&output)), codes(&before));
}

#[test]
fn what_steers_a_terminal_does_not_reach_it() {
    let folder = copy_of(&sound_catalogue(), "answers_terminal");
    edit(
        &folder,
        "series/100_aml_screening.toml",
        "\"Sanctions hit\"",
        r#""Sanctions\u001b]0;x\u0007\u001b[31m\nhit\u0000""#,
    );
    for question in [&["list"][..], &["explain", "100"], &["search", "hit"], &["list", "--series", "\u{1b}[31m"]] {
        let output = idv(&folder, &[question, &["--color", "never"]].concat());
        for said in [stdout(&output), stderr(&output)] {
            assert!(!said.chars().any(|it| it.is_control() && it != '\n'), "{question:?}: {said:?}");
        }
    }
}

#[test]
fn a_catalogue_that_is_there_is_meant_whatever_it_is_and_from_within_it_too() {
    let folder = scratch("answers_a_file");
    fs::write(folder.join("catalogue"), "no folder").expect("a file");
    assert_eq!(idv(&folder, &["explain", "3105"]).status.code(), Some(1));
    let folder = copy_of(&frozen_catalogue(), "answers_within");
    edit(&folder, SENDBACKS, "\"Selfie photo too bright\"", "\"Selfie taken in glaring sunshine\"");
    for within in ["catalogue", "catalogue/series"] {
        let said = stdout(&idv(&folder.join(within), &["explain", "3100"]));
        assert!(said.contains("glaring"), "{within}: {said}");
    }
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_leaves_the_problems_and_the_status_as_they_are() {
    let folder = copy_of(&sound_catalogue(), "answers_pipe");
    edit(&folder, "series/1000_identity_data.toml", "remedy = \"nothing_can_be_done\"", "remedy = \"nothing\"");
    let command = format!("'{}' export --format json | true; exit ${{PIPESTATUS[0]}}", env!("CARGO_BIN_EXE_idv"));
    let output = Command::new("bash").args(["-c", &command]).current_dir(&folder).output().expect("bash runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).starts_with("error: "), "{}", stderr(&output));
}

#[test]
fn until_someone_has_looked_at_a_row_the_client_is_told_nothing_of_it() {
    let folder = copy_of(&sound_catalogue(), "answers_review");
    let [code, others @ ..] = &listed(&folder).for_clients[..] else { panic!("codes that clients are told") };
    edit(
        &folder,
        "series/1000_identity_data.toml",
        &format!("number = {code}\n"),
        &format!("number = {code}\nreview = \"Is the remedy still right?\"\n"),
    );
    assert_eq!(listed(&folder).for_clients, others);
    edit(&folder, "series/1000_identity_data.toml", "last = 1999\n", "last = 1999\nreview = \"New.\"\n");
    assert_eq!(listed(&folder).for_clients, [] as [u64; 0]);
}

#[test]
fn a_letter_of_another_encoding_costs_no_row() {
    let folder = copy_of(&sound_catalogue(), "answers_encoding");
    let all = listed(&folder).codes;
    for file in ["series/1000_identity_data.toml", "series/100_aml_screening.toml", "statuses.toml"] {
        let path = folder.join("catalogue").join(file);
        let text = fs::read(&path).expect("a file of the copy");
        for at in [0, text.len()] {
            let (before, after) = text.split_at(at);
            fs::write(&path, [before, b"# caf\xe9\r\n", after].concat()).expect("the copy can be written");
            let shown = listed(&folder);
            assert!(shown.is_told && shown.codes == all, "{file}: {:?}", shown.codes);
        }
        fs::write(&path, text).expect("the copy can be written");
    }
}

#[cfg(unix)]
#[test]
fn the_name_of_a_file_steers_no_terminal() {
    let folder = copy_of(&sound_catalogue(), "answers_file_name");
    fs::write(folder.join("catalogue/x\u{1b}[31m\nerror: forged.toml"), "").expect("a file");
    for question in [&["check"][..], &["list"]] {
        let output = idv(&folder, question);
        let said = stdout(&output) + &stderr(&output);
        assert!(said.contains("forged.toml") && !said.contains('\u{1b}'), "{said:?}");
        assert!(!said.lines().any(|line| line.starts_with("error: forged")), "{said:?}");
    }
}
