//! The page as a careful person could still read it, however a site draws it.

use super::super::expected::{changed, code};
use super::super::page::Block;
use super::drawn::*;
use super::outlines::*;
use super::*;

fn untitled(page: &Page) -> Page {
    headed(page, |_, title| title.to_owned())
}

fn bare_key(key: &str) -> String {
    key.to_owned()
}

/// The page as text, with headings as lines and tables as they are drawn.
fn drawn_text(page: &Page, table: fn(&[&str], &[MdRow]) -> String) -> String {
    let plain = md(page, &Md { table, key: bare_key, heading: |_, text| format!("{text}\n\n"), ..MD });
    plain.replace('\\', "")
}

const fn of_lists(name: &'static str, render: fn(&Page) -> String) -> Habit {
    Habit { name, file: "page.md", render, holds_any_row: false }
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
    of_boxes("lists in lists", |page| site(page, &Site { table: lists_in_lists, ..SITE })),
    of_boxes("lists in lists without labels", |page| site(page, &Site { table: plain_lists_in_lists, ..SITE })),
    of_boxes("lists below headings", |page| site(page, &Site { table: lists_below_headings, ..SITE })),
    of_boxes("lists without labels below headings", |page| {
        site(page, &Site { table: plain_lists_below_headings, ..SITE })
    }),
    of_boxes("paragraphs without labels below headings", |page| {
        site(page, &Site { table: plain_paragraphs_below_headings, ..SITE })
    }),
    of_boxes("lists without labels below headings in what can be folded up", |page| {
        site(page, &Site { table: plain_lists_below_headings, series: Some(details), ..SITE })
    }),
    of_boxes("paragraphs without labels below headings in an accordion", |page| {
        site(page, &Site { table: plain_paragraphs_below_headings, series: Some(heading_accordion), ..SITE })
    }),
    of_boxes("codes that can be folded up", |page| site(page, &Site { table: folded_codes, ..SITE })),
    of_boxes("codes and series that can be folded up", |page| {
        site(page, &Site { table: folded_codes, series: Some(details), ..SITE })
    }),
    of_boxes("meanings that can be folded up", |page| site(page, &Site { table: folded_meanings, ..SITE })),
    of_boxes("cards with definitions", |page| site(page, &Site { table: cards_with_definitions, ..SITE })),
    of_boxes("cards of all names", |page| site(page, &Site { table: cards_of_all_names, ..SITE })),
    of_boxes("cards of boxes", |page| site(page, &Site { table: cards_of_boxes, ..SITE })),
    of_lists("bullets in bullets", |page| md(page, &Md { table: bullets_in_bullets, ..MD })),
    of_lists("bullets apart", |page| md(page, &Md { table: bullets_apart, ..MD })),
    of_lists("bullets without labels", |page| md(page, &Md { table: plain_bullets_in_bullets, ..MD })),
    of_lists("meanings and bullets", |page| md(page, &Md { table: meanings_and_bullets, ..MD })),
    of_lists("meanings and bullets with labels", |page| md(page, &Md { table: meanings_and_labelled_bullets, ..MD })),
    of_lists("headings and bullets", |page| md(page, &Md { table: headings_and_bullets, ..MD })),
    of_lists("headings and paragraphs", |page| md(page, &Md { table: headings_and_paragraphs, ..MD })),
    of_lists("bullets without labels below titles alone", |page| {
        md(&untitled(page), &Md { table: plain_bullets_in_bullets, ..MD })
    }),
    of_lists("bullets in bullets on accordions", |page| {
        md(page, &Md { table: bullets_in_bullets, series: accordion, ..MD })
    }),
    of_markdown("simple tables", |page| md(page, &Md { table: simple_table, key: bare_key, ..MD })),
    of_markdown("tables of several lines", |page| md(page, &Md { table: table_of_several_lines, key: bare_key, ..MD })),
    of_markdown("tables in boxes", |page| md(page, &Md { table: boxed_table, key: bare_key, ..MD })),
    of_markdown("tables in boxes with a row in each line", |page| {
        md(page, &Md { table: boxed_lines, key: bare_key, ..MD })
    }),
    of_markdown("tables of equals signs", |page| md(page, &Md { table: table_of_equals_signs, key: bare_key, ..MD })),
    of_markdown("tables of a terminal", |page| md(page, &Md { table: terminal_table, key: bare_key, ..MD })),
    of_markdown("boxes in blocks of code", |page| md(page, &Md { table: fenced_box, key: bare_key, ..MD })),
    of_markdown("columns in blocks of code", |page| md(page, &Md { table: fenced_columns, key: bare_key, ..MD })),
    of_markdown("captions below tables in boxes", |page| {
        md(page, &Md { table: boxed_table, key: bare_key, series: caption_below, ..MD })
    }),
    of_markdown("captions behind a colon below simple tables", |page| {
        md(page, &Md { table: simple_table, key: bare_key, series: colon_below, ..MD })
    }),
    of_markdown("captions below tables", |page| {
        md(page, &Md { table: md_table, key: bare_key, series: caption_below, ..MD })
    }),
    of_markdown("captions above tables", |page| {
        md(page, &Md { table: md_table, key: bare_key, series: caption_above, ..MD })
    }),
    of_markdown("titles alone in captions below tables in boxes", |page| {
        md(&untitled(page), &Md { table: boxed_table, key: bare_key, series: caption_below, ..MD })
    }),
    of_html("boxes in a text as it is written", |page| {
        shown_as_written(&md(page, &Md { table: boxed_lines, key: bare_key, ..MD }))
    }),
    of_text("tables in boxes in a text", |page| drawn_text(page, boxed_table)),
    of_text("tables of several lines in a text", |page| drawn_text(page, table_of_several_lines)),
    of_text("simple tables in a text", |page| drawn_text(page, simple_table)),
    of_html("boxes in texts of their own", |page| site(page, &Site { table: written_box, ..SITE })),
    of_html("numbered captions", |page| site(page, &Site { series: Some(numbered_caption), ..SITE })),
    of_html("numbered captions below", |page| site(page, &Site { series: Some(numbered_caption_below), ..SITE })),
    of_html("numbered captions with titles alone", |page| {
        site(&untitled(page), &Site { series: Some(numbered_caption), ..SITE })
    }),
    of_markdown("lists as tables", |page| md(page, &Md { table: list_table, ..MD })),
    of_markdown("lists as tables with captions", |page| {
        md(page, &Md { table: list_table, series: caption_of_fence, ..MD })
    }),
    of_markdown("lines with commas as tables", |page| md(page, &Md { table: comma_table, key: bare_key, ..MD })),
    of_markdown("columns in blocks of code without a rule", |page| {
        md(page, &Md { table: fenced_columns_without_rule, key: bare_key, ..MD })
    }),
    of_boxes("codes on buttons", |page| site(page, &Site { table: buttons_of_codes, ..SITE })),
    of_html("titles of series before words", |page| {
        site(&headed(page, |_, title| format!("{title} status codes").to_uppercase()), &SITE)
    }),
    of_html("numbered captions with titles before words", |page| {
        let page = headed(page, |_, title| format!("{title} (status codes)"));
        site(&page, &Site { series: Some(numbered_caption), ..SITE })
    }),
];

/// The changes that every layout can show.
const CHANGES: [&str; 4] = [
    "a row added in the middle",
    "a row removed",
    "a description reworded",
    "an action that no longer differs by integration",
];

#[test]
fn the_page_however_it_is_drawn_says_what_the_catalogue_says_and_shows_what_has_changed() {
    let folder = scratch("compare_otherwise");
    let page = Page::of_text(PAGE);
    let mut failed = Vec::new();
    let mut expect = |habit: &Habit, page: &Page, what: &str, expected: Value| {
        let found = found(&folder, habit, page).unwrap_or_else(|error| json!({ "error": error }));
        if found != expected {
            failed.push(format!(
                "{what} / {}: {}\n",
                habit.name,
                found.to_string().chars().take(700).collect::<String>()
            ));
        }
    };
    for (number, habit) in OTHERWISE.iter().enumerate() {
        expect(habit, &page, "whole", nothing());
        let mutation = MUTATIONS.iter().find(|mutation| mutation.name == CHANGES[number % CHANGES.len()]);
        let mutation = mutation.expect("one of the changes");
        let mut changed = page.clone();
        (mutation.change)(&mut changed);
        expect(habit, &changed, mutation.name, whole(&(mutation.report)()));
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

#[test]
fn what_cannot_be_told_apart_is_told_and_what_is_drawn_askew_is_refused() {
    let folder = scratch("compare_askew");
    let page = Page::of_text(PAGE);
    // A third text of a code is neither its meaning nor its action.
    let paragraphs = site(&page, &Site { table: plain_paragraphs_below_headings, ..SITE });
    let noted =
        paragraphs.replacen("Selfie photo too bright</p>", "Selfie photo too bright</p><p>See the guide.</p>", 1);
    let found = report(&folder, "page.html", &noted);
    assert_eq!((&found["changed"], &found["removed"], &found["evidence"]), (&json!([]), &json!([]), &json!([])));
    assert!(found["unplaced"].to_string().contains("See the guide."), "{found:#}");
    // One text where most codes have two is a meaning without an action.
    let lost = paragraphs.replacen("<p>Upload a new selfie.</p>", "", 1);
    let change = changed(code(3100), "action", "Upload a new selfie.", "");
    assert_eq!(report(&folder, "page.html", &lost), whole(&json!({ "changed": [change] })));
    let boxes = md(&page, &Md { table: boxed_table, key: bare_key, ..MD });
    let askew = boxes.replacen("| 3100 ", "| 3100   ", 1);
    let cut = boxes.split_at(boxes.find("| 3204").expect("a row") + 20).0;
    for page in [askew.as_str(), cut] {
        fs::write(folder.join("page.md"), page).expect("the page can be saved");
        let catalogue = support::frozen_catalogue();
        let catalogue = catalogue.to_str().expect("a path in UTF-8");
        let output = idv(&["compare", "page.md", "--catalogue", catalogue], &folder);
        assert_eq!(output.status.code(), FAILURE, "{}", stderr(&output));
    }
}
