//! The walk through the tree of a page: what begins and ends with each element, and where it stands.

mod lines;
mod tables;

use ego_tree::{NodeId, NodeRef};
use scraper::Html;
use scraper::node::{Element, Node};

use super::super::headings::IN_TEXT;
use super::super::known::Known;
use super::super::{Block, badges, bullets};
use super::names::Names;
use super::nesting::Nesting;
use super::part::Part;
use super::shown::{self, Shown};
use super::text::Text;
use tables::{Kind, OpenTable};

/// Elements that mark up letters in the middle of a word.
const MARKS: &[&str] = &["b", "strong", "i", "em", "u", "font", "mark", "bdi", "bdo", "wbr", "nobr", "big", "tt"];

/// The walk through the tree: what has been read, and what is being read.
pub struct Walk {
    shown: Shown,
    names: Names,
    nesting: Nesting,
    blocks: Vec<Block>,
    /// The heading that is open, if one is.
    heading: Option<(NodeId, u8)>,
    /// A piece of the heading that is there for the mouse, and where it begins; what it says if nothing else does.
    aside: Option<(NodeId, usize)>,
    said_aside: String,
    is_aside_badge: bool,
    /// Badges of the heading that are not known.
    beside: Vec<String>,
    /// The table of facts that is open, with its last row and last cell; there is never one in another.
    table: Option<OpenTable>,
    /// Whether the text belongs to the last cell of the table.
    is_in_cell: bool,
    /// The table within the cell.
    inner: Option<NodeId>,
    /// What may be a label: an element at the start of a line of a cell.
    label: Option<(NodeId, usize)>,
    /// A badge, or what may be one.
    set_apart: Option<NodeId>,
    has_folded_rows: bool,
    text: Text,
}

impl Walk {
    pub fn over(page: &Html, known: &Known) -> Self {
        Self {
            shown: Shown::of(page, known),
            names: Names::of(page, known),
            nesting: Nesting::of(page),
            blocks: Vec::new(),
            heading: None,
            aside: None,
            said_aside: String::new(),
            is_aside_badge: false,
            beside: Vec::new(),
            table: None,
            is_in_cell: false,
            inner: None,
            label: None,
            set_apart: None,
            has_folded_rows: false,
            text: Text::default(),
        }
    }

    pub fn open(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        let id = node.id();
        if is_bold(element) {
            self.text.begin_bold();
        }
        self.name(id);
        self.placeholder(node, element);
        if self.is_in_cell && matches!(Part::of(element), Part::Table | Part::Definitions) {
            self.inner = self.inner.or(Some(id));
        }
        if element.name() == "tfoot" {
            self.table.iter_mut().for_each(|open| open.foot = Some(open.table.rows.len()));
        }
        match self.part(id, element) {
            Part::LineBreak => self.line_break(),
            Part::Item => {
                self.begin_item();
                self.text.push(&format!("{} ", bullets::mark(depth(node))));
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
                self.open_inline(node, element);
            }
            Part::Block if self.is_in_cell => self.line_break(),
            Part::Block if self.heading.is_some() => self.text.push(" "),
            Part::Block => self.end_text(),
        }
        if is_set_apart(node, element) {
            self.text.mark();
            self.set_apart = Some(id);
        }
    }

    pub fn close(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        let id = node.id();
        if self.set_apart.take_if(|open| *open == id).is_some() {
            self.text.mark();
        }
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
            Part::Inline => self.close_inline(node, element),
            _ if self.is_in_cell => self.line_break(),
            _ if self.heading.is_some() => self.text.push(" "),
            _ => self.end_text(),
        }
        if is_bold(element) {
            self.text.end_bold();
        }
    }

    pub fn is_shown(&mut self, node: NodeRef<'_, Node>, element: &Element) -> bool {
        if self.shown.is_hidden_row(node.id(), element) {
            let texts = node.descendants().filter_map(|node| node.value().as_text()).map(|text| text.text.trim());
            self.blocks.push(Block::Hidden(texts.collect::<Vec<_>>().join(" ")));
        }
        self.shown.has(node, element) && !self.names.is_said(node.id())
    }

    pub fn is_in_table(&self) -> bool {
        self.table.is_some()
    }

    /// Adds what is drawn with letters, between paragraphs.
    pub fn drawn(&mut self, blocks: Vec<Block>) {
        self.end_text();
        self.blocks.extend(blocks);
    }

    pub fn text(&mut self, text: &str) {
        self.text.push(text);
    }

    /// What was read, in its order.
    pub fn end(mut self) -> Vec<Block> {
        self.end_text();
        self.blocks.extend(std::mem::take(&mut self.names.without_panel).into_iter().map(Block::Mention));
        self.blocks
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
}

/// In how many lists an item stands that are items of one another.
fn depth(item: NodeRef<'_, Node>) -> usize {
    let is_item = |node: &NodeRef<'_, Node>| node.value().as_element().is_some_and(|it| Part::of(it) == Part::Item);
    1 + item.ancestors().take(DEEPEST).filter(is_item).take(2).count()
}

/// How far up the tree a list is looked for.
const DEEPEST: usize = 30;

/// Whether an element is a badge: by its class and its word, or by a word that stands for nothing else.
fn is_set_apart(node: NodeRef<'_, Node>, element: &Element) -> bool {
    let mut children = node.children();
    let Some(Node::Text(text)) = children.next().map(|child| child.value()) else { return false };
    let is_alone = children.next().is_none() && text.text.len() < 24;
    let is_of_text = matches!(Part::of(element), Part::Inline | Part::Block);
    let is_called_so = || element.classes().any(lines::is_badge);
    is_alone
        && is_of_text
        && (badges::is_badge_by_itself(&text.text) || (is_called_so() && badges::is_badge(&text.text)))
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
