//! What a page says of statuses, risk codes, series and status codes, and what of it could not be placed.

use std::ops::RangeInclusive;

use super::cells::Guidance;
use super::introduction::Accompanied;
use super::spans::Span;
use crate::tools::subject::Subject;

/// What a page says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Facts {
    pub(in super::super) title: Option<String>,
    pub(in super::super) address: Option<String>,
    pub(in super::super) statuses: Vec<Status>,
    pub(in super::super) risk_codes: Vec<RiskCode>,
    pub(in super::super) series: Vec<Series>,
    pub(in super::super) codes: Vec<Code>,
    pub(in super::super) unplaced: Vec<Unplaced>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Status {
    pub(in super::super) wire: String,
    pub(in super::super) guidance: Guidance,
    /// As the page words them, and as they are meant; empty where it names none.
    pub(in super::super) codes: String,
    pub(in super::super) spans: Vec<Span>,
    pub(in super::super) risk_codes: Vec<RiskSpan>,
}

/// Risk codes that come with a status, and the status codes with which they do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct RiskSpan {
    pub(in super::super) risk_codes: RangeInclusive<u16>,
    pub(in super::super) codes: Vec<Span>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct RiskCode {
    pub(in super::super) number: u16,
    pub(in super::super) risk_score: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Series {
    pub(in super::super) number: u16,
    pub(in super::super) title: String,
    /// `None` where the page's sentence is missing or could not be read.
    pub(in super::super) accompanied: Option<Accompanied>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Code {
    pub(in super::super) number: u16,
    /// The series under whose heading it stands.
    pub(in super::super) series: Option<u16>,
    pub(in super::super) guidances: Vec<Guidance>,
}

/// What a page says that has no place among the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Unplaced {
    pub(in super::super) subject: Option<Subject>,
    /// The heading under which it stands.
    pub(in super::super) heading: Option<String>,
    pub(in super::super) text: String,
    pub(in super::super) why: String,
}

impl Facts {
    /// Whether nothing on the page is what the catalogue follows.
    pub(in super::super) fn are_none(&self) -> bool {
        self.statuses.is_empty() && self.risk_codes.is_empty() && self.codes.is_empty()
    }
}
