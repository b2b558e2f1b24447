//! What a code means and what to do about it, one after the other and without labels: two paragraphs, or two entries of a list.

use super::super::bullets;
use super::super::cells::opens_with_integration;
use super::super::rows::is_limit;

/// The meanings that texts give, each with its labels; `None` where they are no pairs. A text by itself is a description.
pub fn meanings(texts: &[String]) -> Option<Vec<String>> {
    let mut meanings: Vec<String> = Vec::new();
    let mut condition = String::new();
    let mut is_behind_action = true;
    for text in texts.iter().map(|text| bullets::without(text)) {
        if is_behind_action && condition.is_empty() && is_limit(text) {
            condition = format!("{text}\n");
        } else if is_behind_action && !meanings.is_empty() && opens_with_integration(text) {
            // The action is an entry for each integration.
            meanings.last_mut()?.push_str(&format!("\n{text}"));
        } else if is_behind_action {
            meanings.push(format!("{}Description: {text}", std::mem::take(&mut condition)));
            is_behind_action = false;
        } else {
            meanings.last_mut()?.push_str(&format!("\nAction: {text}"));
            is_behind_action = true;
        }
    }
    let is_whole = condition.is_empty() && (is_behind_action || texts.len() == 1 || meanings.len() == 1);
    (is_whole && !meanings.is_empty()).then_some(meanings)
}

#[cfg(test)]
mod tests {
    use super::meanings;

    #[test]
    fn texts_are_taken_in_pairs_and_what_is_left_over_is_not_guessed_at() {
        let of = |texts: &[&str]| meanings(&texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>());
        let pair = Some(vec!["Description: Expired\nAction: Wait.".to_owned()]);
        assert_eq!(of(&["Expired", "◦ Wait."]), pair);
        assert_eq!(of(&["Expired"]), Some(vec!["Description: Expired".to_owned()]));
        assert_eq!(of(&["Expired", "Wait.", "Blurred", "Retry."]).map(|it| it.len()), Some(2));
        assert_eq!(of(&["Expired", "Wait.", "More"]), None);
        assert_eq!(of(&[]), None);
        let limited =
            "Pending flow only\nDescription: Expired\nAction: SDK integration: Wait.\nAPI integration: Retry.";
        let texts = ["Pending flow only", "Expired", "SDK integration: Wait.", "API integration: Retry."];
        assert_eq!(of(&texts), Some(vec![limited.to_owned()]));
    }
}
