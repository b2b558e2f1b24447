//! The catalogue as SQL tables, so that warehouses join on it: one transaction for PostgreSQL and SQLite.

use std::fmt::Display;
use std::io::{self, Write};

use super::client_words::{Subject, client_words};
use super::provenance;
use crate::catalogue::overlaid::OverlaidValue;
use crate::catalogue::{
    Facts, Guidance, Language, Remedy, Retirement, RiskCode, Series, Status, StatusCode, Transition, Words,
};
use crate::output::wording::joined;
use idv_catalogue_codegen::model::Change;

const SCHEMA: &str = include_str!("schema.sql");

const HOW_TO_LOAD: &str = "--
-- Load it with `psql --set ON_ERROR_STOP=1 --file` or `sqlite3 -bail`; SQLite heeds the foreign keys after
-- `PRAGMA foreign_keys = ON`. It replaces nothing: before you load a newer export, run
";

/// Columns with their values, as SQL writes them.
type Record = Vec<(&'static str, String)>;

/// All rows of a table.
type Records = fn(Facts<'_>) -> Vec<Record>;

/// Each table after those that it refers to.
const TABLES: &[(&str, Records)] = &[
    ("idv_source", |facts| vec![source(facts)]),
    ("idv_overlaid", |facts| numbered(facts.overlaid(), overlaid)),
    ("idv_languages", |facts| numbered(facts.languages(), language)),
    ("idv_remedies", |facts| numbered(facts.remedies(), remedy)),
    ("idv_remedy_includes", |facts| {
        pairs(facts.remedies(), |it| ("remedy", text(it)), Remedy::includes, |it| ("included", text(it)))
    }),
    ("idv_risk_codes", |facts| facts.risk_codes().into_iter().map(risk_code).collect()),
    ("idv_statuses", |facts| numbered(facts.statuses(), status)),
    ("idv_status_risk_codes", |facts| pairs(facts.statuses(), of_status, Status::risk_codes, of_risk_code)),
    ("idv_transitions", |facts| numbered(facts.transitions(), transition)),
    ("idv_series", |facts| facts.series().into_iter().map(series).collect()),
    ("idv_series_statuses", |facts| pairs(facts.series(), of_series, Series::statuses, of_status)),
    ("idv_series_risk_codes", |facts| {
        pairs(facts.series(), of_series, |it| it.risk_codes().unwrap_or_default(), of_risk_code)
    }),
    ("idv_status_codes", |facts| facts.status_codes().into_iter().map(status_code).collect()),
    ("idv_status_code_statuses", |facts| pairs(facts.status_codes(), of_code, StatusCode::statuses, of_status)),
    ("idv_status_code_risk_codes", |facts| {
        pairs(facts.status_codes(), of_code, |it| it.risk_codes().unwrap_or_default(), of_risk_code)
    }),
    ("idv_status_code_fields", |facts| {
        pairs(facts.status_codes(), of_code, |it| it.fields().to_vec(), |it| ("field", text(it)))
    }),
    ("idv_guidance", |facts| facts.status_codes().into_iter().flat_map(guidances).collect()),
    ("idv_client_words", |facts| facts.languages().into_iter().flat_map(|it| sentences(facts, it)).collect()),
    ("idv_status_changes", |facts| changes(facts.statuses(), of_status, Status::changes)),
    ("idv_risk_code_changes", |facts| changes(facts.risk_codes(), of_risk_code, RiskCode::changes)),
    ("idv_series_changes", |facts| changes(facts.series(), of_series, Series::changes)),
    ("idv_status_code_changes", |facts| changes(facts.status_codes(), of_code, StatusCode::changes)),
];

pub fn write(facts: Facts<'_>, out: &mut dyn Write) -> io::Result<()> {
    for line in provenance(facts) {
        writeln!(out, "-- {line}")?;
    }
    let last_first = joined(TABLES.iter().rev().map(|(name, _)| format!("DROP TABLE {name};")), " ");
    writeln!(out, "{HOW_TO_LOAD}-- {last_first}\n\nBEGIN;\n\n{SCHEMA}")?;
    for (name, rows) in TABLES {
        insert(name, &rows(facts), out)?;
    }
    writeln!(out, "COMMIT;")
}

/// All rows at once, since a row may name a later one as its successor. Nothing where there is none, as SQL has no list
/// without a value.
fn insert(name: &str, rows: &[Record], out: &mut dyn Write) -> io::Result<()> {
    let Some(first) = rows.first() else { return Ok(()) };
    let columns = joined(first.iter().map(|(column, _)| column), ", ");
    let rows = rows.iter().map(|row| format!("    ({})", joined(row.iter().map(|(_, value)| value), ", ")));
    writeln!(out, "INSERT INTO {name} ({columns}) VALUES\n{};\n", joined(rows, ",\n"))
}

fn source(facts: Facts<'_>) -> Record {
    let it = facts.source();
    vec![
        ("url", text(&it.url)),
        ("title", text(&it.title)),
        ("retrieved", text(it.retrieved)),
        ("since", text(it.since)),
        ("digest", text(facts.digest())),
        ("institution", nullable(facts.overlay().map(|it| &it.name))),
        ("overlay_digest", nullable(facts.overlay().map(|it| &it.digest))),
    ]
}

fn overlaid(value: OverlaidValue<'_>) -> Record {
    let it = value.change;
    vec![
        ("overlaid_row", text(value.row())),
        ("overlaid_key", text(it.key)),
        ("was", nullable(it.was.as_ref())),
        ("becomes", text(&it.is)),
        ("because", nullable(it.because.as_ref())),
        ("accepted_by", nullable(it.accepted_by.as_ref())),
    ]
}

fn language(it: Language<'_>) -> Record {
    vec![("language", text(it)), ("name", text(it.name())), ("reviewed", flag(it.is_reviewed()))]
}

fn remedy(it: Remedy<'_>) -> Record {
    vec![
        ("remedy", text(it)),
        ("kind", text(it.kind())),
        ("asks_client", flag(it.asks_client())),
        ("meaning", text(it.meaning())),
    ]
}

fn risk_code(it: RiskCode<'_>) -> Record {
    let columns = vec![
        ("risk_code", it.to_string()),
        ("name", text(it.name())),
        ("risk_score", text(it.risk_score())),
        ("remedy", nullable(it.remedy())),
        ("because", nullable(it.because())),
        ("since", text(it.since())),
    ];
    with(columns, retirement(it.retired(), |it| it.to_string()))
}

fn status(it: Status<'_>) -> Record {
    let columns = vec![
        ("status", text(it)),
        ("name", text(it.name())),
        ("description", text(it.description())),
        ("action_sdk", nullable(it.action().sdk)),
        ("action_api", nullable(it.action().api)),
        ("remedy_sdk", text(it.remedy().sdk)),
        ("remedy_api", text(it.remedy().api)),
        ("cdd_report", flag(it.cdd_report())),
        ("expects_codes", flag(it.expects_codes())),
        ("is_final", flag(it.is_final())),
        ("final_basis", nullable(it.finality().map(|it| it.basis))),
        ("final_because", nullable(it.finality().map(|it| &it.because))),
        ("since", text(it.since())),
    ];
    with(columns, retirement(it.retired(), text))
}

fn transition(it: Transition<'_>) -> Record {
    vec![
        ("from_status", nullable(it.from)),
        ("to_status", text(it.to)),
        ("event", text(it.event)),
        ("basis", text(it.provenance.basis)),
        ("because", text(&it.provenance.because)),
    ]
}

fn series(it: Series<'_>) -> Record {
    let columns = vec![
        ("series", it.to_string()),
        ("last_number", it.range().end().to_string()),
        ("name", text(it.name())),
        ("title", text(it.title())),
        ("risk_codes_stated", flag(it.risk_codes().is_some())),
        ("disclosure", text(it.disclosure())),
        ("since", text(it.since())),
    ];
    with(columns, retirement(it.retired(), |it| it.to_string()))
}

fn status_code(it: StatusCode<'_>) -> Record {
    let columns = vec![
        ("status_code", it.to_string()),
        ("name", text(it.name())),
        ("series", it.series().to_string()),
        ("risk_codes_stated", flag(it.risk_codes().is_some())),
        ("disclosure", text(it.disclosure())),
        ("because", nullable(it.because())),
        ("since", text(it.since())),
    ];
    with(columns, retirement(it.retired(), |it| it.to_string()))
}

fn guidances(code: StatusCode<'_>) -> Vec<Record> {
    numbered(code.guidance(), |it| with(vec![of_code(code)], guidance(it)))
}

fn guidance(it: Guidance<'_>) -> Record {
    vec![
        ("name", nullable(it.name())),
        ("description", text(it.description())),
        ("condition", nullable(it.condition())),
        ("action_sdk", nullable(it.action().sdk)),
        ("action_api", nullable(it.action().api)),
        ("remedy_sdk", text(it.remedy().sdk)),
        ("remedy_api", text(it.remedy().api)),
        ("because", nullable(it.because())),
    ]
}

/// What clients are told in a language, each sentence with a reference to the row that it is of.
fn sentences<'a>(facts: Facts<'a>, language: Language<'a>) -> Vec<Record> {
    let sentence = |(subject, words): (Subject<'a>, Words<'a>)| {
        let columns = vec![("language", text(language)), ("kind", text(subject.kind())), ("key", text(subject.key()))];
        let words = vec![("text", text(words)), ("text_language", text(words.language()))];
        with(with(columns, row_of(subject)), words)
    };
    client_words(facts, language).into_iter().map(sentence).collect()
}

fn row_of(subject: Subject<'_>) -> Record {
    let (mut status, mut status_code, mut ordinal, mut remedy) = (None, None, None, None);
    match subject {
        Subject::Status(it) => status = Some(it),
        Subject::UnknownStatus => (),
        Subject::Reason(code, number, _) => (status_code, ordinal) = (Some(code), Some(number)),
        Subject::Request(it) => remedy = Some(it),
    }
    vec![
        ("status", nullable(status)),
        ("status_code", number(status_code)),
        ("ordinal", number(ordinal)),
        ("remedy", nullable(remedy)),
    ]
}

fn retirement<T: Copy>(retired: Option<Retirement<'_, T>>, key: fn(T) -> String) -> Record {
    vec![
        ("retired_on", nullable(retired.map(|it| it.on))),
        ("retired_reason", nullable(retired.map(|it| it.reason))),
        ("successor", retired.and_then(|it| it.successor).map_or(NULL.to_owned(), key)),
    ]
}

/// A column that refers to a table, with the key that it holds.
type Key = (&'static str, String);

fn of_status(it: Status<'_>) -> Key {
    ("status", text(it))
}

fn of_risk_code(it: RiskCode<'_>) -> Key {
    ("risk_code", it.to_string())
}

fn of_series(it: Series<'_>) -> Key {
    ("series", it.to_string())
}

fn of_code(it: StatusCode<'_>) -> Key {
    ("status_code", it.to_string())
}

/// Each thing with each of those that belong to it.
fn pairs<T: Copy, U>(
    all: Vec<T>,
    one: fn(T) -> Key,
    belonging: impl Fn(T) -> Vec<U>,
    other: impl Fn(U) -> Key,
) -> Vec<Record> {
    let rows = |it: T| belonging(it).into_iter().map(|its| vec![one(it), other(its)]).collect::<Vec<_>>();
    all.into_iter().flat_map(rows).collect()
}

fn changes<'a, T: Copy>(all: Vec<T>, one: fn(T) -> Key, changes: fn(T) -> &'a [Change]) -> Vec<Record> {
    let row = |it, change: &Change| vec![one(it), ("changed_on", text(change.on)), ("what", text(&change.what))];
    let rows = |it: T| changes(it).iter().map(|change| row(it, change)).collect::<Vec<_>>();
    all.into_iter().flat_map(rows).collect()
}

/// The rows of a list whose order says something.
fn numbered<T>(all: Vec<T>, row: impl Fn(T) -> Record) -> Vec<Record> {
    let rows = (1..).zip(all).map(|(number, it): (usize, _)| with(vec![("ordinal", number.to_string())], row(it)));
    rows.collect()
}

fn with(columns: Record, more: Record) -> Record {
    columns.into_iter().chain(more).collect()
}

const NULL: &str = "NULL";

/// A string literal of standard SQL, in which a quote is written twice and nothing else is special. PostgreSQL has no
/// text with a NUL, so that is left out.
fn text(value: impl Display) -> String {
    format!("'{}'", value.to_string().replace('\0', "").replace('\'', "''"))
}

fn nullable(value: Option<impl Display>) -> String {
    value.map_or(NULL.to_owned(), text)
}

fn number(value: Option<impl Display>) -> String {
    value.map_or(NULL.to_owned(), |value| value.to_string())
}

fn flag(value: bool) -> String {
    if value { "TRUE".to_owned() } else { "FALSE".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{insert, text};

    #[test]
    fn quotes_are_written_twice_and_nothing_else_is_special() {
        let texts = ["", "doesn't", "'); DROP TABLE x; --", "a\\'b", "two\nlines", "\0", "%s :name $1 “é”"];
        let literals =
            ["''", "'doesn''t'", "'''); DROP TABLE x; --'", "'a\\''b'", "'two\nlines'", "''", "'%s :name $1 “é”'"];
        assert_eq!(texts.map(text), literals);
    }

    #[test]
    fn a_table_without_rows_is_not_filled() {
        let mut out = Vec::new();
        insert("empty", &[], &mut out).expect("a vector takes everything");
        assert_eq!(out, b"");
    }
}
