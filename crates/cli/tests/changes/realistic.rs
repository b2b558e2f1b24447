//! What a month's worth of edits reads like: in the changelog, on a pull request, and on a terminal.

use serde_json::{Value, json};

use super::{Pair, make, report};

/// The edits of one reading of the page: a code came, one went, texts were reworded, and house policy changed.
fn month(name: &str) -> Pair {
    let [old, new] = ["old", "new"].map(|version| Pair::sound(&format!("realistic-{name}-{version}")));
    for (folder, version, other) in [(&old, "1.4.0", ""), (&new, "1.4.1", "edition = \"2024\"\n")] {
        let manifest = format!("[package]\nname = \"catalogue\"\nversion = \"{version}\"\n{other}");
        std::fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
    }
    make(&new, &edits());
    Pair { old, new }
}

fn edits() -> Value {
    let edit = |file: &str, before: &str, after: &str| json!({ "file": file, "before": before, "after": after });
    json!([
        edit("source.toml", "retrieved = 2027-03-01", "retrieved = 2027-04-02"),
        edit(
            "series/100_aml_screening.toml",
            "[[code]]\nnumber = 110",
            "[[code]]\nnumber = 105\nname = \"adverse_media_hit\"\nsince = 2027-04-02\n\n[[code.guidance]]\n\
             description = \"Adverse media hit\"\nremedy = \"no_action_stated\"\n\n[[code]]\nnumber = 110",
        ),
        edit("series/100_aml_screening.toml", "risk_codes = [200, 500]", "risk_codes = [500]"),
        edit("series/1000_identity_data.toml", "title = \"Identity data\"", "title = \"Data of the client\""),
        edit("series/1000_identity_data.toml", "name = \"full_name_invalid\"", "name = \"name_invalid\""),
        edit(
            "series/1000_identity_data.toml",
            "action = \"Update person.fullName.\"",
            "action = \"Correct the `person.fullName` | and send it *again*.\"",
        ),
        edit("series/1000_identity_data.toml", "disclosure = \"internal\"\n", ""),
        edit(
            "series/1000_identity_data.toml",
            "name = \"selfie_missing_or_too_dark\"",
            "name = \"selfie_missing_or_too_dark\"\n\
             retired = { on = 2027-04-01, reason = \"The page lists both by themselves.\" }",
        ),
    ])
}

#[test]
fn as_a_section_of_a_changelog() {
    report("realistic.md", &month("markdown").diff(&["--format", "markdown"]));
}

#[test]
fn on_a_terminal() {
    report("realistic.txt", &month("text").diff(&["--fail-on", "behaviour"]));
}

#[test]
fn for_a_program() {
    report("realistic.json", &month("json").diff(&["--format", "json"]));
}

#[test]
fn as_annotations_on_a_pull_request() {
    report("realistic-github.txt", &month("github").diff(&["--format", "github"]));
}

#[test]
fn a_sentence_is_said_once_of_all_the_rows_that_it_is_true_of() {
    let pair = month("alike");
    let more = ["name = \"sanctions_hit\"\n", "name = \"pep_hit\"\n"].map(|name| {
        let after = format!("{name}retired = {{ on = 2027-04-01, reason = \"Screened elsewhere.\" }}\n");
        json!({ "file": "series/100_aml_screening.toml", "before": name, "after": after })
    });
    make(&pair.new, &json!(more));
    let said = support::stdout(&pair.diff(&["--format", "markdown"]));
    let sentence =
        "- Status codes 100 `sanctions_hit` and 110 `pep_hit` are retired on 2027-04-01: Screened elsewhere.\n";
    assert!(said.contains(sentence), "{said}");
}

use super::support;
