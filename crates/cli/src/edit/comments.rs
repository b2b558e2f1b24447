//! Comments of what an edit takes out, which are kept: why something was decided so is still worth knowing when it is no more.
//! They move to what stands next in the file.

use toml_edit::{Array, ArrayOfTables, Decor, InlineTable, Item, Key, RawString, Table, TableLike, Value};

/// Where keys stand: under a heading, or in braces.
#[derive(Debug)]
pub enum Host<'a> {
    Table(&'a mut Table),
    Braces(&'a mut InlineTable),
}

impl<'a> Host<'a> {
    /// What an item holds keys in, if it does.
    pub fn of(item: &'a mut Item) -> Option<Self> {
        match item {
            Item::Table(table) => Some(Self::Table(table)),
            Item::Value(Value::InlineTable(braces)) => Some(Self::Braces(braces)),
            _ => None,
        }
    }

    /// Each row under a heading in double brackets, or in a list of tables in braces.
    pub fn rows(item: &'a mut Item) -> Box<dyn Iterator<Item = Self> + 'a> {
        match item {
            Item::ArrayOfTables(tables) => Box::new(tables.iter_mut().map(Host::Table)),
            Item::Value(Value::Array(array)) => {
                Box::new(array.iter_mut().filter_map(|value| value.as_inline_table_mut().map(Host::Braces)))
            }
            _ => Box::new(std::iter::empty()),
        }
    }

    pub fn table(&mut self) -> &mut dyn TableLike {
        match self {
            Self::Table(table) => *table,
            Self::Braces(braces) => *braces,
        }
    }

    pub fn into_table(self) -> &'a mut dyn TableLike {
        match self {
            Self::Table(table) => table,
            Self::Braces(braces) => braces,
        }
    }

    /// Takes a key out, and keeps the comments that stand above it, beside it and in its value. Gives back those that there was
    /// no place for.
    #[must_use]
    pub fn remove(&mut self, key: &str) -> Vec<String> {
        let table = self.table();
        let next = table.iter().skip_while(|(name, _)| *name != key).skip(1);
        let next = next.filter(|(_, item)| item.is_value()).map(|(name, _)| name.to_owned()).next();
        let kept = of_key(table, key);
        table.remove(key);
        match next {
            Some(next) => {
                self.put_above(&next, &kept);
                Vec::new()
            }
            None => self.put_last(kept),
        }
    }

    /// Puts a value in the place of another, and says whether there was one. The comments beside it stay, and those within it
    /// come to stand above.
    pub fn replace(&mut self, key: &str, value: Value) -> bool {
        let Some(Item::Value(present)) = self.table().get_mut(key) else { return false };
        let mut kept = Vec::new();
        add_within(present, &mut kept);
        let decor = present.decor().clone();
        *present = value;
        *present.decor_mut() = decor;
        self.put_above(key, &kept);
        true
    }

    /// Puts comments above a key.
    pub fn put_above(&mut self, key: &str, comments: &[String]) {
        if comments.is_empty() {
            return;
        }
        if let Some(mut key) = self.table().key_mut(key) {
            let decor = key.leaf_decor_mut();
            let own = decor.prefix().and_then(RawString::as_str).unwrap_or_default().to_owned();
            // What is set apart by an empty line stays so.
            let (apart, own) = own.strip_prefix('\n').map_or(("", own.as_str()), |own| ("\n", own));
            decor.set_prefix(format!("{apart}{}{own}", lines(comments)));
        }
    }

    /// Puts comments below all keys. Gives them back where there is no line to stand below.
    #[must_use]
    pub fn put_last(&mut self, comments: Vec<String>) -> Vec<String> {
        if comments.is_empty() {
            return comments;
        }
        match self {
            Self::Braces(braces) => {
                let own = braces.trailing().as_str().unwrap_or_default().to_owned();
                braces.set_trailing(format!("{own}\n{}", lines(&comments)));
            }
            Self::Table(table) => {
                let values = table.iter().filter(|(_, item)| item.is_value());
                let last = values.map(|(name, _)| name.to_owned()).last();
                // Its heading is a line, if it has one.
                let has_line = !table.is_dotted() && !table.is_implicit() && table.position().is_some();
                match last.and_then(|last| table.get_mut(&last)).and_then(Item::as_value_mut) {
                    Some(last) => append(last.decor_mut(), &comments),
                    None if has_line => append(table.decor_mut(), &comments),
                    None => return comments,
                }
            }
        }
        Vec::new()
    }
}

/// Puts lines behind what stands before the end of a line.
fn append(decor: &mut Decor, comments: &[String]) {
    let own = decor.suffix().and_then(RawString::as_str).unwrap_or_default().to_owned();
    decor.set_suffix(format!("{own}\n{}", comments.join("\n")));
}

fn lines(comments: &[String]) -> String {
    comments.join("\n") + "\n"
}

/// The comments above a key, beside it and in its value.
pub fn of_key(table: &dyn TableLike, key: &str) -> Vec<String> {
    let mut found = Vec::new();
    if let Some((key, item)) = table.get_key_value(key) {
        add_of_key(key, &mut found);
        add_of_item(item, &mut found);
    }
    found
}

/// The comments within a value: not those beside it.
pub fn within(value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    add_within(value, &mut found);
    found
}

/// All comments of a row.
pub fn of_row(row: &Table) -> Vec<String> {
    let mut found = Vec::new();
    add_of_table(row, &mut found);
    found
}

/// Takes a row out, and gives back the comments that there was no place for, since there is no other row.
#[must_use]
pub fn remove_row(rows: &mut ArrayOfTables, at: usize) -> Vec<String> {
    let Some(row) = rows.get(at) else { return Vec::new() };
    let kept = of_row(row);
    rows.remove(at);
    if kept.is_empty() {
        return kept;
    }
    if let Some(next) = rows.get_mut(at) {
        let own = next.decor().prefix().and_then(RawString::as_str).unwrap_or_default().to_owned();
        let apart = if own.starts_with('\n') { "" } else { "\n" };
        next.decor_mut().set_prefix(format!("\n{}{apart}{own}", lines(&kept)));
    } else if let Some(before) = at.checked_sub(1).and_then(|before| rows.get_mut(before)) {
        return Host::Table(before).put_last(kept);
    } else {
        return kept;
    }
    Vec::new()
}

/// Takes out the rows that are not to be kept, and gives back the comments that there was no place for.
#[must_use]
pub fn retain_rows(rows: &mut ArrayOfTables, keep: impl Fn(&Table) -> bool) -> Vec<String> {
    let first = |rows: &ArrayOfTables| rows.iter().position(|row| !keep(row));
    let mut left = Vec::new();
    while let Some(at) = first(rows) {
        left.extend(remove_row(rows, at));
    }
    left
}

/// Takes out the items of a list that are not to be kept. The comments of the last stay in the list.
pub fn retain(array: &mut Array, keep: impl Fn(&Value) -> bool) {
    let first = |array: &Array| array.iter().position(|item| !keep(item));
    while let Some(at) = first(array) {
        let mut kept = Vec::new();
        add_of_value(&array.remove(at), &mut kept);
        if kept.is_empty() {
            continue;
        }
        let kept = lines(&kept);
        let before = |own: &str| {
            let end = if own.trim_start_matches([' ', '\t']).starts_with('\n') { "" } else { "\n" };
            format!("\n{}{end}{own}", kept.trim_end())
        };
        if let Some(next) = array.get_mut(at) {
            let own = next.decor().prefix().and_then(RawString::as_str).unwrap_or_default();
            let prefix = before(own);
            next.decor_mut().set_prefix(prefix);
        } else {
            let trailing = before(array.trailing().as_str().unwrap_or_default());
            array.set_trailing(trailing);
        }
    }
}

fn add_of_decor(decor: &Decor, found: &mut Vec<String>) {
    add(decor.prefix(), found);
    add(decor.suffix(), found);
}

fn add(raw: Option<&RawString>, found: &mut Vec<String>) {
    let text = raw.and_then(RawString::as_str).unwrap_or_default();
    found.extend(text.lines().map(str::trim).filter(|line| line.starts_with('#')).map(str::to_owned));
}

fn add_of_key(key: &Key, found: &mut Vec<String>) {
    add_of_decor(key.leaf_decor(), found);
    add_of_decor(key.dotted_decor(), found);
}

fn add_of_item(item: &Item, found: &mut Vec<String>) {
    match item {
        Item::None => (),
        Item::Value(value) => add_of_value(value, found),
        Item::Table(table) => add_of_table(table, found),
        Item::ArrayOfTables(rows) => rows.iter().for_each(|row| add_of_table(row, found)),
    }
}

fn add_of_table(table: &Table, found: &mut Vec<String>) {
    add_of_decor(table.decor(), found);
    for (name, item) in table {
        if let Some(key) = table.key(name) {
            add_of_key(key, found);
        }
        add_of_item(item, found);
    }
}

fn add_of_value(value: &Value, found: &mut Vec<String>) {
    add(value.decor().prefix(), found);
    add_within(value, found);
    add(value.decor().suffix(), found);
}

fn add_within(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(array) => {
            array.iter().for_each(|item| add_of_value(item, found));
            add(Some(array.trailing()), found);
        }
        Value::InlineTable(braces) => {
            for (name, value) in braces {
                if let Some(key) = braces.key(name) {
                    add_of_key(key, found);
                }
                add_of_value(value, found);
            }
            add(Some(braces.trailing()), found);
        }
        _ => (),
    }
}
