//! What a command would print, as a text.

use std::io::{self, Write};

/// What is written, coloured; who writes it to something that is no terminal strips the colours.
pub fn written(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<String> {
    let mut text = Vec::new();
    write(&mut text)?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}
