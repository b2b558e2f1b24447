//! The status flow begins somewhere, reaches every status, and ends where the catalogue says that it ends.

use std::collections::{BTreeMap, BTreeSet};

use super::targets::Targets;
use crate::problem::rule::Rule;
use crate::problem::{Problem, Problems};
use crate::reading::rows::{Found, Row, Written};
use crate::shape::Target;

pub(super) fn check(written: &Written<'_>, targets: &Targets<'_>, problems: &mut Problems) {
    if !targets.is_certain(Target::Status) {
        return;
    }
    let statuses: Vec<_> = written.statuses().filter_map(|row| Some((row.text("status")?, row))).collect();
    let steps: Vec<_> = written.transitions().filter_map(|row| step(row, targets)).collect();
    repeated(written, problems);
    out_of_final(&statuses, &steps, problems);
    // A transition whose ends are not known, or whose heading was lost, may be the very one that is missed.
    let is_whole = steps.len() == written.transitions().count() && !statuses.iter().any(|(_, status)| status.has("to"));
    if is_whole && !steps.is_empty() {
        dead_ends(&statuses, &steps, problems);
        unreachable(&statuses, &steps, problems);
    }
}

struct Step<'a> {
    from: Option<Found<&'a str>>,
    to: &'a str,
}

/// A transition between statuses that there are.
fn step<'a>(row: Row<'a>, targets: &Targets<'_>) -> Option<Step<'a>> {
    let known = |key| row.text(key).filter(|status| targets.word(Target::Status, status.value).is_some());
    let from = if row.surely_lacks("from") { None } else { Some(known("from")?) };
    Some(Step { from, to: known("to")?.value })
}

fn repeated(written: &Written<'_>, problems: &mut Problems) {
    let mut first_rows = BTreeMap::new();
    for row in written.transitions() {
        let key = ["from", "to", "event"].map(|key| row.text(key).map(|text| text.value));
        match first_rows.get(&key) {
            Some(first) => problems.push(
                Problem::new(Rule::DuplicateTransition, row.place, "this transition is given twice".to_owned())
                    .related(*first, "first given")
                    .help("take one of the two out, or tell their events apart".to_owned()),
            ),
            None => {
                first_rows.insert(key, row.place);
            }
        }
    }
}

fn out_of_final(statuses: &[(Found<&str>, Row<'_>)], steps: &[Step<'_>], problems: &mut Problems) {
    let finals: BTreeMap<_, _> =
        statuses.iter().filter_map(|(name, row)| Some((name.value, row.table("final")?))).collect();
    for from in steps.iter().filter_map(|step| step.from) {
        if let Some(finality) = finals.get(from.value) {
            let message = format!("a transition leads out of `{}`, which is final", from.value);
            problems.push(
                Problem::new(Rule::TransitionFromFinal, from.place, message)
                    .related(finality.place, "marked as final")
                    .help("take out the transition, or the status' `final`".to_owned()),
            );
        }
    }
}

fn dead_ends(statuses: &[(Found<&str>, Row<'_>)], steps: &[Step<'_>], problems: &mut Problems) {
    let leads_on: BTreeSet<_> =
        steps.iter().filter_map(|step| Some(step.from?.value).filter(|from| *from != step.to)).collect();
    for (name, row) in statuses {
        if !row.has("final") && !row.has("retired") && !leads_on.contains(name.value) {
            let message = format!("`{}` is not final, and no transition leads out of it", name.value);
            problems.push(
                Problem::new(Rule::DeadEndStatus, name.place, message).help(
                    "add the [[transition]] that comes next, or `final = { basis = …, because = … }` if none does"
                        .to_owned(),
                ),
            );
        }
    }
}

/// The statuses that no way leads to; of those that lead to one another, the first alone: with it, the others are reached.
fn first_of_those_unreached<'a, 's>(
    statuses: &'s [(Found<&'a str>, Row<'a>)],
    reached: &BTreeSet<&str>,
    next: &BTreeMap<&str, Vec<&str>>,
) -> Vec<&'s (Found<&'a str>, Row<'a>)> {
    let mut followed: BTreeSet<&str> = BTreeSet::new();
    let mut led_to: BTreeSet<&str> = BTreeSet::new();
    let mut first = Vec::new();
    for status in statuses.iter().filter(|(name, row)| !reached.contains(name.value) && !row.has("retired")) {
        let name = status.0.value;
        if !followed.insert(name) {
            continue;
        }
        first.push(status);
        let mut open = vec![name];
        while let Some(from) = open.pop() {
            for to in next.get(from).into_iter().flatten().filter(|to| **to != name) {
                led_to.insert(to);
                if followed.insert(to) {
                    open.push(to);
                }
            }
        }
    }
    first.retain(|(name, _)| !led_to.contains(name.value));
    first
}

fn unreachable(statuses: &[(Found<&str>, Row<'_>)], steps: &[Step<'_>], problems: &mut Problems) {
    let mut reached: BTreeSet<&str> = steps.iter().filter(|step| step.from.is_none()).map(|step| step.to).collect();
    if reached.is_empty() {
        if let Some((first, _)) = statuses.first() {
            let message = "no transition says how the flow begins".to_owned();
            problems.push(
                Problem::new(Rule::FlowWithoutBeginning, first.place, message)
                    .help(format!("add a [[transition]] without `from`, such as to = \"{}\"", first.value)),
            );
        }
        return;
    }
    let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for step in steps {
        if let Some(from) = step.from {
            next.entry(from.value).or_default().push(step.to);
        }
    }
    let mut open: Vec<_> = reached.iter().copied().collect();
    while let Some(status) = open.pop() {
        let onward = next.get(status).into_iter().flatten().copied();
        open.extend(onward.filter(|to| reached.insert(to)));
    }
    for (name, _) in first_of_those_unreached(statuses, &reached, &next) {
        let message = format!("no way through the flow leads to `{}`", name.value);
        problems.push(
            Problem::new(Rule::UnreachableStatus, name.place, message)
                .help("add the [[transition]] that leads to it".to_owned()),
        );
    }
}
