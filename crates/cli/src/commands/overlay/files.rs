//! The files of an overlay, as they are edited: what stands where, and what the house has, written there.

use std::fs;
use std::path::{Path, PathBuf};

use toml_edit::{Datetime, Item, Table, TableLike, Value, value};

use super::replacements::Replacement;
use crate::edit::Document;
use idv_catalogue_codegen::shape::{FileShape, OVERLAY};

/// A file of an overlay.
pub struct File {
    pub path: PathBuf,
    document: Document,
    /// As it was read.
    before: String,
}

/// A step from a file to a value in it.
#[derive(Clone)]
pub enum Step {
    Key(String),
    Row(usize),
}

/// The key of `overlay.toml` that is a day.
pub const LOOKED_AT: &str = "looked_at";

impl File {
    /// Every file of an overlay that can be read; what is wrong with others `check` says.
    ///
    /// # Errors
    /// What is wrong with a file.
    pub fn all(directory: &Path) -> Result<Vec<Self>, String> {
        let mut files = Vec::new();
        for shape in OVERLAY.files {
            let path = directory.join(shape.path);
            if path.is_file() {
                files.push(Self::read(path, shape)?);
            }
        }
        for folder in OVERLAY.folders {
            let entries = fs::read_dir(directory.join(folder.name)).into_iter().flatten().flatten();
            let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
            let is_hidden = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
            paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml") && !is_hidden(path));
            paths.sort();
            for path in paths {
                files.push(Self::read(path, folder.file)?);
            }
        }
        Ok(files)
    }

    fn read(path: PathBuf, shape: &'static FileShape) -> Result<Self, String> {
        let wrong = |why: &dyn std::fmt::Display| format!("{}: {why}", path.display());
        let before = fs::read_to_string(&path).map_err(|error| wrong(&error))?;
        let document = Document::parse(&before, shape).map_err(|error| wrong(&error))?;
        Ok(Self { path, document, before })
    }

    pub fn table(&self) -> &Table {
        self.document.table_of_all()
    }

    pub fn is_changed(&self) -> bool {
        self.document.text() != self.before
    }

    /// What is to be written, where the file still holds what was read from it.
    ///
    /// # Errors
    /// That it does not.
    pub fn text(&self) -> Result<String, String> {
        let is_as_read = fs::read_to_string(&self.path).is_ok_and(|text| text == self.before);
        let changed = || format!("{}: someone else changed the file meanwhile", self.path.display());
        if is_as_read { Ok(self.document.text()) } else { Err(changed()) }
    }

    /// Writes what the house has where a value says what it replaces.
    pub fn state(&mut self, replacement: &Replacement) {
        let mut table: &mut dyn TableLike = self.document.root();
        let Some((Step::Key(last), above)) = replacement.place.split_last() else { return };
        let mut steps = above.iter().peekable();
        while let Some(step) = steps.next() {
            let Step::Key(key) = step else { return };
            // A row of [[code]], or a table that is made where it is not there.
            if let Some(Step::Row(row)) = steps.peek() {
                steps.next();
                let Some(row) = table.get_mut(key).and_then(|rows| row_mut(rows, *row)) else { return };
                table = row;
                continue;
            }
            let is_last = steps.peek().is_none();
            let item = table.entry(key).or_insert_with(|| {
                let mut made = Table::new();
                made.set_implicit(!is_last);
                Item::Table(made)
            });
            let Some(below) = item.as_table_like_mut() else { return };
            table = below;
        }
        let written = |house: &String| match house.parse::<Datetime>() {
            Ok(day) if last == LOOKED_AT => Value::from(day),
            _ => Value::from(house),
        };
        match (&replacement.house, table.get_mut(last)) {
            // The comment beside it stays.
            (Some(house), Some(Item::Value(present))) => {
                let decor = present.decor().clone();
                *present = written(house);
                *present.decor_mut() = decor;
            }
            (Some(house), _) => drop(table.insert(last, value(written(house)))),
            (None, _) => drop(table.remove(last)),
        }
    }
}

/// The rows under a heading in double brackets, or in a list of tables in braces.
pub fn rows<'a>(table: &'a dyn TableLike, key: &str) -> Vec<&'a dyn TableLike> {
    match table.get(key) {
        Some(Item::ArrayOfTables(rows)) => rows.iter().map(|row| row as &dyn TableLike).collect(),
        Some(Item::Value(Value::Array(rows))) => {
            rows.iter().filter_map(|row| Some(row.as_inline_table()? as &dyn TableLike)).collect()
        }
        _ => Vec::new(),
    }
}

fn row_mut(rows: &mut Item, row: usize) -> Option<&mut dyn TableLike> {
    match rows {
        Item::ArrayOfTables(rows) => rows.get_mut(row).map(|row| row as &mut dyn TableLike),
        Item::Value(Value::Array(rows)) => Some(rows.get_mut(row)?.as_inline_table_mut()? as &mut dyn TableLike),
        _ => None,
    }
}

/// A text behind a key.
pub fn text(table: &dyn TableLike, key: &str) -> Option<String> {
    table.get(key)?.as_str().map(str::to_owned)
}

/// The number of a row.
pub fn number(table: &dyn TableLike) -> Option<u16> {
    table.get("number")?.as_integer()?.try_into().ok()
}

/// The text behind some keys.
pub fn leaf(table: &dyn TableLike, names: &[&str]) -> Option<String> {
    match names {
        [] => None,
        [last] => text(table, last),
        [first, rest @ ..] => leaf(table.get(first)?.as_table_like()?, rest),
    }
}
