//! A page of HTML as blocks: headings, paragraphs and tables, without what only a browser needs.
//!
//! The tree is walked from end to end without recursion, so however deep a page nests, the stack does not grow.

use std::collections::HashSet;

use ego_tree::NodeId;
use ego_tree::iter::Edge;
use scraper::Html;
use scraper::node::{Element, Node};

use super::{Block, Cell, Table};

/// Elements whose contents are no part of what a page says.
const UNSEEN: &[&str] = &["script", "style", "template", "noscript", "svg", "math", "iframe", "object", "head"];

/// Elements that stand in the middle of a line; all others begin a new one.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "img", "input", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup", "time", "tt", "u", "var", "wbr",
];

/// More than browsers allow for a column's span, and enough for any row's.
const MOST_COLUMNS: usize = 1000;
const MOST_ROWS: usize = 65534;

pub fn blocks(text: &str) -> Vec<Block> {
    let page = Html::parse_document(text);
    let layouts = layout_tables(&page);
    let mut walk = Walk { layouts, ..Walk::default() };
    let mut unseen: Option<NodeId> = None;
    for edge in page.tree.root().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Element(element) if unseen.is_none() => {
                    if UNSEEN.contains(&element.name()) {
                        unseen = Some(node.id());
                    } else {
                        walk.open(node.id(), element);
                    }
                }
                Node::Text(text) if unseen.is_none() => walk.text(&text.text),
                _ => (),
            },
            Edge::Close(node) => match node.value() {
                _ if unseen == Some(node.id()) => unseen = None,
                Node::Element(element) if unseen.is_none() => walk.close(node.id(), element),
                _ => (),
            },
        }
    }
    walk.end_text();
    let address = address(&page);
    address.map(Block::Address).into_iter().chain(walk.blocks).collect()
}

/// Tables around other tables, which only place them on the page.
fn layout_tables(page: &Html) -> HashSet<NodeId> {
    let mut layouts = HashSet::new();
    let mut open = Vec::new();
    for edge in page.tree.root().traverse() {
        match edge {
            Edge::Open(node) if is_table(node.value()) => {
                layouts.extend(open.last());
                open.push(node.id());
            }
            Edge::Close(node) if is_table(node.value()) => {
                open.pop();
            }
            _ => (),
        }
    }
    layouts
}

fn is_table(node: &Node) -> bool {
    node.as_element().is_some_and(|element| element.name() == "table")
}

/// The address that a page in a browser declares to be its one true one.
fn address(page: &Html) -> Option<String> {
    let links = page.tree.nodes().filter_map(|node| node.value().as_element()).filter(|it| it.name() == "link");
    let mut canonical = links.filter(|link| link.attr("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")));
    Some(canonical.next()?.attr("href")?.trim().to_owned()).filter(|address| !address.is_empty())
}

/// The walk through the tree: what has been read, and what is being read.
#[derive(Default)]
struct Walk {
    layouts: HashSet<NodeId>,
    blocks: Vec<Block>,
    /// The heading that is open, if one is.
    heading: Option<(NodeId, u8)>,
    /// The table of facts that is open, with its last row and last cell; there is never one in another.
    table: Option<(NodeId, Table)>,
    /// Whether the text belongs to the last cell of the table.
    is_in_cell: bool,
    text: String,
}

impl Walk {
    fn open(&mut self, id: NodeId, element: &Element) {
        match element.name() {
            "br" => self.line_break(),
            "li" => {
                self.line_break();
                self.text("• ");
            }
            name if self.is_in_cell && !is_part_of_table(name) => {
                if !INLINE.contains(&name) {
                    self.line_break();
                }
            }
            name @ ("h1" | "h2" | "h3" | "h4" | "h5" | "h6") if self.table.is_none() => {
                self.end_text();
                self.heading = Some((id, name.bytes().last().unwrap_or(b'6') - b'0'));
            }
            "table" if !self.layouts.contains(&id) => {
                self.end_text();
                self.table = Some((id, Table::default()));
            }
            "tr" => self.open_row(),
            "td" | "th" => self.open_cell(element),
            name if INLINE.contains(&name) => (),
            _ if self.heading.is_some() => self.text(" "),
            _ => self.end_text(),
        }
    }

    fn close(&mut self, id: NodeId, element: &Element) {
        match element.name() {
            // It has no end of its own.
            "br" => (),
            "table" if self.table.as_ref().is_some_and(|(open, _)| *open == id) => {
                self.end_cell();
                self.blocks.extend(self.table.take().map(|(_, table)| Block::Table(table)));
            }
            "tr" | "td" | "th" if self.table.is_some() => self.end_cell(),
            _ if self.heading.is_some_and(|(open, _)| open == id) => self.end_text(),
            name if INLINE.contains(&name) => (),
            _ if self.is_in_cell => self.line_break(),
            _ if self.heading.is_some() => self.text(" "),
            _ => self.end_text(),
        }
    }

    fn open_row(&mut self) {
        self.end_cell();
        match &mut self.table {
            Some((_, table)) => table.rows.push(Vec::new()),
            None => self.end_text(),
        }
    }

    fn open_cell(&mut self, element: &Element) {
        self.end_cell();
        let Some((_, table)) = &mut self.table else { return self.end_text() };
        let span = |name: &str| element.attr(name).and_then(|span| span.trim().parse::<usize>().ok());
        let columns = span("colspan").unwrap_or(1).clamp(1, MOST_COLUMNS);
        // A row span of nothing means: to the end.
        let rows = match span("rowspan") {
            Some(0) => MOST_ROWS,
            rows => rows.unwrap_or(1).min(MOST_ROWS),
        };
        if table.rows.is_empty() {
            table.rows.push(Vec::new());
        }
        if let Some(row) = table.rows.last_mut() {
            row.push(Cell { text: String::new(), columns, rows });
        }
        // What stood between the table's cells was shown above it.
        self.is_in_cell = true;
    }

    /// Text as it is shown: white space is a single space, however it is written.
    fn text(&mut self, text: &str) {
        for character in text.chars() {
            let character = if is_collapsible(character) { ' ' } else { character };
            if character != ' ' || !self.text.ends_with([' ', '\n']) {
                self.text.push(character);
            }
        }
    }

    fn line_break(&mut self) {
        if self.is_in_cell || self.heading.is_none() {
            self.text.push('\n');
        } else {
            self.text(" ");
        }
    }

    fn end_cell(&mut self) {
        if !std::mem::take(&mut self.is_in_cell) {
            return;
        }
        let text = std::mem::take(&mut self.text);
        let cell = self.table.as_mut().and_then(|(_, table)| table.rows.last_mut()?.last_mut());
        if let Some(cell) = cell {
            cell.text = lines(&text);
        }
    }

    /// Ends a heading or a paragraph.
    fn end_text(&mut self) {
        if self.is_in_cell {
            return;
        }
        let text = lines(&std::mem::take(&mut self.text));
        match self.heading.take() {
            Some((_, level)) => self.blocks.push(Block::Heading { level, text }),
            None if text.is_empty() => (),
            None => self.blocks.push(Block::Paragraph(text)),
        }
    }
}

fn is_part_of_table(name: &str) -> bool {
    matches!(name, "table" | "thead" | "tbody" | "tfoot" | "tr" | "td" | "th" | "caption" | "colgroup" | "col")
}

/// White space that HTML shows as a single space; a no-break space is none of it.
fn is_collapsible(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// The lines that say something, each without white space at its ends.
fn lines(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty() && *line != "•").collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::super::{Block, Cell, Table};
    use super::blocks;

    fn cell(text: &str, columns: usize, rows: usize) -> Cell {
        Cell { text: text.to_owned(), columns, rows }
    }

    fn table(rows: &[&[&str]]) -> Block {
        let rows = rows.iter().map(|row| row.iter().map(|text| cell(text, 1, 1)).collect()).collect();
        Block::Table(Table { rows })
    }

    fn heading(level: u8, text: &str) -> Block {
        Block::Heading { level, text: text.to_owned() }
    }

    fn paragraph(text: &str) -> Block {
        Block::Paragraph(text.to_owned())
    }

    #[test]
    fn headings_paragraphs_and_tables_come_in_their_order_and_scripts_not_at_all() {
        let html = r##"<!doctype html><html><head><title>T</title><link rel="canonical" href="https://a.example/b">
            <style>td { color: red }</style></head><body><nav><ul><li><a href="#a">100: AML</a></li></ul></nav>
            <script>var table = "<table><tr><td>1</td></tr></table>";</script>
            <h2 class="x"><div id="a"></div><span>100:&nbsp;AML</span> <a href="#a" aria-label="link"></a></h2>
            <p>This series can accompany <code>completed</code> status<br>and includes:</p>
            <table><thead><tr><th>Status code</th><th>Description</th></tr></thead>
            <tbody><tr><td><b>100</b></td><td>False &amp; positive</td></tr></tbody></table></body></html>"##;
        let expected = vec![
            Block::Address("https://a.example/b".to_owned()),
            paragraph("• 100: AML"),
            heading(2, "100:\u{a0}AML"),
            paragraph("This series can accompany completed status\nand includes:"),
            table(&[&["Status code", "Description"], &["100", "False & positive"]]),
        ];
        assert_eq!(blocks(html), expected);
    }

    #[test]
    fn tags_that_nobody_closed_are_closed_as_browsers_do() {
        let html = "<table><tr><td>1<td>a<p>b<tr><td>2<td><ul><li>c<li>d</ul></table>after";
        assert_eq!(blocks(html), vec![table(&[&["1", "a\nb"], &["2", "• c\n• d"]]), paragraph("after")]);
    }

    #[test]
    fn spans_are_kept_and_kept_within_reason() {
        let html = "<table><tr><td rowspan=2>1<td colspan=99999999>a<tr><td rowspan=0>b<td colspan=x>c</table>";
        let rows = vec![vec![cell("1", 1, 2), cell("a", 1000, 1)], vec![cell("b", 1, 65534), cell("c", 1, 1)]];
        assert_eq!(blocks(html), vec![Block::Table(Table { rows })]);
    }

    #[test]
    fn a_table_around_tables_is_no_table_of_facts() {
        let html = "<table><tr><td>side</td><td><h3>100: AML</h3>
            <table><tr><td>1</td></tr></table></td></tr></table>";
        assert_eq!(blocks(html), vec![paragraph("side"), heading(3, "100: AML"), table(&[&["1"]])]);
    }

    #[test]
    fn a_page_nested_without_measure_does_not_exhaust_the_stack() {
        let html = format!("{}<table><tr><td>{}1", "<div>".repeat(5_000), "<span>".repeat(50_000));
        assert_eq!(blocks(&html), vec![table(&[&["1"]])]);
    }
}
