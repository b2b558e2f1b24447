//! What stands on the line of another: a heading behind a value, a key behind a heading, a key behind a value.

use super::broken::Broken;
use super::foreign_notation::outside_texts;
use super::mending::is_toml;
use crate::problem::Problem;
use crate::problem::place::Place;
use crate::problem::rule::Rule;

impl Broken<'_> {
    /// A heading or a key that stands on the line of what ends at `end`; and whether a row is lost with it.
    pub fn glued(&self, index: usize, end: usize, at: usize) -> (Problem, bool) {
        let line_end = self.text[at..].find('\n').map_or(self.text.len(), |length| at + length);
        let second = self.text[at..line_end].trim_end();
        let is_heading = second.starts_with('[');
        let what = if is_heading { "a heading" } else { "another key" };
        let above = if self.statements[index].is_header { "this heading" } else { "this key" };
        let place = Place { file: self.id, start: end, end: at + second.len() };
        let problem = Problem::new(Rule::Syntax, place, format!("{what} stands on the line of {above}"))
            .help(format!("write it on a line of its own: {second}"))
            .replacement(format!("\n{second}"));
        (problem, is_heading || self.statements[index].is_header)
    }
}

/// Where on the first line of the statement another begins that is TOML by itself, as what stands before it is; and where
/// what stands before it ends.
pub(super) fn second_on_the_line(statement: &str) -> Option<(usize, usize)> {
    let line = statement.split('\n').next().unwrap_or_default();
    if line.len() > LONGEST_LINE {
        return None;
    }
    let letters: Vec<_> = outside_texts(line).collect();
    let comment = line.len() - line.trim_end().len();
    let line = &line[..line.len() - comment];
    let mut before = ' ';
    for (at, letter) in letters {
        let begins = letter == '[' && before != '['
            || is_of_word(letter) && !is_of_word(before)
            || letter.is_alphabetic() && before.is_ascii_digit();
        before = letter;
        let (above, below) = (line.get(..at)?, line.get(at..)?);
        let end = above.trim_end_matches([' ', '\t', ',', ';', '|', '.', ':']).len();
        let is_second = below.starts_with('[') || below.contains('=');
        if begins && is_second && above.contains(['=', ']']) && is_toml(&above[..end]) && is_toml(below) {
            return Some((end, at));
        }
    }
    None
}

/// A longer line is no slip of the pen.
const LONGEST_LINE: usize = 2000;

fn is_of_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_'
}
