//! What it costs to read, check and generate a catalogue of any size: `scripts/measure scale`.

#![allow(dead_code, unused_imports, reason = "the command line and the tests use the rest")]

extern crate toml_reader as toml;

#[path = "../src/catalogue/mod.rs"]
mod catalogue;
#[path = "../src/codegen/mod.rs"]
mod codegen;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use catalogue::files::{Drafts, Sources};
use catalogue::problem::Problems;
use catalogue::rows::Written;
use catalogue::rule::Level;

fn main() -> ExitCode {
    let Some(directory) = std::env::args().nth(1).map(PathBuf::from).filter(|path| path.is_dir()) else {
        eprintln!("give the folder of a catalogue, as scripts/synthetic-catalogue writes one");
        return ExitCode::from(2);
    };
    let start = Instant::now();
    let mut problems = Problems::default();
    let sources = Sources::read(&directory, &directory.to_string_lossy(), &Drafts::new(), &mut problems);
    Written::parse(&sources, &mut problems);
    let read = start.elapsed();

    // Reads once more, which is taken off.
    let start = Instant::now();
    let catalogue = match catalogue::load(&directory) {
        Ok(loaded) => loaded.catalogue,
        Err(report) => {
            report.lines(Level::Error).for_each(|line| eprintln!("{line}"));
            return ExitCode::FAILURE;
        }
    };
    let checked = start.elapsed().saturating_sub(read);

    let start = Instant::now();
    let rust = codegen::generate(&catalogue);
    let [read, checked, generated] = [read, checked, start.elapsed()].map(|time| time.as_secs_f64());
    println!("read {read:.6}\ncheck {checked:.6}\ngenerate {generated:.6}\nbytes {}", rust.len());
    ExitCode::SUCCESS
}
