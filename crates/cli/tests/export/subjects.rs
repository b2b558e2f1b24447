//! The catalogues that are exported, each from its TOML.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use serde_json::Value;

use crate::support::patch;
use crate::support::sections::Document;
use crate::support::{copy_tree, expect_success, frozen_catalogue, repository, scratch, stdout};

pub struct Subject {
    pub name: &'static str,
    /// The folder of its TOML.
    pub catalogue: PathBuf,
}

impl Subject {
    /// What is exported in a format, which may have more options behind it.
    pub fn export(&self, format: &str) -> String {
        let output = self.run(format);
        expect_success(&output);
        assert_eq!(output.stderr, b"");
        stdout(&output)
    }

    pub fn run(&self, format: &str) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_idv"));
        command.args(["export", "--catalogue"]).arg(&self.catalogue);
        command.arg("--format").args(format.split_whitespace()).output().expect("the program runs")
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.export("json")).expect("JSON")
    }
}

pub fn subjects() -> [&'static Subject; 2] {
    [today(), strange()]
}

/// The catalogue of this repository.
pub fn today() -> &'static Subject {
    static TODAY: OnceLock<Subject> = OnceLock::new();
    TODAY.get_or_init(|| Subject { name: "today", catalogue: repository().join("catalogue") })
}

/// The frozen catalogue, where a test names what stands there.
pub fn frozen() -> &'static Subject {
    static FROZEN: OnceLock<Subject> = OnceLock::new();
    FROZEN.get_or_init(|| Subject { name: "frozen", catalogue: frozen_catalogue() })
}

/// A catalogue with what that of today may lack: rows changed and retired, codes that differ from their series, and texts
/// with all that the formats give a meaning to. `strange.md` says why each is strange.
pub fn strange() -> &'static Subject {
    static STRANGE: OnceLock<Subject> = OnceLock::new();
    STRANGE.get_or_init(|| {
        let catalogue = scratch("strange").join("catalogue");
        copy_tree(&frozen_catalogue(), &catalogue);
        let edits = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/export/strange.md");
        Document::read(&edits).sections.iter().for_each(|section| patch::make(section, &catalogue));
        Subject { name: "strange", catalogue }
    })
}
