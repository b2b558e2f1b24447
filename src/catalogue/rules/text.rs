//! What a single text must keep to: letters that can be seen, straight quotes, single spaces, and the form of its kind.

use super::super::files::Place;
use super::super::names;
use super::super::report::Problem;
use super::super::shape::Kind;
use super::Rule;

/// The problems of one text; an empty one has no others.
pub(super) fn problems(key: &str, kind: &Kind, text: &str, place: Place) -> Vec<Problem> {
    if text.trim().is_empty() {
        let problem = Problem::new(Rule::EmptyText, place, format!("`{key}` is empty"));
        return vec![problem.help("write the text, or take the key out where it may be left out".to_owned())];
    }
    let form = match kind {
        Kind::Name => name(text, place),
        Kind::FieldPath => field_path(text, place),
        Kind::Url => url(text, place),
        _ => None,
    };
    match form {
        // A text of the wrong form is wrong as a whole; its spaces are a part of that.
        Some(problem) => vec![problem],
        None => [invisible(key, text, place), curly(key, text, place), spaces(key, text, place)]
            .into_iter()
            .flatten()
            .collect(),
    }
}

fn name(text: &str, place: Place) -> Option<Problem> {
    if !names::is_snake_case(text) {
        let problem = Problem::new(Rule::NotSnakeCase, place, format!("`{text}` is not a name in snake_case"));
        let suggestion = names::to_snake_case(text);
        return Some(match suggestion.is_empty() {
            true => {
                problem.help("write words in small letters, joined by underscores: selfie_photo_too_bright".to_owned())
            }
            false => problem.replacement(format!("\"{suggestion}\"")),
        });
    }
    names::is_reserved(text).then(|| {
        Problem::new(Rule::ReservedName, place, format!("`{text}` is a word that Rust reserves for itself"))
            .help("choose a name that says more, of two words or three".to_owned())
    })
}

/// Whether a text is the path of a request field: `riskRequirement`, `person.fullName`.
fn is_field_path(text: &str) -> bool {
    let is_name = |name: &str| {
        name.starts_with(|first: char| first.is_ascii_lowercase())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    text.split('.').all(is_name)
}

/// Whether a word in a sentence can only be meant as a field: `person.fullName`, but not `e.g`.
pub(super) fn is_plainly_a_field(word: &str) -> bool {
    word.contains('.') && is_field_path(word) && word.split('.').all(|name| name.len() > 1)
}

fn field_path(text: &str, place: Place) -> Option<Problem> {
    (!is_field_path(text)).then(|| {
        Problem::new(Rule::MalformedFieldPath, place, format!("`{text}` is not the path of a request field"))
            .help("write it as it is sent: names in camelCase, joined by dots, such as person.fullName".to_owned())
    })
}

fn url(text: &str, place: Place) -> Option<Problem> {
    let host = text.strip_prefix("https://").unwrap_or_default();
    let is_good = host.starts_with(|first: char| first.is_ascii_alphanumeric())
        && text.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte));
    (!is_good).then(|| {
        Problem::new(Rule::MalformedUrl, place, format!("`{text}` is not an address of a page"))
            .help("copy it from the browser's address line: https://…".to_owned())
    })
}

/// White space is a matter of `spaces`.
fn invisible(key: &str, text: &str, place: Place) -> Option<Problem> {
    let found = text.chars().find(|character| is_invisible(*character))?;
    let clean: String = text.chars().filter(|character| !is_invisible(*character)).collect();
    let message = format!("`{key}` holds the invisible character U+{:04X}", u32::from(found));
    Some(Problem::new(Rule::ControlCharacter, place, message).replacement(quoted(&clean)))
}

/// Control characters, and those that only steer how others are shown.
fn is_invisible(character: char) -> bool {
    let steers = matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
    );
    steers || (character.is_control() && !character.is_whitespace())
}

fn curly(key: &str, text: &str, place: Place) -> Option<Problem> {
    let found = text.chars().find(|character| straight(*character) != *character)?;
    let clean: String = text.chars().map(straight).collect();
    let message = format!("`{key}` holds {found}, which is not straight");
    Some(Problem::new(Rule::CurlyApostrophe, place, message).replacement(quoted(&clean)))
}

/// The straight form of a typographic apostrophe or quotation mark.
fn straight(character: char) -> char {
    match character {
        '‘' | '’' | '‚' | '‛' | '′' | 'ʼ' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => '"',
        other => other,
    }
}

fn spaces(key: &str, text: &str, place: Place) -> Option<Problem> {
    let clean = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let message = match () {
        () if clean == text => return None,
        () if text.contains(['\n', '\r']) => "runs over more than one line",
        () if text.trim() != text => "begins or ends with white space",
        () if text.contains(|character: char| character != ' ' && character.is_whitespace()) => {
            "holds white space that is not a plain space"
        }
        () => "holds two spaces in a row",
    };
    Some(Problem::new(Rule::StrayWhiteSpace, place, format!("`{key}` {message}")).replacement(quoted(&clean)))
}

/// The text as a TOML string.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
