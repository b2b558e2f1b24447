//! From a folder to rows: its files, the TOML in them, and the rows as they are written.

pub mod files;
pub mod rows;
mod syntax;
pub mod values;
