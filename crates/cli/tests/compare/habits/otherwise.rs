//! The page as a careful person could still read it, however a site draws it.

use super::super::page::Block;
use super::*;

fn untitled(page: &Page) -> Page {
    headed(page, |_, title| title.to_owned())
}

const OTHERWISE: &[Habit] = &[
    of_html("titles of series alone", |page| site(&untitled(page), &SITE)),
    of_html("titles of series with a count", |page| site(&headed(page, |n, title| format!("{title} ({n})")), &SITE)),
    of_boxes("titles of series alone above lists", |page| site(&untitled(page), &Site { table: list, ..SITE })),
    of_boxes("titles of series alone above headings of codes", |page| {
        site(&untitled(page), &Site { table: code_headings, ..SITE })
    }),
    of_html("titles of series alone in bold", |page| site(&untitled(page), &Site { heading: bold_heading, ..SITE })),
    of_html("titles of series alone on what can be folded up", |page| {
        site(&untitled(page), &Site { series: Some(details), ..SITE })
    }),
    of_html("titles of series alone in captions", |page| site(&untitled(page), &Site { series: Some(figure), ..SITE })),
    of_html("titles of series alone on tabs", |page| tabs_in_order(&untitled(page))),
    of_markdown("titles of series alone in Markdown", |page| md(&untitled(page), &MD)),
    of_markdown("titles of series alone on accordions", |page| md(&untitled(page), &Md { series: accordion, ..MD })),
    of_text("titles of series alone in a copy", |page| copied(&untitled(page), Columns::Two, "\t", true)),
    of_text("titles of series alone in a copy with a cell a line", |page| {
        copied(&untitled(page), Columns::Two, "\n", true)
    }),
];

/// The changes that every layout can show.
const CHANGES: [&str; 4] =
    ["a row added in the middle", "a row removed", "a description reworded", "an action that no longer differs by integration"];

#[test]
fn the_page_however_it_is_drawn_says_what_the_catalogue_says_and_shows_what_has_changed() {
    let folder = scratch("compare_otherwise");
    let page = Page::of_text(PAGE);
    let mut failed = Vec::new();
    let mut expect = |habit: &Habit, page: &Page, what: &str, expected: Value| {
        let found = found(&folder, habit, page).unwrap_or_else(|error| json!({ "error": error }));
        if found != expected {
            failed.push(format!("{what} / {}: {}\n", habit.name, found.to_string().chars().take(700).collect::<String>()));
        }
    };
    for (number, habit) in OTHERWISE.iter().enumerate() {
        expect(habit, &page, "whole", nothing());
        let names = CHANGES.iter().cycle().skip(number).take(2);
        for mutation in names.filter_map(|name| MUTATIONS.iter().find(|mutation| mutation.name == *name)) {
            let mut changed = page.clone();
            (mutation.change)(&mut changed);
            expect(habit, &changed, mutation.name, whole(&(mutation.report)()));
        }
    }
    assert!(failed.is_empty(), "{} {}", failed.len(), failed.concat());
}

#[test]
fn a_title_alone_names_a_series_where_its_codes_stand_below_and_nowhere_else() {
    let folder = scratch("compare_untitled");
    let mut page = untitled(&Page::of_text(PAGE));
    // Among such headings, another title is a change of title.
    page.reword("Identity data", "Personal data");
    let found = report(&folder, "page.html", &site(&page, &SITE));
    let change = json!({ "series": 1000, "field": "title", "catalogue": "Identity data", "page": "Personal data" });
    assert_eq!(found, whole(&json!({ "changed": [change] })));
    // A group of one series is called as another series is, and a heading without codes promises none.
    let mut page = untitled(&Page::of_text(PAGE));
    let at = page.0.iter().position(|block| *block == Block::Heading(3, "Sendbacks".to_owned())).expect("a series");
    page.0.insert(at + 2, Block::Heading(4, "Home address".to_owned()));
    page.0.insert(0, Block::Heading(3, "Fraud".to_owned()));
    assert_eq!(report(&folder, "page.html", &site(&page, &SITE)), nothing());
    // Without its rows, the heading is none, and the rest is told to be missing.
    let mut page = untitled(&Page::of_text(PAGE));
    page.codes_below("Sendbacks").clear();
    let found = report(&folder, "page.html", &site(&page, &SITE));
    assert!(found["evidence"].to_string().contains("3000") && found["removed"] == json!([]), "{found:#}");
}
