//! Notifications by week or by month, so that it is seen when a code began to come.

use std::collections::BTreeMap;
use std::fmt;

use jiff::Timestamp;
use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime, date};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::pointed::Scalar;
use super::tally::Counted as _;
use idv_catalogue::{Case, StatusCode};

/// How long a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// From Monday to Sunday
    Week,
    /// Of the calendar
    Month,
}

impl fmt::Display for Per {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Week => "week",
            Self::Month => "month",
        })
    }
}

impl Per {
    /// The first day of the period that has a day in it.
    fn first_day(self, day: Date) -> Date {
        match self {
            Self::Week => day.saturating_sub(i32::from(day.weekday().to_monday_zero_offset()).days()),
            Self::Month => day.first_of_month(),
        }
    }

    /// The first day of the period before.
    pub fn before(self, first_day: Date) -> Date {
        first_day.saturating_sub(match self {
            Self::Week => 1.week(),
            Self::Month => 1.month(),
        })
    }

    /// A period as it is called: a week by its first day, a month by itself.
    pub fn name(self, first_day: Date) -> String {
        match self {
            Self::Week => first_day.to_string(),
            Self::Month => first_day.strftime("%Y-%m").to_string(),
        }
    }
}

/// What was counted in a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodCounts {
    pub notifications: u64,
    by_row: Vec<u64>,
    /// Status codes that the catalogue does not know, whichever.
    pub unknown_codes: u64,
}

impl PeriodCounts {
    pub fn new() -> Self {
        Self { notifications: 0, by_row: vec![0; StatusCode::ALL.len()], unknown_codes: 0 }
    }

    pub fn add(&mut self, code: StatusCode, times: u64) {
        if let Some(count) = self.by_row.get_mut(code.row()) {
            *count += times;
        }
    }

    pub fn of(&self, code: StatusCode) -> u64 {
        self.by_row.get(code.row()).copied().unwrap_or_default()
    }

    /// The codes that were reported, in the catalogue's order.
    pub fn reported(&self) -> impl Iterator<Item = (StatusCode, u64)> {
        StatusCode::ALL.iter().map(|code| (*code, self.of(*code))).filter(|(_, count)| *count > 0)
    }

    pub fn merge(&mut self, other: &Self) {
        self.notifications += other.notifications;
        self.unknown_codes += other.unknown_codes;
        self.by_row.iter_mut().zip(&other.by_row).for_each(|(count, more)| *count += more);
    }
}

/// Counts by period. It adds up as the tally does, and since days of one century alone are taken for times, there are at most 5218
/// periods.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Periods {
    /// By the first day of each.
    pub counts: BTreeMap<Date, PeriodCounts>,
    /// Notifications without a time that can be read.
    pub without_time: u64,
}

impl Periods {
    pub fn add(&mut self, per: Per, day: Option<Date>, case: &Case) {
        let Some(day) = day else {
            self.without_time += 1;
            return;
        };
        let counts = self.counts.entry(per.first_day(day)).or_insert_with(PeriodCounts::new);
        counts.notifications += 1;
        for code in &case.status_codes {
            match code.known() {
                Some(code) => counts.add(code, 1),
                None => counts.unknown_codes += 1,
            }
        }
    }

    /// Adds what a report has of the period that begins on a day.
    pub fn add_period(&mut self, per: Per, from: &str, counts: &PeriodCounts) -> Result<(), String> {
        let day = from
            .parse::<Date>()
            .ok()
            .filter(|day| per.first_day(*day) == *day && (per.first_day(FIRST)..=LAST).contains(day));
        let day = day.ok_or_else(|| format!("{from} is no first day of a {per}"))?;
        self.counts.entry(day).or_insert_with(PeriodCounts::new).merge(counts);
        Ok(())
    }

    pub fn merge(&mut self, other: &Self) {
        self.without_time += other.without_time;
        for (day, counts) in &other.counts {
            self.counts.entry(*day).or_insert_with(PeriodCounts::new).merge(counts);
        }
    }
}

/// The days on which a notification can have been; others stand for none, as 0001-01-01 and 1970-01-01 do.
const FIRST: Date = date(2000, 1, 1);
const LAST: Date = date(2099, 12, 31);

/// The day of a value that stands for one: a date; a time of RFC 3339, whose day is that in UTC; one without an offset; or
/// seconds or milliseconds since 1970.
pub fn day(value: &Scalar<'_>) -> Option<Date> {
    let day = match value {
        Scalar::Text(text) if text.bytes().all(|byte| byte.is_ascii_digit()) && matches!(text.len(), 9..=13) => {
            since_1970(text.parse().ok()?)
        }
        Scalar::Text(text) => match text.parse::<Timestamp>() {
            Ok(time) => Some(in_utc(time)),
            Err(_) => text.parse::<DateTime>().ok().map(DateTime::date),
        },
        Scalar::Whole(number) => since_1970(*number),
        #[expect(clippy::cast_possible_truncation, reason = "what is within a day does not matter, and `as` saturates")]
        Scalar::Number(number) => since_1970(*number as i64),
    };
    day.filter(|day| (FIRST..=LAST).contains(day))
}

/// Seconds, or milliseconds where they would be seconds of no year that is meant.
fn since_1970(number: i64) -> Option<Date> {
    const MOST_SECONDS: i64 = 4_102_444_800;
    let seconds = if number < MOST_SECONDS { number } else { number / 1000 };
    Timestamp::from_second(seconds).ok().map(in_utc)
}

fn in_utc(time: Timestamp) -> Date {
    TimeZone::UTC.to_datetime(time).date()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{Per, Scalar, day};

    #[test]
    fn days_and_times_are_read_as_services_write_them() {
        let expected = Some(date(2026, 11, 26));
        for text in [
            "2026-11-26",
            "2026-11-26T10:21:07Z",
            "2026-11-26T10:21:07.123456Z",
            "2026-11-26t10:21:07+02:00",
            "2026-11-27T01:30:00+05:30",
            "2026-11-25T23:30:00-05:00",
            "2026-11-26 10:21:07",
            "2026-11-26T10:21",
            "1795688467",
            "1795688467000",
        ] {
            assert_eq!(day(&Scalar::Text(text.into())), expected, "{text}");
        }
        assert_eq!(day(&Scalar::Whole(1_795_688_467)), expected);
        assert_eq!(day(&Scalar::Whole(1_795_688_467_999)), expected);
        assert_eq!(day(&Scalar::Number(1_795_688_467.5)), expected);
    }

    #[test]
    fn what_is_no_day_of_the_century_is_none() {
        for text in
            ["", "today", "0001-01-01T00:00:00Z", "1970-01-01", "26/11/2026", "2026-13-01", "2100-01-01", "0000000000"]
        {
            assert_eq!(day(&Scalar::Text(text.into())), None, "{text}");
        }
        for number in [i64::MIN, -1, 0, 20_261_126, 4_102_444_800_000, i64::MAX] {
            assert_eq!(day(&Scalar::Whole(number)), None, "{number}");
        }
        for number in [f64::NAN, f64::INFINITY, -1e300, 0.5] {
            assert_eq!(day(&Scalar::Number(number)), None, "{number}");
        }
    }

    #[test]
    fn a_week_begins_on_monday_and_a_month_on_its_first() {
        for day in 23..=29 {
            assert_eq!(Per::Week.first_day(date(2026, 11, day)), date(2026, 11, 23));
        }
        assert_eq!(Per::Week.first_day(date(2027, 1, 1)), date(2026, 12, 28));
        assert_eq!(Per::Week.before(date(2026, 11, 23)), date(2026, 11, 16));
        assert_eq!(Per::Month.first_day(date(2026, 11, 26)), date(2026, 11, 1));
        assert_eq!(Per::Month.before(date(2026, 1, 1)), date(2025, 12, 1));
        assert_eq!([Per::Week, Per::Month].map(|per| per.name(date(2026, 11, 1))), ["2026-11-01", "2026-11"]);
    }
}
