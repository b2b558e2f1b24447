//! The lines of a heading, a paragraph or a cell, and what in them is there for the mouse or stands for something else.

use ego_tree::NodeId;
use scraper::node::Element;

use super::super::super::headings::IN_TEXT;
use super::super::super::{Block, cut, introduction};
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

    pub(super) fn placeholder(&mut self, id: NodeId, element: &Element) {
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

    pub(super) fn open_inline(&mut self, id: NodeId, element: &Element) {
        let is_in_heading = self.heading.is_some() && !self.is_in_cell;
        let is_button = element.name() == "button" && (is_in_heading || self.is_in_cell);
        if is_button || (is_in_heading && !self.text.is_blank() && element.classes().any(is_badge)) {
            self.aside = self.aside.or(Some((id, self.text.len())));
        }
        if self.is_in_cell && self.text.can_begin_label() {
            self.label = Some((id, self.text.len()));
        }
    }

    pub(super) fn close_inline(&mut self, id: NodeId) {
        if let Some((_, from)) = self.label.take_if(|(open, _)| *open == id).filter(|_| self.is_in_cell) {
            self.text.end_label(from);
        }
    }

    pub(super) fn end_aside(&mut self) {
        let Some((_, from)) = self.aside.take() else { return };
        let aside = self.text.take_from(from);
        if self.said_aside.trim().is_empty() {
            self.said_aside = aside;
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

/// Whether a class is that of a small word beside a heading.
fn is_badge(class: &str) -> bool {
    let class = class.to_ascii_lowercase();
    ["badge", "chip", "pill", "lozenge", "counter", "tag", "label"].iter().any(|word| class.contains(word))
}
