//! The changes from one catalogue to another.

use super::change::{Change, ChangedRow, Effect, Places, RowKind, Values, What};
use super::compared_keys::{Compared, ComparedKey, In};
use super::matching::Matching;
use idv_catalogue_codegen::change_rule::ChangeRule as Rule;
use idv_catalogue_codegen::model::{Accepted, Catalogue};

/// Every change, the gravest first; within a level, those that allow or disclose more.
pub fn changes(old: &Catalogue, new: &Catalogue) -> Vec<Change> {
    let matching = Matching::of(old, new);
    let aligned = matching.in_terms_of(old, new);
    let mut comparison = Comparison { old, aligned: &aligned, new, changes: Vec::new() };
    comparison.all_rows(&matching);
    comparison.judgement();
    comparison.in_order()
}

/// The changes of the rows alone, without what they come to in cases.
pub fn changes_of_rows(old: &Catalogue, new: &Catalogue) -> Vec<Change> {
    let matching = Matching::of(old, new);
    let aligned = matching.in_terms_of(old, new);
    let mut comparison = Comparison { old, aligned: &aligned, new, changes: Vec::new() };
    comparison.all_rows(&matching);
    comparison.in_order()
}

pub struct Comparison<'a> {
    pub old: &'a Catalogue,
    /// The older catalogue in the newer one's terms.
    pub aligned: &'a Catalogue,
    pub new: &'a Catalogue,
    changes: Vec<Change>,
}

/// What a change is about, and what is accepted there.
#[derive(Clone)]
pub struct About<'a> {
    pub row: ChangedRow,
    pub places: Places,
    pub accepted: &'a [Accepted],
}

/// A key in which two versions of a row differ.
pub struct Difference {
    rule: Rule,
    effect: Effect,
    pub noun: &'static str,
    was: String,
    is: String,
}

impl Difference {
    /// Whether it is the change of what the row takes its value from, which has these values.
    pub fn is_from(&self, [was, is]: [String; 2]) -> bool {
        (&self.was, &self.is) == (&was, &is)
    }
}

impl<'a> Comparison<'a> {
    fn all_rows(&mut self, matching: &Matching) {
        let (old, new) = (self.old, self.new);
        self.source();
        self.rows(&old.statuses, &new.statuses, &matching.statuses);
        self.order_of_statuses(&matching.statuses);
        self.transitions(&matching.statuses);
        self.rows(&old.risk_codes, &new.risk_codes, &matching.risk_codes);
        self.remedies(&matching.remedies);
        self.rows(&old.series, &new.series, &matching.series);
        self.rows(&old.codes, &new.codes, &matching.codes);
        self.meanings(&matching.codes);
        self.languages(matching);
    }

    fn in_order(mut self) -> Vec<Change> {
        self.changes.sort_by(|one, other| one.order().cmp(&other.order()));
        self.changes
    }

    fn source(&mut self) {
        let places = Places { before: Some(self.old.source.place), after: Some(self.new.source.place) };
        let about = self.about_no_row(RowKind::Source, "", places);
        self.news_of_source(&about);
        self.compared_keys(&about, &self.aligned.source, &self.new.source);
    }

    /// Tells every key in which two versions of a row differ.
    pub fn compared_keys<T: Compared + ?Sized>(&mut self, about: &About<'a>, before: &T, after: &T) {
        for difference in self.differences(before, after) {
            self.differs(about, difference, "");
        }
    }

    pub fn differences<T: Compared + ?Sized>(&self, before: &T, after: &T) -> Vec<Difference> {
        let (old, new) = (In { catalogue: self.aligned, row: before }, In { catalogue: self.new, row: after });
        let difference = |key: &ComparedKey<T>| {
            let (was, is) = ((key.show)(old), (key.show)(new));
            let effect = (key.effect)(old, new);
            (was != is).then_some(Difference { rule: key.rule, effect, noun: key.noun, was, is })
        };
        T::KEYS.iter().filter_map(difference).collect()
    }

    /// Tells a difference of the row, or of a `part` of it, such as ` of guidance 2`.
    pub fn differs(&mut self, about: &About<'a>, difference: Difference, part: &str) {
        let Difference { rule, effect, noun, was, is } = difference;
        let values = Values { before: Some(was), after: Some(is) };
        self.push_with(rule, effect, about, What::Differs(format!("{noun}{part}")), values);
    }

    /// What has no row of its own in the newer catalogue: it is gone, or concerns several rows.
    pub fn about_no_row(&self, kind: RowKind, id: &str, places: Places) -> About<'a> {
        let row = ChangedRow { kind, id: id.to_owned(), name: String::new() };
        About { row, places, accepted: &self.new.source.accepted }
    }

    pub fn push(&mut self, rule: Rule, about: &About<'a>, happened: &str, values: Values) {
        self.push_with(rule, Effect::Other, about, What::Happened(happened.to_owned()), values);
    }

    pub fn push_with(&mut self, rule: Rule, effect: Effect, about: &About<'a>, what: What, values: Values) {
        let (row, places) = (about.row.clone(), about.places);
        let mut change = Change { rule, effect, row, what, values, sentences: Vec::new(), places, accepted: None };
        change.accepted = about.accepted.iter().find(|entry| change.accepts(entry)).map(|entry| entry.because.clone());
        self.changes.push(change);
    }

    /// Shows sentences beside what was pushed last.
    pub fn with_sentences(&mut self, sentences: Vec<(String, String)>) {
        if let Some(last) = self.changes.last_mut() {
            last.sentences = sentences;
        }
    }
}
