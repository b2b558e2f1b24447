//! `explain` for a person: a label and a value a line, in the source's words.

use std::fmt::Display;
use std::io::{self, Write};

use super::language::reviewed;
use crate::catalogue::{
    Facts, Guidance, Language, PerIntegration, Remedy, Retirement, RiskCode, Row, Series, Status, StatusCode, Words,
};
use crate::output::style::{FAINT, LABEL, TITLE};
use crate::output::wording::{IN_ENGLISH, listed};
use idv_catalogue_codegen::vocabulary::Disclosure;

pub fn print(
    rows: &[Row<'_>],
    facts: Facts<'_>,
    language: Option<Language<'_>>,
    out: &mut dyn Write,
) -> io::Result<()> {
    for (position, row) in rows.iter().enumerate() {
        if position > 0 {
            writeln!(out)?;
        }
        self::row(*row, facts, language, out)?;
    }
    let source = facts.source();
    writeln!(out, "\n{FAINT}From \"{}\" ({}), retrieved {}.", source.title, source.url, source.retrieved)?;
    let shown = language.filter(|_| rows.iter().any(shows_words));
    let ours = if shown.is_some() {
        "Names, remedies, disclosure and words for clients"
    } else {
        "Names, remedies and disclosure"
    };
    writeln!(out, "{ours} are this catalogue's own judgement.{FAINT:#}")?;
    if let Some(overlay) = facts.overlay() {
        writeln!(out, "{FAINT}Above it stands that of {}, {}.{FAINT:#}", overlay.name, overlay.digest)?;
    }
    match shown {
        Some(language) if !language.is_reviewed() => {
            writeln!(out, "{FAINT}The words for clients in {} are {}.{FAINT:#}", language.name(), reviewed(language))
        }
        _ => Ok(()),
    }
}

/// A row, without what is said of them all.
pub fn row(row: Row<'_>, facts: Facts<'_>, language: Option<Language<'_>>, out: &mut dyn Write) -> io::Result<()> {
    explain(row, language, out)?;
    overlaid(row, facts, out)
}

/// What of the row is the institution's, and what the house has there.
fn overlaid(row: Row<'_>, facts: Facts<'_>, out: &mut dyn Write) -> io::Result<()> {
    let Some(overlay) = facts.overlay() else { return Ok(()) };
    for change in row.overlaid(facts) {
        let what = change.what().unwrap_or_else(|| "it".to_owned());
        let is = if change.change.key == "words" { "are" } else { "is" };
        line(out, "overlay", &format!("{what} {is} {}'s, {}", overlay.name, change.in_words()))?;
    }
    Ok(())
}

/// Whether clients are told or asked something of the row.
fn shows_words(row: &Row<'_>) -> bool {
    match row {
        Row::Code(it) => it.disclosure() == Disclosure::Client,
        Row::Status(_) => true,
        Row::Remedy(it) => it.asks_client(),
        Row::RiskCode(_) | Row::Series(_) => false,
    }
}

fn explain(row: Row<'_>, language: Option<Language<'_>>, out: &mut dyn Write) -> io::Result<()> {
    match row {
        Row::Code(it) => code(it, language, out),
        Row::Status(it) => status(it, language, out),
        Row::RiskCode(it) => risk_code(it, out),
        Row::Series(it) => series(it, out),
        Row::Remedy(it) => remedy(it, language, out),
    }
}

fn code(code: StatusCode<'_>, language: Option<Language<'_>>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{TITLE}{code} {}{TITLE:#}  status code, {}", code.name(), code.in_rust())?;
    let several = code.guidance().len() > 1;
    for (position, guidance) in code.guidance().into_iter().enumerate() {
        if several {
            writeln!(out, "\n  {TITLE}Meaning {} of {}{TITLE:#}", position + 1, code.guidance().len())?;
        }
        meaning(guidance, out)?;
        told(guidance, language, out)?;
    }
    if several {
        writeln!(out)?;
    }
    let series = code.series();
    line(out, "series", &format!("{series} {}", series.title()))?;
    line(out, "accompanies", &listed(&code.statuses(), "no status"))?;
    line(out, "risk codes", &shown_risk_codes(code.risk_codes().as_deref()))?;
    line(out, "fields", &listed(code.fields(), "none named"))?;
    if !code.evidence().is_empty() {
        line(out, "evidence", &listed(code.evidence(), ""))?;
    }
    line(out, "disclosure", &code.disclosure().meaning())?;
    because(code.because(), out)?;
    line(out, "since", &code.since())?;
    retirement(code.retired(), out)
}

fn meaning(guidance: Guidance<'_>, out: &mut dyn Write) -> io::Result<()> {
    line(out, "description", &guidance.description())?;
    if let Some(condition) = guidance.condition() {
        line(out, "condition", &condition)?;
    }
    actions(guidance.action(), out)?;
    remedies(guidance.remedy(), out)?;
    because(guidance.because(), out)
}

/// What the client is told and asked of a code with this meaning.
fn told(guidance: Guidance<'_>, language: Option<Language<'_>>, out: &mut dyn Write) -> io::Result<()> {
    let Some(language) = language else { return Ok(()) };
    let Some(reason) = guidance.reason(language) else {
        return line(out, "client words", &"none: the client is told nothing");
    };
    line(out, "reason", &worded(reason, language))?;
    per_integration("request", guidance.remedy().map(|remedy| request(remedy, language)), out)
}

fn request(remedy: Remedy<'_>, language: Language<'_>) -> String {
    remedy
        .request(language)
        .map_or_else(|| "nothing is asked of the client".to_owned(), |request| worded(request, language))
}

/// A sentence, and that it is the English one where another language was asked for.
fn worded(words: Words<'_>, language: Language<'_>) -> String {
    if words.language() == language { words.text().to_owned() } else { format!("{}{IN_ENGLISH}", words.text()) }
}

fn status(status: Status<'_>, language: Option<Language<'_>>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{TITLE}{status}{TITLE:#}  status, {}", status.in_rust())?;
    line(out, "description", &status.description())?;
    actions(status.action(), out)?;
    remedies(status.remedy(), out)?;
    if let Some(language) = language {
        line(out, "client words", &worded(status.client_sentence(language), language))?;
    }
    line(out, "CDD Report", &if status.cdd_report() { "available" } else { "not available" })?;
    match status.finality() {
        Some(provenance) => {
            line(out, "final", &format!("yes, {}: {}", provenance.basis.meaning(), provenance.because))?;
        }
        None => line(out, "final", &"no")?,
    }
    for transition in status.transitions() {
        let basis = transition.provenance.basis.meaning();
        line(out, "then", &format!("{} ({}; {basis})", transition.to, transition.event))?;
    }
    line(out, "risk codes", &shown_risk_codes(Some(&status.risk_codes())))?;
    let codes = status.status_codes();
    let by_series = codes.chunk_by(|one, other| one.series() == other.series()).map(|codes| {
        let series = codes[0].series();
        format!("{} of series {series} ({})", numbers(codes), series.title())
    });
    let by_series: Vec<_> = by_series.collect();
    line(out, "codes", &if by_series.is_empty() { "none".to_string() } else { by_series.join("; ") })?;
    line(out, "since", &status.since())?;
    retirement(status.retired(), out)
}

fn risk_code(risk_code: RiskCode<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{TITLE}{risk_code} {}{TITLE:#}  risk code, {}", risk_code.name(), risk_code.in_rust())?;
    line(out, "risk score", &risk_code.risk_score())?;
    line(out, "remedy", &risk_code.remedy().map_or("a person decides".to_owned(), |remedy| remedy.to_string()))?;
    because(risk_code.because(), out)?;
    line(out, "comes with", &listed(&risk_code.statuses(), "no status"))?;
    line(out, "series", &listed(&risk_code.series(), "none"))?;
    line(out, "since", &risk_code.since())?;
    retirement(risk_code.retired(), out)
}

fn series(series: Series<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{TITLE}{series} {}{TITLE:#}  series, {}", series.title(), series.in_rust())?;
    line(out, "numbers", &format!("{} to {}", series.range().start(), series.range().end()))?;
    line(out, "accompanies", &listed(&series.statuses(), "no status"))?;
    line(out, "risk codes", &shown_risk_codes(series.risk_codes().as_deref()))?;
    line(out, "disclosure", &series.disclosure().meaning())?;
    line(out, "since", &series.since())?;
    retirement(series.retired(), out)?;
    writeln!(out)?;
    for code in series.codes() {
        let guidance = code.guidance();
        let meanings: Vec<_> = guidance.iter().map(|guidance| guidance.description()).collect();
        writeln!(out, "  {TITLE}{code}{TITLE:#}  {}", meanings.join(", or: "))?;
    }
    Ok(())
}

fn remedy(remedy: Remedy<'_>, language: Option<Language<'_>>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{TITLE}{remedy}{TITLE:#}  remedy, {}", remedy.in_rust())?;
    line(out, "meaning", &remedy.meaning())?;
    line(out, "kind", &remedy.kind().meaning())?;
    if let Some(language) = language {
        line(out, "request", &request(remedy, language))?;
    }
    if !remedy.includes().is_empty() {
        line(out, "in place of", &listed(&remedy.includes(), "none"))?;
    }
    line(out, "codes", &listed(&remedy.status_codes(), "none"))
}

/// Why the house judges so.
fn because(because: Option<&str>, out: &mut dyn Write) -> io::Result<()> {
    because.map_or(Ok(()), |because| line(out, "because", &because))
}

fn actions(action: PerIntegration<Option<&str>>, out: &mut dyn Write) -> io::Result<()> {
    per_integration("action", action.map(|action| action.unwrap_or("the source states none")), out)
}

fn remedies(remedy: PerIntegration<Remedy<'_>>, out: &mut dyn Write) -> io::Result<()> {
    per_integration("remedy", remedy, out)
}

/// A line, or one for each integration where they differ.
fn per_integration<T: Display + PartialEq>(
    label: &str,
    value: PerIntegration<T>,
    out: &mut dyn Write,
) -> io::Result<()> {
    match value.agreed() {
        Ok(both) => line(out, label, &both),
        Err(each) => {
            line(out, &format!("{label}, SDK"), &each.sdk)?;
            line(out, &format!("{label}, API"), &each.api)
        }
    }
}

fn retirement<T: Display>(retirement: Option<Retirement<'_, T>>, out: &mut dyn Write) -> io::Result<()> {
    let Some(retirement) = retirement else { return Ok(()) };
    let successor = retirement.successor.map(|successor| format!(" {successor} took its place")).unwrap_or_default();
    line(out, "retired", &format!("on {}: {}{successor}", retirement.on, retirement.reason))
}

pub fn line(out: &mut dyn Write, label: &str, value: &dyn Display) -> io::Result<()> {
    writeln!(out, "  {LABEL}{label:<12}{LABEL:#} {value}")
}

/// `2001 to 2004`: the first and the last of a list, or the only one.
fn numbers(codes: &[StatusCode<'_>]) -> String {
    match codes {
        [] => "none".to_string(),
        [only] => only.to_string(),
        [first, .., last] => format!("{} from {first} to {last}", codes.len()),
    }
}

fn shown_risk_codes(risk_codes: Option<&[RiskCode<'_>]>) -> String {
    risk_codes.map_or("the source does not say".to_string(), |codes| listed(codes, "none"))
}
