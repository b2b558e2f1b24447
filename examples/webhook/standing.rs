//! What holds of a case. It follows from which different reports there are, and not from the order in which they came or from
//! how often: notifications are delivered twice, late and out of order, and every delivery must end the same.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use idv_catalogue::{Case, Decision, Delivery, Status, Succession};

/// A decision and its number in the database.
pub type Numbered = (i64, Decision);

/// What must be done next, or had to be.
#[derive(Debug, PartialEq, Eq)]
pub struct Task {
    pub step: String,
    pub is_for_a_person: bool,
    pub state: State,
    /// The decision that it came from.
    pub decision: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// To be done now.
    Open,
    /// To be done once a person has released the case.
    Held,
    /// To be done once the vendor has answered, whose answer may change it.
    Waiting,
    /// Not to be done any more: another report has taken the place of the one that asked for it.
    Overtaken,
}

impl State {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Held => "held",
            Self::Waiting => "waiting",
            Self::Overtaken => "overtaken",
        }
    }
}

/// Whether a report that is new asks for a person, by itself or beside one of the others. Then the case is held.
///
/// Every two reports of a case are compared once, whichever comes later, so that the order makes no difference.
pub fn holds_the_case(new: &Decision, others: &[Numbered]) -> bool {
    new.is_for_a_person() || others.iter().any(|(_, other)| succession(new, other).is_for_a_person())
}

/// How the later of two reports follows the other.
pub fn succession(one: &Decision, other: &Decision) -> Succession {
    if place(one) < place(other) { other.case.follows(&one.case) } else { one.case.follows(&other.case) }
}

/// The reports of a case, the one that holds first.
pub fn sort(decisions: &mut [Numbered]) {
    decisions.sort_by_cached_key(|(_, decision)| Reverse(place(decision)));
}

/// What the reports ask for, each step once, where the one that holds comes first.
///
/// What any of them asks of a person stays to be done; of the rest, what the one that holds asks for.
pub fn tasks(decisions: &[Numbered], is_held: bool) -> Vec<Task> {
    let mut tasks: BTreeMap<&str, Task> = BTreeMap::new();
    for (index, (number, decision)) in decisions.iter().enumerate() {
        let is_incomplete = decision.next_steps.iter().any(|step| step.step == "ask_for_status");
        // Asking for the status is done by the service itself.
        for step in decision.next_steps.iter().filter(|step| step.step != "ask_for_status") {
            let state = match () {
                () if step.for_a_person => State::Open,
                () if index > 0 => State::Overtaken,
                () if is_held => State::Held,
                () if is_incomplete => State::Waiting,
                () => State::Open,
            };
            tasks.entry(&step.step).or_insert(Task {
                step: step.step.clone(),
                is_for_a_person: step.for_a_person,
                state,
                decision: *number,
            });
        }
    }
    tasks.into_values().collect()
}

/// Where a report stands among those of its case: the greatest holds.
///
/// Later in the status flow is greater; then graver, fuller, and the answer to a status request. A status that nobody knows
/// is the least: nothing can be done on it, and it is for a person anyway. The last part only makes the order total.
fn place(decision: &Decision) -> impl Ord + use<> {
    let case = &decision.case;
    let codes: BTreeSet<_> = case.status_codes.iter().collect();
    (
        case.status.known().map(|status| Reverse(still_to_come(status))),
        decision.is_for_a_person(),
        case.risk_code,
        codes.len(),
        decision.delivery == Delivery::Answer,
        format!("{codes:?} {case:?} {:?}", decision.passed_over),
    )
}

/// How many statuses can come after one.
fn still_to_come(status: Status) -> usize {
    let comes_after =
        |later: &&Status| matches!(Case::of(**later).follows(&Case::of(status)), Succession::Next | Succession::Ahead);
    Status::ALL.iter().filter(comes_after).count()
}
