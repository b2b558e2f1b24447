//! Pages changed at random: the command never panics, and no row of a page is lost without a word.

use std::cell::Cell;
use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, TestRunner};

use super::habits::HABITS;
use super::page::{Block, Page, Row};
use super::renderings::forms;
use super::*;

#[derive(Clone, Debug)]
enum Edit {
    Remove(Index, Index),
    Insert(Index, Index, u16, String),
    Reword(Index, Index, String),
    Unact(Index, Index),
    Renumber(Index, Index, u16),
    Move(Index, Index, Index),
    RemoveBlock(Index),
    SwapBlocks(Index, Index),
}

fn edit() -> impl Strategy<Value = Edit> {
    let at = || any::<Index>();
    let text = "[A-Za-z0-9 .,:;'()<>&*_#|•–-]{1,40}";
    prop_oneof![
        (at(), at()).prop_map(|(table, row)| Edit::Remove(table, row)),
        (at(), at(), 1..=9999_u16, text).prop_map(|(table, row, number, text)| Edit::Insert(table, row, number, text)),
        (at(), at(), text).prop_map(|(table, row, text)| Edit::Reword(table, row, text)),
        (at(), at()).prop_map(|(table, row)| Edit::Unact(table, row)),
        (at(), at(), 1..=9999_u16).prop_map(|(table, row, number)| Edit::Renumber(table, row, number)),
        (at(), at(), at()).prop_map(|(table, row, other)| Edit::Move(table, row, other)),
        at().prop_map(Edit::RemoveBlock),
        (at(), at()).prop_map(|(one, other)| Edit::SwapBlocks(one, other)),
    ]
}

/// The tables of status codes that have rows.
fn tables(page: &mut Page) -> Vec<&mut Vec<Row>> {
    let tables = page.0.iter_mut().filter_map(|block| match block {
        Block::Codes(rows) if !rows.is_empty() => Some(rows),
        _ => None,
    });
    tables.collect()
}

/// A text that has no bar, which would end a cell of Markdown, and no label that is none of the row's own.
fn tame(text: &str) -> String {
    let text = text.replace('|', "/").replace(':', ";");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("Text {text} end")
}

fn apply(edit: &Edit, page: &mut Page) {
    if page.0.len() < 2 || tables(page).is_empty() {
        return;
    }
    match edit {
        Edit::RemoveBlock(at) => {
            let at = at.index(page.0.len());
            page.0.remove(at);
        }
        Edit::SwapBlocks(one, other) => {
            let (one, other) = (one.index(page.0.len()), other.index(page.0.len()));
            page.0.swap(one, other);
        }
        Edit::Move(from, row, to) => {
            let mut tables = tables(page);
            let (from, to) = (from.index(tables.len()), to.index(tables.len()));
            let row = row.index(tables[from].len());
            let row = tables[from].remove(row);
            tables[to].push(row);
        }
        Edit::Remove(table, row)
        | Edit::Insert(table, row, ..)
        | Edit::Reword(table, row, _)
        | Edit::Unact(table, row)
        | Edit::Renumber(table, row, _) => {
            let mut tables = tables(page);
            let table = table.index(tables.len());
            let rows = &mut *tables[table];
            let row = row.index(rows.len());
            match edit {
                Edit::Remove(..) => drop(rows.remove(row)),
                Edit::Insert(_, _, number, text) => rows.insert(row, Row::code(&number.to_string(), &tame(text), "")),
                Edit::Reword(_, _, text) => rows[row].description = tame(text),
                Edit::Unact(..) => rows[row].action = String::new(),
                Edit::Renumber(_, _, number) => rows[row].key = number.to_string(),
                _ => (),
            }
        }
    }
}

/// How many habits are tried with each page.
const HABITS_EACH: usize = 3;

fn numbers(entries: &Value) -> BTreeSet<u64> {
    entries.as_array().into_iter().flatten().filter_map(|entry| entry["status_code"].as_u64()).collect()
}

/// The entries about whole rows, and not about one meaning of many.
fn whole(entries: &Value) -> Value {
    entries.as_array().into_iter().flatten().filter(|entry| entry.get("field").is_none()).cloned().collect()
}

#[test]
fn every_status_code_of_a_page_is_accounted_for_and_every_form_of_it_says_the_same() {
    let folder = scratch("compare_random");
    let mut runner =
        TestRunner::new(Config { cases: 12, max_shrink_iters: 40, failure_persistence: None, ..Config::default() });
    // In each case some of the habits that hold any row, one after the other.
    let habits: Vec<_> = HABITS.iter().filter(|habit| habit.holds_any_row).collect();
    let begun = Cell::new(0);
    let outcome = runner.run(&vec(edit(), 1..12), |edits| {
        let habits = habits.iter().cycle().skip(begun.replace(begun.get() + HABITS_EACH)).take(HABITS_EACH);
        let mut page = Page::of_text(PAGE);
        let known: BTreeSet<u64> = keys(&mut page);
        for edit in &edits {
            apply(edit, &mut page);
        }
        let mut wanted: Option<Value> = None;
        let laid_out: Vec<_> = habits.map(|habit| (habit.file, (habit.render)(&page))).collect();
        for (name, form) in forms(&page).into_iter().chain(laid_out) {
            fs::write(folder.join(name), &form).expect("the page can be saved");
            let catalogue = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/catalogue");
            let output = idv(&["compare", name, "--catalogue", catalogue, "--format", "json"], &folder);
            prop_assert!(!stderr(&output).contains("panicked"), "{}", stderr(&output));
            // Without its title and its longest tables, what is left may not be known for the page any more.
            if stderr(&output).starts_with("error: this is ") {
                continue;
            }
            let mut report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
            let added = numbers(&report["added"]);
            let removed = &numbers(&report["removed"]) | &numbers(&whole(&report["doubtful"]));
            let mut found: BTreeSet<u64> = known.difference(&removed).chain(&added).copied().collect();
            found.extend(numbers(&report["unplaced"]));
            let lost: Vec<_> = keys(&mut page).symmetric_difference(&found).copied().collect();
            prop_assert_eq!(lost, Vec::<u64>::new(), "{}", form);
            // How a form shows what is not understood, and which of its lines is the title, depends on it.
            let are_rows_alone = !edits.iter().any(|edit| matches!(edit, Edit::RemoveBlock(_) | Edit::SwapBlocks(..)));
            report["unplaced"] = Value::Null;
            if !are_rows_alone {
                continue;
            }
            let wanted = wanted.get_or_insert_with(|| report.clone());
            prop_assert_eq!(&report, &*wanted, "{}", form);
        }
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}

fn keys(page: &mut Page) -> BTreeSet<u64> {
    let rows = tables(page).into_iter().flat_map(|rows| rows.iter());
    rows.filter_map(|row| row.key.parse().ok()).collect()
}

#[test]
fn a_page_that_was_damaged_at_random_is_read_or_refused() {
    let folder = scratch("compare_damaged");
    let forms = forms(&Page::of_text(PAGE));
    let pieces = [
        "<table>",
        "</td>",
        "<tr>",
        "<td rowspan=99999>",
        "<td colspan=0>",
        "|",
        "\n",
        "&#0;",
        "<!--",
        "Action:",
        "###",
        "\u{0}",
        "”",
        "1000",
    ];
    let damage = vec((any::<Index>(), 0..pieces.len(), 0..60_usize), 1..20);
    let mut runner = TestRunner::new(Config { cases: 48, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&(0..forms.len(), damage), |(form, damage)| {
        let (name, form) = &forms[form];
        let mut text = form.clone();
        for (at, piece, length) in damage {
            let start = text.floor_char_boundary(at.index(text.len()));
            let end = text.ceil_char_boundary((start + length).min(text.len()));
            text.replace_range(start..end, pieces[piece]);
        }
        fs::write(folder.join(name), &text).expect("the page can be saved");
        let catalogue = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/catalogue");
        let output = idv(&["compare", name, "--catalogue", catalogue, "--format", "json"], &folder);
        let is_read = serde_json::from_slice::<Value>(&output.stdout).is_ok() && stderr(&output).is_empty();
        let is_refused = output.status.code() == FAILURE && stderr(&output).starts_with("error: ");
        prop_assert!(is_read || is_refused, "{}", stderr(&output));
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}
