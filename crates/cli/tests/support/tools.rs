//! The programs from outside that tests run, at the versions that crates/cli/tests/editor-tools.txt pins.

use std::path::{Path, PathBuf};
use std::process::Command;

const PINNED: &str = include_str!("../editor-tools.txt");

/// The programs that are not called as the package in which they come.
const PACKAGES: [(&str, &str); 2] = [("toml2po", "translate-toolkit[toml]"), ("po2toml", "translate-toolkit[toml]")];

/// Where a program is; `None`, with a notice, where it is not, which no continuous integration lets pass.
#[track_caller]
pub fn find(name: &str) -> Option<PathBuf> {
    let package = PACKAGES.iter().find(|(program, _)| *program == name).map_or(name, |(_, package)| *package);
    let pin = PINNED.lines().find_map(|line| line.strip_prefix(package)?.strip_prefix("=="));
    let version = pin.expect("a program that crates/cli/tests/editor-tools.txt pins");
    let installed = folder().join("bin").join(name);
    let found = [installed, PathBuf::from(name)].into_iter().find(|program| is_version(program, version));
    if found.is_none() {
        let missing = format!("{name} {version} is not installed; {}", how_to_install());
        assert!(std::env::var_os("CI").is_none(), "{missing}");
        eprintln!("not tested: {missing}");
    }
    found
}

/// Beside what cargo builds.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("editor-tools")
}

fn how_to_install() -> String {
    let folder = folder().display().to_string();
    format!("run python3 -m venv {folder} && {folder}/bin/pip install --requirement crates/cli/tests/editor-tools.txt")
}

fn is_version(program: &Path, version: &str) -> bool {
    let output = Command::new(program).arg("--version").output();
    output.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).split_whitespace().any(|word| word == version))
}
