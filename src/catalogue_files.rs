//! The TOML files themselves, for programs that show the catalogue.

/// The files of the catalogue that this crate was built from: the path of each below `catalogue/`, and its text.
///
/// A program that reads the facts should ask the types instead; this is for those that show the catalogue as it is written,
/// or read it anew.
///
/// ```
/// let source = idv_catalogue::CATALOGUE_FILES.iter().find(|(path, _)| *path == "source.toml");
/// assert!(source.is_some_and(|(_, text)| text.contains("retrieved = ")));
/// ```
pub const CATALOGUE_FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/catalogue_files.rs"));
