//! What several targets need: folders to work in, and a look at what is printed.

use std::path::Path;
use std::{fs, io};

use tempfile::TempDir;

/// A folder of its own, in memory where `scripts/fuzz` says so.
///
/// # Panics
/// Where none can be made.
#[must_use]
pub fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder can be made")
}

/// The files of a catalogue of this repository, by their paths below it.
///
/// # Panics
/// Where it cannot be read.
#[must_use]
pub fn catalogue(name: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests").join(name);
    let mut files = Vec::new();
    for below in ["", "series/", "client_words/"] {
        for entry in fs::read_dir(root.join(below)).expect("a folder of the catalogue") {
            let name = entry.expect("an entry").file_name().into_string().expect("a name in UTF-8");
            if Path::new(&name).extension().is_some_and(|extension| extension == "toml") {
                let path = format!("{below}{name}");
                let text = fs::read_to_string(root.join(&path)).expect("a file of the catalogue");
                files.push((path, text));
            }
        }
    }
    files.sort();
    files
}

/// Writes files into a folder, and takes away all others.
///
/// # Errors
/// What the file system says.
pub fn write<'a>(folder: &Path, files: impl IntoIterator<Item = (&'a str, &'a str)>) -> io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    for (path, text) in files {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, text)?;
    }
    Ok(())
}

/// Nothing that steers a terminal is printed but colours.
///
/// # Panics
/// Where something is.
pub fn only_shown(text: &str) {
    for (at, part) in text.split('\u{1b}').enumerate() {
        let part = match at {
            0 => part,
            _ => {
                let colour = part
                    .strip_prefix('[')
                    .and_then(|it| it.split_once('m'))
                    .filter(|(digits, _)| digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b';'));
                colour.unwrap_or_else(|| panic!("an escape is printed: {text:?}")).1
            }
        };
        let is_raw = |it: char| it.is_control() && it != '\n' && it != '\t';
        assert!(!part.contains(is_raw), "a control character is printed: {text:?}");
    }
}
