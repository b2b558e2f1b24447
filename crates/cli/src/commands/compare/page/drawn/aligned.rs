//! Tables of columns that stand below rules of dashes or equals signs, with nothing but space between them.

use super::super::{Cell, Table};
use super::{cell, goes_on};

/// Where a column begins and ends.
type Span = (usize, usize);

/// So many lines the names of the columns have at most.
const MOST_LINES_OF_HEAD: usize = 4;

/// What is drawn below a rule from a line on, and the line behind it; no table where that is not whole.
pub fn at(lines: &[&str], from: usize) -> Option<(usize, Option<Table>)> {
    let line = lines[from];
    if let Some(spans) = rule(line) {
        let is_double = line.contains('=');
        return if is_double { double(lines, from, &spans) } else { headless(lines, from, &spans) };
    }
    if is_line(line) {
        return several(lines, from);
    }
    let spans = rule(lines.get(from + 1)?).filter(|_| !line.trim().is_empty())?;
    let end = body_end(lines, from + 2);
    let rows = rows(&lines[from + 2..end], &spans, Break::Line)?;
    Some((end, whole(&lines[from..=from], rows, &spans)))
}

/// `====  ====`, names, `====  ====`, rows, `====  ====`: a row begins where its first column says something.
fn double(lines: &[&str], from: usize, spans: &[Span]) -> Option<(usize, Option<Table>)> {
    let is_same = |at: &usize| rule(lines[*at]).as_deref() == Some(spans);
    let middle = (from + 1..lines.len().min(from + 2 + MOST_LINES_OF_HEAD)).find(is_same)?;
    let end = (middle + 1..lines.len()).find(is_same)?;
    let rows = rows(&lines[middle + 1..end], spans, Break::Key)?;
    Some((end + 1, whole(&lines[from + 1..middle], rows, spans)))
}

/// `----  ----`, rows, `----  ----`
fn headless(lines: &[&str], from: usize, spans: &[Span]) -> Option<(usize, Option<Table>)> {
    let end = body_end(lines, from + 1);
    let last = end.checked_sub(1).filter(|last| *last > from + 1 && rule(lines[*last]).as_deref() == Some(spans))?;
    Some((end, whole(&[], rows(&lines[from + 1..last], spans, Break::Line)?, spans)))
}

/// A line of dashes, names, `----  ----`, rows with empty lines between them, a line of dashes.
fn several(lines: &[&str], from: usize) -> Option<(usize, Option<Table>)> {
    let middle = (from + 1..lines.len().min(from + 2 + MOST_LINES_OF_HEAD)).find(|at| rule(lines[*at]).is_some())?;
    let spans = rule(lines[middle])?;
    if lines[from + 1..middle].iter().any(|line| line.trim().is_empty()) {
        return None;
    }
    let end = (middle + 1..lines.len()).find(|at| is_line(lines[*at]))?;
    let rows = rows(&lines[middle + 1..end], &spans, Break::Empty)?;
    Some((end + 1, whole(&lines[from + 1..middle], rows, &spans)))
}

/// A table whose columns begin where their names do.
pub fn below_names(lines: &[&str]) -> Option<Table> {
    let from = lines.iter().position(|line| !line.trim().is_empty())?;
    let names = lines[from];
    let width = lines.iter().map(|line| line.trim_end().chars().count()).max()?;
    let letters: Vec<char> = names.trim_end().chars().collect();
    let begins =
        |at: usize| letters[at] != ' ' && (at == 0 || (at > 1 && letters[at - 1] == ' ' && letters[at - 2] == ' '));
    let starts: Vec<_> = (0..letters.len()).filter(|at| begins(*at)).collect();
    let end = |at: usize| starts.get(at + 1).map_or(width, |next| next - 2);
    let spans: Vec<_> = starts.iter().enumerate().map(|(at, from)| (*from, end(at))).collect();
    if !(2..=20).contains(&spans.len()) {
        return None;
    }
    let is_apart = |line: &&str| {
        let letters: Vec<char> = line.chars().collect();
        let is_space = |at: usize| letters.get(at).is_none_or(|letter| *letter == ' ');
        starts[1..].iter().all(|start| is_space(start - 1) && is_space(start - 2))
    };
    if !lines[from..].iter().all(is_apart) {
        return None;
    }
    let rows = rows(&lines[from + 1..], &spans, Break::Line)?;
    whole(&[names], rows, &spans)
}

/// Where a table ends whose rows have no empty line between them.
fn body_end(lines: &[&str], from: usize) -> usize {
    let is_fence = |line: &str| ["```", "~~~"].iter().any(|fence| line.trim_start().starts_with(fence));
    let is_count = |line: &str| line.starts_with('(') && (line.ends_with(" rows)") || line.ends_with(" row)"));
    let is_behind = |line: &str| line.trim().is_empty() || is_fence(line) || is_count(line);
    (from..lines.len()).find(|at| is_behind(lines[*at])).unwrap_or(lines.len())
}

fn whole(head: &[&str], rows: Vec<Vec<Cell>>, spans: &[Span]) -> Option<Table> {
    let mut names: Vec<Vec<Cell>> = Vec::new();
    if !head.is_empty() {
        let mut columns = vec![Vec::new(); spans.len()];
        for line in head {
            columns.iter_mut().zip(parts(line, spans)?).for_each(|(column, part)| column.push(part));
        }
        names.push(columns.iter().map(|lines| cell(lines, true)).collect());
    }
    (!rows.is_empty()).then(|| Table { rows: names.into_iter().chain(rows).collect() })
}

/// What ends a row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Break {
    Line,
    Empty,
    Key,
}

fn rows(lines: &[&str], spans: &[Span], ends: Break) -> Option<Vec<Vec<Cell>>> {
    let mut rows: Vec<Vec<Vec<String>>> = Vec::new();
    let mut is_new = true;
    for line in lines {
        if line.trim().is_empty() {
            is_new = true;
            continue;
        }
        let parts = parts(line, spans)?;
        let has_key = !parts[0].trim().is_empty();
        let is_full = || {
            let row = rows.last();
            let above = |column: usize| row.and_then(|row| row[column].last()).map_or("", String::as_str);
            (1..parts.len()).any(|column| goes_on(above(column), &parts[column], spans[column].1 - spans[column].0))
        };
        let begins = match ends {
            Break::Line => has_key || !is_full(),
            Break::Empty => is_new,
            Break::Key => has_key || (is_new && !is_full()),
        };
        is_new = false;
        match rows.last_mut().filter(|_| !begins) {
            Some(row) => row.iter_mut().zip(parts).for_each(|(cell, part)| cell.push(part)),
            None => rows.push(parts.into_iter().map(|part| vec![part]).collect()),
        }
    }
    Some(rows.iter().map(|row| row.iter().map(|lines| cell(lines, false)).collect()).collect())
}

/// The pieces of a line that stand below each rule; `None` where a text runs across the border of two.
fn parts(line: &str, spans: &[Span]) -> Option<Vec<String>> {
    let letters: Vec<char> = line.trim_end().chars().collect();
    let mut parts = Vec::new();
    for (at, (from, _)) in spans.iter().enumerate() {
        let from = if at == 0 { 0 } else { *from };
        let to = spans.get(at + 1).map_or(letters.len(), |(next, _)| *next).min(letters.len());
        let is_between = |letter: Option<&char>| letter.is_none_or(|letter| matches!(letter, ' ' | '|'));
        if at > 0 && !is_between(letters.get(from - 1)) {
            return None;
        }
        let part: String = letters.get(from.min(to)..to).unwrap_or_default().iter().collect();
        let part = part.trim();
        let part = part.strip_prefix('|').unwrap_or(part);
        // The bar of a terminal's table stands behind the cell before it.
        let part = if at + 1 < spans.len() { part.strip_suffix('|').unwrap_or(part) } else { part };
        parts.push(part.trim().to_owned());
    }
    Some(parts)
}

/// The columns of a rule: groups of dashes or of equals signs, with space or a crossing between them.
fn rule(line: &str) -> Option<Vec<Span>> {
    let sign = line.trim_start().chars().next().filter(|sign| matches!(sign, '-' | '='))?;
    let mut spans: Vec<Span> = Vec::new();
    let mut before = ' ';
    for (at, letter) in line.trim_end().chars().enumerate() {
        match letter {
            letter if letter == sign && before == sign => spans.last_mut()?.1 = at + 1,
            letter if letter == sign => spans.push((at, at + 1)),
            ' ' | '+' => (),
            _ => return None,
        }
        before = letter;
    }
    let is_one = (2..=20).contains(&spans.len()) && spans.iter().all(|(from, to)| to - from > 2);
    is_one.then_some(spans)
}

/// A line of dashes and nothing else.
fn is_line(line: &str) -> bool {
    let line = line.trim();
    line.len() > 8 && line.bytes().all(|byte| byte == b'-')
}
