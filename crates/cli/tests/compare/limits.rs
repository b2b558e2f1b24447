//! Part of a page is not a page, and `--apply` retires little, or what was named.

use super::apply::{apply, files, save};
use super::page::{Columns, Page, Row};
use super::renderings::html;
use super::*;

/// The page without so many codes of each of these series, from their ends.
fn without(series: &[(&str, usize)]) -> Page {
    let mut page = Page::of_text(PAGE);
    for (series, count) in series {
        let rows = page.codes(series);
        rows.truncate(rows.len() - count);
    }
    page
}

/// What shows that a part of the page is missing, in sentences; where there is any, no row is claimed to be gone.
#[track_caller]
fn evidence(folder: &Path, page: &Page) -> Vec<String> {
    let report = report(folder, "page.html", &html(page, Columns::Two));
    let evidence = report["evidence"].as_array().cloned().unwrap_or_default();
    let empty = if evidence.is_empty() { "doubtful" } else { "removed" };
    assert_eq!(report[empty], json!([]), "{report:#}");
    evidence.iter().map(|it| it["why"].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn what_is_gone_at_once_shows_that_a_part_is_missing() {
    let folder = scratch("compare_evidence");
    let mut no_statuses = Page::of_text(PAGE);
    no_statuses.statuses().clear();
    let mut no_risk_codes = Page::of_text(PAGE);
    no_risk_codes.risk_codes().clear();
    let mut no_heading = Page::of_text(PAGE);
    no_heading.reword("2000: Home address", "Home address");
    let mut no_actions = Page::of_text(PAGE);
    for series in ["1000", "2000", "3000", "6000"] {
        no_actions.codes(series).iter_mut().for_each(|row| row.action = String::new());
    }
    let mut slipped = Page::of_text(PAGE);
    let rows = slipped.codes("3000");
    for at in 10..rows.len() - 1 {
        rows[at].description = rows[at + 1].description.clone();
    }
    let pages = [
        (slipped, Some("62 status codes have the description of another one: the rows of a table may have slipped.")),
        (without(&[("4000", 5)]), None),
        (without(&[("4000", 11)]), None),
        (without(&[("3000", 15)]), None),
        (without(&[("3000", 16)]), Some("Of all 154 status codes in use, 16 are not on the page.")),
        (without(&[("5000", 7)]), Some("Of the 13 status codes of the series 5000 \"Fraud\", 7 are not on the page.")),
        (
            without(&[("2000", 4)]),
            Some("Not one of the 4 status codes of the series 2000 \"Home address\" is on the page."),
        ),
        (no_heading, Some("The heading of the series 2000 \"Home address\" is not on the page.")),
        (no_statuses, Some("Not one of the 5 statuses is on the page.")),
        (no_risk_codes, Some("Not one of the 4 risk codes is on the page.")),
        (
            no_actions,
            Some(
                "Of the 115 actions that the catalogue has for the status codes on the page, 115 are not on it. If the vendor has \
                 taken them out, take them out of the catalogue by hand.",
            ),
        ),
    ];
    for (page, expected) in pages {
        let found = evidence(&folder, &page);
        match expected {
            Some(why) => assert!(found.iter().any(|found| found == why), "{found:?}"),
            None => assert_eq!(found, [""; 0]),
        }
    }
}

#[test]
fn every_report_begins_with_what_shows_that_a_part_is_missing() {
    let folder = with_catalogue("compare_evidence_formats");
    let mut page = Page::of_text(PAGE);
    page.remove_series("2000");
    page.code("3000", "3100").description = "Selfie photo much too bright".into();
    save(&folder, &page);
    let said = |format: &str| {
        let output = idv(&["compare", "page.html", "--format", format], &folder);
        assert_eq!((output.status.code(), stderr(&output)), (FAILURE, String::new()));
        stdout(&output)
    };
    let why = "The series 2000 \"Home address\" is not on the page: neither its heading nor its 4 status codes.";
    let advice = "So no row is taken to be gone. Look at the page: if it is not all there, save it again; if it really no longer has \
                  these rows, `--apply` says how to name them.";
    let text = said("text");
    assert!(text.starts_with(&format!("A part of the page seems to be missing\n  {why}\n{advice}\n\n")), "{text}");
    let doubtful = "\nIn the catalogue, and perhaps on the part of the page that is missing\n  series 2000\n    \
                    catalogue  Home address\n";
    assert!(text.contains(doubtful), "{text}");
    let summary = "The page and the catalogue differ in 1 place, as far as the page is there; 5 rows may be missing with the rest.\n";
    assert!(text.ends_with(summary), "{text}");
    let markdown = said("markdown");
    assert!(
        markdown
            .starts_with(&format!("### A part of the page seems to be missing\n\n- {why}\n\n{advice}\n\n{summary}")),
        "{markdown}"
    );
    let first = said("json").lines().take(4).map(str::trim).collect::<Vec<_>>().concat();
    assert_eq!(first, format!("{{\"evidence\": [{{\"heading\": null,"));
    let github = said("github");
    let first = github.lines().next().unwrap_or_default();
    assert_eq!(first, format!("::error file=catalogue/source.toml,line=1,title=cut::{why}%0A{advice}"));
    assert!(github.contains("title=doubtful::status code 2001 may stand on the part of the page that is missing"));
}

#[test]
fn a_few_codes_are_retired_and_more_only_when_they_are_named() {
    let folder = with_catalogue("compare_few");
    let untouched = files(&folder);
    save(&folder, &without(&[("4000", 6)]));
    let refused = apply(&folder, "page.html", "");
    let gone = "4200,4202,4211,4310,4311,4400";
    let message = format!(
        "Nothing was changed: 6 rows would go. Up to 5 status codes, or one in 20 of those in use if that is fewer, go without \
         being named; a status, a risk code and a whole series never do. Look at the page. If it really no longer has them, \
         name them:\n  cargo idv compare page.html --apply --retrieved 2026-12-01 --retire {gone}\n"
    );
    assert_eq!((refused.status.code(), stderr(&refused)), (FAILURE, message));
    assert!(stdout(&refused).starts_with("In the catalogue, gone from the page\n  status code 4200\n"));
    assert!(files(&folder) == untouched);
    let named = apply(&folder, "page.html", gone);
    assert_eq!((named.status.code(), stderr(&named)), (CLEAN, String::new()));
    let retired = "Retired status code 4200, status code 4202, status code 4211, status code 4310, status code 4311, status code 4400.\n";
    assert!(stdout(&named).contains(retired), "{}", stdout(&named));
    let few = with_catalogue("compare_few_at_once");
    save(&few, &without(&[("4000", 5)]));
    assert_eq!(apply(&few, "page.html", "").status.code(), CLEAN);
}

#[test]
fn names_are_exactly_those_of_what_is_gone() {
    let folder = with_catalogue("compare_names");
    let untouched = files(&folder);
    let mut page = Page::of_text(PAGE);
    page.remove_series("2000");
    save(&folder, &page);
    let refusals = [
        ("series:2000,2001,2002,2003", "Gone, and not named: 2004."),
        ("2001,2002,2003,2004,series:2000,4400", "Named, and not gone: 4400."),
        (
            "2001,2002,2003,risk_code:300,4400",
            "Gone, and not named: series:2000, 2004. Named, and not gone: risk_code:300, 4400.",
        ),
    ];
    let begin = "Nothing was changed: --retire names exactly what is gone from the page, no more and no less.";
    for (named, differs) in refusals {
        let output = apply(&folder, "page.html", named);
        assert_eq!((output.status.code(), stderr(&output)), (FAILURE, format!("{begin} {differs}\n")));
        assert!(files(&folder) == untouched);
    }
    let output = apply(&folder, "page.html", "2001 2002");
    assert!(stderr(&output).contains("name a status code by its number, and others as in series:2000"));
    assert_eq!(apply(&folder, "page.html", "series:2000,2001,2002,2003,2004").status.code(), CLEAN);
    let once = files(&folder);
    assert_eq!(
        (apply(&folder, "page.html", "series:2000,2001,2002,2003,2004").status.code(), files(&folder) == once),
        (CLEAN, true)
    );
}

#[test]
fn a_status_a_risk_code_or_a_series_never_goes_without_being_named() {
    type Change = fn(&mut Page);
    let pages: [(&str, Change); 3] = [
        ("status:pending", |page| page.statuses().retain(|row| row.key != "pending")),
        ("risk_code:300", |page| page.risk_codes().retain(|row| row.0 != "300")),
        ("series:2000,2001,2002,2003,2004", |page| page.remove_series("2000")),
    ];
    for (gone, change) in pages {
        let folder = with_catalogue("compare_never");
        let untouched = files(&folder);
        let mut page = Page::of_text(PAGE);
        page.code("3000", "3100").description = "Selfie photo much too bright".into();
        change(&mut page);
        save(&folder, &page);
        let refused = apply(&folder, "page.html", "");
        assert_eq!((refused.status.code(), files(&folder) == untouched), (FAILURE, true), "{gone}");
        assert!(stderr(&refused).ends_with(&format!(" --retire {gone}\n")), "{}", stderr(&refused));
        let named = apply(&folder, "page.html", gone);
        assert_eq!(
            named.status.code(),
            if gone.starts_with("status") { FINDINGS } else { CLEAN },
            "{}",
            stdout(&named)
        );
        let left = if gone.starts_with("status") {
            json!([{ "status": "pending", "catalogue": "We are validating the data." }])
        } else {
            json!([])
        };
        assert_eq!(compare_removed(&folder), left);
    }
}

fn compare_removed(folder: &Path) -> Value {
    let output = idv(&["compare", "page.html", "--format", "json"], folder);
    let mut report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    report["removed"].take()
}

#[test]
fn a_name_cannot_stand_for_actions_that_are_gone_at_once() {
    let folder = with_catalogue("compare_no_actions");
    let untouched = files(&folder);
    let mut page = Page::of_text(PAGE);
    page.codes("3000").iter_mut().for_each(|row| row.action = String::new());
    page.codes("4000").pop();
    save(&folder, &page);
    for named in ["", "4400"] {
        let output = apply(&folder, "page.html", named);
        let message = "Nothing was changed: a part of the page is missing, and nothing is edited by halves. Save the page again, \
                       whole, after it has been shown in full.\n";
        assert_eq!((output.status.code(), stderr(&output).as_str()), (FAILURE, message));
        assert!(files(&folder) == untouched);
    }
}

#[test]
fn the_meanings_of_a_code_are_rows_as_well() {
    let folder = with_catalogue("compare_meanings");
    let mut page = without(&[("4000", 5)]);
    page.codes("1000").retain(|row| !row.key.is_empty());
    save(&folder, &page);
    let refused = apply(&folder, "page.html", "");
    let gone = "4202,4211,4310,4311,4400,guidance:1022";
    assert!(stderr(&refused).ends_with(&format!(" --retire {gone}\n")), "{}", stderr(&refused));
    let named = apply(&folder, "page.html", gone);
    assert_eq!(named.status.code(), CLEAN, "{}{}", stdout(&named), stderr(&named));
}

#[test]
fn the_line_to_copy_has_what_the_command_had() {
    let folder = with_catalogue("compare_line");
    fs::rename(folder.join("catalogue"), folder.join("a catalogue")).expect("it can be renamed");
    fs::write(folder.join("the bank's.html"), html(&without(&[("4000", 6)]), Columns::Two))
        .expect("the page can be saved");
    let output = idv(&["compare", "the bank's.html", "--catalogue", "a catalogue", "--apply"], &folder);
    let line = "  cargo idv compare 'the bank'\\''s.html' --catalogue 'a catalogue' --apply --retire 4200,";
    assert!(stderr(&output).contains(line), "{}", stderr(&output));
}

#[test]
fn a_page_of_an_earlier_day_is_not_followed_back() {
    let folder = with_catalogue("compare_earlier_day");
    let mut page = Page::of_text(PAGE);
    page.codes("3000").retain(|row| row.key != "3101");
    page.codes("3000").push(Row::code("3109", "Sunglasses on selfie photo", "Upload a new selfie."));
    save(&folder, &page);
    assert_eq!(apply(&folder, "page.html", "").status.code(), CLEAN);
    let followed = files(&folder);
    save(&folder, &Page::of_text(PAGE));
    let output = idv(&["compare", "page.html", "--apply", "--retrieved", "2026-12-02"], &folder);
    let why = "The page has status code 3101, which is retired since 2026-12-01, and has not status code 3109, which came on \
               2026-12-01: it may be the page of an earlier day.";
    assert!(stdout(&output).contains(why), "{}", stdout(&output));
    assert_eq!((output.status.code(), files(&folder) == followed), (FAILURE, true));
    assert!(stderr(&output).ends_with(" --retire 3109\n"), "{}", stderr(&output));
}
