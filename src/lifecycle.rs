//! When a row entered the catalogue, and when and why it was retired.

use core::fmt;

/// A day of the Gregorian calendar. Days order by time.
///
/// ```
/// let retrieved = idv_catalogue::SOURCE.retrieved();
/// assert_eq!(retrieved.to_string(), format!("{:04}-{:02}-{:02}", retrieved.year(), retrieved.month(), retrieved.day()));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The build has checked that the day exists.
    pub(crate) const fn new(year: u16, month: u8, day: u8) -> Self {
        Self { year, month, day }
    }

    /// The year, such as 2026.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, from 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }
}

impl fmt::Display for Date {
    /// As ISO 8601 has it: `2026-11-22`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// That a row has left the source page: it stays decodable, and its number is never given to another.
///
/// ```
/// use idv_catalogue::StatusCode;
///
/// for code in StatusCode::ALL {
///     if let Some(retirement) = code.retired() {
///         println!("{code} was retired on {}: {}", retirement.on(), retirement.reason());
///     }
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Retirement<T> {
    pub(crate) on: Date,
    pub(crate) reason: &'static str,
    pub(crate) successor: Option<T>,
}

impl<T: Copy> Retirement<T> {
    /// The day from which the row is retired.
    #[must_use]
    pub const fn on(self) -> Date {
        self.on
    }

    /// Why, in a sentence.
    #[must_use]
    pub const fn reason(self) -> &'static str {
        self.reason
    }

    /// What to use in its place, where there is something. It is not itself retired.
    #[must_use]
    pub const fn successor(self) -> Option<T> {
        self.successor
    }
}
