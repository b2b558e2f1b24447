//! Turns the catalogue's TOML files into Rust: read, check, generate, write.
//!
//! Without the feature `codegen` there is nothing to do: src/prebuilt.rs is compiled instead.

#[cfg(feature = "codegen")]
extern crate toml_reader as toml;

#[cfg(feature = "codegen")]
#[allow(dead_code, reason = "the command line uses what the build does not")]
#[path = "src/catalogue/mod.rs"]
mod catalogue;

#[cfg(feature = "codegen")]
#[path = "src/codegen/mod.rs"]
mod codegen;

#[cfg(not(feature = "codegen"))]
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
}

#[cfg(feature = "codegen")]
fn main() {
    // The files that are read, and not their folder: the editors' schemas beside them change nothing here.
    for file in catalogue::shape::FILES {
        println!("cargo::rerun-if-changed=catalogue/{}", file.path);
    }
    println!("cargo::rerun-if-changed=catalogue/{}", catalogue::shape::SERIES_DIRECTORY);
    if let Err(errors) = build() {
        for error in errors {
            println!("cargo::error={error}");
        }
    }
}

#[cfg(feature = "codegen")]
fn build() -> Result<(), Vec<String>> {
    use std::path::{Path, PathBuf};

    use catalogue::rule::Level;

    let loaded = catalogue::load(Path::new("catalogue")).map_err(|report| {
        let explain = "`cargo check-catalogue` shows each problem with its line".to_owned();
        report.lines(Level::Error).chain([explain]).collect::<Vec<_>>()
    })?;
    for mark in loaded.report.lines(Level::Warning) {
        println!("cargo::warning={mark}");
    }
    let rust = codegen::generate(&loaded.catalogue);
    let directory =
        std::env::var_os("OUT_DIR").ok_or_else(|| vec!["cargo sets OUT_DIR for build scripts".to_owned()])?;
    let path = PathBuf::from(directory).join("catalogue.rs");
    codegen::write_if_changed(&path, &rust).map_err(|error| vec![format!("{}: {error}", path.display())])
}
