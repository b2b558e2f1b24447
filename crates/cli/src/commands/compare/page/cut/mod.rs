//! What on a page shows that a part of it is missing: words and boxes that a site puts where it shows less than there is.

mod counts;

pub use counts::{Pages, claimed, claimed_within, partial_count, whole_count};

use super::super::normalise::clean;

/// Whether a class is that of a box that stands where something is to come.
pub fn is_placeholder_class(class: &str) -> bool {
    let class = class.to_ascii_lowercase();
    ["skeleton", "shimmer", "spinner", "placeholder-glow"].iter().any(|word| class.contains(word))
}

/// Whether a class is one that such a box has, and others too: what shows nothing but is called so stands for something.
pub fn is_loading_class(class: &str) -> bool {
    let class = class.to_ascii_lowercase();
    let mut words = class.split(|it: char| !it.is_alphanumeric());
    let is_one = |word: &str| {
        ["loader", "loading", "placeholder", "spin", "preloader", "busy", "ghost"].contains(&word)
            || word.contains("circularprogress")
    };
    words.any(is_one)
}

/// Whether a text says no more than that something is to come.
pub fn is_placeholder(text: &str) -> bool {
    let words = plain_words(text);
    let mut words = words.split(' ');
    let begins =
        words.next().is_some_and(|word| ["loading", "fetching", "please", "lädt", "chargement"].contains(&word));
    begins && words.all(|word| PENDING.contains(&word) || is_number(word)) && plain_words(text) != "please"
}

/// What a site says is to come.
const PENDING: &[&str] = &[
    "wait",
    "please",
    "loading",
    "content",
    "data",
    "table",
    "more",
    "the",
    "rest",
    "codes",
    "code",
    "status",
    "rows",
    "row",
    "results",
    "entries",
    "items",
    "page",
    "remaining",
    "next",
    "all",
];

/// Words by which rows are asked for, and what is asked for.
const ASKING: &[&str] = &["load", "show", "view", "see", "display", "expand", "reveal", "scroll", "fetch", "read"];
const ASKED: &[&str] = &["more", "all", "remaining", "rest", "full", "further", "additional", "hidden"];
const BETWEEN: &[&str] = &[
    "the", "to", "for", "down", "see", "load", "show", "view", "table", "list", "of", "and", "rows", "row", "codes",
    "code", "results", "result", "entries", "entry", "items", "item", "status", "other", "others",
];

/// The same in the languages of the vendor's neighbours.
const ASKING_ELSEWHERE: &[&str] = &[
    "mehr anzeigen",
    "mehr laden",
    "weitere anzeigen",
    "weitere laden",
    "alle anzeigen",
    "afficher plus",
    "voir plus",
    "charger plus",
    "tout afficher",
    "meer laden",
    "meer tonen",
    "toon meer",
    "alles tonen",
    "mostrar más",
    "cargar más",
    "ver más",
    "mostra altro",
    "carica altro",
    "continue reading",
    "weiterlesen",
    "lire la suite",
];

/// What a button that shows the rest of a table says.
const UNFOLDING: &[&str] = &["expand table", "expand the table", "expand rows", "expand list"];

/// Whether a text offers rows that are not here: `Load more`, `Show all 73 codes`, `3 more rows`.
pub fn asks_for_more(text: &str) -> bool {
    let words = plain_words(text);
    if ASKING_ELSEWHERE.contains(&words.as_str()) || UNFOLDING.contains(&words.as_str()) {
        return true;
    }
    let words: Vec<_> = words.split(' ').filter(|word| !is_number(word)).collect();
    let is_counted = words.len() < plain_words(text).split(' ').count();
    let are_of_it = words.iter().all(|word| [ASKING, ASKED, BETWEEN].iter().any(|known| known.contains(word)));
    let asks = words.first().is_some_and(|word| ASKING.contains(word)) || (is_counted && words.contains(&"more"));
    are_of_it && asks && words.iter().any(|word| ASKED.contains(word)) && !may_ask_for_more(text)
}

/// Whether a text offers what may be more rows, or may be something else: `Expand all`, or the number of a second page.
pub fn may_ask_for_more(text: &str) -> bool {
    matches!(plain_words(text).as_str(), "expand" | "expand all" | "unfold" | "open" | "all" | "2")
}

/// Whether a text below rows says that it breaks off here: dots alone, `… and 3 more`, `(truncated)`, `Go to page 2`.
pub fn breaks_off(text: &str) -> bool {
    let words = plain_words(text);
    let is_short = words.split(' ').count() <= 6;
    let is_said = is_short && words.split(' ').any(|word| matches!(word, "truncated" | "abbreviated" | "shortened"));
    let to_page = words.strip_prefix("go to page ").or_else(|| words.strip_prefix("goto page "));
    is_dots(text) || is_said || to_page.is_some_and(is_number) || words.starts_with("go to next page")
}

/// Whether a text is nothing but dots, in one cell or in several.
pub fn is_dots(text: &str) -> bool {
    let mut marks = text.chars().filter(|it| !it.is_whitespace() && *it != '|').peekable();
    marks.peek().is_some() && marks.all(|it| matches!(it, '.' | '…' | '⋮' | '⋯'))
}

/// Whether a text is a word to turn the page: that of a table, or that of the site.
pub fn turns_the_page(text: &str) -> bool {
    ["next", "next page", "older", "more"].contains(&plain_words(text).as_str())
}

/// Whether a text offers a choice of how many rows there are on a page: `Rows per page: 25`.
pub fn chooses_how_many(text: &str) -> bool {
    let words = plain_words(text);
    let words: Vec<_> = words.split(' ').filter(|word| !is_number(word)).collect();
    matches!(words.as_slice(), [unit, "per", "page"] | ["show", unit, "per", "page"]
        if ["rows", "items", "entries", "results", "codes", "records"].contains(unit))
}

/// Whether a text begins what a site has behind the page: links to others, and questions.
pub fn is_behind_the_page(text: &str) -> bool {
    let words = plain_words(text);
    let begins = ["related", "see also", "recommended", "was this", "did this page", "what s next", "whats next"];
    words.split(' ').count() <= 8 && begins.iter().any(|start| words.starts_with(start))
}

/// Whether a text is what a site or a printer puts around a page: `Updated about 11 hours ago`, `Page 1 of 9`.
pub fn is_furniture(text: &str) -> bool {
    let words = plain_words(text);
    let count = words.split(' ').count();
    let is_date = ["updated ", "last updated ", "last modified ", "modified ", "printed "]
        .iter()
        .any(|start| words.starts_with(start) && count <= 8);
    let has_day = words.contains(" ago") || words.split(' ').any(is_number) || words.ends_with("day");
    let is_address = text.split_whitespace().any(|word| word.starts_with("https://") || word.starts_with("http://"))
        && count <= 24
        && text.trim().starts_with("http");
    (is_date && has_day) || is_address || counts::is_page_count(text) || is_print_header(text)
}

/// `11/29/26, 5:40 PM Identity Verification Statuses`, as browsers print it at the top of each sheet.
fn is_print_header(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let Some(day) = words.next().and_then(|day| day.strip_suffix(',')) else { return false };
    let parts: Vec<_> = day.split(['/', '.', '-']).collect();
    let is_day = parts.len() == 3 && parts.iter().all(|part| is_number(part) && part.len() <= 4);
    let is_time = |word: &str| {
        word.split_once(':').is_some_and(|(hour, minute)| is_number(hour) && is_number(minute) && minute.len() == 2)
    };
    is_day && words.next().is_some_and(is_time) && text.len() < 200
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn plain_words(text: &str) -> String {
    let text = clean(text).to_lowercase();
    let plain: String = text.chars().map(|it| if it.is_alphanumeric() { it } else { ' ' }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text is a piece of what is told by `is_pager`: a number of a page, or a word to turn it.
pub fn is_of_a_pager(text: &str) -> bool {
    let words = plain_words(text);
    text.len() < 60
        && words.split(' ').all(|word| {
            (is_number(word) && word.len() < 3)
                || ["previous", "prev", "next", "first", "last", "page", ""].contains(&word)
                || is_pager(word)
        })
}

/// Whether a text is the numbers of pages by which one turns them: `Previous 1 2 3 Next`.
pub fn is_pager(text: &str) -> bool {
    let words = plain_words(text);
    let pages: Vec<_> = words
        .split(' ')
        .map(|word| word.trim_start_matches("previous").trim_start_matches("prev").trim_end_matches("next"))
        .filter(|word| !word.is_empty() && !matches!(*word, "first" | "last" | "page"))
        .collect();
    let numbers = pages.concat();
    // A number by itself turns no page, and neither does a code.
    pages.iter().all(|page| page.bytes().all(|byte| byte.is_ascii_digit()))
        && numbers.len() >= 2
        && "123456789".starts_with(&numbers)
}

#[cfg(test)]
mod tests {
    use super::{asks_for_more, is_pager, is_placeholder};

    #[test]
    fn what_a_site_puts_in_place_of_rows_is_known() {
        let placeholders =
            ["Loading…", "loading...", "Please wait", "Loading, please wait…", "Loading more codes…", "Fetching more"];
        assert_eq!(placeholders.map(is_placeholder), [true; 6]);
        let more = [
            "Load more",
            "Show more…",
            "Show 48 more",
            "View all 73 codes",
            "LOAD MORE ROWS",
            "… and 3 more codes",
            "+3 more",
            "Expand to see all rows",
            "Scroll down to load more",
            "Show remaining 3 rows",
            "Mehr anzeigen",
        ];
        assert_eq!(more.map(asks_for_more), [true; 11]);
        let pagers = ["Previous 1 2 3 Next", "Previous123Next", "‹ 1 2 ›"];
        assert_eq!(pagers.map(is_pager), [true; 3]);
        let others = [
            "Loading is slow",
            "Show me",
            "Previous Next",
            "1",
            "See more of our guides",
            "Read more about AML",
            "Please",
        ];
        assert!(!others.iter().any(|text| is_placeholder(text) || asks_for_more(text) || is_pager(text)));
    }
}
