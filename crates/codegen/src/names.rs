//! Names as the catalogue writes them, `selfie_photo_too_bright`, and as Rust does, `SelfiePhotoTooBright`.

/// Whether a name is words of small letters and digits, each begun by neither an underscore nor, at the front, a digit.
#[must_use]
pub fn is_snake_case(name: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    name.starts_with(|first: char| first.is_ascii_lowercase()) && name.split('_').all(is_word)
}

/// The nearest name in snake case, for a suggestion; empty where nothing of the name can be kept.
#[must_use]
pub fn to_snake_case(name: &str) -> String {
    let mut snake = String::new();
    let mut was_small = false;
    for character in name.chars() {
        if !character.is_ascii_alphanumeric() || (character.is_ascii_uppercase() && was_small) {
            snake.push('_');
        }
        if character.is_ascii_alphanumeric() {
            snake.push(character.to_ascii_lowercase());
        }
        was_small = character.is_ascii_lowercase() || character.is_ascii_digit();
    }
    let words: Vec<_> = snake.split('_').filter(|word| !word.is_empty()).collect();
    words.join("_").trim_start_matches(|first: char| first.is_ascii_digit() || first == '_').to_owned()
}

/// The identifier of the Rust variant, of a name or of the tag of a language.
#[must_use]
pub fn camel_case(name: &str) -> String {
    let mut camel = String::with_capacity(name.len());
    for word in name.split(['_', '-']) {
        let mut letters = word.chars();
        camel.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        camel.push_str(letters.as_str());
    }
    camel
}

/// The tag of a language as BCP 47 writes it, such as `nl`, `pt-BR` or `zh-Hant`; `None` where it is no tag.
#[must_use]
pub fn language_tag(tag: &str) -> Option<String> {
    let mut subtags = tag.split('-');
    let language = subtags.next().filter(|it| matches!(it.len(), 2..=3) && is_alphabetic(it))?.to_ascii_lowercase();
    let mut subtags = subtags.peekable();
    let mut written = language;
    if let Some(script) = subtags.next_if(|it| it.len() == 4 && is_alphabetic(it)) {
        let (first, rest) = script.split_at(1);
        written += &format!("-{}{}", first.to_ascii_uppercase(), rest.to_ascii_lowercase());
    }
    let is_region = |it: &str| (it.len() == 2 && is_alphabetic(it)) || (it.len() == 3 && is_numeric(it));
    if let Some(region) = subtags.next_if(|it| is_region(it)) {
        written += &format!("-{}", region.to_ascii_uppercase());
    }
    for variant in subtags {
        let is_variant =
            matches!(variant.len(), 5..=8) || (variant.len() == 4 && variant.as_bytes()[0].is_ascii_digit());
        if !is_variant || !variant.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return None;
        }
        written += &format!("-{}", variant.to_ascii_lowercase());
    }
    Some(written)
}

fn is_alphabetic(subtag: &str) -> bool {
    subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn is_numeric(subtag: &str) -> bool {
    subtag.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether Rust reserves the name for itself, as it is or as a variant (`Self`).
#[must_use]
pub fn is_reserved(name: &str) -> bool {
    RESERVED.contains(&name)
}

/// The keywords of Rust 2024, in use or reserved, that are written in small letters.
pub const RESERVED: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
    "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true",
    "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

#[cfg(test)]
mod tests {
    use super::{camel_case, is_reserved, is_snake_case, to_snake_case};

    #[test]
    fn names_are_small_words_joined_by_single_underscores() {
        let names = ["new", "poa_2_document", "New", "new_", "_new", "a__b", "2_new", "über", "", "a-b"];
        assert_eq!(names.map(is_snake_case), [true, true, false, false, false, false, false, false, false, false]);
    }

    #[test]
    fn a_suggestion_is_the_name_in_snake_case() {
        let names = ["SelfiePhotoTooBright", "selfie-photo", "PoA document", "__x", "3D photo", "!"];
        let suggestions = ["selfie_photo_too_bright", "selfie_photo", "po_a_document", "x", "d_photo", ""];
        assert_eq!(names.map(to_snake_case), suggestions);
    }

    #[test]
    fn a_variant_is_the_name_in_camel_case() {
        assert_eq!(camel_case("id_document_2_missing"), "IdDocument2Missing");
    }

    #[test]
    fn keywords_are_reserved_and_ordinary_words_are_not() {
        assert_eq!(
            ["match", "self", "async", "new", "type_invalid"].map(is_reserved),
            [true, true, true, false, false]
        );
    }
}
