//! What an institution's overlay makes of past notifications, against the house's own judgement.

use std::collections::BTreeMap;

use idv_catalogue::{Case, Context, Integration};
use serde::{Deserialize, Serialize};

use super::counts::{Count, note};
use crate::catalogue::Facts;

/// What is judged otherwise in a case, the more permissive first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Otherwise {
    /// A person was asked before all else, and is not any more.
    NoPersonFirst,
    /// The client is told more.
    ToldMore,
    /// A step is not asked for any more.
    AsksNoMore(String),
    /// A person is asked before all else, and was not.
    PersonFirst,
    /// The client is told less.
    ToldLess,
    /// A step is asked for that was not.
    AsksFor(String),
}

impl Otherwise {
    /// By its kind and its step, as a report has them.
    pub fn of(kind: &str, step: Option<String>) -> Option<Self> {
        Some(match (kind, step) {
            ("no_person_first", None) => Self::NoPersonFirst,
            ("told_more", None) => Self::ToldMore,
            ("asks_no_more", Some(step)) => Self::AsksNoMore(step),
            ("person_first", None) => Self::PersonFirst,
            ("told_less", None) => Self::ToldLess,
            ("asks_for", Some(step)) => Self::AsksFor(step),
            _ => return None,
        })
    }

    pub fn kind(&self) -> &'static str {
        match self {
            Self::NoPersonFirst => "no_person_first",
            Self::ToldMore => "told_more",
            Self::AsksNoMore(_) => "asks_no_more",
            Self::PersonFirst => "person_first",
            Self::ToldLess => "told_less",
            Self::AsksFor(_) => "asks_for",
        }
    }

    pub fn step(&self) -> Option<&str> {
        match self {
            Self::AsksNoMore(step) | Self::AsksFor(step) => Some(step),
            _ => None,
        }
    }

    pub fn in_words(&self) -> String {
        match self {
            Self::NoPersonFirst => "no person first any more".to_owned(),
            Self::ToldMore => "the client is told more".to_owned(),
            Self::AsksNoMore(step) => format!("no {step} any more"),
            Self::PersonFirst => "a person first".to_owned(),
            Self::ToldLess => "the client is told less".to_owned(),
            Self::AsksFor(step) => format!("{step} as well"),
        }
    }
}

/// The comparison of two judgements.
#[derive(Clone, Copy)]
pub struct Comparison<'a> {
    house: Facts<'a>,
    institution: Facts<'a>,
}

/// Whose judgement is compared with the house's: the institution's name, the digest of its overlay and that of the house's catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overlaid {
    pub institution: String,
    pub digest: String,
    pub house_digest: String,
}

/// What was judged otherwise, and how often. It adds up as the tally does.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct OtherwiseCounts {
    pub counts: BTreeMap<Otherwise, Count>,
    /// How many notifications are judged otherwise in anything.
    pub notifications: u64,
}

impl OtherwiseCounts {
    /// Adds a case that came so many times.
    pub fn add(&mut self, otherwise: Vec<Otherwise>, times: Count) {
        if !otherwise.is_empty() {
            self.notifications += times.count;
        }
        for it in otherwise {
            note(&mut self.counts, it, times);
        }
    }

    /// Adds what was counted in another part of the input.
    pub fn merge(&mut self, other: Self) {
        self.notifications += other.notifications;
        for (it, times) in other.counts {
            note(&mut self.counts, it, times);
        }
    }
}

impl<'a> Comparison<'a> {
    pub const fn between(house: Facts<'a>, institution: Facts<'a>) -> Self {
        Self { house, institution }
    }

    /// Whose judgement is compared with the house's, and which of each.
    pub fn of(&self) -> Overlaid {
        let (institution, digest) = self.institution.overlay().map_or(("", ""), |it| (&it.name, &it.digest));
        Overlaid { institution: institution.to_owned(), digest: digest.to_owned(), house_digest: self.house.digest() }
    }

    /// What is judged otherwise in a case.
    pub fn judge(&self, case: &Case) -> Vec<Otherwise> {
        let context = Context::notification(Integration::Api);
        let steps = |facts: Facts<'a>| {
            let steps = case.next_steps_by(facts, context);
            let is_for_a_person = steps.first().is_some_and(idv_catalogue::NextStep::is_for_a_person);
            (is_for_a_person, steps.iter().map(|step| step.what().to_string()).collect::<Vec<_>>())
        };
        let told = |facts: Facts<'a>| {
            let messages = case.client_messages_by(facts, context);
            messages.iter().map(|message| message.code().to_string()).collect::<Vec<_>>()
        };
        let ((person, before), (person_now, now)) = (steps(self.house), steps(self.institution));
        let (told_before, told_now) = (told(self.house), told(self.institution));
        let lacks = |all: &[String], some: &[String]| some.iter().any(|it| !all.contains(it));
        let mut otherwise: Vec<_> = [
            (person && !person_now, Otherwise::NoPersonFirst),
            (lacks(&told_before, &told_now), Otherwise::ToldMore),
            (!person && person_now, Otherwise::PersonFirst),
            (lacks(&told_now, &told_before), Otherwise::ToldLess),
        ]
        .into_iter()
        .filter_map(|(is_so, it)| is_so.then_some(it))
        .collect();
        otherwise.extend(before.iter().filter(|it| !now.contains(it)).cloned().map(Otherwise::AsksNoMore));
        otherwise.extend(now.iter().filter(|it| !before.contains(it)).cloned().map(Otherwise::AsksFor));
        otherwise
    }
}
