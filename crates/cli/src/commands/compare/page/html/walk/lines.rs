//! The lines of a heading, a paragraph or a cell, and what in them is there for the mouse or stands for something else.

use ego_tree::{NodeId, NodeRef};
use scraper::node::{Element, Node};

use super::super::super::headings::{IN_TEXT, bare_heading};
use super::super::super::{Block, badges, cut, introduction};
use super::super::shown;
use super::super::text::Ended;
use super::Walk;

impl Walk {
    /// A caption or a tab that names a series is its heading, and stands above the sentence that introduces it.
    pub(super) fn name(&mut self, id: NodeId) {
        let Some(name) = self.names.name(id).filter(|_| self.table.is_none() && self.heading.is_none()) else { return };
        let heading = Block::Heading { level: IN_TEXT, text: name.to_owned() };
        self.end_text();
        let is_introduced =
            matches!(self.blocks.last(), Some(Block::Paragraph(text)) if introduction::is_introduction(text));
        self.blocks.insert(self.blocks.len() - usize::from(is_introduced), heading);
    }

    /// A box that says, shows or is called what a site puts where something is to come.
    pub(super) fn placeholder(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        let holds_codes = self.shown.holds_codes(node.id());
        if element.attr("aria-busy") == Some("true") && holds_codes {
            return self.blocks.push(Block::Cut("a part that has rows is said to be still loading".to_owned()));
        }
        if holds_codes || is_beside_the_page(node) || !is_placeholder(node, element) {
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

    pub(super) fn open_inline(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        let id = node.id();
        let is_in_heading = self.heading.is_some() && !self.is_in_cell;
        let is_button = element.name() == "button" && (is_in_heading || self.is_in_cell);
        let is_beside = || {
            let is_count = || element.name() == "small" && is_count(&shown::text(node));
            element.classes().any(is_badge) || is_count()
        };
        let is_beside_heading = !is_button && is_in_heading && !self.text.is_blank() && is_beside();
        if (is_button || is_beside_heading) && self.aside.is_none() {
            self.aside = Some((id, self.text.len()));
            self.is_aside_badge = is_beside_heading;
        }
        // In a list, a badge behind the number of a code is none of what is said of it.
        let is_behind_code = !self.is_in_cell && self.heading.is_none() && self.text.is_code();
        if is_behind_code && element.classes().any(is_badge) && self.aside.is_none() {
            self.aside = Some((id, self.text.len()));
            self.is_aside_badge = true;
        }
        if turns_the_page(element) {
            self.end_text();
            self.text.push("Go to next page");
            self.end_text();
        }
        if is_in_its_own_line(node, element) {
            self.end_text_between();
        }
        let is_beside_value = || self.heading.is_none() && has_value(node);
        if self.text.can_begin_label() && (self.is_in_cell || is_beside_value()) {
            self.label = Some((id, self.text.len()));
        }
    }

    /// Ends a paragraph where no heading is open.
    fn end_text_between(&mut self) {
        if self.heading.is_none() {
            self.end_text();
        }
    }

    pub(super) fn close_inline(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        let id = node.id();
        if is_in_its_own_line(node, element) {
            self.end_text_between();
        }
        if let Some((_, from)) = self.label.take_if(|(open, _)| *open == id) {
            self.text.end_label(from);
        }
    }

    pub(super) fn end_aside(&mut self) {
        let Some((_, from)) = self.aside.take() else { return };
        let aside = self.text.take_from(from);
        // How many rows there are is said of them.
        if is_count(&aside) && self.heading.is_some() {
            return self.text.push(&format!(" ({})", aside.trim().trim_matches(['(', ')', '[', ']'])));
        }
        let is_badge = std::mem::take(&mut self.is_aside_badge);
        if is_badge && is_told(&aside) {
            self.beside.push(aside.trim().to_owned());
        }
        if self.said_aside.trim().is_empty() {
            self.said_aside = aside;
        }
    }

    /// What stands before an item of a list is no part of it, unless both are said in one cell.
    pub(super) fn begin_item(&mut self) {
        if self.is_in_cell || self.heading.is_some() {
            self.line_break();
        } else {
            self.end_text();
        }
    }

    pub(super) fn line_break(&mut self) {
        if self.is_in_cell || self.heading.is_none() {
            self.text.break_line();
        } else {
            self.text.push(" ");
        }
    }

    pub(super) fn ended_text(&mut self) -> Ended {
        self.end_aside();
        self.text.end(&std::mem::take(&mut self.said_aside))
    }

    /// What stands between the cells of a table is shown above it.
    pub(super) fn end_stray_text(&mut self) {
        if self.table.is_some() {
            self.end_text();
        }
    }

    /// Ends a heading or a paragraph.
    pub(super) fn end_text(&mut self) {
        if self.is_in_cell {
            return;
        }
        let Ended { text, is_bold } = self.ended_text();
        let words = std::mem::take(&mut self.beside);
        let beside = |words| Block::Beside { heading: text.clone(), words };
        let beside: Vec<_> = words.into_iter().filter(|words| *words != text).map(beside).collect();
        match self.heading.take() {
            _ if text.is_empty() => (),
            Some((_, IN_TEXT)) if self.has_folded_rows && cut::asks_for_more(&text) => (),
            Some((_, level)) => self.blocks.push(Block::Heading { level, text }),
            // It only unfolds rows that are here.
            None if self.has_folded_rows && cut::asks_for_more(&text) => (),
            None if is_bold && !text.contains('\n') => self.blocks.push(Block::Heading { level: IN_TEXT, text }),
            None => self.blocks.push(Block::Paragraph(text)),
        }
        self.blocks.extend(beside);
    }
}

/// Whether an element and another are all that stands in a box: a label, and what it is the label of.
fn has_value(node: NodeRef<'_, Node>) -> bool {
    let is_blank = |node: &NodeRef<'_, Node>| node.value().as_text().is_some_and(|text| text.trim().is_empty());
    let mut behind = node.next_siblings().filter(|node| !is_blank(node));
    behind.next().is_some_and(|node| node.value().is_element())
        && behind.next().is_none()
        && node.prev_siblings().all(|node| is_blank(&node))
}

/// Whether words beside a heading are for a person: they are no badge, and not there for the mouse.
fn is_told(words: &str) -> bool {
    words.contains(char::is_alphabetic)
        && !badges::is_badge(words)
        && bare_heading(&format!("Heading {}", words.trim())) != "Heading"
}

/// Whether a text is a number of rows: `73`, `(73)`, `73 codes`.
fn is_count(text: &str) -> bool {
    let text = text.trim().trim_matches(['(', ')', '[', ']']);
    let is_number = text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit()) && !text.is_empty();
    is_number || cut::claimed(text).is_some()
}

/// Whether an element is a button to the next page, which says so to a screen reader alone.
fn turns_the_page(element: &Element) -> bool {
    let label = element.attr("aria-label").unwrap_or_default().to_ascii_lowercase();
    let to_page = label.strip_prefix("go to page ").or_else(|| label.strip_prefix("goto page "));
    let is_to_next = matches!(label.as_str(), "next page" | "go to next page" | "go to the next page");
    let is_to_one = to_page.is_some_and(|page| page.trim().bytes().all(|byte| byte.is_ascii_digit()));
    let is_button = element.name() == "button" || (element.name() == "a" && is_to_one);
    is_button && element.attr("disabled").is_none() && (is_to_next || is_to_one)
}

/// Whether a button stands between paragraphs, and in none of them.
fn is_in_its_own_line(node: NodeRef<'_, Node>, element: &Element) -> bool {
    let parent = node.parent().and_then(|parent| parent.value().as_element().map(Element::name));
    element.name() == "button"
        && matches!(parent, Some("nav" | "div" | "section" | "figure" | "main" | "article" | "body" | "footer"))
}

fn is_placeholder(node: NodeRef<'_, Node>, element: &Element) -> bool {
    if matches!(element.name(), "html" | "body" | "img" | "input" | "picture" | "source" | "video") {
        return false;
    }
    // One that says how far it is may be how far one has read.
    let is_of_a_value = element.attr("aria-valuenow").is_some() || element.attr("style").is_some();
    let is_bar = element.attr("role") == Some("progressbar") && !is_of_a_value;
    let is_busy = element.attr("aria-busy") == Some("true") || is_bar;
    if is_busy || element.classes().any(cut::is_placeholder_class) {
        return true;
    }
    element.classes().any(cut::is_loading_class) && {
        let said = shown::text(node);
        said.trim().is_empty() || cut::is_placeholder(&said)
    }
}

/// Whether an element stands where a site has what is no part of the page: a search, a form, a footer.
fn is_beside_the_page(node: NodeRef<'_, Node>) -> bool {
    let is_one = |name: &str| matches!(name, "footer" | "nav" | "aside" | "form" | "header");
    node.ancestors().take(FARTHEST).any(|it| it.value().as_element().is_some_and(|element| is_one(element.name())))
}

const FARTHEST: usize = 60;

/// Whether a class is that of a small word beside a heading.
pub(super) fn is_badge(class: &str) -> bool {
    let class = class.to_ascii_lowercase();
    ["badge", "chip", "pill", "lozenge", "counter", "tag", "label"].iter().any(|word| class.contains(word))
        || class.split(|it: char| !it.is_alphanumeric()).any(|word| word == "count")
}
