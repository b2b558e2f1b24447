//! What changes in how a page is built, or where it stands, and what comes of a row that it no longer lists.

use super::expected::{changed, code, whole};
use super::page::Page;
use super::renderings::html;
use super::*;
use crate::page::Columns;

#[test]
fn spans_that_change_are_followed() {
    let folder = scratch("compare_spans");
    let page = html(&Page::of_text(PAGE), Columns::Three);
    let edit = |from: &str, to: &str| {
        assert_eq!(page.matches(from).count(), 1, "{from}");
        report(&folder, "page.html", &page.replace(from, to))
    };
    // One action for two codes, in a cell that covers both rows.
    let two = "<tr><td><code>3100</code></td><td>Selfie photo too bright</td><td>Upload a new selfie.\n\
               <tr><td><code>3101</code></td><td>Selfie photo too dark</td><td>Upload a new selfie.\n";
    let covering = "<tr><td>3100</td><td>Selfie photo too bright</td><td rowspan=2>Upload a new selfie.</td></tr>\n\
                    <tr><td>3101</td><td>Selfie photo too dark</td></tr>\n";
    assert_eq!(edit(two, covering), nothing());
    // A cell that covers description and action: the action is gone.
    let one = "<td>Selfie photo too blurry</td><td>Upload a new selfie.";
    let report = edit(one, "<td colspan=2>Selfie photo too blurry</td>");
    assert_eq!(report, whole(&json!({ "changed": [changed(code(3102), "action", "Upload a new selfie.", "")] })));
    // The same cell with labels has both.
    assert_eq!(
        edit(one, "<td colspan=2>Description: Selfie photo too blurry Action: Upload a new selfie.</td>"),
        nothing()
    );
    // A cell that no longer covers the second row leaves it without a number of its own.
    let report = edit("<td rowspan=\"2\"><code>1022</code>", "<td><code>1022</code>");
    assert_eq!(report["unplaced"].as_array().map(Vec::len), Some(1), "{report:#}");
}

#[test]
fn a_further_column_is_reported_and_the_others_are_read() {
    let folder = scratch("compare_column");
    let page = html(&Page::of_text(PAGE), Columns::Two);
    let at = page.find("<code>100</code>").expect("the first status code");
    let (before, after) = page.split_at(at);
    let heading = before.rfind("<th><b></b></th>").expect("a column without a name");
    let named = format!(
        "{}<th>Owner</th>{}{}",
        &before[..heading],
        &before[heading + 16..],
        after.replacen("<td>\n", "<td>Risk team\n", 2)
    );
    let unplaced =
        |why: &str| json!({ "unplaced": [{ "heading": "100: AML screening", "text": "Risk team", "why": why }] });
    let why = "the catalogue has no place for the column \"Owner\"";
    assert_eq!(report(&folder, "page.html", &named), whole(&unplaced(why)));
    let nameless = format!("{before}{}", after.replacen("<td>\n", "<td>Risk team\n", 2));
    let why = "the catalogue has no place for a column without a name";
    assert_eq!(report(&folder, "page.html", &nameless), whole(&unplaced(why)));
}

#[test]
fn a_table_of_something_else_is_reported() {
    let folder = scratch("compare_stranger");
    let page = html(&Page::of_text(PAGE), Columns::Two);
    let stranger =
        "<h2>Prices</h2><table><tr><th>Check</th><th>Price</th></tr><tr><td>Selfie</td><td>1</td></tr></table>";
    let unplaced = json!({
        "heading": "Prices",
        "text": "Check | Price",
        "why": "this table has no columns by which it could be told what it is about",
    });
    let expected = whole(&json!({ "unplaced": [unplaced] }));
    assert_eq!(report(&folder, "page.html", &page.replace("</main>", &format!("{stranger}</main>"))), expected);
}

#[test]
fn another_address_is_reported() {
    let folder = scratch("compare_address");
    let page = html(&Page::of_text(PAGE), Columns::Two);
    let moved = page.replace("https://docs.fourthline.com/docs/idv-statuses", "https://docs.fourthline.com/statuses");
    let (ours, theirs) = ("https://docs.fourthline.com/docs/idv-statuses", "https://docs.fourthline.com/statuses");
    let expected = whole(&json!({ "changed": [changed(("source", json!("page")), "url", ours, theirs)] }));
    assert_eq!(report(&folder, "page.html", &moved), expected);
}

#[test]
fn a_code_that_is_retired_is_missed_by_nobody_and_noticed_when_it_comes_back() {
    let folder = with_catalogue("compare_retired");
    let series = folder.join("catalogue/series/4000_rejections.toml");
    let text = fs::read_to_string(&series).expect("the series");
    let name = "name = \"underage_client_rejected\"";
    assert!(text.contains("number = 4120"), "{name}");
    let text = text.replace("number = 4120\n", "number = 4120\nretired = { on = 2026-11-23, reason = \"Gone.\" }\n");
    fs::write(&series, text).expect("the series can be written");
    let source = folder.join("catalogue/source.toml");
    let text = fs::read_to_string(&source).expect("the source");
    fs::write(&source, text.replace("retrieved = 2026-11-22", "retrieved = 2026-11-23")).expect("it can be written");
    let mut page = Page::of_text(PAGE);
    let compare = |page: &Page| {
        fs::write(folder.join("page.html"), html(page, Columns::Two)).expect("the page can be saved");
        let output = idv(&["compare", "page.html", "--format", "json"], &folder);
        serde_json::from_slice::<Value>(&output.stdout).expect("JSON")
    };
    let expected =
        whole(&json!({ "changed": [changed(code(4120), "retired", "retired on 2026-11-23: Gone.", "listed")] }));
    assert_eq!(compare(&page), expected);
    page.codes("4000").retain(|row| row.key != "4120");
    assert_eq!(compare(&page), nothing());
}

#[test]
fn a_status_that_is_not_understood_is_shown_and_says_nothing_of_the_codes_that_accompany_it() {
    let folder = scratch("compare_unread_status");
    let page = html(&Page::of_text(PAGE), Columns::Two);
    for written in ["completed <span>Important</span>", "Completed", "completed (final)"] {
        let found = report(
            &folder,
            "page.html",
            &page
                .replace("<code>completed</code></td>", &format!("<code>{written}</code></td>"))
                .replace("<code>completed</code><td>", &format!("<code>{written}</code><td>")),
        );
        assert_eq!(found["unplaced"].as_array().map(Vec::len), Some(1), "{written}: {found:#}");
        assert_eq!(found, whole(&json!({ "unplaced": found["unplaced"] })), "{written}");
    }
}

#[test]
fn an_item_at_either_end_of_a_list_is_a_row_whatever_its_number() {
    let folder = scratch("compare_list_ends");
    let mut page = String::from("# Identity Verification Statuses\n\n");
    for line in PAGE.lines().skip(1).filter(|line| !line.starts_with("| ") && !line.starts_with("|-")) {
        let row = line.strip_suffix(" |").map(|row| row.trim_end_matches([' ', '|']));
        page += &match (row.and_then(|row| row.split_once(" | ")), row) {
            (Some((key, said)), _) => format!("<li><b>{key}</b> – {said}</li>\n"),
            (None, Some(said)) => format!("<li>{said}</li>\n"),
            _ if line.starts_with(|first: char| first.is_ascii_digit()) => format!("<h3>{line}</h3>\n"),
            _ => format!("<p>{line}</p>\n"),
        };
    }
    for (before, at) in [("<li><b>3001</b>", 0), ("<h3>4000", 0)] {
        let at = page.find(before).expect("the series") + at;
        let (start, end) = page.split_at(at);
        let found = report(&folder, "page.html", &format!("{start}<li><b>7001</b> – A thing that is new</li>\n{end}"));
        assert_eq!(found["added"][0]["status_code"], json!(7001), "{before}: {found:#}");
    }
}

#[test]
fn a_row_that_the_page_does_not_show_is_told_and_is_none_of_its_codes() {
    let folder = scratch("compare_hidden_row");
    let page = html(&Page::of_text(PAGE), Columns::Two);
    let row = "<tr><td><code>3101</code>";
    for hidden in ["<tr hidden>", "<tr style='display: none'>", "<tr class=d-none>"] {
        let added = page.replace(row, &format!("{hidden}<td>3999<td>An old thing<td></tr>{row}"));
        let found = report(&folder, "page.html", &added);
        assert_eq!(found["unplaced"].as_array().map(Vec::len), Some(1), "{hidden}: {found:#}");
        assert_eq!(found, whole(&json!({ "unplaced": found["unplaced"] })), "{hidden}");
        let page = page.replace(row, &row.replace("<tr>", hidden));
        assert_eq!(report(&folder, "page.html", &page)["removed"], json!([]), "{hidden}");
    }
}
