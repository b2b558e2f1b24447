//! A value that is no TOML: where it ends, and what it should be where that is plain.

use super::broken::Broken;
use super::foreign_notation::{Value, is_value, letters_and_quotes};
use super::looks::first_line;
use super::mending::{self, is_toml};
use super::statements::Statement;
use crate::problem::Problem;
use crate::problem::place::Place;
use crate::problem::rule::Rule;
use crate::reading::backslash;

impl Broken<'_> {
    /// Where the statement of that index ends: a text, a list or a comment that was broken over lines goes on with what is no TOML
    /// by itself, up to what closes it.
    pub fn end_of_broken(&self, index: usize) -> usize {
        let statement = &self.statements[index];
        let end = statement.range.end;
        let Some(closing) = what_is_open(first_line(statement.text(self.text))) else { return end };
        let below = self.statements.iter().skip(index + 1).take(MOST_LINES_OF_VALUE);
        let mut below = below.take_while(|one| !one.is_header && !is_toml(one.text(self.text)));
        let is_last = |one: &&Statement| {
            let line = first_line(one.text(self.text));
            if closing == "\"" { line.matches('"').count() % 2 == 1 } else { one.text(self.text).contains(closing) }
        };
        let last = below.find(is_last).filter(|one| !first_line(one.text(self.text)).contains('='));
        last.map_or(end, |one| one.range.end)
    }

    /// A backslash that was meant as such, and makes the text none that the parser can read.
    pub fn backslash(&self, index: usize) -> Option<Problem> {
        let (place, text) = self.value(index)?;
        let meant = backslash::meant_as_such(text).filter(|meant| is_value(meant) && !is_value(text))?;
        let message = "a single backslash does not stand for itself in a text".to_owned();
        Some(Problem::new(Rule::Syntax, place, message).replacement(meant))
    }

    /// The value of a key on its line, as it was surely meant.
    pub fn mended_value(&self, index: usize) -> Option<(Place, String)> {
        let (place, text) = self.value(index)?;
        let kind = match self.key_of(Some(index)) {
            Some(key) => &key.kind,
            None => self.keys_at(index)?.kind(self.statements[index].path(self.text).next()?.0)?,
        };
        let mended = mending::value_of(kind, text)?;
        let text = self.statements[index].text(self.text);
        let says_something = |line: &str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
        let ends_below = self.end_of_broken(index) != self.statements[index].range.end;
        let is_over_lines = ends_below || text.lines().skip(1).any(says_something);
        // What stands below may be the rest of it.
        let is_open = what_is_open(first_line(self.statements[index].text(self.text))).is_some();
        let is_followed = self.statements.get(index + 1).is_some_and(|next| !is_toml(next.text(self.text)));
        if is_over_lines || (is_open && is_followed) || !is_value(&mended) {
            return None;
        }
        Some((place, mended))
    }

    /// A text that was broken over lines, on one.
    pub fn joined(&self, index: usize) -> Option<(Place, String)> {
        let (place, _) = self.value(index)?;
        let end = self.end_of_broken(index);
        let broken = self.text.get(place.start..end)?.trim_end();
        let joined = broken.lines().map(str::trim).collect::<Vec<_>>().join(" ");
        let is_text = joined.starts_with('"') && end != self.statements[index].range.end && is_value(&joined);
        is_text.then_some((Place { end: place.start + broken.len(), ..place }, joined))
    }

    /// What stands behind the `=` of the statement of that index, on its line.
    fn value(&self, index: usize) -> Option<(Place, &str)> {
        let statement = self.statements.get(index).filter(|one| !one.is_header)?;
        let value = Value::of(statement.text(self.text))?;
        let range = value.range();
        let start = statement.range.start;
        Some((Place { file: self.id, start: start + range.start, end: start + range.end }, value.text))
    }
}

/// Over how many lines a value is followed whose end is missing.
const MOST_LINES_OF_VALUE: usize = 20;

/// What closes the text, the list, the table or the comment that is open at the end of the line.
fn what_is_open(line: &str) -> Option<&'static str> {
    let letters: Vec<_> = letters_and_quotes(line).map(|(_, letter)| letter).collect();
    let count = |one: char| letters.iter().filter(|letter| **letter == one).count();
    let is_open = [
        (count('"') % 2 == 1, "\""),
        (line.contains("/*") && !line.contains("*/"), "*/"),
        (line.contains("<!--") && !line.contains("-->"), "-->"),
        (count('[') > count(']'), "]"),
        (count('{') > count('}'), "}"),
    ];
    is_open.into_iter().find(|(is_it, _)| *is_it).map(|(_, closing)| closing)
}
