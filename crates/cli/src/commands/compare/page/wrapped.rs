//! A copy whose lines were broken where they reached a width: an editor or a mail did that, and no line break of it means anything.

use super::bullets;
use super::cells::opens_with_label;
use super::cut;
use super::headings;
use super::loose::{keys, names_in};

/// Wider than any text is wrapped to; a page as it was copied has lines that are longer.
const WIDEST: usize = 180;
/// So many lines that reach the width are no accident.
const FEWEST: usize = 5;

/// The text with its lines as they were before they were broken.
pub fn unwrapped(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let length = |line: &str| line.trim_end().chars().count();
    let width = lines.iter().map(|line| length(line)).max().unwrap_or_default();
    // The next word would have had no room.
    let is_full = |line: &str, next: &str| {
        let word = next.split_whitespace().next().map_or(0, |word| word.chars().count());
        word > 0 && length(line) + 1 + word > width
    };
    let full = lines.windows(2).filter(|pair| is_full(pair[0], pair[1])).count();
    if width > WIDEST || full < FEWEST {
        return text.to_owned();
    }
    let mut whole = String::with_capacity(text.len());
    for (at, line) in lines.iter().enumerate() {
        let goes_on = at > 0 && is_full(lines[at - 1], line) && !begins_anew(line, lines.get(at + 1).copied());
        if goes_on {
            // A word may have been broken behind its hyphen.
            let is_hyphen = whole.ends_with('-') && !whole.ends_with(" -");
            whole.push_str(if is_hyphen { "" } else { " " });
            whole.push_str(line.trim());
        } else {
            whole.push_str(if at > 0 { "\n" } else { "" });
            whole.push_str(line);
        }
    }
    whole
}

/// Whether a line can only be the first of what it says: a row, a label, an entry, a heading.
pub fn begins_anew(line: &str, next: Option<&str>) -> bool {
    let line = line.trim();
    let is_word = line.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    // `status codes` in small letters is the rest of a sentence.
    let is_label = |line: &str| !line.starts_with(char::is_lowercase) && opens_with_label(line);
    if is_word && next.is_some_and(|next| is_label(next.trim())) {
        return true;
    }
    let is_code = keys::code(line).is_some_and(|key| key.number().is_some_and(|number| number >= 100));
    let is_row = is_code || keys::glued_status(line).is_some() || keys::scored(line).is_some();
    let is_entry = line.starts_with(bullets::is_mark);
    is_row
        || is_entry
        || cut::is_furniture(line)
        || is_label(line)
        || names_in(line).is_some()
        || headings::series(line).is_some()
}

#[cfg(test)]
mod tests {
    use super::unwrapped;

    #[test]
    fn lines_that_were_broken_at_a_width_are_whole_again_and_others_stay() {
        let rows: Vec<_> = (3100..3106).map(|code| format!("{code} Selfie photo too bright\nby far")).collect();
        let whole: Vec<_> = (3100..3106).map(|code| format!("{code} Selfie photo too bright by far")).collect();
        assert_eq!(unwrapped(&rows.join("\n")), whole.join("\n"));
        let others = "Statuses\nnew\tMade\npending\tWait";
        assert_eq!(unwrapped(others), others);
    }
}
