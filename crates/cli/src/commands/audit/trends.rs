//! Which codes rose or appeared, by what was counted in each period.

use jiff::civil::Date;

use super::periods::{Per, PeriodCounts, Periods};
use idv_catalogue::StatusCode;

/// The latest periods, without a gap, and what was counted before them.
pub struct Course {
    pub per: Per,
    /// The first day of each, and what was counted.
    pub shown: Vec<(Date, PeriodCounts)>,
    /// How many of them are the latest, with which those before are compared.
    pub recent: usize,
    /// Of all periods before those that are shown.
    pub earlier: PeriodCounts,
}

/// A code that came more often in the latest periods than before.
pub struct Trend {
    /// `None` stands for all that the catalogue does not know.
    pub code: Option<StatusCode>,
    /// In each period that is shown.
    pub counts: Vec<u64>,
    pub before: u64,
    pub recent: u64,
    /// How often it would have come in the latest periods at the rate of before.
    expected: f64,
}

impl Trend {
    pub const fn appeared(&self) -> bool {
        self.before == 0
    }

    /// `new`, or how many times as often it came as before.
    pub fn in_words(&self) -> String {
        if self.appeared() {
            "appeared".to_owned()
        } else {
            format!("\u{d7} {:.1}", float(self.recent) / self.expected)
        }
    }
}

/// A year of weeks.
const MOST_SHOWN: usize = 52;
/// Of the periods that are shown, at most so many are the latest, and no more than a quarter.
const MOST_RECENT: usize = 4;

/// What is told beside the codes that rose.
pub const ABOUT: &str = "A code appeared if it never came before. It rose if, among as many notifications, it came at least half as \
                         often again, and by more than chance explains: three standard deviations.";

impl Course {
    /// `None` where nothing has a time.
    pub fn of(per: Per, periods: &Periods) -> Option<Self> {
        let (first, _) = periods.counts.first_key_value()?;
        let (last, _) = periods.counts.last_key_value()?;
        let mut days = vec![*last];
        while let Some(day) = days.last().filter(|day| *day > first && days.len() < MOST_SHOWN) {
            days.push(per.before(*day));
        }
        days.reverse();
        let from = *days.first()?;
        let mut earlier = PeriodCounts::new();
        periods.counts.range(..from).for_each(|(_, counts)| earlier.merge(counts));
        let counts = |day: &Date| periods.counts.get(day).cloned().unwrap_or_else(PeriodCounts::new);
        let shown: Vec<_> = days.iter().map(|day| (*day, counts(day))).collect();
        let recent = (shown.len() / 4).clamp(1, MOST_RECENT);
        Some(Self { per, shown, recent, earlier })
    }

    /// How many of the latest periods there are, in words.
    pub fn recent_in_words(&self) -> String {
        if self.recent == 1 { format!("last {}", self.per) } else { format!("last {} {}s", self.recent, self.per) }
    }

    /// What was counted before the latest periods, and in them.
    fn halves(&self) -> (PeriodCounts, PeriodCounts) {
        let (mut before, mut recent) = (self.earlier.clone(), PeriodCounts::new());
        let first_recent = self.shown.len() - self.recent;
        for (at, (_, counts)) in self.shown.iter().enumerate() {
            if at < first_recent { &mut before } else { &mut recent }.merge(counts);
        }
        (before, recent)
    }

    /// The codes that rose or appeared, the most surprising first.
    pub fn trends(&self) -> Vec<Trend> {
        let (before, recent) = self.halves();
        if before.notifications == 0 {
            return Vec::new();
        }
        let ratio = float(recent.notifications) / float(before.notifications);
        let trend = |code: Option<StatusCode>| {
            let count = |counts: &PeriodCounts| code.map_or(counts.unknown_codes, |code| counts.of(code));
            Trend {
                code,
                counts: self.shown.iter().map(|(_, counts)| count(counts)).collect(),
                before: count(&before),
                recent: count(&recent),
                expected: float(count(&before)) * ratio,
            }
        };
        let all = StatusCode::ALL.iter().copied().map(Some).chain([None]).map(trend);
        let mut trends: Vec<_> = all.filter(Trend::is_told).collect();
        trends.sort_by(|one, other| other.surprise().total_cmp(&one.surprise()));
        trends
    }
}

impl Trend {
    fn is_told(&self) -> bool {
        const LEAST: u64 = 5;
        if self.appeared() {
            return self.recent > 0;
        }
        self.recent >= LEAST && float(self.recent) >= 1.5 * self.expected && self.surprise() >= 3.0
    }

    /// By how many standard deviations it came more often: of a count that comes by chance, twice the root has one of about 1,
    /// whether it is large or small.
    fn surprise(&self) -> f64 {
        2.0 * (float(self.recent).sqrt() - self.expected.sqrt())
    }
}

#[expect(clippy::cast_precision_loss, reason = "a rate needs no more digits than a float has")]
const fn float(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan as _;
    use jiff::civil::date;

    use super::{Course, Per, Periods};
    use idv_catalogue::{Case, Status, StatusCode};

    /// Ten weeks of a hundred notifications each, of which so many have the code.
    fn trends(of_a_week: impl Fn(u64) -> u64) -> Vec<(Option<StatusCode>, String)> {
        let mut periods = Periods::default();
        for week in 0..10_u64 {
            for number in 0..100 {
                let codes = (number < of_a_week(week)).then_some(StatusCode::IdDocumentExpired);
                let case = Case::new(Status::InconsistentData, codes, None);
                let day = date(2026, 1, 5).saturating_add(i64::try_from(week).expect("few").weeks());
                periods.add(Per::Week, Some(day), &case);
            }
        }
        let course = Course::of(Per::Week, &periods).expect("there are times");
        assert_eq!((course.shown.len(), course.recent), (10, 2));
        course.trends().iter().map(|trend| (trend.code, trend.in_words())).collect()
    }

    #[test]
    fn a_code_that_appeared_or_rose_is_told_and_one_that_came_as_ever_is_not() {
        let code = Some(StatusCode::IdDocumentExpired);
        assert_eq!(trends(|week| u64::from(week == 9)), [(code, "appeared".to_owned())]);
        assert_eq!(trends(|week| if week < 8 { 10 } else { 30 }), [(code, "\u{d7} 3.0".to_owned())]);
        assert_eq!(trends(|_| 10), []);
        assert_eq!(trends(|week| 10 + week % 3), []);
        assert_eq!(trends(|week| if week < 8 { 30 } else { 10 }), []);
        assert_eq!(trends(|week| u64::from(week < 1)), []);
    }

    #[test]
    fn weeks_without_a_notification_are_among_those_that_are_shown_and_older_ones_are_summed_up() {
        let mut periods = Periods::default();
        for day in [date(2024, 1, 1), date(2026, 1, 5), date(2026, 1, 26)] {
            periods.add(Per::Week, Some(day), &Case::new(Status::New, [0; 0], None));
        }
        let course = Course::of(Per::Week, &periods).expect("there are times");
        let notifications: Vec<_> = course.shown.iter().map(|(_, counts)| counts.notifications).collect();
        assert_eq!((notifications.len(), &notifications[48..]), (52, &[1, 0, 0, 1][..]));
        assert_eq!(course.earlier.notifications, 1);
        assert!(Course::of(Per::Week, &Periods::default()).is_none());
    }
}
