//! From a folder to rows: its files, the TOML in them, and the rows as they are written.

pub(crate) mod backslash;
pub mod files;
pub(crate) mod meant;
pub mod rows;
mod syntax;
pub mod values;
