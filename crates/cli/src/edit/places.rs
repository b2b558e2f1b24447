//! Where in the files a row stands.

use super::document::RowRef;
use crate::row_id::RowId;
use idv_catalogue_codegen::Loaded;
use idv_catalogue_codegen::problem::place::Place;
use idv_catalogue_codegen::shape::FOLDERS;

/// The path, below the catalogue's directory, of the file in which something stands.
pub fn file(place: Place, loaded: &Loaded) -> Option<String> {
    let file = loaded.report.sources.get(place.file)?;
    let shape = file.shape?;
    let folder = FOLDERS.iter().find(|folder| std::ptr::eq(folder.file, shape));
    Some(folder.map_or_else(|| shape.path.to_owned(), |folder| format!("{}/{}", folder.name, file.name())))
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
