//! The files of a catalogue as they are to be, and how they take the place of those that are there: all of them, or none.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::document::{Document, NoPlace};
use super::together::replace_all;
use crate::catalogue::carried_under_draft;
use idv_catalogue_codegen::reading::files::Drafts;
use idv_catalogue_codegen::report::Report;
use idv_catalogue_codegen::shape::{CATALOGUE, FileShape, Layout, OVERLAY, SERIES};
use idv_catalogue_codegen::{self as codegen, Drafted, Loaded};

/// Edits of a catalogue, or of an overlay, that have not been made yet.
#[derive(Debug)]
pub struct Draft {
    directory: PathBuf,
    of: Of,
    /// Every file that was looked at, by its path below the directory.
    documents: BTreeMap<String, Document>,
    /// What stands in those files, byte for byte; nothing for a file that is not there yet.
    present: BTreeMap<String, Option<String>>,
}

/// What is edited.
#[derive(Debug)]
enum Of {
    Catalogue,
    /// An overlay over the catalogue of a directory, or else over the one that the program carries.
    Overlay(Option<PathBuf>),
}

impl Of {
    fn layout(&self) -> &'static Layout {
        match self {
            Self::Catalogue => &CATALOGUE,
            Self::Overlay(_) => &OVERLAY,
        }
    }
}

/// A file with what stands in it, if it is there, and what is to stand in it.
#[derive(Debug)]
pub struct FileChange<'a> {
    pub path: &'a str,
    pub before: Option<&'a str>,
    pub after: String,
}

/// Why edits cannot be made.
#[derive(Debug)]
pub enum Refused {
    /// A file has no place for one of them.
    NoPlace(String, NoPlace),
    /// The catalogue would break rules.
    Broken(Box<Report>),
    /// A file could not be read or written; what had been written was put back.
    Io(PathBuf, io::Error),
    /// As before, and these files could not be put back.
    NotPutBack(PathBuf, io::Error, Vec<PathBuf>),
    /// An edit that was cut short is recorded there, and these of its files were changed since.
    ChangedSince(PathBuf, Vec<PathBuf>),
}

impl Draft {
    pub fn new(directory: &Path) -> Self {
        Self::of(Of::Catalogue, directory)
    }

    /// Edits of an overlay over a catalogue, which stands in a directory or is the one that the program carries.
    pub fn of_overlay(directory: &Path, house: Option<&Path>) -> Self {
        Self::of(Of::Overlay(house.map(Path::to_owned)), directory)
    }

    fn of(of: Of, directory: &Path) -> Self {
        Self { directory: directory.to_owned(), of, documents: BTreeMap::new(), present: BTreeMap::new() }
    }

    /// A file of the catalogue, to be edited.
    pub fn file(&mut self, path: &str) -> Result<&mut Document, Refused> {
        if !self.documents.contains_key(path) {
            let full = self.directory.join(path);
            let text = fs::read_to_string(&full).map_err(|error| Refused::Io(full, error))?;
            self.add(path, &text)?;
            self.present.insert(path.to_owned(), Some(text));
        }
        let missing = || Refused::NoPlace(path.to_owned(), NoPlace("the file is not there".to_owned()));
        self.documents.get_mut(path).ok_or_else(missing)
    }

    /// A file that is not there yet.
    pub fn create(&mut self, path: &str, text: &str) -> Result<(), Refused> {
        let full = self.directory.join(path);
        if full.exists() {
            return Err(Refused::Io(full, io::ErrorKind::AlreadyExists.into()));
        }
        self.present.insert(path.to_owned(), None);
        self.add(path, text)
    }

    fn add(&mut self, path: &str, text: &str) -> Result<(), Refused> {
        let shape = shape_of(path, self.of.layout());
        let document = Document::parse(text, shape).map_err(|why| Refused::NoPlace(path.to_owned(), why))?;
        self.documents.insert(path.to_owned(), document);
        Ok(())
    }

    /// The files that differ from those that are there.
    pub fn changes(&self) -> Vec<FileChange<'_>> {
        let changed = self.documents.iter().filter_map(|(path, document)| {
            let (before, after) = (self.present.get(path)?.as_deref(), document.text());
            (before != Some(after.as_str())).then_some(FileChange { path, before, after })
        });
        changed.collect()
    }

    /// The catalogue as it would be.
    pub fn load(&self) -> Result<Loaded, Refused> {
        let drafts: Drafts = self.changes().into_iter().map(|change| (change.path.to_owned(), change.after)).collect();
        let overlay = Drafted { directory: &self.directory, drafts: &drafts };
        let loaded = match &self.of {
            Of::Catalogue => codegen::load_drafted(&self.directory, &drafts),
            Of::Overlay(Some(house)) => codegen::read_overlay_drafted(house, overlay).whole(),
            Of::Overlay(None) => carried_under_draft(overlay).whole(),
        };
        loaded.map_err(|report| Refused::Broken(Box::new(report)))
    }

    /// Makes the edits, once it is sure that the catalogue keeps its rules with them.
    pub fn save(&self) -> Result<(), Refused> {
        self.load()?;
        replace_all(&self.directory, &self.changes())
    }
}

fn shape_of(path: &str, layout: &'static Layout) -> &'static FileShape {
    let folder = path.split_once('/').and_then(|(name, _)| layout.folders.iter().find(|folder| folder.name == name));
    let file = || layout.files.iter().find(|file| file.path == path);
    folder.map(|folder| folder.file).or_else(file).unwrap_or(SERIES.file)
}
