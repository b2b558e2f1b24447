//! Edits of the catalogue's TOML that leave everything else as a person wrote it: comments, order, layout.
//!
//! Edits are made on texts in memory. Only when the catalogue that they make has been loaded and keeps the rules are
//! the files replaced, all of them or none.

mod comments;
mod document;
mod files;
mod places;
mod refusal;
mod rows;
#[cfg(test)]
mod tests;
mod together;
mod values;
mod words;

pub use comments::Host;
pub use document::{Document, Entries, NoPlace, RowRef};
pub use files::{Draft, FileChange, Refused};
pub use places::{file, row};
pub use refusal::{explain, finish};
pub use together::replace_all;
pub use values::{date, numbers, pair, retirement, text, texts, word};
pub use words::WordsRef;
