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
    /// `open`: to be done now. `held`: once a person has released the case. `waiting`: once the vendor has answered, which may
    /// change it. `overtaken`: not any more, since another report has taken the place of the one that asked for it.
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
        let succession = greater.case.follows(&lesser.case);
        // Nothing was done on a notification that lacks something: the answer is there to have more, and says the rest as well.
        let (before, now) = (&lesser.case, &greater.case);
        let has_all = before.risk_code.is_none_or(|it| now.risk_code == Some(it))
            && before.status_codes.iter().all(|code| now.status_codes.contains(code));
        let is_awaited = asks_for_status(lesser) && greater.delivery == Delivery::Answer && has_all;
        succession.is_for_a_person() && !(is_awaited && succession == Succession::Graver)
    };
    new.is_for_a_person() || others.iter().any(|(_, other)| clashes(other))
}

/// What the reports ask for, each step once: of a person what any of them asks, else what the one that holds asks, which comes
/// first. Asking for the status is done by the service itself.
pub fn tasks(decisions: &[Numbered], is_held: bool) -> Vec<Task<'_>> {
    let mut tasks = BTreeMap::new();
    for (index, (number, decision)) in decisions.iter().enumerate() {
        for step in decision.next_steps.iter().filter(|step| step.step != "ask_for_status") {
            let state = match () {
                () if step.for_a_person => "open",
                () if index > 0 => "overtaken",
                () if is_held => "held",
                () if asks_for_status(decision) => "waiting",
                () => "open",
            };
            let (step, is_for_a_person) = (&*step.step, step.for_a_person);
            tasks.entry(step).or_insert(Task { step, is_for_a_person, state, decision: *number });
        }
    }
    tasks.into_values().collect()
}

/// What the client is told of: the status that is furthest in the flow, and all codes that came with it.
///
/// Not the report that holds: what is internal has a say in which one that is. If one took the place of another for an internal
/// finding, the reasons of the other would be gone, and the client would see that something was found. Here nothing internal
/// adds anything or takes it away, and a case that is held is told as any other.
pub fn told(decisions: &[Numbered]) -> Case {
    let statuses = decisions.iter().filter_map(|(_, decision)| decision.case.status.known());
    // Where the flow leads from none of two to the other, the catalogue's order decides.
    let furthest = statuses.max_by_key(|status| (Reverse(still_to_come(*status)), *status));
    let with_it = decisions.iter().filter(|(_, decision)| decision.case.status.known() == furthest);
    let codes = with_it.flat_map(|(_, decision)| &decision.case.status_codes);
    Case::new(furthest.map_or("", Status::as_str), codes.copied(), None)
}

fn asks_for_status(decision: &Decision) -> bool {
    decision.next_steps.iter().any(|step| step.step == "ask_for_status")
}

/// Where a report stands among those of its case: the greatest holds.
///
/// Later in the status flow is greater; then graver, fuller, and the answer to a status request. A status that nobody knows
/// is the least: nothing can be done on it, and it is for a person anyway. The last part only makes the order total.
pub fn place(decision: &Decision) -> impl Ord + use<> {
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
