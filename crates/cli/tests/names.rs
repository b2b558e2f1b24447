//! Names of files and folders that hold what a terminal would obey: no command that takes a path lets it through, and no source of
//! the command line shows a path but in the one way that there is.
#![cfg(unix)]

#[allow(dead_code, reason = "shared by tests that need more of it")]
mod support;

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use support::{copy_tree, repository, scratch, sound_catalogue, sound_overlay};

/// Sets the title of a terminal, rings, turns the direction of letters, and goes back over what was written.
const HOSTILE: &str = "a\u{1b}]0;x\u{7}b\u{202e}c\u{9b}2Jd\re";
const OBEYED: [&str; 5] = ["\u{1b}]", "\u{7}", "\u{202e}", "\u{9b}", "\r"];

/// Every command that takes a path, with the path as `{}`, by the names that its help has for the command and the path.
const COMMANDS: &[(&str, &str, &[&str])] = &[
    ("explain", "--catalogue", &["1005", "--catalogue", "{}"]),
    ("explain", "--overlay", &["1005", "--overlay", "{}"]),
    ("list", "--catalogue", &["--catalogue", "{}"]),
    ("list", "--overlay", &["--overlay", "{}"]),
    ("search", "--catalogue", &["name", "--catalogue", "{}"]),
    ("search", "--overlay", &["name", "--overlay", "{}"]),
    ("case", "--catalogue", &["--status", "new", "--catalogue", "{}"]),
    ("case", "--overlay", &["--status", "new", "--overlay", "{}"]),
    ("sample", "--catalogue", &["--catalogue", "{}"]),
    ("sample", "--overlay", &["--overlay", "{}"]),
    ("audit", "<FILE>", &["{}"]),
    ("audit", "--out", &["catalogue/remedies.toml", "--out", "{}"]),
    ("audit", "--overlay", &["catalogue/remedies.toml", "--overlay", "{}"]),
    ("check", "[DIRECTORY]", &["{}"]),
    ("check", "--catalogue", &["--catalogue", "{}"]),
    ("check", "--overlay", &["--overlay", "{}"]),
    ("preview", "--since", &["--since", "{}"]),
    ("preview", "--catalogue", &["--catalogue", "{}"]),
    ("preview", "--overlay", &["--overlay", "{}"]),
    ("compare", "<PAGE>", &["{}"]),
    ("compare", "--catalogue", &["catalogue/remedies.toml", "--catalogue", "{}"]),
    ("retire", "--catalogue", &["1005", "--reason", "It is gone.", "--catalogue", "{}"]),
    ("words", "--catalogue", &["--catalogue", "{}"]),
    ("words", "--overlay", &["--overlay", "{}"]),
    ("words confirm", "--catalogue", &["nl", "--catalogue", "{}"]),
    ("words take", "<FILE>", &["{}"]),
    ("words take", "--english", &["catalogue/client_words/nl.toml", "--english", "{}"]),
    ("words take", "--sent", &["catalogue/client_words/nl.toml", "--sent", "{}"]),
    ("words take", "--catalogue", &["catalogue/client_words/nl.toml", "--catalogue", "{}"]),
    ("sheet new", "--out", &["--out", "{}"]),
    ("sheet new", "--catalogue", &["--out", "new.xlsx", "--catalogue", "{}"]),
    ("sheet new", "--overlay", &["--out", "new.xlsx", "--overlay", "{}"]),
    ("sheet apply", "<FILE>", &["{}"]),
    ("sheet apply", "--catalogue", &["sheet.csv", "--apply", "--catalogue", "{}"]),
    ("sheet apply", "--overlay", &["sheet.csv", "--apply", "--overlay", "{}"]),
    ("overlay new", "<DIRECTORY>", &["{}", "--name", "Example Bank"]),
    ("overlay new", "--catalogue", &["own", "--name", "Example Bank", "--catalogue", "{}"]),
    ("overlay confirm", "<DIRECTORY>", &["{}"]),
    ("overlay confirm", "--catalogue", &["overlay", "--catalogue", "{}"]),
    ("diff", "[OLD]", &["{}"]),
    ("diff", "[NEW]", &["catalogue", "{}"]),
    ("diff", "--overlay", &["--overlay", "{}"]),
    ("diff", "--write-changelog", &["catalogue", "catalogue", "--write-changelog={}"]),
    ("export", "--out", &["--format", "csv", "--out", "{}"]),
    ("export", "--catalogue", &["--format", "csv", "--catalogue", "{}"]),
    ("export", "--overlay", &["--format", "csv", "--overlay", "{}"]),
    ("generate", "--out", &["--out", "{}"]),
    ("generate", "--picture", &["--picture", "{}"]),
    ("generate", "--schemas", &["--schemas", "{}"]),
    ("generate", "--catalogue", &["--catalogue", "{}"]),
    ("schema", "--out", &["--out", "{}"]),
    ("schema", "--catalogue", &["--catalogue", "{}"]),
    ("man", "--out", &["--out", "{}"]),
];

/// What a value is called that is a path, in the help of any command.
const PATHS: [&str; 5] = ["FILE", "DIRECTORY", "PAGE", "OLD", "NEW"];

fn help(command: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_idv")).args(command).arg("--help").output().expect("idv runs");
    String::from_utf8(output.stdout).expect("text")
}

/// Every path that any command takes, as its help calls both.
fn taken(command: &[&str], found: &mut BTreeSet<(String, String)>) {
    let help = help(command);
    let below = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| line.starts_with("  "));
    for name in below.filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help") {
        taken(&[command, &[name]].concat(), found);
    }
    for line in help.lines().map(str::trim) {
        let value = |name: &&str| [format!("<{name}>"), format!("[{name}]")].iter().any(|value| line.contains(value));
        let is_declared = line.starts_with(['-', '<', '[']) && !line.starts_with("[default");
        if is_declared && PATHS.iter().any(value) {
            let words = line.split([' ', ',']).filter(|word| !word.is_empty());
            let name = words.clone().find(|word| word.starts_with("--")).or(words.clone().next()).unwrap_or_default();
            found.insert((command.join(" "), name.trim_end_matches("...").trim_end_matches("[=<FILE>]").to_owned()));
        }
    }
}

#[test]
fn every_path_that_a_command_takes_is_tried() {
    let mut found = BTreeSet::new();
    taken(&[], &mut found);
    let tried = COMMANDS.iter().map(|(command, path, _)| ((*command).to_owned(), (*path).to_owned()));
    assert_eq!(tried.collect::<BTreeSet<_>>(), found);
}

/// What stands where the path leads.
#[derive(Clone, Copy, Debug)]
enum There {
    Nothing,
    Catalogue,
    BrokenCatalogue,
    Overlay,
    Text,
    Sheet,
}

fn put(path: &Path, there: There) {
    match there {
        There::Nothing => (),
        There::Catalogue => copy_tree(&sound_catalogue(), path),
        There::BrokenCatalogue => {
            copy_tree(&sound_catalogue(), path);
            fs::write(path.join("remedies.toml"), "[[remedy]]\nname = 1\n").expect("a file");
            fs::write(path.join(".idv-unfinished.json"), "{}").expect("a file");
        }
        There::Overlay => copy_tree(&sound_overlay(), path),
        There::Text => fs::write(path, "tag = \"nl\"\n").expect("a file"),
        There::Sheet => {
            fs::write(path, format!("Risk code,Remedy,{HOSTILE}\n200,nothing of ours,x\n")).expect("a file");
        }
    }
}

/// What a command printed, whether it came to an end or had to be ended.
fn printed(folder: &Path, arguments: &[String]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_idv"));
    let command = command.args(["--color", "always"]).args(arguments).current_dir(folder).stdin(Stdio::null());
    let file = |name: &str| fs::File::create(folder.join(name)).expect("a file");
    let mut child = command.stdout(file("stdout")).stderr(file("stderr")).spawn().expect("idv runs");
    let begun = Instant::now();
    while child.try_wait().expect("it runs").is_none() {
        if begun.elapsed() > Duration::from_secs(5) {
            child.kill().expect("it ends");
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    let mut text = String::new();
    for name in ["stdout", "stderr"] {
        fs::File::open(folder.join(name)).and_then(|mut file| file.read_to_string(&mut text)).expect("text");
    }
    text
}

#[test]
fn no_command_lets_through_what_a_terminal_would_obey_in_a_name() {
    let mut wrong = Vec::new();
    for there in [There::Nothing, There::Catalogue, There::BrokenCatalogue, There::Overlay, There::Text, There::Sheet] {
        for (command, _, arguments) in COMMANDS {
            // It waits for edits where there is something to wait for, and draws a screen.
            if *command == "preview" && !matches!(there, There::Nothing | There::Text) {
                continue;
            }
            let folder = scratch("names");
            copy_tree(&sound_catalogue(), &folder.join("catalogue"));
            copy_tree(&sound_overlay(), &folder.join("overlay"));
            fs::write(folder.join("sheet.csv"), "Risk code,Why this remedy\n200,Another reason.\n").expect("a file");
            put(&folder.join(HOSTILE), there);
            let arguments = arguments.iter().map(|argument| argument.replace("{}", HOSTILE));
            let arguments: Vec<_> = command.split(' ').map(str::to_owned).chain(arguments).collect();
            let text = printed(&folder, &arguments);
            assert!(!text.contains("panicked at"), "{arguments:?} {there:?}: {text}");
            if OBEYED.iter().any(|obeyed| text.contains(obeyed)) {
                wrong.push(format!("{arguments:?} {there:?}: {text:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_path_is_shown_in_one_way() {
    fn scan(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                scan(&path, found);
            } else if fs::read_to_string(&path).is_ok_and(|text| text.contains(".display()")) {
                found.push(path.strip_prefix(repository()).expect("a path").to_str().expect("a name").to_owned());
            }
        }
    }
    let mut found = Vec::new();
    scan(&repository().join("crates/cli/src"), &mut found);
    assert_eq!(found, ["crates/cli/src/output/shown.rs"]);
}
