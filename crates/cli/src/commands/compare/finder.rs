//! Finds where the page and the catalogue say different things.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::co_occurrence::CoOccurrence;
use super::drift::{Added, Changed, Drift, PageChange, Removed};
use super::identity::{is_address_of, is_public, is_title_of};
use super::meanings::{Ours, guidance_changes, text_change};
use super::normalise::same_heading;
use super::page::facts::{self, PageFacts};
use crate::row_id::RowId;
use idv_catalogue_codegen::model::{self, Catalogue};
use idv_catalogue_codegen::problem::place::Place;

impl Drift {
    pub fn between(catalogue: &Catalogue, facts: &PageFacts) -> Self {
        let co_occurrence = CoOccurrence::of(facts);
        let drift = Self { unplaced: facts.unplaced.clone(), ..Self::default() };
        let mut finder = Finder { catalogue, facts, co_occurrence, drift };
        finder.source();
        finder.statuses();
        finder.risk_codes();
        finder.series();
        finder.codes();
        // What stands on the page and is not understood is not gone from it.
        let unplaced: Vec<_> = facts.unplaced.iter().filter(|it| it.row.is_none()).map(|it| it.text.as_str()).collect();
        finder.drift.removed.retain(|removed| !unplaced.iter().any(|text| begins_with(text, &removed.row)));
        finder.drift
    }
}

/// Whether a text begins with the number or the word of a row.
fn begins_with(text: &str, row: &RowId) -> bool {
    let value = match row {
        RowId::Code(number) | RowId::RiskCode(number) => number.to_string(),
        RowId::Status(wire) => wire.clone(),
        RowId::Series(_) | RowId::Source => return false,
    };
    let first = text.split(|it: char| !it.is_alphanumeric() && it != '_').next();
    first.is_some_and(|first| first.eq_ignore_ascii_case(&value))
}

struct Finder<'a> {
    catalogue: &'a Catalogue,
    facts: &'a PageFacts,
    co_occurrence: CoOccurrence<'a>,
    drift: Drift,
}

impl Finder<'_> {
    fn source(&mut self) {
        let source = &self.catalogue.source;
        let title = self.facts.title.as_ref().filter(|title| !is_title_of(title, source));
        let url = self.facts.address.as_ref().filter(|url| is_public(url) && !is_address_of(url, source));
        let changes = [("title", &source.title, title), ("url", &source.url, url)];
        for (key, catalogue, page) in changes.into_iter().filter_map(|(key, ours, page)| Some((key, ours, page?))) {
            let change =
                PageChange::Text { key, guidance: None, catalogue: Some(catalogue.clone()), page: Some(page.clone()) };
            self.changed(RowId::Source, None, change);
        }
    }

    fn statuses(&mut self) {
        let on_page: HashMap<&str, &facts::Status> =
            self.facts.statuses.iter().map(|it| (it.wire.as_str(), it)).collect();
        let known: BTreeMap<&str, usize> =
            self.catalogue.statuses.iter().enumerate().map(|(at, status)| (status.wire.as_str(), at)).collect();
        for (at, status) in self.catalogue.statuses.iter().enumerate() {
            let row = RowId::Status(status.wire.clone());
            match on_page.get(status.wire.as_str()) {
                Some(page) => self.status(at, status, page),
                None if self.is_unplaced(&row) => (),
                None => self.removed(row, &status.lifecycle, &status.description, status.place),
            }
        }
        let new = self.facts.statuses.iter().filter(|status| !known.contains_key(status.wire.as_str()));
        self.drift.added.extend(new.cloned().map(Added::Status));
    }

    fn status(&mut self, at: usize, status: &model::Status, page: &facts::Status) {
        let row = RowId::Status(status.wire.clone());
        self.returned(&row, &status.lifecycle, status.place);
        let ours = Ours {
            condition: None,
            description: &status.description,
            action: &status.action,
            deviations: &status.deviations,
            at: None,
        };
        for change in ours.changes(&page.guidance) {
            self.changed(row.clone(), Some(status.place), change);
        }
        if let Some(change) = self.status_codes(at, status, page) {
            self.changed(row.clone(), Some(status.place), change);
        }
        let catalogue = self.numbers_of(&status.risk_codes);
        let risk_codes = self.co_occurrence.risk_codes_of(page);
        if !self.facts.risk_codes.is_empty() && risk_codes != catalogue {
            let change = PageChange::RiskCodes { catalogue: Some(catalogue), page: Some(risk_codes) };
            self.changed(row, Some(status.place), change);
        }
    }

    /// Whether the codes that the page names for a status are those that accompany it in the catalogue. Codes that the
    /// page does not list at all say nothing about that.
    fn status_codes(&self, at: usize, status: &model::Status, page: &facts::Status) -> Option<PageChange> {
        let listed: BTreeSet<u16> = self.facts.codes.iter().map(|code| code.number).collect();
        let in_use = self.catalogue.codes.iter().filter(|code| code.lifecycle.retired.is_none());
        let in_use: Vec<_> = in_use
            .map(|code| (code.number, self.catalogue.series[code.series].number, code.statuses.contains(&at)))
            .collect();
        let rows: Vec<_> = in_use.iter().filter(|(code, ..)| listed.contains(code)).collect();
        let is_named = |(code, series, _): &(u16, u16, bool)| page.spans.iter().any(|span| span.holds(*code, *series));
        let is_same = match (page.spans.is_empty(), status.expects_codes) {
            (true, expects) => !expects,
            (false, false) => false,
            (false, true) => rows.iter().all(|row| is_named(row) == row.2),
        };
        if is_same {
            return None;
        }
        let accompanying = |rows: &mut dyn Iterator<Item = &(u16, u16, bool)>| {
            let rows = rows.filter(|_| status.expects_codes);
            runs(rows.map(|(code, _, accompanies)| (*code, *accompanies)))
        };
        let mut catalogue = accompanying(&mut rows.iter().copied());
        if catalogue.is_empty() {
            catalogue = accompanying(&mut in_use.iter());
        }
        // Where neither names any, nothing differs.
        let is_said = !(catalogue.is_empty() && page.codes.is_empty());
        is_said.then(|| PageChange::StatusCodes { catalogue, page: page.codes.clone() })
    }

    fn risk_codes(&mut self) {
        let on_page: BTreeMap<u16, &facts::RiskCode> = self.facts.risk_codes.iter().map(|it| (it.number, it)).collect();
        let known: BTreeSet<u16> = self.catalogue.risk_codes.iter().map(|risk_code| risk_code.number).collect();
        for risk_code in &self.catalogue.risk_codes {
            let row = RowId::RiskCode(risk_code.number);
            let Some(page) = on_page.get(&risk_code.number) else {
                self.removed(row, &risk_code.lifecycle, &risk_code.risk_score, risk_code.place);
                continue;
            };
            self.returned(&row, &risk_code.lifecycle, risk_code.place);
            if let Some(change) =
                text_change("risk_score", None, Some(&risk_code.risk_score), Some(&page.risk_score), &[])
            {
                self.changed(row, Some(risk_code.place), change);
            }
        }
        let new = on_page.values().filter(|risk_code| !known.contains(&risk_code.number));
        self.drift.added.extend(new.map(|risk_code| Added::RiskCode((*risk_code).clone())));
    }

    fn series(&mut self) {
        let on_page: BTreeMap<u16, &facts::Series> = self.facts.series.iter().map(|it| (it.number, it)).collect();
        let known: BTreeSet<u16> = self.catalogue.series.iter().map(|series| series.number).collect();
        for series in &self.catalogue.series {
            let row = RowId::Series(series.number);
            let Some(page) = on_page.get(&series.number) else {
                self.removed(row, &series.lifecycle, &series.title, series.place);
                continue;
            };
            self.returned(&row, &series.lifecycle, series.place);
            if !same_heading(&series.title, &page.title) {
                let (catalogue, page) = (Some(series.title.clone()), Some(page.title.clone()));
                let change = PageChange::Text { key: "title", guidance: None, catalogue, page };
                self.changed(row.clone(), Some(series.place), change);
            }
            let statuses = self.wires_of(&series.statuses);
            if let Some(page) =
                self.co_occurrence.statuses_of_series(series.number).filter(|page| !same_set(page, &statuses))
            {
                let change = PageChange::Statuses { catalogue: statuses, page };
                self.changed(row.clone(), Some(series.place), change);
            }
            let risk_codes = series.risk_codes.as_ref().map(|indices| self.numbers_of(indices));
            if let Some(page) =
                self.co_occurrence.risk_codes_of_series(series.number).filter(|page| *page != risk_codes)
            {
                let change = PageChange::RiskCodes { catalogue: risk_codes, page };
                self.changed(row, Some(series.place), change);
            }
        }
        for series in on_page.values().filter(|series| !known.contains(&series.number)) {
            let statuses = self.co_occurrence.statuses_of_series(series.number).unwrap_or_default();
            let risk_codes = self.co_occurrence.risk_codes_of_series(series.number).flatten();
            self.drift.added.push(Added::Series { series: (*series).clone(), statuses, risk_codes });
        }
    }

    fn codes(&mut self) {
        let on_page: BTreeMap<u16, &facts::Code> = self.facts.codes.iter().map(|it| (it.number, it)).collect();
        let known: BTreeSet<u16> = self.catalogue.codes.iter().map(|code| code.number).collect();
        for code in &self.catalogue.codes {
            let row = RowId::Code(code.number);
            if let Some(page) = on_page.get(&code.number) {
                self.code(code, page);
            } else {
                let meanings: Vec<_> = code.guidances.iter().map(|it| it.description.as_str()).collect();
                self.removed(row, &code.lifecycle, &meanings.join(" / "), code.place);
            }
        }
        for code in on_page.values().filter(|code| !known.contains(&code.number)) {
            let holding = self.catalogue.series.iter().find(|it| (it.number..=it.last).contains(&code.number));
            let series = code.series.or(holding.map(|series| series.number));
            let co_occurrence = series.map(|series| {
                (self.co_occurrence.statuses(code.number, series), self.co_occurrence.risk_codes(code.number, series))
            });
            let (statuses, risk_codes) = co_occurrence.unwrap_or_default();
            self.drift.added.push(Added::Code { code: (*code).clone(), series, statuses, risk_codes });
        }
    }

    fn code(&mut self, code: &model::Code, page: &facts::Code) {
        let row = RowId::Code(code.number);
        let place = Some(code.place);
        self.returned(&row, &code.lifecycle, code.place);
        for change in guidance_changes(&code.guidances, &page.guidances) {
            self.changed(row.clone(), place, change);
        }
        let series = &self.catalogue.series[code.series];
        // What comes with a code follows from its series, so a code that has moved is said to have moved, no more.
        if let Some(moved) = page.series.filter(|page| *page != series.number) {
            let change = PageChange::Series { catalogue: series.number, page: moved };
            return self.changed(row, place, change);
        }
        let statuses = self.wires_of(&code.statuses);
        let is_explained = |page: &Vec<String>| {
            code.statuses == series.statuses
                && self.co_occurrence.statuses_of_series(series.number).as_ref() == Some(page)
        };
        let page_statuses = self.co_occurrence.statuses(code.number, series.number);
        if let Some(page) = page_statuses.filter(|page| !same_set(page, &statuses) && !is_explained(page)) {
            self.changed(row.clone(), place, PageChange::Statuses { catalogue: statuses, page });
        }
        let risk_codes = code.risk_codes.as_ref().map(|indices| self.numbers_of(indices));
        let is_explained = |page: &Option<Vec<u16>>| {
            code.risk_codes == series.risk_codes
                && self.co_occurrence.risk_codes_of_series(series.number).as_ref() == Some(page)
        };
        let page_risk_codes = self.co_occurrence.risk_codes(code.number, series.number);
        if let Some(page) = page_risk_codes.filter(|page| *page != risk_codes && !is_explained(page)) {
            self.changed(row, place, PageChange::RiskCodes { catalogue: risk_codes, page });
        }
    }

    fn changed(&mut self, row: RowId, place: Option<Place>, change: PageChange) {
        self.drift.changed.push(Changed { row, change, place });
    }

    /// What is retired has left the page already.
    fn removed(&mut self, row: RowId, lifecycle: &model::Lifecycle, words: &str, place: Place) {
        if lifecycle.retired.is_none() {
            self.drift.removed.push(Removed { row, is_whole: true, words: words.to_owned(), place: Some(place) });
        }
    }

    fn returned(&mut self, row: &RowId, lifecycle: &model::Lifecycle, place: Place) {
        if let Some(retired) = &lifecycle.retired {
            let catalogue = format!("retired on {}: {}", retired.on, retired.reason);
            self.changed(row.clone(), Some(place), PageChange::Retired { catalogue });
        }
    }

    /// Whether the page has a row for it that could not be read: then it is not gone.
    fn is_unplaced(&self, row: &RowId) -> bool {
        self.facts.unplaced.iter().any(|unplaced| unplaced.row.as_ref() == Some(row))
    }

    fn wires_of(&self, indices: &[usize]) -> Vec<String> {
        indices.iter().filter_map(|at| self.catalogue.statuses.get(*at)).map(|status| status.wire.clone()).collect()
    }

    fn numbers_of(&self, indices: &[usize]) -> Vec<u16> {
        let risk_codes = indices.iter().filter_map(|at| self.catalogue.risk_codes.get(*at));
        let mut numbers: Vec<_> = risk_codes.map(|risk_code| risk_code.number).collect();
        numbers.sort_unstable();
        numbers
    }
}

fn same_set(one: &[String], other: &[String]) -> bool {
    one.iter().collect::<BTreeSet<_>>() == other.iter().collect::<BTreeSet<_>>()
}

/// `1001 – 1201, 2001`: numbers that follow one another in the list, and are all marked, make a run.
fn runs(rows: impl Iterator<Item = (u16, bool)>) -> String {
    let mut runs: Vec<(u16, u16)> = Vec::new();
    let mut is_open = false;
    for (number, is_marked) in rows {
        match runs.last_mut().filter(|_| is_open && is_marked) {
            Some(run) => run.1 = number,
            None if is_marked => runs.push((number, number)),
            None => (),
        }
        is_open = is_marked;
    }
    let shown =
        |(first, last): &(u16, u16)| if first == last { first.to_string() } else { format!("{first} – {last}") };
    runs.iter().map(shown).collect::<Vec<_>>().join(", ")
}
