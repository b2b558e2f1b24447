//! The catalogue that the program carries: the TOML files of the library that it was built with.

use idv_catalogue::CATALOGUE_FILES;
use idv_catalogue_codegen::{self as codegen, Reading};

/// The catalogue that this program carries.
pub fn carried() -> Reading {
    codegen::read_texts(CATALOGUE_FILES, "catalogue")
}
