//! Captions that are paragraphs: `Table 4. 3000: Sendbacks`, above a table or below it. One that names the series is its heading.

use super::headings::{self, IN_TEXT};
use super::introduction::is_introduction;
use super::known::Known;
use super::rows::key_number;
use super::titles::of_title;
use super::{Block, Table};

/// The blocks with each such caption as a heading above its table and above the sentence that introduces it.
pub fn above(blocks: Vec<Block>, known: &Known) -> Vec<Block> {
    let mut placed: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut blocks = blocks.into_iter().peekable();
    while let Some(block) = blocks.next() {
        match (&block, blocks.peek()) {
            (Block::Table(table), Some(Block::Paragraph(text) | Block::Heading { text, .. }))
                if is_of(text, table, known) && !placed.last().is_some_and(|above| is_caption(above, table, known)) =>
            {
                let caption = heading(text);
                blocks.next();
                put(&mut placed, caption);
                placed.push(block);
            }
            (Block::Paragraph(text) | Block::Heading { text, .. }, Some(Block::Table(table)))
                if is_of(text, table, known) =>
            {
                let caption = heading(text);
                put(&mut placed, caption);
            }
            _ => placed.push(block),
        }
    }
    placed
}

fn is_caption(block: &Block, table: &Table, known: &Known) -> bool {
    matches!(block, Block::Heading { text, .. } if headings::series(text).is_some() && is_of(&format!("Table: {text}"), table, known))
}

/// Whether a text is a caption with the series of a table.
fn is_of(text: &str, table: &Table, known: &Known) -> bool {
    let Some(name) = headings::without_caption_mark(text) else { return false };
    let number = headings::series(name).map(|name| name.number).or_else(|| of_title(name, known));
    let keys = table.rows.iter().filter_map(|row| row.iter().find_map(|cell| key_number(&cell.text)));
    let keys: Vec<_> = keys.collect();
    let is_own = |number: u16| keys.iter().filter(|key| known.numbers(number).contains(*key)).count() * 2 > keys.len();
    number.is_some_and(is_own)
}

fn heading(text: &str) -> Block {
    let text = headings::without_caption_mark(text).unwrap_or(text).trim_end_matches('.');
    Block::Heading { level: IN_TEXT, text: text.to_owned() }
}

fn put(placed: &mut Vec<Block>, caption: Block) {
    let is_introduced = matches!(placed.last(), Some(Block::Paragraph(text)) if is_introduction(text));
    placed.insert(placed.len() - usize::from(is_introduced), caption);
}
