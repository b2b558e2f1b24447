//! A value as it arrived, known or not.

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};

#[cfg(feature = "alloc")]
use crate::generated::Status;
use crate::generated::{RiskCode, Series, StatusCode};
#[cfg(feature = "alloc")]
use alloc::{borrow::Cow, boxed::Box, string::String};

/// A value as the service sent it, which this version of the catalogue may or may not know.
///
/// What arrives is never refused for being new: any whole number can be reported as a code, and with the feature `alloc`
/// any text as a status. [`known`](Self::known) gives the catalogue's value where there is one.
///
/// The type is opaque on purpose. Were its unknown values a variant that code can match on, that code would silently stop
/// matching on the day they enter the catalogue.
///
/// Values are equal, ordered and hashed by what arrived.
///
/// ```
/// use idv_catalogue::{Reported, Series, StatusCode};
///
/// let known = Reported::<StatusCode>::from(3105);
/// assert_eq!(known.known(), Some(StatusCode::SelfieDoesNotMatchIdPortrait));
/// assert_eq!(known, StatusCode::SelfieDoesNotMatchIdPortrait);
///
/// let tomorrows = Reported::<StatusCode>::from(3999);
/// assert_eq!((tomorrows.known(), tomorrows.series()), (None, Some(Series::Sendbacks)));
/// assert_eq!(tomorrows.to_string(), "3999");
/// ```
///
/// It cannot be taken apart:
///
/// ```compile_fail
/// use idv_catalogue::{Reported, StatusCode};
///
/// match Reported::<StatusCode>::from(3999) {
///     Reported { raw: 3999 } => println!("until 3999 enters the catalogue"),
///     _ => {}
/// }
/// ```
pub struct Reported<T: Reportable> {
    raw: T::Raw,
}

/// A type of the catalogue whose values the service reports: a status, a status code or a risk code.
///
/// It cannot be implemented outside this crate.
pub trait Reportable: sealed::Sealed {}

impl Reportable for StatusCode {}
impl Reportable for RiskCode {}
#[cfg(feature = "alloc")]
impl Reportable for Status {}

mod sealed {
    use core::fmt::Display;
    use core::hash::Hash;

    pub trait Sealed: Sized {
        /// How a value is held that arrived.
        type Raw: Clone + Ord + Hash + Display;
    }
}

impl sealed::Sealed for StatusCode {
    type Raw = Number;
}

impl sealed::Sealed for RiskCode {
    type Raw = Number;
}

#[cfg(feature = "alloc")]
impl sealed::Sealed for Status {
    type Raw = Word;
}

/// Any whole number that databases hold as well: wider than a code, so that nothing is cut off.
type Number = i64;

/// A status that is known is held without its text, so that it is decoded without an allocation.
#[cfg(feature = "alloc")]
#[derive(Clone, PartialEq, Eq)]
pub enum Word {
    Known(Status),
    Other(Box<str>),
}

impl Reported<StatusCode> {
    /// The code, if this catalogue knows it.
    #[must_use]
    #[inline]
    pub const fn known(&self) -> Option<StatusCode> {
        match small(self.raw) {
            Some(number) => StatusCode::from_u16(number),
            None => None,
        }
    }

    /// The number that arrived.
    #[must_use]
    #[inline]
    pub const fn number(&self) -> i64 {
        self.raw
    }

    /// The series in whose range the number lies, whether or not it is a code.
    #[must_use]
    #[inline]
    pub const fn series(&self) -> Option<Series> {
        match small(self.raw) {
            Some(number) => Series::of(number),
            None => None,
        }
    }
}

impl Reported<RiskCode> {
    /// The risk code, if this catalogue knows it.
    #[must_use]
    #[inline]
    pub const fn known(&self) -> Option<RiskCode> {
        match small(self.raw) {
            Some(number) => RiskCode::from_u16(number),
            None => None,
        }
    }

    /// The number that arrived.
    #[must_use]
    #[inline]
    pub const fn number(&self) -> i64 {
        self.raw
    }
}

/// A number of the width that codes have.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the comparison has excluded both")]
#[inline]
const fn small(number: Number) -> Option<u16> {
    if 0 <= number && number <= u16::MAX as Number { Some(number as u16) } else { None }
}

#[cfg(feature = "alloc")]
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

#[cfg(feature = "alloc")]
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

macro_rules! from_numbers {
    ($reported:ty: $($number:ty)*) => {
        $(impl From<$number> for Reported<$reported> {
            fn from(number: $number) -> Self {
                Self { raw: Number::from(number) }
            }
        }

        impl From<&$number> for Reported<$reported> {
            fn from(number: &$number) -> Self {
                Self::from(*number)
            }
        })*

        impl From<$reported> for Reported<$reported> {
            fn from(known: $reported) -> Self {
                Self::from(known.as_u16())
            }
        }

        impl From<&$reported> for Reported<$reported> {
            fn from(known: &$reported) -> Self {
                Self::from(*known)
            }
        }

        impl From<&Self> for Reported<$reported> {
            fn from(reported: &Self) -> Self {
                *reported
            }
        }

        /// Whether this is what arrived.
        impl PartialEq<$reported> for Reported<$reported> {
            fn eq(&self, known: &$reported) -> bool {
                self.raw == Number::from(known.as_u16())
            }
        }

        /// Whether this is what arrived.
        impl PartialEq<Reported<Self>> for $reported {
            fn eq(&self, reported: &Reported<Self>) -> bool {
                reported == self
            }
        }

        impl Copy for Reported<$reported> {}
    };
}

from_numbers!(StatusCode: u8 u16 u32 i8 i16 i32 i64);
from_numbers!(RiskCode: u8 u16 u32 i8 i16 i32 i64);

#[cfg(feature = "alloc")]
impl From<&str> for Reported<Status> {
    #[inline]
    fn from(text: &str) -> Self {
        Self { raw: Status::from_wire(text).map_or_else(|| Word::other(text), Word::Known) }
    }
}

#[cfg(feature = "alloc")]
impl From<String> for Reported<Status> {
    fn from(text: String) -> Self {
        Self { raw: Status::from_wire(&text).map_or_else(|| Word::Other(text.into()), Word::Known) }
    }
}

#[cfg(feature = "alloc")]
impl From<Cow<'_, str>> for Reported<Status> {
    fn from(text: Cow<'_, str>) -> Self {
        match text {
            Cow::Borrowed(text) => text.into(),
            Cow::Owned(text) => text.into(),
        }
    }
}

#[cfg(feature = "alloc")]
impl From<Status> for Reported<Status> {
    fn from(known: Status) -> Self {
        Self { raw: Word::Known(known) }
    }
}

#[cfg(feature = "alloc")]
impl PartialEq<Status> for Reported<Status> {
    /// Whether this is what arrived.
    fn eq(&self, known: &Status) -> bool {
        self.known() == Some(*known)
    }
}

#[cfg(feature = "alloc")]
impl PartialOrd for Word {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(feature = "alloc")]
impl Ord for Word {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

#[cfg(feature = "alloc")]
impl Hash for Word {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

#[cfg(feature = "alloc")]
impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl<T: Reportable> Clone for Reported<T> {
    fn clone(&self) -> Self {
        Self { raw: self.raw.clone() }
    }
}

impl<T: Reportable> PartialEq for Reported<T> {
    fn eq(&self, other: &Self) -> bool {
        self.raw == other.raw
    }
}

impl<T: Reportable> Eq for Reported<T> {}

impl<T: Reportable> PartialOrd for Reported<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T: Reportable> Ord for Reported<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.raw.cmp(&other.raw)
    }
}

impl<T: Reportable> Hash for Reported<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.raw.hash(state);
    }
}

impl<T: Reportable> fmt::Display for Reported<T> {
    /// What arrived, as it arrived.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.raw.fmt(f)
    }
}

impl fmt::Debug for Reported<StatusCode> {
    /// The variant where the code is known, else the number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.known() {
            Some(known) => write!(f, "Reported({known:?})"),
            None => write!(f, "Reported({self})"),
        }
    }
}

impl fmt::Debug for Reported<RiskCode> {
    /// The variant where the risk code is known, else the number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.known() {
            Some(known) => write!(f, "Reported({known:?})"),
            None => write!(f, "Reported({self})"),
        }
    }
}

#[cfg(feature = "alloc")]
impl fmt::Debug for Reported<Status> {
    /// The variant where the status is known, else the text in quotes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.known() {
            Some(known) => write!(f, "Reported({known:?})"),
            None => write!(f, "Reported({:?})", self.as_str()),
        }
    }
}
