//! Whether one notification can follow another: they are delivered twice, late and out of order.

use alloc::vec::Vec;
use core::mem;

use super::{Case, Delivery, Step};
use crate::disclosure::Disclosure;
use crate::generated::{RiskCode, Status, StatusCode, tables};
use crate::lookup::words::words;
use crate::reported::Reported;

/// How a report of a case relates to the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Succession {
    /// Both report the same: the notification was delivered twice.
    Same,
    /// The status is the same, and there is more of what was reported: more that the client may be told, or a risk code where
    /// there was none and that asks for nothing.
    More,
    /// The status is the same, and there is less of what was reported: the fuller one still holds.
    Less,
    /// The status is the same, and something else was reported, or something for which a person was asked is gone: only a
    /// person can say which holds.
    Different,
    /// The status is the same, and what was reported is graver: a code is new that is internal or unknown, the risk code rose,
    /// vanished or cannot be read, or the report contradicts the catalogue where the previous one did not.
    ///
    /// It holds, and it is for a person. A case that was ever graver is held until a person has released it.
    Graver,
    /// The status comes next in the flow.
    Next,
    /// The status comes later in the flow: the notifications between are missing, or still on their way.
    Ahead,
    /// The status comes before the previous one in the flow: the notification is late, and the previous one still holds. What
    /// the late one asks of a person is asked all the same, see [`Case::is_for_a_person`].
    OutOfDate,
    /// The flow leads neither from the previous status to this one nor back.
    Impossible,
    /// A status is not in the catalogue, so nothing can be said.
    Undecidable,
}

words!(
    Succession: Same "same" More "more" Less "less" Different "different" Graver "graver" Next "next" Ahead "ahead" OutOfDate "out_of_date" Impossible "impossible"
        Undecidable "undecidable"
);

impl Case {
    /// How this report relates to the previous one of the same case, by the status flow.
    ///
    /// ```
    /// use idv_catalogue::{Case, Succession};
    ///
    /// let report = |status| Case::of(status);
    /// assert_eq!(report("pending").follows(&report("new")), Succession::Next);
    /// assert_eq!(report("completed").follows(&report("new")), Succession::Ahead);
    /// assert_eq!(report("pending").follows(&report("completed")), Succession::OutOfDate);
    /// assert_eq!(report("completed").follows(&report("invalid_data")), Succession::Impossible);
    /// assert_eq!(report("pending").follows(&report("pending")), Succession::Same);
    /// ```
    #[must_use]
    pub fn follows(&self, previous: &Self) -> Succession {
        if self.status == previous.status {
            return self.amends(previous);
        }
        let (Some(now), Some(before)) = (self.status.known(), previous.status.known()) else {
            return Succession::Undecidable;
        };
        match () {
            () if before.can_become(now) => Succession::Next,
            () if leads_to(before, now) => Succession::Ahead,
            () if leads_to(now, before) => Succession::OutOfDate,
            () => Succession::Impossible,
        }
    }
}

impl Case {
    /// How a report relates to another of the same status.
    fn amends(&self, previous: &Self) -> Succession {
        let (now, before) = (self.distinct_codes(), previous.distinct_codes());
        if self.risk_code == previous.risk_code && now == before && self.unreadable == previous.unreadable {
            return Succession::Same;
        }
        let lacks = self.lacks_what_is_grave_in(previous, &now, &before);
        if self.is_graver_than(previous, &now, &before) {
            // What was grave and is gone is no less so: nothing says which of the two reports is right.
            return if lacks { Succession::Different } else { Succession::Graver };
        }
        let holds_all =
            |all: &[Reported<StatusCode>], of: &[Reported<StatusCode>]| of.iter().all(|code| all.contains(code));
        let risk_codes = (previous.risk_code, self.risk_code);
        let has_fewer = now != before && holds_all(&before, &now);
        match risk_codes {
            _ if lacks && !has_fewer => Succession::Different,
            (before_risk, now_risk) if before_risk != now_risk && before_risk.is_some() => Succession::Different,
            _ if holds_all(&now, &before) => Succession::More,
            _ if holds_all(&before, &now) && risk_codes.0 == risk_codes.1 => Succession::Less,
            _ => Succession::Different,
        }
    }

    fn is_graver_than(&self, previous: &Self, now: &[Reported<StatusCode>], before: &[Reported<StatusCode>]) -> bool {
        let is_internal = |code: StatusCode| code.disclosure() == Disclosure::Internal;
        let mut new = now.iter().filter(|code| !before.contains(code));
        new.any(|code| code.known().is_none_or(is_internal))
            || has_risen(previous.risk_code, self.risk_code)
            || (contradicts(self) && !contradicts(previous))
    }

    /// Whether something is gone for which a person was asked: a code, a risk code, or a contradiction.
    fn lacks_what_is_grave_in(
        &self,
        previous: &Self,
        now: &[Reported<StatusCode>],
        before: &[Reported<StatusCode>],
    ) -> bool {
        let mut gone = before.iter().filter(|code| !now.contains(code));
        let is_less_grave = |before: Reported<RiskCode>| {
            is_grave(before) && self.risk_code.is_none_or(|now| !is_grave(now) || now.number() < before.number())
        };
        previous.risk_code.is_some_and(is_less_grave)
            || gone.any(|code| code.known().is_none_or(asks_for_a_person))
            || (contradicts(previous) && !contradicts(self))
    }
}

/// Whether a risk code asks for a person, or nobody knows it.
fn is_grave(risk_code: Reported<RiskCode>) -> bool {
    risk_code.known().and_then(RiskCode::remedy).is_none_or(|remedy| remedy.kind().is_for_a_person())
}

/// Whether a code asks for a person, with any integration.
fn asks_for_a_person(code: StatusCode) -> bool {
    code.remedies().iter().any(|remedy| remedy.kind().is_for_a_person())
}

/// Whether the risk code is graver than the one before: a higher one, none where there was one, or one that is new and asks
/// for a person.
fn has_risen(before: Option<Reported<RiskCode>>, now: Option<Reported<RiskCode>>) -> bool {
    match (before, now) {
        (Some(before), Some(now)) => before.number() < now.number() || (before != now && now.known().is_none()),
        (None, Some(now)) => is_grave(now),
        (Some(_), None) => true,
        (None, None) => false,
    }
}

/// Whether the report contradicts the catalogue, apart from what may only be missing.
fn contradicts(case: &Case) -> bool {
    case.findings().iter().any(|finding| finding.asks_for(Delivery::Notification) == Some(Step::AskAPerson))
}

impl Succession {
    /// Whether the newer report takes the place of the previous one. Where it does not, the previous one still holds. What
    /// nobody can place is the last word of the service, and for a person.
    ///
    /// ```
    /// use idv_catalogue::{Case, Succession};
    ///
    /// let before = Case::new("completed", [100, 110], Some(200.into()));
    /// let graver = Case::new("completed", [4110], Some(500.into())); // a confirmed sanctions hit
    /// assert_eq!(graver.follows(&before), Succession::Graver);
    /// assert!(Succession::Graver.replaces() && Succession::Graver.is_for_a_person());
    /// assert!(!before.follows(&graver).replaces());
    /// ```
    #[must_use]
    pub const fn replaces(self) -> bool {
        matches!(self, Self::More | Self::Graver | Self::Next | Self::Ahead | Self::Undecidable)
    }

    /// Whether a person must look at the two reports: until then the case is held, and nothing is done about it.
    #[must_use]
    pub const fn is_for_a_person(self) -> bool {
        matches!(self, Self::Graver | Self::Different | Self::Impossible | Self::Undecidable)
    }
}

/// Whether the flow leads from one status to another, over any number of steps.
fn leads_to(from: Status, to: Status) -> bool {
    let mut reached = [false; tables::STATUSES.len()];
    let mut open = Vec::from([from]);
    while let Some(status) = open.pop() {
        for next in status.next() {
            if !mem::replace(&mut reached[*next as usize], true) {
                open.push(*next);
            }
        }
    }
    reached[to as usize]
}
