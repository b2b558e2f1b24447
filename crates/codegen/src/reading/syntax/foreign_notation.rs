//! What comes of the habits of another notation: a semicolon, `//`, a date with the day first. It is not TOML, but what
//! was meant is plain, so the line can be given as it should be.

use std::ops::Range;

use toml::de::DeValue;

use super::characters::Stray;
use super::comments::Comment;
use super::mending::is_toml;
use super::statements::is_merge_marker;
use crate::problem::rule::Rule;
use crate::reading::values;
use crate::shape::{Key, Kind};

/// What stands in a statement that is not TOML, and what should stand there.
pub(super) struct ForeignNotation {
    pub rule: Rule,
    pub range: Range<usize>,
    /// What is wrong, where it is one character.
    pub character: Option<char>,
    pub message: String,
    pub help: String,
    pub replacement: Option<String>,
}

/// The first foreign notation that shows in the statement, which gives the key.
pub(super) fn foreign_notation(statement: &str, key: Option<&Key>) -> Option<ForeignNotation> {
    if is_merge_marker(statement) {
        return None;
    }
    let value = Value::of(statement);
    stray(statement)
        .or_else(|| comment(statement))
        .or_else(|| value.as_ref().and_then(Value::mark_behind))
        .or_else(|| value.as_ref().and_then(Value::date))
        .or_else(|| value.as_ref().and_then(|value| value.commas(key)))
}

impl ForeignNotation {
    fn new(range: Range<usize>, message: String, help: &str) -> Self {
        Self { rule: Rule::Syntax, range, character: None, message, help: help.to_owned(), replacement: None }
    }

    fn replacement(self, replacement: String) -> Self {
        Self { replacement: Some(replacement), ..self }
    }
}

/// A character as a word processor or a keyboard of another script writes it, which TOML has not.
fn stray(statement: &str) -> Option<ForeignNotation> {
    let Stray { range, first, name, help, replacement } =
        Stray::unseen(statement).or_else(|| Stray::only(statement))?;
    let found = ForeignNotation::new(range, format!("{name} stands here"), &help);
    Some(ForeignNotation { character: Some(first), replacement, ..found })
}

/// The comment of another language, behind a value or a heading.
fn comment(statement: &str) -> Option<ForeignNotation> {
    let begins_comment = |(at, _): &(usize, char)| {
        let (before, behind) = (statement.get(..*at)?, statement.get(*at..)?);
        let comment = Comment::at(behind)?;
        let is_behind = before.contains(['=', '[']) && is_toml(before) && !before.ends_with('\n');
        is_behind.then_some((*at, comment))
    };
    let line = statement.trim_end().split('\n').next().unwrap_or_default();
    let (at, comment) =
        outside_texts(line).filter(|(_, letter)| "/<-;%({".contains(*letter)).find_map(|it| begins_comment(&it))?;
    let end = at + comment.end(&line[at..]);
    let behind = line[end..].trim();
    let is_alone = behind.is_empty() || behind.starts_with('#');
    // What is a semicolon alone has a problem of its own.
    let says_something = line[at..end].len() > comment.opening.len();
    (is_alone && says_something).then(|| {
        let message = format!("`{}` does not begin a comment", comment.opening.trim());
        let space = if line[..at].ends_with(char::is_whitespace) { "" } else { " " };
        let mended = format!("{space}{}", comment.mended(&line[at..end]));
        ForeignNotation::new(at..end, message, "a comment begins with #").replacement(mended)
    })
}

/// What stands behind the `=`, on its line and before a comment.
pub(super) struct Value<'a> {
    pub text: &'a str,
    start: usize,
}

impl<'a> Value<'a> {
    pub fn of(statement: &'a str) -> Option<Self> {
        let (key, behind) = statement.split_once('=')?;
        let line = behind.split('\n').next().unwrap_or_default();
        let comment = letters_and_quotes(line).find(|(_, letter)| *letter == '#');
        let text = line.get(..comment.map_or(line.len(), |(at, _)| at))?;
        let start = key.len() + 1 + text.len() - text.trim_start().len();
        Some(Self { text: text.trim(), start })
    }

    pub fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    /// A semicolon, a stop, a bracket or a quote that stands behind the value.
    fn mark_behind(&self) -> Option<ForeignNotation> {
        let value =
            self.text.trim_end_matches([';', '.', ':', '!', '|', ')', ']', '}', '>', '"', '\'', '`', '\\', ' ']);
        let ends = value.len()..self.text.len();
        let mut halves = ends.filter_map(|end| self.text.split_at_checked(end));
        let marks = halves.find(|(value, _)| is_value(value)).map(|(_, marks)| marks.trim_start())?;
        let start = self.start + self.text.len() - marks.len();
        let message = match marks {
            ";" => "a semicolon follows the value".to_owned(),
            marks => format!("`{marks}` follows the value"),
        };
        let help = if marks == ";" { "take the semicolon out" } else { "take it out" };
        Some(ForeignNotation::new(start..self.start + self.text.len(), message, help).replacement(String::new()))
    }

    /// A day of which year, month and day stand in another order, or short of a zero.
    fn date(&self) -> Option<ForeignNotation> {
        if !looks_like_a_date(self.text) || is_value(self.text) {
            return None;
        }
        let message = format!("`{}` is not a date", self.text);
        match year_month_day(self.text) {
            Some(day) => {
                let foreign_notation =
                    ForeignNotation::new(self.range(), message, &format!("write year, month and day: {day}"));
                Some(ForeignNotation { rule: Rule::ImpossibleDate, ..foreign_notation }.replacement(day))
            }
            // Of other dates the parser knows what is wrong.
            None if self.text.contains('.') => Some(ForeignNotation {
                rule: Rule::ImpossibleDate,
                ..ForeignNotation::new(self.range(), message, DATE)
            }),
            None => None,
        }
    }

    fn commas(&self, key: Option<&Key>) -> Option<ForeignNotation> {
        let commas: Vec<_> = outside_texts(self.text).filter(|(_, letter)| *letter == ',').map(|(at, _)| at).collect();
        let last = *commas.last()?;
        self.comma_at_the_end(last).or_else(|| match key.map(|key| &key.kind) {
            Some(Kind::Number) => self.thousands(),
            Some(kind) => kind.holds_a_list().then(|| self.list(&commas, word_in_quotes))?,
            None => self.list(&commas, |_| None),
        })
    }

    fn comma_at_the_end(&self, comma: usize) -> Option<ForeignNotation> {
        let at = self.start + comma;
        let foreign_notation =
            ForeignNotation::new(at..at + 1, "a comma follows the value".to_owned(), "take the comma out");
        let is_at_the_end = self.text.len() == comma + 1 && is_value(&self.text[..comma]);
        is_at_the_end.then(|| foreign_notation.replacement(String::new()))
    }

    fn thousands(&self) -> Option<ForeignNotation> {
        let number = self.text.replace(',', "");
        let are_groups = self.text.split(',').skip(1).all(|group| group.len() == 3);
        let message = "a number has no comma between its thousands".to_owned();
        let foreign_notation = ForeignNotation::new(self.range(), message, &format!("write {number}"));
        (are_groups && is_value(&number)).then(|| foreign_notation.replacement(number))
    }

    /// Several values in a row; `mended` is for an item that is none as it stands.
    fn list(&self, commas: &[usize], mended: fn(&str) -> Option<String>) -> Option<ForeignNotation> {
        let starts = [0].into_iter().chain(commas.iter().map(|comma| comma + 1));
        let items = starts.zip(commas.iter().copied().chain([self.text.len()]));
        let items = items.map(|(start, end)| self.text[start..end].trim()).filter(|item| !item.is_empty());
        let items = items.map(|item| if is_value(item) { Some(item.to_owned()) } else { mended(item) });
        let items = items.collect::<Option<Vec<_>>>().filter(|items| !items.is_empty())?;
        let brackets = format!("[{}]", items.join(", "));
        let message = "several values stand here without square brackets".to_owned();
        let help = format!("several values stand in square brackets: {brackets}");
        Some(ForeignNotation::new(self.range(), message, &help).replacement(brackets))
    }
}

fn word_in_quotes(text: &str) -> Option<String> {
    let is_word = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._".contains(&byte));
    is_word.then(|| format!("\"{text}\""))
}

pub(super) const DATE: &str = "write a day that exists as year, month and day, such as 2026-11-22";

pub(super) fn is_value(text: &str) -> bool {
    DeValue::parse(text.trim()).is_ok()
}

/// `2026-02-30`, `2026-1-1`, `01-03-2026`.
pub(super) fn looks_like_a_date(text: &str) -> bool {
    let parts: Vec<_> = text.split(['-', '/', '.']).collect();
    let are_numbers = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    parts.len() == 3 && are_numbers && parts.iter().any(|part| part.len() >= 4)
}

/// The day as TOML writes it, if there is such a day and no doubt which of its numbers is the month.
pub(super) fn year_month_day(text: &str) -> Option<String> {
    let parts: Vec<u16> = text.split(['-', '/', '.']).map(str::parse).collect::<Result<_, _>>().ok()?;
    let (year, month, day) = match parts.as_slice() {
        [year, month, day] if *year > 999 => (*year, *month, *day),
        // Of three short numbers nobody knows which is the year.
        [_, _, year] if *year < 1000 => return None,
        [day, month, year] if *day > 12 || day == month || text.contains('.') => (*year, *month, *day),
        [month, day, year] if *day > 12 => (*year, *month, *day),
        _ => return None,
    };
    let written = format!("{year:04}-{month:02}-{day:02}");
    values::date(DeValue::parse(&written).ok()?.get_ref()).map(|date| date.to_string())
}

/// The letters of a statement that stand neither in a text nor in a comment.
pub(super) fn outside_texts(statement: &str) -> impl Iterator<Item = (usize, char)> {
    let mut is_comment = false;
    letters_and_quotes(statement).filter(move |(_, letter)| {
        is_comment = (is_comment || *letter == '#') && *letter != '\n';
        !is_comment
    })
}

/// The same, comments included; the quotes around a text stand for it.
pub(super) fn letters_and_quotes(statement: &str) -> impl Iterator<Item = (usize, char)> {
    let mut open = None;
    let mut is_escaped = false;
    let mut is_comment = false;
    statement.char_indices().filter(move |(_, letter)| match open {
        None => {
            is_comment = (is_comment || *letter == '#') && *letter != '\n';
            open = Some(*letter).filter(|letter| matches!(letter, '"' | '\'') && !is_comment);
            true
        }
        Some(quote) => {
            let closes = *letter == quote && !is_escaped;
            is_escaped = *letter == '\\' && quote == '"' && !is_escaped;
            open = open.filter(|_| !closes);
            closes
        }
    })
}
