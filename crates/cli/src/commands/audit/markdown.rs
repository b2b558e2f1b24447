//! An audit for a ticket or a pull request.

use std::io::{self, Write};

use super::Audit;
use super::charts::{Chart, charts, share};
use super::guarded::{self, Row};
use super::otherwise::otherwise_markdown;
use super::trends::{ABOUT, Course};
use super::ways::{self, Way};
use crate::output::markdown::{code, escape};
use crate::output::wording::{counted, grouped};

/// How many of each kind are shown; the page shows all.
const MOST_SHOWN: usize = 15;

pub fn print(audit: &Audit, out: &mut dyn Write) -> io::Result<()> {
    let tally = &audit.counts.tally;
    writeln!(out, "# Audit of notifications\n")?;
    writeln!(
        out,
        "{} in {}, {}, {}, judged by idv-catalogue {} with the digest {}.",
        counted(tally.notifications, "notification"),
        counted(audit.files.len() as u64, "file"),
        counted(tally.malformed.count, "malformed line"),
        counted(tally.blank_lines, "blank line"),
        escape(&audit.judged_by.version),
        code(&audit.judged_by.digest),
    )?;
    for (file, error) in &audit.unread {
        writeln!(out, "\nNot read to the end: {}, {}", code(&audit.shown_file(*file)), escape(error))?;
    }
    if tally.is_clean() {
        writeln!(out, "\nNothing contradicts the catalogue, and no line is malformed.")?;
    }
    rows("What contradicts the catalogue", &guarded::findings(audit), out)?;
    rows("What the catalogue does not know", &guarded::unknown(audit), out)?;
    rows("Fields in doubt, or not read", &guarded::fields(audit), out)?;
    rows("What is retired", &guarded::retired(audit), out)?;
    rows("What is no notification", &guarded::malformed(audit), out)?;
    periods(audit, out)?;
    flow(audit, out)?;
    for chart in charts(tally) {
        bars(&chart, tally.notifications, out)?;
    }
    if audit.compared.is_some() {
        writeln!(out)?;
        otherwise_markdown(audit, out)?;
    }
    Ok(())
}

/// A heading and a table; nothing where there is no row.
fn table(
    heading: &str,
    columns: &[&str],
    rows: impl Iterator<Item = Vec<String>>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut rows = rows.peekable();
    if rows.peek().is_none() {
        return Ok(());
    }
    writeln!(out, "\n## {heading}\n")?;
    writeln!(out, "| {} |", columns.join(" | "))?;
    // The first column counts.
    writeln!(out, "| ---: |{}", " --- |".repeat(columns.len().saturating_sub(1)))?;
    rows.try_for_each(|row| writeln!(out, "| {} |", row.join(" | ")))
}

fn rows(heading: &str, rows: &[Row], out: &mut dyn Write) -> io::Result<()> {
    let cells = rows.iter().map(|row| {
        let first = row.first.as_deref().map(code).unwrap_or_default();
        vec![grouped(row.count), escape(&row.what), first]
    });
    table(heading, &["Count", "What", "First at"], cells, out)
}

fn bars(chart: &Chart, notifications: u64, out: &mut dyn Write) -> io::Result<()> {
    let shown = chart.bars.iter().take(MOST_SHOWN).map(|bar| {
        let name = bar.name.map(|name| format!(" {}", code(name))).unwrap_or_default();
        let what = format!("{}{name} {}", code(&bar.key), escape(bar.meaning));
        vec![grouped(bar.count), share(bar.count, notifications), what]
    });
    table(chart.title, &["Count", "Of all", chart.title], shown, out)?;
    match chart.bars.len().saturating_sub(MOST_SHOWN) {
        0 => Ok(()),
        others => writeln!(out, "\n{} came less often.", counted(others as u64, "other")),
    }
}

fn periods(audit: &Audit, out: &mut dyn Write) -> io::Result<()> {
    let Some(by) = &audit.asked.by else { return Ok(()) };
    let periods = &audit.counts.periods;
    let Some(course) = Course::of(by.per, periods) else {
        return writeln!(out, "\nNo notification has a time that can be read at {}.", code(&by.pointer));
    };
    let trends = course.trends();
    let rising = trends.iter().take(MOST_SHOWN).map(|trend| {
        let what = match trend.code {
            Some(it) => format!(
                "{} {}",
                code(&it.to_string()),
                it.guidance().first().map_or(String::new(), |it| escape(it.description()))
            ),
            None => "All codes that the catalogue does not know".to_owned(),
        };
        vec![grouped(trend.recent), grouped(trend.before), trend.in_words(), what]
    });
    let heading = format!("Codes that rose or appeared in the {}", course.recent_in_words());
    table(&heading, &["Count", "Before", "Rate", "Status code"], rising, out)?;
    if !trends.is_empty() {
        writeln!(out, "\n{ABOUT}")?;
    }
    let by_period = course.shown.iter().rev().take(MOST_SHOWN);
    let totals = by_period.map(|(day, counts)| vec![grouped(counts.notifications), course.per.name(*day)]);
    table(&format!("Notifications by {}, the latest first", by.per), &["Count", "From"], totals, out)?;
    match periods.without_time {
        0 => Ok(()),
        count => writeln!(out, "\n{} without a time that can be read.", counted(count, "notification")),
    }
}

fn flow(audit: &Audit, out: &mut dyn Write) -> io::Result<()> {
    if audit.asked.id.is_none() {
        return Ok(());
    }
    let counts = &audit.counts.arrows;
    let cells = |way: Way| {
        vec![grouped(way.count), escape(&way.from), escape(&way.to), way.event.map(escape).unwrap_or_default()]
    };
    let columns = ["Count", "From", "To", "What happened"];
    let first = ways::first(counts).into_iter().map(|(status, count)| Way {
        from: "first in the input".to_owned(),
        to: status,
        event: None,
        count,
    });
    let ways = ways::of_the_flow(counts).into_iter();
    table("Arrows of the status flow", &columns, first.chain(ways).map(cells), out)?;
    writeln!(out)?;
    ways::about(&audit.asked, counts).iter().try_for_each(|sentence| writeln!(out, "{}", escape(sentence)))?;
    table("Ways that the flow does not have", &columns, ways::of_no_flow(counts).into_iter().map(cells), out)
}
