//! Counts that a site shows beside rows: how many of them are here, on which of how many pages, and how many there are.

use std::collections::BTreeSet;

use super::super::super::normalise::{clean, is_dash};

/// Words that stand in such a count beside the numbers.
const WORDS: &[&str] = &[
    "showing",
    "displaying",
    "viewing",
    "shown",
    "displayed",
    "about",
    "approximately",
    "total",
    "in",
    "from",
    "per",
    "page",
    "all",
    "the",
    "status",
    "zeige",
    "affichage",
    "mostrando",
    "ca",
];

/// What is counted.
const UNITS: &[&str] = &[
    "rows",
    "row",
    "codes",
    "code",
    "results",
    "result",
    "entries",
    "entry",
    "items",
    "item",
    "records",
    "einträgen",
    "einträge",
    "zeilen",
    "ergebnissen",
    "ergebnisse",
    "lignes",
    "résultats",
    "rijen",
    "resultaten",
    "registros",
];

const OF: &[&str] = &["of", "/", "von", "sur", "de", "van"];
const TO: &[&str] = &["to", "-", "bis", "à", "tot", "a"];

/// A number that could be a year or a code counts nothing.
const MOST: u32 = 999;

/// `25 of 73`: a count of rows, unless there are as many.
struct Count {
    here: u32,
    total: u32,
    /// Whether it says what is counted, or which of them are here.
    is_sure: bool,
}

impl Count {
    fn of(text: &str) -> Option<Self> {
        let words = tokens(text);
        let number = |at: usize| words.get(at).and_then(|word| word.parse::<u32>().ok());
        let is_about =
            |at: usize| words.get(at).is_some_and(|word| matches!(word.as_str(), "about" | "approximately" | "ca"));
        let behind = |at: usize| number(at + 1).or_else(|| number(at + 2).filter(|_| is_about(at + 1)));
        let shown = |at: usize| {
            let before = at.checked_sub(1)?;
            number(before).or_else(|| number(before.checked_sub(1)?).filter(|_| words[before] == "out"))
        };
        let is_of = |at: &usize| OF.contains(&words[*at].as_str()) && shown(*at).is_some() && behind(*at).is_some();
        let of = (0..words.len()).find(is_of)?;
        let (shown, total) = (shown(of)?, behind(of)?);
        let first = of.checked_sub(3).filter(|at| TO.contains(&words[at + 1].as_str())).and_then(number);
        let says_nothing_else = words.iter().all(|word| is_of_a_count(word)) && total <= MOST;
        let has_slashes = words.iter().filter(|word| *word == "/").count() > 1;
        let is_of_pages = words.first().is_some_and(|word| is_page(word)) && words.len() == 4;
        let is_counted = words.iter().any(|word| UNITS.contains(&word.as_str()));
        let is_sure = first.is_some() || is_counted;
        let here = shown + 1 - first.unwrap_or(1).min(shown);
        ((is_sure || says_nothing_else) && !has_slashes && !is_of_pages).then_some(Self { here, total, is_sure })
    }
}

/// Why a text shows that the rows above are not all: `Showing 1 to 25 of 73 entries`.
pub fn partial_count(text: &str) -> Option<String> {
    let text = clean(text);
    if text.len() > LONGEST {
        return None;
    }
    let count = Count::of(&text).filter(|count| count.is_sure)?;
    (count.here < count.total).then(|| format!("the page says \"{text}\""))
}

/// Whether a text says that all rows are here: `Showing 1 to 18 of 18`.
pub fn whole_count(text: &str) -> bool {
    let text = clean(text);
    text.len() <= LONGEST && Count::of(&text).is_some_and(|count| count.is_sure && count.here == count.total)
}

/// Whether a text is a number of a page and nothing else: `Page 1 of 9`, `Page 3`.
pub fn is_page_count(text: &str) -> bool {
    let words = tokens(&clean(text));
    let words: Vec<_> = words.iter().map(String::as_str).collect();
    let is_number = |word: &str| word.len() < 4 && word.parse::<u16>().is_ok();
    match words.as_slice() {
        [page, number] => is_page(page) && is_number(number),
        [page, number, of, all] => is_page(page) && is_number(number) && OF.contains(of) && is_number(all),
        _ => false,
    }
}

const LONGEST: usize = 120;

fn is_of_a_count(word: &str) -> bool {
    let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
    is_number || word == "out" || [WORDS, UNITS, OF, TO].iter().any(|known| known.contains(&word))
}

/// How many rows a text says there are, and nothing else: `73 codes`, `Total: 73`, `25 / 73`.
pub fn claimed(text: &str) -> Option<u32> {
    let text = clean(text);
    if text.len() > LONGEST {
        return None;
    }
    if let Some(count) = Count::of(&text).filter(|count| !count.is_sure && count.here <= count.total) {
        return Some(count.total);
    }
    let words = tokens(&text);
    let numbers: Vec<u32> = words.iter().filter_map(|word| word.parse().ok()).collect();
    let are_of_it = words.iter().all(|word| {
        word.parse::<u32>().is_ok()
            || ["total", "in", "all", "status"].contains(&word.as_str())
            || UNITS.contains(&word.as_str())
    });
    let is_counted = words.iter().any(|word| word == "total" || UNITS.contains(&word.as_str()));
    let is_first = words
        .first()
        .is_some_and(|word| word.parse::<u32>().is_ok() || matches!(word.as_str(), "total" | "all" | "in"));
    match numbers.as_slice() {
        [count] if are_of_it && is_counted && is_first && *count <= MOST => Some(*count),
        _ => None,
    }
}

/// How many rows a sentence says it introduces: `… and includes 73 codes:`.
pub fn claimed_within(sentence: &str) -> Option<u32> {
    let words = tokens(&clean(sentence));
    let from = words.iter().position(|word| word.starts_with("includ"))?;
    let count = |at: usize| words.get(at).and_then(|word| word.parse::<u32>().ok()).filter(|count| *count <= MOST);
    (from..words.len()).find_map(|at| {
        let unit = words.get(at + 1).filter(|word| *word != "status").or(words.get(at + 2))?;
        count(at).filter(|_| UNITS.contains(&unit.as_str()))
    })
}

fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let is_between = |it: char| is_dash(it) || it == '/';
    for word in text.to_lowercase().split_whitespace() {
        for piece in word.split_inclusive(is_between) {
            let (word, mark) = piece.split_at(piece.trim_end_matches(is_between).len());
            let word = word.trim_matches(|it: char| !it.is_alphanumeric());
            tokens.extend(Some(word.to_owned()).filter(|word| !word.is_empty()));
            tokens
                .extend((!mark.is_empty()).then(|| if mark.ends_with('/') { "/".to_owned() } else { "-".to_owned() }));
        }
    }
    tokens
}

/// The pages that a page says it has, `Page 1 of 3`, and those of them that are here.
#[derive(Debug, Default)]
pub struct Pages {
    here: BTreeSet<u32>,
    all: u32,
    said: String,
}

impl Pages {
    pub fn meet(&mut self, text: &str) {
        if text.len() > 60 {
            return;
        }
        let words = tokens(&clean(text));
        let is_turned = |word: &&str| !["previous", "prev", "first", "next", "last"].contains(word);
        let words: Vec<_> = words.iter().map(String::as_str).filter(is_turned).collect();
        if let [page_word, page, of, all] = words.as_slice()
            && is_page(page_word)
            && OF.contains(of)
            && let (Ok(page), Ok(all)) = (page.parse(), all.parse())
        {
            if self.here.is_empty() || self.here.first().is_some_and(|first| page < *first) {
                self.said = clean(text);
            }
            self.here.insert(page);
            self.all = self.all.max(all);
        }
    }

    pub fn missing(&self) -> Option<String> {
        let is_whole = self.all as usize <= self.here.len();
        (!is_whole).then(|| format!("the page says \"{}\"", self.said))
    }
}

fn is_page(word: &str) -> bool {
    matches!(word, "page" | "seite" | "pagina" | "página" | "side")
}

#[cfg(test)]
mod tests {
    use super::{Pages, claimed, claimed_within, partial_count};

    #[test]
    fn a_count_of_more_than_is_shown_is_told_from_one_of_all() {
        let partial = [
            "Showing 1 to 25 of 73 entries",
            "Showing 1–25 of 154",
            "1 - 25 of 73",
            "Rows 26 to 50 of 73",
            "25 of 73 rows",
            "Showing 25 of 154 results",
            "Viewing 70 / 73 rows",
            "1–70 von 73",
            "1-70 sur 73",
            "Zeige 1 bis 70 von 73 Einträgen",
            "Rows per page: 70 1–70 of about 73",
        ];
        for text in partial {
            assert_eq!(partial_count(text), Some(format!("the page says \"{text}\"")));
        }
        let whole = [
            "Showing 1 to 73 of 73 entries",
            "1–7 of 7",
            "3 of 4 people like this",
            "One of 73",
            "of 7",
            "1022",
            "11/29/2026",
            "11/2026",
            "73 / 73",
        ];
        assert_eq!(whole.map(partial_count), [const { None }; 9]);
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
        assert_eq!(missing(&["Seite 1 von 2"]), Some("the page says \"Seite 1 von 2\"".to_owned()));
        assert_eq!(missing(&["Page 1/2"]), Some("the page says \"Page 1/2\"".to_owned()));
        assert_eq!(missing(&["Page 1 of 2", "Page 2 of 2"]), None);
        assert_eq!(missing(&["Page 1 of 1", "Page one"]), None);
    }

    #[test]
    fn a_number_of_rows_is_told_from_other_numbers() {
        let texts = [
            "73 codes",
            "Total: 73",
            "73 status codes",
            "Total 73 entries",
            "73 results",
            "70 / 73",
            "70/73",
            "70 of 73",
            "70 out of 73",
        ];
        assert_eq!(texts.map(claimed), [Some(73); 9]);
        let others =
            ["73", "1000 codes", "Status code: 100", "Rows per page: 25", "25 rows per page", "70 of 73 codes"];
        assert_eq!(others.map(claimed), [None; 6]);
        assert_eq!(claimed_within("It can accompany new status and includes 73 status codes:"), Some(73));
        assert_eq!(claimed_within("Series 100 can accompany new status and includes:"), None);
    }
}
