//! A page of Markdown as blocks. What stands in it as HTML is read as HTML, and what only one site understands, as that
//! site shows it.

mod containers;
mod drawings;
mod elements;
mod magic;
mod open;
mod sources;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::badges::{self, MARK};
use super::bullets;
use super::cells::is_label;
use super::headings::IN_TEXT;
use super::known::Known;
use super::{Block, Cell, Table, html};
use idv_catalogue_codegen::clean_text::visible;
use sources::Piece;

pub fn blocks(text: &str, known: &Known) -> Vec<Block> {
    sources::pieces(text).into_iter().flat_map(|piece| blocks_of_piece(piece, known)).collect()
}

fn blocks_of_piece(piece: Piece, known: &Known) -> Vec<Block> {
    match piece {
        Piece::Markdown(text) => blocks_of(&text, known),
        Piece::Elements(region) if elements::is_made_by_a_program(&region) => {
            let why =
                "a table is made by a program, and its rows are not in this file; save the page as HTML from a browser";
            vec![Block::Cut(why.to_owned())]
        }
        Piece::Elements(region) => html::blocks_of_part(&elements::as_html(&region), known),
        Piece::Drawn(mut table) => {
            table.rows.iter_mut().flatten().for_each(|cell| cell.text = text_of(&cell.text));
            vec![Block::Table(table)]
        }
        Piece::Block(kind, json) => magic::blocks(&kind, &json, known)
            .unwrap_or_else(|| vec![Block::Cut(format!("a block of JSON, [block:{kind}], is not whole"))]),
        Piece::Title(text) => vec![Block::Heading { level: 1, text }],
        Piece::Name(text) => vec![Block::Heading { level: IN_TEXT, text }],
        Piece::Cut(what) => vec![Block::Cut(format!("the file ends inside {what}"))],
    }
}

/// The blocks of what is Markdown alone.
fn blocks_of(text: &str, known: &Known) -> Vec<Block> {
    let mut reader = Reader::new(known);
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    for event in Parser::new_ext(&with_definitions_apart(text), options) {
        reader.event(event);
    }
    reader.blocks
}

/// The text with each definition of a list of them, `:   Expired ID document`, in a paragraph of its own.
fn with_definitions_apart(text: &str) -> String {
    let line = |line: &str| match line.strip_prefix(':') {
        Some(said) if said.starts_with([' ', '\t']) => format!("\n{}", said.trim_start()),
        _ => line.to_owned(),
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// The lines that a piece of Markdown shows.
fn text_of(markdown: &str) -> String {
    let lines = blocks_of(markdown, &Known::default()).into_iter().filter_map(|block| match block {
        Block::Heading { text, .. } | Block::Paragraph(text) => Some(text),
        _ => None,
    });
    lines.collect::<Vec<_>>().join("\n")
}

struct Reader<'k> {
    known: &'k Known,
    blocks: Vec<Block>,
    table: Option<Table>,
    text: String,
    html: String,
    /// How many marks for bold are open, where the outermost began, and whether any of the text stands outside.
    bold: usize,
    bold_from: usize,
    /// Whether a label has ended, which is to have a colon.
    is_behind_label: bool,
    has_plain: bool,
    /// Where a footnote's mark or link begins.
    note_from: Option<usize>,
    /// Where each text begins that is set apart, and perhaps a badge.
    apart_from: Vec<usize>,
    /// Where a text begins that is struck out or hidden, and within how many elements of its name.
    struck_from: Option<(usize, String, usize)>,
    /// Within how many lists the text stands.
    lists: usize,
}

impl<'k> Reader<'k> {
    fn new(known: &'k Known) -> Self {
        Self {
            known,
            blocks: Vec::new(),
            table: None,
            text: String::new(),
            html: String::new(),
            bold: 0,
            bold_from: 0,
            is_behind_label: false,
            has_plain: false,
            note_from: None,
            apart_from: Vec::new(),
            struck_from: None,
            lists: 0,
        }
    }

    fn event(&mut self, event: Event<'_>) {
        let is_code = matches!(event, Event::Code(_));
        match event {
            Event::Text(text) | Event::Code(text) => {
                let text = visible(&text);
                self.has_plain |= self.bold == 0 && text.contains(|it: char| it.is_alphanumeric());
                if std::mem::take(&mut self.is_behind_label) && !text.trim_start().starts_with([':', '：']) {
                    self.text.push(':');
                }
                if badges::is_badge_by_itself(&text) && is_code {
                    self.text.push_str(&format!("{MARK}{text}{MARK}"));
                } else {
                    self.text.push_str(&text);
                }
            }
            Event::Html(html) => self.html.push_str(&html),
            Event::InlineHtml(tag) => {
                self.strike(&tag);
                self.tag(&tag);
            }
            Event::HardBreak => self.text.push('\n'),
            Event::SoftBreak => self.text.push(' '),
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            _ => (),
        }
    }

    /// A tag of HTML within a line.
    fn tag(&mut self, tag: &str) {
        let name =
            tag.trim_start_matches('<').split(|it: char| it.is_whitespace() || it == '>').next().unwrap_or_default();
        match name.trim_end_matches('/').to_ascii_lowercase().as_str() {
            "br" | "p" | "/p" | "/li" | "ul" | "/ul" | "ol" | "/ol" | "div" | "/div" => self.text.push('\n'),
            "li" => self.text.push_str("\n• "),
            "b" | "strong" => self.begin_bold(),
            "/b" | "/strong" => self.end_bold(),
            "sup" => self.note_from = Some(self.text.len()),
            "/sup" => self.end_note(is_note),
            "span" | "badge" | "small" | "mark" | "kbd" => self.apart_from.push(self.text.len()),
            "/span" | "/badge" | "/small" | "/mark" | "/kbd" => self.end_apart(),
            _ => (),
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Table(_) => self.table = Some(Table::default()),
            Tag::TableHead | Tag::TableRow => self.table.iter_mut().for_each(|table| table.rows.push(Vec::new())),
            Tag::List(_) => {
                // What stands before it in its item is said by itself.
                if self.table.is_none() {
                    self.end_paragraph();
                }
                self.lists += 1;
            }
            Tag::Item => self.text.push_str(&format!("{} ", bullets::mark(self.lists))),
            Tag::Strong => {
                self.apart_from.push(self.text.len());
                self.begin_bold();
            }
            Tag::Emphasis => self.apart_from.push(self.text.len()),
            Tag::Strikethrough => self.begin_strike("~~"),
            Tag::Link { dest_url, .. } if dest_url.starts_with("#fn") => self.note_from = Some(self.text.len()),
            _ => (),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => {
                self.end_bold();
                self.end_apart();
            }
            TagEnd::Emphasis => self.end_apart(),
            TagEnd::Strikethrough => self.end_strike("~~"),
            TagEnd::Link => self.end_note(|_| true),
            TagEnd::Heading(level) => {
                let (text, _) = self.take_text();
                self.blocks.push(Block::Heading { level: number(level), text });
            }
            TagEnd::TableCell => {
                let (text, is_head) = self.take_text();
                if let Some(row) = self.table.as_mut().and_then(|table| table.rows.last_mut()) {
                    row.push(Cell { is_head, ..Cell::single(&text) });
                }
            }
            TagEnd::Table => self.blocks.extend(self.table.take().map(Block::Table)),
            TagEnd::HtmlBlock => {
                let html = std::mem::take(&mut self.html);
                self.blocks.extend(html::blocks_of_part(&html, self.known));
            }
            TagEnd::List(_) => self.lists = self.lists.saturating_sub(1),
            TagEnd::Paragraph | TagEnd::Item | TagEnd::CodeBlock => self.end_paragraph(),
            _ => (),
        }
    }

    fn end_paragraph(&mut self) {
        let (text, is_bold) = self.take_text();
        match is_bold && !text.contains('\n') {
            _ if text.is_empty() => (),
            true => self.blocks.push(Block::Heading { level: IN_TEXT, text }),
            false => self.blocks.push(Block::Paragraph(text)),
        }
    }

    fn begin_bold(&mut self) {
        if self.bold == 0 {
            self.bold_from = self.text.len();
        }
        self.bold += 1;
    }

    /// A label in bold at the start of a line needs no colon.
    fn end_bold(&mut self) {
        self.bold = self.bold.saturating_sub(1);
        let (before, label) = self.text.split_at_checked(self.bold_from).unwrap_or(("", ""));
        let is_first =
            before.trim_end_matches([' ', '•', '◦', '▪']).chars().next_back().is_none_or(|last| last == '\n');
        self.is_behind_label =
            self.bold == 0 && self.table.is_some() && is_first && is_label(label) && !label.contains(':');
    }

    /// What is set apart is a badge if it is a word of that kind.
    fn end_apart(&mut self) {
        let Some(from) = self.apart_from.pop() else { return };
        if self.text.get(from..).is_some_and(badges::is_badge_by_itself) {
            self.text.insert(from, MARK);
            self.text.push(MARK);
        }
    }

    /// A tag of HTML that strikes out what it holds, or hides it.
    fn strike(&mut self, tag: &str) {
        let inner = tag.trim_matches(['<', '>', '/']);
        let name = inner.split(char::is_whitespace).next().unwrap_or_default().to_ascii_lowercase();
        if tag.starts_with("</") {
            return self.end_strike(&name);
        }
        let rules = inner.to_ascii_lowercase().replace(' ', "");
        let is_hidden = inner.split(char::is_whitespace).any(|word| word == "hidden")
            || ["display:none", "line-through", "visibility:hidden"].iter().any(|rule| rules.contains(rule));
        if matches!(name.as_str(), "del" | "s" | "strike") || is_hidden || self.struck_from.is_some() {
            self.begin_strike(&name);
        }
    }

    fn begin_strike(&mut self, name: &str) {
        match &mut self.struck_from {
            Some((_, open, depth)) => *depth += usize::from(open == name),
            None => self.struck_from = Some((self.text.len(), name.to_owned(), 1)),
        }
    }

    fn end_strike(&mut self, name: &str) {
        if let Some((from, open, depth)) = &mut self.struck_from
            && open == name
        {
            *depth -= 1;
            if *depth == 0 {
                self.text.truncate(*from);
                self.struck_from = None;
            }
        }
    }

    fn end_note(&mut self, is_note: fn(&str) -> bool) {
        let Some(from) = self.note_from.take() else { return };
        if self.text.get(from..).is_some_and(is_note) {
            self.text.truncate(from);
        }
    }

    /// The lines that say something, and whether all of them are in bold.
    fn take_text(&mut self) -> (String, bool) {
        let text = std::mem::take(&mut self.text);
        self.is_behind_label = false;
        self.apart_from.clear();
        self.struck_from = None;
        let lines: Vec<_> =
            text.lines().map(str::trim).filter(|line| !line.is_empty() && !bullets::is_mark_alone(line)).collect();
        self.bold = 0;
        (lines.join("\n"), !std::mem::take(&mut self.has_plain) && !lines.is_empty())
    }
}

/// Whether a raised text points to a footnote.
fn is_note(text: &str) -> bool {
    let mark = text.trim().trim_matches(['[', ']', '(', ')']);
    mark.chars().count() <= 1 || mark.chars().all(|it| it.is_ascii_digit() || it == ',')
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Block, Cell, Table};
    use super::{Known, blocks};

    fn table(rows: &[&[&str]]) -> Block {
        let rows = rows.iter().map(|row| row.iter().map(|text| Cell::single(text)).collect()).collect();
        Block::Table(Table { rows })
    }

    #[test]
    fn mark_up_goes_and_line_breaks_stay() {
        let text = "Statuses\n===\n\nPossible **notifications**\ninclude:\n\n| Status | Guidance |\n|---|---|\n\
            | `new` | **Description:** a \\| b<br/>Action: c |\n| x\\_y |\n\n### 100: AML\n";
        let expected = vec![
            Block::Heading { level: 1, text: "Statuses".to_owned() },
            Block::Paragraph("Possible notifications include:".to_owned()),
            table(&[&["Status", "Guidance"], &["new", "Description: a | b\nAction: c"], &["x_y", ""]]),
            Block::Heading { level: 3, text: "100: AML".to_owned() },
        ];
        assert_eq!(blocks(text, &Known::default()), expected);
    }

    #[test]
    fn a_table_of_html_within_is_read_as_one() {
        let text = "# A\n\n<table>\n<tr><td rowspan=\"2\">1022</td><td>a</td></tr>\n<tr><td>b</td></tr>\n</table>\n";
        let spanning = Cell { text: "1022".to_owned(), columns: 1, rows: 2, is_head: false };
        let expected = vec![
            Block::Heading { level: 1, text: "A".to_owned() },
            Block::Table(Table { rows: vec![vec![spanning, Cell::single("a")], vec![Cell::single("b")]] }),
        ];
        assert_eq!(blocks(text, &Known::default()), expected);
    }
}
