//! What a build of the crate does with a catalogue: a sound one, a broken one, one with a code more.

// They have features of their own, so that one run is enough.
#![cfg(feature = "codegen")]

#[allow(dead_code, reason = "shared by tests that need more of it")]
#[path = "support/copies.rs"]
mod copies;
mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use copies::{Copy, cargo};
use idv_catalogue_codegen as codegen;
use idv_catalogue_codegen::generate::generate;
use support::{expect_success, scratch, stderr, stdout};

/// A code that the catalogue does not have, as an analyst would add it.
const NEW_CODE: &str = "\
[[code]]
number = 3109
name = \"selfie_photo_of_a_sticker\"

[[code.guidance]]
description = \"Selfie photo of a <sticker>\"
action = \"Upload a new selfie.\"
remedy = \"upload_selfie\"

";

const SENDBACKS: &str = "catalogue/series/3000_sendbacks.toml";

/// What clients are told of it.
const NEW_SENTENCE: &str = "selfie_photo_of_a_sticker = \"Your selfie shows a sticker; take one of your face.\"\n";

fn add_new_code(copy: &Copy) {
    copy.edit(SENDBACKS, "[[code]]\nnumber = 3200\n", &format!("{NEW_CODE}[[code]]\nnumber = 3200\n"));
    copy.edit("catalogue/client_words/en.toml", "[reasons]\n", &format!("[reasons]\n{NEW_SENTENCE}"));
}

/// The lines of a build that begin with `error`.
fn errors(output: &Output) -> Vec<String> {
    stderr(output).lines().filter(|line| line.starts_with("error")).map(str::to_owned).collect()
}

/// The one file that the build of a copy generated.
fn generated(copy: &Copy) -> (PathBuf, Vec<u8>) {
    let output = copy.cargo(&["build", "--message-format=json"]);
    expect_success(&output);
    let messages = stdout(&output);
    let own_name = format!("{}#", copy.folder.display());
    let executed = messages
        .lines()
        .find(|line| line.contains("build-script-executed") && line.contains(&own_name))
        .expect("the build script ran");
    let (_, rest) = executed.split_once("\"out_dir\":\"").expect("an output folder");
    let path = Path::new(rest.split('"').next().unwrap_or_default()).join("catalogue.rs");
    let bytes = fs::read(&path).expect("the generated file");
    (path, bytes)
}

#[test]
fn a_broken_catalogue_fails_the_build_with_one_line_a_problem_and_nothing_else() {
    let copy = Copy::new("broken");
    copy.edit(SENDBACKS, "remedy = \"upload_selfie\"", "remedy = \"upload_selfy\"");
    copy.edit("catalogue/statuses.toml", "cdd_report = false", "cdd_report = no");
    copy.edit("catalogue/risk_codes.toml", "name = \"medium_risk\"", "name = \"low_risk\"");
    let output = copy.cargo(&["build"]);
    assert!(!output.status.success());
    assert_eq!(
        errors(&output),
        [
            "error: idv-catalogue@0.1.0: catalogue/statuses.toml:19:14: this is neither true nor false [syntax]; write false",
            "error: idv-catalogue@0.1.0: catalogue/risk_codes.toml:15:8: `low_risk` is given to two rows [duplicate-name] \
             (first given: catalogue/risk_codes.toml:10:8); a published name never changes: give the new row another, or take the row \
             out if it is there twice",
            "error: idv-catalogue@0.1.0: catalogue/series/3000_sendbacks.toml:58:10: there is no remedy `upload_selfy` \
             [unknown-remedy]; did you mean `upload_selfie`?",
            "error: idv-catalogue@0.1.0: `cargo check-catalogue` shows each problem with its line",
            "error: build script logged errors",
        ]
    );
    for unwanted in ["panicked", "RUST_BACKTRACE", "DeValue", "Some("] {
        assert!(!stderr(&output).contains(unwanted), "{}", stderr(&output));
    }

    // The command line, built from the committed copy, runs all the same and shows the line.
    let check = copy.cargo(&["check-catalogue"]);
    assert_eq!(check.status.code(), Some(1), "{}", stderr(&check));
    let report = stdout(&check);
    assert!(report.contains("error[unknown-remedy]: there is no remedy `upload_selfy`"), "{report}");
    assert!(report.contains("58 | remedy = \"upload_selfy\""), "{report}");
    assert!(report.contains("3 problems in 3 files"), "{report}");
}

#[test]
fn the_same_catalogue_gives_the_same_bytes_and_an_untouched_one_does_not_run_the_script_again() {
    let copy = Copy::new("same");
    let (_, first) = generated(&copy);
    // Another copy, whose series files were made in the opposite order.
    let other = Copy::new("same_reversed");
    let series = other.folder.join("catalogue/series");
    let mut files: Vec<_> = fs::read_dir(&series).expect("the series").map(|it| it.expect("a file").path()).collect();
    files.sort();
    for file in files.iter().rev() {
        let text = fs::read(file).expect("a series file");
        fs::remove_file(file).expect("the copy can be written");
        fs::write(file, text).expect("the copy can be written");
    }
    let (path, second) = generated(&other);
    assert!(first == second, "the two copies generated different bytes");

    let written = fs::metadata(&path).expect("the generated file").modified().expect("a time");
    let again = other.cargo(&["build", "-v"]);
    expect_success(&again);
    assert!(stderr(&again).contains("Fresh idv-catalogue"), "{}", stderr(&again));

    // What stands beside the catalogue for editors changes nothing that is generated.
    fs::create_dir_all(other.folder.join("catalogue/schema")).expect("the copy can be written");
    fs::write(other.folder.join("catalogue/schema/new.json"), "{}").expect("the copy can be written");
    expect_success(&other.cargo(&["build"]));
    assert_eq!(fs::metadata(&path).expect("the generated file").modified().expect("a time"), written);

    // A file that is put into the folder, and is none of the catalogue's, is noticed at once.
    let stray = other.folder.join("catalogue/statuses (copy).toml");
    fs::write(&stray, "").expect("the copy can be written");
    let noticed = stderr(&other.cargo(&["build"]));
    assert!(noticed.contains("catalogue/statuses (copy).toml:1:1: this is not part of a catalogue"), "{noticed}");
    fs::remove_file(stray).expect("the copy can be written");

    // An edit runs the script; one that changes no fact does not touch what it generated.
    other.edit(SENDBACKS, "# Sendbacks", "# The sendbacks");
    let edited = other.cargo(&["build", "-v"]);
    expect_success(&edited);
    assert!(stderr(&edited).contains("build-script-build"), "{}", stderr(&edited));
    assert_eq!(fs::metadata(&path).expect("the generated file").modified().expect("a time"), written);
}

#[test]
fn a_code_added_to_the_toml_appears_everywhere_and_no_dependent_has_to_change() {
    let copy = Copy::new("added");
    let consumer = consumer_of(&copy);
    let before = cargo(&consumer, &["run", "--quiet"]);
    expect_success(&before);
    assert_eq!(stdout(&before), "154 codes, Upload a new selfie.; 3109: unknown, of Some(Sendbacks)\n");

    add_new_code(&copy);
    let after = cargo(&consumer, &["run", "--quiet"]);
    expect_success(&after);
    assert_eq!(stdout(&after), "155 codes, Upload a new selfie.; 3109: SelfiePhotoOfASticker, of Some(Sendbacks)\n");

    let (_, rust) = generated(&copy);
    let rust = String::from_utf8(rust).expect("UTF-8");
    assert!(rust.contains("    /// `3109`: Selfie photo of a \\<sticker\\>\n"), "the variant's documentation");
    assert!(rust.contains("    SelfiePhotoOfASticker = 3109,\n"), "the variant");
    let row =
        "/// | [`3109`](StatusCode::SelfiePhotoOfASticker) | Selfie photo of a \\<sticker\\> | Upload a new selfie. |";
    assert!(rust.contains(row), "the reference page");
}

#[test]
fn a_code_added_to_the_toml_is_explained_and_a_retired_one_warns_with_its_successor() {
    let copy = Copy::new("explained");
    add_new_code(&copy);
    let retired =
        "name = \"selfie_photo_too_dark\"\nretired = { on = 2027-01-01, reason = \"Merged.\", successor = 3100 }";
    copy.edit(SENDBACKS, "name = \"selfie_photo_too_dark\"", retired);
    copy.edit("catalogue/source.toml", "retrieved = 2026-11-22", "retrieved = 2027-01-01");
    // Cases are judged by what was compiled.
    let edited = codegen::load(&copy.folder.join("catalogue")).expect("the edited catalogue is sound");
    let (prebuilt, rust) = (copy.folder.join("src/prebuilt.rs"), generate(&edited.catalogue));
    fs::write(&prebuilt, &rust).expect("the copy can be written");
    let explained = copy.cargo(&["idv", "explain", "3109"]);
    expect_success(&explained);
    assert!(
        stdout(&explained)
            .starts_with("3109 selfie_photo_of_a_sticker  status code, StatusCode::SelfiePhotoOfASticker\n")
    );
    let explained = copy.cargo(&["idv", "explain", "3101"]);
    let retirement = "  retired      on 2027-01-01: Merged. 3100 took its place\n";
    assert!(stdout(&explained).contains(retirement), "{}", stdout(&explained));
    let table = stdout(&copy.cargo(&["idv", "list", "--retired"]));
    let words: Vec<_> = table.lines().skip(1).flat_map(str::split_whitespace).collect();
    let marked =
        "3101 selfie_photo_too_dark Selfie photo too dark (retired, Upload a new selfie. upload_selfie see 3100)";
    assert_eq!(words.join(" "), format!("{marked} 1 of 155 codes"));
    let listed = stdout(&copy.cargo(&["idv", "list", "--retired", "--format", "csv"]));
    let rows: Vec<_> = listed.lines().skip(1).collect();
    assert!(rows.len() == 1 && rows[0].starts_with("3101,") && rows[0].ends_with(",2027-01-01"), "{listed}");
    let past = "{\"status\":\"inconsistent_data\",\"statusCodes\":[3101,3109]}\n".repeat(2);
    fs::write(copy.folder.join("past.ndjson"), past).expect("the copy can be written");
    let audit = stdout(&copy.cargo(&["idv", "audit", "past.ndjson"]));
    assert!(audit.ends_with("\nWhat is retired\n  2  status code 3101, first at past.ndjson:1\n"), "{audit}");
    expect_success(&copy.cargo(&["refresh-prebuilt"]));
    assert!(fs::read_to_string(prebuilt).is_ok_and(|written| written == rust), "the same is written by the alias");

    let consumer = consumer_of(&copy);
    write_main(&consumer, RETIRED_CONSUMER);
    let output = cargo(&consumer, &["run", "--features", "idv-catalogue/alloc"]);
    expect_success(&output);
    assert_eq!(
        stdout(&output),
        "3101\nstatus code 3101 has been retired since 2027-01-01: Merged. 3100 took its place\nRemoveCode(Reported(SelfiePhotoTooDark))\n"
    );
    let warning = "use of deprecated unit variant `idv_catalogue::StatusCode::SelfiePhotoTooDark`: retired on 2027-01-01: \
                   Merged. Use `StatusCode::SelfiePhotoTooBright` instead.";
    assert!(stderr(&output).contains(warning), "{}", stderr(&output));
}

#[test]
fn a_language_is_added_by_one_file() {
    const FRISIAN: &str = "\
tag = \"fy\"
name = \"Frysk\"
letters = \"abcdefghijklmnopqrstuvwxyzâêôûú\"

[statuses]
pending = \"Wy binne dwaande mei de kontrôle.\"

[made_from.statuses]
pending = \"PENDING\"
";
    let copy = Copy::new("language");
    let english = fs::read_to_string(copy.folder.join("catalogue/client_words/en.toml")).expect("the English words");
    let pending = english.lines().find_map(|line| line.strip_prefix("pending = ")).expect("a sentence");
    let digest = codegen::digest::of_sentence(pending.trim_matches('"'));
    fs::write(copy.folder.join("catalogue/client_words/fy.toml"), FRISIAN.replace("PENDING", &digest))
        .expect("the copy can be written");
    let consumer = consumer_of(&copy);
    write_main(&consumer, FRISIAN_CONSUMER);
    let output = cargo(&consumer, &["run", "--quiet"]);
    expect_success(&output);
    // What it lacks is told in English.
    assert_eq!(stdout(&output), "[En, Fy] Frysk: fy Wy binne dwaande mei de kontrôle. true\n");
    assert!(!stderr(&output).contains("warning"), "{}", stderr(&output));
}

#[test]
fn what_was_reported_cannot_be_matched_on() {
    let copy = Copy::new("opaque");
    let consumer = consumer_of(&copy);
    write_main(&consumer, PRYING_CONSUMER);
    let output = cargo(&consumer, &["build"]);
    assert_eq!(
        errors(&output),
        [
            "error[E0451]: field `raw` of struct `Reported` is private",
            "error: could not compile `opaque_consumer` (bin \"opaque_consumer\") due to 1 previous error",
        ]
    );
}

#[test]
fn a_dependent_has_this_crate_alone_in_its_tree_and_no_build_dependency_without_codegen() {
    let copy = Copy::new("alone");
    let consumer = consumer_of(&copy);
    let tree = |arguments: &[&str]| {
        let output = cargo(&consumer, &[&["tree", "--prefix", "none", "--format", "{lib}"], arguments].concat());
        expect_success(&output);
        stdout(&output).split_whitespace().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(tree(&["--edges", "normal"]), ["idv_catalogue"]);
    let mut with_build = tree(&["--edges", "normal,build", "--no-dedupe"]);
    with_build.sort();
    with_build.dedup();
    assert!(with_build.len() <= 13, "{with_build:?}");

    let manifest = fs::read_to_string(consumer.join("Cargo.toml")).expect("the consumer's manifest");
    let without = manifest.replace(" }\n", ", default-features = false }\n");
    fs::write(consumer.join("Cargo.toml"), without).expect("the consumer can be written");
    let (_, rust) = generated(&copy);
    fs::write(copy.folder.join("src/prebuilt.rs"), rust).expect("the copy can be written");
    assert_eq!(tree(&["--edges", "normal,build,dev"]), ["idv_catalogue"]);
    let run = cargo(&consumer, &["run", "--quiet"]);
    assert_eq!(stdout(&run), "154 codes, Upload a new selfie.; 3109: unknown, of Some(Sendbacks)\n");
}

/// A crate that depends on a copy and uses what the catalogue holds today.
fn consumer_of(copy: &Copy) -> PathBuf {
    let name = format!("{}_consumer", copy.folder.file_name().unwrap_or_default().to_string_lossy());
    let folder = scratch(&name);
    fs::create_dir_all(folder.join("src")).expect("a scratch folder");
    let path = copy.folder.display().to_string().replace('\\', "/");
    let manifest = format!(
        "[package]\nname = \"{name}\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\nidv-catalogue = {{ path = \"{path}\" }}\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest).expect("the consumer can be written");
    write_main(&folder, CONSUMER);
    folder
}

fn write_main(consumer: &Path, main: &str) {
    fs::write(consumer.join("src/main.rs"), main).expect("the consumer can be written");
}

const FRISIAN_CONSUMER: &str = r#"
use idv_catalogue::{Language, Status};

fn main() {
    let pending = Status::Pending.client_sentence(Language::Fy);
    let falls_back = Status::Completed.client_sentence(Language::Fy).language() == Language::En;
    println!("{:?} {}: {} {pending} {falls_back}", Language::ALL, Language::Fy.name(), pending.language());
}
"#;

const RETIRED_CONSUMER: &str = r#"
use idv_catalogue::{Case, StatusCode};

fn main() {
    println!("{}", StatusCode::SelfiePhotoTooDark);
    for finding in Case::new("inconsistent_data", [3101], None).findings() {
        println!("{finding}\n{:?}", finding.correction());
    }
}
"#;

/// A dependent that would silently stop matching on the day 3199 enters the catalogue.
const PRYING_CONSUMER: &str = r#"
use idv_catalogue::{Reported, StatusCode};

fn main() {
    match Reported::<StatusCode>::from(3199) {
        Reported { raw: 3199 } => println!("unknown"),
        _ => println!("known"),
    }
}
"#;

const CONSUMER: &str = r#"
use idv_catalogue::{Integration, Series, StatusCode};

const BRIGHT: StatusCode = StatusCode::from_u16(3100).unwrap();

fn main() {
    let action = match BRIGHT {
        StatusCode::SelfiePhotoTooBright => BRIGHT.guidance()[0].action(Integration::Api),
        _ => None,
    };
    let tomorrows = StatusCode::from_u16(3109).map_or("unknown".to_string(), |code| format!("{code:?}"));
    println!("{} codes, {}; 3109: {tomorrows}, of {:?}", StatusCode::ALL.len(), action.unwrap_or("none"), Series::of(3109));
}
"#;

/// Any crate of a program can ask `serde_json` to keep all digits of numbers, for the whole program.
#[cfg(feature = "serde")]
#[test]
fn a_case_is_read_alike_whether_or_not_json_keeps_all_digits() {
    let copy = Copy::of_today("digits");
    let consumer = consumer_of(&copy);
    fs::copy(copy.folder.join("Cargo.lock"), consumer.join("Cargo.lock")).expect("the consumer can be written");
    write_main(&consumer, READING_CONSUMER);
    let manifest = fs::read_to_string(consumer.join("Cargo.toml")).expect("the consumer's manifest");
    let manifest =
        manifest.replace(" }\n", ", default-features = false, features = [\"serde\"] }\nserde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\"\n");
    let manifest = format!("{manifest}\n[features]\ndigits = [\"serde_json/arbitrary_precision\"]\n");
    fs::write(consumer.join("Cargo.toml"), manifest).expect("the consumer can be written");
    let read = |features: &[&str]| {
        let output = cargo(&consumer, &[&["run", "--quiet"], features].concat());
        expect_success(&output);
        stdout(&output)
    };
    let without = read(&[]);
    assert_eq!(
        without.lines().collect::<Vec<_>>(),
        [
            "[3105] statusCodes: ",
            "[3105] statusCodes: ",
            "[1000] statusCodes: ",
            "[] statusCodes: statusCodes[0] cannot be read",
            "[] statusCodes: statusCodes[0] cannot be read",
            "[-7] statusCodes: ",
            "[] statusCodes: statusCodes[0] cannot be read",
            "Some(500) riskCode: ",
            "Some(500) riskCode: ",
            "Some(1000) riskCode: ",
            "None riskCode: riskCode cannot be read",
            "None riskCode: riskCode cannot be read",
            "Some(-7) riskCode: ",
            "None riskCode: riskCode cannot be read",
            "Ok(3105) Ok(3105) Ok(1000) Err Err Ok(-7) Err",
            "StatusCode::Ok Ok Ok Err Err Err Err",
        ]
    );
    assert_eq!(read(&["--features", "digits"]), without);
}

/// Tells what comes of numbers, in a case by itself, flattened, and beside others in a value of serde's own making.
#[cfg(feature = "serde")]
const READING_CONSUMER: &str = r##"
use idv_catalogue::{Case, Notification, Reported, StatusCode};
use serde::Deserialize;

#[derive(Deserialize)]
struct Flattened {
    #[serde(flatten)]
    case: Case,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Untagged {
    Nothing { nothing: bool },
    Case(Case),
}

#[derive(Deserialize)]
#[serde(tag = "type")]
enum Tagged {
    Case(Case),
}

fn read(field: &str, json: &str) -> Case {
    let body = format!(r#"{{ "verificationStatus": "completed", "{field}": {json}, "other": {json} }}"#);
    let case: Case = serde_json::from_str(&body).unwrap();
    let value: serde_json::Value = serde_json::from_str(&body).unwrap();
    assert_eq!(serde_json::from_value::<Notification>(value).unwrap().case.status_codes, case.status_codes);
    assert_eq!(serde_json::from_str::<Notification>(&body).unwrap().case, case);
    assert_eq!(serde_json::from_str::<Flattened>(&body).unwrap().case, case);
    match serde_json::from_str(&body).unwrap() {
        Untagged::Case(untagged) => assert_eq!(untagged, case),
        Untagged::Nothing { nothing } => panic!("a case was read as nothing: {nothing}"),
    }
    let Tagged::Case(tagged) = serde_json::from_str(&body.replacen("{", r#"{ "type": "Case","#, 1)).unwrap();
    assert_eq!(tagged, case);
    let written = serde_json::to_string(&case).unwrap();
    assert_eq!(serde_json::from_str::<Case>(&written).unwrap(), case, "{written}");
    case
}

fn main() {
    let told = |case: &Case| {
        let lines = case.unreadable.iter().map(|it| it.to_string());
        lines.map(|line| line.split(": ").next().unwrap_or_default().to_owned()).collect::<Vec<_>>().join("; ")
    };
    for number in ["3105", "3105.0", "1e3", "1e20", "18446744073709551617", "-7", "3105.5"] {
        let case = read("statusCodes", &format!("[{number}]"));
        let codes: Vec<_> = case.status_codes.iter().map(|code| code.number()).collect();
        println!("{codes:?} statusCodes: {}", told(&case));
    }
    for number in ["500", "500.0", "1e3", "1e20", "18446744073709551617", "-7", "500.5"] {
        let case = read("riskCode", number);
        println!("{:?} riskCode: {}", case.risk_code.map(|code| code.number()), told(&case));
    }
    let numbers = ["3105", "3105.0", "1e3", "1e20", "18446744073709551617", "-7", "3105.5"];
    let shown = |result: Result<i64, serde_json::Error>| result.map_or("Err".to_owned(), |number| format!("Ok({number})"));
    let reported = numbers.map(|json| shown(serde_json::from_str::<Reported<StatusCode>>(json).map(|it| it.number())));
    println!("{}", reported.join(" "));
    let strict = numbers.map(|json| if serde_json::from_str::<StatusCode>(json).is_ok() { "Ok" } else { "Err" });
    println!("StatusCode::{}", strict.join(" "));
}
"##;
