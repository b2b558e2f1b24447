//! What on a page shows that a part of it is missing: words that a site puts where it shows less than there is.

use std::collections::BTreeSet;

use super::super::normalise::{clean, is_dash};

/// Whether a class is that of a box that stands where something is to come.
pub fn is_placeholder_class(class: &str) -> bool {
    let class = class.to_ascii_lowercase();
    ["skeleton", "shimmer", "spinner", "placeholder-glow"].iter().any(|word| class.contains(word))
}

/// Whether a text says no more than that something is to come.
pub fn is_placeholder(text: &str) -> bool {
    let words = plain_words(text);
    ["loading", "please wait", "loading please wait", "loading content", "loading data", "loading table"]
        .contains(&words.as_str())
}

/// Whether a text offers rows that are not here.
pub fn asks_for_more(text: &str) -> bool {
    let words = plain_words(text);
    let starts =
        ["load more", "show more", "view more", "see more", "load all", "show all", "view all", "loading more"];
    let ends = ["", "rows", "codes", "results", "entries", "items", "status codes"];
    let is_count = |word: &&str| !word.bytes().all(|byte| byte.is_ascii_digit());
    let Some(rest) = starts.iter().find_map(|start| words.strip_prefix(start)) else {
        let inner: Vec<_> = words.split(' ').filter(is_count).collect();
        return ["show more", "load more"].contains(&inner.join(" ").as_str())
            || (matches!(inner.as_slice(), ["show" | "load", "more", _]) && ends.contains(&inner[2]));
    };
    let rest = rest.split(' ').filter(is_count).collect::<Vec<_>>().join(" ");
    ends.contains(&rest.trim())
}

/// Whether a text below rows says that it breaks off here: dots alone, `… and 3 more`, `(truncated)`, `Next ›`.
pub fn breaks_off(text: &str) -> bool {
    let words = plain_words(text);
    let is_dots = !text.trim().is_empty() && text.trim().chars().all(|it| matches!(it, '.' | '…'));
    let more = words.strip_prefix("and ").and_then(|rest| rest.strip_suffix(" more"));
    let is_more = more.is_some_and(|count| count.bytes().all(|byte| byte.is_ascii_digit()));
    is_dots || is_more || ["truncated", "next", "next page"].contains(&words.as_str())
}

fn plain_words(text: &str) -> String {
    let text = clean(text).to_lowercase();
    let plain: String = text.chars().map(|it| if it.is_alphanumeric() { it } else { ' ' }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Why a text shows that the rows above are not all: `Showing 1 to 25 of 73 entries`.
pub fn partial_count(text: &str) -> Option<String> {
    let text = clean(text);
    if text.len() > 120 {
        return None;
    }
    let words = tokens(&text);
    let number = |at: usize| words.get(at).and_then(|word| word.parse::<u32>().ok());
    let of = (0..words.len()).find(|at| words[*at] == "of" && number(at + 1).is_some() && *at > 0)?;
    let (shown, total) = (number(of - 1)?, number(of + 1)?);
    let first = of.checked_sub(3).filter(|at| matches!(words[at + 1].as_str(), "to" | "-")).and_then(number);
    let is_counted = first.is_some()
        || ["entries", "rows", "results", "items", "codes"].iter().any(|it| words.iter().any(|word| word == it));
    let here = shown + 1 - first.unwrap_or(1).min(shown);
    (is_counted && here < total).then(|| format!("the page says \"{text}\""))
}

fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    for word in text.to_lowercase().split_whitespace() {
        for piece in word.split_inclusive(is_dash) {
            let (word, dash) = piece.split_at(piece.trim_end_matches(is_dash).len());
            let word = word.trim_matches(|it: char| !it.is_alphanumeric());
            tokens.extend(Some(word.to_owned()).filter(|word| !word.is_empty()));
            tokens.extend((!dash.is_empty()).then(|| "-".to_owned()));
        }
    }
    tokens
}

/// The pages that a page says it has, `Page 1 of 3`, and those of them that are here.
#[derive(Debug, Default)]
pub struct Pages {
    here: BTreeSet<u32>,
    all: u32,
}

impl Pages {
    pub fn meet(&mut self, text: &str) {
        let words = plain_words(text);
        let words: Vec<_> = words.split(' ').collect();
        if let ["page", page, "of", all] = words.as_slice()
            && let (Ok(page), Ok(all)) = (page.parse(), all.parse())
        {
            self.here.insert(page);
            self.all = self.all.max(all);
        }
    }

    pub fn missing(&self) -> Option<String> {
        let first = self.here.first()?;
        let is_whole = self.all as usize <= self.here.len();
        (!is_whole).then(|| format!("the page says \"Page {first} of {}\"", self.all))
    }
}

/// Whether a text is the numbers of pages by which one turns them: `Previous 1 2 3 Next`.
pub fn is_pager(text: &str) -> bool {
    let words = plain_words(text);
    let pages: Vec<_> = words
        .split(' ')
        .map(|word| word.trim_start_matches("previous").trim_start_matches("prev").trim_end_matches("next"))
        .filter(|word| !word.is_empty())
        .collect();
    let numbers = pages.concat();
    pages.iter().all(|page| page.bytes().all(|byte| byte.is_ascii_digit()))
        && numbers.len() >= 2
        && "123456789".starts_with(&numbers)
}

#[cfg(test)]
mod tests {
    use super::{Pages, asks_for_more, is_pager, is_placeholder, partial_count};

    #[test]
    fn a_count_of_more_than_is_shown_is_told_from_one_of_all() {
        let partial = [
            "Showing 1 to 25 of 73 entries",
            "Showing 1–25 of 154",
            "1 - 25 of 73",
            "Rows 26 to 50 of 73",
            "25 of 73 rows",
            "Showing 25 of 154 results",
        ];
        for text in partial {
            assert_eq!(partial_count(text), Some(format!("the page says \"{text}\"")));
        }
        let whole =
            ["Showing 1 to 73 of 73 entries", "1–7 of 7", "3 of 4 people like this", "One of 73", "of 7", "1022"];
        assert_eq!(whole.map(partial_count), [const { None }; 6]);
    }

    #[test]
    fn pages_are_missing_unless_all_of_them_are_here() {
        let missing = |texts: &[&str]| {
            let mut pages = Pages::default();
            for text in texts {
                pages.meet(text);
            }
            pages.missing()
        };
        assert_eq!(missing(&["Page 1 of 3"]), Some("the page says \"Page 1 of 3\"".to_owned()));
        assert_eq!(missing(&["Page 1 of 2", "Page 2 of 2"]), None);
        assert_eq!(missing(&["Page 1 of 1", "Page one"]), None);
    }

    #[test]
    fn what_a_site_puts_in_place_of_rows_is_known() {
        let placeholders = ["Loading…", "loading...", "Please wait", "Loading, please wait…"];
        assert_eq!(placeholders.map(is_placeholder), [true; 4]);
        let more = ["Load more", "Show more…", "Show 48 more", "View all 73 codes", "LOAD MORE ROWS"];
        assert_eq!(more.map(asks_for_more), [true; 5]);
        let pagers = ["Previous 1 2 3 Next", "Previous123Next", "‹ 1 2 ›"];
        assert_eq!(pagers.map(is_pager), [true; 3]);
        let others = ["Loading is slow", "Show me", "Previous Next", "1", "See more of our guides"];
        assert!(!others.iter().any(|text| is_placeholder(text) || asks_for_more(text) || is_pager(text)));
    }
}
