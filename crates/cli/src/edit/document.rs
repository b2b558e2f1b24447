//! One file's text, edited row by row and key by key.

use std::fmt;

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, TableLike, Value};

use super::comments::{self, Host};
use super::values::item;
use idv_catalogue_codegen::shape::{FileShape, Shape};

/// A file that is being edited.
#[derive(Debug)]
pub struct Document {
    toml: DocumentMut,
    shape: &'static FileShape,
    line_end: LineEnd,
    mark: &'static str,
}

/// How the lines of a file end, which an edit leaves as it is.
#[derive(Clone, Copy, Debug)]
enum LineEnd {
    Unix,
    Windows,
}

/// The keys of a row with their values, in their order.
pub type Entries = Vec<(&'static str, Value)>;

/// That a file has no such row or table, though it was read from there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoPlace(pub String);

impl fmt::Display for NoPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A row of `[[code]]` and the like, by the value of the key that it is called by.
#[derive(Clone, Debug)]
pub enum RowRef {
    /// The file itself.
    File,
    /// `[series]`.
    Series,
    Of {
        heading: &'static str,
        key: &'static str,
        value: String,
    },
    /// A guidance of a code, by its place.
    Guidance {
        code: u16,
        at: usize,
    },
}

impl Document {
    pub fn parse(text: &str, shape: &'static FileShape) -> Result<Self, NoPlace> {
        const MARK: &str = "\u{feff}";
        let (mark, text) = text.strip_prefix(MARK).map_or(("", text), |text| (MARK, text));
        let line_end = if text.contains("\r\n") { LineEnd::Windows } else { LineEnd::Unix };
        let toml = text.replace("\r\n", "\n").parse().map_err(|error| NoPlace(format!("not TOML: {error}")))?;
        Ok(Self { toml, shape, line_end, mark })
    }

    pub fn text(&self) -> String {
        let text = self.toml.to_string();
        let text = match self.line_end {
            LineEnd::Unix => text,
            LineEnd::Windows => text.replace('\n', "\r\n"),
        };
        format!("{}{text}", self.mark)
    }

    /// Sets a key of a row: what stands behind it is replaced, comments beside it stay, and a new key takes the place that
    /// its kind of row has for it.
    pub fn set(&mut self, row: &RowRef, key: &str, value: Value) -> Result<(), NoPlace> {
        let shape = self.shape_of(row);
        let mut host = self.row(row)?;
        if host.replace(key, value.clone()) {
            return Ok(());
        }
        // A table under a heading of its own, such as [code.retired], gives way to the value.
        let kept = comments::of_key(host.table(), key);
        host.table().remove(key);
        let rank = |name: &str| shape.keys.iter().position(|key| key.name == name).unwrap_or(usize::MAX);
        insert_in_place(host.table(), rank, key, value);
        host.put_above(key, &kept);
        Ok(())
    }

    /// Takes a key out. The comments that it has stay in the file, as they do whatever is taken out.
    pub fn remove(&mut self, row: &RowRef, key: &str) -> Result<(), NoPlace> {
        let left = self.row(row)?.remove(key);
        self.put_at_end(&left);
        Ok(())
    }

    /// Puts comments below all else.
    pub fn put_at_end(&mut self, comments: &[String]) {
        if !comments.is_empty() {
            let trailing = self.take_trailing();
            let apart = if trailing.is_empty() || trailing.ends_with('\n') { "" } else { "\n" };
            self.set_trailing(&format!("{trailing}{apart}{}\n", comments.join("\n")));
        }
    }

    /// The text behind a key, if it is one.
    pub fn get(&mut self, row: &RowRef, key: &str) -> Option<String> {
        Some(self.row(row).ok()?.table().get(key)?.as_str()?.to_owned())
    }

    /// Takes the declaration for a key out of the row's `deviations`.
    pub fn remove_deviation(&mut self, row: &RowRef, key: &str) -> Result<(), NoPlace> {
        let mut host = self.row(row)?;
        let is_of = |table: &dyn TableLike| table.get("key").and_then(Item::as_str) == Some(key);
        let (is_empty, kept) = match host.table().get_mut("deviations") {
            Some(Item::Value(Value::Array(array))) => {
                comments::retain(array, |deviation| !deviation.as_inline_table().is_some_and(|it| is_of(it)));
                (array.is_empty(), Vec::new())
            }
            Some(Item::ArrayOfTables(tables)) => {
                let kept = comments::retain_rows(tables, |deviation| !is_of(deviation));
                (tables.is_empty(), kept)
            }
            _ => (false, Vec::new()),
        };
        let mut left = host.put_last(kept);
        if is_empty {
            left.extend(host.remove("deviations"));
        }
        self.put_at_end(&left);
        Ok(())
    }

    /// Adds a guidance below the others of its code.
    pub fn add_guidance(&mut self, code: u16, entries: Entries) -> Result<(), NoPlace> {
        let row = RowRef::Of { heading: "code", key: "number", value: code.to_string() };
        let code = self.table(&row)?;
        let position = last_position(code);
        let guidances = code.get_mut("guidance").and_then(Item::as_array_of_tables_mut);
        let guidances = guidances.ok_or_else(|| NoPlace(NOT_UNDER_HEADINGS.to_owned()))?;
        guidances.push(table(entries, position));
        Ok(())
    }

    pub fn remove_guidance(&mut self, code: u16, at: usize) -> Result<(), NoPlace> {
        let row = RowRef::Of { heading: "code", key: "number", value: code.to_string() };
        let code = self.table(&row)?;
        let guidances = code.get_mut("guidance").and_then(Item::as_array_of_tables_mut);
        let guidances = guidances.ok_or_else(|| NoPlace(NOT_UNDER_HEADINGS.to_owned()))?;
        if at >= guidances.len() {
            return Err(NoPlace(format!("the code has no guidance {}", at + 1)));
        }
        let kept = comments::remove_row(guidances, at);
        let left = Host::Table(code).put_last(kept);
        self.put_at_end(&left);
        Ok(())
    }

    /// Puts a numbered row, with its guidances below it, where its number belongs.
    pub fn insert(
        &mut self,
        heading: &'static str,
        number: u16,
        entries: Entries,
        guidances: Vec<Entries>,
    ) -> Result<(), NoPlace> {
        let present = self.toml.get_mut(heading).and_then(Item::as_array_of_tables_mut);
        let rows = present.ok_or_else(|| NoPlace(NOT_UNDER_HEADINGS.to_owned()))?;
        let number_of = |row: &Table| row.get("number").and_then(Item::as_integer).unwrap_or(i64::MAX);
        let at = rows.iter().take_while(|row| number_of(row) < i64::from(number)).count();
        // Tables are written in the order of their positions, and those of one position in the order in which they
        // stand here: a new row takes the position of what it comes after.
        let position = match at.checked_sub(1).and_then(|before| rows.get(before)) {
            Some(before) => last_position(before),
            None => rows.get(0).and_then(Table::position).map(|first| first.saturating_sub(1)),
        };
        let mut row = table(entries, position);
        if !guidances.is_empty() {
            let guidances: ArrayOfTables = guidances.into_iter().map(|entries| table(entries, position)).collect();
            row.insert("guidance", Item::ArrayOfTables(guidances));
        }
        let mut all: Vec<Table> = std::mem::take(rows).into_iter().collect();
        all.insert(at, row);
        *rows = all.into_iter().collect();
        Ok(())
    }

    /// The file as a whole.
    pub fn table_of_all(&self) -> &Table {
        self.toml.as_table()
    }

    /// Takes out what stands below all, which in a file without rows is what its comments say.
    pub(super) fn take_trailing(&mut self) -> String {
        let trailing = self.toml.trailing().as_str().unwrap_or_default().to_owned();
        self.toml.set_trailing("");
        trailing
    }

    pub(super) fn set_trailing(&mut self, text: &str) {
        self.toml.set_trailing(text);
    }

    /// The same, to edit.
    pub fn root(&mut self) -> &mut Table {
        self.toml.as_table_mut()
    }

    fn shape_of(&self, row: &RowRef) -> &'static Shape {
        let below = |shape: &'static Shape, key: &str| shape.key(key).and_then(|key| key.kind.table()).unwrap_or(shape);
        match row {
            RowRef::File => &self.shape.table,
            RowRef::Series => below(&self.shape.table, "series"),
            RowRef::Of { heading, .. } => below(&self.shape.table, heading),
            RowRef::Guidance { .. } => below(below(&self.shape.table, "code"), "guidance"),
        }
    }

    fn row(&mut self, row: &RowRef) -> Result<Host<'_>, NoPlace> {
        match row {
            RowRef::File => Ok(Host::Table(self.toml.as_table_mut())),
            RowRef::Series => {
                let series = self.toml.get_mut("series").and_then(Host::of);
                series.ok_or_else(|| NoPlace("the file has no [series]".to_owned()))
            }
            RowRef::Of { heading, key, value } => {
                let rows = self.toml.get_mut(heading).ok_or_else(|| NoPlace(format!("the file has no {heading}")))?;
                Host::rows(rows)
                    .find_map(|mut row| is_called(row.table(), key, value).then_some(row))
                    .ok_or_else(|| NoPlace(format!("the file has no {heading} {value}")))
            }
            RowRef::Guidance { code, at } => {
                let code = self.row(&RowRef::Of { heading: "code", key: "number", value: code.to_string() })?;
                let guidances = code.into_table().get_mut("guidance");
                let guidances = guidances.ok_or_else(|| NoPlace("the code has no guidance".to_owned()))?;
                Host::rows(guidances).nth(*at).ok_or_else(|| NoPlace(format!("the code has no guidance {}", at + 1)))
            }
        }
    }

    /// The row as a table under a heading, which a list of tables in braces is not.
    fn table(&mut self, row: &RowRef) -> Result<&mut Table, NoPlace> {
        let RowRef::Of { heading, key, value } = row else { return Err(NoPlace(NOT_UNDER_HEADINGS.to_owned())) };
        let rows = self.toml.get_mut(heading).and_then(Item::as_array_of_tables_mut);
        let rows = rows.ok_or_else(|| NoPlace(NOT_UNDER_HEADINGS.to_owned()))?;
        rows.iter_mut()
            .find(|row| is_called(&**row, key, value))
            .ok_or_else(|| NoPlace(format!("the file has no {heading} {value}")))
    }
}

const NOT_UNDER_HEADINGS: &str = "rows can be added only where the others stand under headings such as [[code]]";

pub(super) fn is_called(table: &dyn TableLike, key: &str, value: &str) -> bool {
    let item = table.get(key);
    let number = item.and_then(Item::as_integer).map(|number| number.to_string());
    number.as_deref().or(item.and_then(Item::as_str)) == Some(value)
}

/// Puts a key before the first that comes after it by its rank, as the formatter would where that is its place in the
/// description of such a row.
pub(super) fn insert_in_place(table: &mut dyn TableLike, rank: impl Fn(&str) -> usize, key: &str, value: Value) {
    let is_value = |item: &Item| matches!(item, Item::Value(_));
    let later: Vec<String> = table
        .iter()
        .filter(|(name, item)| is_value(item) && rank(name) > rank(key))
        .map(|(name, _)| name.to_owned())
        .collect();
    // A table keeps its order of insertion, so what comes later is taken out and put back with all that is around it.
    let mut back = Vec::new();
    for name in later {
        let formatted = table.get_key_value(&name).map(|(formatted, _)| formatted.clone());
        if let Some((formatted, item)) = formatted.zip(table.remove(&name)) {
            back.push((formatted, item));
        }
    }
    table.insert(key, item(value));
    for (formatted, item) in back {
        let name = formatted.get().to_owned();
        table.insert(&name, item);
        if let Some(mut key) = table.key_mut(&name) {
            *key.leaf_decor_mut() = formatted.leaf_decor().clone();
        }
    }
}

/// The position of the last table of a row.
pub(super) fn last_position(row: &Table) -> Option<isize> {
    let nested = row.iter().filter_map(|(_, item)| match item {
        Item::ArrayOfTables(tables) => tables.iter().filter_map(last_position).max(),
        Item::Table(table) => last_position(table),
        _ => None,
    });
    row.position().into_iter().chain(nested).max()
}

/// A table under a heading of its own, after an empty line.
pub(super) fn table(entries: Entries, position: Option<isize>) -> Table {
    let mut table = Table::new();
    for (key, value) in entries {
        table.insert(key, item(value));
    }
    table.decor_mut().set_prefix("\n");
    table.set_position(position);
    table
}
