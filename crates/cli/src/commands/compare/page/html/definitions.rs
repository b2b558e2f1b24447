//! A list of terms and what is said of each, as a table: a code and its guidance, or the name of a column and its cell.

use super::super::cells::opens_with_label;
use super::super::columns::{is_name, kind, name};
use super::super::rows::key_number;
use super::super::{Block, Cell, Table};

/// The list as a table, or as paragraphs where its terms are no codes.
pub fn blocks(list: Table) -> Vec<Block> {
    let terms: Vec<_> = list.rows.iter().filter_map(|row| row.first()).map(|cell| cell.text.as_str()).collect();
    let names = if terms.iter().all(|term| is_name(term)) {
        if terms.first().is_none_or(|term| kind(&name(term)).is_some()) {
            // A card, for each code another: the table step turns it.
            return vec![Block::Table(list)];
        }
        // What is said of the code that stands above it.
        return list.rows.iter().filter_map(|row| labelled(row)).map(Block::Paragraph).collect();
    } else if are_most(&terms, |term| key_number(term).is_some()) {
        let said = list.rows.iter().filter_map(|row| row.get(1));
        if said.clone().all(|cell| is_wire(&cell.text)) {
            ["Risk code", "Risk score"]
        } else {
            ["Status code", "Guidance"]
        }
    } else if are_most(&terms, is_wire) {
        ["Status", "Guidance"]
    } else {
        let texts = list.rows.into_iter().flatten().map(|cell| cell.text).filter(|text| !text.is_empty());
        return texts.map(Block::Paragraph).collect();
    };
    if has_actions(&list) {
        let names = [names[0], "Description", "Action"].map(Cell::single).to_vec();
        return vec![Block::Table(Table { rows: std::iter::once(names).chain(list.rows).collect() })];
    }
    let names = names.map(Cell::single).to_vec();
    vec![Block::Table(Table { rows: std::iter::once(names).chain(list.rows.into_iter().flat_map(meanings)).collect() })]
}

/// `Action: Wait.`
fn labelled(row: &[Cell]) -> Option<String> {
    let (term, said) = row.split_first()?;
    let said = said.iter().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty()).collect::<Vec<_>>();
    (!said.is_empty()).then(|| format!("{}: {}", term.text.trim_end_matches([':', ' ']), said.join("\n")))
}

/// A term among codes that is none is a slip, and shown as one.
fn are_most(terms: &[&str], is_it: impl Fn(&str) -> bool) -> bool {
    terms.iter().filter(|term| is_it(term)).count() * 2 > terms.len()
}

/// Whether most terms have two definitions without labels: what it means, and what to do.
fn has_actions(list: &Table) -> bool {
    let is_plain = |row: &&Vec<Cell>| row.len() == 3 && !row[1..].iter().any(|cell| opens_with_label(&cell.text));
    list.rows.iter().filter(is_plain).count() * 2 > list.rows.len() && list.rows.iter().all(|row| row.len() <= 3)
}

/// Each definition of a term in a row of its own, of which the first has the term.
fn meanings(row: Vec<Cell>) -> Vec<Vec<Cell>> {
    let mut cells = row.into_iter();
    let Some(term) = cells.next() else { return Vec::new() };
    let mut rows: Vec<Vec<Cell>> = cells.map(|said| vec![Cell::single(""), said]).collect();
    match rows.first_mut() {
        Some(first) => first[0] = term,
        None => rows.push(vec![term]),
    }
    rows
}

fn is_wire(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}
