//! Why an edit was not made, for the person who asked for it.

use std::io::{self, Write};

use super::files::Refused;
use crate::outcome::Outcome;
use crate::outcome::fail;
use crate::output::draw;
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
        Refused::NoPlace(path, why) => Ok(fail(&format!("{path} cannot be edited: {why}; nothing was changed"))),
        Refused::Io(path, error) => Ok(fail(&format!("{}: {error}; nothing was changed", path.display()))),
        Refused::NotPutBack(path, error, lost) => {
            let lost: Vec<_> = lost.iter().map(|path| path.display().to_string()).collect();
            let message = "could not be put back as they were; take them from your version control";
            Ok(fail(&format!("{}: {error}; and {} {message}", path.display(), lost.join(", "))))
        }
    }
}
