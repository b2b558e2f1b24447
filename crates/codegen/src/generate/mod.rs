//! The catalogue as Rust: enums with their documentation, the tables behind every look-up, and the reference page.
//!
//! What is generated is data. Behaviour is written by hand beside this folder, where a reader finds it.

mod columns;
mod docs;
mod enums;
mod index;
mod reference;
mod rust;
mod tables;
mod value;

use std::fs;
use std::io;
use std::path::Path;

use crate::model::Catalogue;

/// Stands above everything generated.
const HEADER: &str = "\
// Generated from the TOML files in catalogue/. Edits here are overwritten: edit the TOML, then run
// `cargo refresh-prebuilt`, which writes src/prebuilt.rs anew.
";

/// The Rust of the catalogue. The same catalogue gives the same bytes.
#[must_use]
pub fn generate(catalogue: &Catalogue) -> String {
    let rest = [tables::item(catalogue), reference::item(catalogue)];
    let items = enums::items(catalogue).into_iter().chain(rest).collect();
    let file = syn::File { shebang: None, frontmatter: None, attrs: Vec::new(), items };
    format!("{HEADER}\n{}", prettyplease::unparse(&file))
}

/// Writes a file unless it holds the text already, so that nothing is built again for an edit that changes nothing.
///
/// # Errors
/// If the file cannot be written.
pub fn write_if_changed(path: &Path, text: &str) -> io::Result<()> {
    match fs::read(path) {
        Ok(present) if present == text.as_bytes() => Ok(()),
        _ => fs::write(path, text),
    }
}
