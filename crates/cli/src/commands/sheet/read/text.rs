//! Sheets that were saved as text: values with commas, semicolons or tabs between them.

use csv::StringRecord;

use super::one_cell::{self, values_in_one};
use super::{Cell, Grid, place};
use crate::commands::sheet::columns::{Sheet, declared};
use crate::commands::sheet::made;
use crate::commands::sheet::normalise::folded;

/// What may stand between values. Half of Europe's Excel writes semicolons.
pub const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

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
    as_long_as_their_head(&records, name)?;
    let mut grid = Grid { name: name.to_owned(), ..Grid::default() };
    let mut blank = 0;
    for (row, record) in records.iter().enumerate() {
        blank += blank_lines(text, record);
        for (column, value) in record.iter().enumerate().filter(|(_, value)| !value.trim().is_empty()) {
            let place = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
            grid.insert(place(row + blank), place(column), cell(value))?;
        }
    }
    Ok(grid)
}

/// How many empty lines stand before a row: the reader passes over them, and a spreadsheet counts them.
fn blank_lines(text: &str, record: &StringRecord) -> usize {
    let start = record.position().map_or(0, |it| usize::try_from(it.byte()).unwrap_or(usize::MAX));
    let (above, below) = text.split_at_checked(start).unwrap_or((text, ""));
    // The end of the line above may still stand here.
    let below = if above.ends_with('\r') { below.strip_prefix('\n').unwrap_or(below) } else { below };
    let ends = &below[..below.find(|letter| !matches!(letter, '\r' | '\n')).unwrap_or(below.len())];
    ends.replace("\r\n", "\n").len()
}

/// Where a row has other values than there are headings, what stands under which is a guess.
fn as_long_as_their_head(records: &[StringRecord], name: &str) -> Result<(), String> {
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
    if let Some(values) = one_cell::only_value(other.iter()).filter(|it| values_in_one(it).len() > 1) {
        let row = records.iter().position(|it| it == other).unwrap_or_default();
        return Err(one_cell::told(&place(name, u32::try_from(row).unwrap_or(u32::MAX), 0), values));
    }
    let line = other.position().map_or(0, csv::Position::line);
    let values = other.len();
    Err(format!(
        "line {line} has {values} values, and there are {width} headings: a value that holds the separator stands in quotation \
         marks, and nothing stands where there is no heading"
    ))
}

pub fn known_headings() -> Vec<String> {
    let declared = Sheet::ALL.into_iter().flat_map(declared);
    let mut known: Vec<String> = declared.map(|declared| folded(&declared.column().heading)).collect();
    known.extend(["sentence", "of"].map(str::to_owned));
    known
}

pub fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes())
}

/// What went wrong in a formula is a text by now.
fn cell(value: &str) -> Cell {
    if made::is_error(value) { Cell::Error(value.trim().to_owned()) } else { Cell::Text(value.to_owned()) }
}

/// The text, in UTF-8 or UTF-16, with a byte-order mark or without.
fn decoded(bytes: &[u8]) -> Result<String, String> {
    let not_utf_8 = || "it is not UTF-8 text, and its letters would be guessed: save it as \"CSV UTF-8\"".to_owned();
    let wide = |unit: fn([u8; 2]) -> u16| {
        let (units, cut) = bytes.as_chunks::<2>();
        if !cut.is_empty() {
            return Err("it is cut off within a letter; save the sheet again".to_owned());
        }
        let units: Vec<_> = units.iter().skip(1).map(|pair| unit(*pair)).collect();
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
