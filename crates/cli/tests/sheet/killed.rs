//! A run that is killed while it writes.

use std::collections::BTreeMap;
use std::fs;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Instant;

use super::Desk;
use super::support::{expect_success, stderr, stdout};

/// Every file below the folder of the catalogue, hidden ones as well.
fn files(desk: &Desk) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for folder in ["", "series", "client_words"] {
        for entry in fs::read_dir(desk.folder.join("catalogue").join(folder)).expect("a folder").flatten() {
            if entry.path().is_file() {
                let name = format!("{folder}/{}", entry.file_name().to_str().expect("a name"));
                files.insert(name, fs::read_to_string(entry.path()).expect("text"));
            }
        }
    }
    files
}

/// A desk with a sheet that changes five files.
fn desk(name: &str) -> Desk {
    let desk = Desk::new(name);
    let mut book = desk.book();
    book.set("Status codes", "1005", "Disclosure", "internal");
    book.set("Remedies", "upload_selfie", "Meaning", "Take a new selfie.");
    book.set("Risk codes", "500", "Remedy", "upload_selfie");
    book.set("Risk codes", "500", "Why this remedy", "We have decided so.");
    book.save(&desk.folder.join("matrix.xlsx"));
    desk
}

const APPLY: [&str; 4] = ["sheet", "apply", "matrix.xlsx", "--apply"];

#[test]
fn whenever_a_run_is_killed_the_next_leaves_all_of_it_and_nothing_beside_it() {
    let whole = desk("killed_none");
    let before = files(&whole);
    let begun = Instant::now();
    expect_success(&whole.idv(&APPLY));
    let takes = begun.elapsed();
    let after = files(&whole);
    assert_eq!(before.iter().filter(|(name, text)| after.get(*name) != Some(text)).count(), 5);
    for at in 0..24 {
        let desk = desk("killed");
        let mut run = Command::new(env!("CARGO_BIN_EXE_idv"));
        let run = run.args(APPLY).current_dir(&desk.folder).stdout(Stdio::null()).stderr(Stdio::null());
        let mut run = run.spawn().expect("idv runs");
        // What is written is written last.
        sleep(takes.mul_f64(0.4 + f64::from(at) / 30.0));
        run.kill().expect("it ends");
        run.wait().expect("it ends");
        let left = files(&desk);
        let is_unfinished = left.contains_key("/.idv-unfinished.json");
        let visible = |files: &BTreeMap<String, String>| {
            let files = files.iter().filter(|(name, _)| !name.contains("/."));
            files.map(|(name, text)| (name.clone(), text.clone())).collect::<BTreeMap<_, _>>()
        };
        assert!(is_unfinished || visible(&left) == before || visible(&left) == after, "{left:?}");
        if is_unfinished {
            let check = desk.idv(&["check"]);
            assert_ne!(check.status.code(), Some(0));
            assert!(stdout(&check).contains("an edit was cut short"), "{}", stdout(&check));
        }
        expect_success(&desk.idv(&APPLY));
        assert_eq!(files(&desk), after);
    }
}

#[test]
fn what_was_cut_short_is_told_and_finished_by_the_next_command_that_edits() {
    let desk = desk("cut_short");
    let old = files(&desk);
    expect_success(&desk.idv(&APPLY));
    let new = files(&desk);
    // As it is left by a run that was killed after the first of its files.
    let changed: Vec<_> = old.iter().filter(|(name, text)| new.get(*name) != Some(text)).collect();
    let path = |name: &str| desk.folder.join("catalogue").join(name.trim_start_matches('/'));
    let recorded: Vec<_> = changed
        .iter()
        .map(|(name, text)| {
            serde_json::json!({ "path": name.trim_start_matches('/'), "before": text, "after": new[*name] })
        })
        .collect();
    let record = serde_json::json!({ "files": recorded }).to_string();
    for (name, text) in &changed[1..] {
        fs::write(path(name), text).expect("a file");
    }
    fs::write(path(".idv-unfinished.json"), &record).expect("a file");
    fs::write(path(".remedies.toml.99999"), "half a fi").expect("a file");

    let told = "an edit was cut short, and some of its files may be written and others not";
    for command in [&["check"][..], &["list"]] {
        let output = desk.idv(command);
        let said = stdout(&output) + &stderr(&output);
        assert_eq!(said.matches(told).count(), 1, "{command:?}: {said}");
        assert_ne!(output.status.code(), Some(0), "{command:?}");
    }
    let looks =
        [&["sheet", "apply", "matrix.xlsx"][..], &["sheet", "new", "-o", "x.xlsx"], &["words", "confirm", "nl"]];
    for command in looks {
        let output = desk.idv(command);
        assert_ne!(output.status.code(), Some(0), "{command:?}");
        let said = stderr(&output);
        assert!(said.contains(told) || said.contains("idv check"), "{command:?}: {said}");
    }
    let output = desk.idv(&["words", "confirm", "nl", "--all"]);
    assert!(
        stderr(&output).contains("an edit that was cut short is finished: wrote catalogue/"),
        "{}",
        stderr(&output)
    );
    assert_eq!(files(&desk), new, "{}", stdout(&output));
}
