//! In a workbook of LibreOffice, a line goes through a cell, a paragraph or a part of one by its style.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use quick_xml::events::{BytesStart, Event};

use super::{Area, Struck, each, is_text};
use crate::commands::sheet::read::ods::{attribute, in_tag, number};
use crate::commands::sheet::read::unpacked;

/// What is struck out in the tables of a workbook of LibreOffice. Its content is known to be no larger than a sheet of ours.
pub fn in_ods(bytes: &[u8], content: &str) -> Result<Struck, String> {
    const LINE: &str = "text-line-through";
    let common = unpacked::part_if_any(bytes, "styles.xml")?.unwrap_or_default();
    if !content.contains(LINE) && !common.contains(LINE) {
        return Ok(Struck::new());
    }
    let mut looks = Looks::default();
    // Each of both has styles of its own beside the common ones.
    looks.read(&common, "office:styles")?;
    looks.read(content, "office:automatic-styles")?;
    let mut tables = Tables { looks, ..Tables::default() };
    each(content, |event| tables.see(event))?;
    Ok(tables.struck)
}

/// Whether a line goes through what has a style, by the family and the name of the style.
#[derive(Default)]
struct Looks {
    styles: BTreeMap<(String, String), Look>,
}

#[derive(Default)]
struct Look {
    is_struck: Option<bool>,
    parent: Option<String>,
}

impl Looks {
    fn read(&mut self, part: &str, list: &str) -> Result<(), String> {
        let mut is_within = false;
        let mut style: Option<(String, String)> = None;
        each(part, |event| match event {
            Event::Start(element) => match element.name().as_ref() {
                name if name == list => is_within = true,
                // What has no style looks as the one without a name.
                "style:style" | "style:default-style" if is_within => {
                    let of = |name| attribute(element, name);
                    let called = (of("style:family").unwrap_or_default(), of("style:name").unwrap_or_default());
                    let parent = Some(of("style:parent-style-name").unwrap_or_default());
                    let parent = parent.filter(|parent| *parent != called.1);
                    self.styles.insert(called.clone(), Look { is_struck: None, parent });
                    style = Some(called);
                }
                "style:text-properties" => {
                    if let Some(look) = style.as_ref().and_then(|style| self.styles.get_mut(style)) {
                        let lines = ["style:text-line-through-style", "style:text-line-through-type"];
                        let lines = lines.map(|line| attribute(element, line).map(|line| line != "none"));
                        look.is_struck = lines.into_iter().flatten().reduce(|style, kind| style && kind);
                    }
                }
                _ => (),
            },
            Event::End(element) => match element.name().as_ref() {
                name if name == list => is_within = false,
                "style:style" | "style:default-style" => style = None,
                _ => (),
            },
            _ => (),
        })
    }

    /// What a style says, or the one that it is made from; `None` where none of them says anything.
    fn says(&self, family: &str, name: &str) -> Option<bool> {
        let mut name = name.to_owned();
        let mut seen = BTreeSet::new();
        while let Some(look) = self.styles.get(&(family.to_owned(), name.clone())) {
            if look.is_struck.is_some() {
                return look.is_struck;
            }
            let parent = look.parent.clone()?;
            if !seen.insert(std::mem::replace(&mut name, parent)) {
                return None;
            }
        }
        None
    }

    fn of_cell(&self, name: &str) -> bool {
        self.says("table-cell", name).unwrap_or_default()
    }
}

/// What is read of the tables of a workbook of LibreOffice.
#[derive(Default)]
struct Tables {
    looks: Looks,
    struck: Struck,
    table: String,
    /// How the cells of each column look that say nothing themselves.
    columns: Vec<(Range<u32>, String)>,
    rows: Range<u32>,
    of_row: Option<String>,
    column: u32,
    /// The struck cells of the row.
    in_row: Vec<Range<u32>>,
    cell: Option<OpenCell>,
}

/// The cell that is read.
struct OpenCell {
    columns: Range<u32>,
    has_value: bool,
    has_text: bool,
    has_struck: bool,
    /// For it and each element that is open within it, whether text in that is struck out; `None` where it is none of the
    /// cell's: a comment, a picture.
    within: Vec<Option<bool>>,
}

impl Tables {
    fn see(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(element) => self.begin(element),
            Event::End(element) => self.end(element.name().as_ref()),
            text => {
                if let Some(cell) = &mut self.cell
                    && let Some(is_struck) = cell.within.last().copied().flatten()
                    && is_text(text)
                {
                    cell.has_text = true;
                    cell.has_struck |= is_struck;
                }
            }
        }
    }

    fn begin(&mut self, element: &BytesStart<'_>) {
        let name = element.name();
        let name = name.as_ref();
        if let Some(cell) = &mut self.cell {
            let around = cell.within.last().copied().flatten();
            let style = || attribute(element, "text:style-name").unwrap_or_default();
            let own = match name {
                "text:p" | "text:h" => self.looks.says("paragraph", &style()),
                "text:span" | "text:a" => self.looks.says("text", &style()),
                _ => None,
            };
            let is_other = name == "office:annotation" || name.starts_with("draw:");
            cell.within.push(around.filter(|_| !is_other).map(|around| own.unwrap_or(around)));
            return;
        }
        match name {
            "table:table" => {
                self.table = attribute(element, "table:name").unwrap_or_default();
                self.columns.clear();
                (self.rows, self.column) = (0..0, 0);
            }
            "table:table-column" => {
                let end = self.column.saturating_add(number(element, "table:number-columns-repeated"));
                let style = attribute(element, "table:default-cell-style-name");
                self.columns.extend(style.map(|style| (self.column..end, style)));
                self.column = end;
            }
            "table:table-row" => {
                let begin = self.rows.end;
                self.rows = begin..begin.saturating_add(number(element, "table:number-rows-repeated"));
                self.of_row = attribute(element, "table:default-cell-style-name");
                self.column = 0;
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let end = self.column.saturating_add(number(element, "table:number-columns-repeated"));
                let columns = self.column..end;
                let of_column = || self.columns.iter().find(|(it, _)| it.contains(&columns.start));
                let style = attribute(element, "table:style-name").or_else(|| self.of_row.clone());
                let style = style.or_else(|| of_column().map(|(_, style)| style.clone())).unwrap_or_default();
                let is_struck = self.looks.of_cell(&style);
                self.column = end;
                self.cell = Some(OpenCell {
                    columns,
                    has_value: in_tag(element) > 0,
                    has_text: false,
                    has_struck: false,
                    within: vec![Some(is_struck)],
                });
            }
            _ => (),
        }
    }

    fn end(&mut self, name: &str) {
        if let Some(cell) = &mut self.cell {
            let is_as_cell = cell.within.pop().flatten().unwrap_or_default();
            if !cell.within.is_empty() {
                return;
            }
            if cell.has_struck || (cell.has_value && !cell.has_text && is_as_cell) {
                self.in_row.push(cell.columns.clone());
            }
            self.cell = None;
        } else if name == "table:table-row" {
            let rows = &self.rows;
            let areas = self.in_row.drain(..).map(|columns| Area { rows: rows.clone(), columns });
            self.struck.entry(self.table.clone()).or_default().extend(areas);
        }
    }
}
