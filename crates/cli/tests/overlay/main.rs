//! An institution's overlay on the command line: begun, looked at, judged by, marked wherever it is seen, and brought up to
//! date.

mod confirm;
#[allow(dead_code, reason = "shared by tests that need more of it")]
#[path = "../support/mod.rs"]
mod support;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;
use support::{copy_tree, expect_success, repository, scratch, sound_catalogue, stderr, stdout};

/// A small overlay of the catalogue in tests/sound, of every kind of change.
const OVERLAY: [(&str, &str); 6] = [
    ("overlay.toml", "name = \"Example Bank\"\n"),
    ("statuses.toml", "# Nothing yet.\n"),
    (
        "remedies.toml",
        "[[remedy]]\nname = \"call_the_branch\"\nkind = \"person\"\nmeaning = \"Have the branch call.\"\nbefore = \"upload_selfie\"\n",
    ),
    (
        "risk_codes.toml",
        "[[risk_code]]\nnumber = 500\nremedy = \"call_the_branch\"\nbecause = \"The branch knows them.\"\n",
    ),
    (
        "series/codes.toml",
        "\
[[code]]
number = 1034
disclosure = \"client\"
was = \"internal\"
because = \"It is in our terms.\"
accepted_by = \"A. Jansen\"

[[code.guidance]]
remedy = \"update_identity_data\"
was = \"nothing_can_be_done\"  # A date of birth can be mended.
because = \"A date of birth can be mended.\"
accepted_by = \"A. Jansen\"

[[code]]
number = 1022
disclosure = \"internal\"
was = \"client\"

[[code.guidance]]
name = \"selfie_too_dark\"
remedy = \"upload_selfie\"
was = \"wait_for_next_status (SDK), upload_selfie (API)\"
",
    ),
    (
        "client_words/en.toml",
        "\
tag = \"en\"

[statuses]
pending = \"We are looking at your documents.\"

[reasons]
underage_client = \"By your date of birth, you are not old enough.\"

[was.statuses]
pending = \"PENDING\"
",
    ),
];

/// A folder with the catalogue and an overlay.
struct Desk {
    folder: PathBuf,
}

impl Desk {
    fn new(name: &str) -> Self {
        let folder = scratch(&format!("overlay_{name}"));
        copy_tree(&sound_catalogue(), &folder.join("catalogue"));
        let desk = Self { folder };
        for (file, text) in OVERLAY {
            desk.write(file, &text.replace("PENDING", &desk.english("pending")));
        }
        desk
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.folder.join("overlay").join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder can be made");
        fs::write(path, text).expect("the overlay can be written");
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.folder.join(file)).expect("a file")
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert!(text.contains(from), "{file} holds {from:?}");
        fs::write(self.folder.join(file), text.replacen(from, to, 1)).expect("the file can be written");
    }

    /// The house's sentence behind a key.
    fn english(&self, key: &str) -> String {
        let english = self.read("catalogue/client_words/en.toml");
        let line = english.lines().find_map(|line| line.strip_prefix(&format!("{key} = \"")));
        line.and_then(|line| line.strip_suffix('"')).expect("a sentence").to_owned()
    }

    fn idv(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_idv"));
        // The small catalogue is of days that are yet to come.
        let day = (arguments.first() == Some(&"check")).then_some(["--day", support::DAY]);
        command.args(arguments).args(day.into_iter().flatten());
        command.current_dir(&self.folder).output().expect("idv runs")
    }

    /// What a command prints with the overlay, which it ends without a finding.
    fn overlaid(&self, arguments: &[&str]) -> String {
        let output = self.idv(&[arguments, &["--overlay", "overlay"]].concat());
        expect_success(&output);
        stdout(&output)
    }

    fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.overlaid(arguments)).expect("JSON")
    }
}

#[test]
fn a_first_overlay_is_sound_and_changes_nothing_and_so_is_what_its_comments_teach() {
    let folder = scratch("overlay_first");
    copy_tree(&repository().join("catalogue"), &folder.join("catalogue"));
    let desk = Desk { folder };
    let made = desk.idv(&["overlay", "new", "overlay", "--name", "Bank \"of\" Examples"]);
    expect_success(&made);
    assert!(
        stdout(&made).contains("\nIDV_CATALOGUE_OVERLAY = { value = \"overlay\", relative = true }\n"),
        "{}",
        stdout(&made)
    );
    assert!(desk.overlaid(&["check"]).ends_with("So is the overlay of Bank \"of\" Examples: 0 changes.\n"));
    assert_eq!(desk.overlaid(&["diff"]), "No change.\n");

    // The examples of the comments, but for those that leave something to fill in.
    for file in ["remedies.toml", "risk_codes.toml", "series/status_codes.toml"] {
        let file = format!("overlay/{file}");
        let text = desk.read(&file);
        let is_key = |key: &str| key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        let is_example =
            |line: &str| line.starts_with("[[") || line.split_once(" = ").is_some_and(|(key, _)| is_key(key));
        let line = |line: &str| match line.strip_prefix("# ") {
            Some(example) if is_example(example) => format!("{example}\n"),
            _ => format!("{line}\n"),
        };
        let uncommented: String = text.lines().map(line).collect();
        assert_ne!(uncommented, text, "{file}");
        fs::write(desk.folder.join(file), uncommented).expect("the overlay can be written");
    }
    let checked = desk.idv(&["check", "--overlay", "overlay"]);
    assert!(stdout(&checked).ends_with(" changes.\n"), "{}", stdout(&checked));

    let again = desk.idv(&["overlay", "new", "overlay", "--name", "Another"]);
    assert_eq!(again.status.code(), Some(2));
    assert!(stderr(&again).contains("there is something in this folder already"), "{}", stderr(&again));
    assert_eq!(desk.idv(&["overlay", "new", "other", "--name", " "]).status.code(), Some(2));
    assert!(!desk.folder.join("other").exists());
}

#[test]
fn cases_are_judged_and_clients_told_by_the_overlay() {
    let desk = Desk::new("judged");
    let case = |json: &str| {
        let output = desk.idv(&["case", json, "--overlay", "overlay", "--delivery", "answer"]);
        stdout(&output)
    };
    let told = case(r#"{"verificationStatus":"pending","statusCodes":[1034]}"#);
    assert!(told.contains("judged by the catalogue in catalogue, which follows the page of 2027-02-15, and the overlay of Example Bank above it\n") || told.contains(", and the overlay of Example Bank above it\n"), "{told}");
    assert!(told.ends_with("  We are looking at your documents.\n  By your date of birth, you are not old enough.\n  Please check your details and correct them.\n"), "{told}");
    // What is internal now leaves no trace, in any language.
    let silent = case(r#"{"verificationStatus":"pending","statusCodes":[1022]}"#);
    assert!(
        silent.ends_with("What the client may be told, in English\n  We are looking at your documents.\n"),
        "{silent}"
    );

    let decision = desk.idv(&[
        "case",
        r#"{"verificationStatus":"completed","riskCode":500}"#,
        "--overlay",
        "overlay",
        "--format",
        "json",
    ]);
    let decision: Value = serde_json::from_str(&stdout(&decision)).expect("a decision");
    assert_eq!(decision["catalogue"]["overlay"]["institution"], "Example Bank");
    let steps: Vec<_> = decision["next_steps"].as_array().expect("steps").iter().map(|it| it["step"].clone()).collect();
    assert!(steps.contains(&Value::from("call_the_branch")), "{steps:?}");
}

#[test]
fn whatever_shows_a_row_shows_what_is_the_institutions() {
    let desk = Desk::new("marked");
    let explained = desk.overlaid(&["explain", "1034"]);
    assert!(
        explained.contains(
            "  overlay      disclosure is Example Bank's, in place of internal: It is in our terms. (accepted by A. Jansen)\n"
        ),
        "{explained}"
    );
    assert!(explained.contains("\nAbove it stands that of Example Bank, sha256:"), "{explained}");
    let explained = desk.json(&["explain", "500", "--format", "json"]);
    assert_eq!(explained[0]["overlaid"][0]["key"], "remedy");
    assert_eq!(explained[0]["overlaid"][0]["was"], Value::Null);
    assert_eq!(explained[0]["source"]["overlay"]["institution"], "Example Bank");

    let exported = desk.json(&["export", "--format", "json"]);
    let overlaid: Vec<_> = exported["overlaid"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|it| it["row"].as_str().unwrap_or_default())
        .collect();
    assert_eq!(
        overlaid,
        [
            "risk code 500",
            "status code 1034",
            "status code 1034",
            "status code 1022",
            "status code 1022, guidance selfie_too_dark",
            "sentence statuses.pending in en",
            "sentence reasons.underage_client in en",
            "remedy call_the_branch",
        ]
    );
    for format in ["html", "json", "csv", "markdown", "sql", "typescript"] {
        let with = desk.overlaid(&["export", "--format", format]);
        let without = stdout(&desk.idv(&["export", "--format", format]));
        assert!(with.contains("It is in our terms.") && !without.contains("It is in our terms."), "{format}");
        assert_eq!(with.contains("Example Bank"), format != "csv", "{format}");
        assert!(!without.contains("Example Bank"), "{format}");
    }
    // Of what clients are not told any more, no export has a word.
    let selfie = ["Your selfie may be missing.", "Uw selfie ontbreekt mogelijk."];
    for format in ["html", "json", "csv-client-words", "markdown", "sql", "typescript"] {
        let with = desk.overlaid(&["export", "--format", format]);
        assert!(selfie.iter().all(|sentence| !with.contains(sentence)), "{format}");
    }
}

#[test]
fn what_an_overlay_comes_to_is_told_with_the_more_permissive_first_and_fails_where_nobody_answers_for_it() {
    let desk = Desk::new("compared");
    let difference = desk.json(&["diff", "--format", "json"]);
    let changes = difference["changes"].as_array().expect("changes");
    let permissive: Vec<_> = changes.iter().map(|it| it["permissive"].as_bool().expect("a word")).collect();
    assert!(permissive[0] && changes.iter().any(|it| it["rule"] == "remedy-added"), "{changes:#?}");
    for change in changes.iter().filter(|it| it["level"] == "judgement") {
        assert_eq!(change["accepted"], "It is in our terms. (A. Jansen)", "{change:#?}");
    }
    assert!(difference["version"].is_null());
    let told = desk.overlaid(&["diff"]);
    assert!(
        told.contains("--> overlay/series/codes.toml:3:14, was catalogue/series/1000_identity_data.toml:"),
        "{told}"
    );

    let missing = desk.idv(&["diff", "nowhere", "--overlay", "overlay"]);
    assert_eq!(missing.status.code(), Some(2));
    desk.write("overlay.toml", "name = 1\n");
    let broken = desk.idv(&["diff", "--overlay", "overlay"]);
    assert_eq!(broken.status.code(), Some(2));
    assert!(stderr(&broken).contains("is broken; mend it first, then compare"), "{}", stderr(&broken));
}

#[test]
fn past_notifications_tell_what_an_overlay_would_have_meant() {
    let desk = Desk::new("audited");
    let past = "{\"verificationStatus\":\"pending\",\"statusCodes\":[1034]}\n".repeat(3)
        + "{\"verificationStatus\":\"pending\",\"statusCodes\":[1005]}\n{\"verificationStatus\":\"completed\",\"riskCode\":500}\n";
    fs::write(desk.folder.join("past.ndjson"), past).expect("the file can be written");
    let report = desk.idv(&["audit", "past.ndjson", "--overlay", "overlay", "--format", "json"]);
    let report: Value = serde_json::from_str(&stdout(&report)).expect("JSON");
    let otherwise = &report["otherwise"];
    assert_eq!(
        (&otherwise["now"]["overlay"]["institution"], &otherwise["notifications"]),
        (&Value::from("Example Bank"), &Value::from(4))
    );
    let counts: Vec<_> = otherwise["counts"]
        .as_array()
        .expect("counts")
        .iter()
        .map(|it| (it["kind"].as_str().unwrap_or_default(), it["count"].as_u64().unwrap_or_default()))
        .collect();
    assert_eq!(counts, [("told_more", 3), ("asks_no_more", 4), ("asks_for", 4)], "{otherwise:#}");
    let without = desk.idv(&["audit", "past.ndjson", "--format", "json"]);
    let without: Value = serde_json::from_str(&stdout(&without)).expect("JSON");
    assert!(without["otherwise"].is_null());
}

#[test]
fn a_language_of_its_own_is_a_draft_until_somebody_has_read_it() {
    let desk = Desk::new("language");
    let italian =
        "tag = \"it\"\nname = \"Italiano\"\nletters = \"abcdefghijklmnopqrstuvwxyzàèéìòù\"\nnever_say = \"frode\"\n";
    let is_reviewed = || {
        let exported = desk.json(&["export", "--format", "json"]);
        let languages = exported["languages"].as_array().expect("languages").clone();
        languages.iter().find(|it| it["tag"] == "it").expect("the language")["reviewed"].clone()
    };
    desk.write("client_words/it.toml", italian);
    assert_eq!(is_reviewed(), false);
    desk.write("client_words/it.toml", &format!("{italian}reviewed_by = \"G. Rossi\"\n"));
    assert_eq!(is_reviewed(), true);
}

#[test]
fn an_overlay_is_checked_where_there_is_no_catalogue_by_the_one_that_is_carried() {
    let folder = scratch("overlay_alone");
    let desk = Desk { folder };
    expect_success(&desk.idv(&["overlay", "new", "overlay", "--name", "Example Bank"]));
    assert!(desk.overlaid(&["check"]).ends_with("So is the overlay of Example Bank: 0 changes.\n"));
}

#[test]
fn the_digest_is_of_what_an_overlay_says_and_not_of_how_it_is_laid_out() {
    let desk = Desk::new("digest");
    let digest = || desk.json(&["export", "--format", "json"])["source"]["overlay"]["digest"].clone();
    let first = digest();
    desk.edit(
        "overlay/risk_codes.toml",
        "number = 500\nremedy = \"call_the_branch\"\n",
        "remedy  =  'call_the_branch' # who else\nnumber = 500\n",
    );
    fs::remove_file(desk.folder.join("overlay/statuses.toml")).expect("the file can be taken away");
    assert_eq!(digest(), first);
    desk.edit("overlay/risk_codes.toml", "The branch knows them.", "The branch knows best.");
    assert_ne!(digest(), first);
}

#[test]
fn a_folder_that_is_none_is_told_as_such_by_every_command() {
    let desk = Desk::new("nowhere");
    let case = r#"{"verificationStatus":"pending","statusCodes":[1034]}"#;
    fs::write(desk.folder.join("past.ndjson"), format!("{case}\n")).expect("the file can be written");
    let commands: [&[&str]; 7] = [
        &["explain", "1034"],
        &["list"],
        &["search", "selfie"],
        &["case", case],
        &["export", "--format", "json"],
        &["diff"],
        &["audit", "past.ndjson"],
    ];
    for command in commands {
        let output = desk.idv(&[command, &["--overlay", "nowhere"]].concat());
        assert_eq!((output.status.code(), stdout(&output)), (Some(2), String::new()), "{command:?}");
        assert!(
            stderr(&output).starts_with("error: nowhere: there is no such folder; "),
            "{command:?}: {}",
            stderr(&output)
        );
    }
    let checked = desk.idv(&["check", "--overlay", "nowhere"]);
    assert!(stdout(&checked).contains("error[missing-file]: there is no such folder"), "{}", stdout(&checked));
}

#[test]
fn english_of_elsewhere_and_english_left_in_a_translation_are_stale_as_any_other() {
    let desk = Desk::new("english");
    let told = |tag: &str| {
        let case = r#"{"verificationStatus":"pending","statusCodes":[1005]}"#;
        desk.overlaid(&["case", case, "--language", tag])
    };
    let own = "We are looking at your documents.";
    let digest = idv_catalogue_codegen::digest::of_sentence(own);
    let british = "tag = \"en-GB\"\nname = \"English (UK)\"\nletters = \"abcdefghijklmnopqrstuvwxyz\"\n\n[statuses]\npending = \"We have a look.\"\n";
    // Of which nothing is recorded, and of which it is.
    desk.write("client_words/en-GB.toml", british);
    assert!(told("en-GB").contains(&format!("  {own} (")), "{}", told("en-GB"));
    desk.write("client_words/en-GB.toml", &format!("{british}\n[made_from.statuses]\npending = \"{digest}\"\n"));
    assert!(told("en-GB").contains("  We have a look.\n"), "{}", told("en-GB"));
    // The English itself is no translation, whatever is recorded of it.
    let house = desk.read("catalogue/client_words/nl.toml");
    let was = house.lines().find(|line| line.starts_with("pending = ")).expect("a sentence");
    let left = format!(
        "tag = \"nl\"\n\n[statuses]\npending = \"{own}\"\n\n[was.statuses]\n{was}\n\n[made_from.statuses]\npending = \"{digest}\"\n"
    );
    desk.write("client_words/nl.toml", &left);
    assert!(told("nl").contains(&format!("  {own} (")), "{}", told("nl"));
}
