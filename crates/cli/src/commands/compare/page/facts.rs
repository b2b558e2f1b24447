//! What a page says of statuses, risk codes, series and status codes, and what of it could not be placed.

use std::ops::RangeInclusive;

use super::cells::Guidance;
use super::introduction::Accompanied;
use super::spans::Span;
use crate::row_id::RowId;

/// What a page says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageFacts {
    pub title: Option<String>,
    pub address: Option<String>,
    pub statuses: Vec<Status>,
    /// Whether the page has rows of statuses that could not be read: what comes with them is not known.
    pub has_unread_statuses: bool,
    pub risk_codes: Vec<RiskCode>,
    pub series: Vec<Series>,
    pub codes: Vec<Code>,
    pub unplaced: Vec<Unplaced>,
    /// What shows that a part of the page is missing.
    pub cuts: Vec<Cut>,
    /// What shows it only where rows of the series are gone: it may as well stand there for something else.
    pub hints: Vec<(u16, Cut)>,
    /// Where a file ends that has no mark of its end.
    pub end: Option<End>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    pub wire: String,
    pub guidance: Guidance,
    /// As the page words them, and as they are meant; empty where it names none.
    pub codes: String,
    pub spans: Vec<Span>,
    pub risk_codes: Vec<RiskSpan>,
}

/// Risk codes that come with a status, and the status codes with which they do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RiskSpan {
    pub risk_codes: RangeInclusive<u16>,
    pub codes: Vec<Span>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RiskCode {
    pub number: u16,
    pub risk_score: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    pub number: u16,
    pub title: String,
    /// `None` where the page's sentence is missing or could not be read.
    pub accompanied: Option<Accompanied>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    pub number: u16,
    /// The series under whose heading it stands.
    pub series: Option<u16>,
    pub guidances: Vec<Guidance>,
}

/// What a page says that has no place among the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unplaced {
    pub row: Option<RowId>,
    /// The heading under which it stands.
    pub heading: Option<String>,
    pub text: String,
    pub why: String,
}

/// What shows that a part of the page is missing, such as a table that had not been loaded when the page was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// The heading under which something is missing, where it can be told.
    pub heading: Option<String>,
    /// A sentence for a person: what was seen on the page that shows it.
    pub why: String,
}

/// The last status code of a file, and what stands behind the table that it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    pub code: u16,
    pub behind: String,
}

impl PageFacts {
    /// Whether nothing on the page is what the catalogue follows.
    pub fn are_none(&self) -> bool {
        self.statuses.is_empty() && self.risk_codes.is_empty() && self.codes.is_empty()
    }
}
