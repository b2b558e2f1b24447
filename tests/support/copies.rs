//! Copies of this repository, for tests that edit the catalogue and build what comes of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

use crate::support::{copy_tree, expect_success, frozen_catalogue, scratch, write_if_changed};

/// What the builds of the three crates read, but for the catalogue.
const PARTS: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "build.rs",
    "src",
    "README.md",
    ".cargo",
    "examples",
    "benches",
    "crates/codegen/Cargo.toml",
    "crates/codegen/benches",
    "crates/codegen/src",
    "crates/cli/Cargo.toml",
    "crates/cli/src",
];

/// What reads the catalogue of today, beside those.
const TESTS: &[&str] = &["tests", "crates/codegen/tests", "crates/cli/tests"];

/// The version of a copy with the frozen catalogue: what is printed names it.
const FROZEN_VERSION: &str = "0.1.0";

/// A copy of this repository.
pub struct Copy {
    pub folder: PathBuf,
}

impl Copy {
    /// With the frozen catalogue, so that a test may rely on what stands there.
    pub fn new(name: &str) -> Self {
        let copy = Self::filled(name, PARTS, &frozen_catalogue());
        copy.set_version(FROZEN_VERSION);
        copy
    }

    /// With the catalogue of today, and the tests.
    pub fn of_today(name: &str) -> Self {
        Self::filled(name, &[PARTS, TESTS].concat(), &repository().join("catalogue"))
    }

    fn filled(name: &str, parts: &[&str], catalogue: &Path) -> Self {
        let folder = scratch(name).join(name);
        for part in parts {
            fs::create_dir_all(folder.join(part).parent().expect("a folder")).expect("a folder can be made");
            copy_tree(&repository().join(part), &folder.join(part));
        }
        copy_tree(catalogue, &folder.join("catalogue"));
        copy_tree(&folder.join("Cargo.lock"), &folder.with_file_name("Cargo.lock"));
        let copy = Self { folder };
        copy.lift_workspace(name);
        copy
    }

    /// Puts the workspace into the folder above. To cargo crates are the same that stand in the same place of their
    /// workspace, and it would take what it built of one copy for what it builds of another.
    fn lift_workspace(&self, name: &str) {
        let path = self.folder.join("Cargo.toml");
        let manifest = fs::read_to_string(&path).expect("the manifest of the copy");
        let (package, workspace) = manifest.split_once("\n[workspace]\n").expect("a manifest with a workspace");
        let workspace = workspace
            .replace("\"crates/", &format!("\"{name}/crates/"))
            .replace("\".\"", &format!("\"{name}\""))
            .replace("idv-catalogue = { version = \"", "idv-catalogue = { version = \">=");
        let workspace = workspace.replacen("members = [", &format!("resolver = \"3\"\nmembers = [\"{name}\", "), 1);
        write_if_changed(&path, package.as_bytes());
        write_if_changed(&self.folder.with_file_name("Cargo.toml"), format!("[workspace]\n{workspace}").as_bytes());
    }

    pub fn set_version(&self, version: &str) {
        let line = |version| format!("name = \"idv-catalogue\"\nversion = \"{version}\"\n");
        for file in ["Cargo.toml", "Cargo.lock", "../Cargo.lock"] {
            self.edit(file, &line(env!("CARGO_PKG_VERSION")), &line(version));
        }
    }

    /// Replaces a piece of a file, which must be there.
    pub fn edit(&self, file: &str, from: &str, to: &str) {
        let path = self.folder.join(file);
        let text = fs::read_to_string(&path).expect("a file of the copy");
        assert!(text.contains(from), "{file} holds {from:?}");
        fs::write(&path, text.replacen(from, to, 1)).expect("the copy can be written");
    }

    pub fn cargo(&self, arguments: &[&str]) -> Output {
        cargo(&self.folder, arguments)
    }

    /// The program of the copy as it is now, to call often: cargo would build it anew after each edit of the TOML, which it
    /// carries and has no need of where it finds that.
    pub fn program(&self) -> Program {
        let _alone = alone();
        let build = ["build", "--quiet", "--package", "idv-catalogue-cli", "--bin", "idv"];
        expect_success(&run_cargo(&self.folder, &build));
        let path = self.folder.with_file_name("idv");
        fs::copy(target().join("debug/idv"), &path).expect("the program can be copied");
        Program { path, folder: self.folder.clone() }
    }
}

/// `idv`, which is called as an alias of .cargo/config.toml calls it.
pub struct Program {
    path: PathBuf,
    folder: PathBuf,
}

impl Program {
    /// The same for another copy, which holds what this one was built of.
    pub fn within(&self, copy: &Copy) -> Self {
        Self { path: self.path.clone(), folder: copy.folder.clone() }
    }

    /// Runs the command that stands behind `cargo`.
    pub fn run(&self, arguments: &[&str]) -> Output {
        let (alias, arguments) = arguments.split_first().expect("an alias");
        let config = fs::read_to_string(self.folder.join(".cargo/config.toml")).expect("cargo's configuration");
        let begin = format!("{alias} = \"run --quiet --package idv-catalogue-cli --bin idv --");
        let own = config.lines().find_map(|line| line.strip_prefix(&begin)?.strip_suffix('"'));
        let own = own.unwrap_or_else(|| panic!("`cargo {alias}` runs the program")).split_whitespace();
        let mut program = Command::new(&self.path);
        program.args(own).args(arguments).current_dir(&self.folder);
        // What cargo says of itself.
        program.env("CARGO", env!("CARGO")).env("CARGO_MANIFEST_DIR", self.folder.join("crates/cli"));
        program.env_remove("CI").output().expect("the program runs")
    }
}

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Runs cargo in a folder, with one target folder for all copies.
pub fn cargo(folder: &Path, arguments: &[&str]) -> Output {
    let _alone = alone();
    run_cargo(folder, arguments)
}

/// One at a time: each copy's program is built where that of the one before stood.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("target")
}

/// Where what others wrote is compiled once, for all copies and for `cargo idv`. What is built for release, whose folder
/// others may use for long, has need of nobody else's.
fn build_directory(arguments: &[&str]) -> PathBuf {
    let own = target();
    if arguments.contains(&"--release") { own } else { own.join("../..") }
}

fn run_cargo(folder: &Path, arguments: &[&str]) -> Output {
    // The copies need what this crate's lock file names, whatever the features that this test itself was built with.
    static FETCHED: Once = Once::new();
    FETCHED.call_once(|| {
        let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
        let fetch = Command::new(env!("CARGO")).args(["fetch", "--locked", "--manifest-path", manifest]).output();
        expect_success(&fetch.expect("cargo runs"));
    });
    Command::new(env!("CARGO"))
        // A copy's generator runs a few times, and to optimise it takes longer than that.
        .args(["--config", "profile.dev.package.idv-catalogue-codegen.opt-level=0"])
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_NET_OFFLINE", "true")
        .env("CARGO_TARGET_DIR", target())
        .env("CARGO_BUILD_BUILD_DIR", build_directory(arguments))
        .env("CARGO_TERM_COLOR", "never")
        // Nobody debugs a copy, and without what that takes it is built in half the time.
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        // Most copies are built once, and then what makes the next build shorter only makes this one longer.
        .env("CARGO_INCREMENTAL", "0")
        // What holds of this crate's own test run must not leak into the copies'.
        .env_remove("CI")
        .env_remove("RUSTFLAGS")
        .env_remove("RUSTDOCFLAGS")
        .output()
        .expect("cargo runs")
}
