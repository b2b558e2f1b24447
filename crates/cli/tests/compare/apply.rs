//! `--apply`: the edits that bring the catalogue to where the page is, in the TOML as a person wrote it.

use std::collections::BTreeMap;

use super::mutations::{MUTATIONS, Mutation};
use super::page::{Columns, Page, Row};
use super::renderings::{forms, html};
use super::*;

/// `--apply`, with all that is gone named.
pub fn apply(folder: &Path, page: &str, gone: &str) -> Output {
    let command = ["compare", page, "--apply", "--retrieved", "2026-12-01"];
    let named = ["--retire", gone];
    idv(&[&command[..], if gone.is_empty() { &[] } else { &named }].concat(), folder)
}

pub fn save(folder: &Path, page: &Page) {
    fs::write(folder.join("page.html"), html(page, Columns::Two)).expect("the page can be saved");
}

fn compare(folder: &Path, page: &str) -> Value {
    let output = idv(&["compare", page, "--format", "json"], folder);
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", stderr(&output)))
}

/// Every file of the catalogue, byte for byte.
pub fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.join("catalogue")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                drop(files.insert(path.clone(), fs::read(&path).expect("a file")));
            }
        }
    }
    files
}

/// The rules that `check` finds broken, each once.
fn broken_rules(folder: &Path) -> Vec<String> {
    let output = idv(&["check", "catalogue", "--format", "json"], folder);
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let problems = report["problems"].as_array().expect("problems").iter();
    let mut rules: Vec<_> = problems.map(|problem| problem["rule"].as_str().expect("a rule").to_owned()).collect();
    rules.dedup();
    rules
}

/// What is left for a person after each change that `--apply` cannot make, what is gone and has to be named, and changes that
/// are refused as a whole.
const LEFT: &[(&str, &[&str])] =
    &[("a row moved to another series", &["3505 series"]), ("a status added and one gone", &["added", "removed"])];
const NAMED: &[(&str, &str)] = &[
    ("a whole series gone", "series:2000,2001,2002,2003,2004"),
    ("a risk code added, one gone and one renamed", "risk_code:300"),
    ("a status added and one gone", "status:pending"),
];
const REFUSED: &[&str] = &[
    "a number that is none",
    "a code without a description",
    "a code in two series",
    "an introduction that says nothing that is understood",
];

#[test]
fn what_is_applied_is_no_difference_any_more_and_nothing_the_second_time() {
    for (at, Mutation { name, change, .. }) in MUTATIONS.iter().enumerate() {
        let folder = with_catalogue(&format!("compare_apply/{at}"));
        let mut page = Page::of_text(PAGE);
        change(&mut page);
        // Each in one of the forms in which it can be saved.
        let (saved, form) = forms(&page).swap_remove(at % 6);
        fs::write(folder.join(saved), form).expect("the page can be saved");
        let untouched = files(&folder);
        let gone = NAMED.iter().find(|(named, _)| named == name).map_or("", |(_, gone)| gone);
        let first = apply(&folder, saved, gone);
        assert_eq!(
            broken_rules(&folder).into_iter().filter(|rule| rule != "needs-review").collect::<Vec<_>>(),
            [""; 0],
            "{name}"
        );
        if REFUSED.contains(name) {
            assert_eq!((first.status.code(), files(&folder) == untouched), (FINDINGS, true), "{name}");
            continue;
        }
        let left = LEFT.iter().find(|(left, _)| left == name).map_or(&[][..], |(_, left)| left);
        let status = if left.is_empty() { CLEAN } else { FINDINGS };
        assert_eq!((first.status.code(), stderr(&first)), (status, String::new()), "{name}: {}", stdout(&first));
        assert_eq!(summary(&compare(&folder, saved)), left, "{name}: {}", stdout(&first));
        let once = files(&folder);
        let second = apply(&folder, saved, gone);
        assert_eq!((second.status.code(), files(&folder) == once), (status, true), "{name}");
        assert!(stdout(&second).contains("Nothing is left to change."), "{name}: {}", stdout(&second));
    }
}

/// Each difference in a word or two.
fn summary(report: &Value) -> Vec<String> {
    let entries = |key: &str| report[key].as_array().cloned().unwrap_or_default();
    let changed = entries("changed")
        .into_iter()
        .map(|it| format!("{} {}", it["status_code"], it["field"].as_str().unwrap_or_default()));
    let others = ["added", "removed", "unplaced"]
        .into_iter()
        .flat_map(|key| entries(key).into_iter().map(move |_| key.to_owned()));
    changed.chain(others).collect()
}

/// What is gone from the page on which much has changed at once.
const GONE: &str = "series:2000,2001,2002,2003,2004,3700";

/// A page on which much has changed at once.
fn changed_page() -> Page {
    let mut page = Page::of_text(PAGE);
    page.codes("100").push(Row::code("140", "Potential sanctions hit", ""));
    page.codes("3000").insert(8, Row::code("3099", "person.placeOfBirth is “unclear”", "Upload a new ID document."));
    page.codes("3000").retain(|row| row.key != "3700");
    page.code("3000", "3100").description = "Selfie photo much too bright".into();
    page.code("3000", "3102").action = "Take a new selfie.".into();
    page.remove_series("2000");
    page.risk_codes().insert(3, ("450".to_owned(), "completed_higher_risk".to_owned()));
    page
}

#[test]
fn the_toml_changes_where_the_page_did_and_nowhere_else() {
    let folder = with_catalogue("compare_layout");
    let series = folder.join("catalogue/series/3000_sendbacks.toml");
    let text = fs::read_to_string(&series).expect("the series");
    let commented = text
        .replace("number = 3100\n", "number = 3100 # the first of the photos\n")
        .replace("[[code]]\nnumber = 3101", "# Too dark is not too bright.\n[[code]]\nnumber   =   3101");
    fs::write(&series, &commented).expect("the series can be written");
    save(&folder, &changed_page());
    let output = apply(&folder, "page.html", GONE);
    assert_eq!((output.status.code(), stderr(&output)), (CLEAN, String::new()), "{}", stdout(&output));
    let expected = commented
        .replace(
            "[[code]]\nnumber = 3100 ",
            "[[code]]\nnumber = 3099\nname = \"person_place_of_birth_is_unclear\"\nfields = [\"person.placeOfBirth\"]\n\
             disclosure = \"internal\"\nsince = 2026-12-01\n\
             review = \"Proposed from the page: look at the name, the remedy and the disclosure.\"\n\n\
             [[code.guidance]]\ndescription = \"person.placeOfBirth is \\\"unclear\\\"\"\naction = \"Upload a new ID document.\"\n\
             remedy = \"upload_id_document\"\n\n[[code]]\nnumber = 3100 ",
        )
        .replace("\"Selfie photo too bright\"", "\"Selfie photo much too bright\"")
        .replace(
            "name = \"selfie_photo_too_blurry\"\n",
            "name = \"selfie_photo_too_blurry\"\nreview = \"The page words the action differently: is the remedy still right?\"\n",
        )
        .replace("blurry\"\naction = \"Upload a new selfie.\"", "blurry\"\naction = \"Take a new selfie.\"")
        .replace(
            "name = \"data_insufficient\"\n",
            "name = \"data_insufficient\"\nretired = { on = 2026-12-01, reason = \"The page no longer lists it.\" }\n",
        );
    let found = fs::read_to_string(&series).expect("the series");
    let number = expected.lines().zip(found.lines()).position(|(expected, found)| expected != found);
    assert!(found == expected, "line {number:?} of\n{found}");
    let untouched = with_catalogue("compare_apply_untouched");
    let others = files(&folder);
    let changed: Vec<_> = files(&untouched)
        .into_iter()
        .filter_map(|(path, bytes)| {
            let path = path.strip_prefix(&untouched).expect("a path of the copy").to_owned();
            (others.get(&folder.join(&path)) != Some(&bytes)).then(|| path.to_string_lossy().into_owned())
        })
        .collect();
    let expected = [
        "catalogue/risk_codes.toml",
        "catalogue/series/100_aml_screening.toml",
        "catalogue/series/2000_home_address.toml",
        "catalogue/series/3000_sendbacks.toml",
        "catalogue/source.toml",
        "catalogue/statuses.toml",
    ];
    assert_eq!(changed, expected);
}

#[test]
fn files_that_were_saved_on_windows_stay_so() {
    let folder = with_catalogue("compare_apply_windows");
    for (path, bytes) in files(&folder).into_iter().filter(|(path, _)| path.extension().is_some_and(|it| it == "toml"))
    {
        let text = String::from_utf8(bytes).expect("UTF-8").replace('\n', "\r\n");
        fs::write(path, format!("\u{feff}{text}")).expect("a file can be written");
    }
    save(&folder, &changed_page());
    let output = apply(&folder, "page.html", GONE);
    assert_eq!((output.status.code(), stderr(&output)), (CLEAN, String::new()), "{}", stdout(&output));
    assert_eq!(compare(&folder, "page.html"), nothing());
    let odd: Vec<_> = files(&folder)
        .into_iter()
        .filter(|(path, _)| path.extension().is_some_and(|it| it == "toml"))
        .filter(|(_, bytes)| {
            let text = String::from_utf8_lossy(bytes);
            !text.starts_with('\u{feff}') || text.replace("\r\n", "").contains('\n')
        })
        .collect();
    assert_eq!(odd, []);
}

#[test]
fn what_was_applied_is_all_there_is_and_asks_for_a_review_of_what_was_proposed() {
    let folder = with_catalogue("compare_review");
    save(&folder, &changed_page());
    let output = apply(&folder, "page.html", GONE);
    assert_eq!((output.status.code(), stderr(&output)), (CLEAN, String::new()), "{}", stdout(&output));
    assert_eq!(compare(&folder, "page.html"), nothing());
    assert_eq!(broken_rules(&folder), ["needs-review"]);
    let checked = stdout(&idv(&["check", "--format", "github"], &folder));
    assert_eq!(checked.lines().filter(|line| line.starts_with("::warning")).count(), 4, "{checked}");
}

#[test]
fn what_the_page_has_for_signs_of_a_keyboard_is_written_as_those_and_letters_of_another_script_are_shown() {
    let folder = with_catalogue("compare_signs");
    let mut page = Page::of_text(PAGE);
    page.code("3000", "3100").description = "Selfie photo – much tｏo bright…".into();
    page.code("3000", "3101").action = "Can´t be used &amp; ﬁled: don’t wait.".into();
    save(&folder, &page);
    let output = apply(&folder, "page.html", "");
    assert_eq!((output.status.code(), stderr(&output)), (CLEAN, String::new()), "{}", stdout(&output));
    assert_eq!(compare(&folder, "page.html"), nothing());
    let series = fs::read_to_string(folder.join("catalogue/series/3000_sendbacks.toml")).expect("a series");
    assert!(series.contains("description = \"Selfie photo - much too bright...\"\n"), "{series}");
    assert!(series.contains("action = \"Can't be used & filed: don't wait.\"\n"), "{series}");

    let written = files(&folder);
    page.code("3000", "3100").description = "Selfie photо is too bright".into();
    save(&folder, &page);
    let output = apply(&folder, "page.html", "");
    assert_eq!(output.status.code(), FINDINGS, "{}", stdout(&output));
    assert!(stdout(&output).contains("CYRILLIC SMALL LETTER O, which looks like o"), "{}", stdout(&output));
    assert!(stdout(&output).contains("; where the page itself has it, say so in `deviations`"), "{}", stdout(&output));
    assert!(files(&folder) == written);
}

#[test]
fn a_page_older_than_the_one_that_the_catalogue_follows_is_refused() {
    let folder = with_catalogue("compare_older");
    save(&folder, &changed_page());
    let untouched = files(&folder);
    let output = idv(&["compare", "page.html", "--apply", "--retrieved", "2026-11-21"], &folder);
    let message = "error: the catalogue follows the page of 2026-11-22, and this one would be of 2026-11-21, before that; give the \
                   day on which it was saved with --retrieved\n";
    assert_eq!((output.status.code(), stderr(&output).as_str()), (FAILURE, message));
    assert!(files(&folder) == untouched);
}

#[test]
fn edits_that_would_break_a_rule_are_shown_and_none_of_them_is_made() {
    let folder = with_catalogue("compare_breaks");
    // On the day on which a row came, it cannot be retired.
    save(&folder, &changed_page());
    let untouched = files(&folder);
    let output = idv(&["compare", "page.html", "--apply", "--retrieved", "2026-11-22", "--retire", GONE], &folder);
    let said = stdout(&output);
    assert_eq!((output.status.code(), stderr(&output)), (FINDINGS, String::new()));
    assert!(said.contains("error[retired-before-since]"), "{said}");
    assert!(said.ends_with("Nothing was changed: with this edit, the catalogue would break these rules.\n"), "{said}");
    assert!(files(&folder) == untouched);
}

#[test]
fn where_one_file_cannot_be_replaced_those_before_it_are_put_back() {
    let folder = with_catalogue("compare_half_way");
    // A file of the longest name that there can be: there is none for the file that is to take its place.
    let name = "x".repeat(240);
    let series = folder.join("catalogue/series/6000_qualified_electronic_signature_errors.toml");
    let text = fs::read_to_string(&series).expect("the series");
    let text = text.replace("name = \"qualified_electronic_signature_errors\"", &format!("name = \"{name}\""));
    fs::remove_file(&series).expect("the series can be removed");
    fs::write(folder.join(format!("catalogue/series/6000_{name}.toml")), text).expect("the series can be written");
    let mut page = changed_page();
    page.codes("6000").retain(|row| row.key != "6008");
    save(&folder, &page);
    let untouched = files(&folder);
    let output = apply(&folder, "page.html", &format!("{GONE},6008"));
    assert_eq!(output.status.code(), FAILURE, "{}", stdout(&output));
    assert!(stderr(&output).contains(&format!("6000_{name}.toml: File name too long")), "{}", stderr(&output));
    assert!(stderr(&output).ends_with("nothing was changed\n"), "{}", stderr(&output));
    assert!(files(&folder) == untouched);
}

#[test]
fn json_holds_the_differences_the_edits_and_what_is_left() {
    let folder = with_catalogue("compare_apply_json");
    let mut page = Page::of_text(PAGE);
    page.code("3000", "3100").description = "Selfie photo much too bright".into();
    save(&folder, &page);
    let before = compare(&folder, "page.html");
    let output = idv(&["compare", "page.html", "--apply", "--retrieved", "2026-12-01", "--format", "json"], &folder);
    let mut report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let diff = report["diff"].take();
    let expected = "--- catalogue/series/3000_sendbacks.toml\n+++ catalogue/series/3000_sendbacks.toml\n@@ -54,5 +54,5 @@\n \n \
                    [[code.guidance]]\n-description = \"Selfie photo too bright\"\n+description = \"Selfie photo much too bright\"\n \
                    action = \"Upload a new selfie.\"\n remedy = \"upload_selfie\"\n";
    assert!(diff.as_str().is_some_and(|diff| diff.contains(expected)), "{diff}");
    let mut whole = before;
    whole["diff"] = Value::Null;
    whole["left"] = nothing();
    whole["client_words"] = json!({ "unfit": [], "wanted": [] });
    assert_eq!(report, whole);
}

#[test]
fn words_for_clients_are_left_alone_and_it_is_said_which_no_longer_fit_and_which_may_be_wanted() {
    let folder = with_catalogue("compare_apply_words");
    let mut page = Page::of_text(PAGE);
    let rows = page.codes("3000");
    let at = rows.iter().position(|row| row.key == "3204").expect("3204");
    rows.insert(at + 1, Row::code("", "ID document not yet valid", "Upload another one."));
    rows.insert(0, Row::code("3099", "Sunglasses on selfie photo", "Upload a new selfie."));
    page.codes("5000").push(Row::code("5999", "Photo of a photo", ""));
    save(&folder, &page);
    let words = |folder: &Path| fs::read(folder.join("catalogue/client_words/en.toml")).expect("words");
    let untouched = words(&folder);
    let output = apply(&folder, "page.html", "");
    let said = stdout(&output);
    // Whoever is told nothing of series 5000 is told nothing of a new code in it.
    for line in [
        "Until someone has looked, the client is told nothing of status code 3204, for which the sentences in client_words \
         no longer fit.\n",
        "If the client may be told of status code 3099, take `disclosure` out with `review`, and say in client_words/en.toml \
         what is wrong.\n",
    ] {
        assert!(said.contains(line), "{said}");
    }
    assert_eq!((output.status.code(), words(&folder) == untouched), (CLEAN, true), "{said}");
    let names = ["id_document_expired", "id_document_not_yet_valid"].map(|name| format!("name = \"{name}\"\n"));
    let series = fs::read_to_string(folder.join("catalogue/series/3000_sendbacks.toml")).expect("a series");
    assert!(names.iter().all(|name| series.contains(name)), "{said}");
}
