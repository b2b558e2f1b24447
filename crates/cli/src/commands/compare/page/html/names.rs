//! What names a series without being a heading: the caption of a table, the tab of a panel, the label of a section.

use std::collections::{HashMap, HashSet};

use ego_tree::{NodeId, NodeRef};
use scraper::Html;
use scraper::node::{Element, Node};

use super::super::known::Known;
use super::super::{headings, titles};
use super::shown::text;

/// The names that are those of a series, by what they name.
#[derive(Default)]
pub struct Names {
    by_node: HashMap<NodeId, String>,
    /// Captions that are names: they are said where their table begins.
    said: HashSet<NodeId>,
    /// What stands on tabs whose panels are not in the file.
    pub without_panel: Vec<String>,
}

impl Names {
    pub fn of(page: &Html, known: &Known) -> Self {
        let elements = || page.tree.nodes().filter_map(|node| Some((node, node.value().as_element()?)));
        let by_id: HashMap<&str, NodeRef<'_, Node>> =
            elements().filter_map(|(node, element)| Some((element.id()?, node))).collect();
        let mut names = Self::default();
        let (mut tabs, mut panels) = (Vec::new(), Vec::new());
        for (node, element) in elements() {
            match element.name() {
                "caption" | "figcaption" => names.caption(node, known),
                _ => names.label(node, element, &by_id, known),
            }
            match element.attr("role") {
                Some("tab") => tabs.push(node),
                Some("tabpanel") => panels.push(node),
                _ => (),
            }
            let linked = || linked(element).and_then(|id| by_id.get(id)).filter(|node| is_panel(**node));
            match panel(element).and_then(|id| by_id.get(id)).or_else(linked) {
                Some(panel) => drop(names.add(panel.id(), &text(node), known)),
                None if element.attr("role") == Some("tab") => names.without_panel.push(text(node)),
                None => (),
            }
        }
        // Where nothing ties a panel to its tab, they stand in the same order.
        if tabs.len() == panels.len() {
            names.without_panel.clear();
            for (tab, panel) in tabs.into_iter().zip(panels) {
                names.add(panel.id(), &text(tab), known);
            }
        }
        names
    }

    pub fn name(&self, id: NodeId) -> Option<&str> {
        self.by_node.get(&id).map(String::as_str)
    }

    pub fn is_said(&self, id: NodeId) -> bool {
        self.said.contains(&id)
    }

    fn add(&mut self, id: NodeId, name: &str, known: &Known) -> bool {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_series = headings::series(&name).is_some() || titles::of_title(&name, known).is_some();
        if is_series {
            self.by_node.entry(id).or_insert(name);
        }
        is_series
    }

    fn caption(&mut self, caption: NodeRef<'_, Node>, known: &Known) {
        let is_named = |node: &NodeRef<'_, Node>| {
            node.value().as_element().is_some_and(|element| matches!(element.name(), "table" | "figure"))
        };
        let named = caption.ancestors().take(4).find(is_named);
        if named.is_some_and(|named| self.add(named.id(), &text(caption), known)) {
            self.said.insert(caption.id());
        }
    }

    fn label(
        &mut self,
        node: NodeRef<'_, Node>,
        element: &Element,
        by_id: &HashMap<&str, NodeRef<'_, Node>>,
        known: &Known,
    ) {
        if element.name() == "a" || element.name() == "button" || element.attr("role") == Some("tab") {
            return;
        }
        let labelling = element.attr("aria-labelledby").and_then(|ids| ids.split_whitespace().next());
        if let Some(labelling) = labelling.and_then(|id| by_id.get(id)) {
            self.add(node.id(), &text(*labelling), known);
        } else if let Some(label) = element.attr("aria-label") {
            self.add(node.id(), label, known);
        }
    }
}

/// What a link on the same page leads to.
fn linked(element: &Element) -> Option<&str> {
    let address = element.attr("href").filter(|_| element.name() == "a")?;
    address.strip_prefix('#').filter(|id| !id.is_empty())
}

/// Whether an element is a tab's, by its role or its class.
fn is_panel(node: NodeRef<'_, Node>) -> bool {
    let words = ["pane", "panel", "tabpanel", "tabcontent"];
    node.value().as_element().is_some_and(|element| {
        let by_class =
            |class: &str| class.split(['-', '_']).any(|word| words.contains(&word.to_ascii_lowercase().as_str()));
        element.attr("role") == Some("tabpanel") || element.classes().any(by_class)
    })
}

/// What a tab or a button opens.
fn panel(element: &Element) -> Option<&str> {
    let is_tab = element.attr("role") == Some("tab")
        || ["data-toggle", "data-bs-toggle", "data-tab", "data-tabs-target"]
            .iter()
            .any(|it| element.attr(it).is_some());
    let is_button = element.attr("aria-expanded").is_some() || element.attr("aria-controls").is_some();
    let targets = ["aria-controls", "data-target", "data-bs-target", "data-tabs-target", "href"];
    let target = targets.iter().find_map(|name| element.attr(name)).filter(|_| is_tab || is_button)?;
    Some(target.trim_start_matches('#')).filter(|id| !id.is_empty())
}
