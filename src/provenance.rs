//! How something is known that the source page shows in no table.

use crate::lookup::words::words;

/// How the catalogue knows of a transition, or that a status is final.
///
/// ```
/// use idv_catalogue::{Basis, Status};
///
/// assert_eq!(Status::Completed.finality().map(|provenance| provenance.basis()), Some(Basis::Inferred));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Provenance {
    pub(crate) basis: Basis,
    pub(crate) because: &'static str,
}

/// Whether the vendor says so.
///
/// ```
/// use idv_catalogue::{Basis, Transition};
///
/// let is_stated = |transition: &&Transition| transition.provenance().basis() == Basis::Stated;
/// for transition in Transition::ALL.iter().filter(is_stated) {
///     println!("{}: {}", transition.event(), transition.provenance().because());
/// }
/// assert_eq!("inferred".parse(), Ok(Basis::Inferred));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// The vendor's public guides state it.
    Stated,
    /// It was inferred from what the vendor says.
    Inferred,
}

words!(Basis: Stated "stated" Inferred "inferred");

impl Provenance {
    /// Whether the vendor states it, or it was inferred.
    #[must_use]
    pub const fn basis(self) -> Basis {
        self.basis
    }

    /// Where it is known from, in a sentence.
    #[must_use]
    pub const fn because(self) -> &'static str {
        self.because
    }
}
