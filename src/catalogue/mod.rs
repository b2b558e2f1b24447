//! The catalogue of TOML files as Rust data: read it, check it, and have it whole or have every problem named.
//!
//! `build.rs` and the command line share this module, so it uses the standard library and `toml` alone.

pub mod files;
pub mod model;
pub mod names;
pub mod place;
pub mod problem;
pub mod report;
pub mod rows;
pub mod rule;
mod rules;
pub mod shape;
pub mod suggest;
mod syntax;

use std::path::Path;

use files::Sources;
use model::Catalogue;
use problem::Problems;
use report::Report;
use rows::Written;

/// Reads and checks the catalogue in a directory.
///
/// # Errors
/// Every problem of every file, in the order of files and lines.
pub fn load(directory: &Path) -> Result<Catalogue, Report> {
    let mut problems = Problems::default();
    let sources = Sources::read(directory, &mut problems);
    let catalogue = {
        let written = Written::parse(&sources, &mut problems);
        rules::check(&written, &sources, &mut problems);
        Catalogue::resolve(&written)
    };
    let problems = problems.into_sorted();
    match catalogue {
        Some(catalogue) if problems.is_empty() => Ok(catalogue),
        _ => Err(Report { sources, problems }),
    }
}
