//! What stands in a cell: texts behind labels such as `Description:` and `Action:`, and actions for each integration.

use super::super::normalise::{clean, is_dash};
use super::bullets;
use idv_catalogue_codegen::model::{Action, PerIntegration};

/// What the page says of a code or a status: one meaning, and what to do about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guidance {
    pub condition: Option<String>,
    pub description: String,
    /// As it stands in its cell, one text for every integration or one for each.
    pub action: Option<String>,
}

impl Guidance {
    pub fn action(&self) -> Action {
        self.action.as_deref().map_or(Action::Unstated, action)
    }
}

/// What a label says of the text behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    Condition,
    Description,
    Action,
    StatusCodes,
    RiskCodes,
}

const LABELS: &[(&str, Label)] = &[
    ("Condition", Label::Condition),
    ("Description", Label::Description),
    ("Action", Label::Action),
    ("Actions", Label::Action),
    ("Status code", Label::StatusCodes),
    ("Status codes", Label::StatusCodes),
    ("Risk code", Label::RiskCodes),
    ("Risk codes", Label::RiskCodes),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Integration {
    Sdk,
    Api,
}

const INTEGRATIONS: &[(&str, Integration)] = &[
    ("SDK integration", Integration::Sdk),
    ("SDK integrations", Integration::Sdk),
    ("API integration", Integration::Api),
    ("API integrations", Integration::Api),
];

/// A text and the label before it; `None` for what stands before the first.
#[derive(Debug, PartialEq, Eq)]
pub struct Part<L> {
    pub label: Option<L>,
    pub text: String,
}

/// The labelled parts of a cell, with their line breaks and bullets.
pub fn parts(text: &str) -> Vec<Part<Label>> {
    split(text, LABELS)
}

/// Splits a text before every label. What stands before the first is left out where it says nothing.
fn split<L: Copy>(text: &str, labels: &[(&str, L)]) -> Vec<Part<L>> {
    let mut parts: Vec<Part<L>> = Vec::new();
    let (mut label, mut start) = (None, 0);
    let (mut line, mut next) = (0, 0);
    for (at, character) in text.char_indices().chain([(text.len(), '\n')]) {
        let found = match character {
            ':' | '：' => label_before(&text[start..at], labels).map(|(length, found)| (start + length, found)),
            // A label in bold, or one that is a paragraph of its own, needs no colon.
            '\n' | '–' | '—' if line >= start => label_alone(&text[line..at], labels).map(|found| (line, found)),
            _ => None,
        };
        next = next.max(at + character.len_utf8());
        if let Some((end, found)) = found {
            parts.push(Part { label, text: text[start..end].trim().to_owned() });
            (label, start) = (Some(found), next.min(text.len()));
        }
        if character == '\n' {
            line = next;
        }
    }
    parts.push(Part { label, text: text[start..].trim().to_owned() });
    parts.retain(|part| part.label.is_some() || !(bare(&part.text).is_empty() || bullets::is_bullet(&part.text)));
    parts
}

/// The label with which a text ends, and how much stands before it.
fn label_before<L: Copy>(text: &str, labels: &[(&str, L)]) -> Option<(usize, L)> {
    let text = text.trim_end();
    let ending = |(words, label): &(&str, L)| {
        let at = text.len().checked_sub(words.len())?;
        let (before, found) = text.split_at_checked(at)?;
        let is_own_word = !before.ends_with(char::is_alphanumeric);
        let is_first = || {
            before.trim_end_matches([' ', '•', '◦', '▪', '·', '-', '*']).chars().next_back().is_none_or(|it| it == '\n')
        };
        // Where cells were glued together, a label follows upon a word or a number without a space.
        let is_glued = found == *words && found.starts_with(char::is_uppercase);
        // Style sheets make capitals of labels.
        let is_shouted = is_own_word && found.eq_ignore_ascii_case(words) && !found.contains(char::is_lowercase);
        let is_written = is_own_word && (found == *words || (found.eq_ignore_ascii_case(words) && is_first()));
        (is_glued || is_shouted || is_written).then_some((before.len(), *label))
    };
    labels.iter().find_map(ending)
}

/// The label that is all there is in a line.
fn label_alone<L: Copy>(line: &str, labels: &[(&str, L)]) -> Option<L> {
    let line = bare(line);
    labels.iter().find(|(words, _)| line.eq_ignore_ascii_case(words)).map(|(_, label)| *label)
}

/// Whether a text is a label and nothing else.
pub fn is_label(text: &str) -> bool {
    let text = bare(text);
    let text = text.trim_end_matches([':', ' ']);
    label_alone(text, LABELS).is_some() || label_alone(text, INTEGRATIONS).is_some()
}

/// Whether a text opens with a label such as `Description:`.
pub fn opens_with_label(text: &str) -> bool {
    split(bullets::without(text), LABELS).first().is_some_and(|part| part.label.is_some())
}

/// Whether a text is for one integration, as a part of an action is.
pub fn opens_with_integration(text: &str) -> bool {
    split(bullets::without(text), INTEGRATIONS).first().is_some_and(|part| part.label.is_some())
}

/// The text as the catalogue would hold it: one line, without bullets.
pub fn bare(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let line = line.trim();
        // A number may begin a text as well.
        if line.starts_with(|it: char| it.is_ascii_digit() || it == '(') { line } else { bullets::without(line) }
    });
    let text: Vec<_> = lines.collect();
    clean(&text.join(" ").replace(BULLETS, " "))
}

/// The entries of a list, by its lines and its bullets.
pub fn entries(text: &str) -> Vec<String> {
    let pieces = text.split(|it: char| it == '\n' || BULLETS.contains(&it));
    pieces.map(|piece| bare(bullets::without(piece))).filter(|entry| !entry.is_empty()).collect()
}

/// The entries of a list in which each begins with a number and a colon, whatever else stands between them.
pub fn numbered_entries(text: &str) -> Vec<String> {
    let pieces: Vec<_> = text.split([':', '：']).collect();
    if pieces.len() < 2 {
        return entries(text);
    }
    let (first, mut key) = behind_the_last_entry(pieces[0]);
    let mut entries = entries(first);
    for (at, piece) in pieces.iter().enumerate().skip(1) {
        let is_last = at + 1 == pieces.len();
        let (said, next) = if is_last { (*piece, "") } else { behind_the_last_entry(piece) };
        entries.push(bare(&format!("{key}: {}", bullets::without_next(said))));
        key = next;
    }
    entries
}

/// What an entry says, and the number or the range with which the next begins: `100 series • 500`, `codes – 200 – 500`.
fn behind_the_last_entry(text: &str) -> (&str, &str) {
    let text = text.trim_end();
    let before_number = |text: &str| text.trim_end_matches(|it: char| it.is_ascii_digit()).len();
    let last = before_number(text);
    let before = text[..last].trim_end();
    let first = before.trim_end_matches(|it: char| is_dash(it)).trim_end();
    let at = if first.len() < before.len() && first.ends_with(|it: char| it.is_ascii_digit()) {
        before_number(first)
    } else {
        last
    };
    (bullets::without_next(&text[..at]), &text[at..])
}

const BULLETS: [char; 5] = ['•', '◦', '▪', '●', '‣'];

/// One action for all, or one for each integration where the text gives exactly both.
fn action(text: &str) -> Action {
    let mut parts = split(text, INTEGRATIONS);
    parts.retain(|part| part.label.is_some() || !part.text.chars().all(|it| it == ' ' || is_dash(it)));
    let bare = |text: &str| {
        let text = bullets::without_next(text);
        bare(text).trim_end_matches(|it: char| it == ' ' || is_dash(it)).to_owned()
    };
    match parts.as_slice() {
        [Part { label: Some(one), text: first }, Part { label: Some(other), text: second }] if one != other => {
            let (sdk, api) = if *one == Integration::Sdk { (first, second) } else { (second, first) };
            Action::PerIntegration(PerIntegration { sdk: bare(sdk), api: bare(api) })
        }
        _ => Action::Whole(bare(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Guidance, Label, Part, bare, entries, parts};
    use idv_catalogue_codegen::model::{Action, PerIntegration};

    #[test]
    fn a_cell_is_split_at_its_labels_and_at_nothing_that_only_resembles_them() {
        let text = "Only sometimes\nDescription: Transaction: none Status codes: 1000\nAction : Wait.";
        let part = |label, text: &str| Part { label, text: text.to_owned() };
        let expected = [
            part(None, "Only sometimes"),
            part(Some(Label::Description), "Transaction: none"),
            part(Some(Label::StatusCodes), "1000"),
            part(Some(Label::Action), "Wait."),
        ];
        assert_eq!(parts(text), expected);
        assert_eq!(parts("  •  "), []);
        let glued = "Only sometimesDescription: The QECACTION: no\nDESCRIPTION: TRANSACTION: noneAction: Wait.";
        let expected = [
            part(None, "Only sometimes"),
            part(Some(Label::Description), "The QECACTION: no"),
            part(Some(Label::Description), "TRANSACTION: none"),
            part(Some(Label::Action), "Wait."),
        ];
        assert_eq!(parts(glued), expected);
        let without_colons = "Description\nToo bright\nStatus codes\n1000\nAction – Wait.";
        let expected = [
            part(Some(Label::Description), "Too bright"),
            part(Some(Label::StatusCodes), "1000"),
            part(Some(Label::Action), "Wait."),
        ];
        assert_eq!(parts(without_colons), expected);
    }

    #[test]
    fn an_action_is_for_each_integration_where_both_are_named() {
        let action = |text: &str| Guidance { action: Some(text.to_owned()), ..Guidance::default() }.action();
        let both = PerIntegration { sdk: "Wait.".to_owned(), api: "Upload it.".to_owned() };
        assert_eq!(
            action("• SDK integration: Wait. • API integration: Upload it."),
            Action::PerIntegration(both.clone())
        );
        assert_eq!(action("API integration:\nUpload it.\nSDK integration:\nWait."), Action::PerIntegration(both));
        assert_eq!(
            action("– SDK integration: Wait. – API integration: Upload it."),
            action("SDK integration: Wait. API integration: Upload it.")
        );
        assert_eq!(action("• SDK integration: Wait."), Action::Whole("SDK integration: Wait.".to_owned()));
        assert_eq!(Guidance::default().action(), Action::Unstated);
    }

    #[test]
    fn bullets_part_the_entries_of_a_list_and_are_no_part_of_a_text() {
        assert_eq!(
            entries("• 200 – 500: 100 series • 500: 4000 series"),
            ["200 – 500: 100 series", "500: 4000 series"]
        );
        assert_eq!(bare("- a\n• b – c"), "a b – c");
    }
}
