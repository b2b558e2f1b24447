//! Every file of a catalogue.

use super::Need::Required;
use super::client_words::CLIENT_WORDS;
use super::keys::{REMEDIES, RISK_CODES, SERIES_AND_CODES, SOURCE, STATUSES};
use super::{FileShape, FolderShape, Layout, Shape};

/// The files that are there once each, in the order in which they are read.
pub static FILES: &[FileShape] = &[
    FileShape {
        path: "source.toml",
        need: Required,
        table: Shape { about: "Which page the catalogue follows, and as of when.", keys: SOURCE },
    },
    FileShape {
        path: "statuses.toml",
        need: Required,
        table: Shape { about: "The statuses of a case, and how one follows another.", keys: STATUSES },
    },
    FileShape {
        path: "risk_codes.toml",
        need: Required,
        table: Shape { about: "The risk codes that come with a completed case.", keys: RISK_CODES },
    },
    FileShape {
        path: "remedies.toml",
        need: Required,
        table: Shape { about: "The closed list of answers to \"what now\", first things first.", keys: REMEDIES },
    },
];

pub static CATALOGUE: Layout = Layout {
    files: FILES,
    folders: FOLDERS,
    noun: "a catalogue",
    contents: "source.toml, statuses.toml, risk_codes.toml, remedies.toml and the folders series and client_words",
};

/// The folders, in the order in which they are read.
pub static FOLDERS: &[&FolderShape] = &[&SERIES, &CLIENT_WORDS];

pub static SERIES: FolderShape = FolderShape {
    name: "series",
    file: &FileShape {
        path: "series/*.toml",
        need: Required,
        table: Shape { about: "One series and its status codes.", keys: SERIES_AND_CODES },
    },
    noun: "a series file",
    example: "3000_sendbacks.toml",
    need: Required,
};
