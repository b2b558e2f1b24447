//! What it costs to read, check and generate a catalogue of any size: `scripts/measure scale`.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use idv_catalogue_codegen as codegen;
use idv_catalogue_codegen::problem::Problems;
use idv_catalogue_codegen::problem::rule::Severity;
use idv_catalogue_codegen::reading::files::{Drafts, Folder, Sources};
use idv_catalogue_codegen::reading::rows::Written;
use idv_catalogue_codegen::shape::CATALOGUE;

fn main() -> ExitCode {
    let Some(directory) = std::env::args().nth(1).map(PathBuf::from).filter(|path| path.is_dir()) else {
        eprintln!("give the folder of a catalogue, as scripts/synthetic-catalogue writes one");
        return ExitCode::from(2);
    };
    let start = Instant::now();
    let (mut problems, drafts) = (Problems::default(), Drafts::new());
    let folder = Folder::Drafted { directory: &directory, drafts: &drafts };
    let mut sources = Sources::default();
    sources.read(&folder, &CATALOGUE, &directory.to_string_lossy(), &mut problems);
    Written::parse(&sources, &CATALOGUE, &mut problems);
    let read = start.elapsed();

    // Reads once more, which is taken off.
    let start = Instant::now();
    let catalogue = match codegen::load(&directory) {
        Ok(loaded) => loaded.catalogue,
        Err(report) => {
            report.lines(Severity::Error).for_each(|line| eprintln!("{line}"));
            return ExitCode::FAILURE;
        }
    };
    let checked = start.elapsed().saturating_sub(read);

    let start = Instant::now();
    let rust = codegen::generate::generate(&catalogue);
    let [read, checked, generated] = [read, checked, start.elapsed()].map(|time| time.as_secs_f64());
    println!("read {read:.6}\ncheck {checked:.6}\ngenerate {generated:.6}\nbytes {}", rust.len());
    ExitCode::SUCCESS
}
