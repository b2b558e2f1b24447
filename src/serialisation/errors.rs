//! Errors that are no longer than they need to be.

use alloc::string::ToString;

use serde_core::de::Error;

/// What a format says of a value that it does not understand repeats all of it.
#[cold]
pub(super) fn short<E: Error>(error: E) -> E {
    const LONGEST: usize = 250;
    let said = error.to_string();
    let mut ends = (0..=LONGEST).rev();
    match ends.find_map(|end| said.get(..end)) {
        Some(beginning) if said.len() > LONGEST => E::custom(format_args!("{beginning}…")),
        _ => error,
    }
}
