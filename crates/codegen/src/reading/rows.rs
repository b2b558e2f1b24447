//! The catalogue as it is written: rows whose values are there or not, each with its place.
//!
//! A value of the wrong type reads as absent here: the check against the shape has reported it.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::date::Date;
use crate::problem::Problems;
use crate::problem::place::{FileId, Place};
use crate::reading::files::Sources;
use crate::reading::syntax::{self, Gaps};
use crate::reading::values;
use crate::shape::{self, FileShape, Key, Layout, Need};
use crate::suggest;

/// A value and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found<T> {
    pub value: T,
    pub place: Place,
}

/// A whole file.
#[derive(Debug)]
pub struct File<'a> {
    pub id: FileId,
    pub shape: &'static FileShape,
    table: Spanned<DeTable<'a>>,
    gaps: Gaps,
    /// Whether a heading, or a key above all headings, is unknown, so that rows may stand where they do not belong.
    pub has_foreign_heading: bool,
}

/// Every file of a catalogue, or of an overlay.
#[derive(Debug)]
pub struct Written<'a> {
    pub files: Vec<File<'a>>,
}

impl<'a> Written<'a> {
    /// The files of a layout.
    pub fn parse(sources: &'a Sources, layout: &Layout, problems: &mut Problems) -> Self {
        let mut files = Vec::new();
        for (id, file) in sources.iter() {
            let Some(shape) = file.shape.filter(|shape| layout.has(shape)) else { continue };
            if problems.is_incomplete(id) {
                continue;
            }
            let parsed = syntax::parse(id, file, problems);
            // What the file should begin with may have been lost with more.
            let lacks = |key: &Key| key.need == Need::Required && !parsed.table.get_ref().contains_key(key.name);
            if shape.table.keys.iter().any(lacks) {
                problems.mark_incomplete(id);
            }
            let is_foreign = |key: &str| shape.table.key(key).is_none();
            let has_foreign_heading = parsed.table.get_ref().keys().any(|key| is_foreign(key.get_ref()));
            files.push(File { id, shape, table: parsed.table, gaps: parsed.gaps, has_foreign_heading });
        }
        Self { files }
    }

    /// The rows under a heading, of every file that may hold it, in the order of files.
    pub fn rows(&self, heading: &'static str) -> impl Iterator<Item = Row<'_>> {
        let holders = self.files.iter().filter(move |file| file.shape.table.key(heading).is_some());
        holders.flat_map(move |file| file.root().rows(heading))
    }

    pub fn statuses(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows("status")
    }

    pub fn transitions(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows("transition")
    }

    pub fn risk_codes(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows("risk_code")
    }

    pub fn remedies(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows("remedy")
    }

    /// The `source.toml` table.
    pub fn source(&self) -> Option<Row<'_>> {
        self.files.iter().find(|file| file.shape.path == "source.toml").map(File::root)
    }

    /// The table of `overlay.toml`.
    #[must_use]
    pub fn institution(&self) -> Option<Row<'_>> {
        self.files.iter().find(|file| file.shape.path == "overlay.toml").map(File::root)
    }

    /// The files of client words, each a language.
    pub fn languages(&self) -> impl Iterator<Item = Row<'_>> {
        let words = [shape::CLIENT_WORDS.file, shape::OVERLAY_WORDS.file];
        let is_of_words = move |file: &&File<'_>| words.iter().any(|words| std::ptr::eq(file.shape, *words));
        self.files.iter().filter(is_of_words).map(File::root)
    }

    /// Each series with the file that holds its codes.
    pub fn series(&self) -> impl Iterator<Item = SeriesRows<'_>> {
        let holders = self.files.iter().filter(|file| file.shape.table.key("series").is_some());
        holders.map(|file| SeriesRows { file: file.root(), series: file.root().table("series") })
    }
}

impl File<'_> {
    #[must_use]
    pub fn root(&self) -> Row<'_> {
        Row { file: self, table: self.table.get_ref(), place: Place { file: self.id, start: 0, end: 0 } }
    }

    #[must_use]
    pub fn table(&self) -> &DeTable<'_> {
        self.table.get_ref()
    }

    /// Whether a key of the table may stand in a part of the file that could not be read.
    fn may_hide_a_key_of(&self, table: Place) -> bool {
        let is_touched =
            if table == self.root().place { self.gaps.are_there() } else { self.gaps.touch_table_at(table.start) };
        is_touched || self.has_foreign_heading
    }
}

/// One series file: what holds for the series, if that could be read, and its codes.
#[derive(Clone, Copy)]
pub struct SeriesRows<'a> {
    pub file: Row<'a>,
    pub series: Option<Row<'a>>,
}

impl<'a> SeriesRows<'a> {
    pub fn codes(self) -> impl Iterator<Item = Row<'a>> {
        self.file.rows("code")
    }
}

/// A text of a table of words: the name of the row that it is of, and of the part of that row where it stands a level deeper.
#[derive(Clone, Copy, Debug)]
pub struct Word<'a> {
    pub of: Found<&'a str>,
    pub part: Option<Found<&'a str>>,
    pub text: Found<&'a str>,
}

/// A table and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    file: &'a File<'a>,
    table: &'a DeTable<'a>,
    pub place: Place,
}

impl<'a> Row<'a> {
    #[must_use]
    pub fn new(file: &'a File<'a>, table: &'a DeTable<'a>, place: Place) -> Self {
        Self { file, table, place }
    }

    #[must_use]
    pub fn get(self, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.table.get(key)
    }

    pub fn entries(self) -> impl Iterator<Item = (Found<&'a str>, &'a Spanned<DeValue<'a>>)> {
        self.table.iter().map(move |(key, value)| (Found { value: key.get_ref().as_ref(), place: self.at(key) }, value))
    }

    #[must_use]
    pub fn has(self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// Whether the row has no such key; not sure where the key may be misspelt or stand in a part that is not TOML.
    #[must_use]
    pub fn surely_lacks(self, key: &str) -> bool {
        let is_misspelt = || self.table.keys().any(|name| suggest::nearest(name.get_ref(), [key]).is_some());
        !self.has(key) && !is_misspelt() && !self.may_hide_a_key()
    }

    /// Whether a part of the row is not TOML, or may belong to it though it stands elsewhere.
    #[must_use]
    pub fn may_hide_a_key(self) -> bool {
        self.file.may_hide_a_key_of(self.place)
    }

    /// Whether the table behind the key was begun by a heading, and not by a brace.
    #[must_use]
    pub fn is_under_heading(self, key: &str) -> bool {
        let entry = self.table.get_key_value(key);
        entry.is_some_and(|(key, value)| value.span().start < key.span().start)
    }

    pub fn at<T>(self, spanned: &Spanned<T>) -> Place {
        let span = spanned.span();
        Place { file: self.file.id, start: span.start, end: span.end }
    }

    #[must_use]
    pub fn file(self) -> &'a File<'a> {
        self.file
    }

    #[must_use]
    pub fn text(self, key: &str) -> Option<Found<&'a str>> {
        self.get(key).and_then(|value| self.as_text(value))
    }

    #[must_use]
    pub fn number(self, key: &str) -> Option<Found<u16>> {
        self.get(key).and_then(|value| self.as_number(value))
    }

    #[must_use]
    pub fn flag(self, key: &str) -> Option<bool> {
        self.get(key)?.get_ref().as_bool()
    }

    #[must_use]
    pub fn date(self, key: &str) -> Option<Found<Date>> {
        let value = self.get(key)?;
        Some(Found { value: values::date(value.get_ref())?, place: self.at(value) })
    }

    #[must_use]
    pub fn table(self, key: &str) -> Option<Row<'a>> {
        let value = self.get(key)?;
        Some(Row { table: value.get_ref().as_table()?, place: self.at(value), ..self })
    }

    /// The tables of a list of tables or of `[[rows]]`.
    pub fn rows(self, key: &str) -> impl Iterator<Item = Row<'a>> {
        self.items(key)
            .filter_map(move |value| Some(Row { table: value.get_ref().as_table()?, place: self.at(value), ..self }))
    }

    /// The texts of a table of words, each by what it is of.
    pub fn words(self, key: &str) -> impl Iterator<Item = Word<'a>> {
        let table = self.table(key);
        table.into_iter().flat_map(Row::entries).flat_map(move |(of, value)| {
            let below = value.get_ref().as_table().map(|table| Row { table, place: self.at(value), ..self });
            let parts = below.into_iter().flat_map(Row::entries);
            let parts = parts.filter_map(move |(part, value)| Some((Some(part), self.as_text(value)?)));
            let whole = self.as_text(value).map(|text| (None, text));
            whole.into_iter().chain(parts).map(move |(part, text)| Word { of, part, text })
        })
    }

    pub fn texts(self, key: &str) -> impl Iterator<Item = Found<&'a str>> {
        self.items(key).filter_map(move |value| self.as_text(value))
    }

    pub fn numbers(self, key: &str) -> impl Iterator<Item = Found<u16>> {
        self.items(key).filter_map(move |value| self.as_number(value))
    }

    fn items(self, key: &str) -> impl Iterator<Item = &'a Spanned<DeValue<'a>>> {
        self.get(key).and_then(|value| value.get_ref().as_array()).into_iter().flat_map(|array| array.iter())
    }

    fn as_text(self, value: &'a Spanned<DeValue<'a>>) -> Option<Found<&'a str>> {
        Some(Found { value: value.get_ref().as_str()?, place: self.at(value) })
    }

    fn as_number(self, value: &Spanned<DeValue<'_>>) -> Option<Found<u16>> {
        Some(Found { value: values::number(value.get_ref())?, place: self.at(value) })
    }
}
