//! The catalogue as JSON: everything that it says, in the words of its TOML.

use std::io::{self, Write};

use serde_json::json;

use crate::catalogue::Facts;
use crate::json;

pub fn write(facts: Facts<'_>, out: &mut dyn Write) -> io::Result<()> {
    let catalogue = json!({
        "source": json::source(facts),
        "statuses": facts.statuses().into_iter().map(json::status).collect::<Vec<_>>(),
        "transitions": facts.transitions().into_iter().map(json::transition).collect::<Vec<_>>(),
        "risk_codes": facts.risk_codes().into_iter().map(json::risk_code).collect::<Vec<_>>(),
        "series": facts.series().into_iter().map(json::series).collect::<Vec<_>>(),
        "remedies": facts.remedies().into_iter().map(json::remedy).collect::<Vec<_>>(),
        "status_codes": facts.status_codes().into_iter().map(json::status_code).collect::<Vec<_>>(),
    });
    serde_json::to_writer_pretty(&mut *out, &catalogue)?;
    writeln!(out)
}
