//! The catalogue as Markdown, in the dialect of GitHub and GitLab, for wikis and for those who read it whole.

use std::io::{self, Write};

use super::client_words::{Subject, client_words};
use super::mermaid;
use crate::catalogue::overlaid::OverlaidValue;
use crate::catalogue::{
    Facts, Guidance, Language, Remedy, Retirement, RiskCode, Series, Status, StatusCode, Transition, Words,
};
use crate::output::markdown::{code, escape};
use crate::output::wording::joined;
use idv_catalogue_codegen::date::Date;
use idv_catalogue_codegen::model::Change;

pub fn write(facts: Facts<'_>, out: &mut dyn Write) -> io::Result<()> {
    let source = facts.source();
    writeln!(out, "# {}\n", escape(&source.title))?;
    writeln!(out, "The facts follow <{}>, retrieved {}.", source.url, source.retrieved)?;
    writeln!(out, "Names, remedies, disclosure and the words for clients are the catalogue's own.\n")?;
    if let Some(overlay) = facts.overlay() {
        writeln!(out, "## What {} judges and says otherwise\n", escape(&overlay.name))?;
        writeln!(out, "Everything below is so. The overlay's digest is {}.\n", code(&overlay.digest))?;
        table(&overlaid(), &facts.overlaid(), out)?;
        writeln!(out)?;
    }
    writeln!(out, "## Statuses\n")?;
    table(&statuses(), &facts.statuses(), out)?;
    writeln!(out, "\n## Status flow\n\n```mermaid")?;
    mermaid::write(facts, out)?;
    writeln!(out, "```\n")?;
    table(&transitions(), &facts.transitions(), out)?;
    writeln!(out, "\n## Risk codes\n")?;
    table(&risk_codes(), &facts.risk_codes(), out)?;
    writeln!(out, "\n## Remedies\n\nWhere a case calls for several, they are given in this order.\n")?;
    table(&remedies(), &facts.remedies(), out)?;
    writeln!(out, "\n## Status codes")?;
    for series in facts.series() {
        section(series, out)?;
    }
    writeln!(out, "\n## What clients are told\n\nOf a code that is internal they are told nothing.")?;
    for language in facts.languages() {
        told(facts, language, out)?;
    }
    Ok(())
}

/// A heading, and the cell below it for each row.
type Column<T> = (&'static str, fn(T) -> String);

fn overlaid<'a>() -> Vec<Column<OverlaidValue<'a>>> {
    vec![
        ("Of", |it| escape(&it.row())),
        ("Key", |it| code(it.change.key)),
        ("The catalogue's own", |it| it.change.was.as_deref().map_or("—".to_owned(), escape)),
        ("The institution's", |it| escape(&it.change.is)),
        ("Because", |it| it.change.because.as_deref().map_or("—".to_owned(), escape)),
        ("Accepted by", |it| it.change.accepted_by.as_deref().map_or("—".to_owned(), escape)),
    ]
}

fn statuses<'a>() -> Vec<Column<Status<'a>>> {
    vec![
        ("Status", |it| code(it.as_str())),
        ("Description", |it| escape(it.description())),
        ("Action", |it| it.action().map(action).in_text("<br>")),
        ("Remedy", |it| it.remedy().map(|remedy| code(remedy.name())).in_text("<br>")),
        ("CDD Report", |it| yes_or_no(it.cdd_report())),
        ("Status codes", |it| if it.expects_codes() { "at least one".to_owned() } else { "—".to_owned() }),
        ("Risk code", |it| codes(&it.risk_codes(), "—")),
        ("Then", |it| codes(&it.next(), if it.is_final() { "final" } else { "—" })),
        ("Since", |it| life(it.since(), it.changes(), it.retired())),
    ]
}

fn transitions<'a>() -> Vec<Column<Transition<'a>>> {
    vec![
        ("From", |it| it.from.map_or("—".to_owned(), |from| code(from.as_str()))),
        ("To", |it| code(it.to.as_str())),
        ("When", |it| escape(it.event)),
        ("Known from", |it| format!("{}: {}", it.provenance.basis, escape(&it.provenance.because))),
    ]
}

fn risk_codes<'a>() -> Vec<Column<RiskCode<'a>>> {
    vec![
        ("Risk code", |it| code(&it.to_string())),
        ("Risk score", |it| code(it.risk_score())),
        ("Name", |it| code(it.name())),
        ("Remedy", |it| it.remedy().map_or("a person decides".to_owned(), |remedy| code(remedy.name()))),
        ("Because", |it| it.because().map_or("—".to_owned(), escape)),
        ("Since", |it| life(it.since(), it.changes(), it.retired())),
    ]
}

fn remedies<'a>() -> Vec<Column<Remedy<'a>>> {
    vec![
        ("Remedy", |it| code(it.name())),
        ("Kind", |it| it.kind().to_string()),
        ("Asks the client", |it| yes_or_no(it.asks_client())),
        ("In place of", |it| codes(&it.includes(), "—")),
        ("Meaning", |it| escape(it.meaning())),
    ]
}

/// One guidance of a code.
type Meaning<'a> = (StatusCode<'a>, Guidance<'a>);

fn status_codes<'a>() -> Vec<Column<Meaning<'a>>> {
    vec![
        ("Code", |(it, _)| code(&it.to_string())),
        ("Name", |(it, _)| code(it.name())),
        ("Description", |(_, guidance)| {
            let condition =
                guidance.condition().map(|condition| format!("{}: ", escape(condition))).unwrap_or_default();
            condition + &escape(guidance.description())
        }),
        ("Action", |(_, guidance)| guidance.action().map(action).in_text("<br>")),
        ("Remedy", |(_, guidance)| guidance.remedy().map(|remedy| code(remedy.name())).in_text("<br>")),
        ("Because", |(_, guidance)| guidance.because().map_or("—".to_owned(), escape)),
        ("Accompanies", |(it, _)| codes(&it.statuses(), "—")),
        ("Risk codes", |(it, _)| risk_codes_cell(it.risk_codes().as_deref())),
        ("Fields", |(it, _)| codes(it.fields(), "—")),
        ("Client", |(it, _)| {
            let because = it.because().map(|because| format!(": {}", escape(because))).unwrap_or_default();
            format!("{}{because}", it.disclosure())
        }),
        ("Since", |(it, _)| life(it.since(), it.changes(), it.retired())),
    ]
}

/// A series with its codes.
fn section(series: Series<'_>, out: &mut dyn Write) -> io::Result<()> {
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
        codes(&series.statuses(), "no status"),
        risk_codes_cell(series.risk_codes().as_deref()),
        series.disclosure(),
    )?;
    let codes = series.codes().into_iter();
    let meanings = codes.flat_map(|it| it.guidance().into_iter().map(move |guidance| (it, guidance)));
    table(&status_codes(), &meanings.collect::<Vec<_>>(), out)
}

/// A sentence, and what it is of.
type Told<'a> = (Subject<'a>, Words<'a>);

fn sentences<'a>() -> Vec<Column<Told<'a>>> {
    vec![
        ("Of", |(subject, _)| match subject {
            Subject::Status(it) => format!("status {}", code(it.as_str())),
            Subject::UnknownStatus => "any other status".to_owned(),
            Subject::Reason(it, ..) => {
                let names = subject.names().into_iter().skip(1).map(code);
                joined([code(&it.to_string())].into_iter().chain(names), ", ")
            }
            Subject::Request(it) => format!("remedy {}", code(it.name())),
        }),
        ("Sentence", |(_, words)| escape(words.text())),
        ("In", |(_, words)| code(words.language().tag())),
    ]
}

/// A language with all of its sentences.
fn told<'a>(facts: Facts<'a>, language: Language<'a>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\n### {} ({language})\n", escape(language.name()))?;
    if !language.is_reviewed() {
        writeln!(out, "A draft: nobody who speaks the language has reviewed it yet.\n")?;
    }
    table(&sentences(), &client_words(facts, language), out)
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
fn life<T: ToString>(since: Date, changes: &[Change], retired: Option<Retirement<'_, T>>) -> String {
    let changes = changes.iter().map(|change| format!("changed on {}: {}", change.on, escape(&change.what)));
    let retired = retired.map(|retired| {
        let successor = retired.successor.map(|it| format!(" Use {}.", code(&it.to_string()))).unwrap_or_default();
        format!("retired on {}: {}{successor}", retired.on, escape(retired.reason))
    });
    joined(std::iter::once(since.to_string()).chain(changes).chain(retired), "<br>")
}

fn action(action: Option<&str>) -> String {
    action.map_or("—".to_owned(), escape)
}

fn risk_codes_cell(stated: Option<&[RiskCode<'_>]>) -> String {
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
