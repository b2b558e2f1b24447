//! What a site says of a row's end is no mere badge: a person learns of it, wherever the word stands.

use super::page::{Columns, Page};
use super::renderings::{html, markdown};
use super::*;

const WORDS: [&str; 6] = ["Deprecated", "Retired", "removed", "OBSOLETE", "Coming soon", "Legacy"];

#[test]
fn a_word_that_a_row_ends_is_told_beside_its_number_and_beside_its_text() {
    let folder = with_catalogue("compare_endings");
    let page = Page::of_text(PAGE);
    let page_html = html(&page, Columns::Two);
    let page_markdown = markdown(&page, Columns::Two);
    let (number, text) = ("3204", "Expired ID document");
    for word in WORDS {
        let badge = format!("<span class=\"badge\">{word}</span>");
        let pages = [
            ("page.html", page_html.replacen(number, &format!("{number} {badge}"), 1)),
            ("page.html", page_html.replacen(text, &format!("{text} {badge}"), 1)),
            ("page.html", page_html.replacen(text, &format!("{badge} {text}"), 1)),
            ("page.md", page_markdown.replacen(text, &format!("{text} **{word}**"), 1)),
            ("page.txt", PAGE.replacen(text, &format!("{text} ({word})"), 1)),
            ("page.txt", PAGE.replacen(number, &format!("{number} {word}"), 1)),
        ];
        for (name, page) in pages {
            let report = report(&folder, name, &page);
            let told = ["changed", "unplaced"].map(|key| report[key].to_string().to_lowercase()).concat();
            assert!(told.contains(&word.to_lowercase()), "{word} in {name}: {report:#}");
        }
    }
}
