//! The table of facts that is open: its rows, its cells, and what is said of it as a whole.

use ego_tree::NodeId;
use scraper::node::Element;

use super::super::super::{Block, Cell, Table};
use super::super::definitions;
use super::super::part::Part;
use super::Walk;

/// More than browsers allow for a column's span, and enough for any row's.
const MOST_COLUMNS: usize = 1000;
const MOST_ROWS: usize = 65534;

/// Where sites that show each row as a card keep the name of its column.
const CELL_NAMES: &[&str] = &["data-label", "data-th", "data-title", "data-header", "data-column", "data-name"];

/// By what the rows and the cells of a table are told.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Native,
    Definitions,
    /// Roles, styles or classes, of any elements.
    Look,
}

pub struct OpenTable {
    pub id: NodeId,
    pub kind: Kind,
    pub table: Table,
    /// The names that the cells of the first row say their columns have.
    names: Vec<String>,
    /// Where its foot begins.
    pub foot: Option<usize>,
    pub has_placeholders: bool,
}

impl Walk {
    pub(super) fn open_table(&mut self, id: NodeId, element: &Element, part: Part) {
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

    pub(super) fn close_table(&mut self, id: NodeId) {
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

    pub(super) fn open_row(&mut self) {
        self.end_cell();
        self.end_stray_text();
        self.table.iter_mut().for_each(|open| open.table.rows.push(Vec::new()));
    }

    pub(super) fn open_cell(&mut self, element: &Element, is_head: bool) {
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

    pub(super) fn end_cell(&mut self) {
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
