//! The shape of the TOML, described once: every key, its type, whether it must be there, who decides it, and a
//! sentence for the person who edits it. Reading, checking and suggesting all go by this description.
//!
//! Here is in which terms it is described; the description itself is in `files`, `keys` and `client_words`.

mod client_words;
mod files;
mod keys;
mod overlay;
#[cfg(test)]
mod tests;

pub use client_words::CLIENT_WORDS;
pub use files::{CATALOGUE, FILES, FOLDERS, SERIES};
pub use overlay::{OVERLAY, OVERLAY_WORDS};

/// What an edit of several files was to write, as long as not all are written: it stands beside them.
pub const UNFINISHED: &str = ".idv-unfinished.json";

/// What a folder of files is made of.
#[derive(Debug)]
pub struct Layout {
    /// The files that stand once each, in the order in which they are read.
    pub files: &'static [FileShape],
    /// The folders, in the order in which they are read.
    pub folders: &'static [&'static FolderShape],
    /// What a person calls it, and what there is in it.
    pub noun: &'static str,
    pub contents: &'static str,
}

impl Layout {
    /// Every kind of file.
    pub fn shapes(&self) -> impl Iterator<Item = &'static FileShape> {
        self.files.iter().chain(self.folders.iter().map(|folder| folder.file))
    }

    #[must_use]
    pub fn has(&self, shape: &FileShape) -> bool {
        self.shapes().any(|it| std::ptr::eq(it, shape))
    }
}

/// A file of the catalogue.
#[derive(Debug)]
pub struct FileShape {
    /// Its path in the catalogue's directory, with a star where there can be many.
    pub path: &'static str,
    pub need: Need,
    pub table: Shape,
}

/// A folder of the catalogue, all of whose files are alike.
#[derive(Debug)]
pub struct FolderShape {
    pub name: &'static str,
    pub file: &'static FileShape,
    /// What a person calls one of its files, and how one is named.
    pub noun: &'static str,
    pub example: &'static str,
    pub need: Need,
}

/// Every kind of file of a catalogue.
pub fn files() -> impl Iterator<Item = &'static FileShape> {
    CATALOGUE.shapes()
}

/// A table: a file as a whole, a `[[row]]` of it, or an inline table.
#[derive(Debug)]
pub struct Shape {
    pub about: &'static str,
    pub keys: &'static [Key],
}

impl Shape {
    #[must_use]
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

#[derive(Debug)]
pub struct Key {
    pub name: &'static str,
    pub kind: Kind,
    pub need: Need,
    pub origin: Origin,
    pub about: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Required,
    Optional,
}

/// Who decides a value: the source page states it, or it is this house's judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    Vendor,
    House,
}

/// What may stand behind a key.
#[derive(Debug)]
pub enum Kind {
    /// A sentence or a phrase for people.
    Text,
    /// What stands or stood elsewhere, letter for letter.
    Quote,
    /// A stable identifier in `snake_case`.
    Name,
    /// A value as the service sends it, such as `invalid_data`.
    Wire,
    /// From 1 to 65535.
    Number,
    Flag,
    Date,
    Url,
    /// The path of a request field, such as `person.fullName`.
    FieldPath,
    OneOf(&'static [&'static str]),
    /// The wire string, number or name of a row elsewhere.
    Reference(Target),
    List(&'static Kind),
    Either(&'static Kind, &'static Kind),
    Table(&'static Shape),
    /// `[[rows]]`, of which a catalogue without any would say nothing.
    Rows(&'static Shape),
    /// A table of texts, each by the name of a row elsewhere.
    Words(Target),
}

/// What a reference leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    Status,
    RiskCode,
    Remedy,
    Series,
    Code,
}

impl Target {
    /// What a person calls it.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::RiskCode => "risk code",
            Self::Remedy => "remedy",
            Self::Series => "series",
            Self::Code => "status code",
        }
    }

    pub(crate) fn nouns(self) -> &'static str {
        match self {
            Self::Status => "statuses",
            Self::RiskCode => "risk codes",
            Self::Remedy => "remedies",
            Self::Series => "series",
            Self::Code => "status codes",
        }
    }
}

/// As many words as a message can list and a person still reads.
const READABLE_CHOICES: usize = 10;

impl Kind {
    /// What to write, for a message that says what was expected.
    #[must_use]
    pub fn expected(&self) -> String {
        match self {
            Self::Text | Self::Quote => "a text in double quotes".to_owned(),
            Self::Name => "a name in double quotes, such as \"selfie_photo_too_bright\"".to_owned(),
            Self::Wire => "the value as the service sends it, in double quotes".to_owned(),
            Self::Number => "a number from 1 to 65535, without quotes".to_owned(),
            Self::Flag => "true or false".to_owned(),
            Self::Date => "a date without quotes, such as 2026-11-22".to_owned(),
            Self::Url => {
                "an address in double quotes, such as \"https://docs.fourthline.com/docs/idv-statuses\"".to_owned()
            }
            Self::FieldPath => "the path of a request field in double quotes, such as \"person.fullName\"".to_owned(),
            Self::OneOf(many) if many.len() > READABLE_CHOICES => {
                format!("a word in double quotes, one of {}, such as \"{}\"", many.len(), many[0])
            }
            Self::OneOf([most @ .., last]) if !most.is_empty() => {
                format!("\"{}\" or \"{last}\"", most.join("\", \""))
            }
            Self::OneOf(only) => format!("\"{}\"", only.concat()),
            Self::Reference(target @ (Target::Status | Target::Remedy)) => {
                format!("the name of a {} in double quotes", target.noun())
            }
            Self::Reference(target) => format!("the number of a {}, without quotes", target.noun()),
            Self::List(item) => format!("a list in square brackets, each item {}", item.expected()),
            Self::Either(one, other) => format!("{}, or {}", one.expected(), other.expected()),
            Self::Table(shape) => format!("a table in braces: {}", shape.example(&|_| None)),
            Self::Rows(_) => "rows, each under a heading in double square brackets".to_owned(),
            Self::Words(target) => {
                format!("lines of the name of a {}, an equals sign and a text in double quotes", target.noun())
            }
        }
    }
}

impl Kind {
    /// The shape of the table, or of each of the tables, that may stand here.
    #[must_use]
    pub fn table(&self) -> Option<&'static Shape> {
        match self {
            Self::Table(shape) | Self::Rows(shape) => Some(shape),
            Self::List(item) => item.table(),
            Self::Either(one, other) => one.table().or_else(|| other.table()),
            _ => None,
        }
    }

    /// Whether a value of the kind is a number or a date.
    pub(crate) fn stands_without_quotes(&self) -> bool {
        matches!(self, Self::Number | Self::Date | Self::Reference(Target::RiskCode | Target::Series | Target::Code))
    }

    /// What stands for a value of the kind in a line to copy.
    fn placeholder(&self) -> String {
        match self {
            Self::Date => "2026-11-22".to_owned(),
            Self::Either(one, _) => one.placeholder(),
            Self::Number | Self::Flag | Self::List(_) | Self::Table(_) | Self::Rows(_) | Self::Words(_) => {
                "…".to_owned()
            }
            Self::Reference(Target::RiskCode | Target::Series | Target::Code) => "…".to_owned(),
            _ => "\"…\"".to_owned(),
        }
    }

    /// Whether several values may stand here.
    #[must_use]
    pub fn holds_a_list(&self) -> bool {
        match self {
            Self::List(_) => true,
            Self::Either(one, other) => one.holds_a_list() || other.holds_a_list(),
            _ => false,
        }
    }

    /// The heading of such a table: `[[code]]` where there can be several, else `[series]`.
    #[must_use]
    pub fn heading(&self, path: &str) -> String {
        match self {
            Self::Rows(_) | Self::List(_) => format!("[[{path}]]"),
            _ => format!("[{path}]"),
        }
    }
}

impl Shape {
    /// The table's required keys as they would be written, with the values that are given for the first of a kind.
    pub fn example(&self, value: &dyn Fn(&Kind) -> Option<String>) -> String {
        let required = self.keys.iter().filter(|key| key.need == Need::Required);
        let mut is_given = false;
        let entries = required.map(|key| {
            let given = value(&key.kind).filter(|_| !is_given);
            is_given |= given.is_some();
            format!("{} = {}", key.name, given.unwrap_or_else(|| key.kind.placeholder()))
        });
        format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
    }
}

/// The folder in which an editor's schemas may stand.
pub const SCHEMA_DIRECTORY: &str = "schema";
