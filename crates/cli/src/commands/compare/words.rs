//! Which words of a text changed, so that a reader sees a new wording at a glance.

use std::time::{Duration, Instant};

use similar::{Algorithm, DiffTag, capture_diff_slices_deadline};

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
    let deadline = Instant::now().checked_add(LONGEST);
    let mut stretches = Vec::new();
    for step in capture_diff_slices_deadline(Algorithm::Myers, &old, &new, deadline) {
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

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::Stretch::{Both, New, Old};
    use super::changed;

    #[test]
    fn only_the_words_that_changed_are_marked() {
        let text = ToOwned::to_owned;
        let expected =
            [Both(text("Selfie photo")), Old(text("too bright")), New(text("very pale")), Both(text("today"))];
        assert_eq!(changed("Selfie photo too bright today", "Selfie  photo very pale today"), expected);
        assert_eq!(changed("Selfie photo", "photo"), [Old(text("Selfie")), Both(text("photo"))]);
        assert_eq!(changed("", ""), []);
    }
}
