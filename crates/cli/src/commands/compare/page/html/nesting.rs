//! Tables within tables. One around tables of facts only places them on the page; one in a cell of a table of facts is a
//! piece of what the cell says.

use std::collections::{HashMap, HashSet};

use ego_tree::NodeId;
use ego_tree::iter::Edge;
use scraper::Html;
use scraper::node::{Element, Node};

use super::super::columns::{is_name, kind, name};
use super::part::Part;

#[derive(Default)]
pub struct Nesting {
    layouts: HashSet<NodeId>,
    /// How many rows a grid says that it has, and how many there are.
    rows: HashMap<NodeId, (usize, usize)>,
}

/// A table that is open, and what is known of it.
struct Open {
    id: NodeId,
    is_native: bool,
    has_tables: bool,
    has_headings: bool,
    /// How many rows it says that it has, how many there are, and how many cells.
    said_rows: usize,
    rows: usize,
    count: usize,
    /// The texts of its first cells, without those of tables within.
    cells: Vec<String>,
}

/// Enough for the names of the columns, below a title.
const FIRST_CELLS: usize = 12;

impl Nesting {
    pub fn of(page: &Html) -> Self {
        let mut nesting = Self::default();
        let mut open: Vec<Open> = Vec::new();
        for edge in page.tree.root().traverse() {
            match edge {
                Edge::Open(node) => match node.value() {
                    Node::Element(element) => match Part::of(element) {
                        Part::Table | Part::Definitions => open.push(Open::of(node.id(), element)),
                        part => open.iter_mut().last().into_iter().for_each(|table| table.meet(part)),
                    },
                    Node::Text(text) => {
                        let cell = open.last_mut().and_then(|table| table.cells.last_mut());
                        cell.into_iter().filter(|cell| cell.len() < 100).for_each(|cell| cell.push_str(&text.text));
                    }
                    _ => (),
                },
                Edge::Close(node) if open.last().is_some_and(|table| table.id == node.id()) => {
                    if let Some(table) = open.pop() {
                        nesting.close(&table, open.last_mut());
                    }
                }
                Edge::Close(_) => (),
            }
        }
        nesting
    }

    /// Whether an element only looks like a table, or is there to place others.
    pub fn is_layout(&self, id: NodeId) -> bool {
        self.layouts.contains(&id)
    }

    /// The rows that a grid says it has, and those that are here, where it says more.
    pub fn missing_rows(&self, id: NodeId) -> Option<(usize, usize)> {
        // The names of the columns are a row to some and none to others.
        self.rows.get(&id).copied().filter(|(said, here)| *said > *here + 1)
    }

    fn close(&mut self, table: &Open, around: Option<&mut Open>) {
        let is_layout = table.count == 0
            || (table.has_tables && !table.is_of_facts())
            || (!table.is_native && table.has_headings && !table.is_of_facts());
        if is_layout {
            self.layouts.insert(table.id);
        }
        self.rows.insert(table.id, (table.said_rows, table.rows));
        if let Some(around) = around {
            around.has_tables |= !is_layout || table.has_tables;
            around.has_headings |= table.has_headings;
            around.count += if is_layout { table.count } else { 0 };
        }
    }
}

impl Open {
    fn of(id: NodeId, element: &Element) -> Self {
        let said_rows = element.attr("aria-rowcount").and_then(|rows| rows.trim().parse().ok()).unwrap_or(0);
        Self {
            id,
            is_native: matches!(element.name(), "table" | "dl"),
            has_tables: false,
            has_headings: false,
            said_rows,
            rows: 0,
            count: 0,
            cells: Vec::new(),
        }
    }

    fn meet(&mut self, part: Part) {
        match part {
            Part::Row => self.rows += 1,
            Part::Cell | Part::HeadCell | Part::Term | Part::Definition => {
                self.count += 1;
                if self.cells.len() < FIRST_CELLS {
                    self.cells.push(String::new());
                }
            }
            Part::Heading(1..=6) => self.has_headings = true,
            _ => (),
        }
    }

    /// Whether the names of its columns stand among its first cells.
    fn is_of_facts(&self) -> bool {
        let names = self.cells.windows(2);
        let mut pairs = names.map(|pair| kind(&name(&pair[0])).is_some() && is_name(&pair[1]));
        pairs.any(|is_pair| is_pair)
    }
}
