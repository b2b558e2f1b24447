//! The transitions between statuses, by where they begin and end.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::change::{Effect, Places, RowKind, Values, What};
use super::compare::Comparison;
use super::matching::Pairs;
use idv_catalogue_codegen::change_rule::ChangeRule as Rule;
use idv_catalogue_codegen::model::{Catalogue, Transition};

/// `pending to completed`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct FromTo<'a> {
    from: Option<&'a str>,
    to: &'a str,
}

impl fmt::Display for FromTo<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "from {} to {}", self.from.unwrap_or("the beginning"), self.to)
    }
}

/// The transitions between each two statuses.
fn transitions(catalogue: &Catalogue) -> BTreeMap<FromTo<'_>, Vec<Transition>> {
    let wire = |row: usize| catalogue.statuses.get(row).map_or("", |status| &status.wire);
    let mut transitions: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for transition in &catalogue.transitions {
        let from_to = FromTo { from: transition.from.map(wire), to: wire(transition.to) };
        transitions.entry(from_to).or_default().push(transition.clone());
    }
    transitions
}

impl Comparison<'_> {
    /// What goes and comes with a status itself is told of the status, unless it is new.
    pub fn transitions(&mut self, statuses: &Pairs) {
        let (old, new) = (transitions(self.aligned), transitions(self.new));
        let in_both = InBoth::of(self.aligned, self.new, statuses);
        for (from_to, before) in &old {
            let before_place = before.first().map(|step| step.place);
            let Some(after) = new.get(from_to) else {
                if in_both.has(*from_to) {
                    let places = Places { before: before_place, after: None };
                    let about = self.about_no_row(RowKind::Transition, &from_to.to_string(), places);
                    let values = Values { before: Some(from_to.to_string()), after: None };
                    self.push(Rule::TransitionRemoved, &about, "is gone", values);
                }
                continue;
            };
            let places = Places { before: before_place, after: after.first().map(|step| step.place) };
            let about = self.about_no_row(RowKind::Transition, &from_to.to_string(), places);
            self.compared_keys(&about, before.as_slice(), after.as_slice());
        }
        for (from_to, after) in new.iter().filter(|(from_to, _)| !old.contains_key(from_to)) {
            let places = Places { before: None, after: after.first().map(|step| step.place) };
            let about = self.about_no_row(RowKind::Transition, &from_to.to_string(), places);
            let values = Values { before: None, after: Some(from_to.to_string()) };
            if in_both.has(*from_to) {
                let what = What::Happened("is possible now".to_owned());
                self.push_with(Rule::TransitionOpened, Effect::Permissive, &about, what, values);
            } else {
                self.push(Rule::TransitionAdded, &about, "is new", values);
            }
        }
    }
}

/// The statuses that are in use before and now.
struct InBoth<'a>(BTreeSet<&'a str>);

impl<'a> InBoth<'a> {
    fn of(old: &Catalogue, new: &'a Catalogue, statuses: &Pairs) -> Self {
        let is_in_use = |(before, after): &&(usize, usize)| {
            [&old.statuses[*before], &new.statuses[*after]].iter().all(|row| row.lifecycle.retired.is_none())
        };
        Self(statuses.both.iter().filter(is_in_use).map(|(_, after)| new.statuses[*after].wire.as_str()).collect())
    }

    fn has(&self, from_to: FromTo<'_>) -> bool {
        self.0.contains(from_to.to) && from_to.from.is_none_or(|from| self.0.contains(from))
    }
}
