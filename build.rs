//! Turns the catalogue's TOML files into Rust: read, check, generate, write.
//!
//! Without the feature `codegen` src/prebuilt.rs is compiled instead, and nothing is generated.

/// Where the folder of an institution's overlay is named.
const OVERLAY: &str = "IDV_CATALOGUE_OVERLAY";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed={OVERLAY}");
    let overlay = std::env::var_os(OVERLAY).map(std::path::PathBuf::from);
    #[cfg(feature = "codegen")]
    codegen::run(overlay.as_deref());
    #[cfg(not(feature = "codegen"))]
    if let Some(folder) = overlay {
        println!(
            "cargo::error={OVERLAY} names {}, which only the feature `codegen` of idv-catalogue reads: turn it on, or take the \
             variable away",
            folder.display()
        );
    }
    #[cfg(feature = "catalogue-files")]
    files::run();
}

#[cfg(feature = "codegen")]
mod codegen {
    use std::path::{Path, PathBuf};

    use idv_catalogue_codegen::problem::rule::Severity;
    use idv_catalogue_codegen::{generate, read_overlaid};

    use super::OVERLAY;

    pub fn run(overlay: Option<&Path>) {
        // The whole folder, since a file that is put into it is told of as well; what is generated stays the same without need.
        println!("cargo::rerun-if-changed=catalogue");
        if let Some(folder) = overlay.filter(|folder| folder.is_absolute()) {
            println!("cargo::rerun-if-changed={}", folder.display());
        }
        for error in build(overlay).err().into_iter().flatten() {
            println!("cargo::error={error}");
        }
    }

    fn build(overlay: Option<&Path>) -> Result<(), Vec<String>> {
        // What is found from this package's folder would be another than what the dependent means.
        if let Some(folder) = overlay.filter(|folder| !folder.is_absolute()) {
            return Err(vec![format!(
                "{OVERLAY} is to be a whole path, and is {}; under [env] of .cargo/config.toml, {{ value = \"…\", relative = \
                 true }} makes it one",
                folder.display()
            )]);
        }
        let loaded = read_overlaid(Path::new("catalogue"), overlay).whole().map_err(|report| {
            let explain = match overlay {
                Some(folder) => format!(
                    "`idv check --overlay {0}` shows each problem with its line, and `idv overlay confirm {0}` what the house \
                     has changed",
                    folder.display()
                ),
                None => "`cargo check-catalogue` shows each problem with its line".to_owned(),
            };
            report.lines(Severity::Error).chain([explain]).collect::<Vec<_>>()
        })?;
        for mark in loaded.report.lines(Severity::Warning) {
            println!("cargo::warning={mark}");
        }
        let rust = generate::generate(&loaded.catalogue);
        let directory =
            std::env::var_os("OUT_DIR").ok_or_else(|| vec!["cargo sets OUT_DIR for build scripts".to_owned()])?;
        let path = PathBuf::from(directory).join("catalogue.rs");
        generate::write_if_changed(&path, &rust).map_err(|error| vec![format!("{}: {error}", path.display())])
    }
}

/// The texts of the files themselves, for programs that show the catalogue.
#[cfg(feature = "catalogue-files")]
mod files {
    use std::path::{Path, PathBuf};
    use std::{fs, io};

    pub fn run() {
        if let Err(error) = write() {
            println!("cargo::error=the files of catalogue/ cannot be carried: {error}");
        }
    }

    fn write() -> io::Result<()> {
        let mut names = Vec::new();
        for below in ["", "series/", "client_words/"] {
            let folder = Path::new("catalogue").join(below);
            println!("cargo::rerun-if-changed={}", folder.display());
            for entry in fs::read_dir(folder)? {
                let entry = entry?;
                let name = entry.file_name().to_string_lossy().into_owned();
                let is_toml = Path::new(&name).extension().is_some_and(|extension| extension == "toml");
                // A pipe or a device might never end, and the rules say that it is no file.
                let is_file = fs::metadata(entry.path()).is_ok_and(|it| it.is_file());
                names.extend((is_toml && is_file).then(|| format!("{below}{name}")));
            }
        }
        names.sort();
        let mut rust = "&[\n".to_owned();
        for name in names {
            let path = Path::new("catalogue").join(&name);
            println!("cargo::rerun-if-changed={}", path.display());
            // What is no text is no part of a catalogue: the rules say so where they read it.
            rust += &format!("    ({name:?}, {:?}),\n", String::from_utf8_lossy(&fs::read(path)?));
        }
        let directory = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
        fs::write(directory.join("catalogue_files.rs"), rust + "]\n")
    }
}
