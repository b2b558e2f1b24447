//! Pages that are cut, emptied, put in another order and damaged at random: whatever the rest of the page has not is gone with no
//! sign of a cut, or doubtful; nothing is applied beyond the limit; and what is applied is whole.

mod signs;

use std::collections::{BTreeMap, BTreeSet};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, TestRunner};

use super::apply::{apply, files};
use super::page::{Block, Page, Row};
use super::renderings::forms;
use super::*;

/// One thing that can happen to a page, or to the file in which it was saved.
#[derive(Clone, Debug)]
enum Mishap {
    EmptyTable(Index),
    /// A stretch of the rows of a table.
    LoseRows(Index, Index, usize),
    ReverseRows(Index),
    /// A row stands in another table as well.
    CopyRow(Index, Index, Index),
    LoseBlocks(Index, usize),
    SwapBlocks(Index, Index),
    /// All texts of one kind.
    LoseActions,
    Reword(Index, Index),
    Add(Index, u16),
    /// The file ends here.
    CutFile(Index),
    DamageFile(Index, String),
}

fn mishap() -> impl Strategy<Value = Mishap> {
    let at = || any::<Index>();
    prop_oneof![
        2 => at().prop_map(Mishap::EmptyTable),
        6 => (at(), at(), 1..9_usize).prop_map(|(table, row, count)| Mishap::LoseRows(table, row, count)),
        1 => at().prop_map(Mishap::ReverseRows),
        1 => (at(), at(), at()).prop_map(|(from, row, to)| Mishap::CopyRow(from, row, to)),
        2 => (at(), 1..4_usize).prop_map(|(block, count)| Mishap::LoseBlocks(block, count)),
        1 => (at(), at()).prop_map(|(one, other)| Mishap::SwapBlocks(one, other)),
        1 => Just(Mishap::LoseActions),
        2 => (at(), at()).prop_map(|(table, row)| Mishap::Reword(table, row)),
        2 => (at(), 3800..3999_u16).prop_map(|(table, number)| Mishap::Add(table, number)),
        1 => at().prop_map(Mishap::CutFile),
        1 => (at(), "[<>/|#a-z0-9\u{0}”]{1,12}").prop_map(|(place, text)| Mishap::DamageFile(place, text)),
    ]
}

impl Mishap {
    fn happen_to_page(&self, page: &mut Page) {
        match self {
            Self::EmptyTable(table) => with_rows(page, *table, Vec::clear),
            Self::LoseRows(table, row, count) => with_rows(page, *table, |rows| {
                let from = row.index(rows.len().max(1));
                rows.drain(from.min(rows.len())..(from + count).min(rows.len()));
            }),
            Self::ReverseRows(table) => with_rows(page, *table, |rows| {
                // A row that belongs to the one above stays below it.
                if rows.iter().all(|row| !row.key.is_empty()) {
                    rows.reverse();
                }
            }),
            Self::CopyRow(from, row, to) => {
                let mut copied = None;
                with_rows(page, *from, |rows| copied = rows.get(row.index(rows.len().max(1))).cloned());
                with_rows(page, *to, |rows| rows.extend(copied));
            }
            Self::LoseBlocks(block, count) => {
                let from = block.index(page.0.len().max(1)).min(page.0.len());
                page.0.drain(from..(from + count).min(page.0.len()));
            }
            Self::SwapBlocks(one, other) if !page.0.is_empty() => {
                let (one, other) = (one.index(page.0.len()), other.index(page.0.len()));
                page.0.swap(one, other);
            }
            Self::LoseActions => {
                for block in &mut page.0 {
                    if let Block::Codes(rows) = block {
                        for row in rows {
                            row.action.clear();
                        }
                    }
                }
            }
            Self::Reword(table, row) => with_rows(page, *table, |rows| {
                if !rows.is_empty() {
                    let row = row.index(rows.len());
                    rows[row].description = format!("{}, once more", rows[row].description);
                }
            }),
            Self::Add(table, number) => {
                let row = Row::code(&number.to_string(), "A code that is new", "Upload a new selfie.");
                with_rows(page, *table, |rows| rows.push(row.clone()));
            }
            Self::SwapBlocks(..) | Self::CutFile(_) | Self::DamageFile(..) => (),
        }
    }

    fn happen_to_file(&self, text: &mut String) {
        match self {
            Self::CutFile(at) => text.truncate(text.floor_char_boundary(at.index(text.len().max(1)))),
            Self::DamageFile(at, damage) if !text.is_empty() => {
                let at = text.floor_char_boundary(at.index(text.len()));
                let end = text.ceil_char_boundary((at + damage.len()).min(text.len()));
                text.replace_range(at..end, damage);
            }
            _ => (),
        }
    }

    fn is_of_file(&self) -> bool {
        matches!(self, Self::CutFile(_) | Self::DamageFile(..))
    }
}

/// The rows of one of the tables of statuses or status codes.
fn with_rows(page: &mut Page, table: Index, change: impl FnOnce(&mut Vec<Row>)) {
    let tables = page.0.iter_mut().filter_map(|block| match block {
        Block::Codes(rows) | Block::Statuses(rows) => Some(rows),
        _ => None,
    });
    let mut tables: Vec<_> = tables.collect();
    if !tables.is_empty() {
        let table = table.index(tables.len());
        change(tables[table]);
    }
}

#[test]
fn what_is_missing_is_gone_or_doubtful_and_nothing_goes_beyond_the_limit() {
    let mut runner =
        TestRunner::new(Config { cases: 32, max_shrink_iters: 30, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&(0..6_usize, vec(mishap(), 1..6)), |(form, mishaps)| {
        let folder = with_catalogue("compare_cuts");
        let mut page = Page::of_text(PAGE);
        for mishap in &mishaps {
            mishap.happen_to_page(&mut page);
        }
        let (name, mut text) = forms(&page).swap_remove(form);
        for mishap in &mishaps {
            mishap.happen_to_file(&mut text);
        }
        fs::write(folder.join(name), &text).expect("the page can be saved");
        let saved = Saved { folder, name };
        let untouched = files(&saved.folder);
        let Some(before) = saved.compared()? else {
            prop_assert_eq!(saved.apply("")?.status.code(), FAILURE);
            prop_assert!(files(&saved.folder) == untouched);
            return Ok(());
        };
        prop_assert!(before["evidence"] == json!([]) || before["removed"] == json!([]), "{before:#}");
        prop_assert!(before["evidence"] != json!([]) || before["doubtful"] == json!([]), "{before:#}");
        if !mishaps.iter().any(Mishap::is_of_file) {
            let accounted = &numbers(&before, &["removed", "doubtful", "unplaced"]) | &on_page(&page);
            let lost: Vec<_> = on_page(&Page::of_text(PAGE)).difference(&accounted).copied().collect();
            prop_assert_eq!(lost, Vec::<u64>::new());
        }
        let mut named = String::new();
        let mut output = saved.apply("")?;
        let is_edited = files(&saved.folder) != untouched;
        prop_assert!(!is_edited || (before["evidence"] == json!([]) && is_little(&before)), "{before:#}");
        if let Some((_, names)) = stderr(&output).split_once(" --retire ") {
            prop_assert!(!is_edited);
            named = names.trim().to_owned();
            output = saved.apply(&named)?;
        }
        let once = files(&saved.folder);
        if once == untouched {
            return Ok(());
        }
        prop_assert!(remarks(&once) == remarks(&untouched));
        let after = saved.compared()?.expect("the page was compared before");
        let is_nothing =
            ["added", "removed", "doubtful", "changed", "unplaced"].iter().all(|key| after[key] == json!([]));
        prop_assert_eq!(output.status.code() == CLEAN, is_nothing, "{:#}", after);
        let gone = numbers(&after, &["removed", "doubtful"]);
        prop_assert_eq!(gone, BTreeSet::new(), "what is left is a status at most");
        saved.apply(&named)?;
        prop_assert!(files(&saved.folder) == once);
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}

/// A page that was saved beside a catalogue.
struct Saved {
    folder: PathBuf,
    name: &'static str,
}

impl Saved {
    /// What `compare` reports; `None` where it refuses the page.
    fn compared(&self) -> Result<Option<Value>, TestCaseError> {
        let output = idv(&["compare", self.name, "--format", "json"], &self.folder);
        let said = stderr(&output);
        if let Some(refused) = said.strip_prefix("error: ") {
            prop_assert_eq!((output.status.code(), stdout(&output)), (FAILURE, String::new()), "{}", refused);
            return Ok(None);
        }
        prop_assert_eq!(said, "");
        let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        prop_assert_eq!(output.status.code() == FAILURE, report["evidence"] != json!([]));
        Ok(Some(report))
    }

    fn apply(&self, named: &str) -> Result<Output, TestCaseError> {
        let output = apply(&self.folder, self.name, named);
        prop_assert!(!stderr(&output).contains("panicked"), "{}", stderr(&output));
        Ok(output)
    }
}

/// Whether what a report claims to be gone is no more than five status codes.
fn is_little(report: &Value) -> bool {
    let removed = report["removed"].as_array().cloned().unwrap_or_default();
    removed.len() <= 5 && removed.iter().all(|row| row.get("status_code").is_some())
}

/// The status codes of some lists of a report.
fn numbers(report: &Value, keys: &[&str]) -> BTreeSet<u64> {
    let entries = keys.iter().filter_map(|key| report[key].as_array()).flatten();
    entries.filter_map(|entry| entry["status_code"].as_u64()).collect()
}

fn on_page(page: &Page) -> BTreeSet<u64> {
    let rows = page.0.iter().filter_map(|block| match block {
        Block::Codes(rows) => Some(rows),
        _ => None,
    });
    rows.flatten().filter_map(|row| row.key.parse().ok()).collect()
}

/// The comments of each file, with what stands before them on their lines.
fn remarks(files: &BTreeMap<PathBuf, Vec<u8>>) -> Vec<(PathBuf, Vec<String>)> {
    let toml = files.iter().filter(|(path, _)| path.extension().is_some_and(|it| it == "toml"));
    let remarks = toml.map(|(path, bytes)| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let remarks = text.lines().filter(|line| line.starts_with('#')).map(str::to_owned);
        (path.clone(), remarks.collect())
    });
    remarks.collect()
}
