//! An audit for a program.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::Audit;
use super::beside::By;
use super::counts::{Count, InputLine, ValueCounts};
use super::malformed::Flaw;
use super::otherwise::OtherwisePart;
use super::parts::At;
use super::tally::{Counted, RowCounts};

pub fn print(audit: &Audit, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", serde_json::to_string_pretty(&report(audit))?)
}

pub fn report(audit: &Audit) -> Value {
    let tally = &audit.counts.tally;
    let places = InputLines(audit);
    let unread = audit.unread.iter().map(|(file, error)| json!({ "file": audit.file(*file), "error": error }));
    let flaws = tally.malformed.first.iter().map(|(place, flaw)| places.flaw("at", *place, flaw));
    let kinds = tally.malformed.kinds.iter().map(|(kind, (count, flaw))| {
        let mut told = json!({ "kind": kind, "count": count.count });
        told.as_object_mut().into_iter().for_each(|it| it.extend(places.flaw("first", count.first, flaw)));
        told
    });
    let codes = tally.status_codes.reported();
    let risk_codes = tally.risk_codes.reported();
    let findings = tally.findings.iter().map(|(kind, (count, example))| {
        json!({ "kind": kind, "count": count.count, "first": places.of(count.first), "example": example })
    });
    let next_steps = tally.next_steps.iter().map(|(step, count)| json!({ "step": step.to_string(), "count": count }));
    json!({
        "judged_by": audit.judged_by,
        "files": audit.files,
        "unread": unread.collect::<Vec<_>>(),
        "notifications": tally.notifications,
        "blank_lines": tally.blank_lines,
        "other_lines": tally.other_lines,
        "malformed_lines": {
            "count": tally.malformed.count,
            "kinds": kinds.collect::<Vec<_>>(),
            "first": flaws.collect::<Vec<_>>(),
        },
        "statuses": list(tally.statuses.reported(), |(it, count)| json!({ "status": it, "count": count })),
        "status_codes": list(codes, |(it, count)| json!({ "status_code": it, "name": it.name(), "count": count })),
        "risk_codes": list(risk_codes, |(it, count)| json!({ "risk_code": it, "name": it.name(), "count": count })),
        "next_steps": next_steps.collect::<Vec<_>>(),
        "findings": findings.collect::<Vec<_>>(),
        "unknown": {
            "statuses": places.unknown("status", &tally.statuses.unknown, |status| json!(status)),
            "status_codes": places.unknown("status_code", &tally.status_codes.unknown, |code| json!(code)),
            "risk_codes": places.unknown("risk_code", &tally.risk_codes.unknown, |code| json!(code)),
        },
        "doubtful": places.unknown("field", &tally.doubtful, |name| json!(name)),
        "passed_over": places.unknown("field", &tally.passed_over, |name| json!(name)),
        "retired": {
            "statuses": places.retired("status", &tally.statuses),
            "status_codes": places.retired("status_code", &tally.status_codes),
            "risk_codes": places.retired("risk_code", &tally.risk_codes),
        },
        "otherwise": OtherwisePart::of(audit),
        "by": by(audit),
        "flow": flow(audit),
    })
}

/// Counts by week or month; `null` where that was not asked for.
fn by(audit: &Audit) -> Option<Value> {
    let By { pointer, per } = audit.asked.by.as_ref()?;
    let periods = audit.counts.periods.counts.iter().map(|(day, counts)| {
        let codes = list(counts.reported(), |(code, count)| json!({ "status_code": code, "count": count }));
        json!({
            "from": day.to_string(),
            "notifications": counts.notifications,
            "status_codes": codes,
            "unknown_status_codes": counts.unknown_codes,
        })
    });
    Some(json!({
        "pointer": pointer,
        "per": per,
        "periods": periods.collect::<Vec<_>>(),
        "without_time": audit.counts.periods.without_time,
    }))
}

/// The ways of cases through the flow, in which `null` is a status that the catalogue does not know.
fn flow(audit: &Audit) -> Option<Value> {
    let (id, counts) = (audit.asked.id.as_ref()?, &audit.counts.arrows);
    Some(json!({
        "id": id,
        "runs": counts.runs,
        "cases": counts.cases(),
        "first": list(counts.first.iter(), |(status, count)| json!({ "status": status, "count": count })),
        "arrows": list(counts.arrows.iter(), |((from, to), count)| json!({ "from": from, "to": to, "count": count })),
        "without_id": counts.without_id,
        "left_out": counts.left_out,
    }))
}

fn list<T>(values: impl Iterator<Item = T>, object: impl Fn(T) -> Value) -> Vec<Value> {
    values.map(object).collect()
}

/// What is told with the place where it was first.
struct InputLines<'a>(&'a Audit);

impl InputLines<'_> {
    fn of(&self, place: InputLine) -> Value {
        json!(At::of(self.0, place))
    }

    /// What is wrong, with the line where that is not the one of the place.
    fn flaw(&self, name: &str, place: InputLine, flaw: &Flaw) -> Map<String, Value> {
        let line = flaw.line.map(|line| ("line", json!(line)));
        let looks_like = flaw.looks_like.as_ref().map(|it| ("looks_like", json!(it)));
        let told = [("kind", json!(flaw.kind)), (name, self.of(place))].into_iter().chain(line);
        let told = told.chain([("column", json!(flaw.column)), ("error", json!(flaw.message))]).chain(looks_like);
        told.map(|(name, value)| (name.to_owned(), value)).collect()
    }

    fn count(&self, name: &str, value: &Value, count: Count) -> Value {
        json!({ name: value, "count": count.count, "first": self.of(count.first) })
    }

    fn unknown<T: Ord>(&self, name: &str, unknown: &ValueCounts<T>, shown: impl Fn(&T) -> Value) -> Value {
        let values = unknown.most_frequent();
        let values = list(values.into_iter(), |(value, count)| self.count(name, &shown(value), count));
        json!({ "values": values, "other_count": unknown.others() })
    }

    fn retired<K: Counted + Serialize, U: Ord>(&self, name: &str, counts: &RowCounts<K, U>) -> Vec<Value> {
        list(counts.retired(), |(value, count)| self.count(name, &json!(value), count))
    }
}
