//! How what is judged otherwise is told to a person, whatever it is written in.

use super::super::counts::Lines;
use super::{By, Compared, OtherwiseCounts, Row, Way};
use crate::output::wording::counted;

/// How many of a kind are shown below a way; the JSON has all.
const MOST_SHOWN: usize = 20;

impl Way {
    pub fn in_words(self) -> &'static str {
        match self {
            Self::NoPersonFirst => "no person first any more",
            Self::ToldMore => "the client is told more",
            Self::AsksNoMore => "a step is not asked for any more",
            Self::PersonFirst => "a person first",
            Self::ToldLess => "the client is told less",
            Self::AsksFor => "another step is asked for",
        }
    }
}

impl By {
    /// The kind of what the cases have, for several.
    fn plural(&self) -> &'static str {
        match self {
            Self::Way => "ways",
            Self::Status(_) => "statuses",
            Self::StatusCode(_) => "status codes",
            Self::RiskCode(_) => "risk codes",
            Self::Step(_) => "steps",
            Self::Row(_) => "rows",
        }
    }

    pub fn in_words(&self) -> String {
        match self {
            Self::Way => String::new(),
            Self::Status(status) => format!("with status {status}"),
            Self::StatusCode(code) => format!("with status code {code}"),
            Self::RiskCode(risk_code) => format!("with risk code {risk_code}"),
            Self::Step(step) => format!("step {step}"),
            Self::Row(row) => format!("because of {}", row.in_words()),
        }
    }
}

impl Row {
    /// As `idv diff` tells it: `status code 3105 selfie_mismatch: remedy ask_a_person → none`.
    pub fn in_words(&self) -> String {
        match (&self.before, &self.after) {
            (Some(before), Some(after)) => format!("{} {before} → {after}", self.message),
            _ => self.message.clone(),
        }
    }
}

/// A line below a way: how often, what, and where first; of those that are not shown only how many there are.
pub enum Detail<'a> {
    Shown(&'a By, Lines),
    Hidden(usize, &'static str),
}

impl OtherwiseCounts {
    pub fn heading(&self, compared: &Compared) -> String {
        let notifications = counted(self.notifications, "notification");
        match compared.institution() {
            Some(institution) => format!("What {institution} judges otherwise than the house, {notifications}"),
            None => format!("What is judged otherwise now than before, {notifications}"),
        }
    }

    /// What the cases of a way have: by the kind of that, and of each kind the most frequent first.
    pub fn details(&self, way: Way) -> Vec<Detail<'_>> {
        let mut details = Vec::new();
        let all: Vec<_> = self.by(way).filter(|(by, _)| **by != By::Way).collect();
        for of_kind in all.chunk_by(|(one, _), (other, _)| one.plural() == other.plural()) {
            let mut of_kind = of_kind.to_vec();
            of_kind.sort_by_key(|(_, times)| std::cmp::Reverse(times.count()));
            let hidden = of_kind.split_off(of_kind.len().min(MOST_SHOWN));
            details.extend(of_kind.into_iter().map(|(by, times)| Detail::Shown(by, times)));
            details.extend(hidden.first().map(|(by, _)| Detail::Hidden(hidden.len(), by.plural())));
        }
        details
    }
}
