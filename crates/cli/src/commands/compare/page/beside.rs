//! Words that stand beside a code or a heading and are no badge that is known. One that stands beside most of them is a habit of
//! the site, and says nothing of any; any other is for a person, and so is one that says of a code that it ends.

use std::collections::HashMap;

use super::Block;
use super::badges::says_that_it_ends;
use super::rows::{key_beside_words, key_number};

/// The blocks without the words that stand beside most codes or headings; what is left beside headings comes last.
pub fn without_habits(mut blocks: Vec<Block>) -> Vec<Block> {
    let mut codes = Count::default();
    let mut headings = Count::default();
    for block in &blocks {
        match block {
            Block::Table(table) => {
                for cell in table.rows.iter().filter_map(|row| row.first()) {
                    match key_beside_words(&cell.text) {
                        Some((_, words)) => codes.meet(Some(&words)),
                        None if key_number(&cell.text).is_some() => codes.meet(None),
                        None => (),
                    }
                }
            }
            Block::Heading { .. } => headings.meet(None),
            Block::Beside { words, .. } => headings.with(words),
            _ => (),
        }
    }
    for block in &mut blocks {
        let Block::Table(table) = block else { continue };
        for cell in table.rows.iter_mut().filter_map(|row| row.first_mut()) {
            if let Some((number, words)) = key_beside_words(&cell.text)
                && codes.is_habit(&words)
            {
                cell.text = number.to_string();
            }
        }
    }
    let (mut beside, mut others): (Vec<_>, Vec<_>) =
        blocks.into_iter().partition(|block| matches!(block, Block::Beside { .. }));
    beside.retain(|block| matches!(block, Block::Beside { words, .. } if !headings.is_habit(words)));
    others.append(&mut beside);
    others
}

/// How many there are, and beside how many of them each word stands.
#[derive(Default)]
struct Count {
    all: usize,
    words: HashMap<String, usize>,
}

impl Count {
    fn meet(&mut self, words: Option<&str>) {
        self.all += 1;
        if let Some(words) = words {
            self.with(words);
        }
    }

    fn with(&mut self, words: &str) {
        *self.words.entry(words.to_lowercase()).or_default() += 1;
    }

    fn is_habit(&self, words: &str) -> bool {
        let count = self.words.get(&words.to_lowercase()).copied().unwrap_or_default();
        count > FEWEST && count * 2 > self.all && !says_that_it_ends(words)
    }
}

/// So few are no habit.
const FEWEST: usize = 2;
