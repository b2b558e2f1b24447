//! `--apply`: whether the catalogue is edited, and if not, why and what to do.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::PathBuf;

use super::drift::Drift;
use super::evidence::Evidence;
use super::limit::{self, Mismatch};
use super::page::facts::PageFacts;
use super::{Arguments, apply, report};
use crate::outcome::{Outcome, fail, note};
use crate::output::shown::argument;
use crate::{called, day, edit};
use idv_catalogue_codegen::Loaded;
use idv_catalogue_codegen::date::Date;

/// The edits that `--apply` asks for, and what decides whether they are made.
pub struct Edits<'a> {
    pub arguments: &'a Arguments,
    pub directory: PathBuf,
    pub facts: PageFacts,
    pub found: Drift,
    pub evidence: Vec<Evidence>,
    pub loaded: Loaded,
}

impl Edits<'_> {
    pub fn make(self, out: &mut dyn Write) -> io::Result<Outcome> {
        let retrieved = match self.retrieved() {
            Ok(retrieved) => retrieved,
            Err(message) => return Ok(fail(&message)),
        };
        if let Some((outcome, why)) = self.refusal() {
            report::tell(self.arguments.format, &self.found.doubted(self.evidence), &self.loaded, out)?;
            note(&format!("Nothing was changed: {why}"));
            return Ok(outcome);
        }
        let Self { arguments, directory, facts, found, loaded, .. } = self;
        let applied = match apply::draft(&directory, &facts, loaded, retrieved) {
            Ok(applied) => applied,
            Err(refused) => return edit::explain(&refused, out),
        };
        report::applied(arguments.format, &directory, &found, &applied, out)?;
        out.flush()?;
        if let Err(refused) = applied.draft.save() {
            return edit::explain(&refused, out);
        }
        report::after(arguments.format, &directory, &found, &applied, out)?;
        Ok(if applied.left.is_none() { Outcome::Clean } else { Outcome::Findings })
    }

    /// The day of the page, which is no earlier than that of the page that the catalogue follows.
    fn retrieved(&self) -> Result<Date, String> {
        let retrieved = self.arguments.retrieved.map_or_else(day::today, Ok)?;
        let before = self.loaded.catalogue.source.retrieved;
        if before <= retrieved {
            return Ok(retrieved);
        }
        Err(format!(
            "the catalogue follows the page of {before}, and this one would be of {retrieved}, before that; give the day on \
             which it was saved with --retrieved"
        ))
    }

    /// Why nothing is edited, and what to do.
    fn refusal(&self) -> Option<(Outcome, String)> {
        if self.evidence.iter().any(|evidence| !evidence.is_of_rows()) {
            let why = "a part of the page is missing, and nothing is edited by halves. Save the page again, whole, after it \
                       has been shown in full.";
            return Some((Outcome::Failure, why.to_owned()));
        }
        if !self.found.unplaced.is_empty() {
            let why = "what is not understood could be what seems to be missing. Mend or remove it in the saved page.";
            let outcome = if self.evidence.is_empty() { Outcome::Findings } else { Outcome::Failure };
            return Some((outcome, why.to_owned()));
        }
        let going = limit::going(&self.found);
        let named: BTreeSet<_> = self.arguments.retire.iter().cloned().collect();
        let why = if !named.is_empty() {
            Mismatch::between(&named, &going, &self.loaded.catalogue)?.to_string()
        } else if !self.evidence.is_empty() || !limit::is_little(&going, &self.loaded.catalogue) {
            limit::how_to_name(&going, &command(self.arguments))
        } else {
            return None;
        };
        Some((Outcome::Failure, why))
    }
}

/// The command as it was given, for a shell.
fn command(arguments: &Arguments) -> String {
    let mut command = format!("{} compare {}", called::idv(), argument(&arguments.page));
    if let Some(directory) = arguments.which.named() {
        command += &format!(" --catalogue {}", argument(directory));
    }
    if arguments.another_page {
        command += " --another-page";
    }
    command += " --apply";
    if let Some(retrieved) = arguments.retrieved {
        command += &format!(" --retrieved {retrieved}");
    }
    command
}
