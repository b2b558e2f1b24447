//! Files that change together: all of them or none, at whatever moment the program is killed.
//!
//! Each file is replaced at once, but not several. So what they are to hold is recorded first, in a file of its own beside
//! them, which is taken away once all are replaced. Where it is still there, some may be and some not: then the next command
//! that edits finishes what was begun, and the rules say so to those that read.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::files::{FileChange, Refused};
use crate::output::replace::{replace, sync_folder_of, tidy};

use idv_catalogue_codegen::shape::{CATALOGUE, Layout, OVERLAY, UNFINISHED};

/// The name of the record, which the rules refuse beside a catalogue's files, so that no build takes half an edit for one.
const RECORD: &str = UNFINISHED;
/// How large a record may be: a hundred times what a catalogue is.
const LARGEST: u64 = 256 << 20;

/// What was to be written.
#[derive(Debug, Serialize, Deserialize)]
struct Record {
    files: Vec<Recorded>,
}

/// A file with what stood in it, if it was there, and what is to stand in it.
#[derive(Debug, Serialize, Deserialize)]
struct Recorded {
    path: String,
    before: Option<String>,
    after: String,
}

/// What a run is about to do, in this order. It may be killed between any two, or within one.
#[derive(Clone, Copy, Debug)]
enum Step {
    Record,
    Replace(usize),
    Forget,
}

fn steps(changes: usize) -> Vec<Step> {
    let replaced = (0..changes).map(Step::Replace);
    // A file alone is replaced at once.
    if changes < 2 {
        return replaced.collect();
    }
    std::iter::once(Step::Record).chain(replaced).chain([Step::Forget]).collect()
}

fn take(step: Step, directory: &Path, changes: &[FileChange<'_>]) -> Result<(), (PathBuf, io::Error)> {
    let record = directory.join(RECORD);
    match step {
        Step::Record => {
            let written = serde_json::to_vec(&of(changes)).map_err(io::Error::from);
            written.and_then(|text| replace(&record, &text)).map_err(|error| (record, error))
        }
        Step::Replace(at) => {
            let path = directory.join(changes[at].path);
            folder_of(&path).and_then(|()| write(&path, &changes[at])).map_err(|error| (path, error))
        }
        Step::Forget => forget(&record).map_err(|error| (record, error)),
    }
}

fn of(changes: &[FileChange<'_>]) -> Record {
    let recorded = |change: &FileChange<'_>| Recorded {
        path: change.path.to_owned(),
        before: change.before.map(str::to_owned),
        after: change.after.clone(),
    };
    Record { files: changes.iter().map(recorded).collect() }
}

fn forget(record: &Path) -> io::Result<()> {
    fs::remove_file(record)?;
    sync_folder_of(record);
    Ok(())
}

/// Replaces files of a directory that hold what they did, all of them or none.
///
/// # Errors
/// Which file could not be written, and why; those that were are as before then, where it does not say otherwise.
pub fn replace_all(directory: &Path, changes: &[FileChange<'_>]) -> Result<(), Refused> {
    // Whoever edits the same files at this moment waits, and then sees that they have changed. Where a directory cannot be
    // locked, as on Windows, that they hold what was read is asked just before they are replaced.
    let locked = File::open(directory).ok();
    let _is_locked = locked.as_ref().is_some_and(|locked| locked.lock().is_ok());
    finish_locked(directory)?;
    let mut made = 0;
    for step in steps(changes.len()) {
        if let Err((path, error)) = take(step, directory, changes) {
            return Err(put_back(directory, &changes[..made], path, error));
        }
        made += usize::from(matches!(step, Step::Replace(_)));
    }
    Ok(())
}

fn put_back(directory: &Path, made: &[FileChange<'_>], failed: PathBuf, error: io::Error) -> Refused {
    let mut lost = Vec::new();
    for change in made {
        let path = directory.join(change.path);
        let restored = match change.before {
            None => fs::remove_file(&path),
            Some(before) => replace(&path, before.as_bytes()),
        };
        if restored.is_err() {
            lost.push(path);
        }
    }
    // As long as the files are as they were it does no harm, since it is known then that nothing had been done.
    let _ = forget(&directory.join(RECORD));
    if lost.is_empty() { Refused::Io(failed, error) } else { Refused::NotPutBack(failed, error, lost) }
}

/// Makes the folder that a new file is to stand in.
fn folder_of(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}

/// Replaces a file that still holds what was read from it.
fn write(path: &Path, change: &FileChange<'_>) -> io::Result<()> {
    if present(path)?.as_deref() == change.before {
        replace(path, change.after.as_bytes())
    } else {
        Err(io::Error::other("someone else changed the file meanwhile"))
    }
}

/// What stands in a file, if it is there.
fn present(path: &Path) -> io::Result<Option<String>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether an edit of a directory's files was cut short.
fn is_unfinished(directory: &Path) -> bool {
    directory.join(RECORD).symlink_metadata().is_ok()
}

/// Finishes an edit that was cut short: where some of its files are written, the others are; where none is, it counts as not
/// made. Gives the paths of what was written.
///
/// # Errors
/// Why that cannot be done.
pub fn finish(directory: &Path) -> Result<Vec<PathBuf>, Refused> {
    if !is_unfinished(directory) {
        return Ok(Vec::new());
    }
    let locked = File::open(directory).ok();
    let _is_locked = locked.as_ref().is_some_and(|locked| locked.lock().is_ok());
    finish_locked(directory)
}

fn finish_locked(directory: &Path) -> Result<Vec<PathBuf>, Refused> {
    let record = directory.join(RECORD);
    tidy(&record);
    let of_record = |error: io::Error| Refused::Io(record.clone(), error);
    let Some(Record { files }) = read(&record).map_err(of_record)? else { return Ok(Vec::new()) };
    let mut left = Vec::new();
    let mut changed = Vec::new();
    for file in &files {
        if !is_of(&file.path, &CATALOGUE) && !is_of(&file.path, &OVERLAY) {
            return Err(of_record(io::Error::other("it names what is no file of a catalogue: delete it")));
        }
        let path = directory.join(&file.path);
        tidy(&path);
        match present(&path).map_err(|error| Refused::Io(path.clone(), error))? {
            Some(text) if text == file.after => (),
            text if text == file.before => left.push((path, file)),
            _ => changed.push(path),
        }
    }
    if !changed.is_empty() {
        return Err(Refused::ChangedSince(record, changed));
    }
    let mut written = Vec::new();
    if left.len() < files.len() {
        for (path, file) in left {
            let replaced = folder_of(&path).and_then(|()| replace(&path, file.after.as_bytes()));
            replaced.map_err(|error| Refused::Io(path.clone(), error))?;
            written.push(path);
        }
    }
    forget(&record).map_err(of_record)?;
    Ok(written)
}

/// A record is put in its place whole, and one that is broken is none of ours.
fn read(record: &Path) -> io::Result<Option<Record>> {
    let file = match File::open(record) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut text = Vec::new();
    file.take(LARGEST).read_to_end(&mut text)?;
    let record: Record = serde_json::from_slice(&text)
        .map_err(|_| io::Error::other("it does not say what was to be written: delete it"))?;
    let paths: BTreeSet<_> = record.files.iter().map(|file| &file.path).collect();
    if paths.len() < record.files.len() {
        return Err(io::Error::other("it names a file twice: delete it"));
    }
    Ok(Some(record))
}

/// Whether a path is that of a file of such a layout, and leads nowhere else.
fn is_of(path: &str, layout: &Layout) -> bool {
    let is_toml = |name: &str| Path::new(name).extension().is_some_and(|extension| extension == "toml");
    let is_name = |name: &str| is_toml(name) && !name.starts_with('.') && !name.contains(['/', '\\', ':']);
    match path.split_once('/') {
        None => layout.files.iter().any(|file| file.path == path),
        Some((folder, name)) => layout.folders.iter().any(|it| it.name == folder) && is_name(name),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::Path;

    use super::{FileChange, RECORD, finish, is_of, is_unfinished, replace_all, steps, take};
    use idv_catalogue_codegen::shape::CATALOGUE;

    type Files = BTreeMap<String, String>;

    fn files(directory: &Path) -> Files {
        let mut files = Files::new();
        for folder in ["", "client_words"] {
            for entry in fs::read_dir(directory.join(folder)).into_iter().flatten().flatten() {
                if entry.path().is_file() {
                    let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
                    files.insert(name, fs::read_to_string(entry.path()).expect("a file"));
                }
            }
        }
        files
    }

    const CHANGES: [(&str, Option<&str>, &str); 3] = [
        ("statuses.toml", Some("old statuses"), "new statuses"),
        ("client_words/en.toml", Some("old words"), "new words"),
        ("client_words/nl.toml", None, "nieuwe woorden"),
    ];

    fn changes() -> Vec<FileChange<'static>> {
        CHANGES.map(|(path, before, after)| FileChange { path, before, after: after.to_owned() }).into()
    }

    fn directory() -> tempfile::TempDir {
        let directory = tempfile::tempdir().expect("a folder");
        fs::create_dir(directory.path().join("client_words")).expect("a folder");
        for (path, before, _) in CHANGES {
            if let Some(before) = before {
                fs::write(directory.path().join(path), before).expect("a file");
            }
        }
        directory
    }

    /// A run that is killed after so many steps, while it was at the next.
    fn killed_after(done: usize) -> tempfile::TempDir {
        let directory = directory();
        let steps = steps(CHANGES.len());
        for step in &steps[..done] {
            take(*step, directory.path(), &changes()).expect("a step");
        }
        let begun = [".", "client_words"].map(|folder| directory.path().join(folder));
        for (folder, name) in begun.iter().zip([".statuses.toml", ".en.toml"]) {
            fs::write(folder.join(format!("{name}.99999")), "half a fi").expect("a file");
        }
        fs::write(directory.path().join(format!(".{RECORD}.99999")), "{").expect("a file");
        directory
    }

    #[test]
    fn a_run_that_is_killed_anywhere_has_made_all_or_nothing_once_the_next_is_over() {
        let (none, all) = (directory(), directory());
        replace_all(all.path(), &changes()).expect("written");
        let (none, all) = (files(none.path()), files(all.path()));
        assert_eq!((none.len(), all.len()), (2, 3));
        let mut seen = Vec::new();
        for done in 0..=steps(CHANGES.len()).len() {
            let directory = killed_after(done);
            let was_told = is_unfinished(directory.path());
            finish(directory.path()).expect("finished");
            let mut after = files(directory.path());
            // Before anything was recorded, nobody knows of it but who replaces the same file again.
            if !was_told {
                after.retain(|name, _| !name.ends_with(".99999"));
            }
            assert!(after == none || after == all, "after {done} steps: {after:?}");
            seen.push((was_told, after == all));
            // Once the same is made again, nothing is left of it anywhere.
            if after == none {
                replace_all(directory.path(), &changes()).expect("written");
                assert_eq!(files(directory.path()), all, "after {done} steps");
            }
        }
        // Nothing was recorded; it was recorded; one, two, three were replaced; and all is over.
        assert_eq!(seen, [(false, false), (true, false), (true, true), (true, true), (true, true), (false, true)]);
    }

    #[test]
    fn a_run_that_is_killed_while_it_finishes_is_finished_by_the_next() {
        for done in 2..5 {
            let directory = killed_after(done);
            // As far as it came, it did what the first would have done.
            take(steps(CHANGES.len())[done], directory.path(), &changes()).expect("a step");
            finish(directory.path()).expect("finished");
            assert!(!is_unfinished(directory.path()));
        }
    }

    #[test]
    fn what_somebody_changed_since_is_left_as_it_is() {
        let directory = killed_after(2);
        fs::write(directory.path().join("client_words/en.toml"), "somebody's").expect("a file");
        let but_for_what_is_left_behind = || {
            let mut files = files(directory.path());
            files.retain(|name, _| !name.ends_with(".99999"));
            files
        };
        let before = but_for_what_is_left_behind();
        assert!(finish(directory.path()).is_err());
        assert!(replace_all(directory.path(), &changes()).is_err());
        assert_eq!(but_for_what_is_left_behind(), before);
    }

    #[test]
    fn a_record_that_somebody_else_made_leads_nowhere() {
        for path in
            ["../x.toml", "/etc/x.toml", "series/../x.toml", "series/a/x.toml", "x.toml", "series/.x.toml", "series/x"]
        {
            assert!(!is_of(path, &CATALOGUE), "{path}");
        }
        assert!(is_of("statuses.toml", &CATALOGUE) && is_of("series/1000_x.toml", &CATALOGUE));
    }
}
