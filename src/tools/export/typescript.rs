//! The catalogue as TypeScript: the rows of the JSON as constants whose literals are the types, so that a front end that
//! names a code which does not exist is not compiled.

use std::io::{self, Write};

use serde_json::Value;

use super::{joined, json, provenance};
use crate::{Remedy, RiskCode, SOURCE, Series, Status, StatusCode, Transition};

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
    values: fn() -> Vec<Value>,
}

const ROWS: &[Rows] = &[
    Rows {
        keys: "ALL_STATUSES",
        table: "STATUSES",
        key_type: "Status",
        key: "status",
        values: || Status::ALL.iter().map(|it| json::status(*it)).collect(),
    },
    Rows {
        keys: "ALL_RISK_CODES",
        table: "RISK_CODES",
        key_type: "RiskCode",
        key: "risk_code",
        values: || RiskCode::ALL.iter().map(|it| json::risk_code(*it)).collect(),
    },
    Rows {
        keys: "ALL_SERIES",
        table: "SERIES",
        key_type: "Series",
        key: "series",
        values: || Series::ALL.iter().map(|it| json::series(*it)).collect(),
    },
    Rows {
        keys: "ALL_REMEDIES",
        table: "REMEDIES",
        key_type: "Remedy",
        key: "remedy",
        values: || Remedy::ALL.iter().map(|it| json::remedy(*it)).collect(),
    },
    Rows {
        keys: "ALL_STATUS_CODES",
        table: "STATUS_CODES",
        key_type: "StatusCode",
        key: "status_code",
        values: || StatusCode::ALL.iter().map(|it| json::status_code(*it)).collect(),
    },
];

pub(super) fn write(out: &mut dyn Write) -> io::Result<()> {
    for line in provenance() {
        writeln!(out, "// {line}")?;
    }
    writeln!(out, "\nexport const SOURCE = {} as const;", serde_json::to_string(&SOURCE)?)?;
    for rows in ROWS {
        rows.write(out)?;
    }
    let transitions = joined(Transition::ALL.iter().map(|it| format!("  {},\n", serde_json::json!(it))), "");
    writeln!(out, "\nexport const TRANSITIONS = [\n{transitions}] as const satisfies readonly Transition[];")?;
    out.write_all(CODE.as_bytes())
}

impl Rows {
    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let Self { keys, table, key_type, key, values } = self;
        let values = values();
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
