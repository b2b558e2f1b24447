//! Headings that name a series by its title alone, such as `Sendbacks`. Where codes of that series stand below one, it gets the
//! number, and is read as any other.

use std::collections::HashSet;

use super::super::normalise::is_dash;
use super::bullets;
use super::headings::{self, IN_TEXT, bare_heading};
use super::known::Known;
use super::loose::keys;
use super::rows::key_number;
use super::{Block, Table};

/// The blocks with the number of the series in each heading that names one without it.
pub fn numbered(mut blocks: Vec<Block>, known: &Known) -> Vec<Block> {
    if !are_habit(&blocks, known) {
        return blocks;
    }
    let mut named = HashSet::new();
    let mut levels = HashSet::new();
    for at in 0..blocks.len() {
        let Some((level, text)) = name(&blocks[at]) else { continue };
        if let Some(series) = headings::series(text) {
            named.insert(series.number);
        } else if let Some(number) = of_title(text, known)
            && series_below(&blocks, at, known) == Some(number)
            && !is_within(&blocks, at, number)
        {
            named.insert(number);
            levels.insert(level);
            put(&mut blocks[at], number, known);
        }
    }
    // Among such headings, one with another title is that of the series whose codes are below it, if no other is.
    for at in 0..blocks.len() {
        let Some((level, text)) = name(&blocks[at]).filter(|(level, _)| levels.contains(level)) else { continue };
        if headings::series(text).is_none()
            && keys::code(text).is_none()
            && let Some(number) = series_below(&blocks, at, known).filter(|number| !named.contains(number))
            && (level < IN_TEXT || introduces(&blocks, at))
        {
            named.insert(number);
            put(&mut blocks[at], number, known);
        }
    }
    blocks
}

/// Whether more headings above the codes of a series have its title alone than have its number. A single heading that lost its
/// number is no habit, and told.
fn are_habit(blocks: &[Block], known: &Known) -> bool {
    let (mut titled, mut numbered) = (0, 0);
    for at in 0..blocks.len() {
        let Some((_, text)) = name(&blocks[at]) else { continue };
        if let Some(series) = headings::series(text) {
            numbered += usize::from(series_below(blocks, at, known) == Some(series.number));
        } else if let Some(number) = of_title(text, known) {
            titled += usize::from(series_below(blocks, at, known) == Some(number));
        }
    }
    titled > numbered
}

/// The series that a heading names by its title alone.
pub fn of_title(heading: &str, known: &Known) -> Option<u16> {
    title_in(heading, known).map(|(number, _)| number)
}

/// The series that a heading names, and its title without the words and the count that may stand around it.
fn title_in(heading: &str, known: &Known) -> Option<(u16, String)> {
    let heading = bare_heading(headings::without_caption_mark(heading).unwrap_or(heading));
    let title = headings::without_outline(&heading).unwrap_or(&heading);
    let end = |it: char| it.is_ascii_digit() || matches!(it, '(' | ')' | '[' | ']' | ' ' | ':' | '·') || is_dash(it);
    let title = title.trim_end_matches(end);
    let lower = title.to_ascii_lowercase();
    let behind = ["series", "status codes", "codes"].iter().find_map(|word| lower.strip_suffix(word));
    let behind = behind.and_then(|before| title.get(..before.len()));
    let before = ["series", "status codes"].iter().find_map(|word| lower.strip_prefix(word));
    let before = before.and_then(|behind| title.get(title.len() - behind.len()..));
    let titles = [Some(title), behind, before].into_iter().flatten();
    titles.map(|title| title.trim_matches(end)).find_map(|title| Some((known.titled(title)?, title.to_owned())))
}

/// What may be the heading of a series, and how deep it is.
fn name(block: &Block) -> Option<(u8, &str)> {
    match block {
        Block::Heading { level, text } => Some((*level, text)),
        // An entry of a list can be folded up.
        Block::Paragraph(text) => Some((IN_TEXT, bullets::entry(text)?)),
        _ => None,
    }
}

fn put(block: &mut Block, number: u16, known: &Known) {
    if let Block::Heading { text, .. } | Block::Paragraph(text) = block {
        let title = bullets::entry(text).unwrap_or(text);
        let mark = text.get(..text.len() - title.len()).unwrap_or_default();
        let title = match title_in(title, known) {
            Some((_, title)) => title,
            None => headings::without_outline(&bare_heading(title)).unwrap_or(&bare_heading(title)).to_owned(),
        };
        let count = counted(text).map_or_else(String::new, |count| format!(" ({count})"));
        *text = format!("{mark}{number}: {title}{count}");
    }
}

/// The number of codes with which a heading ends, if it does: `Sendbacks (73)`.
fn counted(heading: &str) -> Option<u32> {
    headings::series(&format!("100: {}", bullets::entry(heading).unwrap_or(heading)))?.count
}

/// Whether the heading stands below one of the same series.
fn is_within(blocks: &[Block], at: usize, number: u16) -> bool {
    let mut above = blocks[..at].iter().rev().filter_map(name);
    above.find_map(|(_, text)| headings::series(text)).is_some_and(|above| above.number == number)
}

fn introduces(blocks: &[Block], at: usize) -> bool {
    matches!(blocks.get(at + 1), Some(Block::Paragraph(text)) if super::introduction::is_introduction(text))
}

/// The series of which most of the codes are that stand below a heading.
fn series_below(blocks: &[Block], at: usize, known: &Known) -> Option<u16> {
    let (level, _) = name(&blocks[at])?;
    let mut codes = Vec::new();
    for block in &blocks[at + 1..] {
        if let Some((below, text)) = name(block) {
            let is_code = keys::code(text).is_some() || keys::card(text).is_some();
            let is_other = headings::series(text).is_some_and(|it| known.is_series(it.number, &it.title));
            let is_deeper = below > level || (below == IN_TEXT && of_title(text, known).is_none());
            if is_other || !(is_deeper || is_code) {
                break;
            }
        }
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) => {
                let key = keys::code(text).or_else(|| keys::card(text));
                codes.extend(key.and_then(|key| key.number()).filter(|number| known.has_code(*number)));
            }
            Block::Table(table) => codes.extend(keys_of(table)),
            _ => (),
        }
    }
    let series = codes.iter().find_map(|code| known.series_of(*code))?;
    let own = codes.iter().filter(|code| known.series_of(**code) == Some(series)).count();
    (own * 2 > codes.len()).then_some(series)
}

/// The number in each row of a table.
fn keys_of(table: &Table) -> impl Iterator<Item = u16> {
    table.rows.iter().filter_map(|row| row.iter().find_map(|cell| key_number(&cell.text)))
}
