//! One row of a table: what it is about, and the texts that it gives.

use super::super::normalise::is_dash;
use super::badges::is_badge;
use super::cells::{Guidance, Label, Part, bare, opens_with_label, parts};
use super::columns::{Column, Columns, is_blank};
use super::grid::CellPlace;

/// How the first cell of a row says of which code it is.
pub enum Keyed {
    Number(Texts, u16),
    /// The row belongs to the code above.
    Continued(Texts),
    Unknown,
}

impl Keyed {
    pub fn of(columns: &Columns, row: &[CellPlace<'_>]) -> Self {
        let place = row.get(columns.key).copied().unwrap_or(NOWHERE);
        if place.is_from_above || is_blank(place.text) {
            return Self::Continued(Texts::of(columns, row));
        }
        if let Some(number) = key_number(place.text) {
            return Self::Number(Texts::of(columns, row), number);
        }
        if let Some((number, _)) = key_beside_words(place.text) {
            let texts = Texts::of(columns, row);
            if texts.guidances().is_some() {
                return Self::Number(texts, number);
            }
        }
        // A page copied as text has lost the cell that covers several rows, and the others have moved up.
        let shifted: Vec<_> = std::iter::once(NOWHERE).chain(row.iter().copied()).collect();
        let texts = Texts::of(columns, &shifted);
        let is_shifted = opens_with_label(place.text) && columns.key == 0 && texts.is_without_foreign;
        if is_shifted { Self::Continued(texts) } else { Self::Unknown }
    }
}

const NOWHERE: CellPlace<'static> = CellPlace { text: "", is_from_above: false, is_from_before: false };

/// The texts of a row, by what its columns hold.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    condition: String,
    /// Description, or description and action with their labels.
    guidance: String,
    action: String,
    status_codes: String,
    risk_codes: String,
    pub risk_score: String,
    /// Whether any of it begins in this row.
    pub is_new: bool,
    is_without_foreign: bool,
}

impl Texts {
    pub fn of(columns: &Columns, row: &[CellPlace<'_>]) -> Self {
        let mut texts = Self { is_without_foreign: true, ..Self::default() };
        for (_, column, place) in columns.cells(row).filter(|(_, _, place)| !is_blank(place.text)) {
            let text = match column {
                Column::Key => continue,
                Column::Guidance | Column::Description => &mut texts.guidance,
                Column::Action => &mut texts.action,
                Column::Condition => &mut texts.condition,
                Column::StatusCodes => &mut texts.status_codes,
                Column::RiskCodes => &mut texts.risk_codes,
                Column::RiskScore => &mut texts.risk_score,
                Column::Foreign => {
                    texts.is_without_foreign = false;
                    continue;
                }
            };
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(place.text);
            texts.is_new |= !place.is_from_above;
        }
        texts.risk_score = bare(&texts.risk_score);
        texts
    }

    /// The meanings that the row gives; `None` where it gives no description.
    pub fn guidances(&self) -> Option<Vec<Guidance>> {
        let mut found: Vec<Guidance> = Vec::new();
        let mut condition = Some(bare_condition(&self.condition)).filter(|text| !text.is_empty());
        let mut lead = String::new();
        for part in parts(&self.guidance) {
            match part.label {
                None => lead = part.text,
                Some(Label::Condition) => condition = Some(bare_condition(&part.text)),
                Some(Label::Description) => {
                    if let Some(above) = found.last_mut() {
                        match &mut above.action {
                            Some(action) => *action = without_or(action).to_owned(),
                            None => above.description = without_or(&above.description).to_owned(),
                        }
                    }
                    // What stands before a description limits it.
                    let before = Some(bare_condition(&std::mem::take(&mut lead))).filter(|text| !text.is_empty());
                    let condition = before.or_else(|| condition.take());
                    found.push(Guidance { condition, description: bare(&part.text), action: None });
                }
                Some(Label::Action) => {
                    if found.last().is_none_or(|guidance| guidance.action.is_some()) {
                        let mut description = std::mem::take(&mut lead);
                        let below = behind(&description).map(|(at, below)| (at, bare_condition(below)));
                        if let Some((at, below)) = below.filter(|_| condition.is_none()) {
                            description.truncate(at);
                            condition = Some(below);
                        }
                        let description = bare(&description);
                        found.push(Guidance { condition: condition.take(), description, action: None });
                    }
                    found.last_mut()?.action = Some(part.text);
                }
                Some(Label::StatusCodes | Label::RiskCodes) => (),
            }
        }
        if found.is_empty() {
            found.push(Guidance { condition: condition.take(), description: bare(&lead), action: None });
        }
        let action = parts(&self.action).into_iter().find(|part| matches!(part.label, None | Some(Label::Action)));
        if let Some(action) = action.map(|part| part.text) {
            found.iter_mut().filter(|it| it.action.is_none()).for_each(|it| it.action = Some(action.clone()));
        }
        found.iter_mut().for_each(take_condition_behind);
        let is_whole = condition.is_none() && found.iter().all(|guidance| !guidance.description.is_empty());
        is_whole.then_some(found)
    }

    /// The action, where the row gives nothing else.
    pub fn action_alone(&self) -> Option<String> {
        match parts(&self.guidance).as_slice() {
            [Part { label: Some(Label::Action), text }] if self.condition.is_empty() && self.action.is_empty() => {
                Some(text.clone())
            }
            _ => None,
        }
    }

    /// The text behind a label, or in a column of its own.
    pub fn labelled(&self, label: Label) -> String {
        let column = match label {
            Label::StatusCodes => &self.status_codes,
            Label::RiskCodes => &self.risk_codes,
            _ => "",
        };
        let in_cells =
            parts(&self.guidance).into_iter().chain(parts(&self.action)).filter(|it| it.label == Some(label));
        let texts: Vec<_> =
            in_cells.map(|part| part.text).chain([column.to_owned()]).filter(|it| !it.is_empty()).collect();
        texts.join("\n")
    }

    /// What only a status has.
    pub fn labelled_others(&self) -> String {
        self.labelled(Label::StatusCodes) + &self.labelled(Label::RiskCodes)
    }

    pub fn shown(&self) -> String {
        bare(&[self.condition.as_str(), &self.guidance, &self.action].join(" "))
    }
}

/// A text without the word that stands between it and the next of the same row: `or`, `– or –`.
fn without_or(text: &str) -> &str {
    let end = |text: &str| text.trim_end_matches(|it: char| it.is_whitespace() || is_dash(it)).len();
    let inner = &text[..end(text)];
    let Some(at) = inner.len().checked_sub(2) else { return text };
    match inner.split_at_checked(at) {
        Some((before, word)) if word.eq_ignore_ascii_case("or") => {
            let said = &before[..end(before)];
            let is_apart = said.ends_with(['.', '!', '?']) || before.trim_end_matches(' ').len() > said.len();
            if is_apart && said.len() < before.len() { said } else { text }
        }
        _ => text,
    }
}

/// What limits a row, without the marks in which it may be written: `(Pending flow only)`, `Note: Pending flow only:`.
fn bare_condition(text: &str) -> String {
    let text = bare(text);
    let mut inner = text.as_str();
    for word in ["Note:", "NOTE:", "Condition:"] {
        inner = inner.strip_prefix(word).unwrap_or(inner).trim();
    }
    let is_in = |open: char, close: char| inner.strip_prefix(open)?.strip_suffix(close).filter(|it| !it.contains(open));
    inner = is_in('(', ')').or_else(|| is_in('[', ']')).unwrap_or(inner).trim();
    inner.trim_end_matches([':', ' ']).to_owned()
}

/// The last line of a text that limits what stands above it, and where what stands above ends: `Pending flow only`.
fn behind(text: &str) -> Option<(usize, &str)> {
    let (before, line) = text.trim_end().rsplit_once('\n')?;
    is_limit(line).then_some((before.len(), line))
}

/// Whether a line only limits what stands beside it.
pub fn is_limit(line: &str) -> bool {
    let bare = bare_condition(line);
    bare.split(' ').count() <= 8 && bare.ends_with(" only") && bare.starts_with(char::is_uppercase)
}

/// A condition may stand behind what it is the condition of.
fn take_condition_behind(guidance: &mut Guidance) {
    let Some(action) = guidance.action.as_mut().filter(|_| guidance.condition.is_none()) else { return };
    if let Some((at, condition)) = behind(action).map(|(at, line)| (at, bare_condition(line))) {
        action.truncate(at);
        guidance.condition = Some(condition);
    }
}

/// The text by which a row is called.
pub fn key<'a>(columns: &Columns, row: &[CellPlace<'a>]) -> &'a str {
    row.get(columns.key).map_or("", |place| place.text)
}

pub fn number(text: &str) -> Option<u16> {
    let is_plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|number| *number > 0 && is_plain)
}

/// Words by which a site says of what type a value is.
const TYPES: &[&str] =
    &["integer", "int", "int16", "int32", "int64", "uint16", "number", "string", "enum", "numeric", "text"];

fn is_type(word: &str) -> bool {
    TYPES.contains(&word.trim_matches(['(', ')', '[', ']', '<', '>', ':', ',']))
}

/// The number of a row, whatever mark or badge stands beside it: `3204 Updated`, `1022*`, `#3100`.
pub fn key_number(text: &str) -> Option<u16> {
    let text = bare(text).to_lowercase();
    let text = ["status code ", "code "].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(&text);
    let text = text.split_once("]{.").map_or(text, |(inner, _)| inner.trim_start_matches('['));
    let mut words = text.split(' ').filter(|word| !is_badge(word) && !is_note(word) && !is_type(word));
    let word = words.next().filter(|_| words.next().is_none())?;
    let word = word.trim_start_matches(['#', '`', '"', '\'', '“', '‘', '«']);
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = word.split_at(digits);
    let rest = rest.trim_matches(['`', ':', '.', '"', '\'', '”', '’', '»']);
    number(digits).filter(|_| rest.is_empty() || is_note(rest))
}

/// The number of a row beside which words stand that are no badge that is known: `3204 Deprecated`, `6002 SDK only`.
pub fn key_beside_words(text: &str) -> Option<(u16, String)> {
    let text = bare(text);
    let (digits, words) = text.split_once(' ')?;
    let words = words.trim_matches(['(', ')', '[', ']', ' ']);
    let are_words = words.chars().all(|it| it.is_alphabetic() || it == ' ' || is_dash(it))
        && words.starts_with(char::is_alphabetic)
        && words.len() <= LONGEST_BESIDE;
    let of_several = ["series", "codes", "code", "to", "and", "or", "only from"];
    let is_of_several = words.to_lowercase().split(' ').any(|word| of_several.contains(&word));
    let number = key_number(digits).filter(|number| *number >= 100 && key_number(&text).is_none())?;
    (are_words && !is_of_several).then(|| (number, words.to_owned()))
}

/// What is longer is a sentence.
const LONGEST_BESIDE: usize = 24;

/// The status of a row, without the marks and badges behind it.
pub fn key_status(text: &str) -> String {
    let text = bare(text);
    let (status, rest) = text.split_once(' ').unwrap_or((&text, ""));
    let are_badges = rest.split(' ').all(|word| is_badge(word) || is_note(word) || is_type(&word.to_lowercase()));
    let status = status.trim_matches(|mark: char| matches!(mark, '*' | '†' | '‡' | '`' | ':' | '"' | '\'' | '“' | '”'));
    if are_badges || rest.is_empty() { status.to_owned() } else { text }
}

/// `*`, `†`, `[1]`, `(a)`, `^1^`: what points to a footnote.
fn is_note(word: &str) -> bool {
    let inner = word.trim_matches(['[', ']', '(', ')', '^']);
    let is_bracketed = inner.len() < word.len() && inner.len() <= 2 && inner.chars().all(char::is_alphanumeric);
    is_bracketed
        || (!word.is_empty() && word.chars().all(|mark| matches!(mark, '*' | '†' | '‡' | '§' | '¶' | '#' | '🔗')))
}

#[cfg(test)]
mod tests {
    use super::key_number;

    #[test]
    fn a_number_is_read_whatever_stands_beside_it_and_none_is_made_of_words() {
        let keys = [
            "3204",
            "3204 Updated",
            "NEW 3204",
            "1022*",
            "1022 †",
            "1022 [1]",
            "# 3100",
            "`3100`",
            "3100:",
            "1022^1^",
            "“1004”",
            "\"1004\"",
            "Code 1004",
            "[`1004`]{.code}",
        ];
        let numbers = [3204, 3204, 3204, 1022, 1022, 1022, 3100, 3100, 3100, 1022, 1004, 1004, 1004, 1004];
        assert_eq!(keys.map(key_number), numbers.map(Some));
        let others = ["", "new", "3204 Deprecated", "3100 3101", "31OO", "100 – 199", "99999", "0", "10221a"];
        assert_eq!(others.map(key_number), [const { None }; 9]);
    }
}
