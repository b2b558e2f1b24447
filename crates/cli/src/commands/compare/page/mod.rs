//! What a saved page says: its mark-up becomes blocks, its tables become grids, and those become facts.

pub mod cells;
mod columns;
pub mod facts;
mod grid;
mod html;
pub mod introduction;
mod markdown;
mod plain;
mod reader;
mod rows;
pub mod spans;

use std::path::Path;

/// A piece of a page, in the order of reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Heading {
        level: u8,
        text: String,
    },
    Paragraph(String),
    Table(Table),
    /// The address that the page gives as its own.
    Address(String),
}

/// A table as it is written: its rows hold only the cells that begin in them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub rows: Vec<Vec<Cell>>,
}

/// A cell, and how many columns and rows it covers. Its text has a line break where the page has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    pub columns: usize,
    pub rows: usize,
}

impl Cell {
    /// A cell that covers no more than itself.
    fn single(text: &str) -> Self {
        Self { text: text.to_owned(), columns: 1, rows: 1 }
    }
}

/// How a page was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MarkUp {
    Html,
    Markdown,
    Plain,
}

/// The blocks of a page, whose name helps to tell how it was saved.
pub fn read(text: &str, name: &Path) -> Vec<Block> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    match mark_up(&text, name) {
        MarkUp::Html => html::blocks(&text),
        MarkUp::Markdown => markdown::blocks(&text),
        MarkUp::Plain => plain::blocks(&text),
    }
}

/// What a file is called decides, unless it holds something else plainly.
fn mark_up(text: &str, name: &Path) -> MarkUp {
    let extension = name.extension().map(|extension| extension.to_string_lossy().to_ascii_lowercase());
    match extension.as_deref() {
        Some("md" | "markdown") => return MarkUp::Markdown,
        Some("html" | "htm" | "xhtml") => return MarkUp::Html,
        _ => (),
    }
    let opening = text.get(..text.floor_char_boundary(100_000)).unwrap_or_default().to_ascii_lowercase();
    if ["<!doctype html", "<html", "<body", "<table"].iter().any(|tag| opening.contains(tag)) {
        return MarkUp::Html;
    }
    let is_heading = |line: &str| line.starts_with('#') && line.trim_start_matches('#').starts_with(' ');
    if text.lines().any(is_heading) { MarkUp::Markdown } else { MarkUp::Plain }
}

#[cfg(test)]
mod tests {
    use super::{Block, Cell, MarkUp, Table, mark_up, read};
    use std::path::Path;

    #[test]
    fn a_page_is_told_by_its_name_and_without_one_by_what_it_holds() {
        let pages = [
            ("page.HTML", "anything"),
            ("page.md", "<table>"),
            ("page.txt", "<!DOCTYPE html>"),
            ("-", "# Statuses\n"),
            ("page.txt", "Statuses\n| Status | Guidance |\n"),
            ("page.txt", "#1 in verification\n"),
        ];
        let expected = [MarkUp::Html, MarkUp::Markdown, MarkUp::Html, MarkUp::Markdown, MarkUp::Plain, MarkUp::Plain];
        assert_eq!(pages.map(|(name, text)| mark_up(text, Path::new(name))), expected);
    }

    #[test]
    fn what_editors_on_windows_add_changes_nothing() {
        let text = "\u{feff}# Codes\r\n\r\n| Status code | Description |\r\n|---|---|\r\n| 100 | Hit |\r\n";
        let row = |cells: [&str; 2]| cells.map(Cell::single).to_vec();
        let expected = vec![
            Block::Heading { level: 1, text: "Codes".to_owned() },
            Block::Table(Table { rows: vec![row(["Status code", "Description"]), row(["100", "Hit"])] }),
        ];
        assert_eq!(read(text, Path::new("-")), expected);
    }
}
