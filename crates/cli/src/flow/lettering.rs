//! How words stand in the drawing: in which letters, on which lines, and without anything that XML or Markdown would
//! take for mark-up, since the drawing stands in a paragraph of the documentation.

use std::iter::{once, zip};

/// How one kind of text is set. Nothing can be measured where the drawing is made, so a width is that of as many
/// average letters of the wider fonts.
pub(super) struct Face {
    family: &'static str,
    size: u8,
    advance: f64,
    leading: f64,
}

pub(super) const STATE: Face = Face { family: "monospace", size: 13, advance: 8.0, leading: 17.0 };
pub(super) const EVENT: Face = Face { family: "sans-serif", size: 11, advance: 6.0, leading: 14.0 };
const MEASURE: usize = 24; // letters after which an event wraps, which keeps its column narrow

impl Face {
    /// The width and the height of the lines.
    pub fn size(&self, lines: &[String]) -> (f64, f64) {
        let longest = lines.iter().map(|line| letters(line)).max().unwrap_or(0);
        (float(longest) * self.advance, float(lines.len()) * self.leading)
    }

    /// The lines about a middle.
    pub fn draw(&self, lines: &[String], x: f64, middle: f64) -> String {
        let Face { family, size, leading, .. } = self;
        // Letters stand a quarter of the leading below the middle of their line.
        let texts = zip(steps(lines.len()), lines).map(|(step, line)| {
            let y = middle + leading * (step + 0.25);
            format!(r#"<text x="{x}" y="{y}">{}</text>"#, escape(line))
        });
        let texts: String = texts.collect();
        format!(r#"<g font-family="{family}" font-size="{size}" fill="currentColor" stroke="none">{texts}</g>"#)
    }
}

/// An event on lines of a few words; a long word has one to itself.
pub(super) fn wrap(event: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in event.split_whitespace() {
        match lines.last_mut() {
            Some(line) if letters(line) + letters(word) < MEASURE => *line += &format!(" {word}"),
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn letters(text: &str) -> usize {
    text.chars().count()
}

#[allow(clippy::cast_precision_loss, reason = "letters and edges are far fewer than 2^52")]
pub(super) fn float(count: usize) -> f64 {
    count as f64
}

/// How far each of `count` things in a row stands from their middle, in steps from one to the next.
pub(super) fn steps(count: usize) -> impl Iterator<Item = f64> {
    (0..count).map(move |nth| float(nth) - (float(count) - 1.0) / 2.0)
}

/// The text on one line, with the mark-up of XML and Markdown replaced.
pub(super) fn escape(text: &str) -> String {
    let escaped = zip(text.chars(), once(' ').chain(text.chars())).map(|(letter, before)| match letter {
        '&' => "&amp;".to_owned(),
        '<' => "&lt;".to_owned(),
        '>' => "&gt;".to_owned(),
        '"' => "&quot;".to_owned(),
        // Inside a word it is no mark-up, and a wire string stays one that can be searched for.
        '_' if before.is_alphanumeric() => letter.to_string(),
        '\'' | '*' | '_' | '`' | '[' | ']' | '\\' | '~' | '|' | '$' => format!("&#{};", u32::from(letter)),
        _ if letter.is_control() => " ".to_owned(),
        _ => letter.to_string(),
    });
    escaped.collect()
}
