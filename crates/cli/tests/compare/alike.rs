//! What is one fact in many rows is said once, and first.

use super::identity::mirrored;
use super::page::{Block, Columns, Page};
use super::renderings::html;
use super::*;

/// The page with "user" for "client", and with one text reworded by itself.
fn page() -> String {
    let mut page = Page::of_text(PAGE);
    for block in &mut page.0 {
        if let Block::Codes(rows) = block {
            rows.iter_mut().for_each(mirrored);
        }
    }
    page.code("3000", "3100").description = "Selfie photo much too bright".into();
    html(&page, Columns::Two)
}

#[test]
fn one_fact_comes_before_what_is_about_a_single_row() {
    let folder = with_catalogue("compare_alike");
    fs::write(folder.join("page.html"), page()).expect("the page can be saved");
    let text = stdout(&idv(&["compare", "page.html"], &folder));
    let expected = "\
The same in many rows
  21 texts differ alike: [-client-]{+user+}
    action of status codes 1021, 2004, 3001, 3002, 3005, 3300; description of status codes 1032, 1034, 1035, 1201, 3001, 3002, \
3005, 3300, 3305, 3306, 3307, 4120, 4400, 5601, 5602

Worded differently
  status code 3100, description
    catalogue  Selfie photo too bright
    page       Selfie photo {+much+} too bright

The page and the catalogue differ in 22 places.
";
    assert_eq!(text, expected);
    let markdown = stdout(&idv(&["compare", "page.html", "--format", "markdown"], &folder));
    let expected = "The page and the catalogue differ in 22 places.\n\n### The same in many rows\n\n\
                    - 21 texts differ alike: ~~client~~**user**\n  - action of status codes 1021, ";
    assert!(markdown.starts_with(expected), "{markdown}");
    let github = stdout(&idv(&["compare", "page.html", "--format", "github"], &folder));
    let expected =
        "::error file=catalogue/source.toml,line=1,title=alike::21 texts differ alike: [-client-]{+user+}%0Aaction of";
    assert!(github.starts_with(expected), "{github}");
    assert_eq!(github.lines().count(), 23);
    let json = report(&folder, "page.html", &page());
    let alike = &json["alike"][0];
    assert_eq!(alike["fact"], "21 texts differ alike: [-client-]{+user+}");
    assert_eq!(alike["reworded"], json!([{ "catalogue": "client", "page": "user" }]));
    assert_eq!(alike["rows"][0], json!({ "status_code": 1021, "field": "action" }));
    assert_eq!(
        (alike["rows"].as_array().map(Vec::len), json["changed"].as_array().map(Vec::len)),
        (Some(21), Some(22))
    );
}

#[test]
fn what_holds_for_a_few_rows_is_said_of_each() {
    let folder = scratch("compare_not_alike");
    let mut page = Page::of_text(PAGE);
    for code in ["3600", "3601", "3602", "3603"] {
        let text = &mut page.code("3000", code).description;
        *text = text.replace("Selfie video", "Video");
    }
    let report = report(&folder, "page.html", &html(&page, Columns::Two));
    assert_eq!((&report["alike"], report["changed"].as_array().map(Vec::len)), (&json!([]), Some(4)));
}

#[test]
fn what_neither_page_nor_catalogue_says_is_no_difference() {
    let folder = scratch("compare_nothing_twice");
    let mut page = Page::of_text(PAGE);
    page.remove_series("1000");
    let pending = page.statuses().iter_mut().find(|row| row.key == "pending").expect("pending");
    pending.status_codes = String::new();
    let report = report(&folder, "page.html", &html(&page, Columns::Two));
    let both = |change: &&Value| change["catalogue"].is_null() && change["page"].is_null();
    assert_eq!(report["changed"].as_array().into_iter().flatten().find(both), None);
}
