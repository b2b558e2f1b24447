//! `export`: what each format holds, against the TOML itself, and read by the programs that it is for.
//!
//! Most tests are about two catalogues: that of today, and one with a row of every kind and with texts that mean something
//! in every format. Those that name what stands in a catalogue are about the frozen one.

#[path = "../support/read_toml.rs"]
mod read_toml;
#[path = "../support/mod.rs"]
mod support;

mod cells;
mod client_words;
mod columns;
mod command;
mod csv;
mod csv_client_words;
mod databases;
mod expected;
mod expected_words;
mod flow;
mod html;
mod i18next;
mod internal;
mod json;
mod languages;
mod markdown;
mod overlay;
mod sql;
mod subjects;
mod tools;
mod typescript;
