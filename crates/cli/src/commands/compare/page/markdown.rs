//! A page of Markdown as blocks. What stands in it as HTML is read as HTML.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{Block, Cell, Table, html};

pub fn blocks(text: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    for event in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        reader.event(event);
    }
    reader.blocks
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    table: Option<Table>,
    text: String,
    html: String,
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) | Event::Code(text) => self.text.push_str(&text),
            Event::Html(html) => self.html.push_str(&html),
            Event::InlineHtml(tag) if is_line_break(&tag) => self.text.push('\n'),
            Event::HardBreak => self.text.push('\n'),
            Event::SoftBreak => self.text.push(' '),
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            _ => (),
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Table(_) => self.table = Some(Table::default()),
            Tag::TableHead | Tag::TableRow => self.table.iter_mut().for_each(|table| table.rows.push(Vec::new())),
            Tag::Item => self.text.push_str("• "),
            _ => (),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(level) => {
                let text = self.take_text();
                self.blocks.push(Block::Heading { level: number(level), text });
            }
            TagEnd::TableCell => {
                let cell = Cell::single(&self.take_text());
                if let Some(row) = self.table.as_mut().and_then(|table| table.rows.last_mut()) {
                    row.push(cell);
                }
            }
            TagEnd::Table => self.blocks.extend(self.table.take().map(Block::Table)),
            TagEnd::HtmlBlock => {
                let html = std::mem::take(&mut self.html);
                self.blocks.extend(html::blocks(&html));
            }
            TagEnd::Paragraph | TagEnd::Item | TagEnd::CodeBlock => {
                let text = self.take_text();
                if !text.is_empty() {
                    self.blocks.push(Block::Paragraph(text));
                }
            }
            _ => (),
        }
    }

    fn take_text(&mut self) -> String {
        let text = std::mem::take(&mut self.text);
        let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty() && *line != "•").collect();
        lines.join("\n")
    }
}

fn is_line_break(tag: &str) -> bool {
    let name = tag.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/').trim();
    ["br", "p", "/p", "li", "/li"].iter().any(|known| name.eq_ignore_ascii_case(known))
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
    use super::blocks;

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
        assert_eq!(blocks(text), expected);
    }

    #[test]
    fn a_table_of_html_within_is_read_as_one() {
        let text = "# A\n\n<table>\n<tr><td rowspan=\"2\">1022</td><td>a</td></tr>\n<tr><td>b</td></tr>\n</table>\n";
        let spanning = Cell { text: "1022".to_owned(), columns: 1, rows: 2 };
        let expected = vec![
            Block::Heading { level: 1, text: "A".to_owned() },
            Block::Table(Table { rows: vec![vec![spanning, Cell::single("a")], vec![Cell::single("b")]] }),
        ];
        assert_eq!(blocks(text), expected);
    }
}
