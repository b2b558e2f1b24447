//! Sheets that were saved as text: values with commas, semicolons or tabs between them.

use csv_core::{ReadFieldResult, ReaderBuilder};

use super::room::{MOST_CHARACTERS, MOST_VALUES, Room, too_long};
use super::{Cell, Grid, one_cell, place};
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
    let mut grid = Grid { name: name.to_owned(), ..Grid::default() };
    let mut room = Room::new();
    let records =
        records(text, separator, usize::MAX, |row, column, value| grid.insert(row, column, cell(value), &mut room))?;
    as_long_as_their_head(&records, &grid)?;
    Ok(grid)
}

/// What is known of a line of values in which something stands.
struct Record {
    row: u32,
    /// The line of the text that it begins in.
    line: u64,
    values: usize,
    /// How many there are up to the last in which something stands.
    width: usize,
    /// How many of its values are headings of ours, if it is one of the first.
    headings: usize,
}

/// Among how many of the first lines that of the headings is looked for.
const MOST_ABOVE: u32 = 20;

/// Reads so many lines of values, and gives each value in which something stands with its row and column. Nothing of a line is
/// kept but how long it is.
fn records(
    text: &str,
    separator: u8,
    most: usize,
    mut each: impl FnMut(u32, u32, &str) -> Result<(), String>,
) -> Result<Vec<Record>, String> {
    let known = known_headings();
    let mut reader = ReaderBuilder::new().delimiter(separator).build();
    // A character has up to four bytes.
    let mut value = vec![0; 4 * MOST_CHARACTERS + 1];
    let (mut rest, mut used) = (text.as_bytes(), 0);
    let mut records = Vec::new();
    let mut record = Record { row: 0, line: 1, values: 0, width: 0, headings: 0 };
    let mut counted = 0;
    loop {
        if record.values == 0 && used == 0 {
            // The reader passes over empty lines, and a spreadsheet counts them.
            let (above, below) = text.split_at(text.len() - rest.len());
            let is_of_line_above = above.ends_with('\r') && below.starts_with('\n');
            let below = &below[usize::from(is_of_line_above)..];
            let empty = &below[..below.find(|letter| !matches!(letter, '\r' | '\n')).unwrap_or(below.len())];
            let start = text.len() - below.len() + empty.len();
            record.row = record.row.saturating_add(u32::try_from(lines(empty)).unwrap_or(u32::MAX));
            record.line += lines(&text[counted..start]);
            counted = start;
        }
        let (read, taken, written) = reader.read_field(rest, &mut value[used..]);
        rest = &rest[taken..];
        used += written;
        let is_last = match read {
            ReadFieldResult::InputEmpty => continue,
            ReadFieldResult::OutputFull => return Err(too_long(&format!("a value in line {}", record.line))),
            ReadFieldResult::End => return Ok(records),
            ReadFieldResult::Field { record_end } => record_end,
        };
        let of_text = str::from_utf8(&value[..used]).map_err(|error| super::broken(&error))?;
        record.values += 1;
        if record.values > MOST_VALUES {
            return Err(format!(
                "line {} has more than {MOST_VALUES} values, which no spreadsheet has room for",
                record.line
            ));
        }
        if !of_text.trim().is_empty() {
            record.width = record.values;
            each(record.row, u32::try_from(record.values - 1).unwrap_or(u32::MAX), of_text)?;
            record.headings += usize::from(record.row < MOST_ABOVE && known.contains(&folded(of_text)));
        }
        used = 0;
        if is_last {
            let row = record.row.saturating_add(1);
            let next = Record { row, line: record.line, values: 0, width: 0, headings: 0 };
            let ended = std::mem::replace(&mut record, next);
            if ended.width > 0 {
                records.push(ended);
            }
            if row as usize >= most {
                return Ok(records);
            }
        }
    }
}

/// How many lines end in a text.
fn lines(text: &str) -> u64 {
    let letters = text.as_bytes();
    let ends = |at: &usize| letters[*at] == b'\n' || (letters[*at] == b'\r' && letters.get(at + 1) != Some(&b'\n'));
    (0..letters.len()).filter(ends).count() as u64
}

/// Where a row has other values than there are headings, what stands under which is a guess.
fn as_long_as_their_head(records: &[Record], grid: &Grid) -> Result<(), String> {
    let heads = records.iter().filter(|record| record.headings > 0);
    let Some(head) = heads.rev().max_by_key(|record| record.headings) else { return Ok(()) };
    let width = head.width;
    let fits = |record: &&Record| record.values >= width && record.width <= width;
    let below = records.iter().filter(|record| record.row > head.row);
    let Some(Record { row, line, values, .. }) = below.into_iter().find(|record| !fits(record)) else { return Ok(()) };
    let mut cells = grid.cells.range((*row, 0)..(row.saturating_add(1), 0));
    if let (Some(((row, column), Cell::Text(text))), None) = (cells.next(), cells.next())
        && one_cell::values_in_one(text).len() > 1
    {
        return Err(one_cell::told(&place(&grid.name, *row, *column), text));
    }
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
    let headings = |separator: u8| {
        let records = records(text, separator, MOST_ABOVE as usize, |_, _, _| Ok(())).unwrap_or_default();
        records.iter().map(|record| record.headings).max().unwrap_or_default()
    };
    SEPARATORS.into_iter().rev().max_by_key(|separator| headings(*separator)).unwrap_or(b',')
}
