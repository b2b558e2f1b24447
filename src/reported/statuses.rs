//! Statuses as they arrived: any text.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use core::cmp::Ordering;
use core::convert::Infallible;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::str::FromStr;

use super::{Reportable, Reported, sealed};
use crate::generated::Status;

/// A status that is known is held without its text, so that it is decoded without an allocation.
#[derive(Clone, PartialEq, Eq)]
pub enum Word {
    Known(Status),
    Other(Box<str>),
}

impl Reportable for Status {}

impl sealed::Sealed for Status {
    type Raw = Word;
}

impl Reported<Status> {
    /// The status, if this catalogue knows it.
    #[must_use]
    #[inline]
    pub const fn known(&self) -> Option<Status> {
        match self.raw {
            Word::Known(status) => Some(status),
            Word::Other(_) => None,
        }
    }

    /// The text that arrived.
    ///
    /// ```
    /// use idv_catalogue::{Reported, Status};
    ///
    /// let tomorrows = Reported::<Status>::from("on_hold");
    /// assert_eq!((tomorrows.known(), tomorrows.as_str()), (None, "on_hold"));
    /// ```
    #[must_use]
    #[inline]
    pub const fn as_str(&self) -> &str {
        match &self.raw {
            Word::Known(status) => status.as_str(),
            Word::Other(text) => text,
        }
    }
}

impl Word {
    #[cold]
    fn other(text: &str) -> Self {
        Self::Other(text.into())
    }

    fn as_str(&self) -> &str {
        match self {
            Self::Known(status) => status.as_str(),
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for Reported<Status> {
    #[inline]
    fn from(text: &str) -> Self {
        Self { raw: Status::from_wire(text).map_or_else(|| Word::other(text), Word::Known) }
    }
}

impl From<String> for Reported<Status> {
    fn from(text: String) -> Self {
        Self { raw: Status::from_wire(&text).map_or_else(|| Word::Other(text.into()), Word::Known) }
    }
}

impl From<Cow<'_, str>> for Reported<Status> {
    fn from(text: Cow<'_, str>) -> Self {
        match text {
            Cow::Borrowed(text) => text.into(),
            Cow::Owned(text) => text.into(),
        }
    }
}

impl From<Status> for Reported<Status> {
    fn from(known: Status) -> Self {
        Self { raw: Word::Known(known) }
    }
}

impl From<&Status> for Reported<Status> {
    fn from(known: &Status) -> Self {
        (*known).into()
    }
}

impl From<&String> for Reported<Status> {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<&Self> for Reported<Status> {
    fn from(reported: &Self) -> Self {
        reported.clone()
    }
}

impl FromStr for Reported<Status> {
    type Err = Infallible;

    /// Any text.
    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(text.into())
    }
}

impl PartialEq<Status> for Reported<Status> {
    /// Whether this is what arrived.
    fn eq(&self, known: &Status) -> bool {
        self.known() == Some(*known)
    }
}

impl PartialEq<Reported<Self>> for Status {
    /// Whether this is what arrived.
    fn eq(&self, reported: &Reported<Self>) -> bool {
        reported == self
    }
}

crate::status::equal_to_text!(Reported<Status>);

impl PartialOrd for Word {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Word {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl Hash for Word {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Reported<Status> {
    /// The variant where the status is known, else the text in quotes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.known() {
            Some(known) => write!(f, "Reported({known:?})"),
            None => write!(f, "Reported({:?})", self.as_str()),
        }
    }
}
