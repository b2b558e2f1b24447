//! A page of HTML as blocks: headings, paragraphs and tables, without what only a browser needs.
//!
//! The tree is walked from end to end without recursion, so however deep a page nests, the stack does not grow.

mod definitions;
mod ends;
mod names;
mod nesting;
mod part;
mod shown;
mod text;

use ego_tree::iter::Edge;
use ego_tree::{NodeId, NodeRef};
use scraper::Html;
use scraper::node::{Element, Node};

use super::headings::IN_TEXT;
use super::{Block, Cell, Table, cut, introduction};
use names::Names;
use nesting::Nesting;
use part::Part;
use shown::Shown;
use text::{Ended, Text};

/// More than browsers allow for a column's span, and enough for any row's.
const MOST_COLUMNS: usize = 1000;
const MOST_ROWS: usize = 65534;

/// Where sites that show each row as a card keep the name of its column.
const CELL_NAMES: &[&str] = &["data-label", "data-th", "data-title", "data-header", "data-column", "data-name"];

pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = blocks_of_part(text);
    if let Some(what) = ends::cut(text) {
        blocks.push(Block::Cut(format!("the file ends inside {what}")));
    }
    blocks
}

/// The blocks of HTML that stands within something else, and need not be whole.
pub fn blocks_of_part(text: &str) -> Vec<Block> {
    let page = Html::parse_document(text);
    let mut walk = Walk::over(&page);
    let mut unseen: Option<NodeId> = None;
    for edge in page.tree.root().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Element(element) if unseen.is_none() => {
                    if walk.shown.has(node, element) && !walk.names.is_said(node.id()) {
                        walk.open(node, element);
                    } else {
                        unseen = Some(node.id());
                    }
                }
                Node::Text(text) if unseen.is_none() => walk.text.push(&text.text),
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
    walk.blocks.extend(std::mem::take(&mut walk.names.without_panel).into_iter().map(Block::Mention));
    let address = address(&page);
    address.map(Block::Address).into_iter().chain(walk.blocks).collect()
}

/// The address that a page in a browser declares to be its one true one.
fn address(page: &Html) -> Option<String> {
    let links = page.tree.nodes().filter_map(|node| node.value().as_element()).filter(|it| it.name() == "link");
    let mut canonical = links.filter(|link| link.attr("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")));
    let address = canonical.next()?.attr("href")?.trim();
    // An archive's own address ends with that of the page.
    let address = address.rfind("https://").map_or(address, |at| &address[at..]);
    Some(address.to_owned()).filter(|address| !address.is_empty())
}

/// By what the rows and the cells of a table are told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Native,
    Definitions,
    /// Roles, styles or classes, of any elements.
    Look,
}

struct OpenTable {
    id: NodeId,
    kind: Kind,
    table: Table,
    /// The names that the cells of the first row say their columns have.
    names: Vec<String>,
    /// Where its foot begins.
    foot: Option<usize>,
    has_placeholders: bool,
}

/// Elements that mark up letters in the middle of a word.
const MARKS: &[&str] = &["b", "strong", "i", "em", "u", "font", "mark", "bdi", "bdo", "wbr", "nobr", "big", "tt"];

/// The walk through the tree: what has been read, and what is being read.
struct Walk {
    shown: Shown,
    names: Names,
    nesting: Nesting,
    blocks: Vec<Block>,
    /// The heading that is open, if one is.
    heading: Option<(NodeId, u8)>,
    /// A piece of the heading that is there for the mouse, and where it begins; what it says if nothing else does.
    aside: Option<(NodeId, usize)>,
    said_aside: String,
    /// The table of facts that is open, with its last row and last cell; there is never one in another.
    table: Option<OpenTable>,
    /// Whether the text belongs to the last cell of the table.
    is_in_cell: bool,
    /// The table within the cell.
    inner: Option<NodeId>,
    /// What may be a label: an element at the start of a line of a cell.
    label: Option<(NodeId, usize)>,
    has_folded_rows: bool,
    text: Text,
}

impl Walk {
    fn over(page: &Html) -> Self {
        Self {
            shown: Shown::of(page),
            names: Names::of(page),
            nesting: Nesting::of(page),
            blocks: Vec::new(),
            heading: None,
            aside: None,
            said_aside: String::new(),
            table: None,
            is_in_cell: false,
            inner: None,
            label: None,
            has_folded_rows: false,
            text: Text::default(),
        }
    }

    fn open(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        let id = node.id();
        if is_bold(element) {
            self.text.begin_bold();
        }
        self.name(id);
        self.placeholder(id, element);
        if self.is_in_cell && matches!(Part::of(element), Part::Table | Part::Definitions) {
            self.inner = self.inner.or(Some(id));
        }
        if element.name() == "tfoot" {
            self.table.iter_mut().for_each(|open| open.foot = Some(open.table.rows.len()));
        }
        match self.part(id, element) {
            Part::LineBreak => self.line_break(),
            Part::Item => {
                self.line_break();
                self.text.push("• ");
            }
            Part::Heading(IN_TEXT) if self.heading.is_some() => self.aside = Some((id, self.text.len())),
            Part::Heading(level) => {
                self.end_text();
                self.heading = Some((id, level));
            }
            part @ (Part::Table | Part::Definitions) => self.open_table(id, element, part),
            Part::Row => {
                self.has_folded_rows |= shown::is_hidden(element);
                self.open_row();
            }
            Part::Term => {
                self.open_row();
                self.open_cell(element, false);
            }
            part @ (Part::Cell | Part::HeadCell | Part::Definition) => self.open_cell(element, part == Part::HeadCell),
            Part::Inline => {
                if !MARKS.contains(&element.name()) {
                    self.text.part();
                }
                self.open_inline(id, element);
            }
            Part::Block if self.is_in_cell => self.line_break(),
            Part::Block if self.heading.is_some() => self.text.push(" "),
            Part::Block => self.end_text(),
        }
    }

    fn close(&mut self, id: NodeId, element: &Element) {
        if self.aside.is_some_and(|(open, _)| open == id) {
            self.end_aside();
        }
        match self.part(id, element) {
            // It has no end of its own.
            Part::LineBreak => (),
            _ if self.inner == Some(id) => {
                self.inner = None;
                self.line_break();
            }
            Part::Table | Part::Definitions => self.close_table(id),
            Part::Row | Part::Cell | Part::HeadCell | Part::Term | Part::Definition => self.end_cell(),
            _ if self.heading.is_some_and(|(open, _)| open == id) => self.end_text(),
            Part::Inline => self.close_inline(id),
            _ if self.is_in_cell => self.line_break(),
            _ if self.heading.is_some() => self.text.push(" "),
            _ => self.end_text(),
        }
        if is_bold(element) {
            self.text.end_bold();
        }
    }

    /// What an element is here: in a cell there are only lines, and rows are those of the table that is open.
    fn part(&self, id: NodeId, element: &Element) -> Part {
        let part = Part::of(element);
        let Some(table) = &self.table else {
            return match part {
                Part::Table | Part::Definitions if !self.nesting.is_layout(id) => part,
                Part::Term => Part::Heading(IN_TEXT),
                part if part.is_of_table() => Part::Block,
                part => part,
            };
        };
        let is_native = matches!(element.name(), "tr" | "td" | "th");
        let is_of_table = match part {
            Part::Table | Part::Definitions => table.id == id,
            Part::Row | Part::Cell | Part::HeadCell => match table.kind {
                Kind::Native => is_native,
                Kind::Look => true,
                Kind::Definitions => false,
            },
            Part::Term | Part::Definition => table.kind == Kind::Definitions,
            _ => false,
        };
        match part {
            part if part.is_of_table() && (!is_of_table || self.inner.is_some()) => Part::Block,
            Part::Heading(_) if self.is_in_cell => Part::Block,
            part => part,
        }
    }

    /// A caption or a tab that names a series is its heading, and stands above the sentence that introduces it.
    fn name(&mut self, id: NodeId) {
        let Some(name) = self.names.name(id).filter(|_| self.table.is_none() && self.heading.is_none()) else { return };
        let heading = Block::Heading { level: IN_TEXT, text: name.to_owned() };
        self.end_text();
        let is_introduced =
            matches!(self.blocks.last(), Some(Block::Paragraph(text)) if introduction::is_introduction(text));
        self.blocks.insert(self.blocks.len() - usize::from(is_introduced), heading);
    }

    fn placeholder(&mut self, id: NodeId, element: &Element) {
        let is_busy = element.attr("aria-busy") == Some("true") || element.classes().any(cut::is_placeholder_class);
        if !is_busy || self.shown.holds_codes(id) {
            return;
        }
        match &mut self.table {
            Some(table) => table.has_placeholders = true,
            None => {
                self.end_text();
                self.blocks.push(Block::Placeholder("a part that is still loading".to_owned()));
            }
        }
    }

    fn open_table(&mut self, id: NodeId, element: &Element, part: Part) {
        let kind = match (part, element.name()) {
            (Part::Definitions, _) => Kind::Definitions,
            (_, "table") => Kind::Native,
            _ => Kind::Look,
        };
        self.end_text();
        let (table, names) = (Table::default(), Vec::new());
        self.table = Some(OpenTable { id, kind, table, names, foot: None, has_placeholders: false });
        self.has_folded_rows = false;
    }

    fn close_table(&mut self, id: NodeId) {
        if self.table.as_ref().is_none_or(|table| table.id != id) {
            return;
        }
        self.end_cell();
        self.end_stray_text();
        let Some(mut open) = self.table.take() else { return };
        match open.kind {
            Kind::Definitions => self.blocks.extend(definitions::blocks(open.table)),
            _ => {
                open.insert_names();
                let notes = open.notes();
                self.blocks.push(Block::Table(open.table));
                self.blocks.extend(notes.into_iter().map(Block::Paragraph));
            }
        }
        if open.has_placeholders {
            self.blocks.push(Block::Cut("a row of the table is still loading".to_owned()));
        }
        if let Some((said, here)) = self.nesting.missing_rows(id) {
            self.blocks.push(Block::Cut(format!("the table is said to have {said} rows, and {here} are here")));
        }
    }

    fn open_row(&mut self) {
        self.end_cell();
        self.end_stray_text();
        self.table.iter_mut().for_each(|open| open.table.rows.push(Vec::new()));
    }

    fn open_cell(&mut self, element: &Element, is_head: bool) {
        self.end_cell();
        self.end_stray_text();
        let Some(OpenTable { table, names, .. }) = &mut self.table else { return };
        let span = |name: &str| element.attr(name).and_then(|span| span.trim().parse::<usize>().ok());
        let columns = span("colspan").or(span("aria-colspan")).unwrap_or(1).clamp(1, MOST_COLUMNS);
        // A row span of nothing means: to the end.
        let rows = match span("rowspan").or(span("aria-rowspan")) {
            Some(0) => MOST_ROWS,
            rows => rows.unwrap_or(1).min(MOST_ROWS),
        };
        if table.rows.is_empty() {
            table.rows.push(Vec::new());
        }
        if table.rows.len() == 1 {
            names.extend(CELL_NAMES.iter().find_map(|name| element.attr(name)).map(str::to_owned));
        }
        if let Some(row) = table.rows.last_mut() {
            row.push(Cell { text: String::new(), columns, rows, is_head });
        }
        self.is_in_cell = true;
    }

    fn open_inline(&mut self, id: NodeId, element: &Element) {
        let is_in_heading = self.heading.is_some() && !self.is_in_cell;
        let is_button = element.name() == "button" && (is_in_heading || self.is_in_cell);
        if is_button || (is_in_heading && !self.text.is_blank() && element.classes().any(is_badge)) {
            self.aside = self.aside.or(Some((id, self.text.len())));
        }
        if self.is_in_cell && self.text.can_begin_label() {
            self.label = Some((id, self.text.len()));
        }
    }

    fn close_inline(&mut self, id: NodeId) {
        if let Some((_, from)) = self.label.take_if(|(open, _)| *open == id).filter(|_| self.is_in_cell) {
            self.text.end_label(from);
        }
    }

    fn end_aside(&mut self) {
        let Some((_, from)) = self.aside.take() else { return };
        let aside = self.text.take_from(from);
        if self.said_aside.trim().is_empty() {
            self.said_aside = aside;
        }
    }

    fn line_break(&mut self) {
        if self.is_in_cell || self.heading.is_none() {
            self.text.break_line();
        } else {
            self.text.push(" ");
        }
    }

    fn end_cell(&mut self) {
        if !std::mem::take(&mut self.is_in_cell) {
            return;
        }
        let ended = self.ended_text();
        let cell = self.table.as_mut().and_then(|open| open.table.rows.last_mut()?.last_mut());
        if let Some(cell) = cell {
            cell.is_head |= ended.is_bold && !ended.text.is_empty();
            cell.text = ended.text;
        }
        self.inner = None;
    }

    fn ended_text(&mut self) -> Ended {
        self.end_aside();
        self.text.end(&std::mem::take(&mut self.said_aside))
    }

    /// What stands between the cells of a table is shown above it.
    fn end_stray_text(&mut self) {
        if self.table.is_some() {
            self.end_text();
        }
    }

    /// Ends a heading or a paragraph.
    fn end_text(&mut self) {
        if self.is_in_cell {
            return;
        }
        let Ended { text, is_bold } = self.ended_text();
        match self.heading.take() {
            _ if text.is_empty() => (),
            Some((_, level)) => self.blocks.push(Block::Heading { level, text }),
            // It only unfolds rows that are here.
            None if self.has_folded_rows && cut::asks_for_more(&text) => (),
            None if is_bold && !text.contains('\n') => self.blocks.push(Block::Heading { level: IN_TEXT, text }),
            None => self.blocks.push(Block::Paragraph(text)),
        }
    }
}

impl OpenTable {
    /// What stands across the foot of the table is said of it, and is no row.
    fn notes(&mut self) -> Vec<String> {
        let foot = self.foot.map_or(self.table.rows.len(), |at| at.min(self.table.rows.len()));
        if self.table.rows[foot..].iter().any(|row| row.len() > 1) {
            return Vec::new();
        }
        self.table.rows.split_off(foot).into_iter().flatten().map(|cell| cell.text).collect()
    }

    /// Where no row names the columns, each cell may.
    fn insert_names(&mut self) {
        let Some(first) = self.table.rows.first() else { return };
        if first.len() == self.names.len() && first.iter().all(|cell| !cell.is_head || cell.text.is_empty()) {
            self.table.rows.insert(0, self.names.iter().map(|name| Cell::single(name)).collect());
        }
    }
}

fn is_bold(element: &Element) -> bool {
    let style = || element.attr("style").unwrap_or_default().to_ascii_lowercase().replace(' ', "");
    let is_heavy = || {
        let style = style();
        let weight = style.split(';').find_map(|rule| rule.strip_prefix("font-weight:"));
        weight.is_some_and(|weight| weight.starts_with("bold") || matches!(weight, "600" | "700" | "800" | "900"))
    };
    matches!(element.name(), "b" | "strong") || is_heavy()
}

/// Whether a class is that of a small word beside a heading.
fn is_badge(class: &str) -> bool {
    let class = class.to_ascii_lowercase();
    ["badge", "chip", "pill", "lozenge", "counter", "tag", "label"].iter().any(|word| class.contains(word))
}

#[cfg(test)]
mod tests {
    use super::super::{Block, Cell, Table};
    use super::{blocks, blocks_of_part};

    fn cell(text: &str, columns: usize, rows: usize) -> Cell {
        Cell { text: text.to_owned(), columns, rows, is_head: false }
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
        let is_head = true;
        let rows = vec![
            vec![Cell { is_head, ..Cell::single("Status code") }, Cell { is_head, ..Cell::single("Description") }],
            vec![Cell { is_head, ..Cell::single("100") }, Cell::single("False & positive")],
        ];
        let expected = vec![
            Block::Address("https://a.example/b".to_owned()),
            paragraph("• 100: AML"),
            heading(2, "100:\u{a0}AML"),
            paragraph("This series can accompany completed status\nand includes:"),
            Block::Table(Table { rows }),
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
        assert_eq!(blocks_of_part(&html), vec![table(&[&["1"]])]);
    }
}
