//! What a saved page says. Its mark-up becomes blocks, each habit of a site a small step on the way; its tables become
//! grids; and those become facts.

pub mod cells;
mod columns;
mod cut;
pub mod facts;
mod grid;
mod headings;
mod html;
pub mod introduction;
pub mod known;
mod loose;
mod markdown;
mod mhtml;
mod plain;
mod reader;
mod rows;
pub mod spans;
mod tables;
mod tidy;

use std::path::Path;

use facts::PageFacts;
use known::Known;

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
    /// What shows that something is missing here, as a sentence.
    Cut(String),
    /// What a site shows where something is to come, such as `Loading…`.
    Placeholder(String),
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
    /// Whether it is set off as a heading is: by its element, or in bold.
    pub is_head: bool,
}

impl Cell {
    /// A cell that covers no more than itself.
    fn single(text: &str) -> Self {
        Self { text: text.to_owned(), columns: 1, rows: 1, is_head: false }
    }
}

/// How a page was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MarkUp {
    Html,
    Mhtml,
    Markdown,
    Plain,
    /// What is not read, by the name that people have for it.
    Other(&'static str),
}

/// What a page says, or why it cannot be read. Its name helps to tell how it was saved.
pub fn facts(text: &str, name: &Path, known: &Known) -> Result<PageFacts, String> {
    let facts = PageFacts::of(&read(text, name, known)?, known);
    if facts.codes.is_empty() && facts.unplaced.iter().any(|unplaced| unplaced.why == NO_CODE) {
        return Err(
            "the column of the status codes is empty in this copy; save the page as HTML from a browser".to_owned()
        );
    }
    Ok(facts)
}

/// Why a row without a status code has no place.
const NO_CODE: &str = "this row has no status code, and none stands above it";

/// The blocks of a page.
pub fn read(text: &str, name: &Path, known: &Known) -> Result<Vec<Block>, String> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let blocks = match mark_up(&text, name) {
        MarkUp::Html => html::blocks(&text),
        MarkUp::Mhtml => mhtml_blocks(&text)?,
        MarkUp::Markdown => markdown::blocks(&text),
        MarkUp::Plain => plain::blocks(&text),
        MarkUp::Other(name) => {
            return Err(format!(
                "this is {name}, which cannot be read without guessing; save the page as HTML from a browser"
            ));
        }
    };
    let blocks = blocks.into_iter().map(tidy::tidy).collect();
    Ok(tables::in_shape(loose::gathered(blocks, known), known))
}

fn mhtml_blocks(text: &str) -> Result<Vec<Block>, String> {
    let saved = mhtml::page(text)?;
    let mut blocks = html::blocks(&saved.html);
    if !blocks.iter().any(|block| matches!(block, Block::Address(_))) {
        blocks.extend(saved.address.map(Block::Address));
    }
    if !saved.is_whole {
        blocks.push(Block::Cut("the file ends before the part that holds the page does".to_owned()));
    }
    Ok(blocks)
}

/// What a file is called decides, unless it holds something else plainly.
fn mark_up(text: &str, name: &Path) -> MarkUp {
    let extension = name.extension().map(|extension| extension.to_string_lossy().to_ascii_lowercase());
    if mhtml::is_mhtml(text) {
        return MarkUp::Mhtml;
    }
    match extension.as_deref() {
        Some("md" | "markdown" | "mdx" | "mdown" | "mkd") => return MarkUp::Markdown,
        Some("html" | "htm" | "xhtml" | "aspx" | "php") => return MarkUp::Html,
        Some("rst" | "rest") => return MarkUp::Other("reStructuredText"),
        Some("adoc" | "asciidoc") => return MarkUp::Other("AsciiDoc"),
        Some("json") => return MarkUp::Other("JSON"),
        Some("csv") => return MarkUp::Other("a spreadsheet's CSV"),
        Some("rtf") => return MarkUp::Other("RTF"),
        _ if text.starts_with("{\\rtf") => return MarkUp::Other("RTF"),
        _ => (),
    }
    let opening = text.get(..text.floor_char_boundary(100_000)).unwrap_or_default().to_ascii_lowercase();
    if ["<!doctype html", "<html", "<body", "<table", "<main", "<h1"].iter().any(|tag| opening.contains(tag)) {
        return MarkUp::Html;
    }
    let is_heading = |line: &str| line.starts_with('#') && line.trim_start_matches('#').starts_with(' ');
    if text.lines().any(is_heading) { MarkUp::Markdown } else { MarkUp::Plain }
}

#[cfg(test)]
mod tests {
    use super::known::Known;
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
        assert_eq!(read(text, Path::new("-"), &Known::default()), Ok(expected));
    }
}
