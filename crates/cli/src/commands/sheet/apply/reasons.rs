//! The reasons beside what a sheet changes: whoever changes what is done may leave standing why something else was.

use idv_catalogue_codegen::model::Catalogue;

use super::headings::heading;
use crate::commands::sheet::brought::File;
use crate::commands::sheet::columns::Field;
use crate::commands::sheet::merge::Edit;
use crate::commands::sheet::tables::{Subject, Table};
use crate::commands::sheet::told::Told;

/// A reason that stays as it was, beside a value that is changed.
pub struct Left {
    pub subject: Subject,
    /// What it is the reason of.
    of: Field,
    /// Whether it is the house's, for what the house has there, and so none of the institution's.
    is_houses: bool,
    told: Told,
}

/// The reasons that stand beside what is changed, and stay. Over a house stands an overlay.
pub fn left(edits: &[Edit], file: &File, tables: &[Table], house: Option<&Catalogue>) -> Vec<Left> {
    let houses = house.map(Table::all);
    let of_house = |edit: &Edit, field: &Field| value(houses.as_ref()?, &edit.subject, field);
    let left = edits.iter().filter_map(|edit| {
        let table = tables.iter().find(|table| table.sheet == edit.subject.sheet())?;
        let (column, field) = table.fields().find(|(_, field)| field.explains().as_ref() == Some(&edit.field))?;
        let is_edited = edits.iter().any(|it| it.field == *field && it.subject.is_in(&edit.subject, field));
        let row = table.rows.iter().position(|row| row.subject == edit.subject)?;
        let mut brought = file.values.iter().filter(|it| it.sheet == table.sheet && it.row == row);
        let cell = brought.find(|it| it.column == column);
        let text = cell.map_or(table.rows[row].values[column].as_str(), |cell| &cell.value);
        // With what is given back to the house, the institution's reason goes.
        let is_given_back = of_house(edit, &edit.field).as_deref() == Some(&edit.after);
        if is_edited || text.is_empty() || is_given_back {
            return None;
        }
        let is_houses = of_house(edit, field).as_deref() == Some(text);
        let (value, reason) = (&edit.heading, heading(table.sheet, field));
        let message = if is_houses {
            format!(
                "\"{value}\" of {} has changed, and \"{reason}\" is the house's, for what the house has: it is not brought into \
                 the overlay",
                edit.of
            )
        } else {
            format!("\"{value}\" of {} has changed, and \"{reason}\" has not: does it still hold?", edit.of)
        };
        let place = cell.map_or(&edit.place, |cell| &cell.place).clone();
        let told = Told::note_at(place, message);
        Some(Left { subject: edit.subject.clone(), of: edit.field.clone(), is_houses, told })
    });
    left.collect()
}

impl Left {
    pub fn told(&self) -> Told {
        self.told.clone()
    }

    /// Whether it stands beside an edit as the house's.
    pub fn is_houses_beside(&self, edit: &Edit) -> bool {
        self.is_houses && self.of == edit.field && self.subject.is_in(&edit.subject, &self.of)
    }
}

fn value(tables: &[Table], subject: &Subject, field: &Field) -> Option<String> {
    let (table, row) = tables.iter().find_map(|table| Some((table, table.row(subject)?)))?;
    Some(row.values[table.column(field)?].clone())
}
