//! The catalogue as Rust: enums with their documentation, the tables behind every look-up, and the reference page.
//!
//! What is generated is data. Behaviour is written by hand beside this folder, where a reader finds it.

mod columns;
mod docs;
mod enums;
mod flow;
mod index;
mod reference;
mod tables;
mod value;

use std::fs;
use std::io;
use std::path::Path;

use proc_macro2::{Ident, Span};

use crate::catalogue::model::Catalogue;
use crate::catalogue::names::camel_case;

/// Stands above everything generated.
const HEADER: &str = "\
// Generated from the TOML files in catalogue/. Edits here are overwritten: edit the TOML, then run
// `cargo refresh-prebuilt`, which writes src/prebuilt.rs anew.
";

/// The Rust of the catalogue. The same catalogue gives the same bytes.
///
/// # Errors
/// If what was generated is not Rust, which would be a mistake of this module: its place among the tokens.
pub fn generate(catalogue: &Catalogue) -> Result<String, syn::Error> {
    let mut items = enums::items(catalogue)?;
    items.push(tables::item(catalogue)?);
    items.push(reference::item(catalogue)?);
    let file = syn::File { shebang: None, frontmatter: None, attrs: Vec::new(), items };
    Ok(format!("{HEADER}\n{}", prettyplease::unparse(&file)))
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

/// The variant that a word of the catalogue stands for.
fn variant(word: &str) -> Ident {
    identifier(&camel_case(word))
}

fn identifier(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}
