//! The problems of a catalogue for programs: JSON, GitHub's workflow commands, and SARIF.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::characters::{self, Named};
use crate::output::workflow_command;
use idv_catalogue_codegen::problem::Problem;
use idv_catalogue_codegen::problem::place::{Place, Position};
use idv_catalogue_codegen::problem::rule::{Rule, Severity};
use idv_catalogue_codegen::reading::files::Sources;
use idv_catalogue_codegen::report::Report;

/// Where a place begins and ends, as editors count.
struct Span<'a> {
    path: &'a str,
    start: Position,
    end: Position,
}

impl<'a> Span<'a> {
    fn of(place: Place, sources: &'a Sources) -> Self {
        let end = Place { start: place.end, ..place };
        Self { path: sources.path(place.file), start: sources.position(place), end: sources.position(end) }
    }
}

pub fn json(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let problems: Vec<_> = report.problems.iter().map(|problem| json_problem(problem, &report.sources)).collect();
    let is_sound = report.problems.iter().all(|problem| problem.rule.severity() == Severity::Note);
    write_json(&json!({ "sound": is_sound, "problems": problems }), out)
}

fn json_problem(problem: &Problem, sources: &Sources) -> Value {
    let problem = &*characters::explained(problem, sources);
    let span = Span::of(problem.place, sources);
    let character = Named::of(problem, sources).map(|named| {
        let position = sources.position(named.place);
        json!({ "code_point": named.code_point(), "name": named.name, "line": position.line, "column": position.column })
    });
    let related = problem.related.as_ref().map(|related| {
        let span = Span::of(related.place, sources);
        json!({ "file": span.path, "line": span.start.line, "column": span.start.column, "note": related.note })
    });
    json!({
        "rule": problem.rule.id(),
        "level": problem.rule.severity().id(),
        "file": span.path,
        "line": span.start.line,
        "column": span.start.column,
        "end_line": span.end.line,
        "end_column": span.end.column,
        "message": problem.message,
        "help": problem.help,
        "replacement": problem.replacement,
        "related": related,
        "character": character,
    })
}

pub fn github(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    for problem in &report.problems {
        let problem = &*characters::explained(problem, &report.sources);
        let span = Span::of(problem.place, &report.sources);
        let help = problem.help.as_deref().map(|help| format!("\n{help}")).unwrap_or_default();
        let named = Named::of(problem, &report.sources);
        let named = named.map(|it| format!("\n{} is {}", it.code_point(), it.label())).unwrap_or_default();
        let message = format!("{}{named}{help}", problem.message);
        let lines = [("line", span.start.line), ("endLine", span.end.line)];
        let columns = [("col", span.start.column), ("endColumn", span.end.column)];
        writeln!(
            out,
            "{}",
            workflow_command::annotation(level(problem.rule), span.path, &lines, &columns, problem.rule.id(), &message)
        )?;
    }
    Ok(())
}

/// What GitHub calls a note is `notice`.
fn level(rule: Rule) -> &'static str {
    match rule.severity() {
        Severity::Note => "notice",
        severity => severity.id(),
    }
}

pub fn sarif(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let rules: Vec<_> = Rule::ALL
        .iter()
        .map(|rule| json!({ "id": rule.id(), "shortDescription": { "text": rule.sentence() } }))
        .collect();
    let results: Vec<_> = report.problems.iter().map(|problem| sarif_result(problem, &report.sources)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "idv-catalogue", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    write_json(&log, out)
}

fn sarif_result(problem: &Problem, sources: &Sources) -> Value {
    let problem = &*characters::explained(problem, sources);
    let help = problem.help.as_deref().map(|help| format!("; {help}")).unwrap_or_default();
    let mut result = json!({
        "ruleId": problem.rule.id(),
        "ruleIndex": Rule::ALL.iter().position(|rule| *rule == problem.rule),
        "level": problem.rule.severity().id(),
        "message": { "text": format!("{}{help}", problem.message) },
        "locations": [sarif_location(problem.place, sources)],
    });
    let related = problem.related.iter().map(|related| (related.place, related.note.clone()));
    let named = Named::of(problem, sources);
    let named = named.map(|named| (named.place, format!("{} is {}", named.code_point(), named.label())));
    let locations: Vec<_> = related.chain(named).map(|(place, text)| noted(place, &text, sources)).collect();
    if !locations.is_empty() {
        result["relatedLocations"] = json!(locations);
    }
    if let Some(replacement) = &problem.replacement {
        let span = Span::of(problem.place, sources);
        let replacements = json!([{ "deletedRegion": region(&span), "insertedContent": { "text": replacement } }]);
        let change = json!({ "artifactLocation": { "uri": uri(span.path) }, "replacements": replacements });
        result["fixes"] = json!([{ "description": { "text": problem.help }, "artifactChanges": [change] }]);
    }
    result
}

fn noted(place: Place, text: &str, sources: &Sources) -> Value {
    let mut location = sarif_location(place, sources);
    location["message"] = json!({ "text": text });
    location
}

fn sarif_location(place: Place, sources: &Sources) -> Value {
    let span = Span::of(place, sources);
    json!({ "physicalLocation": { "artifactLocation": { "uri": uri(span.path) }, "region": region(&span) } })
}

fn region(span: &Span<'_>) -> Value {
    json!({
        "startLine": span.start.line,
        "startColumn": span.start.column,
        "endLine": span.end.line,
        "endColumn": span.end.column,
    })
}

/// A path as the relative reference of a URI.
fn uri(path: &str) -> String {
    let escaped = path.bytes().map(|byte| match byte {
        b'/' | b'.' | b'-' | b'_' | b'~' => char::from(byte).to_string(),
        byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    });
    escaped.collect()
}

fn write_json(value: &Value, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    writeln!(out)
}
