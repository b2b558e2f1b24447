//! Where in the files a row stands.

use super::document::Row;
use crate::catalogue::Loaded;
use crate::catalogue::place::Place;
use crate::catalogue::shape::SERIES_DIRECTORY;
use crate::tools::subject::Subject;

/// The path, below the catalogue's directory, of the file in which something stands.
pub(in super::super) fn file(place: Place, loaded: &Loaded) -> Option<String> {
    let file = loaded.report.sources.get(place.file)?;
    let shape = file.shape?;
    // A series file is called as its series is, and stands with its like.
    let is_series = shape.table.key("series").is_some();
    Some(if is_series { format!("{SERIES_DIRECTORY}/{}", file.name()) } else { shape.path.to_owned() })
}

/// The row that a subject is in its file.
pub(in super::super) fn row(subject: &Subject) -> Row {
    match subject {
        Subject::Source => Row::File,
        Subject::Status(wire) => Row::Of { heading: "status", key: "status", value: wire.clone() },
        Subject::RiskCode(number) => Row::Of { heading: "risk_code", key: "number", value: number.to_string() },
        Subject::Series(_) => Row::Series,
        Subject::Code(number) => Row::Of { heading: "code", key: "number", value: number.to_string() },
    }
}
