//! Small words by which a site draws attention to what they stand beside: `NEW`, `Updated`, `v2.1`. They are no part of a text.
//! That something ends or is yet to come, such as `Deprecated`, is for a person, and stays where it stands.

use super::cells::is_label;

/// Stands before and behind a text that its mark-up sets apart, such as one in a box of its own; it cannot be seen.
pub const MARK: char = '\u{2063}';

const WORDS: &[&str] = &["new", "updated", "changed", "added", "beta", "preview", "alpha", "early access", "🆕"];

/// How words begin that say of a row that it ends, or is not there yet.
const OF_AN_END: &[&str] = &[
    "deprecat",
    "retir",
    "remov",
    "obsolete",
    "legacy",
    "discontinu",
    "withdrawn",
    "expire",
    "sunset",
    "unsupported",
    "inactive",
    "disabled",
    "unused",
    "replaced",
    "superseded",
    "coming",
    "planned",
    "upcoming",
    "soon",
    "draft",
    "reserved",
    "eol",
];

/// Whether a text says of what it stands beside that it ends, or is not there yet.
pub fn says_that_it_ends(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut words = text.split(|it: char| !it.is_alphanumeric());
    words.any(|word| OF_AN_END.iter().any(|start| word.starts_with(start)))
}

/// Whether a text is such a word, whatever its case: `New!`, `(updated)`, `since 2.1`.
pub fn is_badge(text: &str) -> bool {
    let text = text.trim().trim_matches(['(', ')', '[', ']', '!', MARK]).trim().to_lowercase();
    let version = text.strip_prefix("since ").or_else(|| text.strip_prefix("added in ")).unwrap_or(&text);
    let version = version.strip_prefix('v').unwrap_or(version);
    let is_version = version.contains('.')
        && version.split('.').all(|part| matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit()));
    let is_short_version =
        text.strip_prefix('v').is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|it| it.is_ascii_digit()));
    WORDS.contains(&text.as_str()) || is_version || is_short_version
}

/// Whether a text that no mark-up calls a badge is one all the same, such as a word in bold: a status is written in small letters.
pub fn is_badge_by_itself(text: &str) -> bool {
    is_badge(text) && !text.trim_start().starts_with(char::is_lowercase)
}

/// The text without badges at the ends of its lines, where something else is said in them.
pub fn without(text: &str) -> String {
    let lines: Vec<_> = text.lines().collect();
    let is_alone = |line: &str| {
        let inner = line.trim();
        is_badge(inner) && inner.starts_with(MARK) && inner.ends_with(MARK)
    };
    let others = lines.iter().filter(|line| !line.trim().is_empty() && !is_alone(line)).count();
    let kept = lines.into_iter().filter(|line| others == 0 || !is_alone(line));
    let kept: Vec<_> = kept.map(without_in_line).collect();
    kept.join("\n")
}

fn without_in_line(line: &str) -> String {
    let (label, mut said) = match line.split_once(':') {
        Some((label, _)) if is_label(label) => line.split_at(label.len() + 1),
        _ => ("", line),
    };
    while let Some(rest) = before_the_last(said).or_else(|| behind_the_first(said)) {
        said = rest;
    }
    let space = if !label.is_empty() && said.starts_with(|it: char| !it.is_whitespace()) { " " } else { "" };
    format!("{label}{space}{said}")
}

fn before_the_last(text: &str) -> Option<&str> {
    let text = text.trim_end();
    let rest = match text.strip_suffix(MARK) {
        Some(marked) => {
            let (rest, inner) = marked.rsplit_once(MARK)?;
            Some(rest).filter(|_| is_badge(inner))?
        }
        None => {
            let (rest, word) = text.rsplit_once(' ')?;
            Some(rest).filter(|_| is_told_by_its_letters(word))?
        }
    };
    Some(rest.trim_end()).filter(|rest| says_something(rest))
}

fn behind_the_first(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let rest = match text.strip_prefix(MARK) {
        Some(marked) => {
            let (inner, rest) = marked.split_once(MARK)?;
            Some(rest).filter(|_| is_badge(inner))?
        }
        None => {
            let (word, rest) = text.split_once(' ')?;
            Some(rest).filter(|_| is_told_by_its_letters(word))?
        }
    };
    Some(rest.trim_start()).filter(|rest| says_something(rest))
}

/// `NEW`, `[New]`, `(Updated)`: no word of a sentence.
fn is_told_by_its_letters(word: &str) -> bool {
    let is_in_brackets = word.starts_with(['(', '[']) && word.ends_with([')', ']']);
    let is_in_capitals = word.chars().filter(|it| it.is_alphabetic()).count() > 2 && !word.contains(char::is_lowercase);
    (is_in_brackets || is_in_capitals || word == "🆕")
        && is_badge(word)
        && !word.contains(|it: char| it.is_ascii_digit())
}

fn says_something(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::{is_badge, says_that_it_ends, without};

    #[test]
    fn a_badge_beside_a_text_is_no_part_of_it_and_one_that_is_all_there_is_stays() {
        let texts = [
            "Too bright \u{2063}New\u{2063}",
            "\u{2063}Preview\u{2063} Too bright",
            "Too bright NEW",
            "BETA Too bright",
            "Too bright (Updated)",
            "\u{2063}v2.1\u{2063}Too bright",
            "\u{2063}New\u{2063}\nToo bright",
        ];
        assert_eq!(texts.map(without), ["Too bright"; 7]);
        assert_eq!(
            without("Description: NEW Too bright\nAction: \u{2063}New\u{2063} Wait."),
            "Description: Too bright\nAction: Wait."
        );
        let others = [
            "new",
            "\u{2063}new\u{2063}",
            "Wait for \u{2063}new\u{2063} status",
            "The case is new",
            "NEW",
            "New client",
            "Too bright \u{2063}Deprecated\u{2063}",
            "\u{2063}Coming soon\u{2063} Too bright",
        ];
        assert_eq!(others.map(without), others);
    }

    #[test]
    fn badges_are_words_of_a_kind() {
        assert!(["New!", "since 2.1", "BETA", "Early access", "v2"].into_iter().all(is_badge));
        assert!(
            !["3100", "100.1", "person.type", "SDK", "1.", "", "Deprecated", "Coming soon"].into_iter().any(is_badge)
        );
        assert!(
            ["Deprecated", "RETIRED", "to be removed", "Coming soon", "End of life (EOL)"]
                .into_iter()
                .all(says_that_it_ends)
        );
        assert!(!["Client", "New", "Updated"].into_iter().any(says_that_it_ends));
    }
}
