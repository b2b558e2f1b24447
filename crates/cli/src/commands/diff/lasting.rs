//! Rows that last: known by a number or a wire string, named once and for all, and retired instead of deleted.

use std::collections::BTreeMap;

use super::aspects::{self, Compared, In};
use super::change::{Effect, Places, Subject, Values, What};
use super::compare::{About, Comparison, Difference};
use super::matching::Pairs;
use idv_catalogue_codegen::change_rule::ChangeRule as Rule;
use idv_catalogue_codegen::date::Date;
use idv_catalogue_codegen::model::{Catalogue, Code, Lifecycle, Retired, RiskCode, Series, Status};
use idv_catalogue_codegen::problem::place::Place;

pub trait Lasting: Compared + Sized {
    const RULES: LifeRules;

    /// The number or wire string.
    fn id(&self) -> String;
    fn name(&self) -> &str;
    fn place(&self) -> Place;
    fn lifecycle(&self) -> &Lifecycle;
    /// The rows of its kind, in which a successor stands.
    fn siblings(catalogue: &Catalogue) -> &[Self];

    /// Whether a change of this row is that of its catalogue or of its series, of which it is told.
    fn is_told_elsewhere(difference: &Difference, versions: [In<'_, Self>; 2]) -> bool {
        difference.noun == aspects::SINCE
            && difference.is_from(versions.map(|it| it.catalogue.source.since.to_string()))
    }
}

/// The rules by which the life of a kind of row is told.
pub struct LifeRules {
    added: Rule,
    removed: Rule,
    renamed: Rule,
    /// The same name under another number or wire string.
    moved: Rule,
    moved_says: &'static str,
    reused: Rule,
    retired: Rule,
    unretired: Rule,
    /// Another day, reason or successor.
    retirement: Rule,
}

macro_rules! lasting {
    ($row:ty, $id:ident, $rows:ident, $rules:expr $(, $told_elsewhere:item)?) => {
        impl Lasting for $row {
            const RULES: LifeRules = $rules;

            fn id(&self) -> String {
                self.$id.to_string()
            }

            fn name(&self) -> &str {
                &self.name
            }

            fn place(&self) -> Place {
                self.place
            }

            fn lifecycle(&self) -> &Lifecycle {
                &self.lifecycle
            }

            fn siblings(catalogue: &Catalogue) -> &[Self] {
                &catalogue.$rows
            }

            $($told_elsewhere)?
        }
    };
}

lasting!(
    Status,
    wire,
    statuses,
    LifeRules {
        added: Rule::StatusAdded,
        removed: Rule::StatusRemoved,
        renamed: Rule::StatusRenamed,
        moved: Rule::StatusResent,
        moved_says: "is sent as another string",
        reused: Rule::StatusReused,
        retired: Rule::StatusRetired,
        unretired: Rule::StatusUnretired,
        retirement: Rule::StatusLifecycle,
    }
);

lasting!(
    RiskCode,
    number,
    risk_codes,
    LifeRules {
        added: Rule::RiskCodeAdded,
        removed: Rule::RiskCodeRemoved,
        renamed: Rule::RiskCodeRenamed,
        moved: Rule::RiskCodeRenumbered,
        moved_says: "is renumbered",
        reused: Rule::RiskCodeReused,
        retired: Rule::RiskCodeRetired,
        unretired: Rule::RiskCodeUnretired,
        retirement: Rule::RiskCodeLifecycle,
    }
);

lasting!(
    Series,
    number,
    series,
    LifeRules {
        added: Rule::SeriesAdded,
        removed: Rule::SeriesRemoved,
        renamed: Rule::SeriesRenamed,
        moved: Rule::SeriesRenumbered,
        moved_says: "is renumbered",
        reused: Rule::SeriesReused,
        retired: Rule::SeriesRetired,
        unretired: Rule::SeriesUnretired,
        retirement: Rule::SeriesLifecycle,
    }
);

lasting!(
    Code,
    number,
    codes,
    LifeRules {
        added: Rule::CodeAdded,
        removed: Rule::CodeRemoved,
        renamed: Rule::CodeRenamed,
        moved: Rule::CodeRenumbered,
        moved_says: "is renumbered",
        reused: Rule::CodeReused,
        retired: Rule::CodeRetired,
        unretired: Rule::CodeUnretired,
        retirement: Rule::CodeLifecycle,
    },
    fn is_told_elsewhere(difference: &Difference, versions: [In<'_, Self>; 2]) -> bool {
        if difference.noun == aspects::SINCE {
            return difference.is_from(versions.map(|it| it.catalogue.source.since.to_string()));
        }
        let of_series = Series::ASPECTS.iter().find(|aspect| aspect.noun == difference.noun);
        let Some(of_series) = of_series else { return false };
        difference.is_from(versions.map(|it| it.series().map(of_series.show).unwrap_or_default()))
    }
);

impl<'a> In<'a, Code> {
    fn series(self) -> Option<In<'a, Series>> {
        Some(In { catalogue: self.catalogue, row: self.catalogue.series.get(self.row.series)? })
    }
}

impl<'a> About<'a> {
    /// A row in both catalogues, known by what it was.
    pub fn both<T: Lasting>(before: &T, after: &'a T) -> Self {
        let places = Places { before: Some(before.place()), after: Some(after.place()) };
        About { subject: subject(before), places, accepted: &after.lifecycle().accepted }
    }
}

fn subject<T: Lasting>(row: &T) -> Subject {
    Subject { kind: T::KIND, id: row.id(), name: row.name().to_owned() }
}

/// `retired on 2027-01-01: The page no longer lists it. Use 3103.`
fn retirement<T: Lasting>(catalogue: &Catalogue, retired: &Retired) -> String {
    let successor = retired.successor.and_then(|row| T::siblings(catalogue).get(row));
    let use_instead = successor.map(|row| format!(" Use {}.", row.id())).unwrap_or_default();
    let stop = if retired.reason.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("retired on {}: {}{stop}{use_instead}", retired.on, retired.reason)
}

impl<'a> Comparison<'a> {
    pub fn rows<T: Lasting>(&mut self, old: &[T], new: &'a [T], pairs: &Pairs) {
        let aligned = T::siblings(self.aligned);
        // What another row was called in the older catalogue, so that a name which wanders is told from a new one.
        let names: BTreeMap<&str, String> = old.iter().map(|row| (row.name(), row.id())).collect();
        for (before, after) in &pairs.both {
            let (written, after) = (&old[*before], &new[*after]);
            self.identity(written, after, &names);
            self.life(written, after);
            let versions =
                [In { catalogue: self.aligned, row: &aligned[*before] }, In { catalogue: self.new, row: after }];
            let about = About::both(written, after);
            for difference in self.differences(&aligned[*before], after) {
                if !T::is_told_elsewhere(&difference, versions) {
                    self.differs(&about, difference, "");
                }
            }
        }
        for row in &pairs.gone {
            let row = &old[*row];
            let places = Places { before: Some(row.place()), after: None };
            let about = About { subject: subject(row), places, accepted: &self.new.source.accepted };
            let values = Values { before: Some(about.subject.shown()), after: None };
            self.push(T::RULES.removed, &about, "is gone", values);
        }
        for row in &pairs.added {
            let row = &new[*row];
            let places = Places { before: None, after: Some(row.place()) };
            let about = About { subject: subject(row), places, accepted: &row.lifecycle().accepted };
            let values = Values { before: None, after: Some(about.subject.shown()) };
            let happened = match &row.lifecycle().retired {
                Some(retired) => format!("is new, and already {}", retirement::<T>(self.new, retired)),
                None => "is new".to_owned(),
            };
            self.push(T::RULES.added, &about, &happened, values);
            self.news(&about, "is new", row.lifecycle().since);
        }
    }

    /// What happened to the number or wire string of a row, and to its name.
    fn identity<T: Lasting>(&mut self, before: &T, after: &'a T, names: &BTreeMap<&str, String>) {
        let about = About::both(before, after);
        if before.id() != after.id() {
            let values = Values { before: Some(before.id()), after: Some(after.id()) };
            self.push(T::RULES.moved, &about, T::RULES.moved_says, values);
            return;
        }
        let was_retired = before.lifecycle().retired.as_ref().filter(|_| after.lifecycle().retired.is_none());
        let is_renamed = before.name() != after.name();
        if let Some(retired) = was_retired.filter(|_| !is_renamed) {
            let retired = retirement::<T>(self.aligned, retired);
            let happened = format!("is in use again, and was {retired}");
            let values = Values { before: Some(retired), after: None };
            self.push(T::RULES.unretired, &about, &happened, values);
        }
        if is_renamed {
            let values = Values { before: Some(before.name().to_owned()), after: Some(after.name().to_owned()) };
            if was_retired.is_some() || names.contains_key(after.name()) {
                self.push(T::RULES.reused, &about, "stands for something else", values);
            } else {
                self.push(T::RULES.renamed, &about, "is renamed", values);
            }
        }
    }

    /// What happened on a day must lie after what dependents have seen, so that their tests tell them.
    fn news(&mut self, about: &About<'a>, happened: &str, on: Date) {
        // Many catalogues can be released on one day; but what is new was not there from the beginning.
        if on < self.old.source.retrieved || on == self.new.source.since {
            let happened = format!("{happened}, but dated {on}; write the day on which it happened");
            self.push(Rule::NewsMissed, about, &happened, Values { before: None, after: None });
        }
    }

    fn life<T: Lasting>(&mut self, before: &T, after: &'a T) {
        let about = About::both(before, after);
        let shown = |catalogue: &Catalogue, row: &T| {
            row.lifecycle().retired.as_ref().map(|retired| retirement::<T>(catalogue, retired))
        };
        let values = Values { before: shown(self.aligned, before), after: shown(self.new, after) };
        if let (None, Some(retired)) = (&before.lifecycle().retired, &after.lifecycle().retired) {
            self.news(&about, "is retired", retired.on);
        }
        let days: Vec<_> = before.lifecycle().changes.iter().map(|change| change.on).collect();
        for change in after.lifecycle().changes.iter().filter(|change| !days.contains(&change.on)) {
            self.news(&about, "means something else", change.on);
        }
        match (&values.before, &values.after) {
            (None, Some(now)) => {
                let happened = format!("is {now}");
                self.push(
                    T::RULES.retired,
                    &about,
                    &happened,
                    Values { before: Some("in use".to_owned()), after: None },
                );
            }
            (Some(was), Some(now)) if was != now => {
                let what = What::Differs("retirement".to_owned());
                self.push_with(T::RULES.retirement, Effect::Other, &about, what, values);
            }
            _ => (),
        }
    }
}
