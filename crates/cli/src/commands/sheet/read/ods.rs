//! Workbooks of the open document format, as LibreOffice saves them: `.ods`.

use std::io::Cursor;

use calamine::{Data, Ods, Reader};
use quick_xml::events::{BytesStart, Event};

use crate::commands::sheet::made;

use super::room::{MOST_COLUMNS, MOST_ROWS, MOST_SHEETS, Room, more_than};
use super::{Cell, Grid, broken, struck, unpacked};

pub fn grids(bytes: Vec<u8>) -> Result<Vec<Grid>, String> {
    let mut room = Room::new();
    let content = unpacked::part(&bytes, "content.xml")?;
    let merged = measured(&content, &mut Room::new())?;
    let struck = struck::in_ods(&bytes, &content)?;
    drop(content);
    let mut workbook: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let mut grids = Vec::new();
    for name in workbook.sheet_names() {
        let mut grid = Grid { name: name.clone(), ..Grid::default() };
        let range = workbook.worksheet_range(&name).map_err(|error| broken(&error))?;
        let formulas = workbook.worksheet_formula(&name).map_err(|error| broken(&error))?;
        let start = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let (row, column) = (start.0 + to_u32(row), start.1 + to_u32(column));
            let is_formula = formulas.get_value((row, column)).is_some_and(|formula| !formula.is_empty());
            if let Some(cell) = cell(value, is_formula) {
                grid.insert(row, column, cell, &mut room)?;
            }
        }
        let start = formulas.start().unwrap_or_default();
        for (row, column, _) in formulas.used_cells().filter(|(.., formula)| !formula.is_empty()) {
            let place = (start.0 + to_u32(row), start.1 + to_u32(column));
            if !grid.cells.contains_key(&place) {
                grid.insert(place.0, place.1, Cell::Unknown, &mut room)?;
            }
        }
        for (row, column) in merged.iter().filter(|(sheet, _)| *sheet == name).flat_map(|(_, cells)| cells) {
            grid.insert(*row, *column, Cell::Merged, &mut room)?;
        }
        grid.strike(&struck);
        grids.push(grid);
    }
    Ok(grids)
}

fn to_u32(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

fn cell(value: &Data, is_formula: bool) -> Option<Cell> {
    Some(match value {
        Data::Empty if is_formula => Cell::Unknown,
        Data::Empty => return None,
        Data::String(text) if text.is_empty() && is_formula => Cell::Unknown,
        Data::String(text) if text.is_empty() => return None,
        // The format has no type of its own for what went wrong.
        Data::String(text) if is_formula && made::is_error(text) => Cell::Error(text.clone()),
        Data::String(text) => Cell::Text(text.clone()),
        #[expect(clippy::cast_precision_loss, reason = "a number that is no code is told, whichever it is")]
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::Bool(flag) => Cell::Flag(*flag),
        Data::DateTime(_) => Cell::Day("a date".to_owned()),
        Data::DateTimeIso(day) | Data::DurationIso(day) => Cell::Day(format!("the date {day}")),
        Data::Error(error) => Cell::Error(error.to_string()),
    })
}

/// The cells that others cover, of each sheet.
type Merged = Vec<(String, Vec<(u32, u32)>)>;

const TOO_FAR: &str = "something stands far below or to the right of all that a sheet of ours has: take it out";

/// The cells that others cover, once it is known that the file holds no more than a sheet of ours could. A few letters can stand
/// for a million rows, and for as many blanks, each of which would be kept.
fn measured(content: &str, room: &mut Room) -> Result<Merged, String> {
    let mut reader = quick_xml::Reader::from_str(content);
    reader.config_mut().expand_empty_elements = false;
    let mut sheets = Merged::new();
    let mut at = Place::default();
    loop {
        let event = reader.read_event().map_err(|error| broken(&error))?;
        let is_closed = matches!(event, Event::Empty(_));
        match event {
            Event::Start(element) | Event::Empty(element) => match element.name().as_ref() {
                "table:table" => {
                    at.leave(room)?;
                    sheets.push((attribute(&element, "table:name").unwrap_or_default(), Vec::new()));
                    if sheets.len() > MOST_SHEETS {
                        return Err(more_than(MOST_SHEETS, "sheets"));
                    }
                    at = Place::default();
                }
                "table:table-row" => {
                    at.begin(number(&element, "table:number-rows-repeated"));
                    if is_closed {
                        at.end();
                    }
                }
                name @ ("table:table-cell" | "table:covered-table-cell") => {
                    let many = number(&element, "table:number-columns-repeated");
                    let last = at.column.saturating_add(many);
                    if name == "table:covered-table-cell"
                        && let Some((_, cells)) = sheets.last_mut().filter(|_| at.row() < MOST_ROWS)
                    {
                        let covered = at.column..last.min(MOST_COLUMNS);
                        room.in_between(1, u32::try_from(covered.len()).unwrap_or(u32::MAX))?;
                        cells.extend(covered.map(|column| (at.row(), column)));
                    }
                    (at.column, at.many) = (last, 0);
                    // What is said to be repeated and is empty counts once something follows it.
                    let in_tag = in_tag(&element);
                    if !is_closed || in_tag > 0 {
                        at.has_something = true;
                        at.columns = at.columns.max(last);
                        if last > MOST_COLUMNS || at.row().saturating_add(at.repeated) > MOST_ROWS {
                            return Err(TOO_FAR.to_owned());
                        }
                        at.many = many;
                        at.text(room, in_tag)?;
                    }
                }
                "text:s" => at.text(room, number(&element, "text:c").into())?,
                _ => (),
            },
            Event::End(element) if element.name().as_ref() == "table:table-row" => at.end(),
            Event::Text(text) => at.text(room, text.len() as u64)?,
            Event::CData(text) => at.text(room, text.len() as u64)?,
            Event::Eof => return at.leave(room).map(|()| sheets),
            _ => (),
        }
    }
}

/// How many bytes a cell says in its tag of what stands in it: its value, and its formula.
pub fn in_tag(cell: &BytesStart<'_>) -> u64 {
    let attributes = cell.attributes().filter_map(Result::ok);
    let values = attributes.filter(|attribute| match attribute.key.as_ref() {
        "office:value-type" => false,
        name => name.starts_with("office:") || name == "table:formula",
    });
    values.map(|attribute| 1 + attribute.value.len() as u64).sum()
}

/// Where the reading of a sheet stands.
#[derive(Default)]
struct Place {
    /// The rows above in which something stands, and those that are empty since.
    rows: u32,
    empty: u32,
    /// How often this row is there, and the cell that is read, if something stands in it.
    repeated: u32,
    many: u32,
    column: u32,
    /// How many columns there are up to the last in which something stands, in any row.
    columns: u32,
    has_something: bool,
}

impl Place {
    fn row(&self) -> u32 {
        self.rows.saturating_add(self.empty)
    }

    fn begin(&mut self, repeated: u32) {
        (self.repeated, self.column, self.many, self.has_something) = (repeated, 0, 0, false);
    }

    fn end(&mut self) {
        if self.has_something {
            (self.rows, self.empty) = (self.row().saturating_add(self.repeated), 0);
        } else {
            self.empty = self.empty.saturating_add(self.repeated);
        }
    }

    /// Text of this cell stands in each that it is repeated to.
    fn text(&self, room: &mut Room, bytes: u64) -> Result<(), String> {
        let often = u64::from(self.repeated) * u64::from(self.many);
        room.text(bytes.saturating_mul(often))
    }

    /// All that lies between the first and the last cell of a sheet is kept by its reader.
    fn leave(&self, room: &mut Room) -> Result<(), String> {
        room.in_between(self.rows, self.columns)
    }
}

pub fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = element.try_get_attribute(name).ok()??;
    Some(attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?.into_owned())
}

pub fn number(element: &BytesStart<'_>, name: &str) -> u32 {
    attribute(element, name).map_or(1, |text| text.parse().unwrap_or(u32::MAX))
}
