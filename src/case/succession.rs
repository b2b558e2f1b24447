//! Whether one notification can follow another: they are delivered twice, late and out of order.

use alloc::vec::Vec;
use core::mem;

use super::Case;
use crate::generated::{Status, tables};
use crate::lookup::words::words;

/// How a report of a case relates to the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Succession {
    /// Both report the same: the notification was delivered twice.
    Same,
    /// The status is the same, and the codes or the risk code are not: keep the fuller one, or ask for the case's status.
    Amended,
    /// The status comes next in the flow.
    Next,
    /// The status comes later in the flow: the notifications between are missing, or still on their way.
    Ahead,
    /// The status comes before the previous one in the flow: the notification is late, and the previous one still holds.
    OutOfDate,
    /// The flow leads neither from the previous status to this one nor back.
    Impossible,
    /// A status is not in the catalogue, so nothing can be said.
    Undecidable,
}

words!(
    Succession: Same "same" Amended "amended" Next "next" Ahead "ahead" OutOfDate "out_of_date" Impossible "impossible"
        Undecidable "undecidable"
);

impl Case {
    /// How this report relates to the previous one of the same case, by the status flow.
    ///
    /// ```
    /// use idv_catalogue::{Case, Succession};
    ///
    /// let report = |status| Case::new(status, [0_u16; 0], None);
    /// assert_eq!(report("pending").follows(&report("new")), Succession::Next);
    /// assert_eq!(report("completed").follows(&report("new")), Succession::Ahead);
    /// assert_eq!(report("pending").follows(&report("completed")), Succession::OutOfDate);
    /// assert_eq!(report("completed").follows(&report("invalid_data")), Succession::Impossible);
    /// assert_eq!(report("pending").follows(&report("pending")), Succession::Same);
    /// ```
    #[must_use]
    pub fn follows(&self, previous: &Self) -> Succession {
        if self.status == previous.status {
            let is_same = self.risk_code == previous.risk_code && self.distinct_codes() == previous.distinct_codes();
            return if is_same { Succession::Same } else { Succession::Amended };
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
