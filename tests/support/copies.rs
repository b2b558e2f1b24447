//! Copies of this crate, for tests that edit the catalogue and build what comes of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Once;

use crate::support::{copy_tree, expect_success, scratch};

/// What the build of this crate reads.
const PARTS: &[&str] =
    &["Cargo.toml", "Cargo.lock", "build.rs", "src", "catalogue", "README.md", ".cargo", "examples", "benches"];

/// A copy of this crate.
pub struct Copy {
    pub folder: PathBuf,
}

impl Copy {
    pub fn new(name: &str) -> Self {
        let folder = scratch(name);
        for part in PARTS {
            let original = Path::new(env!("CARGO_MANIFEST_DIR")).join(part);
            if original.exists() {
                copy_tree(&original, &folder.join(part));
            }
        }
        Self { folder }
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
}

/// Runs cargo in a folder, with one target folder for all copies, so that dependencies are compiled once.
pub fn cargo(folder: &Path, arguments: &[&str]) -> Output {
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
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("target"))
        .env("CARGO_TERM_COLOR", "never")
        // What a test run sets for its own crate must not leak into the copies' builds.
        .env_remove("RUSTFLAGS")
        .env_remove("RUSTDOCFLAGS")
        .output()
        .expect("cargo runs")
}
