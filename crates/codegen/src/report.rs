//! Everything that is wrong with a catalogue or asks for a look, as a build prints it.

use crate::date::Date;
use crate::problem::Problem;
use crate::problem::rule::{Rule, Severity};
use crate::reading::files::Sources;
use crate::reading::rows::Found;

/// The files of a catalogue, and every problem in them.
#[derive(Clone, Debug)]
pub struct Report {
    pub sources: Sources,
    pub problems: Vec<Problem>,
    /// The days on which somebody looked at the page, and at the overlay, as the files say.
    pub looked: Vec<Found<Date>>,
}

impl Report {
    /// Adds what is wrong where somebody is said to have looked after a day. A build has no such day: it comes to the same
    /// whenever it is run.
    pub fn add_what_is_after(&mut self, today: Date) {
        for day in self.looked.iter().filter(|day| today < day.value) {
            let message = format!("{} is yet to come: it is later than {today}", day.value);
            let problem = Problem::new(Rule::RetrievedInFuture, day.place, message);
            self.problems.push(problem.help("write the day on which you looked".to_owned()));
        }
        self.problems.sort_by_key(|problem| (problem.place, problem.rule));
    }

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
