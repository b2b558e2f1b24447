//! Workbooks of Excel: `.xlsx`, and `.xlsm`, whose macros are data like the rest.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, Xlsx, XlsxError, XlsxFormulaMetadata};

use super::room::{MOST_COLUMNS, MOST_SHEETS, Room, more_than};
use super::{Cell, Grid, broken, place, struck};

pub fn grids(bytes: &[u8]) -> Result<Vec<Grid>, String> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    // A chart is a sheet without cells.
    let sheets = workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<_> = sheets.map(|sheet| sheet.name.clone()).collect();
    if names.len() > MOST_SHEETS {
        return Err(more_than(MOST_SHEETS, "sheets"));
    }
    let mut room = Room::new();
    let mut grids = Vec::new();
    for name in &names {
        let mut grid = Grid { name: name.clone(), ..Grid::default() };
        // One of which the file has no part would be taken for one that somebody has deleted.
        let mut cells = workbook.worksheet_cells_reader(name).map_err(|error| torn(&grid, &error))?;
        while let Some(record) = cells.next_cell_with_formula_metadata().map_err(|error| torn(&grid, &error))? {
            let is_formula = record.formula.as_ref().is_some_and(is_any);
            if let Some(cell) = cell(&record.value, is_formula) {
                grid.insert(record.pos.0, record.pos.1, cell, &mut room)?;
            }
        }
        drop(cells);
        // Where a whole column is merged, nothing stands below the last row.
        let last = grid.cells.last_key_value().map(|((row, _), _)| *row).unwrap_or_default();
        for merged in workbook.merge_cells_by_sheet_name(name).unwrap_or_default() {
            room.merged()?;
            for row in merged.start.0..=merged.end.0.min(last) {
                for column in merged.start.1..=merged.end.1.min(MOST_COLUMNS - 1) {
                    if (row, column) != merged.start {
                        grid.insert(row, column, Cell::Merged, &mut room)?;
                    }
                }
            }
        }
        grids.push(grid);
    }
    let struck = struck::in_xlsx(bytes, &names)?;
    for grid in &mut grids {
        grid.strike(&struck);
    }
    Ok(grids)
}

/// Why a sheet cannot be read, and after which cell.
fn torn(grid: &Grid, error: &XlsxError) -> String {
    let after =
        grid.cells.keys().next_back().map(|(row, column)| format!("after {}", place(&grid.name, *row, *column)));
    let after = after.unwrap_or_else(|| grid.name.clone());
    match error {
        // One that is younger than what is read.
        XlsxError::CellError(error) => {
            format!("{after} stands the error {error} of a formula: write what is meant there")
        }
        error => broken(&format!("{after}: {error}")),
    }
}

fn is_any(formula: &XlsxFormulaMetadata) -> bool {
    match formula {
        XlsxFormulaMetadata::Normal { formula } => !formula.is_empty(),
        _ => true,
    }
}

/// The result of a formula counts, as what is typed does.
fn cell(value: &DataRef<'_>, is_formula: bool) -> Option<Cell> {
    Some(match value {
        DataRef::Empty if is_formula => Cell::Unknown,
        DataRef::Empty => return None,
        DataRef::String(text) => text_cell(text, is_formula)?,
        DataRef::SharedString(text) => text_cell(text, is_formula)?,
        #[expect(clippy::cast_precision_loss, reason = "a number that is no code is told, whichever it is")]
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::Bool(flag) => Cell::Flag(*flag),
        DataRef::DateTime(_) => Cell::Day("a date".to_owned()),
        DataRef::DateTimeIso(day) | DataRef::DurationIso(day) => Cell::Day(format!("the date {day}")),
        DataRef::Error(error) => Cell::Error(error.to_string()),
    })
}

fn text_cell(text: &str, is_formula: bool) -> Option<Cell> {
    match text {
        "" if is_formula => Some(Cell::Unknown),
        "" => None,
        text => Some(Cell::Text(text.to_owned())),
    }
}
