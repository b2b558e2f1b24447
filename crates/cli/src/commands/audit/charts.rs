//! What came most: the catalogue's values that were reported, by how often, the most frequent first.

use std::cmp::Reverse;

use super::tally::Tally;
use idv_catalogue::{Status, Step};

/// Values of one kind.
pub struct Chart {
    /// Of the chart among those on the page.
    pub anchor: &'static str,
    pub title: &'static str,
    /// What is counted, and what a value is called.
    pub about: &'static str,
    pub noun: &'static str,
    pub bars: Vec<Bar>,
}

pub struct Bar {
    /// Of its row, if something leads there.
    pub anchor: Option<String>,
    /// The number or the name by which it is reported.
    pub key: String,
    /// What it is called, where that is another, and what it means.
    pub name: Option<&'static str>,
    pub meaning: &'static str,
    pub count: u64,
}

impl Chart {
    /// The most frequent first, and those that are as frequent in the catalogue's order.
    fn new(
        anchor: &'static str,
        title: &'static str,
        noun: &'static str,
        about: &'static str,
        bars: impl Iterator<Item = Bar>,
    ) -> Self {
        let mut bars: Vec<_> = bars.collect();
        bars.sort_by_key(|bar| Reverse(bar.count));
        Self { anchor, title, about, noun, bars }
    }
}

pub fn charts(tally: &Tally) -> [Chart; 4] {
    let statuses = tally.statuses.reported().map(|(status, count)| Bar {
        anchor: Some(anchor(status)),
        key: status.to_string(),
        name: None,
        meaning: status.description(),
        count,
    });
    let codes = tally.status_codes.reported().map(|(code, count)| Bar {
        anchor: None,
        key: code.to_string(),
        name: Some(code.name()),
        meaning: code.guidance().first().map_or("", |guidance| guidance.description()),
        count,
    });
    let risk_codes = tally.risk_codes.reported().map(|(risk_code, count)| Bar {
        anchor: None,
        key: risk_code.to_string(),
        name: Some(risk_code.name()),
        meaning: risk_code.risk_score(),
        count,
    });
    let steps = tally.next_steps.iter().map(|(step, count)| Bar {
        anchor: None,
        key: step.to_string(),
        name: None,
        meaning: meaning(*step),
        count: *count,
    });
    [
        Chart::new("statuses", "Statuses", "status", "How many notifications reported each.", statuses),
        Chart::new("status-codes", "Status codes", "status code", "How often each was reported.", codes),
        Chart::new(
            "remedies",
            "Remedies",
            "remedy or step",
            "How many notifications ask for each remedy, or for another step before it, by the house's judgement.",
            steps,
        ),
        Chart::new("risk-codes", "Risk codes", "risk code", "How many notifications reported each.", risk_codes),
    ]
}

/// Of a status among those that were reported.
pub fn anchor(status: Status) -> String {
    format!("status-{}", status.name())
}

fn meaning(step: Step) -> &'static str {
    match step {
        Step::AskAPerson => "Something is unknown or contradicts the catalogue: a person looks first.",
        Step::AskForStatus => "Something is missing: ask the service for the status of the case.",
        Step::Remedy(remedy) => remedy.meaning(),
        _ => "",
    }
}

/// `12.3 %` of all; of the very few, that there are some.
pub fn share(count: u64, all: u64) -> String {
    if all == 0 {
        return String::new();
    }
    let per_mille = u128::from(count) * 1000 / u128::from(all);
    match per_mille {
        0 if count > 0 => "< 0.1 %".to_owned(),
        _ => format!("{}.{} %", per_mille / 10, per_mille % 10),
    }
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn a_share_never_says_nothing_of_something() {
        let shares = [(0, 0), (0, 5), (1, 3), (1, 1_000_000), (5, 5), (u64::MAX, u64::MAX), (3, 2)];
        let expected = ["", "0.0 %", "33.3 %", "< 0.1 %", "100.0 %", "100.0 %", "150.0 %"];
        assert_eq!(shares.map(|(count, all)| share(count, all)), expected);
    }
}
