//! What the catalogue knows of the page: numbers and titles that help to tell how a page is laid out. What the page says
//! is never taken from here.

use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;

use super::super::normalise::heading_key;
use idv_catalogue_codegen::model::Catalogue;

#[derive(Clone, Debug, Default)]
pub struct Known {
    /// What the page is called, as headings are compared.
    title: String,
    /// How many meanings each code has.
    codes: HashMap<u16, usize>,
    statuses: HashSet<String>,
    series: HashMap<u16, Series>,
}

#[derive(Clone, Debug)]
struct Series {
    last: u16,
    title: String,
}

impl Known {
    pub fn of(catalogue: &Catalogue) -> Self {
        let series = |series: &idv_catalogue_codegen::model::Series| {
            (series.number, Series { last: series.last, title: heading_key(&series.title) })
        };
        Self {
            title: heading_key(&catalogue.source.title),
            codes: catalogue.codes.iter().map(|code| (code.number, code.guidances.len())).collect(),
            statuses: catalogue.statuses.iter().map(|status| status.wire.clone()).collect(),
            series: catalogue.series.iter().map(series).collect(),
        }
    }

    pub fn has_code(&self, number: u16) -> bool {
        self.codes.contains_key(&number)
    }

    pub fn meanings(&self, code: u16) -> usize {
        self.codes.get(&code).copied().unwrap_or_default()
    }

    pub fn has_status(&self, wire: &str) -> bool {
        self.statuses.contains(wire)
    }

    /// Whether a heading is that of the series.
    pub fn is_series(&self, number: u16, title: &str) -> bool {
        self.series.get(&number).is_some_and(|series| series.title == heading_key(title))
    }

    /// The only series that has a title.
    pub fn titled(&self, title: &str) -> Option<u16> {
        let title = heading_key(title);
        let mut numbers = self.series.iter().filter(|(_, series)| series.title == title).map(|(number, _)| *number);
        numbers.next().filter(|_| numbers.next().is_none())
    }

    /// The series among whose numbers a code is.
    pub fn series_of(&self, code: u16) -> Option<u16> {
        self.series.iter().find(|(number, series)| (**number..=series.last).contains(&code)).map(|(number, _)| *number)
    }

    /// The numbers that codes of a series can have: those of the catalogue, or up to the next series that there could be.
    pub fn numbers(&self, series: u16) -> RangeInclusive<u16> {
        let step = [1000, 100].into_iter().find(|step| series.is_multiple_of(*step)).unwrap_or(1);
        let last = self.series.get(&series).map_or(series.saturating_add(step - 1), |known| known.last);
        series..=last.max(series)
    }

    /// Whether a heading below another series' names a group of its codes, such as `3100: Selfie photo` below 3000.
    pub fn is_group(&self, number: u16, series: u16) -> bool {
        number != series && !self.series.contains_key(&number) && self.numbers(series).contains(&number)
    }

    /// Whether a line is the page's title and nothing else.
    pub fn is_title(&self, line: &str) -> bool {
        heading_key(line) == self.title
    }

    /// The page's title, where a heading holds it beside the name of a site: `Compliance : Identity Verification Statuses`.
    pub fn title_within<'a>(&self, heading: &'a str) -> &'a str {
        let parts = heading.split([':', '|', '/', '›', '»', '>', '·', '•', '–', '—', '-']);
        parts.map(str::trim).find(|part| heading_key(part) == self.title).unwrap_or(heading)
    }
}

#[cfg(test)]
mod tests {
    use super::{Known, Series};

    #[test]
    fn the_numbers_of_a_series_are_known_or_reach_to_the_next_that_there_could_be() {
        let series = [(100, Series { last: 149, title: "aml screening".to_owned() })];
        let known = Known { series: series.into(), title: "statuses".to_owned(), ..Known::default() };
        assert_eq!([100, 200, 3000, 42].map(|it| known.numbers(it)), [100..=149, 200..=299, 3000..=3999, 42..=42]);
        assert_eq!([3100, 3000, 100, 4100].map(|it| known.is_group(it, 3000)), [true, false, false, false]);
        assert!(known.is_series(100, "AML\u{a0}Screening"));
        let headings = ["Docs : Statuses", "Statuses | Docs", "Statuses – new", "Other statuses"];
        let titles = ["Statuses", "Statuses", "Statuses", "Other statuses"];
        assert_eq!(headings.map(|heading| known.title_within(heading)), titles);
    }
}
