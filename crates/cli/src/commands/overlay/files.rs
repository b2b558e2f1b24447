//! The files of an overlay, as they are edited: what stands where, and what the house has, written there.

use std::fs;
use std::path::{Path, PathBuf};

use toml_edit::{Datetime, Item, Table, TableLike, Value, value};

use super::replacements::Replacement;
use crate::edit::{Document, FileChange, Host};
use crate::output::shown::shown;
use idv_catalogue_codegen::shape::{FileShape, OVERLAY};

/// A file of an overlay.
pub struct File {
    pub path: PathBuf,
    /// Its path below the directory.
    below: String,
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
                files.push(Self::read(path, shape.path.to_owned(), shape)?);
            }
        }
        for folder in OVERLAY.folders {
            let entries = fs::read_dir(directory.join(folder.name)).into_iter().flatten().flatten();
            let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
            let is_hidden = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
            paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml") && !is_hidden(path));
            paths.sort();
            for path in paths {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let below = format!("{}/{name}", folder.name);
                files.push(Self::read(path, below, folder.file)?);
            }
        }
        Ok(files)
    }

    fn read(path: PathBuf, below: String, shape: &'static FileShape) -> Result<Self, String> {
        let wrong = |why: &dyn std::fmt::Display| format!("{}: {why}", shown(&path));
        let before = fs::read_to_string(&path).map_err(|error| wrong(&error))?;
        let document = Document::parse(&before, shape).map_err(|error| wrong(&error))?;
        Ok(Self { path, below, document, before })
    }

    pub fn table(&self) -> &Table {
        self.document.table_of_all()
    }

    /// What is to be written, where anything is.
    pub fn change(&self) -> Option<FileChange<'_>> {
        let after = self.document.text();
        (after != self.before).then_some(FileChange { path: &self.below, before: Some(&self.before), after })
    }

    /// Writes what the house has where a value says what it replaces.
    pub fn state(&mut self, replacement: &Replacement) {
        let left = state(self.document.root(), replacement);
        self.document.put_at_end(&left);
    }
}

/// Gives back the comments that there was no place for.
fn state(root: &mut Table, replacement: &Replacement) -> Vec<String> {
    let mut host = Host::Table(root);
    let Some((Step::Key(last), above)) = replacement.place.split_last() else { return Vec::new() };
    let mut steps = above.iter().peekable();
    while let Some(step) = steps.next() {
        let Step::Key(key) = step else { return Vec::new() };
        // A row of [[code]], or a table that is made where it is not there.
        let below = if let Some(Step::Row(row)) = steps.peek() {
            steps.next();
            host.into_table().get_mut(key).and_then(|rows| Host::rows(rows).nth(*row))
        } else {
            let is_last = steps.peek().is_none();
            let made = || {
                let mut made = Table::new();
                made.set_implicit(!is_last);
                Item::Table(made)
            };
            Host::of(host.into_table().entry(key).or_insert_with(made))
        };
        let Some(below) = below else { return Vec::new() };
        host = below;
    }
    let Some(house) = &replacement.house else { return host.remove(last) };
    let written = match house.parse::<Datetime>() {
        Ok(day) if last == LOOKED_AT => Value::from(day),
        _ => Value::from(house),
    };
    if !host.replace(last, written.clone()) {
        host.table().insert(last, value(written));
    }
    Vec::new()
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
