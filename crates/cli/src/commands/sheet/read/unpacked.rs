//! How much a packed file holds, before any of it is kept: what claims to be small, and is not, ends here.

use std::io::{self, Cursor, Read, Write};

use zip::ZipArchive;
use zip::result::ZipError;

use super::room::{LARGEST, MOST_PARTS, MOST_TAGS, more_than};

/// The names of the parts, once all of them together are known to be no larger than a file may be.
///
/// # Errors
/// Why it is not to be unpacked.
pub fn measured(bytes: &[u8]) -> Result<Vec<String>, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| super::broken(&error))?;
    if archive.len() > MOST_PARTS {
        return Err(more_than(MOST_PARTS, "parts"));
    }
    let mut measure = Measure { bytes: LARGEST, tags: MOST_TAGS };
    let mut names = Vec::new();
    for part in 0..archive.len() {
        let part = match archive.by_index(part) {
            Ok(part) => part,
            Err(ZipError::UnsupportedArchive(_)) => {
                return Err(
                    "it has a password, or is packed in an unknown way; save it as .xlsx, without one".to_owned()
                );
            }
            Err(error) => return Err(super::broken(&error)),
        };
        names.push(part.name().map_err(|error| super::broken(&error))?.into_owned());
        // What is written beside a part of how large it is can be a lie.
        io::copy(&mut { part }, &mut measure).map_err(|error| match error.kind() {
            io::ErrorKind::QuotaExceeded => error.to_string(),
            _ => super::broken(&error),
        })?;
    }
    Ok(names)
}

/// What is left for the parts to be unpacked to. Each tag becomes something that is kept, so that they are counted as well.
struct Measure {
    bytes: u64,
    tags: usize,
}

impl Write for Measure {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let refused = |why| Err(io::Error::new(io::ErrorKind::QuotaExceeded, why));
        let Some(left) = self.bytes.checked_sub(bytes.len() as u64) else {
            return refused(
                "unpacked, it is larger than any sheet of ours could be; save the sheet by itself".to_owned(),
            );
        };
        let Some(tags) = self.tags.checked_sub(memchr::memchr_iter(b'<', bytes).count()) else {
            return refused(more_than(MOST_TAGS, "tags in its parts"));
        };
        (self.bytes, self.tags) = (left, tags);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// One part, as text, however its name is written; `None` where there is none.
pub fn part_if_any(bytes: &[u8], name: &str) -> Result<Option<String>, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| super::broken(&error))?;
    let is_called = |part: &str| part.replace('\\', "/").eq_ignore_ascii_case(name);
    for at in 0..archive.len() {
        let part = archive.by_index_raw(at).map_err(|error| super::broken(&error))?;
        let called = part.name().map_err(|error| super::broken(&error))?.into_owned();
        if is_called(&called) {
            drop(part);
            return self::part(bytes, &called).map(Some);
        }
    }
    Ok(None)
}

/// One part, as text.
pub fn part(bytes: &[u8], name: &str) -> Result<String, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| super::broken(&error))?;
    let mut part = archive.by_name(name).map_err(|error| super::broken(&error))?;
    let mut text = String::new();
    part.read_to_string(&mut text).map_err(|error| super::broken(&error))?;
    Ok(text)
}
