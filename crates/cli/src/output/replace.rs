//! Files replaced whole: whoever reads one sees the old text or the new, and where writing fails the old one stays.

use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes a text beside the file and then puts it in its place.
pub fn replace(path: &Path, text: &[u8]) -> io::Result<()> {
    let permissions = match fs::metadata(path) {
        Ok(present) if present.is_file() => Some(present.permissions()),
        // A device or a pipe is written to: nothing else could take its place.
        Ok(_) => return fs::write(path, text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    // Where the path is a link, the file that it leads to is replaced.
    let path = if permissions.is_some() { fs::canonicalize(path)? } else { path.to_owned() };
    tidy(&path);
    let (file, beside) = begin(&path)?;
    let replaced = fill(&file, text, permissions).and_then(|()| fs::rename(&beside, &path));
    if replaced.is_err() {
        // Why it failed is worth more than why nothing could be tidied up.
        let _ = fs::remove_file(&beside);
    }
    sync_folder_of(&path);
    replaced
}

/// The name of what is written beside a file, but for the number of the process.
fn beside(path: &Path) -> String {
    format!(".{}.", path.file_name().unwrap_or_default().to_string_lossy())
}

/// A file beside that is locked for as long as it is written, so that no other process takes it for one that was left behind.
fn begin(path: &Path) -> io::Result<(File, PathBuf)> {
    let beside = path.with_file_name(format!("{}{}", beside(path), std::process::id()));
    loop {
        let file = File::create_new(&beside)?;
        // Where nothing can be locked, nothing is tidied up either.
        let is_locked = file.lock().is_ok();
        if !is_locked || beside.exists() {
            return Ok((file, beside));
        }
    }
}

/// Takes away what runs that were killed had begun to write beside a file. Nobody has it locked any more.
pub fn tidy(path: &Path) {
    let begun = beside(path);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let process = name.to_str().and_then(|name| name.strip_prefix(&begun)).unwrap_or_default();
        if process.is_empty() || !process.bytes().all(|byte| byte.is_ascii_digit()) {
            continue;
        }
        let left = entry.path();
        // A pipe would be waited for as soon as it is opened.
        let file = File::open(&left).ok().filter(|_| entry.file_type().is_ok_and(|kind| kind.is_file()));
        if file.is_some_and(|file| file.try_lock().is_ok()) {
            // It is in nobody's way, and the next run tries again.
            let _ = fs::remove_file(&left);
        }
    }
}

/// All of it is on the disk before the file takes another's place.
fn fill(mut file: &File, text: &[u8], permissions: Option<Permissions>) -> io::Result<()> {
    file.write_all(text)?;
    if let Some(permissions) = permissions {
        file.set_permissions(permissions)?;
    }
    file.sync_all()
}

/// That a file has another's place is on the disk as well, where a folder can be opened.
pub fn sync_folder_of(path: &Path) {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if let Ok(folder) = File::open(folder) {
        // The file is there, whether or not that outlasts a loss of power.
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};

    use super::replace;

    #[test]
    fn what_a_killed_run_left_beside_a_file_is_taken_away_and_nothing_else() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        // The number of a process comes again, as in a container, where it is always the same.
        let own = format!(".fr.toml.{}", std::process::id());
        for name in [".fr.toml.1", own.as_str(), ".fr.toml.swp", ".nl.toml.1", "fr.toml.1", ".fr.toml.7"] {
            fs::write(path(name), "half a fi").expect("a file");
        }
        let written = File::open(path(".fr.toml.7")).expect("a file");
        written.lock().expect("a lock");
        replace(&path("fr.toml"), b"new").expect("a file");
        let mut names: Vec<_> = fs::read_dir(folder.path()).expect("a folder").flatten().collect();
        names.sort_by_key(fs::DirEntry::file_name);
        let names: Vec<_> = names.iter().map(|entry| entry.file_name().into_string().expect("a name")).collect();
        assert_eq!(names, [".fr.toml.7", ".fr.toml.swp", ".nl.toml.1", "fr.toml", "fr.toml.1"]);
        assert_eq!(fs::read_to_string(path("fr.toml")).expect("a file"), "new");
    }
}
