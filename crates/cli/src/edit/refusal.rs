//! Why an edit was not made, for the person who asked for it.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::files::Refused;
use super::together;
use crate::outcome::{Outcome, fail, note};
use crate::output::draw;
use crate::output::shown::{argument, shown};
use idv_catalogue_codegen::problem::rule::Severity;

/// Says why; the rules that the catalogue would break are drawn as `check` draws them.
pub fn explain(refused: &Refused, out: &mut dyn Write) -> io::Result<Outcome> {
    match refused {
        Refused::Broken(report) => {
            let problems = report.problems.iter().filter(|problem| problem.rule.severity() == Severity::Error);
            for problem in problems {
                writeln!(out, "{}\n", draw::problem(problem, &report.sources))?;
            }
            writeln!(out, "Nothing was changed: with this edit, the catalogue would break these rules.")?;
            Ok(Outcome::Findings)
        }
        Refused::NoPlace(path, why) => {
            let path = shown(Path::new(path));
            Ok(fail(&format!("{path} cannot be edited: {why}; nothing was changed")))
        }
        Refused::Io(path, error) => Ok(fail(&format!("{}: {error}; nothing was changed", shown(path)))),
        Refused::NotPutBack(path, error, lost) => {
            let message = "could not be put back as they were; take them from your version control";
            Ok(fail(&format!("{}: {error}; and {} {message}", shown(path), listed(lost))))
        }
        Refused::ChangedSince(record, changed) => {
            let message = "were changed since an edit was cut short, which can be neither finished nor undone so: look at \
                           them, or take them from your version control, and delete";
            Ok(fail(&format!("{} {message} {}; nothing was changed", listed(changed), argument(record))))
        }
    }
}

fn listed(paths: &[PathBuf]) -> String {
    paths.iter().map(shown).collect::<Vec<_>>().join(", ")
}

/// Finishes an edit of a directory that was cut short, before it is edited anew, and says so.
///
/// # Errors
/// The outcome of the command, where that cannot be done: it has been said.
pub fn finish(directory: &Path) -> Result<(), Outcome> {
    match together::finish(directory) {
        Ok(written) if written.is_empty() => Ok(()),
        Ok(written) => {
            note(&format!("note: an edit that was cut short is finished: wrote {}", listed(&written)));
            Ok(())
        }
        // Nothing can be told to standard output that a program may read.
        Err(refused) => Err(explain(&refused, &mut io::sink()).unwrap_or(Outcome::Failure)),
    }
}
