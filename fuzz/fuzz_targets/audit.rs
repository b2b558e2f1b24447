//! Past notifications in any shape: the report is the same in whatever pieces they arrive, on however many threads they are
//! judged, and whether they are counted at once or in parts that are merged.
//!
//! The first three bytes choose the options, the threads and the length of a piece; the rest is what is read.

#![no_main]

use std::io::Write;
use std::os::fd::AsRawFd;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::sync::LazyLock;
use std::{env, fs, io, thread};

use idv_catalogue_fuzz::{folder, only_shown};
use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;

fuzz_target!(|bytes: &[u8]| {
    let [options, threads, piece, input @ ..] = bytes else { return };
    static FOLDER: LazyLock<TempDir> = LazyLock::new(|| {
        let folder = folder();
        // Each audit reads the catalogue that stands where it is run.
        env::set_current_dir(folder.path()).expect("the folder can be entered");
        folder
    });
    let folder = FOLDER.path();
    // As much as a pipe holds, so that who writes need not wait for who has seen enough.
    let input = input.get(..1 << 15).unwrap_or(input);
    let (options, format) = asked(*options);
    let whole = whole(folder, input, &options, format);
    if !["html", "json"].contains(&format) {
        only_shown(&whole.1);
    }
    let threads = (threads % 8 + 1).to_string();
    let pieces = pieces(folder, input, usize::from(*piece) + 1, &threads, &options, format);
    assert_eq!(pieces, whole);
    if options.is_empty() {
        parts(folder, input, usize::from(*piece) % 8 + 1, &threads);
    }
});

/// The options that the first byte chooses, and the format of the report.
fn asked(byte: u8) -> (Vec<&'static str>, &'static str) {
    let options = match byte % 8 {
        0 | 1 => Vec::new(),
        2 => vec!["--lines"],
        3 => vec!["--column", "body"],
        4 => vec!["--after", "body="],
        5 => vec!["--at", "/body"],
        6 => vec!["--by", "/createdAt", "--per", "month"],
        _ => vec!["--id", "/verificationId", "--by", "/createdAt"],
    };
    (options, ["json", "text", "markdown", "html"][usize::from(byte / 8) % 4])
}

fn audit(folder: &Path, names: &[String], more: &[&str]) -> (u8, String) {
    let paths: Vec<_> = names.iter().map(|name| path(folder, name)).collect();
    let arguments = ["audit"].into_iter().chain(paths.iter().map(String::as_str)).chain(more.iter().copied());
    idv_catalogue_cli::answer(arguments)
}

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).to_str().expect("a path in UTF-8").to_owned()
}

fn whole(folder: &Path, input: &[u8], options: &[&str], format: &str) -> (u8, String) {
    let _ = fs::remove_file(folder.join("input"));
    fs::write(folder.join("input"), input).expect("the input can be written");
    audit(folder, &["input".to_owned()], &[options, &["--threads", "1", "--format", format]].concat())
}

/// The same through a pipe, under the same name.
fn pieces(folder: &Path, input: &[u8], length: usize, threads: &str, options: &[&str], format: &str) -> (u8, String) {
    let (reader, mut writer) = io::pipe().expect("a pipe can be made");
    let name = folder.join("input");
    fs::remove_file(&name).expect("the input can be taken away");
    symlink(format!("/proc/self/fd/{}", reader.as_raw_fd()), &name).expect("the pipe can be named");
    thread::scope(|scope| {
        scope.spawn(move || {
            for piece in input.chunks(length) {
                writer.write_all(piece).expect("the pipe is open");
                thread::yield_now();
            }
        });
        audit(folder, &["input".to_owned()], &[options, &["--threads", threads, "--format", format]].concat())
    })
}

/// The lines in several files, at once and one after the other.
fn parts(folder: &Path, input: &[u8], count: usize, threads: &str) {
    let lines: Vec<&[u8]> = input.split_inclusive(|byte| *byte == b'\n').collect();
    let each = lines.len().div_ceil(count).max(1);
    let mut names = Vec::new();
    for (at, part) in lines.chunks(each).enumerate() {
        let name = format!("part-{at}");
        fs::write(folder.join(&name), part.concat()).expect("a part can be written");
        names.push(name);
    }
    if names.is_empty() {
        return;
    }
    let options = ["--lines", "--format", "json", "--threads", threads];
    let at_once = audit(folder, &names, &options);
    let mut reports = Vec::new();
    for name in &names {
        let (_, report) = audit(folder, std::slice::from_ref(name), &options);
        let name = format!("{name}.json");
        fs::write(folder.join(&name), report).expect("a report can be written");
        reports.push(name);
    }
    let merged = audit(folder, &reports, &["--merge", "--format", "json"]);
    assert_eq!(merged, at_once);
}
