//! What a sheet changes, for a person: each change at its cell, and what it comes to in the judgement, the more permissive first.

use std::io::{self, Write};
use std::path::Path;

use idv_catalogue_codegen::clean_text::visible;
use idv_catalogue_codegen::problem::rule::Severity;
use idv_catalogue_codegen::report::Report;
use idv_catalogue_codegen::{Loaded, Reading};

use super::place_of_problem::cell_of;
use crate::called;
use crate::commands::diff::{self, Revision};
use crate::commands::sheet::merge::{Conflict, Edit, or_nothing};
use crate::commands::sheet::told::{Gravity, Told};
use crate::edit::{self, Draft, Refused};
use crate::outcome::Outcome;
use crate::output::shown::shown;
use crate::output::style::{FAINT, GRAVE, LABEL, TITLE};

/// What is told of the file beside its changes.
pub fn told(told: &[Told], out: &mut dyn Write) -> io::Result<()> {
    for it in told {
        let style = match it.gravity {
            Gravity::Error => GRAVE,
            Gravity::Warning => LABEL,
            Gravity::Note => FAINT,
        };
        writeln!(out, "{style}{}{style:#}", it.line())?;
    }
    if !told.is_empty() {
        writeln!(out)?;
    }
    Ok(())
}

pub fn conflicts(conflicts: &[Conflict], out: &mut dyn Write) -> io::Result<()> {
    for it in conflicts {
        let headline = format!("{}: {}", it.of, it.heading);
        writeln!(out, "{GRAVE}conflict{GRAVE:#}: {TITLE}{}{TITLE:#}", visible(&headline))?;
        writeln!(out, "  {FAINT}--> {}{FAINT:#}", visible(&it.place))?;
        if let Some(decided) = &it.decided {
            writeln!(out, "  the sheet changes  {}", visible(decided))?;
            writeln!(out, "  which was decided by a row that is another since:")?;
        }
        writeln!(out, "  made from  {}", visible(&it.made_from))?;
        writeln!(out, "  the sheet  {}", visible(&it.sheet))?;
        writeln!(out, "  the TOML   {}\n", visible(&it.today))?;
    }
    Ok(())
}

pub fn edits(edits: &[Edit], out: &mut dyn Write) -> io::Result<()> {
    for it in edits {
        let headline = format!("{}: {}", it.of, it.heading);
        writeln!(out, "{TITLE}{}{TITLE:#}  {FAINT}{}{FAINT:#}", visible(&headline), visible(&it.place))?;
        writeln!(out, "  - {}", visible(or_nothing(&it.before)))?;
        writeln!(out, "  + {}", visible(or_nothing(&it.after)))?;
    }
    if !edits.is_empty() {
        writeln!(out)?;
    }
    Ok(())
}

/// What the edits change in the judgement and the words, as `diff` tells it.
pub fn judgement(name: &Path, before: &Loaded, after: &Loaded, out: &mut dyn Write) -> io::Result<()> {
    let revision = |loaded: &Loaded| {
        let reading = Reading { catalogue: loaded.catalogue.clone(), is_whole: true, report: loaded.report.clone() };
        Revision::of_reading(name, &reading)
    };
    let Some((before, after)) = revision(before).zip(revision(after)) else { return Ok(()) };
    let between = diff::between(before, after)?;
    writeln!(out, "{TITLE}What that comes to{TITLE:#}\n")?;
    for change in &between.changes {
        writeln!(out, "{change}")?;
    }
    writeln!(out, "{}\n", between.summary)
}

pub fn wrote(directory: &Path, draft: &Draft, after: &Loaded, out: &mut dyn Write) -> io::Result<()> {
    for change in draft.changes() {
        writeln!(out, "Wrote {}.", shown(&directory.join(change.path)))?;
    }
    match after.report.lines(Severity::Warning).count() {
        0 => Ok(()),
        1 => writeln!(out, "1 row asks for a review: `{}` shows it.", called::check()),
        several => writeln!(out, "{several} rows ask for a review: `{}` shows them.", called::check()),
    }
}

/// Why the edits are not made: what the catalogue would break is told at the cells that would have it so, in the words of
/// `check`.
pub fn refused(refused: &Refused, edits: &[Edit], out: &mut dyn Write) -> io::Result<Outcome> {
    let Refused::Broken(report) = refused else { return edit::explain(refused, out) };
    let Report { problems, sources, .. } = &**report;
    for problem in problems.iter().filter(|problem| problem.rule.severity() == Severity::Error) {
        let place = cell_of(problem, sources, edits);
        let place = place
            .unwrap_or_else(|| format!("{}:{}", sources.path(problem.place.file), sources.position(problem.place)));
        let help = problem.help.as_ref().map(|help| format!("; {help}")).unwrap_or_default();
        let line = format!("error: {place}: {} [{}]{help}", problem.message, problem.rule.id());
        writeln!(out, "{GRAVE}{}{GRAVE:#}", visible(&line))?;
    }
    writeln!(out, "\nNothing was changed: with these edits, the catalogue would break these rules.")?;
    Ok(Outcome::Findings)
}
