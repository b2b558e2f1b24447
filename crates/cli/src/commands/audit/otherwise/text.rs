//! What is judged otherwise, for a person at a terminal.

use std::io::{self, Write};

use super::super::Audit;
use super::super::counts::Lines;
use super::super::text::printable;
use super::shown::Detail;
use crate::output::style::{FAINT, LABEL};
use crate::output::wording::grouped;

/// Each way with its cases, and below it what they have and which rows are to blame; nothing where nothing was compared.
pub fn otherwise_text(audit: &Audit, out: &mut dyn Write) -> io::Result<()> {
    let Some(compared) = &audit.compared else { return Ok(()) };
    let otherwise = &audit.counts.otherwise;
    writeln!(out, "\n{LABEL}{}{LABEL:#}", printable(&otherwise.heading(compared)))?;
    if compared.institution().is_none() {
        writeln!(out, "  {FAINT}before: {}{FAINT:#}", printable(&compared.before.name))?;
        writeln!(out, "  {FAINT}now: {}{FAINT:#}", printable(&compared.now.name))?;
    }
    if otherwise.notifications == 0 {
        return writeln!(out, "  nothing");
    }
    let width = grouped(otherwise.notifications).len();
    let line = |indent: &str, what: &str, times: Lines| {
        format!("{indent}{:>width$}  {}, first at {}", grouped(times.count()), printable(what), audit.all_at(times))
    };
    for (way, times) in otherwise.ways() {
        writeln!(out, "{}", line("  ", way.in_words(), times))?;
        for detail in otherwise.details(way) {
            match detail {
                Detail::Shown(by, times) => writeln!(out, "{}", line("      ", &by.in_words(), times))?,
                Detail::Hidden(count, noun) => {
                    writeln!(out, "      {:>width$}  and {} more {noun}", "", grouped(count as u64))?;
                }
            }
        }
    }
    Ok(())
}

impl Audit {
    fn all_at(&self, times: Lines) -> String {
        times.first().map(|place| self.at(place)).collect::<Vec<_>>().join(", ")
    }
}
