//! The page in the layouts of `layouts/`, each with what a careful person finds in it.

use super::*;

const LAYOUTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/compare/layouts");

/// The pages, each with what is expected of it.
fn pages() -> Vec<(PathBuf, Value)> {
    let files = fs::read_dir(LAYOUTS).expect("the layouts").map(|entry| entry.expect("an entry").path());
    let mut pages: Vec<_> = files.filter(|path| path.extension().is_some_and(|it| it != "json")).collect();
    pages.retain(|path| path.file_stem().is_some_and(|stem| stem != "README"));
    pages.sort();
    let expected = |page: &PathBuf| {
        let expected = fs::read(page.with_extension("expect.json")).expect("what is expected");
        serde_json::from_slice(&expected).expect("JSON")
    };
    pages.into_iter().map(|page| (page.clone(), expected(&page))).collect()
}

/// The rows that the entries of a report are about, each once.
fn rows(entries: &Value) -> Vec<String> {
    let keys = ["status_code", "status", "series", "risk_code", "source"];
    let row = |entry: &Value| {
        if !entry.is_object() {
            return entry.to_string();
        }
        keys.iter().find_map(|key| entry.get(key)).expect("a row").to_string()
    };
    let mut rows: Vec<_> = entries.as_array().into_iter().flatten().map(row).collect();
    rows.sort();
    rows.dedup();
    rows
}

#[test]
fn every_layout_says_what_a_careful_person_finds_in_it() {
    let folder = scratch("compare_layouts");
    let catalogue = support::frozen_catalogue();
    let catalogue = catalogue.to_str().expect("a path in UTF-8");
    let pages = pages();
    assert_eq!(pages.len(), 27);
    for (page, expected) in pages {
        let name = page.to_str().expect("a path in UTF-8");
        let output = idv(&["compare", name, "--catalogue", catalogue, "--format", "json"], &folder);
        let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", stderr(&output)));
        if expected.get("refused").is_some() {
            assert_eq!(output.status.code(), FAILURE, "{name}");
            assert!(report["evidence"].as_array().is_some_and(|evidence| !evidence.is_empty()), "{name}: {report}");
            assert_eq!(report["removed"], json!([]), "{name}");
            continue;
        }
        let found = ["added", "removed", "changed"].map(|key| rows(&report[key]));
        assert_eq!(found, ["added", "removed", "changed"].map(|key| rows(&expected[key])), "{name}");
        assert_eq!(report["unplaced"], json!([]), "{name}");
    }
}
