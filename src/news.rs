//! What is new or different since a day: for the test by which a dependent's owner notices.

use core::fmt;

use crate::generated::{RiskCode, Series, Status, StatusCode};
use crate::lifecycle::{Change, Date, Retirement};

/// A row of the catalogue that is new, means something else, or is retired.
///
/// `Display` gives a line: `status code 3109 selfie_photo_of_a_sticker, 2027-02-01: new`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct News {
    row: Row,
    on: Date,
    event: Event,
}

/// What news is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Row {
    /// A status.
    Status(Status),
    /// A series.
    Series(Series),
    /// A status code.
    StatusCode(StatusCode),
    /// A risk code.
    RiskCode(RiskCode),
}

/// What happened to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Event {
    /// It entered the catalogue.
    New,
    /// It came to mean something else, in this sentence.
    Changed(&'static str),
    /// It was retired, for this reason.
    Retired(&'static str),
}

/// Every row that is new, came to mean something else, or was retired after a day: give it the
/// [`SOURCE.retrieved()`](crate::Source::retrieved) of the version whose catalogue you last reviewed.
///
/// The enums are `#[non_exhaustive]`, so a `match` goes on compiling when codes are added, and nothing tells its owner. A
/// test of your own does:
///
/// ```no_run
/// use idv_catalogue::{Date, news_since};
///
/// // What `SOURCE.retrieved()` was in the version that we reviewed: the page's day, which is not the day of the review.
/// const REVIEWED: Date = Date::parse("2026-11-22").unwrap();
///
/// // #[test] fn nothing_is_new_since_we_last_looked()
/// let news: Vec<String> = news_since(REVIEWED).map(|news| news.to_string()).collect();
/// assert!(news.is_empty(), "look again at:\n{}", news.join("\n"));
/// ```
///
/// Rows are dated by the day on which the page was read. No later version dates what is new before the day of an earlier
/// version, so whichever version you reviewed, nothing is missed. What is judged otherwise (a remedy, a disclosure) is no
/// news: the changelog has it, and the version number where it permits more than before.
pub fn news_since(reviewed: Date) -> impl Iterator<Item = News> {
    let statuses = Status::ALL.iter().flat_map(|it| news(Row::Status(*it), it.since(), it.changes(), it.retired()));
    let series = Series::ALL.iter().flat_map(|it| news(Row::Series(*it), it.since(), it.changes(), it.retired()));
    let codes =
        StatusCode::ALL.iter().flat_map(|it| news(Row::StatusCode(*it), it.since(), it.changes(), it.retired()));
    let risk_codes =
        RiskCode::ALL.iter().flat_map(|it| news(Row::RiskCode(*it), it.since(), it.changes(), it.retired()));
    statuses.chain(series).chain(codes).chain(risk_codes).filter(move |news| news.on > reviewed)
}

/// The whole life of a row.
fn news<T: Copy>(
    row: Row,
    since: Date,
    changes: &'static [Change],
    retired: Option<Retirement<T>>,
) -> impl Iterator<Item = News> {
    let changes = changes.iter().map(|change| (change.on(), Event::Changed(change.what())));
    let retired = retired.map(|retirement| (retirement.on(), Event::Retired(retirement.reason())));
    let events = core::iter::once((since, Event::New)).chain(changes).chain(retired);
    events.map(move |(on, event)| News { row, on, event })
}

impl News {
    /// What the news is about.
    #[must_use]
    pub const fn row(self) -> Row {
        self.row
    }

    /// The day on which it happened.
    #[must_use]
    pub const fn on(self) -> Date {
        self.on
    }

    /// What happened.
    #[must_use]
    pub const fn event(self) -> Event {
        self.event
    }
}

impl fmt::Display for News {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}: {}", self.row, self.on, self.event)
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status(it) => write!(f, "status {it}"),
            Self::Series(it) => write!(f, "series {it} {}", it.name()),
            Self::StatusCode(it) => write!(f, "status code {it} {}", it.name()),
            Self::RiskCode(it) => write!(f, "risk code {it} {}", it.name()),
        }
    }
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::New => f.write_str("new"),
            Self::Changed(what) => write!(f, "changed: {what}"),
            Self::Retired(reason) => write!(f, "retired: {reason}"),
        }
    }
}
