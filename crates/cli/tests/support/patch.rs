//! The notation for edits of a catalogue, in Markdown and in Rust.
//!
//! A fence `diff` is a patch of one place of a file. Its first line, `--- FILE`, names the file from the folder of the
//! catalogue, or as `overlay/…` where it is one of an overlay, which stands beside that. What stands on the lines without `+` must be there, in exactly one place; what stands on the lines without
//! `-` takes its place. A patch of lines with `+` alone is a new file, and one without lines an empty one.
//!
//! A fence `removed` lists files and folders to take away, and a fence `copied` files to copy, each as `FROM -> TO`. What
//! fences of a section say is done in their order, each on what those above it left.

use std::fs;
use std::panic::Location;
use std::path::{Path, PathBuf};

use super::sections::{Fence, Section};

/// The folder of an overlay.
const OVERLAY: &str = "overlay";

/// An edit of one place of a file.
pub struct Patch<'a> {
    /// Where the patch is written, for those who have to mend it.
    place: &'a str,
    /// The file that is edited, from the folder of the catalogue.
    pub file: &'a str,
    /// A sign, and what stands behind it.
    lines: Vec<(char, &'a str)>,
}

/// Does all that the fences of a section say.
pub fn make(section: &Section, folder: &Path) {
    for fence in section.fences() {
        match fence.kind.as_str() {
            "diff" => Patch::of(fence).make(folder),
            "copied" => fence.text.lines().for_each(|line| copy(line, folder, &fence.place)),
            "removed" => fence.text.lines().for_each(|line| remove(line, folder, &fence.place)),
            _ => (),
        }
    }
}

/// Makes an edit that a test has at hand.
#[track_caller]
pub fn edit(folder: &Path, patch: &str) {
    let caller = Location::caller();
    Patch::parse(&format!("{}:{}", caller.file(), caller.line()), patch).make(folder);
}

impl<'a> Patch<'a> {
    pub fn of(fence: &'a Fence) -> Self {
        Self::parse(&fence.place, &fence.text)
    }

    /// The one patch of a section.
    pub fn in_section(section: &'a Section) -> Self {
        Self::of(section.fence("diff").unwrap_or_else(|| panic!("{:?} has no patch", section.heading)))
    }

    pub fn parse(place: &'a str, text: &'a str) -> Self {
        let (first, lines) = text.split_once('\n').unwrap_or((text, ""));
        let file = first.strip_prefix("--- ").unwrap_or_else(|| panic!("{place}: a patch begins with `--- FILE`"));
        let line = |line: &'a str| match line.chars().next() {
            Some(sign @ ('+' | '-' | ' ')) => (sign, &line[1..]),
            // Editors take spaces away that nothing follows.
            None => (' ', ""),
            Some(_) => panic!("{place}: neither `+` nor `-` nor a space stands before {line:?}"),
        };
        Self { place, file, lines: lines.lines().map(line).collect() }
    }

    /// The lines of the place before or after the edit.
    fn version(&self, without: char) -> Vec<&'a str> {
        let lines = self.lines.iter().filter(|(sign, _)| *sign != without);
        lines.map(|(_, line)| *line).collect()
    }

    /// Makes the edit in the file, which stands in a folder.
    pub fn make(&self, folder: &Path) {
        let path = path_of(self.file, folder);
        let present = if path.exists() { self.read(&path) } else { String::new() };
        let edited = self.edited(&present);
        fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("the folder can be made");
        fs::write(&path, edited).expect("the file can be written");
    }

    fn read(&self, path: &Path) -> String {
        fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {}: {error}", self.place, self.file))
    }

    /// What the edit makes of the file's text.
    pub fn edited(&self, text: &str) -> String {
        let (before, after) = (self.version('+'), self.version('-'));
        let lines: Vec<_> = text.lines().collect();
        let start = if before.is_empty() { self.start_of_new(&lines) } else { self.start(&lines, &before) };
        let (above, below) = (&lines[..start], &lines[start + before.len()..]);
        above.iter().chain(&after).chain(below).flat_map(|line| [line, "\n"]).collect()
    }

    fn start_of_new(&self, lines: &[&str]) -> usize {
        let Self { place, file, .. } = self;
        assert!(lines.is_empty(), "{place}: {file} is there already, so some of its lines must say where this belongs");
        0
    }

    /// The position in the file at which the lines stand.
    fn start(&self, lines: &[&str], before: &[&str]) -> usize {
        let Self { place, file, .. } = self;
        let starts = lines.windows(before.len()).enumerate().filter(|(_, lines)| *lines == before);
        let starts: Vec<_> = starts.map(|(start, _)| start).collect();
        let [start] = starts.as_slice() else {
            panic!("{place}: {file} has these lines {} times, not once:\n{}", starts.len(), before.join("\n"));
        };
        *start
    }
}

/// Where a file stands that is named from the folder of a catalogue, or as one of the overlay beside it.
pub fn path_of(file: &str, catalogue: &Path) -> PathBuf {
    if is_of_overlay(file) { catalogue.with_file_name(file) } else { catalogue.join(file) }
}

pub fn is_of_overlay(file: &str) -> bool {
    Path::new(file).starts_with(OVERLAY)
}

/// Whether the fences of a section edit an overlay.
pub fn edits_overlay(section: &Section) -> bool {
    let edits = section.fences().filter(|fence| ["diff", "copied", "removed"].contains(&fence.kind.as_str()));
    edits.flat_map(|fence| fence.text.lines()).any(|line| is_of_overlay(line.trim_start_matches("--- ")))
}

fn copy(line: &str, folder: &Path, place: &str) {
    let (from, to) = line.split_once(" -> ").unwrap_or_else(|| panic!("{place}: {line:?} is not `FROM -> TO`"));
    fs::copy(path_of(from, folder), path_of(to, folder)).unwrap_or_else(|error| panic!("{place}: {from}: {error}"));
}

fn remove(file: &str, folder: &Path, place: &str) {
    // `.` is the folder itself, which has no name that could be removed.
    let path: PathBuf = path_of(file, folder).components().collect();
    let removed = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
    removed.unwrap_or_else(|error| panic!("{place}: {file}: {error}"));
}
