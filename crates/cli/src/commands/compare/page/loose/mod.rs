//! Rows that no table holds: a page copied out of a browser, grids of boxes that only look like tables, cards, lists, and
//! headings for each code. What stands below the names of columns, or below the heading of a series, and begins with a
//! number, becomes the rows of a table.

pub mod keys;
mod pairs;
mod rows;

use super::bullets;
use super::cells::opens_with_label;
use super::columns::{self, ColumnKind};
use super::headings::{self, IN_TEXT, SeriesName};
use super::introduction;
use super::known::Known;
use super::rows::{key_number, key_status};
use super::{Block, Table, cut};
pub use keys::{Key, names_in};
use rows::{Between, Rows};

/// The blocks, with a table where there were only rows.
pub fn gathered(blocks: Vec<Block>, known: &Known, are_whole: bool) -> Vec<Block> {
    let mut blocks: Vec<_> = blocks.into_iter().flat_map(|block| one_row_each(block, known)).collect();
    for at in 1..blocks.len() {
        let is_introduced = matches!(&blocks[at], Block::Paragraph(text) if introduction::is_introduction(text));
        if let Some(heading) = folded_up(&blocks[at - 1]).filter(|_| is_introduced) {
            blocks[at - 1] = heading;
        }
    }
    let mut gatherer = Gatherer {
        blocks: &blocks,
        known,
        are_whole,
        gathered: Vec::new(),
        series: None,
        rows: None,
        pending: Vec::new(),
        around: Vec::new(),
    };
    let mut at = 0;
    while at < blocks.len() {
        at += gatherer.take(at);
    }
    gatherer.end_rows();
    gatherer.gathered
}

/// A paragraph of several lines, each of which is a row, as several; so is a heading with its sentence in one paragraph.
fn one_row_each(block: Block, known: &Known) -> Vec<Block> {
    let Block::Paragraph(text) = &block else { return vec![block] };
    let is_row = |line: &&str| {
        let key = keys::code(line);
        key.is_some_and(|key| key.number().is_some_and(|number| known.has_code(number)) && !key.rest.is_empty())
    };
    if let Some((first, rest)) = text.split_once('\n')
        && headings::series(first).is_some()
        && introduction::is_introduction(rest)
    {
        return vec![Block::Heading { level: IN_TEXT, text: first.to_owned() }, Block::Paragraph(rest.to_owned())];
    }
    if text.lines().filter(is_row).count() < 2 {
        return vec![block];
    }
    text.lines().map(|line| Block::Paragraph(line.to_owned())).collect()
}

/// An entry of a list that names a series: what stands in it can be folded up below its name.
fn folded_up(block: &Block) -> Option<Block> {
    let Block::Paragraph(text) = block else { return None };
    let name = bullets::entry(text)?;
    headings::series(name).map(|_| Block::Heading { level: IN_TEXT, text: name.to_owned() })
}

/// The series under whose heading the lines stand.
struct Open {
    name: SeriesName,
    level: u8,
    /// Whether its codes stand in a table, so that other lines are none of them.
    has_table: bool,
}

struct Gatherer<'a> {
    blocks: &'a [Block],
    known: &'a Known,
    /// Whether no line is a piece of another, as it may be in a copy.
    are_whole: bool,
    gathered: Vec<Block>,
    series: Option<Open>,
    rows: Option<Rows>,
    /// Lines that belong to the last row if another row follows.
    pending: Vec<Block>,
    /// What a site or a printer puts around a page, and a copy has between rows: it is no line of them.
    around: Vec<Block>,
}

impl Gatherer<'_> {
    /// Takes what begins at a block; gives back how many blocks that were.
    fn take(&mut self, at: usize) -> usize {
        let block = &self.blocks[at];
        let Some((level, text)) = line(block) else {
            self.end_rows();
            self.gathered.push(block.clone());
            return 1;
        };
        if cut::is_furniture(text) || cut::is_of_a_pager(text) {
            let around = if self.rows.is_some() { &mut self.around } else { &mut self.gathered };
            around.push(block.clone());
            return 1;
        }
        if let Some((names, count)) = self.names(at) {
            self.end_rows();
            let between = match count {
                1 if text.contains(['\t', '|']) => Between::Tabs,
                1 => Between::Spaces,
                _ => Between::Lines,
            };
            self.rows = Some(Rows::below(names, between, self.are_whole));
            return count;
        }
        if let Some(name) = self.series_at(at) {
            self.end_rows();
            self.gathered.push(Block::Heading { level, text: text.to_owned() });
            let has_table = self.has_table_below(at + 1, level);
            self.series = Some(Open { name, level, has_table });
            return 1;
        }
        if let Some((key, count)) = self.key(at) {
            self.row(&key, bullets::depth(text));
            return count;
        }
        let is_heading = level < IN_TEXT;
        if is_heading && self.series.as_ref().is_some_and(|series| level <= series.level) {
            self.series = None;
        }
        if is_heading || introduces(text) || self.rows.is_none() {
            self.end_rows();
            self.gathered.push(block.clone());
        } else {
            self.pending.push(block.clone());
        }
        1
    }

    /// The names of columns that begin at a block, in one line or one a line.
    fn names(&self, at: usize) -> Option<(Vec<String>, usize)> {
        let text = |at: usize| {
            let (level, text) = self.blocks.get(at).and_then(line)?;
            // A list of what is on the page has such words as well.
            (level >= IN_TEXT && bullets::entry(text).is_none()).then_some(text)
        };
        if let Some(names) = names_in(text(at)?) {
            return Some((names, 1));
        }
        let is_one = |text: &&str| columns::is_name(text);
        let kind = columns::kind(&columns::name(text(at)?))?;
        let is_other = |text: &&str| is_one(text) && columns::kind(&columns::name(text)) != Some(kind);
        let count = 1 + (at + 1..at + 5).take_while(|at| text(*at).as_ref().is_some_and(is_other)).count();
        let names: Vec<_> = (at..at + count).filter_map(text).map(str::to_owned).collect();
        keys::are_names(&names).then_some((names, count))
    }

    /// The series whose heading a block is.
    fn series_at(&self, at: usize) -> Option<SeriesName> {
        let (level, text) = line(&self.blocks[at])?;
        let name = headings::series(text)?;
        let is_known = self.known.is_series(name.number, &name.title);
        let is_introduced =
            self.blocks.get(at + 1).and_then(line).is_some_and(|(_, text)| introduction::is_introduction(text));
        let is_new = match &self.series {
            Some(open) if self.known.is_group(name.number, open.name.number) => false,
            Some(open) if open.name.number == name.number => level <= open.level && level < IN_TEXT,
            Some(open) if level < IN_TEXT && level > open.level => !self.known.has_code(name.number),
            _ => true,
        };
        let is_said_so = match &self.blocks[at] {
            Block::Heading { level, .. } if *level < IN_TEXT => is_new,
            Block::Heading { .. } => is_new && name.number.is_multiple_of(100) && !self.is_row(text, &name),
            _ => false,
        };
        (is_known || is_introduced || is_said_so).then_some(name)
    }

    /// Whether the line is a row of the table that is open, or of a table of risk codes.
    fn is_row(&self, text: &str, name: &SeriesName) -> bool {
        text.contains('\t') || keys::scored(text).is_some() || (self.rows.is_some() && self.known.has_code(name.number))
    }

    fn has_table_below(&self, from: usize, level: u8) -> bool {
        for at in from..self.blocks.len() {
            match &self.blocks[at] {
                Block::Table(_) => return true,
                Block::Heading { level: below, .. } if *below <= level && *below < IN_TEXT => return false,
                _ if self.series_at(at).is_some() => return false,
                _ => (),
            }
        }
        false
    }

    /// The key of the row that begins at a block, and how many blocks that takes.
    fn key(&self, at: usize) -> Option<(Key, usize)> {
        let (level, text) = line(&self.blocks[at])?;
        if let Some(found) = self.stacked(at, text) {
            return Some(found);
        }
        if level < IN_TEXT {
            return self.heading_of_code(at, level, text).map(|key| (key, 1));
        }
        if let Some((key, count)) = self.card(at, text) {
            return Some((key, count));
        }
        let kind = self.rows.as_ref().map(|rows| rows.kind);
        let key = match kind {
            Some(ColumnKind::Statuses) => keys::status(text, |wire| self.known.has_status(wire)),
            Some(ColumnKind::RiskCodes) => keys::risk_code(text),
            Some(ColumnKind::Codes) => {
                keys::code(text).filter(|key| self.is_likely(key, text)).or_else(|| keys::misspelt(text))
            }
            None => keys::code(text)
                .filter(|_| self.series.as_ref().is_some_and(|series| !series.has_table))
                .filter(|key| self.is_of_series(key) || self.begins_list(at, text, key))
                .or_else(|| keys::glued_status(text))
                .or_else(|| keys::scored(text)),
        };
        key.map(|key| (key, 1))
    }

    /// A status by itself above what is said of it, or a risk code above its score: the title of a card.
    fn stacked(&self, at: usize, text: &str) -> Option<(Key, usize)> {
        let (_, next) = self.blocks.get(at + 1).and_then(line)?;
        let wire = key_status(text);
        if opens_with_label(next) && (self.known.has_status(&wire) || self.is_among_statuses(at)) {
            return Some((Key { kind: ColumnKind::Statuses, text: wire, rest: String::new() }, 1));
        }
        let is_open = self.rows.as_ref().is_none_or(|rows| rows.kind == ColumnKind::RiskCodes) && self.series.is_none();
        let score = key_number(text).filter(|_| is_open).and_then(|number| keys::scored(&format!("{number} {next}")));
        score.map(|key| (key, 2))
    }

    /// Whether a heading stands among those of statuses: the next of its level above or below is one.
    fn is_among_statuses(&self, at: usize) -> bool {
        let Some((own, text)) = line(&self.blocks[at]).filter(|(level, _)| *level < IN_TEXT) else { return false };
        let is_of_status = |at: usize, text: &str| {
            let next = self.blocks.get(at + 1).and_then(line);
            self.known.has_status(&key_status(text)) && next.is_some_and(|(_, next)| opens_with_label(next))
        };
        let near = |at: usize| match &self.blocks[at] {
            Block::Heading { level, text } if *level < own && !text.is_empty() => Some(false),
            Block::Heading { level, text } if *level == own => Some(is_of_status(at, text)).filter(|it| *it),
            _ => None,
        };
        let is_above = || (0..at).rev().take(FARTHEST_STATUS).find_map(near) == Some(true);
        let is_below = || (at + 1..self.blocks.len()).take(FARTHEST_STATUS).find_map(near) == Some(true);
        key_number(text).is_none() && headings::series(text).is_none() && (is_above() || is_below())
    }

    /// `Status code: 3105`, as cards say it, or the name and the number below it.
    fn card(&self, at: usize, text: &str) -> Option<(Key, usize)> {
        let is_within_status = self.rows.as_ref().is_some_and(|rows| rows.kind == ColumnKind::Statuses);
        let next = self.blocks.get(at + 1).and_then(line).map(|(_, text)| text);
        let (key, count) =
            keys::card(text).map(|key| (key, 1)).or_else(|| Some((keys::card(&format!("{text}: {}", next?))?, 2)))?;
        let is_meant = match key.kind {
            ColumnKind::Codes => !is_within_status,
            ColumnKind::Statuses => {
                let behind = self.blocks.get(at + count).and_then(line).map(|(_, text)| text);
                self.known.has_status(&key.text) || behind.is_some_and(opens_with_label)
            }
            ColumnKind::RiskCodes => true,
        };
        is_meant.then_some((key, count))
    }

    /// A heading of a single code, such as `3100: Selfie photo too bright`; one of a group of codes has a table below it.
    fn heading_of_code(&self, at: usize, level: u8, text: &str) -> Option<Key> {
        let is_meant = |key: &Key| {
            self.is_of_series(key) || key.rest.is_empty() || key.number().is_some_and(|it| self.known.has_code(it))
        };
        let key = keys::code(text).filter(is_meant).or_else(|| keys::misspelt(text))?;
        // What can be folded up is named by no heading of the document, and may have some in it.
        let is_deeper = |series: &Open| level > series.level || (series.level == IN_TEXT && self.is_of_series(&key));
        let is_below = self.series.as_ref().is_some_and(|series| is_deeper(series) && !series.has_table);
        let is_group = matches!(self.blocks.get(at + 1), Some(Block::Table(_))) || self.names(at + 1).is_some();
        (is_below && !is_group).then_some(key)
    }

    /// Whether a row is the first item of a list whose next item is a row of the series.
    fn begins_list(&self, at: usize, text: &str, key: &Key) -> bool {
        let depth = bullets::depth(text);
        let item = |text: &str| (bullets::depth(text) == depth).then(|| keys::code(text)).flatten();
        let mut below = self.blocks[at + 1..].iter().take(FARTHEST_ITEM).filter_map(line);
        let next = below.find_map(|(_, text)| item(text));
        let is_likely = key.number().is_some_and(|number| number >= 100) && !key.rest.is_empty();
        is_likely && depth > 0 && next.is_some_and(|next| self.is_of_series(&next))
    }

    fn is_of_series(&self, key: &Key) -> bool {
        let numbers = self.series.as_ref().map(|series| self.known.numbers(series.name.number));
        numbers.zip(key.number()).is_some_and(|(numbers, number)| numbers.contains(&number))
    }

    /// Whether a number at the start of a line is that of a row, and not of a sentence that was broken there.
    fn is_likely(&self, key: &Key, text: &str) -> bool {
        let is_apart = text.contains('\t') || key.rest.is_empty();
        let is_capital = key.rest.starts_with(char::is_uppercase);
        key.number().is_some_and(|number| {
            self.is_of_series(key) || self.known.has_code(number) || is_apart || (number >= 100 && is_capital)
        })
    }

    fn row(&mut self, key: &Key, depth: usize) {
        if self.rows.as_ref().is_some_and(|rows| rows.kind != key.kind) {
            self.end_rows();
        }
        let rows = self.rows.get_or_insert_with(|| Rows::of(key.kind, self.are_whole));
        for block in self.pending.drain(..) {
            rows.go_on(line(&block).map(|(_, text)| text).unwrap_or_default());
        }
        rows.begin(key, depth);
    }

    /// Ends the table: of what stands behind its last row, only what is labelled belongs to that.
    fn end_rows(&mut self) {
        let mut pending = std::mem::take(&mut self.pending);
        let around = std::mem::take(&mut self.around);
        let Some(mut rows) = self.rows.take() else { return self.gathered.extend(pending) };
        let texts: Vec<_> = pending.iter().map(|block| line(block).map_or("", |(_, text)| text)).collect();
        let own = (0..texts.len()).take_while(|at| {
            let goes_on = rows.goes_on_with(texts[*at], texts.get(at + 1).copied());
            if goes_on {
                rows.go_on(texts[*at]);
            }
            goes_on
        });
        let own = own.count();
        self.gathered.push(Block::Table(Table { rows: rows.cells(self.known) }));
        self.gathered.extend(pending.split_off(own).into_iter().chain(around));
    }
}

/// How many blocks two headings of statuses are apart at most.
const FARTHEST_STATUS: usize = 40;

/// How many lines an item of a list has at most.
const FARTHEST_ITEM: usize = 12;

/// The text of a heading or a paragraph, and how deep it is.
fn line(block: &Block) -> Option<(u8, &str)> {
    match block {
        Block::Heading { level, text } => Some((*level, text)),
        Block::Paragraph(text) => Some((IN_TEXT, text)),
        _ => None,
    }
}

/// Whether a sentence introduces what is to come, so that it belongs to no row.
fn introduces(text: &str) -> bool {
    introduction::is_introduction(text)
        || (text.ends_with(':') && [" includ", "following"].iter().any(|word| text.contains(word)))
}
