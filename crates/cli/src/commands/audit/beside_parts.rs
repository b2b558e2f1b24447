//! What reports in JSON have of periods and of the ways of cases, to be merged.

use serde::Deserialize;

use super::arrows::ArrowCounts;
use super::beside::By;
use super::parts::Amount;
use super::periods::{PeriodCounts, Periods};
use idv_catalogue::{Status, StatusCode};

#[derive(Deserialize)]
pub struct ByPart {
    #[serde(flatten)]
    by: By,
    periods: Vec<PeriodPart>,
    without_time: Amount,
}

#[derive(Deserialize)]
struct PeriodPart {
    from: String,
    notifications: Amount,
    status_codes: Vec<CodePart>,
    unknown_status_codes: Amount,
}

#[derive(Deserialize)]
struct CodePart {
    status_code: StatusCode,
    count: Amount,
}

impl ByPart {
    pub fn of(&self) -> By {
        self.by.clone()
    }

    pub fn add_to(self, periods: &mut Periods) -> Result<(), String> {
        periods.without_time += self.without_time.0;
        for PeriodPart { from, notifications, status_codes, unknown_status_codes } in self.periods {
            let mut counts = PeriodCounts::new();
            counts.notifications = notifications.0;
            counts.unknown_codes = unknown_status_codes.0;
            for CodePart { status_code, count } in status_codes {
                counts.add(status_code, count.0);
            }
            periods.add_period(self.by.per, &from, &counts)?;
        }
        Ok(())
    }
}

#[derive(Deserialize)]
pub struct FlowPart {
    pub id: String,
    runs: Amount,
    first: Vec<FirstPart>,
    arrows: Vec<ArrowPart>,
    without_id: Amount,
    left_out: Amount,
}

#[derive(Deserialize)]
struct FirstPart {
    status: Option<Status>,
    count: Amount,
}

#[derive(Deserialize)]
struct ArrowPart {
    from: Option<Status>,
    to: Option<Status>,
    count: Amount,
}

impl FlowPart {
    pub fn add_to(self, counts: &mut ArrowCounts) {
        let mut part = ArrowCounts {
            runs: self.runs.0,
            without_id: self.without_id.0,
            left_out: self.left_out.0,
            ..ArrowCounts::default()
        };
        for FirstPart { status, count } in self.first {
            *part.first.entry(status).or_default() += count.0;
        }
        for ArrowPart { from, to, count } in self.arrows {
            *part.arrows.entry((from, to)).or_default() += count.0;
        }
        counts.merge(&part);
    }
}
