//! Lines that are no TOML, each by itself: copied from elsewhere, and told as what they look like. However many lines of a kind
//! stand together, it is one slip.

use std::ops::Range;

use super::broken::Broken;
use super::characters::{Stray, as_seen, is_toml_but_for_unseen};
use super::comments::Comment;
use super::looks::{self, Look, first_line};
use super::mending::{self, Keys, is_toml};
use crate::problem::Problem;
use crate::problem::place::Place;
use crate::problem::rule::Rule;

/// Such lines, and what of the file is not read because of them.
pub(super) struct ForeignLines {
    pub problem: Problem,
    pub unread: Vec<Range<usize>>,
}

/// What the lines are.
#[derive(Clone, Copy)]
enum What {
    Comment(&'static Comment),
    Lines(Look),
}

impl Broken<'_> {
    /// The lines from the statement of that index on, which the parser refused, that are of another notation.
    pub fn foreign_lines(&self, index: usize) -> Option<ForeignLines> {
        let what = self.what(index)?;
        let last = self.last_of(what, index);
        let [first_start, last_end] = [self.statements[index].range.start, self.statements[last].range.end];
        let is_fence_around_toml = matches!(what, What::Lines(Look::Fence))
            && last > index + 1
            && is_toml(&self.text[self.statements[index].range.end..self.statements[last].range.start]);
        let unread = if is_fence_around_toml {
            vec![self.statements[index].range.clone(), self.statements[last].range.clone()]
        } else {
            let lines = self.text[first_start..last_end].lines();
            let has_heading = lines.take(MOST_LINES).any(|line| self.heading_within(line).is_some());
            // Without its heading, a row's keys would be taken for those of the row above.
            let end = if has_heading || what.is_heading() { self.next_row(last) } else { last_end };
            std::iter::once(first_start..end).collect()
        };
        Some(ForeignLines { problem: self.told(what, index, last), unread })
    }

    fn what(&self, index: usize) -> Option<What> {
        let text = self.statements[index].text(self.text);
        let statement = as_seen(text);
        // A dash may begin a key of TOML, but none of the catalogue's.
        if is_toml_but_for_unseen(text) && !statement.starts_with('-') {
            return None;
        }
        let is_heading = |name: &str| self.heading_called(name).is_some();
        match Look::of(&statement, &is_heading) {
            // Where the keys below are TOML's, only the heading is YAML's.
            Some(Look::Yaml)
                if looks::name_of_rows(first_line(&statement)).is_some_and(is_heading)
                    && self.is_followed_by_toml(index) =>
            {
                Some(What::Lines(Look::OtherBrackets))
            }
            // A sign that looks like one of TOML is what is wrong.
            Some(Look::Stray | Look::NoSign | Look::OtherLanguage) if Stray::only(&statement).is_some() => None,
            Some(Look::Stray | Look::NoSign | Look::OtherLanguage | Look::Yaml | Look::Json)
                if self.heading_within(first_line(&statement)).is_some() =>
            {
                Some(What::Lines(Look::OtherBrackets))
            }
            Some(look) => Some(What::Lines(look)),
            None => Comment::at(first_line(&statement)).map(What::Comment),
        }
    }

    fn is_followed_by_toml(&self, index: usize) -> bool {
        self.statements.get(index + 1).is_some_and(|next| !next.is_header && is_toml(next.text(self.text)))
    }

    /// The last statement that belongs to the same slip.
    fn last_of(&self, what: What, index: usize) -> usize {
        let closing = match what {
            What::Comment(comment) => comment.closing,
            What::Lines(Look::Fence) => self.statements[index].text(self.text).get(..3),
            What::Lines(Look::OtherBrackets) => return index,
            What::Lines(_) => None,
        };
        let closes = |at: usize, text: &str| {
            closing.is_some_and(|closing| text.get(at..).is_some_and(|it| it.contains(closing)))
        };
        if closing.is_some() && !closes(2, self.statements[index].text(self.text)) {
            let below = self.statements.iter().enumerate().skip(index + 1).take(MOST_LINES);
            let mut below = below.take_while(|(_, one)| !what.begins_again(one.text(self.text)));
            if let Some((last, _)) = below.find(|(_, one)| closes(0, one.text(self.text))) {
                return last;
            }
        }
        let is_hunk =
            matches!(what, What::Lines(Look::Diff)) && is_header_of_diff(self.statements[index].text(self.text));
        let mut last = index;
        while last + 1 < self.statements.len() && self.goes_on(what, last, is_hunk) {
            last += 1;
        }
        last
    }

    /// Whether the statement behind that index is of the same slip.
    fn goes_on(&self, what: What, index: usize, is_hunk: bool) -> bool {
        let next = &self.statements[index + 1];
        let statement = next.text(self.text);
        let is_of_diff = matches!(what, What::Lines(Look::Diff));
        if is_of_diff
            && (statement.starts_with(['-', '+']) || (is_hunk && self.text[..next.range.start].ends_with(' ')))
        {
            return true;
        }
        let is_apart = self.statements[index].text(self.text).trim_end_matches([' ', '\t']).ends_with("\n\n");
        match (what, self.what(index + 1)) {
            (What::Comment(one), Some(What::Comment(other))) => one.opening == other.opening && one.closing.is_none(),
            (What::Lines(_), Some(What::Lines(Look::OtherBrackets))) => false,
            (What::Lines(one), Some(What::Lines(other))) => {
                !is_apart || one == other || (one.is_structured() && other.is_structured())
            }
            _ => false,
        }
    }

    fn told(&self, what: What, index: usize, last: usize) -> Problem {
        let statement = self.statements[index].text(self.text);
        let start = self.statements[index].range.start;
        let line = first_line(statement);
        let place = Place { file: self.id, start, end: start + line.len() };
        let all = &self.text[start..self.statements[last].range.end];
        let count = all.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')).count();
        let problem = |message| Problem::new(Rule::Syntax, place, message);
        match what {
            What::Comment(comment) if count > 1 => {
                let message = format!("`{}` does not begin a comment, here of {count} lines", comment.opening.trim());
                problem(message).help("begin each of them with #".to_owned())
            }
            What::Comment(comment) => problem(format!("`{}` does not begin a comment", comment.opening.trim()))
                .help("a comment begins with #".to_owned())
                .replacement(comment.mended(line)),
            What::Lines(Look::OtherBrackets) => {
                let problem = problem("this cannot be read as a heading".to_owned());
                match self.heading_in(line).or_else(|| self.heading_within(line)) {
                    Some(heading) => problem.replacement(heading),
                    None => problem.help(Look::OtherBrackets.advice().to_owned()),
                }
            }
            What::Lines(first) if count > 1 => {
                let look = self.telling(first, index, last);
                let appearance = look.like().map_or("are no lines of TOML".to_owned(), |notation| {
                    format!("look like {notation}, and not like TOML")
                });
                let example = all.lines().take(MOST_LINES).find_map(|line| self.mended_line(index, line));
                let help = match example.filter(|_| look.is_structured()) {
                    Some(example) => {
                        format!("write each row under its heading, and each key on a line, such as {example}")
                    }
                    None => look.advice().to_owned(),
                };
                let message = match look {
                    Look::Fence => format!("these {count} lines stand in a fence of Markdown"),
                    _ => format!("these {count} lines {appearance}"),
                };
                problem(message).help(help)
            }
            What::Lines(look) => {
                let problem = problem(match (look, look.like()) {
                    (Look::NoKey, _) => "no key stands before the `=` of this line".to_owned(),
                    (_, Some(notation)) => format!("this line looks like {notation}, and not like TOML"),
                    (_, None) => "this line is neither a heading, nor a key with its value, nor a comment".to_owned(),
                });
                match self.mended_line(index, line).filter(|_| look.is_of_a_key()) {
                    Some(mended) => problem.replacement(mended),
                    None if look.is_structured() => problem.help(Look::Markup.advice().to_owned()),
                    None => problem.help(look.advice().to_owned()),
                }
            }
        }
    }

    /// What several lines look like, where the first may be a sentence or a rule above the others.
    fn telling(&self, first: Look, index: usize, last: usize) -> Look {
        let mut looks = (index..=last).take(MOST_LINES).filter_map(|index| match self.what(index)? {
            What::Lines(look) => Some(look),
            What::Comment(_) => None,
        });
        let tells = |look: &Look| look.like().is_some() && *look != Look::Rule;
        Some(first).filter(tells).or_else(|| looks.find(tells)).unwrap_or(first)
    }

    /// The line as TOML has it: a heading, or a key that may stand there.
    fn mended_line(&self, index: usize, line: &str) -> Option<String> {
        let heading = self.heading_in(line).filter(|_| line.contains('['));
        let comment = mending::without_marks(line);
        let comment = Some(comment.to_owned()).filter(|it| it.starts_with('#'));
        heading.or(comment).or_else(|| self.keys_at(index)?.mended(line))
    }

    /// The heading that stands in square brackets somewhere in the line.
    pub fn heading_within(&self, line: &str) -> Option<String> {
        let names = line.split('[').skip(1).filter_map(|rest| rest.split(']').next());
        names.take(MOST_HEADINGS).find_map(|name| self.heading_called(name.trim()))
    }

    fn heading_in(&self, line: &str) -> Option<String> {
        mending::heading(line, &|name| self.heading_called(name))
    }

    /// The keys that may stand in the table in which the statement of that index stands.
    pub fn keys_at(&self, index: usize) -> Option<Keys> {
        let header = self.header_of(index);
        let mut keys = Keys::Of { table: self.shape?, file: self.shape? };
        for (name, _) in header.into_iter().flat_map(|header| header.path(self.text)) {
            let Keys::Of { table, file } = keys else { return None };
            keys = Keys::below(&table.key(name)?.kind, file)?;
        }
        Some(keys)
    }
}

/// Lines of which one is looked at as an example, or for what closes the first.
const MOST_LINES: usize = 1000;

/// Brackets of a line that are looked into for a heading.
const MOST_HEADINGS: usize = 20;

fn is_header_of_diff(statement: &str) -> bool {
    ["diff ", "@@", "--- ", "+++ ", "Index: ", "index "].iter().any(|start| statement.starts_with(start))
}

impl What {
    /// Whether a fence is closed at the latest there, since the next one opens.
    fn begins_again(self, statement: &str) -> bool {
        matches!(self, Self::Lines(Look::Fence)) && Look::is_opening_fence(first_line(statement))
    }

    fn is_heading(self) -> bool {
        matches!(self, Self::Lines(Look::OtherBrackets))
    }
}
