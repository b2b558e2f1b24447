//! The types in JSON and in other formats, by serde.
//!
//! Strict types refuse what the catalogue does not know, with an error that repeats it; `Reported` accepts it.

mod case;
mod forms;
mod look_alike;
mod numbers;
mod tree;
mod views;
mod words;
