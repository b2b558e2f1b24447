//! The edits that bring the catalogue to where the page is.
//!
//! The vendor's facts are taken from the page. What is the house's own, a name, a remedy, a disclosure, is proposed and
//! marked for review. What the page cannot tell, such as how a new status comes into the flow, is left to a person.

mod guidances;
mod new_series;
mod proposals;
mod words;

use std::collections::BTreeSet;
use std::path::Path;

use super::co_occurrence::CoOccurrence;
use super::drift::{Added, Changed, Drift, PageChange, Removed};
use super::normalise;
use super::page::cells::Guidance;
use super::page::facts::{self, PageFacts};
use crate::edit::{self, Document, Draft, Entries, NoPlace, Refused, RowRef};
use crate::row_id::RowId;
use guidances::{guidance_entries, remedy_after, reword_action};
use idv_catalogue_codegen::Loaded;
use idv_catalogue_codegen::date::Date;
use idv_catalogue_codegen::model::{Catalogue, Disclosure, Series};
use idv_catalogue_codegen::rules::text::named_fields;
use proposals::Proposals;
pub use words::WordsLeft;

/// Edits that have been drafted, the catalogue that they make, and where it still differs from the page.
pub struct Applied {
    pub draft: Draft,
    pub loaded: Loaded,
    pub left: Drift,
    pub words: WordsLeft,
}

/// One edit can call for another: where a series comes to accompany another status, its exceptions are seen after that.
const MOST_ROUNDS: usize = 5;

/// Drafts the edits. Nothing is written.
pub fn draft(directory: &Path, facts: &PageFacts, loaded: Loaded, retrieved: Date) -> Result<Applied, Refused> {
    let mut draft = Draft::new(directory);
    draft.file("source.toml")?.set(&RowRef::File, "retrieved", edit::date(retrieved)).map_err(in_source)?;
    let mut left = Drift::between(&loaded.catalogue, facts);
    let before = loaded.catalogue.clone();
    let mut loaded = loaded;
    let co_occurrence = CoOccurrence::of(facts);
    for _ in 0..MOST_ROUNDS {
        Round { loaded: &loaded, facts, co_occurrence: &co_occurrence, retrieved, draft: &mut draft }.make(&left)?;
        loaded = draft.load()?;
        let was_left = std::mem::replace(&mut left, Drift::between(&loaded.catalogue, facts));
        if left.is_none() || left == was_left {
            break;
        }
    }
    let words = WordsLeft::of(&before, &loaded.catalogue);
    Ok(Applied { draft, loaded, left, words })
}

/// A text of the page as it is written into the catalogue.
fn said(text: &str) -> toml_edit::Value {
    edit::text(&normalise::plain(text))
}

fn in_source(why: NoPlace) -> Refused {
    Refused::NoPlace("source.toml".to_owned(), why)
}

/// The edits for the differences that are there now.
struct Round<'a> {
    loaded: &'a Loaded,
    facts: &'a PageFacts,
    co_occurrence: &'a CoOccurrence<'a>,
    retrieved: Date,
    draft: &'a mut Draft,
}

const GONE: &str = "The page no longer lists it.";
const PROPOSED: &str = "Proposed from the page: look at the name, the remedy and the disclosure.";
const PROPOSED_NAME: &str = "Proposed from the page: look at the name.";
const REWORDED: &str = "The page words the action differently: is the remedy still right?";
const RETURNED: &str = "It was retired, and the page lists it again: does it mean what it meant?";

impl Round<'_> {
    fn make(&mut self, drift: &Drift) -> Result<(), Refused> {
        // Guidances are called by their places, so those that are gone go last, from the end.
        let (gone, others): (Vec<_>, Vec<_>) =
            drift.changed.iter().partition(|it| matches!(it.change, PageChange::NoMeaning { .. }));
        for changed in others.into_iter().chain(gone.into_iter().rev()) {
            self.change(changed)?;
        }
        for removed in &drift.removed {
            self.retire(removed)?;
        }
        let mut proposals = Proposals::from(&self.loaded.catalogue);
        for added in &drift.added {
            self.add(added, drift, &mut proposals)?;
        }
        Ok(())
    }

    fn catalogue(&self) -> &Catalogue {
        &self.loaded.catalogue
    }

    fn change(&mut self, changed: &Changed) -> Result<(), Refused> {
        let Some(path) = self.path(changed) else { return Ok(()) };
        let row = edit::row(&changed.row);
        let code = if let RowId::Code(number) = changed.row { Some(number) } else { None };
        let within = |guidance: &Option<usize>| match (code, guidance) {
            (Some(code), Some(at)) => RowRef::Guidance { code, at: *at },
            _ => row.clone(),
        };
        let no_place = |why| Refused::NoPlace(path.clone(), why);
        match &changed.change {
            PageChange::Text { key, guidance, page, .. } => {
                let place = within(guidance);
                let document = self.draft.file(&path)?;
                match page {
                    Some(page) => document.set(&place, key, said(page)).map_err(no_place)?,
                    None => document.remove(&place, key).map_err(no_place)?,
                }
                document.remove_deviation(&place, key).map_err(no_place)?;
                self.fields(code, &path)
            }
            PageChange::Deviation { key, guidance, .. } => {
                self.draft.file(&path)?.remove_deviation(&within(guidance), key).map_err(no_place)
            }
            PageChange::Action { guidance, catalogue, page } => {
                let place = within(guidance);
                let remedy = remedy_after(catalogue, page, &Proposals::from(self.catalogue()));
                let document = self.draft.file(&path)?;
                reword_action(document, &place, page, remedy).map_err(no_place)?;
                document.remove_deviation(&place, "action").map_err(no_place)?;
                mark(document, &row, REWORDED).map_err(no_place)?;
                self.fields(code, &path)
            }
            PageChange::Meaning(guidance) => {
                let Some(known) = self.catalogue().codes.iter().find(|it| Some(it.number) == code) else {
                    return Ok(());
                };
                let names = guidances::names_beside(&known.guidances, &guidance.description);
                let (code, known) = (known.number, known.guidances.clone());
                let Some((added, names)) = names.split_last() else { return Ok(()) };
                let Some(entries) = guidance_entries(guidance, Some(added), &Proposals::from(self.catalogue())) else {
                    return Ok(());
                };
                let document = self.draft.file(&path)?;
                document.add_guidance(code, entries).map_err(no_place)?;
                for (at, name) in names.iter().enumerate().filter(|(at, _)| known[*at].name.is_none()) {
                    document.set(&RowRef::Guidance { code, at }, "name", edit::text(name)).map_err(no_place)?;
                }
                mark(document, &row, "The page gives it a further meaning: look at the remedy and the names.")
                    .map_err(no_place)?;
                self.fields(Some(code), &path)
            }
            PageChange::NoMeaning { guidance, .. } => {
                let Some(code) = code else { return Ok(()) };
                let document = self.draft.file(&path)?;
                document.remove_guidance(code, *guidance).map_err(no_place)?;
                mark(document, &row, "The page no longer lists one of its meanings: look at the name.")
                    .map_err(no_place)
            }
            PageChange::Statuses { page, .. } => {
                if !page.iter().all(|wire| self.catalogue().statuses.iter().any(|status| status.wire == *wire)) {
                    return Ok(());
                }
                let of_series = self.series_of(code).and_then(|series| self.co_occurrence.statuses_of_series(series));
                let value = edit::texts(page.iter().map(String::as_str));
                self.set_unless(&path, &row, "statuses", value, of_series.as_ref() == Some(page))
            }
            PageChange::RiskCodes { page, .. } => {
                let of_series = self.series_of(code).and_then(|series| self.co_occurrence.risk_codes_of_series(series));
                self.set_unless(
                    &path,
                    &row,
                    "risk_codes",
                    risk_codes(page.as_deref()),
                    of_series.as_ref() == Some(page),
                )
            }
            PageChange::StatusCodes { page, .. } => {
                self.draft.file(&path)?.set(&row, "expects_codes", (!page.is_empty()).into()).map_err(no_place)
            }
            PageChange::Retired { .. } => {
                let document = self.draft.file(&path)?;
                document.remove(&row, "retired").map_err(no_place)?;
                mark(document, &row, RETURNED).map_err(no_place)
            }
            // A number stands where its series is; the page alone cannot say that it means another now.
            PageChange::Series { .. } => Ok(()),
        }
    }

    /// Sets a key of a row, or takes it out where the row's series says the same.
    fn set_unless(
        &mut self,
        path: &str,
        row: &RowRef,
        key: &str,
        value: toml_edit::Value,
        is_said: bool,
    ) -> Result<(), Refused> {
        let document = self.draft.file(path)?;
        let done = if is_said { document.remove(row, key) } else { document.set(row, key, value) };
        done.map_err(|why| Refused::NoPlace(path.to_owned(), why))
    }

    /// Lists the request fields that a code's texts have come to name.
    fn fields(&mut self, code: Option<u16>, path: &str) -> Result<(), Refused> {
        let Some(code) = code else { return Ok(()) };
        let on_page = self.facts.codes.iter().find(|it| it.number == code);
        let known = self.catalogue().codes.iter().find(|it| it.number == code);
        let (Some(on_page), Some(known)) = (on_page, known) else { return Ok(()) };
        let mut fields = known.fields.clone();
        let named = self.fields_in(&on_page.guidances);
        fields.extend(named.into_iter().filter(|field| !known.fields.contains(field)));
        if fields.len() == known.fields.len() {
            return Ok(());
        }
        let value = edit::texts(fields.iter().map(String::as_str));
        let set = self.draft.file(path)?.set(&edit::row(&RowId::Code(code)), "fields", value);
        set.map_err(|why| Refused::NoPlace(path.to_owned(), why))
    }

    /// The request fields that texts name, each once.
    fn fields_in(&self, guidances: &[Guidance]) -> Vec<String> {
        let known: BTreeSet<&str> =
            self.catalogue().codes.iter().flat_map(|code| &code.fields).map(String::as_str).collect();
        let mut fields: Vec<String> = Vec::new();
        for guidance in guidances {
            let texts = [guidance.condition.as_deref(), Some(&guidance.description), guidance.action.as_deref()];
            for field in texts.into_iter().flatten().flat_map(|text| named_fields(text, &known)) {
                if !fields.iter().any(|known| known == field) {
                    fields.push(field.to_owned());
                }
            }
        }
        fields
    }

    fn retire(&mut self, removed: &Removed) -> Result<(), Refused> {
        // Without a status the flow would have a hole, which only a person can close.
        if matches!(removed.row, RowId::Status(_)) {
            return Ok(());
        }
        let Some(path) = removed.place.and_then(|place| edit::file(place, self.loaded)) else { return Ok(()) };
        let value = edit::retirement(self.retrieved, GONE, None);
        let set = self.draft.file(&path)?.set(&edit::row(&removed.row), "retired", value);
        set.map_err(|why| Refused::NoPlace(path, why))
    }

    fn add(&mut self, added: &Added, drift: &Drift, proposals: &mut Proposals<'_>) -> Result<(), Refused> {
        match added {
            // How a status is reached, and whether it is final, is not on the page.
            Added::Status(_) => Ok(()),
            Added::RiskCode(risk_code) => self.add_risk_code(risk_code),
            Added::Series { series, statuses, risk_codes } => {
                let codes = drift.added.iter().filter_map(|added| match added {
                    Added::Code { code, series: Some(number), .. } if *number == series.number => Some(code),
                    _ => None,
                });
                let codes: Vec<_> = codes.collect();
                let rows = codes.iter().filter_map(|code| self.code_entries(code, None, added, proposals)).collect();
                let file = new_series::file(
                    self.catalogue(),
                    series,
                    statuses,
                    risk_codes.as_deref(),
                    &codes,
                    rows,
                    self.retrieved,
                );
                match file {
                    Some((path, text)) => self.draft.create(&path, &text),
                    None => Ok(()),
                }
            }
            Added::Code { code, series, .. } => {
                let of_code = |it: &&Series| Some(it.number) == *series && (it.number..=it.last).contains(&code.number);
                let Some(series) = self.loaded.catalogue.series.iter().find(of_code) else { return Ok(()) };
                let Some(path) = edit::file(series.place, self.loaded) else { return Ok(()) };
                let Some((entries, guidances)) = self.code_entries(code, Some(series), added, proposals) else {
                    return Ok(());
                };
                let inserted = self.draft.file(&path)?.insert("code", code.number, entries, guidances);
                inserted.map_err(|why| Refused::NoPlace(path, why))
            }
        }
    }

    fn add_risk_code(&mut self, risk_code: &facts::RiskCode) -> Result<(), Refused> {
        let path = "risk_codes.toml";
        let score = &risk_code.risk_score;
        let mut name = proposals::name_of(&score.strip_prefix("completed_").unwrap_or(score).replace('_', " "));
        if name.is_empty() || self.catalogue().risk_codes.iter().any(|it| it.name == name) {
            name = format!("risk_{}", risk_code.number);
        }
        let entries = vec![
            ("number", i64::from(risk_code.number).into()),
            ("name", edit::text(&name)),
            ("risk_score", edit::text(score)),
            ("since", edit::date(self.retrieved)),
            ("review", edit::text(PROPOSED_NAME)),
        ];
        let inserted = self.draft.file(path)?.insert("risk_code", risk_code.number, entries, Vec::new());
        inserted.map_err(|why| Refused::NoPlace(path.to_owned(), why))
    }

    /// A new row and its guidances; `None` where the page says too little for one.
    fn code_entries(
        &self,
        code: &facts::Code,
        series: Option<&Series>,
        added: &Added,
        proposals: &mut Proposals<'_>,
    ) -> Option<(Entries, Vec<Entries>)> {
        let names = guidances::names(code.guidances.iter().map(|it| it.description.as_str()));
        let names = names.iter().map(|name| Some(name.as_str()).filter(|_| code.guidances.len() > 1));
        let guidances: Vec<_> = code
            .guidances
            .iter()
            .zip(names)
            .map(|(it, name)| guidance_entries(it, name, proposals))
            .collect::<Option<_>>()?;
        let name = proposals.name(&code.guidances.first()?.description, code.number);
        let mut entries = vec![("number", i64::from(code.number).into()), ("name", edit::text(&name))];
        if let (Some(series), Added::Code { statuses, risk_codes: own, .. }) = (series, added) {
            let of_series = self.co_occurrence.statuses_of_series(series.number);
            if let Some(statuses) = statuses.as_ref().filter(|it| of_series.as_ref() != Some(it)) {
                entries.push(("statuses", edit::texts(statuses.iter().map(String::as_str))));
            }
            let of_series = self.co_occurrence.risk_codes_of_series(series.number);
            if let Some(own) = own.as_ref().filter(|it| of_series.as_ref() != Some(it)) {
                entries.push(("risk_codes", risk_codes(own.as_deref())));
            }
        }
        let fields = self.fields_in(&code.guidances);
        if !fields.is_empty() {
            entries.push(("fields", edit::texts(fields.iter().map(String::as_str))));
        }
        // Nobody is told more than they may be for want of a review.
        if series.is_some_and(|series| series.disclosure == Disclosure::Client) {
            entries.push(("disclosure", edit::text("internal")));
        }
        entries.push(("since", edit::date(self.retrieved)));
        entries.push(("review", edit::text(PROPOSED)));
        Some((entries, guidances))
    }

    fn path(&self, changed: &Changed) -> Option<String> {
        match changed.place {
            Some(place) => edit::file(place, self.loaded),
            None => Some("source.toml".to_owned()),
        }
    }

    fn series_of(&self, code: Option<u16>) -> Option<u16> {
        let code = self.catalogue().codes.iter().find(|it| Some(it.number) == code)?;
        Some(self.catalogue().series.get(code.series)?.number)
    }
}

fn risk_codes(numbers: Option<&[u16]>) -> toml_edit::Value {
    numbers.map_or_else(|| edit::text("unstated"), edit::numbers)
}

/// Adds to what a row asks to be looked at, once.
fn mark(document: &mut Document, row: &RowRef, what: &str) -> Result<(), NoPlace> {
    let marked = match document.get(row, "review") {
        Some(present) if present.contains(what) => return Ok(()),
        Some(present) => format!("{present} {what}"),
        None => what.to_owned(),
    };
    document.set(row, "review", edit::text(&marked))
}
