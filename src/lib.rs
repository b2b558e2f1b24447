//! temporary
#[cfg(feature = "cli")]
extern crate toml_reader as toml;
#[cfg(feature = "cli")]
mod catalogue;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod tools;
