//! From rows to the model: references are followed, and what a row leaves out is taken from its series.
//!
//! A row that breaks a rule is resolved too, so that it can be shown beside what is wrong with it: what cannot be read
//! stands there as `UNREAD`, what leads nowhere is left out, and where the careful side is one of two, it is taken.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::{
    Accepted, Action, Basis, Catalogue, Change, Code, Deviation, Disclosure, Guidance, Lifecycle, PerIntegration,
    Provenance, Remedy, RemedyKind, Retired, RiskCode, Series, Source, Status, Transition, client_words,
};
use crate::clean_text::visible;
use crate::date::Date;
use crate::problem::place::Place;
use crate::reading::rows::{Row, SeriesRows, Written};

/// Stands for a text that is missing, or not written as a text.
const UNREAD: &str = "(cannot be read)";

impl Catalogue {
    /// The catalogue that the rows describe as far as they can be read, and whether that is all of it. What is broken the
    /// rules have reported.
    #[must_use]
    pub fn resolve(written: &Written<'_>) -> (Self, bool) {
        let mut files: Vec<SeriesRows<'_>> = written.series().collect();
        files.sort_by_key(|rows| rows.series.and_then(|series| series.number("number")).map(|number| number.value));
        let resolver = Resolver::new(written, &files);
        let series: Vec<_> = files.iter().map(|rows| resolver.series(*rows)).collect();
        let mut codes = Vec::new();
        for (index, (rows, series)) in files.iter().zip(&series).enumerate() {
            codes.extend(rows.codes().filter_map(|code| resolver.code(code, index, series)));
        }
        let statuses = written.statuses().filter_map(|row| resolver.status(row)).collect();
        let transitions = written.transitions().filter_map(|row| resolver.transition(row)).collect();
        let risk_codes = written.risk_codes().filter_map(|row| resolver.risk_code(row)).collect();
        let written_remedies = written.remedies().filter_map(|row| resolver.remedy_row(row));
        let mut remedies: Vec<_> = written_remedies.collect();
        with_what_those_include(&mut remedies);
        let Resolver { source, made_up, is_whole, .. } = resolver;
        remedies.extend(made_up.into_inner().iter().map(|name| no_such_remedy(name)));
        let languages = Vec::new();
        let mut catalogue =
            Self { source, statuses, transitions, risk_codes, remedies, series, codes, languages, overlay: None };
        catalogue.languages = client_words::languages(&catalogue, written);
        (catalogue, is_whole.get())
    }
}

/// A remedy that rows name and that is not there.
fn no_such_remedy(name: &str) -> Remedy {
    Remedy {
        name: visible(name),
        kind: RemedyKind::Unstated,
        meaning: "There is no such remedy.".to_owned(),
        asks_client: false,
        includes: Vec::new(),
        accepted: Vec::new(),
        place: Place::default(),
    }
}

/// Adds to what a request includes what that includes in turn. It stands below it, so the last row is complete as it is; a
/// row that names one above it breaks a rule.
fn with_what_those_include(remedies: &mut [Remedy]) {
    for row in (0..remedies.len()).rev() {
        let named = remedies[row].includes.iter().copied().filter(|below| *below > row);
        let mut includes: Vec<_> =
            named.flat_map(|below| [&[below], remedies[below].includes.as_slice()].concat()).collect();
        includes.sort_unstable();
        includes.dedup();
        remedies[row].includes = includes;
    }
}

/// Follows references: from what a row is called by to its index. Rows that cannot be called by anything have none.
struct Resolver<'a> {
    source: Source,
    statuses: BTreeMap<&'a str, usize>,
    remedies: BTreeMap<&'a str, usize>,
    risk_codes: BTreeMap<u16, usize>,
    series: BTreeMap<u16, usize>,
    codes: BTreeMap<u16, usize>,
    /// How many remedies are written; those that are made up are numbered after them.
    remedy_count: usize,
    made_up: RefCell<Vec<String>>,
    is_whole: Cell<bool>,
}

impl<'a> Resolver<'a> {
    fn new(written: &'a Written<'_>, files: &[SeriesRows<'a>]) -> Self {
        let mut resolver = Self {
            source: Source::default(),
            statuses: by_word(written.statuses(), "status"),
            remedies: by_word(written.remedies(), "name"),
            risk_codes: by_number(written.risk_codes()),
            series: files
                .iter()
                .enumerate()
                .filter_map(|(index, rows)| Some((rows.series?.number("number")?.value, index)))
                .collect(),
            codes: by_number(files.iter().flat_map(|rows| rows.codes())),
            remedy_count: written.remedies().filter(|row| row.text("name").is_some()).count(),
            made_up: RefCell::default(),
            is_whole: Cell::new(true),
        };
        resolver.source = resolver.source_row(written.source());
        resolver
    }

    fn source_row(&self, row: Option<Row<'_>>) -> Source {
        let Some(row) = self.needed(row) else { return Source::default() };
        Source {
            title: self.text(row, "title"),
            url: self.text(row, "url"),
            retrieved: self.date(row, "retrieved"),
            since: self.date(row, "since"),
            accepted: self.accepted(row),
            place: row.text("title").map(|title| title.place).unwrap_or_default(),
        }
    }

    fn status(&self, row: Row<'_>) -> Option<Status> {
        let wire = self.needed(row.text("status"))?;
        let finality = row.has("final").then(|| self.needed(row.table("final")).map(|row| self.provenance(row)));
        Some(Status {
            wire: visible(wire.value),
            name: self.text(row, "name"),
            description: self.text(row, "description"),
            action: self.action(row),
            remedy: self.remedy(row),
            cdd_report: self.flag(row, "cdd_report"),
            expects_codes: self.flag(row, "expects_codes"),
            risk_codes: self.needed(self.risk_codes(row)).unwrap_or_default(),
            finality: finality.flatten(),
            deviations: self.deviations(row),
            lifecycle: self.lifecycle(row, |retired| self.statuses.get(retired.text("successor")?.value).copied()),
            place: wire.place,
        })
    }

    fn transition(&self, row: Row<'_>) -> Option<Transition> {
        let status = |key| self.needed(row.text(key).and_then(|status| self.statuses.get(status.value).copied()));
        let from = if row.has("from") { Some(status("from")?) } else { None };
        Some(Transition {
            from,
            to: status("to")?,
            event: self.text(row, "event"),
            provenance: self.provenance(row),
            place: row.text("to")?.place,
        })
    }

    fn risk_code(&self, row: Row<'_>) -> Option<RiskCode> {
        let number = self.needed(row.number("number"))?;
        Some(RiskCode {
            number: number.value,
            name: self.text(row, "name"),
            risk_score: self.text(row, "risk_score"),
            remedy: row.text("remedy").map(|name| self.remedy_of_name(name.value)),
            because: because(row),
            lifecycle: self.lifecycle(row, |retired| by_its_number(&self.risk_codes, retired)),
            place: number.place,
        })
    }

    fn remedy_row(&self, row: Row<'_>) -> Option<Remedy> {
        let name = self.needed(row.text("name"))?;
        let kind = row.text("kind").and_then(|kind| RemedyKind::of_word(kind.value));
        Some(Remedy {
            name: visible(name.value),
            kind: self.needed(kind).unwrap_or(RemedyKind::Unstated),
            meaning: self.text(row, "meaning"),
            asks_client: row.flag("asks_client").unwrap_or_default(),
            includes: self.included(row),
            accepted: self.accepted(row),
            place: name.place,
        })
    }

    fn included(&self, row: Row<'_>) -> Vec<usize> {
        row.texts("includes").filter_map(|name| self.needed(self.remedies.get(name.value).copied())).collect()
    }

    /// The series of a file, whose codes are shown even if nothing of it can be read.
    fn series(&self, rows: SeriesRows<'_>) -> Series {
        let row = self.needed(rows.series).unwrap_or(rows.file);
        let number = self.needed(row.number("number"));
        Series {
            number: number.map(|number| number.value).unwrap_or_default(),
            last: self.needed(row.number("last")).map(|number| number.value).unwrap_or_default(),
            name: self.text(row, "name"),
            title: self.text(row, "title"),
            statuses: self.statuses(row),
            risk_codes: self.risk_codes(row),
            disclosure: self.disclosure(row).unwrap_or(Disclosure::Internal),
            lifecycle: self.lifecycle(row, |retired| by_its_number(&self.series, retired)),
            place: number.map(|number| number.place).unwrap_or_default(),
        }
    }

    fn code(&self, row: Row<'_>, index: usize, series: &Series) -> Option<Code> {
        let number = self.needed(row.number("number"))?;
        Some(Code {
            number: number.value,
            name: self.text(row, "name"),
            series: index,
            guidances: self.guidances(row),
            statuses: if row.has("statuses") { self.statuses(row) } else { series.statuses.clone() },
            risk_codes: if row.has("risk_codes") { self.risk_codes(row) } else { series.risk_codes.clone() },
            fields: row.texts("fields").map(|field| visible(field.value)).collect(),
            evidence: row.texts("evidence").map(|evidence| visible(evidence.value)).collect(),
            disclosure: self.disclosure(row).unwrap_or(series.disclosure),
            because: because(row),
            lifecycle: self.lifecycle(row, |retired| by_its_number(&self.codes, retired)),
            place: number.place,
        })
    }

    /// At least one, so that the code is in every table.
    fn guidances(&self, code: Row<'_>) -> Vec<Guidance> {
        let guidances: Vec<_> = code.rows("guidance").map(|guidance| self.guidance(guidance)).collect();
        if guidances.is_empty() { vec![self.unread_guidance(code)] } else { guidances }
    }

    fn unread_guidance(&self, code: Row<'_>) -> Guidance {
        let remedy = self.remedy_of_name(UNREAD);
        Guidance {
            name: None,
            condition: None,
            description: UNREAD.to_owned(),
            action: Action::Whole(UNREAD.to_owned()),
            remedy: PerIntegration { sdk: remedy, api: remedy },
            because: None,
            deviations: Vec::new(),
            place: code.place,
        }
    }

    fn guidance(&self, row: Row<'_>) -> Guidance {
        Guidance {
            name: row.text("name").map(|name| visible(name.value)),
            condition: row.text("condition").map(|condition| visible(condition.value)),
            description: self.text(row, "description"),
            action: self.action(row),
            remedy: self.remedy(row),
            because: because(row),
            deviations: self.deviations(row),
            place: row.text("description").map_or(row.place, |description| description.place),
        }
    }

    fn remedy(&self, row: Row<'_>) -> PerIntegration<usize> {
        let remedy = |row: Row<'_>, key| match self.needed(row.text(key)) {
            Some(name) => self.remedy_of_name(name.value),
            None => self.remedy_of_name(UNREAD),
        };
        match row.table("remedy") {
            Some(table) => PerIntegration { sdk: remedy(table, "sdk"), api: remedy(table, "api") },
            None => {
                let remedy = remedy(row, "remedy");
                PerIntegration { sdk: remedy, api: remedy }
            }
        }
    }

    /// A remedy that is not there is made up, so that it can be shown as it is written.
    fn remedy_of_name(&self, name: &str) -> usize {
        if let Some(remedy) = self.remedies.get(name) {
            return *remedy;
        }
        self.is_whole.set(false);
        let mut made_up = self.made_up.borrow_mut();
        let place = made_up.iter().position(|it| it == name).unwrap_or_else(|| {
            made_up.push(name.to_owned());
            made_up.len() - 1
        });
        self.remedy_count + place
    }

    fn statuses(&self, row: Row<'_>) -> Vec<usize> {
        row.texts("statuses").filter_map(|status| self.needed(self.statuses.get(status.value).copied())).collect()
    }

    /// `None` where the source does not say.
    fn risk_codes(&self, row: Row<'_>) -> Option<Vec<usize>> {
        if row.text("risk_codes").is_some() {
            return None;
        }
        let indices = row.numbers("risk_codes").map(|number| self.risk_codes.get(&number.value).copied());
        Some(indices.filter_map(|index| self.needed(index)).collect())
    }

    fn lifecycle(&self, row: Row<'_>, successor: impl Fn(Row<'_>) -> Option<usize>) -> Lifecycle {
        let retired = row.table("retired").map(|retired| Retired {
            on: self.date(retired, "on"),
            reason: self.text(retired, "reason"),
            successor: if retired.has("successor") { self.needed(successor(retired)) } else { None },
        });
        Lifecycle {
            since: row.date("since").map_or(self.source.since, |since| since.value),
            changes: row
                .rows("changed")
                .map(|row| Change { on: self.date(row, "on"), what: self.text(row, "what") })
                .collect(),
            retired,
            accepted: self.accepted(row),
        }
    }

    fn accepted(&self, row: Row<'_>) -> Vec<Accepted> {
        let entry = |row| Accepted {
            change: self.text(row, "change"),
            was: self.text(row, "was"),
            because: self.text(row, "because"),
        };
        row.rows("accepted").map(entry).collect()
    }

    fn action(&self, row: Row<'_>) -> Action {
        if let Some(table) = row.table("action") {
            return Action::PerIntegration(PerIntegration {
                sdk: self.text(table, "sdk"),
                api: self.text(table, "api"),
            });
        }
        match row.text("action") {
            Some(action) => Action::Whole(visible(action.value)),
            None if row.surely_lacks("action") => Action::Unstated,
            None => Action::Whole(self.text(row, "action")),
        }
    }

    fn deviations(&self, row: Row<'_>) -> Vec<Deviation> {
        let deviation = |row| Deviation {
            key: self.text(row, "key"),
            page: self.text(row, "page"),
            because: self.text(row, "because"),
        };
        row.rows("deviations").map(deviation).collect()
    }

    fn provenance(&self, row: Row<'_>) -> Provenance {
        let basis = row.text("basis").and_then(|basis| Basis::of_word(basis.value));
        Provenance { basis: self.needed(basis).unwrap_or(Basis::Inferred), because: self.text(row, "because") }
    }

    /// `None` where the row leaves it to others. Internal where anything of the row may hide that it is, and where nobody has
    /// looked at the row yet.
    fn disclosure(&self, row: Row<'_>) -> Option<Disclosure> {
        let word = row.text("disclosure").and_then(|word| Disclosure::of_word(word.value));
        if row.has("review") || row.may_hide_a_key() {
            return Some(Disclosure::Internal);
        }
        if row.surely_lacks("disclosure") { None } else { Some(self.needed(word).unwrap_or(Disclosure::Internal)) }
    }

    fn text(&self, row: Row<'_>, key: &str) -> String {
        self.needed(row.text(key)).map_or_else(|| UNREAD.to_owned(), |text| visible(text.value))
    }

    fn date(&self, row: Row<'_>, key: &str) -> Date {
        self.needed(row.date(key)).map(|date| date.value).unwrap_or_default()
    }

    fn flag(&self, row: Row<'_>, key: &str) -> bool {
        self.needed(row.flag(key)).unwrap_or_default()
    }

    /// Without what is needed the catalogue is not whole.
    fn needed<T>(&self, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.is_whole.set(false);
        }
        value
    }
}

/// Why the house judges so, where it says so.
fn because(row: Row<'_>) -> Option<String> {
    row.text("because").map(|because| visible(because.value))
}

fn by_word<'a>(rows: impl Iterator<Item = Row<'a>>, key: &str) -> BTreeMap<&'a str, usize> {
    rows.filter_map(|row| row.text(key)).enumerate().map(|(index, word)| (word.value, index)).collect()
}

fn by_number<'a>(rows: impl Iterator<Item = Row<'a>>) -> BTreeMap<u16, usize> {
    rows.filter_map(|row| row.number("number")).enumerate().map(|(index, number)| (number.value, index)).collect()
}

fn by_its_number(indices: &BTreeMap<u16, usize>, retired: Row<'_>) -> Option<usize> {
    indices.get(&retired.number("successor")?.value).copied()
}
