//! What the command line gives a shell: completions, as bash itself makes them, and manual pages, as man lays them out.

#[allow(dead_code, reason = "nothing is copied here")]
mod support;

use std::fs;
use std::process::{Command, Output, Stdio};

use support::{expect_success, scratch, stdout};

fn idv(arguments: &[&str]) -> Output {
    let output = Command::new(env!("CARGO_BIN_EXE_idv")).args(arguments).output().expect("the command line runs");
    expect_success(&output);
    output
}

/// The commands that the help names, but for `help` itself.
fn commands() -> Vec<String> {
    let help = stdout(&idv(&["--help"]));
    let list = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    // What a command does may run on, further in.
    let names = list.filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    names.filter(|name| !name.is_empty() && *name != "help").map(str::to_owned).collect()
}

/// The commands of a command.
const BELOW: [&str; 6] = ["overlay-confirm", "overlay-new", "sheet-apply", "sheet-new", "words-confirm", "words-take"];

/// What a program says of a text on its standard input; `None` where the program is not installed.
fn told(program: &str, arguments: &[&str], input: &str) -> Option<Output> {
    use std::io::Write;
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut process = command.spawn().ok()?;
    process.stdin.take()?.write_all(input.as_bytes()).expect("the program listens");
    Some(process.wait_with_output().expect("the program ends"))
}

/// The words that bash offers after some others.
fn offered(words: &[&str]) -> Option<Vec<String>> {
    let script = format!(
        "{}\ncomplete -p idv > /dev/null || exit 1\n\
         COMP_WORDS=(idv {} '')\nCOMP_CWORD={}\n_idv idv '' \"${{COMP_WORDS[COMP_CWORD-1]}}\"\nprintf '%s\\n' \"${{COMPREPLY[@]}}\"\n",
        stdout(&idv(&["completions", "bash"])),
        words.join(" "),
        words.len() + 1,
    );
    let output = told("bash", &["-s"], &script)?;
    expect_success(&output);
    Some(stdout(&output).lines().map(str::to_owned).collect())
}

#[test]
fn bash_completes_commands_and_their_values() {
    let (Some(offered_first), Some(kinds)) = (offered(&[]), offered(&["schema"])) else { return };
    let words: Vec<_> = offered_first.into_iter().filter(|word| !word.starts_with('-') && word != "help").collect();
    assert_eq!(words, commands());
    let kinds: Vec<_> = kinds.iter().filter(|word| !word.starts_with('-')).collect();
    assert_eq!(kinds, ["source", "statuses", "risk_codes", "remedies", "series", "client_words", "decision"]);
}

#[test]
fn every_shell_has_completions_of_its_own() {
    let mut scripts: Vec<_> =
        ["bash", "elvish", "fish", "powershell", "zsh"].map(|shell| stdout(&idv(&["completions", shell]))).into();
    assert!(scripts.iter().all(|script| commands().iter().all(|command| script.contains(command))));
    scripts.sort();
    scripts.dedup();
    assert_eq!(scripts.len(), 5);
}

#[test]
fn there_is_a_page_for_every_command_and_one_that_leads_to_them() {
    let folder = scratch("shell_man");
    idv(&["man", "--out", &folder.to_string_lossy()]);
    let entries = fs::read_dir(&folder).expect("the pages").map(|entry| entry.expect("a page").file_name());
    let mut names: Vec<_> = entries.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    let commands_below = BELOW.map(str::to_owned);
    let pages = commands().into_iter().chain(commands_below).map(|command| format!("idv-{command}.1"));
    let mut expected: Vec<_> = pages.chain(["idv.1".to_owned()]).collect();
    expected.sort();
    assert_eq!(names, expected);

    let printed = stdout(&idv(&["man"]));
    assert_eq!(printed, fs::read_to_string(folder.join("idv.1")).expect("the page"));
    assert!(printed.contains("\n.TH idv 1"), "{printed}");
    // groff warns of what it cannot lay out.
    if let Some(output) = told("groff", &["-man", "-ww", "-Tutf8", "-P-cbou"], &printed) {
        expect_success(&output);
        assert_eq!(support::stderr(&output), "");
        let page = stdout(&output);
        assert!(commands().iter().all(|command| page.contains(&format!("idv-{command}(1)"))), "{page}");
    }
}
