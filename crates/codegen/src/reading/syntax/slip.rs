//! The slips that an editor of the catalogue makes, in words for someone who does not know TOML's grammar.

use super::statements::is_merge_marker;

/// A statement that is not TOML, and where in it the parser stumbled over what.
pub(super) struct Slip<'a> {
    pub statement: &'a str,
    pub at: usize,
    pub there: &'a str,
    pub next: Option<char>,
}

impl Slip<'_> {
    fn value(&self) -> Option<&str> {
        self.statement.split_once('=').map(|(_, value)| value.trim_start())
    }

    /// Where a text of several lines begins that is not closed.
    pub fn begins_long_text(&self) -> Option<usize> {
        let value = self.value()?;
        ["\"\"\"", "'''"]
            .iter()
            .any(|quotes| value.starts_with(quotes) && !value[3..].contains(quotes))
            .then(|| self.statement.len() - value.len())
    }

    /// Whether what is wrong is the value itself, so that it can be given as it should be.
    pub fn is_of_value(message: &str) -> bool {
        [BARE_TEXT, LIST, TABLE, FLAG, NUMBER, LEADING_ZERO, CURLY_QUOTES, SINGLE_QUOTES, OPEN_TEXT]
            .iter()
            .any(|(it, _)| *it == message)
    }

    /// Whether what is wrong is the name of a key or a heading.
    pub fn is_of_name(message: &str) -> bool {
        message == KEY.0 || message == HEADING.0
    }

    /// Whether what is wrong is a value that is no text in quotes, and none of what may stand without.
    pub fn is_of_word(message: &str) -> bool {
        message == BARE_TEXT.0 || message == NUMBER.0
    }

    /// What is wrong and what to do about it, by what the statement looks like; the parser's own words are for those
    /// who know its grammar.
    pub fn explained(&self, message: &str) -> (&'static str, &'static str) {
        let value = self.value().unwrap_or_default();
        let on_the_line = self.statement.split_once('=').and_then(|(_, value)| value.lines().next());
        let on_the_line = on_the_line.unwrap_or_default().trim();
        let begins_number = value.starts_with(|first: char| first.is_ascii_digit() || "+-.".contains(first));
        let is_in_key = self.statement.find('=').is_none_or(|equals| self.at < equals);
        let slips = [
            (is_merge_marker(self.statement), UNMERGED),
            (self.statement.starts_with('['), HEADING),
            (self.there.starts_with(['“', '”', '„', '‘', '’']), CURLY_QUOTES),
            (self.next.is_some_and(|next| next.is_control() && next != '\n'), CONTROL_CHARACTER),
            (self.value().is_none(), NEITHER_KEY_NOR_COMMENT),
            (is_in_key, KEY),
            (on_the_line.is_empty() || on_the_line.starts_with('#'), NO_VALUE),
            (["null", "None", "nil", "undefined", "NaN", "~"].contains(&on_the_line), NO_SUCH_VALUE),
            (message.contains("escape"), BACKSLASH),
            (message.starts_with("unclosed array"), OPEN_LIST),
            (message.starts_with("unclosed inline table"), OPEN_TABLE),
            (value.starts_with('['), LIST),
            (value.starts_with('{'), TABLE),
            (self.begins_long_text().is_some(), LONG_TEXT),
            (value.starts_with('\''), SINGLE_QUOTES),
            (value.starts_with('"') && message.contains("string"), OPEN_TEXT),
            (value.starts_with('"'), BEHIND_TEXT),
            (["true", "false", "yes", "no"].iter().any(|flag| self.there.eq_ignore_ascii_case(flag)), FLAG),
            (message.contains("leading zero"), LEADING_ZERO),
            (begins_number && value.contains('='), TWO_KEYS),
            (begins_number, NUMBER),
        ];
        slips.into_iter().find(|(is_it, _)| *is_it).map_or(BARE_TEXT, |(_, words)| words)
    }
}

type Words = (&'static str, &'static str);

const UNMERGED: Words = (
    "two versions of these lines were never merged",
    "keep one version, and take out the lines that git put around them",
);
const HEADING: Words = (
    "this cannot be read as a heading",
    "a heading stands on a line of its own: [series], or [[code]] where a row begins",
);
const CURLY_QUOTES: Words = ("these quotation marks are not straight", "write straight ones: \"…\"");
const CONTROL_CHARACTER: Words = ("an invisible character stands here", "take it out, or write the line anew");
const NEITHER_KEY_NOR_COMMENT: Words = (
    "this line is neither a key with its value nor a comment",
    "write a key, then `=`, then its value; a comment begins with `#`",
);
const KEY: Words = ("this cannot be read as a key", "a key is one word in small letters, and `=` follows it");
const NO_VALUE: Words = ("there is no value behind the `=`", "write the value on its line, or take the key out");
const NO_SUCH_VALUE: Words = ("TOML has no word for a value that is not there", "write the value, or take the key out");
const BACKSLASH: Words = ("a single backslash does not stand for itself in a text", "write it twice: \\\\");
const LIST: Words =
    ("this cannot be read as a list", "write [\"one\", \"two\"] or [1, 2], with a comma between the items");
const TABLE: Words = (
    "this cannot be read as a table",
    "write { one = \"…\", two = \"…\" } on one line, with a comma between the entries",
);
const OPEN_LIST: Words = ("this list is not closed", "write `]` behind its last item");
const OPEN_TABLE: Words = ("this table is not closed", "write `}` behind its last entry");
const LONG_TEXT: Words =
    ("this text of several lines is not closed", "write it on one line, between two double quotes");
const OPEN_TEXT: Words = ("this text is not closed", "a text stands between two double quotes, on one line: \"…\"");
const SINGLE_QUOTES: Words =
    ("this text begins with a single quote, and ends at the next one", "a text stands between double quotes: \"…\"");
const BEHIND_TEXT: Words = (
    "something stands behind the end of this text",
    "a double quote inside a text is written \\\"; the next key begins on a line of its own",
);
const FLAG: Words = ("this is neither true nor false", "write true or false, in small letters and without quotes");
pub(super) const NUMBER: Words = (
    "this cannot be read as a number or a date",
    "write a number as 1005, a date as 2026-11-22, and a text between double quotes",
);
const LEADING_ZERO: Words = ("this number begins with a zero", "write it without");
const TWO_KEYS: Words = ("another key stands on the line of this one", "write each key on a line of its own");
const BARE_TEXT: Words =
    ("this text has no quotation marks around it", "a text stands between two double quotes, on one line: \"…\"");
