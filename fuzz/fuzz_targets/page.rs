//! A saved page in any format: what it says is compared, what can be is applied, and then nothing of that is left.
//!
//! An input is the name of a catalogue of `tests/`, the name of the file and the page: `sound page.md`, and the page behind it.

#![no_main]

use std::path::Path;
use std::sync::LazyLock;
use std::{fs, str};

use idv_catalogue_fuzz::{catalogue, folder, only_shown, write};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use tempfile::TempDir;

const CLEAN: u8 = 0;
const FINDINGS: u8 = 1;
const FAILURE: u8 = 2;

fuzz_target!(|bytes: &[u8]| {
    let Some((head, page)) = bytes.iter().position(|byte| *byte == b'\n').map(|end| bytes.split_at(end + 1)) else {
        return;
    };
    let head = str::from_utf8(head).unwrap_or_default();
    let is_full = head.starts_with("full ");
    let known = ["html", "mhtml", "md", "mdx", "txt"];
    let extension = known.into_iter().find(|it| head.trim_end().ends_with(&format!(".{it}"))).unwrap_or("txt");
    Desk::at(is_full, extension, page).apply();
});

/// A catalogue, and a page beside it.
struct Desk {
    files: &'static [(String, String)],
    catalogue: String,
    page: String,
}

impl Desk {
    fn at(is_full: bool, extension: &str, page: &[u8]) -> Self {
        static FOLDER: LazyLock<TempDir> = LazyLock::new(folder);
        static FULL: LazyLock<Vec<(String, String)>> = LazyLock::new(|| catalogue("catalogue"));
        static SOUND: LazyLock<Vec<(String, String)>> = LazyLock::new(|| catalogue("sound"));
        let files = if is_full { &*FULL } else { &*SOUND };
        let path = |name: &str| FOLDER.path().join(name).to_str().expect("a path in UTF-8").to_owned();
        let desk = Self { files, catalogue: path("catalogue"), page: path(&format!("page.{extension}")) };
        if !desk.is_untouched() {
            let files = files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
            write(Path::new(&desk.catalogue), files).expect("the catalogue can be written");
        }
        fs::write(&desk.page, page).expect("the page can be written");
        desk
    }

    fn read(&self) -> Vec<Option<String>> {
        self.files.iter().map(|(path, _)| fs::read_to_string(Path::new(&self.catalogue).join(path)).ok()).collect()
    }

    fn is_untouched(&self) -> bool {
        self.files.iter().map(|(_, text)| Some(text)).eq(self.read().iter().map(Option::as_ref))
    }

    fn compare(&self, more: &[&str]) -> (u8, String) {
        let arguments = ["compare", &self.page, "--catalogue", &self.catalogue, "--another-page"];
        idv_catalogue_cli::answer(arguments.into_iter().chain(more.iter().copied()))
    }

    fn apply(&self) {
        let (before, said) = self.compare(&["--format", "json"]);
        if said.is_empty() {
            assert_eq!(before, FAILURE);
            return;
        }
        let report: Value = serde_json::from_str(&said).expect("JSON");
        if before == CLEAN {
            return;
        }
        let gone = gone(&report);
        let command = ["--apply", "--retrieved", "2026-12-01", "--retire", &gone];
        let command = if gone.is_empty() { &command[..3] } else { &command[..] };
        let (applied, edits) = self.compare(command);
        only_shown(&edits);
        match applied {
            CLEAN => {
                let (after, left) = self.compare(&[]);
                assert_eq!(after, CLEAN, "{edits}\n{left}");
            }
            FINDINGS => {
                let once = self.read();
                let (again, said) = self.compare(command);
                assert_eq!((again, self.read() == once), (FINDINGS, true), "{edits}\n{said}");
            }
            _ => assert!(self.is_untouched(), "{edits}"),
        }
        assert!(before != FAILURE || applied == FAILURE, "{edits}");
        if let Err(report) = idv_catalogue_codegen::load(Path::new(&self.catalogue)) {
            panic!("{edits}\n{:?}", report.problems);
        }
    }
}

/// What is gone, as `--retire` names it.
fn gone(report: &Value) -> String {
    let entries = |key: &str| report[key].as_array().into_iter().flatten();
    let rows = entries("removed").filter_map(|entry| {
        let kinds = [("status", "status:"), ("risk_code", "risk_code:"), ("series", "series:"), ("status_code", "")];
        let (key, kind) = kinds.into_iter().find(|(key, _)| entry.get(key).is_some())?;
        let is_meaning = entry.get("field").is_some();
        let kind = if is_meaning { "guidance:" } else { kind };
        let name = entry[key].as_str().map_or_else(|| entry[key].to_string(), str::to_owned);
        Some(format!("{kind}{name}"))
    });
    let meanings = entries("changed").filter(|entry| entry["field"] == "guidance" && is_none(&entry["page"]));
    let meanings = meanings.map(|entry| format!("guidance:{}", entry["status_code"]));
    let mut names: Vec<_> = rows.chain(meanings).collect();
    names.dedup();
    names.join(",")
}

fn is_none(words: &Value) -> bool {
    words.is_null() || words == ""
}
