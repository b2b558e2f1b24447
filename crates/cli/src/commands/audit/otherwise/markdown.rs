//! What is judged otherwise, for a ticket or the comment on a pull request: counts, rows and places, and nothing of a case.

use std::io::{self, Write};

use super::super::Audit;
use super::super::counts::Lines;
use super::shown::Detail;
use super::{By, Way};
use crate::output::markdown::{code, escape};
use crate::output::wording::{counted, grouped};

/// A section with a table of the ways and of the rows to blame, and one of what the cases have; nothing where nothing was compared.
pub fn otherwise_markdown(audit: &Audit, out: &mut dyn Write) -> io::Result<()> {
    let Some(compared) = &audit.compared else { return Ok(()) };
    let otherwise = &audit.counts.otherwise;
    writeln!(out, "### {}\n", escape(&otherwise.heading(compared)))?;
    writeln!(
        out,
        "Of {} in {}. Before: {}; now: {}.",
        counted(audit.counts.tally.notifications, "notification"),
        counted(audit.files.len() as u64, "file"),
        code(&compared.before.name),
        code(&compared.now.name)
    )?;
    if otherwise.notifications == 0 {
        return writeln!(out, "\nNothing is judged otherwise.");
    }
    writeln!(out, "\n| cases | what is judged otherwise, the more permissive first | first at |\n|---:|---|---|")?;
    for (way, times) in otherwise.ways() {
        row(audit, &format!("**{}**", way.in_words()), times, out)?;
        let is_row = |by: &By| matches!(by, By::Row(_));
        details(audit, way, is_row, out)?;
    }
    writeln!(out, "\n<details><summary>By status, code and step</summary>\n")?;
    writeln!(out, "| cases | which | first at |\n|---:|---|---|")?;
    for (way, times) in otherwise.ways() {
        row(audit, &format!("**{}**", way.in_words()), times, out)?;
        details(audit, way, |by| !matches!(by, By::Row(_)), out)?;
    }
    writeln!(out, "\n</details>")
}

fn details(audit: &Audit, way: Way, is_wanted: impl Fn(&By) -> bool, out: &mut dyn Write) -> io::Result<()> {
    let details = audit.counts.otherwise.details(way);
    // What is hidden follows what is shown of its kind.
    let mut was_wanted = false;
    for detail in details {
        match detail {
            Detail::Shown(by, times) => {
                was_wanted = is_wanted(by);
                if was_wanted {
                    row(audit, &escape(&by.in_words()), times, out)?;
                }
            }
            Detail::Hidden(count, noun) if was_wanted => {
                writeln!(out, "| | and {} more {noun} | |", grouped(count as u64))?;
            }
            Detail::Hidden(..) => (),
        }
    }
    Ok(())
}

/// A row of a table, whose text is Markdown.
fn row(audit: &Audit, what: &str, times: Lines, out: &mut dyn Write) -> io::Result<()> {
    let places = times.first().map(|place| code(&format!("{}:{}", audit.file(place.file), place.line)));
    let places = places.collect::<Vec<_>>().join(", ");
    writeln!(out, "| {} | {what} | {places} |", grouped(times.count()))
}
