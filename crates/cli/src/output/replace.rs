//! Files replaced whole: whoever reads one sees the old text or the new, and where writing fails the old one stays.

use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::Path;

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
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}", std::process::id()));
    let file = File::create_new(&beside)?;
    let replaced = fill(file, text, permissions).and_then(|()| fs::rename(&beside, &path));
    if replaced.is_err() {
        // Why it failed is worth more than why nothing could be tidied up.
        let _ = fs::remove_file(&beside);
    }
    replaced
}

/// All of it is on the disk before the file takes another's place.
fn fill(mut file: File, text: &[u8], permissions: Option<Permissions>) -> io::Result<()> {
    file.write_all(text)?;
    if let Some(permissions) = permissions {
        file.set_permissions(permissions)?;
    }
    file.sync_all()
}
