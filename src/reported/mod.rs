//! A value as it arrived, known or not.

mod numbers;
#[cfg(feature = "alloc")]
mod statuses;

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};

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
/// assert_eq!("3999".parse(), Ok(tomorrows));
/// ```
///
/// A text that begins with a zero, such as `03105`, is no number of the service's, wherever it is read; nor is one with a
/// fraction.
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

mod sealed {
    use core::fmt::Display;
    use core::hash::Hash;

    pub trait Sealed: Sized {
        /// How a value is held that arrived.
        type Raw: Clone + Ord + Hash + Display;
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
