//! What holds of a case. It follows from which different reports there are, and not from the order in which they came or from
//! how often: notifications are delivered twice, late and out of order, and every delivery must end the same.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use idv_catalogue::{Case, Decision, Delivery, Status, Succession};

/// A decision and its number in the database.
pub type Numbered = (i64, Decision);

/// What must be done next, or had to be.
pub struct Task<'a> {
    pub step: &'a str,
    pub is_for_a_person: bool,
    /// `open`: to be done now. `held`: to be done once a person has released the case. `waiting`: to be done once the vendor
    /// has answered, whose answer may change it. `overtaken`: not to be done any more, since another report has taken the
    /// place of the one that asked for it.
    pub state: &'static str,
    /// The decision that it came from.
    pub decision: i64,
}

/// Whether a report that is new asks for a person, by itself or beside one of the others. Then the case is held.
///
/// Every two reports of a case are compared once, whichever comes later, so that the order makes no difference.
pub fn holds_the_case(new: &Decision, others: &[Numbered]) -> bool {
    let clashes = |other: &Decision| {
        let (lesser, greater) = if place(new) < place(other) { (new, other) } else { (other, new) };
        greater.case.follows(&lesser.case).is_for_a_person()
    };
    new.is_for_a_person() || others.iter().any(|(_, other)| clashes(other))
}

/// The reports of a case, the one that holds first.
pub fn sorted(mut decisions: Vec<Numbered>) -> Vec<Numbered> {
    decisions.sort_by_cached_key(|(_, decision)| Reverse(place(decision)));
    decisions
}

/// What the reports ask for, each step once, where the one that holds comes first.
///
/// What any of them asks of a person stays to be done; of the rest, what the one that holds asks for.
pub fn tasks(decisions: &[Numbered], is_held: bool) -> Vec<Task<'_>> {
    let mut tasks = BTreeMap::new();
    for (index, (number, decision)) in decisions.iter().enumerate() {
        // Asking for the status is done by the service itself.
        let (asked, steps): (Vec<_>, Vec<_>) =
            decision.next_steps.iter().partition(|step| step.step == "ask_for_status");
        for step in steps {
            let state = match () {
                () if step.for_a_person => "open",
                () if index > 0 => "overtaken",
                () if is_held => "held",
                () if !asked.is_empty() => "waiting",
                () => "open",
            };
            let is_for_a_person = step.for_a_person;
            tasks.entry(&step.step).or_insert(Task { step: &step.step, is_for_a_person, state, decision: *number });
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
