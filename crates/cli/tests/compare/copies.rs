//! What was seen in public copies of the page, rebuilt small.

use super::page::{Columns, Page, Row};
use super::renderings::{markdown, plain};
use super::*;

#[test]
fn a_range_that_lost_its_dash_is_the_range() {
    let folder = scratch("compare_dashless");
    let page = PAGE.replace("2000 – 3000 series", "20003000 series").replace("1001 – 1999", "10011999");
    let page = page.replace("• 200 – 500:", "• 200500:").replace("4000 – 5000 series", "40005000 series");
    assert_eq!(report(&folder, "page.txt", &page), nothing());
}

#[test]
fn a_table_without_outer_bars_right_below_a_line_is_a_table() {
    let folder = scratch("compare_below_a_line");
    let rows = |line: &str| {
        let row =
            line.strip_suffix(" |").map(|row| row.trim_start_matches("| ").trim_end_matches([' ', '|']).to_owned());
        row.unwrap_or_else(|| line.replace("|---|---|---|", "--- | ---").replace("|---|---|", "--- | ---"))
    };
    // The second row of 1022 has nothing in it but its guidance.
    let page: Vec<_> = PAGE.lines().map(rows).collect();
    let page = page.join("\n").replace("Description: tax.", " | Description: tax.");
    assert_eq!(report(&folder, "page.txt", &page), nothing());
}

#[test]
fn a_second_guidance_of_a_status_is_shown_with_its_status_and_neither_is_lost() {
    let folder = scratch("compare_two_guidances");
    let mut page = Page::of_text(PAGE);
    let other = Row { key: String::new(), ..Row::code("", "We found nothing.", "Wait.") };
    page.statuses().insert(2, other);
    let expected = |form: &str| {
        let found = report(&folder, "page.md", form);
        let unplaced: Vec<_> =
            found["unplaced"].as_array().into_iter().flatten().map(|it| (&it["status"], &it["why"])).collect();
        assert_eq!(unplaced, [(&json!("pending"), &json!("a status has one description, and this is another"))]);
        assert_eq!([&found["added"], &found["removed"], &found["changed"]], [&json!([]); 3]);
    };
    expected(&markdown(&page, Columns::Two));
    expected(&markdown(&page, Columns::Three));
}

#[test]
fn a_mirror_that_says_user_for_client_differs_in_words_alone() {
    let folder = scratch("compare_mirror");
    let found = report(&folder, "page.txt", &PAGE.replace("client", "user").replace("Client", "User"));
    assert_eq!([&found["added"], &found["removed"], &found["unplaced"]], [&json!([]); 3]);
    let changed = found["changed"].as_array().expect("changes");
    let is_of_words = |change: &Value| {
        let words = |key: &str| change[key].as_str().unwrap_or_default().to_lowercase();
        words("catalogue").replace("client", "user") == words("page")
    };
    assert!(changed.len() > 10 && changed.iter().all(is_of_words), "{changed:?}");
}

#[test]
fn a_copy_whose_codes_were_lost_is_refused_with_what_to_save() {
    let folder = scratch("compare_emptied");
    let mut page = Page::of_text(PAGE);
    for series in ["100", "1000", "2000", "3000", "4000", "5000", "6000"] {
        page.codes(series).iter_mut().for_each(|row| row.key.clear());
    }
    for (name, form) in [("page.md", markdown(&page, Columns::Two)), ("page.txt", plain(&page, Columns::Two))] {
        fs::write(folder.join(name), form).expect("the page can be saved");
        let catalogue = support::frozen_catalogue();
        let output = idv(&["compare", name, "--catalogue", catalogue.to_str().expect("UTF-8")], &folder);
        let message = format!(
            "error: {name}: the column of the status codes is empty in this copy; save the page as HTML from a browser; \
             nothing was compared\n"
        );
        assert_eq!((output.status.code(), stderr(&output)), (FAILURE, message));
    }
}

#[test]
fn words_that_run_together_are_shown_and_taken_for_no_change() {
    let folder = scratch("compare_run_together");
    let rows = "Status code Description Action\n3100 Selfie photo too bright Upload a new selfie.\n3101  Selfie photo too dark  Upload a new selfie.\n";
    let at = PAGE.find("3000: Sendbacks").expect("the series");
    let (before, after) = PAGE.split_at(at);
    let table = after.find("| Status code").expect("its table");
    let rest = after.find("4000: Rejections").expect("the next series");
    let page = format!("{before}{}{rows}{}", &after[..table], &after[rest..]);
    fs::write(folder.join("page.txt"), page).expect("the page can be saved");
    let catalogue = support::frozen_catalogue();
    let catalogue = catalogue.to_str().expect("a path in UTF-8");
    let output = idv(&["compare", "page.txt", "--catalogue", catalogue, "--format", "json"], &folder);
    let found: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", stderr(&output)));
    let unplaced: Vec<_> = found["unplaced"].as_array().into_iter().flatten().map(|it| &it["status_code"]).collect();
    assert_eq!((unplaced, &found["changed"]), (vec![&json!(3100), &Value::Null], &json!([])));
}
