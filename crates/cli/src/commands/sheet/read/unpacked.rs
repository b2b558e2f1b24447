//! How much a packed file holds, before any of it is kept: what claims to be small, and is not, ends here.

use std::io::{self, Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

/// How many parts a workbook may have: pictures and charts are parts as well.
const MOST_PARTS: usize = 5000;

/// The names of the parts, once all of them together are known to be no larger than that.
///
/// # Errors
/// Why it is not to be unpacked.
pub fn measured(bytes: &[u8], largest: u64) -> Result<Vec<String>, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| super::broken(&error))?;
    if archive.len() > MOST_PARTS {
        return Err("it holds more parts than any workbook; save the sheet by itself".to_owned());
    }
    let mut left = largest;
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
        let unpacked = io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(|error| super::broken(&error))?;
        let Some(rest) = left.checked_sub(unpacked) else {
            return Err("unpacked, it is larger than any sheet of ours could be; save the sheet by itself".to_owned());
        };
        left = rest;
    }
    Ok(names)
}

/// One part, as text.
pub fn part(bytes: &[u8], name: &str) -> Result<String, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| super::broken(&error))?;
    let mut part = archive.by_name(name).map_err(|error| super::broken(&error))?;
    let mut text = String::new();
    part.read_to_string(&mut text).map_err(|error| super::broken(&error))?;
    Ok(text)
}
