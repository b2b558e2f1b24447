//! What of a page counts. What is hidden does not, unless it holds codes: the panels of an accordion and of tabs are hidden
//! until someone opens them, and belong to the page all the same.

use std::collections::{HashMap, HashSet};

use ego_tree::{NodeId, NodeRef};
use scraper::Html;
use scraper::node::{Element, Node};

use super::super::cells::{is_label, opens_with_label};
use super::super::headings;
use super::super::known::Known;
use super::super::loose::keys;
use super::super::rows::key_number;
use super::part::Part;

/// Elements whose contents are no part of what a page says.
const UNSEEN: &[&str] = &[
    "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "head", "select", "textarea",
    "dialog", "del", "s", "strike",
];

/// Classes of what a site does not show.
const HIDDEN: &[&str] = &["hidden", "d-none", "is-hidden", "u-hidden", "display-none", "invisible", "hide"];

/// Classes of what is struck out.
const STRUCK: &[&str] = &["line-through", "strikethrough", "text-strike", "text-decoration-line-through"];

/// Classes of what only a screen reader says.
const SPOKEN: &[&str] = &[
    "sr-only",
    "visually-hidden",
    "visuallyhidden",
    "screen-reader-text",
    "screen-reader-only",
    "screenreader",
    "show-for-sr",
    "a11y-hidden",
    "sr_only",
];

/// How far up the tree a cell is looked for.
const FARTHEST: usize = 60;

pub struct Shown {
    /// What holds a code, or a label of what is said of one.
    holders: HashSet<NodeId>,
    /// Whether anything on the page may unfold what is hidden.
    has_buttons: bool,
}

impl Shown {
    pub fn of(page: &Html, known: &Known) -> Self {
        let mut holders = HashSet::new();
        let has_buttons = page.tree.nodes().filter_map(|node| node.value().as_element()).any(is_button);
        for node in page.tree.nodes() {
            let Node::Text(text) = node.value() else { continue };
            let is_short = text.text.len() < 4000;
            if !is_short || text.text.trim().is_empty() {
                continue;
            }
            let from = if key_number(&text.text).is_some() {
                cell_of(node).and_then(|cell| cell.parent())
            } else if is_label(&text.text) || opens_with_label(&text.text) {
                cell_of(node).and_then(|_| node.parent())
            } else {
                None
            };
            let is_known = || keys::code(&text.text).and_then(|key| key.number()).is_some_and(|it| known.has_code(it));
            let from = from.or_else(|| heading_of(node).filter(|_| is_known()).and_then(|heading| heading.parent()));
            let above = from.into_iter().flat_map(|from| std::iter::once(from).chain(from.ancestors()));
            for holder in above {
                if !holders.insert(holder.id()) {
                    break;
                }
            }
        }
        // What the button of a code opens says what the code means.
        let ids: HashMap<&str, NodeRef<'_, Node>> = page
            .tree
            .nodes()
            .filter_map(|node| Some((node.value().as_element().filter(|it| is_put_away(it))?.id()?, node)))
            .collect();
        for node in page.tree.nodes() {
            let opened = node.value().as_element().and_then(|element| element.attr("aria-controls"));
            let Some(opened) = opened.and_then(|id| ids.get(id)) else { continue };
            if keys::code(text(node).trim()).and_then(|key| key.number()).is_some_and(|it| known.has_code(it)) {
                holders.insert(opened.id());
            }
        }
        Self { holders, has_buttons }
    }

    pub fn has(&self, node: NodeRef<'_, Node>, element: &Element) -> bool {
        // A template that a browser makes the inside of an element of is shown there.
        let is_inside = ["shadowrootmode", "shadowroot"].iter().any(|name| element.attr(name).is_some());
        if (UNSEEN.contains(&element.name()) && !is_inside)
            || is_struck(element)
            || is_icon(element)
            || is_tab_list(element)
            || is_tooltip(element)
            || is_footnote(node, element)
        {
            return false;
        }
        // A piece of a line that is put away is no panel that could be opened.
        if is_put_away(element) && Part::of(element) == Part::Inline {
            return false;
        }
        if self.is_hidden_row(node.id(), element) {
            return false;
        }
        if !is_hidden(element) || self.holds_codes(node.id()) {
            return true;
        }
        match Part::of(element) {
            // A row that is folded up below another.
            Part::Row => true,
            Part::Heading(_) => headings::series(&text(node)).is_some(),
            _ => false,
        }
    }

    /// Whether an element is the row of a code that nobody can see.
    pub fn is_hidden_row(&self, id: NodeId, element: &Element) -> bool {
        !self.has_buttons && self.holds_codes(id) && is_put_away(element) && Part::of(element) == Part::Row
    }

    pub fn holds_codes(&self, id: NodeId) -> bool {
        self.holders.contains(&id)
    }
}

/// Whether an element does something when it is pressed.
fn is_button(element: &Element) -> bool {
    let attributes = ["aria-expanded", "aria-controls", "onclick", "data-toggle", "data-bs-toggle", "data-target"];
    matches!(element.name(), "button" | "summary")
        || element.attr("role") == Some("button")
        || attributes.iter().any(|name| element.attr(name).is_some())
}

/// The heading or the entry of a list that a text stands in.
fn heading_of(node: NodeRef<'_, Node>) -> Option<NodeRef<'_, Node>> {
    let is_one = |node: &NodeRef<'_, Node>| {
        matches!(node.value().as_element().map(Part::of), Some(Part::Heading(_) | Part::Item))
    };
    node.ancestors().take(NEAREST).find(is_one)
}

/// How far up the tree a heading is looked for.
const NEAREST: usize = 5;

fn cell_of(node: NodeRef<'_, Node>) -> Option<NodeRef<'_, Node>> {
    let is_cell = |node: &NodeRef<'_, Node>| {
        let part = node.value().as_element().map(Part::of);
        matches!(part, Some(Part::Cell | Part::HeadCell | Part::Term | Part::Definition))
    };
    node.ancestors().take(FARTHEST).find(is_cell)
}

pub fn is_hidden(element: &Element) -> bool {
    let is_spoken = element.classes().any(|class| SPOKEN.contains(&class.to_ascii_lowercase().as_str()));
    is_put_away(element) || is_spoken || element.attr("aria-hidden") == Some("true")
}

/// Whether nobody sees an element on the page, and nobody hears it.
fn is_put_away(element: &Element) -> bool {
    let style = element.attr("style").unwrap_or_default().to_ascii_lowercase().replace(' ', "");
    let is_styled_away = style
        .split(';')
        .any(|rule| rule.starts_with("display:none") || rule.starts_with("visibility:hidden") || rule == "opacity:0");
    // `hidden md:block` is shown on a wide screen.
    let is_shown_wide = |class: &str| {
        let ends = ["block", "flex", "grid", "table", "inline", "cell", "row", "visible"];
        (class.contains(':') || class.starts_with("d-")) && ends.iter().any(|end| class.ends_with(end))
    };
    let is_by_class = element.classes().any(|class| HIDDEN.contains(&class)) && !element.classes().any(is_shown_wide);
    element.attr("hidden").is_some() || is_styled_away || is_by_class
}

/// What is struck out is said no longer.
fn is_struck(element: &Element) -> bool {
    let style = element.attr("style").unwrap_or_default().to_ascii_lowercase().replace(' ', "");
    let by_style = style.split(';').any(|rule| rule.starts_with("text-decoration") && rule.contains("line-through"));
    by_style || element.attr("role") == Some("deletion") || element.classes().any(|class| STRUCK.contains(&class))
}

/// A letter of a font of icons, which is a word to everything but the font.
fn is_icon(element: &Element) -> bool {
    element.classes().any(|class| class.starts_with("material-icons") || class.starts_with("material-symbols"))
}

/// The names of tabs, each of which stands above its panel as well.
fn is_tab_list(element: &Element) -> bool {
    element.attr("role") == Some("tablist")
}

fn is_tooltip(element: &Element) -> bool {
    matches!(element.attr("role"), Some("tooltip" | "dialog" | "alertdialog"))
}

/// What points to a footnote: a raised mark, or a link to the note.
fn is_footnote(node: NodeRef<'_, Node>, element: &Element) -> bool {
    let target = element.attr("href").unwrap_or_default().to_ascii_lowercase();
    let is_link = ["#fn", "#footnote", "#note", "#cite", "#ftn", "#_ftn"].iter().any(|start| target.starts_with(start));
    let has_role = element.attr("role") == Some("doc-noteref");
    let is_mark = || {
        let text = text(node);
        let mark = text.trim().trim_matches(['[', ']', '(', ')']);
        mark.chars().all(|it| it.is_ascii_digit() || matches!(it, '*' | '†' | '‡' | '§' | ',' | ' ')) || mark.len() == 1
    };
    is_link || has_role || (element.name() == "sup" && is_mark())
}

/// The text of a node, as far as a name reaches.
pub fn text(node: NodeRef<'_, Node>) -> String {
    let mut text = String::new();
    for node in node.descendants().take(200) {
        let is_dropped = node.ancestors().take(4).any(|it| {
            it.value().as_element().is_some_and(|element| matches!(element.name(), "svg" | "script" | "style"))
        });
        if let Node::Text(piece) = node.value()
            && !is_dropped
        {
            text.push_str(&piece.text);
        }
    }
    text
}
