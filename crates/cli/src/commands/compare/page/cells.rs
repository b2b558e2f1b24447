//! What stands in a cell: texts behind labels such as `Description:` and `Action:`, and actions for each integration.

use super::super::normalise::clean;
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
    for (colon, _) in text.match_indices(':') {
        let Some((length, found)) = label_before(&text[start..colon], labels) else { continue };
        parts.push(Part { label, text: text[start..start + length].trim().to_owned() });
        (label, start) = (Some(found), colon + 1);
    }
    parts.push(Part { label, text: text[start..].trim().to_owned() });
    parts.retain(|part| part.label.is_some() || !bare(&part.text).is_empty());
    parts
}

/// The label with which a text ends, and how much stands before it.
fn label_before<L: Copy>(text: &str, labels: &[(&str, L)]) -> Option<(usize, L)> {
    let text = text.trim_end();
    let ending = |(words, label): &(&str, L)| {
        let before = text.strip_suffix(words)?;
        let is_whole = !before.ends_with(char::is_alphanumeric);
        is_whole.then_some((before.len(), *label))
    };
    labels.iter().find_map(ending)
}

/// The text as the catalogue would hold it: one line, without bullets.
pub fn bare(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let line = line.trim();
        line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")).unwrap_or(line)
    });
    let text: Vec<_> = lines.collect();
    clean(&text.join(" ").replace(BULLETS, " "))
}

/// The entries of a list, by its lines and its bullets.
pub fn entries(text: &str) -> Vec<String> {
    text.split(['\n', '•', '◦', '▪', '●', '‣']).map(bare).filter(|entry| !entry.is_empty()).collect()
}

const BULLETS: [char; 5] = ['•', '◦', '▪', '●', '‣'];

/// One action for all, or one for each integration where the text gives exactly both.
fn action(text: &str) -> Action {
    let parts = split(text, INTEGRATIONS);
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
