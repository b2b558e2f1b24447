//! How the judgement of cases changed: every case of a status, a status code and a risk code that both catalogues have is
//! judged by both.
//!
//! What became more permissive is told by the row that is to blame, with how many cases it is and the plainest of them. What
//! became stricter shows in the rows themselves.

use std::collections::BTreeMap;

use idv_catalogue::{Case, ClientMessage, Context, Finding, Integration, NextStep, Reason, Reported, Step};
use idv_catalogue_codegen::change_rule::ChangeRule as Rule;
use idv_catalogue_codegen::model;
use idv_catalogue_codegen::vocabulary::RemedyKind;

use super::change::{Effect, Values, What};
use super::compare::Comparison;
use crate::catalogue::{Facts, PerIntegration, Remedy, RiskCode, Series, Status, StatusCode};

const CONTEXTS: [Context; 4] = [
    Context::answer(Integration::Api),
    Context::answer(Integration::Sdk),
    Context::notification(Integration::Api),
    Context::notification(Integration::Sdk),
];

/// The row to which a change of the judgement goes back, by what it is known by in the newer catalogue's terms.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Blamed {
    Status(String),
    RiskCode(u16),
    Remedy(String),
    Series(u16),
    Code(u16),
}

/// The cases that are judged more permissively in the same way, for the same row.
struct Permitted {
    count: usize,
    plainest: Plainest,
}

struct Plainest {
    case: Case,
    values: Values,
    /// How many findings it has, and how many parts.
    oddity: (usize, usize),
}

impl Comparison<'_> {
    /// Tells in what ways cases are judged more permissively than before.
    pub fn judgement(&mut self) {
        let (old, new) = (Facts::of(self.aligned), Facts::of(self.new));
        let mut found: BTreeMap<(Rule, Blamed), Permitted> = BTreeMap::new();
        for case in cases(old, new) {
            let mut ways = BTreeMap::new();
            for context in CONTEXTS {
                let (before, after) = (Judged::of(&case, old, context), Judged::of(&case, new, context));
                for (rule, blamed) in before.permits_less_than(&after, new) {
                    ways.entry((rule, blamed)).or_insert_with(|| values(rule, &before, &after));
                }
            }
            // Of a case that no person looks at, that it asks for less goes without saying.
            if ways.keys().any(|(rule, _)| *rule == Rule::CasesUnwatched) {
                ways.retain(|(rule, _), _| *rule != Rule::CasesAskLess);
            }
            let parts = case.status_codes.len() + usize::from(case.risk_code.is_some());
            for (way, values) in ways {
                let oddity = (case.findings_by(new).len(), parts);
                let plainest = Plainest { case: case.clone(), values, oddity };
                match found.get_mut(&way) {
                    None => drop(found.insert(way, Permitted { count: 1, plainest })),
                    Some(permitted) => {
                        permitted.count += 1;
                        if oddity < permitted.plainest.oddity {
                            permitted.plainest = plainest;
                        }
                    }
                }
            }
        }
        for ((rule, blamed), permitted) in found {
            self.permitted(rule, &blamed, permitted);
        }
    }

    fn permitted(&mut self, rule: Rule, blamed: &Blamed, Permitted { count, plainest }: Permitted) {
        let about = match blamed {
            Blamed::Status(wire) => self.in_both::<model::Status>(wire),
            Blamed::RiskCode(number) => self.in_both::<model::RiskCode>(&number.to_string()),
            Blamed::Series(number) => self.in_both::<model::Series>(&number.to_string()),
            Blamed::Code(number) => self.in_both::<model::Code>(&number.to_string()),
            Blamed::Remedy(name) => self.remedy_in_both(name),
        };
        let Some(about) = about else { return };
        let (one, many) = match rule {
            Rule::CasesUnwatched => ("asks for no person any more", "ask for no person any more"),
            Rule::CasesTold => ("tells the client more", "tell the client more"),
            _ => ("asks for less", "ask for less"),
        };
        let case = shown(&plainest.case);
        let happened = match count {
            1 => format!("has 1 case that {one}: {case}"),
            many_cases => format!("has {many_cases} cases that {many}, such as {case}"),
        };
        self.push_with(rule, Effect::Permissive, &about, What::Happened(happened), plainest.values);
    }
}

/// A case as one catalogue judges it.
struct Judged<'a> {
    facts: Facts<'a>,
    integration: Integration,
    steps: Vec<NextStep<Facts<'a>>>,
    messages: Vec<ClientMessage<Facts<'a>>>,
}

impl<'a> Judged<'a> {
    fn of(case: &Case, facts: Facts<'a>, context: Context) -> Self {
        Self {
            facts,
            integration: context.integration(),
            steps: case.next_steps_by(facts, context),
            messages: case.client_messages_by(facts, context),
        }
    }

    fn is_for_a_person(&self) -> bool {
        self.steps.first().is_some_and(NextStep::is_for_a_person)
    }

    /// What a message tells the client: the English reason, or the vendor's words where there are no others.
    fn told_by(&self, message: &ClientMessage<Facts<'a>>) -> &'a str {
        let english = self.facts.languages().first().copied();
        let reason = english.and_then(|english| message.reason(english));
        reason.map_or_else(|| message.description(), |reason| reason.text())
    }

    /// Why a person has to look first for what contradicts the catalogue, if it does.
    fn contradiction(&self) -> Option<&Reason<Facts<'a>>> {
        let step = self.steps.first().filter(|step| step.what() == Step::AskAPerson)?;
        step.reasons().iter().find(|reason| matches!(reason, Reason::Finding(_)))
    }

    /// Each way in which the newer judgement permits more than this one, with the row to blame.
    fn permits_less_than(&self, after: &Self, new: Facts<'a>) -> Vec<(Rule, Blamed)> {
        let mut ways = Vec::new();
        if self.is_for_a_person() && !after.is_for_a_person() {
            ways.extend(self.blame(&self.steps[0], new).map(|blamed| (Rule::CasesUnwatched, blamed)));
        }
        let told = |judged: &Self, code: StatusCode<'_>| {
            judged.messages.iter().filter(|message| message.code().number() == code.number()).count()
        };
        let codes: BTreeMap<_, _> = after.messages.iter().map(|it| (it.code().number(), it.code())).collect();
        let newly_told = codes.into_values().filter(|code| told(after, *code) > told(self, *code));
        ways.extend(newly_told.filter_map(|code| Some((Rule::CasesTold, self.blame_for_telling(code)?))));
        match (self.contradiction(), after.contradiction()) {
            // What contradicts both catalogues is looked at whatever else is asked for.
            (Some(_), Some(_)) => (),
            (Some(reason), None) => {
                let blamed = self.blame_for(&self.steps[0], reason, new);
                ways.extend(blamed.map(|blamed| (Rule::CasesAskLess, blamed)));
            }
            (None, _) => {
                let loosened =
                    self.steps.iter().flat_map(|step| step.reasons().iter().map(move |reason| (step, reason)));
                let loosened = loosened.filter(|(_, reason)| self.is_loosened(reason, new));
                ways.extend(
                    loosened
                        .filter_map(|(step, reason)| Some((Rule::CasesAskLess, self.blame_for(step, reason, new)?))),
                );
            }
        }
        ways
    }

    /// Whether the row that is the reason of a step asks for less in the newer catalogue.
    fn is_loosened(&self, reason: &Reason<Facts<'a>>, new: Facts<'a>) -> bool {
        let (before, after) = match reason {
            Reason::Status(status) => {
                let Some(after) = new.status_of(status.as_str()) else { return false };
                ([status, &after]).map(|it| vec![it.remedy().of(self.integration)]).into()
            }
            Reason::Code(code, _) => {
                let Some(after) = new.status_code_of(code.number()) else { return false };
                [*code, after].map(|it| self.remedies(it)).into()
            }
            Reason::RiskCode(risk_code) => {
                let Some(after) = new.risk_code_of(risk_code.number()) else { return false };
                // Until someone has judged a risk code, it is for a person.
                let [before, after] = [*risk_code, after].map(|it| it.remedy().map_or(UNSTATED, |it| rank(it, new)));
                return after < before;
            }
            _ => return false,
        };
        // The gravest of each by itself, then the next.
        let ranks = |remedies: Vec<Remedy<'a>>| {
            let mut ranks: Vec<_> = remedies.into_iter().map(|remedy| rank(remedy, new)).collect();
            ranks.sort_unstable_by_key(|rank| std::cmp::Reverse(*rank));
            ranks
        };
        let (before, after) = (ranks(before), ranks(after));
        let least = (0, 0);
        before.iter().enumerate().any(|(place, rank)| after.get(place).unwrap_or(&least) < rank)
    }

    /// The row for which a step is not asked for any more.
    fn blame(&self, step: &NextStep<Facts<'a>>, new: Facts<'a>) -> Option<Blamed> {
        self.blame_for(step, step.reasons().first()?, new)
    }

    fn blame_for(&self, step: &NextStep<Facts<'a>>, reason: &Reason<Facts<'a>>, new: Facts<'a>) -> Option<Blamed> {
        let remedy = || Blamed::Remedy(step.what().to_string());
        let names = |code: StatusCode<'a>| self.remedies(code).into_iter().map(Remedy::name).collect::<Vec<_>>();
        match reason {
            Reason::Status(status) => {
                let after = new.status_of(status.as_str())?;
                let [before, after] = [*status, after].map(|it| it.remedy().of(self.integration).name());
                Some(if before == after { remedy() } else { Blamed::Status(status.to_string()) })
            }
            Reason::Code(code, _) => {
                let after = new.status_code_of(code.number())?;
                Some(if names(after) == names(*code) { remedy() } else { Blamed::Code(code.number()) })
            }
            Reason::RiskCode(risk_code) => {
                let after = new.risk_code_of(risk_code.number())?;
                let [before, after] = [*risk_code, after].map(|it| it.remedy().map(Remedy::name));
                Some(if before == after { remedy() } else { Blamed::RiskCode(risk_code.number()) })
            }
            Reason::Finding(finding) => blame_for_agreement(finding, new),
            _ => None,
        }
    }

    /// The row for which the client is told of a code of the newer catalogue.
    fn blame_for_telling(&self, after: StatusCode<'a>) -> Option<Blamed> {
        let before = self.facts.status_code_of(after.number())?;
        if before.disclosure() != after.disclosure() {
            let disclosures = [before.series(), after.series()].map(Series::disclosure);
            let is_of_series = disclosures[0] != disclosures[1] && after.disclosure() == disclosures[1];
            return Some(code_or_series(after, is_of_series));
        }
        let kinds = |code: StatusCode<'a>| self.remedies(code).into_iter().map(|it| (it.name(), it.kind()));
        let changed = kinds(before).zip(kinds(after)).find(|(before, after)| before != after);
        match changed {
            Some(((before, _), (after, _))) if before == after => Some(Blamed::Remedy(after.to_owned())),
            Some(_) => Some(Blamed::Code(after.number())),
            None if kinds(before).len() != kinds(after).len() => Some(Blamed::Code(after.number())),
            None => Some(statuses_of(before, after)),
        }
    }

    /// The remedies that the meanings of a code come to.
    fn remedies(&self, code: StatusCode<'a>) -> Vec<Remedy<'a>> {
        code.guidance().into_iter().map(|guidance| guidance.remedy().of(self.integration)).collect()
    }
}

const UNSTATED: (u8, usize) = (4, 0);

/// How much a remedy asks for: by its kind, and among those for a person by the order in which they are given, in which the
/// gravest comes first.
fn rank(remedy: Remedy<'_>, new: Facts<'_>) -> (u8, usize) {
    let place = |name: &str| new.remedies().iter().position(|it| it.name() == name);
    let from_the_end = |name: &str| new.remedies().len() - place(name).unwrap_or_default();
    match remedy.kind() {
        RemedyKind::Person => (5, from_the_end(remedy.name())),
        RemedyKind::Unstated => UNSTATED,
        RemedyKind::Final => (3, 0),
        RemedyKind::Act => (2, 0),
        RemedyKind::Wait => (1, 0),
        RemedyKind::None => (0, 0),
    }
}

/// The row for which what contradicted the older catalogue does not contradict the newer one.
fn blame_for_agreement(finding: &Finding<Facts<'_>>, new: Facts<'_>) -> Option<Blamed> {
    match finding {
        Finding::CodeWithWrongStatus(code, _) => Some(statuses_of(*code, new.status_code_of(code.number())?)),
        Finding::RiskCodeWithWrongCode(_, code) => {
            let after = new.status_code_of(code.number())?;
            let risk_codes = |series: Series<'_>| series.risk_codes().as_deref().map(shown_list);
            let [old, of_series] = [risk_codes(code.series()), risk_codes(after.series())];
            let follows = after.risk_codes().as_deref().map(shown_list) == of_series;
            Some(code_or_series(after, old != of_series && follows))
        }
        Finding::CodesMissing(status)
        | Finding::RiskCodeMissing(status)
        | Finding::RiskCodeWithWrongStatus(_, status) => Some(Blamed::Status(status.to_string())),
        _ => None,
    }
}

fn statuses_of(before: StatusCode<'_>, after: StatusCode<'_>) -> Blamed {
    let [old, of_series] = [before, after].map(|code| shown_list(&code.series().statuses()));
    code_or_series(after, old != of_series && shown_list(&after.statuses()) == of_series)
}

fn code_or_series(code: StatusCode<'_>, is_of_series: bool) -> Blamed {
    if is_of_series { Blamed::Series(code.series().number()) } else { Blamed::Code(code.number()) }
}

fn shown_list<T: ToString>(rows: &[T]) -> String {
    rows.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// Every case that may be judged otherwise: of a status, at most one code and at most one risk code that both catalogues
/// have, of which at least one has changed in what the judgement asks of it. Two codes ask for what each asks for.
fn cases(old: Facts<'_>, new: Facts<'_>) -> Vec<Case> {
    let statuses: Vec<(&str, bool)> = old
        .statuses()
        .iter()
        .filter_map(|it| Some((it.as_str(), asked_of_status(*it) != asked_of_status(new.status_of(it.as_str())?))))
        .collect();
    let codes = old.status_codes().into_iter().filter_map(|it| {
        Some((Some(it.number()), asked_of_code(it) != asked_of_code(new.status_code_of(it.number())?)))
    });
    let codes: Vec<_> = [(None, false)].into_iter().chain(codes).collect();
    let risk_codes = old.risk_codes().into_iter().filter_map(|it| {
        Some((Some(it.number()), asked_of_risk_code(it) != asked_of_risk_code(new.risk_code_of(it.number())?)))
    });
    let risk_codes: Vec<_> = [(None, false)].into_iter().chain(risk_codes).collect();
    let mut cases = Vec::new();
    for (status, status_changed) in statuses {
        for (code, code_changed) in &codes {
            for (risk_code, risk_code_changed) in &risk_codes {
                if status_changed || *code_changed || *risk_code_changed {
                    cases.push(Case::new(status, *code, risk_code.map(Reported::from)));
                }
            }
        }
    }
    cases
}

/// What the judgement of a case asks of the row.
pub fn asked_of_status(status: Status<'_>) -> String {
    let PerIntegration { sdk, api } = status.remedy().map(asked_of_remedy);
    format!("{sdk} {api} {} {}", status.expects_codes(), shown_list(&status.risk_codes()))
}

/// What the judgement of a case asks of the row.
pub fn asked_of_code(code: StatusCode<'_>) -> String {
    let risk_codes = code.risk_codes().as_deref().map(shown_list);
    let remedies = code.guidance().into_iter().map(|guidance| {
        let PerIntegration { sdk, api } = guidance.remedy().map(asked_of_remedy);
        format!("{sdk} {api}")
    });
    let remedies: Vec<_> = remedies.collect();
    format!("{} {} {risk_codes:?} {remedies:?}", code.disclosure(), shown_list(&code.statuses()))
}

/// What the judgement of a case asks of the row.
pub fn asked_of_risk_code(risk_code: RiskCode<'_>) -> String {
    risk_code.remedy().map(asked_of_remedy).unwrap_or_default()
}

fn asked_of_remedy(remedy: Remedy<'_>) -> String {
    format!("{} {}", remedy.name(), remedy.kind())
}

/// What the plainest case asks for, or what the client is told of it, by both.
fn values(rule: Rule, before: &Judged<'_>, after: &Judged<'_>) -> Values {
    let shown = |judged: &Judged<'_>| {
        let listed: Vec<_> = match rule {
            Rule::CasesTold => judged.messages.iter().map(|message| judged.told_by(message).to_owned()).collect(),
            _ => judged.steps.iter().map(|step| step.what().to_string()).collect(),
        };
        Some(if listed.is_empty() { "nothing".to_owned() } else { listed.join(", ") })
    };
    Values { before: shown(before), after: shown(after) }
}

/// `completed with 5100 and risk code 500`
fn shown(case: &Case) -> String {
    let code = case.status_codes.first().map(|code| format!("status code {code}"));
    let risk_code = case.risk_code.map(|risk_code| format!("risk code {risk_code}"));
    let parts: Vec<_> = code.into_iter().chain(risk_code).collect();
    if parts.is_empty() {
        format!("{} alone", case.status)
    } else {
        format!("{} with {}", case.status, parts.join(" and "))
    }
}
