//! `audit --against`: what a change of the catalogue, or of an overlay, would have meant for past notifications.

#[allow(dead_code, reason = "shared by tests that need more of it")]
mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use support::git::{commit, git};
use support::{copy_tree, scratch, sound_catalogue, sound_overlay, stderr, stdout};

const IDENTITY_DATA: &str = "catalogue/series/1000_identity_data.toml";

/// A code that is new, before the one that it stands for.
const NEW_CODE: &str = "\
[[code]]
number = 1006
name = \"birth_place_invalid\"
disclosure = \"internal\"
since = 2026-06-01

[[code.guidance]]
description = \"Birth place invalid\"
action = \"Update the identity data.\"
remedy = \"update_identity_data\"

";

const PAST: &str = concat!(
    "{\"verificationStatus\":\"pending\",\"statusCodes\":[1006]}\n",
    "{\"verificationStatus\":\"pending\",\"statusCodes\":[1005]}\n",
    "{\"verificationStatus\":\"pending\",\"statusCodes\":[1022]}\n",
    "{\"verificationStatus\":\"pending\",\"statusCodes\":[1006,1005,1006]}\n",
    "{\"verificationStatus\":\"completed\",\"statusCodes\":[100],\"riskCode\":500}\n",
    "{\"verificationStatus\":\"pending\"}\n",
    "{\"verificationStatus\":\"on_hold\",\"statusCodes\":[9999]}\n",
);

/// A folder with the catalogue as it is now, what it was in the first commit and in a folder, and past notifications.
fn desk(name: &str) -> PathBuf {
    let folder = scratch(&format!("against_{name}"));
    copy_tree(&sound_catalogue(), &folder.join("catalogue"));
    copy_tree(&sound_catalogue(), &folder.join("old"));
    copy_tree(&sound_overlay(), &folder.join("overlay"));
    fs::write(folder.join("past.ndjson"), PAST).expect("the file can be written");
    git(&folder, &["init", "--quiet", "--initial-branch=main"]);
    commit(&folder, "First");
    edit(&folder, IDENTITY_DATA, "[[code]]\nnumber = 1022", &format!("{NEW_CODE}[[code]]\nnumber = 1022"));
    folder
}

fn edit(folder: &Path, file: &str, from: &str, to: &str) {
    let path = folder.join(file);
    let text = fs::read_to_string(&path).expect("a file of the copy");
    assert!(text.contains(from), "{file} holds {from:?}");
    fs::write(path, text.replacen(from, to, 1)).expect("the copy can be written");
}

fn audit(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_idv"));
    command.arg("audit").args(arguments).current_dir(folder).env_remove("CARGO_MANIFEST_DIR");
    command.output().expect("idv runs")
}

fn otherwise(folder: &Path, arguments: &[&str]) -> Value {
    let output = audit(folder, &[&["past.ndjson", "--format", "json"], arguments].concat());
    let report: Value = serde_json::from_str(&stdout(&output)).unwrap_or_else(|_| panic!("{}", stderr(&output)));
    report["otherwise"].clone()
}

/// How many cases are judged otherwise in each way.
fn ways(otherwise: &Value) -> BTreeMap<String, u64> {
    let counts = otherwise["counts"].as_array().expect("counts");
    let way =
        |it: &Value| (it["kind"].as_str().unwrap_or_default().to_owned(), it["count"].as_u64().unwrap_or_default());
    counts.iter().map(way).collect()
}

#[test]
fn a_code_that_is_new_is_for_no_person_any_more_and_its_row_is_to_blame() {
    let folder = desk("new_code");
    let said = stdout(&audit(&folder, &["past.ndjson", "--against", "main"]));
    let told = said.split_once("\nWhat is judged otherwise").expect("a section").1;
    let expected = "\u{20}now than before, 2 notifications
  before: main:catalogue
  now: catalogue
  2  no person first any more, first at past.ndjson:1, past.ndjson:4
      2  with status pending, first at past.ndjson:1, past.ndjson:4
      2  with status code 1006, first at past.ndjson:1, past.ndjson:4
      1  with status code 1005, first at past.ndjson:4
      2  because of status code 1006 birth_place_invalid is new, first at past.ndjson:1, past.ndjson:4
  2  a step is not asked for any more, first at past.ndjson:1, past.ndjson:4
      2  with status pending, first at past.ndjson:1, past.ndjson:4
      2  with status code 1006, first at past.ndjson:1, past.ndjson:4
      1  with status code 1005, first at past.ndjson:4
      2  step ask_a_person, first at past.ndjson:1, past.ndjson:4
      2  because of status code 1006 birth_place_invalid is new, first at past.ndjson:1, past.ndjson:4
  1  another step is asked for, first at past.ndjson:1
      1  with status pending, first at past.ndjson:1
      1  with status code 1006, first at past.ndjson:1
      1  step update_identity_data, first at past.ndjson:1
      1  because of status code 1006 birth_place_invalid is new, first at past.ndjson:1
";
    assert!(told.starts_with(expected), "{told}");
    // A folder is the same as the revision that it was.
    let [revision, directory] = ["main", "old"].map(|against| otherwise(&folder, &["--against", against]));
    assert_eq!(
        (&revision["before"]["digest"], &revision["counts"]),
        (&directory["before"]["digest"], &directory["counts"])
    );
    assert_eq!((&revision["before"]["name"], &directory["before"]["name"]), (&"main:catalogue".into(), &"old".into()));
}

#[test]
fn what_is_as_it_was_is_told_as_nothing() {
    let folder = desk("nothing");
    let said = stdout(&audit(&folder, &["past.ndjson", "--against", "catalogue"]));
    let nothing =
        "What is judged otherwise now than before, 0 notifications\n  before: catalogue\n  now: catalogue\n  nothing\n";
    assert!(said.contains(nothing), "{said}");
    let markdown = stdout(&audit(&folder, &["past.ndjson", "--against", "catalogue", "--format", "markdown"]));
    assert!(markdown.ends_with("\nNothing is judged otherwise.\n"), "{markdown}");
}

#[test]
fn an_overlay_that_was_before_is_the_mirror_of_one_that_is_now() {
    let folder = desk("mirror");
    let now = ways(&otherwise(&folder, &["--overlay", "overlay"]));
    let before = ways(&otherwise(&folder, &["--against", "overlay"]));
    let mirror = |kind: &str| {
        let pairs = [("no_person_first", "person_first"), ("told_more", "told_less"), ("asks_no_more", "asks_for")];
        let mirrored = pairs.iter().find_map(|(one, other)| match kind {
            _ if kind == *one => Some(*other),
            _ if kind == *other => Some(*one),
            _ => None,
        });
        mirrored.expect("a kind").to_owned()
    };
    assert!(now.contains_key("told_less"), "{now:?}");
    assert_eq!(before.into_iter().map(|(kind, count)| (mirror(&kind), count)).collect::<BTreeMap<_, _>>(), now);
    let said = audit(&folder, &["past.ndjson", "--against", "overlay"]);
    assert!(
        stdout(&said).contains("  before: catalogue with the overlay overlay over it\n  now: catalogue\n"),
        "{}",
        stdout(&said)
    );
    assert!(stderr(&said).contains("is told by `--overlay overlay` alone"), "{}", stderr(&said));
}

#[test]
fn an_overlay_stands_over_both_catalogues_or_in_place_of_another() {
    let folder = desk("both");
    let with = otherwise(&folder, &["--against", "main", "--overlay", "overlay"]);
    assert_eq!(ways(&with), ways(&otherwise(&folder, &["--against", "main"])));
    assert_eq!(with["before"]["name"], "main:catalogue with the overlay overlay over it");
    copy_tree(&folder.join("overlay"), &folder.join("new"));
    let same = otherwise(&folder, &["--against", "overlay", "--overlay", "new"]);
    assert_eq!(same["notifications"], 0);
    edit(
        &folder,
        "new/series/1000_identity_data.toml",
        "[[code]]\nnumber = 1005\ndisclosure = \"internal\"\nwas = \"client\"\n",
        "",
    );
    let changed = otherwise(&folder, &["--against", "overlay", "--overlay", "new"]);
    assert_eq!(ways(&changed), BTreeMap::from([("told_more".to_owned(), 2)]));
    assert_eq!(changed["counts"][0]["rows"][0]["message"], "status code 1005 full_name_invalid: disclosure");
    // What it replaces was another judgement then.
    let waits = "remedy = \"wait_for_next_status\"\nbecause = \"We wait.\"";
    edit(&folder, "old/series/100_aml_screening.toml", "remedy = \"no_action_stated\"", waits);
    let unfit = audit(&folder, &["past.ndjson", "--against", "old", "--overlay", "overlay"]);
    assert_eq!((unfit.status.code(), stdout(&unfit)), (Some(2), String::new()));
    assert!(stderr(&unfit).contains("error: the overlay does not fit the catalogue old"), "{}", stderr(&unfit));
}

#[test]
fn what_cannot_be_compared_is_refused_as_diff_does() {
    let folder = desk("refused");
    edit(&folder, "old/statuses.toml", "expects_codes = false\n", "");
    for (arguments, expected) in [
        (&["--against", "nowhere"][..], "`nowhere` is neither a directory nor a revision of this repository"),
        (&["--against", "old"], "the catalogue old is broken"),
        (&["--against", "."], "there is no catalogue in ."),
        (&["--merge", "--against", "main"], "cannot be used with"),
    ] {
        let output = audit(&folder, &[&["past.ndjson"], arguments].concat());
        assert_eq!((output.status.code(), stdout(&output)), (Some(2), String::new()), "{arguments:?}");
        assert!(stderr(&output).contains(expected), "{arguments:?}: {}", stderr(&output));
    }
    git(&folder, &["rm", "--quiet", "-r", "--cached", "catalogue"]);
    copy_tree(&folder.join("old"), &folder.join("catalogue"));
    commit(&folder, "Second");
    copy_tree(&sound_catalogue(), &folder.join("catalogue"));
    let outdated = audit(&folder, &["past.ndjson", "--against", "HEAD"]);
    assert_eq!(outdated.status.code(), Some(2));
    let expected = "the catalogue HEAD:catalogue lacks what today's must have; compare with a later revision";
    assert!(stderr(&outdated).contains(expected), "{}", stderr(&outdated));
}

#[test]
fn parts_add_up_if_they_compare_the_same() {
    let folder = desk("parts");
    let json =
        |file: &str, arguments: &[&str]| audit(&folder, &[&[file, "--format", "json"], arguments].concat()).stdout;
    let (first, second): (Vec<_>, Vec<_>) = (PAST.lines().take(3).collect(), PAST.lines().skip(3).collect());
    for (name, lines) in [("a", first), ("b", second)] {
        fs::write(folder.join(name), lines.join("\n")).expect("written");
        fs::write(folder.join(format!("{name}.json")), json(name, &["--against", "main"])).expect("written");
    }
    // By another name it is the same.
    fs::write(folder.join("b-old.json"), json("b", &["--against", "old"])).expect("written");
    for format in ["text", "json", "markdown"] {
        let whole = audit(&folder, &["a", "b", "--against", "main", "--format", format]);
        for second in ["b.json", "b-old.json"] {
            let merged = audit(&folder, &["--merge", "a.json", second, "--format", format]);
            assert_eq!(stdout(&merged), stdout(&whole));
        }
    }
    for arguments in [&["--against", "overlay"][..], &["--overlay", "overlay"], &[]] {
        fs::write(folder.join("other.json"), json("b", arguments)).expect("written");
        let refused = audit(&folder, &["--merge", "a.json", "other.json"]);
        assert_eq!((refused.status.code(), stdout(&refused)), (Some(2), String::new()));
        assert!(stderr(&refused).contains("other.json: it compares other judgements"), "{}", stderr(&refused));
    }
}
