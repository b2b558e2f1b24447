//! What a saved page says. Its mark-up becomes blocks, each habit of a site a small step on the way; its tables become
//! grids; and those become facts.

mod badges;
mod beside;
mod bullets;
mod captions;
pub mod cells;
mod columns;
mod cut;
mod drawn;
pub mod facts;
mod foreign;
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
mod size;
pub mod spans;
mod tables;
mod tidy;
mod titles;
mod wrapped;

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
    /// A name under which something is to stand on the page, such as a tab's.
    Mention(String),
    /// What shows that something is missing here, as a sentence.
    Cut(String),
    /// What a site shows where something is to come, such as `Loading…`.
    Placeholder(String),
    /// A row that the page does not show, whatever is done on it.
    Hidden(String),
    /// Words in a box of their own beside a heading.
    Beside {
        heading: String,
        words: String,
    },
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
    let mut facts = PageFacts::of(&read(text, name, known)?, known);
    if !matches!(mark_up(text, name), MarkUp::Plain | MarkUp::Markdown) {
        facts.end = None;
    }
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
    if let Some(why) = size::refusal(&text) {
        return Err(why);
    }
    let mark_up = mark_up(&text, name);
    let blocks = match mark_up {
        MarkUp::Html => html_blocks(&text, known)?,
        MarkUp::Mhtml => mhtml_blocks(&text, known)?,
        MarkUp::Markdown => markdown::blocks(&text, known),
        MarkUp::Plain => plain::blocks(&text),
        MarkUp::Other(name) => {
            return Err(format!(
                "this is {name}, which cannot be read without guessing; save the page as HTML from a browser"
            ));
        }
    };
    // In a copy, and in what is shown as it is written, a line may be a piece of another.
    let is_written = !blocks.iter().any(|block| matches!(block, Block::Table(_))) && text.contains("<pre");
    let are_whole = mark_up != MarkUp::Plain && !is_written;
    let blocks = beside::without_habits(blocks.into_iter().map(tidy::tidy).collect());
    let blocks = titles::numbered(captions::above(blocks, known), known);
    Ok(tables::in_shape(loose::gathered(blocks, known, are_whole), known))
}

/// The blocks of HTML, or of the text that is all that it shows.
fn html_blocks(text: &str, known: &Known) -> Result<Vec<Block>, String> {
    if let Some(why) = size::refusal_of_html(text) {
        return Err(why);
    }
    let mut blocks = html::blocks(text, known);
    if blocks.iter().any(|block| matches!(block, Block::Table(_))) || !text.to_ascii_lowercase().contains("<pre") {
        return Ok(blocks);
    }
    if let Some(shown) = html::preformatted(text) {
        blocks.retain(|block| !matches!(block, Block::Paragraph(_)));
        blocks.extend(if has_headings(&shown) { markdown::blocks(&shown, known) } else { plain::blocks(&shown) });
    }
    Ok(blocks)
}

fn mhtml_blocks(text: &str, known: &Known) -> Result<Vec<Block>, String> {
    let saved = mhtml::page(text)?;
    let mut blocks = html_blocks(&saved.html, known)?;
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
        Some("md" | "markdown" | "mdx" | "mdown" | "mkd") => {
            return foreign::by_content(text).map_or(MarkUp::Markdown, MarkUp::Other);
        }
        Some("html" | "htm" | "xhtml" | "aspx" | "php") => return MarkUp::Html,
        Some(extension) => {
            if let Some((_, name)) = foreign::BY_EXTENSION.iter().find(|(known, _)| *known == extension) {
                return MarkUp::Other(name);
            }
        }
        None => (),
    }
    if let Some(name) = foreign::by_content(text) {
        return MarkUp::Other(name);
    }
    let opening = text.get(..text.floor_char_boundary(100_000)).unwrap_or_default().to_ascii_lowercase();
    if ["<!doctype html", "<html", "<body", "<table", "<main", "<h1", "<pre"].iter().any(|tag| opening.contains(tag)) {
        return MarkUp::Html;
    }
    if has_headings(text) { MarkUp::Markdown } else { MarkUp::Plain }
}

/// Whether headings of Markdown stand in a text.
fn has_headings(text: &str) -> bool {
    text.lines().any(|line| line.starts_with('#') && line.trim_start_matches('#').starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::known::Known;
    use super::{Block, Cell, MarkUp, Table, facts, mark_up, read};
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

    /// The cuts of a page of Markdown, each with its heading.
    fn cuts(name: &str, text: &str) -> Vec<(String, String)> {
        let facts = facts(text, Path::new(name), &Known::default()).expect("a page");
        facts.cuts.into_iter().map(|cut| (cut.heading.unwrap_or_default(), cut.why)).collect()
    }

    const STATUSES: &str = "Possible notifications include:\n\n| Status | Guidance |\n|---|---|\n| new | Made |\n\n";
    const SERIES: &str = "## 100: AML\n\nThis series can accompany new status and includes:\n\n";
    const ROWS: &str = "| Status code | Description |\n|---|---|\n| 100 | Hit |\n";

    #[test]
    fn what_shows_that_a_part_of_the_page_is_missing_is_told_with_its_heading() {
        let introduced = "\"This series can accompany new status and includes:\" introduces rows, and none follow";
        let cases = [
            (format!("{STATUSES}{SERIES}"), introduced),
            (format!("{STATUSES}{SERIES}## 200: Other\n\nIt can accompany new status.\n\n{ROWS}"), introduced),
            (format!("{STATUSES}## 100: AML\n\n"), "no status code stands below this heading"),
            (format!("{STATUSES}{SERIES}Loading…\n"), "\"Loading…\" stands where rows should be"),
            (format!("{STATUSES}{SERIES}{ROWS}\nShowing 1 to 25 of 73\n"), "the page says \"Showing 1 to 25 of 73\""),
            (format!("{STATUSES}{SERIES}{ROWS}\nLoad more\n"), "\"Load more\" stands below a table"),
            (format!("{STATUSES}{SERIES}{ROWS}| 102 | Hi"), "the file ends inside a row of a table"),
            (format!("{STATUSES}{SERIES}[block:parameters]\n{{\"data\":"), "the file ends inside a block"),
            (format!("{STATUSES}{SERIES}<table><tr><td>100"), "the file ends inside a table"),
            (
                format!(
                    "{STATUSES}{SERIES}{}## 200: B\n\n{}",
                    ROWS.replace("| 100 |", "| |"),
                    ROWS.replace("100", "200")
                ),
                "the column of the status codes is empty",
            ),
        ];
        for (text, why) in cases {
            let cuts = cuts("page.md", &text);
            assert!(cuts.contains(&("100: AML".to_owned(), why.to_owned())), "{text}: {cuts:?}");
        }
        assert_eq!(
            cuts("page.md", &format!("{STATUSES}Possible risk codes include:\n\n# Status codes\n")),
            [(String::new(), "\"Possible risk codes include:\" introduces rows, and none follow".to_owned())]
        );
    }

    #[test]
    fn a_page_that_is_whole_shows_nothing_of_the_kind() {
        let pages = [
            format!("- [100: AML](#100)\n\n{STATUSES}{SERIES}{ROWS}\nUpdated\n"),
            format!("{STATUSES}{SERIES}#### Hits\n\n{ROWS}\nShowing 1 to 1 of 1 entries\n\nPage 1 of 1\n"),
            format!("{STATUSES}Loading…\n\n{SERIES}{ROWS}\n# Feedback\n\nLoading…\n\nShow more\n"),
            format!("{STATUSES}{SERIES}{}", ROWS.trim_end()),
        ];
        assert_eq!(pages.map(|page| cuts("page.md", &page)), [const { Vec::new() }; 4]);
        let html = "<p>Possible notifications include:<table><tr><th>Status<th>Guidance<tr><td>new<td>Made</table>";
        assert_eq!(cuts("page.html", html), []);
    }

    #[test]
    fn a_copy_without_its_codes_and_what_is_not_read_are_refused_with_what_to_save() {
        let emptied = format!("{STATUSES}{SERIES}{}", ROWS.replace("| 100 |", "| |"));
        let refusal = |name: &str, text: &str| facts(text, Path::new(name), &Known::default()).unwrap_err();
        assert_eq!(
            refusal("page.md", &emptied),
            "the column of the status codes is empty in this copy; save the page as HTML from a browser"
        );
        assert_eq!(
            refusal("page.rst", "Statuses\n========\n"),
            "this is reStructuredText, which cannot be read without guessing; save the page as HTML from a browser"
        );
    }
}
