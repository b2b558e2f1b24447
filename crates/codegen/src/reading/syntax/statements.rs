//! A file that is not TOML, cut where a reader sees that something new begins.

use std::ops::Range;

use super::characters::is_unseen;
use super::foreign_notation::outside_texts;

/// From a table's header or a key to the next one.
pub(super) struct Statement {
    pub range: Range<usize>,
    pub is_header: bool,
}

impl Statement {
    pub fn text<'a>(&self, file: &'a str) -> &'a str {
        &file[self.range.clone()]
    }

    /// `[[code]]`, but not `[[code.guidance]]`, which belongs to the row above it.
    pub fn opens_row(&self, file: &str) -> bool {
        self.is_header && self.path(file).count() == 1
    }

    /// `[x.action]`, `action.sdk = …`, `action = { … }` or a list.
    pub fn writes_a_table(&self, file: &str) -> bool {
        let value = self.text(file).split_once('=').map_or("", |(_, value)| value.trim_start());
        self.is_header || value.starts_with(['{', '[']) || self.path(file).count() > 1
    }

    /// The names of a header or of a dotted key, each with its place.
    pub fn path<'a>(&self, file: &'a str) -> impl Iterator<Item = (&'a str, Range<usize>)> {
        let path = self.text(file).split(['=', ']', '\n']).next().unwrap_or_default();
        let mut next = self.range.start;
        path.split('.').map(move |name| {
            let bare = name.trim_start_matches(['[', ' ', '\t']);
            let start = next + name.len() - bare.len();
            next += name.len() + 1;
            let bare = bare.trim_end();
            (bare, start..start + bare.len())
        })
    }

    /// Where this gives the key, or the table, of the name.
    pub fn gives(&self, name: &str, file: &str) -> Option<Range<usize>> {
        self.path(file).find(|(one, _)| *one == name).map(|(_, range)| range)
    }
}

pub(super) fn statements(text: &str) -> Vec<Statement> {
    let mut statements: Vec<Statement> = Vec::new();
    let mut within = Within::default();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim_start_matches(|letter: char| letter.is_whitespace() || is_unseen(letter));
        // What is no space of TOML's belongs to what it stands before.
        let begin = start + line.len() - line.trim_start_matches([' ', '\t', '\r', '\n']).len();
        start += line.len();
        if within.ends_before(content) {
            let is_header = content.starts_with('[') && opens_statement(content);
            statements.push(Statement { range: begin..start, is_header });
            within = Within::default();
            within.goes_on_with(content);
        } else if let Some(last) = statements.last_mut().filter(|_| within.is_open()) {
            last.range.end = start;
            // Both sides of an unmerged change may begin rows.
            last.is_header |= within.unmerged && content.starts_with('[');
            within.goes_on_with(content);
        } else if let Some(last) = statements.last_mut() {
            last.range.end = start;
        }
    }
    statements
}

/// What of the statement so far lets it go on over lines that look like others.
#[derive(Default)]
struct Within {
    /// How often `"""` and `'''` were seen: a text of several lines is open where either number is odd.
    quotes: [usize; 2],
    unmerged: bool,
    /// How many brackets and braces are open.
    depth: usize,
    /// Whether nothing stands behind the `=` yet.
    awaits_value: bool,
}

impl Within {
    /// Whether the line begins another statement. What is neither empty nor a comment does, where the one above has ended.
    fn ends_before(&self, line: &str) -> bool {
        if self.unmerged {
            return false;
        }
        // No text of a catalogue has a line that begins a row: there, the text was not closed.
        if self.is_in_text() && !line.starts_with("[[") {
            return false;
        }
        let says_something = !line.is_empty() && !line.starts_with('#');
        opens_statement(line) || is_merge_marker(line) || (says_something && !self.is_open())
    }

    fn is_open(&self) -> bool {
        self.unmerged || self.is_in_text() || self.depth > 0 || self.awaits_value
    }

    fn is_in_text(&self) -> bool {
        self.quotes.iter().any(|count| count % 2 == 1)
    }

    fn goes_on_with(&mut self, line: &str) {
        let was_in_text = self.is_in_text();
        for (count, quotes) in self.quotes.iter_mut().zip(LONG_QUOTES) {
            *count += line.matches(quotes).count();
        }
        self.unmerged = (self.unmerged || line.starts_with("<<<<<<<")) && !line.starts_with(">>>>>>>");
        let end_of_text = LONG_QUOTES.iter().filter_map(|quotes| Some(line.rfind(quotes)? + quotes.len())).max();
        let outside = match (was_in_text, self.is_in_text()) {
            (true, true) => "",
            (true, false) => end_of_text.and_then(|end| line.get(end..)).unwrap_or_default(),
            (false, _) => line,
        };
        let mut last = None;
        for (_, letter) in outside_texts(outside) {
            match letter {
                '[' | '{' => self.depth += 1,
                ']' | '}' => self.depth = self.depth.saturating_sub(1),
                _ => (),
            }
            last = Some(letter).filter(|letter| !letter.is_whitespace()).or(last);
        }
        self.awaits_value = last.map_or(self.awaits_value, |last| last == '=') && !is_merge_marker(line);
    }
}

const LONG_QUOTES: [&str; 2] = ["\"\"\"", "'''"];

/// A header, a key, or a word that was meant to be one; the items of a list begin otherwise.
fn opens_statement(line: &str) -> bool {
    let word = line.trim_start_matches(['[', ' ', '\t']);
    word.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

/// What git leaves around two versions of the same lines: seven of a sign, and a space behind them if anything.
pub(super) fn is_merge_marker(line: &str) -> bool {
    ["<<<<<<<", "|||||||", "=======", ">>>>>>>"]
        .iter()
        .filter_map(|marker| line.strip_prefix(marker))
        .any(|behind| behind.is_empty() || behind.starts_with([' ', '\n', '\r']))
}
