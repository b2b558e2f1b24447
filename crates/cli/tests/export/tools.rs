//! Programs that some tests need beside Rust.

use std::env;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A program of the search path.
pub fn program(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).map(|folder| folder.join(name)).find(|program| program.is_file())
}

/// What a test needs. Without it a person's run goes on, and says how to get it; continuous integration, where nobody
/// reads that, fails.
pub fn needed<T>(found: Option<T>, how_to_get_it: &str) -> Option<T> {
    if found.is_none() {
        assert!(env::var_os("CI").is_none_or(|ci| ci != "true"), "{how_to_get_it}");
        // Unlike `eprintln!`, this is shown for a test that passes.
        let _ = writeln!(io::stderr(), "not tested: {how_to_get_it}");
    }
    found
}

/// A folder beside the build's own, where scripts/ puts programs.
pub fn installed(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder").join(name)
}
