//! The files of a catalogue, changed by line and by value: what is wrong is told, and of what is sound comes Rust that parses.
//!
//! An input is the files, one behind the other, each behind a line `=== PATH`.

#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use idv_catalogue_codegen::generate::generate;
use idv_catalogue_codegen::problem::rule::Severity;
use idv_catalogue_codegen::read_texts;
use idv_catalogue_fuzz::{folder, only_shown, write};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use tempfile::TempDir;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let files = files(text);
    read(&files);
    check(&files, text.len());
});

fn files(text: &str) -> Vec<(&str, &str)> {
    let mut files: Vec<(&str, &str)> = Vec::new();
    for file in text.split("=== ").skip(1) {
        let (path, text) = file.split_once('\n').unwrap_or((file, ""));
        if !files.iter().any(|(other, _)| *other == path) {
            files.push((path, text));
        }
    }
    files
}

fn read(files: &[(&str, &str)]) {
    let reading = read_texts(files, "catalogue", None);
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        for line in reading.report.lines(severity) {
            assert!(!line.contains(char::is_control), "{line:?}");
        }
    }
    let Ok(loaded) = reading.whole() else { return };
    let rust = generate(&loaded.catalogue);
    if let Err(error) = syn::parse_file(&rust) {
        panic!("{error}: {rust}");
    }
    assert_eq!(generate(&loaded.catalogue), rust);
}

/// The same as a person is told of it.
fn check(files: &[(&str, &str)], seed: usize) {
    static FOLDER: LazyLock<TempDir> = LazyLock::new(folder);
    let is_plain = |path: &str| {
        let is_name =
            |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_alphanumeric() || b"_.-".contains(&it));
        path.split('/').all(|it| is_name(it) && it.trim_matches('.') == it) && path.matches('/').count() < 2
    };
    if !files.iter().all(|(path, _)| is_plain(path)) {
        return;
    }
    let catalogue = FOLDER.path().join("catalogue");
    // One path may be a folder for another.
    if write(&catalogue, files.iter().copied()).is_err() {
        return;
    }
    let formats = ["text", "json", "github", "sarif"];
    let format = formats[seed % formats.len()];
    let (_, said) = answer(&catalogue, format);
    if format == "json" || format == "sarif" {
        serde_json::from_str::<serde_json::Value>(&said).expect("JSON");
    } else {
        only_shown(&said);
    }
}

fn answer(catalogue: &Path, format: &str) -> (u8, String) {
    let catalogue = catalogue.to_str().expect("a path in UTF-8");
    idv_catalogue_cli::answer(["check", catalogue, "--format", format])
}

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let by_bytes = |data: &mut [u8]| fuzzer_mutate(data, size, max_size);
    if seed % 3 == 0 {
        return by_bytes(data);
    }
    let Ok(text) = std::str::from_utf8(&data[..size]) else { return by_bytes(data) };
    let Some(changed) = changed(text, &mut Choices(seed.into())) else { return by_bytes(data) };
    if changed.len() > max_size {
        return by_bytes(data);
    }
    data[..changed.len()].copy_from_slice(changed.as_bytes());
    changed.len()
});

struct Choices(u64);

impl Choices {
    /// See <https://prng.di.unimi.it/splitmix64.c>.
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % bound.max(1) as u64).unwrap_or_default()
    }
}

/// Values that a hurry, a merge or a spreadsheet leaves.
const VALUES: [&str; 32] = [
    "0",
    "-1",
    "1",
    "100",
    "3100",
    "65535",
    "65536",
    "99999999999999999999",
    "1e9",
    "nan",
    "\"\"",
    "\" \"",
    "\"x\"",
    "\"completed\"",
    "\"internal\"",
    "\"client\"",
    "\"unstated\"",
    "\"fn\"",
    "\"self\"",
    "\"a\\u202Eb\"",
    "\"*/ \\\" // #\"",
    "'''x'''",
    "\"\"\"\nx\n\"\"\"",
    "true",
    "[]",
    "[\"new\"]",
    "[100, 100]",
    "{}",
    "{ sdk = \"a\", api = \"b\" }",
    "2026-02-30",
    "2026-11-22",
    "2062-01-01",
];

fn changed(text: &str, choices: &mut Choices) -> Option<String> {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let (at, other) = (choices.below(lines.len()), choices.below(lines.len()));
    match choices.below(9) {
        0 => drop(lines.remove(at)),
        1 => lines.insert(at, lines[other].clone()),
        2 => lines.swap(at, other),
        3 => {
            let line = lines.remove(at);
            lines.insert(other.min(lines.len()), line);
        }
        4 => {
            let end = (at + 1 + choices.below(12)).min(lines.len());
            let block: Vec<_> = lines[at..end].to_vec();
            drop(lines.splice(other..other, block));
        }
        5 => {
            let end = (at + 1 + choices.below(12)).min(lines.len());
            drop(lines.drain(at..end));
        }
        6 => {
            let (_, value) = lines[other].split_once('=')?;
            let line = format!("{}={value}", lines[at].split_once('=')?.0);
            lines[at] = line;
        }
        7 => {
            let value = VALUES[choices.below(VALUES.len())];
            let line = format!("{}= {value}", lines[at].split_once('=')?.0);
            lines[at] = line;
        }
        _ => {
            let (_, value) = lines[at].split_once('=')?;
            let line = format!("{}={value}", lines[other].split_once('=')?.0);
            lines[at] = line;
        }
    }
    Some(lines.join("\n"))
}
