//! How far an audit has come, for a person who watches it.

use std::fs;
use std::io::{self, IsTerminal};
use std::path::PathBuf;

use indicatif::{ProgressBar, ProgressStyle};

/// A bar on standard error, if that is a terminal and it is known how much there is to read; else one that is not seen.
pub fn bar(files: &[PathBuf]) -> ProgressBar {
    let total = files.iter().map(size).sum::<Option<u64>>();
    let Some(total) = total.filter(|_| io::stderr().is_terminal()) else { return ProgressBar::hidden() };
    let bar = ProgressBar::new(total);
    match ProgressStyle::with_template("{wide_bar} {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// The size of a file; what cannot be read at all has none to read, what is no file does not say.
fn size(path: &PathBuf) -> Option<u64> {
    match fs::metadata(path) {
        Ok(metadata) => metadata.is_file().then_some(metadata.len()),
        Err(_) if super::is_standard_input(path) => None,
        Err(_) => Some(0),
    }
}
