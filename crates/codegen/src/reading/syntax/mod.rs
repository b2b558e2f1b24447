//! TOML text into a tree, with every syntax error at its place.
//!
//! A TOML parser that goes on after an error loses its footing: one list that is not closed makes an error of every
//! line after it. So a file with errors is cut into statements, each is parsed by itself, those that fail are reported
//! once and blanked out, and the rest is read as if they were not there.

mod broken;
mod broken_values;
mod characters;
mod comments;
mod foreign_lines;
mod foreign_notation;
mod glued;
mod looks;
mod mending;
mod slip;
mod statements;

use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use crate::clean_text::code_point;
use crate::problem::place::{FileId, Place};
use crate::problem::rule::Rule;
use crate::problem::{Problem, Problems};
use crate::reading::files::SourceFile;
use broken::Broken;

/// A file as a tree of values, and what of it could not be read.
#[derive(Debug)]
pub struct Parsed<'a> {
    pub table: Spanned<DeTable<'a>>,
    pub gaps: Gaps,
}

/// The stretches that were not read, and the headers of tables that were, in the order of the file.
#[derive(Debug, Default)]
pub struct Gaps {
    unread: Vec<Range<usize>>,
    headers: Vec<usize>,
}

impl Gaps {
    pub fn are_there(&self) -> bool {
        !self.unread.is_empty()
    }

    /// Whether something that could not be read stands in the table that begins at `start`, so that a key that seems
    /// to be missing there may have been written after all.
    pub fn touch_table_at(&self, start: usize) -> bool {
        let next_header = self.headers.partition_point(|header| *header <= start);
        let end = self.headers.get(next_header).copied().unwrap_or(usize::MAX);
        let next_gap = self.unread.partition_point(|gap| gap.start < start);
        self.unread.get(next_gap).is_some_and(|gap| gap.start < end)
    }
}

/// Reads the text of a file; what is not TOML becomes a problem.
pub fn parse<'a>(id: FileId, file: &'a SourceFile, problems: &mut Problems) -> Parsed<'a> {
    problems.extend(characters::turning(&file.text).map(|(at, character)| turning_comment(id, at, character)));
    if let Some(at) = second_half(&file.text) {
        let place = Place { file: id, start: at, end: at };
        let message = "from here on, this file says once more what it says above".to_owned();
        problems.push(Problem::new(Rule::DuplicateKey, place, message).help("take the second half out".to_owned()));
        let readable = file.readable.get_or_init(|| file.text[..at].to_owned());
        return Parsed { table: DeTable::parse_recoverable(readable).0, gaps: Gaps::default() };
    }
    let (table, errors) = DeTable::parse_recoverable(&file.text);
    if errors.is_empty() {
        return Parsed { table, gaps: Gaps::default() };
    }
    problems.mark_incomplete(id);
    if let Some(at) = file.text.find('\r') {
        problems.push(lone_carriage_return(Place { file: id, start: at, end: at + 1 }));
        // What else is wrong shows once the lines are such.
        let readable = file.readable.get_or_init(|| file.text.replace('\r', "\n"));
        let (table, _) = DeTable::parse_recoverable(readable);
        let gaps = Gaps { unread: std::iter::once(0..readable.len()).collect(), headers: Vec::new() };
        return Parsed { table, gaps };
    }
    let broken = Broken::new(id, file);
    let blanked = broken.report_statements(problems);
    let readable = file.readable.get_or_init(|| blank(&file.text, &blanked));
    let (table, errors) = DeTable::parse_recoverable(readable);
    // What is given twice was read only once.
    let clashes = errors.iter().filter_map(toml::de::Error::span);
    let mut unread: Vec<_> = blanked.iter().cloned().chain(clashes).collect();
    unread.sort_by_key(|stretch| stretch.start);
    broken.report_clashes(errors, problems);
    let headers = broken.headers().filter(|start| readable[*start..].starts_with('[')).collect();
    Parsed { table, gaps: Gaps { unread, headers } }
}

/// Where a file begins again that somebody put behind itself. Of one row twice, its own rule says more.
fn second_half(text: &str) -> Option<usize> {
    let text = text.trim_end();
    let (half, _) = text.split_at_checked(text.len() / 2)?;
    let first = half.trim_end();
    let is_one_row = first.matches("[[").count() == 1;
    let begins = text.len().checked_sub(first.len()).filter(|_| !first.is_empty() && !is_one_row)?;
    text.is_char_boundary(begins).then_some(begins).filter(|at| text[*at..] == *first)
}

/// With it, a comment and what stands behind it look otherwise to a reader than they are.
fn turning_comment(id: FileId, at: usize, character: char) -> Problem {
    let place = Place { file: id, start: at, end: at + character.len_utf8() };
    let message = format!("this comment holds the invisible character {}", code_point(character));
    Problem::new(Rule::ControlCharacter, place, message)
        .holding(Some(character))
        .help("take it out: with it, the line is shown in another order than it is written in".to_owned())
}

/// As computers of long ago ended lines; those of today are read as they are.
fn lone_carriage_return(place: Place) -> Problem {
    let message = "a carriage return stands here alone, and ends no line".to_owned();
    Problem::new(Rule::Syntax, place, message).help("save the file with the line ends of Unix or of Windows".to_owned())
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
