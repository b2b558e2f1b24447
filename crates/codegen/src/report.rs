//! Everything that is wrong with a catalogue or asks for a look, as a build prints it.

use crate::problem::Problem;
use crate::problem::rule::Severity;
use crate::reading::files::Sources;

/// The files of a catalogue, and every problem in them.
#[derive(Clone, Debug)]
pub struct Report {
    pub sources: Sources,
    pub problems: Vec<Problem>,
}

impl Report {
    /// One line a problem of the level, in the order of files and places.
    pub fn lines(&self, severity: Severity) -> impl Iterator<Item = String> {
        let problems = self.problems.iter().filter(move |problem| problem.rule.severity() == severity);
        problems.map(|problem| one_line(problem, &self.sources))
    }
}

/// `path:line:column: message [rule]`, with the help and the other place behind it: one line, as a build prints it.
fn one_line(problem: &Problem, sources: &Sources) -> String {
    let mut line = format!(
        "{}:{}: {} [{}]",
        sources.path(problem.place.file),
        sources.position(problem.place),
        problem.message,
        problem.rule.id()
    );
    if let Some(related) = &problem.related {
        let path = sources.path(related.place.file);
        line += &format!(" ({}: {path}:{})", related.note, sources.position(related.place));
    }
    if let Some(help) = &problem.help {
        line += &format!("; {help}");
    }
    // A message may quote what stands in a file, and a build reads one line a problem.
    line.chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}
