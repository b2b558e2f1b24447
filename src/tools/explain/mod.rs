//! `explain`: everything that the catalogue knows about what was asked for.

mod json;
mod text;

use std::io::{self, Write};

pub(super) use text::kind_in_words;

use super::format::Format;
use super::{Outcome, note};
use crate::catalogue::suggest;
use crate::{Remedy, RiskCode, Series, Status, StatusCode};

/// Explain a status code, a status, a risk code, a series or a remedy
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// A number, a status, a name, or a series, such as 3105, completed, 500, or "3000 series"
    #[arg(required = true, num_args = 1..)]
    query: Vec<String>,

    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

pub(super) fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let query = arguments.query.join(" ");
    let subjects = Subject::meant_by(query.trim());
    match arguments.format {
        Format::Text if subjects.is_empty() => (),
        Format::Text => text::print(&subjects, out)?,
        Format::Json => json::print(&subjects, out)?,
    }
    if subjects.is_empty() {
        note(&unknown(query.trim()));
        return Ok(Outcome::Findings);
    }
    Ok(Outcome::Clean)
}

/// Something that the catalogue has a row for.
#[derive(Clone, Copy)]
enum Subject {
    Code(StatusCode),
    Status(Status),
    RiskCode(RiskCode),
    Series(Series),
    Remedy(Remedy),
}

impl Subject {
    /// Every subject that a query names: 500 could be a risk code and a status code at once.
    fn meant_by(query: &str) -> Vec<Self> {
        let series_number = query.strip_suffix("series").or_else(|| query.strip_prefix("series")).map(str::trim);
        if let Some(number) = series_number {
            return Series::ALL
                .iter()
                .filter(|series| {
                    number.parse() == Ok(**series) || number == series.name() || same(number, series.title())
                })
                .map(|series| Self::Series(*series))
                .collect();
        }
        let codes = query.parse().ok().or_else(|| StatusCode::from_name(query)).map(Self::Code);
        let statuses =
            Status::ALL.iter().filter(|it| query == it.as_str() || query == it.name()).map(|it| Self::Status(*it));
        let risk_codes = RiskCode::ALL
            .iter()
            .filter(|it| query.parse() == Ok(**it) || query == it.name() || query == it.risk_score())
            .map(|it| Self::RiskCode(*it));
        let series =
            Series::ALL.iter().filter(|it| query == it.name() || same(query, it.title())).map(|it| Self::Series(*it));
        let remedies = Remedy::from_name(query).map(Self::Remedy);
        codes.into_iter().chain(statuses).chain(risk_codes).chain(series).chain(remedies).collect()
    }
}

fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// What the catalogue can say of a query that it has no row for.
fn unknown(query: &str) -> String {
    if let Ok(number) = query.parse() {
        return unknown_number(number);
    }
    let names = StatusCode::ALL.iter().map(|it| it.name()).chain(Status::ALL.iter().map(|it| it.as_str()));
    let others =
        RiskCode::ALL.iter().flat_map(|it| [it.name(), it.risk_score()]).chain(Series::ALL.iter().map(|it| it.name()));
    let all = names.chain(others).chain(Remedy::ALL.iter().map(|it| it.name()));
    let advice = match suggest::nearest(query, all) {
        Some(name) => format!("did you mean `{name}`?"),
        None => "ask for a number, a status, a name, or a series such as \"3000 series\".".to_owned(),
    };
    format!("`{query}` is not in the catalogue; {advice}")
}

fn unknown_number(number: u16) -> String {
    let series =
        Series::of(number).map_or("no series".to_owned(), |series| format!("series {series} ({})", series.title()));
    let near = StatusCode::neighbours(number).into_iter().flatten().map(|code| {
        let meanings: Vec<_> = code.guidance().iter().map(|guidance| guidance.description()).collect();
        format!("  near         {code} {}", meanings.join(", or: "))
    });
    let first = format!("{number} is not in the catalogue; it lies in {series}.");
    [first].into_iter().chain(near).collect::<Vec<_>>().join("\n")
}
