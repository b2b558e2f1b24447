//! Rows that are retired and never deleted: known by a number or a wire string, and named once and for all.

use std::collections::BTreeMap;

use super::change::{ChangedRow, Effect, Places, Values, What};
use super::compare::{About, Comparison, Difference};
use super::compared_keys::{self, Compared, In};
use super::matching::Pairs;
use idv_catalogue_codegen::change_rule::{ChangeRule as Rule, Event, Retirable};
use idv_catalogue_codegen::model::{Catalogue, Code, Lifecycle, Retired, RiskCode, Series, Status};
use idv_catalogue_codegen::problem::place::Place;

pub trait RetirableRow: Compared + Sized {
    const RETIRABLE: Retirable;

    /// The number or wire string.
    fn id(&self) -> String;
    fn name(&self) -> &str;
    fn place(&self) -> Place;
    fn lifecycle(&self) -> &Lifecycle;
    /// The rows of its kind, in which a successor stands.
    fn siblings(catalogue: &Catalogue) -> &[Self];

    /// Whether a change of this row is that of its catalogue or of its series, of which it is told.
    fn is_told_elsewhere(difference: &Difference, versions: [In<'_, Self>; 2]) -> bool {
        difference.noun == compared_keys::SINCE
            && difference.is_from(versions.map(|it| it.catalogue.source.since.to_string()))
    }
}

macro_rules! retirable {
    ($($row:ident of $rows:ident, known by $id:ident $({ $told_elsewhere:item })?;)*) => { $(
        impl RetirableRow for $row {
            const RETIRABLE: Retirable = Retirable::$row;

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
    )* };
}

retirable! {
    Status of statuses, known by wire;
    RiskCode of risk_codes, known by number;
    Series of series, known by number;
    Code of codes, known by number {
        fn is_told_elsewhere(difference: &Difference, versions: [In<'_, Self>; 2]) -> bool {
            if difference.noun == compared_keys::SINCE {
                return difference.is_from(versions.map(|it| it.catalogue.source.since.to_string()));
            }
            let of_series = Series::KEYS.iter().find(|key| key.noun == difference.noun);
            let Some(of_series) = of_series else { return false };
            difference.is_from(versions.map(|it| it.series().map(of_series.show).unwrap_or_default()))
        }
    };
}

impl<'a> In<'a, Code> {
    fn series(self) -> Option<In<'a, Series>> {
        Some(In { catalogue: self.catalogue, row: self.catalogue.series.get(self.row.series)? })
    }
}

impl<'a> About<'a> {
    /// A row in both catalogues, known by what it was.
    pub fn both<T: RetirableRow>(before: &T, after: &'a T) -> Self {
        let places = Places { before: Some(before.place()), after: Some(after.place()) };
        About { row: changed_row(before), places, accepted: &after.lifecycle().accepted }
    }
}

pub fn changed_row<T: RetirableRow>(row: &T) -> ChangedRow {
    ChangedRow { kind: T::KIND, id: row.id(), name: row.name().to_owned() }
}

const REUSED: &str = "stands for something else";

fn says_renumbered<T: RetirableRow>() -> &'static str {
    if T::RETIRABLE == Retirable::Status { "is sent as another string" } else { "is renumbered" }
}

/// `retired on 2027-01-01: The page no longer lists it. Use 3103.`
fn retirement<T: RetirableRow>(catalogue: &Catalogue, retired: &Retired) -> String {
    let successor = retired.successor.and_then(|row| T::siblings(catalogue).get(row));
    let use_instead = successor.map(|row| format!(" Use {}.", row.id())).unwrap_or_default();
    let stop = if retired.reason.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("retired on {}: {}{stop}{use_instead}", retired.on, retired.reason)
}

impl<'a> Comparison<'a> {
    /// A row by its number or wire string in the newer catalogue's terms, which both catalogues have.
    pub fn in_both<T: RetirableRow>(&self, id: &str) -> Option<About<'a>> {
        let before = T::siblings(self.aligned).iter().position(|row| row.id() == id)?;
        let after = T::siblings(self.new).iter().find(|row| row.id() == id)?;
        Some(About::both(&T::siblings(self.old)[before], after))
    }

    pub fn rows<T: RetirableRow>(&mut self, old: &[T], new: &'a [T], pairs: &Pairs) {
        self.kept(old, new, &pairs.both);
        for row in &pairs.gone {
            self.gone(&old[*row]);
        }
        for row in &pairs.added {
            self.added(&new[*row]);
        }
    }

    fn kept<T: RetirableRow>(&mut self, old: &[T], new: &'a [T], both: &[(usize, usize)]) {
        let aligned = T::siblings(self.aligned);
        // What another row was called in the older catalogue, so that a name which wanders is told from a new one.
        let names: BTreeMap<&str, String> = old.iter().map(|row| (row.name(), row.id())).collect();
        for (before, after) in both {
            let (written, after) = (&old[*before], &new[*after]);
            let about = About::both(written, after);
            let stands_for_another = self.identity(written, after, &names);
            self.news_of_kept(&about, written, after, stands_for_another);
            self.retired(&about, written, after);
            self.keys(&about, &aligned[*before], after);
        }
    }

    fn keys<T: RetirableRow>(&mut self, about: &About<'a>, before: &T, after: &'a T) {
        let versions = [In { catalogue: self.aligned, row: before }, In { catalogue: self.new, row: after }];
        for difference in self.differences(before, after) {
            if !T::is_told_elsewhere(&difference, versions) {
                self.differs(about, difference, "");
            }
        }
    }

    fn gone<T: RetirableRow>(&mut self, row: &T) {
        let places = Places { before: Some(row.place()), after: None };
        let about = About { row: changed_row(row), places, accepted: &self.new.source.accepted };
        let values = Values { before: Some(about.row.shown()), after: None };
        self.push(Rule::Of(T::RETIRABLE, Event::Removed), &about, "is gone", values);
    }

    fn added<T: RetirableRow>(&mut self, row: &'a T) {
        let places = Places { before: None, after: Some(row.place()) };
        let about = About { row: changed_row(row), places, accepted: &row.lifecycle().accepted };
        let values = Values { before: None, after: Some(about.row.shown()) };
        let happened = match &row.lifecycle().retired {
            Some(retired) => format!("is new, and already {}", retirement::<T>(self.new, retired)),
            None => "is new".to_owned(),
        };
        self.push(Rule::Of(T::RETIRABLE, Event::Added), &about, &happened, values);
        self.news_of_added(&about, row);
    }

    /// Tells what happened to the number or wire string of a row, and to its name; gives what of it a program would not
    /// notice.
    fn identity<T: RetirableRow>(
        &mut self,
        before: &T,
        after: &'a T,
        names: &BTreeMap<&str, String>,
    ) -> Option<&'static str> {
        let about = About::both(before, after);
        if before.id() != after.id() {
            let values = Values { before: Some(before.id()), after: Some(after.id()) };
            self.push(Rule::Of(T::RETIRABLE, Event::Renumbered), &about, says_renumbered::<T>(), values);
            return Some(says_renumbered::<T>());
        }
        let was_retired = before.lifecycle().retired.as_ref().filter(|_| after.lifecycle().retired.is_none());
        let is_renamed = before.name() != after.name();
        if let Some(retired) = was_retired.filter(|_| !is_renamed) {
            let retired = retirement::<T>(self.aligned, retired);
            let happened = format!("is in use again, and was {retired}");
            let values = Values { before: Some(retired), after: None };
            self.push(Rule::Of(T::RETIRABLE, Event::Unretired), &about, &happened, values);
        }
        let is_reused = is_renamed && (was_retired.is_some() || names.contains_key(after.name()));
        if is_renamed {
            let values = Values { before: Some(before.name().to_owned()), after: Some(after.name().to_owned()) };
            if is_reused {
                self.push(Rule::Of(T::RETIRABLE, Event::Reused), &about, REUSED, values);
            } else {
                self.push(Rule::Of(T::RETIRABLE, Event::Renamed), &about, "is renamed", values);
            }
        }
        is_reused.then_some(REUSED)
    }

    fn retired<T: RetirableRow>(&mut self, about: &About<'a>, before: &T, after: &'a T) {
        let shown = |catalogue: &Catalogue, row: &T| {
            row.lifecycle().retired.as_ref().map(|retired| retirement::<T>(catalogue, retired))
        };
        match (shown(self.aligned, before), shown(self.new, after)) {
            (None, Some(now)) => {
                let values = Values { before: Some("in use".to_owned()), after: None };
                self.push(Rule::Of(T::RETIRABLE, Event::Retired), about, &format!("is {now}"), values);
            }
            (Some(was), Some(now)) if was != now => {
                let what = What::Differs("retirement".to_owned());
                let values = Values { before: Some(was), after: Some(now) };
                self.push_with(Rule::Of(T::RETIRABLE, Event::Lifecycle), Effect::Other, about, what, values);
            }
            _ => (),
        }
    }
}
