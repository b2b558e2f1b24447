//! How the names of files and folders are shown, which is the one way there is: what steers a terminal may stand in a name, and
//! is not for it.

use std::path::Path;

use idv_catalogue_codegen::clean_text::visible;

/// A path, for a person.
pub fn shown(path: impl AsRef<Path>) -> String {
    visible(&path.as_ref().display().to_string())
}

/// A path as a word of a command, in quotation marks where a shell would read it otherwise.
pub fn argument(path: impl AsRef<Path>) -> String {
    let word = shown(path);
    let is_plain = |character: char| character.is_alphanumeric() || "-_./:\\".contains(character);
    if !word.is_empty() && word.chars().all(is_plain) { word } else { format!("'{}'", word.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{argument, shown};

    #[test]
    fn a_name_is_shown_without_what_a_terminal_would_obey() {
        assert_eq!(shown(Path::new("a\u{1b}[2Jb\u{202e}c\nd")), "a[2Jbc d");
        assert_eq!(argument(Path::new("the folder/it's")), r"'the folder/it'\''s'");
        assert_eq!(argument(Path::new("catalogue/en.toml")), "catalogue/en.toml");
    }
}
