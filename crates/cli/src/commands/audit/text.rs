//! An audit for a person.

use std::io::{self, Write};
use std::num::NonZeroU64;

use super::Audit;
use super::beside::By;
use super::counts::{Count, InputLine, ValueCounts};
use super::malformed::Flaw;
use super::otherwise::otherwise_text;
use super::trends::Course;
use super::ways;
use crate::commands::case::meant_by;
use crate::output::style::{LABEL, TITLE};
use crate::output::wording::{counted, grouped};
use idv_catalogue::{Reported, StatusCode};

/// How many unknown values of a kind are shown; the JSON has all that are kept.
const MOST_SHOWN: usize = 20;

/// A count, and what was counted.
type Line = (u64, String);

pub fn print(audit: &Audit, out: &mut dyn Write) -> io::Result<()> {
    let tally = &audit.counts.tally;
    let unread = match audit.unread.len() {
        0 => String::new(),
        files => format!(" ({files} not read to the end)"),
    };
    let files = counted(audit.files.len() as u64, "file");
    let notifications = counted(tally.notifications, "notification");
    let malformed = counted(tally.malformed.count, "malformed line");
    let blank = counted(tally.blank_lines, "blank line");
    let other = match tally.other_lines {
        0 => String::new(),
        lines => format!(", {} without what stands before a notification", counted(lines, "line")),
    };
    writeln!(out, "{TITLE}{files}{unread}, {notifications}, {malformed}, {blank}{other}{TITLE:#}")?;

    section("Statuses", tally.statuses.reported().map(|(status, count)| (count, status.to_string())), out)?;
    let codes = tally.status_codes.reported().map(|(code, count)| (count, format!("{code} {}", code.name())));
    section("Status codes", codes, out)?;
    let risk_codes = tally.risk_codes.reported().map(|(code, count)| (count, format!("{code} {}", code.name())));
    section("Risk codes", risk_codes, out)?;
    let steps = tally.next_steps.iter().map(|(step, count)| (*count, step.to_string()));
    section("Remedies, and other steps that notifications ask for", steps, out)?;
    let findings = tally.findings.iter().map(|(kind, (count, example))| {
        (count.count, format!("{kind}, first at {}: {}", audit.at(count.first), printable(example)))
    });
    section("What contradicts the catalogue", findings, out)?;
    section("What the catalogue does not know", unknown(audit).into_iter(), out)?;
    section("Fields in doubt, for a person", doubtful(audit).into_iter(), out)?;
    section(PASSED_OVER, passed_over(audit).into_iter(), out)?;
    section("What is retired", retired(audit).into_iter(), out)?;
    otherwise_text(audit, out)?;
    rising(audit, out)?;
    arrows(audit, out)?;
    malformed_lines(audit, out)
}

/// The codes that rose or appeared, where times were asked for.
fn rising(audit: &Audit, out: &mut dyn Write) -> io::Result<()> {
    let Some(By { per, .. }) = audit.asked.by else { return Ok(()) };
    let periods = &audit.counts.periods;
    if let Some(course) = Course::of(per, periods) {
        let trends = course.trends();
        let rows = trends.iter().map(|trend| {
            let code = trend
                .code
                .map_or("codes that the catalogue does not know".to_owned(), |code| format!("{code} {}", code.name()));
            (trend.recent, format!("{code}, {}, {} before", trend.in_words(), grouped(trend.before)))
        });
        section(&format!("Status codes that rose or appeared in the {}", course.recent_in_words()), rows, out)?;
        let totals = course.shown.iter().map(|(day, counts)| (counts.notifications, per.name(*day)));
        section(&format!("Notifications by {per}"), totals, out)?;
    }
    let without_time = Some((periods.without_time, "notifications".to_owned()));
    section("Without a time that can be read", without_time.filter(|(count, _)| *count > 0).into_iter(), out)
}

/// How many cases took each arrow, where they were followed.
fn arrows(audit: &Audit, out: &mut dyn Write) -> io::Result<()> {
    if audit.asked.id.is_none() {
        return Ok(());
    }
    let counts = &audit.counts.arrows;
    section("First status of each case", ways::first(counts).into_iter().map(|(status, count)| (count, status)), out)?;
    let row = |way: ways::Way| (way.count, format!("{} to {}", way.from, way.to));
    section("Arrows of the status flow", ways::of_the_flow(counts).into_iter().map(row), out)?;
    section("Ways that the flow does not have", ways::of_no_flow(counts).into_iter().map(row), out)?;
    writeln!(out)?;
    ways::about(&audit.asked, counts).iter().try_for_each(|sentence| writeln!(out, "{}", printable(sentence)))
}

/// What is no notification, by its kind with the first of each; that is more use than the first of all, which the JSON has.
fn malformed_lines(audit: &Audit, out: &mut dyn Write) -> io::Result<()> {
    let kinds = audit.counts.tally.malformed.kinds.iter().map(|(kind, (count, flaw))| {
        let looks_like = flaw.looks_like.as_ref().map(|it| format!(", it looks like {it}")).unwrap_or_default();
        let (at, message) = (audit.at_flaw(count.first, flaw), printable(&flaw.message));
        (count.count, format!("{}, first at {at}: {message}{looks_like}", kind.in_words()))
    });
    section("Malformed lines", kinds, out)
}

/// A heading, and a line for each count; nothing where nothing was counted.
fn section(heading: &str, rows: impl Iterator<Item = Line>, out: &mut dyn Write) -> io::Result<()> {
    let rows: Vec<(String, String)> = rows.map(|(count, what)| (grouped(count), what)).collect();
    let Some(width) = rows.iter().map(|(count, _)| count.len()).max() else { return Ok(()) };
    writeln!(out, "\n{LABEL}{heading}{LABEL:#}")?;
    for (count, what) in rows {
        writeln!(out, "  {count:>width$}  {what}")?;
    }
    Ok(())
}

fn unknown(audit: &Audit) -> Vec<Line> {
    let tally = &audit.counts.tally;
    let statuses =
        audit.unknown("status", &tally.statuses.unknown, |status| format!("status \"{}\"", printable(status)));
    let codes = audit.unknown("status code", &tally.status_codes.unknown, |number| {
        let series = Reported::<StatusCode>::from(*number).series();
        let series = series.map_or("no series".to_owned(), |series| format!("series {series}, {}", series.title()));
        format!("status code {number} ({series})")
    });
    let risk_codes = audit.unknown("risk code", &tally.risk_codes.unknown, |number| format!("risk code {number}"));
    statuses.into_iter().chain(codes).chain(risk_codes).collect()
}

fn doubtful(audit: &Audit) -> Vec<Line> {
    audit.unknown("field", &audit.counts.tally.doubtful, |name| printable(name))
}

const PASSED_OVER: &str = "Fields that look like a notification's own and were not read";

fn passed_over(audit: &Audit) -> Vec<Line> {
    let shown = |name: &String| format!("{}, did you mean {}?", printable(name), meant_by(name));
    audit.unknown("field", &audit.counts.tally.passed_over, shown)
}

fn retired(audit: &Audit) -> Vec<Line> {
    let tally = &audit.counts.tally;
    let row = |what: String, count: Count| (count.count, audit.first(&what, count));
    let statuses = tally.statuses.retired().map(|(it, count)| row(format!("status {it}"), count));
    let codes = tally.status_codes.retired().map(|(it, count)| row(format!("status code {it}"), count));
    let risk_codes = tally.risk_codes.retired().map(|(it, count)| row(format!("risk code {it}"), count));
    statuses.chain(codes).chain(risk_codes).collect()
}

impl Audit {
    /// The place as editors and terminals know to open it.
    pub fn at(&self, place: InputLine) -> String {
        let column = place.column.map(|column| format!(":{column}")).unwrap_or_default();
        format!("{}:{}{column}", self.shown_file(place.file), place.line)
    }

    pub fn shown_file(&self, file: usize) -> String {
        printable(self.file(file))
    }

    /// The place of what is wrong within what stands at a place.
    pub fn at_flaw(&self, place: InputLine, flaw: &Flaw) -> String {
        let column = flaw.column.and_then(NonZeroU64::new).or(place.column);
        self.at(InputLine { line: flaw.line.unwrap_or(place.line), column, ..place })
    }

    fn first(&self, what: &str, count: Count) -> String {
        format!("{what}, first at {}", self.at(count.first))
    }

    fn unknown<T: Ord>(&self, noun: &str, unknown: &ValueCounts<T>, shown: impl Fn(&T) -> String) -> Vec<Line> {
        let values = unknown.most_frequent();
        let rows = values.iter().map(|(value, count)| (count.count, self.first(&shown(value), *count)));
        let mut rows: Vec<Line> = rows.collect();
        let rest = rows.split_off(rows.len().min(MOST_SHOWN));
        let hidden = rest.iter().map(|(count, _)| count).sum::<u64>() + unknown.others();
        if hidden > 0 {
            let more = if unknown.others() > 0 { "more than " } else { "" };
            rows.push((hidden, format!("of {more}{} other values of {noun}", rest.len())));
        }
        rows
    }
}

/// A text from outside, without what would upset a terminal or be seen as something else on it.
pub fn printable(text: &str) -> String {
    let is_shown = |letter: char| matches!(letter, '"' | '\'' | '\\') || letter.escape_debug().count() == 1;
    let letters = text
        .chars()
        .map(|letter| if is_shown(letter) { letter.to_string() } else { letter.escape_debug().to_string() });
    letters.collect()
}
