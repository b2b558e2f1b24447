//! The catalogue as TypeScript: the rows of the JSON as constants whose literals are the types, so that a front end that
//! names a code which does not exist is not compiled.
//!
//! The words for clients are a constant of their own, which bundlers leave out where nothing names it.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::provenance;
use crate::catalogue::{Facts, Guidance, Language, StatusCode};
use crate::json;
use crate::output::wording::joined;

/// What does not change with the catalogue: the types of its rows, guards and look-ups.
const CODE: &str = include_str!("catalogue.ts");

/// Rows that are looked up by their key.
struct Rows {
    /// `ALL_STATUSES`, the keys in order.
    keys: &'static str,
    /// `STATUSES`, the rows by key.
    table: &'static str,
    /// The type of the keys; that of the rows ends in `Entry`.
    key_type: &'static str,
    /// The field of a row that holds its key.
    key: &'static str,
    values: fn(Facts<'_>) -> Vec<Value>,
}

const ROWS: &[Rows] = &[
    Rows {
        keys: "ALL_LANGUAGES",
        table: "LANGUAGES",
        key_type: "Language",
        key: "tag",
        values: |facts| facts.languages().into_iter().map(json::language).collect(),
    },
    Rows {
        keys: "ALL_STATUSES",
        table: "STATUSES",
        key_type: "Status",
        key: "status",
        values: |facts| facts.statuses().into_iter().map(json::status).collect(),
    },
    Rows {
        keys: "ALL_RISK_CODES",
        table: "RISK_CODES",
        key_type: "RiskCode",
        key: "risk_code",
        values: |facts| facts.risk_codes().into_iter().map(json::risk_code).collect(),
    },
    Rows {
        keys: "ALL_SERIES",
        table: "SERIES",
        key_type: "Series",
        key: "series",
        values: |facts| facts.series().into_iter().map(json::series).collect(),
    },
    Rows {
        keys: "ALL_REMEDIES",
        table: "REMEDIES",
        key_type: "Remedy",
        key: "remedy",
        values: |facts| facts.remedies().into_iter().map(json::remedy).collect(),
    },
    Rows {
        keys: "ALL_STATUS_CODES",
        table: "STATUS_CODES",
        key_type: "StatusCode",
        key: "status_code",
        values: |facts| facts.status_codes().into_iter().map(json::status_code).collect(),
    },
];

pub fn write(facts: Facts<'_>, out: &mut dyn Write) -> io::Result<()> {
    for line in provenance(facts) {
        writeln!(out, "// {line}")?;
    }
    writeln!(out, "\nexport const SOURCE = {} as const;", json::source(facts))?;
    writeln!(
        out,
        "\n/** Every value that is an institution's own, with the catalogue's that it stands in the place of. */"
    )?;
    writeln!(out, "export const OVERLAID = {} as const;", json!(json::overlaid(facts)))?;
    for rows in ROWS {
        rows.write(facts, out)?;
    }
    let transitions = joined(facts.transitions().into_iter().map(|it| format!("  {},\n", json::transition(it))), "");
    writeln!(out, "\nexport const TRANSITIONS = [\n{transitions}] as const satisfies readonly Transition[];")?;
    client_words(facts, out)?;
    out.write_all(CODE.as_bytes())
}

fn client_words(facts: Facts<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\nexport const CLIENT_WORDS = {{")?;
    for language in facts.languages() {
        writeln!(out, "  {}: {{", json!(language))?;
        writeln!(out, "    unknown_status: {},", json!(language.unknown_status_sentence()))?;
        let statuses = facts.statuses().into_iter();
        section("status", statuses.map(|it| (json!(it), json!(it.client_sentence(language)))), out)?;
        let codes = facts.status_codes().into_iter();
        section("reason", codes.filter_map(|it| Some((json!(it), reasons(it, language)?))), out)?;
        let remedies = facts.remedies().into_iter();
        section("request", remedies.filter_map(|it| Some((json!(it), json!(it.request(language)?)))), out)?;
        writeln!(out, "  }},")?;
    }
    writeln!(out, "}} as const satisfies {{ readonly [K in Language]: ClientWords }};")
}

fn section(key: &str, sentences: impl Iterator<Item = (Value, Value)>, out: &mut dyn Write) -> io::Result<()> {
    let lines = sentences.map(|(key, words)| format!("      {key}: {words},\n"));
    writeln!(out, "    {key}: {{\n{}    }},", joined(lines, ""))
}

/// What is wrong, for each guidance; `None` where the code is internal.
fn reasons<'a>(code: StatusCode<'a>, language: Language<'a>) -> Option<Value> {
    let reason = |guidance: Guidance<'a>| {
        let words = guidance.reason(language)?;
        Some(json!({ "guidance": guidance.name(), "text": words.text(), "language": words.language() }))
    };
    code.guidance().into_iter().map(reason).collect()
}

impl Rows {
    fn write(&self, facts: Facts<'_>, out: &mut dyn Write) -> io::Result<()> {
        let Self { keys, table, key_type, key, values } = self;
        let values = values(facts);
        let all = joined(values.iter().map(|value| &value[key]), ", ");
        writeln!(out, "\nexport const {keys} = [{all}] as const;")?;
        writeln!(out, "\nexport const {table} = {{")?;
        for value in &values {
            writeln!(out, "  {}: {value},", value[key])?;
        }
        writeln!(
            out,
            "}} as const satisfies {{ readonly [K in {key_type}]: {key_type}Entry & {{ readonly {key}: K }} }};"
        )
    }
}
