//! The text of a heading, a paragraph or a cell while it is being read, as a browser shows it.

use std::borrow::Cow;

use super::super::super::normalise::is_dash;
use super::super::badges::MARK;
use super::super::bullets::{self, is_mark_alone};
use super::super::cells::is_label;
use idv_catalogue_codegen::clean_text::visible;

#[derive(Default)]
pub struct Text {
    said: String,
    /// How many of the open elements set their text off.
    bold: usize,
    /// Whether any of the text is not set off.
    has_plain: bool,
    /// Whether a label has ended, which is to have a colon.
    is_behind_label: bool,
    /// Whether an element begins here that is no letter's mark-up.
    is_parted: bool,
}

/// A text that has ended: its lines, and whether all of it was set off.
pub struct Ended {
    pub text: String,
    pub is_bold: bool,
}

impl Text {
    pub fn begin_bold(&mut self) {
        self.bold += 1;
    }

    pub fn end_bold(&mut self) {
        self.bold = self.bold.saturating_sub(1);
    }

    /// An element of its own begins: a badge or a note behind a number is none of its digits.
    pub fn part(&mut self) {
        self.is_parted = true;
    }

    /// White space is a single space, however it is written.
    pub fn push(&mut self, text: &str) {
        let text = &*if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(visible(text)) };
        let said = || self.said.trim_start_matches([' ', '\n']).trim_end_matches(MARK);
        let is_behind_number = self.is_parted && is_number(said());
        self.is_parted = false;
        if is_behind_number && text.starts_with(char::is_alphanumeric) {
            self.said.push(' ');
        }
        let mut text = text;
        if self.is_behind_label && !text.trim().is_empty() {
            self.is_behind_label = false;
            // A dash behind a label stands for its colon.
            let behind = text.trim_start().strip_prefix(is_dash).filter(|rest| rest.starts_with(' '));
            text = behind.unwrap_or(text);
            self.said.push_str(if text.trim_start().starts_with([':', '：']) { "" } else { ":" });
        }
        for character in text.chars() {
            let character = if is_collapsible(character) { ' ' } else { character };
            if character != ' ' || !self.said.ends_with([' ', '\n']) {
                self.said.push(character);
            }
        }
        self.has_plain |= self.bold == 0 && text.contains(|it: char| it.is_alphanumeric());
    }

    /// A text that is set apart begins or ends.
    pub fn mark(&mut self) {
        self.said.push(MARK);
    }

    pub fn break_line(&mut self) {
        self.is_behind_label = false;
        self.said.push('\n');
    }

    pub fn len(&self) -> usize {
        self.said.len()
    }

    pub fn is_blank(&self) -> bool {
        self.said.trim().is_empty()
    }

    /// Whether a label can begin here: with a line, or as a box of its own right behind another.
    pub fn can_begin_label(&self) -> bool {
        let before = self.said.trim_end_matches([' ', '•', '◦', '▪']).chars().next_back();
        before.is_none_or(|it| it == '\n') || !self.said.ends_with(' ')
    }

    /// Whether what was read is the number of a code, and nothing else.
    pub fn is_code(&self) -> bool {
        is_number(bullets::without(self.said.trim_matches([' ', '\n', MARK])))
    }

    /// A label that its element sets off needs no colon.
    pub fn end_label(&mut self, from: usize) {
        let label = self.said.get(from..).unwrap_or_default();
        self.is_behind_label = is_label(label) && !label.contains([':', '：']);
    }

    /// Takes off what was read from a place on.
    pub fn take_from(&mut self, at: usize) -> String {
        if at <= self.said.len() { self.said.split_off(at) } else { String::new() }
    }

    /// Ends the text, which is another where it says nothing.
    pub fn end(&mut self, otherwise: &str) -> Ended {
        let said = lines(&std::mem::take(&mut self.said));
        self.is_behind_label = false;
        let is_bold = !std::mem::take(&mut self.has_plain);
        Ended { text: if said.is_empty() { lines(otherwise) } else { said }, is_bold }
    }
}

/// Whether a text is a number of the length of codes, and nothing else.
fn is_number(text: &str) -> bool {
    (3..=5).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// White space that HTML shows as a single space; a no-break space is none of it.
fn is_collapsible(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// The lines that say something, each without white space at its ends.
fn lines(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty() && !is_mark_alone(line)).collect();
    lines.join("\n")
}
