//! When a row entered the catalogue, and when and why it was retired.

use core::error::Error;
use core::fmt;
use core::str::FromStr;

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

    /// The day that a text writes as ISO 8601 has it, `2026-11-22`; `None` where there is no such day.
    ///
    /// ```
    /// use idv_catalogue::Date;
    ///
    /// const REVIEWED: Date = Date::parse("2026-11-22").unwrap();
    /// assert_eq!((REVIEWED.year(), REVIEWED.month(), REVIEWED.day()), (2026, 11, 22));
    /// assert_eq!(Date::parse("2026-02-30"), None);
    /// ```
    #[must_use]
    pub const fn parse(text: &str) -> Option<Self> {
        let &[c1, c2, y1, y2, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
        let (Some(century), Some(year)) = (two_digits(c1, c2), two_digits(y1, y2)) else { return None };
        let (Some(month), Some(day)) = (two_digits(m1, m2), two_digits(d1, d2)) else { return None };
        let year = century as u16 * 100 + year as u16;
        if 1 <= day && day <= days_of(year, month) { Some(Self { year, month, day }) } else { None }
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

const fn two_digits(tens: u8, units: u8) -> Option<u8> {
    if tens.is_ascii_digit() && units.is_ascii_digit() { Some((tens - b'0') * 10 + (units - b'0')) } else { None }
}

/// The days of a month; none of a month that does not exist.
const fn days_of(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    }
}

impl fmt::Display for Date {
    /// As ISO 8601 has it: `2026-11-22`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = NotADate;

    /// As ISO 8601 has it: `2026-11-22`.
    fn from_str(text: &str) -> Result<Self, NotADate> {
        Self::parse(text).ok_or(NotADate)
    }
}

/// A text that is not a day as ISO 8601 writes it, such as 2026-11-22.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NotADate;

impl Error for NotADate {}

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a day that exists, written such as 2026-11-22")
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// That a row came to mean something else: a dependent looks again at what it does about it.
///
/// ```
/// use idv_catalogue::StatusCode;
///
/// for code in StatusCode::ALL {
///     for change in code.changes() {
///         println!("{code} changed on {}: {}", change.on(), change.what());
///     }
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Change {
    pub(crate) on: Date,
    pub(crate) what: &'static str,
}

impl Change {
    /// The day of the change.
    #[must_use]
    pub const fn on(self) -> Date {
        self.on
    }

    /// What changed, in a sentence.
    #[must_use]
    pub const fn what(self) -> &'static str {
        self.what
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
