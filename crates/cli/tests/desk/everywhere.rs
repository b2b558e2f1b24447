//! What holds for all commands: colours and closed pipes.

use super::*;

const STYLE: &str = "\u{1b}[";

#[test]
fn colour_is_for_terminals_unless_it_is_asked_for() {
    let commands: [&[&str]; 4] = [
        &["list", "--series", "2000"],
        &["search", "selfie"],
        &["explain", "3105"],
        &["audit", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")],
    ];
    for command in commands {
        let plain = stdout(&run(command));
        assert!(!plain.is_empty() && !plain.contains(STYLE), "{plain}");
        assert_eq!(stdout(&run(&[command, &["--color", "never"]].concat())), plain);
        let coloured = run(&[command, &["--color", "always"]].concat());
        assert!(stdout(&coloured).contains(STYLE), "{}", stdout(&coloured));
        let forced = idv(command).env("CLICOLOR_FORCE", "1").output().expect("idv runs");
        assert_eq!(stdout(&forced), stdout(&coloured));
        let no_color = idv(command).env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1").output().expect("idv runs");
        assert_eq!(stdout(&no_color), plain);
    }
    snapshot("list-colour.txt", &run_frozen(&["--color", "always", "list", "--series", "2000"]));
}

#[test]
fn a_reader_that_has_seen_enough_ends_a_command_quietly() {
    let everything = ["list", "--format", "json"];
    let mut child = idv(&everything).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("idv runs");
    let mut line = String::new();
    let mut reader = BufReader::with_capacity(1, child.stdout.take().expect("a pipe"));
    reader.read_line(&mut line).expect("a line");
    drop(reader);
    assert_eq!((line.as_str(), quiet_end(child)), ("[\n", (Some(CLEAN), String::new())));
}

#[test]
fn a_reader_that_is_gone_from_the_start_ends_a_command_quietly() {
    let commands: [&[&str]; 7] = [
        &["list"],
        &["list", "--format", "csv"],
        &["search", "document"],
        &["search", "document", "--format", "json"],
        &["explain", "completed"],
        &["explain", "completed", "--format", "json"],
        &["audit", "-"],
    ];
    for command in commands {
        let mut child =
            idv(command).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("idv runs");
        drop(child.stdout.take());
        drop(child.stdin.take());
        assert_eq!(quiet_end(child), (Some(CLEAN), String::new()), "{command:?}");
    }
}

/// How a command ended, and what it said on standard error.
fn quiet_end(child: Child) -> (Option<i32>, String) {
    let output = child.wait_with_output().expect("idv ends");
    (output.status.code(), stderr(&output))
}

#[test]
fn help_tells_how_formulas_are_kept_from_running() {
    let help = stdout(&run(&["list", "--help"]));
    let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(help.contains("a cell that begins with = + - or @ gets an apostrophe before it"), "{help}");
}
