//! Sentences for clients and the digests beside them: texts in tables, each by its path from the top of the file.

use std::collections::BTreeMap;

use toml_edit::{InlineTable, Item, Table, TableLike, Value};

use super::comments::{self, Host};
use super::document::{Document, NoPlace, insert_in_place, last_position};
use super::values::text;
use idv_catalogue_codegen::model::SentenceKey;
use idv_catalogue_codegen::shape::OVERLAY_WORDS;

/// The table in which stands which English sentence each sentence was made from.
const MADE_FROM: &str = "made_from";
/// The table in which an overlay states which of the house's sentences its own replace.
const WAS: &str = "was";

/// A text of a file of client words.
#[derive(Clone, Copy, Debug)]
pub enum WordsRef<'a> {
    Sentence(&'a SentenceKey),
    /// The digest of the English sentence that a sentence was made from.
    MadeFrom(&'a SentenceKey),
    /// The house's sentence that one of an overlay's replaces.
    Was(&'a SentenceKey),
}

impl<'a> WordsRef<'a> {
    /// The names of the tables, and of the key in the last.
    fn path(self) -> Vec<&'a str> {
        let names = |key: &'a SentenceKey| key.names().iter().map(String::as_str);
        match self {
            Self::Sentence(key) => names(key).collect(),
            Self::MadeFrom(key) => std::iter::once(MADE_FROM).chain(names(key)).collect(),
            Self::Was(key) => std::iter::once(WAS).chain(names(key)).collect(),
        }
    }
}

impl Document {
    /// The text, if it is there.
    pub fn words(&mut self, words: WordsRef<'_>) -> Option<String> {
        let path = words.path();
        let (key, tables) = path.split_last()?;
        let mut table: &dyn TableLike = self.root();
        for name in tables {
            table = table.get(name)?.as_table_like()?;
        }
        Some(table.get(key)?.as_str()?.to_owned())
    }

    /// Sets the text: what stands there is replaced, comments beside it stay, and a new one takes the place that it has
    /// among `all` sentences.
    pub fn set_words(&mut self, words: WordsRef<'_>, to: &str, all: &[SentenceKey]) -> Result<(), NoPlace> {
        let path = words.path();
        let no_place = || NoPlace(format!("{} is not a table of sentences", path.join(".")));
        let (key, tables) = path.split_last().ok_or_else(no_place)?;
        let mut host = Host::Table(self.root());
        let mut position = Some(0);
        for depth in 0..tables.len() {
            if host.table().get(tables[depth]).is_none() {
                add_table(host.table(), position, &tables[..=depth], all);
            }
            let item = host.into_table().get_mut(tables[depth]).ok_or_else(no_place)?;
            position = item.as_table().and_then(Table::position);
            host = Host::of(item).ok_or_else(no_place)?;
        }
        if host.replace(key, text(to)) {
            return Ok(());
        }
        if host.table().contains_key(key) {
            return Err(no_place());
        }
        insert_in_place(host.table(), ranks(tables, all), key, text(to));
        if let Host::Braces(braces) = host {
            tidy(braces);
        }
        Ok(())
    }

    /// Takes the text out, and with the last one in braces the braces.
    pub fn remove_words(&mut self, words: WordsRef<'_>) {
        let left = remove(Host::Table(self.root()), &words.path());
        self.put_at_end(&left);
    }
}

/// Gives back the comments that there was no place for.
fn remove(mut host: Host<'_>, path: &[&str]) -> Vec<String> {
    let Some((name, below)) = path.split_first() else { return Vec::new() };
    if below.is_empty() {
        return host.remove(name);
    }
    let Some(item) = host.table().get_mut(name) else { return Vec::new() };
    let mut left = Host::of(item).map(|below_it| remove(below_it, below)).unwrap_or_default();
    match item.as_inline_table_mut() {
        Some(braces) if braces.is_empty() => left.extend(host.remove(name)),
        Some(braces) => tidy(braces),
        None => (),
    }
    host.put_last(left)
}

/// What stood before the last brace may now stand before a comma, or have gone with the last text. Where comments stand in the
/// braces, all is left as it is.
fn tidy(braces: &mut InlineTable) {
    if comments::within(&Value::InlineTable(braces.clone())).is_empty() {
        braces.fmt();
    }
}

/// Adds a table of sentences under a heading of its own, or one of the guidances of a code in braces. The table above has a
/// position in the file.
fn add_table(above: &mut dyn TableLike, position: Option<isize>, path: &[&str], all: &[SentenceKey]) {
    let Some((name, tables)) = path.split_last() else { return };
    let is_recorded = path.first().is_some_and(|first| [MADE_FROM, WAS].contains(first));
    if path.len() > 1 + usize::from(is_recorded) {
        return insert_in_place(above, ranks(tables, all), name, Value::InlineTable(InlineTable::new()));
    }
    let keys = OVERLAY_WORDS.file.table.keys;
    let rank = |name: &str| keys.iter().position(|key| key.name == name);
    // Tables are written in the order of their positions: a new one takes that of the table that it comes after.
    let before = above.iter().filter(|(other, _)| rank(other) < rank(name));
    let before = before.filter_map(|(_, item)| last_position(item.as_table()?)).max();
    let mut table = Table::new();
    table.decor_mut().set_prefix("\n");
    // It has a heading once a sentence stands right in it.
    table.set_implicit(is_recorded && path.len() == 1);
    table.set_position(before.or(position));
    above.insert(name, Item::Table(table));
}

/// Where each name stands among its neighbours.
fn ranks<'a>(tables: &[&str], all: &'a [SentenceKey]) -> impl Fn(&str) -> usize + use<'a> {
    let tables = tables.strip_prefix(&[MADE_FROM]).or(tables.strip_prefix(&[WAS])).unwrap_or(tables);
    let names = all.iter().map(SentenceKey::names).enumerate();
    let here = names.filter(|(_, names)| names.iter().zip(tables).all(|(one, other)| one == other));
    let here = here.filter_map(|(rank, names)| Some((names.get(tables.len())?.as_str(), rank)));
    // The last is kept of those that have one name, which are the guidances of a code.
    let ranks: BTreeMap<_, _> = here.collect();
    move |name| ranks.get(name).copied().unwrap_or(usize::MAX)
}
