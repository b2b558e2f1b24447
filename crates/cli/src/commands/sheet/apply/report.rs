//! What a sheet changes, for a person: each change at its cell, and what it comes to in the judgement, the more permissive first.

use std::io::{self, Write};
use std::path::Path;

use idv_catalogue_codegen::clean_text::visible;
use idv_catalogue_codegen::problem::rule::Severity;
use idv_catalogue_codegen::report::Report;
use idv_catalogue_codegen::{Loaded, Reading};

use super::headings;
use super::place_of_problem::edit_of;
use super::reasons::Left;
use super::taken_out::TakenOut;
use crate::called;
use crate::commands::diff::{self, Revision};
use crate::commands::sheet::merge::{Conflict, Edit, or_nothing};
use crate::commands::sheet::told::{Gravity, Told};
use crate::edit::{self, Draft, Refused};
use crate::outcome::Outcome;
use crate::output::shown::shown;
use crate::output::style::{FAINT, GRAVE, LABEL, TITLE};
use crate::output::wording::counted;

/// How much of each kind is told before the rest is counted.
#[derive(Clone, Copy, Debug)]
pub enum Most {
    Hundred,
    All,
}

impl Most {
    pub fn of(is_all: bool) -> Self {
        if is_all { Self::All } else { Self::Hundred }
    }

    fn of_them<T>(self, all: &[T]) -> (&[T], &[T]) {
        match self {
            Self::Hundred => all.split_at(all.len().min(100)),
            Self::All => (all, &[]),
        }
    }
}

fn more<T>(rest: &[T], noun: &str, out: &mut dyn Write) -> io::Result<()> {
    match rest.len() as u64 {
        0 => Ok(()),
        some => writeln!(out, "{FAINT}and {}, which --all shows{FAINT:#}", counted(some, noun)),
    }
}

/// What is told of the file beside its changes, the graver first.
pub fn told(told: &[Told], most: Most, out: &mut dyn Write) -> io::Result<()> {
    let (shown, rest) = most.of_them(told);
    for it in shown {
        let style = match it.gravity {
            Gravity::Error => GRAVE,
            Gravity::Lost | Gravity::Warning => LABEL,
            Gravity::Note => FAINT,
        };
        writeln!(out, "{style}{}{style:#}", it.line())?;
    }
    for (gravity, noun) in
        [(Gravity::Error, "more error"), (Gravity::Warning, "more warning"), (Gravity::Note, "more note")]
    {
        let is_of = |it: &&Told| it.gravity == gravity || (it.gravity, gravity) == (Gravity::Lost, Gravity::Warning);
        let rest: Vec<_> = rest.iter().filter(is_of).collect();
        more(&rest, noun, out)?;
    }
    if !told.is_empty() {
        writeln!(out)?;
    }
    Ok(())
}

pub fn conflicts(conflicts: &[Conflict], most: Most, out: &mut dyn Write) -> io::Result<()> {
    let (shown, rest) = most.of_them(conflicts);
    for it in shown {
        let headline = format!("{}: {}", it.of, it.heading);
        writeln!(out, "{GRAVE}conflict{GRAVE:#}: {TITLE}{}{TITLE:#}", visible(&headline))?;
        writeln!(out, "  {FAINT}--> {}{FAINT:#}", visible(&it.place))?;
        if let Some(decided) = &it.decided {
            let changes = format!("\"{}\": {} in place of {}", decided.heading, decided.sheet, decided.today);
            writeln!(out, "  the sheet changes {}", visible(&changes))?;
            writeln!(
                out,
                "  {}, and \"{}\" was changed in the TOML meanwhile:",
                decided.together,
                visible(&it.heading)
            )?;
        }
        writeln!(out, "  made from  {}", visible(&it.made_from))?;
        writeln!(out, "  the sheet  {}", visible(&it.sheet))?;
        writeln!(out, "  the TOML   {}", visible(&it.today))?;
        let heading = it.decided.as_ref().map_or(&it.heading, |decided| &decided.heading);
        writeln!(
            out,
            "  to settle it, write the same for \"{}\" in the TOML as in the sheet, or decide again in a new sheet\n",
            visible(heading)
        )?;
    }
    more(rest, "more conflict", out)
}

pub fn edits(edits: &[Edit], most: Most, out: &mut dyn Write) -> io::Result<()> {
    let (shown, rest) = most.of_them(edits);
    for it in shown {
        let headline = format!("{}: {}", it.of, it.heading);
        writeln!(out, "{TITLE}{}{TITLE:#}  {FAINT}{}{FAINT:#}", visible(&headline), visible(&it.place))?;
        writeln!(out, "  - {}", visible(or_nothing(&it.before)))?;
        writeln!(out, "  + {}", visible(or_nothing(&it.after)))?;
    }
    more(rest, "more change", out)?;
    if !edits.is_empty() {
        writeln!(out)?;
    }
    Ok(())
}

/// What leaves the TOML beside what stood in the cells that were changed.
pub fn taken_out(taken_out: &[TakenOut], most: Most, out: &mut dyn Write) -> io::Result<()> {
    if taken_out.is_empty() {
        return Ok(());
    }
    writeln!(out, "{TITLE}Taken out of the TOML with that{TITLE:#}\n")?;
    let (shown, rest) = most.of_them(taken_out);
    for it in shown {
        writeln!(out, "{TITLE}{}{TITLE:#}  {FAINT}{}{FAINT:#}", visible(&it.what), visible(&it.place))?;
        writeln!(out, "  - {}", visible(&it.text))?;
    }
    more(rest, "more text", out)?;
    writeln!(out, "\nThat does not come back with a cell that is set back: each of it is to be written again.\n")
}

/// What the edits change in the judgement and the words, as `diff` tells it.
pub fn judgement(name: &Path, (before, after): (&Loaded, &Loaded), most: Most, out: &mut dyn Write) -> io::Result<()> {
    let revision = |loaded: &Loaded| {
        let reading = Reading { catalogue: loaded.catalogue.clone(), is_whole: true, report: loaded.report.clone() };
        Revision::of_reading(name, &reading)
    };
    let Some((before, after)) = revision(before).zip(revision(after)) else { return Ok(()) };
    let between = diff::between(before, after)?;
    writeln!(out, "{TITLE}What that comes to{TITLE:#}\n")?;
    let (shown, rest) = most.of_them(&between.changes);
    for change in shown {
        writeln!(out, "{change}")?;
    }
    more(rest, "more change", out)?;
    writeln!(out, "{}\n", between.summary)
}

pub fn wrote(directory: &Path, draft: &Draft, after: &Loaded, out: &mut dyn Write) -> io::Result<()> {
    for change in draft.changes() {
        writeln!(out, "Wrote {}.", shown(directory.join(change.path)))?;
    }
    match after.report.lines(Severity::Warning).count() {
        0 => Ok(()),
        1 => writeln!(out, "1 row asks for a review: `{}` shows it.", called::check()),
        several => writeln!(out, "{several} rows ask for a review: `{}` shows them.", called::check()),
    }
}

const HOUSES_REASON: &str = "in which the house's reason stands: the institution needs one of its own";

/// Why the edits are not made: what the catalogue would break is told at the cells that would have it so, in the words of
/// `check`.
pub fn refused(
    refused: &Refused,
    (edits, left): (&[Edit], &[Left]),
    most: Most,
    out: &mut dyn Write,
) -> io::Result<Outcome> {
    let Refused::Broken(report) = refused else { return edit::explain(refused, out) };
    let Report { problems, sources, .. } = &**report;
    let errors: Vec<_> = problems.iter().filter(|problem| problem.rule.severity() == Severity::Error).collect();
    let (shown, rest) = most.of_them(&errors);
    for problem in shown {
        let edit = edit_of(problem, sources, edits);
        let in_file = || format!("{}:{}", sources.path(problem.place.file), sources.position(problem.place));
        let place = edit.map_or_else(in_file, |edit| edit.place.clone());
        let help = problem.help.as_ref().map(|help| format!("; {help}")).unwrap_or_default();
        // At a cell, "this file" would be the sheet.
        let message = problem.message.replacen("this file", sources.path(problem.place.file), 1);
        let is_houses = edit.is_some_and(|edit| left.iter().any(|left| left.is_houses_beside(edit)));
        let of_reason = is_houses.then_some(HOUSES_REASON);
        let called =
            edit.map(|edit| headings::behind(&format!("{message}{help}"), edit, of_reason)).unwrap_or_default();
        let line = format!("error: {place}: {message} [{}]{help}{called}", problem.rule.id());
        writeln!(out, "{GRAVE}{}{GRAVE:#}", visible(&line))?;
    }
    more(rest, "more error", out)?;
    writeln!(out, "\nNothing was changed: with these edits, the catalogue would break these rules.")?;
    Ok(Outcome::Findings)
}
