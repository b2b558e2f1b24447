//! Files that a command writes: only where they change, and saying which.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::{Outcome, fail};

/// Writes a file unless it holds the text already, and reports it as one line.
pub(super) fn write_file(path: &Path, text: &str, out: &mut dyn Write) -> io::Result<Outcome> {
    match fs::read(path) {
        Ok(present) if present == text.as_bytes() => writeln!(out, "{} is up to date.", path.display())?,
        _ => match fs::write(path, text) {
            Ok(()) => writeln!(out, "Wrote {}.", path.display())?,
            Err(error) => return Ok(fail(&format!("{}: {error}", path.display()))),
        },
    }
    Ok(Outcome::Clean)
}

/// Writes files, each given by its name, into a directory, which is made if it is not there.
pub(super) fn write_files(
    directory: &Path,
    files: impl IntoIterator<Item = (String, String)>,
    out: &mut dyn Write,
) -> io::Result<Outcome> {
    if let Err(error) = fs::create_dir_all(directory) {
        return Ok(fail(&format!("{}: {error}", directory.display())));
    }
    for (name, text) in files {
        match write_file(&directory.join(name), &text, out)? {
            Outcome::Clean => (),
            other => return Ok(other),
        }
    }
    Ok(Outcome::Clean)
}
