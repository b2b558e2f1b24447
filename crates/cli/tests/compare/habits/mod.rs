//! The page as documentation sites, editors and exporters lay it out, each habit by itself.

mod drawn;
pub mod html;
mod markdown;
mod otherwise;
mod outlines;
mod text;

use super::expected::whole;
use super::mutations::MUTATIONS;
use super::page::{Columns, Page};
use super::*;
use html::*;
use markdown::*;
pub use text::copied;
use text::{laid_out, printed, rows_with_bullets, with_bullets, wrapped};

/// A page saved in one way: what the file is called, and what is in it.
pub struct Habit {
    pub name: &'static str,
    pub file: &'static str,
    pub render: fn(&Page) -> String,
    /// Whether any number is read as that of a row, and not only those that a series can have.
    pub holds_any_row: bool,
}

const fn of_html(name: &'static str, render: fn(&Page) -> String) -> Habit {
    Habit { name, file: "page.html", render, holds_any_row: true }
}

const fn of_markdown(name: &'static str, render: fn(&Page) -> String) -> Habit {
    Habit { name, file: "page.md", render, holds_any_row: true }
}

const fn of_text(name: &'static str, render: fn(&Page) -> String) -> Habit {
    Habit { name, file: "page.txt", render, holds_any_row: false }
}

const fn of_boxes(name: &'static str, render: fn(&Page) -> String) -> Habit {
    Habit { name, file: "page.html", render, holds_any_row: false }
}

pub const HABITS: &[Habit] = &[
    of_html("a table of roles", |page| site(page, &Site { table: role_table, ..SITE })),
    of_html("a grid of roles, sorted by buttons", |page| site(page, &Site { table: role_grid, ..SITE })),
    of_html("boxes styled as a table", |page| site(page, &Site { table: styled_table, ..SITE })),
    of_html("boxes with the classes of a table", |page| site(page, &Site { table: class_table, ..SITE })),
    of_html("elements of the site's own", |page| site(page, &Site { table: own_elements, ..SITE })),
    of_html("names in each cell, and nowhere else", |page| site(page, &Site { table: cell_names, ..SITE })),
    of_html("definitions", |page| site(page, &Site { table: definitions, ..SITE })),
    of_html("definitions of meaning and action", |page| site(page, &Site { table: paired_definitions, ..SITE })),
    of_html("a card for each code, as definitions", |page| site(page, &Site { table: cards_of_definitions, ..SITE })),
    of_html("a table on its side for each code", |page| site(page, &Site { table: upright_tables, ..SITE })),
    of_html("a table for every ten rows", |page| site(page, &Site { table: tables_of_ten, ..SITE })),
    of_html("a table that goes on without its head", |page| site(page, &Site { table: headless_tables, ..SITE })),
    of_html("a sticky copy of the head", |page| site(page, &Site { table: sticky_head, ..SITE })),
    of_html("a table within each cell", |page| site(page, &Site { guidance: inner_table, ..SITE })),
    of_html("definitions within each cell", |page| site(page, &Site { guidance: inner_definitions, ..SITE })),
    of_html("labels in bold without a colon", |page| site(page, &Site { guidance: bold_labels, ..SITE })),
    of_html("labels in capitals", |page| site(page, &Site { guidance: capital_labels, ..SITE })),
    of_html("labels in headings of their own", |page| site(page, &Site { guidance: heading_labels, ..SITE })),
    of_html("labels with a dash", |page| site(page, &Site { guidance: dashed_labels, ..SITE })),
    of_html("actions folded up", |page| site(page, &Site { guidance: folded_actions, ..SITE })),
    of_html("actions in rows of their own", |page| site(page, &Site { table: action_rows, ..SITE })),
    of_html("labels in a column of their own", |page| site(page, &Site { table: label_column, ..SITE })),
    of_html("a note at the foot of each table", |page| site(page, &Site { table: footed_table, ..SITE })),
    of_html("a copy of each table for narrow screens", |page| site(page, &Site { table: copied_table, ..SITE })),
    of_html("boxes of labels with nothing between them", |page| site(page, &Site { guidance: label_boxes, ..SITE })),
    of_html("codes with a button", |page| site(page, &Site { key: button_key, ..SITE })),
    of_html("headings with a link of icons", |page| site(page, &Site { heading: icon_heading, ..SITE })),
    of_html("headings that can be edited", |page| site(page, &Site { heading: wiki_heading, ..SITE })),
    of_html("codes with a badge", |page| site(page, &Site { key: badge_key, ..SITE })),
    of_html("codes with a footnote", |page| site(page, &Site { key: footnote_key, ..SITE })),
    of_html("codes as links in heads of rows", |page| site(page, &Site { key: linked_key, ..SITE })),
    of_html("what can be folded up", |page| site(page, &Site { series: Some(details), ..SITE })),
    of_html("an accordion of headings", |page| site(page, &Site { series: Some(heading_accordion), ..SITE })),
    of_html("an accordion of buttons", |page| site(page, &Site { series: Some(button_accordion), ..SITE })),
    of_html("sections with labels", |page| site(page, &Site { series: Some(labelled_section), ..SITE })),
    of_html("figures with captions below", |page| site(page, &Site { series: Some(figure), ..SITE })),
    of_html("tabs in order", tabs_in_order),
    of_html("tabs by address", tabs_by_address),
    of_html("bold paragraphs as headings", |page| site(page, &Site { heading: bold_heading, ..SITE })),
    of_html("roles as headings", |page| site(page, &Site { heading: role_heading, ..SITE })),
    of_html("boxes as headings", |page| site(page, &Site { heading: box_heading, ..SITE })),
    of_html("hash marks in headings", |page| site(page, &Site { heading: hash_heading, ..SITE })),
    of_html("pilcrows in headings", |page| site(page, &Site { heading: pilcrow_heading, ..SITE })),
    of_html("badges in headings", |page| site(page, &Site { heading: badge_heading, ..SITE })),
    of_html("the number of a series behind its title", |page| {
        site(&headed(page, |n, title| format!("{title} ({n} series)")), &SITE)
    }),
    of_html("series in words", |page| site(&headed(page, |n, title| format!("Series {n} – {title}")), &SITE)),
    of_html("series before a dash", |page| site(&headed(page, |n, title| format!("{n} series — {title}")), &SITE)),
    of_html("ranges in headings", |page| site(&headed(page, |n, title| format!("{n} – {}: {title}", n + 99)), &SITE)),
    of_html("numbered sections", |page| site(&headed(page, |n, title| format!("4.1 {n}: {title}")), &SITE)),
    of_html("letters that cannot be seen", |page| unseen_letters(&site(page, &SITE))),
    of_html("no-break spaces", |page| no_breaks(&site(page, &SITE))),
    of_html("a word processor's spans", |page| spans(&site(page, &SITE))),
    of_html("a site's own sentence for each series", |page| site(&introduced(page), &SITE)),
    of_html("types beside codes", |page| site(page, &Site { key: typed_key, ..SITE })),
    of_html("tabs by links alone", tabs_by_links),
    of_html("sections with numbers", |page| site(&numbered_sections(page), &SITE)),
    of_html("what is put inside an element", |page| site(page, &Site { table: shadow_table, ..SITE })),
    of_html("a wiki's page as it is stored", stored_by_a_wiki),
    of_html("Markdown shown as it is written", |page| shown_as_written(&md(page, &MD))),
    of_html("badges behind texts", |page| site(page, &Site { guidance: badges_behind, ..SITE })),
    of_html("badges before texts", |page| site(page, &Site { guidance: badges_before, ..SITE })),
    of_html("badges in lines of their own", |page| site(page, &Site { guidance: badges_above, ..SITE })),
    of_html("badges before headings", |page| site(page, &Site { heading: badge_before_heading, ..SITE })),
    of_html("what is struck out", |page| site(page, &Site { guidance: struck_out, ..SITE })),
    of_html("what is put away", |page| site(page, &Site { guidance: put_away, ..SITE })),
    of_html("an unseen letter before colons", |page| site(page, &Site { guidance: unseen_before_colons, ..SITE })),
    of_html("colons of full width", |page| site(page, &Site { guidance: wide_colons, ..SITE })),
    of_html("colons of full width in headings", |page| site(&headed(page, |n, title| format!("{n}：{title}")), &SITE)),
    of_html("dashes for bullets", |page| site(page, &Site { guidance: dashes_for_bullets, ..SITE })),
    of_html("rings for bullets", |page| site(page, &Site { guidance: rings_for_bullets, ..SITE })),
    of_html("groups that begin with the series' own number", |page| {
        site(page, &Site { table: own_number_groups, ..SITE })
    }),
    of_html("counts behind headings", |page| site(&counted(page), &SITE)),
    Habit { name: "one file of a browser", file: "page.mhtml", render: |page| mhtml(page, false), holds_any_row: true },
    Habit {
        name: "one file of a browser, in base64",
        file: "page.mht",
        render: |page| mhtml(page, true),
        holds_any_row: true,
    },
    of_markdown("a table below a line, without outer bars", |page| md(page, &Md { table: bare_table, ..MD })),
    of_markdown("one table with rows that name the series", one_table),
    of_markdown("tabs of GitBook", |page| md(page, &Md { series: gitbook_tab, ..MD })),
    of_markdown("tabs of MDX", |page| md(page, &Md { series: mdx_tab, ..MD })),
    of_markdown("tabs of a margin", |page| md(page, &Md { series: margin_tab, ..MD })),
    of_markdown("boxes of colons", |page| md(page, &Md { series: colon_box, ..MD })),
    of_markdown("what can be folded up, in Markdown", |page| md(page, &Md { series: details_in_markdown, ..MD })),
    of_markdown("bold lines as headings", |page| md(page, &Md { heading: bold_line, ..MD })),
    of_markdown("underlined headings and metadata", |page| {
        format!("---\ntitle: Identity Verification Statuses\n---\n\n{}", md(page, &MD))
    }),
    of_markdown("tables of JSON", |page| md(page, &Md { table: json_table, heading: json_heading, ..MD })),
    of_markdown("tables of JSX", |page| md(page, &Md { table: jsx_table, ..MD })),
    of_markdown("tables of HTML with Markdown in them", |page| md(page, &Md { table: html_in_markdown, ..MD })),
    of_markdown("footnotes", |page| md(page, &Md { key: |key| format!("{key}[^1]"), ..MD }) + "\n[^1]: In the EEA.\n"),
    of_markdown("raised notes", |page| md(page, &Md { key: |key| format!("`{key}`<sup>1</sup>"), ..MD })),
    of_markdown("toggles", |page| md(page, &Md { series: toggle, ..MD })),
    of_markdown("callouts", |page| md(page, &Md { series: callout, ..MD })),
    of_markdown("accordions", |page| md(page, &Md { series: accordion, ..MD })),
    Habit {
        name: "fields",
        file: "page.mdx",
        render: |page| md(page, &Md { table: fields, ..MD }),
        holds_any_row: false,
    },
    Habit {
        name: "definitions in Markdown",
        file: "page.md",
        render: |page| md(page, &Md { table: definition_list, ..MD }),
        holds_any_row: false,
    },
    of_markdown("what is struck out in Markdown", |page| beside(page, "~~No longer so.~~ ", " <del>Nor this.</del>")),
    of_markdown("badges in Markdown", |page| beside(page, "**NEW** ", " <span class=\"badge\">Beta</span>")),
    of_text("copied and wrapped", |page| wrapped(&copied(page, Columns::Two, "\t", true), 80)),
    of_text("copied and wrapped to a narrow width", |page| wrapped(&copied(page, Columns::Two, " ", true), 60)),
    of_text("copied with a cell a line and wrapped", |page| wrapped(&copied(page, Columns::Two, "\n", true), 70)),
    of_text("copied with dashes for bullets", |page| with_bullets(&copied(page, Columns::Two, "\t", true), ["–", "—"])),
    of_text("copied with marks for bullets", |page| with_bullets(&copied(page, Columns::Two, "\t", true), ["*", "+"])),
    of_text("copied with letters for bullets", |page| {
        with_bullets(&copied(page, Columns::Two, "\n", true), ["a)", "o"])
    }),
    of_text("copied with numbers for bullets", |page| {
        with_bullets(&copied(page, Columns::Two, "\n", true), ["1.", "2."])
    }),
    of_text("copied with a dash before each row", |page| {
        rows_with_bullets(&copied(page, Columns::Two, " ", true), "–")
    }),
    of_text("copied with a letter before each row", |page| {
        rows_with_bullets(&copied(page, Columns::Two, " ", false), "o")
    }),
    of_text("copied with tabs", |page| copied(page, Columns::Three, "\t", true)),
    of_text("copied with tabs and labels", |page| copied(page, Columns::Two, "\t", true)),
    of_text("copied with spaces", |page| copied(page, Columns::Two, " ", true)),
    of_text("copied with nothing between", |page| copied(page, Columns::Two, "", true)),
    of_text("copied with a cell a line", |page| copied(page, Columns::Two, "\n", true)),
    of_text("copied with three cells a line each", |page| copied(page, Columns::Three, "\n", true)),
    of_text("copied without names", |page| copied(page, Columns::Two, " ", false)),
    of_boxes("boxes of a grid without roles", |page| site(page, &Site { table: flat_grid, ..SITE })),
    of_boxes("cards of paragraphs", |page| site(page, &Site { table: cards_of_paragraphs, ..SITE })),
    of_boxes("cards of statuses and risk codes", |page| site(page, &Site { table: status_cards, ..SITE })),
    of_boxes("lists", |page| site(page, &Site { table: list, ..SITE })),
    of_boxes("a heading for each code", |page| site(page, &Site { table: code_headings, ..SITE })),
    of_boxes("a heading with the meaning of each code", |page| site(page, &Site { table: meaning_headings, ..SITE })),
    of_html("codes in quotation marks", |page| site(page, &Site { key: quoted_key, ..SITE })),
    of_html("codes behind the word", |page| site(page, &Site { key: named_key, ..SITE })),
    of_html("codes with a badge of the site's own", |page| site(page, &Site { key: client_key, ..SITE })),
    of_html("labels in bold with a dash", |page| site(page, &Site { guidance: bold_labels_with_dashes, ..SITE })),
    of_html("cells with a link to themselves", |page| site(page, &Site { guidance: linked_cells, ..SITE })),
    of_html("conditions behind actions", |page| site(page, &Site { guidance: conditions_behind, ..SITE })),
    of_html("ligatures", |page| site(page, &Site { guidance: ligatures, ..SITE })),
    of_html("meanings in one cell", |page| site(page, &Site { table: meanings_in_one_cell, ..SITE })),
    of_text("copied with the lines of the window above", |page| {
        let window =
            "Skip to main content\nDocs\nAPI Reference\nSearch\nCtrl+K\nhttps://docs.example.com/docs/idv-statuses\n\n";
        window.to_owned() + &copied(page, Columns::Two, "\t", true)
    }),
    of_text("copied as it is printed", |page| printed(&copied(page, Columns::Two, " ", true))),
    of_text("copied as it is printed, with a cell a line", |page| printed(&copied(page, Columns::Two, "\n", true))),
];

fn joined<T>(items: &[T], write: impl Fn(&T) -> String) -> String {
    items.iter().map(write).collect::<Vec<_>>().concat()
}

/// What `compare` reports of a page, or why it does not.
pub fn found(folder: &Path, habit: &Habit, page: &Page) -> Result<Value, String> {
    fs::write(folder.join(habit.file), (habit.render)(page)).expect("the page can be saved");
    let catalogue = support::frozen_catalogue();
    let catalogue = catalogue.to_str().expect("a path in UTF-8");
    let output = idv(&["compare", habit.file, "--catalogue", catalogue, "--format", "json"], folder);
    serde_json::from_slice(&output.stdout).map_err(|_| stderr(&output))
}

#[test]
fn the_page_in_every_habit_of_a_site_says_what_the_catalogue_says() {
    let folder = scratch("compare_habits");
    let page = Page::of_text(PAGE);
    for habit in HABITS {
        assert_eq!(found(&folder, habit, &page), Ok(nothing()), "{}", habit.name);
    }
}

/// Every so many habits are tried with each change, and each habit with many.
const EVERY: usize = 30;

#[test]
fn each_change_is_reported_in_whatever_habit_the_page_is_laid_out() {
    let folder = scratch("compare_changed_habits");
    let mut failed = Vec::new();
    for (number, mutation) in MUTATIONS.iter().enumerate() {
        let mut page = Page::of_text(PAGE);
        (mutation.change)(&mut page);
        let mut expected = whole(&(mutation.report)());
        let is_placed = expected["unplaced"] == json!([]);
        for habit in HABITS.iter().skip(number % EVERY).step_by(EVERY) {
            let mut found = found(&folder, habit, &page).unwrap_or_else(|error| json!({ "error": error }));
            // What is not understood is shown as it stands on the page.
            if !is_placed && found["unplaced"] != json!([]) {
                found["unplaced"] = Value::Null;
                expected["unplaced"] = Value::Null;
            }
            if found != expected {
                failed.push(format!("{} / {}: {found}\n", mutation.name, habit.name));
            }
        }
    }
    assert!(failed.is_empty(), "{} {}", failed.len(), failed.concat());
}

#[test]
fn a_status_among_headings_of_statuses_is_new_and_the_last_row_of_a_layout_is_whole() {
    let folder = scratch("compare_silent_habits");
    let page = Page::of_text(PAGE);
    let found = report(&folder, "page.html", &site(&page, &Site { table: status_headings, ..SITE }));
    let added: Vec<_> = found["added"].as_array().into_iter().flatten().map(|it| it["status"].clone()).collect();
    assert_eq!((added, &found["changed"], &found["unplaced"]), (vec![json!("on_hold")], &json!([]), &json!([])));
    let layout = laid_out(&copied(&page, Columns::Two, "\t", true), 55);
    assert_eq!(report(&folder, "page.txt", &layout), nothing());
    // The list of risk codes and the label behind it in one line.
    let listed = copied(&page, Columns::Two, " ", true)
        .replace(" • 500:", "\n• 500:")
        .replace("codes\nAction:", "codes Action:");
    assert_eq!(report(&folder, "page.txt", &listed), nothing());
}
