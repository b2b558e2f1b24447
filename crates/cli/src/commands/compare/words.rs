//! Which words of a text changed, so that a reader sees a new wording at a glance.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices_deadline};

use super::normalise::key;

/// A stretch of words, and which of the two texts has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stretch {
    Both(String),
    Old(String),
    New(String),
}

/// A text that fills a book is compared as far as this allows, and then as a whole.
const LONGEST: Duration = Duration::from_millis(200);

pub fn changed(old: &str, new: &str) -> Vec<Stretch> {
    let (old, new) = (words(old), words(new));
    let mut stretches = Vec::new();
    for step in steps(&old, &new) {
        let (tag, before, after) = step.as_tag_tuple();
        let (before, after) = (old[before].join(" "), new[after].join(" "));
        match tag {
            DiffTag::Equal => stretches.push(Stretch::Both(after)),
            DiffTag::Delete => stretches.push(Stretch::Old(before)),
            DiffTag::Insert => stretches.push(Stretch::New(after)),
            DiffTag::Replace => stretches.extend([Stretch::Old(before), Stretch::New(after)]),
        }
    }
    stretches
}

/// Which words stand in the place of which, each once and in small letters, wherever in the texts and whatever marks follow
/// them; either can be empty.
pub fn replaced(old: &str, new: &str) -> BTreeSet<(String, String)> {
    let (old, new) = (key(old).to_lowercase(), key(new).to_lowercase());
    let (old, new) = (pieces(&old), pieces(&new));
    let text = |pieces: &[&str]| pieces.concat().trim().to_owned();
    let changed = steps(&old, &new).into_iter().map(|step| step.as_tag_tuple()).filter(|step| step.0 != DiffTag::Equal);
    changed.map(|(_, before, after)| (text(&old[before]), text(&new[after]))).collect()
}

fn steps(old: &[&str], new: &[&str]) -> Vec<DiffOp> {
    capture_diff_slices_deadline(Algorithm::Myers, old, new, Instant::now().checked_add(LONGEST))
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// Words, and each mark and each space by itself.
fn pieces(text: &str) -> Vec<&str> {
    let is_mark = |character: char| !character.is_alphanumeric();
    text.split_inclusive(is_mark)
        .flat_map(|piece| match piece.char_indices().next_back() {
            Some((at, last)) if at > 0 && is_mark(last) => vec![&piece[..at], &piece[at..]],
            _ => vec![piece],
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Stretch::{Both, New, Old};
    use super::{changed, replaced};
    use std::collections::BTreeSet;

    #[test]
    fn only_the_words_that_changed_are_marked() {
        let text = ToOwned::to_owned;
        let expected =
            [Both(text("Selfie photo")), Old(text("too bright")), New(text("very pale")), Both(text("today"))];
        assert_eq!(changed("Selfie photo too bright today", "Selfie  photo very pale today"), expected);
        assert_eq!(changed("Selfie photo", "photo"), [Old(text("Selfie")), Both(text("photo"))]);
        assert_eq!(changed("", ""), []);
    }

    #[test]
    fn the_words_that_took_the_place_of_others_are_found_wherever_they_stand() {
        let client = BTreeSet::from([("client".to_owned(), "user".to_owned())]);
        assert_eq!(replaced("Update the client's name.", "Update the user’s name."), client);
        assert_eq!(replaced("Client, or the client.", "User, or the user."), client);
        assert_eq!(replaced("Wait", "Wait."), BTreeSet::from([(String::new(), ".".to_owned())]));
        assert_eq!(replaced("Ask the client", "Ask"), BTreeSet::from([("the client".to_owned(), String::new())]));
    }
}
