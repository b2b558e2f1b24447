//! Everything that is wrong with a catalogue, as a build prints it.

use super::files::Sources;
use super::problem::Problem;

/// A catalogue that cannot be used: its files, and every problem in them.
#[derive(Debug)]
pub struct Report {
    pub sources: Sources,
    pub problems: Vec<Problem>,
}

impl Report {
    /// One line a problem, in the order of files and places.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        self.problems.iter().map(|problem| one_line(problem, &self.sources))
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
