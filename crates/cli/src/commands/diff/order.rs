//! The remedies, which are known by their names alone, and the order of lists in which order says something.

use super::change::{ChangedRow, Places, RowKind, Values};
use super::compare::{About, Comparison};
use super::matching::Pairs;
use idv_catalogue_codegen::change_rule::ChangeRule as Rule;
use idv_catalogue_codegen::model::{Remedy, Status};

impl<'a> Comparison<'a> {
    /// A remedy by its name in the newer catalogue's terms, which both catalogues have.
    pub fn remedy_in_both(&self, name: &str) -> Option<About<'a>> {
        let before = self.aligned.remedies.iter().position(|row| row.name == name)?;
        let after = self.new.remedies.iter().find(|row| row.name == name)?;
        Some(both(&self.old.remedies[before], after))
    }

    pub fn order_of_statuses(&mut self, pairs: &Pairs) {
        let name = |row: &Status| row.wire.clone();
        if let Some(values) = order(&self.aligned.statuses, &self.new.statuses, pairs, name) {
            let places = Places { before: None, after: self.new.statuses.first().map(|row| row.place) };
            let about = self.about_no_row(RowKind::Statuses, "", places);
            self.push(Rule::StatusOrder, &about, "has changed", values);
        }
    }

    pub fn remedies(&mut self, pairs: &Pairs) {
        for (before, after) in &pairs.both {
            let (before, after) = (&self.old.remedies[*before], &self.new.remedies[*after]);
            let about = both(before, after);
            if before.name != after.name {
                let values = Values { before: Some(before.name.clone()), after: Some(after.name.clone()) };
                self.push(Rule::RemedyRenamed, &about, "is renamed", values);
            }
            self.compared_keys(&about, before, after);
        }
        for row in &pairs.gone {
            let row = &self.old.remedies[*row];
            let places = Places { before: Some(row.place), after: None };
            let about = About { row: changed_row(row), places, accepted: &self.new.source.accepted };
            let values = Values { before: Some(row.name.clone()), after: None };
            self.push(Rule::RemedyRemoved, &about, "is gone", values);
        }
        for row in &pairs.added {
            let row = &self.new.remedies[*row];
            let places = Places { before: None, after: Some(row.place) };
            let about = About { row: changed_row(row), places, accepted: &row.accepted };
            let values = Values { before: None, after: Some(row.name.clone()) };
            self.push(Rule::RemedyAdded, &about, "is new", values);
        }
        if let Some(values) = order(&self.aligned.remedies, &self.new.remedies, pairs, |row: &Remedy| row.name.clone())
        {
            let places = Places { before: None, after: self.new.remedies.first().map(|row| row.place) };
            let about = self.about_no_row(RowKind::Remedies, "", places);
            self.push(Rule::RemedyOrder, &about, "has changed", values);
        }
    }
}

fn both<'a>(before: &Remedy, after: &'a Remedy) -> About<'a> {
    let places = Places { before: Some(before.place), after: Some(after.place) };
    About { row: changed_row(before), places, accepted: &after.accepted }
}

fn changed_row(row: &Remedy) -> ChangedRow {
    ChangedRow { kind: RowKind::Remedy, id: row.name.clone(), name: String::new() }
}

/// The rows that both lists have, in the order of each, where the orders differ.
fn order<T>(old: &[T], new: &[T], pairs: &Pairs, name: impl Fn(&T) -> String) -> Option<Values> {
    if pairs.both.is_sorted_by_key(|(before, _)| *before) {
        return None;
    }
    let mut before: Vec<_> = pairs.both.iter().map(|(before, _)| *before).collect();
    before.sort_unstable();
    let names = |list: &[T], rows: &mut dyn Iterator<Item = usize>| {
        rows.map(|row| name(&list[row])).collect::<Vec<_>>().join(", ")
    };
    let after = names(new, &mut pairs.both.iter().map(|(_, after)| *after));
    Some(Values { before: Some(names(old, &mut before.into_iter())), after: Some(after) })
}
