//! What is wrong with a catalogue, said so that the person who edits it can mend it.

pub mod character;
pub mod place;
pub mod rule;

use std::collections::{BTreeMap, BTreeSet};

use crate::clean_text::visible;
use crate::problem::place::{FileId, Place};
use crate::problem::rule::{Rule, Severity};
use crate::reading::files::Sources;

/// One problem: the rule that was broken, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub rule: Rule,
    pub place: Place,
    pub message: String,
    pub help: Option<String>,
    /// The other place, where two clash.
    pub related: Option<Related>,
    /// What would be right in the place of what stands there.
    pub replacement: Option<String>,
    /// The character that may not stand there, where it is one: nobody tells it from others by its looks.
    pub character: Option<char>,
    /// How many others of its file it stands for, which are counted and not told.
    pub others: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    pub place: Place,
    pub note: String,
}

impl Problem {
    #[must_use]
    pub fn new(rule: Rule, place: Place, message: String) -> Self {
        Self { rule, place, message, help: None, related: None, replacement: None, character: None, others: 0 }
    }

    /// `[code]` where rows begin with `[[code]]`, or the other way about.
    #[must_use]
    pub fn wrong_heading(place: Place, right: String) -> Self {
        Self::new(Rule::WrongType, place, "this heading has the wrong number of square brackets".to_owned())
            .replacement(right)
    }

    /// A key whose heading is missing above it, or that slipped under another.
    #[must_use]
    pub fn misplaced_key(name: &str, place: Place, heading: &str) -> Self {
        Self::may_not_stand_here(name, place, heading)
            .help(format!("write {heading} above it where a new one begins, else move it up or down to its own"))
    }

    #[must_use]
    pub fn may_not_stand_here(name: &str, place: Place, heading: &str) -> Self {
        let message = format!("`{name}` may not stand here: it belongs under {heading}");
        Self::new(Rule::UnknownKey, place, message)
    }

    /// What a file holds is quoted without what a terminal would obey, and on one line.
    fn make_visible(&mut self) {
        for words in [Some(&mut self.message), self.help.as_mut()].into_iter().flatten() {
            if words.contains(char::is_control) {
                *words = visible(words);
            }
        }
    }

    #[must_use]
    pub fn help(mut self, help: String) -> Self {
        self.help = Some(help);
        self
    }

    #[must_use]
    pub fn related(mut self, place: Place, note: &str) -> Self {
        self.related = Some(Related { place, note: note.to_owned() });
        self
    }

    /// `suggestion` is the value as it should stand in the file, quotes included.
    #[must_use]
    pub fn replacement(mut self, suggestion: String) -> Self {
        self.help.get_or_insert_with(|| format!("write {suggestion}"));
        self.replacement = Some(suggestion);
        self
    }
}

impl Problem {
    /// Where the character stands that may not stand there.
    #[must_use]
    pub fn place_of_character(&self, sources: &Sources) -> Option<Place> {
        character::place(self.character?, self.place, sources)
    }

    /// `character` is what is wrong there, or a part of what is.
    #[must_use]
    pub fn holding(mut self, character: Option<char>) -> Self {
        self.character = character;
        self
    }
}

/// The problems found so far, and the files of which not everything could be read.
#[derive(Debug, Default)]
pub struct Problems {
    list: Vec<Problem>,
    /// How many there are of each level in each file, and how many of them are not kept.
    counts: BTreeMap<Level, Count>,
    incomplete: BTreeSet<FileId>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Count {
    kept: usize,
    others: usize,
}

/// So many problems of a file are told, and the others counted: nobody reads more before the first are mended.
const TOLD: usize = 100;

/// So many are kept until they are in order, so that a file full of rubbish fills no memory.
const KEPT: usize = 10 * TOLD;

impl Problems {
    pub fn push(&mut self, mut problem: Problem) {
        problem.make_visible();
        let count = self.counts.entry(level(&problem)).or_default();
        if count.kept < KEPT {
            count.kept += 1;
            self.list.push(problem);
        } else {
            count.others += 1;
        }
    }

    /// Whether no more errors of a file are kept, so that none need be explained.
    #[must_use]
    pub fn are_enough_of(&self, file: FileId) -> bool {
        self.counts.get(&(file, Severity::Error)).is_some_and(|count| count.kept == KEPT)
    }

    /// Counts an error that is not kept.
    pub fn count_one_more(&mut self, file: FileId) {
        self.counts.entry((file, Severity::Error)).or_default().others += 1;
    }

    pub fn extend(&mut self, problems: impl IntoIterator<Item = Problem>) {
        problems.into_iter().for_each(|problem| self.push(problem));
    }

    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.list.iter()
    }

    /// Leaves out what hinders nobody and is for whoever edits the catalogue.
    pub fn forget_notes(&mut self) {
        self.list.retain(|problem| problem.rule.severity() != Severity::Note);
        self.counts.retain(|(_, severity), _| *severity != Severity::Note);
    }

    /// From now on nothing is concluded from what this file does not hold.
    pub fn mark_incomplete(&mut self, file: FileId) {
        self.incomplete.insert(file);
    }

    #[must_use]
    pub fn is_incomplete(&self, file: FileId) -> bool {
        self.incomplete.contains(&file)
    }

    /// All problems, in the order of files and places: of many alike in a file the first, and of a file with very many the
    /// first of them; each of these stands for the others.
    #[must_use]
    pub fn into_sorted(mut self) -> Vec<Problem> {
        self.list.sort_by_key(|one| (one.place, one.rule));
        self.list.dedup();
        let mut left: BTreeMap<Level, usize> =
            self.counts.iter().map(|(level, count)| (*level, count.others)).collect();
        let list = first_of_those_alike(self.list);
        for problem in &list {
            *left.entry(level(problem)).or_default() += 1 + problem.others;
        }
        let mut lasts: BTreeMap<Level, (usize, Problem)> = BTreeMap::new();
        let mut sorted = Vec::new();
        for problem in list {
            let level = level(&problem);
            let told = lasts.get(&level).map_or(0, |(told, _)| *told);
            if told < TOLD {
                left.entry(level).and_modify(|left| *left -= 1 + problem.others);
                lasts.insert(level, (told + 1, problem.clone()));
                sorted.push(problem);
            } else if told == TOLD {
                lasts.insert(level, (told + 1, problem));
            }
        }
        let more = lasts.into_iter().filter_map(|(level, (_, last))| Some((*left.get(&level)?, last)));
        sorted.extend(more.filter(|(left, _)| *left > 0).map(|(left, last)| standing_for(left, &last)));
        sorted.sort_by_key(|one| one.place);
        sorted
    }
}

type Level = (FileId, Severity);

fn level(problem: &Problem) -> Level {
    (problem.place.file, problem.rule.severity())
}

/// So many of the same words in a file are told one by one. More come of one habit, such as a comma behind every value.
const ALIKE: usize = 10;

fn first_of_those_alike(list: Vec<Problem>) -> Vec<Problem> {
    let is_of_habit = |problem: &Problem| matches!(problem.rule, Rule::Syntax | Rule::WrongType | Rule::ForeignLetter);
    let key = |problem: &Problem| (problem.place.file, problem.rule, problem.message.clone());
    let mut counts: BTreeMap<_, usize> = BTreeMap::new();
    for problem in list.iter().filter(|problem| is_of_habit(problem)) {
        *counts.entry(key(problem)).or_default() += 1;
    }
    counts.retain(|_, count| *count > ALIKE);
    let first_or_alone = |mut problem: Problem| match counts.get_mut(&key(&problem)) {
        None => Some(problem),
        Some(0) => None,
        Some(count) => {
            problem.others = std::mem::take(count) - 1;
            problem.message += &format!(", as in {} other places of this file", problem.others);
            Some(problem)
        }
    };
    list.into_iter().filter_map(first_or_alone).collect()
}

/// One problem in place of that many, the first of which is given, or else the last above them.
fn standing_for(many: usize, first: &Problem) -> Problem {
    let message = match many {
        1 => "1 more problem follows in this file".to_owned(),
        _ => format!("{many} more problems follow in this file"),
    };
    let problem =
        Problem::new(first.rule, first.place, message).help("mend those above first, and check again".to_owned());
    Problem { others: many - 1, ..problem }
}

#[cfg(test)]
mod tests {
    use super::{ALIKE, KEPT, Problem, Problems, TOLD};
    use crate::problem::place::{FileId, Place};
    use crate::problem::rule::Rule;

    /// So many problems of a file, of a rule.
    fn told(count: usize, rule: Rule) -> Vec<Problem> {
        let mut problems = Problems::default();
        for start in 0..count {
            problems.push(Problem::new(
                rule,
                Place { file: FileId(0), start, end: start + 1 },
                format!("problem {start}"),
            ));
        }
        problems.into_sorted()
    }

    #[test]
    fn of_very_many_problems_the_first_are_told_and_the_others_counted() {
        for count in [0, 1, TOLD, TOLD + 1, TOLD + 2, KEPT, KEPT + 1, 5 * KEPT] {
            let told = told(count, Rule::Syntax);
            assert_eq!(told.iter().map(|problem| 1 + problem.others).sum::<usize>(), count);
            assert!(told.len() <= TOLD + 1 && told.is_sorted_by_key(|problem| problem.place), "{count}");
        }
    }

    #[test]
    fn of_many_that_are_alike_the_first_is_told_with_how_many_there_are() {
        for (count, expected) in
            [(1, 1), (ALIKE, ALIKE), (ALIKE + 1, 1), (TOLD + 1, 1), (KEPT, 1), (KEPT + 1, 2), (5 * KEPT, 2)]
        {
            let mut problems = Problems::default();
            for start in 0..count {
                let place = Place { file: FileId(0), start, end: start + 1 };
                problems.push(Problem::new(Rule::Syntax, place, "a comma follows the value".to_owned()));
            }
            let told = problems.into_sorted();
            assert_eq!(told.iter().map(|problem| 1 + problem.others).sum::<usize>(), count);
            assert_eq!(told.len(), expected, "{count}");
        }
    }

    #[test]
    fn notes_take_the_place_of_no_error() {
        let mut problems = Problems::default();
        for start in 0..2 * KEPT {
            let place = Place { file: FileId(0), start, end: start };
            problems.push(Problem::new(Rule::UntranslatedWords, place, String::new()));
        }
        let place = Place { file: FileId(0), start: 3 * KEPT, end: 3 * KEPT };
        problems.push(Problem::new(Rule::Syntax, place, String::new()));
        assert_eq!(problems.into_sorted().last().map(|problem| problem.rule), Some(Rule::Syntax));
    }
}
