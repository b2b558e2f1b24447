//! What one catalogue judges otherwise than another in past notifications: how often, in which way, by what the cases have, and
//! because of which rows.

mod blame;
mod comparison;
mod counting;
mod markdown;
mod part;
mod shown;
mod sides;
mod text;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use self::comparison::Comparison;
pub use self::counting::Counting;
pub use self::markdown::otherwise_markdown;
pub use self::part::OtherwisePart;
pub use self::shown::Detail;
pub use self::sides::{Compared, Sides};
pub use self::text::otherwise_text;

use super::counts::Lines;

/// In what way a case is judged otherwise, the more permissive first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// A person was asked before all else, and is not any more.
    NoPersonFirst,
    /// The client is told more.
    ToldMore,
    /// A step is not asked for any more.
    AsksNoMore,
    /// A person is asked before all else, and was not.
    PersonFirst,
    /// The client is told less.
    ToldLess,
    /// A step is asked for that was not.
    AsksFor,
}

/// What the cases of a count have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum By {
    /// That they are judged otherwise in one way.
    Way,
    Status(Arc<str>),
    StatusCode(u16),
    RiskCode(u16),
    /// The step that is asked for, or is not any more.
    Step(Arc<str>),
    /// The row that is to blame.
    Row(Arc<Row>),
}

/// A row that two catalogues judge otherwise by, as `idv diff` tells its change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Row {
    kind: String,
    id: String,
    name: String,
    rule: String,
    message: String,
    before: Option<String>,
    after: Option<String>,
}

/// What was judged otherwise, and how often. It adds up as the tally does, and its keys are as many as the rows of two catalogues
/// allow, whatever is read.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct OtherwiseCounts {
    counts: BTreeMap<(Way, By), Lines>,
    /// How many notifications are judged otherwise in any way.
    notifications: u64,
}

impl OtherwiseCounts {
    /// Adds what was counted in another part of the input.
    pub fn merge(&mut self, other: Self) {
        self.notifications += other.notifications;
        for (key, times) in other.counts {
            self.note(key, times);
        }
    }

    fn note(&mut self, key: (Way, By), times: Lines) {
        self.counts.entry(key).and_modify(|known| known.merge(times)).or_insert(times);
    }

    /// Each way in which there are cases, with how many.
    pub fn ways(&self) -> impl Iterator<Item = (Way, Lines)> {
        self.counts.iter().filter(|((_, by), _)| *by == By::Way).map(|((way, _), times)| (*way, *times))
    }

    /// The cases of a way by what they have, in the order of what that is.
    fn by(&self, way: Way) -> impl Iterator<Item = (&By, Lines)> {
        self.counts.iter().filter(move |((of, _), _)| *of == way).map(|((_, by), times)| (by, *times))
    }
}

#[cfg(test)]
impl OtherwiseCounts {
    /// Adds a case that came so many times, by what it came to.
    pub fn add(&mut self, otherwise: impl IntoIterator<Item = (Way, By)>, times: Lines) {
        let mut keys = otherwise.into_iter().peekable();
        if keys.peek().is_some() {
            self.notifications += times.count();
        }
        keys.for_each(|key| self.note(key, times));
    }

    pub const fn notifications(&self) -> u64 {
        self.notifications
    }

    pub fn blames_a_row_for_every_way(&self) -> bool {
        self.ways().all(|(way, _)| self.by(way).any(|(by, _)| matches!(by, By::Row(_))))
    }
}

#[cfg(test)]
impl Row {
    /// One of several, for tests.
    pub fn numbered(number: u16) -> Self {
        let text = || number.to_string();
        Self {
            kind: "status_code".to_owned(),
            id: text(),
            name: String::new(),
            rule: "guidance-remedy".to_owned(),
            message: format!("status code {number}: remedy"),
            before: Some(text()),
            after: (number > 0).then(text),
        }
    }
}
