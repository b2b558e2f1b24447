//! Differences that are one fact: the same words in the place of the same others, or the same key lost, in many rows. They are
//! told once, before what is about a single row.

use std::collections::{BTreeMap, BTreeSet};
use std::mem::discriminant;

use super::drift::Changed;
use super::words;
use crate::output::wording::{joined, listed};
use crate::row_id::RowId;

/// From so many on, a reader is helped by one sentence in the place of many.
const MANY: usize = 5;

/// One fact, and where it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike<'a> {
    pub fact: Fact,
    pub changes: Vec<&'a Changed>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// What the catalogue has of this key, the page has not.
    Lost(&'static str),
    /// What the page has of this key, the catalogue has not.
    Gained(&'static str),
    /// The words of the page in the place of the catalogue's; either can be empty.
    Reworded(BTreeSet<(String, String)>),
}

/// The facts that many changes have in common, the most common first; and the changes that are by themselves.
pub fn parted(changed: &[Changed]) -> (Vec<Alike<'_>>, Vec<&Changed>) {
    let facts: Vec<Option<Fact>> = changed.iter().map(Fact::of).collect();
    let mut counts: BTreeMap<&Fact, usize> = BTreeMap::new();
    for fact in facts.iter().flatten() {
        *counts.entry(fact).or_default() += 1;
    }
    let mut groups: BTreeMap<&Fact, Vec<&Changed>> = BTreeMap::new();
    let mut single = Vec::new();
    for (changed, fact) in changed.iter().zip(&facts) {
        match fact.as_ref().filter(|fact| counts.get(fact).is_some_and(|count| *count >= MANY)) {
            Some(fact) => groups.entry(fact).or_default().push(changed),
            None => single.push(changed),
        }
    }
    let mut groups: Vec<_> = groups.into_iter().map(|(fact, changes)| Alike { fact: fact.clone(), changes }).collect();
    groups.sort_by_key(|alike| std::cmp::Reverse(alike.changes.len()));
    (groups, single)
}

impl Fact {
    fn of(changed: &Changed) -> Option<Self> {
        let field = changed.change.field();
        match changed.change.words() {
            (Some(_), None) => Some(Self::Lost(field)),
            (None, Some(_)) => Some(Self::Gained(field)),
            (Some(catalogue), Some(page)) => {
                Some(words::replaced(&catalogue, &page)).filter(|pairs| !pairs.is_empty()).map(Self::Reworded)
            }
            (None, None) => None,
        }
    }
}

impl Alike<'_> {
    /// The fact in a sentence; `old` and `new` set off the words of the catalogue and of the page.
    pub fn sentence(&self, old: impl Fn(&str) -> String, new: impl Fn(&str) -> String) -> String {
        let count = self.changes.len();
        match &self.fact {
            Fact::Lost(key) => format!("{count} rows have no {} on the page any more", key.replace('_', " ")),
            Fact::Gained(key) => {
                format!("{count} rows have no {} in the catalogue, and some on the page", key.replace('_', " "))
            }
            Fact::Reworded(pairs) => {
                let shown = pairs.iter().map(|(catalogue, page)| {
                    let marked = [(catalogue, old(catalogue)), (page, new(page))];
                    joined(marked.into_iter().filter(|(words, _)| !words.is_empty()).map(|(_, marked)| marked), "")
                });
                format!("{count} texts differ alike: {}", joined(shown, ", "))
            }
        }
    }

    /// Which keys of which rows: `description of status codes 3100, 3101; action of status new`.
    pub fn places(&self) -> String {
        let mut places: Vec<(&str, &RowId, Vec<String>)> = Vec::new();
        for changed in &self.changes {
            let (field, row) = (changed.change.field(), &changed.row);
            let is_same =
                |place: &&mut (&str, &RowId, _)| place.0 == field && discriminant(place.1) == discriminant(row);
            match places.iter_mut().find(is_same) {
                // A row can have several guidances.
                Some(place) if place.2.last() == Some(&row.value()) => (),
                Some(place) => place.2.push(row.value()),
                None => places.push((field, row, vec![row.value()])),
            }
        }
        let shown = places.iter().map(|(field, row, values)| match values.as_slice() {
            [_] => format!("{field} of {row}"),
            several => format!("{field} of {} {}", plural(row), listed(several, "")),
        });
        joined(shown, "; ")
    }
}

fn plural(row: &RowId) -> &'static str {
    match row {
        RowId::Source => "the page",
        RowId::Status(_) => "statuses",
        RowId::RiskCode(_) => "risk codes",
        RowId::Series(_) => "series",
        RowId::Code(_) => "status codes",
    }
}
