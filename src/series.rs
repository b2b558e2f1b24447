//! The series of status codes.

use core::ops::RangeInclusive;

use crate::disclosure::Disclosure;
use crate::generated::{RiskCode, Series, Status, StatusCode, tables};
use crate::lifecycle::{Change, Date, Retirement};
use crate::lookup::numbered::numbered;
use crate::lookup::text::equal;
use crate::lookup::{at, stretch};

numbered!(Series);

impl Series {
    /// Every series, in the order of their numbers.
    pub const ALL: &'static [Self] = &tables::SERIES;

    /// The number that the source page calls the series by, which is the first of its range.
    #[must_use]
    #[inline]
    pub const fn number(self) -> u16 {
        self as u16
    }

    /// The series that a number calls, such as 3000; other numbers of its range do not.
    #[must_use]
    #[inline]
    pub const fn from_u16(number: u16) -> Option<Self> {
        match Self::of(number) {
            Some(series) if series as u16 == number => Some(series),
            _ => None,
        }
    }

    /// The series in whose range a number lies, whether or not the number is a code.
    ///
    /// ```
    /// use idv_catalogue::{Series, StatusCode};
    ///
    /// assert_eq!(Series::of(3999), Some(Series::Sendbacks));
    /// assert_eq!(StatusCode::from_u16(3999), None);
    /// assert_eq!(Series::of(9000), None);
    /// ```
    #[must_use]
    #[inline]
    pub const fn of(number: u16) -> Option<Self> {
        let (mut low, mut high) = (0, Self::ALL.len());
        while low < high {
            let middle = low.midpoint(high);
            if at(&tables::SERIES_LASTS, middle) < number { low = middle + 1 } else { high = middle }
        }
        if low < Self::ALL.len() && at(&tables::SERIES_FIRSTS, low) <= number { Some(Self::ALL[low]) } else { None }
    }

    /// The numbers that belong to the series, codes or not.
    ///
    /// ```
    /// assert_eq!(idv_catalogue::Series::Sendbacks.range(), 3000..=3999);
    /// ```
    #[must_use]
    #[inline]
    pub const fn range(self) -> RangeInclusive<u16> {
        RangeInclusive::new(self as u16, at(&tables::SERIES_LASTS, self.row()))
    }

    /// The stable name, such as `sendbacks`.
    #[must_use]
    #[inline]
    pub const fn name(self) -> &'static str {
        at(&tables::SERIES_NAMES, self.row())
    }

    /// The series of a stable name.
    ///
    /// ```
    /// assert_eq!(idv_catalogue::Series::from_name("sendbacks"), Some(idv_catalogue::Series::Sendbacks));
    /// ```
    #[must_use]
    #[inline]
    pub const fn from_name(name: &str) -> Option<Self> {
        let mut row = 0;
        while row < Self::ALL.len() {
            if equal(Self::ALL[row].name(), name) {
                return Some(Self::ALL[row]);
            }
            row += 1;
        }
        None
    }

    /// The source page's heading of the series.
    #[must_use]
    #[inline]
    pub const fn title(self) -> &'static str {
        at(&tables::SERIES_TITLES, self.row())
    }

    /// The codes of the series, in the order of their numbers.
    ///
    /// ```
    /// use idv_catalogue::Series;
    ///
    /// let numbers: Vec<_> = Series::AmlScreening.codes().iter().map(|code| code.as_u16()).collect();
    /// assert!(numbers.is_sorted() && numbers.starts_with(&[100]), "{numbers:?}"); // 100, 102, 110, 120 …
    /// ```
    #[must_use]
    #[inline]
    pub const fn codes(self) -> &'static [StatusCode] {
        let row = self.row();
        let start = at(&tables::SERIES_FIRST_ROWS, row) as usize;
        let end = at(&tables::SERIES_FIRST_ROWS, row + 1) as usize;
        stretch(&tables::CODES, start, end)
    }

    /// The statuses that the codes of the series accompany, unless [`StatusCode::statuses`] says otherwise.
    #[must_use]
    #[inline]
    pub const fn statuses(self) -> &'static [Status] {
        at(&tables::SERIES_STATUSES, self.row())
    }

    /// The risk codes that can come with the codes of the series, unless [`StatusCode::risk_codes`] says otherwise: an
    /// empty slice where none can, `None` where the source does not say.
    #[must_use]
    #[inline]
    pub const fn risk_codes(self) -> Option<&'static [RiskCode]> {
        at(&tables::SERIES_RISK_CODES, self.row())
    }

    /// Whether clients may be told the codes of the series, but for those that are more delicate.
    #[must_use]
    #[inline]
    pub const fn disclosure(self) -> Disclosure {
        at(&tables::SERIES_DISCLOSURES, self.row())
    }

    /// The day on which the series entered the catalogue.
    #[must_use]
    #[inline]
    pub const fn since(self) -> Date {
        at(&tables::SERIES_SINCE_VALUES, at(&tables::SERIES_SINCE, self.row()) as usize)
    }

    /// The changes of what the series means, oldest first.
    #[must_use]
    #[inline]
    pub const fn changes(self) -> &'static [Change] {
        at(&tables::SERIES_CHANGES_VALUES, at(&tables::SERIES_CHANGES, self.row()) as usize)
    }

    /// That the series is retired, if it is.
    #[must_use]
    #[inline]
    pub const fn retired(self) -> Option<Retirement<Self>> {
        at(&tables::SERIES_RETIRED_VALUES, at(&tables::SERIES_RETIRED, self.row()) as usize)
    }

    /// Series are few, and in the order of their numbers.
    #[inline]
    const fn row(self) -> usize {
        let mut row = 0;
        while row < Self::ALL.len() && (Self::ALL[row] as u16) < self as u16 {
            row += 1;
        }
        row
    }
}
