//! What `idv diff` calls breaking breaks the code of a dependent, and what it does not call so leaves it compiling.
//!
//! A dependent that holds a name, a number or a wire string is compiled against the catalogue before and after each kind
//! of change; the edits are those that `idv rules` shows. What cargo-semver-checks says of the same pairs,
//! `scripts/compare-with-semver-checks` asks.

#![cfg(feature = "codegen")]

#[allow(dead_code, reason = "shared by tests that need more of it")]
#[path = "support/copies.rs"]
mod copies;
mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::sync::OnceLock;

use copies::{Copy, cargo};
use serde_json::Value;
use support::{copy_tree, expect_success, scratch, stderr, stdout};

/// A kind of change, and a line of a dependent that it breaks. What compiles is evaluated while compiling.
const BROKEN: &[(&str, &str)] = &[
    ("status-removed", "!Status::Cancelled.cdd_report()"),
    ("status-renamed", "Status::Completed.cdd_report()"),
    ("status-resent", "Status::from_wire(\"completed\").is_some()"),
    ("status-reused", "matches!(Status::from_wire(\"new\"), Some(Status::New))"),
    ("transition-removed", "Status::New.can_become(Status::Completed)"),
    ("risk-code-removed", "RiskCode::NoRisk as u16 == 900"),
    ("risk-code-renamed", "RiskCode::LowRisk as u16 == 200"),
    ("risk-code-renumbered", "RiskCode::from_u16(500).is_some()"),
    ("risk-code-reused", "RiskCode::LowRisk as u16 == 200"),
    ("risk-score", "matches!(RiskCode::LowRisk.risk_score().as_bytes(), b\"completed_low_risk\")"),
    ("remedy-removed", "Remedy::from_name(\"call_client\").is_some()"),
    ("remedy-renamed", "Remedy::from_name(\"call_client\").is_some()"),
    ("series-removed", "Series::HomeAddress as u16 == 2000"),
    ("series-renamed", "Series::HomeAddress as u16 == 2000"),
    ("series-renumbered", "Series::HomeAddress as u16 == 2000"),
    ("series-reused", "matches!(Series::from_u16(2000), Some(Series::HomeAddress))"),
    ("code-removed", "StatusCode::from_u16(110).is_some()"),
    ("code-renamed", "StatusCode::PepHit as u16 == 110"),
    ("code-renumbered", "StatusCode::from_u16(110).is_some()"),
    ("code-reused", "StatusCode::FirstNameInvalid as u16 == 1023"),
    ("code-moved", "matches!(StatusCode::UnderageClient.series(), Series::IdentityData)"),
    (
        "guidance-renamed",
        "StatusCode::SelfieMissingOrTooDark.guidance()[0].name().unwrap().len() == \"selfie_missing\".len()",
    ),
    ("language-removed", "Language::De.is_reviewed()"),
];

/// Breaking by the catalogue's own promises, which the compiler knows nothing of: a retired row stays retired, and what
/// is new is told as news.
const BREAKING_PROMISES: &[&str] =
    &["status-unretired", "risk-code-unretired", "series-unretired", "code-unretired", "news-missed"];

#[test]
fn each_breaking_change_breaks_a_line_that_compiled_before_it() {
    let dependent = Dependent::new("broken_by_a_change");
    for (id, line) in BROKEN {
        let rule = rule(id);
        dependent.set_line(line);
        dependent.set_catalogue(&[&set_up(id)]);
        let before = dependent.cargo(&["check", "--quiet"]);
        assert!(before.status.success(), "{id}: {}", stderr(&before));
        dependent.set_catalogue(&[&set_up(id), &rule["edits"]]);
        let after = dependent.cargo(&["check", "--quiet"]);
        assert!(!after.status.success(), "{id}: {line}");
        assert!(stderr(&after).contains("broken_by_a_change_dependent"), "{id}: {}", stderr(&after));
    }
}

/// So that a row may come between others without moving what a dependent holds.
#[test]
fn the_place_of_a_status_or_a_remedy_among_the_others_is_nothing_to_hold() {
    let dependent = Dependent::new("casts_a_place");
    dependent.set_catalogue(&[]);
    for line in ["Status::New as u8 == 0", "Remedy::UploadSelfie as u8 == 2"] {
        dependent.set_line(line);
        let output = dependent.cargo(&["check", "--quiet"]);
        assert!(stderr(&output).contains("cannot cast an enum with a non-exhaustive variant"), "{}", stderr(&output));
    }
}

#[test]
fn every_breaking_kind_of_change_is_tried_or_said_to_be_a_promise_of_the_catalogue() {
    let mut tried: Vec<_> = BROKEN.iter().map(|(id, _)| *id).chain(BREAKING_PROMISES.iter().copied()).collect();
    tried.sort_unstable();
    let breaking = rules().iter().filter(|rule| rule["level"] == "breaking").map(|rule| rule["id"].as_str());
    let mut breaking: Vec<_> = breaking.map(|id| id.expect("an id")).collect();
    breaking.sort_unstable();
    assert_eq!(tried, breaking);
}

#[test]
fn no_other_change_keeps_a_dependent_from_compiling_and_only_behaviour_changes_what_it_does() {
    let dependent = Dependent::new("compiles_after_a_change");
    dependent.set_main(JUDGING);
    dependent.set_catalogue(&[]);
    let before = dependent.cargo(&["run", "--quiet"]);
    expect_success(&before);
    assert_eq!(stderr(&before), "");
    let told = [
        ("code-added", Effect::None),
        ("guidance-text", Effect::None),
        ("code-disclosure", Effect::Does("internal", "client")),
        ("guidance-remedy", Effect::Does("nothing_can_be_done", "update_identity_data")),
        (
            "code-retired",
            Effect::Warns(
                "use of deprecated unit variant `idv_catalogue::StatusCode::PepHit`: retired on 2027-03-01: Folded into 100. Use `StatusCode::SanctionsHit` instead.",
            ),
        ),
    ];
    for (id, effect) in told {
        dependent.set_catalogue(&[&rule(id)["edits"]]);
        let after = dependent.cargo(&["run", "--quiet"]);
        expect_success(&after);
        let (expected, warning) = match effect {
            Effect::None => (stdout(&before), ""),
            Effect::Does(was, is) => (stdout(&before).replace(was, is), ""),
            Effect::Warns(warning) => (stdout(&before), warning),
        };
        assert_eq!(stdout(&after), expected, "{id}");
        assert_eq!(stderr(&after).contains("warning"), !warning.is_empty(), "{id}: {}", stderr(&after));
        assert!(stderr(&after).contains(warning), "{id}: {}", stderr(&after));
    }
}

/// What a dependent's owner notices.
enum Effect {
    None,
    /// The program prints something else.
    Does(&'static str, &'static str),
    Warns(&'static str),
}

const JUDGING: &str = r#"
use idv_catalogue::{Disclosure, Integration, StatusCode};

fn main() {
    let pep_hit = StatusCode::PepHit;
    println!("{} {}", pep_hit.as_u16(), pep_hit.series().number());
    let underage = StatusCode::from_u16(1034).unwrap();
    let disclosure = if underage.disclosure() == Disclosure::Client { "client" } else { "internal" };
    println!("{disclosure} {}", underage.guidance()[0].remedy_for(Integration::Api).name());
}
"#;

/// A crate that depends on a copy of this one, whose catalogue is `tests/sound` with a few edits.
struct Dependent {
    copy: Copy,
    folder: PathBuf,
}

impl Dependent {
    fn new(name: &str) -> Self {
        let copy = Copy::new(name);
        let folder = scratch(&format!("{name}_dependent"));
        fs::create_dir_all(folder.join("src")).expect("a scratch folder");
        let path = copy.folder.display().to_string().replace('\\', "/");
        let manifest = format!(
            "[package]\nname = \"{name}_dependent\"\nedition = \"2024\"\n\n[workspace]\n\n\
             [dependencies]\nidv-catalogue = {{ path = \"{path}\" }}\n"
        );
        fs::write(folder.join("Cargo.toml"), manifest).expect("the dependent can be written");
        Self { copy, folder }
    }

    fn set_main(&self, main: &str) {
        fs::write(self.folder.join("src/main.rs"), main).expect("the dependent can be written");
    }

    fn set_line(&self, line: &str) {
        self.set_main(&format!(
            "#![allow(unused_imports, deprecated)]\nuse idv_catalogue::{{Language, Remedy, RiskCode, Series, Status, StatusCode}};\n\
             const _: () = assert!({line});\nfn main() {{}}\n"
        ));
    }

    fn set_catalogue(&self, edits: &[&Value]) {
        let catalogue = self.copy.folder.join("catalogue");
        fs::remove_dir_all(&catalogue).expect("the old catalogue can be removed");
        copy_tree(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sound"), &catalogue);
        for edits in edits {
            support::changes::make(&catalogue, edits);
        }
    }

    fn cargo(&self, arguments: &[&str]) -> Output {
        cargo(&self.folder, arguments)
    }
}

fn rules() -> &'static [Value] {
    static RULES: OnceLock<Vec<Value>> = OnceLock::new();
    RULES.get_or_init(|| {
        let output = Copy::new("kinds_of_change").cargo(&["idv", "rules", "--format", "json"]);
        expect_success(&output);
        serde_json::from_slice(&output.stdout).expect("JSON")
    })
}

/// What has to stand in the sound catalogue before a kind of change can be made there: the command line's own tests say so.
fn set_up(id: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/cli/tests/changes/set_up.toml");
    let all: toml::Table = toml::from_str(&fs::read_to_string(path).expect("the set-up")).expect("TOML");
    let Some(of_kind) = all.get(id) else { return Value::Array(Vec::new()) };
    let mut edits = Vec::new();
    if let Some(first) = of_kind.get("first").and_then(toml::Value::as_str) {
        edits.extend(set_up(first).as_array().into_iter().flatten().cloned());
        edits.extend(rule(first)["edits"].as_array().into_iter().flatten().cloned());
    }
    for own in of_kind.get("set_up").and_then(toml::Value::as_array).into_iter().flatten() {
        let part = |key: &str| own.get(key).and_then(toml::Value::as_str).unwrap_or_default();
        edits.push(serde_json::json!({ "file": part("file"), "before": part("before"), "after": part("after") }));
    }
    edits.into()
}

fn rule(id: &str) -> &'static Value {
    rules().iter().find(|rule| rule["id"] == id).unwrap_or_else(|| panic!("{id} is a kind of change"))
}

/// What cargo-semver-checks said of each kind of change when it was last asked.
const RECORD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/semver-checks.txt");

/// What it asks of the version, as its summary says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Asks {
    Nothing,
    Minor,
    Major,
}

impl Asks {
    const ALL: [(Self, &str); 3] = [(Self::Nothing, "nothing"), (Self::Minor, "minor"), (Self::Major, "major")];

    fn word(self) -> &'static str {
        Self::ALL.iter().find(|(asks, _)| *asks == self).expect("a word").1
    }
}

/// The lines of the record: the kind of change, our level, and what the tool asks for.
fn recorded() -> Vec<(String, String, Asks)> {
    let record = fs::read_to_string(RECORD).expect("the record");
    let lines = record.lines().filter(|line| !line.starts_with('#'));
    let fields = lines.map(|line| line.split_whitespace().collect::<Vec<_>>());
    let line = |fields: Vec<&str>| {
        let [id, level, word] = fields[..] else { panic!("three words in {fields:?}") };
        let asks = Asks::ALL.iter().find(|(_, known)| *known == word).expect("a known word").0;
        (id.to_owned(), level.to_owned(), asks)
    };
    fields.map(line).collect()
}

#[test]
fn where_semver_checks_sees_a_breaking_change_so_do_we_and_no_kind_of_change_was_left_out() {
    let recorded = recorded();
    let expected: Vec<_> = rules().iter().map(|rule| (rule["id"].clone(), rule["level"].clone())).collect();
    let expected: Vec<_> = expected.into_iter().filter(|(_, level)| !level.is_null()).collect();
    let found: Vec<_> =
        recorded.iter().map(|(id, level, _)| (Value::from(id.as_str()), Value::from(level.as_str()))).collect();
    assert_eq!(found, expected, "run scripts/compare-with-semver-checks");
    let understated: Vec<_> =
        recorded.iter().filter(|(_, level, asks)| *asks == Asks::Major && level != "breaking").collect();
    assert!(understated.is_empty(), "{understated:?}");
    // Wording is a patch: the tool must not ask for more.
    let more: Vec<_> =
        recorded.iter().filter(|(_, level, asks)| level == "wording" && *asks != Asks::Nothing).collect();
    assert!(more.is_empty(), "{more:?}");
}

/// Asks cargo-semver-checks of every kind of change, and writes the record.
#[test]
#[ignore = "takes minutes and needs cargo-semver-checks; scripts/compare-with-semver-checks runs it"]
fn ask_semver_checks() {
    let [old, new] = ["before_semver_checks", "after_semver_checks"].map(Dependent::new);
    let day = std::env::var("TODAY").expect("scripts/compare-with-semver-checks says which day it is");
    let version = cargo(&new.folder, &["semver-checks", "--version"]);
    expect_success(&version);
    let mut record = format!(
        "# What {} asks for, given each kind of change of `idv diff` and our level of it.\n\
         # Last asked on {day}, by scripts/compare-with-semver-checks. It sees names and discriminants, and neither wire\n\
         # strings nor what a look-up gives: there, tests/dependents.rs compiles the code of a dependent.\n",
        stdout(&version).trim()
    );
    for rule in rules().iter().filter(|rule| !rule["level"].is_null()) {
        let set_up = set_up(rule["id"].as_str().expect("an id"));
        old.set_catalogue(&[&set_up]);
        new.set_catalogue(&[&set_up, &rule["edits"]]);
        let baseline = old.copy.folder.display().to_string();
        let asked = ["semver-checks", "--baseline-root", &baseline, "--release-type", "patch", "--default-features"];
        let answer = new.copy.cargo(&asked);
        let [id, level] = ["id", "level"].map(|key| rule[key].as_str().expect("a text"));
        record += &format!("{id:<24} {level:<10} {}\n", verdict(&answer).word());
    }
    fs::write(RECORD, record).expect("the record can be written");
}

fn verdict(answer: &Output) -> Asks {
    let said = stderr(answer);
    let summary = said.lines().find(|line| line.contains("Summary")).unwrap_or_else(|| panic!("a summary: {said}"));
    match (answer.status.success(), summary) {
        (true, _) => Asks::Nothing,
        (false, summary) if summary.contains("requires new major version") => Asks::Major,
        (false, summary) if summary.contains("requires new minor version") => Asks::Minor,
        _ => panic!("{said}"),
    }
}
