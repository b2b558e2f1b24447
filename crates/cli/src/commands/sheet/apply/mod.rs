//! `sheet apply`: what a sheet changes, looked at or done.

mod edits;
mod headings;
mod overlay;
mod place_of_problem;
mod reasons;
mod report;
mod taken_out;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use idv_catalogue_codegen::clean_text::visible;
use idv_catalogue_codegen::model::Catalogue;
use idv_catalogue_codegen::{self as codegen, Loaded, Reading};

use reasons::Left;
use report::Most;
use taken_out::Drafted;

use super::brought;
use super::merge::{self, Edit, Merged};
use super::read;
use super::tables::Table;
use super::told::Gravity;
use crate::called;
use crate::catalogue::{Shown, carried, default_directory};
use crate::edit::Refused;
use crate::outcome::{Outcome, fail};
use crate::output::shown::{argument, shown};

/// Show what is changed in a sheet, and what that changes in the judgement; with --apply, edit the TOML
///
/// The sheet is one of `sheet new`, as Excel, LibreOffice or Google Sheets saved it: .xlsx, .ods, or .csv with commas, semicolons
/// or tabs. Rows and columns are known by what they are called, wherever they stand. What was changed in the sheet and in the
/// TOML since is a conflict, and nothing is written; what was changed in one of them alone is merged. The cells of a row are decided
/// together, and of client words each sentence with the English: a change in the sheet meets another in the TOML there as well. A
/// file of text remembers nothing, and is compared with the TOML of today. What is the vendor's is no sheet's to change.
///
/// With --overlay, an institution's overlay is edited in place of the catalogue.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Exit status: 0 if nothing is changed in the sheet or all of it was applied, 1 if changes are shown, or something in the sheet is told, 2 if it could not be read."
)]
pub struct Arguments {
    /// The sheet, as a spreadsheet saved it
    file: PathBuf,

    /// Edit the TOML: all of it, or nothing
    #[arg(long)]
    apply: bool,

    /// Who in the institution answers for what is changed in its overlay, where that has to be said
    #[arg(long, value_name = "NAME", requires = "overlay")]
    accepted_by: Option<String>,

    /// Tell all that is found, however much: without it, a hundred of each kind
    #[arg(long)]
    all: bool,

    #[command(flatten)]
    shown: Shown,
}

impl Arguments {
    /// What was called, to be called again with --apply.
    fn command_to_apply(&self) -> String {
        let (idv, file, shown) = (called::idv(), argument(&self.file), self.shown.options());
        let accepted_by = self.accepted_by.as_ref().map(|name| format!(" --accepted-by {}", argument(name)));
        let all = if self.all { " --all" } else { "" };
        format!("{idv} sheet apply {file}{shown}{}{all} --apply", accepted_by.unwrap_or_default())
    }
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    if arguments.apply
        && let Err(outcome) = arguments.shown.finish()
    {
        return Ok(outcome);
    }
    let opened = match arguments.shown.read_to_judge() {
        Ok(opened) => opened,
        Err(outcome) => return Ok(outcome),
    };
    let target = match opened.overlay() {
        Some(overlay) => Target::overlay(overlay, opened.directory()),
        None => Target::Catalogue(opened.directory().map_or_else(default_directory, Path::to_owned)),
    };
    if let Target::Catalogue(directory) = &target
        && !directory.is_dir()
    {
        return Ok(fail(&format!("there is no catalogue to edit here: {}", super::needed_to_apply())));
    }
    let shown = shown(&arguments.file);
    let saved = match read::open(&arguments.file) {
        Ok(saved) => saved,
        Err(why) => return Ok(fail(&format!("{shown}: {}", visible(&why)))),
    };
    let catalogue = opened.catalogue();
    let tables = Table::all(catalogue);
    let remedies: Vec<_> = catalogue.remedies.iter().map(|remedy| remedy.name.as_str()).collect();
    let mut file = brought::file(&saved, &tables, &remedies);
    if !file.is_known {
        let help = "the heads of its columns are not ours; `idv sheet new` makes one";
        return Ok(fail(&format!("{shown}: there is no sheet of ours in it: {help}")));
    }
    let here = catalogue.overlay.as_ref().map(|overlay| overlay.name.as_str());
    if let Some(of) = file.overlay().filter(|of| *of != here) {
        return Ok(fail(&format!("{shown}: {}", of_another(of, here))));
    }
    let mut merged = merge::merge(&file, &tables);
    file.told.append(&mut merged.told);
    let house = target.house();
    if let Some(house) = &house {
        overlay::leave_the_houses_reasons(&mut merged.edits, house, catalogue);
        file.told.extend(overlay::beyond(&merged.edits, house, catalogue));
    }
    let left = reasons::left(&merged.edits, &file, &tables, house.as_ref());
    file.told.extend(left.iter().map(Left::told));
    file.tell_outdated();
    file.told.sort_by_key(|told| told.gravity);
    let most = Most::of(arguments.all);
    report::told(&file.told, most, out)?;
    let gravest = file.told.first().map(|told| told.gravity).filter(|it| matches!(it, Gravity::Error | Gravity::Lost));
    report::conflicts(&merged.conflicts, most, out)?;
    report::edits(&merged.edits, most, out)?;
    if gravest.is_some() || !merged.conflicts.is_empty() {
        writeln!(out, "{}", refusal(gravest, &merged))?;
        return Ok(Outcome::Findings);
    }
    let is_told = file.told.iter().any(|told| told.gravity == Gravity::Warning);
    let outcome = if is_told { Outcome::Findings } else { Outcome::Clean };
    if merged.edits.is_empty() {
        writeln!(out, "Nothing in the sheet is to be changed in the TOML.")?;
        return Ok(outcome);
    }
    match target.make(catalogue, &merged.edits, arguments, out) {
        Ok(done) => done.map(|done| if done == Outcome::Clean { outcome } else { done }),
        Err(refused) => report::refused(&refused, (&merged.edits, &left), most, out),
    }
}

/// That a sheet shows another's judgement than the one that is to be edited.
fn of_another(of: Option<&str>, here: Option<&str>) -> String {
    match (of, here) {
        (Some(of), None) => {
            format!("it was made with the overlay of {of} over the catalogue; name that with --overlay")
        }
        (None, Some(_)) => {
            "it was made of the catalogue alone; make one with --overlay, or apply it without".to_owned()
        }
        (Some(of), Some(here)) => format!("it was made with the overlay of {of}, and not with that of {here}"),
        (None, None) => String::new(),
    }
}

fn refusal(gravest: Option<Gravity>, merged: &Merged) -> String {
    let why = match (gravest, merged.conflicts.is_empty()) {
        (Some(Gravity::Lost), true) => "see first to what is not read, and may have been decided",
        (Some(_), true) => "mend what is wrong in the sheet first",
        (Some(_), false) => "mend what is wrong in the sheet, and settle the conflicts, first",
        (None, _) => "settle the conflicts first, in the TOML, or in a new sheet of `idv sheet new`",
    };
    format!("Nothing was changed: {why}.")
}

/// What is edited.
enum Target {
    /// The catalogue in a directory.
    Catalogue(PathBuf),
    /// An overlay, over the catalogue of a directory or over the one that the program carries.
    Overlay { directory: PathBuf, over: Option<PathBuf> },
}

/// What stands below an overlay: the catalogue of a folder, or the one that the program carries.
fn house(over: Option<&Path>) -> Catalogue {
    let reading = match over {
        Some(over) => codegen::read(over),
        None => carried(None),
    };
    reading.catalogue
}

impl Target {
    fn overlay(directory: &Path, over: Option<&Path>) -> Self {
        Self::Overlay { directory: directory.to_owned(), over: over.map(Path::to_owned) }
    }

    fn directory(&self) -> &Path {
        match self {
            Self::Catalogue(directory) | Self::Overlay { directory, .. } => directory,
        }
    }

    /// What stands below, where an overlay is edited.
    fn house(&self) -> Option<Catalogue> {
        match self {
            Self::Catalogue(_) => None,
            Self::Overlay { over, .. } => Some(house(over.as_deref())),
        }
    }

    /// What is there, as it is edited.
    fn reading(&self) -> Reading {
        match self {
            Self::Catalogue(directory) => codegen::read(directory),
            Self::Overlay { directory, over: Some(over) } => codegen::read_overlaid(over, Some(directory)),
            Self::Overlay { directory, over: None } => carried(Some(directory)),
        }
    }

    fn draft(&self, before: &Loaded, edits: &[Edit], accepted_by: Option<&str>) -> Result<Drafted, Refused> {
        match self {
            Self::Catalogue(directory) => edits::draft(directory, before, edits),
            Self::Overlay { directory, over } => {
                let house = house(over.as_deref());
                let catalogues = (&house, &before.catalogue);
                overlay::draft((directory, over.as_deref()), catalogues, edits, accepted_by)
            }
        }
    }

    /// Shows what the edits come to, and makes them if that is asked for.
    fn make(
        &self,
        catalogue: &Catalogue,
        edits: &[Edit],
        arguments: &Arguments,
        out: &mut dyn Write,
    ) -> Result<io::Result<Outcome>, Refused> {
        let before = self.reading();
        let before = Loaded { catalogue: catalogue.clone(), report: before.report };
        let Drafted { draft, beside } = self.draft(&before, edits, arguments.accepted_by.as_deref())?;
        let after = draft.load()?;
        let most = Most::of(arguments.all);
        let shown = report::taken_out(&beside.taken_out, most, out)
            .and_then(|()| report::told(&beside.left, most, out))
            .and_then(|()| report::judgement(self.directory(), (&before, &after), most, out));
        if let Err(error) = shown {
            return Ok(Err(error));
        }
        if !arguments.apply {
            let told = writeln!(out, "Nothing was changed yet: `{}` edits the TOML so.", arguments.command_to_apply());
            return Ok(told.map(|()| Outcome::Findings));
        }
        draft.save()?;
        Ok(report::wrote(self.directory(), &draft, &after, out).map(|()| Outcome::Clean))
    }
}
