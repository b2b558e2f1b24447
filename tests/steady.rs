//! Who adds, rewords and retires rows has no test to touch: here it is done all over a copy of the crate, and the tests
//! that look at the catalogue of today pass on it.

#![cfg(feature = "codegen")]

#[allow(dead_code, reason = "shared by tests that need more of it")]
#[path = "support/copies.rs"]
mod copies;
#[allow(dead_code, reason = "shared by tests that need more of it")]
mod support;

use std::fs;
use std::path::Path;

use copies::Copy;
use support::expect_success;

/// The day of the edits, later than any that the catalogue will have.
const DAY: &str = "2999-12-31";

/// What reads the catalogue of today, beside the examples of the documentation.
const TARGETS: &[&str] =
    &["lookups", "cases", "allocations", "prebuilt", "schema", "webhook", "desk", "export", "sample"];

#[test]
#[ignore = "takes two minutes; `.ci/run --all` runs it, and so does `cargo test --all-features --test steady -- --ignored`"]
fn the_tests_pass_on_a_catalogue_in_which_rows_came_were_reworded_and_were_retired() {
    let copy = Copy::of_today("steady");
    let catalogue = copy.folder.join("catalogue");
    rewrite(&catalogue.join("source.toml"), read_later);
    rewrite(&catalogue.join("statuses.toml"), reworded);
    rewrite(&catalogue.join("remedies.toml"), with_a_remedy);
    let mut told = Vec::new();
    for file in fs::read_dir(catalogue.join("series")).expect("the series") {
        rewrite(&file.expect("a file").path(), |text| {
            let edited = with_other_codes(text);
            told.extend(added_and_told(&edited));
            edited
        });
    }
    rewrite(&catalogue.join("client_words/en.toml"), |text| with_other_words(text, &told));
    copy.set_version("999.0.0");
    for command in ["check-catalogue", "refresh-schema", "refresh-prebuilt"] {
        expect_success(&copy.cargo(&[command]));
    }
    let targets = TARGETS.iter().flat_map(|target| ["--test", target]);
    let tests: Vec<_> =
        ["test", "--workspace", "--all-features", "--no-fail-fast"].into_iter().chain(targets).collect();
    // Cases are judged by what was compiled, which is no frozen catalogue here.
    let skipped = ["--", "--skip", "case::", "--skip", "audit::"];
    expect_success(&copy.cargo(&[&tests[..], &skipped].concat()));
    expect_success(&copy.cargo(&["test", "--workspace", "--all-features", "--doc"]));
}

/// Writes a file of the catalogue anew, which must change it.
fn rewrite(path: &Path, edit: impl FnOnce(&str) -> String) {
    let text = fs::read_to_string(path).expect("a file of the copy");
    let edited = edit(&text);
    assert_ne!(edited, text, "{}", path.display());
    fs::write(path, edited).expect("the copy can be written");
}

fn read_later(source: &str) -> String {
    let line = |line: &str| {
        if line.starts_with("retrieved = ") { format!("retrieved = {DAY}\n") } else { format!("{line}\n") }
    };
    source.lines().map(line).collect()
}

/// Each description and action in other words.
fn reworded(text: &str) -> String {
    let line = |line: &str| match line.split_once(" = ") {
        Some(("description" | "action" | "condition", _)) => {
            let texts = ["= \"", "sdk = \"", "api = \""];
            texts.iter().fold(line.to_owned(), |line, text| line.replacen(text, &format!("{text}Newly: "), 1))
        }
        _ => line.to_owned(),
    };
    text.lines().map(|it| line(it) + "\n").collect()
}

/// The second of all, so that the others move.
fn with_a_remedy(text: &str) -> String {
    const ROW: &str = "[[remedy]]\nname = \"added\"\nkind = \"act\"\nasks_client = true\nmeaning = \"Do what nobody thought of.\"\n\n";
    let (second, _) = text.match_indices("[[remedy]]\n").nth(1).expect("two remedies");
    [&text[..second], ROW, &text[second..]].concat()
}

/// Of a series: every code in other words, a new one wherever there is room for it, and two of three retired.
fn with_other_codes(text: &str) -> String {
    let rows: Vec<_> = text.split("[[code]]\n").collect();
    let numbers: Vec<_> = rows[1..].iter().map(|row| number(row)).collect();
    let mut edited = reworded(rows[0]);
    let mut in_use = None;
    for (index, row) in rows[1..].iter().enumerate() {
        let mut row = reworded(row.trim_end());
        match in_use {
            _ if row.contains("\nretired = ") => (),
            Some(successor) if index % 3 != 0 => row = retired(&row, successor),
            _ => in_use = Some(numbers[index]),
        }
        edited += &format!("[[code]]\n{row}\n");
        let next = numbers[index] + 1;
        if index + 1 < numbers.len() && numbers[index + 1] != next {
            edited += &added(next, numbers[index] / 1000);
        }
    }
    edited
}

fn number(row: &str) -> u16 {
    let line = row.lines().find_map(|line| line.strip_prefix("number = ")).expect("a number");
    line.parse().expect("a plain number")
}

/// The row with the line after its name.
fn retired(row: &str, successor: u16) -> String {
    let line = row.lines().find(|line| line.starts_with("name = ")).expect("a name");
    let retired = format!("retired = {{ on = {DAY}, reason = \"It has left the page.\", successor = {successor} }}");
    row.replacen(line, &format!("{line}\n{retired}"), 1)
}

/// A row that differs from its series as far as it may.
fn added(number: u16, thousand: u16) -> String {
    let differs = match thousand {
        3 => "statuses = [\"pending\", \"inconsistent_data\"]\ndisclosure = \"internal\"\n",
        5 => "risk_codes = [400, 500]\n",
        6 => "risk_codes = [500]\n",
        _ => "",
    };
    // What is promised of rejections and of fraud holds for new rows too: the tests fail where they are for no person.
    let remedy = if matches!(thousand, 4 | 5) { "treat_as_suspected_fraud" } else { "added" };
    let guidance = |name: &str, description: &str| {
        format!(
            "[[code.guidance]]\nname = \"{name}\"\ndescription = \"{description}\"\naction = \"Do it.\"\nremedy = \"{remedy}\"\n\n"
        )
    };
    let guidances = [
        guidance("one", &format!("Something new, {number}")),
        guidance("other", &format!("Or something else, {number}")),
    ]
    .concat();
    format!("[[code]]\nnumber = {number}\nname = \"added_{number}\"\n{differs}since = {DAY}\n\n{guidances}")
}

/// The names of the codes of a series that were added, and that clients may be told of.
fn added_and_told(series: &str) -> Vec<String> {
    let mut rows = series.split("[[code]]\n");
    if !rows.next().expect("the series").contains("\ndisclosure = \"client\"\n") {
        return Vec::new();
    }
    let told = rows.filter(|row| !row.contains("\ndisclosure = \"internal\"\n"));
    told.filter_map(|row| Some(format!("added_{}", row.split_once("\nname = \"added_")?.1.split_once('"')?.0)))
        .collect()
}

/// A sentence for whatever was added, and each request in other words, which leaves those of the other languages behind.
fn with_other_words(text: &str, told: &[String]) -> String {
    let reasons: String = told
        .iter()
        .flat_map(|name| ["one", "other"].map(|part| format!("{name}.{part} = \"Something new may be wrong.\"\n")))
        .collect();
    let text = text.replacen("[reasons]\n", &format!("[reasons]\n{reasons}"), 1);
    let (before, requests) = text.split_once("[requests]\n").expect("the requests");
    let requests = requests.replace(".\"\n", ", anew.\"\n");
    format!("{before}[requests]\nadded = \"Please do what nobody thought of.\"\n{requests}")
}
