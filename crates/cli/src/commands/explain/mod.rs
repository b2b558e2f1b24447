//! `explain`: everything that the catalogue knows about what was asked for.

mod json;
mod text;

use std::io::{self, Write};

pub use text::kind_in_words;

use crate::catalogue::{Facts, Remedy, RiskCode, Series, Shown, Status, StatusCode};
use crate::outcome::{Outcome, note};
use crate::output::format::Format;
use idv_catalogue_codegen::suggest;

/// Explain a status code, a status, a risk code, a series or a remedy
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// A number, a status, a name, or a series, such as 3105, completed, 500, or "3000 series"
    #[arg(required = true, num_args = 1..)]
    query: Vec<String>,

    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,

    #[command(flatten)]
    shown: Shown,
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let query = arguments.query.join(" ");
    let opened = match arguments.shown.read() {
        Ok(opened) => opened,
        Err(outcome) => return Ok(outcome),
    };
    let facts = opened.facts();
    let rows = Row::meant_by(query.trim(), facts);
    match arguments.format {
        Format::Text if rows.is_empty() => (),
        Format::Text => text::print(&rows, facts, out)?,
        Format::Json => json::print(&rows, facts, out)?,
    }
    if rows.is_empty() {
        note(&unknown(query.trim(), facts));
        return Ok(opened.tell_problems(Outcome::Findings));
    }
    Ok(opened.tell_problems(Outcome::Clean))
}

/// A row of the catalogue, of whatever kind.
#[derive(Clone, Copy)]
enum Row<'a> {
    Code(StatusCode<'a>),
    Status(Status<'a>),
    RiskCode(RiskCode<'a>),
    Series(Series<'a>),
    Remedy(Remedy<'a>),
}

impl<'a> Row<'a> {
    /// Every row that a query names: 500 could be a risk code and a status code at once.
    fn meant_by(query: &str, facts: Facts<'a>) -> Vec<Self> {
        let series_number = query.strip_suffix("series").or_else(|| query.strip_prefix("series")).map(str::trim);
        let mut series = facts.series();
        if let Some(number) = series_number {
            series.retain(|it| number == it.to_string() || number == it.name() || same(number, it.title()));
            return series.into_iter().map(Self::Series).collect();
        }
        let is_called = |name: &str, by: &str| query == name || query == by;
        let codes = facts.status_codes().into_iter().filter(|it| is_called(it.name(), &it.to_string()));
        let statuses = facts.statuses().into_iter().filter(|it| is_called(it.name(), it.as_str()));
        let risk_codes = facts.risk_codes().into_iter();
        let risk_codes = risk_codes.filter(|it| is_called(it.name(), &it.to_string()) || query == it.risk_score());
        series.retain(|it| query == it.name() || same(query, it.title()));
        let remedies = facts.remedies().into_iter().filter(|it| query == it.name());
        codes
            .map(Self::Code)
            .chain(statuses.map(Self::Status))
            .chain(risk_codes.map(Self::RiskCode))
            .chain(series.into_iter().map(Self::Series))
            .chain(remedies.map(Self::Remedy))
            .collect()
    }
}

fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// What the catalogue can say of a query that it has no row for.
fn unknown(query: &str, facts: Facts<'_>) -> String {
    if let Ok(number) = query.parse() {
        return unknown_number(number, facts);
    }
    let codes = facts.status_codes().into_iter().map(StatusCode::name);
    let statuses = facts.statuses().into_iter().map(Status::as_str);
    let risk_codes = facts.risk_codes().into_iter().flat_map(|it| [it.name(), it.risk_score()]);
    let series = facts.series().into_iter().map(Series::name);
    let remedies = facts.remedies().into_iter().map(Remedy::name);
    let advice = match suggest::nearest(query, codes.chain(statuses).chain(risk_codes).chain(series).chain(remedies)) {
        Some(name) => format!("did you mean `{name}`?"),
        None => "ask for a number, a status, a name, or a series such as \"3000 series\".".to_owned(),
    };
    format!("`{query}` is not in the catalogue; {advice}")
}

fn unknown_number(number: u16, facts: Facts<'_>) -> String {
    let series = facts.series_of(number);
    let series = series.map_or("no series".to_owned(), |series| format!("series {series} ({})", series.title()));
    let near = facts.neighbours(number).map(|code| {
        let guidance = code.guidance();
        let meanings: Vec<_> = guidance.iter().map(|guidance| guidance.description()).collect();
        format!("  near         {code} {}", meanings.join(", or: "))
    });
    let first = format!("{number} is not in the catalogue; it lies in {series}.");
    [first].into_iter().chain(near).collect::<Vec<_>>().join("\n")
}
