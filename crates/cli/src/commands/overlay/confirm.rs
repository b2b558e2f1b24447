//! `overlay confirm`: somebody has looked at what an overlay replaces, and it is to hold all the same.

use std::io::{self, Write};
use std::path::PathBuf;

use super::replacements::{self, File, Replacement};
use crate::catalogue::Shown;
use crate::outcome::{Outcome, fail};
use crate::output::files::write_file;
use crate::output::style::{FAINT, TITLE};
use crate::output::wording::counted;

/// Record what of the house's an overlay replaces, once somebody has looked; or show where that has changed
///
/// Each change of an overlay states what it replaces. Where the house has changed its mind since, or a series that is treated
/// as a whole has another code, this shows both; with the rows, or --all, it writes what the house has today into the files,
/// and leaves the rest of them as it is. It records the English that translations are made from as well.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Exit status: 0 if all that was asked is recorded, 1 if changes are shown, 2 if it could not be run."
)]
pub struct Arguments {
    /// The overlay's folder
    directory: PathBuf,

    /// The rows, such as \"risk code 300\" or \"series 4000\"
    #[arg(value_name = "ROW", conflicts_with = "all")]
    rows: Vec<String>,

    /// Everything that has changed
    #[arg(long)]
    all: bool,

    #[command(flatten)]
    shown: Shown,
}

pub(super) fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let Arguments { directory, rows, all, shown } = arguments;
    if !directory.is_dir() {
        return Ok(fail(&format!("{}: there is no such folder; name the one of an overlay", directory.display())));
    }
    let opened = match shown.read_to_judge() {
        Ok(opened) => opened,
        Err(outcome) => return Ok(outcome),
    };
    let mut files = match File::all(directory) {
        Ok(files) => files,
        Err(why) => return Ok(fail(&why)),
    };
    let mut outdated = replacements::all(&files, opened.catalogue());
    outdated.extend(replacements::english(&files, opened.catalogue()));
    outdated.retain(Replacement::is_outdated);
    if let Some(row) = rows.iter().find(|row| !outdated.iter().any(|it| is_meant(row, it))) {
        return Ok(fail(&format!(
            "nothing that `{}` replaces has changed; without rows, what has changed is listed",
            row.escape_debug()
        )));
    }
    outdated.retain(|it| rows.is_empty() || rows.iter().any(|row| is_meant(row, it)));
    if outdated.is_empty() {
        writeln!(out, "What this overlay replaces is what the house has.")?;
        return Ok(Outcome::Clean);
    }
    for it in &outdated {
        show(it, &files, out)?;
    }
    let count = counted(outdated.len() as u64, "value");
    if rows.is_empty() && !all {
        let folder = directory.display();
        writeln!(out, "To be looked at: {count}. Mend what is to be otherwise now, and record the rest:")?;
        writeln!(out, "`idv overlay confirm {folder} ROW`, or `idv overlay confirm {folder} --all`.")?;
        return Ok(Outcome::Findings);
    }
    for it in &outdated {
        files[it.file].state(it);
    }
    writeln!(out, "Recorded: {count}.")?;
    for file in files.iter().filter(|file| file.text() != file.before) {
        match write_file(&file.path, file.text(), out)? {
            Outcome::Clean => (),
            other => return Ok(other),
        }
    }
    Ok(Outcome::Clean)
}

/// `risk code 300` is meant by itself, and by its number.
fn is_meant(row: &str, it: &Replacement) -> bool {
    let row = row.trim();
    let named = |of: &str| of == row || of.split([',', ':']).any(|part| part.trim() == row);
    named(&it.of) || it.of.split([' ', ',', ':']).any(|word| word == row)
}

fn show(it: &Replacement, files: &[File], out: &mut dyn Write) -> io::Result<()> {
    let or_nothing = |value: &Option<String>| value.clone().unwrap_or_else(|| "nothing".to_owned());
    writeln!(out, "{TITLE}{}{TITLE:#}  {FAINT}{}{FAINT:#}", it.of, files[it.file].path.display())?;
    if it.stated.is_some() {
        writeln!(out, "  stated     {}", or_nothing(&it.stated))?;
    }
    writeln!(out, "  the house  {}\n  here       {}\n", or_nothing(&it.house), it.value)
}
