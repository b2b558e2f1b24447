//! Copies of this crate, for tests that edit the catalogue and build what comes of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Mutex, MutexGuard, Once, OnceLock, PoisonError};

use crate::support::{copy_tree, expect_success, frozen_catalogue, kept, scratch, write_if_changed};

/// What the build of this crate reads, but for the catalogue.
const PARTS: &[&str] = &["Cargo.toml", "Cargo.lock", "build.rs", "src", "README.md", ".cargo", "examples", "benches"];

/// The version of a copy with the frozen catalogue: what is printed names it.
const FROZEN_VERSION: &str = "0.1.0";

/// What makes a folder a workspace of the one crate in it, by its name. To cargo crates are the same that stand in the same
/// place of their workspace, and it would take what it built of one copy for what it builds of another.
fn workspace(name: &str) -> String {
    format!("[workspace]\nmembers = [\"{name}\"]\nresolver = \"3\"\n")
}

/// A copy of this crate.
pub struct Copy {
    pub folder: PathBuf,
}

impl Copy {
    /// With the frozen catalogue, so that a test may rely on what stands there.
    pub fn new(name: &str) -> Self {
        let copy = Self { folder: scratch(name).join(name) };
        copy.fill(&frozen_catalogue());
        copy.set_version(FROZEN_VERSION);
        copy
    }

    /// With the catalogue of today, and the tests.
    pub fn of_today(name: &str) -> Self {
        let copy = Self { folder: scratch(name).join(name) };
        copy.fill(&Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue"));
        copy_tree(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests"), &copy.folder.join("tests"));
        copy
    }

    fn fill(&self, catalogue: &Path) {
        fs::create_dir_all(&self.folder).expect("a folder can be made");
        let name = self.folder.file_name().unwrap_or_default().display().to_string();
        write_if_changed(&self.folder.with_file_name("Cargo.toml"), workspace(&name).as_bytes());
        for part in PARTS {
            copy_tree(&Path::new(env!("CARGO_MANIFEST_DIR")).join(part), &self.folder.join(part));
        }
        copy_tree(catalogue, &self.folder.join("catalogue"));
        copy_tree(&self.folder.join("Cargo.lock"), &self.folder.with_file_name("Cargo.lock"));
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

    /// The command line that comes of it, for as long as the tests run.
    pub fn program(&self) -> PathBuf {
        let folder = scratch(&format!("{}_program", self.folder.file_name().unwrap_or_default().display()));
        let _alone = alone();
        expect_success(&run_cargo(&self.folder, &["build", "--features", "cli", "--bin", "idv"]));
        // A link and no copy, since a program that was just written may not be run while another test begins one.
        let program = folder.join("idv");
        fs::hard_link(target().join("debug/idv"), &program).expect("the program");
        program
    }
}

/// The command line that comes of the frozen catalogue, for tests of what it prints.
pub fn frozen_program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        // Its folder is kept, so that nothing is built where nothing of this crate has changed since an earlier run.
        let copy = Copy { folder: kept("frozen").join("frozen") };
        copy.fill(&frozen_catalogue());
        copy.program()
    })
}

/// Runs cargo in a folder, with one target folder for all copies, so that dependencies are compiled once.
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

fn run_cargo(folder: &Path, arguments: &[&str]) -> Output {
    // The copies need what this crate's lock file names, whatever the features that this test itself was built with.
    static FETCHED: Once = Once::new();
    FETCHED.call_once(|| {
        let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
        let fetch = Command::new(env!("CARGO")).args(["fetch", "--locked", "--manifest-path", manifest]).output();
        expect_success(&fetch.expect("cargo runs"));
    });
    Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_NET_OFFLINE", "true")
        .env("CARGO_TARGET_DIR", target())
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
