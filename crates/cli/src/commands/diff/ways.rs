//! The ways between statuses, by where they begin and end.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::change::{Effect, Kind, Places, Values, What};
use super::compare::Comparison;
use super::matching::Pairs;
use idv_catalogue_codegen::change_rule::ChangeRule as Rule;
use idv_catalogue_codegen::model::{Catalogue, Transition};

/// `pending to completed`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Way<'a> {
    from: Option<&'a str>,
    to: &'a str,
}

impl fmt::Display for Way<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "from {} to {}", self.from.unwrap_or("the beginning"), self.to)
    }
}

/// Each way, with the transitions that take it.
fn ways(catalogue: &Catalogue) -> BTreeMap<Way<'_>, Vec<Transition>> {
    let wire = |row: usize| catalogue.statuses.get(row).map_or("", |status| &status.wire);
    let mut ways: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for transition in &catalogue.transitions {
        let way = Way { from: transition.from.map(wire), to: wire(transition.to) };
        ways.entry(way).or_default().push(transition.clone());
    }
    ways
}

impl Comparison<'_> {
    /// What goes and comes with a status itself is told of the status, unless it is new.
    pub fn transitions(&mut self, statuses: &Pairs) {
        let (old, new) = (ways(self.aligned), ways(self.new));
        let lasting = Lasting::of(self.aligned, self.new, statuses);
        for (way, before) in &old {
            let before_place = before.first().map(|step| step.place);
            let Some(after) = new.get(way) else {
                if lasting.has(*way) {
                    let places = Places { before: before_place, after: None };
                    let about = self.about_no_row(Kind::Transition, &way.to_string(), places);
                    let values = Values { before: Some(way.to_string()), after: None };
                    self.push(Rule::TransitionRemoved, &about, "is gone", values);
                }
                continue;
            };
            let places = Places { before: before_place, after: after.first().map(|step| step.place) };
            let about = self.about_no_row(Kind::Transition, &way.to_string(), places);
            self.aspects(&about, before.as_slice(), after.as_slice());
        }
        for (way, after) in new.iter().filter(|(way, _)| !old.contains_key(way)) {
            let places = Places { before: None, after: after.first().map(|step| step.place) };
            let about = self.about_no_row(Kind::Transition, &way.to_string(), places);
            let values = Values { before: None, after: Some(way.to_string()) };
            if lasting.has(*way) {
                let what = What::Happened("is open now".to_owned());
                self.push_with(Rule::TransitionOpened, Effect::Permissive, &about, what, values);
            } else {
                self.push(Rule::TransitionAdded, &about, "is new", values);
            }
        }
    }
}

/// The statuses that are in use before and now.
struct Lasting<'a>(BTreeSet<&'a str>);

impl<'a> Lasting<'a> {
    fn of(old: &Catalogue, new: &'a Catalogue, statuses: &Pairs) -> Self {
        let is_in_use = |(before, after): &&(usize, usize)| {
            [&old.statuses[*before], &new.statuses[*after]].iter().all(|row| row.lifecycle.retired.is_none())
        };
        Self(statuses.both.iter().filter(is_in_use).map(|(_, after)| new.statuses[*after].wire.as_str()).collect())
    }

    fn has(&self, way: Way<'_>) -> bool {
        self.0.contains(way.to) && way.from.is_none_or(|from| self.0.contains(from))
    }
}
