//! The catalogue that a command answers from: the one in the folder that it stands in, else the one that the program
//! carries. It is read from the TOML each time, so that an edit shows at once.

mod carried;
mod compiled;
mod judging;
mod named;
mod rows;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use idv_catalogue_codegen::model::Catalogue;
use idv_catalogue_codegen::problem::rule::Severity;
use idv_catalogue_codegen::shape::FILES;
use idv_catalogue_codegen::{self as codegen, Reading};

pub use carried::{carried, carried_under_draft};
pub use compiled::first_difference;
pub use named::Row;
pub use rows::{
    Facts, Guidance, Language, PerIntegration, Remedy, Retirement, RiskCode, Series, Status, StatusCode, Transition,
    Words, overlaid,
};

use crate::edit;
use crate::outcome::{Outcome, fail, note};
use crate::output::shown::{argument, shown};
use crate::output::wording::joined;

/// Which catalogue is meant.
#[derive(Debug, clap::Args)]
pub struct Which {
    /// The catalogue's directory [default: catalogue]
    #[arg(long, value_name = "DIRECTORY")]
    catalogue: Option<PathBuf>,
}

/// Which catalogue is meant, for commands that can do without a directory.
#[derive(Debug, clap::Args)]
pub struct Shown {
    /// The catalogue's directory [default: catalogue, else what this program carries]
    #[arg(long, value_name = "DIRECTORY")]
    catalogue: Option<PathBuf>,

    #[command(flatten)]
    over: Over,
}

/// Whose judgement and words stand above the catalogue's own.
#[derive(Debug, clap::Args)]
pub struct Over {
    /// The directory of an institution's overlay, to judge and to tell as it does
    #[arg(long, value_name = "DIRECTORY")]
    overlay: Option<PathBuf>,
}

impl Over {
    pub fn directory(&self) -> Option<&Path> {
        self.overlay.as_deref()
    }
}

impl Which {
    /// The directory, if one was named.
    pub fn named(&self) -> Option<&Path> {
        self.catalogue.as_deref()
    }

    /// The directory, to read what is in it.
    pub fn directory(&self) -> PathBuf {
        self.catalogue.clone().unwrap_or_else(default_directory)
    }

    /// The directory, to edit what is in it: an edit that was cut short is finished first.
    ///
    /// # Errors
    /// The outcome of the command, where that cannot be done: it has been said.
    pub fn directory_to_edit(&self) -> Result<PathBuf, Outcome> {
        let directory = self.catalogue.clone().unwrap_or_else(default_directory);
        edit::finish(&directory)?;
        Ok(directory)
    }
}

impl Shown {
    /// The catalogue of a directory or else the one that is here, with an overlay over it, if there is one.
    pub fn of(catalogue: Option<PathBuf>, overlay: Option<PathBuf>) -> Self {
        Self { catalogue, over: Over { overlay } }
    }

    /// The options as they were given, each after a blank, for a command that is to be called next.
    pub fn options(&self) -> String {
        let given = [("catalogue", self.catalogue.as_deref()), ("overlay", self.over.directory())];
        let given = given.into_iter().filter_map(|(name, directory)| Some((name, directory?)));
        joined(given.map(|(name, directory)| format!(" --{name} {}", argument(directory))), "")
    }

    /// Finishes an edit of the catalogue or of the overlay that was cut short, before either is edited anew.
    ///
    /// # Errors
    /// The outcome of the command, where that cannot be done: it has been said.
    pub fn finish(&self) -> Result<(), Outcome> {
        let directory = self.catalogue.clone().or_else(nearest_directory);
        [directory.as_deref(), self.over.directory()].into_iter().flatten().try_for_each(edit::finish)
    }

    /// Reads the catalogue to judge by, which must be sound: what a broken one leaves out could be what is grave.
    ///
    /// # Errors
    /// The outcome of the command, where the catalogue is not there or is broken: that has been said.
    pub fn read_to_judge(&self) -> Result<Opened, Outcome> {
        let opened = self.read()?;
        if opened.is_sound() {
            return Ok(opened);
        }
        let first = opened.reading.report.lines(Severity::Error).next().unwrap_or_default();
        Err(fail(&format!(
            "{} is broken, and nothing is judged by it; `{}` shows every problem, of which the first is: {first}",
            opened.noun(),
            opened.check()
        )))
    }

    /// Reads the catalogue, whether it is sound or not.
    ///
    /// # Errors
    /// The outcome of the command, where the directory that was named is not there: that has been said.
    pub fn read(&self) -> Result<Opened, Outcome> {
        if let Some(directory) = self.catalogue.as_ref().filter(|directory| !directory.is_dir()) {
            return Err(fail(&format!("{}: there is no such folder; name the one of a catalogue", shown(directory))));
        }
        let directory = self.catalogue.clone().or_else(nearest_directory);
        let overlay = self.over.directory();
        if let Some(overlay) = overlay.filter(|overlay| !overlay.is_dir()) {
            let help = "`idv overlay new` begins one";
            return Err(fail(&format!(
                "{}: there is no such folder; name the one of an overlay, or {help}",
                shown(overlay)
            )));
        }
        Ok(Opened::read(directory, overlay.map(Path::to_owned)))
    }
}

/// A catalogue to show, whether it is sound or not.
pub struct Opened {
    /// Where it was read; `None` for the one that the program carries.
    directory: Option<PathBuf>,
    /// The overlay that was read over it.
    overlay: Option<PathBuf>,
    reading: Reading,
}

/// How many problems are told before the rest is only counted.
const MOST_PROBLEMS: usize = 10;

impl Opened {
    fn read(directory: Option<PathBuf>, overlay: Option<PathBuf>) -> Self {
        let reading = match &directory {
            Some(directory) => codegen::read_overlaid(directory, overlay.as_deref()),
            None => carried(overlay.as_deref()),
        };
        Self { directory, overlay, reading }
    }

    /// The same as it is by now. A folder that is gone is a problem of it.
    pub fn read_again(&self) -> Self {
        Self::read(self.directory.clone(), self.overlay.clone())
    }

    pub fn facts(&self) -> Facts<'_> {
        Facts::of(&self.reading.catalogue)
    }

    /// The catalogue itself, for what is about its files.
    pub fn catalogue(&self) -> &Catalogue {
        &self.reading.catalogue
    }

    /// What came of reading it.
    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    /// Where it was read; `None` for the one that the program carries.
    pub fn directory(&self) -> Option<&Path> {
        self.directory.as_deref()
    }

    /// Where the overlay was read; `None` where there is none.
    pub fn overlay(&self) -> Option<&Path> {
        self.overlay.as_deref()
    }

    /// `the catalogue in catalogue`, with the overlay that stands over it.
    fn noun(&self) -> String {
        let catalogue = shown(self.directory.as_deref().unwrap_or(Path::new("catalogue")));
        match &self.overlay {
            Some(overlay) => {
                format!("the catalogue in {catalogue}, with the overlay in {} over it,", shown(overlay))
            }
            None => format!("the catalogue in {catalogue}"),
        }
    }

    /// The command that explains what is wrong.
    fn check(&self) -> String {
        match &self.overlay {
            Some(overlay) => format!("idv check --overlay {}", argument(overlay)),
            None => "idv check".to_owned(),
        }
    }

    pub fn is_sound(&self) -> bool {
        self.reading.is_whole && self.reading.report.lines(Severity::Error).next().is_none()
    }

    /// Prints what can be read of the catalogue, once standard error has what is wrong with it: so it is said even if
    /// whoever reads the output has soon seen enough.
    ///
    /// # Errors
    /// What the writing failed with.
    pub fn show(
        &self,
        out: &mut dyn Write,
        outcome: Outcome,
        print: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<Outcome> {
        let outcome = self.tell_problems(outcome);
        match print(out).and_then(|()| out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
            _ => Ok(outcome),
        }
    }

    /// Says on standard error what is wrong with the catalogue, a line a problem: what is shown beside it is what could be
    /// read. The outcome is that of the command where nothing is.
    pub fn tell_problems(&self, outcome: Outcome) -> Outcome {
        let problems: Vec<_> = self.reading.report.lines(Severity::Error).collect();
        if problems.is_empty() {
            return outcome;
        }
        for problem in problems.iter().take(MOST_PROBLEMS) {
            note(&format!("error: {problem}"));
        }
        let more = match problems.len().saturating_sub(MOST_PROBLEMS) {
            0 => String::new(),
            more => format!("{more} more problems; "),
        };
        let check = self.check();
        note(&format!("{more}the catalogue is broken, and only what can be read of it is shown: `{check}` explains"));
        if outcome == Outcome::Clean { Outcome::Findings } else { outcome }
    }
}

/// That cases are judged by the rows that this program was compiled with, where the catalogue that it stands in has others; and
/// what is not judged so.
pub fn tell_other_judgement(exception: &str) {
    let Some(directory) = nearest_directory() else { return };
    let reading = codegen::read(&directory);
    if !reading.is_whole || first_difference(Facts::of(&reading.catalogue)).is_some() {
        note(&format!(
            "note: cases are judged by the catalogue of {} that this program was built with, not by {}{exception}",
            idv_catalogue::SOURCE.retrieved(),
            shown(&directory),
        ));
    }
}

/// The catalogue's directory, where none is given: the one here, else the one that this is a part of, else the nearest at
/// or above the package that cargo is running.
pub fn default_directory() -> PathBuf {
    nearest_directory().unwrap_or_else(|| PathBuf::from("catalogue"))
}

/// The catalogue's directory, if there is one.
pub fn nearest_directory() -> Option<PathBuf> {
    let here = PathBuf::from("catalogue");
    // Whatever it is, it is meant: what is wrong with it is said.
    if here.symlink_metadata().is_ok() {
        return Some(here);
    }
    let within = [".", ".."].into_iter().map(PathBuf::from).find(|it| holds_a_catalogue(it));
    within.or_else(|| {
        let package = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR")?);
        package.ancestors().map(|folder| folder.join("catalogue")).find(|it| holds_a_catalogue(it))
    })
}

fn holds_a_catalogue(directory: &Path) -> bool {
    FILES.iter().any(|file| directory.join(file.path).is_file())
}
