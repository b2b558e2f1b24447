//! Files that a command writes: only where they change, and saying which.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use crate::outcome::{Outcome, fail};
use crate::output::replace::replace;
use crate::output::shown::shown;

/// Writes a file unless it holds the text already, and reports it as one line.
pub fn write_file(path: &Path, text: impl AsRef<[u8]>, out: &mut dyn Write) -> io::Result<Outcome> {
    let text = text.as_ref();
    if holds(path, text) {
        writeln!(out, "{} is up to date.", shown(path))?;
        return Ok(Outcome::Clean);
    }
    if let Err(error) = replace(path, text) {
        return Ok(fail(&format!("{}: {error}", shown(path))));
    }
    writeln!(out, "Wrote {}.", shown(path))?;
    Ok(Outcome::Clean)
}

/// A device or a pipe holds nothing: what is read from it would be waited for.
fn holds(path: &Path, text: &[u8]) -> bool {
    path.is_file() && fs::read(path).is_ok_and(|present| present == text)
}

/// Writes files, each given by its name, into a directory, which is made if it is not there.
pub fn write_files(
    directory: &Path,
    files: impl IntoIterator<Item = (String, String)>,
    out: &mut dyn Write,
) -> io::Result<Outcome> {
    if let Err(error) = fs::create_dir_all(directory) {
        return Ok(fail(&format!("{}: {error}", shown(directory))));
    }
    for (name, text) in files {
        match write_file(&directory.join(name), &text, out)? {
            Outcome::Clean => (),
            other => return Ok(other),
        }
    }
    Ok(Outcome::Clean)
}
