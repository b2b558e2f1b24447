//! Rows that stand in one cell each: a sheet as text was opened by a program that expects another separator, and saved so.

use super::text::{SEPARATORS, known_headings};
use super::{Cell, Grid, place};
use crate::commands::sheet::memory;
use crate::commands::sheet::normalise::folded;

/// The values of a text that is a row of a sheet; empty where it is none.
pub fn values_in_one(text: &str) -> Vec<String> {
    if !text.contains(SEPARATORS.map(char::from)) {
        return Vec::new();
    }
    let most =
        SEPARATORS.into_iter().filter_map(|separator| values(text, separator)).max_by_key(Vec::len).unwrap_or_default();
    match most.as_slice() {
        // A row that was saved so more than once.
        [only] if only.len() < text.len() => values_in_one(only),
        [_] => Vec::new(),
        _ => most,
    }
}

/// The values of the first row of a text.
fn values(text: &str, separator: u8) -> Option<Vec<String>> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let record = reader.records().next()?.ok()?;
    Some(record.iter().map(str::to_owned).collect())
}

/// How far down a head is looked for.
const MOST_ABOVE: u32 = 30;

/// # Errors
/// That a head stands in one cell, and with it all rows below.
pub fn none_is_a_row(grids: &[Grid]) -> Result<(), String> {
    let known = known_headings();
    let is_head = |text: &str| values_in_one(text).iter().filter(|value| known.contains(&folded(value))).count() > 1;
    for grid in grids.iter().filter(|grid| !memory::HIDDEN.contains(&grid.name.as_str())) {
        let top = grid.cells.range(..(MOST_ABOVE, 0));
        let texts =
            top.filter_map(|(place, cell)| if let Cell::Text(text) = cell { Some((place, text)) } else { None });
        // A longer text speaks of the headings.
        let mut heads = texts.filter(|(_, text)| text.len() < 1000 && !known.contains(&folded(text)) && is_head(text));
        if let Some(((row, column), text)) = heads.next() {
            return Err(told(&place(&grid.name, *row, *column), text));
        }
    }
    Ok(())
}

/// What happened, and what to do.
pub fn told(place: &str, text: &str) -> String {
    let is_with = |separator: &&u8| values(text, **separator).is_some_and(|values| values.len() > 1);
    let separator = match SEPARATORS.iter().find(is_with) {
        Some(b';') => "semicolons",
        Some(b'\t') => "tabs",
        _ => "commas",
    };
    format!(
        "{place}: a whole row stands in one cell: the program that saved this expects another separator than {separator}. Take the \
         file from before that, and import it with {separator} as the separator, or decide in a workbook of `idv sheet new`; \
         `idv export --format csv --separator` writes the one that a program expects"
    )
}
