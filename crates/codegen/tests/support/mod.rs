//! The files of a catalogue of this repository, as `read_texts` takes them.

use std::fs;
use std::path::Path;

/// Those of a catalogue, named by its path from the repository's root, in the order of their paths below it.
pub fn files(catalogue: &str) -> Vec<(String, String)> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(catalogue);
    let mut files = Vec::new();
    for below in ["", "series/", "client_words/"] {
        for entry in fs::read_dir(directory.join(below)).expect("a folder of the catalogue") {
            let name = entry.expect("an entry").file_name().into_string().expect("a name in UTF-8");
            if Path::new(&name).extension().is_some_and(|extension| extension == "toml") {
                let path = format!("{below}{name}");
                let text = fs::read_to_string(directory.join(&path)).expect("a text");
                files.push((path, text));
            }
        }
    }
    files.sort();
    files
}
