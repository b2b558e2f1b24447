//! `sheet apply`: what a sheet changes, looked at or done.

mod edits;
mod place_of_problem;
mod report;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use idv_catalogue_codegen::clean_text::visible;
use idv_catalogue_codegen::problem::rule::Severity;
use idv_catalogue_codegen::{self as codegen, Loaded};

use super::brought;
use super::merge::{self, Merged};
use super::read;
use super::tables::Table;
use super::told::Gravity;
use crate::called;
use crate::catalogue::Which;
use crate::edit::Refused;
use crate::outcome::{Outcome, fail};

/// Show what is changed in a sheet, and what that changes in the judgement; with --apply, edit the TOML
///
/// The sheet is one of `sheet new`, as Excel, LibreOffice or Google Sheets saved it: .xlsx, .ods, or .csv with commas, semicolons
/// or tabs. Rows and columns are known by what they are called, wherever they stand. What was changed in the sheet and in the
/// TOML since is a conflict, and nothing is written; what was changed in one of them alone is merged. A file of text remembers
/// nothing, and is compared with the TOML of today. What is the vendor's is no sheet's to change.
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

    #[command(flatten)]
    which: Which,
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let directory = arguments.which.directory();
    let loaded = match codegen::load(&directory) {
        Ok(loaded) => loaded,
        Err(report) => {
            let first = report.lines(Severity::Error).next().unwrap_or_default();
            return Ok(fail(&format!("the catalogue is broken, and has to be mended first: {first}")));
        }
    };
    let target = Target { directory: &directory, loaded: &loaded };
    let shown = arguments.file.display();
    let saved = match read::open(&arguments.file) {
        Ok(saved) => saved,
        Err(why) => return Ok(fail(&format!("{shown}: {}", visible(&why)))),
    };
    let catalogue = &loaded.catalogue;
    let tables = Table::all(catalogue);
    let remedies: Vec<_> = catalogue.remedies.iter().map(|remedy| remedy.name.as_str()).collect();
    let mut file = brought::file(&saved, &tables, &remedies);
    if !file.is_known {
        let help = "the heads of its columns are not ours; `idv sheet new` makes one";
        return Ok(fail(&format!("{shown}: there is no sheet of ours in it: {help}")));
    }
    let mut merged = merge::merge(&file, &tables);
    file.told.append(&mut merged.told);
    file.told.sort_by_key(|told| told.gravity);
    report::told(&file.told, out)?;
    let has_errors = file.told.iter().any(|told| told.gravity == Gravity::Error);
    report::conflicts(&merged.conflicts, out)?;
    if has_errors || !merged.conflicts.is_empty() {
        report::edits(&merged.edits, out)?;
        writeln!(out, "{}", refusal(has_errors, &merged))?;
        return Ok(Outcome::Findings);
    }
    let is_told = file.told.iter().any(|told| told.gravity == Gravity::Warning);
    let outcome = if is_told { Outcome::Findings } else { Outcome::Clean };
    if merged.edits.is_empty() {
        writeln!(out, "Nothing in the sheet is to be changed in the TOML.")?;
        return Ok(outcome);
    }
    report::edits(&merged.edits, out)?;
    match target.make(&merged, arguments, out) {
        Ok(done) => done.map(|done| if done == Outcome::Clean { outcome } else { done }),
        Err(refused) => report::refused(&refused, &merged.edits, out),
    }
}

fn refusal(has_errors: bool, merged: &Merged) -> String {
    let why = match (has_errors, merged.conflicts.is_empty()) {
        (true, true) => "mend what is wrong in the sheet first",
        (true, false) => "mend what is wrong in the sheet, and settle the conflicts, first",
        (false, _) => "settle the conflicts first, in the TOML, or in a new sheet of `idv sheet new`",
    };
    format!("Nothing was changed: {why}.")
}

/// The catalogue whose TOML is edited.
struct Target<'a> {
    directory: &'a Path,
    loaded: &'a Loaded,
}

impl Target<'_> {
    /// Shows what the edits come to, and makes them if that is asked for.
    fn make(
        &self,
        merged: &Merged,
        arguments: &Arguments,
        out: &mut dyn Write,
    ) -> Result<io::Result<Outcome>, Refused> {
        let draft = edits::draft(self.directory, self.loaded, &merged.edits)?;
        let after = draft.load()?;
        if let Err(error) = report::judgement(self.directory, self.loaded, &after, out) {
            return Ok(Err(error));
        }
        if !arguments.apply {
            let told = writeln!(
                out,
                "Nothing was changed yet: `{} sheet apply {} --apply` edits the TOML so.",
                called::idv(),
                arguments.file.display()
            );
            return Ok(told.map(|()| Outcome::Findings));
        }
        draft.save()?;
        Ok(report::wrote(self.directory, &draft, &after, out).map(|()| Outcome::Clean))
    }
}
