//! What a site says of a row's end is no mere badge: a person learns of it, wherever the word stands.

use super::habits::html::{SITE, Site, code_headings, lists_in_lists, site};
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

#[test]
fn a_word_beside_a_number_or_a_heading_that_is_no_known_badge_is_told_and_changes_nothing_else() {
    let folder = scratch("compare_beside");
    let page = Page::of_text(PAGE);
    let page_html = html(&page, Columns::Two);
    let page_headings = site(&page, &Site { table: code_headings, ..SITE });
    let page_lists = site(&page, &Site { table: lists_in_lists, ..SITE });
    let number = "3204</code>";
    for word in ["Experimental", "SDK only", "EEA", "Deprecated"] {
        let badge = |class: &str| format!(" <span class=\"{class}\">{word}</span>");
        let code = json!({ "row": { "status_code": 3204 }, "heading": "3000: Sendbacks", "text": word });
        let pages = [
            (page_html.replacen(number, &format!("{number}{}", badge("badge")), 1), code.clone()),
            (page_html.replacen(number, &format!("{number}{}", badge("note")), 1), code),
            (
                page_headings.replacen(number, &format!("{number}{}", badge("badge")), 1),
                json!({ "row": { "status_code": 3204 }, "heading": "3204", "text": word }),
            ),
            (
                page_lists.replacen(number, &format!("{number}{}", badge("badge")), 1),
                json!({ "row": { "status_code": 3204 }, "heading": "3204", "text": word }),
            ),
            (
                page_headings.replacen("4000: Rejections", &format!("4000: Rejections{}", badge("chip")), 1),
                json!({ "row": { "series": 4000 }, "heading": "4000: Rejections", "text": word }),
            ),
        ];
        for (page, expected) in pages {
            let mut found = report(&folder, "page.html", &page);
            let told = found["unplaced"].take();
            found["unplaced"] = json!([]);
            assert_eq!(found, nothing(), "{word}");
            let told = told.as_array().expect("a list");
            assert_eq!(told.len(), 1, "{word}: {told:?}");
            assert_eq!(told[0]["text"], expected["text"], "{told:?}");
            assert_eq!(told[0]["heading"], expected["heading"], "{told:?}");
            assert!(told[0]["why"].as_str().is_some_and(|why| why.contains("beside")), "{told:?}");
        }
    }
}
