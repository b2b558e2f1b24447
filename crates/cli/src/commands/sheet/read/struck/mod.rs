//! Which cells of a workbook hold what is struck out: whoever strikes a word out rejects it, and only how it looks says so.

mod ods;
mod xlsx;

use std::collections::BTreeMap;
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;

pub use self::ods::in_ods;
pub use self::xlsx::in_xlsx;
use super::{Cell, Grid, broken};

/// Cells beside and below each other.
pub struct Area {
    rows: Range<u32>,
    columns: Range<u32>,
}

/// What is struck out in each sheet, by its name.
pub type Struck = BTreeMap<String, Vec<Area>>;

impl Grid {
    /// Marks what stands in these cells as struck out.
    pub fn strike(&mut self, struck: &Struck) {
        for area in struck.get(&self.name).into_iter().flatten() {
            for row in area.rows.clone() {
                let cells = self.cells.range((row, area.columns.start)..(row, area.columns.end));
                self.struck.extend(cells.filter(|(_, cell)| **cell != Cell::Merged).map(|(place, _)| *place));
            }
        }
    }
}

/// Gives each event of a part, an element that is empty as its begin and its end.
fn each(xml: &str, mut see: impl FnMut(&Event<'_>)) -> Result<(), String> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event().map_err(|error| broken(&error))? {
            Event::Eof => return Ok(()),
            event => see(&event),
        }
    }
}

/// Whether an event is a text in which something can be seen.
fn is_text(event: &Event<'_>) -> bool {
    match event {
        Event::Text(text) => !text.trim().is_empty(),
        Event::CData(text) => !text.trim().is_empty(),
        Event::GeneralRef(_) => true,
        _ => false,
    }
}
