//! Whether a client may be told the reason: house policy, on the careful side.

use crate::lookup::words::words;

/// Whether the client may be told why the service reported a code.
///
/// This is the catalogue's policy, not the vendor's: an institution must not tip off a client about findings of AML
/// screening or fraud. It is set for a series, and a code may be more careful than its series, never less.
///
/// ```
/// use idv_catalogue::{Disclosure, StatusCode};
///
/// assert_eq!(StatusCode::SelfiePhotoTooBright.disclosure(), Disclosure::Client);
/// assert_eq!(StatusCode::Impersonation.disclosure(), Disclosure::Internal);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Disclosure {
    /// The client may be told.
    Client,
    /// The client must not be told.
    Internal,
}

words!(Disclosure: Client "client" Internal "internal");
