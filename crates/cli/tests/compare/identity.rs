//! Is this the page that the catalogue follows? The vendor's other pages are not, and a copy of this one is, wherever it comes from.

use super::page::{Block, Columns, Page, Row};
use super::renderings::{forms, html};
use super::*;

/// Of the shape of the vendor's page on statuses of client authentication: statuses and numbers of ours, some of which mean
/// something else.
const CLIENT_AUTHENTICATION: &str = "\
# Client Authentication Statuses

| Status | Guidance |
|---|---|
| new | Description: The case is successfully created. Action: Wait for the next status. |
| pending | Description: We are validating the data. Action: Wait for the next status. Status code: 1000 |
| inconsistent_data | Description: We found inconsistent data. Action: Retry. Status codes: 3000 series |
| invalid_data | Description: We found invalid data. Action: Retry. Status codes: 3000 series |
| completed | Description: We have processed the case. Action: Download the CDD Report. Status codes: 4000 – 5000 series Risk codes: 200, 500 |

| Risk code | Risk score |
|---|---|
| 200 | completed_low_risk |
| 500 | completed_unacceptable_risk |

### 1000: Data validation

This status code accompanies pending status:

| Status code | Guidance |
|---|---|
| 1000 | The data is valid. Action: Wait for the next status. |

### 3000: Sendbacks

This series can accompany inconsistent_data status and includes:

| Status code | Guidance |
|---|---|
| 3100 | Description: Selfie photo too bright Action: Upload a new selfie. |
| 3101 | Description: Selfie photo too dark Action: Upload a new selfie. |
| 3102 | Description: Selfie photo too blurry Action: Upload a new selfie. |
| 3103 | Description: Selfie of poor quality Action: Upload a new selfie. |
| 3104 | Description: Inadequate selfie Action: Upload a new selfie. |
| 3105 | Description: Not the same person Action: Create a new case. |
| 3107 | Description: Face not fully visible or within frame Action: Upload a new selfie. |
| 3500 | Description: No geolocation provided Action: Upload a new selfie. |
| 3510 | Description: Geolocation in a prohibited country Action: Upload a new selfie. |
| 3600 | Description: Video too bright Action: Upload a new selfie video. |

### 5000: Fraud

This series can accompany completed status and includes:

| Status code | Description |
|---|---|
| 5201 | Selfie photo is of another photo |
| 5202 | Another person |
";

/// Of the shape of the vendor's page on statuses of bank account verification.
const BANK_ACCOUNT_VERIFICATION: &str = "\
# Bank Account Verification Statuses

| Status | Guidance |
|---|---|
| new | Description: The workflow is successfully created. Action: Wait for pending status. |
| pending | Description: The payment is being processed. Action: Wait for completed status. |
| kyc_required | Description: The identity was not verified. Action: Create a new workflow. |
| | Description: There is no case for this client. Action: Create a new workflow. |
| completed | Description: The payment was processed. Action: None. |
| failed | Description: The payment failed. Action: Create a new workflow. Status codes: 7000 series |

### 7000: Payment

This series can accompany failed status and includes:

| Status code | Description | Action |
|---|---|---|
| 7000 | The flow expired. | Restart the workflow. |
| 7021 | A problem occurred with the client's bank. | Wait for the next status. |
";

fn compare(name: &str, page: &str, more: &[&str]) -> Output {
    let folder = scratch(name);
    fs::write(folder.join("page.md"), page).expect("the page can be saved");
    let catalogue = support::frozen_catalogue();
    let catalogue = catalogue.to_str().expect("a path in UTF-8");
    idv(&[&["compare", "page.md", "--format", "json", "--catalogue", catalogue], more].concat(), &folder)
}

#[test]
fn another_page_of_the_vendor_is_refused_with_what_it_is() {
    let follows =
        "the catalogue follows \"Identity Verification Statuses\" (https://docs.fourthline.com/docs/idv-statuses)";
    let todo = "Nothing was compared. Save the page that the catalogue follows; if this one has taken its place, add --another-page";
    for (title, page, rows) in [
        ("Client Authentication Statuses", CLIENT_AUTHENTICATION, "13 of its 17 rows"),
        ("Bank Account Verification Statuses", BANK_ACCOUNT_VERIFICATION, "1 of its 7 rows"),
    ] {
        let untitled = page.replacen(&format!("# {title}\n"), "", 1);
        for (page, this) in [(page, format!("the page \"{title}\"")), (&untitled, "a page without a title".to_owned())]
        {
            let output = compare("compare_sisters", page, &[]);
            let expected = format!(
                "error: this is {this}; {follows}. The page shares {rows} with the catalogue, which has 159. {todo}\n"
            );
            assert_eq!((output.status.code(), stdout(&output), stderr(&output)), (FAILURE, String::new(), expected));
        }
        let output = compare("compare_sisters", page, &["--another-page"]);
        let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!((output.status.code(), &report["removed"]), (FAILURE, &json!([])));
        assert!(report["changed"].as_array().is_some_and(|changed| changed[0]["page"] == title), "{report}");
    }
}

#[test]
fn nothing_of_another_page_is_applied() {
    let folder = with_catalogue("compare_sisters_applied");
    fs::write(folder.join("page.md"), CLIENT_AUTHENTICATION).expect("the page can be saved");
    let untouched = super::apply::files(&folder);
    for more in [&[][..], &["--another-page"]] {
        let output = idv(&[&["compare", "page.md", "--apply", "--retrieved", "2026-12-01"], more].concat(), &folder);
        assert_eq!(output.status.code(), FAILURE, "{}", stdout(&output));
        assert!(super::apply::files(&folder) == untouched);
    }
}

#[test]
fn the_page_in_another_language_is_another_page() {
    let mut page = Page::of_text(PAGE);
    for block in &mut page.0 {
        if let Block::Codes(rows) | Block::Statuses(rows) = block {
            for row in rows {
                row.description = format!("Beschreibung zu {}", row.key);
            }
        }
    }
    let folder = scratch("compare_language");
    fs::write(folder.join("page.html"), html(&page, Columns::Two)).expect("the page can be saved");
    let catalogue = support::frozen_catalogue();
    let output = idv(&["compare", "page.html", "--catalogue", catalogue.to_str().expect("UTF-8")], &folder);
    assert_eq!((output.status.code(), stdout(&output)), (FAILURE, String::new()));
    let message = "error: this is called as the page that the catalogue follows, and says other things, or in another language; \
                   the catalogue follows ";
    assert!(stderr(&output).starts_with(message), "{}", stderr(&output));
}

/// The keys of the differences that are found on a page.
#[track_caller]
fn fields(folder: &Path, page: &str) -> Vec<String> {
    let report = report(folder, "page.html", page);
    assert_eq!(report["evidence"], json!([]), "{report:#}");
    let changed = report["changed"].as_array().cloned().unwrap_or_default();
    changed.iter().map(|change| change["field"].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn the_page_is_known_whatever_the_site_calls_it_and_wherever_it_stands() {
    let folder = scratch("compare_mirrors");
    let page = Page::of_text(PAGE);
    let titled = |title: &str| {
        let mut page = page.clone();
        page.0[0] = Block::Heading(1, title.to_owned());
        html(&page, Columns::Two)
    };
    let none: [&str; 0] = [];
    assert_eq!(fields(&folder, &titled("Identity Verification Statuses | Fourthline Docs")), none);
    assert_eq!(fields(&folder, &titled("Docs – Identity verification statuses")), none);
    assert_eq!(fields(&folder, &titled("IDV statuses – Documentation")), ["title"]);
    let address = "https://docs.fourthline.com/docs/idv-statuses";
    let at = |other: &str| html(&page, Columns::Two).replace(address, other);
    assert_eq!(fields(&folder, &at("https://developer.example.com/status-codes")), ["url"]);
    assert_eq!(fields(&folder, &at("http://localhost:8000/idv")), none);
    assert_eq!(fields(&folder, &at("file:///home/a/page.html")), none);
    let mut untitled = page.clone();
    untitled.0.remove(0);
    for (name, form) in forms(&untitled) {
        // Of a copy as text, the first line is the title; a page of the site has the site's.
        let title = usize::from(name != "page.md");
        let report = report(&folder, name, &form);
        assert_eq!(report["changed"].as_array().map(Vec::len), Some(title), "{report:#}");
    }
}

#[test]
fn a_mirror_with_other_words_for_some_is_the_page() {
    let folder = scratch("compare_mirror");
    let mut page = Page::of_text(PAGE);
    page.0[0] = Block::Heading(1, "Status codes".to_owned());
    for block in &mut page.0 {
        if let Block::Codes(rows) | Block::Statuses(rows) = block {
            rows.iter_mut().for_each(mirrored);
        }
    }
    let report = report(&folder, "page.html", &html(&page, Columns::Three));
    assert_eq!(report["alike"][0]["fact"], "22 texts differ alike: [-client-]{+user+}");
    assert_eq!(report["changed"].as_array().map(Vec::len), Some(23));
}

pub fn mirrored(row: &mut Row) {
    for text in [&mut row.description, &mut row.action] {
        *text = text.replace("client", "user").replace("Client", "User");
    }
}

#[test]
fn a_part_of_the_page_is_a_part_of_it_with_its_title_and_without() {
    let folder = scratch("compare_part");
    let mut page = Page::of_text(PAGE);
    let end = page.0.iter().position(|it| matches!(it, Block::Heading(3, text) if text.starts_with("1000: ")));
    page.0.truncate(end.expect("1000"));
    for title in [true, false] {
        if !title {
            page.0.remove(0);
        }
        let report = report(&folder, "page.md", &super::renderings::markdown(&page, Columns::Two));
        assert_eq!(report["evidence"].as_array().map(Vec::len), Some(7), "{report:#}");
        assert_eq!((&report["removed"], report["doubtful"].as_array().map(Vec::len)), (&json!([]), Some(156)));
    }
}
