//! References that lead nowhere: where many rows name what no row declares, it is the one declaration that is gone or misspelt,
//! and not each of the rows.

use std::collections::{BTreeMap, BTreeSet};

use super::targets::{Called, Targets};
use crate::problem::place::{FileId, Place};
use crate::problem::rule::Rule;
use crate::problem::{Problem, Problems};
use crate::reading::files::Sources;
use crate::reading::rows::Written;
use crate::shape::Target;
use crate::suggest;

/// Every reference of some files: those that lead nowhere, each with what is told of it alone, and what the others lead to.
pub(super) struct References<'a> {
    /// The files that they stand in: what is declared elsewhere is not to blame.
    files: BTreeSet<FileId>,
    dangling: BTreeMap<(Target, Called<'a>), Vec<Problem>>,
    named: BTreeSet<(Target, Called<'a>)>,
}

/// So many rows that name the same by a slip of the pen are told one by one.
const FEW: usize = 3;

impl<'a> References<'a> {
    pub fn of(written: &Written<'_>) -> Self {
        let files = written.files.iter().map(|file| file.id).collect();
        Self { files, dangling: BTreeMap::new(), named: BTreeSet::new() }
    }

    pub fn lead_to(&mut self, target: Target, called: Called<'a>) {
        self.named.insert((target, called));
    }

    pub fn lead_nowhere(&mut self, target: Target, called: Called<'a>, problem: Problem) {
        self.dangling.entry((target, called)).or_default().push(problem);
    }

    /// Tells those that lead nowhere, each at its own row or all at what they were to lead to.
    pub fn tell(self, targets: &Targets<'_>, sources: &Sources, problems: &mut Problems) {
        let Self { files, dangling, named } = self;
        let mut lost: BTreeMap<Target, Vec<Lost<'_>>> = BTreeMap::new();
        for ((target, called), single) in dangling {
            let places = Places { called, target, all: single.iter().map(|one| one.place).collect(), sources };
            let is_here = |it: &Called<'_>| targets.row(target, *it).is_some_and(|row| files.contains(&row.place.file));
            let unnamed: Vec<_> =
                targets.called(target).filter(|it| !named.contains(&(target, *it))).filter(is_here).collect();
            let declared: Vec<_> = targets.called(target).collect();
            // One number is as near to the next as another, and what has rows of its own is another row.
            let meant = nearest(called, &declared).filter(|meant| called.is_slip_of(*meant));
            let told = match (nearest(called, &unnamed), meant) {
                _ if single.len() < 2 && meant.is_some() => None,
                (Some(declared), _) if single.len() > 1 => {
                    places.misspelt(targets.row(target, declared).map(|row| row.place))
                }
                (_, Some(_)) if single.len() <= FEW => None,
                (_, Some(meant)) => places.miswritten(meant),
                (_, None) => {
                    let only = match unnamed.as_slice() {
                        [only] => targets.row(target, *only).map(|row| row.place),
                        _ => None,
                    };
                    lost.entry(target).or_default().push(Lost { places, only, single });
                    continue;
                }
            };
            match told {
                Some(problem) => problems.push(problem),
                None => problems.extend(single),
            }
        }
        for (target, lost) in lost {
            let file = targets.file(target).filter(|it| files.contains(&it.file));
            match file.filter(|_| lost.len() > FEW && lost.iter().filter(|one| one.single.len() > 1).count() > 1) {
                Some(file) => problems.push(all_gone(&lost, file)),
                None => lost.into_iter().for_each(|one| one.tell(file, problems)),
            }
        }
    }
}

/// What rows name and no row declares, nor anything like it.
struct Lost<'a> {
    places: Places<'a>,
    /// The one row that nothing names.
    only: Option<Place>,
    single: Vec<Problem>,
}

impl Lost<'_> {
    fn tell(self, file: Option<Place>, problems: &mut Problems) {
        let Self { places, only, single } = self;
        let told = match only {
            _ if single.len() < 2 => None,
            Some(only) => places.misspelt(Some(only)),
            None => places.gone(file),
        };
        match told {
            Some(problem) => problems.push(problem),
            None => problems.extend(single),
        }
    }
}

/// So many at once were lost with a part of the file.
fn all_gone(lost: &[Lost<'_>], file: Place) -> Problem {
    let first = &lost[0].places;
    let names: Vec<_> = lost.iter().take(FEW).map(|one| format!("`{}`", one.places.called)).collect();
    let (many, more) = (lost.len(), lost.len() - names.len());
    let names = names.join(", ");
    let message = format!("rows name {many} {} that are here no more: {names} and {more} more", first.target.nouns());
    let rest = "bring back what is lost of this file, or have those rows name others";
    first.problem(file, message).help(format!("{rest}; the first {}", first.listed().replacen("it ", "", 1)))
}

impl Called<'_> {
    /// Whether it is another word but for a slip of the pen or two.
    fn is_slip_of(self, other: Self) -> bool {
        match (self, other) {
            (Self::Word(one), Self::Word(other)) => suggest::slips(one, other) <= 2,
            _ => false,
        }
    }
}

/// What is called most like it.
fn nearest<'a>(called: Called<'_>, among: &[Called<'a>]) -> Option<Called<'a>> {
    let word = called.to_string();
    let shown: Vec<_> = among.iter().map(ToString::to_string).collect();
    let near = suggest::nearest(&word, shown.iter().map(String::as_str))?;
    among.iter().zip(&shown).find(|(_, shown)| *shown == near).map(|(called, _)| *called)
}

/// Where what is not declared is named.
struct Places<'a> {
    called: Called<'a>,
    target: Target,
    all: Vec<Place>,
    sources: &'a Sources,
}

impl Places<'_> {
    fn problem(&self, place: Place, message: String) -> Problem {
        let rule = match self.target {
            Target::Status => Rule::UnknownStatus,
            Target::RiskCode => Rule::UnknownRiskCode,
            Target::Remedy => Rule::UnknownRemedy,
            Target::Series | Target::Code => Rule::UnknownSuccessor,
        };
        Problem::new(rule, place, message)
    }

    /// A row that nothing names is probably the one.
    fn misspelt(&self, declared: Option<Place>) -> Option<Problem> {
        let Self { called, target, .. } = self;
        let message = format!(
            "no {} is called `{called}` any more, but {} name it, and none names this one",
            target.noun(),
            self.count()
        );
        let help = format!("write {} again if it is this one; {}", called.written(), self.listed());
        let problem = self.problem(declared?, message).help(help).replacement(called.written());
        Some(problem.related(*self.all.first()?, "first named"))
    }

    /// The same slip in many rows, beside others that name it rightly.
    fn miswritten(&self, meant: Called<'_>) -> Option<Problem> {
        let message = format!("there is no {} `{}`, which {} name", self.target.noun(), self.called, self.count());
        let help = format!("did you mean `{meant}`? {}", self.listed());
        Some(self.problem(*self.all.first()?, message).help(help).replacement(meant.written()))
    }

    fn gone(&self, file: Option<Place>) -> Option<Problem> {
        let Self { called, target, .. } = self;
        let message = format!("no {} is called `{called}` any more, but {} name it", target.noun(), self.count());
        let help = format!("bring its row back, or have those name another; {}", self.listed());
        Some(self.problem(file.or(self.all.first().copied())?, message).help(help))
    }

    fn count(&self) -> String {
        format!("{} rows", self.all.len())
    }

    /// The first of them, by file and line.
    fn listed(&self) -> String {
        let mut places = self.all.clone();
        places.sort();
        let mut listed = String::from("it is named in");
        let mut file = None;
        for place in places.iter().take(FEW) {
            let line = self.sources.position(*place).line;
            let path = if file == Some(place.file) {
                ",".to_owned()
            } else {
                format!("{} {}:", if file.is_some() { "," } else { "" }, self.sources.path(place.file))
            };
            listed += &format!("{path}{}{line}", if path == "," { " " } else { "" });
            file = Some(place.file);
        }
        match places.len().saturating_sub(FEW) {
            0 => listed,
            more => format!("{listed} and {more} more"),
        }
    }
}
