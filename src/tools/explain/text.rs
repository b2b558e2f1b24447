//! `explain` for a person: a label and a value a line, in the source's words.

use std::fmt::Display;
use std::io::{self, Write};

use super::Subject;
use crate::tools::style::{FAINT, LABEL, TITLE};
use crate::{
    Basis, Disclosure, Guidance, Integration, Remedy, RemedyKind, Retirement, RiskCode, SOURCE, Series, Status,
    StatusCode, Transition,
};

pub(super) fn print(subjects: &[Subject], out: &mut dyn Write) -> io::Result<()> {
    for (position, subject) in subjects.iter().enumerate() {
        if position > 0 {
            writeln!(out)?;
        }
        explain(*subject, out)?;
    }
    let (title, url, retrieved) = (SOURCE.title(), SOURCE.url(), SOURCE.retrieved());
    writeln!(out, "\n{FAINT}From \"{title}\" ({url}), retrieved {retrieved}.")?;
    writeln!(out, "Names, remedies and disclosure are this catalogue's own judgement.{FAINT:#}")
}

fn explain(subject: Subject, out: &mut dyn Write) -> io::Result<()> {
    match subject {
        Subject::Code(it) => code(it, out),
        Subject::Status(it) => status(it, out),
        Subject::RiskCode(it) => risk_code(it, out),
        Subject::Series(it) => series(it, out),
        Subject::Remedy(it) => remedy(it, out),
    }
}

fn code(code: StatusCode, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{TITLE}{code} {}{TITLE:#}  status code, StatusCode::{code:?}", code.name())?;
    let several = code.guidance().len() > 1;
    for (position, guidance) in code.guidance().iter().enumerate() {
        if several {
            writeln!(out, "\n  {TITLE}Meaning {} of {}{TITLE:#}", position + 1, code.guidance().len())?;
        }
        meaning(*guidance, out)?;
    }
    if several {
        writeln!(out)?;
    }
    let series = code.series();
    line(out, "series", &format!("{series} {}", series.title()))?;
    line(out, "accompanies", &listed(code.statuses(), "no status"))?;
    line(out, "risk codes", &shown_risk_codes(code.risk_codes()))?;
    line(out, "fields", &listed(code.fields(), "none named"))?;
    line(out, "disclosure", &shown_disclosure(code.disclosure()))?;
    line(out, "since", &code.since())?;
    retirement(code.retired(), out)
}

fn meaning(guidance: Guidance, out: &mut dyn Write) -> io::Result<()> {
    line(out, "description", &guidance.description())?;
    if let Some(condition) = guidance.condition() {
        line(out, "condition", &condition)?;
    }
    actions(|integration| guidance.action(integration), out)?;
    remedies(|integration| guidance.remedy_for(integration), out)
}

fn status(status: Status, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{TITLE}{status}{TITLE:#}  status, Status::{status:?}")?;
    line(out, "description", &status.description())?;
    actions(|integration| status.action(integration), out)?;
    remedies(|integration| status.remedy(integration), out)?;
    line(out, "CDD Report", &if status.cdd_report() { "available" } else { "not available" })?;
    match status.finality() {
        Some(grounds) => line(out, "final", &format!("yes, {}: {}", shown_basis(grounds.basis()), grounds.because()))?,
        None => line(out, "final", &"no")?,
    }
    for transition in Transition::ALL.iter().filter(|transition| transition.from() == Some(status)) {
        let basis = shown_basis(transition.grounds().basis());
        line(out, "then", &format!("{} ({}; {basis})", transition.to(), transition.event()))?;
    }
    line(out, "risk codes", &shown_risk_codes(Some(status.risk_codes())))?;
    let by_series = Series::ALL.iter().filter_map(|series| {
        let codes: Vec<_> = status.status_codes().iter().filter(|code| code.series() == *series).copied().collect();
        (!codes.is_empty()).then(|| format!("{} of series {series} ({})", numbers(&codes), series.title()))
    });
    let by_series: Vec<_> = by_series.collect();
    line(out, "codes", &if by_series.is_empty() { "none".to_string() } else { by_series.join("; ") })?;
    line(out, "since", &status.since())?;
    retirement(status.retired(), out)
}

fn risk_code(risk_code: RiskCode, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{TITLE}{risk_code} {}{TITLE:#}  risk code, RiskCode::{risk_code:?}", risk_code.name())?;
    line(out, "risk score", &risk_code.risk_score())?;
    let statuses: Vec<_> = Status::ALL.iter().filter(|status| status.risk_codes().contains(&risk_code)).collect();
    line(out, "comes with", &listed(&statuses, "no status"))?;
    let can_come = |series: &&Series| series.risk_codes().is_some_and(|codes| codes.contains(&risk_code));
    let series: Vec<_> = Series::ALL.iter().filter(can_come).collect();
    line(out, "series", &listed(&series, "none"))?;
    line(out, "since", &risk_code.since())?;
    retirement(risk_code.retired(), out)
}

fn series(series: Series, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{TITLE}{series} {}{TITLE:#}  series, Series::{series:?}", series.title())?;
    line(out, "numbers", &format!("{} to {}", series.range().start(), series.range().end()))?;
    line(out, "accompanies", &listed(series.statuses(), "no status"))?;
    line(out, "risk codes", &shown_risk_codes(series.risk_codes()))?;
    line(out, "disclosure", &shown_disclosure(series.disclosure()))?;
    line(out, "since", &series.since())?;
    retirement(series.retired(), out)?;
    writeln!(out)?;
    for code in series.codes() {
        let meanings: Vec<_> = code.guidance().iter().map(|guidance| guidance.description()).collect();
        writeln!(out, "  {TITLE}{code}{TITLE:#}  {}", meanings.join(", or: "))?;
    }
    Ok(())
}

/// What a remedy of the kind asks for.
pub(in super::super) fn kind_in_words(kind: RemedyKind) -> &'static str {
    match kind {
        RemedyKind::Act => "someone can act",
        RemedyKind::Wait => "there is nothing to do but wait",
        RemedyKind::Final => "nothing can be done any more",
        RemedyKind::Unstated => "the source states no action",
    }
}

fn remedy(remedy: Remedy, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{TITLE}{remedy}{TITLE:#}  remedy, Remedy::{remedy:?}")?;
    line(out, "meaning", &remedy.meaning())?;
    line(out, "kind", &kind_in_words(remedy.kind()))?;
    let codes: Vec<_> = StatusCode::ALL.iter().filter(|code| code.remedies().contains(&remedy)).collect();
    line(out, "codes", &listed(&codes, "none"))
}

fn actions(action: impl Fn(Integration) -> Option<&'static str>, out: &mut dyn Write) -> io::Result<()> {
    let (sdk, api) = (action(Integration::Sdk), action(Integration::Api));
    if sdk == api {
        return line(out, "action", &api.unwrap_or("the source states none"));
    }
    line(out, "action, SDK", &sdk.unwrap_or("the source states none"))?;
    line(out, "action, API", &api.unwrap_or("the source states none"))
}

fn remedies(remedy: impl Fn(Integration) -> Remedy, out: &mut dyn Write) -> io::Result<()> {
    let (sdk, api) = (remedy(Integration::Sdk), remedy(Integration::Api));
    if sdk == api {
        return line(out, "remedy", &api);
    }
    line(out, "remedy, SDK", &sdk)?;
    line(out, "remedy, API", &api)
}

fn retirement<T: Copy + Display>(retirement: Option<Retirement<T>>, out: &mut dyn Write) -> io::Result<()> {
    let Some(retirement) = retirement else { return Ok(()) };
    let successor = retirement.successor().map(|successor| format!(" {successor} took its place")).unwrap_or_default();
    line(out, "retired", &format!("on {}: {}{successor}", retirement.on(), retirement.reason()))
}

fn line(out: &mut dyn Write, label: &str, value: &dyn Display) -> io::Result<()> {
    writeln!(out, "  {LABEL}{label:<12}{LABEL:#} {value}")
}

fn listed<T: Display>(values: &[T], none: &str) -> String {
    if values.is_empty() {
        return none.to_string();
    }
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// `2001 to 2004`: the first and the last of a list, or the only one.
fn numbers(codes: &[StatusCode]) -> String {
    match codes {
        [] => "none".to_string(),
        [only] => only.to_string(),
        [first, .., last] => format!("{} from {first} to {last}", codes.len()),
    }
}

fn shown_risk_codes(risk_codes: Option<&[RiskCode]>) -> String {
    risk_codes.map_or("the source does not say".to_string(), |codes| listed(codes, "none"))
}

fn shown_disclosure(disclosure: Disclosure) -> &'static str {
    match disclosure {
        Disclosure::Client => "the client may be told",
        Disclosure::Internal => "internal, not for the client",
    }
}

fn shown_basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "stated by the vendor",
        Basis::Inferred => "inferred",
    }
}
