//! What is wrong with a file that is not TOML, statement by statement and then between them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml::de::{DeTable, Error};

use super::foreign_lines::ForeignLines;
use super::foreign_notation::{DATE, foreign_notation, looks_like_a_date};
use super::glued::second_on_the_line;
use super::looks::first_line;
use super::slip::{self, Slip};
use super::statements::{Statement, statements};
use crate::problem::place::{FileId, Place};
use crate::problem::rule::Rule;
use crate::problem::{Problem, Problems};
use crate::reading::files::SourceFile;
use crate::shape::{Key, Kind, Shape};

/// A file that is not TOML.
pub(super) struct Broken<'a> {
    pub(super) id: FileId,
    pub(super) text: &'a str,
    pub(super) shape: Option<&'static Shape>,
    pub(super) statements: Vec<Statement>,
    first_header: usize,
    /// For each statement, the last header above it.
    headers_above: Vec<Option<usize>>,
}

impl<'a> Broken<'a> {
    pub fn new(id: FileId, file: &'a SourceFile) -> Self {
        let statements = statements(&file.text);
        let first_header = statements.iter().position(|one| one.is_header).unwrap_or(statements.len());
        let headers_above = statements.iter().enumerate().scan(None, |above, (index, one)| {
            let of_this = *above;
            *above = if one.is_header { Some(index) } else { *above };
            Some(of_this)
        });
        let headers_above = headers_above.collect();
        let shape = file.shape.map(|file| &file.table);
        Self { id, text: &file.text, shape, statements, first_header, headers_above }
    }

    /// The header under which the statement of that index stands.
    pub(super) fn header_of(&self, index: usize) -> Option<&Statement> {
        self.statements.get((*self.headers_above.get(index)?)?)
    }

    /// Where headers begin.
    pub fn headers(&self) -> impl Iterator<Item = usize> {
        self.statements.iter().filter(|one| one.is_header).map(|one| one.range.start)
    }

    /// Reports every statement that is wrong by itself or under a wrong heading, and says what to blank out.
    pub fn report_statements(&self, problems: &mut Problems) -> Vec<Range<usize>> {
        let mut blanked: Vec<Range<usize>> = Vec::new();
        let mut opened = BTreeSet::new();
        let mut tables = BTreeSet::new();
        // What was told already with what stands above it, such as the end of a fence.
        let mut told: BTreeMap<usize, Range<usize>> = BTreeMap::new();
        for (index, statement) in self.statements.iter().enumerate() {
            if blanked.last().is_some_and(|gap| gap.contains(&statement.range.start)) {
                continue;
            }
            let (problem, gap) = if let Some(gap) = told.remove(&statement.range.start) {
                blanked.push(gap);
                continue;
            } else if problems.are_enough_of(self.id) && self.refusal(index).is_some() {
                problems.count_one_more(self.id);
                blanked.push(statement.range.clone());
                continue;
            } else if let Some(ForeignLines { problem, unread }) = self.foreign_lines(index) {
                told.extend(unread.iter().skip(1).map(|gap| (gap.start, gap.clone())));
                let Some(gap) = unread.into_iter().next() else { continue };
                (problem, gap)
            } else if let Some((error, from)) = self.refusal(index) {
                self.slip(index, &error, from)
            } else if let Some(problem) = self.second_table(index, &mut tables) {
                // Whatever follows was put behind a whole file, and says the same again.
                (problem, statement.range.start..self.text.len())
            } else if let Some((first, problem)) = self.wrong_heading(index, &opened) {
                (problem, self.statements[first].range.start..self.next_row(index))
            } else {
                let row = statement.path(self.text).next().filter(|_| statement.opens_row(self.text));
                opened.extend(row.map(|(name, _)| name));
                continue;
            };
            problems.push(problem);
            blanked.truncate(blanked.partition_point(|earlier| earlier.start < gap.start));
            blanked.push(gap);
        }
        blanked
    }

    /// The heading of a table that a file has once, and has above already; all that were seen are `tables`.
    fn second_table<'t>(&self, index: usize, tables: &mut BTreeSet<&'t str>) -> Option<Problem>
    where
        'a: 't,
    {
        let statement = self.statements.get(index).filter(|one| one.opens_row(self.text))?;
        let (name, range) = statement.path(self.text).next()?;
        let is_once = matches!(self.kind(name), Some(Kind::Table(_)));
        let place = Place { file: self.id, start: range.start, end: range.end };
        (is_once && !tables.insert(name)).then(|| {
            let help = format!("what follows is not read, since a file has one [{name}]: take out what is there twice");
            self.repetition(index, name, place).help(help)
        })
    }

    /// The first thing in the statement of that index that is not TOML, as the parser has it, and from where it counts.
    fn refusal(&self, index: usize) -> Option<(Error, usize)> {
        let range = self.statements.get(index)?.range.clone();
        // At the very beginning of a text the parser takes a byte-order mark for that of a file.
        let from =
            if self.text[range.clone()].starts_with('\u{feff}') { range.start.saturating_sub(1) } else { range.start };
        let (_, errors) = DeTable::parse_recoverable(self.text.get(from..range.end)?);
        Some((errors.into_iter().min_by_key(|error| error.span().map(|span| span.start))?, from))
    }

    /// What is wrong with the statement of that index, which is that of a key or a heading, and what is not read because of it.
    fn slip(&self, index: usize, error: &Error, from: usize) -> (Problem, Range<usize>) {
        let Statement { range, is_header } = &self.statements[index];
        let second = second_on_the_line(&self.text[range.clone()]);
        let (problem, loses_heading) = match second {
            Some((end, at)) => self.glued(index, range.start + end, range.start + at),
            None => (self.problem(Some(index), error, from), *is_header),
        };
        // Without its header, a row's keys would be taken for those of the row above.
        let is_swallowed = || self.heading_within(first_line(&self.text[range.clone()])).is_some();
        let end = if loses_heading || is_swallowed() { self.next_row(index) } else { self.end_of_broken(index) };
        (problem, range.start..end)
    }

    /// Where the first row begins behind the statement of that index.
    pub(super) fn next_row(&self, index: usize) -> usize {
        let next_row = self.statements[index + 1..].iter().find(|next| next.opens_row(self.text));
        next_row.map_or(self.text.len(), |next| next.range.start)
    }

    /// What is TOML by itself, but not together with the rows around it, and from which statement on.
    fn wrong_heading(&self, index: usize, opened: &BTreeSet<&str>) -> Option<(usize, Problem)> {
        let statement = &self.statements[index];
        if self.has_lost_its_row(statement, opened) {
            return self.lost_row(index);
        }
        match statement.is_header {
            true => Some((index, self.wrong_brackets(statement)?)),
            false if index < self.first_header => Some((0, self.no_heading(statement)?)),
            false => None,
        }
    }

    /// `[[code.guidance]]` before any `[[code]]`.
    fn has_lost_its_row(&self, statement: &Statement, opened: &BTreeSet<&str>) -> bool {
        let mut path = statement.path(self.text).map(|(name, _)| name);
        let row = path.next().filter(|_| statement.is_header && path.next().is_some());
        let is_row = |name: &str| matches!(self.kind(name), Some(Kind::Rows(_)));
        row.is_some_and(|row| is_row(row) && !opened.contains(row))
    }

    /// The row begins where the table above repeats itself, else at this header.
    fn lost_row(&self, index: usize) -> Option<(usize, Problem)> {
        let above = self.statements[..index].iter().rposition(|above| above.is_header).map_or(0, |header| header + 1);
        let mut seen = BTreeSet::new();
        for first in above..index {
            let (name, range) = self.statements[first].path(self.text).next()?;
            if !seen.insert(name) {
                let place = Place { file: self.id, start: range.start, end: range.end };
                return Some((first, self.repetition(first, name, place)));
            }
        }
        Some((index, self.lost_heading(&self.statements[index])?))
    }

    fn lost_heading(&self, statement: &Statement) -> Option<Problem> {
        let (row, _) = statement.path(self.text).next()?;
        let (name, range) = statement.path(self.text).last()?;
        let place = Place { file: self.id, start: range.start, end: range.end };
        Some(Problem::misplaced_key(name, place, &self.kind(row)?.heading(row)))
    }

    /// The key that the statement of that index gives, as the shape has it.
    pub(super) fn key_of(&self, index: Option<usize>) -> Option<&'static Key> {
        let statement = self.statements.get(index?).filter(|one| !one.is_header)?;
        let header = self.header_of(index?);
        let header = header.into_iter().flat_map(|header| header.path(self.text));
        let mut shape = self.shape;
        let mut key = None;
        for (name, _) in header.chain(statement.path(self.text)) {
            key = Some(shape?.key(name)?);
            shape = key?.kind.table();
        }
        key
    }

    pub(super) fn kind(&self, heading: &str) -> Option<&'static Kind> {
        Some(&self.shape?.key(heading)?.kind)
    }

    /// The heading of that name, if the shape has it: `[[code.guidance]]`.
    pub(super) fn heading_called(&self, name: &str) -> Option<String> {
        let mut shape = self.shape;
        let mut kind = None;
        for name in name.split('.') {
            kind = Some(&shape?.key(name)?.kind);
            shape = kind?.table();
        }
        kind.filter(|kind| kind.table().is_some() || matches!(kind, Kind::Words(_))).map(|kind| kind.heading(name))
    }

    /// `status = …` at the top of a file whose rows begin with `[[status]]`.
    fn no_heading(&self, statement: &Statement) -> Option<Problem> {
        let (name, _) = statement.path(self.text).next().filter(|_| !statement.writes_a_table(self.text))?;
        matches!(self.kind(name), Some(Kind::Rows(_) | Kind::Table(_))).then(|| self.lost_heading(statement))?
    }

    /// `[code]` among rows that begin with `[[code]]`.
    fn wrong_brackets(&self, statement: &Statement) -> Option<Problem> {
        let (place, heading) = self.heading_meant(statement)?;
        let is_right = heading.starts_with("[[") == self.text.get(place.start..)?.starts_with("[[");
        (!is_right).then(|| Problem::wrong_heading(place, heading))
    }

    /// Where a heading stands that was perhaps written wrongly, and how it should be.
    fn heading_meant(&self, statement: &Statement) -> Option<(Place, String)> {
        let header = statement.text(self.text).split(['#', '\n']).next()?.trim_end();
        let mut shape = self.shape;
        let mut kind = None;
        let mut path = Vec::new();
        for (name, _) in statement.path(self.text) {
            let key = shape?.key(name)?;
            path.push(name);
            kind = Some(&key.kind);
            shape = key.kind.table();
        }
        let place = Place { file: self.id, start: statement.range.start, end: statement.range.start + header.len() };
        Some((place, kind?.heading(&path.join("."))))
    }

    /// Reports what is TOML by itself, but clashes with what stands before it.
    pub fn report_clashes(&self, mut errors: Vec<Error>, problems: &mut Problems) {
        errors.sort_by_key(|error| error.span().map(|span| span.start));
        let mut reported = BTreeSet::new();
        let mut headers = self.statements.iter().enumerate().filter(|(_, one)| one.is_header).peekable();
        let mut table = None;
        for error in errors {
            let start = error.span().unwrap_or_default().start;
            let index = self.statements.partition_point(|one| one.range.start <= start).checked_sub(1);
            while let Some((header, _)) = headers.next_if(|(header, _)| Some(*header) <= index) {
                table = Some(header);
            }
            // A row whose header was lost repeats every key of the row above, and one problem says it all.
            if reported.insert(table) {
                problems.push(self.problem(index, &error, 0));
            }
        }
    }

    /// The problem behind an error in the statement of that index, or in the comments above all statements. The error
    /// counts from `offset`.
    fn problem(&self, index: Option<usize>, error: &Error, offset: usize) -> Problem {
        let span = error.span().unwrap_or_default();
        let end = (span.end + offset).min(self.text.len());
        let place = Place { file: self.id, start: (span.start + offset).min(end), end };
        let there = self.text.get(place.start..place.end).unwrap_or_default();
        let range = index.and_then(|index| self.statements.get(index)).map_or(0..0, |one| one.range.clone());
        let is_repeated = is_repetition(error);
        if let Some(foreign_notation) =
            foreign_notation(&self.text[range.clone()], self.key_of(index)).filter(|_| !is_repeated)
        {
            let place = Place {
                start: range.start + foreign_notation.range.start,
                end: range.start + foreign_notation.range.end,
                ..place
            };
            let problem =
                Problem::new(foreign_notation.rule, place, foreign_notation.message).help(foreign_notation.help);
            let problem = problem.holding(foreign_notation.character);
            return match foreign_notation.replacement {
                Some(replacement) => problem.replacement(replacement),
                None => problem,
            };
        }
        if let Some(problem) = index.and_then(|index| self.backslash(index)) {
            return problem;
        }
        if looks_like_a_date(there) {
            let why = error.message().strip_prefix("invalid date, ").map(|why| format!(": {why}")).unwrap_or_default();
            return Problem::new(Rule::ImpossibleDate, place, format!("`{there}` is not a date{why}"))
                .help(DATE.to_owned());
        }
        if let Some(index) = index.filter(|_| is_repeated) {
            return self.repetition(index, there, place);
        }
        let slip = Slip {
            statement: &self.text[range.clone()],
            at: place.start.saturating_sub(range.start),
            there,
            next: self.text.get(place.start..).and_then(|rest| rest.chars().next()),
        };
        let statement = index.and_then(|index| self.statements.get(index)).filter(|one| one.is_header);
        if let Some((whole, heading)) = statement.and_then(|header| self.heading_meant(header)) {
            // An error behind the heading is another slip.
            if place.start <= whole.end {
                let message = "this cannot be read as a heading".to_owned();
                return Problem::new(Rule::Syntax, whole, message).replacement(heading);
            }
        }
        let (message, advice) = slip.explained(error.message());
        if let Some((place, mended)) = index
            .and_then(|index| self.mended_value(index).or_else(|| self.joined(index)))
            .filter(|_| Slip::is_of_value(message))
        {
            return Problem::new(Rule::Syntax, place, message.to_owned()).replacement(mended);
        }
        let place = match slip.begins_long_text() {
            // The parser misses the end of the text at the end of the file; its beginning is what is left open.
            Some(opening) => Place { start: range.start + opening, end: range.start + opening + 3, ..place },
            None => place,
        };
        let letter = slip.next.filter(|next| !next.is_ascii() && Slip::is_of_name(message));
        let (message, advice) = match self.key_of(index).filter(|_| Slip::is_of_word(message)) {
            Some(key) if key.kind.stands_without_quotes() => {
                (slip::NUMBER.0, format!("`{}` takes {}", key.name, key.kind.expected()))
            }
            _ => (message, advice.to_owned()),
        };
        Problem::new(Rule::Syntax, place, message.to_owned()).help(advice).holding(letter)
    }

    /// A key that is given again in the statement of that index.
    fn repetition(&self, index: usize, key: &str, place: Place) -> Problem {
        let twice = Problem::new(Rule::DuplicateKey, place, format!("`{key}` is given twice"));
        let Some((earlier, range)) = self.given_before(index, key, place.start) else {
            return twice.help("keep one of the two".to_owned());
        };
        let [one, other] = [earlier, index].map(|index| self.statements[index].writes_a_table(self.text));
        let problem = match self.heading_of_first_key(earlier).filter(|_| earlier < index) {
            _ if key == "action" && one != other => action_twice(place),
            // The first key of a row again: the heading of a second row may have been lost.
            Some(heading) => {
                twice.help(format!("keep one of the two, or write {heading} above this one if a new row begins here"))
            }
            None => twice.help("keep one of the two".to_owned()),
        };
        problem.related(Place { start: range.start, end: range.end, ..place }, "first given")
    }

    /// The heading with which another row would begin, if the statement of that index is the first under its heading.
    fn heading_of_first_key(&self, index: usize) -> Option<String> {
        let header = self.statements[..index].last().filter(|above| above.is_header)?;
        let path: Vec<_> = header.path(self.text).map(|(name, _)| name).collect();
        match header.text(self.text).starts_with("[[") {
            _ if self.statements[index].is_header => None,
            true => Some(format!("[[{}]]", path.join("."))),
            // A table that is there once: what follows it are rows.
            false => self.shape?.keys.iter().find_map(|key| match key.kind {
                Kind::Rows(_) => Some(key.kind.heading(key.name)),
                _ => None,
            }),
        }
    }

    /// The statement, and the place in it, in which a key was given first: in the same inline table, else in the same
    /// table, else, for a header, in the file.
    fn given_before(&self, index: usize, key: &str, start: usize) -> Option<(usize, Range<usize>)> {
        let statement = self.statements.get(index)?;
        let before = self.text.get(statement.range.start..start)?;
        let is_given = |at: &usize| before[at + key.len()..].trim_start().starts_with('=');
        if let Some(at) = before.rmatch_indices(key).map(|(at, _)| at).find(is_given) {
            let at = statement.range.start + at;
            return Some((index, at..at + key.len()));
        }
        let opens_table = statement.opens_row(self.text);
        for (earlier, above) in self.statements[..index].iter().enumerate().rev() {
            let is_of_the_same_table = !opens_table || above.opens_row(self.text) || earlier < self.first_header;
            if let Some(range) = above.gives(key, self.text).filter(|_| is_of_the_same_table) {
                return Some((earlier, range));
            }
            if above.is_header && !statement.is_header {
                return None;
            }
        }
        None
    }
}

/// What the parser calls a key that is given again, plainly or by way of a part of it.
fn is_repetition(error: &Error) -> bool {
    let message = error.message();
    message == "duplicate key" || message.starts_with("cannot extend")
}

fn action_twice(place: Place) -> Problem {
    Problem::new(Rule::ActionTwice, place, "`action` is given both whole and per integration".to_owned())
        .help("keep the text if it holds for both integrations, else { sdk = \"…\", api = \"…\" }".to_owned())
}
