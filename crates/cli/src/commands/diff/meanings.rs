//! What the codes mean: the series that they belong to, and their guidances.

use super::change::{Effect, Places, Values, What};
use super::compare::{About, Comparison};
use super::compared_keys::permissive_if;
use super::compared_values::{NONE, leaves_something_to_do};
use super::matching::Pairs;
use idv_catalogue_codegen::change_rule::ChangeRule as Rule;
use idv_catalogue_codegen::model::{Catalogue, Code, Disclosure, Guidance};

impl<'a> Comparison<'a> {
    pub fn meanings(&mut self, codes: &Pairs) {
        for (before, after) in &codes.both {
            let (before, after) = (&self.aligned.codes[*before], &self.new.codes[*after]);
            self.belonging(before, after);
            self.guidances(before, after);
        }
    }

    fn belonging(&mut self, before: &Code, after: &'a Code) {
        let of =
            |catalogue: &Catalogue, code: &Code| catalogue.series.get(code.series).map_or(0, |series| series.number);
        let (was, is) = (of(self.aligned, before), of(self.new, after));
        if was != is {
            let values = Values { before: Some(was.to_string()), after: Some(is.to_string()) };
            self.push(Rule::CodeMoved, &About::both(before, after), "belongs to another series", values);
        }
    }

    fn guidances(&mut self, before: &Code, after: &'a Code) {
        let about = About::both(before, after);
        let (old, new) = (&before.guidances, &after.guidances);
        let pairs = pairs_of_guidances(old, new);
        for (was, is) in &pairs.both {
            let places = Places { before: Some(old[*was].place), after: Some(new[*is].place) };
            let about = About { places, ..about.clone() };
            let part = if new.len() > 1 { format!(" of guidance {}", is + 1) } else { String::new() };
            for difference in self.differences(&old[*was], &new[*is]) {
                self.differs(&about, difference, &part);
            }
            // Beside another guidance it gets a name, which is no change by itself.
            if old[*was].name.is_some() || old.len() > 1 || new.len() == 1 {
                self.name_of_guidance(&about, [&old[*was], &new[*is]], &part);
            }
        }
        for row in &pairs.gone {
            let places = Places { before: Some(old[*row].place), ..about.places };
            let values = Values { before: Some(old[*row].description.clone()), after: None };
            let happened = format!("has one meaning fewer: {}", old[*row].description);
            // What it asked for, nothing asks for any more.
            let about = About { places, ..about.clone() };
            self.push_with(Rule::GuidanceRemoved, Effect::Permissive, &about, What::Happened(happened), values);
        }
        for row in &pairs.added {
            let places = Places { after: Some(new[*row].place), ..about.places };
            let values = Values { before: None, after: Some(new[*row].description.clone()) };
            let happened = format!("has one more meaning: {}", new[*row].description);
            let is_told = after.disclosure == Disclosure::Client && leaves_something_to_do(self.new, &new[*row]);
            let about = About { places, ..about.clone() };
            self.push_with(Rule::GuidanceAdded, permissive_if(is_told), &about, What::Happened(happened), values);
        }
        if !pairs.both.is_sorted_by_key(|(was, _)| *was) {
            let shown =
                |rows: &[Guidance]| rows.iter().map(|row| row.description.clone()).collect::<Vec<_>>().join(", ");
            let values = Values { before: Some(shown(old)), after: Some(shown(new)) };
            self.push(Rule::GuidanceOrder, &about, "has its meanings in another order", values);
        }
    }

    /// The names of guidances came with the words for clients, of which they are the keys.
    fn name_of_guidance(&mut self, about: &About<'a>, [before, after]: [&Guidance; 2], part: &str) {
        if before.name == after.name || self.words_are_new() {
            return;
        }
        let rule = if before.name.is_some() { Rule::GuidanceRenamed } else { Rule::GuidanceText };
        let [was, is] = [before, after].map(|guidance| Some(guidance.name.as_deref().unwrap_or(NONE).to_owned()));
        let what = What::Differs(format!("name{part}"));
        self.push_with(rule, Effect::Other, about, what, Values { before: was, after: is });
    }
}

/// The guidances of a code, by their texts; what is left, by their conditions, and then by where they stand.
pub fn pairs_of_guidances(old: &[Guidance], new: &[Guidance]) -> Pairs {
    let mut pairs = Pairs::of(old, new, |row| &row.description, |row| &row.condition);
    let left = pairs.gone.len().min(pairs.added.len());
    pairs.both.extend(pairs.gone.drain(..left).zip(pairs.added.drain(..left)));
    pairs.both.sort_by_key(|(_, new)| *new);
    pairs
}
