//! `export`: what each format holds, against the TOML itself, and read by the programs that it is for.
//!
//! Every test is about two catalogues: that of today, and one with a row of every kind and with texts that mean something
//! in every format.

#![cfg(feature = "cli")]

extern crate toml_reader as toml;

#[path = "../support/copies.rs"]
mod copies;
#[path = "../support/mod.rs"]
mod support;

mod cells;
mod command;
mod csv;
mod databases;
mod expected;
mod flow;
mod html;
mod json;
mod markdown;
mod read_toml;
mod sql;
mod subjects;
mod tools;
mod typescript;
