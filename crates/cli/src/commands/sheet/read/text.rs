//! Sheets that were saved as text: values with commas, semicolons or tabs between them.

use csv::StringRecord;

use super::{Cell, Grid};
use crate::commands::sheet::columns::{Sheet, declared};
use crate::commands::sheet::normalise::folded;

/// What may stand between values. Half of Europe's Excel writes semicolons.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// # Errors
/// Why it is no such text.
pub fn grid(bytes: &[u8], name: &str) -> Result<Grid, String> {
    let text = decoded(bytes)?;
    // Excel writes this line for itself.
    let (said, text) = match text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n')) {
        Some((separator, rest)) => (separator.bytes().next(), rest),
        None => (None, text.as_str()),
    };
    let separator = said.filter(|it| SEPARATORS.contains(it)).unwrap_or_else(|| likeliest(text));
    // The reader takes the end of the text for the end of a quotation, and with it all rows in between.
    if text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1 {
        return Err("a quotation in it never ends: look for a single \", or save the sheet again".to_owned());
    }
    let records: Result<Vec<_>, _> = reader(text, separator).into_records().collect();
    let records = records.map_err(|error| super::broken(&error))?;
    as_long_as_their_head(&records)?;
    let mut grid = Grid { name: name.to_owned(), ..Grid::default() };
    for (row, record) in records.iter().enumerate() {
        for (column, value) in record.iter().enumerate().filter(|(_, value)| !value.trim().is_empty()) {
            let place = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
            grid.insert(place(row), place(column), cell(value))?;
        }
    }
    Ok(grid)
}

/// Where a row has other values than there are headings, what stands under which is a guess.
fn as_long_as_their_head(records: &[StringRecord]) -> Result<(), String> {
    let known = known_headings();
    let headings = |record: &StringRecord| record.iter().filter(|cell| known.contains(&folded(cell))).count();
    let heads = records.iter().enumerate().take(20).filter(|(_, record)| headings(record) > 0);
    let Some((at, head)) = heads.rev().max_by_key(|(_, record)| headings(record)) else { return Ok(()) };
    let is_blank = |value: &str| value.trim().is_empty();
    let width = head.iter().enumerate().filter(|(_, value)| !is_blank(value)).last().map_or(0, |(last, _)| last + 1);
    let fits = |record: &StringRecord| {
        record.iter().all(is_blank) || (record.len() >= width && record.iter().skip(width).all(is_blank))
    };
    let Some(other) = records.iter().skip(at + 1).find(|record| !fits(record)) else { return Ok(()) };
    let line = other.position().map_or(0, csv::Position::line);
    let values = other.len();
    Err(format!(
        "line {line} has {values} values, and there are {width} headings: a value that holds the separator stands in quotation \
         marks, and nothing stands where there is no heading"
    ))
}

fn known_headings() -> Vec<String> {
    let declared = Sheet::ALL.into_iter().flat_map(declared);
    let mut known: Vec<String> = declared.map(|declared| folded(&declared.column().heading)).collect();
    known.extend(["sentence", "of"].map(str::to_owned));
    known
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes())
}

/// What went wrong in a formula is a text by now.
fn cell(value: &str) -> Cell {
    const ERRORS: [&str; 10] =
        ["#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#BEZUG!", "#WERT!"];
    let trimmed = value.trim();
    if ERRORS.contains(&trimmed) || (trimmed.starts_with("Err:") && trimmed.len() < 9) {
        Cell::Error(trimmed.to_owned())
    } else {
        Cell::Text(value.to_owned())
    }
}

/// The text, in UTF-8 or UTF-16, with a byte-order mark or without.
fn decoded(bytes: &[u8]) -> Result<String, String> {
    let not_utf_8 = || "it is not UTF-8 text, and its letters would be guessed: save it as \"CSV UTF-8\"".to_owned();
    let wide = |unit: fn([u8; 2]) -> u16| {
        let units: Vec<_> = bytes.as_chunks::<2>().0.iter().skip(1).map(|pair| unit(*pair)).collect();
        String::from_utf16(&units).map_err(|_| not_utf_8())
    };
    let text = match bytes {
        [0xFF, 0xFE, ..] => wide(u16::from_le_bytes)?,
        [0xFE, 0xFF, ..] => wide(u16::from_be_bytes)?,
        _ => str::from_utf8(bytes).map_err(|_| not_utf_8())?.trim_start_matches('\u{feff}').to_owned(),
    };
    if text.contains('\0') { Err("it is no text, and no workbook that can be read".to_owned()) } else { Ok(text) }
}

/// The separator by which the most of our headings are found; a comma where there is none.
fn likeliest(text: &str) -> u8 {
    let known = known_headings();
    let headings = |separator: u8| {
        let records = reader(text, separator).into_records().take(20).filter_map(Result::ok);
        let found = |record: StringRecord| record.iter().filter(|cell| known.contains(&folded(cell))).count();
        records.map(found).max().unwrap_or_default()
    };
    SEPARATORS.into_iter().rev().max_by_key(|separator| headings(*separator)).unwrap_or(b',')
}
