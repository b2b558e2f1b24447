//! The catalogue as Markdown, in the dialect of GitHub and GitLab, for wikis and for those who read it whole.

use std::io::{self, Write};

use super::{joined, mermaid};
use crate::tools::markdown::{code, escape};
use crate::{
    Change, Date, Guidance, Integration, Remedy, Retirement, RiskCode, SOURCE, Series, Status, StatusCode, Transition,
};

pub(super) fn write(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}\n", escape(SOURCE.title()))?;
    writeln!(out, "The facts follow <{}>, retrieved {}.", SOURCE.url(), SOURCE.retrieved())?;
    writeln!(out, "Names, remedies and disclosure are the catalogue's own judgement.\n")?;
    writeln!(out, "## Statuses\n")?;
    table(STATUSES, Status::ALL, out)?;
    writeln!(out, "\n## Status flow\n\n```mermaid")?;
    mermaid::write(out)?;
    writeln!(out, "```\n")?;
    table(TRANSITIONS, Transition::ALL, out)?;
    writeln!(out, "\n## Risk codes\n")?;
    table(RISK_CODES, RiskCode::ALL, out)?;
    writeln!(out, "\n## Remedies\n\nWhere a case calls for several, they are given in this order.\n")?;
    table(REMEDIES, Remedy::ALL, out)?;
    writeln!(out, "\n## Status codes")?;
    for series in Series::ALL {
        section(*series, out)?;
    }
    Ok(())
}

/// A heading, and the cell below it for each row.
type Column<T> = (&'static str, fn(T) -> String);

const STATUSES: &[Column<Status>] = &[
    ("Status", |it| code(it.as_str())),
    ("Description", |it| escape(it.description())),
    ("Action", |it| per_integration(|integration| action(it.action(integration)))),
    ("Remedy", |it| per_integration(|integration| code(it.remedy(integration).name()))),
    ("CDD Report", |it| yes_or_no(it.cdd_report())),
    ("Status codes", |it| if it.expects_codes() { "at least one".to_owned() } else { "—".to_owned() }),
    ("Risk code", |it| codes(it.risk_codes(), "—")),
    ("Then", |it| codes(it.next(), if it.is_final() { "final" } else { "—" })),
    ("Since", |it| life(it.since(), it.changes(), it.retired())),
];

const TRANSITIONS: &[Column<Transition>] = &[
    ("From", |it| it.from().map_or("—".to_owned(), |from| code(from.as_str()))),
    ("To", |it| code(it.to().as_str())),
    ("When", |it| escape(it.event())),
    ("Known from", |it| format!("{}: {}", it.grounds().basis(), escape(it.grounds().because()))),
];

const RISK_CODES: &[Column<RiskCode>] = &[
    ("Risk code", |it| code(&it.to_string())),
    ("Risk score", |it| code(it.risk_score())),
    ("Name", |it| code(it.name())),
    ("Since", |it| life(it.since(), it.changes(), it.retired())),
];

const REMEDIES: &[Column<Remedy>] =
    &[("Remedy", |it| code(it.name())), ("Kind", |it| it.kind().to_string()), ("Meaning", |it| escape(it.meaning()))];

/// One guidance of a code.
type Meaning = (StatusCode, Guidance);

const STATUS_CODES: &[Column<Meaning>] = &[
    ("Code", |(it, _)| code(&it.to_string())),
    ("Name", |(it, _)| code(it.name())),
    ("Description", |(_, guidance)| {
        let condition = guidance.condition().map(|condition| format!("{}: ", escape(condition))).unwrap_or_default();
        condition + &escape(guidance.description())
    }),
    ("Action", |(_, guidance)| per_integration(|integration| action(guidance.action(integration)))),
    ("Remedy", |(_, guidance)| per_integration(|integration| code(guidance.remedy_for(integration).name()))),
    ("Accompanies", |(it, _)| codes(it.statuses(), "—")),
    ("Risk codes", |(it, _)| risk_codes(it.risk_codes())),
    ("Fields", |(it, _)| codes(it.fields(), "—")),
    ("Client", |(it, _)| it.disclosure().to_string()),
    ("Since", |(it, _)| life(it.since(), it.changes(), it.retired())),
];

/// A series with its codes.
fn section(series: Series, out: &mut dyn Write) -> io::Result<()> {
    let (first, last) = series.range().into_inner();
    writeln!(out, "\n### {series}: {}\n", escape(series.title()))?;
    writeln!(
        out,
        "Numbers {first} to {last}, in the catalogue since {}\n",
        life(series.since(), series.changes(), series.retired())
    )?;
    writeln!(
        out,
        "Unless a code says otherwise: accompanies {}; risk codes {}; disclosure {}.\n",
        codes(series.statuses(), "no status"),
        risk_codes(series.risk_codes()),
        series.disclosure(),
    )?;
    let meanings = |it: &StatusCode| it.guidance().iter().map(|guidance| (*it, *guidance)).collect::<Vec<_>>();
    table(STATUS_CODES, &series.codes().iter().flat_map(meanings).collect::<Vec<_>>(), out)
}

fn table<T: Copy>(columns: &[Column<T>], rows: &[T], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "| {} |", joined(columns.iter().map(|(heading, _)| heading), " | "))?;
    writeln!(out, "|{}", "---|".repeat(columns.len()))?;
    for row in rows {
        writeln!(out, "| {} |", joined(columns.iter().map(|(_, cell)| cell(*row)), " | "))?;
    }
    Ok(())
}

/// When a row entered the catalogue, came to mean something else, and was retired.
fn life<T: Copy + ToString>(since: Date, changes: &[Change], retired: Option<Retirement<T>>) -> String {
    let changes = changes.iter().map(|change| format!("changed on {}: {}", change.on(), escape(change.what())));
    let retired = retired.map(|retired| {
        let successor = retired.successor().map(|it| format!(" Use {}.", code(&it.to_string()))).unwrap_or_default();
        format!("retired on {}: {}{successor}", retired.on(), escape(retired.reason()))
    });
    joined(std::iter::once(since.to_string()).chain(changes).chain(retired), "<br>")
}

/// A cell's text, for both integrations where they agree.
fn per_integration(value: impl Fn(Integration) -> String) -> String {
    let (sdk, api) = (value(Integration::Sdk), value(Integration::Api));
    if sdk == api { api } else { format!("SDK: {sdk}<br>API: {api}") }
}

fn action(action: Option<&str>) -> String {
    action.map_or("—".to_owned(), escape)
}

fn risk_codes(stated: Option<&[RiskCode]>) -> String {
    stated.map_or("not stated".to_owned(), |stated| codes(stated, "none"))
}

fn codes<T: ToString>(values: &[T], none: &str) -> String {
    if values.is_empty() {
        return none.to_owned();
    }
    joined(values.iter().map(|value| code(&value.to_string())), ", ")
}

fn yes_or_no(value: bool) -> String {
    if value { "yes".to_owned() } else { "no".to_owned() }
}
