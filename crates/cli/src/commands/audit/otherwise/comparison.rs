//! Each case judged by two catalogues, where they differ in anything that it has.

use std::collections::{BTreeMap, HashSet};

use foldhash::fast::RandomState;
use idv_catalogue::{Case, Context, Integration, NextStep, Reason};

use super::blame::Blame;
use super::sides::Sides;
use super::{By, Way};
use crate::catalogue::{Facts, PerIntegration, Remedy, Status};
use crate::commands::diff::judgement::{asked_of_code, asked_of_risk_code, asked_of_status};

/// The comparison of two judgements.
pub struct Comparison<'a> {
    before: Facts<'a>,
    now: Facts<'a>,
    /// A case that has none of them is judged alike.
    differing: Values<'a>,
    /// A case that has none of them is judged alike with either integration.
    by_integration: Values<'a>,
    blame: Blame,
}

/// Values of which a case can have some.
struct Values<'a> {
    statuses: HashSet<&'a str, RandomState>,
    codes: HashSet<i64, RandomState>,
    risk_codes: HashSet<i64, RandomState>,
}

impl<'a> Values<'a> {
    /// Those whose rows are judged otherwise, or are in one of the catalogues alone.
    fn differing(before: Facts<'a>, now: Facts<'a>) -> Self {
        let statuses = |facts: Facts<'a>| facts.statuses().into_iter().map(|it| (it.as_str(), asked_of_status(it)));
        let codes = |facts: Facts<'a>| facts.status_codes().into_iter().map(|it| (it.number(), asked_of_code(it)));
        let risk_codes =
            |facts: Facts<'a>| facts.risk_codes().into_iter().map(|it| (it.number(), asked_of_risk_code(it)));
        Self {
            statuses: differing(statuses(before), statuses(now)).collect(),
            codes: differing(codes(before), codes(now)).map(i64::from).collect(),
            risk_codes: differing(risk_codes(before), risk_codes(now)).map(i64::from).collect(),
        }
    }

    /// Those whose remedy depends on the integration.
    fn by_integration(facts: [Facts<'a>; 2]) -> Self {
        let depends = |remedy: PerIntegration<Remedy<'a>>| remedy.sdk.name() != remedy.api.name();
        let statuses = facts.into_iter().flat_map(Facts::statuses).filter(|it| depends(it.remedy()));
        let codes = facts.into_iter().flat_map(Facts::status_codes);
        let codes = codes.filter(|it| it.guidance().into_iter().any(|guidance| depends(guidance.remedy())));
        Self {
            statuses: statuses.map(Status::as_str).collect(),
            codes: codes.map(|it| i64::from(it.number())).collect(),
            risk_codes: HashSet::default(),
        }
    }

    fn are_in(&self, case: &Case) -> bool {
        case.status_codes.iter().any(|code| self.codes.contains(&code.number()))
            || case.risk_code.is_some_and(|risk_code| self.risk_codes.contains(&risk_code.number()))
            || self.statuses.contains(case.status.as_str())
    }
}

/// The keys that do not have one value in both.
fn differing<K: Ord, V: Ord>(
    before: impl Iterator<Item = (K, V)>,
    now: impl Iterator<Item = (K, V)>,
) -> impl Iterator<Item = K> {
    let mut left: BTreeMap<K, Vec<V>> = BTreeMap::new();
    for (key, value) in before.chain(now) {
        left.entry(key).or_default().push(value);
    }
    left.into_iter().filter(|(_, values)| !matches!(&values[..], [was, is] if was == is)).map(|(key, _)| key)
}

/// A case as one catalogue judges it.
struct Judged<'a> {
    steps: Vec<NextStep<Facts<'a>>>,
    /// How many messages tell the client of each code.
    told: BTreeMap<u16, usize>,
}

impl<'a> Judged<'a> {
    fn of(case: &Case, facts: Facts<'a>, context: Context) -> Self {
        let mut told = BTreeMap::new();
        for message in case.client_messages_by(facts, context) {
            *told.entry(message.code().number()).or_default() += 1;
        }
        Self { steps: case.next_steps_by(facts, context), told }
    }

    fn is_for_a_person(&self) -> bool {
        self.steps.first().is_some_and(NextStep::is_for_a_person)
    }

    /// What is for a person, where it comes before all else.
    fn for_a_person(&self) -> impl Iterator<Item = &NextStep<Facts<'a>>> {
        self.steps.iter().filter(|step| step.is_for_a_person())
    }

    /// The steps that the other does not ask for, by their names.
    fn beyond<'s>(&'s self, other: &Self) -> impl Iterator<Item = (String, &'s NextStep<Facts<'a>>)> {
        let others: Vec<_> = other.steps.iter().map(|step| step.what().to_string()).collect();
        let named = self.steps.iter().map(|step| (step.what().to_string(), step));
        named.filter(move |(name, _)| !others.contains(name))
    }

    /// The codes of which more is told than by the other.
    fn told_beyond(&self, other: &Self) -> impl Iterator<Item = u16> {
        let told_by_other = |code: &u16| other.told.get(code).copied().unwrap_or_default();
        self.told.iter().filter(move |(code, times)| **times > told_by_other(code)).map(|(code, _)| *code)
    }
}

impl<'a> Comparison<'a> {
    pub fn of(sides: &'a Sides) -> Self {
        let (before, now) = (sides.before(), sides.now());
        Self {
            before,
            now,
            differing: Values::differing(before, now),
            by_integration: Values::by_integration([before, now]),
            blame: Blame::of(sides.changes()),
        }
    }

    /// Whether the catalogues differ in anything that a case has.
    pub fn concerns(&self, case: &Case) -> bool {
        self.differing.are_in(case)
    }

    /// In which ways a case is judged otherwise with either integration, each with what the case has.
    pub fn judge(&self, case: &Case) -> Vec<(Way, By)> {
        let mut found = Vec::new();
        let other = self.by_integration.are_in(case).then_some(Integration::Sdk);
        for integration in [Integration::Api].into_iter().chain(other) {
            let context = Context::notification(integration);
            let [before, now] = [self.before, self.now].map(|facts| Judged::of(case, facts, context));
            self.compare(case, [&before, &now], integration, &mut found);
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn compare(
        &self,
        case: &Case,
        [before, now]: [&Judged<'a>; 2],
        integration: Integration,
        found: &mut Vec<(Way, By)>,
    ) {
        for (way, one, other) in [(Way::NoPersonFirst, before, now), (Way::PersonFirst, now, before)] {
            if one.is_for_a_person() && !other.is_for_a_person() {
                self.add(way, case, found);
                one.for_a_person().for_each(|step| self.blame_for_step(way, step, found));
            }
        }
        for (way, one, other) in [(Way::AsksNoMore, before, now), (Way::AsksFor, now, before)] {
            for (name, step) in one.beyond(other) {
                self.add(way, case, found);
                found.push((way, By::Step(name.into())));
                self.blame_for_step(way, step, found);
            }
        }
        for (way, one, other) in [(Way::ToldMore, now, before), (Way::ToldLess, before, now)] {
            for code in one.told_beyond(other) {
                self.add(way, case, found);
                let rows = self.blame.for_telling([self.before, self.now], &case.status, code, integration);
                found.extend(rows.into_iter().map(|row| (way, By::Row(row))));
            }
        }
    }

    /// The case by what it has: what neither catalogue knows is left out, for anyone can invent more of it.
    fn add(&self, way: Way, case: &Case, found: &mut Vec<(Way, By)>) {
        let facts = [self.before, self.now];
        found.push((way, By::Way));
        let status = case.status.as_str();
        if facts.iter().any(|it| it.status_of(status).is_some()) {
            found.push((way, By::Status(status.into())));
        }
        let codes = case.status_codes.iter().filter_map(|code| u16::try_from(code.number()).ok());
        let codes = codes.filter(|code| facts.iter().any(|it| it.status_code_of(*code).is_some()));
        found.extend(codes.map(|code| (way, By::StatusCode(code))));
        let risk_code = case.risk_code.and_then(|it| u16::try_from(it.number()).ok());
        let risk_code = risk_code.filter(|number| facts.iter().any(|it| it.risk_code_of(*number).is_some()));
        found.extend(risk_code.map(|number| (way, By::RiskCode(number))));
    }

    fn blame_for_step(&self, way: Way, step: &NextStep<Facts<'a>>, found: &mut Vec<(Way, By)>) {
        let name = step.what().to_string();
        let rows = step.reasons().iter().flat_map(|reason: &Reason<_>| self.blame.for_step(&name, reason));
        found.extend(rows.map(|row| (way, By::Row(row))));
    }
}
