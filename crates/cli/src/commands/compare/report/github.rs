//! The differences as annotations, beside the rows that they are about.

use std::io::{self, Write};

use super::{advice, clipped, marked, place_on_page, sentence};
use crate::commands::compare::alike;
use crate::commands::compare::drift::{Added, Drift, Removed};
use crate::output::workflow_command;
use idv_catalogue_codegen::Loaded;
use idv_catalogue_codegen::problem::place::Place;

pub fn tell(drift: &Drift, loaded: &Loaded, out: &mut dyn Write) -> io::Result<()> {
    let nowhere = || source_file(loaded);
    for evidence in &drift.evidence {
        let message = format!("{}\n{}", sentence(evidence), advice(&drift.evidence));
        annotate(nowhere(), "cut", &message, out)?;
    }
    // GitHub shows the first few annotations alone, so what is one fact stands once, before each of its rows does.
    for alike in alike::parted(&drift.changed).0 {
        let message = format!("{}\n{}", alike.sentence(old, new), alike.places());
        annotate(nowhere(), "alike", &message, out)?;
    }
    for added in &drift.added {
        let place = match added {
            Added::Code { series, .. } => loaded.catalogue.series.iter().find(|it| Some(it.number) == *series),
            _ => None,
        };
        let message = format!("{} is on the page: {}", added.row(), added.words().join(" / "));
        annotate(place.map_or_else(nowhere, |series| at(series.place, loaded)), "added", &message, out)?;
    }
    let mut missing = |removed: &Removed, kind: &str, what: &str| {
        let message = format!("{removed} {what}: {}", removed.words);
        annotate(removed.place.map_or_else(nowhere, |place| at(place, loaded)), kind, &message, out)
    };
    drift.removed.iter().try_for_each(|removed| missing(removed, "removed", "is gone from the page"))?;
    drift
        .doubtful
        .iter()
        .try_for_each(|removed| missing(removed, "doubtful", "may stand on the part of the page that is missing"))?;
    for changed in &drift.changed {
        let (catalogue, page) = marked(changed, str::to_owned, old, new);
        let message = format!("{}, {}\ncatalogue: {catalogue}\npage: {page}", changed.row, changed.change.field());
        annotate(changed.place.map_or_else(nowhere, |place| at(place, loaded)), "changed", &message, out)?;
    }
    for unplaced in &drift.unplaced {
        let message = format!("{}: {}\n{}", place_on_page(unplaced), unplaced.why, clipped(&unplaced.text));
        annotate(nowhere(), "unplaced", &message, out)?;
    }
    Ok(())
}

fn old(text: &str) -> String {
    format!("[-{text}-]")
}

fn new(text: &str) -> String {
    format!("{{+{text}+}}")
}

fn at(place: Place, loaded: &Loaded) -> (String, usize) {
    let sources = &loaded.report.sources;
    (sources.path(place.file).to_owned(), sources.position(place).line)
}

/// Where to say what has no row of its own.
fn source_file(loaded: &Loaded) -> (String, usize) {
    let source = loaded.report.sources.iter().find(|(_, file)| file.name() == "source.toml");
    (source.map(|(_, file)| file.path.clone()).unwrap_or_default(), 1)
}

fn annotate((path, line): (String, usize), kind: &str, message: &str, out: &mut dyn Write) -> io::Result<()> {
    let annotation = workflow_command::annotation("error", &path, &[("line", line)], &[], kind, message);
    writeln!(out, "{annotation}")
}
