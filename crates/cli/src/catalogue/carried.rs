//! The catalogue that the program carries: the TOML files of the library that it was built with.

use std::path::Path;

use idv_catalogue::CATALOGUE_FILES;
use idv_catalogue_codegen::{self as codegen, Drafted, Reading};

/// The catalogue that this program carries, with an institution's overlay over it, if there is one.
pub fn carried(overlay: Option<&Path>) -> Reading {
    codegen::read_texts(CATALOGUE_FILES, "catalogue", overlay)
}

/// The same with an overlay as it would be with some of its files drafted.
pub fn carried_under_draft(overlay: Drafted<'_>) -> Reading {
    codegen::read_overlay_drafted_over_texts(CATALOGUE_FILES, "catalogue", overlay)
}
