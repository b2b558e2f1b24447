//! TOML text into a tree, with every syntax error at its place.
//!
//! A TOML parser that goes on after an error loses its footing: one list that is not closed makes an error of every
//! line after it. So a file with errors is cut into statements, each is parsed by itself, those that fail are reported
//! once and blanked out, and the rest is read as if they were not there.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, Error};

use super::files::{FileId, Place, SourceFile};
use super::report::{Problem, Problems};
use super::rules::Rule;

/// A file as a tree of values, and what of it could not be read.
#[derive(Debug)]
pub struct Parsed<'a> {
    pub table: Spanned<DeTable<'a>>,
    pub gaps: Gaps,
}

/// The statements that were blanked out.
#[derive(Debug, Default)]
pub struct Gaps {
    blanked: Vec<Range<usize>>,
    headers: Vec<usize>,
}

impl Gaps {
    /// Whether something that could not be read stands in the table that begins at `start`, so that a key that seems
    /// to be missing there may have been written after all.
    pub fn touch_table_at(&self, start: usize) -> bool {
        let next = self.headers.partition_point(|header| *header <= start);
        let end = self.headers.get(next).copied().unwrap_or(usize::MAX);
        self.blanked.iter().any(|gap| (start..end).contains(&gap.start))
    }
}

/// Reads the text of a file; what is not TOML becomes a problem.
pub fn parse<'a>(id: FileId, file: &'a SourceFile, problems: &mut Problems) -> Parsed<'a> {
    let (table, errors) = DeTable::parse_recoverable(&file.text);
    if errors.is_empty() {
        return Parsed { table, gaps: Gaps::default() };
    }
    problems.mark_incomplete(id);
    let statements = statements(&file.text);
    let blanked = report_broken(id, &file.text, &statements, problems);
    let readable = file.readable.get_or_init(|| blank(&file.text, &blanked));
    let (table, mut errors) = DeTable::parse_recoverable(readable);
    errors.sort_by_key(|error| error.span().map(|span| span.start));
    for error in &errors {
        problems.push(problem(id, &file.text, &statements, error, 0));
    }
    let headers = statements.iter().filter(|one| one.is_header).map(|one| one.range.start);
    let headers = headers.filter(|start| readable[*start..].starts_with('[')).collect();
    Parsed { table, gaps: Gaps { blanked, headers } }
}

/// From a table's header or a key to the next one.
struct Statement {
    range: Range<usize>,
    is_header: bool,
}

impl Statement {
    fn text<'a>(&self, file: &'a str) -> &'a str {
        &file[self.range.clone()]
    }

    /// `[[code]]`, but not `[[code.guidance]]`, which belongs to the row above it.
    fn opens_row(&self, file: &str) -> bool {
        self.is_header && !self.text(file).lines().next().unwrap_or_default().contains('.')
    }

    /// `[x.action]`, `action.sdk = …` or `action = { … }`.
    fn writes_a_table(&self, file: &str) -> bool {
        let text = self.text(file);
        let key = text.split('=').next().unwrap_or_default();
        let value = text[key.len()..].trim_start_matches('=').trim_start();
        self.is_header || key.contains('.') || value.starts_with('{')
    }

    /// Whether this is about the key, or the table, that another statement gives again.
    fn gives(&self, key: &str, file: &str) -> bool {
        let text = self.text(file).trim_start_matches(['[', ' ', '\t']);
        text.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with(['=', '.', ']']))
    }
}

fn statements(text: &str) -> Vec<Statement> {
    let mut statements: Vec<Statement> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim_start();
        let begin = start + line.len() - content.len();
        start += line.len();
        let is_inside_text = statements.last().is_some_and(|last| is_inside_long_text(&text[last.range.start..begin]));
        if !is_inside_text && opens_statement(content) {
            statements.push(Statement { range: begin..start, is_header: content.starts_with('[') });
        } else if let Some(last) = statements.last_mut() {
            last.range.end = start;
        } else if !content.is_empty() && !content.starts_with('#') {
            statements.push(Statement { range: begin..start, is_header: false });
        }
    }
    statements
}

/// A header, a key, or a word that was meant to be one; the items of a list begin otherwise.
fn opens_statement(line: &str) -> bool {
    let word = line.trim_start_matches('[').trim_start();
    word.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

fn is_inside_long_text(statement: &str) -> bool {
    ["\"\"\"", "'''"].iter().any(|quotes| statement.matches(quotes).count() % 2 == 1)
}

/// Reports the first error of every statement that is not TOML by itself, and says what to blank out.
fn report_broken(id: FileId, text: &str, statements: &[Statement], problems: &mut Problems) -> Vec<Range<usize>> {
    let mut blanked: Vec<Range<usize>> = Vec::new();
    for (index, statement) in statements.iter().enumerate() {
        if blanked.last().is_some_and(|gap| gap.contains(&statement.range.start)) {
            continue;
        }
        let (_, errors) = DeTable::parse_recoverable(statement.text(text));
        let Some(first) = errors.iter().min_by_key(|error| error.span().map(|span| span.start)) else { continue };
        problems.push(problem(id, text, &statements[index..=index], first, statement.range.start));
        // Without its header, a row's keys would be taken for those of the row above.
        let end = match statement.is_header {
            true => statements[index + 1..]
                .iter()
                .find(|next| next.opens_row(text))
                .map_or(text.len(), |next| next.range.start),
            false => statement.range.end,
        };
        blanked.push(statement.range.start..end);
    }
    blanked
}

/// The text with spaces in place of the given stretches, which are in order, so that everything else keeps its place.
fn blank(text: &str, ranges: &[Range<usize>]) -> String {
    let mut blanked = String::with_capacity(text.len());
    for range in ranges {
        blanked.push_str(&text[blanked.len()..range.start]);
        let spaces = text[range.clone()].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' });
        blanked.extend(spaces);
    }
    blanked.push_str(&text[blanked.len()..]);
    blanked
}

fn problem(id: FileId, text: &str, statements: &[Statement], error: &Error, offset: usize) -> Problem {
    let span = error.span().unwrap_or_default();
    let (start, end) = (span.start + offset, span.end + offset);
    let place = Place { file: id, start: start.min(text.len()), end: end.min(text.len()) };
    let there = &text[place.start..place.end];
    let begun = statements.partition_point(|one| one.range.start <= place.start);
    let (statement, before) = match statements[..begun].split_last() {
        Some((statement, before)) => (Some(statement), before),
        None => (None, &[][..]),
    };
    if looks_like_a_date(there) {
        let message = format!("`{there}` is not a date: {}", error.message());
        return Problem::new(Rule::ImpossibleDate, place, message)
            .help("write a day that exists, such as 2026-11-22".to_owned());
    }
    if is_repetition(error)
        && let Some(statement) = statement
        && let Some(earlier) = before.iter().rev().find(|earlier| earlier.gives(there, text))
    {
        let first = Place { file: id, start: earlier.range.start, end: earlier.range.start + there.len() };
        return repetition(there, place, statement.writes_a_table(text) != earlier.writes_a_table(text))
            .related(first, "first given");
    }
    let problem = Problem::new(Rule::Syntax, place, format!("this is not valid TOML: {}", error.message()));
    match statement.and_then(|statement| advice(statement.text(text), error.message())) {
        Some(advice) => problem.help(advice.to_owned()),
        None => problem,
    }
}

/// What the parser calls a key that is given again, plainly or by way of a part of it.
fn is_repetition(error: &Error) -> bool {
    let message = error.message();
    message == "duplicate key" || message.starts_with("cannot extend")
}

fn repetition(key: &str, place: Place, is_in_two_forms: bool) -> Problem {
    if key == "action" && is_in_two_forms {
        let message = "`action` is given both whole and per integration".to_owned();
        return Problem::new(Rule::ActionTwice, place, message).help(
            "keep the one text where it holds for both integrations, else { sdk = \"…\", api = \"…\" }".to_owned(),
        );
    }
    Problem::new(Rule::DuplicateKey, place, format!("`{key}` is given twice")).help("keep one of the two".to_owned())
}

fn looks_like_a_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 8 && bytes[..4].iter().all(u8::is_ascii_digit) && bytes[4] == b'-'
}

/// What an analyst most probably meant, by what the statement looks like.
fn advice(statement: &str, message: &str) -> Option<&'static str> {
    let value = statement.split_once('=').map(|(_, value)| value.trim());
    let slips: [(bool, &'static str); 8] = [
        (statement.contains(['“', '”', '‘']), "write straight quotes: \"…\""),
        (statement.starts_with('['), "a heading is written [series], or [[code]] where a row begins"),
        (value.is_none(), "write a key, then `=`, then its value; a comment begins with `#`"),
        (value.is_some_and(str::is_empty), "write a value behind the `=`, or take the key out"),
        (message.contains("boolean"), "write true or false, in small letters and without quotes"),
        (
            message.contains("array"),
            "write a list as [\"one\", \"two\"], with a comma between its items and `]` behind the last",
        ),
        (message.contains("escape"), "write a backslash twice: \\\\"),
        (
            message.contains("string") || message.contains("float"),
            "text stands between two double quotes, on one line: \"…\"; a double quote inside it is written \\\"",
        ),
    ];
    slips.into_iter().find(|(is_it, _)| *is_it).map(|(_, advice)| advice)
}
