//! A step of the status flow.

use crate::generated::{Status, tables};
use crate::provenance::Provenance;

/// A step of the status flow: what happens, and which status follows which.
///
/// The source page shows the flow as a picture; each transition says whether the vendor states it elsewhere or it was
/// inferred.
///
/// ```
/// use idv_catalogue::{Status, Transition};
///
/// let beginnings: Vec<_> = Transition::ALL.iter().filter(|transition| transition.from().is_none()).collect();
/// assert!(beginnings.iter().all(|transition| transition.to() == Status::New));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Transition {
    pub(crate) from: Option<Status>,
    pub(crate) to: Status,
    pub(crate) event: &'static str,
    pub(crate) provenance: Provenance,
}

impl Transition {
    /// Every transition, in the catalogue's order.
    pub const ALL: &'static [Self] = &tables::TRANSITIONS;

    /// The status before; `None` where the flow begins.
    #[must_use]
    pub const fn from(self) -> Option<Status> {
        self.from
    }

    /// The status after, which is the one before where an event changes nothing.
    #[must_use]
    pub const fn to(self) -> Status {
        self.to
    }

    /// What happens, in a few words.
    #[must_use]
    pub const fn event(self) -> &'static str {
        self.event
    }

    /// How the transition is known.
    #[must_use]
    pub const fn provenance(self) -> Provenance {
        self.provenance
    }
}
