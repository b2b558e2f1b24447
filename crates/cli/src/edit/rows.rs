//! Rows that an overlay comes to have or has no more: each stands under a heading, and changes something.

use toml_edit::{ArrayOfTables, Item, Table, TableLike};

use super::comments;
use super::document::{Document, Entries, NoPlace, RowRef, is_called, last_position, table};

impl Document {
    /// Adds a row below the others of its kind, or as the first of them.
    pub fn push(&mut self, heading: &'static str, entries: Entries) -> Result<(), NoPlace> {
        let is_first = self.root().is_empty();
        let above = if is_first { self.take_trailing() } else { String::new() };
        let rows = self.root().entry(heading).or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
        let rows = rows.as_array_of_tables_mut().ok_or_else(|| not_under_headings(heading))?;
        let mut row = table(entries, None);
        if is_first {
            row.decor_mut().set_prefix(if above.is_empty() { above } else { format!("{}\n\n", above.trim_end()) });
        }
        rows.push(row);
        Ok(())
    }

    /// Adds a guidance to a row that may have none yet.
    pub fn push_guidance(&mut self, code: u16, entries: Entries) -> Result<usize, NoPlace> {
        let codes = self.root().get_mut("code").and_then(Item::as_array_of_tables_mut);
        let mut codes = codes.ok_or_else(|| not_under_headings("code"))?.iter_mut();
        let row = codes.find(|row| row.get("number").and_then(Item::as_integer) == Some(i64::from(code)));
        let row = row.ok_or_else(|| NoPlace(format!("the file has no code {code}")))?;
        let position = last_position(row);
        let guidances = row.entry("guidance").or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
        let guidances = guidances.as_array_of_tables_mut().ok_or_else(|| not_under_headings("code.guidance"))?;
        guidances.push(table(entries, position));
        Ok(guidances.len() - 1)
    }

    pub fn has_row(&mut self, heading: &str, key: &str, value: &str) -> bool {
        self.rows_under(heading).iter().any(|row| is_called(*row, key, value))
    }

    /// Which of the guidances of a row has that name, or is the only one where the code has no other.
    pub fn guidance_of(&mut self, code: u16, name: Option<&str>) -> Option<usize> {
        let number = code.to_string();
        let rows = self.rows_under("code");
        let row = rows.into_iter().find(|row| is_called(*row, "number", &number))?;
        let guidances = row.get("guidance")?.as_array_of_tables()?;
        let named = |row: &Table| row.get("name").and_then(Item::as_str) == name;
        guidances.iter().position(|row| name.is_none() || named(row))
    }

    /// Takes a row out that has none of these keys any more.
    pub fn remove_idle_row(&mut self, row: &RowRef, keys: &[&str]) -> Result<(), NoPlace> {
        let RowRef::Of { heading, key, value } = row else { return Ok(()) };
        let Some(item) = self.root().get_mut(heading) else { return Ok(()) };
        let rows = item.as_array_of_tables_mut().ok_or_else(|| not_under_headings(heading))?;
        let is_idle = |row: &Table| is_called(row, key, value) && !keys.iter().any(|key| row.contains_key(key));
        let Some(at) = rows.iter().position(is_idle) else { return Ok(()) };
        let kept = comments::remove_row(rows, at);
        let is_empty = rows.is_empty();
        self.put_at_end(&kept);
        if is_empty {
            self.root().remove(heading);
        }
        Ok(())
    }

    fn rows_under(&mut self, heading: &str) -> Vec<&dyn TableLike> {
        match self.root().get(heading) {
            Some(Item::ArrayOfTables(rows)) => rows.iter().map(|row| row as &dyn TableLike).collect(),
            _ => Vec::new(),
        }
    }
}

fn not_under_headings(heading: &str) -> NoPlace {
    NoPlace(format!("rows can be added and taken out only where they stand under the heading [[{heading}]]"))
}
