//! The files of a catalogue directory, read once and kept, so that every later message can show its place.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use crate::clean_text::visible;
use crate::model::REFERENCE_LANGUAGE;
use crate::problem::place::{FileId, Place, Position};
use crate::problem::rule::Rule;
use crate::problem::{Problem, Problems};
use crate::shape::{self, FileShape, FolderShape, Layout, Need};
use crate::suggest;

/// One file: its path below the directory's own, and its text (empty where it could not be read).
#[derive(Clone, Debug)]
pub struct SourceFile {
    pub path: String,
    pub text: String,
    /// What a file of this name holds; `None` for a file that is not part of a catalogue.
    pub shape: Option<&'static FileShape>,
    /// The text without the statements that are not TOML, once the reader had to set some aside.
    pub(super) readable: OnceCell<String>,
    line_starts: Vec<usize>,
}

/// Texts that stand for files as they would be, by their paths below the catalogue's directory.
pub type Drafts = BTreeMap<String, String>;

/// Where the files of a catalogue are had from.
#[derive(Clone, Copy, Debug)]
pub enum Folder<'a> {
    /// A directory, with some of its files drafted.
    Drafted { directory: &'a Path, drafts: &'a Drafts },
    /// Texts alone, each with its path.
    Texts(&'a [(&'a str, &'a str)]),
}

impl Folder<'_> {
    #[must_use]
    pub fn is_there(&self) -> bool {
        match self {
            Self::Drafted { directory, .. } => directory.is_dir(),
            Self::Texts(_) => true,
        }
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        match self {
            Self::Drafted { directory, drafts } => match drafts.get(path) {
                Some(text) => Ok(text.clone().into_bytes()),
                None => read_regular(&directory.join(path)),
            },
            Self::Texts(files) => {
                let file = files.iter().find(|(name, _)| *name == path);
                file.map(|(_, text)| text.as_bytes().to_owned()).ok_or_else(|| io::ErrorKind::NotFound.into())
            }
        }
    }

    /// What stands in a folder below this one, or in this one itself where that has no name; but for what
    /// editors and systems leave behind.
    fn names(&self, below: &str) -> io::Result<Vec<String>> {
        let (mut names, paths): (_, Vec<&str>) = match self {
            Self::Drafted { directory, drafts } => {
                let is_drafted = |path: &String| path.strip_prefix(below).is_some_and(|rest| rest.starts_with('/'));
                let names = match file_names(&directory.join(below)) {
                    // The folder comes with what is drafted in it.
                    Err(error) if error.kind() == io::ErrorKind::NotFound && drafts.keys().any(is_drafted) => {
                        Vec::new()
                    }
                    names => names?,
                };
                (names, drafts.keys().map(String::as_str).collect())
            }
            Self::Texts(files) => (Vec::new(), files.iter().map(|(path, _)| *path).collect()),
        };
        let within = paths.iter().filter_map(|path| match below {
            "" => path.split('/').next(),
            _ => path.strip_prefix(below)?.strip_prefix('/'),
        });
        names.extend(within.map(str::to_owned));
        names.sort();
        names.dedup();
        Ok(names)
    }
}

/// Every file of a catalogue directory, and of an overlay where there is one.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// Reads a folder that is laid out so; what is missing, superfluous or unreadable becomes a problem.
    pub fn read(&mut self, folder: &Folder<'_>, layout: &'static Layout, shown: &str, problems: &mut Problems) {
        Reader { sources: self, folder, layout, shown, problems }.read();
    }

    #[must_use]
    pub fn get(&self, file: FileId) -> Option<&SourceFile> {
        self.files.get(file.0)
    }

    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(index, file)| (FileId(index), file))
    }

    /// The path of a file, for a person.
    #[must_use]
    pub fn path(&self, file: FileId) -> &str {
        self.get(file).map_or("", |file| &file.path)
    }

    #[must_use]
    pub fn position(&self, place: Place) -> Position {
        self.get(place.file).map_or(Position { line: 1, column: 1 }, |file| file.position(place.start))
    }

    fn push(&mut self, file: SourceFile) -> FileId {
        self.files.push(file);
        FileId(self.files.len() - 1)
    }
}

/// A folder while it is read.
struct Reader<'a> {
    sources: &'a mut Sources,
    folder: &'a Folder<'a>,
    layout: &'static Layout,
    /// The folder, as a person knows it.
    shown: &'a str,
    problems: &'a mut Problems,
}

impl Reader<'_> {
    fn read(&mut self) {
        if !self.folder.is_there() {
            let file = self.sources.push(SourceFile::new(visible(self.shown), String::new(), None));
            let place = Place { file, start: 0, end: 0 };
            self.problems.push(
                Problem::new(Rule::MissingFile, place, "there is no such folder".to_owned())
                    .help(format!("name the folder in which {} stands", self.layout.noun)),
            );
            return;
        }
        for file in self.layout.files {
            self.add(file, file.path, file.need);
        }
        for shape in self.layout.folders {
            self.read_folder(shape);
        }
        self.report_strangers();
        self.report_unfinished();
        if std::ptr::eq(self.layout, &raw const shape::CATALOGUE) {
            self.expect(&format!("{}/{REFERENCE_LANGUAGE}.toml", shape::CLIENT_WORDS.name));
        }
    }

    /// The files of a folder in the order of the number that opens their name, so that neither the file system's order nor
    /// the alphabet (`1000_` before `100_`) decides what is generated or reported first.
    fn read_folder(&mut self, shape: &'static FolderShape) {
        let mut names = match self.folder.names(shape.name) {
            Ok(names) => names,
            // What is told of a language that is not there says more.
            Err(error)
                if error.kind() == io::ErrorKind::NotFound
                    && shape.need == Need::Optional
                    && !self.folder.names("").unwrap_or_default().iter().any(|name| name == shape.name) =>
            {
                return;
            }
            Err(error) => {
                let place = self.place_of_path(shape.name);
                let problem = Problem::new(Rule::MissingFile, place, cannot_read("folder", &error));
                self.problems.push(problem.help(self.what_there_is()));
                return;
            }
        };
        names.sort_by_cached_key(|name| (leading_number(name), name.clone()));
        names.dedup();
        let (files, strangers): (Vec<_>, Vec<_>) = names.into_iter().partition(|name| is_toml(name));
        for name in &files {
            self.add(shape.file, &format!("{}/{name}", shape.name), Need::Required);
        }
        for name in &strangers {
            let place = self.place_of_path(&format!("{}/{name}", shape.name));
            if may_hold_rows(name) {
                self.problems.mark_incomplete(place.file);
            }
            let help = match as_toml(name).filter(|meant| !files.contains(meant)) {
                Some(meant) => format!("name it `{meant}` if it is {}, or move it elsewhere", shape.noun),
                None => format!("{} is named like `{}`; move this one elsewhere", shape.noun, shape.example),
            };
            self.problems.push(self.no_part(place).help(help));
        }
        if files.is_empty() && shape.need == Need::Required {
            let place = self.place_of_path(shape.name);
            self.problems.push(
                Problem::new(Rule::EmptyCatalogue, place, "there is no series file".to_owned())
                    .help(format!("{} is named like `{}`", shape.noun, shape.example)),
            );
        }
    }

    fn report_strangers(&mut self) {
        let Layout { files, folders, .. } = self.layout;
        // A directory that cannot be read has been reported file by file already.
        let mut names = self.folder.names("").unwrap_or_default();
        let missing: Vec<_> =
            files.iter().map(|file| file.path).filter(|path| !names.iter().any(|name| name == path)).collect();
        names.retain(|name| !files.iter().any(|file| file.path == name));
        let is_catalogue = std::ptr::eq(self.layout, &raw const shape::CATALOGUE);
        names.retain(|name| !folders.iter().any(|folder| folder.name == name));
        names.retain(|name| !is_catalogue || name != shape::SCHEMA_DIRECTORY);
        names.sort();
        for name in names {
            let place = self.place_of_path(&name);
            let help = match suggest::nearest(&name, missing.iter().copied()) {
                Some(known) => format!("did you mean `{known}`?"),
                None if is_toml(&name) && name.starts_with(|first: char| first.is_ascii_digit()) => {
                    format!("move it to `{}/`, where the series files stand", shape::SERIES.name)
                }
                None => "move it elsewhere, so that it misleads nobody".to_owned(),
            };
            if may_hold_rows(&name) {
                self.problems.mark_incomplete(place.file);
            }
            self.problems.push(self.no_part(place).help(help));
        }
    }

    /// Files of which some are written and others not are no catalogue, whatever they say together.
    fn report_unfinished(&mut self) {
        if self.folder.read(shape::UNFINISHED).is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
            return;
        }
        let place = self.place_of_path(shape::UNFINISHED);
        // What the other half says follows from this.
        self.problems.mark_incomplete(place.file);
        let message = "an edit was cut short, and some of its files may be written and others not".to_owned();
        self.problems.push(Problem::new(Rule::UnexpectedFile, place, message).help(
            "give the command again that made it, or another that edits: what was begun is finished first; or take the files from \
             your version control, and delete this one"
                .to_owned(),
        ));
    }

    fn add(&mut self, shape: &'static FileShape, path: &str, need: Need) {
        let read = self.folder.read(path);
        let is_missing = read.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::NotFound);
        // A link that leads nowhere is there, and is told.
        if need == Need::Optional
            && is_missing
            && !self.folder.names("").unwrap_or_default().iter().any(|it| it == path)
        {
            return;
        }
        let (text, bad) = read.as_deref().map_or_else(|_| (String::new(), None), decode);
        let id = self.sources.push(SourceFile::new(self.shown_path(path), text, Some(shape)));
        let mut report = |rule, at, message, help: &str| {
            let place = Place { file: id, start: at, end: at };
            self.problems.push(Problem::new(rule, place, message).help(help.to_owned()));
        };
        if let Err(error) = &read {
            let Layout { noun, contents, .. } = self.layout;
            let help = match error.kind() {
                io::ErrorKind::InvalidInput => "take it away, or put a file in its place".to_owned(),
                _ => format!("{noun} is {contents}"),
            };
            report(Rule::MissingFile, 0, cannot_read("file", error), &help);
        }
        if let Some(at) = bad {
            let message = "from here on, this file is not UTF-8 text".to_owned();
            report(Rule::Encoding, at, message, "save it with the encoding UTF-8");
        }
        // What is of another encoding altogether is no more read than what is not there.
        let is_text = read.is_ok_and(|bytes| bad.is_none() || !bytes.contains(&0));
        if !is_text {
            self.problems.mark_incomplete(id);
        }
    }

    fn what_there_is(&self) -> String {
        format!("{} is {}", self.layout.noun, self.layout.contents)
    }

    fn no_part(&self, place: Place) -> Problem {
        let message = format!("this is not part of {}, and would not be read", self.layout.noun);
        Problem::new(Rule::UnexpectedFile, place, message)
    }

    fn shown_path(&self, path: &str) -> String {
        visible(&format!("{}/{path}", self.shown.replace('\\', "/").trim_end_matches('/')))
    }

    /// Where nothing stands at a path, it is there for what is told of that, without text.
    fn expect(&mut self, path: &str) {
        let shown = self.shown_path(path);
        if !self.sources.files.iter().any(|file| file.path == shown) {
            self.place_of_path(path);
        }
    }

    /// A place for what has a path but no text.
    fn place_of_path(&mut self, path: &str) -> Place {
        let file = self.sources.push(SourceFile::new(self.shown_path(path), String::new(), None));
        Place { file, start: 0, end: 0 }
    }
}

impl SourceFile {
    fn new(path: String, text: String, shape: Option<&'static FileShape>) -> Self {
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(newline, _)| newline + 1)).collect();
        Self { path, text, shape, readable: OnceCell::new(), line_starts }
    }

    /// The name of the file without its directories.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    pub fn position(&self, offset: usize) -> Position {
        let line = self.line_starts.partition_point(|start| *start <= offset);
        let start = self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or_default();
        let before = self.text.get(start..offset).unwrap_or_default();
        Position { line, column: before.chars().count() + 1 }
    }
}

/// A pipe or a device might never end.
fn read_regular(path: &Path) -> io::Result<Vec<u8>> {
    let kind = fs::metadata(path)?.file_type();
    if kind.is_file() || kind.is_dir() { fs::read(path) } else { Err(io::ErrorKind::InvalidInput.into()) }
}

/// As many bytes of zero as a text may have: those of UTF-16 have one for every letter, and damaged disks fill files with them.
const FEW: usize = 3;

/// The text of a file, with a mark in place of what is not UTF-8, and where that begins. What editors on Windows add, a
/// byte-order mark and carriage returns, is dropped.
fn decode(bytes: &[u8]) -> (String, Option<usize>) {
    let good = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    // Somebody's key may have slipped, but no more often than that.
    let is_text = bytes.split(|byte| *byte == 0).nth(FEW + 1).is_none();
    let good = if is_text { good } else { good.split('\0').next().unwrap_or_default() };
    let plain = |text: &str| text.replace("\r\n", "\n");
    let text = plain(good.trim_start_matches('\u{feff}'));
    if good.len() == bytes.len() {
        return (text, None);
    }
    let at = text.len();
    (text + &plain(&String::from_utf8_lossy(&bytes[good.len()..])), Some(at))
}

fn cannot_read(what: &str, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => format!("this {what} is missing"),
        io::ErrorKind::PermissionDenied => format!("this {what} cannot be read: permission denied"),
        io::ErrorKind::IsADirectory => "this should be a file, but is a folder".to_owned(),
        io::ErrorKind::NotADirectory => "this should be a folder, but is a file".to_owned(),
        // What `read_regular` refuses.
        io::ErrorKind::InvalidInput => format!("this is no {what}, but a pipe, a socket or a device"),
        _ => format!("this {what} cannot be read: {error}"),
    }
}

fn file_names(directory: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(directory)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if !is_an_editors(&name) {
            names.push(name);
        }
    }
    Ok(names)
}

/// Whether editors and systems leave behind what is called so, `.x.swp`, `#x#` and `x~`, and nobody who writes a catalogue.
fn is_an_editors(name: &str) -> bool {
    name.starts_with(['.', '#']) || name.ends_with('~')
}

/// Whether what is none of a catalogue's files may hold what is missed in them: a folder, or what is numbered as a series is.
fn may_hold_rows(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_digit()) || !name.contains('.')
}

/// What a file was to be called whose name goes on behind `.toml`, or has capitals in that.
fn as_toml(name: &str) -> Option<String> {
    let at = name.to_ascii_lowercase().find(".toml")?;
    Some(format!("{}.toml", &name[..at]))
}

fn is_toml(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "toml")
}

pub(crate) fn leading_number(name: &str) -> u64 {
    let digits = name.bytes().take_while(u8::is_ascii_digit).count();
    name[..digits].parse().unwrap_or(u64::MAX)
}
