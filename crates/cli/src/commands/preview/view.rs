//! What is shown of a state: all of it, or as much as a terminal has room for, with the rest counted.

use std::borrow::Cow;

use idv_catalogue_codegen::clean_text::visible;
use textwrap::{Options, WordSplitter, core::display_width};

use crate::output::style::{FAINT, TITLE};
use crate::output::wording::{counted, joined};

#[derive(Debug)]
pub struct View {
    pub headline: String,
    pub sections: Vec<Section>,
}

#[derive(Debug)]
pub struct Section {
    pub title: String,
    /// What one of its parts is called.
    pub noun: &'static str,
    pub parts: Vec<String>,
}

/// A section in lines that are no wider than the terminal.
struct Laid {
    columns: usize,
    title: Vec<String>,
    noun: &'static str,
    parts: Vec<Vec<String>>,
}

impl View {
    /// All of it, a line each, however long.
    pub fn lines(&self) -> Vec<String> {
        self.fitted(usize::MAX, usize::MAX)
    }

    /// At most so many lines, each of at most so many columns. What one section does not need is the others'.
    pub fn fitted(&self, columns: usize, rows: usize) -> Vec<String> {
        let mut lines = wrapped(&format!("{TITLE}{}{TITLE:#}", self.headline), columns);
        let sections: Vec<_> = self.sections.iter().map(|section| section.laid(columns)).collect();
        let wanted: Vec<_> = sections.iter().map(Laid::height).collect();
        let rooms = shared(&wanted, rows.saturating_sub(lines.len()));
        lines.extend(sections.iter().zip(rooms).flat_map(|(section, room)| section.within(room)));
        lines.truncate(rows);
        lines
    }
}

impl Section {
    fn laid(&self, columns: usize) -> Laid {
        Laid {
            columns,
            title: wrapped(&format!("{TITLE}{}{TITLE:#}", self.title), columns),
            noun: self.noun,
            parts: self.parts.iter().map(|part| wrapped(part.trim_end(), columns)).collect(),
        }
    }
}

impl Laid {
    /// With an empty line before each part but the first, and before the title.
    fn height(&self) -> usize {
        1 + self.title.len() + self.parts.iter().map(Vec::len).sum::<usize>() + self.parts.len().saturating_sub(1)
    }

    fn within(&self, room: usize) -> Vec<String> {
        let mut lines = vec![String::new()];
        lines.extend_from_slice(&self.title);
        for (place, part) in self.parts.iter().enumerate() {
            let behind = self.parts.len() - place - 1;
            let gap = usize::from(place > 0);
            // Where not all has room, a line is kept to count the rest in.
            let counting = usize::from(behind > 0);
            let left = room.saturating_sub(lines.len() + gap);
            if part.len() + counting <= left {
                lines.extend((0..gap).map(|_| String::new()));
                lines.extend_from_slice(part);
                continue;
            }
            let shown = left.saturating_sub(1).min(part.len().saturating_sub(1));
            if shown > 0 {
                lines.extend((0..gap).map(|_| String::new()));
                lines.extend(part.iter().take(shown).cloned());
                lines.extend(self.more(&[(part.len() - shown, "line"), (behind, self.noun)]));
            } else {
                lines.extend(self.more(&[(behind + 1, self.noun)]));
            }
            break;
        }
        lines.truncate(room);
        lines
    }

    /// `… and 4 more lines, and 2 more problems`, in one line, however narrow.
    fn more(&self, hidden: &[(usize, &str)]) -> Option<String> {
        let hidden = hidden.iter().filter(|(number, _)| *number > 0);
        let counts = hidden.map(|(number, noun)| format!("and {}", counted(*number as u64, &format!("more {noun}"))));
        wrapped(&format!("{FAINT}… {}{FAINT:#}", joined(counts, ", ")), self.columns).into_iter().next()
    }
}

/// Shares a room out as evenly as can be, without giving anyone more than is wanted.
fn shared(wanted: &[usize], room: usize) -> Vec<usize> {
    let mut rooms = vec![0; wanted.len()];
    let mut modest_first: Vec<_> = wanted.iter().zip(&mut rooms).collect();
    modest_first.sort_by_key(|(wanted, _)| **wanted);
    let (mut left, mut others) = (room, wanted.len());
    for (wanted, given) in modest_first {
        *given = (left / others).min(*wanted);
        left -= *given;
        others -= 1;
    }
    rooms
}

/// A text in lines that are no wider than the terminal.
fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let lines = text.split('\n').map(printable).flat_map(|line| {
        if display_width(&line) <= columns {
            vec![line]
        } else {
            // What runs on is as far in as where it begins, unless that leaves no room.
            let indent = line.len() - line.trim_start().len();
            let indent = " ".repeat(if indent * 2 < columns { indent } else { 0 });
            let options = Options::new(columns.max(1)).word_splitter(WordSplitter::NoHyphenation);
            textwrap::wrap(&line, options.subsequent_indent(&indent)).into_iter().map(Cow::into_owned).collect()
        }
    });
    lines.collect()
}

/// A line with the styles that this program prints, and with nothing else that a terminal would obey.
fn printable(line: &str) -> String {
    let mut pieces = line.split('\u{1b}');
    let mut printable = visible(pieces.next().unwrap_or_default());
    for piece in pieces {
        match piece.strip_prefix('[').and_then(|style| style.split_once('m')).filter(|(style, _)| is_style(style)) {
            Some((style, rest)) => printable += &format!("\u{1b}[{style}m{}", visible(rest)),
            None => printable += &visible(piece),
        }
    }
    printable
}

fn is_style(parameters: &str) -> bool {
    parameters.chars().all(|character| character.is_ascii_digit() || character == ';')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use textwrap::core::display_width;

    use super::{Section, View, printable};

    fn view() -> impl Strategy<Value = View> {
        let part = prop::collection::vec(" {0,4}[a-z é日-]{0,40}", 1..6).prop_map(|lines| lines.join("\n"));
        let section = prop::collection::vec(part, 0..6).prop_map(|parts| Section {
            title: "Title".to_owned(),
            noun: "part",
            parts: parts.into_iter().map(|part| format!("\u{1b}[1mPart\u{1b}[0m {part}")).collect(),
        });
        prop::collection::vec(section, 0..5).prop_map(|sections| View { headline: "Headline".to_owned(), sections })
    }

    proptest! {
        #[test]
        fn what_is_shown_fits_the_terminal_and_all_is_shown_where_it_fits(
            view in view(), columns in 2_usize..60, rows in 0_usize..60,
        ) {
            let shown = view.fitted(columns, rows);
            prop_assert!(shown.len() <= rows && shown.iter().all(|line| display_width(line) <= columns), "{shown:#?}");
            let whole = view.fitted(columns, usize::MAX);
            let parts: usize = view.sections.iter().map(|section| section.parts.len()).sum();
            prop_assert_eq!(whole.iter().map(|line| line.matches('P').count()).sum::<usize>(), parts);
            if whole.len() <= rows {
                prop_assert_eq!(shown, whole);
            }
        }
    }

    #[test]
    fn what_has_no_room_is_counted_and_no_section_crowds_out_another() {
        let section = |title: &str, noun, parts: &[&str]| Section {
            title: title.to_owned(),
            noun,
            parts: parts.iter().map(|part| (*part).to_owned()).collect(),
        };
        let sections = vec![
            section("Wrong", "problem", &["one\nof two lines", "two", "three", "four"]),
            section("Rows", "row", &["a row\nof many\nlines\nand\nmore"]),
        ];
        let view = View { headline: "Headline".to_owned(), sections };
        let plain = |columns, rows| -> Vec<_> {
            view.fitted(columns, rows).iter().map(|line| anstream::adapter::strip_str(line).to_string()).collect()
        };
        let expected = [
            "Headline",
            "",
            "Wrong",
            "one",
            "of two lines",
            "",
            "two",
            "… and 2 more problems",
            "",
            "Rows",
            "a row",
            "of many",
            "lines",
            "… and 2 more lines",
        ];
        assert_eq!(plain(80, 14), expected);
        assert_eq!(plain(80, 8)[..5], ["Headline", "", "Wrong", "one", "… and 1 more line, and 3 more problems"]);
        assert_eq!(plain(4, 3), ["Head", "line", ""]);
    }

    #[test]
    fn a_terminal_obeys_nothing_but_styles() {
        let hostile = "\u{1b}[1mbold\u{1b}[0m \u{1b}[2Jcleared\u{1b}]0;title\u{7}\u{9b}2J\u{1b}[31 x\r\u{202e}\u{1b}";
        assert_eq!(printable(hostile), "\u{1b}[1mbold\u{1b}[0m [2Jcleared]0;title2J[31 x ");
    }
}
