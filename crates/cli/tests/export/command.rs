//! The command itself: what goes where, and what a program that calls it is told.

use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::subjects::today;
use crate::support::{scratch, stderr, stdout};

const FORMATS: [&str; 10] = [
    "html",
    "json",
    "csv",
    "csv-client-words",
    "markdown",
    "sql",
    "typescript",
    "i18next --language en",
    "mermaid",
    "svg",
];

fn in_format<'a>(format: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    ["--format"].into_iter().chain(format.split_whitespace()).chain(more.iter().copied()).collect()
}

fn idv(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_idv"));
    command.arg("export").args(arguments);
    command
}

fn run(command: &mut Command) -> Output {
    command.output().expect("the program runs")
}

fn said(output: &Output) -> (Option<i32>, String, String) {
    (output.status.code(), stdout(output), stderr(output))
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8")).collect()
}

#[test]
fn a_file_gets_what_standard_output_would_and_nothing_stays_beside_it() {
    for format in FORMATS {
        let folder = scratch(&format!("export_{format}"));
        let file = folder.join("catalogue");
        let path = file.to_str().expect("UTF-8");
        let reports = [format!("Wrote {path}.\n"), format!("{path} is up to date.\n"), format!("Wrote {path}.\n")];
        for report in reports {
            let output = run(&mut idv(&in_format(format, &["--out", path])));
            assert_eq!(said(&output), (Some(0), report.clone(), String::new()));
            assert_eq!(fs::read_to_string(&file).expect("a file"), today().export(format), "{format}");
            assert_eq!(names(&folder), ["catalogue"]);
            if report.ends_with("up to date.\n") {
                fs::write(&file, "old").expect("a file");
            }
        }
    }
}

#[test]
fn the_same_catalogue_gives_the_same_bytes() {
    for format in FORMATS {
        assert_eq!(today().export(format), today().export(format));
    }
}

#[test]
fn what_cannot_be_done_is_said_on_standard_error_with_status_2() {
    let folder = scratch("export_nowhere");
    let nowhere = folder.join("no/such/folder.json");
    let path = nowhere.to_str().expect("UTF-8");
    let output = run(&mut idv(&["--format", "json", "--out", path]));
    assert_eq!(
        said(&output),
        (Some(2), String::new(), format!("error: {path}: No such file or directory (os error 2)\n"))
    );
    let path = folder.to_str().expect("UTF-8");
    let output = run(&mut idv(&["--format", "json", "--out", path]));
    assert_eq!(said(&output), (Some(2), String::new(), format!("error: {path}: Is a directory (os error 21)\n")));
    for misuse in [&[][..], &["--format", "yaml"], &["--format"], &["--format", "json", "--out"]] {
        let output = run(&mut idv(misuse));
        assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), &b""[..]), "{misuse:?}");
        assert!(stderr(&output).starts_with("error: "), "{}", stderr(&output));
    }
}

#[test]
fn a_closed_pipe_ends_quietly() {
    for format in FORMATS {
        let (reader, writer) = io::pipe().expect("a pipe");
        drop(reader);
        let child =
            idv(&in_format(format, &[])).stdout(writer).stderr(Stdio::piped()).spawn().expect("the program runs");
        let output = child.wait_with_output().expect("it ends");
        assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()), "{format}");
    }
}

#[cfg(unix)]
#[test]
fn where_writing_fails_half_way_the_old_file_stays() {
    let folder = scratch("export_limited");
    let file = folder.join("catalogue.json");
    fs::write(&file, "old").expect("a file");
    // Files are limited to a few kilobytes, and the signal that tells of it is ignored, so that writing fails.
    let limited = "trap '' XFSZ; ulimit -f 4; exec \"$0\" export --format json --out \"$1\"";
    let output = run(Command::new("sh").args(["-c", limited]).arg(env!("CARGO_BIN_EXE_idv")).arg(&file));
    let message = format!("error: {}: File too large (os error 27)\n", file.display());
    assert_eq!(said(&output), (Some(2), String::new(), message));
    assert_eq!(fs::read_to_string(&file).expect("the old file"), "old");
    assert_eq!(names(&folder), ["catalogue.json"]);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_permissions_stay_as_they_were() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let folder = scratch("export_link");
    let (file, link) = (folder.join("file"), folder.join("link"));
    fs::write(&file, "old").expect("a file");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("its owner may");
    symlink("file", &link).expect("a link");
    let output = run(&mut idv(&["--format", "mermaid", "--out", link.to_str().expect("UTF-8")]));
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(fs::read_link(&link).expect("a link still"), Path::new("file"));
    assert_eq!(fs::read_to_string(&file).expect("a file"), today().export("mermaid"));
    assert_eq!(fs::metadata(&file).expect("a file").permissions().mode() & 0o777, 0o640);
}

#[cfg(unix)]
#[test]
fn a_device_is_written_to_and_not_replaced() {
    let output = run(&mut idv(&["--format", "mermaid", "--out", "/dev/stdout"]));
    let expected = format!("{}Wrote /dev/stdout.\n", today().export("mermaid"));
    assert_eq!(said(&output), (Some(0), expected, String::new()));
}

#[test]
fn csv_is_written_with_the_separator_and_the_mark_that_are_asked_for() {
    for format in ["csv", "csv-client-words"] {
        let plain = today().export(format);
        for (name, separator) in [("comma", b','), ("semicolon", b';'), ("tab", b'\t')] {
            let output = run(&mut idv(&["--format", format, "--separator", name, "--mark"]));
            let text = stdout(&output);
            let text = text.strip_prefix('\u{feff}').expect("a byte-order mark");
            let rows = |text: &str, separator: u8| -> Vec<::csv::StringRecord> {
                let reader =
                    ::csv::ReaderBuilder::new().has_headers(false).delimiter(separator).from_reader(text.as_bytes());
                reader.into_records().map(|row| row.expect("a row")).collect()
            };
            assert_eq!(rows(text, separator), rows(&plain, b','), "{format}, {name}");
        }
    }
    let refused = run(&mut idv(&["--format", "json", "--separator", "tab"]));
    assert_eq!(refused.status.code(), Some(2));
    assert!(stderr(&refused).contains("--separator and --mark go with --format csv"), "{}", stderr(&refused));
}
