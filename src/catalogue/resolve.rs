//! From rows to the model: references are followed, and what a row leaves out is taken from its series.

use std::collections::BTreeMap;

use super::model::{
    Accepted, Action, Basis, Catalogue, Change, Code, Deviation, Disclosure, Grounds, Guidance, Lifecycle,
    PerIntegration, Remedy, RemedyKind, Retired, RiskCode, Series, Source, Status, Transition,
};
use super::rows::{Row, SeriesRows, Written};

impl Catalogue {
    /// The catalogue that the rows describe; `None` where one of them is broken, which the rules have reported.
    pub fn resolve(written: &Written<'_>) -> Option<Self> {
        let mut numbered: Vec<SeriesRows<'_>> = written.series().collect();
        numbered.sort_by_key(|rows| rows.series.and_then(|series| series.number("number")).map(|number| number.value));
        let resolver = Resolver::new(written, &numbered)?;
        let series = numbered.iter().map(|rows| resolver.series(rows.series?)).collect::<Option<Vec<_>>>()?;
        let mut codes = Vec::new();
        for (index, rows) in numbered.iter().enumerate() {
            for code in rows.codes() {
                codes.push(resolver.code(code, index, series.get(index)?)?);
            }
        }
        Some(Self {
            statuses: written.statuses().map(|row| resolver.status(row)).collect::<Option<_>>()?,
            transitions: written.transitions().map(|row| resolver.transition(row)).collect::<Option<_>>()?,
            risk_codes: written.risk_codes().map(|row| resolver.risk_code(row)).collect::<Option<_>>()?,
            remedies: written.remedies().map(remedy).collect::<Option<_>>()?,
            series,
            codes,
            source: resolver.source,
        })
    }
}

/// Follows references: from what a row is called by to its index.
struct Resolver<'a> {
    source: Source,
    statuses: BTreeMap<&'a str, usize>,
    remedies: BTreeMap<&'a str, usize>,
    risk_codes: BTreeMap<u16, usize>,
    series: BTreeMap<u16, usize>,
    codes: BTreeMap<u16, usize>,
}

impl<'a> Resolver<'a> {
    fn new(written: &'a Written<'_>, numbered: &[SeriesRows<'a>]) -> Option<Self> {
        Some(Self {
            source: source(written.source()?)?,
            statuses: by_word(written.statuses(), "status"),
            remedies: by_word(written.remedies(), "name"),
            risk_codes: by_number(written.risk_codes()),
            series: by_number(numbered.iter().filter_map(|rows| rows.series)),
            codes: by_number(numbered.iter().flat_map(|rows| rows.codes())),
        })
    }

    fn status(&self, row: Row<'_>) -> Option<Status> {
        let finality = match row.has("final") {
            true => Some(grounds(row.table("final")?)?),
            false => None,
        };
        let wire = row.text("status")?;
        Some(Status {
            wire: wire.value.to_owned(),
            name: owned(row, "name")?,
            description: owned(row, "description")?,
            action: action(row)?,
            remedy: self.remedy(row)?,
            cdd_report: row.flag("cdd_report")?,
            expects_codes: row.flag("expects_codes")?,
            risk_codes: self.risk_codes(row)??,
            finality,
            deviations: deviations(row)?,
            lifecycle: self.lifecycle(row, |retired| Some(*self.statuses.get(retired.text("successor")?.value)?))?,
            place: wire.place,
        })
    }

    fn transition(&self, row: Row<'_>) -> Option<Transition> {
        let from = match row.has("from") {
            true => Some(*self.statuses.get(row.text("from")?.value)?),
            false => None,
        };
        let to = row.text("to")?;
        Some(Transition {
            from,
            to: *self.statuses.get(to.value)?,
            event: owned(row, "event")?,
            grounds: grounds(row)?,
            place: to.place,
        })
    }

    fn risk_code(&self, row: Row<'_>) -> Option<RiskCode> {
        let number = row.number("number")?;
        Some(RiskCode {
            number: number.value,
            name: owned(row, "name")?,
            risk_score: owned(row, "risk_score")?,
            lifecycle: self.lifecycle(row, |retired| by_its_number(&self.risk_codes, retired))?,
            place: number.place,
        })
    }

    fn series(&self, row: Row<'_>) -> Option<Series> {
        let number = row.number("number")?;
        Some(Series {
            number: number.value,
            last: row.number("last")?.value,
            name: owned(row, "name")?,
            title: owned(row, "title")?,
            statuses: self.statuses(row)?,
            risk_codes: self.risk_codes(row)?,
            disclosure: disclosure(row)?.unwrap_or(Disclosure::Internal),
            lifecycle: self.lifecycle(row, |retired| by_its_number(&self.series, retired))?,
            place: number.place,
        })
    }

    fn code(&self, row: Row<'_>, index: usize, series: &Series) -> Option<Code> {
        let number = row.number("number")?;
        let statuses = if row.has("statuses") { self.statuses(row)? } else { series.statuses.clone() };
        let risk_codes = if row.has("risk_codes") { self.risk_codes(row)? } else { series.risk_codes.clone() };
        Some(Code {
            number: number.value,
            name: owned(row, "name")?,
            series: index,
            guidances: row.rows("guidance").map(|guidance| self.guidance(guidance)).collect::<Option<_>>()?,
            statuses,
            risk_codes,
            fields: row.texts("fields").map(|field| field.value.to_owned()).collect(),
            disclosure: disclosure(row)?.unwrap_or(series.disclosure),
            lifecycle: self.lifecycle(row, |retired| by_its_number(&self.codes, retired))?,
            place: number.place,
        })
    }

    fn guidance(&self, row: Row<'_>) -> Option<Guidance> {
        let description = row.text("description")?;
        Some(Guidance {
            condition: row.text("condition").map(|condition| condition.value.to_owned()),
            description: description.value.to_owned(),
            action: action(row)?,
            remedy: self.remedy(row)?,
            deviations: deviations(row)?,
            place: description.place,
        })
    }

    fn remedy(&self, row: Row<'_>) -> Option<PerIntegration<usize>> {
        if let Some(table) = row.table("remedy") {
            let remedy = |key| self.remedies.get(table.text(key)?.value).copied();
            return Some(PerIntegration { sdk: remedy("sdk")?, api: remedy("api")? });
        }
        let remedy = *self.remedies.get(row.text("remedy")?.value)?;
        Some(PerIntegration { sdk: remedy, api: remedy })
    }

    fn statuses(&self, row: Row<'_>) -> Option<Vec<usize>> {
        row.texts("statuses").map(|status| self.statuses.get(status.value).copied()).collect()
    }

    /// `Some(None)` where the source does not say.
    fn risk_codes(&self, row: Row<'_>) -> Option<Option<Vec<usize>>> {
        if row.text("risk_codes").is_some() {
            return Some(None);
        }
        let indices = row.numbers("risk_codes").map(|number| self.risk_codes.get(&number.value).copied());
        Some(Some(indices.collect::<Option<_>>()?))
    }

    fn lifecycle(&self, row: Row<'_>, successor: impl Fn(Row<'_>) -> Option<usize>) -> Option<Lifecycle> {
        let since = row.date("since").map_or(self.source.since, |since| since.value);
        let changes = row.rows("changed").map(change).collect::<Option<_>>()?;
        let accepted = accepted(row)?;
        let Some(retired) = row.table("retired") else {
            return Some(Lifecycle { since, changes, retired: None, accepted });
        };
        let successor = match retired.has("successor") {
            true => Some(successor(retired)?),
            false => None,
        };
        let retired = Retired { on: retired.date("on")?.value, reason: owned(retired, "reason")?, successor };
        Some(Lifecycle { since, changes, retired: Some(retired), accepted })
    }
}

fn by_word<'a>(rows: impl Iterator<Item = Row<'a>>, key: &str) -> BTreeMap<&'a str, usize> {
    rows.enumerate().filter_map(|(index, row)| Some((row.text(key)?.value, index))).collect()
}

fn by_number<'a>(rows: impl Iterator<Item = Row<'a>>) -> BTreeMap<u16, usize> {
    rows.enumerate().filter_map(|(index, row)| Some((row.number("number")?.value, index))).collect()
}

fn by_its_number(indices: &BTreeMap<u16, usize>, retired: Row<'_>) -> Option<usize> {
    indices.get(&retired.number("successor")?.value).copied()
}

fn source(row: Row<'_>) -> Option<Source> {
    let title = row.text("title")?;
    Some(Source {
        title: title.value.to_owned(),
        url: owned(row, "url")?,
        retrieved: row.date("retrieved")?.value,
        since: row.date("since")?.value,
        accepted: accepted(row)?,
        place: title.place,
    })
}

fn accepted(row: Row<'_>) -> Option<Vec<Accepted>> {
    let entry = |row| {
        Some(Accepted { change: owned(row, "change")?, was: owned(row, "was")?, because: owned(row, "because")? })
    };
    row.rows("accepted").map(entry).collect()
}

fn remedy(row: Row<'_>) -> Option<Remedy> {
    let name = row.text("name")?;
    let kind = RemedyKind::of_word(row.text("kind")?.value)?;
    Some(Remedy {
        name: name.value.to_owned(),
        kind,
        meaning: owned(row, "meaning")?,
        accepted: accepted(row)?,
        place: name.place,
    })
}

fn action(row: Row<'_>) -> Option<Action> {
    if let Some(table) = row.table("action") {
        return Some(Action::PerIntegration(PerIntegration { sdk: owned(table, "sdk")?, api: owned(table, "api")? }));
    }
    Some(row.text("action").map_or(Action::Unstated, |action| Action::Whole(action.value.to_owned())))
}

fn deviations(row: Row<'_>) -> Option<Vec<Deviation>> {
    let deviation =
        |row| Some(Deviation { key: owned(row, "key")?, page: owned(row, "page")?, because: owned(row, "because")? });
    row.rows("deviations").map(deviation).collect()
}

fn change(row: Row<'_>) -> Option<Change> {
    Some(Change { on: row.date("on")?.value, what: owned(row, "what")? })
}

fn grounds(row: Row<'_>) -> Option<Grounds> {
    let basis = Basis::of_word(row.text("basis")?.value)?;
    Some(Grounds { basis, because: owned(row, "because")? })
}

/// `Some(None)` where the row leaves it to others.
fn disclosure(row: Row<'_>) -> Option<Option<Disclosure>> {
    match row.text("disclosure") {
        None => Some(None),
        Some(word) => Some(Some(Disclosure::of_word(word.value)?)),
    }
}

fn owned(row: Row<'_>, key: &str) -> Option<String> {
    Some(row.text(key)?.value.to_owned())
}
