//! The tables behind every look-up: one index from number to row, and the facts as columns, so that a program which
//! asks for one kind of fact carries no other.
//!
//! Texts are plain `&str`, an empty one where there is none: rustc takes ten times as long over `Option<&str>`. A value
//! that few rows differ in is kept once, and its column names it by a byte.

use std::collections::BTreeMap;

use super::index::Index;
use super::rust::{Value, constant, option, slice, table, text, word};
use crate::catalogue::model::{
    Action, Basis, Catalogue, Code, Disclosure, Grounds, Guidance, Lifecycle, PerIntegration, RemedyKind, Retired,
    Series,
};
use crate::catalogue::names::camel_case;
use crate::catalogue::rows::Date;

pub(super) fn rust(catalogue: &Catalogue) -> String {
    let tables = [
        source(catalogue),
        statuses(catalogue),
        transitions(catalogue),
        risk_codes(catalogue),
        remedies(catalogue),
        series(catalogue),
        index(catalogue),
        codes(catalogue),
        guidances(catalogue),
    ];
    format!("{OPENING}{}}}\n", tables.concat())
}

const OPENING: &str = r#"#[allow(deprecated, reason = "retired rows stay decodable, so the tables name them")]
pub(crate) mod tables {
    use super::{Remedy, RiskCode, Series, Status, StatusCode};
    use crate::disclosure::Disclosure;
    use crate::grounds::{Basis, Grounds};
    use crate::guidance::Guidance;
    use crate::lifecycle::{Change, Date, Retirement};
    use crate::remedy::RemedyKind;
    use crate::source::Source;
    use crate::transition::Transition;
"#;

fn source(catalogue: &Catalogue) -> String {
    let source = &catalogue.source;
    let fields = vec![
        ("title", text(&source.title)),
        ("url", text(&source.url)),
        ("retrieved", date(source.retrieved)),
        ("since", date(source.since)),
    ];
    constant("SOURCE", "Source", &Value::Struct("Source", fields))
}

fn statuses(catalogue: &Catalogue) -> String {
    let rows = &catalogue.statuses;
    let status_at = |row: usize| status(catalogue, row);
    let codes_of = |row: usize| {
        let codes = catalogue.codes.iter().filter(move |code| code.statuses.contains(&row));
        slice(codes.map(|code| path("StatusCode", &code.name)))
    };
    let indices = || 0..rows.len();
    [
        column("STATUSES", "Status", indices().map(status_at)),
        column("STATUS_WIRES", "&str", rows.iter().map(|row| text(&row.wire))),
        column("STATUS_NAMES", "&str", rows.iter().map(|row| text(&row.name))),
        column("STATUS_DESCRIPTIONS", "&str", rows.iter().map(|row| text(&row.description))),
        column("STATUS_ACTIONS_SDK", "&str", rows.iter().map(|row| text(actions(&row.action).sdk))),
        column("STATUS_ACTIONS_API", "&str", rows.iter().map(|row| text(actions(&row.action).api))),
        column("STATUS_REMEDIES_SDK", "Remedy", rows.iter().map(|row| remedy(catalogue, row.remedy.sdk))),
        column("STATUS_REMEDIES_API", "Remedy", rows.iter().map(|row| remedy(catalogue, row.remedy.api))),
        column("STATUS_CDD_REPORTS", "bool", rows.iter().map(|row| word(row.cdd_report))),
        column("STATUS_EXPECTS_CODES", "bool", rows.iter().map(|row| word(row.expects_codes))),
        column(
            "STATUS_FINALITIES",
            "Option<Grounds>",
            rows.iter().map(|row| option(row.finality.as_ref().map(grounds))),
        ),
        column("STATUS_NEXT", "&[Status]", indices().map(|row| slice(catalogue.next(row).into_iter().map(status_at)))),
        column("STATUS_CODES", "&[StatusCode]", indices().map(codes_of)),
        column("STATUS_RISK_CODES", "&[RiskCode]", rows.iter().map(|row| risk_code_slice(catalogue, &row.risk_codes))),
        dates("STATUS", rows.iter().map(|row| &row.lifecycle)),
        retirements("STATUS", "Status", rows.iter().map(|row| &row.lifecycle), status_at),
    ]
    .concat()
}

fn transitions(catalogue: &Catalogue) -> String {
    let rows = catalogue.transitions.iter().map(|transition| {
        let fields = vec![
            ("from", option(transition.from.map(|from| status(catalogue, from)))),
            ("to", status(catalogue, transition.to)),
            ("event", text(&transition.event)),
            ("grounds", grounds(&transition.grounds)),
        ];
        Value::Struct("Transition", fields)
    });
    column("TRANSITIONS", "Transition", rows)
}

fn risk_codes(catalogue: &Catalogue) -> String {
    let rows = &catalogue.risk_codes;
    let lifecycles = || rows.iter().map(|row| &row.lifecycle);
    [
        column("RISK_CODES", "RiskCode", rows.iter().map(|row| path("RiskCode", &row.name))),
        column("RISK_CODE_NAMES", "&str", rows.iter().map(|row| text(&row.name))),
        column("RISK_CODE_SCORES", "&str", rows.iter().map(|row| text(&row.risk_score))),
        dates("RISK_CODE", lifecycles()),
        retirements("RISK_CODE", "RiskCode", lifecycles(), |row| path("RiskCode", &rows[row].name)),
    ]
    .concat()
}

fn remedies(catalogue: &Catalogue) -> String {
    let rows = &catalogue.remedies;
    let kinds = rows.iter().map(|row| match row.kind {
        RemedyKind::Act => word("RemedyKind::Act"),
        RemedyKind::Wait => word("RemedyKind::Wait"),
        RemedyKind::Final => word("RemedyKind::Final"),
        RemedyKind::Unstated => word("RemedyKind::Unstated"),
    });
    [
        column("REMEDIES", "Remedy", (0..rows.len()).map(|row| remedy(catalogue, row))),
        column("REMEDY_NAMES", "&str", rows.iter().map(|row| text(&row.name))),
        column("REMEDY_KINDS", "RemedyKind", kinds),
        column("REMEDY_MEANINGS", "&str", rows.iter().map(|row| text(&row.meaning))),
    ]
    .concat()
}

fn series(catalogue: &Catalogue) -> String {
    let rows = &catalogue.series;
    let lifecycles = || rows.iter().map(|row| &row.lifecycle);
    let numbers = |of: fn(&Series) -> u16| rows.iter().map(move |row| word(of(row)));
    // The codes are in the order of their numbers, so a series' codes are the rows up to the next series' first.
    let first_rows = (0..=rows.len()).map(|series| word(catalogue.codes.partition_point(|code| code.series < series)));
    let status_slices = rows.iter().map(|row| slice(row.statuses.iter().map(|row| status(catalogue, *row))));
    let risk_code_slices =
        rows.iter().map(|row| option(row.risk_codes.as_ref().map(|codes| risk_code_slice(catalogue, codes))));
    [
        column("SERIES", "Series", rows.iter().map(|row| path("Series", &row.name))),
        column("SERIES_FIRSTS", "u16", numbers(|row| row.number)),
        column("SERIES_LASTS", "u16", numbers(|row| row.last)),
        column("SERIES_NAMES", "&str", rows.iter().map(|row| text(&row.name))),
        column("SERIES_TITLES", "&str", rows.iter().map(|row| text(&row.title))),
        column("SERIES_STATUSES", "&[Status]", status_slices),
        column("SERIES_RISK_CODES", "Option<&[RiskCode]>", risk_code_slices),
        column("SERIES_DISCLOSURES", "Disclosure", rows.iter().map(|row| disclosure(row.disclosure))),
        column("SERIES_FIRST_ROWS", "u16", first_rows),
        dates("SERIES", lifecycles()),
        retirements("SERIES", "Series", lifecycles(), |row| path("Series", &rows[row].name)),
    ]
    .concat()
}

fn index(catalogue: &Catalogue) -> String {
    let numbers: Vec<u16> = catalogue.codes.iter().map(|code| code.number).collect();
    let Index { page_bits, pages, slots } = Index::smallest(&numbers);
    let codes = slots.iter().map(|row| path("StatusCode", &catalogue.codes[*row].name));
    let codes = column("SLOT_CODES", "StatusCode", codes);
    [
        constant("PAGE_BITS", "u32", &word(page_bits)),
        narrow_column("PAGES", &pages),
        codes,
        narrow_column("SLOT_ROWS", &slots),
    ]
    .concat()
}

fn codes(catalogue: &Catalogue) -> String {
    let rows = &catalogue.codes;
    let mut by_name: Vec<usize> = (0..rows.len()).collect();
    by_name.sort_by_key(|row| &rows[*row].name);
    // A row more than there are codes, so that each code's guidances end where the next one's begin.
    let guidance_starts: Vec<usize> = std::iter::once(0)
        .chain(rows.iter().scan(0, |end, code| {
            *end += code.guidances.len();
            Some(*end)
        }))
        .collect();
    let remedies_of = |row: &Code| {
        let mut remedies: Vec<usize> = row.guidances.iter().flat_map(|it| [it.remedy.sdk, it.remedy.api]).collect();
        remedies.sort_unstable();
        remedies.dedup();
        remedies
    };
    [
        column("CODES", "StatusCode", rows.iter().map(|row| path("StatusCode", &row.name))),
        column("CODE_NAMES", "&str", rows.iter().map(|row| text(&row.name))),
        narrow_column("CODES_BY_NAME", &by_name),
        column("CODE_SERIES", "Series", rows.iter().map(|row| path("Series", &catalogue.series[row.series].name))),
        column("CODE_DISCLOSURES", "Disclosure", rows.iter().map(|row| disclosure(row.disclosure))),
        shared_column("CODE_STATUSES", "&[Status]", rows.iter().map(|row| &row.statuses), |statuses| {
            slice(statuses.iter().map(|row| status(catalogue, *row)))
        }),
        shared_column(
            "CODE_RISK_CODES",
            "Option<&[RiskCode]>",
            rows.iter().map(|row| row.risk_codes.as_ref()),
            |risk_codes| option(risk_codes.map(|rows| risk_code_slice(catalogue, rows))),
        ),
        shared_column("CODE_FIELDS", "&[&str]", rows.iter().map(|row| &row.fields), |fields| {
            slice(fields.iter().map(|field| text(field)))
        }),
        shared_column("CODE_REMEDIES", "&[Remedy]", rows.iter().map(remedies_of), |remedies| {
            slice(remedies.into_iter().map(|row| remedy(catalogue, row)))
        }),
        narrow_column("CODE_GUIDANCE_STARTS", &guidance_starts),
        dates("CODE", rows.iter().map(|row| &row.lifecycle)),
        retirements("CODE", "StatusCode", rows.iter().map(|row| &row.lifecycle), |row| {
            path("StatusCode", &rows[row].name)
        }),
    ]
    .concat()
}

fn guidances(catalogue: &Catalogue) -> String {
    let rows: Vec<&Guidance> = catalogue.codes.iter().flat_map(|code| &code.guidances).collect();
    let conditions = rows.iter().map(|row| row.condition.as_deref().unwrap_or_default());
    let handles = (0..rows.len()).map(|row| word(format_args!("Guidance({row})")));
    [
        column("GUIDANCES", "Guidance", handles),
        column("GUIDANCE_DESCRIPTIONS", "&str", rows.iter().map(|row| text(&row.description))),
        shared_column("GUIDANCE_CONDITIONS", "&str", conditions, text),
        shared_column("GUIDANCE_ACTIONS_SDK", "&str", rows.iter().map(|row| actions(&row.action).sdk), text),
        shared_column("GUIDANCE_ACTIONS_API", "&str", rows.iter().map(|row| actions(&row.action).api), text),
        column("GUIDANCE_REMEDIES_SDK", "Remedy", rows.iter().map(|row| remedy(catalogue, row.remedy.sdk))),
        column("GUIDANCE_REMEDIES_API", "Remedy", rows.iter().map(|row| remedy(catalogue, row.remedy.api))),
    ]
    .concat()
}

/// One value a row.
fn column(name: &str, value_type: &str, values: impl Iterator<Item = Value>) -> String {
    table(name, value_type, values.collect())
}

/// One small number a row, in a byte where all of them fit.
fn narrow_column(name: &str, values: &[usize]) -> String {
    let fits = values.iter().all(|value| u8::try_from(*value).is_ok());
    column(name, if fits { "u8" } else { "u16" }, values.iter().map(word))
}

/// One value a row of which there are few: the distinct ones, and a column that says which.
fn shared_column<K: Ord + Clone>(
    name: &str,
    value_type: &str,
    values: impl Iterator<Item = K>,
    written: impl Fn(K) -> Value,
) -> String {
    let mut places: BTreeMap<K, usize> = BTreeMap::new();
    let mut distinct = Vec::new();
    let mut which = Vec::new();
    for value in values {
        let place = *places.entry(value.clone()).or_insert(distinct.len());
        if place == distinct.len() {
            distinct.push(written(value));
        }
        which.push(place);
    }
    let values = column(&format!("{name}_VALUES"), value_type, distinct.into_iter());
    let which = narrow_column(name, &which);
    which + &values
}

fn dates<'a>(kind: &str, lifecycles: impl Iterator<Item = &'a Lifecycle>) -> String {
    let (since, changes): (Vec<_>, Vec<_>) = lifecycles.map(|it| (it.since, it.changes.as_slice())).unzip();
    let since = shared_column(&format!("{kind}_SINCE"), "Date", since.into_iter(), date);
    let changes = shared_column(&format!("{kind}_CHANGES"), "&[Change]", changes.into_iter(), |changes| {
        slice(
            changes
                .iter()
                .map(|change| Value::Struct("Change", vec![("on", date(change.on)), ("what", text(&change.what))])),
        )
    });
    since + &changes
}

fn retirements<'a>(
    kind: &str,
    type_name: &str,
    lifecycles: impl Iterator<Item = &'a Lifecycle>,
    successor: impl Fn(usize) -> Value,
) -> String {
    let retirement = |retired: &Retired| {
        let fields = vec![
            ("on", date(retired.on)),
            ("reason", text(&retired.reason)),
            ("successor", option(retired.successor.map(&successor))),
        ];
        Value::Struct("Retirement", fields)
    };
    let values = lifecycles.map(|lifecycle| lifecycle.retired.as_ref());
    let value_type = format!("Option<Retirement<{type_name}>>");
    shared_column(&format!("{kind}_RETIRED"), &value_type, values, |retired| option(retired.map(retirement)))
}

fn status(catalogue: &Catalogue, row: usize) -> Value {
    path("Status", &catalogue.statuses[row].name)
}

fn remedy(catalogue: &Catalogue, row: usize) -> Value {
    path("Remedy", &catalogue.remedies[row].name)
}

fn risk_code_slice(catalogue: &Catalogue, rows: &[usize]) -> Value {
    slice(rows.iter().map(|row| path("RiskCode", &catalogue.risk_codes[*row].name)))
}

/// An empty text where the source states none.
fn actions(action: &Action) -> PerIntegration<&str> {
    match action {
        Action::Unstated => PerIntegration { sdk: "", api: "" },
        Action::Whole(text) => PerIntegration { sdk: text, api: text },
        Action::PerIntegration(per) => PerIntegration { sdk: &per.sdk, api: &per.api },
    }
}

fn disclosure(disclosure: Disclosure) -> Value {
    match disclosure {
        Disclosure::Client => word("Disclosure::Client"),
        Disclosure::Internal => word("Disclosure::Internal"),
    }
}

fn grounds(grounds: &Grounds) -> Value {
    let basis = match grounds.basis {
        Basis::Stated => word("Basis::Stated"),
        Basis::Inferred => word("Basis::Inferred"),
    };
    Value::Struct("Grounds", vec![("basis", basis), ("because", text(&grounds.because))])
}

fn date(date: Date) -> Value {
    word(format_args!("Date::new({}, {}, {})", date.year, date.month, date.day))
}

fn path(type_name: &str, name: &str) -> Value {
    word(format_args!("{type_name}::{}", camel_case(name)))
}
