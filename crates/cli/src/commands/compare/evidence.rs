//! What shows that a part of the page is missing: what was seen on the page itself, and what only the comparison with the
//! catalogue shows, such as a series that is gone at once.

use std::collections::BTreeSet;

use super::drift::{Drift, PageChange};
use super::ends;
use super::limit::few;
use super::normalise::key;
use super::page::facts::{Cut, PageFacts};
use crate::output::wording::counted;
use crate::row_id::RowId;
use idv_catalogue_codegen::model::{Action, Catalogue, Code, Series};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Seen on the page.
    Seen(Cut),
    /// Rows that are gone at once, in a sentence. A person who has looked at the page can name them.
    Rows(String),
    /// Texts that are gone at once from rows that are there, or stand in other rows, in a sentence.
    Texts(String),
}

/// Two codes can be most of a small series, and go together.
const A_PAIR: usize = 2;

/// More than one in so many of the codes is a large share: twice as many as go without being named. A vendor takes out a row
/// here and there; what a cut takes is a stretch of the page.
const LARGE_SHARE: usize = 10;

impl Evidence {
    /// All of it, in the order in which it convinces.
    pub fn of(catalogue: &Catalogue, facts: &PageFacts, drift: &Drift) -> Vec<Self> {
        let seen = facts.cuts.iter().cloned().map(Self::Seen);
        let rows = Missing::of(catalogue, drift);
        let rows = [rows.statuses(), rows.risk_codes(), rows.series(), rows.codes()].into_iter().flatten();
        let rows = rows.chain(age(catalogue, drift));
        let seen = seen.chain(ends::cut(catalogue, facts, drift)).chain(hints(catalogue, facts, drift));
        let texts = actions(catalogue, facts, drift).into_iter().chain(slip(catalogue, drift));
        seen.chain(rows.map(Self::Rows)).chain(texts.map(Self::Texts)).collect()
    }

    /// Whether it is no more than what a person can confirm by naming the rows.
    pub fn is_of_rows(&self) -> bool {
        matches!(self, Self::Rows(_))
    }

    /// The heading of the page under which something is missing.
    pub fn heading(&self) -> Option<&str> {
        match self {
            Self::Seen(cut) => cut.heading.as_deref(),
            Self::Rows(_) | Self::Texts(_) => None,
        }
    }

    pub fn why(&self) -> &str {
        match self {
            Self::Seen(cut) => &cut.why,
            Self::Rows(why) | Self::Texts(why) => why,
        }
    }
}

/// What may show that a series goes on elsewhere, where codes of it are gone.
fn hints(catalogue: &Catalogue, facts: &PageFacts, drift: &Drift) -> Vec<Evidence> {
    let is_gone = |code: &Code| drift.removed.iter().any(|removed| removed.row == RowId::Code(code.number));
    let gone = catalogue.codes.iter().filter(|code| is_gone(code));
    let series: BTreeSet<u16> = gone.map(|code| catalogue.series[code.series].number).collect();
    let hints = facts.hints.iter().filter(|(number, _)| series.contains(number));
    hints.map(|(_, cut)| Evidence::Seen(cut.clone())).collect()
}

/// What of the catalogue the page has not.
struct Missing<'a> {
    catalogue: &'a Catalogue,
    rows: BTreeSet<&'a RowId>,
}

impl<'a> Missing<'a> {
    fn of(catalogue: &'a Catalogue, drift: &'a Drift) -> Self {
        Self { catalogue, rows: drift.removed.iter().map(|removed| &removed.row).collect() }
    }

    fn statuses(&self) -> Vec<String> {
        let in_use = self.catalogue.statuses.iter().filter(|status| status.lifecycle.retired.is_none());
        none_of(in_use.map(|status| self.has(&RowId::Status(status.wire.clone()))), "status", "statuses")
    }

    fn risk_codes(&self) -> Vec<String> {
        let in_use = self.catalogue.risk_codes.iter().filter(|risk_code| risk_code.lifecycle.retired.is_none());
        none_of(in_use.map(|risk_code| self.has(&RowId::RiskCode(risk_code.number))), "risk code", "risk codes")
    }

    /// The series that are gone at once, and those of which most is.
    fn series(&self) -> Vec<String> {
        let of_series = self.catalogue.series.iter().enumerate().filter_map(|(at, series)| {
            let in_use: Vec<_> = self.codes_in_use().filter(|code| code.series == at).collect();
            let gone = in_use.iter().filter(|code| self.has(&RowId::Code(code.number))).count();
            self.of_series(series, in_use.len(), gone)
        });
        of_series.collect()
    }

    fn of_series(&self, series: &Series, in_use: usize, gone: usize) -> Option<String> {
        let name = format!("series {} \"{}\"", series.number, series.title);
        let codes = || counted(in_use as u64, "status code");
        let is_whole = in_use > 0 && gone == in_use;
        match (self.has(&RowId::Series(series.number)), is_whole) {
            (true, true) => Some(format!("The {name} is not on the page: neither its heading nor its {}.", codes())),
            (true, false) => Some(format!("The heading of the {name} is not on the page.")),
            (false, true) => Some(format!("Not one of the {} of the {name} is on the page.", codes())),
            (false, false) if gone > A_PAIR && gone * 2 > in_use => {
                Some(format!("Of the {} of the {name}, {gone} are not on the page.", codes()))
            }
            (false, false) => None,
        }
    }

    fn codes(&self) -> Vec<String> {
        let in_use = self.codes_in_use().count();
        let gone = self.codes_in_use().filter(|code| self.has(&RowId::Code(code.number))).count();
        let is_large = is_large(gone, in_use);
        let sentence =
            || format!("Of all {} in use, {gone} are not on the page.", counted(in_use as u64, "status code"));
        is_large.then(sentence).into_iter().collect()
    }

    fn codes_in_use(&self) -> impl Iterator<Item = &'a Code> {
        self.catalogue.codes.iter().filter(|code| code.lifecycle.retired.is_none())
    }

    fn has(&self, row: &RowId) -> bool {
        self.rows.contains(row)
    }
}

/// A page that has a row which is retired, and has not one which came since, is perhaps that of an earlier day.
fn age(catalogue: &Catalogue, drift: &Drift) -> Option<String> {
    let returned = drift.changed.iter().find(|changed| matches!(changed.change, PageChange::Retired { .. }))?;
    let retired = returned.row.lifecycle(catalogue)?.retired.as_ref()?.on;
    let (later, since) = drift.removed.iter().find_map(|removed| {
        let since = removed.row.lifecycle(catalogue)?.since;
        (catalogue.source.since < since).then_some((&removed.row, since))
    })?;
    Some(format!(
        "The page has {}, which is retired since {retired}, and has not {later}, which came on {since}: it may be the page of an \
         earlier day.",
        returned.row
    ))
}

fn none_of(are_missing: impl Iterator<Item = bool>, one: &str, several: &str) -> Vec<String> {
    let are_missing: Vec<_> = are_missing.collect();
    match are_missing.len() {
        0 => Vec::new(),
        _ if are_missing.contains(&false) => Vec::new(),
        1 => vec![format!("The {one} is not on the page.")],
        count => vec![format!("Not one of the {count} {several} is on the page.")],
    }
}

fn is_large(gone: usize, of: usize) -> bool {
    gone > few(of) && gone * LARGE_SHARE > of
}

/// Actions that are gone at once from the codes that are on the page: a column may not have been saved.
fn actions(catalogue: &Catalogue, facts: &PageFacts, drift: &Drift) -> Option<String> {
    let on_page: BTreeSet<u16> = facts.codes.iter().map(|code| code.number).collect();
    let stated = |code: &Code| code.guidances.iter().filter(|it| it.action != Action::Unstated).count();
    let of = catalogue.codes.iter().filter(|code| on_page.contains(&code.number)).map(stated).sum();
    let gone = drift.changed.iter().filter(|changed| match &changed.change {
        PageChange::Action { page, .. } => matches!(changed.row, RowId::Code(_)) && *page == Action::Unstated,
        _ => false,
    });
    let gone = gone.count();
    is_large(gone, of).then(|| {
        let of = counted(of as u64, "action");
        format!(
            "Of the {of} that the catalogue has for the status codes on the page, {gone} are not on it. If the vendor has taken \
             them out, take them out of the catalogue by hand."
        )
    })
}

/// Descriptions that stand beside other numbers: where cells are lost, the rest of a column can slip.
fn slip(catalogue: &Catalogue, drift: &Drift) -> Option<String> {
    let descriptions = catalogue.codes.iter().flat_map(|code| &code.guidances).map(|it| key(&it.description));
    let descriptions: BTreeSet<String> = descriptions.collect();
    let is_of_another = |change: &PageChange| match change {
        PageChange::Text { key: "description", page: Some(page), .. } => descriptions.contains(&key(page)),
        _ => false,
    };
    let slipped = drift.changed.iter().filter(|changed| is_of_another(&changed.change)).count();
    (slipped > few(catalogue.codes.len())).then(|| {
        format!("{slipped} status codes have the description of another one: the rows of a table may have slipped.")
    })
}

#[cfg(test)]
mod tests {
    use super::Evidence;
    use crate::commands::compare::page::facts::Cut;

    #[test]
    fn no_name_confirms_what_was_seen_on_the_page() {
        let cut = Cut { heading: Some("3000: Sendbacks".to_owned()), why: "the page says \"Loading…\"".to_owned() };
        let evidence = [Evidence::Seen(cut), Evidence::Rows("Gone.".to_owned()), Evidence::Texts("Gone.".to_owned())];
        assert_eq!(evidence.map(|evidence| evidence.is_of_rows()), [false, true, false]);
    }
}
