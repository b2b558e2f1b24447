//! `sample`: what it prints is what was asked for, and valid by the catalogue that it was made of.
//!
//! Of the catalogue of today `audit` judges, as it would what the service sent; of others, which this program was not built
//! with, `case` does.

mod catalogues;
mod odd;
#[allow(dead_code, reason = "shared by tests that need more of it")]
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::Value;
use support::{copy_tree, frozen_catalogue, repository, scratch, sound_catalogue, stderr, stdout};

const CLEAN: i32 = 0;
const FINDINGS: i32 = 1;
const FAILURE: i32 = 2;

/// The command line, in the folder where a catalogue stands.
fn idv(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_idv"));
    command.args(arguments).current_dir(folder);
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    idv(folder, arguments).output().expect("idv runs")
}

fn frozen() -> PathBuf {
    frozen_catalogue().parent().expect("a folder").to_owned()
}

/// What `sample` prints; it says nothing else.
#[track_caller]
fn sampled(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, &[&["sample"], arguments].concat());
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(CLEAN), ""), "{arguments:?}");
    stdout(&output)
}

/// Why `sample` prints nothing.
#[track_caller]
fn refused(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, &[&["sample"], arguments].concat());
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(FAILURE), ""), "{arguments:?}");
    stderr(&output)
}

/// What a command says of notifications on its standard input, as JSON, and its exit status.
fn judged(command: &str, folder: &Path, notifications: &str) -> (Value, Option<i32>) {
    let mut command = idv(folder, &[command, "-", "--format", "json"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("idv");
    child.stdin.take().expect("a pipe").write_all(notifications.as_bytes()).expect("idv reads");
    let output = child.wait_with_output().expect("idv ends");
    (serde_json::from_slice(&output.stdout).expect("JSON"), output.status.code())
}

/// Asserts that `audit` reads every line and finds nothing.
#[track_caller]
fn assert_valid(notifications: &str) {
    let (report, code) = judged("audit", &repository(), notifications);
    assert_eq!(report["notifications"], notifications.lines().count(), "{report}");
    assert_eq!((code, &report["passed_over"]["values"]), (Some(CLEAN), &Value::Array(Vec::new())), "{report}");
}

/// A status, its codes, and a risk code.
type Said = (String, Vec<u64>, Option<u64>);

fn said(line: &str) -> Said {
    let line: Value = serde_json::from_str(line).expect("JSON");
    let status = line["verificationStatus"].as_str().expect("a status").to_owned();
    (status, numbers(&line["statusCodes"]), line.get("riskCode").map(|it| it.as_u64().expect("a number")))
}

fn numbers(list: &Value) -> Vec<u64> {
    list.as_array().into_iter().flatten().map(|it| it.as_u64().expect("a number")).collect()
}

/// The catalogue of today, as `export` has it, without what is retired.
struct InUse {
    statuses: Vec<Value>,
    codes: Vec<Value>,
    risk_codes: Vec<Value>,
}

fn today() -> &'static InUse {
    static TODAY: OnceLock<InUse> = OnceLock::new();
    TODAY.get_or_init(|| {
        let exported = stdout(&run(&repository(), &["export", "--format", "json"]));
        let all: Value = serde_json::from_str(&exported).expect("JSON");
        let in_use = |kind: &str| {
            let rows = all[kind].as_array().expect("rows").iter();
            rows.filter(|row| row["retired"].is_null()).cloned().collect()
        };
        InUse { statuses: in_use("statuses"), codes: in_use("status_codes"), risk_codes: in_use("risk_codes") }
    })
}

impl InUse {
    /// The word or the number of each row that a notification can have.
    fn names(&self) -> Vec<String> {
        let statuses = self.statuses.iter().map(|it| it["status"].as_str().expect("a status").to_owned());
        let risk_codes = self.risk_codes.iter().map(|it| it["risk_code"].to_string());
        let codes = self.codes.iter().map(|it| it["status_code"].to_string());
        let combinations = self.combinations();
        let can_be = |name: &String| combinations.iter().any(|it| has(it, name));
        statuses.chain(risk_codes).chain(codes).filter(can_be).collect()
    }

    /// Each status with each code that can accompany it, or with none where that can be, and each risk code that can come
    /// with both, or none where the status comes with none.
    fn combinations(&self) -> BTreeSet<Said> {
        let mut combinations = BTreeSet::new();
        for status in &self.statuses {
            let of_status: Vec<_> = match numbers(&status["risk_codes"]) {
                none if none.is_empty() => vec![None],
                some => some.into_iter().map(Some).collect(),
            };
            let word = status["status"].as_str().expect("a status").to_owned();
            for risk_code in of_status {
                if status["expects_codes"] == false {
                    combinations.insert((word.clone(), Vec::new(), risk_code));
                }
                for code in &self.codes {
                    let is_possible = code["statuses"].as_array().expect("statuses").contains(&status["status"]);
                    let of_code = code["risk_codes"].as_array().map(|_| numbers(&code["risk_codes"]));
                    let comes_with =
                        risk_code.is_none_or(|risk_code| of_code.is_none_or(|possible| possible.contains(&risk_code)));
                    if is_possible && comes_with {
                        combinations.insert((
                            word.clone(),
                            vec![code["status_code"].as_u64().expect("a number")],
                            risk_code,
                        ));
                    }
                }
            }
        }
        combinations
    }
}

fn has(said: &Said, name: &str) -> bool {
    let (status, codes, risk_code) = said;
    let number = name.parse().ok();
    status == name || number.is_some_and(|number| codes.contains(&number) || *risk_code == Some(number))
}

/// That each line has two identifiers, which are one, in the shape of a UUID, and which no other line has.
#[track_caller]
fn assert_identified(notifications: &str) {
    let mut seen = BTreeSet::new();
    for line in notifications.lines() {
        let line: Value = serde_json::from_str(line).expect("JSON");
        let id = line["verificationId"].as_str().expect("an identifier").to_owned();
        let groups: Vec<_> = id.split('-').map(str::len).collect();
        assert_eq!(groups, [8, 4, 4, 4, 12], "{id}");
        assert_eq!(line["workflowId"], id.as_str());
        assert!(seen.insert(id), "{line}");
    }
}

#[test]
fn whatever_row_is_named_every_notification_has_it_and_is_read_back_without_a_finding() {
    let folder = repository();
    let mut all = String::new();
    for name in today().names() {
        let lines = sampled(&folder, &[&name, "--count", "6"]);
        assert_eq!(lines.lines().count(), 6);
        for line in lines.lines() {
            assert!(has(&said(line), &name), "{name}: {line}");
        }
        all += &lines;
    }
    assert_valid(&all);
    assert_identified(&all);
}

#[test]
fn all_is_one_for_every_row_in_use_in_the_order_of_the_catalogue() {
    let (lines, names) = (stdout(&run(&repository(), &["sample", "--all"])), today().names());
    assert_eq!(lines.lines().count(), names.len());
    for (line, name) in lines.lines().zip(&names) {
        assert!(has(&said(line), name), "{name}: {line}");
    }
    assert_valid(&lines);
    assert_identified(&lines);
}

#[test]
fn all_of_something_is_every_valid_combination_that_has_it() {
    let combinations = today().combinations();
    for name in today().names() {
        let lines = sampled(&repository(), &[&name, "--all"]);
        let all: Vec<_> = lines.lines().map(said).collect();
        let expected: BTreeSet<_> = combinations.iter().filter(|it| has(it, &name)).cloned().collect();
        assert_eq!(all.len(), expected.len(), "{name}: none is there twice");
        assert_eq!(all.into_iter().collect::<BTreeSet<_>>(), expected, "{name}");
    }
    for risk_code in today().risk_codes.iter().map(|it| it["risk_code"].to_string()) {
        let risk_code = risk_code.as_str();
        let lines = sampled(&repository(), &["completed", "--risk", risk_code, "--all"]);
        let expected = combinations.iter().filter(|it| has(it, "completed") && has(it, risk_code));
        assert_eq!(lines.lines().map(said).collect::<BTreeSet<_>>(), expected.cloned().collect());
        assert_valid(&lines);
    }
}

/// In which status and with which risk code the names can all be had. Of codes, what holds of each holds of all.
fn places<'a>(combinations: &BTreeSet<Said>, names: impl Iterator<Item = &'a str>) -> BTreeSet<(String, Option<u64>)> {
    let place = |(status, _, risk_code): &Said| (status.clone(), *risk_code);
    let mut places: BTreeSet<_> = combinations.iter().map(place).collect();
    for name in names {
        let with: BTreeSet<_> = combinations.iter().filter(|it| has(it, name)).map(place).collect();
        places.retain(|it| with.contains(it));
    }
    places
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_names_are_had_together_or_refused_with_why(
        codes in subsequence(&today().codes[..], 0..=3),
        status in option::of(select(&today().statuses[..])),
        risk_code in option::of(select(&today().risk_codes[..])),
        seed: u16,
    ) {
        let status = status.map(|it| it["status"].as_str().expect("a status").to_owned());
        let numbers = codes.iter().map(|it| &it["status_code"]).chain(risk_code.as_ref().map(|it| &it["risk_code"]));
        let names: Vec<_> = numbers.map(ToString::to_string).chain(status).collect();
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        let seed = seed.to_string();
        let arguments = [&names[..], &["--seed", &seed, "--count", "20"]].concat();
        if places(&today().combinations(), names.iter().copied()).is_empty() {
            let why = refused(&repository(), &arguments);
            prop_assert!(why.starts_with("error: no notification can have all of that:"), "{}", why);
        } else {
            let lines = sampled(&repository(), &arguments);
            for line in lines.lines() {
                prop_assert!(names.iter().all(|name| has(&said(line), name)), "{:?}: {}", names, line);
            }
            assert_valid(&lines);
            assert_identified(&lines);
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_lines_and_another_gives_others() {
    let folder = repository();
    let of = |seed: &str, count: &str| sampled(&folder, &["completed", "--seed", seed, "--count", count]);
    assert_eq!(of("7", "50"), of("7", "50"));
    assert!(of("7", "50").starts_with(&of("7", "20")));
    assert_eq!(sampled(&folder, &["--count", "9"]), sampled(&folder, &["--count", "9", "--seed", "0"]));
    let both = of("7", "50") + &of("8", "50");
    assert_identified(&both);
    let contents = |lines: String| lines.lines().map(said).collect::<Vec<_>>();
    assert_ne!(contents(of("7", "50")), contents(of("8", "50")));
    assert!(contents(of("7", "50")).into_iter().collect::<BTreeSet<_>>().len() > 25, "codes and risk codes differ");
    // What was asked for is part of what an identifier is made of.
    assert_identified(&(sampled(&folder, &["new"]) + &sampled(&folder, &["completed"])));
}

#[test]
fn a_notification_is_made_of_the_rows_that_stand_here() {
    let line = |arguments: &[&str]| said(&sampled(&frozen(), arguments));
    assert_eq!(line(&["3105"]), ("inconsistent_data".to_owned(), vec![3105], None));
    assert_eq!(line(&["3105", "3204", "3105"]), ("inconsistent_data".to_owned(), vec![3105, 3204], None));
    assert_eq!(line(&["completed", "--risk", "500"]), ("completed".to_owned(), vec![], Some(500)));
    assert_eq!(line(&["completed", "--risk", "high_risk"]), ("completed".to_owned(), vec![], Some(400)));
    assert_eq!(line(&["4110"]), ("completed".to_owned(), vec![4110], Some(500)));
    assert_eq!(line(&["100", "selfie_video_rejected"]), ("completed".to_owned(), vec![100, 4192], Some(500)));
    assert_eq!(line(&["risk code 300", "6001"]), ("completed".to_owned(), vec![6001], Some(300)));
    assert_eq!(line(&["pending"]), ("pending".to_owned(), vec![1000], None));
    assert_eq!(line(&[]), ("new".to_owned(), vec![], None));
    let whole = "{\"verificationId\":\"aebc90c6-5359-472f-a7da-5e8a120b45d0\",\
                 \"workflowId\":\"aebc90c6-5359-472f-a7da-5e8a120b45d0\",\
                 \"verificationStatus\":\"inconsistent_data\",\"statusCodes\":[3105]}\n";
    assert_eq!(sampled(&frozen(), &["3105"]), whole);
}

#[test]
fn what_cannot_be_is_refused_with_what_could() {
    let refusals: [(&[&str], &str); 11] = [
        (
            &["3105", "4110"],
            "no notification can have all of that:\n  status code 3105 accompanies inconsistent_data\n  status code 4110 \
             accompanies completed",
        ),
        (
            &["new", "--risk", "500"],
            "no notification can have all of that: risk code 500 cannot come with status new; none can",
        ),
        (
            &["completed", "4110", "--risk", "200"],
            "no notification can have all of that: risk code 200 cannot come with status code 4110; 500 can",
        ),
        (
            &["pending", "3105"],
            "no notification can have all of that: status code 3105 cannot accompany pending; it accompanies \
             inconsistent_data",
        ),
        (&["completed", "pending"], "a notification has one status: name completed or pending"),
        (&["200", "--risk", "500"], "a notification has one risk code: name 200 or 500"),
        (&["compleeted"], "`compleeted` is not in the catalogue; did you mean `completed`?"),
        (
            &["3999"],
            "`3999` is not in the catalogue; name a status, a status code or a risk code: `cargo idv list` shows the codes.",
        ),
        (
            &["--risk", "600"],
            "there is no risk code `600`; there are 200 low_risk, 300 medium_risk, 400 high_risk, 500 unacceptable_risk",
        ),
        (&["sendbacks"], "sendbacks is a series: name codes of it, which `cargo idv list --series 3000` shows"),
        (
            &["upload_selfie"],
            "upload_selfie is a remedy: name codes that come to it, which `cargo idv list --remedy upload_selfie` shows",
        ),
    ];
    for (arguments, why) in refusals {
        assert_eq!(refused(&frozen(), arguments), format!("error: {why}\n"), "{arguments:?}");
    }
}

#[test]
fn a_reader_that_has_seen_enough_ends_it_quietly() {
    let mut child = idv(&repository(), &["sample", "--count", "1000000000"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("idv runs");
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("a pipe")).read_line(&mut line).expect("a line");
    assert_eq!(said(&line), said(&sampled(&repository(), &[])));
    let output = child.wait_with_output().expect("idv ends");
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(CLEAN), ""));
}
