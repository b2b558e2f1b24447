//! The types in JSON and in other formats, by serde.
//!
//! Strict types refuse what the catalogue does not know, with an error that repeats it; `Reported` accepts it.

mod case;
mod errors;
mod forms;
mod look_alike;
mod numbers;
mod records;
mod text_tree;
mod tree;
mod views;
mod words;
