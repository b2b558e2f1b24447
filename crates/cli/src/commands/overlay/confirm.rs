//! `overlay confirm`: somebody has looked at what an overlay replaces, and it is to hold all the same.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::files::File;
use super::replacements::{self, Replacement};
use super::sentences;
use crate::catalogue::Shown;
use crate::edit;
use crate::outcome::{Outcome, fail};
use crate::output::shown::{argument, shown};
use crate::output::style::{FAINT, TITLE};
use crate::output::wording::counted;

/// Record what of the house's an overlay replaces, once somebody has looked; or show where that has changed
///
/// Each change of an overlay states what it replaces. Where the house has changed its mind since, or a series that is treated
/// as a whole has another code, this shows both; with the rows, or --all, it writes what the house has today into the files,
/// and leaves the rest of them as it is. It records the English that translations are made from as well. What somebody has
/// accepted is recorded by its row alone, and not by --all: they are to accept it anew.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Exit status: 0 if all that was asked is recorded, 1 if changes are shown or left, or the overlay is not sound, 2 if it could not be run."
)]
pub struct Arguments {
    /// The overlay's folder
    directory: PathBuf,

    /// The rows, such as "risk code 300" or "series 4000", or by a number alone
    #[arg(value_name = "ROW", conflicts_with = "all")]
    rows: Vec<String>,

    /// Everything that has changed
    #[arg(long)]
    all: bool,

    /// The catalogue's directory [default: catalogue, else what this program carries]
    #[arg(long, value_name = "DIRECTORY")]
    catalogue: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let Arguments { directory, rows, all, catalogue } = arguments;
    if !directory.is_dir() {
        return Ok(fail(&format!("{}: there is no such folder; name the one of an overlay", shown(directory))));
    }
    if !directory.join("overlay.toml").is_file() {
        let message = "there is no overlay.toml in it, and so it is no overlay";
        return Ok(fail(&format!("{}: {message}", shown(directory))));
    }
    if (*all || !rows.is_empty())
        && let Err(outcome) = edit::finish(directory)
    {
        return Ok(outcome);
    }
    let opened = match Shown::of(catalogue.clone(), None).read_to_judge() {
        Ok(opened) => opened,
        Err(outcome) => return Ok(outcome),
    };
    let mut files = match File::all(directory) {
        Ok(files) => files,
        Err(why) => return Ok(fail(&why)),
    };
    let mut outdated = replacements::all(&files, opened.catalogue());
    outdated.extend(replacements::looked_at(&files, opened.catalogue(), &outdated));
    outdated.extend(sentences::replaced(&files, opened.catalogue()));
    outdated.extend(sentences::english(&files, opened.catalogue()));
    outdated.retain(Replacement::is_outdated);
    if let Some(row) = rows.iter().find(|row| !outdated.iter().any(|it| is_meant(row, it))) {
        return Ok(fail(&format!(
            "nothing that `{}` replaces has changed; without rows, what has changed is listed",
            row.escape_debug()
        )));
    }
    outdated.retain(|it| rows.is_empty() || rows.iter().any(|row| is_meant(row, it)));
    if outdated.is_empty() {
        return closing(directory, catalogue.clone(), "What this overlay replaces is what the house has.", out);
    }
    for it in &outdated {
        show(it, &files, out)?;
    }
    let folder = argument(directory);
    if rows.is_empty() && !all {
        let count = counted(outdated.len() as u64, "value");
        writeln!(out, "To be looked at: {count}. Mend what is to be otherwise now, and record the rest:")?;
        writeln!(out, "`idv overlay confirm {folder} ROW`, or `idv overlay confirm {folder} --all`.")?;
        return Ok(Outcome::Findings);
    }
    let all_of_them = outdated.len();
    if *all {
        outdated.retain(|it| it.accepted_by.is_none());
    }
    let left = all_of_them - outdated.len();
    for it in &outdated {
        files[it.file].state(it);
    }
    let changes: Vec<_> = files.iter().filter_map(File::change).collect();
    if let Err(refused) = edit::replace_all(directory, &changes) {
        return edit::explain(&refused, out);
    }
    for change in &changes {
        writeln!(out, "Wrote {}.", shown(directory.join(change.path)))?;
    }
    let recorded = format!("Recorded: {}.", counted(outdated.len() as u64, "value"));
    if left > 0 {
        writeln!(out, "{recorded}")?;
        let count = counted(left as u64, "value");
        writeln!(
            out,
            "Left, since somebody has accepted what was there before: {count}. Have them accept it anew, and name"
        )?;
        writeln!(out, "the row: `idv overlay confirm {folder} ROW`.")?;
        return Ok(Outcome::Findings);
    }
    closing(directory, catalogue.clone(), &recorded, out)
}

/// What was done, and whether the overlay is sound now: what is wrong otherwise is not for this command.
fn closing(directory: &Path, catalogue: Option<PathBuf>, done: &str, out: &mut dyn Write) -> io::Result<Outcome> {
    writeln!(out, "{done}")?;
    let named = catalogue.clone();
    let opened = match Shown::of(catalogue, Some(directory.to_owned())).read() {
        Ok(opened) => opened,
        Err(outcome) => return Ok(outcome),
    };
    let folder = argument(directory);
    if opened.is_sound() {
        writeln!(out, "`idv diff --overlay {folder}` says what the overlay comes to now.")?;
        return Ok(Outcome::Clean);
    }
    let catalogue = named.map(|it| format!(" --catalogue {}", argument(it))).unwrap_or_default();
    writeln!(out, "There is more to be mended: `idv check --overlay {folder}{catalogue}` shows it.")?;
    Ok(Outcome::Findings)
}

/// A row is meant by its name, such as `risk code 300`, by its number alone, or by one of its values.
fn is_meant(row: &str, it: &Replacement) -> bool {
    let row = row.trim();
    let parts: Vec<_> = it.of.split([',', ':']).map(str::trim).collect();
    let number = |part: &str| part.rsplit(' ').next().is_some_and(|word| word == row);
    let is_number = !row.is_empty() && row.bytes().all(|byte| byte.is_ascii_digit());
    let names_a_row = |part: &&&str| part.contains(' ');
    it.of == row || parts.iter().filter(names_a_row).any(|part| *part == row || (is_number && number(part)))
}

fn show(it: &Replacement, files: &[File], out: &mut dyn Write) -> io::Result<()> {
    let accepted = it.accepted_by.as_ref().map(|by| format!(", accepted by {by}")).unwrap_or_default();
    let or_nothing = |value: &Option<String>| value.clone().unwrap_or_else(|| "nothing".to_owned());
    writeln!(out, "{TITLE}{}{TITLE:#}  {FAINT}{}{FAINT:#}", it.of, shown(&files[it.file].path))?;
    // A digest says nothing to whoever looks: the sentences themselves do.
    if !it.of.ends_with("made from") {
        if it.stated.is_some() {
            writeln!(out, "  stated     {}", or_nothing(&it.stated))?;
        }
        writeln!(out, "  the house  {}", or_nothing(&it.house))?;
    }
    writeln!(out, "  here       {}{accepted}\n", it.value)
}
