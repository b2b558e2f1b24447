//! `words`: what each language has for clients, that it is made from today's English, and what translators bring back.
//!
//! `words/nl.toml` is what po2toml 3.20.4 wrote of `words/nl.po`, in which a translator changed two sentences, left one out
//! and marked one as fuzzy, and `words/en.toml` the English that was sent.

mod confirm;
#[allow(dead_code, reason = "shared by tests that need more of it")]
#[path = "../support/mod.rs"]
mod support;
mod take;
#[path = "../support/tools.rs"]
mod tools;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use support::{copy_tree, expect_success, repository, scratch, sound_catalogue, stderr, stdout};

const ENGLISH: &str = "client_words/en.toml";
const DUTCH: &str = "client_words/nl.toml";
const GERMAN: &str = "client_words/de.toml";

/// The sentences and the digests of a code with two guidances, as most write them, and as they stand in the sound catalogue.
const IN_BRACES: [(&str, &str); 2] = [
    (
        "selfie_missing_or_too_dark.selfie_missing = \"Uw selfie ontbreekt mogelijk.\"\n\
         selfie_missing_or_too_dark.selfie_too_dark = \"Uw selfie is mogelijk te donker.\"\n",
        "selfie_missing_or_too_dark = { selfie_missing = \"Uw selfie ontbreekt mogelijk.\", \
         selfie_too_dark = \"Uw selfie is mogelijk te donker.\" } # both may be\n",
    ),
    (
        "selfie_missing_or_too_dark.selfie_missing = \"cf88dafd\"\n\
         selfie_missing_or_too_dark.selfie_too_dark = \"bac384aa\"\n",
        "selfie_missing_or_too_dark = { selfie_missing = \"cf88dafd\", selfie_too_dark = \"bac384aa\" }\n",
    ),
];

/// A catalogue of two languages, with comments.
fn with_catalogue(name: &str) -> PathBuf {
    let folder = scratch(&format!("words_{name}"));
    copy_tree(&sound_catalogue(), &folder.join("catalogue"));
    for (dotted, braces) in IN_BRACES {
        edit(&folder, DUTCH, dotted, braces);
    }
    edit(&folder, DUTCH, "new = \"Uw", "# Nog niets ontvangen.\nnew = \"Uw");
    folder
}

fn words(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_idv"));
    command.arg("words").args(arguments).current_dir(folder).output().expect("idv runs")
}

fn text(folder: &Path, file: &str) -> String {
    fs::read_to_string(folder.join("catalogue").join(file)).expect("a file of the catalogue")
}

/// Replaces what stands once in a file of the catalogue.
#[track_caller]
fn edit(folder: &Path, file: &str, from: &str, to: &str) {
    let present = text(folder, file);
    assert_eq!(present.matches(from).count(), 1, "{from}");
    write(folder, file, &present.replace(from, to));
}

fn write(folder: &Path, file: &str, text: &str) {
    fs::write(folder.join("catalogue").join(file), text).expect("the file can be written");
}

/// What a command says of itself: its exit status, and its two outputs.
#[track_caller]
fn assert_says(output: &Output, status: i32, said: &str, told: &str) {
    assert_eq!((stdout(output).as_str(), stderr(output).as_str(), output.status.code()), (said, told, Some(status)));
}

const READY: (&str, &str) = ("new = \"Your verification has been set up.\"", "new = \"Your verification is ready.\"");

#[test]
fn the_languages_are_listed_with_what_each_has_and_lacks() {
    let folder = with_catalogue("list");
    edit(&folder, ENGLISH, READY.0, READY.1);
    edit(&folder, DUTCH, "upload_selfie = \"Maak een duidelijke selfie.\"\n", "");
    edit(&folder, DUTCH, "name = \"Nederlands\"", "name = \"Nederlands\"\nreview = \"Drafted.\"");
    let said = "\
tag  name        sentences  untranslated  stale  state
en   English            10             0      0  reviewed
nl   Nederlands          9             1      1  draft
";
    assert_says(&words(&folder, &[]), 0, said, "");
    let found: serde_json::Value =
        serde_json::from_str(&stdout(&words(&folder, &["--format", "json"]))).expect("the output is JSON");
    let expected = serde_json::json!({
        "tag": "nl",
        "name": "Nederlands",
        "sentences": 9,
        "untranslated": ["requests.upload_selfie"],
        "stale": ["statuses.new"],
        "reviewed": false,
        "review": "Drafted.",
    });
    assert_eq!(found[1], expected);
}

/// A language with its letters, and a sentence as its writers would write it.
const OF_OTHER_SCRIPTS: [(&str, &str, &str, &str); 6] = [
    ("el", "Ελληνικά", "αάβγδεέζηήθιίκλμνξοόπρσςτυύφχψωώ", "Η επαλήθευση ξεκίνησε."),
    ("uk", "Українська", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "Перевірку розпочато."),
    ("ar", "العربية", "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآةى", "بدأ التحقق، ونحن نراجع الطلب."),
    ("hi", "हिन्दी", "अआइईउऊएऐओऔकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसहािीुूेैोौंँ्ः", "आपका सत्यापन शुरू हो गया है।"),
    ("zh-Hant", "繁體中文", "您的驗證已經開始我們會通知", "您的驗證已經開始，我們會通知您。"),
    ("ga", "Gaeilge", "aábcdeéfghiíjklmnoópqrstuúvwxyz", "Tá do fhíorú tosaithe."),
];

#[test]
fn languages_of_other_scripts_are_added_by_a_file_and_keep_the_rules() {
    let folder = with_catalogue("scripts");
    for (tag, name, letters, sentence) in OF_OTHER_SCRIPTS {
        let file = format!(
            "tag = \"{tag}\"\nname = \"{name}\"\nletters = \"{letters}\"\n\n[statuses]\nnew = \"{sentence}\"\n"
        );
        write(&folder, &format!("client_words/{tag}.toml"), &file);
        expect_success(&words(&folder, &["confirm", tag, "--all"]));
    }
    let listed: serde_json::Value =
        serde_json::from_str(&stdout(&words(&folder, &["--format", "json"]))).expect("the output is JSON");
    let listed: Vec<_> = listed.as_array().expect("languages").iter().map(|it| (&it["tag"], &it["stale"])).collect();
    let expected = ["en", "ar", "el", "ga", "hi", "nl", "uk", "zh-Hant"]
        .map(|tag| (serde_json::json!(tag), serde_json::json!([])));
    assert_eq!(listed, expected.each_ref().map(|(tag, stale)| (tag, stale)));
}
