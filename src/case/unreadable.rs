//! What of a report could not be read, or is in doubt.

use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;

use crate::lookup::text::is_unseen;
use crate::lookup::words::words;

/// Something in a report that could not be read as what it seems to be. It is told as a finding, and a person looks first.
///
/// ```
/// use idv_catalogue::{Case, Unreadable, UnreadableKind};
///
/// let mut case = Case::new("completed", [4110], Some(500.into()));
/// case.unreadable.push(Unreadable::new(UnreadableKind::Form, "statusCodes", Some(1), "E3105"));
/// let line = case.findings()[0].to_string();
/// assert_eq!(line, "statusCodes[1] cannot be read: E3105");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unreadable(Box<Parts>);

/// Few reports have any, so that it takes little room where there is none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Parts {
    kind: UnreadableKind,
    field: String,
    index: Option<usize>,
    excerpt: String,
}

/// Why something in a report is in doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum UnreadableKind {
    /// It stands where a status, a status code or a risk code is expected, and can at best be guessed.
    Form,
    /// Two names for the same say different things.
    Disagreement,
    /// A field that is none of a case's is called and filled as if it were.
    LookAlike,
}

words!(UnreadableKind: Form "unreadable" Disagreement "disagreement" LookAlike "look_alike");

impl Unreadable {
    /// Of a field, an item of its list, and the value, of which no more is kept than tells what it was.
    #[must_use]
    pub fn new(kind: UnreadableKind, field: &str, index: Option<usize>, value: &str) -> Self {
        Self(Box::new(Parts { kind, field: excerpt(field), index, excerpt: excerpt(value) }))
    }

    /// Why it is in doubt.
    #[must_use]
    pub const fn kind(&self) -> UnreadableKind {
        self.0.kind
    }

    /// The name of the field, and of those around it, each with a dot behind.
    #[must_use]
    pub fn field(&self) -> &str {
        &self.0.field
    }

    /// The item of the field's list, counted from 0, if it has one.
    #[must_use]
    pub const fn index(&self) -> Option<usize> {
        self.0.index
    }

    /// The beginning of the value, on one line.
    #[must_use]
    pub fn excerpt(&self) -> &str {
        &self.0.excerpt
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Parts { kind, field, index, excerpt } = &*self.0;
        f.write_str(field)?;
        if let Some(index) = index {
            write!(f, "[{index}]")?;
        }
        match kind {
            UnreadableKind::Form => write!(f, " cannot be read: {excerpt}"),
            UnreadableKind::Disagreement => write!(f, " disagrees with the field that was read: {excerpt}"),
            UnreadableKind::LookAlike => {
                write!(f, " was not read, and looks like a field of the case: {excerpt}")
            }
        }
    }
}

/// The beginning of a text from outside, on one line: enough to recognise it by, and no flood in a log.
///
/// An excerpt of an excerpt is the same.
pub(crate) fn excerpt(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut excerpt = String::new();
    let mut count = 0;
    for character in text.chars() {
        let shown: String = if is_unseen(character) { character.escape_default().collect() } else { character.into() };
        count += shown.chars().count();
        if count > LONGEST {
            excerpt.push('…');
            break;
        }
        excerpt += &shown;
    }
    excerpt
}
