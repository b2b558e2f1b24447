//! What an institution's overlay makes of past notifications, against the house's own judgement.

use std::collections::{BTreeMap, HashMap};

use idv_catalogue::{Case, Context, Integration, Notification};

use super::counts::{Count, InputLine};
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

/// How many different cases are kept with what came of them; those beyond are judged each time.
const MOST_KEPT: usize = 1 << 14;

/// The comparison of two judgements.
pub struct Comparison<'a> {
    house: Facts<'a>,
    institution: Facts<'a>,
    /// Cases come again and again.
    judged: HashMap<Case, Vec<Otherwise>>,
    pub counts: BTreeMap<Otherwise, Count>,
    /// How many notifications are judged otherwise in anything.
    pub notifications: u64,
}

impl<'a> Comparison<'a> {
    pub fn between(house: Facts<'a>, institution: Facts<'a>) -> Self {
        Self { house, institution, judged: HashMap::new(), counts: BTreeMap::new(), notifications: 0 }
    }

    /// The institution's name, and the digest of its overlay.
    pub fn of(&self) -> (&'a str, &'a str) {
        self.institution.overlay().map_or(("", ""), |it| (&it.name, &it.digest))
    }

    pub fn add(&mut self, Notification { case, .. }: &Notification, place: InputLine) {
        let otherwise = match self.judged.get(case) {
            Some(known) => known.clone(),
            None => self.judge(case),
        };
        self.notifications += u64::from(!otherwise.is_empty());
        for it in otherwise {
            self.counts.entry(it).or_insert(Count { count: 0, first: place }).count += 1;
        }
    }

    fn judge(&mut self, case: &Case) -> Vec<Otherwise> {
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
        if self.judged.len() < MOST_KEPT {
            self.judged.insert(case.clone(), otherwise.clone());
        }
        otherwise
    }
}
