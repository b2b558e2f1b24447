//! With what a row of no table begins: a number or a status, and what is said of it in the same line.

use super::super::super::normalise::is_dash;
use super::super::bullets;
use super::super::cells::opens_with_label;
use super::super::columns::{self, ColumnKind};
use super::super::rows::{key_number, number};

/// The key of a row, and what stands behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    pub kind: ColumnKind,
    pub text: String,
    pub rest: String,
}

impl Key {
    pub fn number(&self) -> Option<u16> {
        number(&self.text)
    }
}

/// The names that columns can have, the longer ones first.
const NAMES: &[&str] = &[
    "status codes",
    "status code",
    "description",
    "risk codes",
    "risk score",
    "condition",
    "risk code",
    "guidance",
    "statuses",
    "actions",
    "action",
    "status",
    "codes",
    "code",
];

/// The names of columns that make up a line, with or without something between them.
pub fn names_in(line: &str) -> Option<Vec<String>> {
    let mut names = Vec::new();
    let mut rest = line.trim().trim_start_matches('|').trim_start();
    while !rest.is_empty() {
        let starts = |name: &&&str| rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
        let name = NAMES.iter().find(starts)?;
        let (name, behind) = rest.split_at(name.len());
        names.push(name.to_owned());
        rest = behind.trim_start_matches(['|', '\t', ' ']);
    }
    are_names(&names).then_some(names)
}

/// Whether these are the names of a table's columns: a key, and what is said of it.
pub fn are_names(names: &[String]) -> bool {
    let names: Vec<_> = names.iter().map(|name| columns::name(name)).collect();
    let says = |name: &String| matches!(name.as_str(), "guidance" | "description" | "risk score");
    names.first().is_some_and(|name| columns::kind(name).is_some()) && names.iter().any(says)
}

/// `100<tab>False positive sanctions hit`, `100 – False positive …`, `100False positive …`, or the number alone.
pub fn code(line: &str) -> Option<Key> {
    let (first, below) = line.split_once('\n').unwrap_or((line, ""));
    let key = |number: u16, rest: &str| {
        let rest = [rest.trim(), below].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n");
        Some(Key { kind: ColumnKind::Codes, text: number.to_string(), rest })
    };
    let first = without_bullet(first);
    if let Some(number) = key_number(first) {
        return key(number, "");
    }
    let (number, rest) = leading_number(first)?;
    if rest.trim_matches(is_mark).is_empty() {
        return key(number, "");
    }
    key(number, said_behind(rest)?)
}

/// What stands where a number should: letters among its digits.
pub fn misspelt(line: &str) -> Option<Key> {
    let line = without_bullet(line);
    let start: Vec<_> = line.bytes().take(5).take_while(u8::is_ascii_alphanumeric).collect();
    let length = start.iter().rposition(u8::is_ascii_digit)? + 1;
    let (word, rest) = line.split_at_checked(length)?;
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let is_one = word.starts_with(|it: char| it.is_ascii_digit()) && digits > 1 && digits < word.len();
    let rest = rest.trim_start_matches(is_mark).trim_start().to_owned();
    is_one.then(|| Key { kind: ColumnKind::Codes, text: word.to_owned(), rest })
}

/// `200completed_low_risk`, with or without something between.
pub fn risk_code(line: &str) -> Option<Key> {
    let line = without_bullet(line);
    let (number, rest) = key_number(line).map(|number| (number, "")).or_else(|| leading_number(line))?;
    let rest = rest.trim_start_matches(|it: char| is_dash(it) || matches!(it, ':' | '\t' | ' ' | '|')).trim();
    let is_score = rest.is_empty() || !rest.contains(' ') || opens_with_name(rest, "risk score");
    is_score.then(|| Key { kind: ColumnKind::RiskCodes, text: number.to_string(), rest: rest.to_owned() })
}

/// `new<tab>Description: …`, or the status alone.
pub fn status(line: &str, is_known: impl Fn(&str) -> bool) -> Option<Key> {
    let line = without_bullet(line);
    let length = line.find(|it: char| !(it.is_ascii_lowercase() || it == '_')).unwrap_or(line.len());
    let (wire, rest) = line.split_at(length);
    let said = rest.trim_start_matches(|it: char| is_dash(it) || matches!(it, ':' | '\t' | ' ' | '|'));
    // `series status codes` is the rest of a sentence.
    let is_labelled = opens_with_label(said) && !said.starts_with(char::is_lowercase);
    let is_apart = rest.is_empty() || rest.starts_with('\t') || is_labelled || is_known(wire);
    let is_wire = !wire.is_empty() && !rest.starts_with(|it: char| it.is_ascii_digit());
    (is_apart && is_wire).then(|| Key { kind: ColumnKind::Statuses, text: wire.to_owned(), rest: said.to_owned() })
}

/// `200 completed_low_risk`, which nothing but the row of a risk code can be.
pub fn scored(line: &str) -> Option<Key> {
    risk_code(line).filter(|key| key.rest.contains('_') && !key.rest.contains(' '))
}

/// `newDescription: …`, which nothing but the row of a status can be.
pub fn glued_status(line: &str) -> Option<Key> {
    status(line, |_| false).filter(|key| opens_with_label(&key.rest) && !key.rest.starts_with(char::is_lowercase))
}

/// `Status code: 3105`: the name of the column and the key.
pub fn card(line: &str) -> Option<Key> {
    let (name, key) = line.split_once(':')?;
    let kind = columns::kind(&columns::name(name)).filter(|_| !name.ends_with('s') || name.ends_with("tatus"))?;
    let text = match kind {
        ColumnKind::Statuses => {
            let key = key.trim();
            let is_wire = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
            is_wire.then(|| key.to_owned())
        }
        _ => key_number(key).map(|number| number.to_string()),
    };
    Some(Key { kind, text: text?, rest: String::new() })
}

/// The text behind the name of its column.
pub fn opens_with_name(text: &str, name: &str) -> bool {
    text.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
}

fn without_bullet(line: &str) -> &str {
    bullets::without(line).trim_start_matches(['*', '`', '#', '|']).trim_start()
}

fn leading_number(line: &str) -> Option<(u16, &str)> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = line.split_at(digits);
    Some((number(digits)?, rest.trim_start_matches('`')))
}

/// What may stand between a number and what is said of it.
fn is_mark(character: char) -> bool {
    is_dash(character) || matches!(character, ' ' | ':' | '.' | ')' | '|' | '=')
}

/// What is said behind a number; `None` where the number belongs to a sentence or to a range.
fn said_behind(rest: &str) -> Option<&str> {
    if let Some(said) = rest.strip_prefix('\t') {
        return Some(said);
    }
    if rest.starts_with(char::is_alphabetic) {
        // Glued to a word, and not a piece of something else, such as `41Z0`.
        let word = rest.split(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
        return (word.len() > 1 && word.chars().all(char::is_alphabetic)).then_some(rest);
    }
    let said = rest.trim_start();
    let marked = said.trim_start_matches(|it: char| it != ' ' && is_mark(it));
    let behind = marked.trim_start();
    let is_marked = marked.len() < said.len() && behind.len() < marked.len();
    let is_space = said.len() < rest.len() && marked.len() == said.len();
    let is_said = behind.starts_with(|it: char| it.is_alphabetic() || it == '(' || it == '"' || it == '\'');
    let is_sentence =
        ["and ", "or ", "to ", "of ", "series", "status ", "which "].iter().any(|word| said.starts_with(word));
    ((is_marked || is_space) && is_said && !is_sentence).then_some(behind)
}

#[cfg(test)]
mod tests {
    use super::super::super::columns::ColumnKind::{Codes, RiskCodes, Statuses};
    use super::{Key, card, code, misspelt, names_in, risk_code, status};

    fn key(kind: super::ColumnKind, text: &str, rest: &str) -> Option<Key> {
        Key { kind, text: text.to_owned(), rest: rest.to_owned() }.into()
    }

    #[test]
    fn a_row_begins_with_its_number_in_many_ways() {
        let lines = ["100\tA hit", "100 A hit", "100 – A hit", "• 100: A hit", "100. A hit", "`100` A hit"];
        for line in lines {
            assert_eq!(code(line), key(Codes, "100", "A hit"), "{line}");
        }
        assert_eq!(code("100False hit"), key(Codes, "100", "False hit"));
        assert_eq!(code("100 Updated"), key(Codes, "100", ""));
        assert_eq!(risk_code("200completed_low_risk"), key(RiskCodes, "200", "completed_low_risk"));
        assert_eq!(card("Status code: 3105"), key(Codes, "3105", ""));
        assert_eq!(status("newDescription: Made.", |_| false), key(Statuses, "new", "Description: Made."));
        assert_eq!(status("on_hold\tWait.", |_| false), key(Statuses, "on_hold", "Wait."));
    }

    #[test]
    fn a_number_in_a_sentence_begins_no_row() {
        let lines = [
            "100 – 199",
            "100, 102",
            "100 to 199 are hits",
            "0031201234567 or",
            "100 series: AML",
            "3.5",
            "100-199: AML",
            "41Z0",
        ];
        assert_eq!(lines.map(code), [const { None }; 8]);
        assert_eq!(misspelt("41Z0Underage"), key(Codes, "41Z0", "Underage"));
        assert_eq!(["2001 a", "3D selfie", "ISO 9"].map(misspelt), [const { None }; 3]);
        assert_eq!(card("Status codes: 1000"), None);
        assert_eq!(status("pending the result of it", |_| false), None);
    }

    #[test]
    fn the_names_of_columns_are_found_with_and_without_something_between_them() {
        let lines =
            ["Status code\tGuidance", "Status codeGuidance", "| Status code | Guidance |", "STATUS CODE  GUIDANCE"];
        for line in lines {
            let names = names_in(line).map(|names| names.join(",").to_lowercase());
            assert_eq!(names.as_deref(), Some("status code,guidance"), "{line}");
        }
        assert_eq!(names_in("Status code"), None);
        assert_eq!(names_in("Guidance status"), None);
        assert_eq!(names_in("Status codes include"), None);
    }
}
