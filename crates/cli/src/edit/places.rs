//! Where in the files a row stands.

use super::document::RowRef;
use crate::row_id::RowId;
use idv_catalogue_codegen::Loaded;
use idv_catalogue_codegen::problem::place::Place;
use idv_catalogue_codegen::shape::SERIES_DIRECTORY;

/// The path, below the catalogue's directory, of the file in which something stands.
pub fn file(place: Place, loaded: &Loaded) -> Option<String> {
    let file = loaded.report.sources.get(place.file)?;
    let shape = file.shape?;
    // A series file is called as its series is, and stands with its like.
    let is_series = shape.table.key("series").is_some();
    Some(if is_series { format!("{SERIES_DIRECTORY}/{}", file.name()) } else { shape.path.to_owned() })
}

/// The row that a row is in its file.
pub fn row(row: &RowId) -> RowRef {
    match row {
        RowId::Source => RowRef::File,
        RowId::Status(wire) => RowRef::Of { heading: "status", key: "status", value: wire.clone() },
        RowId::RiskCode(number) => RowRef::Of { heading: "risk_code", key: "number", value: number.to_string() },
        RowId::Series(_) => RowRef::Series,
        RowId::Code(number) => RowRef::Of { heading: "code", key: "number", value: number.to_string() },
    }
}
