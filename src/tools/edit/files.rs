//! The files of a catalogue as they are to be, and how they take the place of those that are there: all of them, or none.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::document::{Document, NoPlace};
use crate::catalogue::files::Drafts;
use crate::catalogue::report::Report;
use crate::catalogue::shape::{self, FileShape};
use crate::catalogue::{self, Loaded};
use crate::tools::replace::replace;

/// Edits of a catalogue that have not been made yet.
#[derive(Debug)]
pub(in super::super) struct Draft {
    directory: PathBuf,
    /// Every file that was looked at, by its path below the directory.
    documents: BTreeMap<String, Document>,
    /// What stands in those files, byte for byte.
    present: BTreeMap<String, String>,
    /// Files that are not there yet.
    new: BTreeMap<String, String>,
}

/// Why edits cannot be made.
#[derive(Debug)]
pub(in super::super) enum Refused {
    /// A file has no place for one of them.
    NoPlace(String, NoPlace),
    /// The catalogue would break rules.
    Broken(Box<Report>),
    /// A file could not be read or written; what had been written was put back.
    Io(PathBuf, io::Error),
    /// As before, and these files could not be put back.
    NotPutBack(PathBuf, io::Error, Vec<PathBuf>),
}

impl Draft {
    pub(in super::super) fn new(directory: &Path) -> Self {
        let (documents, present, new) = Default::default();
        Self { directory: directory.to_owned(), documents, present, new }
    }

    /// A file of the catalogue, to be edited.
    pub(in super::super) fn file(&mut self, path: &str) -> Result<&mut Document, Refused> {
        if !self.documents.contains_key(path) {
            let full = self.directory.join(path);
            let text = fs::read_to_string(&full).map_err(|error| Refused::Io(full, error))?;
            let document = Document::parse(&text, shape_of(path)).map_err(|why| Refused::NoPlace(path.to_owned(), why))?;
            self.present.insert(path.to_owned(), text);
            self.documents.insert(path.to_owned(), document);
        }
        let missing = || Refused::NoPlace(path.to_owned(), NoPlace("the file is not there".to_owned()));
        self.documents.get_mut(path).ok_or_else(missing)
    }

    pub(in super::super) fn create(&mut self, path: String, text: String) {
        self.new.insert(path, text);
    }

    /// The files that differ from those that are there: their paths, and the texts before and after.
    pub(in super::super) fn changes(&self) -> Vec<(&str, &str, String)> {
        let edited = self.documents.iter().filter_map(|(path, document)| {
            let (before, after) = (self.present.get(path)?, document.text());
            (*before != after).then_some((path.as_str(), before.as_str(), after))
        });
        edited.chain(self.new.iter().map(|(path, text)| (path.as_str(), "", text.clone()))).collect()
    }

    /// The catalogue as it would be.
    pub(in super::super) fn load(&self) -> Result<Loaded, Refused> {
        let drafts: Drafts = self.changes().into_iter().map(|(path, _, after)| (path.to_owned(), after)).collect();
        catalogue::load_drafted(&self.directory, &drafts).map_err(|report| Refused::Broken(Box::new(report)))
    }

    /// Makes the edits, once it is sure that the catalogue keeps its rules with them.
    pub(in super::super) fn save(&self) -> Result<(), Refused> {
        self.load()?;
        let changes = self.changes();
        for (made, (path, before, after)) in changes.iter().enumerate() {
            let full = self.directory.join(path);
            let is_as_read = self.new.contains_key(*path) || fs::read_to_string(&full).is_ok_and(|text| text == *before);
            let written = match is_as_read {
                true => replace(&full, after.as_bytes()),
                false => Err(io::Error::other("the file was changed meanwhile")),
            };
            if let Err(error) = written {
                return Err(self.put_back(&changes[..made], full, error));
            }
        }
        Ok(())
    }

    fn put_back(&self, made: &[(&str, &str, String)], failed: PathBuf, error: io::Error) -> Refused {
        let mut lost = Vec::new();
        for (path, before, _) in made {
            let full = self.directory.join(path);
            let restored = match self.new.contains_key(*path) {
                true => fs::remove_file(&full),
                false => replace(&full, before.as_bytes()),
            };
            if restored.is_err() {
                lost.push(full);
            }
        }
        if lost.is_empty() { Refused::Io(failed, error) } else { Refused::NotPutBack(failed, error, lost) }
    }
}

fn shape_of(path: &str) -> &'static FileShape {
    shape::FILES.iter().find(|file| file.path == path).unwrap_or(&shape::SERIES_FILE)
}
