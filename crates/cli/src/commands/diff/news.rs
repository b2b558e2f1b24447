//! Whether the tests of dependents tell of what happened to a row.
//!
//! A dependent asks for what came after the day on which the page of the version that it reviewed was read. So whatever is
//! new must be dated after that day, whichever version it was, and must never be dated back later.

use super::change::Values;
use super::compare::{About, Comparison};
use super::retirable::RetirableRow;
use idv_catalogue_codegen::change_rule::ChangeRule as Rule;
use idv_catalogue_codegen::date::Date;
use idv_catalogue_codegen::model::Change;

impl<'a> Comparison<'a> {
    /// That the page was read before the older catalogue's was: what happened since then could not be dated so that all who
    /// reviewed the older one are told.
    pub fn news_of_source(&mut self, about: &About<'a>) {
        let (before, after) = (self.old.source.retrieved, self.new.source.retrieved);
        if after < before {
            self.missed(about, &format!("was read on {after}, before the older catalogue's"), after);
        }
        // Rows without a day of their own would be dated back with it.
        let (before, after) = (self.old.source.since, self.new.source.since);
        if after < before {
            self.missed(about, &format!("began on {before}, but is dated {after}"), after);
        }
    }

    /// A row that is new must have begun after the older catalogue.
    pub fn news_of_added<T: RetirableRow>(&mut self, about: &About<'a>, row: &T) {
        let since = row.lifecycle().since;
        // What is new was not there from the beginning.
        if !self.is_news(since) || since == self.new.source.since {
            self.missed(about, &format!("is new, but dated {since}"), since);
        }
    }

    /// What happened to a row that both catalogues have must have happened after the older one, and what had happened must
    /// still be told.
    pub fn news_of_kept<T: RetirableRow>(
        &mut self,
        about: &About<'a>,
        before: &T,
        after: &T,
        stands_for_another: Option<&str>,
    ) {
        let (was, is) = (before.lifecycle(), after.lifecycle());
        if is.since < was.since && was.since > self.old.source.since {
            self.missed(about, &format!("began on {}, but is dated {}", was.since, is.since), is.since);
        }
        let new_changes = || is.changes.iter().filter(|change| !was.changes.contains(change));
        for change in new_changes().filter(|change| !self.is_news(change.on)).cloned().collect::<Vec<_>>() {
            self.missed(about, &format!("means something else, but dated {}: {}", change.on, change.what), change.on);
        }
        for change in was.changes.iter().filter(|change| !is.changes.contains(change)) {
            // Worded anew on its day, it is told above.
            let is_told =
                |later: &&Change| later.on == change.on || (later.what == change.what && later.on > change.on);
            if !new_changes().any(|later| is_told(&later)) {
                self.missed(
                    about,
                    &format!("meant something else from {} on, and says so no longer", change.on),
                    change.on,
                );
            }
        }
        let is_told = new_changes().any(|change| self.is_news(change.on));
        match (&was.retired, &is.retired) {
            (None, Some(retired)) if !self.is_news(retired.on) => {
                self.missed(about, &format!("is retired, but dated {}", retired.on), retired.on);
            }
            (Some(before), Some(after)) if after.on < before.on => {
                self.missed(about, &format!("was retired on {}, but is dated {}", before.on, after.on), after.on);
            }
            (Some(retired), None) if !is_told && stands_for_another.is_none() => {
                self.missed(about, "is in use again, and no `changed` says so", retired.on);
            }
            _ => (),
        }
        if let Some(happened) = stands_for_another.filter(|_| !is_told) {
            self.missed(about, &format!("{happened}, and no `changed` says so"), is.since);
        }
    }

    /// Whether whoever reviewed the older catalogue is told of what happened on a day.
    fn is_news(&self, on: Date) -> bool {
        on > self.old.source.retrieved
    }

    fn missed(&mut self, about: &About<'a>, happened: &str, on: Date) {
        let reviewed = self.old.source.retrieved;
        // What is accepted is this, and nothing else that may be missed later.
        let values = Values { before: Some(happened.to_owned()), after: Some(on.to_string()) };
        let happened = format!("{happened}; whoever reviewed the catalogue of {reviewed} is not told");
        self.push(Rule::NewsMissed, about, &happened, values);
    }
}

#[cfg(test)]
mod tests {
    use std::mem;
    use std::path::Path;

    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::Index;

    use super::super::compare;
    use super::Rule;
    use idv_catalogue_codegen::date::Date;
    use idv_catalogue_codegen::model::{Catalogue, Change, Code, Retired};

    fn day(day: u8) -> Date {
        Date { year: 2027, month: 3, day }
    }

    /// What an analyst may do to a catalogue before it is released, wisely or not.
    #[derive(Clone, Debug)]
    enum Edit {
        Read(u8),
        Begin(u8),
        Add(u8),
        Redate(Index, u8),
        Retire(Index, u8),
        Unretire(Index),
        Change(Index, u8),
        Reword(Index),
        Unchange(Index),
        Renumber(Index),
        Swap(Index),
    }

    fn edit() -> impl Strategy<Value = Edit> {
        let (at, on) = (any::<Index>, || 1..12_u8);
        prop_oneof![
            3 => on().prop_map(Edit::Read),
            1 => on().prop_map(Edit::Begin),
            2 => on().prop_map(Edit::Add),
            1 => (at(), on()).prop_map(|(at, on)| Edit::Redate(at, on)),
            2 => (at(), on()).prop_map(|(at, on)| Edit::Retire(at, on)),
            1 => at().prop_map(Edit::Unretire),
            3 => (at(), on()).prop_map(|(at, on)| Edit::Change(at, on)),
            1 => at().prop_map(Edit::Reword),
            1 => at().prop_map(Edit::Unchange),
            1 => at().prop_map(Edit::Renumber),
            1 => at().prop_map(Edit::Swap),
        ]
    }

    fn make(edit: &Edit, catalogue: &mut Catalogue) {
        let free = catalogue.codes.iter().map(|code| code.number).max().unwrap_or_default() + 1;
        let first = catalogue.codes[0].clone();
        let (count, codes) = (catalogue.codes.len(), &mut catalogue.codes);
        match edit {
            Edit::Read(on) => catalogue.source.retrieved = day(*on),
            // Rows that give no day of their own go with it.
            Edit::Begin(on) => {
                let began = mem::replace(&mut catalogue.source.since, day(*on));
                for code in codes.iter_mut().filter(|code| code.lifecycle.since == began) {
                    code.lifecycle.since = day(*on);
                }
            }
            Edit::Add(on) => {
                let mut code = Code { number: free, name: format!("code_{free}"), ..first };
                code.lifecycle.since = day(*on);
                code.lifecycle.changes.clear();
                code.lifecycle.retired = None;
                codes.push(code);
            }
            Edit::Redate(at, on) => codes[at.index(count)].lifecycle.since = day(*on),
            Edit::Retire(at, on) => {
                let retired = Retired { on: day(*on), reason: "Gone.".to_owned(), successor: None };
                codes[at.index(count)].lifecycle.retired = Some(retired);
            }
            Edit::Unretire(at) => codes[at.index(count)].lifecycle.retired = None,
            Edit::Change(at, on) => {
                let changes = &mut codes[at.index(count)].lifecycle.changes;
                // No two changes of a row are of one day.
                changes.retain(|change| change.on != day(*on));
                changes.push(Change { on: day(*on), what: format!("It is of day {on}.") });
                changes.sort();
            }
            Edit::Reword(at) => {
                if let Some(change) = codes[at.index(count)].lifecycle.changes.first_mut() {
                    change.what.push('.');
                }
            }
            Edit::Unchange(at) => drop(codes[at.index(count)].lifecycle.changes.pop()),
            Edit::Renumber(at) => codes[at.index(count)].number = free,
            Edit::Swap(at) => {
                let (one, other) = (at.index(count), (at.index(count) + 1) % count);
                let names = [codes[other].name.clone(), codes[one].name.clone()];
                [codes[one].name, codes[other].name] = names;
            }
        }
    }

    /// What a program may have been written for.
    fn meaning(code: &Code) -> (u16, &str, bool, Vec<&str>) {
        let changes = code.lifecycle.changes.iter().map(|change| change.what.as_str()).collect();
        (code.number, &code.name, code.lifecycle.retired.is_some(), changes)
    }

    /// Whether the library's `news_since` tells of a code.
    fn is_news(code: &Code, reviewed: Date) -> bool {
        let lifecycle = &code.lifecycle;
        let changes = lifecycle.changes.iter().map(|change| change.on);
        let mut days = [lifecycle.since].into_iter().chain(changes).chain(lifecycle.retired.as_ref().map(|it| it.on));
        days.any(|on| on > reviewed)
    }

    fn misses_news(old: &Catalogue, new: &Catalogue) -> bool {
        compare::changes(old, new).iter().any(|change| change.rule == Rule::NewsMissed)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// Whoever reviewed any release, and takes any later one, is told of all that has changed between the two, as long as
        /// every release passed.
        #[test]
        fn no_change_of_a_release_that_passes_is_missed(releases in vec(vec(edit(), 1..4), 1..5)) {
            let sound = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/sound");
            let mut catalogue = idv_catalogue_codegen::load(&sound).expect("it is sound").catalogue;
            catalogue.source.retrieved = day(1);
            let mut released = vec![catalogue];
            for edits in &releases {
                let latest = released.last().expect("the first");
                let mut next = latest.clone();
                for edit in edits {
                    make(edit, &mut next);
                }
                // What does not pass is not released.
                if misses_news(latest, &next) {
                    continue;
                }
                for reviewed in &released {
                    for code in &next.codes {
                        let was = reviewed.codes.iter().find(|was| was.number == code.number);
                        let is_renamed = was.is_some_and(|was| was.name != code.name);
                        // A name that is no other's is missed by no one: what names it does not compile.
                        let is_other = !is_renamed || reviewed.codes.iter().any(|was| was.name == code.name);
                        if was.map(meaning) != Some(meaning(code)) && is_other {
                            prop_assert!(is_news(code, reviewed.source.retrieved), "{} of {:?}", code.number, releases);
                        }
                    }
                }
                released.push(next);
            }
        }
    }
}
