//! The commands, a module each. What serves several of them stands beside this folder.

pub mod audit;
pub mod case;
pub mod check;
pub mod compare;
pub mod completions;
pub mod diff;
pub mod explain;
pub mod export;
pub mod generate;
pub mod list;
pub mod man;
pub mod overlay;
pub mod preview;
pub mod retire;
pub mod rules;
pub mod sample;
pub mod schema;
pub mod search;
pub mod sheet;
pub mod words;
